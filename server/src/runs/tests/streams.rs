//! Reading and following logs.

use std::time::{Duration, Instant};

use futures::StreamExt;

use super::house::{House, create, ended, follow, messages, said};
use crate::runs::{EndReason, LogEvent, LogRequest, ShutdownPolicy, Status};

#[tokio::test(flavor = "multi_thread")]
async fn pages_join_without_gap_and_say_why_they_end() {
    let house = House::new("seq 1 10; while [ ! -e go ]; do sleep 0.02; done");
    let engine = house.engine(1).await;
    let id = create(&engine).await;
    said(&engine, id, "10").await;
    let page = async |after, limit| {
        let request = LogRequest { after, limit, ..LogRequest::default() };
        let stream = engine.log("p", "dev", id, request).await.expect("there");
        stream.map(|event| event.expect("readable")).collect::<Vec<_>>().await
    };
    let end = |events: &[LogEvent]| match events.last() {
        Some(LogEvent::End { seq, reason, status, .. }) => (*seq, *reason, *status),
        other => panic!("{other:?}"),
    };
    let first = page(0, Some(4)).await;
    assert_eq!((messages(&first).len(), end(&first)), (4, (4, EndReason::Page, Status::Running)));
    let second = page(4, Some(6)).await;
    assert_eq!((messages(&second)[0], end(&second)), ("5", (10, EndReason::Page, Status::Running)));
    let third = page(10, Some(6)).await;
    assert_eq!((third.len(), end(&third)), (1, (10, EndReason::CaughtUp, Status::Running)));
    std::fs::write(house.root().join("go"), "").expect("written");
    ended(&engine, id).await;
    let exact = page(4, Some(6)).await;
    assert_eq!((messages(&exact).len(), end(&exact)), (6, (10, EndReason::RunOver, Status::Succeeded)));
    let beyond = page(99, None).await;
    assert_eq!(end(&beyond), (99, EndReason::RunOver, Status::Succeeded));
}

#[tokio::test(flavor = "multi_thread")]
async fn a_follower_sees_a_line_within_a_tenth_of_a_second() {
    let house = House::new("echo ready; while read line; do echo \"$line\"; done < fifo");
    nix::unistd::mkfifo(&house.root().join("fifo"), nix::sys::stat::Mode::S_IRWXU).expect("made");
    let engine = house.engine(1).await;
    let id = create(&engine).await;
    let mut stream = follow(&engine, id).await;
    assert!(matches!(stream.next().await, Some(LogEvent::Entry(entry)) if entry.message == "ready"));
    let path = house.root().join("fifo");
    let mut fifo = tokio::task::spawn_blocking(move || std::fs::OpenOptions::new().write(true).open(path))
        .await
        .expect("not cancelled")
        .expect("opened");
    let mut delays = Vec::new();
    for number in 0..50 {
        let begin = Instant::now();
        std::io::Write::write_all(&mut fifo, format!("line {number}\n").as_bytes()).expect("written");
        let event = stream.next().await.expect("a line");
        assert!(matches!(event, LogEvent::Entry(entry) if entry.message == format!("line {number}")));
        delays.push(begin.elapsed());
    }
    delays.sort();
    // The median, because a busy machine may stop anybody for a while.
    assert!(delays[25] < Duration::from_millis(100), "{delays:?}");
    eprintln!("of 50 lines, the median was seen after {:?}, the slowest after {:?}", delays[25], delays[49]);
    drop(fifo);
    let end = stream.next().await.expect("an end");
    assert!(
        matches!(end, LogEvent::End { reason: EndReason::RunOver, status: Status::Succeeded, seq: 51, .. }),
        "{end:?}"
    );
    assert_eq!(stream.next().await, None);
}

#[tokio::test(flavor = "multi_thread")]
async fn a_stream_ends_when_the_server_stops_and_the_run_goes_on() {
    let house = House::new("echo ready; while [ ! -e go ]; do sleep 0.02; done");
    let engine = house.engine(1).await;
    let id = create(&engine).await;
    said(&engine, id, "ready").await;
    let stream = follow(&engine, id).await;
    engine.shutdown(ShutdownPolicy::Leave).await;
    let events = stream.collect::<Vec<_>>().await;
    assert!(matches!(events.last(), Some(LogEvent::End { reason: EndReason::Shutdown, status: Status::Running, .. })));
    std::fs::write(house.root().join("go"), "").expect("written");
    let (run, _) = ended_later(&engine, id).await;
    assert_eq!(run.status, Status::Succeeded);
}

/// As `ended`, but without a stream, which a stopping server does not give.
async fn ended_later(engine: &crate::runs::Engine, id: uuid::Uuid) -> (crate::runs::Run, ()) {
    super::house::until(|| async { engine.view("p", "dev", id).await.expect("there").status.is_end() }).await;
    (engine.view("p", "dev", id).await.expect("there"), ())
}
