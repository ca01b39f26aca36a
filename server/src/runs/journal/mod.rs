//! The server's memory of runs: one SQLite file, written before anything is answered.
//!
//! One connection writes, behind a mutex; a small pool reads. A status changes only from where the machine allows it,
//! in one statement that compares and sets: whoever comes second finds nothing to change.

mod change;
mod page;
mod row;
mod schema;

use std::path::{Path, PathBuf};
use std::sync::{Mutex, MutexGuard, PoisonError};
use std::time::Duration;

use chrono::Utc;
use rusqlite::{Connection, ErrorCode, OpenFlags, OptionalExtension, Transaction, TransactionBehavior, params};
use uuid::Uuid;

pub(super) use self::change::{CancelOutcome, Finish};
use super::directory::private_file;
use super::{Created, Error, NewRun, Run, Status};

/// How many idle reading connections are kept.
const READERS: usize = 4;

/// How long a statement waits for another process that looks at the file, such as an operator's `sqlite3`.
const BUSY: Duration = Duration::from_secs(5);

pub(super) struct Journal {
    path: PathBuf,
    writer: Mutex<Connection>,
    readers: Mutex<Vec<Connection>>,
}

impl Journal {
    /// Opens the journal, creating or upgrading it if need be.
    pub(super) fn open(path: &Path) -> Result<Self, Error> {
        // SQLite gives its companion files the mode of the file itself.
        private_file().create(true).append(true).open(path).map_err(Error::file(path))?;
        let writer = Connection::open(path).map_err(Error::journal("open the file"))?;
        let prepare = || {
            writer.busy_timeout(BUSY)?;
            writer.pragma_update(None, "journal_mode", "WAL")?;
            // What was acknowledged survives a power failure, at the price of a sync a transaction.
            writer.pragma_update(None, "synchronous", "FULL")
        };
        prepare().map_err(Error::journal("set up the connection"))?;
        schema::migrate(&writer)?;
        Ok(Self { path: path.to_owned(), writer: Mutex::new(writer), readers: Mutex::default() })
    }

    /// Writes a run down as queued. With a key that was used before, answers what that made.
    pub(super) fn create(&self, new: &NewRun) -> Result<Created, Error> {
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
    pub(super) fn replay(&self, new: &NewRun) -> Result<Option<Run>, Error> {
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
    pub(super) fn view(&self, id: Uuid) -> Result<Option<Run>, Error> {
        self.read("read a run", |connection| row::find(connection, id))?.transpose()
    }

    /// Writes something, because only that tells whether something can be written: a full disk looks like any other.
    pub(super) fn check(&self) -> Result<(), Error> {
        // A file that was moved away is still written, and will not be found again.
        std::fs::metadata(&self.path).map_err(Error::file(&self.path))?;
        self.write("write", |transaction| {
            let now = Utc::now().timestamp_micros();
            transaction.execute("INSERT OR REPLACE INTO probe (id, at) VALUES (1, ?1)", [now])
        })
        .map(drop)
    }

    /// Every run that is not over, the oldest first.
    pub(super) fn unfinished(&self) -> Result<Vec<Run>, Error> {
        self.read("read the unfinished runs", row::unfinished)?.into_iter().collect()
    }

    fn write<T>(
        &self,
        action: &'static str,
        work: impl FnOnce(&Transaction<'_>) -> rusqlite::Result<T>,
    ) -> Result<T, Error> {
        let mut writer = lock(&self.writer);
        let attempt = || {
            // Immediate, because a lock that is taken halfway through can fail for good.
            let transaction = writer.transaction_with_behavior(TransactionBehavior::Immediate)?;
            let done = work(&transaction)?;
            transaction.commit()?;
            Ok(done)
        };
        attempt().map_err(Error::journal(action))
    }

    fn read<T>(&self, action: &'static str, work: impl FnOnce(&Connection) -> rusqlite::Result<T>) -> Result<T, Error> {
        let idle = lock(&self.readers).pop();
        let connection = match idle {
            Some(connection) => connection,
            None => self.reader().map_err(Error::journal("open the file for reading"))?,
        };
        let answer = work(&connection).map_err(Error::journal(action));
        let mut readers = lock(&self.readers);
        if readers.len() < READERS {
            readers.push(connection);
        }
        answer
    }

    fn reader(&self) -> rusqlite::Result<Connection> {
        let connection = Connection::open_with_flags(&self.path, OpenFlags::SQLITE_OPEN_READ_ONLY)?;
        connection.busy_timeout(BUSY)?;
        Ok(connection)
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

fn lock<T>(mutex: &Mutex<T>) -> MutexGuard<'_, T> {
    mutex.lock().unwrap_or_else(PoisonError::into_inner)
}

/// The statuses from which `next` may be reached, as a list for SQL.
fn predecessors(next: Status) -> String {
    let from = Status::ALL.into_iter().filter(|status| status.may_become(next));
    from.map(|status| format!("'{status}'")).collect::<Vec<_>>().join(", ")
}

#[cfg(test)]
mod tests;
