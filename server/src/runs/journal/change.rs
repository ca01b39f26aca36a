//! Changes of a run's status, each from where the machine allows it and from nowhere else.

use chrono::{DateTime, TimeDelta, Utc};
use rusqlite::{OptionalExtension, Transaction, params};
use uuid::Uuid;

use super::predecessors;
use crate::journal::{Error, Journal};
use crate::runs::{LogSum, Status};

/// How a run ended.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(in crate::runs) struct Finish {
    pub(in crate::runs) status: Status,
    pub(in crate::runs) ended_at: DateTime<Utc>,
    pub(in crate::runs) exit_code: Option<i32>,
    pub(in crate::runs) signal: Option<i32>,
    pub(in crate::runs) reason: Option<String>,
    /// What its log came to, if that can be told.
    pub(in crate::runs) log: Option<LogSum>,
    /// What its log reports, as JSON.
    pub(in crate::runs) report: Option<String>,
}

/// That a run shall stop.
#[derive(Debug, Clone, Copy)]
pub(in crate::runs) struct CancelRequest<'a> {
    pub(in crate::runs) grace: TimeDelta,
    /// Nobody: the run took longer than it may.
    pub(in crate::runs) by: Option<&'a str>,
    pub(in crate::runs) reason: Option<&'a str>,
}

/// What a request to cancel did.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(in crate::runs) enum CancelOutcome {
    /// The run was queued, and is cancelled.
    Cancelled,
    /// The run is to be gone by then.
    Cancelling(DateTime<Utc>),
    /// The run is over, or somebody else's.
    Over,
}

impl Journal {
    /// The run's process has been started. False if somebody cancelled it meanwhile; the time is kept even so.
    pub(in crate::runs) fn run(&self, id: Uuid, started_at: DateTime<Utc>) -> Result<bool, Error> {
        self.write("start a run", |transaction| {
            let started_at = started_at.timestamp_micros();
            transaction.execute("UPDATE runs SET started_at = ?2 WHERE id = ?1", params![id.as_bytes(), started_at])?;
            let sql = format!(
                "UPDATE runs SET status = 'running' WHERE id = ?1 AND status IN ({})",
                predecessors(Status::Running)
            );
            Ok(transaction.execute(&sql, [id.as_bytes()])? == 1)
        })
    }

    /// The run is over. False if it was already, or may not end so from where it stands.
    pub(in crate::runs) fn finish(&self, id: Uuid, finish: &Finish) -> Result<bool, Error> {
        self.write("end a run", |transaction| {
            let sql = format!(
                "UPDATE runs SET status = ?2, ended_at = ?3, exit_code = ?4, signal = ?5, reason = ?6,
                                 log_lines = ?7, log_bytes = ?8, log_sha256 = ?9, report = ?10
                 WHERE id = ?1 AND status IN ({})",
                predecessors(finish.status)
            );
            let changed = transaction.execute(
                &sql,
                params![
                    id.as_bytes(),
                    finish.status.as_str(),
                    finish.ended_at.timestamp_micros(),
                    finish.exit_code,
                    finish.signal,
                    finish.reason,
                    finish.log.map(|log| log.lines.cast_signed()),
                    finish.log.map(|log| log.bytes.cast_signed()),
                    finish.log.map(|log| log.sha256),
                    finish.report,
                ],
            )?;
            Ok(changed == 1)
        })
    }

    /// Somebody wants the run to stop, within the grace from now. A request may bring the end nearer, and never delays it.
    pub(in crate::runs) fn cancel(&self, id: Uuid, request: CancelRequest<'_>) -> Result<CancelOutcome, Error> {
        self.write("cancel a run", |transaction| cancel(transaction, id, Utc::now(), request))
    }

    /// Runs get their places. Answers those that were still queued.
    pub(in crate::runs) fn start_all(&self, ids: &[Uuid]) -> Result<Vec<Uuid>, Error> {
        if ids.is_empty() {
            return Ok(Vec::new());
        }
        self.write("start runs", |transaction| {
            let mut started = Vec::with_capacity(ids.len());
            for id in ids {
                if start(transaction, *id)? {
                    started.push(*id);
                }
            }
            Ok(started)
        })
    }

    /// When a run that is being cancelled is to be gone.
    pub(in crate::runs) fn cancel_deadline(&self, id: Uuid) -> Result<Option<DateTime<Utc>>, Error> {
        let deadline: Option<i64> = self.read("read a run", |connection| {
            connection
                .query_row("SELECT cancel_deadline FROM runs WHERE id = ?1", [id.as_bytes()], |row| row.get(0))
                .optional()
                .map(Option::flatten)
        })?;
        Ok(deadline.and_then(DateTime::from_timestamp_micros))
    }
}

/// A queued run gets its place. False if it is not queued any more.
fn start(transaction: &Transaction<'_>, id: Uuid) -> rusqlite::Result<bool> {
    let sql =
        format!("UPDATE runs SET status = 'starting' WHERE id = ?1 AND status IN ({})", predecessors(Status::Starting));
    Ok(transaction.prepare_cached(&sql)?.execute([id.as_bytes()])? == 1)
}

/// As [`Journal::cancel`], as a part of something greater. Who asked first, when and why stays.
pub(super) fn cancel(
    transaction: &Transaction<'_>,
    id: Uuid,
    now: DateTime<Utc>,
    request: CancelRequest<'_>,
) -> rusqlite::Result<CancelOutcome> {
    let CancelRequest { grace, by, reason } = request;
    let (now, wanted) = (now.timestamp_micros(), (now + grace).timestamp_micros());
    let queued = transaction.execute(
        "UPDATE runs SET status = 'cancelled', ended_at = ?2, cancel_requested_by = ?3, cancel_requested_at = ?2,
                         cancel_reason = ?4,
                         reason = 'cancelled by `' || ?3 || '` before it began' || coalesce(': ' || ?4, '')
         WHERE id = ?1 AND status = 'queued' AND origin = 'api'",
        params![id.as_bytes(), now, by, reason],
    )?;
    if queued == 1 {
        return Ok(CancelOutcome::Cancelled);
    }
    let sql = format!(
        "UPDATE runs SET status = 'cancelling',
                         cancel_requested_by = iif(cancel_requested_at IS NULL, ?3, cancel_requested_by),
                         cancel_reason = iif(cancel_requested_at IS NULL, ?5, cancel_reason),
                         cancel_requested_at = coalesce(cancel_requested_at, ?2),
                         cancel_deadline = min(coalesce(cancel_deadline, ?4), ?4)
         WHERE id = ?1 AND origin = 'api' AND status IN ('cancelling', {}) RETURNING cancel_deadline",
        predecessors(Status::Cancelling)
    );
    let deadline: Option<i64> =
        transaction.query_row(&sql, params![id.as_bytes(), now, by, wanted, reason], |row| row.get(0)).optional()?;
    let deadline = deadline.and_then(DateTime::from_timestamp_micros);
    Ok(deadline.map_or(CancelOutcome::Over, CancelOutcome::Cancelling))
}
