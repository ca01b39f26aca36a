//! From a configuration to a server that listens, and from a signal to its end.

use crate::config::{Config, ConfigError, OnShutdown, together};
use crate::edge::{AccessLog, Edge, TokenError, Tokens, logger};
use crate::events::{self, Events, watch_projects};
use crate::launcher::Launcher;
use crate::logging;
use crate::meltano::{Locator, PassedEnvironment};
use crate::project::{self, Model, Project, Registry};
use crate::rest::{Api, Served, routes};
use crate::runs::{self, Engine, Outside, ShutdownPolicy, SupervisorProgram};
use crate::services::{self, Services};
use crate::state::history::{History, Retention};
use crate::state::{Backends, Onlooker, watch};
use crate::system_db::recorded::Reader;
use dropshot::{ConfigDropshot, HandlerTaskMode, ServerBuilder};
use std::collections::HashMap;
use std::process::ExitCode;
use std::sync::{Arc, Mutex, PoisonError};
use std::time::Duration;
use tokio::signal::unix::{SignalKind, signal};

/// How long requests under way may take once the server was told to stop.
const LAST_REQUESTS: Duration = Duration::from_secs(30);

/// How long Meltano may take to stop by itself when the server stops its runs.
const GRACE: Duration = Duration::from_secs(10);

const DAY: Duration = Duration::from_secs(24 * 60 * 60);

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
    /// The services cannot be taken up.
    #[error("the services cannot be taken up")]
    Services(#[from] services::Error),
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
            Self::Services(error) => error.hint(),
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
    let launcher = Arc::new(Launcher::new(projects.clone(), locator.clone(), environment.texts()));
    let runs = Engine::open(runs::Config {
        data_dir: config.data_dir.clone(),
        supervisor: SupervisorProgram { program: std::env::current_exe()?, args: vec!["supervise".into()] },
        limits: together(config.max_concurrent_runs.max(1), &config.limit),
        retention: runs::Retention {
            runs: config.keep_runs.map(|runs| runs as u64),
            age: config.keep_run_days.map(|days| DAY * days),
            log_bytes: config.keep_log_mib.map(|mib| mib as u64 * 1024 * 1024),
        },
        environment: environment.clone(),
        projects: launcher.clone(),
    })
    .await?;

    let access_log = Arc::new(AccessLog::default());
    let names: Vec<_> = projects.iter().map(|project| project.name.clone()).collect();
    let edge = Edge::new(tokens, access_log.clone());
    let retention = Retention { versions: config.state_versions, days: config.state_days };
    let history = Arc::new(History::new(runs.journal(), retention));
    let backends = Arc::new(Backends::new(history, tokio::runtime::Handle::current()));
    launcher.know(backends.clone());
    let passed = Arc::new(environment.texts());
    let others: Arc<dyn Onlooker> = Arc::new(Others {
        outside: Outside::new(runs.journal(), launcher),
        runs: runs.clone(),
        runtime: tokio::runtime::Handle::current(),
        failures: Mutex::default(),
    });
    watch(&backends, &projects, &passed, &others);
    let events = Events::new(runs.journal());
    watch_projects(&events, &projects);
    events::keep(&events, config.keep_event_days);
    let services = Services::open(runs.clone()).await?;
    let kept = services.clone();
    let api: Served = Arc::new(Api { edge, projects, locator, runs: runs.clone(), services, events, backends, passed });
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
    let stop = async {
        kept.shutdown(policy).await;
        runs.shutdown(policy).await;
    };
    let (closed, ()) = tokio::join!(tokio::time::timeout(LAST_REQUESTS, server.close()), stop);
    match closed {
        Ok(Ok(())) => {}
        Ok(Err(error)) => tracing::warn!(error, "the server did not stop cleanly"),
        Err(_) => tracing::warn!("requests were still under way"),
    }
    tracing::info!("stopped");
    Ok(ExitCode::SUCCESS)
}

/// Tells the engine what others run.
struct Others {
    outside: Outside,
    runs: Engine,
    runtime: tokio::runtime::Handle,
    /// By project: what went wrong last, so that it is said once.
    failures: Mutex<HashMap<String, String>>,
}

impl Onlooker for Others {
    fn look(&self, project: &Project, model: Option<&Model>, reader: Option<&dyn Reader>) {
        let told = self.outside.look(&project.name, model, reader);
        let done = told.and_then(|going_on| self.runtime.block_on(self.runs.outside(&project.name, going_on)));
        let mut failures = self.failures.lock().unwrap_or_else(PoisonError::into_inner);
        match done {
            // The server stops.
            Err(runs::Error::Interrupted) => {}
            Err(error) => {
                let said = error.to_string();
                if failures.insert(project.name.clone(), said.clone()).as_ref() != Some(&said) {
                    let error: &dyn std::error::Error = &error;
                    tracing::warn!(project = project.name, error, "cannot keep up with what others run");
                }
            }
            Ok(()) => _ = failures.remove(&project.name),
        }
    }
}
