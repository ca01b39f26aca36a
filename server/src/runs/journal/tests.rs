//! The journal, seen from the engine.

use chrono::{TimeDelta, Utc};
use uuid::Uuid;

use super::{CancelOutcome, CancelRequest, Creation, Finish};
use crate::journal::Journal;
use crate::meltano::RunFlags;
use crate::runs::{Claim, Created, Error, Filter, Idempotency, IfRunning, Kind, Needs, NewRun, Status, Task, Terms};

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
        task: Task::Run {
            blocks: vec!["tap-a".into(), "target-b".into()],
            flags: RunFlags { full_refresh: true, ..RunFlags::default() },
        },
        terms: Terms::default(),
        if_running: IfRunning::default(),
        needs: Needs::default(),
        service: None,
        retry_of: None,
        created_by: "someone".into(),
        idempotency: None,
    }
}

fn finish(status: Status) -> Finish {
    Finish { status, ended_at: Utc::now(), exit_code: Some(0), signal: None, reason: None, log: None, report: None }
}

/// Creates a run of which nothing is in the way.
fn create(journal: &Journal, new: &NewRun) -> Result<Created, Error> {
    let creation = journal.create(new.id.unwrap_or_else(Uuid::now_v7), new, &[], TimeDelta::zero())?;
    Ok(match creation {
        Creation::New { run, .. } => Created { run, replayed: false },
        Creation::Earlier(run) | Creation::Existing(run) => Created { run, replayed: true },
    })
}

fn start(journal: &Journal, id: Uuid) -> Result<bool, crate::journal::Error> {
    Ok(journal.start_all(&[id])? == [id])
}

fn within(grace: TimeDelta) -> CancelRequest<'static> {
    CancelRequest { grace, by: Some("someone"), reason: None }
}

/// Brings a new run to a status, by the ways that exist.
fn run_at(journal: &Journal, status: Status) -> Uuid {
    let id = create(journal, &new_run()).expect("created").run.id;
    let cancel = || journal.cancel(id, within(TimeDelta::seconds(1))).expect("asked");
    if status == Status::Cancelled {
        cancel();
    } else if status != Status::Queued {
        assert!(start(journal, id).expect("started"));
    }
    match status {
        Status::Queued | Status::Starting | Status::Cancelled => {}
        Status::Cancelling => _ = cancel(),
        Status::Running => assert!(journal.run(id, Utc::now()).expect("runs")),
        Status::Succeeded | Status::SucceededWithLoss | Status::Failed | Status::TimedOut | Status::Lost => {
            assert!(journal.run(id, Utc::now()).expect("runs"));
            if status == Status::TimedOut {
                cancel();
            }
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
                Status::Starting => start(&journal, id),
                Status::Running => journal.run(id, Utc::now()),
                Status::Cancelling => {
                    let outcome = journal.cancel(id, within(TimeDelta::seconds(1))).expect("asked");
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
    let first = create(&journal, &with_key(1)).expect("created");
    let again = create(&journal, &with_key(1)).expect("replayed");
    assert_eq!((first.replayed, again.replayed, again.run.id), (false, true, first.run.id));
    assert!(matches!(create(&journal, &with_key(2)), Err(Error::IdempotencyKeyReused(key)) if key == "k"));
    let other = create(&journal, &NewRun { created_by: "another".into(), ..with_key(2) }).expect("created");
    assert_ne!(other.run.id, first.run.id);
}

#[test]
fn an_id_is_given_once() {
    let (_directory, journal) = journal();
    let id = Some(Uuid::new_v4());
    create(&journal, &NewRun { id, ..new_run() }).expect("created");
    let again = create(&journal, &NewRun { id, project: "other".into(), ..new_run() });
    assert!(matches!(again, Err(Error::RunIdTaken(taken)) if Some(taken) == id));
}

#[test]
fn a_later_request_to_cancel_only_shortens_the_grace() {
    let (_directory, journal) = journal();
    let id = run_at(&journal, Status::Running);
    let deadline = |seconds| match journal.cancel(id, within(TimeDelta::seconds(seconds))).expect("asked") {
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
    create(&journal, &NewRun { env: "prod".into(), ..new_run() }).expect("created");
    let filter = Filter { project: "warehouse".into(), env: "dev".into(), kind: Some(Kind::Run), ..Filter::default() };
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
fn what_has_ended_meanwhile_is_not_in_the_way() {
    let (_directory, journal) = journal();
    let claim = Claim::exclusive("state:a");
    let (over, going) = (run_at(&journal, Status::Succeeded), run_at(&journal, Status::Running));
    for if_running in [IfRunning::Reject, IfRunning::ReturnExisting, IfRunning::Replace] {
        let new = NewRun { if_running, ..new_run() };
        let try_beside = |conflicts: &[Uuid]| {
            let conflicts: Vec<_> = conflicts.iter().map(|id| (*id, claim.clone())).collect();
            journal.create(Uuid::now_v7(), &new, &conflicts, TimeDelta::seconds(1))
        };
        assert!(matches!(try_beside(&[over]), Ok(Creation::New { replaced, .. }) if replaced.is_empty()));
        match (if_running, try_beside(&[over, going])) {
            (IfRunning::Reject, Err(Error::RunConflict { run, .. })) => assert_eq!(run, going),
            (IfRunning::ReturnExisting, Ok(Creation::Existing(run))) => assert_eq!(run.id, going),
            (IfRunning::Replace, Ok(Creation::New { replaced, .. })) => {
                assert!(matches!(replaced[..], [(run, CancelOutcome::Cancelling(_))] if run == going));
            }
            (_, other) => panic!("{if_running:?}: {other:?}"),
        }
    }
}
