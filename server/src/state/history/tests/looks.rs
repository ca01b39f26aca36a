//! What is told after nobody looked.

use chrono::{TimeDelta, Utc};
use uuid::Uuid;

use super::id;
use super::world::{PROJECT, World, complete, document};
use crate::state::State;
use crate::state::history::{CauseKind, Retention};
use crate::state::store::EditKind::{Merge, Set};

#[test]
fn edits_and_runs_while_nobody_looked_are_told_in_order() {
    let world = World::new("systemdb");
    let (a, b) = (id("dev:tap-a-to-target-b"), id("dev:tap-b-to-target-b"));
    world.shelf.put(&a, Some(complete(1)));
    world.catch_up();
    world.cli(&a, Set, document(2));
    world.cli(&a, Merge, document(3));
    let run = Uuid::now_v7();
    let row = world.begin_run(&a, run);
    world.note_state(&a, row, Set, &document(4));
    world.end_run(row, false);
    world.cli(&b, Set, document(5));
    world.shelf.put(&b, None);
    world.catch_up();
    assert_eq!(
        world.story(&a),
        [
            r#"1 found observed {"at":1}/-"#,
            r#"2 edit recorded {"at":2}/-"#,
            r#"3 edit recorded {"at":2}/{"at":3}"#,
            r#"4 run observed {"at":4}/-"#,
        ]
    );
    assert_eq!(world.versions(&a)[3].cause.run_id, Some(run));
    assert_eq!(world.story(&b), [r#"1 edit recorded {"at":5}/-"#, "2 unrecorded observed nothing"]);
    world.catch_up();
    world.walk();
    assert_eq!(world.versions(&a).len() + world.versions(&b).len(), 6, "looking again tells nothing new");
}

#[test]
fn what_nobody_noted_is_found_by_a_walk_or_a_look() {
    let world = World::new("file");
    let (a, b, c) = (id("a"), id("b"), id("c"));
    world.shelf.put(&a, Some(complete(1)));
    world.shelf.put(&b, Some(complete(2)));
    world.catch_up();
    world.shelf.put(&a, None);
    world.shelf.put(&c, Some(complete(3)));
    world.catch_up();
    assert_eq!(world.versions(&a).len(), 1, "no row speaks of it");
    world.history.look(PROJECT, &world.shelf, &a, Some(&*world.database)).expect("looked");
    assert_eq!(world.story(&a), [r#"1 found observed {"at":1}/-"#, "2 unrecorded observed nothing"]);
    world.walk();
    assert_eq!(world.story(&b), [r#"1 found observed {"at":2}/-"#]);
    assert_eq!(world.story(&c), [r#"1 unrecorded observed {"at":3}/-"#]);
}

#[test]
fn a_run_is_told_while_it_goes_on_but_not_each_of_its_steps() {
    let mut world = World::new("systemdb");
    world.history.step = TimeDelta::hours(1);
    let a = id("a");
    world.catch_up();
    let row = world.begin_run(&a, Uuid::now_v7());
    world.catch_up();
    assert!(world.versions(&a).is_empty());
    for bookmark in 1..4 {
        world.note_state(&a, row, Set, &document(bookmark));
        world.catch_up();
    }
    assert_eq!(world.story(&a), [r#"1 run observed {"at":1}/-"#]);
    world.end_run(row, true);
    world.catch_up();
    assert_eq!(world.story(&a)[1..], [r#"2 run observed {"at":3}/-"#]);
}

#[test]
fn a_run_of_this_server_has_an_actor() {
    let world = World::new("systemdb");
    let (a, run) = (id("a"), Uuid::now_v7());
    world.catch_up();
    let sql = "INSERT INTO runs (id, project, env, kind, status, created_by, created_at)
               VALUES (?1, 'shop', 'dev', 'run', 'running', 'grace', 0)";
    world.history.journal.write("add", |transaction| transaction.execute(sql, [run.as_bytes()])).expect("added");
    let row = world.begin_run(&a, run);
    world.note_state(&a, row, Set, &document(1));
    world.end_run(row, true);
    world.catch_up();
    let cause = world.versions(&a).pop().expect("told").cause;
    assert_eq!((cause.kind, cause.actor.as_deref(), cause.run_id), (CauseKind::Run, Some("grace"), Some(run)));
}

#[test]
fn rows_that_make_no_sense_tell_nothing() {
    let world = World::new("systemdb");
    let a = id("a");
    world.shelf.put(&a, Some(complete(1)));
    world.catch_up();
    for (name, payload, flags) in [
        ("x'ff00'", "x'fffe'", "1"),
        ("NULL", "'{}'", "1"),
        ("'a'", "'[1]'", "1"),
        ("'a'", "NULL", "'one'"),
        ("'a'", "'{\"singer_state\": 99999999999999999999}'", "1"),
        ("17", "'{\"singer_state\": {}}'", "2.5"),
        ("'a'", "'{\"other\": 1}'", "1"),
    ] {
        for state in ["'RUNNING'", "'FAIL'", "NULL", "x'ff'"] {
            let sql = format!(
                "INSERT INTO runs (job_name, state, started_at, ended_at, payload, payload_flags, run_id)
                 VALUES ({name}, {state}, 5, 'never', {payload}, {flags}, {name})"
            );
            world.database.execute(&sql, []);
            world.catch_up();
        }
    }
    assert_eq!(world.story(&a), [r#"1 found observed {"at":1}/-"#]);
    world.cli(&a, Set, document(2));
    world.catch_up();
    assert_eq!(world.story(&a)[1..], [r#"2 edit observed {"at":2}/-"#]);
}

#[test]
fn a_run_that_keeps_what_it_had_is_not_told_over_a_later_write() {
    let world = World::new("systemdb");
    let a = id("a");
    world.catch_up();
    let row = world.begin_run(&a, Uuid::now_v7());
    world.note_state(&a, row, Set, &document(1));
    world.catch_up();
    world.api(CauseKind::Set, &[(a.clone(), Some(complete(2)))]).expect("written");
    world.catch_up();
    world.end_run(row, false);
    world.catch_up();
    assert_eq!(world.story(&a), [r#"1 run observed {"at":1}/-"#, r#"2 set written {"at":2}/-"#]);
}

#[test]
fn an_edit_that_is_on_its_way_is_told_when_it_arrives() {
    let mut world = World::new("file");
    world.history.grace = Some(TimeDelta::hours(1));
    let a = id("a");
    world.shelf.put(&a, Some(complete(1)));
    world.catch_up();
    let before = world.shelf.state(&a);
    world.cli(&a, Set, document(2));
    let after = world.shelf.state(&a);
    world.shelf.put(&a, before);
    world.catch_up();
    assert_eq!(world.versions(&a).len(), 1);
    // Somebody writes meanwhile.
    world.api(CauseKind::Set, &[(a.clone(), Some(complete(3)))]).expect("written");
    world.shelf.put(&a, after);
    world.catch_up();
    assert_eq!(world.story(&a)[1..], [r#"2 set written {"at":3}/-"#, r#"3 edit observed {"at":2}/-"#]);
}

#[test]
fn a_database_that_was_replaced_is_read_from_the_last_look_on() {
    let world = World::new("systemdb");
    let a = id("a");
    for bookmark in 0..5 {
        world.cli(&a, Set, document(bookmark));
    }
    world.catch_up();
    assert_eq!(world.story(&a), [r#"1 found observed {"at":4}/-"#]);
    world.database.execute("UPDATE runs SET id = id + 100, run_id = 'other'", []);
    world.cli(&a, Set, document(7));
    world.catch_up();
    assert_eq!(world.story(&a)[1..], [r#"2 edit observed {"at":7}/-"#]);
    world.database.execute("DELETE FROM runs", []);
    world.cli(&a, Set, document(8));
    world.catch_up();
    assert_eq!(world.story(&a)[2..], [r#"3 edit observed {"at":8}/-"#]);
}

#[test]
fn only_so_many_versions_are_kept_and_texts_go_with_the_last_that_has_them() {
    let world = World::with("systemdb", Retention { versions: 3, days: None });
    let (a, b) = (id("a"), id("b"));
    world.api(CauseKind::Set, &[(b.clone(), Some(complete(0)))]).expect("written");
    for bookmark in 0..6 {
        let numbers = world.api(CauseKind::Set, &[(a.clone(), Some(complete(bookmark)))]).expect("written");
        assert_eq!(numbers, [u64::from(bookmark) + 1]);
    }
    let numbers: Vec<_> = world.versions(&a).iter().map(|version| version.number).collect();
    assert_eq!(numbers, [4, 5, 6]);
    assert!(world.history.version(PROJECT, &a, 3).is_err());
    let bodies = |world: &World| {
        let count = |connection: &rusqlite::Connection| {
            connection.query_row("SELECT count(*) FROM state_bodies", [], |row| row.get::<_, i64>(0))
        };
        world.history.journal.read("count", count).expect("counted")
    };
    assert_eq!(bodies(&world), 4, "three of `a`, and one of `b`");
    let mut world = world;
    world.history.retention.versions = 1;
    assert_eq!(world.history.sweep().expect("swept"), 2);
    assert_eq!(bodies(&world), 2);
}

#[test]
fn a_version_is_kept_for_days_after_it_was_replaced() {
    let world = World::with("systemdb", Retention { versions: 100, days: Some(7) });
    let a = id("a");
    for bookmark in 0..4 {
        world.api(CauseKind::Set, &[(a.clone(), Some(complete(bookmark)))]).expect("written");
    }
    let age = |days: i64, number: i64| {
        let at = (Utc::now() - TimeDelta::days(days)).timestamp_micros();
        let sql = "UPDATE state_versions SET at = ?1 WHERE number = ?2";
        world.history.journal.write("age", |transaction| transaction.execute(sql, [at, number])).expect("aged");
    };
    age(30, 1);
    age(20, 2);
    age(2, 3);
    assert_eq!(world.history.sweep().expect("swept"), 1);
    let numbers: Vec<_> = world.versions(&a).iter().map(|version| version.number).collect();
    assert_eq!(numbers, [2, 3, 4], "2 was in force until two days ago");
    let as_of = |days| {
        let moment = Utc::now() - TimeDelta::days(days);
        world.history.as_of(PROJECT, &a, moment).expect("read").map(|(version, _)| version.number)
    };
    assert_eq!([as_of(25), as_of(20), as_of(3), as_of(1), as_of(-1)], [None, Some(2), Some(2), Some(3), Some(4)]);
}

#[test]
fn a_clear_has_a_version_without_a_state() {
    let world = World::new("systemdb");
    let (a, b) = (id("a"), id("b"));
    world.api(CauseKind::Set, &[(a.clone(), Some(complete(1)))]).expect("written");
    let moved = [(b.clone(), Some(complete(1))), (a.clone(), None)];
    assert_eq!(world.api(CauseKind::Move, &moved).expect("written"), [1, 2]);
    assert_eq!(world.story(&a)[1..], ["2 move written nothing"]);
    let (version, state) = world.history.version(PROJECT, &a, 2).expect("there");
    assert_eq!((version.digest, version.bytes, state), (None, 0, None));
    assert_eq!(version.cause.actor.as_deref(), Some("ada"));
    assert_eq!(world.history.newest(PROJECT, &b).expect("read").map(|version| version.number), Some(1));
    assert_eq!(world.history.newest(PROJECT, &id("c")).expect("read"), None);
    let large = State::complete(document(1));
    assert_eq!(world.history.version(PROJECT, &b, 1).expect("there").1, Some(large));
}
