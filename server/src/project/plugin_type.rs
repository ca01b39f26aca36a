//! The types of plugins, in Meltano's order.

use std::fmt;
use std::str::FromStr;

/// A type of plugin. The order is Meltano's (`core/plugin/base.py`, `PluginType`): the first type that has a name
/// wins where a name stands alone.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum PluginType {
    /// Taps.
    Extractors,
    /// Targets.
    Loaders,
    /// dbt packages.
    Transforms,
    /// Such as Airflow.
    Orchestrators,
    /// Such as dbt.
    Transformers,
    /// File bundles.
    Files,
    /// Anything that can be invoked.
    Utilities,
    /// What stands between a tap and a target.
    Mappers,
}

impl PluginType {
    /// Every type, in Meltano's order.
    pub const ALL: [PluginType; 8] = [
        PluginType::Extractors,
        PluginType::Loaders,
        PluginType::Transforms,
        PluginType::Orchestrators,
        PluginType::Transformers,
        PluginType::Files,
        PluginType::Utilities,
        PluginType::Mappers,
    ];

    /// The key below `plugins` in `meltano.yml`.
    #[must_use]
    pub fn key(self) -> &'static str {
        match self {
            PluginType::Extractors => "extractors",
            PluginType::Loaders => "loaders",
            PluginType::Transforms => "transforms",
            PluginType::Orchestrators => "orchestrators",
            PluginType::Transformers => "transformers",
            PluginType::Files => "files",
            PluginType::Utilities => "utilities",
            PluginType::Mappers => "mappers",
        }
    }

    /// The part of the names of variables that Meltano sets for a plugin (`PluginType.singular`).
    pub(super) fn singular(self) -> &'static str {
        match self {
            PluginType::Files => "file",
            other => other.descriptor(),
        }
    }

    /// What Meltano calls one plugin of the type.
    #[must_use]
    pub fn descriptor(self) -> &'static str {
        match self {
            PluginType::Extractors => "extractor",
            PluginType::Loaders => "loader",
            PluginType::Transforms => "transform",
            PluginType::Orchestrators => "orchestrator",
            PluginType::Transformers => "transformer",
            PluginType::Files => "file bundle",
            PluginType::Utilities => "utility",
            PluginType::Mappers => "mapper",
        }
    }
}

impl fmt::Display for PluginType {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str(self.key())
    }
}

impl FromStr for PluginType {
    type Err = UnknownPluginType;

    fn from_str(key: &str) -> Result<PluginType, UnknownPluginType> {
        PluginType::ALL.into_iter().find(|plugin_type| plugin_type.key() == key).ok_or(UnknownPluginType)
    }
}

/// The text is not a key of `plugins`.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error("this is not a type of plugin")]
pub struct UnknownPluginType;
