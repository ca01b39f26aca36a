//! The configuration of the server, from flags, environment variables and a file.
//!
//! One precedence for every setting: flag, then environment variable, then file, then default. `meltano-api config`
//! prints the result and where each value came from.

mod layer;
mod limit;
mod print;

pub use layer::{Layer, LogFormat, OnShutdown};
pub use limit::{Limit, together};
pub use print::print;

use std::collections::BTreeMap;
use std::net::SocketAddr;
use std::path::{Path, PathBuf};

/// Where a value came from.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Origin {
    /// A flag on the command line.
    Flag,
    /// An environment variable.
    Environment,
    /// The configuration file.
    File,
    /// Nobody said anything.
    Default,
}

/// The configuration in force.
#[derive(Clone, Debug)]
pub struct Config {
    /// The projects, as `[NAME=]DIR`.
    pub projects: Vec<String>,
    /// The address to listen on.
    pub bind: SocketAddr,
    /// Where the journal and the runs are kept.
    pub data_dir: PathBuf,
    /// The file of token hashes.
    pub token_file: Option<PathBuf>,
    /// The `meltano` to run every project with, in place of its own.
    pub meltano: Option<PathBuf>,
    /// Names of environment variables that runs may see, `*` at the end for a prefix.
    pub pass_env: Vec<String>,
    /// How many runs may execute at once.
    pub max_concurrent_runs: usize,
    /// How many of them in each project, environment and plugin.
    pub limit: Vec<Limit>,
    /// How many runs of each project are kept once they are over.
    pub keep_runs: Option<usize>,
    /// For how many days.
    pub keep_run_days: Option<u32>,
    /// How many MiB the logs and artefacts of each project may take.
    pub keep_log_mib: Option<usize>,
    /// For how many days events are kept.
    pub keep_event_days: u32,
    /// How large a request body may be, in bytes.
    pub max_body_bytes: usize,
    /// How many versions of each state the history keeps.
    pub state_versions: usize,
    /// For how many days it keeps a version that was replaced; for ever unless said.
    pub state_days: Option<u32>,
    /// What becomes of runs when the server is told to stop.
    pub on_shutdown: OnShutdown,
    /// How the log looks.
    pub log_format: LogFormat,
    /// What is logged: a level, or `tracing` directives.
    pub log_level: String,
    /// Where each value came from, by the name of its setting.
    pub origins: BTreeMap<&'static str, Origin>,
}

/// What is wrong with the configuration.
#[derive(Debug, thiserror::Error)]
pub enum ConfigError {
    /// The file cannot be read.
    #[error("configuration file `{path}` cannot be read")]
    Unreadable {
        /// The file.
        path: String,
        /// Why.
        source: std::io::Error,
    },
    /// The file is not valid.
    #[error("configuration file `{path}` is not valid: {message}")]
    Invalid {
        /// The file.
        path: String,
        /// What is wrong with it, and where.
        message: String,
    },
    /// No project was named.
    #[error("no project to serve")]
    NoProject,
    /// Everyone could do everything.
    #[error("`{bind}` can be reached from other machines, and no tokens are asked for")]
    Unprotected {
        /// The address.
        bind: SocketAddr,
    },
}

impl ConfigError {
    /// What to do about it, if that is not obvious.
    #[must_use]
    pub fn hint(&self) -> Option<&'static str> {
        match self {
            Self::Unreadable { .. } => Some("name a file that exists with `--config`"),
            Self::Invalid { .. } => None,
            Self::NoProject => Some("name one with `--project DIR`"),
            Self::Unprotected { .. } => {
                Some("make one with `meltano-api token create` and start with `--token-file`, or bind to 127.0.0.1")
            }
        }
    }
}

/// The file that is read if it exists and no other is named.
const DEFAULT_FILE: &str = "meltano-api.toml";

impl Config {
    /// Puts the layers on top of each other.
    ///
    /// # Errors
    /// If the file cannot be read or is not valid.
    pub fn resolve(flags: Layer, environment: Layer, file: Option<&Path>) -> Result<Self, ConfigError> {
        let file = match file {
            Some(path) => read(path)?,
            None if Path::new(DEFAULT_FILE).exists() => read(Path::new(DEFAULT_FILE))?,
            None => Layer::default(),
        };
        let mut origins = BTreeMap::new();
        macro_rules! pick {
            ($name:ident) => {{
                let layers =
                    [(flags.$name, Origin::Flag), (environment.$name, Origin::Environment), (file.$name, Origin::File)];
                let found = layers.into_iter().find_map(|(value, origin)| Some((value?, origin)));
                origins.insert(stringify!($name), found.as_ref().map_or(Origin::Default, |found| found.1));
                found.map(|found| found.0)
            }};
        }
        Ok(Self {
            projects: pick!(project).unwrap_or_default(),
            bind: pick!(bind).unwrap_or_else(|| SocketAddr::from(([127, 0, 0, 1], 8000))),
            data_dir: pick!(data_dir).unwrap_or_else(default_data_dir),
            token_file: pick!(token_file),
            meltano: pick!(meltano),
            pass_env: pick!(pass_env).unwrap_or_default(),
            max_concurrent_runs: pick!(max_concurrent_runs).unwrap_or(8),
            limit: pick!(limit).unwrap_or_default(),
            keep_runs: pick!(keep_runs),
            keep_run_days: pick!(keep_run_days),
            keep_log_mib: pick!(keep_log_mib),
            keep_event_days: pick!(keep_event_days).unwrap_or(30),
            max_body_bytes: pick!(max_body_bytes).unwrap_or(16 * 1024 * 1024),
            state_versions: pick!(state_versions).unwrap_or(1000),
            state_days: pick!(state_days),
            on_shutdown: pick!(on_shutdown).unwrap_or(OnShutdown::Leave),
            log_format: pick!(log_format).unwrap_or(LogFormat::Pretty),
            log_level: pick!(log_level).unwrap_or_else(|| "info".to_owned()),
            origins,
        })
    }

    /// Checks what only matters to a server that is about to start.
    ///
    /// # Errors
    /// If there is nothing to serve, or everyone could do everything (D12).
    pub fn check(&self) -> Result<(), ConfigError> {
        if self.projects.is_empty() {
            return Err(ConfigError::NoProject);
        }
        if self.token_file.is_none() && !self.bind.ip().is_loopback() {
            return Err(ConfigError::Unprotected { bind: self.bind });
        }
        Ok(())
    }
}

fn read(path: &Path) -> Result<Layer, ConfigError> {
    let name = || path.display().to_string();
    let text = std::fs::read_to_string(path).map_err(|source| ConfigError::Unreadable { path: name(), source })?;
    toml::from_str(&text).map_err(|error| ConfigError::Invalid { path: name(), message: error.to_string() })
}

/// The XDG base directory for data, see <https://specifications.freedesktop.org/basedir/>.
fn default_data_dir() -> PathBuf {
    let data = std::env::var_os("XDG_DATA_HOME").filter(|path| !path.is_empty()).map(PathBuf::from);
    let home = || std::env::home_dir().map(|home| home.join(".local/share"));
    data.or_else(home).unwrap_or_default().join("meltano-api")
}
