//! What the real Meltano runs from the command line, seen by a server that looks on: it appears, goes on, ends as it ended,
//! and says what Meltano's own file says.

use std::fs;
use std::os::unix::fs::PermissionsExt;
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Stdio};
use std::sync::Arc;
use std::time::{Duration, Instant};

use crate::history::TARGET;
use chrono::Utc;
use meltano_api::journal::Journal;
use meltano_api::project::Project;
use meltano_api::runs::{LaunchContext, LogFiles, Needs, Outside, OutsideLogReader, OutsideRun, Projects};
use meltano_api::system_db::SystemDb;
use rusqlite::Connection;
use uuid::Uuid;

/// A tap that goes on as long as there is a file `hold`, and fails if there is a file `fail`.
const TAP: &str = r#"#!/usr/bin/env python3
import json, os, sys, time
if "--discover" in sys.argv:
    print(json.dumps({"streams": []}))
    sys.exit(0)
print("\x1b[31mred\x1b[0m", file=sys.stderr, flush=True)
while os.path.exists("hold"):
    time.sleep(0.05)
if os.path.exists("fail"):
    print("it fails", file=sys.stderr, flush=True)
    sys.exit(1)
print(json.dumps({"type": "STATE", "value": {"count": 1}}), flush=True)
"#;

const PROJECT: &str = "send_anonymous_usage_stats: false
project_id: 3c1f8a52-5f0e-4f7d-9c6a-2f0a4f6f6c11
environments:
- name: dev
plugins:
  extractors:
  - {name: tap-one, namespace: tap_one, executable: ./tap.py, capabilities: [catalog, discover, state]}
  - {name: tap-two, namespace: tap_two, executable: ./tap.py, capabilities: [catalog, discover, state]}
  loaders:
  - {name: target-drain, namespace: target_drain, executable: ./target.py}
";

const ONE: &str = "dev:tap-one-to-target-drain";
const TWO: &str = "dev:tap-two-to-target-drain";

struct Nobody;

impl Projects for Nobody {
    fn launch_context(&self, _project: &str, _env: &str) -> Result<LaunchContext, String> {
        Err("nothing is launched here".to_owned())
    }

    fn without_secrets(&self, _project: &str, _env: &str, said: &str) -> Option<String> {
        Some(said.to_owned())
    }
}

/// A project on the command line, and a server beside it.
struct Place {
    root: PathBuf,
    project: Project,
    database: SystemDb,
    journal: Arc<Journal>,
    outside: Outside,
}

/// A run in the journal.
#[derive(Debug)]
struct Found {
    id: Uuid,
    env: String,
    kind: String,
    status: String,
    caller: String,
    reason: Option<String>,
    needs: Needs,
}

impl Place {
    fn new(root: &Path) -> Self {
        fs::write(root.join("meltano.yml"), PROJECT).unwrap();
        for (name, text) in [("tap.py", TAP), ("target.py", TARGET)] {
            fs::write(root.join(name), text).unwrap();
            fs::set_permissions(root.join(name), fs::Permissions::from_mode(0o755)).unwrap();
        }
        let journal = Arc::new(Journal::open(&root.join("journal.db")).unwrap());
        Self {
            root: root.to_owned(),
            project: Project::new("p", root),
            database: SystemDb::new(&root.join(".meltano/meltano.db")),
            outside: Outside::new(journal.clone(), Arc::new(Nobody)),
            journal,
        }
    }

    fn start(&self, arguments: &[&str]) -> Child {
        let meltano = Path::new(env!("CARGO_MANIFEST_DIR")).join("../target/tools/meltano/bin/meltano");
        assert!(meltano.is_file(), "there is no private Meltano yet: run `cargo xtask test` once");
        Command::new(meltano)
            .args(arguments)
            .current_dir(&self.root)
            .env_clear()
            .envs(["PATH", "HOME", "TMPDIR"].iter().filter_map(|name| Some((name, std::env::var_os(name)?))))
            .env("XDG_STATE_HOME", self.root.join("state"))
            .stdin(Stdio::null())
            .stdout(Stdio::null())
            .stderr(Stdio::null())
            .spawn()
            .unwrap()
    }

    /// Whether it succeeded.
    fn run(&self, arguments: &[&str]) -> bool {
        self.start(arguments).wait().unwrap().success()
    }

    fn look(&self) -> Vec<OutsideRun> {
        let model = self.project.read().unwrap();
        self.outside.look("p", Some(&model), Some(&self.database)).unwrap()
    }

    /// Looks until it is so.
    fn until(&self, mut is_so: impl FnMut(&[OutsideRun]) -> bool) -> Vec<OutsideRun> {
        let begun = Instant::now();
        loop {
            let seen = self.look();
            if is_so(&seen) {
                return seen;
            }
            assert!(begun.elapsed() < Duration::from_secs(60), "{seen:?}");
            std::thread::sleep(Duration::from_millis(100));
        }
    }

    /// What the journal has, the newest first.
    fn runs(&self) -> Vec<Found> {
        let read = |connection: &Connection| {
            let sql = "SELECT id, env, kind, status, created_by, reason, needs FROM runs ORDER BY sequence DESC";
            let mut statement = connection.prepare(sql)?;
            let found = statement.query_map([], |row| {
                Ok(Found {
                    id: Uuid::from_bytes(row.get(0)?),
                    env: row.get(1)?,
                    kind: row.get(2)?,
                    status: row.get(3)?,
                    caller: row.get(4)?,
                    reason: row.get(5)?,
                    needs: serde_json::from_str(&row.get::<_, String>(6)?).unwrap(),
                })
            })?;
            found.collect::<rusqlite::Result<Vec<_>>>()
        };
        self.journal.read("list", read).unwrap()
    }

    fn log(&self, run: &Found) -> OutsideLogReader {
        let state = self.root.join("state");
        let variable = |name: &str| (name == "XDG_STATE_HOME").then(|| state.clone().into_os_string());
        OutsideLogReader::open(LogFiles::with(run.id, &run.needs, Utc::now(), &self.root, variable))
    }

    fn file(&self, directory: &str, id: Uuid) -> String {
        let file = self.root.join("state/meltano/log/elt").join(directory).join(id.to_string()).join("elt.log");
        fs::read_to_string(file).unwrap()
    }
}

fn messages(reader: &mut OutsideLogReader) -> Vec<String> {
    std::iter::from_fn(|| reader.next_entry().unwrap()).map(|entry| entry.message).collect()
}

#[test]
fn what_the_command_line_runs_appears_and_ends_as_it_ended() {
    let ground = tempfile::tempdir().unwrap();
    let place = Place::new(ground.path());
    assert!(place.look().is_empty(), "there is no database yet");
    assert!(place.run(&["--environment=dev", "state", "set", "--force", ONE, r#"{"singer_state": {}}"#]));
    assert!(place.look().is_empty(), "an edit of a state is no run");
    assert!(place.runs().is_empty());

    // Two pipelines of one invocation, of which the first is held.
    fs::write(place.root.join("hold"), "").unwrap();
    let mut child = place.start(&["--environment=dev", "run", "tap-one", "target-drain", "tap-two", "target-drain"]);
    let seen = place.until(|seen| !seen.is_empty());
    assert_eq!((seen[0].env.as_str(), seen[0].needs.state_ids.as_slice()), ("dev", [ONE.to_owned()].as_slice()));
    let run = place.runs().pop().unwrap();
    assert_eq!((run.id, run.status.as_str(), run.caller.as_str()), (seen[0].id, "running", "cli"));
    let mut early = place.log(&run);
    let begun = Instant::now();
    let mut said = Vec::new();
    while !said.iter().any(|line: &String| line.ends_with("red")) {
        said.extend(messages(&mut early));
        assert!(begun.elapsed() < Duration::from_secs(60), "{said:?}");
    }
    fs::remove_file(place.root.join("hold")).unwrap();
    place.until(|seen| seen.iter().any(|run| run.needs.state_ids == [TWO]));
    assert!(child.wait().unwrap().success());
    place.until(<[OutsideRun]>::is_empty);
    let [run] = <[Found; 1]>::try_from(place.runs()).unwrap();
    assert_eq!((run.status.as_str(), run.kind.as_str()), ("succeeded", "run"));
    assert_eq!(run.needs.state_ids, [ONE, TWO]);
    // The log is Meltano's own, each line once, without colours, and goes on where it was left.
    said.extend(messages(&mut early));
    let (first, second) =
        (place.file("devtap-one-to-target-drain", run.id), place.file("devtap-two-to-target-drain", run.id));
    assert!(first.ends_with(&second), "Meltano writes no echoes any more: reading should follow");
    let plain: Vec<String> = first.lines().map(|line| line.replace("\x1b[31m", "").replace("\x1b[0m", "")).collect();
    assert_eq!(said, plain);
    assert!(said.last().unwrap().contains("Run completed"), "{:?}", said.last());
    assert_eq!(messages(&mut place.log(&run)), said);

    // A failure.
    fs::write(place.root.join("fail"), "").unwrap();
    assert!(!place.run(&["--environment=dev", "run", "tap-two", "target-drain"]));
    place.until(|seen| seen.is_empty() && place.runs().len() == 2);
    let failed = place.runs().remove(0);
    assert_eq!((failed.status.as_str(), failed.reason.as_deref()), ("failed", Some("Extractor failed")));
    assert!(messages(&mut place.log(&failed)).iter().any(|line| line.ends_with("it fails")));
    fs::remove_file(place.root.join("fail")).unwrap();

    // A run of this server does not appear twice.
    let ours = Uuid::now_v7();
    let accept = |transaction: &rusqlite::Transaction<'_>| {
        let sql = "INSERT INTO runs (id, project, env, kind, status, created_by, created_at)
                   VALUES (?1, 'p', 'dev', 'run', 'running', 'me', 0)";
        transaction.execute(sql, [ours.as_bytes()])
    };
    place.journal.write("accept a run", accept).unwrap();
    assert!(place.run(&["--environment=dev", "run", "--run-id", &ours.to_string(), "tap-two", "target-drain"]));
    assert!(place.look().is_empty());
    assert_eq!(place.runs().iter().filter(|run| run.id == ours).count(), 1);
    assert_eq!(place.runs().len(), 3);

    // `meltano el` without an environment makes a state id of its own.
    assert!(place.run(&["--no-environment", "el", "tap-one", "target-drain"]));
    place.until(|seen| seen.is_empty() && place.runs().len() == 4);
    let el = place.runs().remove(0);
    assert_eq!((el.env.as_str(), el.kind.as_str(), el.status.as_str()), ("-", "el", "succeeded"));
    assert!(messages(&mut place.log(&el)).len() > 3);
}

#[test]
fn a_killed_command_line_is_lost_once_it_has_been_silent() {
    let ground = tempfile::tempdir().unwrap();
    let place = Place::new(ground.path());
    assert!(place.run(&["upgrade", "database"]));
    place.look();
    fs::write(place.root.join("hold"), "").unwrap();
    let mut child = place.start(&["--environment=dev", "run", "tap-one", "target-drain"]);
    place.until(|seen| !seen.is_empty());
    child.kill().unwrap();
    child.wait().unwrap();
    fs::remove_file(place.root.join("hold")).unwrap();
    assert_eq!(place.look().len(), 1, "nobody can know yet");
    let meltano = Connection::open(place.root.join(".meltano/meltano.db")).unwrap();
    meltano.busy_timeout(Duration::from_secs(5)).unwrap();
    meltano.execute("UPDATE runs SET last_heartbeat_at = datetime('now', '-6 minutes') || '.000000'", []).unwrap();
    assert!(place.look().is_empty());
    assert_eq!(place.runs()[0].status, "lost");
    // The next run of the pipeline gives it up, in Meltano's words, which say the same.
    assert!(place.run(&["--environment=dev", "run", "tap-one", "target-drain"]));
    let state: String = meltano.query_row("SELECT state FROM runs WHERE id = 1", [], |row| row.get(0)).unwrap();
    assert_eq!(state, "FAIL");
    place.until(|seen| seen.is_empty() && place.runs().len() == 2);
    let statuses: Vec<String> = place.runs().into_iter().map(|run| run.status).collect();
    assert_eq!(statuses, ["succeeded", "lost"]);
    let events = |connection: &Connection| {
        let sql = "SELECT count(*) FROM events WHERE kind = 'run.deleted'";
        connection.query_row(sql, [], |row| row.get::<_, i64>(0))
    };
    assert_eq!(place.journal.read("count", events).unwrap(), 0, "what is lost stays lost");
}
