//! The exact command lines. Nothing is left to defaults that a project or a version could change.

use std::path::Path;

use serde::{Deserialize, Serialize};
use uuid::Uuid;

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
///
/// `--no-install` always, because Meltano 4.4 installs whatever the project's settings say. Values are joined to their
/// flags and blocks come behind `--`, so that none of them can be taken for a flag.
pub fn run_arguments(log_config: &Path, env: &str, run_id: Uuid, flags: &RunFlags, blocks: &[String]) -> Vec<String> {
    let mut arguments = vec![
        format!("--log-config={}", log_config.display()),
        format!("--environment={env}"),
        "run".to_owned(),
        format!("--run-id={run_id}"),
        "--no-install".to_owned(),
    ];
    let switches = [
        (flags.dry_run, "--dry-run"),
        (flags.full_refresh, "--full-refresh"),
        (flags.refresh_catalog, "--refresh-catalog"),
        (flags.no_state_update, "--no-state-update"),
        (flags.force, "--force"),
    ];
    arguments.extend(switches.into_iter().filter(|(on, _)| *on).map(|(_, name)| name.to_owned()));
    let suffix = flags.state_id_suffix.as_ref().map(|suffix| format!("--state-id-suffix={suffix}"));
    let strategy = flags.state_strategy.map(|strategy| format!("--state-strategy={}", strategy.as_str()));
    let timeout = flags.timeout.map(|seconds| format!("--timeout={seconds}"));
    arguments.extend([suffix, strategy, timeout].into_iter().flatten());
    arguments.push("--".to_owned());
    arguments.extend_from_slice(blocks);
    arguments
}

/// `meltano upgrade database`: creates the system database, or brings it to the version that this Meltano expects.
pub fn upgrade_database_arguments(log_config: &Path) -> Vec<String> {
    vec![format!("--log-config={}", log_config.display()), "upgrade".to_owned(), "database".to_owned()]
}

#[cfg(test)]
mod tests {
    use std::path::Path;

    use uuid::Uuid;

    use super::{RunFlags, StateStrategy, run_arguments};

    #[test]
    fn each_flag_has_its_argument() {
        let none = RunFlags::default;
        let table = [
            (none(), ""),
            (RunFlags { dry_run: true, ..none() }, "--dry-run "),
            (RunFlags { full_refresh: true, ..none() }, "--full-refresh "),
            (RunFlags { refresh_catalog: true, ..none() }, "--refresh-catalog "),
            (RunFlags { no_state_update: true, ..none() }, "--no-state-update "),
            (RunFlags { force: true, ..none() }, "--force "),
            (RunFlags { state_id_suffix: Some("-x".into()), ..none() }, "--state-id-suffix=-x "),
            (RunFlags { state_strategy: Some(StateStrategy::Merge), ..none() }, "--state-strategy=merge "),
            (RunFlags { timeout: Some(90), ..none() }, "--timeout=90 "),
            (RunFlags { dry_run: true, force: true, timeout: Some(1), ..none() }, "--dry-run --force --timeout=1 "),
        ];
        for (flags, expected) in table {
            let blocks = ["tap-a".to_owned(), "target-b".to_owned()];
            let arguments = run_arguments(Path::new("/l.yaml"), "dev", Uuid::nil(), &flags, &blocks).join(" ");
            let before = "--log-config=/l.yaml --environment=dev run --run-id=00000000-0000-0000-0000-000000000000";
            assert_eq!(arguments, format!("{before} --no-install {expected}-- tap-a target-b"));
        }
    }

    #[test]
    fn flags_are_stored_without_what_is_not_set() {
        let flags = RunFlags { timeout: Some(5), ..RunFlags::default() };
        assert_eq!(serde_json::to_string(&flags).expect("serialised"), r#"{"timeout":5}"#);
        assert_eq!(serde_json::from_str::<RunFlags>(r#"{"timeout":5}"#).expect("parsed"), flags);
    }
}
