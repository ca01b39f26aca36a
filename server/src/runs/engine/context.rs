//! What the engine is told: once by its configuration, and for each start by whoever knows the projects.

use std::ffi::OsString;
use std::path::PathBuf;
use std::sync::Arc;

use crate::meltano::PassedEnvironment;
use crate::project::SystemDatabase;

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
    /// How many runs may be executed at once; the others wait in the order of their creation.
    pub max_concurrent: usize,
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
