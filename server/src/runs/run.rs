//! What a run is, to everybody outside this room.

use chrono::{DateTime, Utc};
use uuid::Uuid;

use super::status::Status;
use crate::meltano::RunFlags;

/// What a run executes.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Kind {
    /// Blocks, through `meltano run`.
    Run,
}

impl Kind {
    /// The name in the contract and in the journal.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Run => "run",
        }
    }

    /// The kind of that name.
    pub fn parse(name: &str) -> Option<Self> {
        (name == "run").then_some(Self::Run)
    }
}

/// A run, as the journal knows it.
#[derive(Debug, Clone, PartialEq)]
pub struct Run {
    /// Its id, which is Meltano's run id too.
    pub id: Uuid,
    /// The name of its project on this server.
    pub project: String,
    /// The name of its environment.
    pub env: String,
    /// What it executes.
    pub kind: Kind,
    /// Where it stands.
    pub status: Status,
    /// What to run, in order.
    pub blocks: Vec<String>,
    /// The flags of `meltano run`.
    pub flags: RunFlags,
    /// Who created it.
    pub created_by: String,
    /// When it was accepted.
    pub created_at: DateTime<Utc>,
    /// When its process was started.
    pub started_at: Option<DateTime<Utc>>,
    /// When its last process was gone.
    pub ended_at: Option<DateTime<Utc>>,
    /// What Meltano exited with.
    pub exit_code: Option<i32>,
    /// The number of the signal that ended Meltano.
    pub signal: Option<i32>,
    /// Why it failed, was cancelled or lost.
    pub reason: Option<String>,
    /// Who asked first to cancel it.
    pub cancel_requested_by: Option<String>,
    /// When that was.
    pub cancel_requested_at: Option<DateTime<Utc>>,
}

/// What makes a retried creation safe.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Idempotency {
    /// Chosen by the caller; belongs to the caller, the project and the environment.
    pub key: String,
    /// A digest of the whole request.
    pub digest: [u8; 32],
}

/// A run that somebody wants. Its blocks have been checked.
#[derive(Debug, Clone)]
pub struct NewRun {
    /// The id it shall have, if not a new one.
    pub id: Option<Uuid>,
    /// The name of its project on this server.
    pub project: String,
    /// The name of its environment.
    pub env: String,
    /// What it executes.
    pub kind: Kind,
    /// What to run, in order.
    pub blocks: Vec<String>,
    /// The flags of `meltano run`.
    pub flags: RunFlags,
    /// Who asks.
    pub created_by: String,
    /// The caller's key, if it sent one.
    pub idempotency: Option<Idempotency>,
}

/// The answer to a creation.
#[derive(Debug, Clone)]
pub struct Created {
    /// The run.
    pub run: Run,
    /// Whether an earlier request with the same key had made it.
    pub replayed: bool,
}

/// Which runs to list.
#[derive(Debug, Clone)]
pub struct Filter {
    /// The name of the project.
    pub project: String,
    /// The name of the environment.
    pub env: String,
    /// Only runs that stand here.
    pub status: Option<Status>,
    /// Only runs of this kind.
    pub kind: Option<Kind>,
}

/// A page of runs, the newest first.
#[derive(Debug, Clone)]
pub struct RunPage {
    /// In order.
    pub runs: Vec<Run>,
    /// Where the next page begins; `None` on the last.
    pub next: Option<i64>,
}
