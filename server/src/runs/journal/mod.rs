//! What the journal remembers of runs. A status changes only from where the machine allows it, in one statement that
//! compares and sets: whoever comes second finds nothing to change.

mod change;
mod page;
mod row;

use chrono::Utc;
use rusqlite::{Connection, ErrorCode, OptionalExtension, params};
use uuid::Uuid;

pub(super) use self::change::{CancelOutcome, Finish};
use super::{Created, Error, NewRun, Run, Status};
use crate::journal::Journal;

impl Journal {
    /// Writes a run down as queued. With a key that was used before, answers what that made.
    pub(in crate::runs) fn create(&self, new: &NewRun) -> Result<Created, Error> {
        let id = new.id.unwrap_or_else(Uuid::now_v7);
        let insertion = self.write("create a run", |transaction| {
            if let Some(earlier) = earlier(transaction, new)? {
                return Ok(Insertion::Earlier(earlier));
            }
            match row::insert(transaction, id, new, Utc::now()) {
                Ok(()) => Ok(Insertion::New),
                Err(error) if error.sqlite_error_code() == Some(ErrorCode::ConstraintViolation) => Ok(Insertion::Taken),
                Err(error) => Err(error),
            }
        })?;
        match insertion {
            Insertion::New => Ok(Created { run: self.view(id)?.ok_or(Error::NotFound(id))?, replayed: false }),
            Insertion::Earlier(earlier) => Ok(Created { run: self.same(new, earlier)?, replayed: true }),
            Insertion::Taken => Err(Error::RunIdTaken(id)),
        }
    }

    /// What an earlier request with the same key made.
    pub(in crate::runs) fn replay(&self, new: &NewRun) -> Result<Option<Run>, Error> {
        let earlier = self.read("look for a key", |connection| earlier(connection, new))?;
        earlier.map(|earlier| self.same(new, earlier)).transpose()
    }

    fn same(&self, new: &NewRun, earlier: Earlier) -> Result<Run, Error> {
        match &new.idempotency {
            Some(key) if key.digest != earlier.digest => Err(Error::IdempotencyKeyReused(key.key.clone())),
            _ => self.view(earlier.id)?.ok_or(Error::NotFound(earlier.id)),
        }
    }

    /// Reads one run.
    pub(in crate::runs) fn view(&self, id: Uuid) -> Result<Option<Run>, Error> {
        self.read("read a run", |connection| row::find(connection, id))?.transpose()
    }

    /// Every run that is not over, the oldest first.
    pub(in crate::runs) fn unfinished(&self) -> Result<Vec<Run>, Error> {
        self.read("read the unfinished runs", row::unfinished)?.into_iter().collect()
    }
}

enum Insertion {
    New,
    Earlier(Earlier),
    Taken,
}

/// A run that was made under a key.
struct Earlier {
    id: Uuid,
    digest: [u8; 32],
}

fn earlier(connection: &Connection, new: &NewRun) -> rusqlite::Result<Option<Earlier>> {
    let Some(key) = &new.idempotency else { return Ok(None) };
    let mut query = connection.prepare_cached(
        "SELECT id, body_digest FROM runs
         WHERE project = ?1 AND env = ?2 AND created_by = ?3 AND idempotency_key = ?4",
    )?;
    let found = query.query_row(params![new.project, new.env, new.created_by, key.key], |row| {
        Ok(Earlier { id: Uuid::from_bytes(row.get(0)?), digest: row.get(1)? })
    });
    found.optional()
}

/// The statuses from which `next` may be reached, as a list for SQL.
fn predecessors(next: Status) -> String {
    let from = Status::ALL.into_iter().filter(|status| status.may_become(next));
    from.map(|status| format!("'{status}'")).collect::<Vec<_>>().join(", ")
}

#[cfg(test)]
mod tests;
