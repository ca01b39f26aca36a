//! What the engine reports of runs that the real Meltano executes with real plugins, and that a loader of ours which
//! swallows records is found out, to the record.

use futures::StreamExt;
use meltano_api::meltano::{PassedEnvironment, RunFlags};
use meltano_api::project::settings::Surroundings;
use meltano_api::project::{Project, SystemDatabase};
use meltano_api::runs::{
    BlockStatus, Config, Engine, IfRunning, LaunchContext, LogEvent, LogRequest, Needs, NewRun, PlannedBlock, Projects,
    Report, Run, Status, StreamStatus, SupervisorProgram, Task, Terms,
};
use std::collections::BTreeMap;
use std::os::unix::fs::PermissionsExt;
use std::path::{Path, PathBuf};
use std::process::Command;
use std::sync::Arc;
use std::time::Duration;

/// Reads two partitions, each with several intervals of its counter, and a child of each record.
const TAP: &str = r#"
import time
from singer_sdk import Stream, Tap, typing as th
class Parts(Stream):
    name = "parts"; primary_keys = ("id",); partitions = [{"region": "a"}, {"region": "b"}]
    schema = th.PropertiesList(th.Property("id", th.IntegerType)).to_dict()
    def get_record_counter(self, *, endpoint=None, log_interval=60):
        return super().get_record_counter(endpoint=endpoint, log_interval=0.05)
    def get_records(self, context):
        for number in range(7):
            time.sleep(0.03)
            yield {"id": number}
    def get_child_context(self, record, context):
        return {"id": record["id"]}
class Kids(Stream):
    name = "kids"; primary_keys = ("id",); parent_stream_type = Parts; state_partitioning_keys = []
    schema = Parts.schema
    def get_records(self, context):
        yield from ({"id": number} for number in range(3))
class TapParts(Tap):
    name = "tap-parts"; config_jsonschema = th.PropertiesList().to_dict()
    def discover_streams(self): return [Parts(self), Kids(self)]
TapParts.cli()
"#;

/// Leaves out the first records that it gets, as many as it is told, and counts those that are left.
const TARGET: &str = r#"
from singer_sdk import Target, typing as th
from singer_sdk.sinks import RecordSink
class Sink(RecordSink):
    def process_record(self, record, context): pass
class TargetSwallow(Target):
    name = "target-swallow"; default_sink_class = Sink
    config_jsonschema = th.PropertiesList(th.Property("swallow", th.IntegerType, default=0)).to_dict()
    left = None
    def _process_record_message(self, message):
        self.left = self.config["swallow"] if self.left is None else self.left
        if self.left > 0:
            self.left -= 1
        else:
            super()._process_record_message(message)
TargetSwallow.cli()
"#;

const PLUGINS: [(&str, &str); 3] = [
    (
        "  loaders:\n",
        "  - {name: tap-parts, namespace: tap_parts, executable: ./tap.py, capabilities: [catalog, discover, state, structured-logging]}\n  \
         - {name: tap-parts-text, namespace: tap_parts, executable: ./tap.py, capabilities: [catalog, discover, state]}\n",
    ),
    (
        "  mappers:\n",
        "  - name: target-swallow\n    namespace: target_swallow\n    executable: ./target.py\n    capabilities: [structured-logging, stream-maps]\n    \
         settings: [{name: swallow, kind: integer}, {name: stream_maps, kind: object}]\n  \
         - {name: target-filter, inherit_from: target-swallow, config: {stream_maps: {parts: {__filter__: id > 2}}}}\n",
    ),
    (
        "jobs:\n",
        "  utilities:\n  - {name: shell, namespace: shell, executable: sh, commands: {die: '-c \"exit 7\"'}}\n",
    ),
];

struct House {
    directory: tempfile::TempDir,
    engine: Engine,
}

struct One(Project);

impl Projects for One {
    fn launch_context(&self, _project: &str, _env: &str) -> Result<LaunchContext, String> {
        Ok(LaunchContext {
            root: self.0.root.clone(),
            executable: target().join("tools/meltano/bin/meltano"),
            head_revision: None,
            system_database: SystemDatabase::Sqlite(self.0.root.join(".meltano/meltano.db")),
            database_configured: false,
        })
    }

    fn planned_blocks(&self, _project: &str, env: &str, task: &Task) -> Option<Vec<PlannedBlock>> {
        PlannedBlock::of(task, &*self.0.read().ok()?, Some(env), &Surroundings::of(&self.0, BTreeMap::new(), None))
    }

    fn without_secrets(&self, _project: &str, _env: &str, said: &str) -> Option<String> {
        Some(said.to_owned())
    }
}

fn target() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("../target").canonicalize().unwrap()
}

impl House {
    async fn new() -> Self {
        let directory = tempfile::tempdir().unwrap();
        let (root, sample) = (directory.path().join("project"), target().join("sample"));
        assert!(sample.is_dir(), "there is no sample project yet: run `cargo xtask test` once");
        assert!(Command::new("cp").arg("-a").arg(&sample).arg(&root).status().unwrap().success());
        let mut text = std::fs::read_to_string(root.join("meltano.yml")).unwrap();
        for (before, plugins) in PLUGINS {
            let at = text.find(&format!("\n{before}")).unwrap() + 1;
            text.insert_str(at, plugins);
        }
        std::fs::write(root.join("meltano.yml"), text).unwrap();
        for (name, code, venv) in
            [("tap.py", TAP, "extractors/tap-orders"), ("target.py", TARGET, "loaders/target-csv")]
        {
            let python = sample.join(".meltano").join(venv).join("venv/bin/python");
            std::fs::write(root.join(name), format!("#!{}\n{code}", python.display())).unwrap();
            std::fs::set_permissions(root.join(name), std::fs::Permissions::from_mode(0o755)).unwrap();
        }
        let config = Config {
            data_dir: directory.path().join("data"),
            supervisor: SupervisorProgram {
                program: target().join("debug/meltano-api"),
                args: vec!["supervise".into()],
            },
            limits: meltano_api::runs::Limits::server(1),
            retention: meltano_api::runs::Retention::default(),
            environment: PassedEnvironment::new(["TARGET_SWALLOW_*".to_owned()]),
            projects: Arc::new(One(Project::new("p", root))),
        };
        Self { directory, engine: Engine::open(config).await.unwrap() }
    }

    /// Swallows so many records from now on.
    fn swallow(&self, records: u32) {
        std::fs::write(self.directory.path().join("project/.env"), format!("TARGET_SWALLOW_SWALLOW={records}\n"))
            .unwrap();
    }

    async fn run(&self, blocks: &[&str]) -> (Run, Report) {
        let new = NewRun {
            service: None,
            id: None,
            project: "p".into(),
            env: "dev".into(),
            task: Task::Run {
                blocks: blocks.iter().map(|&block| block.to_owned()).collect(),
                flags: RunFlags::default(),
            },
            terms: Terms::default(),
            if_running: IfRunning::default(),
            needs: Needs::default(),
            retry_of: None,
            created_by: "tester".into(),
            idempotency: None,
        };
        let id = self.engine.create(new).await.unwrap().run.id;
        let request = LogRequest { follow: true, ..LogRequest::default() };
        let events = self.engine.log("p", "dev", id, request).await.unwrap().collect::<Vec<_>>();
        let events = tokio::time::timeout(Duration::from_secs(120), events).await.unwrap();
        let said = |event: &Result<LogEvent, _>| match event {
            Ok(LogEvent::Entry(entry)) => Some(entry.message.clone()),
            _ => None,
        };
        let said: Vec<_> = events.iter().filter_map(said).collect();
        let (run, report) = (self.engine.view("p", "dev", id).await, self.engine.report("p", "dev", id).await);
        eprintln!(
            "{blocks:?}: {:?}, the last lines are {:?}",
            run.as_ref().unwrap().status,
            &said[said.len().saturating_sub(2)..]
        );
        (run.unwrap(), report.unwrap())
    }
}

/// A stream: what the extractor counted, what the loader counted, and what is lost.
type Counts<'a> = (&'a str, Option<u64>, Option<u64>, Option<u64>);

fn counts(report: &Report, block: usize) -> Vec<Counts<'_>> {
    let streams = report.blocks[block].streams.iter();
    streams.map(|stream| (stream.name.as_str(), stream.records, stream.loaded, stream.lost)).collect()
}

#[tokio::test(flavor = "multi_thread")]
async fn what_the_plugins_count_adds_up_and_what_is_swallowed_is_found_out() {
    let house = House::new().await;
    let (run, report) = house.run(&["tap-parts", "target-swallow", "load-orders"]).await;
    assert_eq!((run.status, run.reason), (Status::Succeeded, None));
    let names: Vec<_> = report.blocks.iter().map(|block| block.names.join(" ")).collect();
    assert_eq!(names, ["tap-parts target-swallow", "tap-orders hide-emails target-csv"]);
    assert_eq!(counts(&report, 0), [("parts", Some(14), Some(14), Some(0)), ("kids", Some(42), Some(42), Some(0))]);
    assert_eq!(counts(&report, 1), [("orders", Some(3), Some(3), None)]);
    assert_eq!(report.blocks[1].state_id.as_deref(), Some("dev:tap-orders-to-target-csv"));
    for block in &report.blocks {
        assert!(block.status == BlockStatus::Succeeded && block.started_at < block.ended_at);
        assert!(block.streams.iter().all(|stream| stream.status == StreamStatus::Complete && stream.rate > Some(0.0)));
    }

    house.swallow(9);
    for tap in ["tap-parts", "tap-parts-text"] {
        let (run, report) = house.run(&[tap, "target-swallow"]).await;
        assert_eq!((run.status, run.exit_code), (Status::SucceededWithLoss, Some(0)));
        assert_eq!(report.blocks[0].streams.iter().filter_map(|stream| stream.lost).sum::<u64>(), 9);
        let reason = run.reason.unwrap();
        assert!(reason.contains("9 records are lost in 2 streams altogether") && reason.contains(tap), "{reason}");
    }
    // Records that the loader leaves out because it is told to are not lost.
    house.swallow(0);
    let (run, report) = house.run(&["tap-parts", "target-filter"]).await;
    assert_eq!((run.status, run.reason), (Status::Succeeded, None));
    assert_eq!(counts(&report, 0), [("parts", Some(14), Some(8), None), ("kids", Some(42), Some(42), None)]);

    let (run, report) = house.run(&["tap-parts", "target-swallow", "shell:die", "load-orders"]).await;
    assert_eq!((run.status, report.failed_from()), (Status::Failed, Some(1)));
    assert_eq!(report.blocks[1].error.as_deref(), Some("`shell die` failed with exit code: 7"));
    assert_eq!(report.blocks[2].status, BlockStatus::Skipped);
}

/// What happens to real projects, and what is said about it.
#[tokio::test(flavor = "multi_thread")]
async fn a_broken_environment_and_a_locked_database_say_what_to_do() {
    let house = House::new().await;
    let root = house.directory.path().join("project");
    std::fs::rename(root.join(".meltano/loaders/target-csv/venv/bin/target-csv"), root.join("away")).unwrap();
    let (run, report) = house.run(&["tap-orders", "target-csv"]).await;
    assert_eq!(run.status, Status::Failed);
    let reason = run.reason.unwrap();
    for part in ["target-csv", "could not be found", "meltano install"] {
        assert!(reason.contains(part), "{reason}");
    }
    assert_eq!(report.blocks[0].status, BlockStatus::Failed);
    std::fs::rename(root.join("away"), root.join(".meltano/loaders/target-csv/venv/bin/target-csv")).unwrap();

    let database = rusqlite::Connection::open(root.join(".meltano/meltano.db")).unwrap();
    database.execute_batch("BEGIN IMMEDIATE").unwrap();
    let (run, _) = house.run(&["tap-orders", "target-csv"]).await;
    drop(database);
    let reason = run.reason.unwrap();
    assert!(run.status == Status::Failed && reason.contains("database is locked"), "{reason}");
    assert!(reason.contains("another process"), "{reason}");
    let (run, _) = house.run(&["tap-orders", "target-csv"]).await;
    assert_eq!(run.status, Status::Succeeded);
}
