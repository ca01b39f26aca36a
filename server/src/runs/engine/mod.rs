//! The engine: takes runs in, gives them places, and answers for them until they are over.

mod admission;
mod artifacts;
mod attend;
mod batch;
mod cancel;
mod context;
mod deadlines;
mod desk;
mod finish;
mod hear;
mod launch;
mod migrate;
mod ports;
mod recover;
mod report;
mod retention;
mod retry;
mod shutdown;
mod wait;

use std::collections::HashMap;
use std::fs::File;
use std::io;
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};

use chrono::Utc;
use tokio::sync::{Notify, watch};
use uuid::Uuid;

pub use self::batch::Found;
pub use self::cancel::Cancel;
use self::cancel::{GRACE, bounded};
pub use self::context::{Config, LaunchContext, Projects, SupervisorProgram};
use self::deadlines::Deadlines;
pub(super) use self::desk::Desk;
pub use self::retention::Retention;
pub use self::shutdown::ShutdownPolicy;
pub use self::wait::Until;
use super::directory::{RunDirectory, create_private_directory};
use super::journal::Creation;
use super::log::Wakes;
use super::{CallersKey, Created, Error, Filter, NewRun, Run, RunPage, Status};
use crate::journal::Journal;
use crate::process;

/// The run engine. Cheap to clone; all clones are the same engine.
#[derive(Clone)]
pub struct Engine(Arc<Inner>);

struct Inner {
    config: Config,
    journal: Arc<Journal>,
    wakes: Wakes,
    /// Where each run stands that is not over. Followers listen here; what counts is the journal.
    live: Mutex<HashMap<Uuid, watch::Sender<Status>>>,
    desk: Desk,
    /// Something that somebody may have waited for has changed.
    changed: Notify,
    deadlines: Mutex<Deadlines>,
    /// There is another deadline.
    timed: Notify,
    /// The runs of each project that others started and that go on.
    outside: Mutex<HashMap<String, Vec<Uuid>>>,
    stopping: AtomicBool,
    /// Whether runs are admitted. Held while that is done, so that whoever closes it knows of all that were.
    open: Mutex<bool>,
    /// True once streams shall end.
    shutdown: watch::Sender<bool>,
    /// One database is upgraded by one process at a time. The value tells whether it was, by this server.
    upgrades: Mutex<HashMap<String, Arc<tokio::sync::Mutex<bool>>>>,
    reading: report::Reading,
    /// Keeps other servers out of the data directory.
    _data_directory_lock: File,
}

impl Engine {
    /// Opens the data directory, takes up the runs that an earlier server left there, and begins to admit queued ones.
    ///
    /// # Errors
    /// When another server uses the data directory, or it cannot be used.
    pub async fn open(mut config: Config) -> Result<Self, Error> {
        let inner = blocking(move || {
            create_private_directory(&config.data_dir).map_err(Error::file(&config.data_dir))?;
            // Supervisors have their own working directories, and the watcher compares paths.
            config.data_dir = config.data_dir.canonicalize().map_err(Error::file(&config.data_dir))?;
            let runs = config.data_dir.join("runs");
            create_private_directory(&runs).map_err(Error::file(&runs))?;
            let lock = match process::acquire(&config.data_dir.join("server.lock")) {
                Ok(lock) => lock,
                Err(error) if error.kind() == io::ErrorKind::WouldBlock => {
                    return Err(Error::DataDirectoryInUse(config.data_dir));
                }
                Err(error) => return Err(Error::file(config.data_dir.join("server.lock"))(error)),
            };
            let journal = Arc::new(Journal::open(&config.data_dir.join("journal.db"))?);
            Ok(Inner {
                desk: Desk::new(journal.clone(), config.limits.clone()),
                journal,
                wakes: Wakes::new(),
                live: Mutex::default(),
                changed: Notify::new(),
                deadlines: Mutex::default(),
                timed: Notify::new(),
                outside: Mutex::default(),
                stopping: AtomicBool::new(false),
                open: Mutex::new(true),
                shutdown: watch::channel(false).0,
                upgrades: Mutex::default(),
                reading: Mutex::default(),
                _data_directory_lock: lock,
                config,
            })
        });
        let inner = Arc::new(inner.await?);
        inner.recover().await?;
        tokio::spawn(inner.clone().admit());
        tokio::spawn(inner.clone().keep_time());
        tokio::spawn(inner.clone().keep_tidy());
        Ok(Self(inner))
    }

    /// Takes a run in. Once this returns, the run survives a crash of the server.
    ///
    /// # Errors
    /// `ShuttingDown`, `RunIdTaken`, `IdempotencyKeyReused`, `RunDeleted` and `RunConflict`, or the journal's.
    pub async fn create(&self, mut new: NewRun) -> Result<Created, Error> {
        if self.0.stopping.load(Ordering::SeqCst) {
            return Err(Error::ShuttingDown);
        }
        let id = *new.id.get_or_insert_with(Uuid::now_v7);
        let inner = self.0.clone();
        // In one blocking task, so that a caller who goes away cannot stop it halfway.
        blocking(move || {
            // Before the journal says so, because whoever finds the run there must find it here.
            let announced = inner.announce(id, Status::Queued);
            let creation = inner.desk.create(id, &new, bounded(GRACE), Utc::now());
            if announced && !matches!(creation, Ok(Creation::New { .. })) {
                lock(&inner.live).remove(&id);
            }
            match creation? {
                Creation::New { run, replaced, .. } => {
                    inner.changed.notify_one();
                    inner.stop_replaced(replaced);
                    Ok(Created { run, replayed: false })
                }
                Creation::Earlier(run) | Creation::Existing(run) => Ok(Created { run, replayed: true }),
            }
        })
        .await
    }

    /// The journal, which others keep things in, too.
    #[must_use]
    pub fn journal(&self) -> Arc<Journal> {
        self.0.journal.clone()
    }

    /// Whether runs can be taken in.
    ///
    /// # Errors
    /// The journal's.
    pub async fn check(&self) -> Result<(), Error> {
        let inner = self.0.clone();
        blocking(move || Ok(inner.journal.check()?)).await
    }

    /// What an earlier creation with the same key made, if there was one. Asked before a request is checked against the
    /// project, so that a retry is answered even if the project has changed meanwhile.
    ///
    /// # Errors
    /// `IdempotencyKeyReused` and `RunDeleted`, or the journal's.
    pub async fn replay(&self, key: CallersKey) -> Result<Option<Run>, Error> {
        let inner = self.0.clone();
        blocking(move || inner.journal.replay(&key)).await
    }

    /// Becomes true when streams shall end, because the server stops.
    #[must_use]
    pub fn stopping(&self) -> watch::Receiver<bool> {
        self.0.shutdown.subscribe()
    }

    /// Reads one run of an environment.
    ///
    /// # Errors
    /// `NotFound`, or the journal's.
    pub async fn view(&self, project: &str, env: &str, id: Uuid) -> Result<Run, Error> {
        let inner = self.0.clone();
        let run = blocking(move || inner.journal.view(id)).await?;
        run.filter(|run| run.project == project && run.env == env).ok_or(Error::NotFound(id))
    }

    /// A page of at most `limit` runs, the newest first. `after` is the `next` of the page before.
    ///
    /// # Errors
    /// The journal's.
    pub async fn list(&self, filter: Filter, after: Option<i64>, limit: u32) -> Result<RunPage, Error> {
        let inner = self.0.clone();
        blocking(move || inner.journal.list(&filter, after, limit)).await
    }
}

impl Inner {
    fn directory(&self, id: Uuid) -> RunDirectory {
        RunDirectory::at(self.config.data_dir.join("runs").join(id.to_string()))
    }

    /// Makes the run known to followers. False if it was.
    fn announce(&self, id: Uuid, status: Status) -> bool {
        let mut live = lock(&self.live);
        let is_new = !live.contains_key(&id);
        if is_new {
            live.insert(id, watch::channel(status).0);
        }
        is_new
    }

    /// Tells followers where the run stands, once the journal has it. News that come late change nothing. What is over gives
    /// its place to others.
    fn publish(&self, id: Uuid, status: Status) {
        if status.is_end() {
            self.release(id);
        }
        let mut live = lock(&self.live);
        let Some(sender) = live.get(&id) else { return };
        sender.send_if_modified(|current| {
            let age = |status| Status::ALL.iter().position(|one| *one == status);
            let follows = age(*current) < age(status);
            if follows {
                *current = status;
            }
            follows
        });
        if status.is_end() {
            live.remove(&id);
        }
    }
}

/// Runs what blocks where blocking is allowed.
async fn blocking<T: Send + 'static>(work: impl FnOnce() -> Result<T, Error> + Send + 'static) -> Result<T, Error> {
    tokio::task::spawn_blocking(work).await.map_err(|_| Error::Interrupted)?
}

fn lock<T>(mutex: &Mutex<T>) -> MutexGuard<'_, T> {
    mutex.lock().unwrap_or_else(PoisonError::into_inner)
}
