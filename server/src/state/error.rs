//! What can go wrong with states.

use chrono::{DateTime, Utc};
use uuid::Uuid;

use super::{Conflict, Digest, InvalidId, StateId};
use crate::{journal, system_db};

/// How many streams a hint names.
const NAMED: usize = 10;

/// What can go wrong with states.
#[derive(Debug, thiserror::Error)]
pub enum Error {
    /// There is no state of this name.
    #[error("state `{0}` does not exist")]
    NotFound(StateId),
    /// It has nothing on this stream.
    #[error("state `{id}` has no bookmark of a stream `{stream}`")]
    StreamNotFound {
        /// Whose.
        id: StateId,
        /// Which stream.
        stream: String,
        /// Those that it has.
        known: Vec<String>,
    },
    /// The history has no such version.
    #[error("state `{id}` has no version {version} in its history")]
    VersionNotFound {
        /// Whose.
        id: StateId,
        /// Which version, or the time that was asked for.
        version: String,
    },
    /// No state can have this name.
    #[error(transparent)]
    InvalidId(#[from] InvalidId),
    /// The state backend of the project cannot keep a state of this name.
    #[error("the state backend `{scheme}` cannot keep a state under this id: {why}")]
    Unsuitable {
        /// The backend.
        scheme: &'static str,
        /// Why not.
        why: String,
    },
    /// It names another environment than the one under which it was asked for.
    #[error("state `{id}` does not belong to environment `{env}`")]
    Elsewhere {
        /// Whose.
        id: StateId,
        /// Where it was asked for.
        env: String,
    },
    /// What was sent is no Singer state.
    #[error("{0}")]
    Invalid(String),
    /// The two halves do not fit.
    #[error("state `{id}` cannot be put together: {conflict}")]
    Conflict {
        /// Whose.
        id: StateId,
        /// Where.
        conflict: Conflict,
    },
    /// What is stored is no state.
    #[error("what is stored as state `{id}` cannot be read: {why}")]
    Unreadable {
        /// Whose.
        id: StateId,
        /// Why not. Says nothing of what is stored.
        why: String,
    },
    /// A state that exists is replaced only by who knows what it is.
    #[error("state `{0}` exists, and the request does not say which version of it is to be replaced")]
    PreconditionRequired(StateId),
    /// Something is there already, and was not to be.
    #[error("there is a state `{0}` already")]
    DestinationTaken(StateId),
    /// A state cannot be copied to itself.
    #[error("the destination is state `{0}` itself")]
    SameDestination(StateId),
    /// It is not what the caller thinks it is.
    #[error("state `{id}` has changed, or is not what the request expects")]
    PreconditionFailed {
        /// Whose.
        id: StateId,
        /// What it is; nothing if it does not exist.
        found: Option<Digest>,
    },
    /// A run would overwrite what is written now, or be confused by it.
    #[error("run `{run_id}` is using state `{id}` since {started_at}")]
    Held {
        /// Whose.
        id: StateId,
        /// Which run.
        run_id: Uuid,
        /// Since when.
        started_at: DateTime<Utc>,
    },
    /// The write would make runs load again what they have loaded.
    #[error("the write would move state `{id}` backwards: {}", named(.streams))]
    Rewinds {
        /// Whose.
        id: StateId,
        /// Which streams, and how.
        streams: Vec<String>,
    },
    /// Meltano's system database is none that this server can open.
    #[error("a system database on `{scheme}` is not supported yet")]
    DatabaseUnsupported {
        /// The scheme of its URI.
        scheme: String,
    },
    /// Meltano keeps states of this project where this server cannot go.
    #[error("state backend `{scheme}` is not supported")]
    BackendUnsupported {
        /// The scheme of its URI.
        scheme: String,
    },
    /// The settings of the state backend cannot be used.
    #[error("the state backend is not configured well: {0}")]
    BackendMisconfigured(String),
    /// The state backend does not answer, or refuses.
    #[error("the state backend cannot {action}: {why}")]
    Backend {
        /// What was tried.
        action: &'static str,
        /// Why not, without secrets.
        why: String,
    },
    /// Somebody else writes for longer than a request may wait.
    #[error("state `{0}` is being written by somebody else")]
    Busy(StateId),
    /// Meltano's database.
    #[error(transparent)]
    SystemDb(#[from] system_db::Error),
    /// The history.
    #[error(transparent)]
    Journal(#[from] journal::Error),
}

/// The first of them, and how many more there are.
fn named(streams: &[String]) -> String {
    let told = streams.iter().take(NAMED).cloned().collect::<Vec<_>>().join(", ");
    match streams.len().checked_sub(NAMED) {
        None | Some(0) => told,
        Some(more) => format!("{told} and {more} more"),
    }
}

impl Error {
    /// What to do about it, if that is not obvious.
    #[must_use]
    pub fn hint(&self) -> Option<String> {
        let fixed = match self {
            Self::StreamNotFound { known, .. } if known.is_empty() => "it has no bookmarks at all",
            Self::StreamNotFound { known, .. } => {
                let named: Vec<_> = known.iter().take(NAMED).map(|name| format!("`{name}`")).collect();
                let more =
                    if known.len() > NAMED { format!(" and {} more", known.len() - NAMED) } else { String::new() };
                return Some(format!("it has {}{more}", named.join(", ")));
            }
            Self::Elsewhere { .. } => "name its own environment in the path, or `-`",
            Self::PreconditionRequired(_) => {
                "send its `ETag` as `If-Match`, or `If-Match: *` to replace whatever there is"
            }
            Self::DestinationTaken(_) => "name what may be replaced with `if_destination`: its `ETag`, or `any`",
            Self::PreconditionFailed { found: Some(_), .. } => "read it again and send its new `ETag`",
            Self::PreconditionFailed { found: None, .. } => "there is nothing; it may have been cleared",
            Self::Held { .. } => "wait until the run is over or cancel it, or send `force=true`",
            Self::Rewinds { .. } => "send `allow_rewind=true` if runs shall load that again",
            Self::Invalid(message) if message.contains(super::SINGER_STATE) => {
                "send an object with the key `singer_state`"
            }
            Self::Conflict { .. } => "read both halves with `view=split`",
            Self::Unreadable { .. } => {
                "look at it where it is stored; `allow_rewind=true` replaces it, and nothing of it is kept"
            }
            Self::DatabaseUnsupported { .. } => "use `meltano` itself for state and runs",
            Self::BackendUnsupported { .. } => "use `meltano state`",
            Self::Busy(_) | Self::SystemDb(system_db::Error::Busy { .. }) => "send the request again",
            Self::SystemDb(system_db::Error::Outdated { .. }) => "`meltano upgrade database` makes them",
            Self::NotFound(_) => "list the states; one that was cleared has versions still",
            Self::VersionNotFound { .. } => "list its versions",
            _ => return None,
        };
        Some(fixed.to_owned())
    }
}
