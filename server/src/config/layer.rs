//! One layer of configuration: what the flags say, or the environment, or the file. Everything is optional in it.

use super::limit::Limit;
use clap::{Arg, ArgMatches, Args, ValueEnum, parser::ValueSource};
use serde::{Deserialize, Serialize};
use std::net::SocketAddr;
use std::path::PathBuf;

/// What becomes of runs when the server is told to stop.
#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum OnShutdown {
    /// They go on; the next server finds them again.
    Leave,
    /// They are cancelled, and waited for.
    Stop,
}

/// How the log looks.
#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum LogFormat {
    /// For people.
    Pretty,
    /// One JSON object a line.
    Json,
}

/// A layer. The help texts are those of the flags.
#[derive(Clone, Debug, Default, Args, Deserialize)]
#[serde(deny_unknown_fields, default)]
pub struct Layer {
    /// A directory with a meltano.yml to serve; repeatable. Its name in the API is NAME, or the directory's
    #[arg(long, value_name = "[NAME=]DIR", env = "MELTANO_API_PROJECT", value_delimiter = ',')]
    pub project: Option<Vec<String>>,
    /// The address and port to listen on; port 0 takes a free one [default: 127.0.0.1:8000]
    #[arg(long, value_name = "ADDRESS", env = "MELTANO_API_BIND")]
    pub bind: Option<SocketAddr>,
    /// Where the journal and the logs of runs are kept [default: ~/.local/share/meltano-api]
    #[arg(long, value_name = "DIR", env = "MELTANO_API_DATA_DIR")]
    pub data_dir: Option<PathBuf>,
    /// The tokens to accept, as `meltano-api token create` writes them. Without, only loopback is served
    #[arg(long, value_name = "FILE", env = "MELTANO_API_TOKEN_FILE")]
    pub token_file: Option<PathBuf>,
    /// The meltano to run every project with [default: that of the project's .venv, else the one on PATH]
    #[arg(long, value_name = "FILE", env = "MELTANO_API_MELTANO")]
    pub meltano: Option<PathBuf>,
    /// An environment variable that runs may see; repeatable; `TAP_*` for all that begin so
    #[arg(long, value_name = "NAME", env = "MELTANO_API_PASS_ENV", value_delimiter = ',')]
    pub pass_env: Option<Vec<String>>,
    /// How many runs may execute at once; others wait [default: 8]
    #[arg(long, value_name = "N", env = "MELTANO_API_MAX_CONCURRENT_RUNS", value_parser = at_least_one)]
    pub max_concurrent_runs: Option<usize>,
    /// How many of them in each project, environment or plugin, or in one; repeatable; `project=4`, `env:prod=1`,
    /// `plugin:extractors/tap-orders=2` [default: no limit]
    #[arg(long, value_name = "SCOPE[:NAME]=N", env = "MELTANO_API_LIMIT", value_delimiter = ',')]
    pub limit: Option<Vec<Limit>>,
    /// How many runs of each project are kept once they are over [default: all]
    #[arg(long, value_name = "N", env = "MELTANO_API_KEEP_RUNS", value_parser = at_least_one)]
    pub keep_runs: Option<usize>,
    /// For how many days a run is kept once it is over [default: for ever]
    #[arg(long, value_name = "N", env = "MELTANO_API_KEEP_RUN_DAYS", value_parser = clap::value_parser!(u32).range(1..))]
    pub keep_run_days: Option<u32>,
    /// How many MiB the logs and artefacts of each project may take; the oldest go, their runs stay [default: no limit]
    #[arg(long, value_name = "MIB", env = "MELTANO_API_KEEP_LOG_MIB", value_parser = at_least_one)]
    pub keep_log_mib: Option<usize>,
    /// For how many days events are kept [default: 30]
    #[arg(long, value_name = "N", env = "MELTANO_API_KEEP_EVENT_DAYS", value_parser = clap::value_parser!(u32).range(1..))]
    pub keep_event_days: Option<u32>,
    /// How large a request body may be [default: 16777216]
    #[arg(long, value_name = "BYTES", env = "MELTANO_API_MAX_BODY_BYTES", value_parser = at_least_one)]
    pub max_body_bytes: Option<usize>,
    /// How many versions of each state the history keeps [default: 1000]
    #[arg(long, value_name = "N", env = "MELTANO_API_STATE_VERSIONS", value_parser = at_least_one)]
    pub state_versions: Option<usize>,
    /// For how many days it keeps a version that was replaced [default: for ever]
    #[arg(long, value_name = "N", env = "MELTANO_API_STATE_DAYS", value_parser = clap::value_parser!(u32).range(1..))]
    pub state_days: Option<u32>,
    /// What becomes of runs when the server is told to stop [default: leave]
    #[arg(long, value_name = "WHAT", env = "MELTANO_API_ON_SHUTDOWN")]
    pub on_shutdown: Option<OnShutdown>,
    /// How the log looks [default: pretty]
    #[arg(long, value_name = "FORMAT", env = "MELTANO_API_LOG_FORMAT")]
    pub log_format: Option<LogFormat>,
    /// A level, or directives such as `info,meltano_api::http=debug` [default: info]
    #[arg(long, value_name = "LEVEL", env = "MELTANO_API_LOG_LEVEL")]
    pub log_level: Option<String>,
}

pub(super) fn at_least_one(text: &str) -> Result<usize, String> {
    match text.parse() {
        Ok(0) => Err("at least 1".to_owned()),
        Ok(number) => Ok(number),
        Err(error) => Err(format!("{error}")),
    }
}

impl Layer {
    /// Parts what clap found into the layer of the flags and that of the environment.
    pub fn part(self, matches: &ArgMatches) -> (Self, Self) {
        let (mut flags, mut environment) = (self.clone(), self);
        macro_rules! keep {
            ($($name:ident),*) => {$(
                match matches.value_source(stringify!($name)) {
                    Some(ValueSource::CommandLine) => environment.$name = None,
                    _ => flags.$name = None,
                }
            )*};
        }
        keep!(
            project,
            bind,
            data_dir,
            token_file,
            meltano,
            pass_env,
            max_concurrent_runs,
            limit,
            keep_runs,
            keep_run_days,
            keep_log_mib,
            keep_event_days,
            max_body_bytes,
            state_versions,
            state_days,
            on_shutdown,
            log_format,
            log_level
        );
        (flags, environment)
    }

    /// The environment variable of each setting, for `meltano-api config`.
    pub fn variables() -> Vec<(String, String)> {
        let command = Self::augment_args(clap::Command::new("layer"));
        let variable = |arg: &Arg| Some((arg.get_id().to_string(), arg.get_env()?.to_str()?.to_owned()));
        command.get_arguments().filter_map(variable).collect()
    }
}
