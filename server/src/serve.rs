//! From a configuration to a server that listens, and from a signal to its end.

use crate::config::{Config, ConfigError, OnShutdown};
use crate::edge::{AccessLog, Edge, TokenError, Tokens, logger};
use crate::logging;
use crate::meltano::{Locator, PassedEnvironment};
use crate::project::settings::{self, Surroundings};
use crate::project::{self, Registry};
use crate::rest::{Api, NO_ENVIRONMENT, Served, routes};
use crate::runs::{self, Engine, LaunchContext, Projects, ShutdownPolicy, SupervisorProgram};
use crate::state::history::{History, Retention};
use crate::state::{Backends, watch};
use dropshot::{ConfigDropshot, HandlerTaskMode, ServerBuilder};
use std::collections::BTreeMap;
use std::process::ExitCode;
use std::sync::Arc;
use std::time::Duration;
use tokio::signal::unix::{SignalKind, signal};

/// How long requests under way may take once the server was told to stop.
const LAST_REQUESTS: Duration = Duration::from_secs(30);

/// How long Meltano may take to stop by itself when the server stops its runs.
const GRACE: Duration = Duration::from_secs(10);

/// Why the server cannot serve.
#[derive(Debug, thiserror::Error)]
pub enum ServeError {
    /// The configuration asks for something that must not be.
    #[error(transparent)]
    Config(#[from] ConfigError),
    /// A project cannot be served.
    #[error(transparent)]
    Project(#[from] project::registry::Error),
    /// The tokens cannot be read.
    #[error(transparent)]
    Tokens(#[from] TokenError),
    /// The journal or the data directory cannot be used.
    #[error("the runs cannot be taken up")]
    Runs(#[from] runs::Error),
    /// The log level is not one.
    #[error("the log level cannot be understood: {0}")]
    LogLevel(String),
    /// The address cannot be listened on.
    #[error("cannot listen")]
    Listen(#[source] Box<dyn std::error::Error + Send + Sync>),
    /// The operating system refuses something that every process needs.
    #[error("cannot start")]
    System(#[from] std::io::Error),
}

impl ServeError {
    /// What to do about it, if that is not obvious.
    #[must_use]
    pub fn hint(&self) -> Option<&'static str> {
        match self {
            Self::Config(error) => error.hint(),
            Self::Project(error) => Some(error.hint()),
            Self::Tokens(error) => error.hint(),
            Self::Runs(error) => error.hint(),
            Self::LogLevel(_) => Some("name a level such as `info`, or directives such as `info,meltano_api=debug`"),
            Self::Listen(_) => Some("choose another address with `--bind`"),
            Self::System(_) => None,
        }
    }
}

/// Serves until SIGTERM or SIGINT.
///
/// # Errors
/// If the server cannot start.
pub fn serve(config: Config) -> Result<ExitCode, ServeError> {
    config.check()?;
    logging::start(&config).map_err(ServeError::LogLevel)?;
    tokio::runtime::Runtime::new()?.block_on(run(config))
}

async fn run(config: Config) -> Result<ExitCode, ServeError> {
    let projects = Arc::new(Registry::from_arguments(&config.projects)?);
    let tokens = config.token_file.as_deref().map(Tokens::open).transpose()?;
    if tokens.is_none() {
        tracing::warn!("no tokens are asked for: everyone on this machine may do everything");
    }
    let locator = Arc::new(Locator::new(config.meltano.clone()));
    let environment = PassedEnvironment::new(config.pass_env.clone());
    let runs = Engine::open(runs::Config {
        data_dir: config.data_dir.clone(),
        supervisor: SupervisorProgram { program: std::env::current_exe()?, args: vec!["supervise".into()] },
        max_concurrent: config.max_concurrent_runs,
        environment: environment.clone(),
        projects: Arc::new(Launcher {
            projects: projects.clone(),
            locator: locator.clone(),
            passed: environment.texts(),
        }),
    })
    .await?;

    let access_log = Arc::new(AccessLog::default());
    let names: Vec<_> = projects.iter().map(|project| project.name.clone()).collect();
    let edge = Edge::new(tokens, access_log.clone());
    let retention = Retention { versions: config.state_versions, days: config.state_days };
    let history = Arc::new(History::new(runs.journal(), retention));
    let backends = Arc::new(Backends::new(history, tokio::runtime::Handle::current()));
    let passed = Arc::new(environment.texts());
    watch(&backends, &projects, &passed);
    let api: Served = Arc::new(Api { edge, projects, locator, runs: runs.clone(), backends, passed });
    let listen = |error: Box<dyn std::error::Error + Send + Sync>| ServeError::Listen(error);
    let routes = routes().map_err(|error| listen(error.to_string().into()))?;
    // Signals are caught before anybody can know that the server listens.
    let mut terminate = signal(SignalKind::terminate())?;
    let mut interrupt = signal(SignalKind::interrupt())?;
    let server = ServerBuilder::new(routes, api, logger(access_log))
        .config(ConfigDropshot {
            bind_address: config.bind,
            default_request_body_max_bytes: config.max_body_bytes,
            // A caller who leaves must not cut a creation in half.
            default_handler_task_mode: HandlerTaskMode::Detached,
            ..ConfigDropshot::default()
        })
        .start()
        .map_err(|error| listen(Box::new(error)))?;

    let address = server.local_addr();
    tracing::info!(%address, projects = names.join(","), "listening");
    println!("meltano-api {} listening on http://{address}", env!("CARGO_PKG_VERSION"));

    let name = tokio::select! {
        _ = terminate.recv() => "SIGTERM",
        _ = interrupt.recv() => "SIGINT",
    };
    tracing::info!(signal = name, on_shutdown = ?config.on_shutdown, "stopping");
    let policy = match config.on_shutdown {
        OnShutdown::Leave => ShutdownPolicy::Leave,
        OnShutdown::Stop => ShutdownPolicy::Stop { grace: GRACE },
    };
    // Nothing more is accepted from here on. Requests under way are finished, and streams are told to end, which is why
    // both happen at once: the one waits for the other.
    let (closed, ()) = tokio::join!(tokio::time::timeout(LAST_REQUESTS, server.close()), runs.shutdown(policy));
    match closed {
        Ok(Ok(())) => {}
        Ok(Err(error)) => tracing::warn!(error, "the server did not stop cleanly"),
        Err(_) => tracing::warn!("requests were still under way"),
    }
    tracing::info!("stopped");
    Ok(ExitCode::SUCCESS)
}

/// Tells the engine what it takes to start a process in a project.
struct Launcher {
    projects: Arc<Registry>,
    locator: Arc<Locator>,
    passed: BTreeMap<String, String>,
}

impl Projects for Launcher {
    fn launch_context(&self, project: &str, env: &str) -> Result<LaunchContext, String> {
        let project = self.projects.get(project).map_err(|error| error.to_string())?;
        let model = project.read().map_err(|error| error.to_string())?;
        if env != NO_ENVIRONMENT {
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

    fn without_secrets(&self, project: &str, env: &str, said: &str) -> Option<String> {
        let project = self.projects.get(project).ok()?;
        let model = project.read().ok()?;
        let found = self.locator.find(&project.root).ok();
        let surroundings = Surroundings::of(project, self.passed.clone(), found.and_then(|found| found.version));
        settings::without_secrets(said, &model, Some(env), &surroundings).ok()
    }
}
