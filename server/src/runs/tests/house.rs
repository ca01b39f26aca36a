//! A data directory, a project and an engine, and the words to arrange and to wait with.

use std::fs;
use std::os::unix::fs::PermissionsExt;
use std::path::PathBuf;
use std::sync::Arc;
use std::time::Duration;

use futures::{Stream, StreamExt};
use rusqlite::Connection;
use tokio::time::timeout;
use uuid::Uuid;

use crate::meltano::{PassedEnvironment, RUN_MARK, RunFlags};
use crate::process;
use crate::project::SystemDatabase;
use crate::runs::{
    Config, Engine, Kind, LaunchContext, LogEvent, LogRequest, NewRun, Projects, Run, Status, SupervisorProgram,
};

/// By when anything must have happened that a test waits for.
const DEADLINE: Duration = Duration::from_secs(30);

pub(super) struct House {
    pub(super) directory: tempfile::TempDir,
}

struct Project(PathBuf);

impl Projects for Project {
    fn launch_context(&self, _project: &str, _env: &str) -> Result<LaunchContext, String> {
        Ok(LaunchContext {
            root: self.0.clone(),
            executable: self.0.join("meltano"),
            head_revision: None,
            system_database: SystemDatabase::Sqlite(self.0.join(".meltano/meltano.db")),
            database_configured: false,
        })
    }

    fn without_secrets(&self, _project: &str, _env: &str, said: &str) -> Option<String> {
        Some(said.to_owned())
    }
}

impl House {
    /// A project whose `meltano` is a shell script.
    pub(super) fn new(script: &str) -> Self {
        let directory = tempfile::tempdir().expect("a temporary directory");
        let house = Self { directory };
        fs::create_dir_all(house.root().join(".meltano")).expect("made");
        let tables = "CREATE TABLE alembic_version (version_num); INSERT INTO alembic_version VALUES ('x');
                      CREATE TABLE runs (id INTEGER PRIMARY KEY, state, ended_at, payload, run_id);
                      CREATE TABLE state (state_id)";
        house.database().execute_batch(tables).expect("made");
        house.write_script(script);
        house
    }

    pub(super) fn write_script(&self, script: &str) {
        let path = self.root().join("meltano");
        fs::write(&path, format!("#!/bin/sh\n{script}\n")).expect("written");
        fs::set_permissions(&path, fs::Permissions::from_mode(0o755)).expect("made executable");
    }

    pub(super) fn root(&self) -> PathBuf {
        self.directory.path().join("project")
    }

    pub(super) fn database(&self) -> Connection {
        Connection::open(self.root().join(".meltano/meltano.db")).expect("opened")
    }

    pub(super) fn run_directory(&self, id: Uuid) -> PathBuf {
        self.directory.path().join("data/runs").join(id.to_string())
    }

    /// An engine with that many places. Waits until an earlier one is gone.
    pub(super) async fn engine(&self, max_concurrent: usize) -> Engine {
        let config = Config {
            data_dir: self.directory.path().join("data"),
            supervisor: SupervisorProgram {
                program: std::env::current_exe().expect("known"),
                args: ["runs::tests::supervisor_entry", "--exact", "--nocapture"].map(Into::into).to_vec(),
            },
            max_concurrent,
            environment: PassedEnvironment::default(),
            projects: Arc::new(Project(self.root())),
        };
        let opened = async {
            loop {
                match Engine::open(config.clone()).await {
                    Err(crate::runs::Error::DataDirectoryInUse(_)) => tokio::task::yield_now().await,
                    other => return other.expect("opened"),
                }
            }
        };
        timeout(DEADLINE, opened).await.expect("in time")
    }
}

pub(super) fn new_run() -> NewRun {
    NewRun {
        id: None,
        project: "p".into(),
        env: "dev".into(),
        kind: Kind::Run,
        blocks: vec!["tap-a".into(), "target-b".into()],
        flags: RunFlags::default(),
        created_by: "tester".into(),
        idempotency: None,
    }
}

pub(super) async fn create(engine: &Engine) -> Uuid {
    engine.create(new_run()).await.expect("created").run.id
}

pub(super) async fn follow(engine: &Engine, id: Uuid) -> impl Stream<Item = LogEvent> + Unpin + use<> {
    let request = LogRequest { follow: true, ..LogRequest::default() };
    let stream = engine.log("p", "dev", id, request).await.expect("there");
    Box::pin(stream.map(|event| event.expect("readable")))
}

/// Everything the run says until it is over, and the run then.
pub(super) async fn ended(engine: &Engine, id: Uuid) -> (Run, Vec<LogEvent>) {
    let stream = follow(engine, id).await;
    let events = timeout(DEADLINE, stream.collect::<Vec<_>>()).await.expect("in time");
    (engine.view("p", "dev", id).await.expect("there"), events)
}

/// The messages among events.
pub(super) fn messages(events: &[LogEvent]) -> Vec<&str> {
    let message = |event: &'_ LogEvent| matches!(event, LogEvent::Entry(_));
    let entries = events.iter().filter(|event| message(event));
    entries.map(|event| if let LogEvent::Entry(entry) = event { entry.message.as_str() } else { "" }).collect()
}

/// Waits until the run says this, and the engine has noticed that it runs.
pub(super) async fn said(engine: &Engine, id: Uuid, message: &str) {
    let mut stream = follow(engine, id).await;
    let heard = async {
        while let Some(event) = stream.next().await {
            if matches!(&event, LogEvent::Entry(entry) if entry.message == message) {
                return true;
            }
        }
        false
    };
    assert!(timeout(DEADLINE, heard).await.expect("in time"), "the run ended without saying `{message}`");
    until(|| async {
        let run = engine.view("p", "dev", id).await.expect("there");
        run.status != Status::Starting
    })
    .await;
}

/// Waits until something holds.
pub(super) async fn until<F: Future<Output = bool>>(mut holds: impl FnMut() -> F) {
    let waiting = async {
        while !holds().await {
            tokio::time::sleep(Duration::from_millis(5)).await;
        }
    };
    timeout(DEADLINE, waiting).await.expect("in time");
}

/// The living processes of a run, its supervisor among them.
pub(super) fn processes_of(id: Uuid) -> Vec<i32> {
    process::carriers(RUN_MARK, &id.to_string())
}

/// Waits until no process of the run is left; the supervisor may take a moment after its last word.
pub(super) async fn no_process_is_left(id: Uuid) {
    until(|| async { processes_of(id).is_empty() }).await;
}
