//! Random lives of runs, seen by a server that looks now and then and dies in between.

use std::collections::BTreeMap;

use proptest::prelude::*;
use uuid::Uuid;

use super::World;
use crate::runs::Status;

#[derive(Debug, Clone)]
enum Step {
    Begin { run: usize, pipeline: usize },
    End { row: usize, state: usize },
    Silence { row: usize },
    Wake { row: usize },
    Delete { row: usize },
    Look,
    Restart,
}

fn step() -> impl Strategy<Value = Step> {
    prop_oneof![
        3 => (0..4usize, 0..3usize).prop_map(|(run, pipeline)| Step::Begin { run, pipeline }),
        3 => (0..64usize, 0..3usize).prop_map(|(row, state)| Step::End { row, state }),
        1 => (0..64usize).prop_map(|row| Step::Silence { row }),
        1 => (0..64usize).prop_map(|row| Step::Wake { row }),
        1 => (0..64usize).prop_map(|row| Step::Delete { row }),
        4 => Just(Step::Look),
        1 => Just(Step::Restart),
    ]
}

/// How a row stands.
#[derive(Debug, Clone, Copy, PartialEq)]
enum Stand {
    Running,
    Silent,
    Ended(&'static str),
    Deleted,
}

/// A row as the test knows it.
#[derive(Debug, Clone, Copy)]
struct Row {
    run: usize,
    key: i64,
    pipeline: usize,
    stand: Stand,
}

fn take(world: &mut World, ids: &[Uuid], rows: &mut Vec<Row>, step: &Step) {
    let chosen = |rows: &[Row], row: usize| (!rows.is_empty()).then(|| row % rows.len());
    match *step {
        Step::Begin { run, pipeline } => {
            let key = world.begin(ids[run], &format!("dev:tap-{pipeline}-to-target-c"));
            rows.push(Row { run, key, pipeline, stand: Stand::Running });
        }
        Step::End { row, state } => {
            let Some(at) = chosen(rows, row) else { return };
            if matches!(rows[at].stand, Stand::Running | Stand::Silent) {
                let state = ["SUCCESS", "FAIL", "DEAD"][state];
                world.end(rows[at].key, state, 10, "{}");
                rows[at].stand = Stand::Ended(state);
            }
        }
        Step::Silence { row } => {
            let Some(at) = chosen(rows, row).filter(|at| rows[*at].stand == Stand::Running) else { return };
            world.heartbeat(rows[at].key, 600);
            rows[at].stand = Stand::Silent;
        }
        Step::Wake { row } => {
            let Some(at) = chosen(rows, row).filter(|at| rows[*at].stand == Stand::Silent) else { return };
            world.heartbeat(rows[at].key, 0);
            rows[at].stand = Stand::Running;
        }
        Step::Delete { row } => {
            // What was seen, and not the newest: SQLite gives the key of that away again.
            let Some(at) = chosen(rows, row) else { return };
            let is_newest = rows.iter().all(|other| other.key <= rows[at].key);
            if matches!(rows[at].stand, Stand::Running | Stand::Silent) && !is_newest {
                world.look();
                world.meltano.execute("DELETE FROM runs WHERE id = ?1", [rows[at].key]).expect("deleted");
                rows[at].stand = Stand::Deleted;
            }
        }
        Step::Look => drop(world.look()),
        Step::Restart => world.restart(),
    }
}

/// What is true of a run.
fn truth(rows: &[Row], run: usize) -> Option<Status> {
    let last: BTreeMap<usize, Stand> =
        rows.iter().filter(|row| row.run == run).map(|row| (row.pipeline, row.stand)).collect();
    let any = |wanted: fn(&Stand) -> bool| last.values().any(wanted);
    match () {
        () if last.is_empty() => None,
        () if any(|stand| *stand == Stand::Running) => Some(Status::Running),
        () if any(|stand| matches!(stand, Stand::Silent | Stand::Deleted)) => Some(Status::Lost),
        () if any(|stand| matches!(stand, Stand::Ended("FAIL" | "DEAD"))) => Some(Status::Failed),
        () => Some(Status::Succeeded),
    }
}

/// Where the events lead, if each could follow the one before.
fn told(events: &[String]) -> Option<Status> {
    events.iter().fold(None, |stands: Option<Status>, event| {
        let words: Vec<&str> = event.split(' ').collect();
        let status = |at: usize| Status::parse(words[at]).expect("a status");
        match (words[0], stands) {
            ("created", None) => Some(status(1)),
            ("changed", Some(was)) if was == status(1) && was.may_become(status(2)) => Some(status(2)),
            ("deleted", Some(was)) if was == status(1) => None,
            _ => panic!("`{event}` after {stands:?}"),
        }
    })
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 100, ..ProptestConfig::default() })]

    #[test]
    fn in_the_end_the_truth_is_told_and_each_event_could_follow_the_one_before(
        steps in prop::collection::vec(step(), 1..40),
    ) {
        let mut world = World::new();
        world.look();
        let ids = [(); 4].map(|()| Uuid::now_v7());
        let mut rows = Vec::new();
        steps.iter().for_each(|step| take(&mut world, &ids, &mut rows, step));
        let going_on = world.look();
        for (run, id) in ids.into_iter().enumerate() {
            let truth = truth(&rows, run);
            prop_assert_eq!(world.run(id).map(|run| run.status), truth);
            prop_assert_eq!(going_on.iter().any(|run| run.id == id), truth == Some(Status::Running));
            prop_assert_eq!(told(&world.events(id)), truth);
        }
    }
}
