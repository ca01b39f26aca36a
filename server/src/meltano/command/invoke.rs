//! `meltano invoke`.

use serde::{Deserialize, Serialize};

use super::Globals;

/// The flags of `meltano invoke`. Its `--print-var` and `--dump=config` show secrets, so they are not among them; the
/// catalogue is dumped by a discovery.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct InvokeFlags {
    /// Discover the catalogue anew, before.
    #[serde(skip_serializing_if = "std::ops::Not::not")]
    pub refresh_catalog: bool,
    /// Only list the commands of the plugin.
    #[serde(skip_serializing_if = "std::ops::Not::not")]
    pub list_commands: bool,
    /// Run the plugin in a container where it has one.
    #[serde(skip_serializing_if = "std::ops::Not::not")]
    pub containers: bool,
}

/// `meltano invoke`. It stops looking for its own flags at the first name or `--`, whichever comes first, and hands on what
/// follows the name as it is, be it `--`, `--help` or `--dump=config`.
pub fn invoke_arguments(
    globals: Globals<'_>,
    flags: &InvokeFlags,
    plugin_type: Option<&str>,
    plugin: &str,
    command: Option<&str>,
    args: &[String],
) -> Vec<String> {
    let name = command.map_or_else(|| plugin.to_owned(), |command| format!("{plugin}:{command}"));
    globals
        .command(&["invoke"])
        .switch("--no-install", true)
        .value("--plugin-type", plugin_type)
        .switch("--refresh-catalog", flags.refresh_catalog)
        .switch("--list-commands", flags.list_commands)
        .switch("--containers", flags.containers)
        .names(std::iter::once(name.as_str()).chain(args.iter().map(String::as_str)))
}
