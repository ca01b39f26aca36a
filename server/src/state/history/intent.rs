//! A write, from before it is done until it is known to be done.
//!
//! An intent is on the disk before the state backend is written, so whatever a crash leaves behind can be told. It is
//! kept or forgotten by who made it; one that is dropped without either is left to [`History::recover`].

use std::collections::HashSet;
use std::sync::{Arc, Condvar, Mutex, MutexGuard, PoisonError};
use std::time::Duration;

use chrono::{DateTime, Utc};
use rusqlite::{Connection, Transaction, params};
use uuid::Uuid;

use super::version::{self, CAUSE, time};
use super::{Cause, Evidence, History, Packed, append, body};
use crate::state::store::{Edit, EditKind, Write};
use crate::state::{Digest, Document, Error, StateId, to_python};

/// How long one write waits for another of the same state to be kept, which is one sync of the disk.
const PATIENCE: Duration = Duration::from_secs(2);

/// One of the writes that are to be done at once.
#[derive(Clone, Debug)]
pub struct Planned<'a> {
    /// What the state is now; nothing if there is none.
    pub before: Option<Digest>,
    /// What is to become of it.
    pub write: &'a Write,
    /// Why.
    pub cause: Cause,
}

/// Writes that are about to be done. See [`History::intend`].
#[must_use = "it is kept or forgotten, or left to the next recovery"]
pub struct Intent {
    pub(super) id: i64,
    live: Arc<Live>,
}

/// The intents of this process that are neither kept nor forgotten yet.
#[derive(Default)]
pub(super) struct Live {
    intents: Mutex<HashSet<i64>>,
    settled: Condvar,
}

/// A write of an intent, as it is found again.
#[derive(Clone, Debug)]
pub(super) struct Intended {
    pub(super) id: StateId,
    pub(super) before: Option<Digest>,
    pub(super) after: Option<(Digest, u64)>,
    pub(super) edit: Option<Edit>,
    pub(super) cause: Cause,
    pub(super) at: DateTime<Utc>,
}

impl History {
    /// Writes down what is about to be done, all of it or nothing; once this returns, it survives a power failure. To
    /// be called while nobody else can write these states, behind [`History::notice`] for each of them.
    ///
    /// # Errors
    /// Those of the journal: then nothing may be written.
    pub fn intend(&self, project: &str, plan: &[Planned<'_>]) -> Result<Intent, Error> {
        // What takes long is done before the journal is locked.
        let packed: Vec<_> = plan.iter().map(|planned| planned.write.state.as_ref().map(Packed::new)).collect();
        let payloads: Vec<_> = plan
            .iter()
            .map(|planned| planned.write.edit.as_ref().map(|edit| body::pack(to_python(&edit.payload).as_bytes())))
            .collect();
        let mut live = self.live.lock();
        let id = self.journal.write("write down an intent", |transaction| {
            let at = Utc::now().timestamp_micros();
            transaction.execute("INSERT INTO state_intents (project, at) VALUES (?1, ?2)", (project, at))?;
            let intent = transaction.last_insert_rowid();
            for (position, ((planned, packed), payload)) in plan.iter().zip(&packed).zip(&payloads).enumerate() {
                if let Some(packed) = packed {
                    packed.keep(transaction)?;
                }
                insert(transaction, intent, position, project, planned, packed.as_ref(), payload.as_deref())?;
            }
            Ok(intent)
        })?;
        live.insert(id);
        drop(live);
        Ok(Intent { id, live: Arc::clone(&self.live) })
    }

    /// The writes have been done: they become versions. Answers their numbers, in the order of the plan.
    ///
    /// # Errors
    /// Those of the journal: the next recovery keeps the intent then.
    pub fn keep(&self, intent: Intent) -> Result<Vec<u64>, Error> {
        let numbers = self.journal.write("keep versions of states", |transaction| {
            let (project, writes) = read(transaction, intent.id)?;
            self.promote(transaction, intent.id, &project, &writes)
        })?;
        drop(intent);
        Ok(numbers)
    }

    /// Nothing has been written, and nothing will be.
    ///
    /// # Errors
    /// Those of the journal: the next recovery forgets the intent then.
    pub fn forget(&self, intent: Intent) -> Result<(), Error> {
        self.forget_by_id(intent.id)?;
        drop(intent);
        Ok(())
    }

    pub(super) fn forget_by_id(&self, intent: i64) -> Result<(), Error> {
        Ok(self.journal.write("forget an intent", |transaction| {
            let (_, writes) = read(transaction, intent)?;
            delete(transaction, intent)?;
            writes.iter().filter_map(|write| write.after).try_for_each(|(digest, _)| body::release(transaction, digest))
        })?)
    }

    /// Makes versions of writes, and forgets the intent that they are of.
    pub(super) fn promote(
        &self,
        transaction: &Transaction<'_>,
        intent: i64,
        project: &str,
        writes: &[Intended],
    ) -> rusqlite::Result<Vec<u64>> {
        // The texts stay while the intent refers to them.
        let mut numbers = Vec::with_capacity(writes.len());
        for write in writes {
            let new = append::New { body: write.after, at: write.at, evidence: Evidence::Written, cause: &write.cause };
            numbers.push(append::append(transaction, self.retention.versions, project, &write.id, &new)?);
        }
        let (_, all) = read(transaction, intent)?;
        delete(transaction, intent)?;
        all.iter().filter_map(|write| write.after).try_for_each(|(digest, _)| body::release(transaction, digest))?;
        Ok(numbers)
    }

    /// Waits until no write of this state is between done and kept: versions stand in the order of the writes.
    pub(super) fn wait_for_others(&self, project: &str, id: &StateId) -> Result<(), Error> {
        let deadline = std::time::Instant::now() + PATIENCE;
        let mut live = self.live.lock();
        loop {
            let pending = self.journal.read("look for intents", |connection| pending(connection, project, id))?;
            if pending.is_empty() {
                return Ok(());
            }
            let left = deadline.saturating_duration_since(std::time::Instant::now());
            // One that nobody holds any more is settled by a recovery, not by waiting; and who waits keeps others out of
            // the state backend meanwhile.
            if left.is_zero() || !pending.iter().all(|intent| live.contains(intent)) {
                return Err(Error::Busy(id.clone()));
            }
            live = self.live.settled.wait_timeout(live, left).unwrap_or_else(PoisonError::into_inner).0;
        }
    }
}

impl Live {
    pub(super) fn lock(&self) -> MutexGuard<'_, HashSet<i64>> {
        self.intents.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

impl Drop for Intent {
    fn drop(&mut self) {
        self.live.lock().remove(&self.id);
        self.live.settled.notify_all();
    }
}

/// Whether there is an intent about this state.
pub(super) fn is_pending(connection: &Connection, project: &str, id: &StateId) -> rusqlite::Result<bool> {
    let mut statement =
        connection.prepare_cached("SELECT 1 FROM state_intent_writes WHERE project = ?1 AND state_id = ?2")?;
    statement.exists((project, id.as_str()))
}

/// Whether an intent is neither kept nor forgotten.
pub(super) fn is_there(connection: &Connection, intent: i64) -> rusqlite::Result<bool> {
    connection.prepare_cached("SELECT 1 FROM state_intents WHERE id = ?1")?.exists([intent])
}

/// The intents about this state.
pub(super) fn pending(connection: &Connection, project: &str, id: &StateId) -> rusqlite::Result<Vec<i64>> {
    let mut statement = connection
        .prepare_cached("SELECT DISTINCT intent FROM state_intent_writes WHERE project = ?1 AND state_id = ?2")?;
    statement.query_map((project, id.as_str()), |row| row.get(0))?.collect()
}

/// Whether a row of Meltano's table is of a write of this server.
pub(super) fn is_ours(connection: &Connection, project: &str, run_id: Uuid) -> rusqlite::Result<bool> {
    let mut statement = connection.prepare_cached(
        "SELECT 1 FROM state_versions JOIN state_ids ON state_ids.id = state_versions.state
         WHERE evidence = 'written' AND run_id = ?1 AND project = ?2
         UNION ALL SELECT 1 FROM state_intent_writes WHERE edit_run_id = ?1 AND project = ?2",
    )?;
    statement.exists((run_id.as_bytes(), project))
}

fn insert(
    transaction: &Transaction<'_>,
    intent: i64,
    position: usize,
    project: &str,
    planned: &Planned<'_>,
    packed: Option<&Packed>,
    payload: Option<&[u8]>,
) -> rusqlite::Result<()> {
    let (cause, edit) = (&planned.cause, planned.write.edit.as_ref());
    let edit_run_id = edit.map(|edit| edit.run_id.into_bytes());
    let mut statement = transaction.prepare_cached(&format!(
        "INSERT INTO state_intent_writes (intent, position, project, state_id, before, digest, bytes,
                                          edit_run_id, edit_kind, edit_payload, {CAUSE})
         VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, ?13, ?14, ?15, ?16, ?17)"
    ))?;
    let values = params![
        intent,
        position as i64,
        project,
        planned.write.id.as_str(),
        planned.before,
        packed.map(|packed| packed.digest),
        packed.map_or(0, |packed| packed.bytes),
        edit_run_id,
        edit.map(|edit| edit.kind as i64),
        payload,
        cause.kind,
        cause.actor,
        cause.request_id,
        // The row by which the write is known in Meltano's database.
        edit_run_id.or(cause.run_id.map(Uuid::into_bytes)),
        cause.counterpart.as_ref().map(|other| other.id.as_str()),
        cause.counterpart.as_ref().and_then(|other| other.version),
        cause.note,
    ];
    statement.execute(values).map(drop)
}

/// What an intent is about.
pub(super) fn read(connection: &Connection, intent: i64) -> rusqlite::Result<(String, Vec<Intended>)> {
    let (project, at) =
        connection.query_row("SELECT project, at FROM state_intents WHERE id = ?1", [intent], |row| {
            Ok((row.get(0)?, time(row, 1)?))
        })?;
    let mut statement = connection.prepare_cached(&format!(
        "SELECT state_id, before, digest, bytes, edit_run_id, edit_kind, edit_payload, {CAUSE}
         FROM state_intent_writes WHERE intent = ?1 ORDER BY position"
    ))?;
    let writes = statement.query_map([intent], |row| {
        let digest: Option<Digest> = row.get(2)?;
        let id: String = row.get(0)?;
        let edit = match (row.get::<_, Option<[u8; 16]>>(4)?, row.get::<_, Option<Vec<u8>>>(6)?) {
            (Some(run_id), Some(payload)) => {
                let kind = if row.get::<_, i64>(5)? == 1 { EditKind::Set } else { EditKind::Merge };
                Some(Edit { run_id: Uuid::from_bytes(run_id), payload: body::unpack::<Document>(&payload)?, kind })
            }
            _ => None,
        };
        Ok(Intended {
            id: StateId::new(id).map_err(|error| {
                rusqlite::Error::FromSqlConversionFailure(0, rusqlite::types::Type::Text, error.into())
            })?,
            before: row.get(1)?,
            after: digest.map(|digest| row.get(3).map(|bytes| (digest, bytes))).transpose()?,
            edit,
            cause: version::cause(row, 7)?,
            at,
        })
    });
    Ok((project, writes?.collect::<Result<_, _>>()?))
}

fn delete(transaction: &Transaction<'_>, intent: i64) -> rusqlite::Result<()> {
    transaction.execute("DELETE FROM state_intent_writes WHERE intent = ?1", [intent])?;
    transaction.execute("DELETE FROM state_intents WHERE id = ?1", [intent]).map(drop)
}
