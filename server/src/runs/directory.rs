//! The directory of one run: where each file lies, and how the server and the supervisor hand things over in it.
//!
//! | file | written by | holds |
//! |---|---|---|
//! | `lock` | held by the supervisor | nothing; whoever holds it is alive |
//! | `launch.json` | server, before the start | what to execute |
//! | `blocks.json` | server, before the start | of which blocks the run is made |
//! | `started` | supervisor, before it starts Meltano | nothing; without it no process of the run ever was |
//! | `process.json` | supervisor, once Meltano runs | which processes these are |
//! | `cancel.json` | server | that the run shall stop, and how long it may take |
//! | `log.ndjson` | server until the start, then supervisor | what the run says, a line each |
//! | `exit.json` | supervisor, at the end | how it ended |
//! | `artifacts/` | server and supervisor | what the run leaves behind to be looked at |
//! | `artifacts.json` | server, at the end | what is in there |
//! | `sys/`, `logging.yaml`, `xdg/` | server, removed at the end | Meltano's private system directory and settings |

use std::fs::{self, DirBuilder, File};
use std::io::{self, Write};
use std::os::unix::fs::DirBuilderExt;
use std::path::{Path, PathBuf};

use chrono::{DateTime, Utc};
use serde::de::DeserializeOwned;
use serde::{Deserialize, Serialize};

use super::report::PlannedBlock;
use crate::meltano::remove_kept_configuration;
use crate::process::private_file;

/// What the supervisor shall execute. The environment is not in it: it passes through the supervisor's own, so that
/// secrets never reach the disk.
#[derive(Debug, Serialize, Deserialize)]
pub(super) struct Launch {
    pub(super) program: PathBuf,
    pub(super) args: Vec<String>,
    pub(super) working_directory: PathBuf,
    /// The name of the artefact that the standard output is, if it is no part of the log.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub(super) output: Option<String>,
}

/// Which processes a run consists of.
#[derive(Debug, Clone, Serialize, Deserialize)]
pub(super) struct Processes {
    pub(super) pid: i32,
    pub(super) group: i32,
    /// Of the leader, in clock ticks since boot; tells it from a later process with the same id.
    pub(super) start_ticks: Option<u64>,
    pub(super) supervisor_pid: i32,
    pub(super) started_at: DateTime<Utc>,
}

/// A request to stop.
#[derive(Debug, Clone, Copy, Serialize, Deserialize)]
pub(super) struct CancelRequest {
    pub(super) grace_ms: u64,
}

/// How a run ended. Without code, signal and error it was cancelled before it began.
#[derive(Debug, Clone, Serialize, Deserialize)]
pub(super) struct Exit {
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(super) exit_code: Option<i32>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(super) signal: Option<i32>,
    /// Why Meltano could not be started, or what it answered could not be kept.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(super) error: Option<String>,
    pub(super) ended_at: DateTime<Utc>,
    /// Whether a request to stop was carried out.
    pub(super) cancelled: bool,
    /// Whether processes had to be killed because the grace was over.
    pub(super) killed: bool,
    /// How many lines could not be written to the log, and why.
    #[serde(default)]
    pub(super) missing_lines: u64,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub(super) missing_why: Option<String>,
}

#[derive(Debug, Clone)]
pub(super) struct RunDirectory(PathBuf);

impl RunDirectory {
    pub(super) fn at(path: impl Into<PathBuf>) -> Self {
        Self(path.into())
    }

    pub(super) fn path(&self) -> &Path {
        &self.0
    }

    pub(super) fn create(&self) -> io::Result<()> {
        create_private_directory(&self.0)
    }

    pub(super) fn lock(&self) -> PathBuf {
        self.0.join("lock")
    }

    pub(super) fn log(&self) -> PathBuf {
        self.0.join("log.ndjson")
    }

    pub(super) fn supervisor_log(&self) -> PathBuf {
        self.0.join("supervisor.log")
    }

    pub(super) fn launch_file(&self) -> PathBuf {
        self.0.join("launch.json")
    }

    pub(super) fn log_config(&self) -> PathBuf {
        self.0.join("logging.yaml")
    }

    pub(super) fn system_directory(&self) -> PathBuf {
        self.0.join("sys")
    }

    pub(super) fn state_home(&self) -> PathBuf {
        self.0.join("xdg")
    }

    pub(super) fn artifacts(&self) -> PathBuf {
        self.0.join("artifacts")
    }

    /// The list of artefacts, as it was written once.
    pub(super) fn artifact_list<T: DeserializeOwned>(&self) -> io::Result<Option<T>> {
        read(&self.0.join("artifacts.json"))
    }

    pub(super) fn write_artifact_list(&self, artifacts: &impl Serialize) -> io::Result<()> {
        self.write("artifacts.json", artifacts)
    }

    pub(super) fn read_launch(&self) -> io::Result<Launch> {
        read(&self.launch_file())?.ok_or_else(|| io::ErrorKind::NotFound.into())
    }

    pub(super) fn write_launch(&self, launch: &Launch) -> io::Result<()> {
        self.write("launch.json", launch)
    }

    /// Marks that from here on processes of the run may exist.
    pub(super) fn mark_started(&self) -> io::Result<()> {
        private_file().create(true).write(true).open(self.0.join("started"))?.sync_all()?;
        File::open(&self.0)?.sync_all()
    }

    pub(super) fn was_started(&self) -> bool {
        self.0.join("started").exists()
    }

    pub(super) fn processes(&self) -> io::Result<Option<Processes>> {
        read(&self.0.join("process.json"))
    }

    pub(super) fn write_processes(&self, processes: &Processes) -> io::Result<()> {
        self.write("process.json", processes)
    }

    pub(super) fn cancel_request(&self) -> io::Result<Option<CancelRequest>> {
        read(&self.0.join("cancel.json"))
    }

    pub(super) fn write_cancel_request(&self, request: CancelRequest) -> io::Result<()> {
        self.write("cancel.json", &request)
    }

    pub(super) fn plan(&self) -> io::Result<Option<Vec<PlannedBlock>>> {
        read(&self.0.join("blocks.json"))
    }

    pub(super) fn write_plan(&self, plan: &[PlannedBlock]) -> io::Result<()> {
        self.write("blocks.json", &plan)
    }

    pub(super) fn exit(&self) -> io::Result<Option<Exit>> {
        read(&self.0.join("exit.json"))
    }

    pub(super) fn write_exit(&self, exit: &Exit) -> io::Result<()> {
        self.write("exit.json", exit)
    }

    /// Removes what only the running run needed. Plugins leave their settings there when they are killed, with secrets.
    pub(super) fn tidy(&self) -> io::Result<()> {
        remove_kept_configuration(&self.system_directory())?;
        for directory in [self.system_directory(), self.state_home()] {
            ignore_missing(fs::remove_dir_all(directory))?;
        }
        ignore_missing(fs::remove_file(self.log_config()))
    }

    fn write(&self, name: &str, value: &impl Serialize) -> io::Result<()> {
        let mut file = tempfile::Builder::new().prefix(".new-").tempfile_in(&self.0)?;
        file.write_all(&serde_json::to_vec(value)?)?;
        file.as_file().sync_all()?;
        file.persist(self.0.join(name)).map_err(|error| error.error)?;
        File::open(&self.0)?.sync_all()
    }
}

/// Makes a directory, and those above it, that only its owner may enter.
pub(super) fn create_private_directory(path: &Path) -> io::Result<()> {
    DirBuilder::new().recursive(true).mode(0o700).create(path)
}

fn read<T: DeserializeOwned>(path: &Path) -> io::Result<Option<T>> {
    match fs::read(path) {
        Ok(bytes) => Ok(Some(serde_json::from_slice(&bytes)?)),
        Err(error) if error.kind() == io::ErrorKind::NotFound => Ok(None),
        Err(error) => Err(error),
    }
}

fn ignore_missing(result: io::Result<()>) -> io::Result<()> {
    match result {
        Err(error) if error.kind() == io::ErrorKind::NotFound => Ok(()),
        other => other,
    }
}
