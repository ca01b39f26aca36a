//! Stopping a run.

use std::time::Duration;

use chrono::{TimeDelta, Utc};
use uuid::Uuid;

use super::{Engine, Inner, blocking};
use crate::runs::directory::CancelRequest;
use crate::runs::journal::CancelOutcome;
use crate::runs::{Error, Run, Status};

impl Engine {
    /// Asks a run to stop, to be killed if it has not within `grace`. Returns at once, with the run as it is then. Asking
    /// again may shorten the grace and never lengthens it.
    ///
    /// # Errors
    /// `NotFound` and `RunOver`, or the journal's.
    pub async fn cancel(&self, project: &str, env: &str, id: Uuid, grace: Duration, by: &str) -> Result<Run, Error> {
        self.view(project, env, id).await?;
        let (inner, by) = (self.0.clone(), by.to_owned());
        blocking(move || inner.cancel(id, grace, &by)).await?;
        self.view(project, env, id).await
    }
}

impl Inner {
    pub(super) fn cancel(&self, id: Uuid, grace: Duration, by: &str) -> Result<(), Error> {
        // A grace of centuries means for ever.
        let grace = TimeDelta::from_std(grace).unwrap_or(TimeDelta::days(36_500)).min(TimeDelta::days(36_500));
        match self.journal.cancel(id, grace, by)? {
            CancelOutcome::Over => Err(Error::RunOver(id)),
            CancelOutcome::Cancelled => {
                self.publish(id, Status::Cancelled);
                Ok(())
            }
            CancelOutcome::Cancelling(_) => {
                self.publish(id, Status::Cancelling);
                self.request_stop(id)
            }
        }
    }

    /// Tells the supervisor what the journal promises.
    pub(super) fn request_stop(&self, id: Uuid) -> Result<(), Error> {
        let directory = self.directory(id);
        directory.create().map_err(Error::file(directory.path()))?;
        let deadline = self.journal.cancel_deadline(id)?.unwrap_or_else(Utc::now);
        let grace = (deadline - Utc::now()).num_milliseconds().max(0).unsigned_abs();
        directory.write_cancel_request(CancelRequest { grace_ms: grace }).map_err(Error::file(directory.path()))?;
        self.wake_supervisor(&directory);
        Ok(())
    }
}
