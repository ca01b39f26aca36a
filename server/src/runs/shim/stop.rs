//! When a run is to be stopped, and by when it must be gone.

use std::io::Write as _;
use std::time::Duration;

use tokio::time::Instant;

use crate::runs::directory::RunDirectory;

/// The state of a request to stop.
#[derive(Debug, Default)]
pub(super) struct Stop {
    deadline: Option<Instant>,
}

/// What a look at the request calls for.
#[derive(Debug, PartialEq, Eq)]
pub(super) enum Look {
    /// Nothing new.
    Unchanged,
    /// The first request has come.
    Requested,
}

impl Stop {
    /// Reads the request. A later one may shorten the grace and never lengthens it.
    pub(super) fn look(&mut self, directory: &RunDirectory) -> Look {
        let request = match directory.cancel_request() {
            Ok(Some(request)) => request,
            Ok(None) => return Look::Unchanged,
            Err(error) => {
                _ = writeln!(std::io::stderr(), "cannot read the request to stop: {error}");
                return Look::Unchanged;
            }
        };
        let wanted = Instant::now() + Duration::from_millis(request.grace_ms);
        let first = self.deadline.is_none();
        self.deadline = Some(self.deadline.map_or(wanted, |deadline| deadline.min(wanted)));
        if first { Look::Requested } else { Look::Unchanged }
    }

    pub(super) fn is_requested(&self) -> bool {
        self.deadline.is_some()
    }

    /// Whether the grace is over.
    pub(super) fn is_due(&self) -> bool {
        self.deadline.is_some_and(|deadline| deadline <= Instant::now())
    }

    /// Sleeps until the grace is over; for ever if nobody asked to stop.
    pub(super) async fn due(&self) {
        match self.deadline {
            Some(deadline) => tokio::time::sleep_until(deadline).await,
            None => std::future::pending().await,
        }
    }
}
