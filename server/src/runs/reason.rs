//! Why a run failed, in one sentence, from what it said last.

use std::io;

use serde_json::{Map, Value};

use super::directory::RunDirectory;
use super::log::{LogEntry, LogReader, Source};
use crate::project::mask_urls;

/// How many of the last lines are looked at. Meltano says why at the very end.
const LINES: u64 = 200;

/// How long a reason may be, in characters.
const LONGEST: usize = 500;

/// What SQLAlchemy says in ten lines.
const LOCKED: &str = "the system database of Meltano was locked: another process wrote to it for longer than Meltano waits \
                      (database is locked); run it again when that has ended";

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
        .or_else(|| last_word(entries))
        .or_else(|| newest().find_map(fatal_error))
        .or_else(|| newest().find_map(own_error))
        .or_else(|| words_of_the_invoked(entries))?;
    if found.contains("(sqlite3.OperationalError) database is locked") {
        return Some(LOCKED.to_owned());
    }
    // An exception may quote the address of a database or a repository, credentials and all.
    Some(mask_urls(&found))
}

/// `Block run completed` with an error, or the end of a run that took too long.
fn block_error(entry: &LogEntry) -> Option<String> {
    let record = record_of(entry).filter(|_| entry.plugin.is_none())?;
    match entry.message.as_str() {
        "Block run completed" => record.get("err")?.as_str().map(str::to_owned),
        "Run timed out" => match record.get("timeout_seconds") {
            Some(seconds) => Some(format!("Run timed out after {seconds} s")),
            None => Some(entry.message.clone()),
        },
        _ => None,
    }
}

/// What a command says of itself at its end: `el`, `install`, `config test` and `test`.
fn last_word(entries: &[LogEntry]) -> Option<String> {
    let newest = || entries.iter().rev();
    // In this order: each of the first two is followed by an exception that says less, or by nothing.
    newest()
        .find_map(|entry| pipeline_error(entry, entries))
        .or_else(|| newest().find_map(configuration_error))
        .or_else(|| failed_tests(entries))
        .or_else(|| failed_installations(entries))
}

/// `ELT could not be completed: …`, and what the plugin said last, which stands in a record before it.
fn pipeline_error(entry: &LogEntry, entries: &[LogEntry]) -> Option<String> {
    let said = own(entry)?.strip_prefix("ELT could not be completed: ")?;
    let said = said.lines().next()?.trim_end_matches('.');
    let last = entries.iter().rev().filter(|entry| own(entry).is_some()).find_map(|entry| {
        let failed = matches!(entry.message.as_str(), "Extraction failed" | "Loading failed");
        let record = record_of(entry).filter(|_| failed)?;
        record.get("message")?.as_str().map(str::to_owned)
    });
    Some([said.to_owned()].into_iter().chain(last).collect::<Vec<_>>().join(": "))
}

/// `Plugin configuration is invalid`, and why, without the advice behind it, which is for a terminal.
fn configuration_error(entry: &LogEntry) -> Option<String> {
    let mut lines = own(entry)?.lines();
    let what = lines.next().filter(|line| *line == "Plugin configuration is invalid")?;
    let why = lines.filter(|line| !line.trim().is_empty() && !line.starts_with("Run 'meltano "));
    Some([what].into_iter().chain(why).collect::<Vec<_>>().join(": "))
}

/// The tests that failed, of the summary that `meltano test` writes to standard output.
fn failed_tests(entries: &[LogEntry]) -> Option<String> {
    let said = || entries.iter().filter(|entry| entry.source == Source::Stdout && entry.record.is_none());
    said().find(|entry| entry.message.starts_with("=== Testing completed with failures."))?;
    let failed = said().filter_map(|entry| {
        let (name, result) = entry.message.split_once("...")?;
        (result.trim_start_matches('.').trim() == "failure").then_some(name)
    });
    Some(format!("these tests failed: {}", failed.collect::<Vec<_>>().join(", ")))
}

/// The plugins that could not be installed, and why the first could not.
fn failed_installations(entries: &[LogEntry]) -> Option<String> {
    let failed = |entry: &LogEntry| failed_installation(&record_of(entry).filter(|_| own(entry).is_some())?);
    let failed: Vec<_> = entries.iter().filter_map(failed).collect();
    let (_, why) = failed.first()?;
    let names: Vec<_> = failed.iter().map(|(name, _)| format!("`{name}`")).collect();
    Some(format!("cannot install {}: {why}", names.join(", ")))
}

/// The plugin whose installation failed, and why, of a record that says so (`plugin_install_service.py`).
pub(super) fn failed_installation(record: &Map<String, Value>) -> Option<(String, String)> {
    let state = record.get("install_state").filter(|state| state["status"] == "error")?;
    let text = |key: &str| state.get(key).and_then(Value::as_str).unwrap_or_default().to_owned();
    let details = text("details");
    let last = details.lines().rev().find(|line| !line.trim().is_empty()).map(|line| line.trim().to_owned());
    Some((text("plugin_name"), [text("message")].into_iter().chain(last).collect::<Vec<_>>().join(": ")))
}

/// What Meltano itself said, other than a plugin through it.
fn own(entry: &LogEntry) -> Option<&str> {
    let is_own = entry.plugin.is_none() && entry.record.as_deref().is_some_and(|record| !is_of_plugin(record));
    is_own.then_some(entry.message.as_str())
}

/// The lines of an invoked plugin do not name it.
fn is_of_plugin(record: &str) -> bool {
    record.contains("\"stdio\"")
}

/// An error of the command line, or an exception that nobody caught: as a record, or as the last line of a traceback.
fn fatal_error(entry: &LogEntry) -> Option<String> {
    if entry.plugin.is_some() {
        return None;
    }
    if let Some(record) = record_of(entry) {
        let exception = record.get("exception").and_then(Value::as_array).and_then(|chain| chain.first());
        let part = |key: &str| exception?.get(key)?.as_str();
        return Some(format!("{}: {}", part("exc_type")?, part("exc_value")?));
    }
    let line = entry.message.trim_end();
    match line.strip_prefix("Error: ") {
        Some(error) => Some(error.to_owned()),
        None => is_exception(line).then(|| line.to_owned()),
    }
}

/// Whether it is the last line of a traceback.
fn is_exception(line: &str) -> bool {
    let name = line.split(':').next().and_then(|name| name.rsplit('.').next()).unwrap_or_default();
    let is_exception = name.ends_with("Error") || name.ends_with("Exception");
    is_exception && name.chars().all(|character| character.is_ascii_alphanumeric())
}

fn record_of(entry: &LogEntry) -> Option<Map<String, Value>> {
    serde_json::from_str(entry.record.as_deref()?).ok()
}

/// What Meltano itself logged as an error, such as an environment that does not exist.
fn own_error(entry: &LogEntry) -> Option<String> {
    let is_error = matches!(entry.level.as_deref(), Some("error" | "critical"));
    own(entry).filter(|_| is_error).map(|said| said.trim_end().to_owned())
}

/// What an invoked plugin said last: the exception that ended it, or its last line.
fn words_of_the_invoked(entries: &[LogEntry]) -> Option<String> {
    let invoked = |entry: &&LogEntry| {
        let record = entry.record.as_deref().filter(|record| is_of_plugin(record) && record.contains("\"cmd_type\""));
        entry.plugin.is_none() && record.is_some() && !entry.message.trim().is_empty()
    };
    let newest = || entries.iter().rev().filter(invoked);
    let exception = newest().find(|entry| is_exception(entry.message.trim_end()));
    exception.or_else(|| newest().next()).map(|entry| entry.message.trim().to_owned())
}

#[cfg(test)]
mod tests {
    use super::reason_in;
    use crate::runs::log::{LogReader, LogWriter, Source};

    fn reason(lines: &[&str]) -> Option<String> {
        let directory = tempfile::tempdir().expect("a temporary directory");
        let path = directory.path().join("log.ndjson");
        let mut writer = LogWriter::open(&path).expect("opened");
        for line in lines {
            let (source, line) =
                line.strip_prefix("OUT").map_or((Source::Stderr, *line), |line| (Source::Stdout, line));
            writer.append(source, line, false).expect("written");
        }
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

    /// The last lines of real failures of Meltano 4.4.1, shortened by keys that nobody looks at.
    #[test]
    fn every_kind_of_run_has_its_reasons() {
        let help = r#"{"event":"Need help fixing this problem? Visit https://melta.no/ for troubleshooting steps, or to join our friendly Slack community.\n","level":"info"}"#;
        let missing = "Executable 'tap-bad' could not be found. Extractor 'tap-bad' may not have been installed yet using `meltano install --plugin-type extractor tap-bad`, or the executable name may be incorrect.";
        let not_installed = format!(
            r#"{{"event":"ELT could not be completed: Cannot start extractor: {missing}.\nFor more detailed log messages re-run the command using 'meltano --log-level=debug ...' CLI flag.","level":"error","exception":[{{"exc_type":"RunnerError","exc_value":"Cannot start"}}]}}"#
        );
        let installation = r#"{"install_state":{"plugin_type":"extractors","plugin_name":"tap-bad","reason":"install","status":"error","message":"Command failed","details":"Using Python 3.11.7 environment at: .meltano/extractors/tap-bad/venv\nerror: Distribution not found at: https://me:secret@host/x\n"},"event":"Installation failed. Command failed.","level":"error"}"#;
        let not_configured = format!(
            r#"{{"event":"Plugin configuration is invalid\n{missing}\nRun 'meltano config list tap-bad' to review the plugin settings.","level":"error"}}"#
        );
        let missing_exception = format!(
            r#"{{"event":"{missing}","level":"error","exception":[{{"exc_type":"ExecutableNotFoundError","exc_value":"{missing}"}}]}}"#
        );
        let invoked =
            |event: &str| format!(r#"{{"stdio":"stderr","cmd_type":"command","event":"{event}","level":"info"}}"#);
        let table: Vec<(&str, Vec<String>, Option<String>)> = vec![
            (
                "el, extractor fails",
                [
                    r#"{"state_id":"y","stdio":"stderr","cmd_type":"extractor","name":"tap-fail","event":"ValueError: no such account","level":"info"}"#,
                    r#"{"name":"meltano","state_id":"y","code":1,"message":"ValueError: no such account","event":"Extraction failed","level":"error"}"#,
                    r#"{"event":"ELT could not be completed: Extractor failed.\nFor more detailed log messages re-run the command using 'meltano --log-level=debug ...' CLI flag.\nNote that you can also check the generated log file at '/x/elt.log'.","level":"error","exception":[{"exc_type":"RunnerError","exc_value":"Extractor failed"}]}"#,
                    help,
                ]
                .map(str::to_owned)
                .to_vec(),
                Some("Extractor failed: ValueError: no such account".to_owned()),
            ),
            (
                "el, not installed",
                vec![not_installed, help.to_owned()],
                Some(format!("Cannot start extractor: {}", missing.trim_end_matches('.'))),
            ),
            (
                "el, unknown",
                vec![r#"{"event":"Extractor 'tap-nope' is not known to Meltano.","level":"error"}"#.to_owned(), help.to_owned()],
                Some("Extractor 'tap-nope' is not known to Meltano.".to_owned()),
            ),
            (
                "invoke, a traceback",
                ["starting", "Traceback (most recent call last):", "  File \\\"x.py\\\", line 6", "ValueError: no such account"]
                    .map(invoked)
                    .to_vec(),
                Some("ValueError: no such account".to_owned()),
            ),
            ("invoke, a last line", ["one", "no more credit", " "].map(invoked).to_vec(), Some("no more credit".to_owned())),
            (
                "invoke, an unknown command",
                vec![
                    r#"{"event":"Command 'nope' could not be found.","level":"error","exception":[{"exc_type":"UnknownCommandError","exc_value":"Command 'nope' could not be found."}]}"#.to_owned(),
                    help.to_owned(),
                ],
                Some("UnknownCommandError: Command 'nope' could not be found.".to_owned()),
            ),
            (
                "invoke, not installed",
                vec![missing_exception, help.to_owned()],
                Some(format!("ExecutableNotFoundError: {missing}")),
            ),
            ("invoke, nothing said", vec![r#"{"event":"Environment 'dev' is active","level":"info"}"#.to_owned()], None),
            (
                "test",
                vec![
                    "OUT".to_owned(),
                    "OUTshout:test.......................................... failure".to_owned(),
                    "OUTtap-a:check......................................... success".to_owned(),
                    "OUTdbt:test............................................ failure".to_owned(),
                    "OUT=== Testing completed with failures. 1 test(s) successful. 2 test(s) failed. ===".to_owned(),
                ],
                Some("these tests failed: shout:test, dbt:test".to_owned()),
            ),
            (
                "test, unknown",
                vec![
                    r#"{"event":"'tap-nope'","level":"error","exception":[{"exc_type":"KeyError","exc_value":"'tap-nope'"}]}"#.to_owned(),
                    help.to_owned(),
                ],
                Some("KeyError: 'tap-nope'".to_owned()),
            ),
            (
                "install",
                vec![installation.to_owned(), installation.replace("tap-bad", "tap-worse")],
                Some("cannot install `tap-bad`, `tap-worse`: Command failed: error: Distribution not found at: https://***@host/x".to_owned()),
            ),
            (
                "config test, not installed",
                vec![installation.to_owned(), not_configured, help.to_owned()],
                Some(format!("Plugin configuration is invalid: {missing}")),
            ),
            (
                "config test, a plugin fails",
                vec![
                    r#"{"stdio":"stderr","type":"discovery","name":"tap-fail","event":"starting","level":"info"}"#.to_owned(),
                    r#"{"event":"Plugin configuration is invalid\nValueError: no such account\nRun 'meltano config list tap-fail' to review the plugin settings.","level":"error"}"#.to_owned(),
                    help.to_owned(),
                ],
                Some("Plugin configuration is invalid: ValueError: no such account".to_owned()),
            ),
            (
                "the database is locked",
                vec![
                    r#"{"event":"This Session's transaction has been rolled back","level":"error","exception":[{"exc_type":"PendingRollbackError","exc_value":"This Session's transaction has been rolled back due to a previous exception during flush. Original exception was: (sqlite3.OperationalError) database is locked\n[SQL: INSERT INTO runs"}]}"#.to_owned(),
                    help.to_owned(),
                ],
                Some(super::LOCKED.to_owned()),
            ),
            (
                "a file of the project is broken",
                vec![
                    r#"{"event":"while parsing a block mapping","level":"error","exception":[{"exc_type":"ParserError","exc_value":"while parsing a block mapping\n  in \"/p/meltano.yml\", line 7, column 3"}]}"#.to_owned(),
                    help.to_owned(),
                ],
                Some("ParserError: while parsing a block mapping\n  in \"/p/meltano.yml\", line 7, column 3".to_owned()),
            ),
        ];
        for (what, lines, expected) in table {
            let lines: Vec<_> = lines.iter().map(String::as_str).collect();
            assert_eq!(reason(&lines), expected, "{what}");
        }
    }
}
