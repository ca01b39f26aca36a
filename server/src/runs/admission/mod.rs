//! Who runs next: what waits, what goes on, and why the one waits for the other. Nothing here reads a clock, a file or the
//! journal, so that every decision can be made again, by a test or by the next server.

mod claims;
mod limits;
mod line;
mod queue;

use chrono::{DateTime, Utc};
use uuid::Uuid;

pub use self::limits::{LimitScope, Limits, Places};
pub(in crate::runs) use self::queue::Queue;
use super::needs::{Claim, Needs};

/// A run, as far as it matters for who runs next.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(in crate::runs) struct Ticket {
    pub(in crate::runs) id: Uuid,
    /// Its place among those of equal priority; no two have the same.
    pub(in crate::runs) sequence: i64,
    pub(in crate::runs) project: String,
    pub(in crate::runs) env: String,
    pub(in crate::runs) needs: Needs,
    /// The greater comes first.
    pub(in crate::runs) priority: i32,
    /// It is not in line before.
    pub(in crate::runs) not_before: Option<DateTime<Utc>>,
}

/// A run that somebody else started and that goes on: it takes places and holds claims, and cannot be told to wait.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct OutsideRun {
    /// Its id.
    pub id: Uuid,
    /// The name of its environment.
    pub env: String,
    /// What it takes, as far as can be told.
    pub needs: Needs,
}

/// How a run waits.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Waiting {
    /// Its place in the line of the whole server; 1 is the head. A run whose time has not come stands in nobody's way, and
    /// this is where it would stand now.
    pub position: usize,
    /// What it waits for, at most [`MAX_BLOCKERS`]: limits, then runs that go on, then runs before it. Empty in the moment
    /// before it starts.
    pub blocked_by: Vec<Blocker>,
}

/// How many blockers of a run are told; a thousand runs may be in line before it for the same thing.
pub const MAX_BLOCKERS: usize = 16;

/// What a run waits for.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Blocker {
    /// Its time.
    NotBefore(DateTime<Utc>),
    /// A run that goes on, or is before it in line, and cannot go together with it.
    Run {
        /// Which.
        id: Uuid,
        /// Which claim of the waiting run stands against it.
        claim: Claim,
    },
    /// A limit that is reached.
    Limit {
        /// Of what.
        scope: LimitScope,
        /// Of which, as `project`, `project/env` or `project/type/plugin`; empty for the server.
        name: String,
        /// How many may go on.
        limit: usize,
    },
}

/// Where a run stands in line: priority, then age.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
struct Place {
    priority: std::cmp::Reverse<i32>,
    sequence: i64,
    id: Uuid,
}

#[cfg(test)]
mod tests;
