//! Meltano's database as others leave it: missing, replaced, locked, and large.

use std::path::Path;
use std::time::{Duration, Instant};

use chrono::{TimeDelta, Utc};
use rusqlite::{Connection, TransactionBehavior, params};
use uuid::Uuid;

use super::{Error, LiveRun, SystemDb, time};

/// The tables of Meltano 4.4.1 (internals 3.1).
pub(crate) const TABLES: &str = r#"
PRAGMA journal_mode = WAL;
CREATE TABLE alembic_version (version_num VARCHAR(32) NOT NULL, CONSTRAINT alembic_version_pkc PRIMARY KEY (version_num));
INSERT INTO alembic_version VALUES ('c0efb3c314eb');
CREATE TABLE "runs" (id INTEGER NOT NULL, job_name VARCHAR, state VARCHAR(7), started_at DATETIME, ended_at DATETIME,
  payload VARCHAR, payload_flags INTEGER, run_id CHAR(32), "trigger" VARCHAR, last_heartbeat_at DATETIME, PRIMARY KEY (id));
CREATE TABLE state (state_id VARCHAR(900) NOT NULL, partial_state VARCHAR, completed_state VARCHAR, updated_at DATETIME,
  PRIMARY KEY (state_id), UNIQUE (state_id));
"#;

/// Makes a database with Meltano's tables.
pub(crate) fn make(path: &Path) -> Connection {
    let connection = Connection::open(path).expect("opened");
    connection.execute_batch(TABLES).expect("made");
    connection
}

/// Puts a row into `runs`. Its last sign of life, and its beginning, are so many seconds ago.
fn run(connection: &Connection, state_id: &str, state: &str, started: i64, heartbeat: Option<i64>) -> i64 {
    let ago = |seconds| time::utc_text(Utc::now() - TimeDelta::seconds(seconds));
    let values = params![state_id, state, ago(started), heartbeat.map(ago), Uuid::now_v7().simple().to_string()];
    let insert = "INSERT INTO runs (job_name, state, started_at, last_heartbeat_at, run_id, payload, payload_flags)
                  VALUES (?1, ?2, ?3, ?4, ?5, '{}', 0)";
    connection.execute(insert, values).expect("inserted");
    connection.last_insert_rowid()
}

fn count(database: &SystemDb) -> Option<i64> {
    let read = |connection: &Connection| {
        connection.prepare_cached("SELECT count(*) FROM runs")?.query_row([], |row| row.get(0))
    };
    database.read("count", read).expect("read")
}

fn names(database: &SystemDb) -> Vec<String> {
    database.live().expect("looked").into_iter().map(|LiveRun { state_id, .. }| state_id).collect()
}

#[test]
fn without_meltano_s_tables_nothing_is_found_and_nothing_is_written() {
    let ground = tempfile::tempdir().expect("a directory");
    let path = ground.path().join("meltano.db");
    let database = SystemDb::new(&path);
    let refused = || {
        let written = database.write("write", |_| Ok::<_, Error>(()));
        matches!(written, Err(Error::Outdated { .. })) && count(&database).is_none() && names(&database).is_empty()
    };
    assert!(refused());
    assert!(!path.exists(), "it is Meltano who makes it");
    let connection = Connection::open(&path).expect("opened");
    connection.execute_batch("CREATE TABLE runs (id, job_name, state); CREATE TABLE state (state_id)").expect("made");
    assert!(refused(), "these are of another version");
    connection.execute_batch("DROP TABLE runs; DROP TABLE state").expect("dropped");
    connection.execute_batch(TABLES).expect("made");
    assert_eq!(count(&database), Some(0));
    let written = database.write("write", |transaction| {
        let insert = transaction.execute("INSERT INTO state (state_id) VALUES ('a')", []);
        insert.map_err(database.refused("write"))
    });
    assert_eq!(written.expect("written"), 1);
}

#[test]
fn what_cannot_be_looked_at_is_not_taken_for_missing() {
    let ground = tempfile::tempdir().expect("a directory");
    let (path, no_database) = (ground.path().join("loop"), ground.path().join("text"));
    std::os::unix::fs::symlink(&path, &path).expect("linked");
    std::fs::write(&no_database, "no database, but as long as the header of one, which has a hundred bytes".repeat(9))
        .expect("written");
    let failed = |path: &Path| {
        let database = SystemDb::new(path);
        let read = database.read("count", |_| Ok(())).map(drop);
        let wrote = database.write("write", |_| Ok(()));
        [read, wrote, database.live().map(drop)].map(|result| result.expect_err("refused"))
    };
    assert!(failed(&path).iter().all(|error| matches!(error, Error::File { .. })));
    assert!(failed(&no_database).iter().all(|error| matches!(error, Error::Sqlite { .. })));
    assert!(failed(ground.path()).iter().all(|error| matches!(error, Error::Sqlite { .. })), "a directory");
}

#[test]
fn a_file_in_its_place_is_seen_at_once_and_not_harmed_by_what_was_open() {
    let ground = tempfile::tempdir().expect("a directory");
    let path = ground.path().join("meltano.db");
    let database = SystemDb::with_patience(&path, Duration::from_millis(50));
    run(&make(&path), "dev:a", "RUNNING", 1, Some(1));
    assert_eq!((count(&database), names(&database)), (Some(1), vec!["dev:a".to_owned()]));
    for name in ["meltano.db", "meltano.db-wal", "meltano.db-shm"] {
        let _ = std::fs::remove_file(ground.path().join(name));
    }
    assert_eq!((count(&database), names(&database)), (None, Vec::new()));
    let other = make(&path);
    run(&other, "dev:b", "RUNNING", 1, Some(1));
    run(&other, "dev:c", "SUCCESS", 1, Some(1));
    assert_eq!((count(&database), names(&database)), (Some(2), vec!["dev:b".to_owned()]));
    drop(database);
    drop(other);
    let again = SystemDb::new(&path);
    assert_eq!(count(&again), Some(2), "what stood in the log is still there");
}

#[test]
fn whoever_writes_for_long_is_not_waited_for_and_keeps_nobody_from_reading() {
    let ground = tempfile::tempdir().expect("a directory");
    let path = ground.path().join("meltano.db");
    let mut other = make(&path);
    let database = SystemDb::new(&path);
    let held = other.transaction_with_behavior(TransactionBehavior::Immediate).expect("locked");
    let begun = Instant::now();
    let refused = || matches!(database.write("write", |_| Ok::<_, Error>(())), Err(Error::Busy { .. }));
    std::thread::scope(|scope| {
        let both = [scope.spawn(refused), scope.spawn(refused)];
        assert_eq!(count(&database), Some(0));
        assert!(both.into_iter().all(|one| one.join().expect("it comes back")));
    });
    let waited = begun.elapsed();
    assert!(waited > Duration::from_millis(900) && waited < Duration::from_secs(4), "{waited:?}");
    drop(held);
    assert!(!refused());
}

#[test]
fn work_that_fails_leaves_nothing_behind() {
    let ground = tempfile::tempdir().expect("a directory");
    let path = ground.path().join("meltano.db");
    make(&path);
    let database = SystemDb::new(&path);
    for _ in 0..2 {
        let failed: Result<(), Error> = database.write("write", |transaction| {
            run(transaction, "dev:a", "RUNNING", 1, None);
            transaction.execute("INSERT INTO nothing", []).map(drop).map_err(database.refused("write"))
        });
        assert!(matches!(failed, Err(Error::Sqlite { action: "write", .. })));
        assert_eq!(count(&database), Some(0));
    }
}

#[test]
fn what_is_not_used_is_closed_and_leaves_one_file() {
    let ground = tempfile::tempdir().expect("a directory");
    let path = ground.path().join("meltano.db");
    drop(make(&path));
    let files = || std::fs::read_dir(ground.path()).expect("read").count();
    assert_eq!(files(), 1);
    let database = SystemDb::with_patience(&path, Duration::from_millis(500));
    for _ in 0..2 {
        assert_eq!(count(&database), Some(0));
        assert_eq!(files(), 3);
        let begun = Instant::now();
        while files() > 1 {
            assert!(begun.elapsed() < Duration::from_secs(10), "its companions stay");
            std::thread::yield_now();
        }
    }
}

#[test]
fn runs_are_live_as_long_as_meltano_thinks_so() {
    let ground = tempfile::tempdir().expect("a directory");
    let path = ground.path().join("meltano.db");
    let connection = make(&path);
    let database = SystemDb::new(&path);
    const HOUR: i64 = 3600;
    run(&connection, "beats", "RUNNING", 48 * HOUR, Some(299));
    run(&connection, "stale", "RUNNING", 400, Some(301));
    run(&connection, "old", "RUNNING", 24 * HOUR + 1, None);
    run(&connection, "over", "FAIL", 10, Some(1));
    let young = run(&connection, "young", "RUNNING", 24 * HOUR - 10, None);
    assert_eq!(names(&database), ["beats", "young"]);
    let first = &database.live().expect("looked")[0];
    assert!(first.heartbeat_at.is_some() && first.run_id != Uuid::nil() && first.started_at < Utc::now());
    // What goes on is noticed, and so is what ends and what begins.
    connection
        .execute("UPDATE runs SET last_heartbeat_at = ?1 WHERE job_name = 'stale'", [time::utc_text(Utc::now())])
        .expect("updated");
    connection.execute("UPDATE runs SET state = 'SUCCESS' WHERE job_name = 'beats'", []).expect("updated");
    run(&connection, "new", "RUNNING", 0, Some(0));
    assert_eq!(names(&database), ["stale", "young", "new"]);
    // What is over stays over in Meltano, and nobody looks at it again.
    connection.execute("UPDATE runs SET state = 'RUNNING' WHERE job_name IN ('over', 'beats')", []).expect("updated");
    assert_eq!(names(&database), ["stale", "young", "new"]);
    connection.execute("UPDATE runs SET state = 'FAIL' WHERE job_name IN ('over', 'beats')", []).expect("updated");
    // Rows that were deleted give their ids to others.
    connection.execute("DELETE FROM runs WHERE id >= ?1", [young]).expect("deleted");
    assert_eq!(names(&database), ["stale"]);
    run(&connection, "over", "SUCCESS", 0, Some(0));
    let again = run(&connection, "again", "RUNNING", 0, Some(0));
    assert_eq!(names(&database), ["stale", "again"]);
    connection.execute("DELETE FROM runs WHERE id = ?1", [again]).expect("deleted");
    assert_eq!(run(&connection, "reused", "RUNNING", 0, Some(0)), again);
    assert_eq!(names(&database), ["stale", "reused"]);
}

#[test]
fn rows_that_make_no_sense_are_nobody_s_runs() {
    let ground = tempfile::tempdir().expect("a directory");
    let path = ground.path().join("meltano.db");
    let connection = make(&path);
    let database = SystemDb::new(&path);
    connection
        .execute_batch(
            "INSERT INTO runs (state) VALUES ('RUNNING');
             INSERT INTO runs (job_name, state, started_at) VALUES ('a', 'RUNNING', 'yesterday');
             INSERT INTO runs (state, last_heartbeat_at) VALUES ('RUNNING', '+262142-12-31 23:59:59.999999');
             INSERT INTO runs (job_name, state, last_heartbeat_at, run_id)
                 VALUES ('b', 'RUNNING', '+262142-12-31 23:59:59.999999', 'none')",
        )
        .expect("inserted");
    let live = database.live().expect("looked");
    assert_eq!(live.len(), 1);
    assert_eq!((&*live[0].state_id, live[0].run_id), ("b", Uuid::nil()));
}

#[test]
fn many_read_at_once_and_who_fails_makes_room_for_others() {
    let ground = tempfile::tempdir().expect("a directory");
    let path = ground.path().join("meltano.db");
    make(&path);
    let database = SystemDb::new(&path);
    std::thread::scope(|scope| {
        for _ in 0..16 {
            scope.spawn(|| {
                for _ in 0..10 {
                    assert_eq!(count(&database), Some(0));
                    let failed = database.read("ask for nothing", |connection| connection.execute("nothing", []));
                    assert!(matches!(failed, Err(Error::Sqlite { action: "ask for nothing", .. })));
                }
                let panicked =
                    std::panic::AssertUnwindSafe(|| database.read("panic", |_| -> rusqlite::Result<()> { panic!() }));
                assert!(std::panic::catch_unwind(panicked).is_err());
            });
        }
    });
    assert_eq!(count(&database), Some(0));
}

#[test]
fn whoever_wrote_for_long_lets_others_write_before_the_next_one() {
    let ground = tempfile::tempdir().expect("a directory");
    let path = ground.path().join("meltano.db");
    make(&path);
    let database = SystemDb::new(&path);
    let hold = |long| {
        let held = database.write("write", |_| {
            let begun = Instant::now();
            std::thread::sleep(long);
            Ok::<_, Error>(begun)
        });
        held.expect("written")
    };
    let long = Duration::from_millis(100);
    let first = hold(long);
    assert!(hold(Duration::ZERO) - first >= 2 * long);
    let first = hold(Duration::ZERO);
    assert!(hold(Duration::ZERO) - first < long, "who wrote for a moment makes nobody wait");
}
