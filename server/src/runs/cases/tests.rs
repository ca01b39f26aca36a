//! Logs of `meltano test` 4.4.1, as they were.

use std::time::Duration;

use chrono::{DateTime, Utc};

use super::{TestCase, Verdict, cases};
use crate::runs::log::{LogEntry, Source};

/// What a run of three tests of a plugin `checks` said, one of which exits with 3.
const REAL: &[&str] = &[
    r#"{"event": "Environment 'dev' is active", "level": "info", "_logger": "<_FixedFindCallerLogger meltano.core.project (INFO)>"}"#,
    "",
    "=============================== checks:test-good ===============================",
    "fine",
    "also",
    "",
    "=============================== checks:test-bad ===============================",
    "broken",
    "",
    "=============================== checks:test-late ===============================",
    "no newline",
    "checks:test-good.................................... success",
    "checks:test-bad..................................... failure",
    "checks:test-late.................................... success",
    "",
    "=== Testing completed with failures. 2 test(s) successful. 1 test(s) failed. ===",
];

/// Each line comes a second after the one before.
fn entries(lines: &[&str]) -> Vec<LogEntry> {
    let entry = |(number, line): (usize, &&str)| {
        let seq = number as u64 + 1;
        let time = "2026-11-20T12:00:00Z".parse::<DateTime<Utc>>().expect("a time") + Duration::from_secs(seq);
        let record = serde_json::from_str::<serde_json::Map<String, serde_json::Value>>(line).ok();
        let text = |key: &str| record.as_ref()?.get(key)?.as_str().map(str::to_owned);
        let message = text("event").unwrap_or_else(|| (*line).to_owned());
        let (level, source) = (text("level"), Source::Stdout);
        LogEntry {
            seq,
            time,
            source,
            level,
            message,
            plugin: None,
            truncated: false,
            record: record.map(|_| (*line).into()),
        }
    };
    lines.iter().enumerate().map(entry).collect()
}

fn said(cases: &[TestCase]) -> Vec<(String, &'static str, &str, Option<u64>)> {
    let one = |case: &'_ TestCase| (format!("{}:{}", case.plugin, case.test), case.verdict.as_str());
    cases
        .iter()
        .map(|case| {
            let (name, verdict) = one(case);
            (name, verdict, case.message.as_str(), case.duration.map(|time| time.as_secs()))
        })
        .collect()
}

#[test]
fn each_test_has_what_it_said_and_how_it_went() {
    let found = cases(entries(REAL), &["checks:test-good".to_owned(), "checks:test-gone".to_owned()]);
    let expected = [
        ("checks:test-good".to_owned(), "passed", "fine\nalso", Some(4)),
        ("checks:test-bad".to_owned(), "failed", "broken", Some(3)),
        ("checks:test-late".to_owned(), "passed", "no newline", Some(2)),
        ("checks:test-gone".to_owned(), "skipped", "", None),
    ];
    assert_eq!(said(&found), expected);
    assert!(cases(entries(&[]), &[]).is_empty());
}

#[test]
fn a_test_of_which_meltano_did_not_tell_the_end_is_an_error() {
    let error = r#"{"event": "Command 'nope' could not be found.", "level": "error", "exception": []}"#;
    let mut lines = REAL[..5].to_vec();
    lines.extend(["", "================================= checks:nope =================================", error]);
    let found = cases(entries(&lines), &["checks:later".to_owned()]);
    let unknown = "Meltano ended before it said how the test went";
    let good = format!("fine\nalso\n{unknown}");
    let expected = [
        ("checks:test-good".to_owned(), "error", good.as_str(), Some(4)),
        ("checks:nope".to_owned(), "error", "Command 'nope' could not be found.", None),
        ("checks:later".to_owned(), "skipped", "", None),
    ];
    assert_eq!(said(&found), expected);
    assert_eq!(Verdict::Error.as_str(), "error");
}

#[test]
fn a_test_that_writes_like_meltano_fools_nobody() {
    let lines = [
        "=== dbt:test ===",
        "===== test session starts =====",
        "=== other:test ===",
        "other:test........ failure",
        "dbt:test.... failure",
        "=== Testing is fun ===",
        "dbt:test.................... success",
        "",
        "=== Testing completed successfully. 1 test(s) successful. 0 test(s) failed. ===",
    ];
    let found = cases(entries(&lines), &[]);
    assert_eq!(found.len(), 1, "{found:?}");
    assert_eq!((found[0].test.as_str(), found[0].verdict), ("test", Verdict::Passed));
}

#[test]
fn of_a_test_that_says_too_much_the_end_is_kept() {
    let mut lines = vec!["=== a:test ==="];
    let long = "x".repeat(500);
    lines.extend(std::iter::repeat_n(long.as_str(), 1000));
    lines.extend(["the end", "a:test... failure", "", "=== Testing completed with failures. ==="]);
    let found = cases(entries(&lines), &[]);
    assert_eq!(found[0].message.chars().count(), 16 * 1024);
    assert!(found[0].message.ends_with("x\nthe end"));
}
