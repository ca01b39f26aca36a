//! Runs that are cancelled, and runs that wait.

use std::time::{Duration, Instant};

use super::house::{House, create, ended, messages, no_process_is_left, said};
use crate::runs::{Cancel, Engine, Error, ShutdownPolicy, Status};

async fn cancel(engine: &Engine, id: uuid::Uuid, grace: Duration) -> Result<Status, Error> {
    engine.cancel("p", "dev", id, Cancel { grace, by: "tester".into(), reason: None }).await.map(|run| run.status)
}

const LONG: Duration = Duration::from_secs(600);

#[tokio::test(flavor = "multi_thread")]
async fn a_run_that_stops_when_asked_is_cancelled_with_its_own_code() {
    let house = House::new("trap 'echo asked; exit 143' TERM; echo ready; while :; do sleep 0.05; done");
    let engine = house.engine(1).await;
    let id = create(&engine).await;
    said(&engine, id, "ready").await;
    assert_eq!(cancel(&engine, id, LONG).await.expect("asked"), Status::Cancelling);
    let (run, events) = ended(&engine, id).await;
    assert_eq!((run.status, run.exit_code), (Status::Cancelled, Some(143)));
    assert_eq!(run.reason.as_deref(), Some("cancelled by `tester`"));
    assert_eq!(messages(&events), ["ready", "asked"]);
    assert!(matches!(cancel(&engine, id, LONG).await, Err(Error::RunOver(_))));
}

#[tokio::test(flavor = "multi_thread")]
async fn a_run_that_ignores_the_request_is_killed_after_the_grace_and_leaves_no_orphan() {
    let house = House::new("trap '' TERM; setsid sleep 300 & echo ready; while :; do sleep 300; done");
    let engine = house.engine(1).await;
    let id = create(&engine).await;
    said(&engine, id, "ready").await;
    let begin = Instant::now();
    cancel(&engine, id, Duration::from_millis(700)).await.expect("asked");
    let (run, _) = ended(&engine, id).await;
    assert_eq!((run.status, run.signal), (Status::Cancelled, Some(9)));
    assert!(begin.elapsed() >= Duration::from_millis(700) && begin.elapsed() < Duration::from_secs(3));
    no_process_is_left(id).await;
}

#[tokio::test(flavor = "multi_thread")]
async fn asking_again_shortens_the_grace() {
    let house = House::new("trap '' TERM; echo ready; while :; do sleep 300; done");
    let engine = house.engine(1).await;
    let id = create(&engine).await;
    said(&engine, id, "ready").await;
    cancel(&engine, id, LONG).await.expect("asked");
    let begin = Instant::now();
    cancel(&engine, id, Duration::ZERO).await.expect("asked");
    let (run, _) = ended(&engine, id).await;
    assert_eq!(run.status, Status::Cancelled);
    assert!(begin.elapsed() < Duration::from_secs(2), "{:?}", begin.elapsed());
}

#[tokio::test(flavor = "multi_thread")]
async fn what_a_leader_that_dies_at_once_leaves_behind_gets_the_request_too() {
    let house = House::new(
        "sh -c \"trap 'sleep 0.3; echo cleaned; exit 0' TERM; echo ready; while :; do sleep 0.05; done\" & wait",
    );
    let engine = house.engine(1).await;
    let id = create(&engine).await;
    said(&engine, id, "ready").await;
    cancel(&engine, id, LONG).await.expect("asked");
    let (run, events) = ended(&engine, id).await;
    assert_eq!((run.status, run.signal), (Status::Cancelled, Some(15)));
    assert_eq!(messages(&events), ["ready", "cleaned"]);
    no_process_is_left(id).await;
}

#[tokio::test(flavor = "multi_thread")]
async fn a_request_that_comes_at_any_moment_of_the_start_is_not_lost() {
    let house = House::new("trap '' TERM; sleep 300");
    let engine = house.engine(4).await;
    for delay in (0..12).map(|step| Duration::from_millis(step * 4)) {
        let id = create(&engine).await;
        tokio::time::sleep(delay).await;
        cancel(&engine, id, Duration::ZERO).await.expect("asked");
        let (run, _) = ended(&engine, id).await;
        assert_eq!(run.status, Status::Cancelled, "{delay:?}");
        no_process_is_left(id).await;
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn runs_get_their_places_in_order_and_queued_ones_are_cancelled_at_once() {
    let house = House::new("echo ready; while [ ! -e go ]; do sleep 0.02; done");
    let engine = house.engine(1).await;
    let (first, second, third) = (create(&engine).await, create(&engine).await, create(&engine).await);
    said(&engine, first, "ready").await;
    assert_eq!(cancel(&engine, second, LONG).await.expect("asked"), Status::Cancelled);
    assert_eq!(engine.view("p", "dev", third).await.expect("there").status, Status::Queued);
    std::fs::write(house.root().join("go"), "").expect("written");
    let (first, _) = ended(&engine, first).await;
    let (third, _) = ended(&engine, third).await;
    let (second, events) = ended(&engine, second).await;
    assert!(third.started_at >= first.ended_at);
    assert_eq!((second.status, second.started_at, messages(&events).len()), (Status::Cancelled, None, 0));
}

#[tokio::test(flavor = "multi_thread")]
async fn a_server_that_stops_its_runs_leaves_none() {
    let house = House::new("trap '' TERM; echo ready; sleep 300");
    let engine = house.engine(1).await;
    let (running, queued) = (create(&engine).await, create(&engine).await);
    said(&engine, running, "ready").await;
    engine.shutdown(ShutdownPolicy::Stop { grace: Duration::from_millis(100) }).await;
    assert_eq!(engine.view("p", "dev", running).await.expect("there").status, Status::Cancelled);
    assert_eq!(engine.view("p", "dev", queued).await.expect("there").status, Status::Queued);
    assert!(matches!(engine.create(super::house::new_run()).await, Err(Error::ShuttingDown)));
    no_process_is_left(running).await;
}
