//! What can go wrong with runs, in Meltano's words.

use std::io;
use std::path::PathBuf;

use uuid::Uuid;

use super::needs::Claim;
use crate::journal;

/// What can go wrong with runs.
#[derive(Debug, thiserror::Error)]
pub enum Error {
    /// No such run in the environment.
    #[error("run `{0}` does not exist in this environment")]
    NotFound(Uuid),
    /// Another run has the id that was asked for.
    #[error("run id `{0}` is taken")]
    RunIdTaken(Uuid),
    /// The run has ended, so it cannot be cancelled.
    #[error("run `{0}` is over")]
    RunOver(Uuid),
    /// The run has not ended, so it cannot be deleted.
    #[error("run `{0}` is not over")]
    RunNotOver(Uuid),
    /// Somebody else started the run, so this server cannot stop it.
    #[error("run `{0}` was not started by this server")]
    RunOfOthers(Uuid),
    /// A run that is not over stands against the one that was to be created.
    #[error("run `{run}` is not over, and has `{}` too", claim.key)]
    RunConflict {
        /// Which.
        run: Uuid,
        /// Which claim of the new run stands against it.
        claim: Claim,
    },
    /// There is nothing that could be done again.
    #[error("run `{run}` cannot be retried: {reason}")]
    NotRetryable {
        /// Which.
        run: Uuid,
        /// Why not.
        reason: String,
    },
    /// The key made a run that was deleted since.
    #[error("run `{0}`, which this key made, was deleted")]
    RunDeleted(Uuid),
    /// The key came with another request before.
    #[error("idempotency key `{0}` was used with another body")]
    IdempotencyKeyReused(String),
    /// The server stops.
    #[error("the server is shutting down")]
    ShuttingDown,
    /// Another server uses the data directory.
    #[error("data directory `{0}` is in use by another server")]
    DataDirectoryInUse(PathBuf),
    /// The journal cannot be used.
    #[error(transparent)]
    Journal(#[from] journal::Error),
    /// A file could not be used.
    #[error("cannot use `{path}`")]
    File {
        /// Which.
        path: PathBuf,
        /// Why not.
        #[source]
        source: io::Error,
    },
    /// A task of the server ended before its work was done.
    #[error("a task of the server was stopped")]
    Interrupted,
}

impl Error {
    /// What to do about it, if that is not obvious.
    pub fn hint(&self) -> Option<&'static str> {
        match self {
            Self::RunIdTaken(_) => Some("leave `run_id` out, or send an `Idempotency-Key` to retry safely"),
            Self::RunNotOver(_) => Some("cancel it first, and wait until it is over"),
            Self::RunOfOthers(_) => Some("stop it where it was started"),
            Self::RunConflict { .. } => Some("wait until that run is over, or choose another `if_running`"),
            Self::NotRetryable { .. } => Some("create a new run"),
            Self::RunDeleted(_) => Some("use a new key to run it again"),
            Self::IdempotencyKeyReused(_) => Some("use a new key for a new request"),
            Self::ShuttingDown => Some("send the request again, with the same `Idempotency-Key`"),
            Self::DataDirectoryInUse(_) => Some("give each server a data directory of its own"),
            Self::Journal(error) => error.hint(),
            _ => None,
        }
    }

    pub(super) fn file(path: impl Into<PathBuf>) -> impl FnOnce(io::Error) -> Self {
        let path = path.into();
        move |source| Self::File { path, source }
    }
}
