//! What a run is, to everybody outside this room.

use std::collections::BTreeMap;

use chrono::{DateTime, Utc};
use uuid::Uuid;

use super::needs::Needs;
use super::status::Status;
use super::task::{Kind, Task};
use super::terms::{IfRunning, Terms};

/// Who started a run.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Origin {
    /// This server.
    Api,
    /// Somebody else: the command line, or an orchestrator. What is known of it is what Meltano noted.
    Meltano,
}

impl Origin {
    /// The name in the contract and in the journal.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Api => "api",
            Self::Meltano => "meltano",
        }
    }

    /// The origin of that name.
    pub fn parse(name: &str) -> Option<Self> {
        [Self::Api, Self::Meltano].into_iter().find(|origin| origin.as_str() == name)
    }
}

/// What a log came to, once its run is over.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct LogSum {
    /// How many lines it has.
    pub lines: u64,
    /// How many bytes all lines of the log together have, as `run_log_download` answers them.
    pub bytes: u64,
    /// SHA-256 of those bytes.
    pub sha256: [u8; 32],
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
    /// Who started it.
    pub origin: Origin,
    /// What it executes.
    pub task: Task,
    /// Where it stands.
    pub status: Status,
    /// On which terms.
    pub terms: Terms,
    /// What it needs for itself.
    pub needs: Needs,
    /// The service that it is, if it is one.
    pub service: Option<String>,
    /// The run whose work it does again.
    pub retry_of: Option<Uuid>,
    /// Which attempt it is, from 1.
    pub attempt: u32,
    /// Who created it.
    pub created_by: String,
    /// The key that it was created with.
    pub idempotency_key: Option<String>,
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
    /// Why.
    pub cancel_reason: Option<String>,
    /// What its log came to, once it is over.
    pub log: Option<LogSum>,
    /// Whether its log and its artefacts were removed to make room.
    pub is_pruned: bool,
}

/// What makes a retried creation safe.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Idempotency {
    /// Chosen by the caller; belongs to the caller, the project and the environment.
    pub key: String,
    /// A digest of the whole request.
    pub digest: [u8; 32],
}

/// Whose key it is: it belongs to the caller, the project and the environment.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct CallersKey {
    /// The name of the project on this server.
    pub project: String,
    /// The name of the environment.
    pub env: String,
    /// The caller.
    pub created_by: String,
    /// The key, and what came with it.
    pub idempotency: Idempotency,
}

/// A run that somebody wants. It has been checked against its project.
#[derive(Debug, Clone)]
pub struct NewRun {
    /// The id it shall have, if not a new one.
    pub id: Option<Uuid>,
    /// The name of its project on this server.
    pub project: String,
    /// The name of its environment.
    pub env: String,
    /// What it executes.
    pub task: Task,
    /// On which terms.
    pub terms: Terms,
    /// What becomes of it when one that it cannot go together with is not over.
    pub if_running: IfRunning,
    /// What it needs for itself.
    pub needs: Needs,
    /// The service that it is, if it is one.
    pub service: Option<String>,
    /// The run whose work it does again.
    pub retry_of: Option<Uuid>,
    /// Who asks.
    pub created_by: String,
    /// The caller's key, if it sent one.
    pub idempotency: Option<Idempotency>,
}

impl NewRun {
    /// The key that it was sent with.
    pub(super) fn key(&self) -> Option<CallersKey> {
        let (project, env) = (self.project.clone(), self.env.clone());
        let created_by = self.created_by.clone();
        self.idempotency.clone().map(|idempotency| CallersKey { project, env, created_by, idempotency })
    }
}

/// The answer to a creation.
#[derive(Debug, Clone)]
pub struct Created {
    /// The run.
    pub run: Run,
    /// Whether it was there before: an earlier request with the same key had made it, or it is in the way of the one that
    /// was to be created.
    pub replayed: bool,
}

/// Which runs to list.
#[derive(Debug, Clone, Default)]
pub struct Filter {
    /// The name of the project.
    pub project: String,
    /// The name of the environment.
    pub env: String,
    /// Only runs that stand here.
    pub status: Option<Status>,
    /// Only runs of this kind.
    pub kind: Option<Kind>,
    /// Only runs of this job.
    pub job: Option<String>,
    /// Only runs of this schedule.
    pub schedule: Option<String>,
    /// Only runs of this service.
    pub service: Option<String>,
    /// Only runs that this one started.
    pub origin: Option<Origin>,
    /// Only runs that were created under this key of the caller.
    pub idempotency_key: Option<String>,
    /// Only runs with all of these labels.
    pub labels: BTreeMap<String, String>,
    /// Only runs that were created at this time or later.
    pub created_from: Option<DateTime<Utc>>,
    /// Only runs that were created before.
    pub created_before: Option<DateTime<Utc>>,
}

impl Filter {
    /// Whether a run is one of those.
    #[must_use]
    pub fn fits(&self, run: &Run) -> bool {
        let text = |wanted: &Option<String>, found: Option<&str>| wanted.is_none() || wanted.as_deref() == found;
        run.project == self.project
            && run.env == self.env
            && self.status.is_none_or(|status| status == run.status)
            && self.kind.is_none_or(|kind| kind == run.task.kind())
            && text(&self.job, run.task.job())
            && text(&self.schedule, run.task.schedule())
            && text(&self.service, run.service.as_deref())
            && self.origin.is_none_or(|origin| origin == run.origin)
            && text(&self.idempotency_key, run.idempotency_key.as_deref())
            && self.labels.iter().all(|(name, value)| run.terms.labels.get(name) == Some(value))
            && self.created_from.is_none_or(|from| from <= run.created_at)
            && self.created_before.is_none_or(|before| run.created_at < before)
    }
}

/// A page of runs, the newest first.
#[derive(Debug, Clone)]
pub struct RunPage {
    /// In order.
    pub runs: Vec<Run>,
    /// Where the next page begins; `None` on the last.
    pub next: Option<i64>,
}
