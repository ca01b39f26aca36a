//! What is needed of a project's own settings before any environment: the root `env:`, then `.env`, then `meltano.yml`
//! (internals 2.7). The environment of the server is not asked, because the processes that it starts do not get it.

use std::collections::BTreeMap;

use serde_json::Value;

use super::Material;
use super::names::variable;
use super::value::text;
use crate::project::expansion::expand;

/// A value before its variables are filled in.
pub(in crate::project) struct Raw {
    pub(in crate::project) text: String,
    /// Meltano fills in variables only in what comes from `meltano.yml`, not in `env:` and `.env`.
    pub(in crate::project) expandable: bool,
}

impl Material {
    /// A setting of the project, if the project says anything about it. An empty variable is a value.
    pub(in crate::project) fn raw(&self, name: &str) -> Option<Raw> {
        let variable = variable(&["meltano", name]);
        let from_env = self.env.get(&variable).filter(|value| !value.is_null()).map(text);
        if let Some(text) = from_env.or_else(|| self.dotenv.get(&variable).cloned()) {
            return Some(Raw { text, expandable: false });
        }
        let value = self.config.get(name).filter(|value| !matches!(value, Value::Null | Value::Array(_)));
        value.map(|value| Raw { text: text(value), expandable: true })
    }

    /// The setting with its variables filled in; none if nothing is left of it.
    pub(in crate::project) fn text(&self, name: &str) -> Option<String> {
        let raw = self.raw(name)?;
        let text = if raw.expandable { expand(&raw.text, &self.variables()) } else { raw.text };
        (!text.is_empty()).then_some(text)
    }

    /// What variables stand for in settings of the project. Meltano sets `MELTANO_ENVIRONMENT` itself, above `.env`, but
    /// below the root `env:`.
    pub(in crate::project) fn variables(&self) -> BTreeMap<String, String> {
        let mut variables = self.dotenv.clone();
        variables.insert("MELTANO_PROJECT_ROOT".to_owned(), self.root.to_string_lossy().into_owned());
        variables.insert("MELTANO_SYS_DIR_ROOT".to_owned(), self.root.join(".meltano").to_string_lossy().into_owned());
        variables.remove("MELTANO_ENVIRONMENT");
        variables.extend(self.root_env());
        variables
    }

    /// Those of them that are the same for every process that Meltano starts in an environment: the others it sets
    /// itself, above `.env`, and not from anything that stands in the project's files.
    pub(in crate::project) fn variables_within(&self, environment: &str) -> BTreeMap<String, String> {
        let mut variables = self.dotenv.clone();
        variables.retain(|name, _| !name.starts_with("MELTANO_"));
        variables.insert("MELTANO_ENVIRONMENT".to_owned(), environment.to_owned());
        variables.extend(self.root_env());
        variables
    }

    fn root_env(&self) -> impl Iterator<Item = (String, String)> {
        let values = self.env.iter().filter(|(_, value)| !value.is_null());
        values.map(|(name, value)| (name.clone(), text(value)))
    }
}
