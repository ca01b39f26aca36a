//! A log, from the domain's events to the lines of the stream.

use crate::runs::{EndReason, LogEntry, LogEvent, Source};
use bytes::Bytes;
use dropshot::HttpError;
use futures::{Stream, StreamExt};
use meltano_api_contract::types::{LogEndReason, LogLine, LogLineType, LogSource, RunStatus};
use std::io;

/// The lines. A log that cannot be read ends without an `end`, and the client comes back.
pub(super) fn lines(
    events: impl Stream<Item = io::Result<LogEvent>> + Send + 'static,
) -> impl Stream<Item = Bytes> + Send + Sync {
    let lines = events.map(|event| {
        let line = event
            .map_err(|error| error.to_string())
            .and_then(|event| line(event).map_err(|error| error.internal_message));
        let text = line.and_then(|line| serde_json::to_string(&line).map_err(|error| error.to_string()));
        match text {
            Ok(text) => Bytes::from(text + "\n"),
            Err(error) => {
                tracing::error!(error, "a log cannot be sent");
                Bytes::new()
            }
        }
    });
    sync_wrapper::SyncStream::new(lines)
}

fn line(event: LogEvent) -> Result<LogLine, HttpError> {
    match event {
        LogEvent::Entry(entry) => entry_line(entry),
        LogEvent::Tick { seq } => empty(LogLineType::Heartbeat, seq),
        LogEvent::End { seq, reason, status } => Ok(LogLine {
            reason: Some(match reason {
                EndReason::RunOver => LogEndReason::RunOver,
                EndReason::Page => LogEndReason::Page,
                EndReason::CaughtUp => LogEndReason::CaughtUp,
                EndReason::Shutdown => LogEndReason::Shutdown,
            }),
            status: Some(crate::rest::wire::<RunStatus>(status.as_str())?),
            ..empty(LogLineType::End, seq)?
        }),
    }
}

fn entry_line(entry: LogEntry) -> Result<LogLine, HttpError> {
    Ok(LogLine {
        time: Some(entry.time),
        source: Some(match entry.source {
            Source::Stderr => LogSource::Stderr,
            Source::Stdout => LogSource::Stdout,
            Source::Server => LogSource::Server,
        }),
        level: entry.level,
        message: Some(entry.message),
        plugin: entry.plugin,
        truncated: entry.truncated.then_some(true),
        record: entry.record.unwrap_or_default(),
        ..empty(LogLineType::Log, entry.seq)?
    })
}

fn empty(kind: LogLineType, seq: u64) -> Result<LogLine, HttpError> {
    Ok(LogLine {
        type_: kind,
        seq: crate::rest::wire(i64::try_from(seq).unwrap_or(i64::MAX))?,
        time: None,
        source: None,
        level: None,
        message: None,
        plugin: None,
        truncated: None,
        record: serde_json::Map::new(),
        reason: None,
        status: None,
    })
}
