//! A data directory, a project and an engine, and the words to arrange and to wait with.

use std::fs;
use std::os::unix::fs::PermissionsExt;
use std::path::{Path, PathBuf};
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
    BlockKind, Claim, Config, Engine, IfRunning, LaunchContext, Limits, LogEvent, LogRequest, Needs, NewRun,
    PlannedBlock, Projects, Retention, Run, Status, SupervisorProgram, Task, Terms,
};

/// By when anything must have happened that a test waits for.
const DEADLINE: Duration = Duration::from_secs(30);

pub(crate) struct House {
    pub(crate) directory: tempfile::TempDir,
}

pub(crate) struct Project(pub(super) PathBuf);

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

    fn planned_blocks(&self, _project: &str, _env: &str, task: &Task) -> Option<Vec<PlannedBlock>> {
        let Task::Run { blocks, .. } = task else { return None };
        Some(vec![PlannedBlock { kind: BlockKind::ExtractLoad, names: blocks.clone(), may_leave_out: false }])
    }

    fn without_secrets(&self, _project: &str, _env: &str, said: &str) -> Option<String> {
        Some(said.to_owned())
    }
}

impl House {
    /// A project whose `meltano` is a shell script.
    pub(crate) fn new(script: &str) -> Self {
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

    pub(crate) fn write_script(&self, script: &str) {
        write_executable(&self.root().join("meltano"), script);
    }

    /// From now on no file of a supervisor grows beyond so many KiB, as if the disk was full.
    pub(crate) fn limit_files(&self, kib: u32) {
        let this = std::env::current_exe().expect("known");
        let script = format!("trap '' XFSZ; ulimit -f {}; exec '{}' \"$@\"", kib * 2, this.display());
        write_executable(&self.directory.path().join("supervisor"), &script);
    }

    pub(crate) fn root(&self) -> PathBuf {
        self.directory.path().join("project")
    }

    pub(crate) fn database(&self) -> Connection {
        Connection::open(self.root().join(".meltano/meltano.db")).expect("opened")
    }

    pub(crate) fn run_directory(&self, id: Uuid) -> PathBuf {
        self.directory.path().join("data/runs").join(id.to_string())
    }

    /// An engine with that many places. Waits until an earlier one is gone.
    pub(crate) async fn engine(&self, max_concurrent: usize) -> Engine {
        self.engine_with(Limits::server(max_concurrent), Retention::default()).await
    }

    /// An engine with these limits that keeps so much. Waits until an earlier one is gone.
    pub(crate) async fn engine_with(&self, limits: Limits, retention: Retention) -> Engine {
        self.engine_in(limits, retention, Arc::new(Project(self.root()))).await
    }

    /// An engine with that many places, in which these know the projects.
    pub(crate) async fn engine_of(&self, max_concurrent: usize, projects: Arc<dyn Projects>) -> Engine {
        self.engine_in(Limits::server(max_concurrent), Retention::default(), projects).await
    }

    async fn engine_in(&self, limits: Limits, retention: Retention, projects: Arc<dyn Projects>) -> Engine {
        let this = std::env::current_exe().expect("known");
        let config = Config {
            data_dir: self.directory.path().join("data"),
            supervisor: SupervisorProgram {
                program: Some(self.directory.path().join("supervisor"))
                    .filter(|wrapper| wrapper.exists())
                    .unwrap_or(this),
                args: ["runs::tests::supervisor_entry", "--exact", "--nocapture"].map(Into::into).to_vec(),
            },
            limits,
            retention,
            environment: PassedEnvironment::default(),
            projects,
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

fn write_executable(path: &Path, script: &str) {
    fs::write(path, format!("#!/bin/sh\n{script}\n")).expect("written");
    fs::set_permissions(path, fs::Permissions::from_mode(0o755)).expect("made executable");
}

pub(crate) fn new_run() -> NewRun {
    NewRun {
        id: None,
        project: "p".into(),
        env: "dev".into(),
        task: Task::Run { blocks: vec!["tap-a".into(), "target-b".into()], flags: RunFlags::default() },
        terms: Terms::default(),
        if_running: IfRunning::default(),
        needs: Needs::default(),
        service: None,
        retry_of: None,
        created_by: "tester".into(),
        idempotency: None,
    }
}

/// A run that takes something for itself.
pub(crate) fn claiming(key: &str, if_running: IfRunning) -> NewRun {
    let needs = Needs { claims: vec![Claim::exclusive(key)], ..Needs::default() };
    NewRun { needs, if_running, ..new_run() }
}

pub(crate) async fn create(engine: &Engine) -> Uuid {
    engine.create(new_run()).await.expect("created").run.id
}

pub(crate) async fn follow(engine: &Engine, id: Uuid) -> impl Stream<Item = LogEvent> + Unpin + use<> {
    let request = LogRequest { follow: true, ..LogRequest::default() };
    let stream = engine.log("p", "dev", id, request).await.expect("there");
    Box::pin(stream.map(|event| event.expect("readable")))
}

/// Everything the run says until it is over, and the run then.
pub(crate) async fn ended(engine: &Engine, id: Uuid) -> (Run, Vec<LogEvent>) {
    let stream = follow(engine, id).await;
    let events = timeout(DEADLINE, stream.collect::<Vec<_>>()).await.expect("in time");
    (engine.view("p", "dev", id).await.expect("there"), events)
}

/// The messages among events.
pub(crate) fn messages(events: &[LogEvent]) -> Vec<&str> {
    let message = |event: &'_ LogEvent| matches!(event, LogEvent::Entry(_));
    let entries = events.iter().filter(|event| message(event));
    entries.map(|event| if let LogEvent::Entry(entry) = event { entry.message.as_str() } else { "" }).collect()
}

/// Waits until the run says this, and the engine has noticed that it runs.
pub(crate) async fn said(engine: &Engine, id: Uuid, message: &str) {
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
pub(crate) async fn until<F: Future<Output = bool>>(mut holds: impl FnMut() -> F) {
    let waiting = async {
        while !holds().await {
            tokio::time::sleep(Duration::from_millis(5)).await;
        }
    };
    timeout(DEADLINE, waiting).await.expect("in time");
}

/// The living processes of a run, its supervisor among them.
pub(crate) fn processes_of(id: Uuid) -> Vec<i32> {
    process::carriers(RUN_MARK, &id.to_string())
}

/// Waits until no process of the run is left; the supervisor may take a moment after its last word.
pub(crate) async fn no_process_is_left(id: Uuid) {
    until(|| async { processes_of(id).is_empty() }).await;
}
