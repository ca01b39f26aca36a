//! The server's memory: one SQLite file, written before anything is answered. [`runs`](crate::runs) keeps runs in it,
//! [`state`](crate::state) the history of Singer state; each asks in its own words through [`Journal::read`] and
//! [`Journal::write`].
//!
//! One connection writes, behind a mutex; a few read, and whoever comes while all of them are busy waits for one.

mod schema;

use std::io;
use std::path::{Path, PathBuf};
use std::sync::{Condvar, Mutex, MutexGuard, PoisonError};
use std::time::Duration;

use chrono::Utc;
use rusqlite::{Connection, ErrorCode, OpenFlags, Transaction, TransactionBehavior};
use tokio::sync::watch;

use crate::process::private_file;

/// How many connections read at once. More would not read faster, and SQLite keeps the descriptor of a connection that is
/// closed for as long as another of the same process is open.
const READERS: usize = 8;

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
    readers: Mutex<Readers>,
    /// A reading connection is idle again.
    returned: Condvar,
    /// The number of the newest event.
    newest: watch::Sender<i64>,
}

#[derive(Default)]
struct Readers {
    idle: Vec<Connection>,
    /// How many there are, also those that are busy.
    open: usize,
}

/// A reading connection, which goes back where it came from.
struct Reader<'a> {
    journal: &'a Journal,
    /// Nothing if it could not be opened.
    connection: Option<Connection>,
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
        let newest = newest(&writer).map_err(Error::sqlite("look for the newest event"))?;
        let newest = watch::Sender::new(newest);
        Ok(Self {
            path: path.to_owned(),
            writer: Mutex::new(writer),
            readers: Mutex::default(),
            returned: Condvar::new(),
            newest,
        })
    }

    /// The number of the newest event, 0 if there never was one; and whoever waits for a change of it is woken by the
    /// next event.
    #[must_use]
    pub fn newest_event(&self) -> watch::Receiver<i64> {
        self.newest.subscribe()
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
            Ok((done, newest(&writer)?))
        };
        let (done, newest) = attempt().map_err(Error::sqlite(action))?;
        self.newest.send_if_modified(|known| std::mem::replace(known, newest) != newest);
        Ok(done)
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
        let mut reader = self.reader();
        let connection = match &mut reader.connection {
            Some(connection) => connection,
            none => none.insert(self.open_reader().map_err(Error::sqlite("open the file for reading"))?),
        };
        work(connection).map_err(Error::sqlite(action))
    }

    /// An idle connection, or leave to open one.
    fn reader(&self) -> Reader<'_> {
        let all_busy = |readers: &mut Readers| readers.idle.is_empty() && readers.open >= READERS;
        let readers = self.returned.wait_while(lock(&self.readers), all_busy);
        let mut readers = readers.unwrap_or_else(PoisonError::into_inner);
        let connection = readers.idle.pop();
        readers.open += usize::from(connection.is_none());
        Reader { journal: self, connection }
    }

    fn open_reader(&self) -> rusqlite::Result<Connection> {
        // One thread at a time has it, so SQLite need not lock it for each value that is read.
        let flags = OpenFlags::SQLITE_OPEN_READ_ONLY | OpenFlags::SQLITE_OPEN_NO_MUTEX;
        let connection = Connection::open_with_flags(&self.path, flags)?;
        connection.busy_timeout(BUSY)?;
        Ok(connection)
    }
}

impl Drop for Reader<'_> {
    fn drop(&mut self) {
        let mut readers = lock(&self.journal.readers);
        match self.connection.take() {
            Some(connection) => readers.idle.push(connection),
            None => readers.open -= 1,
        }
        drop(readers);
        self.journal.returned.notify_one();
    }
}

/// Also of events that have been forgotten.
fn newest(connection: &Connection) -> rusqlite::Result<i64> {
    let mut statement =
        connection.prepare_cached("SELECT coalesce(max(seq), 0) FROM sqlite_sequence WHERE name = 'events'")?;
    statement.query_row([], |row| row.get(0))
}

fn lock<T>(mutex: &Mutex<T>) -> MutexGuard<'_, T> {
    mutex.lock().unwrap_or_else(PoisonError::into_inner)
}

#[cfg(test)]
mod tests {
    use std::sync::Barrier;
    use std::time::Duration;

    use super::{Journal, READERS, lock};

    /// However many ask at once, also if some of them panic: a descriptor of SQLite is never given back.
    #[test]
    fn a_crowd_of_readers_opens_a_few_connections() {
        const CROWD: usize = 100;
        let directory = tempfile::tempdir().expect("a temporary directory");
        let journal = Journal::open(&directory.path().join("journal.db")).expect("opened");
        let together = Barrier::new(CROWD);
        let ask = |number: usize| {
            together.wait();
            let answer = journal.read("ask", |connection| {
                std::thread::sleep(Duration::from_millis(1));
                assert!(!number.is_multiple_of(10), "one of those who panic");
                connection.query_row("SELECT ?1", [number], |row| row.get::<_, usize>(0))
            });
            assert_eq!(answer.expect("an answer"), number);
        };
        let answered = std::thread::scope(|scope| {
            let crowd: Vec<_> = (0..CROWD)
                .map(|number| {
                    let ask = &ask;
                    scope.spawn(move || ask(number))
                })
                .collect();
            crowd.into_iter().map(|one| one.join()).filter(Result::is_ok).count()
        });
        assert_eq!(answered, CROWD - CROWD / 10);
        let readers = lock(&journal.readers);
        assert!((1..=READERS).contains(&readers.open), "{} connections", readers.open);
        assert_eq!(readers.idle.len(), readers.open, "all of them are idle again");
    }
}
