//! Changes of a run's status, each from where the machine allows it and from nowhere else.

use chrono::{DateTime, TimeDelta, Utc};
use rusqlite::{OptionalExtension, params};
use uuid::Uuid;

use super::predecessors;
use crate::journal::{Error, Journal};
use crate::runs::Status;

/// How a run ended.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(in crate::runs) struct Finish {
    pub(in crate::runs) status: Status,
    pub(in crate::runs) ended_at: DateTime<Utc>,
    pub(in crate::runs) exit_code: Option<i32>,
    pub(in crate::runs) signal: Option<i32>,
    pub(in crate::runs) reason: Option<String>,
}

/// What a request to cancel did.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(in crate::runs) enum CancelOutcome {
    /// The run was queued, and is cancelled.
    Cancelled,
    /// The run is to be gone by then.
    Cancelling(DateTime<Utc>),
    /// The run is over.
    Over,
}

impl Journal {
    /// A queued run gets its place. False if it is not queued any more.
    pub(in crate::runs) fn start(&self, id: Uuid) -> Result<bool, Error> {
        self.write("start a run", |transaction| {
            let sql = format!(
                "UPDATE runs SET status = 'starting' WHERE id = ?1 AND status IN ({})",
                predecessors(Status::Starting)
            );
            Ok(transaction.execute(&sql, [id.as_bytes()])? == 1)
        })
    }

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
                "UPDATE runs SET status = ?2, ended_at = ?3, exit_code = ?4, signal = ?5, reason = ?6
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
                ],
            )?;
            Ok(changed == 1)
        })
    }

    /// Somebody wants the run to stop, within `grace` of now. A request may bring the end nearer, and never delays it.
    pub(in crate::runs) fn cancel(&self, id: Uuid, grace: TimeDelta, by: &str) -> Result<CancelOutcome, Error> {
        let now = Utc::now();
        let wanted = (now + grace).timestamp_micros();
        self.write("cancel a run", |transaction| {
            let queued = transaction.execute(
                "UPDATE runs SET status = 'cancelled', ended_at = ?2, cancel_requested_by = ?3,
                                 cancel_requested_at = ?2, reason = 'cancelled by `' || ?3 || '` before it began'
                 WHERE id = ?1 AND status = 'queued'",
                params![id.as_bytes(), now.timestamp_micros(), by],
            )?;
            if queued == 1 {
                return Ok(CancelOutcome::Cancelled);
            }
            let sql = format!(
                "UPDATE runs SET status = 'cancelling',
                                 cancel_requested_by = coalesce(cancel_requested_by, ?3),
                                 cancel_requested_at = coalesce(cancel_requested_at, ?2),
                                 cancel_deadline = min(coalesce(cancel_deadline, ?4), ?4)
                 WHERE id = ?1 AND status IN ('cancelling', {}) RETURNING cancel_deadline",
                predecessors(Status::Cancelling)
            );
            let deadline: Option<i64> = transaction
                .query_row(&sql, params![id.as_bytes(), now.timestamp_micros(), by, wanted], |row| row.get(0))
                .optional()?;
            let deadline = deadline.and_then(DateTime::from_timestamp_micros);
            Ok(deadline.map_or(CancelOutcome::Over, CancelOutcome::Cancelling))
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
