//! A server that is killed anywhere in a write leaves all of it or nothing, and the history says which.

use super::id;
use super::world::{PROJECT, World, complete, document};
use crate::state::history::{Cause, CauseKind, Planned};
use crate::state::store::{EditKind, Write};
use crate::state::{Error, StateId};

#[test]
fn a_move_that_is_killed_anywhere_is_done_or_not() {
    for scheme in ["systemdb", "file"] {
        let mut outcomes = Vec::new();
        for steps in 0..5 {
            let mut world = World::new(scheme);
            let (a, b) = (id("a"), id("b"));
            world.shelf.put(&a, Some(complete(1)));
            world.catch_up();
            *world.shelf.steps_left.lock().expect("free") = Some(steps);
            let moved = [(b.clone(), Some(complete(1))), (a.clone(), None)];
            let is_acknowledged = world.api(CauseKind::Move, &moved).is_ok();
            world.restart();
            world.catch_up();
            world.walk();
            let there = (world.shelf.state(&a), world.shelf.state(&b));
            let is_done = there == (None, Some(complete(1)));
            assert!(is_done || there == (Some(complete(1)), None), "{scheme} after {steps}: {there:?}");
            assert!(is_done || !is_acknowledged);
            let found = r#"1 found observed {"at":1}/-"#.to_owned();
            if is_done {
                assert_eq!(world.story(&a), [found, "2 move written nothing".to_owned()]);
                assert_eq!(world.story(&b), [r#"1 move written {"at":1}/-"#]);
            } else {
                assert_eq!((world.story(&a), world.story(&b)), (vec![found], vec![]));
            }
            outcomes.push(is_done);
        }
        // The first trace of it, the row of its edit, means that it is done.
        assert_eq!(outcomes, [false, true, true, true, true], "{scheme}");
    }
}

#[test]
fn what_somebody_else_changed_since_is_left() {
    let mut world = World::new("file");
    let (a, b) = (id("a"), id("b"));
    world.shelf.put(&a, Some(complete(1)));
    world.catch_up();
    *world.shelf.steps_left.lock().expect("free") = Some(2);
    let moved = [(b.clone(), Some(complete(1))), (a.clone(), None)];
    assert!(world.api(CauseKind::Move, &moved).is_err());
    assert_eq!(world.shelf.state(&b), Some(complete(1)), "half of it is done");
    world.cli(&a, EditKind::Set, document(9));
    world.restart();
    world.catch_up();
    assert_eq!(world.shelf.state(&a), Some(complete(9)));
    assert_eq!(world.story(&a)[1..], [r#"2 edit observed {"at":9}/-"#]);
    assert_eq!(world.story(&b), [r#"1 move written {"at":1}/-"#]);
}

#[test]
fn a_move_takes_nothing_away_of_which_no_copy_may_stand() {
    let mut world = World::new("file");
    let (a, b) = (id("a"), id("b"));
    world.shelf.put(&a, Some(complete(1)));
    world.catch_up();
    // The row of its edit stands, and nothing else.
    *world.shelf.steps_left.lock().expect("free") = Some(1);
    assert!(world.api(CauseKind::Move, &[(b.clone(), Some(complete(1))), (a.clone(), None)]).is_err());
    world.cli(&b, EditKind::Set, document(9));
    world.restart();
    world.catch_up();
    assert_eq!((world.shelf.state(&a), world.shelf.state(&b)), (Some(complete(1)), Some(complete(9))));
    assert_eq!(world.story(&a).len(), 1);
}

#[test]
fn a_write_that_failed_is_told_as_done_if_it_is() {
    let world = World::new("systemdb");
    let a = id("a");
    world.catch_up();
    let write = Write { id: a.clone(), state: Some(complete(1)), edit: None };
    let plan = [Planned { before: None, write: &write, cause: Cause::new(CauseKind::Import) }];
    let intend = || world.history.intend(PROJECT, &plan).expect("intended");
    let finish =
        |intent| world.history.finish(PROJECT, intent, &world.shelf, Some(&*world.database)).expect("finished");
    assert_eq!(finish(intend()), None);
    let intent = intend();
    world.shelf.put(&a, write.state.clone());
    assert_eq!(finish(intent), Some(vec![1]));
    assert_eq!(world.story(&a), [r#"1 import written {"at":1}/-"#]);
}

#[test]
fn a_write_that_a_crash_hid_is_known_by_its_row() {
    let mut world = World::new("systemdb");
    let a = id("a");
    world.catch_up();
    *world.shelf.steps_left.lock().expect("free") = Some(1);
    assert!(world.api(CauseKind::Set, &[(a.clone(), Some(complete(1)))]).is_err());
    world.cli(&a, EditKind::Set, document(2));
    world.restart();
    world.catch_up();
    assert_eq!(world.story(&a), [r#"1 set written {"at":1}/-"#, r#"2 edit observed {"at":2}/-"#]);
}

#[test]
fn a_write_waits_for_the_one_before_to_be_kept() {
    let world = World::new("systemdb");
    let a = id("a");
    let write = Write { id: a.clone(), state: Some(complete(1)), edit: None };
    let plan = [Planned { before: None, write: &write, cause: Cause::new(CauseKind::Import) }];
    let intent = world.history.intend(PROJECT, &plan).expect("intended");
    world.shelf.put(&a, Some(complete(1)));
    world.catch_up();
    assert!(world.versions(&a).is_empty(), "who looks meanwhile says nothing");
    std::thread::scope(|scope| {
        let second = scope.spawn(|| world.api(CauseKind::Set, &[(a.clone(), Some(complete(2)))]));
        let first = world.history.keep(intent).expect("kept");
        assert_eq!((first, second.join().expect("no panic").expect("written")), (vec![1], vec![2]));
    });
    assert_eq!(world.story(&a), [r#"1 import written {"at":1}/-"#, r#"2 set written {"at":2}/-"#]);
    // One that nobody holds is not waited for.
    let plan = [Planned { before: None, write: &write, cause: Cause::new(CauseKind::Import) }];
    let other = Write { id: id("b"), ..write.clone() };
    let elsewhere = [Planned { write: &other, ..plan[0].clone() }];
    let alive = world.history.intend(PROJECT, &elsewhere).expect("intended");
    drop(world.history.intend(PROJECT, &plan).expect("intended"));
    let since = std::time::Instant::now();
    let refused = world.api(CauseKind::Set, &[(a.clone(), Some(complete(3)))]);
    assert!(matches!(refused, Err(Error::Busy(_))));
    assert!(since.elapsed() < std::time::Duration::from_secs(1), "whatever else is going on");
    // But settled, by who is asked to.
    let settle = |ids: &[StateId]| world.history.settle(PROJECT, ids, &world.shelf, None).expect("settled");
    settle(&[id("b"), id("c")]);
    assert!(world.api(CauseKind::Set, &[(a.clone(), Some(complete(3)))]).is_err(), "that was about others");
    settle(&[id("b"), a.clone()]);
    assert!(world.api(CauseKind::Set, &[(a.clone(), Some(complete(3)))]).is_ok());
    assert_eq!(world.history.keep(alive).expect("it is held, and so it is left alone"), [1]);
}

#[test]
fn an_intent_that_is_forgotten_leaves_nothing() {
    let world = World::new("systemdb");
    let write = Write { id: id("a"), state: Some(complete(1)), edit: None };
    let plan = [Planned { before: None, write: &write, cause: Cause::new(CauseKind::Import) }];
    let intent = world.history.intend(PROJECT, &plan).expect("intended");
    world.history.forget(intent).expect("forgotten");
    let count = |table: &str| {
        let sql = format!("SELECT count(*) FROM {table}");
        let count = |connection: &rusqlite::Connection| connection.query_row(&sql, [], |row| row.get::<_, i64>(0));
        world.history.journal.read("count", count).expect("counted")
    };
    for table in ["state_ids", "state_versions", "state_bodies", "state_intents", "state_intent_writes"] {
        assert_eq!(count(table), 0, "{table}");
    }
}
