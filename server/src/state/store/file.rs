//! States in a directory: `<directory>/<state id>/state.json` (`_LocalFilesystemStateStoreManager`).
//!
//! Meltano writes its files in place; ours are written beside and renamed. What is read may be half written, so that it
//! is read again.

mod glob;
mod medium;

use std::collections::VecDeque;
use std::fs;
use std::io::{self, Read as _, Write as _};
use std::path::{Path, PathBuf};
use std::sync::{Arc, Mutex};
use std::time::{Duration, Instant, SystemTime};

use uuid::Uuid;

use super::{Decide, Edits, Entry, Query, Store, Stored, Write, lock, text};
use crate::project::state_backend::File;
use crate::state::{Error, State, StateId};

const SCHEME: &str = "file";

/// What Meltano calls the file of a state.
const STATE: &str = "state.json";

/// The longest name of a file, in bytes, on every file system that matters.
const LONGEST_NAME: usize = 255;

/// How often a file that ends too early is read again, and after how long.
const READ_AGAIN: (u32, Duration) = (8, Duration::from_millis(25));

/// A file that was not touched for so long is not being written.
const SETTLED: Duration = Duration::from_secs(2);

/// How long the directory of a state that is cleared stays. Meltano makes it, waits for our lock, looks again every
/// second, and fails if it is gone then, and the run with it.
const LINGER: Duration = Duration::from_secs(3);

/// A directory of states.
pub(super) struct Files {
    directory: PathBuf,
    lock_timeout_seconds: i64,
    edits: Arc<dyn Edits>,
    /// Directories with no state in them, and since when, the oldest first.
    emptied: Mutex<VecDeque<(Instant, PathBuf)>>,
    /// See [`LINGER`].
    linger: Duration,
}

impl Files {
    pub(super) fn open(settings: &File, edits: Arc<dyn Edits>) -> Files {
        let lock_timeout_seconds = settings.lock_timeout_seconds;
        let directory = settings.directory.clone();
        Files { directory, lock_timeout_seconds, edits, emptied: Mutex::default(), linger: LINGER }
    }

    /// The directory of a state, which is directly below that of all.
    fn directory_of(&self, id: &StateId) -> PathBuf {
        self.directory.join(id.as_str())
    }

    /// What is stored, for an id that can be.
    fn read(&self, id: &StateId) -> Result<Option<Stored>, Error> {
        let path = self.directory_of(id).join(STATE);
        let mut tries = 0;
        loop {
            let (bytes, written_at) = match contents(&path) {
                Ok(found) => found,
                Err(error) if is_absent(&error) => return Ok(None),
                Err(error) => return Err(failed("read a file")(error)),
            };
            let may_change = written_at.elapsed().map_or(true, |age| age < SETTLED);
            if may_change && tries < READ_AGAIN.0 && text::is_torn(&bytes) {
                tries += 1;
                std::thread::sleep(READ_AGAIN.1);
                continue;
            }
            let state = text::read(&bytes).map_err(|why| Error::Unreadable { id: id.clone(), why })?;
            return Ok(Some(Stored {
                state,
                bytes: bytes.len() as u64,
                updated_at: Some(written_at.into()),
                unreadable: None,
            }));
        }
    }

    fn write(&self, id: &StateId, state: &State) -> io::Result<()> {
        let directory = self.directory_of(id);
        fs::create_dir_all(&directory)?;
        replace(&directory, STATE, text::write(state).as_bytes())
    }

    /// Removes a state, and what a crash has left beside it. Its directory is removed some time after the lock in it, by
    /// a later write, unless there is something in it then.
    fn clear(&self, id: &StateId) -> io::Result<()> {
        let directory = self.directory_of(id);
        let remove = |path: &Path| match fs::remove_file(path) {
            Err(error) if !is_absent(&error) => Err(error),
            _ => Ok(()),
        };
        remove(&directory.join(STATE))?;
        for entry in fs::read_dir(&directory)? {
            let entry = entry?;
            if entry.file_name().to_str().is_some_and(is_beside) {
                remove(&entry.path())?;
            }
        }
        Ok(())
    }
}

impl Store for Files {
    fn scheme(&self) -> &'static str {
        SCHEME
    }

    fn admits(&self, id: &StateId) -> Result<(), Error> {
        let why = match id.as_str() {
            id if id.contains('/') => "Meltano does not find states again that have a slash in their name",
            id if id.len() > LONGEST_NAME => "it names a directory, and the name of one has at most 255 bytes",
            _ => return Ok(()),
        };
        Err(Error::Unsuitable { scheme: SCHEME, why: why.to_owned() })
    }

    fn get(&self, id: &StateId) -> Result<Option<Stored>, Error> {
        self.admits(id)?;
        self.read(id)
    }

    fn ids(&self, query: Query<'_>) -> Result<Vec<StateId>, Error> {
        let places = glob::glob(&self.directory, query.pattern).map_err(failed("list a directory"))?;
        let behind = places.into_iter().filter(|(name, ..)| query.after.is_none_or(|after| name.as_str() > after));
        // What lies deeper, Meltano lists by its last name, under which it then finds nothing, or another state.
        let found = behind.filter(|(name, path, _)| {
            fs::symlink_metadata(path.join(STATE)).is_ok() && self.directory.join(name).join(STATE).is_file()
        });
        let mut ids: Vec<StateId> = Vec::new();
        for (name, ..) in found {
            let Ok(id) = StateId::new(name) else { continue };
            let is_asked_for = query.env.is_none_or(|env| id.env() == Some(env));
            if is_asked_for && self.admits(&id).is_ok() && ids.last() != Some(&id) {
                ids.push(id);
            }
            if ids.len() == query.limit {
                break;
            }
        }
        Ok(ids)
    }

    fn page(&self, query: Query<'_>) -> Result<Vec<Entry>, Error> {
        let mut page = Vec::new();
        let mut after = query.after.map(ToOwned::to_owned);
        // One may be cleared while the page is read.
        while page.len() < query.limit {
            let limit = query.limit - page.len();
            let ids = self.ids(Query { after: after.as_deref(), limit, ..query })?;
            let is_last = ids.len() < limit;
            after = ids.last().map(|id| id.as_str().to_owned());
            for id in ids {
                let stored = match self.read(&id) {
                    Ok(None) => continue,
                    Ok(Some(stored)) => Ok(stored),
                    Err(error @ Error::Unreadable { .. }) => Err(error),
                    Err(error) => return Err(error),
                };
                page.push(Entry { id, stored });
            }
            if is_last {
                break;
            }
        }
        Ok(page)
    }

    fn change(&self, ids: &[StateId], decide: &mut Decide<'_>) -> Result<(), Error> {
        ids.iter().try_for_each(|id| self.admits(id))?;
        let held = lock::hold(self, ids, self.lock_timeout_seconds)?;
        let found = ids.iter().map(|id| Stored::or_unreadable(self.read(id))).collect::<Result<Vec<_>, _>>()?;
        for Write { id, state, edit } in decide(&found)? {
            held.confirm(&id)?;
            if let Some(edit) = &edit {
                self.edits.record(&id, edit)?;
            }
            match state {
                Some(state) => self.write(&id, &state).map_err(failed("write a file"))?,
                None => self.clear(&id).map_err(failed("remove a file"))?,
            }
        }
        Ok(())
    }
}

/// A file, and when it was written.
fn contents(path: &Path) -> io::Result<(Vec<u8>, SystemTime)> {
    let mut file = fs::File::open(path)?;
    let mut bytes = Vec::new();
    let written_at = file.metadata()?.modified()?;
    file.read_to_end(&mut bytes)?;
    Ok((bytes, written_at))
}

/// Writes a file so that nobody ever sees half of it, and that it survives a power failure. It may be read by whoever
/// could read the one before; Meltano leaves it to the process who may read a new one, and so do we.
fn replace(directory: &Path, name: &str, bytes: &[u8]) -> io::Result<()> {
    let (path, beside) = (directory.join(name), beside(directory, name));
    let write = || {
        let mut file = fs::File::create_new(&beside)?;
        if let Ok(before) = fs::metadata(&path) {
            file.set_permissions(before.permissions())?;
        }
        file.write_all(bytes)?;
        file.sync_all()?;
        fs::rename(&beside, &path)?;
        fs::File::open(directory)?.sync_all()
    };
    write().inspect_err(|_| drop(fs::remove_file(&beside)))
}

/// A name that nobody else uses. Meltano's patterns do not see it.
fn beside(directory: &Path, name: &str) -> PathBuf {
    directory.join(format!(".{name}.{}", Uuid::new_v4().simple()))
}

/// Whether [`beside`] makes such names.
fn is_beside(name: &str) -> bool {
    [STATE, medium::LOCK].iter().any(|file| name.strip_prefix('.').is_some_and(|name| name.starts_with(file)))
}

fn is_absent(error: &io::Error) -> bool {
    matches!(error.kind(), io::ErrorKind::NotFound | io::ErrorKind::NotADirectory)
}

/// Without the path, which is the server's own business.
fn failed(action: &'static str) -> impl Fn(io::Error) -> Error {
    move |error| Error::Backend { action, why: error.kind().to_string() }
}

#[cfg(test)]
mod tests;
