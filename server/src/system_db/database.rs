//! One SQLite file with Meltano's tables, read and written in place while Meltano does the same.

use std::path::{Path, PathBuf};
use std::sync::{Arc, Mutex, PoisonError};
use std::time::{Duration, Instant};

use rusqlite::{Connection, Transaction, TransactionBehavior};

use super::live::Memory;
use super::pool::{Lease, Pool};
use super::recorded::Reader;
use super::{Error, LiveRun};

/// How many read at once.
const READERS: usize = 8;

/// How long a connection stays open without use.
const IDLE: Duration = Duration::from_secs(5);

/// How long a reader waits for the others. Reads take microseconds, lists milliseconds.
const READ_WAIT: Duration = Duration::from_secs(5);

/// How long a writer waits for others of this server, who make each other wait so that Meltano gets its turn.
const QUEUE_WAIT: Duration = Duration::from_secs(3);

/// How long a writer waits for Meltano, who itself waits for 5 s.
const WRITE_WAIT: Duration = Duration::from_secs(1);

/// For how long a writer makes others of this server wait, at most, after it is done.
const LONGEST_REST: Duration = Duration::from_millis(250);

/// Meltano's system database. Making one costs nothing; the file need not be there.
///
/// Every call blocks. Who reads must not read again within it: the connections are counted.
pub struct SystemDb {
    path: PathBuf,
    readers: Arc<Pool>,
    /// One, so that those who wait for Meltano do not keep others from reading.
    writer: Arc<Pool>,
    /// Until when nobody here writes, so that others can.
    rest: Mutex<Instant>,
    live: Mutex<Memory>,
}

impl SystemDb {
    /// The database in this file.
    #[must_use]
    pub fn new(path: &Path) -> Self {
        Self::with_patience(path, IDLE)
    }

    pub(super) fn with_patience(path: &Path, patience: Duration) -> Self {
        let (readers, writer) = (Pool::new(path, READERS, patience), Pool::new(path, 1, patience));
        Self { path: path.to_owned(), readers, writer, rest: Mutex::new(Instant::now()), live: Mutex::default() }
    }

    /// Which file it is.
    #[must_use]
    pub fn path(&self) -> &Path {
        &self.path
    }

    /// Asks something. Nothing is found if there is no file, or its tables are not those of this Meltano.
    ///
    /// # Errors
    /// SQLite's, with `action` as what was tried; [`Error::Busy`] if the file is locked for too long.
    pub fn read<T>(
        &self,
        action: &'static str,
        work: impl FnOnce(&Connection) -> rusqlite::Result<T>,
    ) -> Result<Option<T>, Error> {
        let Some(lease) = self.readers.take(Instant::now() + READ_WAIT)? else {
            return Ok(None);
        };
        let answer = work(lease.connection()).map_err(self.refused(action))?;
        lease.keep();
        Ok(Some(answer))
    }

    /// Does `work` in a transaction, all of it or, if it fails, nothing. Once this returns, it survives a power failure.
    /// Nobody else writes meanwhile, so `work` must be short: who waits for 5 s fails, and that may be a pipeline.
    ///
    /// # Errors
    /// Those of `work`; [`Error::Busy`] if somebody else writes for longer than this may wait; [`Error::Outdated`]; and
    /// SQLite's, with `action` as what was tried.
    pub fn write<T, E: From<Error>>(
        &self,
        action: &'static str,
        work: impl FnOnce(&Transaction<'_>) -> Result<T, E>,
    ) -> Result<T, E> {
        let Some(lease) = self.writer.take(Instant::now() + QUEUE_WAIT)? else {
            return Err(Error::Outdated { path: self.path.clone() }.into());
        };
        let deadline = Instant::now() + WRITE_WAIT;
        self.let_others_write(deadline)?;
        let transaction = begin(&lease, deadline).map_err(self.refused(action))?;
        let rest = Rest { until: &self.rest, begun: Instant::now() };
        let done = match work(&transaction) {
            Ok(done) => done,
            Err(error) => {
                // What was refused is no fault of the connection, unless it cannot even undo it.
                if transaction.rollback().is_ok() {
                    drop(rest);
                    lease.keep();
                }
                return Err(error);
            }
        };
        transaction.commit().map_err(self.refused(action))?;
        // Before the next one begins.
        drop(rest);
        lease.keep();
        Ok(done)
    }

    /// Waits for as long as the last writer held the lock. Who waits for SQLite's lock is not told when it is free, but
    /// looks again every tenth of a second: one writer here after the other, and Meltano would find it taken each time.
    fn let_others_write(&self, deadline: Instant) -> Result<(), Error> {
        let until = *self.rest.lock().unwrap_or_else(PoisonError::into_inner);
        if until > deadline {
            return Err(Error::Busy { path: self.path.clone() });
        }
        std::thread::sleep(until.saturating_duration_since(Instant::now()));
        Ok(())
    }

    /// The pipelines that run now: a row `RUNNING` with a heartbeat of the last five minutes or, without any, begun in
    /// the last 24 hours (internals 3.4). Meltano refuses to run the same pipeline beside one of them.
    ///
    /// The first time, all rows are walked through, which takes a second or so for a million: to be asked once before a
    /// lock is taken under which it is asked. After that it takes microseconds.
    ///
    /// # Errors
    /// Those of [`SystemDb::read`].
    pub fn live(&self) -> Result<Vec<LiveRun>, Error> {
        let mut memory = self.live.lock().unwrap_or_else(PoisonError::into_inner);
        let Some(lease) = self.readers.take(Instant::now() + READ_WAIT)? else {
            *memory = Memory::default();
            return Ok(Vec::new());
        };
        let live = memory.look(lease.connection(), lease.identity).map_err(self.refused("look for live runs"))?;
        lease.keep();
        Ok(live)
    }

    /// Turns what SQLite says into an error of this file, for work within [`SystemDb::write`].
    pub fn refused(&self, action: &'static str) -> impl Fn(rusqlite::Error) -> Error {
        Error::sqlite(action, &self.path)
    }
}

/// Notes, once the lock is let go of, for how long nobody here is to take it again.
struct Rest<'a> {
    until: &'a Mutex<Instant>,
    begun: Instant,
}

impl Drop for Rest<'_> {
    fn drop(&mut self) {
        let now = Instant::now();
        let rest = (now - self.begun).min(LONGEST_REST);
        *self.until.lock().unwrap_or_else(PoisonError::into_inner) = now + rest;
    }
}

impl Reader for SystemDb {
    fn ask(
        &self,
        action: &'static str,
        work: &mut dyn FnMut(&Connection) -> rusqlite::Result<()>,
    ) -> Result<bool, Error> {
        Ok(self.read(action, |connection| work(connection))?.is_some())
    }
}

fn begin<'a>(lease: &'a Lease<'_>, deadline: Instant) -> rusqlite::Result<Transaction<'a>> {
    let connection = lease.connection();
    connection.busy_timeout(deadline.saturating_duration_since(Instant::now()))?;
    // Immediate, because a lock that is taken halfway through can fail for good.
    Transaction::new_unchecked(connection, TransactionBehavior::Immediate)
}
