//! Rows of Meltano's table, as Meltano writes them, beside what the journal makes of them.

mod hostile;
mod model;
mod scale;

use std::path::Path;
use std::sync::Arc;

use chrono::{DateTime, TimeDelta, Utc};
use rusqlite::{Connection, params};
use uuid::Uuid;

use super::Outside;
use crate::journal::Journal;
use crate::project::Project;
use crate::runs::OutsideRun;
use crate::runs::{Claim, Filter, LaunchContext, NO_ENVIRONMENT, Projects, Run, Status, Task};
use crate::system_db::{SystemDb, tests::make, time::utc_text};

const MELTANO_YML: &str = "
environments: [{name: dev}, {name: prod, state_id_suffix: blue}]
plugins:
  extractors: [{name: tap-a, namespace: a}, {name: tap-a-to-b, namespace: b}]
  loaders: [{name: target-c, namespace: c}]
";

/// Takes `hunter2` out of what is said.
struct Careful;

impl Projects for Careful {
    fn launch_context(&self, _project: &str, _env: &str) -> Result<LaunchContext, String> {
        Err("nothing is launched here".to_owned())
    }

    fn without_secrets(&self, _project: &str, _env: &str, said: &str) -> Option<String> {
        Some(said.replace("hunter2", "(redacted)"))
    }
}

/// A project, its database, and a journal.
struct World {
    ground: tempfile::TempDir,
    project: Project,
    meltano: Connection,
    database: SystemDb,
    journal: Arc<Journal>,
    outside: Outside,
}

fn ago(seconds: i64) -> DateTime<Utc> {
    Utc::now() - TimeDelta::seconds(seconds)
}

impl World {
    fn new() -> Self {
        let ground = tempfile::tempdir().expect("a directory");
        std::fs::write(ground.path().join("meltano.yml"), MELTANO_YML).expect("written");
        let project = Project::new("p", ground.path());
        let path = ground.path().join("meltano.db");
        let (meltano, database) = (make(&path), SystemDb::new(&path));
        let (journal, outside) = server(&ground.path().join("journal.db"));
        Self { ground, project, meltano, database, journal, outside }
    }

    /// The server is killed, and started again.
    fn restart(&mut self) {
        (self.journal, self.outside) = server(&self.ground.path().join("journal.db"));
    }

    fn look(&self) -> Vec<OutsideRun> {
        let model = self.project.read().expect("a project");
        self.outside.look("p", Some(&model), Some(&self.database)).expect("looked")
    }

    fn begin(&self, run: Uuid, state_id: &str) -> i64 {
        self.insert(&run.simple().to_string(), state_id, "RUNNING")
    }

    fn insert(&self, run: &str, state_id: &str, state: &str) -> i64 {
        let insert = "INSERT INTO runs (job_name, state, started_at, last_heartbeat_at, run_id, [trigger], payload, payload_flags)
                      VALUES (?1, ?2, ?3, ?3, ?4, 'cli', '{}', 0)";
        self.meltano.execute(insert, params![state_id, state, utc_text(Utc::now()), run]).expect("inserted");
        self.meltano.last_insert_rowid()
    }

    fn end(&self, row: i64, state: &str, seconds_ago: i64, payload: &str) {
        let update = "UPDATE runs SET state = ?2, ended_at = ?3, payload = ?4 WHERE id = ?1";
        self.meltano.execute(update, params![row, state, utc_text(ago(seconds_ago)), payload]).expect("updated");
    }

    fn heartbeat(&self, row: i64, seconds_ago: i64) {
        let update = "UPDATE runs SET last_heartbeat_at = ?2 WHERE id = ?1";
        self.meltano.execute(update, params![row, utc_text(ago(seconds_ago))]).expect("updated");
    }

    fn run(&self, id: Uuid) -> Option<Run> {
        self.journal.view(id).expect("read")
    }

    fn status(&self, id: Uuid) -> Status {
        self.run(id).expect("a run").status
    }

    fn runs(&self, env: &str) -> Vec<Run> {
        let filter = Filter { project: "p".to_owned(), env: env.to_owned(), ..Filter::default() };
        self.journal.list(&filter, None, 10_000).expect("listed").runs
    }

    /// What the events tell of a run, in words.
    fn events(&self, id: Uuid) -> Vec<String> {
        let subject = id.simple().to_string();
        let said = |connection: &Connection| {
            let sql = "SELECT substr(kind, 5) || coalesce(' ' || json_extract(data, '$.was'), '') || ' '
                              || json_extract(data, '$.status') FROM events WHERE subject = ?1 ORDER BY sequence";
            connection.prepare(sql)?.query_map([&subject], |row| row.get(0))?.collect()
        };
        self.journal.read("read events", said).expect("read")
    }
}

fn server(journal: &Path) -> (Arc<Journal>, Outside) {
    let journal = Arc::new(Journal::open(journal).expect("opened"));
    (journal.clone(), Outside::new(journal, Arc::new(Careful)))
}

#[test]
fn a_run_appears_goes_on_and_ends() {
    let world = World::new();
    assert!(world.look().is_empty());
    let id = Uuid::now_v7();
    let row = world.begin(id, "dev:tap-a-to-target-c");
    let going_on = world.look();
    assert_eq!(going_on.len(), 1);
    assert_eq!((going_on[0].id, going_on[0].env.as_str()), (id, "dev"));
    assert!(going_on[0].needs.claims.contains(&Claim::exclusive("state:dev:tap-a-to-target-c")));
    assert!(going_on[0].needs.claims.contains(&Claim::shared("plugin:extractors/tap-a")));
    assert_eq!(going_on[0].needs.plugins, ["extractors/tap-a", "loaders/target-c"]);
    let run = world.run(id).expect("a run");
    assert_eq!((run.status, run.created_by.as_str()), (Status::Running, "cli"));
    assert!(matches!(&run.task, Task::Run { blocks, .. } if blocks == &["tap-a", "target-c"]), "{:?}", run.task);
    assert_eq!(world.look(), going_on, "nothing changed");
    let payload = r#"{"error": "Loader failed: hunter2 at https://u:pw@host/x", "singer_state": {}}"#;
    world.end(row, "FAIL", 4, payload);
    assert!(world.look().is_empty());
    let run = world.run(id).expect("a run");
    assert_eq!(run.status, Status::Failed);
    let reason = run.reason.expect("a reason");
    assert!(reason.starts_with("Loader failed: (redacted) at https://") && !reason.contains("pw@"), "{reason}");
    assert!((ago(4) - run.ended_at.expect("an end")).abs() < TimeDelta::seconds(5));
    assert_eq!(world.events(id), ["created running", "changed running failed"]);
}

#[test]
fn two_pipelines_of_one_invocation_are_one_run() {
    let mut world = World::new();
    world.look();
    let id = Uuid::now_v7();
    let first = world.begin(id, "dev:tap-a-to-target-c");
    world.look();
    world.end(first, "SUCCESS", 0, "{}");
    let between = world.look();
    assert_eq!(between.len(), 1, "another pipeline may begin");
    assert!(between[0].needs.claims.iter().all(|claim| !claim.key.starts_with("state:")), "it holds no state");
    world.restart();
    assert_eq!(world.look(), between);
    let second = world.begin(id, "dev:tap-a-to-b-to-target-c");
    let going_on = world.look();
    assert_eq!(going_on[0].needs.state_ids, ["dev:tap-a-to-b-to-target-c"], "what the first has let go of is not held");
    world.end(second, "SUCCESS", 30, "{}");
    // The first has just ended.
    while !world.look().is_empty() {
        std::thread::sleep(std::time::Duration::from_millis(100));
    }
    let run = world.run(id).expect("a run");
    assert_eq!(run.status, Status::Succeeded);
    assert_eq!(run.needs.state_ids, ["dev:tap-a-to-target-c", "dev:tap-a-to-b-to-target-c"]);
    assert!(
        matches!(&run.task, Task::Run { blocks, .. } if blocks == &["tap-a", "target-c", "tap-a-to-b", "target-c"]),
        "{:?}",
        run.task
    );
    assert_eq!(world.runs("dev").len(), 1);
    assert_eq!(world.events(id), ["created running", "changed running succeeded"]);
    // An hour of dbt later a third begins.
    let third = world.begin(id, "dev:tap-a-to-target-c:later");
    assert_eq!(world.look().len(), 1);
    world.end(third, "FAIL", 4, r#"{"error": "Extractor failed"}"#);
    assert!(world.look().is_empty());
    let told = ["deleted succeeded", "created running", "changed running failed"];
    assert_eq!(world.events(id)[2..], told, "no event says that an end was left");
    assert_eq!(world.run(id).expect("a run").reason.as_deref(), Some("Extractor failed"));
}

#[test]
fn silence_is_a_loss_until_it_is_broken() {
    let world = World::new();
    world.look();
    let [killed, halted, given_up] = [(); 3].map(|()| Uuid::now_v7());
    let rows = [killed, halted, given_up].map(|id| world.begin(id, &format!("dev:tap-a-to-target-c:{id}")));
    assert_eq!(world.look().len(), 3);
    rows.iter().for_each(|row| world.heartbeat(*row, 301));
    assert!(world.look().is_empty());
    let run = world.run(killed).expect("a run");
    assert_eq!(run.status, Status::Lost);
    assert!((ago(301) - run.ended_at.expect("an end")).abs() < TimeDelta::seconds(5), "its last sign of life");
    assert!(run.reason.expect("a reason").contains("no sign of life"));
    world.heartbeat(rows[1], 0);
    assert_eq!(world.look().into_iter().map(|run| run.id).collect::<Vec<_>>(), [halted]);
    world.end(rows[1], "SUCCESS", 5, "{}");
    let error = r#"{"error": "No heartbeat recorded for 5 minutes. The process was likely killed unceremoniously."}"#;
    world.end(rows[2], "FAIL", 0, error);
    assert!(world.look().is_empty());
    assert_eq!([killed, halted, given_up].map(|id| world.status(id)), [Status::Lost, Status::Succeeded, Status::Lost]);
    assert_eq!(world.events(given_up), ["created running", "changed running lost"]);
    let woken =
        ["created running", "changed running lost", "deleted lost", "created running", "changed running succeeded"];
    assert_eq!(world.events(halted), woken);
}

#[test]
fn what_is_no_run_of_others_is_left_alone() {
    let world = World::new();
    world.look();
    let ours = Uuid::now_v7();
    let insert = "INSERT INTO runs (id, project, env, kind, status, task, created_by, created_at)
                  VALUES (?1, 'p', 'dev', 'run', 'queued', ?2, 'me', 0)";
    let task = r#"{"kind": "run", "blocks": ["tap-a", "target-c"], "flags": {}}"#;
    let accepted =
        |transaction: &rusqlite::Transaction<'_>| transaction.execute(insert, params![ours.as_bytes(), task]);
    world.journal.write("accept a run", accepted).expect("accepted");
    world.begin(ours, "dev:tap-a-to-target-c");
    world.insert(&Uuid::now_v7().simple().to_string(), "dev:tap-a-to-target-c", "STATE_EDIT");
    for run in ["", "no id", "00000000000000000000000000000000"] {
        world.insert(run, "dev:tap-a-to-target-c", "RUNNING");
    }
    world
        .meltano
        .execute("INSERT INTO runs (job_name, state) VALUES ('dev:tap-a-to-target-c', 'RUNNING')", [])
        .expect("in");
    world.insert(&Uuid::now_v7().simple().to_string(), "", "RUNNING");
    world
        .meltano
        .execute("INSERT INTO runs (run_id, state, payload) VALUES (x'00ff', 7, x'00')", [])
        .expect("inserted");
    assert!(world.look().is_empty());
    assert_eq!(world.runs("dev").len(), 1, "ours");
    assert_eq!(world.status(ours), Status::Queued);
    // Another project of this server with the same database.
    let model = world.project.read().expect("a project");
    let id = Uuid::now_v7();
    world.begin(id, "dev:tap-a-to-target-c");
    world.look();
    assert!(world.outside.look("q", Some(&model), Some(&world.database)).expect("looked").is_empty());
    assert_eq!(world.run(id).expect("a run").project, "p");
}

#[test]
fn state_ids_tell_what_they_can() {
    let world = World::new();
    world.look();
    let long = format!("dev:{}-to-{}", "x".repeat(300), "y".repeat(300));
    let table: [(&str, &str, &[&str]); 9] = [
        ("dev:tap-a-to-target-c", "dev", &["tap-a", "target-c"]),
        ("dev:tap-a-to-b-to-target-c:x-to-y", "dev", &["tap-a-to-b", "target-c"]),
        ("prod:tap-gone-to-target-gone", "prod", &["tap-gone", "target-gone"]),
        ("gone:tap-a-to-target-c", NO_ENVIRONMENT, &[]),
        ("2026-11-20T120000--tap-a--target-c", NO_ENVIRONMENT, &["tap-a", "target-c"]),
        ("../../etc/passwd", NO_ENVIRONMENT, &[]),
        ("dev:--help-to-x y", NO_ENVIRONMENT, &[]),
        ("ünïcode", NO_ENVIRONMENT, &[]),
        (&long, NO_ENVIRONMENT, &[]),
    ];
    let ids = table.map(|(state_id, ..)| {
        let id = Uuid::now_v7();
        world.begin(id, state_id);
        id
    });
    world.look();
    for (id, (state_id, env, expected)) in ids.into_iter().zip(table) {
        let run = world.run(id).expect("a run");
        let blocks = match run.task {
            Task::Run { blocks, .. } => blocks,
            Task::El(el) => vec![el.extractor, el.loader],
            other => panic!("{other:?}"),
        };
        assert_eq!(
            (run.env.as_str(), blocks.iter().map(String::as_str).collect::<Vec<_>>().as_slice()),
            (env, expected),
            "{state_id}"
        );
    }
    // What the environment does not have was said.
    for (state_id, said) in [
        ("prod:tap-a-to-target-c:blue", None),
        ("prod:tap-a-to-target-c:red", Some("red")),
        ("dev:tap-a-to-target-c", None),
    ] {
        let id = Uuid::now_v7();
        world.begin(id, state_id);
        world.look();
        let run = world.run(id).expect("a run");
        let Task::Run { flags, .. } = run.task else { panic!("{:?}", run.task) };
        assert_eq!(flags.state_id_suffix.as_deref(), said, "{state_id}");
    }
}

#[test]
fn a_database_that_is_gone_replaced_emptied_or_locked_breaks_nothing() {
    let mut world = World::new();
    world.look();
    let [one, two] = [(); 2].map(|()| Uuid::now_v7());
    let row = world.begin(one, "dev:tap-a-to-target-c");
    assert_eq!(world.look().len(), 1);
    // Locked: whatever is known is answered.
    world.meltano.execute_batch("BEGIN EXCLUSIVE").expect("locked");
    assert_eq!(world.look().len(), 1);
    world.meltano.execute_batch("COMMIT").expect("unlocked");
    // A row that somebody deletes.
    world.begin(two, "dev:tap-a-to-b-to-target-c");
    assert_eq!(world.look().len(), 2);
    world.meltano.execute("DELETE FROM runs WHERE id = ?1", [row]).expect("deleted");
    assert_eq!(world.look().len(), 1);
    assert_eq!(world.status(one), Status::Lost);
    // Another file with the same keys in its place.
    let path = world.ground.path().join("meltano.db");
    for end in ["", "-wal", "-shm"] {
        let _ = std::fs::rename(format!("{}{end}", path.display()), format!("{}.old{end}", path.display()));
    }
    assert_eq!(world.look().len(), 1, "it may come back");
    world.meltano = make(&path);
    let three = Uuid::now_v7();
    for id in [three, two] {
        world.begin(id, "dev:tap-a-to-target-c");
    }
    assert_eq!(world.look().len(), 2);
    assert_eq!((world.status(two), world.status(three)), (Status::Running, Status::Running));
    world.meltano.execute("DELETE FROM runs", []).expect("emptied");
    assert!(world.look().is_empty());
    assert_eq!((world.status(two), world.status(three)), (Status::Lost, Status::Lost));
    // Tables that are not Meltano's, and a project that cannot be read.
    world.meltano.execute_batch("DROP TABLE state").expect("dropped");
    assert!(world.look().is_empty());
    assert!(world.outside.look("p", None, None).expect("looked").is_empty());
}
