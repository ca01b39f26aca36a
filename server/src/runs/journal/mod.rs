//! What the journal remembers of runs. A status changes only from where the machine allows it, in one statement that
//! compares and sets: whoever comes second finds nothing to change.

mod change;
mod create;
mod forget;
mod keys;
mod outside;
mod page;
mod report;
mod room;
mod row;

use uuid::Uuid;

pub(super) use self::change::{CancelOutcome, CancelRequest, Finish};
pub(super) use self::create::Creation;
pub(super) use self::forget::Deletion;
pub(super) use self::outside::{Findings, KeptRow, Known, Mark, Seen};
#[cfg(test)]
pub(super) use self::outside::{OPEN, UNFINISHED};
use super::{Error, Run, Status};
use crate::journal::Journal;

impl Journal {
    /// Reads one run.
    pub(in crate::runs) fn view(&self, id: Uuid) -> Result<Option<Run>, Error> {
        self.read("read a run", |connection| row::find(connection, id))?.transpose()
    }

    /// Every run of this server that is not over, with its sequence, the oldest first.
    pub(in crate::runs) fn unfinished(&self) -> Result<Vec<(i64, Run)>, Error> {
        self.read("read the unfinished runs", row::unfinished)?.into_iter().collect()
    }
}

/// The statuses from which `next` may be reached, as a list for SQL.
fn predecessors(next: Status) -> String {
    let from = Status::ALL.into_iter().filter(|status| status.may_become(next));
    from.map(|status| format!("'{status}'")).collect::<Vec<_>>().join(", ")
}

#[cfg(test)]
mod cost;
#[cfg(test)]
mod tests;
