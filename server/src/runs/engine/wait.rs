//! Waiting for a run, without asking again and again.

use std::time::Duration;

use tokio::sync::watch;
use tokio::time::{Instant, sleep, sleep_until};
use uuid::Uuid;

use super::{Engine, lock};
use crate::runs::{Error, Run, Status};

/// What of a run is waited for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Until {
    /// It is over.
    Over,
    /// It stands elsewhere.
    Change {
        /// Where the caller saw it last.
        since: Status,
    },
}

impl Until {
    fn holds(self, status: Status) -> bool {
        match self {
            Self::Over => status.is_end(),
            Self::Change { since } => status != since,
        }
    }
}

/// How often to look at a run of which nobody will tell: one of others that the watcher has not seen yet.
const UNTOLD: Duration = Duration::from_millis(500);

impl Engine {
    /// Waits until something holds of a run, `longest` is over, or the server stops, and answers the run as it is then. Who
    /// waits costs a place in a list.
    ///
    /// # Errors
    /// `NotFound`, also when it is deleted meanwhile, or the journal's.
    pub async fn wait(
        &self,
        project: &str,
        env: &str,
        id: Uuid,
        until: Until,
        longest: Duration,
    ) -> Result<Run, Error> {
        // A wait of centuries is one of a year.
        let deadline = Instant::now() + longest.min(Duration::from_secs(365 * 24 * 3600));
        let mut shutdown = self.0.shutdown.subscribe();
        loop {
            // In this order: what happens after the look is heard.
            let live = lock(&self.0.live).get(&id).map(watch::Sender::subscribe);
            let run = self.view(project, env, id).await?;
            if until.holds(run.status) || run.status.is_end() || *shutdown.borrow() || Instant::now() >= deadline {
                return Ok(run);
            }
            let news = async {
                match live {
                    // News since it was subscribed to, or the end of all news. What was there then is not asked: the journal
                    // may be ahead of it.
                    Some(mut status) => {
                        while status.changed().await.is_ok() && !until.holds(*status.borrow_and_update()) {}
                    }
                    None => sleep(UNTOLD).await,
                }
            };
            tokio::select! {
                () = news => {}
                () = sleep_until(deadline) => {}
                _ = shutdown.wait_for(|stops| *stops) => {}
            }
        }
    }
}
