//! Adding a version, which is also when the oldest ones go.

use chrono::{DateTime, Utc};
use rusqlite::{Connection, OptionalExtension, Transaction, params};
use uuid::Uuid;

use super::version::{CAUSE, time};
use super::{Cause, CauseKind, Evidence, Packed, body};
use crate::state::{Digest, StateId};

/// What is known of a state id: its newest version.
#[derive(Clone, Debug)]
pub(super) struct Head {
    pub(super) number: u64,
    pub(super) digest: Option<Digest>,
    pub(super) at: DateTime<Utc>,
    /// When it was last made or compared.
    pub(super) looked: DateTime<Utc>,
    /// The run that made it, if one did.
    pub(super) run_id: Option<Uuid>,
}

/// A version that is to be.
pub(super) struct New<'a> {
    /// The digest and the length of what has been kept; nothing if the state is cleared.
    pub(super) body: Option<(Digest, u64)>,
    pub(super) at: DateTime<Utc>,
    pub(super) evidence: Evidence,
    pub(super) cause: &'a Cause,
}

impl Packed {
    pub(super) fn key(&self) -> (Digest, u64) {
        (self.digest, self.bytes)
    }
}

/// The newest version of a state id, if it has any.
pub(super) fn head(connection: &Connection, project: &str, id: &StateId) -> rusqlite::Result<Option<Head>> {
    let mut statement = connection.prepare_cached(
        "SELECT newest, ids.digest, ids.at, looked, iif(kind = 'run', run_id, NULL)
         FROM state_ids ids JOIN state_versions ON state = id AND number = newest
         WHERE project = ?1 AND state_id = ?2",
    )?;
    let head = statement.query_row((project, id.as_str()), |row| {
        Ok(Head {
            number: row.get(0)?,
            digest: row.get(1)?,
            at: time(row, 2)?,
            looked: time(row, 3)?,
            run_id: row.get::<_, Option<[u8; 16]>>(4)?.map(Uuid::from_bytes),
        })
    });
    head.optional()
}

/// Adds a version behind the newest, keeps at most `keep` of them, and answers its number.
pub(super) fn append(
    transaction: &Transaction<'_>,
    keep: usize,
    project: &str,
    id: &StateId,
    new: &New<'_>,
) -> rusqlite::Result<u64> {
    let (digest, bytes) = new.body.map_or((None, 0), |(digest, bytes)| (Some(digest), bytes));
    let looked = match new.evidence {
        Evidence::Written => new.at.timestamp_micros(),
        Evidence::Observed => Utc::now().timestamp_micros(),
        Evidence::Recorded => 0,
    };
    let mut upsert = transaction.prepare_cached(
        "INSERT INTO state_ids (project, state_id, newest, digest, at, looked) VALUES (?1, ?2, 1, ?3, ?4, ?5)
         ON CONFLICT DO UPDATE SET newest = newest + 1, digest = excluded.digest, at = max(at, excluded.at),
                                   looked = max(looked, excluded.looked)
         RETURNING id, newest, at",
    )?;
    let (key, number, at): (i64, u64, i64) = upsert
        .query_row(params![project, id.as_str(), digest, new.at.timestamp_micros(), looked], |row| {
            Ok((row.get(0)?, row.get(1)?, row.get(2)?))
        })?;
    let cause = new.cause;
    let run_id = cause.run_id.map(Uuid::into_bytes);
    let mut insert = transaction.prepare_cached(&format!(
        "INSERT INTO state_versions (state, number, digest, bytes, at, evidence, {CAUSE})
         VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, coalesce(?8, (SELECT created_by FROM runs WHERE id = ?14 AND origin = 'api')),
                 ?9, ?10, ?11, ?12, ?13)"
    ))?;
    insert.execute(params![
        key,
        number,
        digest,
        bytes,
        at,
        new.evidence,
        cause.kind,
        cause.actor,
        cause.request_id,
        run_id,
        cause.counterpart.as_ref().map(|other| other.id.as_str()),
        cause.counterpart.as_ref().and_then(|other| other.version),
        cause.note,
        // A run of this server has an actor, which Meltano does not know.
        run_id.filter(|_| cause.kind == CauseKind::Run),
    ])?;
    drop_before(transaction, key, number.saturating_sub(keep.max(1) as u64 - 1))?;
    Ok(number)
}

/// Drops the versions of one state id that are older than `number`, with the texts that nobody else has.
pub(super) fn drop_before(transaction: &Transaction<'_>, key: i64, number: u64) -> rusqlite::Result<usize> {
    let mut delete =
        transaction.prepare_cached("DELETE FROM state_versions WHERE state = ?1 AND number < ?2 RETURNING digest")?;
    let gone: Vec<Option<Digest>> = delete.query_map((key, number), |row| row.get(0))?.collect::<Result<_, _>>()?;
    for digest in gone.iter().flatten() {
        body::release(transaction, *digest)?;
    }
    Ok(gone.len())
}
