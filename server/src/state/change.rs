//! What a caller asks of a write, and what became of it.

use super::history::Cause;
use super::store::EditKind;
use super::{Diff, Digest, Document, Error, State, StateId};

/// Under which circumstances a write is to be made.
#[derive(Clone, Debug, Default)]
pub struct Terms {
    /// The name of whoever asks.
    pub actor: String,
    /// The id of the request.
    pub request_id: String,
    /// What they say about it.
    pub note: Option<String>,
    /// What must be there.
    pub expected: Expected,
    /// Do everything but the write.
    pub dry_run: bool,
    /// Do it even while a run is using the state.
    pub force: bool,
    /// Do it even if runs will load again what they have loaded.
    pub allow_rewind: bool,
}

/// What must be there for a write to be made.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub enum Expected {
    /// The caller does not say.
    #[default]
    Unsaid,
    /// Nothing.
    Absent,
    /// Something.
    Present,
    /// One of these.
    OneOf(Vec<Digest>),
}

impl Expected {
    /// Whether that is what was found.
    ///
    /// # Errors
    /// [`Error::PreconditionFailed`].
    pub fn check(&self, id: &StateId, found: Option<Digest>) -> Result<(), Error> {
        let is_met = match (self, found) {
            (Self::Unsaid, _) | (Self::Absent, None) | (Self::Present, Some(_)) => true,
            (Self::Absent, Some(_)) | (Self::Present | Self::OneOf(_), None) => false,
            (Self::OneOf(digests), Some(found)) => digests.contains(&found),
        };
        is_met.then_some(()).ok_or_else(|| Error::PreconditionFailed { id: id.clone(), found })
    }

    /// The same for a write that replaces what is there, which nobody may do without saying what that is.
    ///
    /// # Errors
    /// [`Error::PreconditionRequired`] too.
    pub fn check_replacement(&self, id: &StateId, found: Option<Digest>) -> Result<(), Error> {
        if *self == Self::Unsaid && found.is_some() {
            return Err(Error::PreconditionRequired(id.clone()));
        }
        self.check(id, found)
    }
}

/// One state that is to be written.
pub(super) struct Planned {
    pub(super) id: StateId,
    /// What it is to be; nothing clears it.
    pub(super) after: Option<State>,
    /// What Meltano would note about it.
    pub(super) edit: Option<(EditKind, Document)>,
    pub(super) cause: Cause,
    /// Whether that it goes backwards is all that it is for.
    pub(super) rewinds_by_name: bool,
}

impl Planned {
    /// Whether nothing of what is there is kept.
    pub(super) fn edit_replaces(&self) -> bool {
        self.edit.as_ref().is_none_or(|(kind, _)| *kind == EditKind::Set)
    }
}

/// What became of one state, or with a dry run would.
#[derive(Clone, Debug)]
pub struct Change {
    /// Whose.
    pub id: StateId,
    /// Whether nothing was written.
    pub dry_run: bool,
    /// Whether it is another state than before.
    pub changed: bool,
    /// The number of the version in the history.
    pub version: Option<u64>,
    /// What it is then.
    pub after: Option<State>,
    /// How what the next run is given differs.
    pub diff: Diff,
}
