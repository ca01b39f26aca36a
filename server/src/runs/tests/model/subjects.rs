//! What is tried: the queue alone, and the queue beside a journal on the disk. Either can be given a fault.

use std::collections::HashMap;
use std::path::PathBuf;
use std::sync::{Arc, MutexGuard, PoisonError};

use chrono::{DateTime, TimeDelta, Utc};
use uuid::Uuid;

use super::events::Wish;
use super::reference::{env, needs, project, time};
use crate::journal::Journal;
use crate::runs::admission::{Queue, Ticket};
use crate::runs::engine::Desk;
use crate::runs::journal::{CancelOutcome, CancelRequest, Creation, Finish};
use crate::runs::tests::house::new_run;
use crate::runs::{Error, IfRunning, Limits, NewRun, OutsideRun, Status, Terms, Waiting};

/// What a creation came to.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Made {
    New,
    Existing(u128),
    Refused(u128),
}

pub(super) trait Subject {
    fn create(&mut self, id: Uuid, wish: &Wish, if_running: IfRunning, now: DateTime<Utc>) -> Made;
    fn admit(&mut self, now: DateTime<Utc>) -> Vec<Uuid>;
    /// Whether it did.
    fn change(&mut self, id: Uuid, to: Status) -> bool;
    fn outside(&mut self, project: usize, runs: Vec<OutsideRun>);
    fn set_limits(&mut self, limits: Limits);
    fn waiting(&mut self, id: Uuid) -> Option<Waiting>;
    /// Where a run stands, if that is cheap to tell now.
    fn status(&mut self, id: Uuid) -> Option<Status>;
    /// The next call writes, and then the server is gone.
    fn write_only(&mut self) {}
    fn crash(&mut self, limits: Limits, now: DateTime<Utc>);
}

/// What is broken.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Fault {
    /// Every tenth run claims nothing.
    DropsClaims,
    /// Every tenth end is not noticed.
    KeepsPlaces,
    /// One more than the server may.
    OneTooMany,
    /// Of equal priority, the younger comes first.
    YoungFirst,
    /// Every tenth run is not taken up again.
    CrashForgets,
}

/// The queue, with a table of statuses in the place of a journal.
pub(super) struct Pure {
    queue: Queue,
    runs: HashMap<Uuid, (Ticket, Status)>,
    fault: Option<Fault>,
}

impl Pure {
    pub(super) fn new(fault: Option<Fault>) -> Self {
        Self { queue: Queue::new(Limits::server(1)), runs: HashMap::new(), fault }
    }

    fn is_faulty(&self, fault: Fault, id: Uuid) -> bool {
        self.fault == Some(fault) && id.as_u128().is_multiple_of(10)
    }

    fn step(&mut self, id: Uuid, to: Status) -> bool {
        let Some((_, status)) = self.runs.get_mut(&id).filter(|(_, status)| status.may_become(to)) else {
            return false;
        };
        *status = to;
        if to.is_end() && !self.is_faulty(Fault::KeepsPlaces, id) {
            self.queue.remove(id);
        }
        true
    }
}

impl Subject for Pure {
    fn create(&mut self, id: Uuid, wish: &Wish, if_running: IfRunning, now: DateTime<Utc>) -> Made {
        let sequence = i64::try_from(id.as_u128()).expect("small");
        let mut ticket = Ticket {
            id,
            sequence: if self.fault == Some(Fault::YoungFirst) { -sequence } else { sequence },
            project: project(wish.project),
            env: env(wish.env),
            needs: needs(wish),
            priority: wish.priority,
            not_before: wish.not_before.map(time),
        };
        let conflicts = self.queue.conflicts(&ticket.project, &ticket.needs);
        match (if_running, conflicts.first()) {
            (IfRunning::ReturnExisting, Some((first, _))) if self.runs.contains_key(first) => {
                return Made::Existing(first.as_u128());
            }
            (IfRunning::Reject | IfRunning::ReturnExisting, Some((first, _))) => return Made::Refused(first.as_u128()),
            (IfRunning::Replace, _) => {
                for (run, _) in conflicts {
                    let is_queued = self.status(run) == Some(Status::Queued);
                    self.step(run, if is_queued { Status::Cancelled } else { Status::Cancelling });
                }
            }
            _ => {}
        }
        if self.is_faulty(Fault::DropsClaims, id) {
            ticket.needs.claims.clear();
        }
        self.queue.wait(&ticket, now);
        self.runs.insert(id, (ticket, Status::Queued));
        Made::New
    }

    fn admit(&mut self, now: DateTime<Utc>) -> Vec<Uuid> {
        let admitted = self.queue.admit(now);
        for id in &admitted {
            if let Some((_, status)) = self.runs.get_mut(id) {
                *status = Status::Starting;
            }
        }
        admitted
    }

    fn change(&mut self, id: Uuid, to: Status) -> bool {
        self.step(id, to)
    }

    fn outside(&mut self, number: usize, runs: Vec<OutsideRun>) {
        self.queue.outside(&project(number), runs);
    }

    fn set_limits(&mut self, mut limits: Limits) {
        limits.server += usize::from(self.fault == Some(Fault::OneTooMany));
        self.queue.set_limits(limits);
    }

    fn waiting(&mut self, id: Uuid) -> Option<Waiting> {
        self.queue.waiting(id)
    }

    fn status(&mut self, id: Uuid) -> Option<Status> {
        self.runs.get(&id).map(|(_, status)| *status)
    }

    fn crash(&mut self, limits: Limits, now: DateTime<Utc>) {
        self.queue = Queue::new(limits.clone());
        self.set_limits(limits);
        let mut runs: Vec<_> = self.runs.values().filter(|(_, status)| !status.is_end()).collect();
        runs.sort_by_key(|(ticket, _)| ticket.sequence);
        for (ticket, status) in runs {
            match status {
                Status::Queued => self.queue.wait(ticket, now),
                _ => self.queue.take_up(ticket),
            }
        }
    }
}

/// The desk with its journal, in a file.
pub(super) struct Journaled {
    directory: tempfile::TempDir,
    journal: Arc<Journal>,
    desk: Desk,
    fault: Option<Fault>,
    write_only: bool,
    looks: u64,
}

impl Journaled {
    pub(super) fn new(fault: Option<Fault>) -> Self {
        // Where a sync costs nothing, if there is such a place: nobody pulls the plug here.
        let memory = PathBuf::from("/dev/shm");
        let place = if memory.is_dir() { memory } else { std::env::temp_dir() };
        let directory = tempfile::tempdir_in(place).expect("a temporary directory");
        let (journal, desk) = Self::open(directory.path().join("journal.db"), Limits::server(1));
        Self { directory, journal, desk, fault, write_only: false, looks: 0 }
    }

    fn open(path: PathBuf, limits: Limits) -> (Arc<Journal>, Desk) {
        let journal = Arc::new(Journal::open(&path).expect("opened"));
        (journal.clone(), Desk::new(journal, limits))
    }

    fn queue(&self) -> MutexGuard<'_, Queue> {
        self.desk.queue.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// What the engine does once the journal has it, unless the server is gone.
    fn ended(&mut self, id: Uuid) {
        if !self.write_only {
            self.queue().remove(id);
        }
    }
}

impl Subject for Journaled {
    fn create(&mut self, id: Uuid, wish: &Wish, if_running: IfRunning, now: DateTime<Utc>) -> Made {
        let new = NewRun {
            id: Some(id),
            project: project(wish.project),
            env: env(wish.env),
            needs: needs(wish),
            terms: Terms { priority: wish.priority, not_before: wish.not_before.map(time), ..Terms::default() },
            if_running,
            ..new_run()
        };
        let grace = TimeDelta::seconds(1);
        let creation = if self.write_only {
            self.journal.create(id, &new, &[], grace)
        } else {
            self.desk.create(id, &new, grace, now)
        };
        match creation {
            Ok(Creation::New { replaced, .. }) => {
                for (run, outcome) in replaced {
                    if outcome == CancelOutcome::Cancelled {
                        self.ended(run);
                    }
                }
                Made::New
            }
            Ok(Creation::Existing(run)) => Made::Existing(run.id.as_u128()),
            Ok(Creation::Earlier(run)) => panic!("{} had no key", run.id),
            Err(Error::RunConflict { run, .. }) => Made::Refused(run.as_u128()),
            Err(error) => panic!("{error}"),
        }
    }

    fn admit(&mut self, now: DateTime<Utc>) -> Vec<Uuid> {
        self.desk.admit(now).expect("admitted")
    }

    fn change(&mut self, id: Uuid, to: Status) -> bool {
        let was = self.journal.view(id).expect("read").map(|run| run.status);
        let request = CancelRequest { grace: TimeDelta::seconds(1), by: Some("tester"), reason: None };
        let did = match (to, was) {
            (Status::Running, _) => self.journal.run(id, Utc::now()).expect("written"),
            // Who is queued is cancelled at once.
            (Status::Cancelled, Some(Status::Queued)) => {
                self.journal.cancel(id, request).expect("written") == CancelOutcome::Cancelled
            }
            (Status::Cancelling, Some(Status::Queued)) => false,
            (Status::Cancelling, was) => {
                let outcome = self.journal.cancel(id, request).expect("written");
                matches!(outcome, CancelOutcome::Cancelling(_)) && was != Some(Status::Cancelling)
            }
            _ => {
                let finish = Finish { exit_code: Some(0), ..Finish::now(to) };
                self.journal.finish(id, &finish).expect("written")
            }
        };
        if did && to.is_end() {
            self.ended(id);
        }
        did
    }

    fn outside(&mut self, number: usize, runs: Vec<OutsideRun>) {
        self.queue().outside(&project(number), runs);
    }

    fn set_limits(&mut self, limits: Limits) {
        self.queue().set_limits(limits);
    }

    fn waiting(&mut self, id: Uuid) -> Option<Waiting> {
        self.queue().waiting(id)
    }

    fn status(&mut self, id: Uuid) -> Option<Status> {
        self.looks += 1;
        if !self.looks.is_multiple_of(100) {
            return None;
        }
        self.journal.view(id).expect("read").map(|run| run.status)
    }

    fn write_only(&mut self) {
        self.write_only = true;
    }

    fn crash(&mut self, limits: Limits, now: DateTime<Utc>) {
        self.write_only = false;
        (self.journal, self.desk) = Self::open(self.directory.path().join("journal.db"), limits);
        let runs = self.desk.recover(now).expect("recovered");
        if self.fault == Some(Fault::CrashForgets) {
            runs.iter()
                .filter(|run| run.id.as_u128().is_multiple_of(10))
                .for_each(|run| _ = self.queue().remove(run.id));
        }
    }
}
