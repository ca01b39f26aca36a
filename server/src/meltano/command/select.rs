//! `meltano select --json`, and discovery through `meltano invoke --dump=catalog`.

use serde::{Deserialize, Serialize};

use super::Globals;

/// The flags of `meltano select --json`.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct SelectFlags {
    /// Show what is not selected, too.
    #[serde(skip_serializing_if = "std::ops::Not::not")]
    pub all: bool,
    /// Discover the catalogue anew, before.
    #[serde(skip_serializing_if = "std::ops::Not::not")]
    pub refresh_catalog: bool,
}

/// `meltano select --json`, which prints the selection as JSON. Without a refresh it takes the catalogue that is
/// kept, or discovers one.
pub fn select_list_arguments(globals: Globals<'_>, flags: &SelectFlags, extractor: &str) -> Vec<String> {
    globals
        .command(&["select"])
        .switch("--no-install", true)
        .switch("--json", true)
        .switch("--all", flags.all)
        .switch("--refresh-catalog", flags.refresh_catalog)
        .names([extractor])
}

/// `meltano invoke --dump=catalog`, which prints the catalogue with the rules of the project applied to it.
pub fn discover_arguments(globals: Globals<'_>, refresh: bool, extractor: &str) -> Vec<String> {
    globals
        .command(&["invoke"])
        .switch("--no-install", true)
        .value("--plugin-type", Some("extractors"))
        .value("--dump", Some("catalog"))
        .switch("--refresh-catalog", refresh)
        .names([extractor])
}
