//! A plugin as `meltano plugin list` shows it: its own words first, then those of what it stands on.

use std::path::PathBuf;

use super::command::Command;
use super::installation::Pip;
use super::lock::Lock;
use super::plugin_type::PluginType;
use super::problem::Problem;
use super::requirement;

/// A plugin with its effective values.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Plugin {
    /// Its type.
    pub plugin_type: PluginType,
    /// Its name, without a colon.
    pub name: String,
    /// `default` if nothing names one.
    pub variant: String,
    /// The plugin that it inherits from.
    pub inherit_from: Option<String>,
    /// What pip installs for it, with credentials masked.
    pub pip_url: Option<String>,
    pub(super) pip: Pip,
    /// The prefix of its environment variables, if its definition is known.
    pub namespace: Option<String>,
    /// What is executed for it, if its definition is known.
    pub executable: Option<String>,
    /// What to call it in front of people. None if its definition is not known and it has no label of its own.
    pub label: Option<String>,
    /// For people.
    pub description: Option<String>,
    /// Where it is documented. Of its definition: a plugin that inherits, or that is locked, has no say in it.
    pub documentation: Option<String>,
    /// Where its sources are; of its definition, too.
    pub repository: Option<String>,
    /// Its picture.
    pub logo_url: Option<String>,
    /// The Python that it is installed with: a path or a name. None is the project's, or else Meltano's own.
    pub python: Option<String>,
    /// The versions of Meltano that can run it (PEP 440).
    pub requires_meltano: Option<String>,
    /// What it can do, in Meltano's words, such as `catalog`.
    pub capabilities: Vec<String>,
    /// Its commands: those of what it stands on first, unless it replaces them.
    pub commands: Vec<Command>,
    /// The names of the variables that its own `env:` sets, sorted. It inherits none by name; to their effect on
    /// settings, see [`super::settings`].
    pub env: Vec<String>,
    /// What it stands on. Nothing, if it defines itself; for the whole chain, see `Model::ancestry`.
    pub parent: Option<Ancestor>,
    /// The lock file that it stands on, if it stands on one itself, or should.
    pub lock: Option<Lock>,
    /// Whether `meltano.yml` itself defines it.
    pub custom: bool,
    /// Where its virtual environment belongs; none if it needs none, as what is no Python package: pip installs nothing
    /// for a dbt package.
    pub virtual_environment: Option<PathBuf>,
}

/// What a plugin takes its values from.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Ancestor {
    /// What it is.
    pub kind: AncestorKind,
    /// Of a plugin its name; of a lock file what it calls its plugin or, if it cannot be read, what it is filed under.
    pub name: String,
    /// As it says itself. None if it names none, or is not known.
    pub variant: Option<String>,
}

/// The kinds of what a plugin can stand on.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum AncestorKind {
    /// A plugin of the project, of the same type.
    Plugin,
    /// A lock file.
    Lock,
}

impl Plugin {
    /// Whether it can be run without installing anything: there is a virtual environment, or it needs none. Looks at the
    /// disk, because installing changes no file that the model is made from. Whether Meltano would make the environment
    /// anew, [`super::Installer::installation`] says.
    #[must_use]
    pub fn is_installed(&self) -> bool {
        self.virtual_environment.as_ref().is_none_or(|directory| directory.is_dir())
    }

    /// The problem with running it with this version of Meltano, such as `4.4.1`, if it requires another. The rest of the
    /// project runs nevertheless.
    #[must_use]
    pub fn version_problem(&self, version: &str) -> Option<Problem> {
        requirement::problem_of_plugin(&self.name, self.requires_meltano.as_deref()?, version)
    }
}
