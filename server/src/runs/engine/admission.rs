//! Who runs next: the oldest queued run, as soon as there is a place.

use std::sync::Arc;

use std::sync::atomic::Ordering;

use tokio::sync::OwnedSemaphorePermit;
use uuid::Uuid;

use super::{Inner, blocking, lock};
use crate::runs::Status;

impl Inner {
    /// Admits queued runs until the server stops.
    pub(super) async fn admit(self: Arc<Self>) {
        loop {
            let Ok(place) = self.places.clone().acquire_owned().await else {
                return;
            };
            let id = self.next_queued().await;
            if self.stopping.load(Ordering::SeqCst) {
                // It stays queued in the journal, for the next server.
                return;
            }
            tokio::spawn(self.clone().execute(id, place));
        }
    }

    async fn next_queued(&self) -> Uuid {
        loop {
            let next = lock(&self.queue).pop_front();
            match next {
                Some(id) => return id,
                None => self.queued.notified().await,
            }
        }
    }

    /// The life of a run from its place to its end.
    async fn execute(self: Arc<Self>, id: Uuid, _place: OwnedSemaphorePermit) {
        let inner = self.clone();
        match blocking(move || Ok(inner.journal.start(id)?)).await {
            Ok(true) => {
                self.publish(id, Status::Starting);
                self.launch_and_attend(id).await;
            }
            // It was cancelled while it waited.
            Ok(false) => {}
            Err(error) => {
                tracing::error!(run.id = %id, error = &error as &dyn std::error::Error, "cannot start a run")
            }
        }
    }
}
