//! Taking up what an earlier server left, however it ended.

use std::sync::Arc;

use chrono::Utc;

use super::{Inner, blocking};
use crate::process;
use crate::runs::journal::Finish;
use crate::runs::{Error, Run, Status};

impl Inner {
    /// Queued runs queue again, in their order; of the others, which have their places whatever the limits, those that live
    /// are attended, and the rest is concluded.
    pub(super) async fn recover(self: &Arc<Self>) -> Result<(), Error> {
        let inner = self.clone();
        let unfinished = blocking(move || inner.desk.recover(Utc::now())).await?;
        for run in unfinished {
            self.announce(run.id, run.status);
            if run.status != Status::Queued {
                let inner = self.clone();
                tokio::spawn(async move {
                    let id = run.id;
                    inner.take_up(run).await;
                    inner.see_to_the_end(id).await;
                });
            }
        }
        Ok(())
    }

    pub(super) async fn take_up(self: &Arc<Self>, run: Run) {
        let (inner, id, directory) = (self.clone(), run.id, self.directory(run.id));
        let found = blocking(move || {
            directory.create().map_err(Error::file(directory.path()))?;
            let alive = process::is_held(&directory.lock()).map_err(Error::file(directory.lock()))?;
            if run.status == Status::Cancelling {
                // The earlier server may have died between its promise and the deed.
                inner.request_stop(id)?;
            }
            Ok(alive || directory.was_started() || directory.exit().ok().flatten().is_some())
        });
        match found.await {
            Ok(true) => {
                tracing::info!(run.id = %id, "taking up a run of an earlier server");
                self.attend(id, None).await;
            }
            // No process of it ever was, so it can be started as if for the first time.
            Ok(false) if run.status == Status::Starting => self.launch_and_attend(id).await,
            Ok(false) => {
                let status = if run.status == Status::Cancelling { Status::Cancelled } else { Status::Lost };
                let reason = Some("the server stopped before it began".to_owned());
                self.finish(id, Finish { reason, ..Finish::now(status) }).await;
            }
            Err(error) => {
                let error: &dyn std::error::Error = &error;
                tracing::error!(run.id = %id, error, "cannot take up a run");
            }
        }
    }
}
