//! Settings of the project itself, from where Meltano takes them: the root `env:`, then `.env`, then `meltano.yml`
//! (internals 2.7). The environment of the server is not asked, because the processes that it starts do not get it.

use std::collections::BTreeMap;
use std::path::Path;

use super::expansion::expand;
use super::yaml::Node;

/// Where settings of a project are looked up.
pub(super) struct ProjectSettings<'a> {
    main: &'a Node,
    dotenv: BTreeMap<String, String>,
    root_env: BTreeMap<String, String>,
}

/// A value before its variables are filled in.
pub(super) struct Raw {
    pub(super) text: String,
    /// Meltano fills in variables only in what comes from `meltano.yml`, not in `env:` and `.env`.
    pub(super) expandable: bool,
}

impl<'a> ProjectSettings<'a> {
    pub(super) fn new(main: &'a Node, dotenv: BTreeMap<String, String>) -> ProjectSettings<'a> {
        let root_env = main.get("env").map(Node::entries).unwrap_or_default();
        let root_env = root_env.iter().filter_map(|(name, value)| Some((name.clone(), value.text()?))).collect();
        ProjectSettings { main, dotenv, root_env }
    }

    /// The setting, if the project says anything about it. An empty variable is a value.
    pub(super) fn raw(&self, name: &str) -> Option<Raw> {
        let variable = format!("MELTANO_{}", name.to_ascii_uppercase());
        let from_variable = self.root_env.get(&variable).or_else(|| self.dotenv.get(&variable)).cloned();
        let from_variable = from_variable.map(|text| Raw { text, expandable: false });
        from_variable.or_else(|| self.main.text_of(name).map(|text| Raw { text, expandable: true }))
    }

    /// The setting with its variables filled in; none if nothing is left of it.
    pub(super) fn text(&self, name: &str, root: &Path) -> Option<String> {
        let raw = self.raw(name)?;
        let text = if raw.expandable { expand(&raw.text, &self.variables(root)) } else { raw.text };
        (!text.is_empty()).then_some(text)
    }

    /// What variables stand for in settings of the project. Meltano sets `MELTANO_ENVIRONMENT` itself, above `.env`, but
    /// below the root `env:`.
    pub(super) fn variables(&self, root: &Path) -> BTreeMap<String, String> {
        let mut variables = self.dotenv.clone();
        variables.insert("MELTANO_PROJECT_ROOT".to_owned(), root.to_string_lossy().into_owned());
        variables.insert("MELTANO_SYS_DIR_ROOT".to_owned(), root.join(".meltano").to_string_lossy().into_owned());
        variables.remove("MELTANO_ENVIRONMENT");
        variables.extend(self.root_env.clone());
        variables
    }
}
