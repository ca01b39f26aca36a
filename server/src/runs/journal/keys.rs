//! Keys of callers, and which run each was answered with. Most stand in the row of the run that they made; `run_keys` has
//! those that were answered with a run that was in the way, and those whose run was deleted.

use chrono::{DateTime, Utc};
use rusqlite::{Connection, OptionalExtension, params};
use uuid::Uuid;

use crate::runs::{CallersKey, NewRun};

/// A run that was answered under a key.
pub(super) struct Keyed {
    pub(super) id: Uuid,
    pub(super) digest: [u8; 32],
}

/// What the key of a request was answered with before.
pub(super) fn find(connection: &Connection, key: &CallersKey) -> rusqlite::Result<Option<Keyed>> {
    let mut query = connection.prepare_cached(
        "SELECT id, body_digest FROM runs
         WHERE project = ?1 AND env = ?2 AND created_by = ?3 AND idempotency_key = ?4
         UNION ALL
         SELECT id, body_digest FROM run_keys
         WHERE project = ?1 AND env = ?2 AND created_by = ?3 AND idempotency_key = ?4
         LIMIT 1",
    )?;
    let found = query.query_row(params![key.project, key.env, key.created_by, key.idempotency.key], |row| {
        Ok(Keyed { id: Uuid::from_bytes(row.get(0)?), digest: row.get(1)? })
    });
    found.optional()
}

/// The key of a request is answered with this run, at least until then.
pub(super) fn keep(connection: &Connection, new: &NewRun, run: Uuid, until: DateTime<Utc>) -> rusqlite::Result<()> {
    let Some(key) = &new.idempotency else { return Ok(()) };
    let mut insert = connection.prepare_cached(
        "INSERT OR REPLACE INTO run_keys (project, env, created_by, idempotency_key, body_digest, id, until)
         VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7)",
    )?;
    let until = until.timestamp_micros();
    insert.execute(params![new.project, new.env, new.created_by, key.key, key.digest, run.as_bytes(), until]).map(drop)
}
