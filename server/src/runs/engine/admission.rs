//! Who runs next, as soon as there is a place; and what the queue tells of who waits.

use std::collections::HashMap;
use std::sync::Arc;
use std::sync::atomic::Ordering;
use std::time::Duration;

use chrono::Utc;
use uuid::Uuid;

use super::{Engine, Inner, blocking, lock};
use crate::runs::admission::OutsideRun;
use crate::runs::{Error, Limits, Origin, Status, Waiting};

/// How long a run waits for its time without a look at the clock, which may be set.
const LONGEST_SLEEP: Duration = Duration::from_secs(60);

/// The pause after the journal refused.
const AGAIN: Duration = Duration::from_secs(1);

impl Engine {
    /// How these runs wait, those of them that do.
    #[must_use]
    pub fn waiting(&self, ids: &[Uuid]) -> HashMap<Uuid, Waiting> {
        let queue = lock(&self.0.desk.queue);
        ids.iter().filter_map(|id| Some((*id, queue.waiting(*id)?))).collect()
    }

    /// From here on these limits hold. What goes on goes on.
    pub fn set_limits(&self, limits: Limits) {
        lock(&self.0.desk.queue).set_limits(limits);
        self.0.changed.notify_one();
    }

    /// Replaces what is known of the runs of a project that others started and that go on. They take places and hold
    /// claims; those of them that are this server's are left out. The journal is to know what is new of them before this
    /// is called: whoever waits for one looks there.
    ///
    /// # Errors
    /// The journal's.
    pub async fn outside(&self, project: &str, runs: Vec<OutsideRun>) -> Result<(), Error> {
        let (inner, project) = (self.0.clone(), project.to_owned());
        blocking(move || inner.outside(&project, runs)).await
    }
}

impl Inner {
    /// Admits runs until the server stops.
    pub(super) async fn admit(self: Arc<Self>) {
        while !self.stopping.load(Ordering::SeqCst) {
            let inner = self.clone();
            let admitted = blocking(move || inner.admit_now()).await;
            let pause = match admitted {
                Ok(admitted) => {
                    for id in admitted {
                        tokio::spawn(self.clone().execute(id));
                    }
                    let next = lock(&self.desk.queue).next_time();
                    next.map(|time| (time - Utc::now()).to_std().unwrap_or_default().min(LONGEST_SLEEP))
                }
                Err(error) => {
                    tracing::error!(error = &error as &dyn std::error::Error, "cannot start runs; trying again");
                    Some(AGAIN)
                }
            };
            let time = async {
                match pause {
                    Some(pause) => tokio::time::sleep(pause).await,
                    None => std::future::pending().await,
                }
            };
            tokio::select! {
                () = self.changed.notified() => {}
                () = time => {}
            }
        }
    }

    fn admit_now(&self) -> Result<Vec<Uuid>, Error> {
        let open = lock(&self.open);
        if !*open {
            return Ok(Vec::new());
        }
        let admitted = self.desk.admit(Utc::now())?;
        admitted.iter().for_each(|id| self.publish(*id, Status::Starting));
        Ok(admitted)
    }

    /// The life of a run from its place to its end.
    async fn execute(self: Arc<Self>, id: Uuid) {
        self.launch_and_attend(id).await;
        self.see_to_the_end(id).await;
    }

    /// The end of a run is written down, sooner or later: a disk may be full for a while.
    pub(super) async fn see_to_the_end(self: &Arc<Self>, id: Uuid) {
        while lock(&self.live).contains_key(&id) && !self.stopping.load(Ordering::SeqCst) {
            tokio::time::sleep(AGAIN).await;
            let inner = self.clone();
            match blocking(move || inner.journal.view(id)).await {
                Ok(Some(run)) if !run.status.is_end() => self.take_up(run).await,
                Ok(run) => self.publish(id, run.map_or(Status::Lost, |run| run.status)),
                Err(error) => {
                    let error: &dyn std::error::Error = &error;
                    tracing::error!(run.id = %id, error, "cannot tell where a run stands; trying again");
                }
            }
        }
    }

    /// A run is over: its place and its claims are free.
    pub(super) fn release(&self, id: Uuid) {
        lock(&self.deadlines).remove(id);
        if lock(&self.desk.queue).remove(id) {
            self.changed.notify_one();
        }
    }

    fn outside(&self, project: &str, mut runs: Vec<OutsideRun>) -> Result<(), Error> {
        // Meltano's table may go on about a run of ours that is over.
        let mut ours = Vec::new();
        for run in &runs {
            if self.journal.view(run.id)?.is_some_and(|known| known.origin == Origin::Api) {
                ours.push(run.id);
            }
        }
        runs.retain(|run| !ours.contains(&run.id));
        let now: Vec<Uuid> = runs.iter().map(|run| run.id).collect();
        let before = {
            let mut outside = lock(&self.outside);
            let before = outside.insert(project.to_owned(), now.clone()).unwrap_or_default();
            if now.is_empty() {
                outside.remove(project);
            }
            before
        };
        for id in now.iter().filter(|id| !before.contains(id)) {
            self.announce(*id, Status::Running);
        }
        lock(&self.desk.queue).outside(project, runs);
        self.changed.notify_one();
        for id in before.into_iter().filter(|id| !now.contains(id)) {
            let status = self.journal.view(id)?.map_or(Status::Lost, |run| run.status);
            if status.is_end() {
                self.publish(id, status);
            } else {
                // Nobody here will hear of its end; whoever waits for it looks for himself.
                lock(&self.live).remove(&id);
            }
        }
        Ok(())
    }
}
