//! Where states are kept. Meltano calls it the state backend, and so does everything here that people see; a `Store` is
//! one of them, opened.
//!
//! Every store keeps Meltano's own layout and obeys Meltano's own locks, because Meltano goes on using it meanwhile.

mod file;
mod lock;
mod object;
mod pattern;
mod system_db;
mod text;

use std::sync::Arc;

use chrono::{DateTime, Utc};
use tokio::runtime::Handle;
use uuid::Uuid;

use super::{Document, Error, State, StateId};
use crate::project::StateBackend;
use crate::project::state_backend::UnusableBackend;

/// A state as it was found.
#[derive(Clone, Debug, PartialEq)]
pub struct Stored {
    /// Both halves.
    pub state: State,
    /// How long its text is, in bytes, as it is stored.
    pub bytes: u64,
    /// When it was written, as far as the store knows.
    pub updated_at: Option<DateTime<Utc>>,
    /// Why what is there is no state. Only [`Store::change`] shows such a one, as an empty state, so that it can be
    /// replaced.
    pub unreadable: Option<String>,
}

impl Stored {
    /// What the next write replaces, also where it cannot be read.
    pub(super) fn or_unreadable(read: Result<Option<Self>, Error>) -> Result<Option<Self>, Error> {
        match read {
            Err(Error::Unreadable { why, .. }) => {
                Ok(Some(Self { state: State::default(), bytes: 0, updated_at: None, unreadable: Some(why) }))
            }
            read => read,
        }
    }
}

/// One of a page of states.
#[derive(Debug)]
pub struct Entry {
    /// Its name.
    pub id: StateId,
    /// What it is, or why it cannot be read: [`Error::Unreadable`].
    pub stored: Result<Stored, Error>,
}

/// Which states are asked for.
#[derive(Clone, Copy, Debug)]
pub struct Query<'a> {
    /// Only those that `meltano state list --pattern` shows. Each store matches as Meltano does with it.
    pub pattern: Option<&'a str>,
    /// Only those whose id names this environment ([`StateId::env`]).
    pub env: Option<&'a str>,
    /// Only those behind this id.
    pub after: Option<&'a str>,
    /// How many at most.
    pub limit: usize,
}

/// What is to become of a state.
#[derive(Clone, Debug)]
pub struct Write {
    /// Whose.
    pub id: StateId,
    /// What it is to be; nothing clears it.
    pub state: Option<State>,
    /// What Meltano would note in its table `runs`.
    pub edit: Option<Edit>,
}

/// A row of the table `runs` with the state `STATE_EDIT` (internals 3.2), which Meltano writes for each edit but `clear`
/// and `import`.
#[derive(Clone, Debug)]
pub struct Edit {
    /// The id of the row.
    pub run_id: Uuid,
    /// What was given: the new state, or what is merged into it.
    pub payload: Document,
    /// Whether it replaces the state, or is merged into what is partial.
    pub kind: EditKind,
}

/// What an edit did: the `payload_flags` of its row.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum EditKind {
    /// It replaced the state (`Payload.STATE`).
    Set = 1,
    /// It was merged into what is partial (`Payload.INCOMPLETE_STATE`).
    Merge = 2,
}

/// One state backend of one project. Calls block, some on the network.
pub trait Store: Send + Sync {
    /// What Meltano calls it: the scheme of its URI, or `systemdb`.
    fn scheme(&self) -> &'static str;

    /// Whether the store can keep a state under this id, and find it again.
    ///
    /// # Errors
    /// [`Error::Unsuitable`], which says why not.
    fn admits(&self, id: &StateId) -> Result<(), Error>;

    /// Reads one state.
    ///
    /// # Errors
    /// [`Error::Unreadable`] if what is there is no state; those of [`Store::admits`]; and those of the store itself.
    fn get(&self, id: &StateId) -> Result<Option<Stored>, Error>;

    /// The ids of states, sorted by their bytes.
    ///
    /// # Errors
    /// Those of the store itself.
    fn ids(&self, query: Query<'_>) -> Result<Vec<StateId>, Error>;

    /// States, sorted by the bytes of their ids. It may cost a request each.
    ///
    /// # Errors
    /// Those of the store itself.
    fn page(&self, query: Query<'_>) -> Result<Vec<Entry>, Error>;

    /// Changes states: keeps everybody else from writing `ids`, shows `decide` what they are, in the same order, and does
    /// what it decides, all of it or, if anything fails before the first write, nothing. `decide` is called at most once,
    /// may refuse with any error, and what it writes is among `ids`.
    ///
    /// A store that is not a database cannot write several states at once: the caller sees to it that what a crash left
    /// undone is done later.
    ///
    /// # Errors
    /// What `decide` refuses with, [`Error::Busy`] if somebody else writes for too long, and those of [`Store::get`], but
    /// not [`Error::Unreadable`]: see [`Stored::unreadable`].
    fn change(&self, ids: &[StateId], decide: &mut Decide<'_>) -> Result<(), Error>;
}

/// Where edits are noted, whatever the state backend is: Meltano's table `runs`.
pub trait Edits: Send + Sync {
    /// Notes an edit.
    ///
    /// # Errors
    /// [`Error::Busy`] if somebody else writes for too long, and those of Meltano's database.
    fn record(&self, id: &StateId, edit: &Edit) -> Result<(), Error>;
}

/// See [`Store::change`].
pub type Decide<'a> = dyn FnMut(&[Option<Stored>]) -> Result<Vec<Write>, Error> + 'a;

/// Opens a state backend that is made of files or objects. Opening asks nobody, so that it is as cheap as it looks, but
/// what is opened keeps its connections: keep it as long as the backend stays the same. Reading and writing block; the
/// network is waited for on `handle`, so that they must not be called on one of its own threads.
///
/// # Errors
/// [`Error::BackendUnsupported`] for one of an add-on, and for Meltano's own database, which is no business of this
/// function; [`Error::BackendMisconfigured`].
pub fn open(backend: &StateBackend, edits: Arc<dyn Edits>, handle: &Handle) -> Result<Arc<dyn Store>, Error> {
    Ok(match backend {
        StateBackend::File(settings) => Arc::new(file::Files::open(settings, edits)),
        StateBackend::S3(settings) => Arc::new(object::Objects::s3(settings, edits, handle)?),
        StateBackend::Gcs(settings) => Arc::new(object::Objects::gcs(settings, edits, handle)?),
        StateBackend::Azure(settings) => Arc::new(object::Objects::azure(settings, edits, handle)?),
        _ => {
            return Err(Error::BackendUnsupported { scheme: backend.scheme().to_owned() });
        }
    })
}

impl From<UnusableBackend> for Error {
    fn from(error: UnusableBackend) -> Self {
        Error::BackendMisconfigured(error.0)
    }
}
