//! `meltano run`.

use serde::{Deserialize, Serialize};
use uuid::Uuid;

use super::Globals;

/// How a run treats the state that it finds, as `meltano run --state-strategy` takes it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum StateStrategy {
    /// Meltano decides.
    Auto,
    /// The new state is merged into the old one.
    Merge,
    /// The new state replaces the old one.
    Overwrite,
}

impl StateStrategy {
    /// The name that Meltano gives it.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Auto => "auto",
            Self::Merge => "merge",
            Self::Overwrite => "overwrite",
        }
    }
}

/// The flags of `meltano run`, with its names and defaults.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct RunFlags {
    /// Only check and explain what would be executed.
    #[serde(skip_serializing_if = "std::ops::Not::not")]
    pub dry_run: bool,
    /// Ignore the state left by earlier runs.
    #[serde(skip_serializing_if = "std::ops::Not::not")]
    pub full_refresh: bool,
    /// Discover the catalogue anew.
    #[serde(skip_serializing_if = "std::ops::Not::not")]
    pub refresh_catalog: bool,
    /// Neither read nor write state.
    #[serde(skip_serializing_if = "std::ops::Not::not")]
    pub no_state_update: bool,
    /// Run even if a pipeline with the same state id is running.
    #[serde(skip_serializing_if = "std::ops::Not::not")]
    pub force: bool,
    /// Appended to the state ids of the run.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub state_id_suffix: Option<String>,
    /// How the state that is found is treated.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub state_strategy: Option<StateStrategy>,
    /// In seconds, at least 1.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub timeout: Option<u32>,
}

/// `meltano run` with these blocks and flags.
pub fn run_arguments(globals: Globals<'_>, run_id: Uuid, flags: &RunFlags, blocks: &[String]) -> Vec<String> {
    globals
        .command(&["run"])
        .value("--run-id", Some(run_id))
        .switch("--no-install", true)
        .switch("--dry-run", flags.dry_run)
        .switch("--full-refresh", flags.full_refresh)
        .switch("--refresh-catalog", flags.refresh_catalog)
        .switch("--no-state-update", flags.no_state_update)
        .switch("--force", flags.force)
        .value("--state-id-suffix", flags.state_id_suffix.as_ref())
        .value("--state-strategy", flags.state_strategy.map(StateStrategy::as_str))
        .value("--timeout", flags.timeout)
        .names(blocks.iter().map(String::as_str))
}

#[cfg(test)]
mod tests {
    use super::RunFlags;

    #[test]
    fn flags_are_stored_without_what_is_not_set() {
        let flags = RunFlags { timeout: Some(5), ..RunFlags::default() };
        assert_eq!(serde_json::to_string(&flags).expect("serialised"), r#"{"timeout":5}"#);
        assert_eq!(serde_json::from_str::<RunFlags>(r#"{"timeout":5}"#).expect("parsed"), flags);
    }
}
