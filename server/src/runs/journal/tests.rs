//! The journal, seen from the engine.

use chrono::{TimeDelta, Utc};
use uuid::Uuid;

use super::{CancelOutcome, Finish};
use crate::journal::Journal;
use crate::meltano::RunFlags;
use crate::runs::{Error, Filter, Idempotency, Kind, NewRun, Status};

fn journal() -> (tempfile::TempDir, Journal) {
    let directory = tempfile::tempdir().expect("a temporary directory");
    let journal = Journal::open(&directory.path().join("journal.db")).expect("opened");
    (directory, journal)
}

fn new_run() -> NewRun {
    NewRun {
        id: None,
        project: "warehouse".into(),
        env: "dev".into(),
        kind: Kind::Run,
        blocks: vec!["tap-a".into(), "target-b".into()],
        flags: RunFlags { full_refresh: true, ..RunFlags::default() },
        created_by: "someone".into(),
        idempotency: None,
    }
}

fn finish(status: Status) -> Finish {
    Finish { status, ended_at: Utc::now(), exit_code: Some(0), signal: None, reason: None }
}

/// Brings a new run to a status, by the ways that exist.
fn run_at(journal: &Journal, status: Status) -> Uuid {
    let id = journal.create(&new_run()).expect("created").run.id;
    let cancel = || journal.cancel(id, TimeDelta::seconds(1), "someone").expect("asked");
    if status == Status::Cancelled {
        cancel();
    } else if status != Status::Queued {
        assert!(journal.start(id).expect("started"));
    }
    match status {
        Status::Queued | Status::Starting | Status::Cancelled => {}
        Status::Cancelling => _ = cancel(),
        Status::Running => assert!(journal.run(id, Utc::now()).expect("runs")),
        Status::Succeeded | Status::Failed | Status::Lost => {
            assert!(journal.run(id, Utc::now()).expect("runs"));
            assert!(journal.finish(id, &finish(status)).expect("ended"));
        }
    }
    assert_eq!(journal.view(id).expect("read").expect("there").status, status);
    id
}

#[test]
fn every_change_obeys_the_machine() {
    let (_directory, journal) = journal();
    for from in Status::ALL {
        for next in Status::ALL {
            let id = run_at(&journal, from);
            let changed = match next {
                Status::Queued => continue,
                Status::Starting => journal.start(id),
                Status::Running => journal.run(id, Utc::now()),
                Status::Cancelling => {
                    let outcome = journal.cancel(id, TimeDelta::seconds(1), "someone").expect("asked");
                    // Asking again is no step, and allowed.
                    Ok(matches!(outcome, CancelOutcome::Cancelling(_)) && from != Status::Cancelling)
                }
                end => journal.finish(id, &finish(end)),
            };
            assert_eq!(changed.expect("asked"), from.may_become(next), "{from} to {next}");
        }
    }
}

#[test]
fn a_key_replays_its_run_and_nothing_else() {
    let (_directory, journal) = journal();
    let with_key =
        |digest| NewRun { idempotency: Some(Idempotency { key: "k".into(), digest: [digest; 32] }), ..new_run() };
    let first = journal.create(&with_key(1)).expect("created");
    let again = journal.create(&with_key(1)).expect("replayed");
    assert_eq!((first.replayed, again.replayed, again.run.id), (false, true, first.run.id));
    assert!(matches!(journal.create(&with_key(2)), Err(Error::IdempotencyKeyReused(key)) if key == "k"));
    let other = journal.create(&NewRun { created_by: "another".into(), ..with_key(2) }).expect("created");
    assert_ne!(other.run.id, first.run.id);
}

#[test]
fn an_id_is_given_once() {
    let (_directory, journal) = journal();
    let id = Some(Uuid::new_v4());
    journal.create(&NewRun { id, ..new_run() }).expect("created");
    let again = journal.create(&NewRun { id, project: "other".into(), ..new_run() });
    assert!(matches!(again, Err(Error::RunIdTaken(taken)) if Some(taken) == id));
}

#[test]
fn a_later_request_to_cancel_only_shortens_the_grace() {
    let (_directory, journal) = journal();
    let id = run_at(&journal, Status::Running);
    let deadline = |seconds| match journal.cancel(id, TimeDelta::seconds(seconds), "x").expect("asked") {
        CancelOutcome::Cancelling(deadline) => deadline,
        other => panic!("{other:?}"),
    };
    let first = deadline(60);
    assert_eq!(deadline(600), first);
    assert!(deadline(5) < first);
}

#[test]
fn pages_neither_skip_nor_repeat_while_runs_are_added() {
    let (_directory, journal) = journal();
    let ids: Vec<_> = (0..25).map(|_| run_at(&journal, Status::Queued)).collect();
    journal.create(&NewRun { env: "prod".into(), ..new_run() }).expect("created");
    let filter = Filter { project: "warehouse".into(), env: "dev".into(), status: None, kind: Some(Kind::Run) };
    let (mut seen, mut after) = (Vec::new(), None);
    loop {
        let page = journal.list(&filter, after, 10).expect("listed");
        seen.extend(page.runs.iter().map(|run| run.id));
        run_at(&journal, Status::Queued);
        after = page.next;
        if after.is_none() {
            break;
        }
    }
    assert_eq!(seen, ids.into_iter().rev().collect::<Vec<_>>());
}

#[test]
fn no_page_sorts_or_scans() {
    let (_directory, journal) = journal();
    for filter in ["", "AND status = 'failed'", "AND kind = 'run'", "AND status = 'failed' AND kind = 'run'"] {
        let sql = format!(
            "EXPLAIN QUERY PLAN SELECT id FROM runs WHERE project = 'p' AND env = 'e' {filter} AND sequence < 9
             ORDER BY sequence DESC LIMIT 10"
        );
        let plan: String =
            journal.read("explain", |connection| connection.query_row(&sql, [], |row| row.get(3))).expect("explained");
        assert!(plan.starts_with("SEARCH runs USING") && plan.contains("sequence<?"), "{filter}: {plan}");
    }
    let unfinished = "EXPLAIN QUERY PLAN SELECT id FROM runs
        WHERE status IN ('queued', 'starting', 'running', 'cancelling') ORDER BY sequence";
    let plan: String = journal
        .read("explain", |connection| connection.query_row(unfinished, [], |row| row.get(3)))
        .expect("explained");
    assert!(plan.contains("runs_unfinished"), "{plan}");
}
