//! Why a run failed, in one sentence, from what it said last.

use std::io;

use serde_json::Value;

use super::directory::RunDirectory;
use super::log::{LogEntry, LogReader};
use crate::project::mask_urls;

/// How many of the last lines are looked at. Meltano says why at the very end.
const LINES: u64 = 200;

/// How long a reason may be, in characters.
const LONGEST: usize = 500;

/// As much of a reason as is kept. Whatever must not be in it is taken out before, because half a secret is not known.
pub(super) fn shortened(reason: &str) -> String {
    reason.chars().take(LONGEST).collect()
}

/// The reason that the log gives for a failure, if it gives one, however long.
pub(super) fn failure_reason(directory: &RunDirectory) -> io::Result<Option<String>> {
    let mut reader = LogReader::open(&directory.log())?;
    let last = reader.last_sequence()?;
    reader.seek_behind(last.saturating_sub(LINES))?;
    let mut entries = Vec::new();
    while let Some(entry) = reader.next_entry()? {
        entries.push(entry);
    }
    Ok(reason_in(&entries))
}

fn reason_in(entries: &[LogEntry]) -> Option<String> {
    let newest = || entries.iter().rev();
    // What the failed block says is better than the traceback that may follow it.
    let found = newest()
        .find_map(block_error)
        .or_else(|| newest().find_map(fatal_error))
        .or_else(|| newest().find_map(own_error))?;
    // An exception may quote the address of a database or a repository, credentials and all.
    Some(mask_urls(&found))
}

/// `Block run completed` with an error, or the end of a run that took too long.
fn block_error(entry: &LogEntry) -> Option<String> {
    let record = entry.record.as_ref().filter(|_| entry.plugin.is_none())?;
    match entry.message.as_str() {
        "Block run completed" => record.get("err")?.as_str().map(str::to_owned),
        "Run timed out" => match record.get("timeout_seconds") {
            Some(seconds) => Some(format!("Run timed out after {seconds} s")),
            None => Some(entry.message.clone()),
        },
        _ => None,
    }
}

/// An error of the command line, or an exception that nobody caught: as a record, or as the last line of a traceback.
fn fatal_error(entry: &LogEntry) -> Option<String> {
    if entry.plugin.is_some() {
        return None;
    }
    if let Some(record) = &entry.record {
        let exception = record.get("exception").and_then(Value::as_array).and_then(|chain| chain.first());
        let part = |key: &str| exception?.get(key)?.as_str();
        return Some(format!("{}: {}", part("exc_type")?, part("exc_value")?));
    }
    let line = entry.message.trim_end();
    if let Some(error) = line.strip_prefix("Error: ") {
        return Some(error.to_owned());
    }
    let name = line.split(':').next()?.rsplit('.').next()?;
    let is_exception = name.ends_with("Error") || name.ends_with("Exception");
    (is_exception && name.chars().all(|character| character.is_ascii_alphanumeric())).then(|| line.to_owned())
}

/// What Meltano itself logged as an error, such as an environment that does not exist.
fn own_error(entry: &LogEntry) -> Option<String> {
    let is_error = matches!(entry.level.as_deref(), Some("error" | "critical"));
    (is_error && entry.plugin.is_none()).then(|| entry.message.trim_end().to_owned())
}

#[cfg(test)]
mod tests {
    use super::reason_in;
    use crate::runs::log::{LogReader, LogWriter, Source};

    fn reason(lines: &[&str]) -> Option<String> {
        let directory = tempfile::tempdir().expect("a temporary directory");
        let path = directory.path().join("log.ndjson");
        let mut writer = LogWriter::open(&path).expect("opened");
        lines.iter().for_each(|line| writer.append(Source::Stderr, line, false).expect("written"));
        let mut reader = LogReader::open(&path).expect("opened");
        let mut entries = Vec::new();
        while let Some(entry) = reader.next_entry().expect("read") {
            entries.push(entry);
        }
        reason_in(&entries)
    }

    #[test]
    fn the_reason_is_what_the_failed_block_says() {
        let block = r#"{"event":"Block run completed","success":false,"err":"Extractor failed","level":"error"}"#;
        let done = r#"{"event":"Run completed","status":"failure","level":"info"}"#;
        assert_eq!(reason(&["ValueError: no", block, done]).as_deref(), Some("Extractor failed"));
        let success = r#"{"event":"Block run completed","success":true,"err":null}"#;
        assert_eq!(reason(&[success, done]), None);
    }

    #[test]
    fn errors_of_the_command_line_and_exceptions_are_reasons_too() {
        assert_eq!(reason(&["x", "Error: Block nope not found"]).as_deref(), Some("Block nope not found"));
        let traceback =
            ["Traceback (most recent call last):", "  File \"x\"", "sqlalchemy.exc.OperationalError: locked"];
        assert_eq!(reason(&traceback).as_deref(), Some("sqlalchemy.exc.OperationalError: locked"));
        let record = r#"{"event":"boom","exception":[{"exc_type":"KeyError","exc_value":"'x'"}]}"#;
        assert_eq!(reason(&[record]).as_deref(), Some("KeyError: 'x'"));
        let own = r#"{"event":"Environment 'x' was not found.","level":"error"}"#;
        let help = r#"{"event":"Need help fixing this problem?","level":"info"}"#;
        assert_eq!(reason(&[own, help]).as_deref(), Some("Environment 'x' was not found."));
        let plugin = r#"{"event":"Error: mine","level":"error","stdio":"stderr","name":"tap-x"}"#;
        assert_eq!(reason(&[plugin, "an error: none", "http://x"]), None);
    }
}
