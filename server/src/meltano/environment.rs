//! The environment of Meltano, and so of every plugin: little of the server's, and what makes Meltano behave.
//!
//! Plugins inherit Meltano's whole environment, and variables such as `MELTANO_ENVIRONMENT` or `TAP_X_PASSWORD` steer
//! them. So the server's own environment is passed by name, not by default.

use std::collections::BTreeMap;
use std::ffi::{OsStr, OsString};
use std::path::Path;

use uuid::Uuid;

/// Marks every process of a run, with the run's id as its value, so that those a dead supervisor left behind are found.
pub const RUN_MARK: &str = "MELTANO_API_RUN_ID";

/// What programs commonly need, and what says nothing about the server.
const COMMON: [&str; 12] = [
    "PATH",
    "HOME",
    "USER",
    "LOGNAME",
    "SHELL",
    "LANG",
    "LANGUAGE",
    "TZ",
    "TMPDIR",
    "SSL_CERT_FILE",
    "SSL_CERT_DIR",
    "REQUESTS_CA_BUNDLE",
];

/// Which variables of the server's environment its children get.
#[derive(Debug, Clone, Default)]
pub struct PassedEnvironment {
    patterns: Vec<String>,
}

impl PassedEnvironment {
    /// The common ones, and those the operator names. A name that ends with `*` stands for all that begin so.
    pub fn new(patterns: impl IntoIterator<Item = String>) -> Self {
        Self { patterns: patterns.into_iter().collect() }
    }

    fn passes(&self, name: &str) -> bool {
        let lower = name.to_ascii_lowercase();
        COMMON.contains(&name)
            || name.starts_with("LC_")
            || lower.ends_with("_proxy")
            || self.patterns.iter().any(|pattern| match pattern.strip_suffix('*') {
                Some(prefix) => name.starts_with(prefix),
                None => name == pattern,
            })
    }

    /// Those of the given variables that are passed.
    pub fn select(&self, variables: impl IntoIterator<Item = (OsString, OsString)>) -> BTreeMap<OsString, OsString> {
        // Names that are no text are nobody's on purpose.
        variables.into_iter().filter(|(name, _)| name.to_str().is_some_and(|name| self.passes(name))).collect()
    }

    /// Those of the server's own environment that are passed and are text, to resolve settings with.
    #[must_use]
    pub fn texts(&self) -> BTreeMap<String, String> {
        let passed = self.select(std::env::vars_os());
        passed
            .into_iter()
            .filter_map(|(name, value)| Some((name.into_string().ok()?, value.into_string().ok()?)))
            .collect()
    }
}

/// What is particular to one child.
#[derive(Debug)]
pub struct ChildEnvironment<'a> {
    /// The run that the child belongs to.
    pub run_id: Uuid,
    /// The project's directory.
    pub root: &'a Path,
    /// The private system directory.
    pub system_directory: &'a Path,
    /// Where Meltano puts its log files; below the directory of the run, because otherwise all projects share one.
    pub state_home: &'a Path,
    /// The SQLite file to use, if the project names no database itself.
    pub default_database: Option<&'a Path>,
}

impl ChildEnvironment<'_> {
    /// The whole environment of the child. What the server sets wins over what is passed.
    pub fn with(&self, mut passed: BTreeMap<OsString, OsString>) -> BTreeMap<OsString, OsString> {
        let run_id = self.run_id.to_string();
        let ours: [(&str, &OsStr); 8] = [
            ("MELTANO_PROJECT_ROOT", self.root.as_os_str()),
            ("MELTANO_SYS_DIR_ROOT", self.system_directory.as_os_str()),
            ("XDG_STATE_HOME", self.state_home.as_os_str()),
            ("MELTANO_JOB_TRIGGER", OsStr::new("api")),
            ("MELTANO_SEND_ANONYMOUS_USAGE_STATS", OsStr::new("false")),
            ("MELTANO_CLI_DISABLE_VERSION_CHECK", OsStr::new("1")),
            ("NO_COLOR", OsStr::new("1")),
            (RUN_MARK, OsStr::new(&run_id)),
        ];
        passed.extend(ours.map(|(name, value)| (name.into(), value.into())));
        if let Some(path) = self.default_database {
            let mut uri = OsString::from("sqlite:///");
            uri.push(path);
            // One that the operator passes on purpose stays.
            passed.entry("MELTANO_DATABASE_URI".into()).or_insert(uri);
        }
        passed
    }
}

#[cfg(test)]
mod tests {
    use std::path::Path;

    use uuid::Uuid;

    use super::{ChildEnvironment, PassedEnvironment};

    #[test]
    fn only_named_variables_are_passed_and_the_servers_own_win() {
        let passed = PassedEnvironment::new(["TAP_*".to_owned(), "AWS_REGION".to_owned(), "MELTANO_*".to_owned()]);
        let given = [
            ("PATH", true),
            ("LC_ALL", true),
            ("https_proxy", true),
            ("NO_PROXY", true),
            ("TAP_X_PASSWORD", true),
            ("AWS_REGION", true),
            ("AWS_REGION_2", false),
            ("TARGET_X", false),
            ("PYTHONPATH", false),
            ("LD_PRELOAD", false),
            ("MELTANO_PROJECT_ROOT", true),
        ];
        let selected = passed.select(given.map(|(name, _)| (name.into(), "theirs".into())));
        for (name, expected) in given {
            assert_eq!(selected.contains_key(name.as_ref() as &std::ffi::OsStr), expected, "{name}");
        }
        let child = ChildEnvironment {
            run_id: Uuid::nil(),
            root: Path::new("/p"),
            system_directory: Path::new("/r/sys"),
            state_home: Path::new("/r/xdg"),
            default_database: Some(Path::new("/p/.meltano/meltano.db")),
        };
        let whole = child.with(selected);
        let value = |name: &str| whole.get(std::ffi::OsStr::new(name)).and_then(|value| value.to_str());
        assert_eq!(value("MELTANO_PROJECT_ROOT"), Some("/p"));
        assert_eq!(value("MELTANO_DATABASE_URI"), Some("sqlite:////p/.meltano/meltano.db"));
    }
}
