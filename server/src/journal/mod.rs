//! The server's memory: one SQLite file, written before anything is answered. [`runs`](crate::runs) keeps runs in it,
//! [`state`](crate::state) the history of Singer state; each asks in its own words through [`Journal::read`] and
//! [`Journal::write`].
//!
//! One connection writes, behind a mutex; a small pool reads.

mod schema;

use std::io;
use std::path::{Path, PathBuf};
use std::sync::{Mutex, MutexGuard, PoisonError};
use std::time::Duration;

use chrono::Utc;
use rusqlite::{Connection, ErrorCode, OpenFlags, Transaction, TransactionBehavior};

use crate::process::private_file;

/// How many idle reading connections are kept.
const READERS: usize = 4;

/// How long a statement waits for another process that looks at the file, such as an operator's `sqlite3`. Whoever
/// writes a state waits with Meltano's database locked, which Meltano suffers for five seconds.
const BUSY: Duration = Duration::from_secs(1);

/// What can go wrong with the journal.
#[derive(Debug, thiserror::Error)]
pub enum Error {
    /// It was written by a newer server.
    #[error("the journal has version {found}, this server knows {known}")]
    TooNew {
        /// The version in the file.
        found: i64,
        /// The newest version that this server can read.
        known: i64,
    },
    /// A row makes no sense.
    #[error("the journal holds an unknown {what} `{value}`")]
    Corrupt {
        /// The column.
        what: &'static str,
        /// What stands there.
        value: String,
    },
    /// SQLite refused.
    #[error("cannot {action} in the journal")]
    Sqlite {
        /// What was tried.
        action: &'static str,
        /// Why not.
        #[source]
        source: rusqlite::Error,
    },
    /// The file could not be used.
    #[error("cannot use `{path}`")]
    File {
        /// Which.
        path: PathBuf,
        /// Why not.
        #[source]
        source: io::Error,
    },
}

impl Error {
    /// What to do about it, if that is not obvious.
    #[must_use]
    pub fn hint(&self) -> Option<&'static str> {
        matches!(self, Self::TooNew { .. }).then_some("start the version of the server that wrote it")
    }

    /// Whether another process writes it for longer than this one may wait.
    #[must_use]
    pub fn is_busy(&self) -> bool {
        let busy = [Some(ErrorCode::DatabaseBusy), Some(ErrorCode::DatabaseLocked)];
        matches!(self, Self::Sqlite { source, .. } if busy.contains(&source.sqlite_error_code()))
    }

    fn sqlite(action: &'static str) -> impl FnOnce(rusqlite::Error) -> Self {
        move |source| Self::Sqlite { action, source }
    }

    fn file(path: &Path) -> impl FnOnce(io::Error) -> Self {
        let path = path.to_owned();
        move |source| Self::File { path, source }
    }
}

/// The file, and the connections to it.
pub struct Journal {
    path: PathBuf,
    writer: Mutex<Connection>,
    readers: Mutex<Vec<Connection>>,
}

impl Journal {
    /// Opens the journal, creating or upgrading it if need be.
    ///
    /// # Errors
    /// When the file cannot be used, or a newer server wrote it.
    pub fn open(path: &Path) -> Result<Self, Error> {
        // SQLite gives its companion files the mode of the file itself.
        private_file().create(true).append(true).open(path).map_err(Error::file(path))?;
        let writer = Connection::open(path).map_err(Error::sqlite("open the file"))?;
        let prepare = || {
            writer.busy_timeout(BUSY)?;
            writer.pragma_update(None, "journal_mode", "WAL")?;
            // What was acknowledged survives a power failure, at the price of a sync a transaction.
            writer.pragma_update(None, "synchronous", "FULL")
        };
        prepare().map_err(Error::sqlite("set up the connection"))?;
        schema::migrate(&writer)?;
        Ok(Self { path: path.to_owned(), writer: Mutex::new(writer), readers: Mutex::default() })
    }

    /// Writes something, because only that tells whether something can be written: a full disk looks like any other.
    ///
    /// # Errors
    /// When nothing can be written, or what is written will not be found again.
    pub fn check(&self) -> Result<(), Error> {
        // A file that was moved away is still written, and will not be found again.
        std::fs::metadata(&self.path).map_err(Error::file(&self.path))?;
        self.write("write", |transaction| {
            let now = Utc::now().timestamp_micros();
            transaction.execute("INSERT OR REPLACE INTO probe (id, at) VALUES (1, ?1)", [now]).map(drop)
        })
    }

    /// Does `work` in a transaction, all of it or nothing. Once this returns, it survives a power failure.
    ///
    /// # Errors
    /// SQLite's, with `action` as what was tried.
    pub fn write<T>(
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
        attempt().map_err(Error::sqlite(action))
    }

    /// Asks something on a connection that only reads.
    ///
    /// # Errors
    /// SQLite's, with `action` as what was tried.
    pub fn read<T>(
        &self,
        action: &'static str,
        work: impl FnOnce(&Connection) -> rusqlite::Result<T>,
    ) -> Result<T, Error> {
        let idle = lock(&self.readers).pop();
        let connection = match idle {
            Some(connection) => connection,
            None => self.reader().map_err(Error::sqlite("open the file for reading"))?,
        };
        let answer = work(&connection).map_err(Error::sqlite(action));
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

fn lock<T>(mutex: &Mutex<T>) -> MutexGuard<'_, T> {
    mutex.lock().unwrap_or_else(PoisonError::into_inner)
}
