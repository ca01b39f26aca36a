//! What the engine of runs asks about projects: where they are, what their plugins are set to, what their states are.
//!
//! It stands above the domain, because it joins its rooms: the engine knows a door, [`Projects`], and this is behind it.

use crate::meltano::Locator;
use crate::project::settings::{self, Setting, Surroundings};
use crate::project::{Model, Plugin, Project, Registry};
use crate::runs::{self, LaunchContext, PlannedBlock, Projects, Task, environment};
use crate::state::{Backends, StateId};
use serde_json::{Value, json};
use std::collections::BTreeMap;
use std::path::PathBuf;
use std::sync::{Arc, OnceLock};

/// Tells the engine what it takes to start a process in a project.
pub struct Launcher {
    projects: Arc<Registry>,
    locator: Arc<Locator>,
    passed: BTreeMap<String, String>,
    /// Opened after the engine, whose journal they use.
    backends: OnceLock<Arc<Backends>>,
}

impl Launcher {
    /// For these projects, whose `meltano` the locator finds. `passed` is what runs get of the server's own environment.
    #[must_use]
    pub fn new(projects: Arc<Registry>, locator: Arc<Locator>, passed: BTreeMap<String, String>) -> Launcher {
        Launcher { projects, locator, passed, backends: OnceLock::new() }
    }

    /// Tells it where states are. Until then it knows none: the backends use the journal of the engine that it is for.
    pub fn know(&self, backends: Arc<Backends>) {
        _ = self.backends.set(backends);
    }

    fn surroundings(&self, project: &Project) -> Surroundings {
        let found = self.locator.find(&project.root).ok();
        Surroundings::of(project, self.passed.clone(), found.and_then(|found| found.version))
    }

    /// Asks something about a plugin, `extractors/tap-a`, and what it is set to. None if there is nothing to ask.
    fn plugin<T>(
        &self,
        project: &str,
        env: &str,
        plugin: &str,
        question: impl FnOnce(&Project, &Model, &Plugin, Vec<Setting>) -> T,
    ) -> Option<T> {
        let project = self.projects.get(project).ok()?;
        let model = project.read().ok()?;
        let (plugin_type, name) = plugin.split_once('/')?;
        let plugin = model.plugin(plugin_type.parse().ok()?, name).ok()?;
        let surroundings = self.surroundings(project);
        let resolver = settings::Resolver::new(&model, runs::environment(env), &surroundings).ok()?;
        Some(question(project, &model, plugin, resolver.plugin(plugin).settings))
    }
}

impl Projects for Launcher {
    fn launch_context(&self, project: &str, env: &str) -> Result<LaunchContext, String> {
        let project = self.projects.get(project).map_err(|error| error.to_string())?;
        let model = project.read().map_err(|error| error.to_string())?;
        if env != runs::NO_ENVIRONMENT {
            model.environment(env).map_err(|error| error.to_string())?;
        }
        let meltano = self.locator.find(&project.root).map_err(|error| error.to_string())?;
        Ok(LaunchContext {
            root: project.root.clone(),
            executable: meltano.executable,
            head_revision: meltano.head_revision,
            system_database: project.system_database(&model),
            // A run has a system directory of its own, so a database that is said to lie in it must be named outright.
            database_configured: model.database_uri.is_configured() && !model.database_uri.follows_system_directory(),
        })
    }

    fn task_variables(&self, project: &str, task: &Task) -> Result<BTreeMap<String, String>, String> {
        let Some(schedule) = task.schedule() else { return Ok(BTreeMap::new()) };
        let project = self.projects.get(project).map_err(|error| error.to_string())?;
        let model = project.read().map_err(|error| error.to_string())?;
        model.schedule(schedule).map_err(|error| error.to_string())?;
        Ok(model.settings.schedule_variables(schedule))
    }

    fn shown_config(&self, project: &str, env: &str, plugin: &str) -> Option<Value> {
        self.plugin(project, env, plugin, |_, model, plugin, settings| {
            let definition = model.ancestry(plugin).pop().map_or_else(|| plugin.name.clone(), |ancestor| ancestor.name);
            let shown = settings::shown_config(plugin.plugin_type, &definition, &settings);
            json!({"config": shown.config, "withheld": shown.withheld})
        })
    }

    fn dbt_target(&self, project: &str, env: &str, plugin: &str) -> Option<PathBuf> {
        let found = self.plugin(project, env, plugin, |project, _, _, settings| {
            let text = |name: &str| {
                let setting = settings.iter().find(|setting| setting.definition.name == name)?;
                setting.value.as_str().filter(|text| !text.is_empty()).map(PathBuf::from)
            };
            let directory = project.root.join(text("project_dir").unwrap_or_else(|| "transform".into()));
            let target = directory.join(text("target_path").unwrap_or_else(|| "target".into()));
            target.canonicalize().ok().filter(|target| target.starts_with(&project.root))
        });
        found.flatten()
    }

    fn state(&self, project: &str, state_id: &str) -> Option<Value> {
        let project = self.projects.get(project).ok()?;
        let model = project.read().ok()?;
        let states = self.backends.get()?.states(project, &model, || self.surroundings(project)).ok()?;
        let stored = states.get(&StateId::new(state_id).ok()?).ok()?;
        serde_json::to_value(stored.state).ok()
    }

    fn root(&self, project: &str) -> Option<PathBuf> {
        self.projects.get(project).ok().map(|project| project.root.clone())
    }

    fn planned_blocks(&self, project: &str, env: &str, task: &Task) -> Option<Vec<PlannedBlock>> {
        let project = self.projects.get(project).ok()?;
        let model = project.read().ok()?;
        let surroundings = Surroundings::of(project, self.passed.clone(), None);
        PlannedBlock::of(task, &model, environment(env), &surroundings)
    }

    fn without_secrets(&self, project: &str, env: &str, said: &str) -> Option<String> {
        let project = self.projects.get(project).ok()?;
        let model = project.read().ok()?;
        let surroundings = self.surroundings(project);
        settings::without_secrets(said, &model, runs::environment(env), &surroundings).ok()
    }
}
