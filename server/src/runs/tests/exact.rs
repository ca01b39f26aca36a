//! Logs are read to the byte, however often who reads is cut off, and whoever dies meanwhile.

use futures::StreamExt;
use sha2::{Digest, Sha256};
use tokio::runtime::Builder;
use uuid::Uuid;

use super::house::{House, create, ended};
use crate::runs::{Cancel, EndReason, Engine, Level, LogEvent, LogFilter, LogRequest, LogSum, Status};

async fn events(engine: &Engine, id: Uuid, request: LogRequest) -> Vec<LogEvent> {
    let stream = engine.log("p", "dev", id, request).await.expect("there");
    stream.map(|event| event.expect("readable")).collect().await
}

async fn download(engine: &Engine, id: Uuid, range: Option<std::ops::Range<u64>>) -> Vec<u8> {
    let file = engine.log_file("p", "dev", id, range).await.expect("there");
    let pieces = file.into_stream().map(|piece| piece.expect("readable").to_vec());
    pieces.collect::<Vec<_>>().await.concat()
}

fn bytes(events: &[LogEvent]) -> Vec<u8> {
    let entry = |event: &LogEvent| if let LogEvent::Entry(entry) = event { entry.to_ndjson() } else { Vec::new() };
    events.iter().flat_map(entry).collect()
}

fn sum_of(bytes: &[u8]) -> LogSum {
    let lines = bytes.iter().filter(|byte| **byte == b'\n').count() as u64;
    LogSum { lines, bytes: bytes.len() as u64, sha256: Sha256::digest(bytes).into() }
}

fn numbers(events: &[LogEvent]) -> Vec<u64> {
    let number = |event: &LogEvent| if let LogEvent::Entry(entry) = event { Some(entry.seq) } else { None };
    events.iter().filter_map(number).collect()
}

#[test]
fn a_thousand_disconnects_and_four_dead_servers_lose_no_byte() {
    let house = House::new(
        "for i in $(seq 1 400); do seq 1 50; printf '{\"event\":\"x %s\",\"level\":\"info\",\"n\":1.50}\\n' $i >&2; \
         printf 'é\\r\\0\\377\\t\\\\ \"%s\"\\n' $i; sleep 0.02; done; printf 'no end'",
    );
    let mut random = 42_u64;
    let (mut id, mut collected, mut after, mut disconnects, mut servers) = (None, Vec::new(), 0, 0, 0);
    let sum = loop {
        let runtime = Builder::new_multi_thread().worker_threads(2).enable_all().build().expect("built");
        servers += 1;
        let sum = runtime.block_on(async {
            let engine = house.engine(1).await;
            let id = match id {
                Some(id) => id,
                None => *id.insert(create(&engine).await),
            };
            loop {
                let request = LogRequest { after, follow: true, ..LogRequest::default() };
                let mut stream = Box::pin(engine.log("p", "dev", id, request).await.expect("there"));
                random = random.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1);
                for _ in 0..(random >> 33) % 40 {
                    match stream.next().await.expect("it goes on until an end").expect("readable") {
                        LogEvent::Entry(entry) => {
                            assert_eq!(entry.seq, after + 1);
                            after = entry.seq;
                            collected.extend(entry.to_ndjson());
                        }
                        LogEvent::Tick { seq } => assert_eq!(seq, after),
                        LogEvent::End { reason: EndReason::RunOver, sum, .. } => return sum,
                        LogEvent::End { .. } => panic!("nobody asked for this end"),
                    }
                }
                disconnects += 1;
                if servers < 5 && disconnects >= servers * 100 {
                    return None;
                }
            }
        });
        runtime.shutdown_background();
        if let Some(sum) = sum {
            break sum;
        }
    };
    assert!(disconnects >= 1_000 && servers == 5, "{disconnects} disconnects, {servers} servers");
    assert_eq!((after, sum), (20_801, sum_of(&collected)));
    let runtime = Builder::new_multi_thread().worker_threads(2).enable_all().build().expect("built");
    runtime.block_on(async {
        let engine = house.engine(1).await;
        let id = id.expect("created");
        assert_eq!(engine.view("p", "dev", id).await.expect("there").log, Some(sum));
        let whole = download(&engine, id, None).await;
        assert!(whole == collected);
        for (start, end) in [(0, 1), (1, 70_000), (65_535, 65_537), (sum.bytes - 1, u64::MAX), (sum.bytes, u64::MAX)] {
            let part = &whole[start as usize..end.min(sum.bytes) as usize];
            assert!(download(&engine, id, Some(start..end)).await == part, "{start}..{end}");
        }
    });
}

#[tokio::test(flavor = "multi_thread")]
async fn a_run_without_output_ends_its_stream_with_the_digest_of_nothing() {
    let house = House::new("sleep 0.2");
    let engine = house.engine(1).await;
    let (first, second) = (create(&engine).await, create(&engine).await);
    // The second is cancelled before it begins.
    engine
        .cancel("p", "dev", second, Cancel { grace: std::time::Duration::ZERO, by: "tester".into(), reason: None })
        .await
        .expect("cancelled");
    for (id, expected) in [(first, Status::Succeeded), (second, Status::Cancelled)] {
        let (_, events) = ended(&engine, id).await;
        let [LogEvent::End { seq: 0, reason: EndReason::RunOver, status, sum }] = &events[..] else {
            panic!("{events:?}");
        };
        assert_eq!((*status, *sum), (expected, Some(sum_of(b""))));
        assert!(download(&engine, id, None).await.is_empty());
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn a_filtered_stream_says_how_far_it_has_looked() {
    let house = House::new("seq 1 30000; while [ ! -e go ]; do echo no; sleep 0.2; done; echo YES");
    let engine = house.engine(1).await;
    let id = create(&engine).await;
    let filter = LogFilter { text: Some("yes".to_owned()), ..LogFilter::default() };
    let request = LogRequest { filter, follow: true, ..LogRequest::default() };
    let mut stream = Box::pin(engine.log("p", "dev", id, request.clone()).await.expect("there"));
    let Some(Ok(LogEvent::Tick { seq })) = stream.next().await else { panic!("nothing that is wanted was said") };
    assert!(seq > 30_000, "{seq}");
    std::fs::write(house.root().join("go"), "").expect("written");
    // Who comes back goes on behind it, and looks at nothing twice.
    drop(stream);
    let rest = events(&engine, id, LogRequest { after: seq, ..request }).await;
    let [LogEvent::Entry(entry), LogEvent::End { seq, sum: Some(sum), .. }] = &rest[..] else { panic!("{rest:?}") };
    assert_eq!((entry.message.as_str(), entry.seq, *seq), ("YES", sum.lines, sum.lines));
}

#[tokio::test(flavor = "multi_thread")]
async fn filters_and_tails_keep_the_numbers_of_the_log() {
    let line = |level: &str, plugin: &str, text: &str| {
        format!("{{\\\"event\\\":\\\"{text}\\\",\\\"level\\\":\\\"{level}\\\",\\\"string_id\\\":\\\"{plugin}\\\"}}")
    };
    let house = House::new(&format!(
        "seq 1 3; echo \"{}\"; seq 5 9; echo \"{}\"; echo \"{}\"; echo Bye; while [ ! -e go ]; do sleep 0.02; done",
        line("warning", "tap-a", "Careful"),
        line("error", "target-b", "BROKEN"),
        line("info", "tap-a", "going on"),
    ));
    let engine = house.engine(1).await;
    let id = create(&engine).await;
    super::house::said(&engine, id, "Bye").await;
    let all = LogRequest::default;
    let filter = |level, plugins: &[&str], text: Option<&str>| LogFilter {
        level,
        plugins: plugins.iter().map(|&plugin| plugin.to_owned()).collect(),
        text: text.map(str::to_owned),
    };
    let table = [
        (LogRequest { filter: filter(Some(Level::Warning), &[], None), ..all() }, vec![4, 10], 12),
        (LogRequest { filter: filter(None, &["tap-a"], None), ..all() }, vec![4, 11], 12),
        (LogRequest { filter: filter(None, &[], Some("broKen")), ..all() }, vec![10], 12),
        (LogRequest { filter: filter(None, &["tap-a"], None), limit: Some(1), ..all() }, vec![4], 4),
        (LogRequest { filter: filter(None, &["tap-a"], None), limit: Some(2), ..all() }, vec![4, 11], 12),
        (LogRequest { tail: Some(2), ..all() }, vec![11, 12], 12),
        (LogRequest { tail: Some(2), after: 11, ..all() }, vec![12], 12),
        (LogRequest { tail: Some(0), ..all() }, vec![], 12),
        (LogRequest { tail: Some(u64::MAX), ..all() }, (1..=12).collect(), 12),
        (LogRequest { tail: Some(1), filter: filter(None, &["tap-a"], None), ..all() }, vec![11], 12),
        (LogRequest { tail: Some(9), filter: filter(None, &["tap-z"], None), ..all() }, vec![], 12),
        (LogRequest { after: 99, ..all() }, vec![], 99),
    ];
    for (request, expected, reached) in table {
        let events = events(&engine, id, request.clone()).await;
        assert_eq!(numbers(&events), expected, "{request:?}");
        let Some(LogEvent::End { seq, sum: None, .. }) = events.last() else { panic!("{events:?}") };
        assert!(*seq == reached || (expected.len() == 1 && *seq < 11), "{request:?}: {seq}");
    }
    // Of a run that is not over, a download is what there is by now.
    let now = engine.log_file("p", "dev", id, None).await.expect("there");
    assert_eq!((now.sum, now.length), (None, download(&engine, id, None).await.len() as u64));
    // Who waits behind lines that are still to come sees none before.
    let ahead = engine.log("p", "dev", id, LogRequest { after: 13, follow: true, ..all() }).await.expect("there");
    house.write_script("");
    std::fs::write(house.root().join("go"), "").expect("written");
    let ahead = ahead.map(|event| event.expect("readable")).collect::<Vec<_>>().await;
    assert!(numbers(&ahead).is_empty());
    let whole = events(&engine, id, all()).await;
    assert_eq!(bytes(&whole), download(&engine, id, None).await);
}
