//! One line of a log: what was said, by whom, how loud. Meltano's structured records are understood, the rest is text.
//!
//! The set of keys in a record is open and grows with Meltano's versions, so only a handful is looked at.

use chrono::{DateTime, SecondsFormat, Utc};
use serde::{Deserialize, Serialize};
use serde_json::{Map, Value};

use super::shape::{Shape, shape_of};
use super::stored::Stored;

/// How deep a record may be nested. A reader of the stream stops at 128, and the line around the record counts, too.
const DEEPEST: usize = 64;

/// Where a line came from.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Source {
    /// The standard error of Meltano, which is where its log goes.
    Stderr,
    /// The standard output of Meltano.
    Stdout,
    /// The server itself.
    Server,
    /// A file in which Meltano kept what a run said that somebody else started.
    File,
}

/// One line of a log.
#[derive(Debug, Clone, PartialEq)]
pub struct LogEntry {
    /// Its number, from 1 without gaps.
    pub seq: u64,
    /// When it was received.
    pub time: DateTime<Utc>,
    /// Where it came from.
    pub source: Source,
    /// The level that Meltano or the plugin gave it.
    pub level: Option<String>,
    /// What was said.
    pub message: String,
    /// The plugin that said it; `None` for Meltano's own lines.
    pub plugin: Option<String>,
    /// Whether the line was longer than what is kept.
    pub truncated: bool,
    /// Meltano's structured record, if the line was one, as the JSON text that Meltano wrote: an object with an `event`.
    pub record: Option<Box<str>>,
}

/// A line as the stream and the download have it, but for its record.
#[derive(Serialize)]
struct Line<'a> {
    r#type: &'a str,
    seq: u64,
    time: &'a str,
    source: Source,
    #[serde(skip_serializing_if = "Option::is_none")]
    level: Option<&'a str>,
    message: &'a str,
    #[serde(skip_serializing_if = "Option::is_none")]
    plugin: Option<&'a str>,
    #[serde(skip_serializing_if = "std::ops::Not::not")]
    truncated: bool,
}

impl LogEntry {
    /// Reads a stored line; `None` if it is none.
    pub(in crate::runs) fn parse(stored: &[u8]) -> Option<Self> {
        Self::of(&Stored::find(stored)?).map(|(entry, _)| entry)
    }

    /// The entry, and its record in parts.
    pub(in crate::runs) fn of(stored: &Stored<'_>) -> Option<(Self, Option<Map<String, Value>>)> {
        let time = DateTime::parse_from_rfc3339(stored.time).ok()?.with_timezone(&Utc);
        let line: String = serde_json::from_str(stored.quoted).ok()?;
        let record = record_in(&line);
        let text = |key: &str| record.as_ref()?.get(key)?.as_str().map(str::to_owned);
        // Lines of a plugin carry `string_id` in a block, and `name` elsewhere. `name` alone may be a logger's.
        let plugin = text("string_id").or_else(|| text("stdio").and_then(|_| text("name")));
        let (level, event) = (text("level"), text("event"));
        let (message, raw) = match event {
            Some(event) => (event, Some(line.into_boxed_str())),
            None => (line, None),
        };
        let (seq, source, truncated) = (stored.seq, stored.source, stored.truncated);
        Some((Self { seq, time, source, level, message, plugin, truncated, record: raw }, record))
    }

    /// The line as `run_log_stream` and `run_log_download` have it: one JSON object and a line break. The digest of a log
    /// is over these bytes, so what an entry becomes must be the same in every version of the server. The record is
    /// copied and not written anew, which would change its numbers.
    #[must_use]
    pub fn to_ndjson(&self) -> Vec<u8> {
        let mut line = Vec::with_capacity(160 + self.message.len() + self.record.as_ref().map_or(0, |raw| raw.len()));
        self.append_ndjson(&mut line);
        line
    }

    pub(in crate::runs) fn append_ndjson(&self, out: &mut Vec<u8>) {
        let line = Line {
            r#type: "log",
            seq: self.seq,
            time: &self.time.to_rfc3339_opts(SecondsFormat::Micros, true),
            source: self.source,
            level: self.level.as_deref(),
            message: &self.message,
            plugin: self.plugin.as_deref(),
            truncated: self.truncated,
        };
        line.append(self.record.as_deref(), out);
    }

    /// Appends a stored line, if what was said is a record, as the entry would be that is made of it.
    pub(super) fn append_record(stored: &Stored<'_>, said: &str, out: &mut Vec<u8>) -> bool {
        if !is_one_line(said) {
            return false;
        }
        let Some(Shape { event, level, plugin }) = shape_of(said, DEEPEST) else { return false };
        let line = Line {
            r#type: "log",
            seq: stored.seq,
            time: stored.time,
            source: stored.source,
            level: level.as_deref(),
            message: &event,
            plugin: plugin.as_deref(),
            truncated: stored.truncated,
        };
        line.append(Some(said), out);
        true
    }
}

impl Line<'_> {
    fn append(&self, record: Option<&str>, out: &mut Vec<u8>) {
        // Texts and numbers can always be written into memory.
        _ = serde_json::to_writer(&mut *out, self);
        if let Some(record) = record {
            out.pop();
            out.extend_from_slice(b",\"record\":");
            out.extend_from_slice(record.as_bytes());
            out.push(b'}');
        }
        out.push(b'\n');
    }
}

/// One line of the stream is one line: a record is copied into it as it is.
fn is_one_line(record: &str) -> bool {
    !record.contains(['\n', '\r'])
}

fn record_in(line: &str) -> Option<Map<String, Value>> {
    // Most raw lines are told apart by their first character, without parsing them.
    let record: Map<String, Value> = line.starts_with('{').then(|| serde_json::from_str(line).ok())??;
    let is_record = record.get("event").is_some_and(Value::is_string)
        && is_one_line(line)
        && record.values().all(|value| is_shallow(value, DEEPEST));
    is_record.then_some(record)
}

fn is_shallow(value: &Value, deepest: usize) -> bool {
    let Some(deepest) = deepest.checked_sub(1) else { return false };
    match value {
        Value::Array(values) => values.iter().all(|value| is_shallow(value, deepest)),
        Value::Object(values) => values.values().all(|value| is_shallow(value, deepest)),
        _ => true,
    }
}

#[cfg(test)]
mod tests {
    use super::LogEntry;

    fn entry(line: &str) -> LogEntry {
        let line = serde_json::to_string(line).expect("a text");
        let stored = format!(r#"{{"seq":7,"time":"2026-11-20T12:00:00.500000Z","source":"stderr","line":{line}}}"#);
        LogEntry::parse(stored.as_bytes()).expect("a stored line")
    }

    #[test]
    fn records_of_meltano_and_of_plugins_are_understood() {
        let text = r#"{"event":"Run completed","status":"success","level":"info","name":"meltano"}"#;
        let own = entry(text);
        assert_eq!((own.message.as_str(), own.level.as_deref(), own.plugin), ("Run completed", Some("info"), None));
        assert_eq!(own.record.as_deref(), Some(text));
        let block = entry(r#"{"stdio":"stderr","string_id":"tap-x","name":"tap-y","event":"hello","level":"warning"}"#);
        assert_eq!(block.plugin.as_deref(), Some("tap-x"));
        let discovery = entry(r#"{"stdio":"stderr","name":"tap-y","event":"hello"}"#);
        assert_eq!((discovery.plugin.as_deref(), discovery.level), (Some("tap-y"), None));
    }

    #[test]
    fn anything_else_is_text() {
        let deep = format!(r#"{{"event":"x","deep":{}1{}}}"#, "[".repeat(100), "]".repeat(100));
        for line in ["", "Error: no", "{", "{}", r#"{"event":7}"#, "[1]", r#""event""#, "{\"event\":\"x\"} tail", &deep]
        {
            let entry = entry(line);
            assert_eq!((entry.message.as_str(), entry.record, entry.level), (line, None, None));
        }
    }

    /// The digests of logs are over these bytes. A change here makes every digest that was ever given wrong.
    #[test]
    fn a_line_is_written_the_same_for_ever() {
        let table = [
            ("a \"b\" \\ \u{1}\u{7f}é\u{2028}", "\"message\":\"a \\\"b\\\" \\\\ \\u0001\u{7f}é\u{2028}\"}"),
            ("", r#""message":""}"#),
            (
                r#"{ "event" : "h\u00e9", "level":"info","string_id":"tap-x", "n":1.50e3, "event2":12345678901234567890123 }"#,
                r#""level":"info","message":"hé","plugin":"tap-x","record":{ "event" : "h\u00e9", "level":"info","string_id":"tap-x", "n":1.50e3, "event2":12345678901234567890123 }}"#,
            ),
        ];
        for (line, expected) in table {
            let expected = format!(
                "{{\"type\":\"log\",\"seq\":7,\"time\":\"2026-11-20T12:00:00.500000Z\",\"source\":\"stderr\",{expected}\n"
            );
            assert_eq!(String::from_utf8(entry(line).to_ndjson()).expect("a text"), expected);
        }
    }
}
