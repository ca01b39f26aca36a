//! Reports of runs, while they go on and afterwards.

use super::house::{House, create, ended, said};
use crate::runs::{BlockStatus, Status, StreamStatus};

/// What a plugin of the block says, as Meltano logs it.
fn plugin(role: &str, rest: &str) -> String {
    let consumer = role == "target-b";
    format!(
        r#"{{"stdio":"stderr","consumer":{consumer},"producer":{},"string_id":"{role}","cmd_type":"elb",{rest}}}"#,
        !consumer
    )
}

fn counted(role: &str, records: u32) -> String {
    let tags = r#""tags":{"stream":"s"}"#;
    let metric = format!(
        r#""event":"METRIC","metric_info":{{"type":"counter","metric":"record_count","value":{records},{tags}}}"#
    );
    plugin(role, &metric)
}

fn read_all() -> String {
    let counts = "43 lines of input (1 schemas, 42 records, 0 state messages)";
    plugin("target-b", &format!(r#""event":"Reader 'target-b' completed processing {counts}.""#))
}

fn block_end() -> String {
    let end =
        r#"{"event":"Block run completed","set_number":0,"block_type":"ExtractLoadBlocks","success":true,"err":null}"#;
    end.to_owned()
}

#[tokio::test(flavor = "multi_thread")]
async fn a_report_grows_with_the_run_and_is_kept_with_its_end() {
    let first = [
        r#"{"event":"Running job with name 'dev:tap-a-to-target-b' and run ID '1'"}"#.to_owned(),
        plugin("tap-a", r#""event":"Beginning sync of 's' in full_table mode""#),
        counted("tap-a", 40),
        r#"{"event":"half"}"#.to_owned(),
    ];
    let second = [
        counted("tap-a", 2),
        plugin(
            "target-b",
            r#""event":"Reader 'target-b' completed processing 43 lines of input (1 schemas, 42 records, 0 state messages).""#,
        ),
        counted("target-b", 37),
        r#"{"event":"Block run completed","set_number":0,"block_type":"ExtractLoadBlocks","success":true,"err":null}"#
            .to_owned(),
    ];
    let house = House::new("cat first >&2; while [ ! -e go ]; do sleep 0.02; done; cat second >&2");
    std::fs::write(house.root().join("first"), first.join("\n") + "\n").expect("written");
    std::fs::write(house.root().join("second"), second.join("\n") + "\n").expect("written");
    let engine = house.engine(1).await;
    let id = create(&engine).await;
    // Whoever asks too early must not spoil it for those who ask later.
    engine.report("p", "dev", id).await.expect("there");
    said(&engine, id, "half").await;
    let report = engine.report("p", "dev", id).await.expect("there");
    let (block, stream) = (&report.blocks[0], &report.blocks[0].streams[0]);
    assert_eq!((block.status, block.names.join(" ")), (BlockStatus::Running, "tap-a target-b".to_owned()));
    assert_eq!((stream.status, stream.records, stream.loaded), (StreamStatus::Running, Some(40), None));
    std::fs::write(house.root().join("go"), "").expect("written");
    let (run, _) = ended(&engine, id).await;
    let said = "5 records are lost: of stream `s`, `tap-a` sent 42, and `target-b` counted 37";
    assert_eq!((run.status, run.reason.as_deref()), (Status::SucceededWithLoss, Some(said)));
    let kept = engine.report("p", "dev", id).await.expect("there");
    let (block, stream) = (&kept.blocks[0], &kept.blocks[0].streams[0]);
    assert_eq!((block.status, block.state_id.as_deref()), (BlockStatus::Succeeded, Some("dev:tap-a-to-target-b")));
    assert_eq!(
        (stream.status, stream.records, stream.loaded, stream.lost),
        (StreamStatus::Complete, Some(42), Some(37), Some(5))
    );
    assert_eq!(kept.failed_from(), None);
    // It stands in the journal: the log is not read again.
    std::fs::remove_file(house.run_directory(id).join("log.ndjson")).expect("removed");
    assert_eq!(engine.report("p", "dev", id).await.expect("there"), kept);
    assert!(engine.report("p", "prod", id).await.is_err());
}

/// Counts that stood in lines which the log lacks are no loss.
#[tokio::test(flavor = "multi_thread")]
async fn a_log_that_is_not_whole_proves_no_loss() {
    let house = House::new("cat first >&2; yes | head -n 20000; cat second >&2");
    // As far as the log goes, 37 records are lost.
    let lines = [counted("tap-a", 42), read_all(), counted("target-b", 5), block_end()].join("\n") + "\n";
    std::fs::write(house.root().join("first"), lines).expect("written");
    std::fs::write(house.root().join("second"), counted("target-b", 37) + "\n").expect("written");
    house.limit_files(100);
    let engine = house.engine(1).await;
    let (run, _) = ended(&engine, create(&engine).await).await;
    assert_eq!(run.status, Status::Succeeded);
    assert!(run.reason.is_some_and(|reason| reason.starts_with("its log lacks ")));
    let report = engine.report("p", "dev", run.id).await.expect("there");
    assert!(report.blocks[0].streams.iter().all(|stream| stream.lost.is_none()));
}
