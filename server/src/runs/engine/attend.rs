//! Staying with a run until it is over, whoever started its supervisor.

use std::sync::Arc;

use tokio::process::Child;
use uuid::Uuid;

use super::{Inner, blocking};
use crate::process;
use crate::runs::directory::{Exit, RunDirectory};
use crate::runs::{Error, Status};

/// What one look at the run's directory shows.
enum Sight {
    /// The supervisor lives, and the run is not over.
    Alive,
    /// It is over, so.
    Over(Exit),
    /// The supervisor is gone and did not say how it ended.
    Gone,
}

impl Inner {
    /// Waits for the end of a run that has, or had, a supervisor, and writes it down.
    pub(super) async fn attend(self: &Arc<Self>, id: Uuid, mut supervisor: Option<Child>) {
        let directory = self.directory(id);
        let mut wake = self.wakes.watch(directory.path());
        let mut is_running = false;
        let end = loop {
            wake.mark_seen();
            let (inner, seen) = (self.clone(), directory.clone());
            let sight = blocking(move || {
                if !is_running {
                    is_running = inner.note_start(id, &seen)?;
                }
                Ok((is_running, look(&seen)?))
            });
            match sight.await {
                Ok((_, Sight::Over(exit))) => break Some(exit),
                Ok((_, Sight::Gone)) => break None,
                Ok((runs, Sight::Alive)) => is_running = runs,
                Err(error) => {
                    let error: &dyn std::error::Error = &error;
                    tracing::error!(run.id = %id, error, "cannot look after a run; trying again");
                }
            }
            let supervisor_ends = async {
                match &mut supervisor {
                    Some(child) => _ = child.wait().await,
                    None => std::future::pending().await,
                }
            };
            tokio::select! {
                () = wake.news() => {}
                () = supervisor_ends => supervisor = None,
            }
        };
        drop(wake);
        self.conclude(id, end).await;
        if let Some(mut child) = supervisor {
            // It has nothing left to do; not waiting for it would leave a zombie.
            _ = child.wait().await;
        }
    }

    /// Writes down that the run's process was started, once it was. False if it was not yet.
    fn note_start(&self, id: Uuid, directory: &RunDirectory) -> Result<bool, Error> {
        let Some(processes) = directory.processes().map_err(Error::file(directory.path()))? else {
            return Ok(false);
        };
        let is_news = self.journal.run(id, processes.started_at)?;
        let timeout = self.journal.view(id)?.and_then(|run| run.terms.timeout);
        self.limit_time(id, processes.started_at, timeout);
        if is_news {
            self.publish(id, Status::Running);
        } else {
            // A request to stop may have come before there was anybody to tell.
            self.wake_supervisor(directory);
        }
        Ok(true)
    }

    /// Tells the supervisor to look at the request to stop. It looks by itself, but only every second.
    pub(super) fn wake_supervisor(&self, directory: &RunDirectory) {
        let requested = matches!(directory.cancel_request(), Ok(Some(_)));
        if let (true, Ok(true), Ok(Some(processes))) =
            (requested, process::is_held(&directory.lock()), directory.processes())
        {
            // While the lock is held the id is the supervisor's and nobody else's.
            process::terminate(processes.supervisor_pid);
        }
    }
}

/// In this order: a supervisor writes how the run ended before it lets go of the lock.
fn look(directory: &RunDirectory) -> Result<Sight, Error> {
    let alive = process::is_held(&directory.lock()).map_err(Error::file(directory.lock()))?;
    match directory.exit().map_err(Error::file(directory.path()))? {
        Some(exit) => Ok(Sight::Over(exit)),
        None if alive => Ok(Sight::Alive),
        None => Ok(Sight::Gone),
    }
}
