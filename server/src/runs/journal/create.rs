//! Taking a run in: what the key says, what is in the way, and the row, all in one transaction.

use chrono::{TimeDelta, Utc};
use rusqlite::{Connection, OptionalExtension, Transaction};
use uuid::Uuid;

use super::change::{CancelOutcome, CancelRequest, cancel};
use super::keys::{self, Keyed};
use super::{forget, row};
use crate::journal::Journal;
use crate::runs::{CallersKey, Claim, Error, IfRunning, NewRun, Run, Status};

/// How long a key is known, at least, whatever becomes of the run.
pub(super) const KEPT: TimeDelta = TimeDelta::hours(24);

/// What a creation came to.
#[derive(Debug)]
pub(in crate::runs) enum Creation {
    /// The run is queued.
    New {
        run: Run,
        sequence: i64,
        /// What became of those that it replaces.
        replaced: Vec<(Uuid, CancelOutcome)>,
    },
    /// An earlier request with the same key had been answered with this run.
    Earlier(Run),
    /// This run is in the way, and is the answer.
    Existing(Run),
}

/// The same, before the journal is asked for whole runs.
enum Insertion {
    New { sequence: i64, replaced: Vec<(Uuid, CancelOutcome)> },
    Earlier(Keyed),
    Existing(Uuid),
    Conflict(Uuid, Claim),
    Taken,
}

impl Journal {
    /// Writes a run down as queued, unless its key or `if_running` is against it. `conflicts` are the runs that it cannot go
    /// together with, the oldest first; those among them that have ended meanwhile do not count. Who is replaced is to be
    /// gone within `grace`.
    pub(in crate::runs) fn create(
        &self,
        id: Uuid,
        new: &NewRun,
        conflicts: &[(Uuid, Claim)],
        grace: TimeDelta,
    ) -> Result<Creation, Error> {
        let key = new.key();
        let insertion = self.write("create a run", |transaction| {
            if let Some(key) = &key
                && let Some(earlier) = keys::find(transaction, key)?
            {
                return Ok(Insertion::Earlier(earlier));
            }
            insert(transaction, id, new, conflicts, grace)
        })?;
        let view = |id| self.view(id)?.ok_or(Error::NotFound(id));
        match insertion {
            Insertion::New { sequence, replaced } => Ok(Creation::New { run: view(id)?, sequence, replaced }),
            Insertion::Earlier(earlier) => Ok(Creation::Earlier(self.same(key.as_ref(), earlier)?)),
            Insertion::Existing(existing) => Ok(Creation::Existing(view(existing)?)),
            Insertion::Conflict(run, claim) => Err(Error::RunConflict { run, claim }),
            Insertion::Taken => Err(Error::RunIdTaken(id)),
        }
    }

    /// What an earlier request with the same key was answered with.
    pub(in crate::runs) fn replay(&self, key: &CallersKey) -> Result<Option<Run>, Error> {
        let earlier = self.read("look for a key", |connection| keys::find(connection, key))?;
        earlier.map(|earlier| self.same(Some(key), earlier)).transpose()
    }

    fn same(&self, key: Option<&CallersKey>, earlier: Keyed) -> Result<Run, Error> {
        match key.map(|key| &key.idempotency) {
            Some(key) if key.digest != earlier.digest => Err(Error::IdempotencyKeyReused(key.key.clone())),
            _ => self.view(earlier.id)?.ok_or(Error::RunDeleted(earlier.id)),
        }
    }
}

fn insert(
    transaction: &Transaction<'_>,
    id: Uuid,
    new: &NewRun,
    conflicts: &[(Uuid, Claim)],
    grace: TimeDelta,
) -> rusqlite::Result<Insertion> {
    // As long as the directory of a deleted run may be there, its id is taken.
    if status(transaction, id)?.is_some() || forget::remains(transaction, id)? {
        return Ok(Insertion::Taken);
    }
    let now = Utc::now();
    let mut replaced = Vec::new();
    if new.if_running != IfRunning::Queue {
        let mut standing = Vec::new();
        for (run, claim) in conflicts {
            let status = status(transaction, *run)?;
            // Of what others started, the journal need not know.
            if !status.is_some_and(Status::is_end) {
                standing.push((*run, claim, status.is_some()));
                if new.if_running != IfRunning::Replace {
                    break;
                }
            }
        }
        match (new.if_running, standing.first()) {
            (IfRunning::ReturnExisting, Some((run, _, true))) => {
                keys::keep(transaction, new, *run, now + KEPT)?;
                return Ok(Insertion::Existing(*run));
            }
            (IfRunning::Reject | IfRunning::ReturnExisting, Some((run, claim, _))) => {
                return Ok(Insertion::Conflict(*run, (*claim).clone()));
            }
            (IfRunning::Replace, _) => {
                let reason = format!("replaced by run `{id}`");
                let request = CancelRequest { grace, by: Some(&new.created_by), reason: Some(&reason) };
                for (run, ..) in standing {
                    replaced.push((run, cancel(transaction, run, now, request)?));
                }
            }
            _ => {}
        }
    }
    Ok(Insertion::New { sequence: row::insert(transaction, id, new, now)?, replaced })
}

pub(super) fn status(connection: &Connection, id: Uuid) -> rusqlite::Result<Option<Status>> {
    let mut query = connection.prepare_cached("SELECT status FROM runs WHERE id = ?1")?;
    let name: Option<String> = query.query_row([id.as_bytes()], |row| row.get(0)).optional()?;
    Ok(name.and_then(|name| Status::parse(&name)))
}
