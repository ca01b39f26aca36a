//! Stopping a run.

use std::time::Duration;

use chrono::{TimeDelta, Utc};
use uuid::Uuid;

use super::{Engine, Inner, blocking};
use crate::runs::directory;
use crate::runs::journal::{CancelOutcome, CancelRequest};
use crate::runs::{Error, Origin, Run, Status};

/// How long Meltano may take to stop by itself when the engine stops a run: its time is over, or another replaces it.
pub(super) const GRACE: Duration = Duration::from_secs(10);

/// That a run shall stop.
#[derive(Debug, Clone)]
pub struct Cancel {
    /// How long it may take to stop by itself, before it is killed.
    pub grace: Duration,
    /// Who asks.
    pub by: String,
    /// Why, if they say so.
    pub reason: Option<String>,
}

impl Engine {
    /// Asks a run to stop, to be killed if it has not within the grace. Returns at once, with the run as it is then. Asking
    /// again may shorten the grace and never lengthens it; who asked first, when and why is kept.
    ///
    /// # Errors
    /// `NotFound`, `RunOver` and `RunOfOthers`, or the journal's.
    pub async fn cancel(&self, project: &str, env: &str, id: Uuid, cancel: Cancel) -> Result<Run, Error> {
        let run = self.view(project, env, id).await?;
        if run.origin != Origin::Api && !run.status.is_end() {
            return Err(Error::RunOfOthers(id));
        }
        let inner = self.0.clone();
        blocking(move || {
            let grace = bounded(cancel.grace);
            inner.cancel(id, CancelRequest { grace, by: Some(&cancel.by), reason: cancel.reason.as_deref() })
        })
        .await?;
        self.view(project, env, id).await
    }
}

impl Inner {
    pub(super) fn cancel(&self, id: Uuid, request: CancelRequest<'_>) -> Result<(), Error> {
        let outcome = self.journal.cancel(id, request)?;
        self.stop(id, outcome)
    }

    /// Stops those that a new run replaces, as the journal already has it.
    pub(super) fn stop_replaced(&self, replaced: Vec<(Uuid, CancelOutcome)>) {
        for (id, outcome) in replaced {
            match self.stop(id, outcome) {
                Ok(()) | Err(Error::RunOver(_)) => {}
                Err(error) => {
                    let error: &dyn std::error::Error = &error;
                    tracing::error!(run.id = %id, error, "cannot tell a run that it is replaced; the next server will");
                }
            }
        }
    }

    /// Does what the journal has promised.
    fn stop(&self, id: Uuid, outcome: CancelOutcome) -> Result<(), Error> {
        match outcome {
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
        let request = directory::CancelRequest { grace_ms: grace };
        directory.write_cancel_request(request).map_err(Error::file(directory.path()))?;
        self.wake_supervisor(&directory);
        Ok(())
    }
}

/// A grace of centuries means for ever.
pub(super) fn bounded(grace: Duration) -> TimeDelta {
    let longest = TimeDelta::days(36_500);
    TimeDelta::from_std(grace).unwrap_or(longest).min(longest)
}

/// What a run is that was stopped, and the reason.
pub(super) fn verdict(run: Option<&Run>, killed: bool) -> (Status, String) {
    let how = if killed { ", and killed when the grace was over" } else { "" };
    if let Some(run) = run.filter(|run| run.cancel_requested_at.is_some() && run.cancel_requested_by.is_none()) {
        let timeout = run.terms.timeout.unwrap_or_default();
        return (Status::TimedOut, format!("it took longer than its timeout of {} s{how}", timeout.as_secs_f64()));
    }
    let by = run.and_then(|run| run.cancel_requested_by.as_deref()).unwrap_or("somebody");
    let why = run.and_then(|run| run.cancel_reason.as_deref()).map(|why| format!(": {why}")).unwrap_or_default();
    (Status::Cancelled, format!("cancelled by `{by}`{how}{why}"))
}
