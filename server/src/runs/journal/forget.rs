//! Forgetting runs that are over. A row goes before its directory, and leaves a note that the directory is to follow, so
//! that a crash between the two leaves nothing behind; nothing is ever removed that the journal does not know.

use chrono::{DateTime, TimeDelta, Utc};
use rusqlite::{Connection, OptionalExtension, Transaction, params};
use uuid::Uuid;

use super::create::{KEPT, status};
use crate::journal::{Error, Journal};

/// What a deletion came to.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(in crate::runs) enum Deletion {
    /// The row is gone, and the directory is to follow.
    Deleted,
    /// The run is not over.
    NotOver,
    /// There is none.
    Missing,
}

/// Where a run stands among those of its project that are over: by the time of its end, in microseconds, then by sequence.
pub(in crate::runs) type Ended = (i64, i64);

impl Journal {
    /// Deletes a run that is over. Its key stays known as long as keys do.
    pub(in crate::runs) fn delete(&self, id: Uuid) -> Result<Deletion, Error> {
        self.write("delete a run", |transaction| delete(transaction, id, Utc::now()))
    }

    /// Deletes runs that are over, and answers which were.
    pub(in crate::runs) fn delete_all(&self, ids: &[Uuid]) -> Result<Vec<Uuid>, Error> {
        self.write("delete runs", |transaction| {
            let now = Utc::now();
            let mut deleted = Vec::with_capacity(ids.len());
            for id in ids {
                if delete(transaction, *id, now)? == Deletion::Deleted {
                    deleted.push(*id);
                }
            }
            Ok(deleted)
        })
    }

    /// Deleted runs whose directories may still be there, at most `limit`.
    pub(in crate::runs) fn remains(&self, limit: u32) -> Result<Vec<Uuid>, Error> {
        self.read("read what is to be removed", |connection| {
            let mut query = connection.prepare_cached("SELECT id FROM run_remains LIMIT ?1")?;
            let ids = query.query_map([limit], |row| row.get(0).map(Uuid::from_bytes))?;
            ids.collect()
        })
    }

    /// The directories of these runs are gone.
    pub(in crate::runs) fn removed(&self, ids: &[Uuid]) -> Result<(), Error> {
        self.write("note what was removed", |transaction| {
            let mut statement = transaction.prepare_cached("DELETE FROM run_remains WHERE id = ?1")?;
            ids.iter().try_for_each(|id| statement.execute([id.as_bytes()]).map(drop))
        })
    }

    /// Every project that has runs. One step for each, however many runs it has.
    pub(in crate::runs) fn projects(&self) -> Result<Vec<String>, Error> {
        self.read("list projects", |connection| {
            let mut next = connection.prepare_cached("SELECT min(project) FROM runs WHERE project > ?1")?;
            let (mut projects, mut last) = (Vec::new(), String::new());
            while let Some(project) = next.query_row([&last], |row| row.get::<_, Option<String>>(0))? {
                last.clone_from(&project);
                projects.push(project);
            }
            Ok(projects)
        })
    }

    /// The newest of the runs of a project that are too many, if `keep` of them are kept.
    pub(in crate::runs) fn surplus(&self, project: &str, keep: u64) -> Result<Option<Ended>, Error> {
        self.read("count runs", |connection| {
            let mut query = connection.prepare_cached(
                "SELECT ended_at, sequence FROM runs WHERE project = ?1 AND ended_at IS NOT NULL
                 ORDER BY ended_at DESC, sequence DESC LIMIT 1 OFFSET ?2",
            )?;
            let keep = i64::try_from(keep).unwrap_or(i64::MAX);
            query.query_row(params![project, keep], |row| Ok((row.get(0)?, row.get(1)?))).optional()
        })
    }

    /// Runs of a project that ended behind `after` and not later than `last`, the oldest first, at most `limit`, without
    /// those whose keys must still be known.
    pub(in crate::runs) fn ended(
        &self,
        project: &str,
        after: Ended,
        last: Ended,
        limit: u32,
    ) -> Result<Vec<(Ended, Uuid)>, Error> {
        self.read("look for old runs", |connection| {
            let mut query = connection.prepare_cached(ENDED)?;
            let forgettable = (Utc::now() - KEPT).timestamp_micros();
            let found = query
                .query_map(params![project, after.0, after.1, last.0, last.1, forgettable, limit], |row| {
                    Ok(((row.get(0)?, row.get(1)?), Uuid::from_bytes(row.get(2)?)))
                })?;
            found.collect()
        })
    }

    /// Forgets keys that need not be known any more, at most `limit`. Answers how many.
    pub(in crate::runs) fn forget_keys(&self, limit: u32) -> Result<usize, Error> {
        self.write("forget keys", |transaction| {
            let mut statement = transaction.prepare_cached(
                "DELETE FROM run_keys WHERE (project, env, created_by, idempotency_key) IN (
                     SELECT project, env, created_by, idempotency_key FROM run_keys WHERE until <= ?1 LIMIT ?2)",
            )?;
            statement.execute(params![Utc::now().timestamp_micros(), limit])
        })
    }
}

/// Which runs are old.
pub(super) const ENDED: &str = "SELECT ended_at, sequence, id FROM runs
     WHERE project = ?1 AND ended_at IS NOT NULL
       AND (ended_at, sequence) > (?2, ?3) AND (ended_at, sequence) <= (?4, ?5)
       AND (idempotency_key IS NULL OR created_at <= ?6)
     ORDER BY ended_at, sequence LIMIT ?7";

/// Whether the directory of a deleted run of that id may still be there.
pub(super) fn remains(connection: &Connection, id: Uuid) -> rusqlite::Result<bool> {
    connection.prepare_cached("SELECT 1 FROM run_remains WHERE id = ?1")?.exists([id.as_bytes()])
}

fn delete(transaction: &Transaction<'_>, id: Uuid, now: DateTime<Utc>) -> rusqlite::Result<Deletion> {
    match status(transaction, id)? {
        None => return Ok(Deletion::Missing),
        Some(status) if !status.is_end() => return Ok(Deletion::NotOver),
        Some(_) => {}
    }
    let kept = |since: DateTime<Utc>, by: TimeDelta| (since + by).timestamp_micros();
    let mut key = transaction.prepare_cached(
        "INSERT OR REPLACE INTO run_keys (project, env, created_by, idempotency_key, body_digest, id, until)
         SELECT project, env, created_by, idempotency_key, body_digest, id, created_at + ?3 FROM runs
         WHERE id = ?1 AND idempotency_key IS NOT NULL AND created_at > ?2",
    )?;
    key.execute(params![id.as_bytes(), kept(now, -KEPT), KEPT.num_microseconds()])?;
    let mut remains = transaction.prepare_cached("INSERT OR IGNORE INTO run_remains (id) VALUES (?1)")?;
    remains.execute([id.as_bytes()])?;
    transaction.prepare_cached("DELETE FROM runs WHERE id = ?1")?.execute([id.as_bytes()])?;
    Ok(Deletion::Deleted)
}
