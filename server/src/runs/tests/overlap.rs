//! Runs that cannot go together, and what becomes of the later one.

use uuid::Uuid;

use super::house::{House, claiming, ended, new_run, no_process_is_left, said};
use crate::runs::{Blocker, Claim, Engine, Error, Idempotency, IfRunning, Needs, NewRun, OutsideRun, Status};

/// Goes on until a file of its name is there.
const WAITS: &str = "trap 'exit 143' TERM; echo ready; while [ ! -e go ]; do sleep 0.02; done";

async fn create(engine: &Engine, if_running: IfRunning) -> Result<(Uuid, bool), Error> {
    engine.create(claiming("state:a", if_running)).await.map(|created| (created.run.id, created.replayed))
}

async fn status(engine: &Engine, id: Uuid) -> Status {
    engine.view("p", "dev", id).await.expect("there").status
}

#[tokio::test(flavor = "multi_thread")]
async fn the_later_one_waits_and_its_reason_is_told() {
    let house = House::new(WAITS);
    let engine = house.engine(9).await;
    let (first, _) = create(&engine, IfRunning::Queue).await.expect("created");
    said(&engine, first, "ready").await;
    let (second, _) = create(&engine, IfRunning::Queue).await.expect("created");
    let (third, _) = create(&engine, IfRunning::Queue).await.expect("created");
    let other = engine.create(claiming("state:b", IfRunning::Reject)).await.expect("nothing is in its way").run.id;
    said(&engine, other, "ready").await;
    let waiting = engine.waiting(&[first, second, third]);
    let run = |id| Blocker::Run { id, claim: Claim::exclusive("state:a") };
    assert_eq!(waiting.len(), 2);
    assert_eq!((waiting[&second].position, &waiting[&second].blocked_by), (1, &vec![run(first)]));
    assert_eq!((waiting[&third].position, &waiting[&third].blocked_by), (2, &vec![run(first), run(second)]));
    std::fs::write(house.root().join("go"), "").expect("written");
    let (first, second, third) =
        (ended(&engine, first).await.0, ended(&engine, second).await.0, ended(&engine, third).await.0);
    assert!(first.ended_at <= second.started_at && second.ended_at <= third.started_at);
}

#[tokio::test(flavor = "multi_thread")]
async fn the_later_one_is_refused_and_nothing_of_it_is_left() {
    let house = House::new(WAITS);
    let engine = house.engine(1).await;
    let (first, _) = create(&engine, IfRunning::Reject).await.expect("created");
    for _ in 0..2 {
        let refused = create(&engine, IfRunning::Reject).await;
        assert!(matches!(refused, Err(Error::RunConflict { run, claim })
            if run == first && claim == Claim::exclusive("state:a")));
    }
    std::fs::write(house.root().join("go"), "").expect("written");
    ended(&engine, first).await;
    // At once: who sees the end may start the same again.
    create(&engine, IfRunning::Reject).await.expect("created");
}

#[tokio::test(flavor = "multi_thread")]
async fn the_earlier_one_is_the_answer_and_the_key_remembers_it() {
    let house = House::new(WAITS);
    let engine = house.engine(1).await;
    let (first, _) = create(&engine, IfRunning::Queue).await.expect("created");
    let (second, _) = create(&engine, IfRunning::Queue).await.expect("created");
    let idempotency = Some(Idempotency { key: "k".into(), digest: [1; 32] });
    let keyed = NewRun { idempotency, ..claiming("state:a", IfRunning::ReturnExisting) };
    let answer = engine.create(keyed.clone()).await.expect("answered");
    assert_eq!((answer.run.id, answer.replayed), (first, true));
    std::fs::write(house.root().join("go"), "").expect("written");
    ended(&engine, second).await;
    let answer = engine.create(keyed.clone()).await.expect("answered");
    assert_eq!((answer.run.id, answer.replayed), (first, true), "a retry is answered as the request was");
    assert_eq!(engine.replay(keyed.key().expect("a key")).await.expect("answered").map(|run| run.id), Some(first));
    let other = NewRun { idempotency: Some(Idempotency { key: "k".into(), digest: [2; 32] }), ..keyed };
    assert!(matches!(engine.create(other).await, Err(Error::IdempotencyKeyReused(_))));
    assert!(!create(&engine, IfRunning::ReturnExisting).await.expect("created").1);
}

#[tokio::test(flavor = "multi_thread")]
async fn the_earlier_ones_are_replaced() {
    let house = House::new(WAITS);
    let engine = house.engine(9).await;
    let (first, _) = create(&engine, IfRunning::Queue).await.expect("created");
    said(&engine, first, "ready").await;
    let (second, _) = create(&engine, IfRunning::Queue).await.expect("created");
    let bystander = engine.create(new_run()).await.expect("created").run.id;
    let (last, replayed) = create(&engine, IfRunning::Replace).await.expect("created");
    assert!(!replayed);
    assert_eq!(status(&engine, second).await, Status::Cancelled);
    let (first, _) = ended(&engine, first).await;
    said(&engine, last, "ready").await;
    let last = engine.view("p", "dev", last).await.expect("there");
    assert_eq!(first.status, Status::Cancelled);
    assert!(first.ended_at <= last.started_at);
    let reason = format!("replaced by run `{}`", last.id);
    assert_eq!(first.reason, Some(format!("cancelled by `tester`: {reason}")));
    assert_eq!((first.cancel_requested_by.as_deref(), first.cancel_reason), (Some("tester"), Some(reason)));
    assert_eq!(status(&engine, bystander).await, Status::Running);
    no_process_is_left(first.id).await;
}

#[tokio::test(flavor = "multi_thread")]
async fn a_run_that_cannot_be_made_replaces_nothing() {
    let house = House::new(WAITS);
    let engine = house.engine(9).await;
    let (first, _) = create(&engine, IfRunning::Queue).await.expect("created");
    said(&engine, first, "ready").await;
    let taken = NewRun { id: Some(first), ..claiming("state:a", IfRunning::Replace) };
    assert!(matches!(engine.create(taken).await, Err(Error::RunIdTaken(_))));
    assert_eq!(status(&engine, first).await, Status::Running);
}

#[tokio::test(flavor = "multi_thread")]
async fn of_many_that_are_created_at_once_one_is_made() {
    let house = House::new(WAITS);
    let engine = house.engine(9).await;
    for if_running in [IfRunning::Reject, IfRunning::ReturnExisting] {
        let key = format!("state:{if_running:?}");
        let many = (0..32).map(|_| {
            let (engine, key) = (engine.clone(), key.clone());
            tokio::spawn(async move { engine.create(claiming(&key, if_running)).await })
        });
        let mut made = 0;
        for answer in futures::future::join_all(many).await {
            made += usize::from(matches!(answer.expect("no panic"), Ok(created) if !created.replayed));
        }
        assert_eq!(made, 1, "{if_running:?}");
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn what_others_run_is_in_the_way_until_it_is_gone() {
    let house = House::new(WAITS);
    let engine = house.engine(9).await;
    let id = Uuid::now_v7();
    let needs = Needs { claims: vec![Claim::exclusive("state:a")], ..Needs::default() };
    engine.outside("p", vec![OutsideRun { id, env: "dev".into(), needs }]).await.expect("told");
    // Of what others run the journal knows nothing here, so there is nothing to answer.
    for if_running in [IfRunning::Reject, IfRunning::ReturnExisting] {
        assert!(matches!(create(&engine, if_running).await, Err(Error::RunConflict { run, .. }) if run == id));
    }
    let (waits, _) = create(&engine, IfRunning::Replace).await.expect("created");
    let blocker = Blocker::Run { id, claim: Claim::exclusive("state:a") };
    assert_eq!(engine.waiting(&[waits])[&waits].blocked_by, [blocker]);
    engine.outside("p", vec![]).await.expect("told");
    said(&engine, waits, "ready").await;
}
