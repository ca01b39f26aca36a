//! What a project says, merged from all its files and independent of them.

use std::sync::OnceLock;

use super::database::DatabaseUri;
use super::error::Error;
use super::index::Index;
use super::lock::LockState;
use super::overrides::Override;
use super::plugin::{Ancestor, AncestorKind, Plugin};
use super::plugin_type::PluginType;
use super::problem::Problem;
use super::requirement::Requirement;
use super::schedules::Schedule;
use super::settings::Material;
use super::suggestion::closest;
use super::yaml::Place;

/// The merged view of a project's files. Where a name stands twice, only the first is here, because it is the one that
/// Meltano uses (internals, gotcha 38); the others are problems.
#[derive(Debug)]
pub struct Model {
    /// The setting `project_id`.
    pub project_id: Option<String>,
    /// The setting `default_environment`; `null`, also as a word, is none.
    pub default_environment: Option<String>,
    /// The versions of Meltano that the project accepts (PEP 440).
    pub requires_meltano: Option<String>,
    pub(super) requirement: Option<Requirement>,
    /// The first line of `.python-version`.
    pub(super) pinned_python: Option<String>,
    /// Where Meltano's own database is.
    pub database_uri: DatabaseUri,
    /// In the order of the files.
    pub environments: Vec<Environment>,
    /// By type in Meltano's order, then in the order of the files.
    pub plugins: Vec<Plugin>,
    /// In the order of the files.
    pub jobs: Vec<Job>,
    /// In the order of the files.
    pub schedules: Vec<Schedule>,
    /// By mapper, then in the order of the files. A name may stand here twice: Meltano refuses it only when it is used.
    pub mappings: Vec<Mapping>,
    /// What the settings of the project and of its plugins come from.
    pub settings: Material,
    /// What is wrong, but hides nothing else.
    pub problems: Vec<Problem>,
    /// Made when it is first asked for.
    pub(super) index: OnceLock<Index>,
}

/// An environment.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Environment {
    /// Without a colon.
    pub name: String,
    /// What is appended to state ids in it, before variables are filled in.
    pub state_id_suffix: Option<String>,
    /// The names of the variables that its `env:` sets, sorted.
    pub env: Vec<String>,
    /// What it sets for plugins, in the order of the file.
    pub overrides: Vec<Override>,
}

/// A named list of blocks.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Job {
    /// Its name.
    pub name: String,
    /// Its tasks; none if `tasks` is not a list of blocks, which Meltano cannot run.
    pub tasks: Option<Vec<Task>>,
    /// What is wrong with the entry. They are among those of the model, too.
    pub problems: Vec<Problem>,
    pub(super) place: Place,
}

/// An entry of a job's `tasks`.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Task {
    /// Flattened as Meltano does (internals 2.5).
    pub blocks: Vec<String>,
    pub(super) place: Place,
}

impl Job {
    /// The blocks of all tasks, which is what Meltano runs.
    #[must_use]
    pub fn blocks(&self) -> Option<Vec<&str>> {
        let tasks = self.tasks.as_ref()?;
        Some(tasks.iter().flat_map(|task| task.blocks.iter().map(String::as_str)).collect())
    }
}

/// A configuration of a mapper, which is what stands for the mapper among the blocks of a run.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Mapping {
    /// Its name.
    pub name: String,
    /// The mapper that it configures.
    pub mapper: String,
}

impl Model {
    /// The environment of that name.
    ///
    /// # Errors
    /// [`Error::EnvNotFound`].
    pub fn environment(&self, name: &str) -> Result<&Environment, Error> {
        self.environments
            .iter()
            .find(|environment| environment.name == name)
            .ok_or_else(|| Error::EnvNotFound { name: name.to_owned(), defined: self.environment_names() })
    }

    /// The error for work that needs an environment when none was named.
    #[must_use]
    pub fn environment_required(&self) -> Error {
        Error::EnvRequired { defined: self.environment_names() }
    }

    /// The problem with running the project with this version of Meltano, such as `4.4.1`, if it requires another: then
    /// every command of Meltano refuses the project. Pre-releases count like any version, as in Meltano.
    #[must_use]
    pub fn version_problem(&self, version: &str) -> Option<Problem> {
        self.requirement.as_ref()?.problem(version)
    }

    /// Whether Meltano takes this environment where none is named.
    #[must_use]
    pub fn is_default(&self, environment: &Environment) -> bool {
        self.default_environment.as_ref() == Some(&environment.name)
    }

    /// The plugin of that type and name.
    ///
    /// # Errors
    /// [`Error::PluginNotFound`].
    pub fn plugin(&self, plugin_type: PluginType, name: &str) -> Result<&Plugin, Error> {
        self.index().plugin(self, plugin_type, name).map(|at| &self.plugins[at]).ok_or_else(|| {
            let names = self.plugins.iter().filter(|plugin| plugin.plugin_type == plugin_type);
            let suggestion = closest(name, names.map(|plugin| plugin.name.as_str()));
            Error::PluginNotFound { plugin_type, name: name.to_owned(), suggestion }
        })
    }

    /// The plugins of that name, in the order of the types: where a name stands alone, Meltano takes the first.
    pub fn plugins_named<'a>(&'a self, name: &str) -> impl Iterator<Item = &'a Plugin> {
        self.index().plugins(name).iter().map(|&at| &self.plugins[at])
    }

    /// What a plugin stands on, the nearest first: plugins of the project and, at the end, a lock file. Nothing, if it
    /// defines itself. Ends where plugins inherit from each other in a circle.
    #[must_use]
    pub fn ancestry(&self, plugin: &Plugin) -> Vec<Ancestor> {
        let mut ancestry: Vec<Ancestor> = Vec::new();
        let mut next = plugin.parent.as_ref();
        while let Some(ancestor) = next.filter(|ancestor| !ancestry.contains(ancestor)) {
            ancestry.push(ancestor.clone());
            next = match ancestor.kind {
                AncestorKind::Plugin => {
                    self.plugin(plugin.plugin_type, &ancestor.name).ok().and_then(|parent| parent.parent.as_ref())
                }
                AncestorKind::Lock => None,
            };
        }
        ancestry
    }

    /// Why nobody knows what a plugin is: the lock file that it stands on in the end is not there, or cannot be read. Meltano
    /// would ask its Hub.
    #[must_use]
    pub fn definition_problem(&self, plugin: &Plugin) -> Option<Problem> {
        let ancestry = self.ancestry(plugin);
        let parents = ancestry.iter().filter(|ancestor| ancestor.kind == AncestorKind::Plugin);
        let parents = parents.filter_map(|parent| self.plugin(plugin.plugin_type, &parent.name).ok());
        let lock = std::iter::once(plugin).chain(parents).find_map(|plugin| plugin.lock.as_ref())?;
        let (code, what) = match lock.state {
            LockState::Present | LockState::Stale => return None,
            LockState::Missing => ("plugin_lock_missing", "is not there"),
            LockState::Unreadable => ("plugin_lock_invalid", "cannot be read"),
        };
        let message = format!("nothing defines plugin `{}`: its lock file `{}` {what}", plugin.name, lock.file);
        Some(Problem::new(
            code,
            message,
            "run `meltano lock`: without it Meltano asks its Hub, and fails where it cannot",
        ))
    }

    /// The problem with a `default_environment` that is not defined: commands that name no environment fail.
    #[must_use]
    pub fn default_problem(&self) -> Option<Problem> {
        let name = self.default_environment.as_ref()?;
        let error = self.environment(name).err()?;
        let message = format!("the `default_environment` `{name}` is not defined");
        Some(Problem { hint: error.hint(), ..Problem::new("default_environment_unknown", message, "") })
    }

    /// The job of that name.
    #[must_use]
    pub fn job(&self, name: &str) -> Option<&Job> {
        self.index().job(name).map(|at| &self.jobs[at])
    }

    /// The job of that name, for whoever asked for it.
    ///
    /// # Errors
    /// [`Error::JobNotFound`].
    pub fn expect_job(&self, name: &str) -> Result<&Job, Error> {
        self.job(name).ok_or_else(|| Error::JobNotFound {
            name: name.to_owned(),
            suggestion: closest(name, self.jobs.iter().map(|job| job.name.as_str())),
        })
    }

    /// The schedule of that name.
    ///
    /// # Errors
    /// [`Error::ScheduleNotFound`].
    pub fn schedule(&self, name: &str) -> Result<&Schedule, Error> {
        self.index().schedule(name).map(|at| &self.schedules[at]).ok_or_else(|| Error::ScheduleNotFound {
            name: name.to_owned(),
            suggestion: closest(name, self.schedules.iter().map(|schedule| schedule.name.as_str())),
        })
    }

    pub(super) fn index(&self) -> &Index {
        self.index.get_or_init(|| Index::of(self))
    }

    fn environment_names(&self) -> Vec<String> {
        self.environments.iter().map(|environment| environment.name.clone()).collect()
    }
}
