//! `meltano test` and `meltano config test`.

use super::Globals;

/// `meltano test` of these tests, `plugin` or `plugin:test`; of all if none are named.
pub fn test_arguments(globals: Globals<'_>, tests: &[String]) -> Vec<String> {
    globals
        .command(&["test"])
        .switch("--no-install", true)
        .switch("--all", tests.is_empty())
        .names(tests.iter().map(String::as_str))
}

/// `meltano config test`: an extractor must say a record, and a loader take a few.
pub fn config_test_arguments(globals: Globals<'_>, plugin_type: &str, plugin: &str) -> Vec<String> {
    globals
        .command(&["config", "test"])
        .switch("--no-install", true)
        .value("--plugin-type", Some(plugin_type))
        .names([plugin])
}
