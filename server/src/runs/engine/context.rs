//! What the engine is told: once by its configuration, and for each start by whoever knows the projects.

use std::collections::BTreeMap;
use std::ffi::OsString;
use std::path::PathBuf;
use std::sync::Arc;

use serde_json::Value;

use super::retention::Retention;
use crate::meltano::PassedEnvironment;
use crate::project::SystemDatabase;
use crate::runs::{Limits, PlannedBlock, Task};

/// How to start a supervisor: this program with these arguments, and the run's directory behind them.
#[derive(Debug, Clone)]
pub struct SupervisorProgram {
    /// The server's own executable.
    pub program: PathBuf,
    /// What makes it a supervisor.
    pub args: Vec<OsString>,
}

/// The configuration of the engine.
#[derive(Clone)]
pub struct Config {
    /// Where the journal and the directories of the runs are. One server at a time uses it.
    pub data_dir: PathBuf,
    /// How to start a supervisor.
    pub supervisor: SupervisorProgram,
    /// How many runs may be executed at once; the others wait.
    pub limits: Limits,
    /// What is kept of runs that are over.
    pub retention: Retention,
    /// Which of the server's environment variables runs get.
    pub environment: PassedEnvironment,
    /// Who knows the projects.
    pub projects: Arc<dyn Projects>,
}

/// The door to the rooms that know projects.
pub trait Projects: Send + Sync {
    /// What it takes to start a process in this environment of this project, as things are now. May read files.
    ///
    /// # Errors
    /// Why no process can be started, in one sentence; it becomes the reason of the run's failure.
    fn launch_context(&self, project: &str, env: &str) -> Result<LaunchContext, String>;

    /// Where a project is; none if it is not served.
    fn root(&self, project: &str) -> Option<PathBuf> {
        let _ = project;
        None
    }

    /// The variables that a task itself sets, as the files say now; those of a schedule may be secrets. May read files.
    /// None, for who knows no tasks that set any.
    ///
    /// # Errors
    /// Why they cannot be known, in one sentence; it becomes the reason of the run's failure.
    fn task_variables(&self, project: &str, task: &Task) -> Result<BTreeMap<String, String>, String> {
        let _ = (project, task);
        Ok(BTreeMap::new())
    }

    /// How a plugin, `extractors/tap-a`, is configured, without its secrets. May read files. None if that cannot be known,
    /// or for who knows no plugins.
    fn shown_config(&self, project: &str, env: &str, plugin: &str) -> Option<Value> {
        let _ = (project, env, plugin);
        None
    }

    /// The directory in which a plugin that is dbt keeps what it makes, if it lies in the project. May read files. None if
    /// that cannot be known, or for who knows no plugins.
    fn dbt_target(&self, project: &str, env: &str, plugin: &str) -> Option<PathBuf> {
        let _ = (project, env, plugin);
        None
    }

    /// The state under an id, both halves, as it is now. May wait for another machine. None if it cannot be read, or for who
    /// knows no states.
    fn state(&self, project: &str, state_id: &str) -> Option<Value> {
        let _ = (project, state_id);
        None
    }

    /// Of which blocks the task is made there, as things are now. May read files. `None` if that cannot be told, or if the
    /// task has none.
    fn planned_blocks(&self, project: &str, env: &str, task: &Task) -> Option<Vec<PlannedBlock>> {
        let _ = (project, env, task);
        None
    }

    /// What Meltano said, without the secrets of the project in this environment. May read files. Of a project that
    /// cannot be read any more nobody knows the secrets: then nothing is left of it.
    fn without_secrets(&self, project: &str, env: &str, said: &str) -> Option<String>;
}

/// What it takes to start a process in a project.
#[derive(Debug, Clone)]
pub struct LaunchContext {
    /// The project's directory.
    pub root: PathBuf,
    /// The `meltano` executable.
    pub executable: PathBuf,
    /// The newest revision of the system database that this Meltano knows, if that can be told.
    pub head_revision: Option<String>,
    /// Where the system database is.
    pub system_database: SystemDatabase,
    /// Whether the project itself says so.
    pub database_configured: bool,
}
