//! The variables that a project itself sets for all of it: `.env` and the root `env:` (internals 2.7).

use std::collections::BTreeMap;
use std::fmt;

use super::yaml::Node;

/// Names and values. May hold passwords, so that it prints nothing.
#[derive(Clone)]
pub struct Variables(BTreeMap<String, String>);

impl Variables {
    /// The root `env:` wins over `.env`.
    pub(super) fn of(main: &Node, dotenv: &BTreeMap<String, String>) -> Variables {
        let mut variables = dotenv.clone();
        // Meltano sets them itself, above `.env`, and not from anything that stands in the project's files.
        variables.retain(|name, _| !name.starts_with("MELTANO_"));
        let root_env = main.get("env").map(Node::entries).unwrap_or_default();
        variables.extend(root_env.iter().filter_map(|(name, value)| Some((name.clone(), value.text()?))));
        Variables(variables)
    }

    /// Those that Meltano sees in an environment.
    pub(super) fn within(&self, environment: &str) -> BTreeMap<String, String> {
        let mut variables = self.0.clone();
        variables.entry("MELTANO_ENVIRONMENT".to_owned()).or_insert_with(|| environment.to_owned());
        variables
    }
}

impl fmt::Debug for Variables {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.debug_struct("Variables").field("count", &self.0.len()).finish_non_exhaustive()
    }
}
