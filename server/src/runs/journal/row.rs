//! Between a run and its row.

use chrono::{DateTime, Utc};
use rusqlite::{Connection, OptionalExtension, Row, params};
use uuid::Uuid;

use crate::journal;
use crate::runs::{Error, Kind, NewRun, Run, Status};

/// The columns that `decode` reads, in its order.
pub(super) const COLUMNS: &str = "id, project, env, kind, status, blocks, flags, created_by, created_at, started_at, \
     ended_at, exit_code, signal, reason, cancel_requested_by, cancel_requested_at";

pub(super) fn insert(connection: &Connection, id: Uuid, new: &NewRun, now: DateTime<Utc>) -> rusqlite::Result<()> {
    let mut statement = connection.prepare_cached(
        "INSERT INTO runs (id, project, env, kind, status, blocks, flags, created_by, created_at,
                           idempotency_key, body_digest)
         VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11)",
    )?;
    statement.execute(params![
        id.as_bytes(),
        new.project,
        new.env,
        new.kind.as_str(),
        Status::Queued.as_str(),
        serde_json::json!(new.blocks).to_string(),
        serde_json::json!(new.flags).to_string(),
        new.created_by,
        now.timestamp_micros(),
        new.idempotency.as_ref().map(|idempotency| &idempotency.key),
        new.idempotency.as_ref().map(|idempotency| idempotency.digest),
    ])?;
    Ok(())
}

pub(super) fn find(connection: &Connection, id: Uuid) -> rusqlite::Result<Option<Result<Run, Error>>> {
    let mut statement = connection.prepare_cached(&format!("SELECT {COLUMNS} FROM runs WHERE id = ?1"))?;
    statement.query_row([id.as_bytes()], decode).optional()
}

pub(super) fn unfinished(connection: &Connection) -> rusqlite::Result<Vec<Result<Run, Error>>> {
    let mut statement = connection.prepare(&format!(
        "SELECT {COLUMNS} FROM runs
         WHERE status IN ('queued', 'starting', 'running', 'cancelling') ORDER BY sequence"
    ))?;
    statement.query_map([], decode)?.collect()
}

/// Reads a row. The outer error is SQLite's, the inner one says that the row makes no sense.
pub(super) fn decode(row: &Row<'_>) -> rusqlite::Result<Result<Run, Error>> {
    let (kind, status): (String, String) = (row.get(3)?, row.get(4)?);
    let (blocks, flags): (String, String) = (row.get(5)?, row.get(6)?);
    let Some(kind) = Kind::parse(&kind) else {
        return Ok(corrupt("kind", kind));
    };
    let Some(status) = Status::parse(&status) else {
        return Ok(corrupt("status", status));
    };
    let Ok(blocks) = serde_json::from_str(&blocks) else {
        return Ok(corrupt("list of blocks", blocks));
    };
    let Ok(flags) = serde_json::from_str(&flags) else {
        return Ok(corrupt("set of flags", flags));
    };
    let Some(created_at) = DateTime::from_timestamp_micros(row.get(8)?) else {
        return Ok(corrupt("time", row.get::<_, i64>(8)?.to_string()));
    };
    let time = |column| -> rusqlite::Result<Option<DateTime<Utc>>> {
        Ok(row.get::<_, Option<i64>>(column)?.and_then(DateTime::from_timestamp_micros))
    };
    Ok(Ok(Run {
        id: Uuid::from_bytes(row.get(0)?),
        project: row.get(1)?,
        env: row.get(2)?,
        kind,
        status,
        blocks,
        flags,
        created_by: row.get(7)?,
        created_at,
        started_at: time(9)?,
        ended_at: time(10)?,
        exit_code: row.get(11)?,
        signal: row.get(12)?,
        reason: row.get(13)?,
        cancel_requested_by: row.get(14)?,
        cancel_requested_at: time(15)?,
    }))
}

fn corrupt(what: &'static str, value: String) -> Result<Run, Error> {
    Err(journal::Error::Corrupt { what, value }.into())
}
