//! States as others leave them in the table, changes that are cut short, and lists of many.

use std::io::{BufRead, BufReader};
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};
use std::time::Duration;

use rusqlite::Connection;
use serde_json::json;
use uuid::Uuid;

use crate::state::store::system_db::{IDS, ONE, PAGE};
use crate::state::store::{Edit, EditKind, Edits, Query, Store, Write};
use crate::state::{Document, Error, State, StateId};
use crate::system_db::SystemDb;
use crate::system_db::tests::make;

struct Ground {
    directory: tempfile::TempDir,
    tables: Connection,
    store: SystemDb,
}

impl Ground {
    fn new() -> Self {
        let directory = tempfile::tempdir().expect("a directory");
        let path = directory.path().join("meltano.db");
        Self { tables: make(&path), store: SystemDb::new(&path), directory }
    }

    fn path(&self) -> PathBuf {
        self.directory.path().join("meltano.db")
    }

    fn put(&self, id: &str, completed: Option<&str>, partial: Option<&str>, updated_at: Option<&str>) {
        let insert = "INSERT INTO state (state_id, completed_state, partial_state, updated_at) VALUES (?1, ?2, ?3, ?4)";
        self.tables.execute(insert, (id, completed, partial, updated_at)).expect("inserted");
    }

    fn put_all(&self, ids: &[&str]) {
        ids.iter().for_each(|id| self.put(id, Some("{}"), Some("{}"), None));
    }

    fn asked(&self, query: Query<'_>) -> Vec<String> {
        let ids: Vec<_> = self.store.ids(query).expect("listed").into_iter().map(|id| id.to_string()).collect();
        let page = self.store.page(query).expect("listed").into_iter().map(|entry| entry.id.to_string());
        assert_eq!(page.collect::<Vec<_>>(), ids);
        ids
    }
}

const ALL: Query<'static> = Query { pattern: None, env: None, after: None, limit: 100 };

fn id(text: &str) -> StateId {
    StateId::new(text).expect("an id")
}

fn document(value: serde_json::Value) -> Document {
    value.as_object().cloned().expect("an object")
}

fn edited(name: &str, state: serde_json::Value) -> Write {
    let payload = document(state);
    let edit = Edit { run_id: Uuid::now_v7(), payload: payload.clone(), kind: EditKind::Set };
    Write { id: id(name), state: Some(State::complete(payload)), edit: Some(edit) }
}

#[test]
fn what_is_stored_is_read_and_what_is_no_state_says_why() {
    let ground = Ground::new();
    ground.put("a", Some("{\"singer_state\": {}}"), None, Some("2026-11-21 17:50:50.014905"));
    ground.put("null", None, None, Some("yesterday"));
    for (name, text) in [("list", "[1]"), ("broken", "{\"secret\": tr"), ("empty", "")] {
        ground.put(name, Some("{}"), Some(text), None);
    }
    ground.tables.execute("INSERT INTO state VALUES ('blob', x'7b7d', '{}', NULL)", []).expect("inserted");
    ground.tables.execute("INSERT INTO state VALUES ('bytes', CAST(x'ff' AS TEXT), '{}', NULL)", []).expect("inserted");
    let found = ground.store.get(&id("a")).expect("read").expect("there");
    assert_eq!((found.bytes, found.updated_at.is_some()), (20, true));
    assert_eq!(found.state, State::complete(document(json!({"singer_state": {}}))));
    let found = ground.store.get(&id("null")).expect("read").expect("there");
    assert_eq!((found.bytes, found.updated_at, found.state), (0, None, State::default()));
    assert_eq!(ground.store.get(&id("A")).expect("read"), None);
    let reasons = [
        ("list", "it is not a JSON object"),
        ("broken", "it is not JSON, at line 1, column 13"),
        ("empty", "it is not JSON, at line 1, column 0"),
        ("blob", "it is of the type BLOB"),
        ("bytes", "it is not UTF-8"),
    ];
    for (name, expected) in reasons {
        let of_one = ground.store.get(&id(name)).map(drop);
        let of_page = ground.store.page(Query { pattern: Some(name), ..ALL }).expect("listed").pop().expect("there");
        let mut shown = None;
        let of_change = ground.store.change(&[id(name)], &mut |found| {
            shown = found[0].clone().and_then(|found| found.unreadable);
            Ok(Vec::new())
        });
        assert_eq!((of_change.is_ok(), shown.as_deref()), (true, Some(expected)), "a write may replace it");
        for error in [of_one, of_page.stored.map(drop)] {
            assert!(matches!(error, Err(Error::Unreadable { why, .. }) if why == expected), "{name}");
        }
    }
}

#[test]
fn lists_are_sorted_by_bytes_and_filtered_as_meltano_does() {
    let ground = Ground::new();
    let ids =
        ["DEV:tap-to-t", "dev", "dev:", "dev:a-to-", "dev:x:tap-to-t", "dev:tap-to-t", "dev;", "prod:tap-to-ü", "ä_b"];
    ground.put_all(&ids);
    ground.tables.execute("INSERT INTO state (state_id) VALUES ('')", []).expect("inserted");
    let mut sorted = ids.map(str::to_owned);
    sorted.sort_unstable();
    assert_eq!(ground.asked(ALL), sorted);
    let table: [(Query<'_>, &[&str]); 9] = [
        (Query { env: Some("dev"), ..ALL }, &["dev:tap-to-t"]),
        (Query { env: Some("dev:x"), ..ALL }, &["dev:x:tap-to-t"]),
        (Query { env: Some("dev"), after: Some("dev:tap-to-t"), ..ALL }, &[]),
        (Query { env: Some("dev"), after: Some("a"), ..ALL }, &["dev:tap-to-t"]),
        (Query { pattern: Some("dev:*TO-T"), ..ALL }, &["DEV:tap-to-t", "dev:tap-to-t", "dev:x:tap-to-t"]),
        (Query { pattern: Some("_e_"), ..ALL }, &["dev"]),
        (Query { pattern: Some("Ä*"), ..ALL }, &[]),
        (Query { pattern: Some("*tap*"), env: Some("prod"), ..ALL }, &["prod:tap-to-ü"]),
        (Query { after: Some("dev:x:tap-to-t"), limit: 2, ..ALL }, &["dev;", "prod:tap-to-ü"]),
    ];
    for (query, expected) in table {
        assert_eq!(ground.asked(query), expected, "{query:?}");
    }
    assert_eq!(ground.asked(Query { limit: 0, ..ALL }), Vec::<String>::new());
}

#[test]
fn a_page_is_found_by_its_place_in_the_index() {
    let ground = Ground::new();
    for sql in [ONE, PAGE, IDS] {
        let mut statement = ground.tables.prepare(&format!("EXPLAIN QUERY PLAN {sql}")).expect("prepared");
        let places = statement.parameter_count();
        let steps = statement.query_map(rusqlite::params_from_iter(vec!["a"; places]), |row| row.get::<_, String>(3));
        let steps: Vec<_> = steps.expect("asked").collect::<Result<_, _>>().expect("read");
        assert_eq!(steps.len(), 1, "nothing is sorted: {steps:?}");
        assert!(steps[0].starts_with("SEARCH state USING"), "{steps:?}");
    }
}

#[test]
fn what_is_refused_leaves_nothing_and_what_is_decided_comes_all_at_once() {
    let ground = Ground::new();
    ground.put("a", Some("{\"x\": 1}"), Some("{}"), None);
    let ids = [id("b"), id("a")];
    let refused = ground.store.change(&ids, &mut |found| {
        assert_eq!((found[0].is_none(), found[1].is_some()), (true, true));
        Err(Error::PreconditionRequired(id("a")))
    });
    assert!(matches!(refused, Err(Error::PreconditionRequired(_))));
    let moved = vec![edited("b", json!({"x": 1})), Write { id: id("a"), state: None, edit: None }];
    ground.store.change(&ids, &mut |_| Ok(moved.clone())).expect("moved");
    assert_eq!(ground.asked(ALL), ["b"]);
    let edits: i64 = ground.tables.query_row("SELECT count(*) FROM runs", [], |row| row.get(0)).expect("counted");
    assert_eq!(edits, 1);
    // The second of two writes fails: the first is not there either.
    ground
        .tables
        .execute_batch(
            "CREATE TRIGGER no BEFORE INSERT ON state WHEN new.state_id = 'no' BEGIN SELECT RAISE(ABORT, 'no'); END",
        )
        .expect("made");
    let failed = ground.store.change(&ids, &mut |_| Ok(vec![edited("c", json!({})), edited("no", json!({}))]));
    assert!(matches!(failed, Err(Error::SystemDb(_))));
    assert_eq!(ground.asked(ALL), ["b"]);
    ground.store.record(&id("elsewhere"), &edited("c", json!({})).edit.expect("an edit")).expect("noted");
    let edits: i64 = ground.tables.query_row("SELECT count(*) FROM runs", [], |row| row.get(0)).expect("counted");
    assert_eq!(edits, 2);
}

#[test]
fn somebody_who_writes_makes_a_change_wait_and_then_give_up() {
    let mut ground = Ground::new();
    let held = ground.tables.transaction_with_behavior(rusqlite::TransactionBehavior::Immediate).expect("locked");
    let busy = |result| matches!(result, Err(Error::Busy(id)) if id.as_str() == "b");
    assert!(busy(ground.store.change(&[id("b")], &mut |_| panic!("nothing to decide"))));
    assert!(busy(ground.store.record(&id("b"), &edited("c", json!({})).edit.expect("an edit"))));
    drop(held);
    ground.store.change(&[id("b")], &mut |_| Ok(Vec::new())).expect("done");
}

/// The process that is killed: writes all of its states again and again, each time with the next number.
const VICTIM: &str = "MELTANO_API_TEST_VICTIM";
const STATES: i64 = 20;

fn write_until_killed(path: &Path) -> ! {
    let store = SystemDb::new(path);
    let ids: Vec<_> = (0..STATES).map(|number| id(&format!("s{number:02}"))).collect();
    loop {
        let mut next = 0;
        let done = store.change(&ids, &mut |found| {
            next = found[0].as_ref().map_or(0, |stored| stored.state.completed["number"].as_i64().unwrap_or(-1)) + 1;
            let filling = "x".repeat(50_000);
            let write = |id: &StateId| edited(id.as_str(), json!({"number": next, "filling": filling}));
            Ok(ids.iter().map(write).collect())
        });
        done.expect("written");
        println!("acknowledged {next}");
    }
}

#[test]
fn a_change_that_is_killed_is_there_as_a_whole_or_not_at_all() {
    if let Some(path) = std::env::var_os(VICTIM) {
        write_until_killed(Path::new(&path));
    }
    let ground = Ground::new();
    for round in 0..12 {
        let name = "state::store::system_db::tests::a_change_that_is_killed_is_there_as_a_whole_or_not_at_all";
        let mut victim = Command::new(std::env::current_exe().expect("this test"))
            .args([name, "--exact", "--nocapture"])
            .env(VICTIM, ground.path())
            .stdout(Stdio::piped())
            .spawn()
            .expect("started");
        let mut lines = BufReader::new(victim.stdout.take().expect("its words")).lines().map_while(Result::ok);
        let mut acknowledged = lines.by_ref().find_map(|line| line.split_once("acknowledged ")?.1.parse::<i64>().ok());
        assert!(acknowledged.is_some());
        // Somewhere within what it does next.
        std::thread::sleep(Duration::from_micros(1_700 * round));
        victim.kill().expect("killed");
        victim.wait().expect("gone");
        acknowledged =
            lines.filter_map(|line| line.split_once("acknowledged ")?.1.parse().ok()).last().or(acknowledged);
        let (least, most, count): (i64, i64, i64) = ground
            .tables
            .query_row(
                "SELECT min(number), max(number), count(*) FROM
                 (SELECT json_extract(completed_state, '$.number') AS number FROM state)",
                [],
                |row| Ok((row.get(0)?, row.get(1)?, row.get(2)?)),
            )
            .expect("counted");
        assert_eq!((least, count), (most, STATES));
        assert!(acknowledged.is_some_and(|acknowledged| acknowledged == most || acknowledged + 1 == most));
        let edits: i64 = ground.tables.query_row("SELECT count(*) FROM runs", [], |row| row.get(0)).expect("counted");
        assert_eq!(edits, most * STATES, "each state has its edit");
        ground.store.change(&[id("s00")], &mut |_| Ok(Vec::new())).expect("nobody holds a lock");
    }
}
