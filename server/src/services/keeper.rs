//! The keeper: starts what is due and stops what is not wanted, until the server stops.

use std::sync::Arc;
use std::sync::atomic::Ordering;
use std::time::Duration;

use chrono::Utc;
use uuid::Uuid;

use super::record::{self, Chore};
use super::{Error, Inner, Service};
use crate::runs::{self, Cancel, NewRun};

/// How long the keeper waits without a look at the clock, which may be set.
const LONGEST_SLEEP: Duration = Duration::from_secs(60);

/// The pause after something could not be done.
const AGAIN: Duration = Duration::from_secs(1);

impl Inner {
    /// Looks whenever something has happened, and when the next start is due.
    pub(super) async fn keep(self: Arc<Self>) {
        let mut news = self.journal.newest_event();
        while !self.stopping.load(Ordering::SeqCst) {
            // In this order: what happens after the look is heard.
            news.mark_unchanged();
            let pause = self.look().await.unwrap_or_else(|error| {
                let error: &dyn std::error::Error = &error;
                tracing::error!(error, "cannot look after the services; trying again");
                AGAIN
            });
            tokio::select! {
                () = self.changed.notified() => {}
                _ = news.changed() => {}
                () = tokio::time::sleep(pause) => {}
            }
        }
    }

    /// Does what is to be done now, and answers when to look again if nothing happens.
    async fn look(&self) -> Result<Duration, Error> {
        let _turn = self.turn.lock().await;
        let mut pause = LONGEST_SLEEP;
        if self.stopping.load(Ordering::SeqCst) {
            return Ok(pause);
        }
        for chore in self.blocking(record::chores).await? {
            match chore {
                Ok(Chore::Start { at, run }) => match (at - Utc::now()).to_std() {
                    Ok(early) if !early.is_zero() => pause = pause.min(early),
                    _ if self.start(*run).await => {}
                    _ => pause = pause.min(AGAIN),
                },
                Ok(Chore::Stop { service, run, by, reason, deadline }) => {
                    let grace = (deadline - Utc::now()).to_std().unwrap_or_default();
                    if !self.cancel(&service, run, Cancel { grace, by, reason }).await {
                        pause = pause.min(AGAIN);
                    }
                }
                Err(error) => {
                    let error: &dyn std::error::Error = &error;
                    tracing::error!(error, "a service is left alone");
                }
            }
        }
        Ok(pause)
    }

    /// False if that is to be tried again.
    async fn start(&self, run: NewRun) -> bool {
        let name = run.service.clone().unwrap_or_default();
        match self.engine.create(run).await {
            Ok(created) => {
                tracing::info!(service = name, run.id = %created.run.id, "service starts");
                true
            }
            // The next server will.
            Err(runs::Error::ShuttingDown) => true,
            Err(error) => {
                let error: &dyn std::error::Error = &error;
                tracing::error!(service = name, error, "cannot start a service; trying again");
                false
            }
        }
    }

    /// Asks the run of a service to stop. False if that is to be tried again, which the keeper does.
    pub(super) async fn cancel(&self, service: &Service, run: Uuid, cancel: Cancel) -> bool {
        match self.engine.cancel(&service.project, &service.env, run, cancel).await {
            Ok(_) | Err(runs::Error::RunOver(_) | runs::Error::NotFound(_)) => true,
            Err(error) => {
                let error: &dyn std::error::Error = &error;
                tracing::error!(service = service.name, run.id = %run, error, "cannot stop a service; trying again");
                false
            }
        }
    }
}
