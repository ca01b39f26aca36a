//! Between a run and its row.

use std::time::Duration;

use chrono::{DateTime, Utc};
use rusqlite::types::FromSql;
use rusqlite::{Connection, OptionalExtension, Row, params};
use uuid::Uuid;

use crate::journal;
use crate::runs::{Error, LogSum, NewRun, Origin, Run, Status, Terms};

/// The columns that `decode` reads, in the order in which it does.
pub(super) const COLUMNS: &str = "id, project, env, origin, task, status, created_by, created_at, started_at, ended_at, \
     exit_code, signal, reason, cancel_requested_by, cancel_requested_at, cancel_reason, needs, priority, not_before, \
     timeout_ms, cause, note, labels, retry_of, attempt, idempotency_key, log_lines, log_bytes, log_sha256, \
     kept_bytes, service";

/// Adds a queued run, and answers its sequence. A retry is one attempt more than what it does again.
pub(super) fn insert(connection: &Connection, id: Uuid, new: &NewRun, now: DateTime<Utc>) -> rusqlite::Result<i64> {
    let json = |value: serde_json::Result<String>| value.expect("keys are texts");
    let terms = &new.terms;
    let mut statement = connection.prepare_cached(
        "INSERT INTO runs (id, project, env, kind, status, task, job, schedule, needs, priority, not_before, timeout_ms,
                           cause, note, labels, retry_of, attempt, created_by, created_at, idempotency_key, body_digest, service)
         VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, ?13, ?14, ?15, ?16,
                 1 + coalesce((SELECT attempt FROM runs WHERE id = ?16), 0), ?17, ?18, ?19, ?20, ?21)",
    )?;
    statement.execute(params![
        id.as_bytes(),
        new.project,
        new.env,
        new.task.kind().as_str(),
        Status::Queued.as_str(),
        json(serde_json::to_string(&new.task)),
        new.task.job(),
        new.task.schedule(),
        json(serde_json::to_string(&new.needs)),
        terms.priority,
        terms.not_before.map(|time| time.timestamp_micros()),
        terms.timeout.map(|timeout| i64::try_from(timeout.as_millis()).unwrap_or(i64::MAX)),
        terms.cause,
        terms.note,
        json(serde_json::to_string(&terms.labels)),
        new.retry_of.as_ref().map(Uuid::as_bytes),
        new.created_by,
        now.timestamp_micros(),
        new.idempotency.as_ref().map(|idempotency| &idempotency.key),
        new.idempotency.as_ref().map(|idempotency| idempotency.digest),
        new.service,
    ])?;
    let sequence = connection.last_insert_rowid();
    let mut label = connection
        .prepare_cached("INSERT INTO run_labels (project, env, name, value, sequence) VALUES (?1, ?2, ?3, ?4, ?5)")?;
    terms
        .labels
        .iter()
        .try_for_each(|(name, value)| label.execute(params![new.project, new.env, name, value, sequence]).map(drop))?;
    Ok(sequence)
}

pub(super) fn find(connection: &Connection, id: Uuid) -> rusqlite::Result<Option<Result<Run, Error>>> {
    let mut statement = connection.prepare_cached(&format!("SELECT {COLUMNS} FROM runs WHERE id = ?1"))?;
    statement.query_row([id.as_bytes()], decode).optional()
}

pub(super) fn unfinished(connection: &Connection) -> rusqlite::Result<Vec<Result<(i64, Run), Error>>> {
    let mut statement = connection.prepare(&format!(
        "SELECT {COLUMNS}, sequence FROM runs
         WHERE status IN ('queued', 'starting', 'running', 'cancelling') AND origin = 'api' ORDER BY sequence"
    ))?;
    let numbered = |row: &Row<'_>| {
        let sequence = row.get("sequence")?;
        Ok(decode(row)?.map(|run| (sequence, run)))
    };
    statement.query_map([], numbered)?.collect()
}

/// The columns of a row, one after the other. To look for a column by its name takes longer than to read it.
struct Columns<'a> {
    row: &'a Row<'a>,
    next: usize,
}

impl Columns<'_> {
    /// The next one, which is called so.
    fn next<T: FromSql>(&mut self, name: &str) -> rusqlite::Result<T> {
        debug_assert_eq!(self.row.as_ref().column_name(self.next).ok(), Some(name), "the columns are in order");
        self.next += 1;
        self.row.get(self.next - 1)
    }

    fn time(&mut self, name: &str) -> rusqlite::Result<Option<DateTime<Utc>>> {
        Ok(self.next::<Option<i64>>(name)?.and_then(DateTime::from_timestamp_micros))
    }
}

/// Reads a row that begins with [`COLUMNS`]. The outer error is SQLite's, the inner one says that the row makes no sense.
pub(super) fn decode(row: &Row<'_>) -> rusqlite::Result<Result<Run, Error>> {
    let mut columns = Columns { row, next: 0 };
    let id = Uuid::from_bytes(columns.next("id")?);
    let (project, env) = (columns.next("project")?, columns.next("env")?);
    let (origin, task): (String, String) = (columns.next("origin")?, columns.next("task")?);
    let status: String = columns.next("status")?;
    let (created_by, created_at) = (columns.next("created_by")?, columns.next("created_at")?);
    let (started_at, ended_at) = (columns.time("started_at")?, columns.time("ended_at")?);
    let (exit_code, signal, reason) = (columns.next("exit_code")?, columns.next("signal")?, columns.next("reason")?);
    let cancel_requested_by = columns.next("cancel_requested_by")?;
    let (cancel_requested_at, cancel_reason) = (columns.time("cancel_requested_at")?, columns.next("cancel_reason")?);
    let (needs, priority): (String, _) = (columns.next("needs")?, columns.next("priority")?);
    let (not_before, timeout): (_, Option<i64>) = (columns.time("not_before")?, columns.next("timeout_ms")?);
    let (cause, note) = (columns.next("cause")?, columns.next("note")?);
    let labels: String = columns.next("labels")?;
    let (retry_of, attempt) = (columns.next::<Option<[u8; 16]>>("retry_of")?, columns.next("attempt")?);
    let idempotency_key = columns.next("idempotency_key")?;
    let lines: Option<i64> = columns.next("log_lines")?;
    let (bytes, sha256): (Option<i64>, Option<[u8; 32]>) = (columns.next("log_bytes")?, columns.next("log_sha256")?);
    let (kept_bytes, service): (Option<i64>, _) = (columns.next("kept_bytes")?, columns.next("service")?);

    let Some(origin) = Origin::parse(&origin) else {
        return Ok(corrupt("origin", origin));
    };
    let Some(status) = Status::parse(&status) else {
        return Ok(corrupt("status", status));
    };
    let Ok(task) = serde_json::from_str(&task) else {
        return Ok(corrupt("task", task));
    };
    let Ok(needs) = serde_json::from_str(&needs) else {
        return Ok(corrupt("list of needs", needs));
    };
    let Ok(labels) = serde_json::from_str(&labels) else {
        return Ok(corrupt("set of labels", labels));
    };
    let Some(created_at) = DateTime::from_timestamp_micros(created_at) else {
        return Ok(corrupt("time", created_at.to_string()));
    };
    let log = match (lines, bytes, sha256) {
        (Some(lines), Some(bytes), Some(sha256)) => {
            Some(LogSum { lines: lines.unsigned_abs(), bytes: bytes.unsigned_abs(), sha256 })
        }
        _ => None,
    };
    Ok(Ok(Run {
        id,
        project,
        env,
        origin,
        task,
        status,
        terms: Terms {
            priority,
            not_before,
            timeout: timeout.map(|millis| Duration::from_millis(millis.unsigned_abs())),
            cause,
            note,
            labels,
        },
        needs,
        service,
        retry_of: retry_of.map(Uuid::from_bytes),
        attempt,
        created_by,
        idempotency_key,
        created_at,
        started_at,
        ended_at,
        exit_code,
        signal,
        reason,
        cancel_requested_by,
        cancel_requested_at,
        cancel_reason,
        log,
        is_pruned: kept_bytes == Some(-1),
    }))
}

fn corrupt(what: &'static str, value: String) -> Result<Run, Error> {
    Err(journal::Error::Corrupt { what, value }.into())
}
