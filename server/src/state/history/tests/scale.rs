//! Many states, many versions, large ones: bounds that only a wrong algorithm exceeds.

use std::time::{Duration, Instant};

use serde_json::json;

use super::id;
use super::world::{PROJECT, World, complete, document};
use crate::state::history::CauseKind;
use crate::state::store::EditKind;
use crate::state::{Document, State};

fn timed<T>(what: &str, work: impl FnOnce() -> T) -> (T, Duration) {
    let begin = Instant::now();
    let done = work();
    eprintln!("{what}: {:?}", begin.elapsed());
    (done, begin.elapsed())
}

/// How many: more for who wants to measure.
fn many() -> u32 {
    std::env::var("MELTANO_API_SCALE").ok().and_then(|many| many.parse().ok()).unwrap_or(5_000)
}

#[test]
fn many_states_are_found_at_first_sight_and_a_quiet_look_is_cheap() {
    let world = World::new("systemdb");
    for number in 0..many() {
        world.shelf.put(&id(&format!("dev:tap-{number}-to-target")), Some(complete(number)));
        world.database.execute(
            "INSERT INTO runs (job_name, state, started_at, ended_at, payload, payload_flags, run_id)
             VALUES ('a', 'SUCCESS', '2020-01-01 00:00:00.000000', '2020-01-01 00:00:00.000000', ?1, 1, hex(randomblob(16)))",
            [format!(r#"{{"singer_state": {{"x": "{}"}}}}"#, "x".repeat(1000))],
        );
    }
    timed("first sight", || world.catch_up());
    timed("a walk", || world.walk());
    let (_, quiet) = timed("1,000 quiet looks", || (0..1000).for_each(|_| world.catch_up()));
    assert!(quiet < Duration::from_secs(10), "{quiet:?}");
    let last = id(&format!("dev:tap-{}-to-target", many() - 1));
    world.cli(&last, EditKind::Set, document(1));
    timed("a look with one edit", || world.catch_up());
    assert_eq!(world.versions(&last).len(), 2);
}

#[test]
fn a_page_costs_the_same_however_many_versions_there_are() {
    let mut world = World::new("systemdb");
    world.history.retention.versions = usize::MAX;
    let a = id("a");
    world.catch_up();
    for number in 0..many() {
        world.cli(&a, EditKind::Set, document(number));
    }
    timed("telling many edits of one state", || world.catch_up());
    assert_eq!(world.history.newest(PROJECT, &a).expect("read").map(|newest| newest.number), Some(many().into()));
    let page = |before| world.history.versions(PROJECT, &a, before, 50).expect("read").len();
    let (_, newest) = timed("1,000 pages of the newest", || (0..1000).for_each(|_| assert_eq!(page(None), 50)));
    let (_, oldest) = timed("1,000 pages of the oldest", || (0..1000).for_each(|_| assert_eq!(page(Some(51)), 50)));
    assert!(oldest < newest * 10 + Duration::from_secs(1), "{oldest:?} and {newest:?}");
    let moment = chrono::Utc::now() - chrono::TimeDelta::days(1);
    timed("1,000 times what it was", || (0..1000).for_each(|_| drop(world.history.as_of(PROJECT, &a, moment))));
}

#[test]
fn a_large_state_is_kept() {
    let world = World::new("systemdb");
    let a = id("a");
    let bookmarks: Vec<_> =
        (0..many() * 5).map(|number| json!({"id": number, "at": "2026-01-01T00:00:00Z", "k": number * 7})).collect();
    let state = State::complete(Document::from_iter([("singer_state".to_owned(), json!({ "bookmarks": bookmarks }))]));
    let (numbers, _) = timed("a large write", || world.api(CauseKind::Set, &[(a.clone(), Some(state.clone()))]));
    assert_eq!(numbers.expect("written"), [1]);
    let ((version, found), _) = timed("reading it", || world.history.version(PROJECT, &a, 1).expect("there"));
    assert!(found == Some(state) && version.bytes > u64::from(many()) * 200, "{} bytes", version.bytes);
}
