//! Runs that wait for their time, run out of it, or are waited for.

use std::time::{Duration, Instant};

use chrono::{SubsecRound, TimeDelta, Utc};

use super::house::{House, create, ended, new_run, no_process_is_left, said, until};
use super::restarts::server;
use crate::runs::{Blocker, Cancel, Error, Needs, NewRun, OutsideRun, ShutdownPolicy, Status, Terms, Until};

const LONG: Duration = Duration::from_secs(600);

fn with(terms: Terms) -> NewRun {
    NewRun { terms, ..new_run() }
}

fn timeout(timeout: Duration) -> NewRun {
    with(Terms { timeout: Some(timeout), ..Terms::default() })
}

#[tokio::test(flavor = "multi_thread")]
async fn a_run_does_not_begin_before_its_time() {
    let house = House::new("exit 0");
    let engine = house.engine(9).await;
    // The journal counts microseconds.
    let time = (Utc::now() + TimeDelta::milliseconds(400)).trunc_subsecs(6);
    let later = Terms { not_before: Some(time), ..Terms::default() };
    let id = engine.create(with(later)).await.expect("created").run.id;
    assert_eq!(engine.waiting(&[id])[&id].blocked_by, [Blocker::NotBefore(time)]);
    let (run, _) = ended(&engine, id).await;
    let late = run.started_at.expect("started") - time;
    assert!(late >= TimeDelta::zero() && late < TimeDelta::seconds(2), "{late}");
}

#[tokio::test(flavor = "multi_thread")]
async fn a_run_that_takes_too_long_times_out() {
    let house = House::new("trap 'exit 143' TERM; echo ready; while :; do sleep 0.02; done");
    let engine = house.engine(9).await;
    let id = engine.create(timeout(Duration::from_millis(300))).await.expect("created").run.id;
    let quick = engine.create(timeout(LONG)).await.expect("created").run.id;
    let (run, _) = ended(&engine, id).await;
    assert_eq!((run.status, run.exit_code, run.cancel_requested_by), (Status::TimedOut, Some(143), None));
    assert_eq!(run.reason.as_deref(), Some("it took longer than its timeout of 0.3 s"));
    let took = run.ended_at.expect("ended") - run.started_at.expect("started");
    assert!(took >= TimeDelta::milliseconds(300) && took < TimeDelta::seconds(3), "{took}");
    assert_eq!(engine.view("p", "dev", quick).await.expect("there").status, Status::Running);
    no_process_is_left(id).await;
}

#[tokio::test(flavor = "multi_thread")]
async fn who_is_cancelled_first_does_not_time_out() {
    let house = House::new("trap 'sleep 0.6; exit 143' TERM; echo ready; while :; do sleep 0.02; done");
    let engine = house.engine(9).await;
    let id = engine.create(timeout(Duration::from_millis(900))).await.expect("created").run.id;
    said(&engine, id, "ready").await;
    let cancel = Cancel { grace: LONG, by: "tester".into(), reason: Some("wrong month".into()) };
    engine.cancel("p", "dev", id, cancel).await.expect("asked");
    let (run, _) = ended(&engine, id).await;
    assert_eq!((run.status, run.reason.as_deref()), (Status::Cancelled, Some("cancelled by `tester`: wrong month")));
    assert_eq!(
        (run.cancel_requested_by.as_deref(), run.cancel_reason.as_deref()),
        (Some("tester"), Some("wrong month"))
    );
}

#[test]
fn time_goes_on_while_no_server_lives() {
    let house = House::new("trap 'exit 143' TERM; echo ready; while :; do sleep 0.02; done");
    let first = server();
    let id = first.block_on(async {
        let engine = house.engine(1).await;
        let id = engine.create(timeout(Duration::from_millis(700))).await.expect("created").run.id;
        said(&engine, id, "ready").await;
        id
    });
    first.shutdown_background();
    std::thread::sleep(Duration::from_millis(800));
    server().block_on(async {
        let engine = house.engine(1).await;
        let (run, _) = ended(&engine, id).await;
        assert_eq!(run.status, Status::TimedOut);
    });
}

#[tokio::test(flavor = "multi_thread")]
async fn a_thousand_who_wait_hear_of_the_end_at_once() {
    let house = House::new("trap 'exit 143' TERM; echo ready; while :; do sleep 0.01; done");
    let engine = house.engine(9).await;
    let id = create(&engine).await;
    let waiting: Vec<_> = (0..1000)
        .map(|_| {
            let engine = engine.clone();
            tokio::spawn(async move { (engine.wait("p", "dev", id, Until::Over, LONG).await, Instant::now()) })
        })
        .collect();
    said(&engine, id, "ready").await;
    let cancel = Cancel { grace: LONG, by: "tester".into(), reason: None };
    let change = Until::Change { since: Status::Running };
    let changed = {
        let engine = engine.clone();
        tokio::spawn(async move { engine.wait("p", "dev", id, change, LONG).await })
    };
    engine.cancel("p", "dev", id, cancel).await.expect("asked");
    assert_ne!(changed.await.expect("no panic").expect("there").status, Status::Running);
    let mut slowest = None;
    for waiter in waiting {
        let (run, at) = waiter.await.expect("no panic");
        assert_eq!(run.expect("there").status, Status::Cancelled);
        slowest = slowest.max(Some(at));
    }
    let over = engine.view("p", "dev", id).await.expect("there").ended_at.expect("ended");
    let since = (Utc::now() - over).to_std().expect("later") - slowest.expect("a time").elapsed();
    eprintln!("the last of a thousand heard of the end {since:?} after it");
    assert!(since < Duration::from_secs(3), "{since:?}");
    // Of a run that is over, and of one that is not there, nobody waits.
    engine.wait("p", "dev", id, Until::Over, LONG).await.expect("there");
    engine.wait("p", "dev", id, Until::Change { since: Status::Cancelled }, LONG).await.expect("there");
    assert!(matches!(engine.wait("p", "prod", id, Until::Over, LONG).await, Err(Error::NotFound(_))));
}

#[tokio::test(flavor = "multi_thread")]
async fn a_wait_ends_when_it_is_over_or_the_server_stops() {
    let house = House::new("echo ready; sleep 300");
    let engine = house.engine(9).await;
    let id = create(&engine).await;
    said(&engine, id, "ready").await;
    let begin = Instant::now();
    let run = engine.wait("p", "dev", id, Until::Over, Duration::from_millis(300)).await.expect("there");
    assert_eq!(run.status, Status::Running);
    assert!(begin.elapsed() >= Duration::from_millis(300) && begin.elapsed() < Duration::from_secs(2));
    let waiter = {
        let engine = engine.clone();
        tokio::spawn(async move { engine.wait("p", "dev", id, Until::Over, LONG).await })
    };
    tokio::time::sleep(Duration::from_millis(50)).await;
    engine.shutdown(ShutdownPolicy::Leave).await;
    let answer = tokio::time::timeout(Duration::from_secs(1), waiter).await.expect("in time").expect("no panic");
    assert_eq!(answer.expect("there").status, Status::Running);
    let cancel = Cancel { grace: Duration::ZERO, by: "tester".into(), reason: None };
    engine.cancel("p", "dev", id, cancel).await.expect("asked");
    until(|| async { engine.view("p", "dev", id).await.expect("there").status == Status::Cancelled }).await;
    no_process_is_left(id).await;
}

#[tokio::test(flavor = "multi_thread")]
async fn the_end_of_a_run_of_others_is_heard_and_it_cannot_be_stopped_here() {
    let house = House::new("exit 0");
    let engine = house.engine(9).await;
    let id = uuid::Uuid::now_v7();
    let insert = "INSERT INTO runs (id, project, env, kind, status, task, origin, created_by, created_at)
                  VALUES (?1, 'p', 'dev', 'install', 'running', '{\"kind\":\"install\"}', 'meltano', 'meltano', 1)";
    let write = |sql: &'static str| {
        engine.journal().write("write", |transaction| transaction.execute(sql, [id.as_bytes()])).expect("written");
    };
    write(insert);
    let outside = OutsideRun { id, env: "dev".into(), needs: Needs::default() };
    engine.outside("p", vec![outside]).await.expect("told");
    let grace = Cancel { grace: LONG, by: "tester".into(), reason: None };
    assert!(matches!(engine.cancel("p", "dev", id, grace.clone()).await, Err(Error::RunOfOthers(_))));
    let waiter = {
        let engine = engine.clone();
        tokio::spawn(async move { engine.wait("p", "dev", id, Until::Over, LONG).await })
    };
    tokio::time::sleep(Duration::from_millis(50)).await;
    write("UPDATE runs SET status = 'succeeded', ended_at = 2 WHERE id = ?1");
    engine.outside("p", vec![]).await.expect("told");
    let run = tokio::time::timeout(Duration::from_secs(5), waiter).await.expect("in time").expect("no panic");
    assert_eq!(run.expect("there").status, Status::Succeeded);
    assert!(matches!(engine.cancel("p", "dev", id, grace).await, Err(Error::RunOver(_))));
}

#[tokio::test(flavor = "multi_thread")]
async fn a_run_of_ours_is_never_one_of_others() {
    let house = House::new("exit 0");
    let engine = house.engine(1).await;
    let (first, _) = ended(&engine, create(&engine).await).await;
    // Meltano's table may go on about it.
    let outside = OutsideRun { id: first.id, env: "dev".into(), needs: Needs::default() };
    engine.outside("p", vec![outside]).await.expect("told");
    let (second, _) = ended(&engine, create(&engine).await).await;
    assert_eq!(second.status, Status::Succeeded);
}
