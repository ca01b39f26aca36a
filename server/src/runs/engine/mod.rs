//! The engine: takes runs in, gives them places, and answers for them until they are over.

mod admission;
mod attend;
mod cancel;
mod context;
mod finish;
mod launch;
mod migrate;
mod recover;
mod shutdown;

use std::collections::{HashMap, VecDeque};
use std::fs::File;
use std::io;
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};

use futures::Stream;
use tokio::sync::{Notify, Semaphore, watch};
use uuid::Uuid;

pub use self::context::{Config, LaunchContext, Projects, SupervisorProgram};
pub use self::shutdown::ShutdownPolicy;
use super::directory::{RunDirectory, create_private_directory};
use super::log::{Followed, Wakes, follow};
use super::{Created, Error, Filter, LogEvent, LogRequest, NewRun, Run, RunPage, Status};
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
    queue: Mutex<VecDeque<Uuid>>,
    queued: Notify,
    places: Arc<Semaphore>,
    stopping: AtomicBool,
    /// True once streams shall end.
    shutdown: watch::Sender<bool>,
    /// One database is upgraded by one process at a time. The value tells whether it was, by this server.
    upgrades: Mutex<HashMap<String, Arc<tokio::sync::Mutex<bool>>>>,
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
            Ok(Inner {
                journal: Arc::new(Journal::open(&config.data_dir.join("journal.db"))?),
                wakes: Wakes::new(),
                live: Mutex::default(),
                queue: Mutex::default(),
                queued: Notify::new(),
                places: Arc::new(Semaphore::new(config.max_concurrent.max(1))),
                stopping: AtomicBool::new(false),
                shutdown: watch::channel(false).0,
                upgrades: Mutex::default(),
                _data_directory_lock: lock,
                config,
            })
        });
        let inner = Arc::new(inner.await?);
        inner.recover().await?;
        tokio::spawn(inner.clone().admit());
        Ok(Self(inner))
    }

    /// Takes a run in. Once this returns, the run survives a crash of the server.
    ///
    /// # Errors
    /// `ShuttingDown`, `RunIdTaken` and `IdempotencyKeyReused`, or the journal's.
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
            match inner.journal.create(&new) {
                Ok(created) if !created.replayed => {
                    lock(&inner.queue).push_back(id);
                    inner.queued.notify_one();
                    Ok(created)
                }
                other => {
                    if announced {
                        lock(&inner.live).remove(&id);
                    }
                    other
                }
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
    /// `IdempotencyKeyReused`, or the journal's.
    pub async fn replay(&self, new: NewRun) -> Result<Option<Run>, Error> {
        let inner = self.0.clone();
        blocking(move || inner.journal.replay(&new)).await
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

    /// What a run says, as a stream that ends with [`LogEvent::End`], or with an error if the log cannot be read.
    ///
    /// # Errors
    /// `NotFound`, or the journal's.
    pub async fn log(
        &self,
        project: &str,
        env: &str,
        id: Uuid,
        request: LogRequest,
    ) -> Result<impl Stream<Item = io::Result<LogEvent>> + Send + use<>, Error> {
        let status = loop {
            // In this order: a run leaves here after the journal has its end.
            let live = lock(&self.0.live).get(&id).map(watch::Sender::subscribe);
            let run = self.view(project, env, id).await?;
            match live {
                Some(status) => break status,
                None if run.status.is_end() => break watch::channel(run.status).1,
                // It was created in between; it is here now.
                None => tokio::task::yield_now().await,
            }
        };
        let followed = Followed {
            directory: self.0.directory(id),
            status,
            shutdown: self.0.shutdown.subscribe(),
            wakes: self.0.wakes.clone(),
        };
        Ok(follow(followed, request))
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

    /// Tells followers where the run stands, once the journal has it. News that come late change nothing.
    fn publish(&self, id: Uuid, status: Status) {
        let mut live = lock(&self.live);
        let Some(sender) = live.get(&id) else { return };
        sender.send_if_modified(|current| {
            let follows = current.may_become(status) || status.is_end();
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
