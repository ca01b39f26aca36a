//! The exact command lines. Nothing is left to defaults that a project or a version could change.
//!
//! `--no-install` always, where a command knows it, because Meltano 4.4 installs whatever the project's settings say.
//! Values are joined to their flags and names come behind `--`, so that none of them can be taken for a flag.

mod el;
mod install;
mod invoke;
mod run;
mod select;
mod test;

use std::fmt::Display;
use std::path::Path;

pub use el::{ElDump, ElFlags, Transform, el_arguments};
pub use install::{InstallFlags, install_arguments};
pub use invoke::{InvokeFlags, invoke_arguments};
pub use run::{RunFlags, StateStrategy, run_arguments};
pub use select::{SelectFlags, discover_arguments, select_list_arguments};
pub use test::{config_test_arguments, test_arguments};

/// What every command line begins with.
#[derive(Debug, Clone, Copy)]
pub struct Globals<'a> {
    /// The logging configuration.
    pub log_config: &'a Path,
    /// The environment. None is said too: some commands take the project's default one where nothing is said, and others
    /// do not (internals 1.1).
    pub env: Option<&'a str>,
}

impl Globals<'_> {
    /// The command line of a command, so far.
    fn command(self, words: &[&str]) -> Arguments {
        let env = self.env.map_or_else(|| "--no-environment".to_owned(), |env| format!("--environment={env}"));
        let mut arguments = vec![format!("--log-config={}", self.log_config.display()), env];
        arguments.extend(words.iter().map(|word| (*word).to_owned()));
        Arguments(arguments)
    }
}

/// A command line that is being made.
struct Arguments(Vec<String>);

impl Arguments {
    fn switch(mut self, name: &str, on: bool) -> Self {
        self.0.extend(on.then(|| name.to_owned()));
        self
    }

    fn value(mut self, name: &str, value: Option<impl Display>) -> Self {
        self.0.extend(value.map(|value| format!("{name}={value}")));
        self
    }

    fn values(self, name: &str, values: &[String]) -> Self {
        values.iter().fold(self, |arguments, value| arguments.value(name, Some(value)))
    }

    fn names<'a>(mut self, names: impl IntoIterator<Item = &'a str>) -> Vec<String> {
        self.0.push("--".to_owned());
        self.0.extend(names.into_iter().map(str::to_owned));
        self.0
    }
}

/// `meltano upgrade database`: creates the system database, or brings it to the version that this Meltano expects.
pub fn upgrade_database_arguments(log_config: &Path) -> Vec<String> {
    vec![format!("--log-config={}", log_config.display()), "upgrade".to_owned(), "database".to_owned()]
}
