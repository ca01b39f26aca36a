//! The books of who waits and who goes on: the queue, and the journal that it can be made from again.

use std::sync::{Arc, Mutex};

use chrono::{DateTime, TimeDelta, Utc};
use uuid::Uuid;

use super::lock;
use crate::journal::Journal;
use crate::runs::admission::{Queue, Ticket};
use crate::runs::journal::Creation;
use crate::runs::{Error, IfRunning, Limits, NewRun, Run, Status};

/// The queue beside its journal. What it does, it does as a whole; only a lock is waited for, and the disk.
pub(in crate::runs) struct Desk {
    journal: Arc<Journal>,
    pub(in crate::runs) queue: Mutex<Queue>,
    /// Held from the look at what is in the way until the new run is in the queue: two that are created at once see each
    /// other, and queue in the order of their rows.
    creation: Mutex<()>,
}

impl Desk {
    pub(in crate::runs) fn new(journal: Arc<Journal>, limits: Limits) -> Self {
        Self { journal, queue: Mutex::new(Queue::new(limits)), creation: Mutex::default() }
    }

    /// Every run that is not over, as the journal has it, the oldest first. From here on the queue knows them.
    pub(in crate::runs) fn recover(&self, now: DateTime<Utc>) -> Result<Vec<Run>, Error> {
        let unfinished = self.journal.unfinished()?;
        let mut queue = lock(&self.queue);
        let runs = unfinished.into_iter().map(|(sequence, run)| {
            let ticket = ticket(&run, sequence);
            match run.status {
                Status::Queued => queue.wait(&ticket, now),
                _ => queue.take_up(&ticket),
            }
            run
        });
        Ok(runs.collect())
    }

    /// Takes a run in, or answers what stands for it. Those that it replaces are to be gone within `grace`.
    pub(in crate::runs) fn create(
        &self,
        id: Uuid,
        new: &NewRun,
        grace: TimeDelta,
        now: DateTime<Utc>,
    ) -> Result<Creation, Error> {
        let _creation = lock(&self.creation);
        let conflicts = match new.if_running {
            IfRunning::Queue => Vec::new(),
            _ => lock(&self.queue).conflicts(&new.project, &new.needs),
        };
        let creation = self.journal.create(id, new, &conflicts, grace)?;
        if let Creation::New { run, sequence, .. } = &creation {
            lock(&self.queue).wait(&ticket(run, *sequence), now);
        }
        Ok(creation)
    }

    /// Gives places to whatever can begin now, in order, and writes that down. Those that somebody cancelled meanwhile are
    /// left out.
    ///
    /// # Errors
    /// The journal's; then all of them wait again.
    pub(in crate::runs) fn admit(&self, now: DateTime<Utc>) -> Result<Vec<Uuid>, Error> {
        let admitted = lock(&self.queue).admit(now);
        match self.journal.start_all(&admitted) {
            Ok(started) => {
                let mut queue = lock(&self.queue);
                admitted.iter().filter(|id| !started.contains(id)).for_each(|id| _ = queue.remove(*id));
                Ok(started)
            }
            Err(error) => {
                let mut queue = lock(&self.queue);
                admitted.into_iter().for_each(|id| queue.put_back(id));
                Err(error.into())
            }
        }
    }
}

fn ticket(run: &Run, sequence: i64) -> Ticket {
    Ticket {
        id: run.id,
        sequence,
        project: run.project.clone(),
        env: run.env.clone(),
        needs: run.needs.clone(),
        priority: run.terms.priority,
        not_before: run.terms.not_before,
    }
}
