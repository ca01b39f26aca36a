//! Services: commands of plugins that are kept running.
//!
//! A service is a row of the journal that says what shall be, and a keeper that makes it so. Each start is a run of the
//! [`Engine`], so its log, its supervision and the truth about its end are those of runs. What follows from the end of a
//! run is decided by triggers of the journal in the transaction that ends it; the keeper only starts what is due and stops
//! what is not wanted, and so does the next server after a crash.

mod error;
mod keeper;
mod record;
mod service;

use std::collections::HashMap;
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};
use std::time::Duration;

use chrono::{TimeDelta, Utc};
use tokio::sync::{Mutex, Notify};
use uuid::Uuid;

pub use self::error::Error;
pub use self::service::{NewService, RestartPolicy, Service, Status, Stop};
use crate::journal::Journal;
use crate::runs::{Cancel, Claim, Engine, ShutdownPolicy};

/// The longest grace; one of centuries means for ever.
const LONGEST: TimeDelta = TimeDelta::days(36_500);

/// All services of the server. Cheap to clone; all clones are the same.
#[derive(Clone)]
pub struct Services(Arc<Inner>);

struct Inner {
    engine: Engine,
    journal: Arc<Journal>,
    /// Held from a look at what shall be until the deed, so that nothing is started after it was stopped.
    turn: Mutex<()>,
    /// What shall be has changed.
    changed: Notify,
    stopping: AtomicBool,
}

impl Services {
    /// Takes up what an earlier server kept running, and keeps it. The engine has taken up its runs before.
    ///
    /// # Errors
    /// The journal's.
    pub async fn open(engine: Engine) -> Result<Self, Error> {
        let services = Self(Arc::new(Inner {
            journal: engine.journal(),
            engine,
            turn: Mutex::default(),
            changed: Notify::new(),
            stopping: AtomicBool::new(false),
        }));
        services.blocking(record::adopt).await?;
        tokio::spawn(services.0.clone().keep());
        Ok(services)
    }

    /// Keeps a command running from now on, or notes it for later.
    ///
    /// # Errors
    /// `Exists`, `Runs` while the server stops, or the journal's.
    pub async fn create(&self, mut new: NewService) -> Result<Service, Error> {
        if self.0.stopping.load(Ordering::SeqCst) {
            return Err(crate::runs::Error::ShuttingDown.into());
        }
        new.needs.claims.push(Claim::exclusive(format!("service:{}/{}", new.env, new.name)));
        new.needs.is_unlimited = true;
        let service = self.blocking(move |journal| record::create(journal, &new, Utc::now())).await?;
        self.0.changed.notify_one();
        Ok(service)
    }

    /// Reads one service of an environment.
    ///
    /// # Errors
    /// `NotFound`, or the journal's.
    pub async fn view(&self, project: &str, env: &str, name: &str) -> Result<Service, Error> {
        let (project, env, name) = (project.to_owned(), env.to_owned(), name.to_owned());
        self.blocking(move |journal| record::view(journal, &project, &env, &name)).await
    }

    /// At most `limit` services of an environment, by name, behind the name `after`.
    ///
    /// # Errors
    /// The journal's.
    pub async fn list(
        &self,
        project: &str,
        env: &str,
        after: Option<String>,
        limit: usize,
    ) -> Result<Vec<Service>, Error> {
        let (project, env) = (project.to_owned(), env.to_owned());
        self.blocking(move |journal| record::list(journal, &project, &env, after.as_deref(), limit)).await
    }

    /// Forgets a service that does not go on. Its runs stay.
    ///
    /// # Errors
    /// `NotFound` and `NotStopped`, or the journal's.
    pub async fn delete(&self, project: &str, env: &str, name: &str) -> Result<(), Error> {
        let (project, env, name) = (project.to_owned(), env.to_owned(), name.to_owned());
        let _turn = self.0.turn.lock().await;
        self.blocking(move |journal| record::delete(journal, &project, &env, &name)).await
    }

    /// Starts a service, unless it goes on. One that is being stopped is started as soon as it is gone; one that waits to be
    /// started again waits no longer.
    ///
    /// # Errors
    /// `NotFound`, or the journal's.
    pub async fn start(&self, project: &str, env: &str, name: &str, by: &str) -> Result<Service, Error> {
        let (project, env, name, by) = (project.to_owned(), env.to_owned(), name.to_owned(), by.to_owned());
        let _turn = self.0.turn.lock().await;
        let started =
            self.blocking(move |journal| record::start(journal, &project, &env, &name, &by, Utc::now())).await;
        self.0.changed.notify_one();
        started
    }

    /// Stops a service for good. Returns at once; it is `Stopping` until its last process is gone.
    ///
    /// # Errors
    /// `NotFound`, or the journal's.
    pub async fn stop(&self, project: &str, env: &str, name: &str, stop: Stop) -> Result<Service, Error> {
        self.end(project, env, name, stop, record::stop).await
    }

    /// Stops a service, and starts it as soon as its last process is gone.
    ///
    /// # Errors
    /// `NotFound`, or the journal's.
    pub async fn restart(&self, project: &str, env: &str, name: &str, stop: Stop) -> Result<Service, Error> {
        self.end(project, env, name, stop, record::restart).await
    }

    /// The TCP ports that the processes of services listen on, by the ids of their runs; of those that listen on none,
    /// nothing. Only Linux tells.
    pub async fn ports(&self, services: &[Service]) -> HashMap<Uuid, Vec<u16>> {
        let running = services.iter().filter(|service| service.status.goes_on());
        let ids: Vec<Uuid> = running.filter_map(|service| service.run_id).collect();
        if ids.is_empty() { HashMap::new() } else { self.0.engine.ports(ids).await }
    }

    /// Starts nothing more. If runs are going to be stopped, the services among them come back with the next server. To be
    /// called before the engine is shut down.
    pub async fn shutdown(&self, policy: ShutdownPolicy) {
        let _turn = self.0.turn.lock().await;
        self.0.stopping.store(true, Ordering::SeqCst);
        self.0.changed.notify_one();
        if let ShutdownPolicy::Stop { .. } = policy
            && let Err(error) = self.blocking(record::leave).await
        {
            let error: &dyn std::error::Error = &error;
            tracing::error!(error, "cannot note which services come back; their restart policies will decide");
        }
    }

    async fn end(
        &self,
        project: &str,
        env: &str,
        name: &str,
        stop: Stop,
        note: fn(&Journal, [&str; 3], &Stop) -> Result<Service, Error>,
    ) -> Result<Service, Error> {
        let (project, env, name) = (project.to_owned(), env.to_owned(), name.to_owned());
        let grace = TimeDelta::from_std(stop.grace).unwrap_or(LONGEST).min(LONGEST);
        let stop = Stop { grace: grace.to_std().unwrap_or(Duration::ZERO), ..stop };
        let _turn = self.0.turn.lock().await;
        // What is promised is written down before it is done; the keeper does what of it is left undone.
        let (asked, noted) = (stop.clone(), [project.clone(), env.clone(), name.clone()]);
        let service = self.blocking(move |journal| note(journal, noted.each_ref().map(String::as_str), &asked)).await?;
        if let Some(run) = service.run_id.filter(|_| service.status.goes_on()) {
            let cancel = Cancel { grace: stop.grace, by: stop.by, reason: stop.reason };
            self.0.cancel(&service, run, cancel).await;
        }
        self.0.changed.notify_one();
        self.blocking(move |journal| record::view(journal, &project, &env, &name)).await
    }

    async fn blocking<T: Send + 'static>(
        &self,
        work: impl FnOnce(&Journal) -> Result<T, Error> + Send + 'static,
    ) -> Result<T, Error> {
        self.0.blocking(work).await
    }
}

impl Inner {
    async fn blocking<T: Send + 'static>(
        &self,
        work: impl FnOnce(&Journal) -> Result<T, Error> + Send + 'static,
    ) -> Result<T, Error> {
        let journal = self.journal.clone();
        let done = tokio::task::spawn_blocking(move || work(&journal)).await;
        done.map_err(|_| crate::runs::Error::Interrupted)?
    }
}

#[cfg(test)]
mod tests;
