//! How many runs may go on at once, as it is said: `project=4`, or `plugin:warehouse/extractors/tap-orders=1`.

use crate::runs::{LimitScope, Limits, Places};
use serde::Deserialize;
use std::fmt;
use std::str::FromStr;

/// A limit of things of a kind, or of one of them.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
#[serde(try_from = "String")]
pub struct Limit {
    scope: LimitScope,
    /// Of each that has no limit of its own, if there is no name.
    name: Option<String>,
    runs: usize,
}

impl FromStr for Limit {
    type Err = String;

    fn from_str(text: &str) -> Result<Self, String> {
        let (what, runs) = text.rsplit_once('=').ok_or("it has no `=`, as in `project=4`")?;
        let runs = super::layer::at_least_one(runs)?;
        let (scope, name) = match what.split_once(':') {
            Some((scope, name)) => (scope, Some(name.to_owned())),
            None => (what, None),
        };
        let scope = match scope {
            "project" => LimitScope::Project,
            "env" => LimitScope::Env,
            "plugin" => LimitScope::Plugin,
            other => return Err(format!("`{other}` is not `project`, `env` or `plugin`")),
        };
        if name.as_deref() == Some("") {
            return Err("it has a `:` without a name behind it".to_owned());
        }
        Ok(Self { scope, name, runs })
    }
}

impl TryFrom<String> for Limit {
    type Error = String;

    fn try_from(text: String) -> Result<Self, String> {
        text.parse()
    }
}

impl fmt::Display for Limit {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Self { scope, name, runs } = self;
        match name {
            Some(name) => write!(formatter, "{}:{name}={runs}", scope.as_str()),
            None => write!(formatter, "{}={runs}", scope.as_str()),
        }
    }
}

/// All limits together. Of two for the same the later counts.
pub fn together(server: usize, limits: &[Limit]) -> Limits {
    let mut all = Limits::server(server);
    for Limit { scope, name, runs } in limits {
        let places: &mut Places = match scope {
            LimitScope::Project => &mut all.projects,
            LimitScope::Env => &mut all.envs,
            LimitScope::Plugin => &mut all.plugins,
            LimitScope::Server => continue,
        };
        match name {
            Some(name) => drop(places.named.insert(name.clone(), *runs)),
            None => places.default = Some(*runs),
        }
    }
    all
}

#[cfg(test)]
mod tests {
    use super::{Limit, together};

    #[test]
    fn a_limit_is_read_and_written_as_it_is_said() {
        let all: Vec<Limit> =
            ["project=4", "project:warehouse=2", "env:prod=1", "plugin:extractors/tap-a=3", "project=5"]
                .map(|text| text.parse().expect("a limit"))
                .to_vec();
        assert_eq!(all[1].to_string(), "project:warehouse=2");
        let limits = together(8, &all);
        assert_eq!((limits.server, limits.projects.default), (8, Some(5)));
        assert_eq!(limits.projects.named["warehouse"], 2);
        assert_eq!((limits.envs.named["prod"], limits.plugins.named["extractors/tap-a"]), (1, 3));
    }

    #[test]
    fn anything_else_is_refused() {
        for text in ["", "project", "project=", "project=0", "project=x", "server=3", "jobs:a=1", "project:=1"] {
            text.parse::<Limit>().expect_err(text);
        }
    }
}
