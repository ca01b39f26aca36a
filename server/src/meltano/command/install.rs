//! `meltano install`.

use serde::{Deserialize, Serialize};

use super::Globals;

/// The flags of `meltano install`, with its names and defaults.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct InstallFlags {
    /// Install anew instead of upgrading what is there.
    #[serde(skip_serializing_if = "std::ops::Not::not")]
    pub clean: bool,
    /// How many plugins are installed at once; as many as there are processors unless it is said.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub parallelism: Option<u32>,
    /// Install even where a plugin asks for another Python.
    #[serde(skip_serializing_if = "std::ops::Not::not")]
    pub force: bool,
    /// Only the plugins of this schedule.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub schedule: Option<String>,
}

/// `meltano install` of these plugins; of all of the type, or of all, if none are named.
pub fn install_arguments(
    globals: Globals<'_>,
    flags: &InstallFlags,
    plugin_type: Option<&str>,
    plugins: &[String],
) -> Vec<String> {
    globals
        .command(&["install"])
        .value("--plugin-type", plugin_type)
        .switch("--clean", flags.clean)
        .value("--parallelism", flags.parallelism)
        .switch("--force", flags.force)
        .value("--schedule", flags.schedule.as_ref())
        .names(plugins.iter().map(String::as_str))
}
