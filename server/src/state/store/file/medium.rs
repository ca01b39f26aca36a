//! Locks that are files.

use std::fs;
use std::io;
use std::path::PathBuf;
use std::sync::PoisonError;
use std::time::{Duration, Instant};

use super::{Files, STATE, beside, contents, failed, is_absent};
use crate::state::store::lock::{Lock, Medium};
use crate::state::{Error, StateId};

/// What Meltano calls it.
pub(super) const LOCK: &str = "lock";

impl Files {
    fn lock_of(&self, id: &StateId) -> PathBuf {
        self.directory_of(id).join(LOCK)
    }

    /// Meltano removes the directory of a state that is cleared, and so do we, when nobody can be waiting for a lock in it
    /// any more. One that is not empty stays.
    fn sweep(&self, id: &StateId) {
        let directory = self.directory_of(id);
        let mut emptied = self.emptied.lock().unwrap_or_else(PoisonError::into_inner);
        if fs::symlink_metadata(directory.join(STATE)).is_err_and(|error| is_absent(&error)) {
            emptied.push_back((Instant::now(), directory));
        }
        while let Some((since, _)) = emptied.front()
            && since.elapsed() >= self.linger
        {
            drop(emptied.pop_front().map(|(_, directory)| fs::remove_dir(directory)));
        }
    }

    /// Makes a lock that holds its time from the first moment on: Meltano fails at one that holds none. On file systems
    /// without links it may be seen empty.
    fn make_lock(&self, id: &StateId, text: &str) -> io::Result<()> {
        let directory = self.directory_of(id);
        fs::create_dir_all(&directory)?;
        let beside = beside(&directory, LOCK);
        fs::write(&beside, text)?;
        let linked = fs::hard_link(&beside, directory.join(LOCK));
        drop(fs::remove_file(&beside));
        match linked {
            Err(error) if matches!(error.kind(), io::ErrorKind::Unsupported | io::ErrorKind::PermissionDenied) => {
                io::Write::write_all(&mut fs::File::create_new(directory.join(LOCK))?, text.as_bytes())
            }
            linked => linked,
        }
    }
}

impl Medium for Files {
    const PAUSE: Duration = Duration::from_millis(50);

    type Version = ();

    fn look(&self, id: &StateId) -> Result<Option<Lock<()>>, Error> {
        match contents(&self.lock_of(id)) {
            Ok((text, written_at)) => Ok(Some(Lock { text, written_at: Some(written_at.into()), version: () })),
            Err(error) if is_absent(&error) => Ok(None),
            Err(error) => Err(failed("look at a lock")(error)),
        }
    }

    fn make(&self, id: &StateId, text: &str) -> Result<bool, Error> {
        match self.make_lock(id, text) {
            Ok(()) => Ok(true),
            // Somebody was faster, or cleared the state and removed the directory meanwhile.
            Err(error) if matches!(error.kind(), io::ErrorKind::AlreadyExists | io::ErrorKind::NotFound) => Ok(false),
            Err(error) => Err(failed("make a lock")(error)),
        }
    }

    fn replace(&self, id: &StateId, stale: &Lock<()>, text: &str) -> Result<bool, Error> {
        let lock = self.lock_of(id);
        // Whoever moves it away is the one who takes it.
        let away = beside(&self.directory_of(id), LOCK);
        match fs::rename(&lock, &away) {
            Ok(()) => {}
            Err(error) if is_absent(&error) => return Ok(false),
            Err(error) => return Err(failed("take a lock that has timed out")(error)),
        }
        let is_stale = contents(&away).is_ok_and(|(text, _)| text == stale.text);
        if !is_stale {
            // Somebody else took it before us, and what was moved away is theirs.
            drop(fs::hard_link(&away, &lock));
        }
        drop(fs::remove_file(&away));
        if is_stale { self.make(id, text) } else { Ok(false) }
    }

    fn remove(&self, id: &StateId) -> Result<(), Error> {
        match fs::remove_file(self.lock_of(id)) {
            Err(error) if !is_absent(&error) => return Err(failed("remove a lock")(error)),
            _ => {}
        }
        self.sweep(id);
        Ok(())
    }
}
