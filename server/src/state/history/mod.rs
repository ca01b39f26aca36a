//! Every version of every state id: what it was, since when, who made it so, and how that is known.
//!
//! What this server writes is told by intents ([`History::intend`]). What Meltano writes, also while the server is down,
//! is told by what it notes in its table `runs` and by comparing the state backend with the newest version
//! ([`History::catch_up`]). Versions are only ever added, behind the newest; retention takes the oldest.

mod append;
mod body;
mod catch_up;
mod explain;
mod intent;
mod look;
mod read;
mod recover;
mod sweep;
#[cfg(test)]
mod tests;
mod version;
mod walk;

use std::sync::{Arc, Mutex};

use chrono::TimeDelta;

use self::body::Packed;
pub use self::intent::{Intent, Planned};
pub use self::version::{Cause, CauseKind, Counterpart, Evidence, Version};
use crate::journal::Journal;

/// How much is kept of each state id. The newest version always is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Retention {
    /// How many versions.
    pub versions: usize,
    /// For how many days after it was replaced a version is kept; for ever if there is no such limit.
    pub days: Option<u32>,
}

/// The history of the states of all projects.
pub struct History {
    journal: Arc<Journal>,
    retention: Retention,
    live: Arc<intent::Live>,
    /// Held by who recovers: nobody does it twice.
    recovering: Mutex<()>,
    /// How long a run may go on until its next state is a version, unless somebody asks. A run can keep a state a
    /// second, and what was before it should not be pushed out by its steps.
    step: TimeDelta,
    /// For how long an edit that Meltano noted may be on its way to the state backend; nothing for the one the store
    /// suggests.
    grace: Option<TimeDelta>,
}

/// See [`History::step`].
const STEP: TimeDelta = TimeDelta::minutes(1);

impl History {
    /// The history in a journal.
    #[must_use]
    pub fn new(journal: Arc<Journal>, retention: Retention) -> Self {
        Self { journal, retention, live: Arc::default(), recovering: Mutex::default(), step: STEP, grace: None }
    }
}
