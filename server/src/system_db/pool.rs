//! Connections to one database file that others may replace, and that are not kept open for nothing.
//!
//! An open connection keeps SQLite's companion files (`-wal`, `-shm`) alive, which people find irritating, and which a
//! copy of the project should not need. So those without use are closed after a while.

use std::io::ErrorKind;
use std::os::unix::fs::MetadataExt;
use std::path::{Path, PathBuf};
use std::sync::{Arc, Condvar, Mutex, MutexGuard, PoisonError};
use std::thread;
use std::time::{Duration, Instant};

use rusqlite::{Connection, OpenFlags};

use super::Error;

/// How long a reader waits for a lock. Writers do not keep it waiting, but a process that opens or closes the file as the
/// only one does.
const BUSY: Duration = Duration::from_secs(1);

/// What Meltano's tables must have, or nothing can be read or written here (internals 3.1). Brackets, because a name in
/// quotes that is no column would be taken as a text.
const EXPECTED: [&str; 2] = [
    "SELECT state_id, partial_state, completed_state, updated_at FROM state",
    "SELECT id, job_name, state, started_at, ended_at, payload, payload_flags, run_id, [trigger], last_heartbeat_at
     FROM runs",
];

/// Tells a file from another one that is put in its place.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Identity {
    device: u64,
    inode: u64,
}

impl Identity {
    /// Nothing if there is no file. It is not opened: closing it again would let go of SQLite's locks.
    pub(super) fn of(path: &Path) -> Result<Option<Self>, Error> {
        match std::fs::metadata(path) {
            Ok(metadata) => Ok(Some(Self { device: metadata.dev(), inode: metadata.ino() })),
            Err(error) if matches!(error.kind(), ErrorKind::NotFound | ErrorKind::NotADirectory) => Ok(None),
            Err(source) => Err(Error::File { path: path.to_owned(), source }),
        }
    }
}

/// At most `limit` connections at once. Who wants one more waits.
pub(super) struct Pool {
    path: PathBuf,
    limit: usize,
    /// How long a connection stays open without use.
    patience: Duration,
    slots: Mutex<Slots>,
    freed: Condvar,
}

#[derive(Default)]
struct Slots {
    idle: Vec<Idle>,
    lent: usize,
    waiting: usize,
    /// Whether a thread looks after those that are idle.
    is_attended: bool,
}

struct Idle {
    connection: Connection,
    identity: Identity,
    since: Instant,
}

/// A connection on loan. It goes back only if [`Lease::keep`] says so: what failed may be broken.
pub(super) struct Lease<'a> {
    pool: &'a Arc<Pool>,
    connection: Option<Connection>,
    /// Of the file behind it.
    pub(super) identity: Identity,
}

impl Pool {
    pub(super) fn new(path: &Path, limit: usize, patience: Duration) -> Arc<Self> {
        Arc::new(Self { path: path.to_owned(), limit, patience, slots: Mutex::default(), freed: Condvar::new() })
    }

    /// Lends a connection. Nothing if there is no file, or Meltano's tables are not those that are expected.
    pub(super) fn take<'a>(self: &'a Arc<Self>, deadline: Instant) -> Result<Option<Lease<'a>>, Error> {
        let Some(identity) = Identity::of(&self.path)? else {
            return Ok(None);
        };
        let mut slots = self.lock();
        while slots.lent >= self.limit {
            let left = deadline.saturating_duration_since(Instant::now());
            if left.is_zero() {
                return Err(Error::Busy { path: self.path.clone() });
            }
            slots.waiting += 1;
            slots = self.freed.wait_timeout(slots, left).unwrap_or_else(PoisonError::into_inner).0;
            slots.waiting -= 1;
        }
        slots.lent += 1;
        // From here on, dropping the lease gives the slot back.
        let mut lease = Lease { pool: self, connection: None, identity };
        while let Some(idle) = slots.idle.pop() {
            if idle.identity == identity {
                lease.connection = Some(idle.connection);
                return Ok(Some(lease));
            }
            // Its file is no longer there.
            drop(idle);
        }
        drop(slots);
        lease.open()
    }

    fn lock(&self) -> MutexGuard<'_, Slots> {
        self.slots.lock().unwrap_or_else(PoisonError::into_inner)
    }

    fn give_back(self: &Arc<Self>, idle: Option<Idle>) {
        let mut slots = self.lock();
        slots.lent -= 1;
        slots.idle.extend(idle);
        let attend = !slots.is_attended && !slots.idle.is_empty();
        slots.is_attended |= attend;
        // Waking nobody costs a system call, too.
        let is_awaited = slots.waiting > 0;
        drop(slots);
        if is_awaited {
            self.freed.notify_one();
        }
        if attend {
            let (pool, rest) = (Arc::downgrade(self), self.patience / 5);
            let attending = move || {
                loop {
                    thread::sleep(rest);
                    let Some(pool) = pool.upgrade() else { break };
                    if !pool.close_idle() {
                        break;
                    }
                }
            };
            if thread::Builder::new().name("system-db-idle".to_owned()).spawn(attending).is_err() {
                self.lock().is_attended = false;
            }
        }
    }

    /// Closes what was not used for long, and says whether anything is left.
    fn close_idle(&self) -> bool {
        let mut slots = self.lock();
        let (old, used): (Vec<_>, Vec<_>) =
            slots.idle.drain(..).partition(|idle| idle.since.elapsed() >= self.patience);
        slots.idle = used;
        slots.is_attended = !slots.idle.is_empty();
        let is_attended = slots.is_attended;
        drop(slots);
        // The last one to be closed writes the log into the database, which takes a moment.
        drop(old);
        is_attended
    }
}

impl Lease<'_> {
    pub(super) fn connection(&self) -> &Connection {
        self.connection.as_ref().expect("a lease has a connection until it is dropped")
    }

    /// Gives it back for somebody else to use.
    pub(super) fn keep(mut self) {
        let (connection, identity) = (self.connection.take(), self.identity);
        let idle = connection.map(|connection| Idle { connection, identity, since: Instant::now() });
        self.pool.give_back(idle);
        std::mem::forget(self);
    }

    fn open(mut self) -> Result<Option<Self>, Error> {
        let path = &self.pool.path;
        loop {
            // Able to write even if it only reads: the last connection that is closed cleans up, if it can.
            let flags = OpenFlags::SQLITE_OPEN_READ_WRITE | OpenFlags::SQLITE_OPEN_NO_MUTEX;
            let opened = Connection::open_with_flags(path, flags);
            match Identity::of(path)? {
                None => return Ok(None),
                // It may be the one that was there, or the one that is: once more.
                Some(identity) if identity != self.identity => self.identity = identity,
                Some(_) => {
                    let connection = opened.map_err(Error::sqlite("open the file", path))?;
                    let is_usable = is_usable(&connection).map_err(Error::sqlite("read the tables", path))?;
                    self.connection = Some(connection);
                    return Ok(is_usable.then_some(self));
                }
            }
        }
    }
}

impl Drop for Lease<'_> {
    fn drop(&mut self) {
        // Closed before anybody else gets its place.
        drop(self.connection.take());
        self.pool.give_back(None);
    }
}

fn is_usable(connection: &Connection) -> rusqlite::Result<bool> {
    connection.busy_timeout(BUSY)?;
    for sql in EXPECTED {
        match connection.prepare(sql) {
            Ok(_) => {}
            // "no such table", "no such column": what SQLite says of a statement has no code of its own.
            Err(rusqlite::Error::SqlInputError { .. }) => return Ok(false),
            Err(rusqlite::Error::SqliteFailure(error, _)) if error.extended_code == 1 => return Ok(false),
            Err(error) => return Err(error),
        }
    }
    Ok(true)
}
