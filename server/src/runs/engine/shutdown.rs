//! The end of the server, which need not be the end of the runs.

use std::sync::atomic::Ordering;
use std::time::Duration;

use tokio::sync::watch;
use tokio::time::{Instant, timeout_at};
use uuid::Uuid;

use super::cancel::bounded;
use super::{Engine, blocking, lock};
use crate::runs::Status;
use crate::runs::journal::CancelRequest;

/// What becomes of running runs when the server stops. Queued ones stay queued for the next server.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum ShutdownPolicy {
    /// They go on; the next server takes them up.
    Leave,
    /// They are cancelled.
    Stop {
        /// How long Meltano may take to stop by itself.
        grace: Duration,
    },
}

/// How much longer than their grace runs may take to be gone.
const KILLING: Duration = Duration::from_secs(10);

impl Engine {
    /// Takes in no more runs and ends all streams, after stopping the running runs if that is wanted.
    pub async fn shutdown(&self, policy: ShutdownPolicy) {
        self.0.stopping.store(true, Ordering::SeqCst);
        let inner = self.0.clone();
        let closed = blocking(move || {
            *lock(&inner.open) = false;
            Ok(())
        });
        if let Err(error) = closed.await {
            tracing::warn!(error = &error as &dyn std::error::Error, "cannot close the admission");
        }
        self.0.changed.notify_one();
        if let ShutdownPolicy::Stop { grace } = policy {
            self.stop_all(grace).await;
        }
        self.0.shutdown.send_replace(true);
    }

    async fn stop_all(&self, grace: Duration) {
        let running: Vec<(Uuid, watch::Receiver<Status>)> = {
            let live = lock(&self.0.live);
            let started = live.iter().filter(|(_, status)| *status.borrow() != Status::Queued);
            started.map(|(id, status)| (*id, status.subscribe())).collect()
        };
        for (id, _) in &running {
            let (inner, id) = (self.0.clone(), *id);
            let request = CancelRequest { grace: bounded(grace), by: Some("server"), reason: Some("the server stops") };
            if let Err(error) = blocking(move || inner.cancel(id, request)).await {
                tracing::warn!(run.id = %id, error = &error as &dyn std::error::Error, "cannot stop a run");
            }
        }
        let deadline = Instant::now() + grace + KILLING;
        for (id, mut status) in running {
            if timeout_at(deadline, status.wait_for(|status| status.is_end())).await.is_err() {
                tracing::warn!(run.id = %id, "a run did not stop in time; the next server will see to it");
            }
        }
    }
}
