//! One line of a log: what was said, by whom, how loud. Meltano's structured records are understood, the rest is text.
//!
//! The set of keys in a record is open and grows with Meltano's versions, so only a handful is looked at.

use chrono::{DateTime, Utc};
use serde::{Deserialize, Serialize};
use serde_json::{Map, Value};

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
    /// Meltano's structured record, if the line was one.
    pub record: Option<Map<String, Value>>,
}

#[derive(Deserialize)]
struct Stored {
    seq: u64,
    time: DateTime<Utc>,
    source: Source,
    line: String,
    #[serde(default)]
    truncated: bool,
}

impl LogEntry {
    /// Reads a stored line; `None` if it is none.
    pub(super) fn parse(stored: &[u8]) -> Option<Self> {
        let Stored { seq, time, source, line, truncated } = serde_json::from_slice(stored).ok()?;
        let record = record_in(&line);
        let text = |key: &str| record.as_ref()?.get(key)?.as_str().map(str::to_owned);
        // Lines of a plugin carry `string_id` in a block, and `name` elsewhere. `name` alone may be a logger's.
        let plugin = text("string_id").or_else(|| text("stdio").and_then(|_| text("name")));
        let (level, message) = (text("level"), text("event"));
        Some(Self { seq, time, source, level, message: message.unwrap_or(line), plugin, truncated, record })
    }
}

fn record_in(line: &str) -> Option<Map<String, Value>> {
    // Most raw lines are told apart by their first character, without parsing them.
    let record: Map<String, Value> = line.starts_with('{').then(|| serde_json::from_str(line).ok())??;
    record.get("event").is_some_and(Value::is_string).then_some(record)
}

#[cfg(test)]
mod tests {
    use super::LogEntry;

    fn entry(line: &str) -> LogEntry {
        let stored = serde_json::json!({"seq": 7, "time": "2026-11-20T12:00:00.5Z", "source": "stderr", "line": line});
        LogEntry::parse(stored.to_string().as_bytes()).expect("a stored line")
    }

    #[test]
    fn records_of_meltano_and_of_plugins_are_understood() {
        let own = entry(r#"{"event":"Run completed","status":"success","level":"info","name":"meltano"}"#);
        assert_eq!((own.message.as_str(), own.level.as_deref(), own.plugin), ("Run completed", Some("info"), None));
        assert_eq!(own.record.expect("a record")["status"], "success");
        let block = entry(r#"{"stdio":"stderr","string_id":"tap-x","name":"tap-y","event":"hello","level":"warning"}"#);
        assert_eq!(block.plugin.as_deref(), Some("tap-x"));
        let discovery = entry(r#"{"stdio":"stderr","name":"tap-y","event":"hello"}"#);
        assert_eq!((discovery.plugin.as_deref(), discovery.level), (Some("tap-y"), None));
    }

    #[test]
    fn anything_else_is_text() {
        for line in ["", "Error: no", "{", "{}", r#"{"event":7}"#, "[1]", r#""event""#, "{\"event\":\"x\"} tail"] {
            let entry = entry(line);
            assert_eq!((entry.message.as_str(), entry.record, entry.level), (line, None, None));
        }
    }
}
