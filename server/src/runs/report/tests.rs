//! Reports of real logs of Meltano 4.4.1, with the SDK 0.54 and singer-python 6. They are shortened: keys and lines that say
//! nothing about blocks and streams are left out.

use std::fmt::Write as _;

use chrono::Utc;

use super::*;
use crate::runs::Status;
use crate::runs::log::{LogWriter, Source};

struct Log(tempfile::TempDir);

impl Log {
    fn of(lines: &str) -> Self {
        let log = Self(tempfile::tempdir().expect("a temporary directory"));
        log.append(lines);
        log
    }

    fn path(&self) -> std::path::PathBuf {
        self.0.path().join("log.ndjson")
    }

    /// Appends lines, as if they had been received when they say that they were written.
    fn append(&self, lines: &str) {
        let mut writer = LogWriter::open(&self.path()).expect("opened");
        for line in lines.lines() {
            let record: serde_json::Value = serde_json::from_str(line).unwrap_or_default();
            let time = record["timestamp"].as_str().map_or_else(LogWriter::now, str::to_owned);
            writer.add(&time, Source::Stderr, line, false).expect("added");
        }
        writer.flush().expect("written");
    }

    fn report(&self, plan: Vec<PlannedBlock>, end: Option<Status>) -> Report {
        let mut collector = Collector::new(plan);
        collector.read(&self.path()).expect("read");
        let report = collector.report(end.map(|status| (status, Utc::now())));
        let text = serde_json::to_string(&report).expect("written");
        assert_eq!(serde_json::from_str::<Report>(&text).expect("read"), report);
        report
    }
}

fn pipeline(names: &[&str]) -> PlannedBlock {
    let names: Vec<_> = names.iter().map(|&name| name.to_owned()).collect();
    PlannedBlock { kind: BlockKind::ExtractLoad, may_leave_out: names.len() > 2, names }
}

fn command(name: &str) -> PlannedBlock {
    PlannedBlock { kind: BlockKind::Command, names: vec![name.to_owned()], may_leave_out: false }
}

fn install(name: &str) -> PlannedBlock {
    PlannedBlock { kind: BlockKind::Install, names: vec![name.to_owned()], may_leave_out: false }
}

/// A line a block and a line a stream.
fn told(report: &Report) -> String {
    let mut told = String::new();
    for block in &report.blocks {
        let BlockReport { number, kind, names, status, state_id, error, exit_codes, .. } = block;
        let state_id = state_id.as_deref().unwrap_or("-");
        let error = error.as_deref().unwrap_or("-");
        _ = writeln!(told, "{number} {kind:?} {} {status:?} {state_id} {error} {exit_codes:?}", names.join(" "));
        for stream in &block.streams {
            let StreamReport { name, status, replication_method, records, loaded, lost, .. } = stream;
            let method = replication_method.as_deref().unwrap_or("-");
            let number = |number: &Option<u64>| number.map_or_else(|| "-".to_owned(), |number| number.to_string());
            let numbers = [records, loaded, lost].map(number).join(" ");
            _ = writeln!(told, "  {name} {status:?} {method} {numbers}");
        }
    }
    told
}

#[test]
fn blocks_and_streams_are_told_from_real_logs() {
    let table = [
        (
            "two pipelines, one with a mapping",
            include_str!("tests/mapped.ndjson"),
            vec![pipeline(&["tap-orders", "hide-emails", "target-csv"]), pipeline(&["tap-jsonl", "target-csv"])],
            "0 Some(ExtractLoad) tap-orders hide-emails target-csv Succeeded dev:tap-orders-to-target-csv - {}\n\
             \x20 orders Complete incremental 3 3 -\n\
             1 Some(ExtractLoad) tap-jsonl target-csv Succeeded dev:tap-jsonl-to-target-csv - {}\n\
             \x20 customers Complete incremental 3 3 0\n",
        ),
        (
            "a stream in partitions with several intervals, one that begins anew with each parent, and a loader that swallows",
            include_str!("tests/partitions.ndjson"),
            vec![pipeline(&["tap-parts", "target-swallow"]), command("shout:hello")],
            "0 Some(ExtractLoad) tap-parts target-swallow Succeeded dev:tap-parts-to-target-swallow - {}\n\
             \x20 parts Complete full_table 20 19 1\n  kids Complete full_table 40 37 3\n\
             1 Some(Command) shout:hello Succeeded - - {}\n",
        ),
        (
            "the same without structured logging, nor a plan",
            include_str!("tests/text.ndjson"),
            vec![],
            "0 Some(ExtractLoad) tap-parts-text target-csv Succeeded dev:tap-parts-text-to-target-csv - {}\n\
             \x20 parts Complete full_table 20 20 -\n  kids Complete full_table 40 40 -\n\
             1 Some(Command) shout Failed - `shout die` failed with exit code: 7 {}\n",
        ),
        (
            "an extractor of singer-python",
            include_str!("tests/singer_python.ndjson"),
            vec![pipeline(&["tap-old", "target-csv"])],
            "0 Some(ExtractLoad) tap-old target-csv Succeeded dev:tap-old-to-target-csv - {}\n\
             \x20 users Complete - 7 7 0\n",
        ),
        (
            "`meltano el`",
            include_str!("tests/el.ndjson"),
            vec![pipeline(&["tap-orders", "target-csv"])],
            "0 Some(ExtractLoad) tap-orders target-csv Succeeded x - {}\n  orders Complete incremental 3 3 0\n",
        ),
        (
            "a run without state",
            include_str!("tests/stateless.ndjson"),
            vec![pipeline(&["tap-orders", "target-csv"])],
            "0 Some(ExtractLoad) tap-orders target-csv Succeeded - - {}\n  orders Complete incremental 3 3 0\n",
        ),
        (
            "commands among pipelines, one of which fails",
            include_str!("tests/commands.ndjson"),
            vec![
                command("shout:hello"),
                pipeline(&["tap-orders", "target-csv"]),
                command("shout:die"),
                pipeline(&["tap-old", "target-csv"]),
            ],
            "0 Some(Command) shout:hello Succeeded - - {}\n\
             1 Some(ExtractLoad) tap-orders target-csv Succeeded dev:tap-orders-to-target-csv - {}\n\
             \x20 orders Complete incremental 0 0 0\n\
             2 Some(Command) shout:die Failed - `shout die` failed with exit code: 7 {}\n\
             3 Some(ExtractLoad) tap-old target-csv Skipped - - {}\n",
        ),
        (
            "an installation of which one fails, and one is of a plugin that Meltano says nothing about",
            include_str!("tests/installed.ndjson"),
            ["tap-orders", "tap-jsonl", "target-csv", "meltano-map-transformer", "shout"].map(install).to_vec(),
            "0 Some(Install) tap-orders Succeeded - - {}\n\
             1 Some(Install) tap-jsonl Failed - Command failed: cause: Because there is no version of \
             tap-jsonl==99.99.1 and you require tap-jsonl==99.99.1, we can conclude that your requirements are \
             unsatisfiable. {}\n\
             2 Some(Install) target-csv Succeeded - - {}\n3 Some(Install) meltano-map-transformer Succeeded - - {}\n\
             4 Some(Install) shout Skipped - - {}\n",
        ),
    ];
    for (what, lines, plan, expected) in table {
        let status = if expected.contains("Failed") { Status::Failed } else { Status::Succeeded };
        let report = Log::of(lines).report(plan, Some(status));
        assert_eq!(told(&report), expected, "{what}");
        for block in &report.blocks {
            assert_eq!(block.status == BlockStatus::Skipped, block.started_at.is_none(), "{what}");
            assert!(block.started_at <= block.ended_at, "{what}");
            assert!(block.streams.iter().all(|stream| stream.rate.is_none_or(|rate| rate >= 0.0)), "{what}");
        }
    }
}

#[test]
fn loss_is_exact_and_never_guessed() {
    let lines = include_str!("tests/partitions.ndjson");
    let plan = || vec![pipeline(&["tap-parts", "target-swallow"]), command("shout:hello")];
    let loss = |lines: &str, plan, status| Log::of(lines).report(plan, Some(status)).loss();
    let said = "1 records are lost: of stream `parts`, `tap-parts` sent 20, and `target-swallow` counted 19; \
                4 records are lost in 2 streams altogether";
    assert_eq!(loss(lines, plan(), Status::Succeeded).as_deref(), Some(said));
    // Nobody knows whether records are left out on purpose.
    assert_eq!(loss(lines, Vec::new(), Status::Succeeded), None);
    let mut left_out = plan();
    left_out[0].may_leave_out = true;
    assert_eq!(loss(lines, left_out, Status::Succeeded), None);
    let without = |sign: &str| lines.lines().filter(|line| !line.contains(sign)).collect::<Vec<_>>().join("\n");
    // The loader may have more to say, did not get what was counted, or says nothing; the extractor does not count.
    assert_eq!(loss(&without("lines of input"), plan(), Status::Succeeded), None);
    assert_eq!(loss(&lines.replace(", 60 records", ", 59 records"), plan(), Status::Succeeded), None);
    let one_sided = |role: &str| {
        let counts = |line: &&str| !(line.contains(role) && line.contains("record_count"));
        lines.lines().filter(counts).collect::<Vec<_>>().join("\n")
    };
    assert_eq!(loss(&one_sided("\"producer\":true"), plan(), Status::Succeeded), None);
    assert_eq!(loss(&one_sided("\"consumer\":true"), plan(), Status::Succeeded), None);
    // The block did not come to its end.
    assert_eq!(loss(&without("\"set_number\":0"), plan(), Status::Failed), None);
}

#[test]
fn a_living_run_is_reported_on_as_far_as_it_is() {
    let lines: Vec<_> = include_str!("tests/commands.ndjson").lines().collect();
    let plan = [command("shout:hello"), pipeline(&["tap-orders", "target-csv"]), command("shout:die")];
    let log = Log::of("");
    let mut collector = Collector::new(plan.to_vec());
    let mut seen = Vec::new();
    for line in &lines {
        log.append(line);
        collector.read(&log.path()).expect("read");
        let report = collector.report(None);
        let statuses: Vec<_> = report.blocks.iter().map(|block| format!("{:?}", block.status)).collect();
        let stream = report.blocks[1].streams.first().map(|stream| format!(" {:?}", stream.status));
        let now = statuses.join(" ") + &stream.unwrap_or_default();
        if seen.last() != Some(&now) {
            seen.push(now);
        }
    }
    let expected = [
        "Waiting Waiting Waiting",
        "Running Waiting Waiting",
        "Succeeded Running Waiting",
        "Succeeded Running Waiting Started",
        "Succeeded Running Waiting Complete",
        "Succeeded Succeeded Running Complete",
        "Succeeded Succeeded Failed Complete",
    ];
    assert_eq!(seen, expected);
    // Reading on has seen the same as reading at once.
    let whole = log.report(plan.to_vec(), Some(Status::Failed));
    assert_eq!(told(&whole), told(&collector.report(Some((Status::Failed, Utc::now())))));
    assert_eq!(whole.failed_from(), Some(2));
    assert_eq!(log.report(plan[..2].to_vec(), None).failed_from(), Some(2));
    for (status, expected) in [
        (Status::Cancelled, BlockStatus::Cancelled),
        (Status::TimedOut, BlockStatus::Cancelled),
        (Status::Lost, BlockStatus::Lost),
        (Status::Failed, BlockStatus::Failed),
    ] {
        let report = Log::of(&lines[..8].join("\n")).report(plan.to_vec(), Some(status));
        let statuses: Vec<_> = report.blocks.iter().map(|block| block.status).collect();
        assert_eq!(statuses, [BlockStatus::Succeeded, expected, BlockStatus::Skipped]);
        assert_eq!(report.failed_from(), Some(1));
    }
}

#[test]
fn a_failure_says_what_meltano_says() {
    let lines = r#"{"event":"Running job with name 'dev:tap-a-to-target-b:x' and run ID '1'","level":"info"}
{"stdio":"stderr","producer":true,"consumer":false,"string_id":"tap-a","cmd_type":"elb","event":"Beginning sync of 'one' in log_based mode"}
{"stdio":"stderr","producer":true,"consumer":false,"string_id":"tap-a","cmd_type":"elb","metric_info":{"type":"counter","metric":"record_count","value":2,"tags":{"stream":"one"}},"event":"METRIC"}
{"stdio":"stderr","producer":true,"consumer":false,"string_id":"tap-a","cmd_type":"elb","metric_info":{"type":"timer","metric":"sync_duration","value":0.5,"tags":{"stream":"one","status":"failed"}},"event":"METRIC"}
{"set_number":0,"block_type":"ExtractLoadBlocks","success":false,"err":"Extractor failed","exit_codes":{"extractors":3},"duration_seconds":1.61,"event":"Block run completed","level":"error"}
{"duration_seconds":1.61,"status":"failure","event":"Run completed"}"#;
    let report = Log::of(lines).report(Vec::new(), Some(Status::Failed));
    let expected = "0 Some(ExtractLoad) tap-a Failed dev:tap-a-to-target-b:x Extractor failed {\"extractors\": 3}\n  \
                    one Failed log_based 2 - -\n";
    assert_eq!(told(&report), expected);
    assert_eq!(report.blocks[0].streams[0].rate, Some(4.0));
}

/// A plugin may write what it likes, and is not believed more than a plugin is.
#[test]
fn a_plugin_cannot_forge_blocks_nor_fill_the_memory() {
    let mut lines = String::new();
    let mut of_plugin = |event: &str| {
        let event = serde_json::to_string(event).expect("a text");
        _ = writeln!(
            lines,
            r#"{{"stdio":"stderr","producer":true,"consumer":false,"string_id":"tap-a","cmd_type":"elb","event":{event},"set_number":0,"success":true}}"#
        );
    };
    of_plugin("Block run completed");
    of_plugin("Running job with name 'x' and run ID 'y'");
    for number in 0..10_000 {
        of_plugin(&format!(
            r#"METRIC: {{"type":"counter","metric":"record_count","value":18446744073709551615,"tags":{{"stream":"s{}"}}}}"#,
            number / 2
        ));
    }
    for point in
        ["{", "[]", r#"{"type":"counter","metric":"record_count","value":-1,"tags":{"stream":"n"}}"#, "null", ""]
    {
        of_plugin(&format!("METRIC: {point}"));
    }
    of_plugin(&format!("Beginning sync of '{}' in x mode", "n".repeat(300)));
    of_plugin("Beginning sync of '' in x mode");
    of_plugin("Beginning sync of 'é");
    of_plugin("x lines of input (y records");
    for number in [0_u64, 7, 999, 1_000, u64::MAX] {
        _ = writeln!(
            lines,
            r#"{{"event":"Block run completed","set_number":{number},"success":false,"duration_seconds":-1e300}}"#
        );
    }
    let report = Log::of(&lines).report(Vec::new(), None);
    assert_eq!(report.blocks.len(), 1_000);
    assert_eq!((report.blocks[0].status, report.blocks[0].streams.len()), (BlockStatus::Failed, 5_000));
    assert_eq!(report.blocks[0].streams[4_999].records, Some(u64::MAX));
    assert_eq!(report.blocks[0].state_id, None);
}

#[test]
fn an_installation_is_followed_plugin_by_plugin_and_is_no_block_of_a_pipeline() {
    let lines: Vec<_> = include_str!("tests/installed.ndjson").lines().collect();
    let statuses = |until: usize, plan| {
        let report = Log::of(&lines[..until].join("\n")).report(plan, None);
        report.blocks.iter().map(|block| format!("{:?}", block.status)).collect::<Vec<_>>().join(" ")
    };
    let plan = || ["tap-orders", "tap-jsonl", "target-csv"].map(install).to_vec();
    assert_eq!(statuses(1, plan()), "Waiting Waiting Waiting");
    assert_eq!(statuses(3, plan()), "Running Running Waiting");
    assert_eq!(statuses(6, plan()), "Running Failed Succeeded");
    assert_eq!(statuses(lines.len(), vec![pipeline(&["tap-orders", "target-csv"])]), "Waiting");
    assert_eq!(statuses(lines.len(), Vec::new()), "");
}
