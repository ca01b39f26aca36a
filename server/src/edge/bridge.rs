//! dropshot logs through `slog`; here its records become events of `tracing`, and the ends of requests access lines.

use super::access_log::{AccessLog, Outcome};
use serde_json::{Map, Value};
use slog::{KV, Key, Level, OwnedKVList, Record};
use std::fmt::Arguments;
use std::sync::Arc;

/// A logger for dropshot.
pub fn logger(access_log: Arc<AccessLog>) -> slog::Logger {
    slog::Logger::root(Bridge { access_log }, slog::o!())
}

struct Bridge {
    access_log: Arc<AccessLog>,
}

#[derive(Default)]
struct Fields(Map<String, Value>);

impl slog::Serializer for Fields {
    fn emit_arguments(&mut self, key: Key, value: &Arguments<'_>) -> slog::Result {
        self.0.insert(key.to_string(), value.to_string().into());
        Ok(())
    }

    fn emit_u64(&mut self, key: Key, value: u64) -> slog::Result {
        self.0.insert(key.to_string(), value.into());
        Ok(())
    }

    fn emit_u16(&mut self, key: Key, value: u16) -> slog::Result {
        self.emit_u64(key, value.into())
    }

    fn emit_u128(&mut self, key: Key, value: u128) -> slog::Result {
        self.emit_u64(key, u64::try_from(value).unwrap_or(u64::MAX))
    }
}

impl slog::Drain for Bridge {
    type Ok = ();
    type Err = slog::Never;

    fn log(&self, record: &Record<'_>, context: &OwnedKVList) -> Result<(), slog::Never> {
        let mut fields = Fields::default();
        // Neither can fail: the serializer above accepts everything.
        let _ = context.serialize(record, &mut fields);
        let _ = record.kv().serialize(record, &mut fields);
        // The query is left out: a secret that somebody puts there by mistake must not be written down.
        if let Some(Value::String(uri)) = fields.0.get_mut("uri") {
            uri.truncate(uri.find('?').unwrap_or(uri.len()));
        }
        let message = record.msg().to_string();
        match message.as_str() {
            "request completed" => self.access_log.close(outcome(fields.0, None)),
            "request handling cancelled (client disconnected)" => self.access_log.close(outcome(fields.0, Some(499))),
            _ => forward(record.level(), &message, Value::Object(fields.0)),
        }
        Ok(())
    }
}

fn outcome(mut fields: Map<String, Value>, status: Option<u16>) -> Outcome {
    let mut text = |key: &str| match fields.remove(key) {
        Some(Value::String(text)) => Some(text),
        Some(other) => Some(other.to_string()),
        None => None,
    };
    let sent = text("response_code").and_then(|code| code.parse().ok());
    Outcome {
        status: status.or(sent).unwrap_or_default(),
        latency_us: text("latency_us").and_then(|time| time.parse().ok()).unwrap_or_default(),
        request_id: text("req_id").unwrap_or_default(),
        method: text("method").unwrap_or_default(),
        path: text("uri").unwrap_or_default(),
        error: text("error_message_internal"),
    }
}

/// dropshot's own news are of interest to who looks for a fault in it: one level below what it says.
fn forward(level: Level, message: &str, fields: Value) {
    macro_rules! event {
        ($level:ident) => {
            tracing::$level!(target: "meltano_api::http", %fields, "{message}")
        };
    }
    match level {
        Level::Critical | Level::Error => event!(error),
        Level::Warning => event!(warn),
        Level::Info | Level::Debug => event!(debug),
        Level::Trace => event!(trace),
    }
}
