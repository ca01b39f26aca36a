//! What is known, without the network, about the lock file that a plugin stands on (`core/plugin_lock_service.py`).

use serde_json::{Map, Value};

use super::plugin_type::PluginType;

/// The lock file of a plugin.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Lock {
    /// Where Meltano looks for it, relative to the project.
    pub file: String,
    /// What lies there.
    pub state: LockState,
}

/// What lies where a lock file belongs.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum LockState {
    /// A definition of this plugin.
    Present,
    /// Nothing, be it that lock files of other variants are there. Meltano would ask the Hub, and write the file.
    Missing,
    /// Something that is no definition. The problems of the project say why.
    Unreadable,
    /// A definition that calls itself otherwise than it is filed: another type, another name, or another variant than
    /// the one that `meltano.yml` names. Meltano uses it as it is and notices nothing; `meltano lock --update` writes it
    /// anew. Whether the Hub has a newer definition is not known without asking it.
    Stale,
}

/// Whether a definition speaks of something else than of the plugin that it is filed for. `default` and `original` are
/// no names of variants but ask for whichever it is (`find_variant` in `core/plugin/base.py`).
pub(super) fn is_stale(
    definition: &Map<String, Value>,
    plugin_type: PluginType,
    name: &str,
    variant: Option<&str>,
) -> bool {
    let says = |key: &str| definition.get(key).and_then(Value::as_str);
    let variant = variant.filter(|variant| !["default", "original"].contains(variant));
    says("plugin_type") != Some(plugin_type.key())
        || says("name") != Some(name)
        || variant.zip(says("variant")).is_some_and(|(asked, locked)| asked != locked)
}
