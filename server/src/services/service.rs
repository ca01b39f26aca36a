//! What a service is, to everybody outside this room.

use std::time::Duration;

use chrono::{DateTime, Utc};
use uuid::Uuid;

use crate::runs::{Needs, Task};

/// When a service is started again that ended by itself.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum RestartPolicy {
    /// Whenever it does.
    Always,
    /// Unless it exited with 0.
    OnFailure,
    /// Never.
    Never,
}

impl RestartPolicy {
    /// The name in the contract and in the journal.
    #[must_use]
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Always => "always",
            Self::OnFailure => "on_failure",
            Self::Never => "never",
        }
    }

    /// The policy of that name.
    #[must_use]
    pub fn parse(name: &str) -> Option<Self> {
        [Self::Always, Self::OnFailure, Self::Never].into_iter().find(|policy| policy.as_str() == name)
    }
}

/// Where a service stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Status {
    /// Nobody wants it to run.
    Stopped,
    /// It is about to run.
    Starting,
    /// It runs.
    Running,
    /// Its run is being stopped.
    Stopping,
    /// It ended by itself, and waits to be started again.
    BackingOff,
    /// It ended by itself, and is left so.
    Ended,
}

impl Status {
    const ALL: [Self; 6] =
        [Self::Stopped, Self::Starting, Self::Running, Self::Stopping, Self::BackingOff, Self::Ended];

    /// The name in the contract and in the journal.
    #[must_use]
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Stopped => "stopped",
            Self::Starting => "starting",
            Self::Running => "running",
            Self::Stopping => "stopping",
            Self::BackingOff => "backing_off",
            Self::Ended => "ended",
        }
    }

    /// The status of that name.
    #[must_use]
    pub fn parse(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|status| status.as_str() == name)
    }

    /// Whether there is a run that is not over, or may be.
    pub(super) fn goes_on(self) -> bool {
        matches!(self, Self::Starting | Self::Running | Self::Stopping)
    }
}

/// A service, as the journal knows it.
#[derive(Debug, Clone, PartialEq)]
pub struct Service {
    /// The name of its project on this server.
    pub project: String,
    /// The name of its environment.
    pub env: String,
    /// Its name, of which its environment has one.
    pub name: String,
    /// What each of its runs executes.
    pub task: Task,
    /// When it is started again.
    pub restart: RestartPolicy,
    /// Where it stands.
    pub status: Status,
    /// The run that it is, or was last; none if that was deleted.
    pub run_id: Option<Uuid>,
    /// How often it was started again since somebody started it.
    pub restarts: u64,
    /// When it is started again, if it waits for that.
    pub next_start_at: Option<DateTime<Utc>>,
    /// Since when it goes on.
    pub started_at: Option<DateTime<Utc>>,
    /// Why it last ended.
    pub reason: Option<String>,
    /// Who created it.
    pub created_by: String,
    /// When.
    pub created_at: DateTime<Utc>,
}

/// A service that somebody wants. Its task has been checked against its project.
#[derive(Debug, Clone)]
pub struct NewService {
    /// The name of its project on this server.
    pub project: String,
    /// The name of its environment.
    pub env: String,
    /// Its name.
    pub name: String,
    /// What each of its runs executes.
    pub task: Task,
    /// What each of its runs needs for itself.
    pub needs: Needs,
    /// When it is started again.
    pub restart: RestartPolicy,
    /// Whether it is started at once.
    pub start: bool,
    /// Who asks.
    pub created_by: String,
}

/// That a service shall stop.
#[derive(Debug, Clone)]
pub struct Stop {
    /// How long it may take to stop by itself, before it is killed.
    pub grace: Duration,
    /// Who asks.
    pub by: String,
    /// Why, if they say so.
    pub reason: Option<String>,
}
