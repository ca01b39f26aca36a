//! Runs that take longer than they may are stopped. One timer serves all of them.

use std::collections::{BTreeSet, HashMap};
use std::sync::Arc;
use std::time::Duration;

use chrono::{DateTime, TimeDelta, Utc};
use uuid::Uuid;

use super::cancel::GRACE;
use super::{Inner, blocking, lock};
use crate::runs::journal::CancelRequest;

/// How long the timer sleeps without a look at the clock, which may be set.
const LONGEST_SLEEP: Duration = Duration::from_secs(60);

/// The pause before a run is asked again that could not be asked.
const AGAIN: TimeDelta = TimeDelta::seconds(1);

/// When which run is to be stopped.
#[derive(Debug, Default)]
pub(super) struct Deadlines {
    of: HashMap<Uuid, DateTime<Utc>>,
    in_order: BTreeSet<(DateTime<Utc>, Uuid)>,
}

impl Deadlines {
    fn set(&mut self, id: Uuid, time: DateTime<Utc>) {
        self.remove(id);
        self.of.insert(id, time);
        self.in_order.insert((time, id));
    }

    pub(super) fn remove(&mut self, id: Uuid) {
        if let Some(time) = self.of.remove(&id) {
            self.in_order.remove(&(time, id));
        }
    }

    fn due(&mut self, now: DateTime<Utc>) -> Vec<Uuid> {
        let due: Vec<_> = self.in_order.iter().take_while(|(time, _)| *time <= now).map(|(_, id)| *id).collect();
        due.iter().for_each(|id| self.remove(*id));
        due
    }
}

impl Inner {
    /// A run whose process was started then may go on so long.
    pub(super) fn limit_time(&self, id: Uuid, started_at: DateTime<Utc>, timeout: Option<Duration>) {
        // A timeout of centuries is none.
        let timeout = timeout.and_then(|timeout| TimeDelta::from_std(timeout).ok());
        let Some(deadline) = timeout.and_then(|timeout| started_at.checked_add_signed(timeout)) else { return };
        lock(&self.deadlines).set(id, deadline);
        self.timed.notify_one();
    }

    /// Stops runs whose time is over, for as long as the server lives.
    pub(super) async fn keep_time(self: Arc<Self>) {
        loop {
            let due = lock(&self.deadlines).due(Utc::now());
            for id in due {
                let inner = self.clone();
                let grace = TimeDelta::from_std(GRACE).unwrap_or_default();
                let request = CancelRequest { grace, by: None, reason: None };
                if let Err(error) = blocking(move || inner.cancel(id, request)).await
                    && !matches!(error, crate::runs::Error::RunOver(_))
                {
                    let error: &dyn std::error::Error = &error;
                    tracing::error!(run.id = %id, error, "cannot stop a run whose time is over; trying again");
                    lock(&self.deadlines).set(id, Utc::now() + AGAIN);
                }
            }
            let next = lock(&self.deadlines).in_order.first().map(|(time, _)| *time);
            let time = async {
                match next {
                    Some(time) => {
                        let pause = (time - Utc::now()).to_std().unwrap_or_default();
                        tokio::time::sleep(pause.min(LONGEST_SLEEP)).await;
                    }
                    None => std::future::pending().await,
                }
            };
            tokio::select! {
                () = self.timed.notified() => {}
                () = time => {}
            }
        }
    }
}
