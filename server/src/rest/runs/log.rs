//! A log, from the domain's events to the lines of the stream.

use super::view;
use crate::runs::{EndReason, Level, LogEvent, LogFile, LogFilter};
use bytes::Bytes;
use dropshot::HttpError;
use futures::{Stream, StreamExt};
use meltano_api_contract::types::{LogEndReason, LogLevel, LogLine, LogLineType, PluginName, RunStatus, SearchText};
use std::io;

/// Which lines are wanted.
pub(super) fn filter(level: Option<LogLevel>, plugin: Option<PluginName>, text: Option<SearchText>) -> LogFilter {
    LogFilter {
        level: level.and_then(|level| Level::parse(&level.to_string())),
        plugins: plugin.map(Into::into).into_iter().collect(),
        text: text.map(Into::into),
    }
}

/// The lines. A log that cannot be read ends without an `end`, and the client comes back.
pub(super) fn lines(
    events: impl Stream<Item = io::Result<LogEvent>> + Send + 'static,
) -> impl Stream<Item = Bytes> + Send + Sync {
    sent(events, |_, line| line)
}

/// The same as server-sent events, as the WHATWG's HTML describes them.
pub(super) fn server_sent(
    events: impl Stream<Item = io::Result<LogEvent>> + Send + 'static,
) -> impl Stream<Item = Bytes> + Send + Sync {
    sent(events, |event, line| {
        let (name, seq) = match event {
            LogEvent::Entry(entry) => (LogLineType::Log, entry.seq),
            LogEvent::Tick { seq } => (LogLineType::Heartbeat, *seq),
            LogEvent::End { seq, .. } => (LogLineType::End, *seq),
        };
        // A line of JSON has no line break in it but its last.
        let mut text = format!("id: {seq}\nevent: {name}\ndata: ").into_bytes();
        text.extend(line);
        text.push(b'\n');
        text
    })
}

/// The whole log. One that cannot be read is cut: its digest tells.
pub(super) fn file(file: LogFile) -> impl Stream<Item = Bytes> + Send + Sync {
    let pieces = file.into_stream().map(|piece| {
        piece.unwrap_or_else(|error| {
            tracing::error!(%error, "a log cannot be sent");
            Bytes::new()
        })
    });
    sync_wrapper::SyncStream::new(pieces)
}

fn sent(
    events: impl Stream<Item = io::Result<LogEvent>> + Send + 'static,
    form: impl Fn(&LogEvent, Vec<u8>) -> Vec<u8> + Send + 'static,
) -> impl Stream<Item = Bytes> + Send + Sync {
    let lines = events.map(move |event| {
        let line = event.map_err(|error| error.to_string()).and_then(|event| {
            let line = line(&event).map_err(|error| error.internal_message)?;
            Ok(form(&event, line))
        });
        line.map(Bytes::from).unwrap_or_else(|error| {
            tracing::error!(error, "a log cannot be sent");
            Bytes::new()
        })
    });
    sync_wrapper::SyncStream::new(lines)
}

/// A line with its line break. Those of the log are the bytes that the digest of the log is of.
fn line(event: &LogEvent) -> Result<Vec<u8>, HttpError> {
    let line = match event {
        LogEvent::Entry(entry) => return Ok(entry.to_ndjson()),
        LogEvent::Tick { seq } => empty(LogLineType::Heartbeat, *seq)?,
        LogEvent::End { seq, reason, status, sum } => LogLine {
            reason: Some(match reason {
                EndReason::RunOver => LogEndReason::RunOver,
                EndReason::Page => LogEndReason::Page,
                EndReason::CaughtUp => LogEndReason::CaughtUp,
                EndReason::Shutdown => LogEndReason::Shutdown,
            }),
            status: Some(crate::rest::wire::<RunStatus>(status.as_str())?),
            log: sum.map(view::sum),
            ..empty(LogLineType::End, *seq)?
        },
    };
    let mut text = serde_json::to_vec(&line).map_err(meltano_api_contract::error::fault)?;
    text.push(b'\n');
    Ok(text)
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
        log: None,
    })
}
