//! Many readers of one project, one of whom looks at the disk: the others take what it finds.

use std::path::Path;
use std::sync::{Arc, Condvar, Mutex, MutexGuard, PoisonError};
use std::time::{Duration, Instant};

use super::error::Error;
use super::include::MELTANO_YML;
use super::model::Model;
use super::snapshot::{QUIET, Snapshot};
use super::yaml::whole_file;

/// How long after its arrival a reader still waits for a writer to finish.
const PATIENCE: Duration = Duration::from_secs(1);
/// How long readers wait for the one who looks. A disk that does not answer must not use up the threads on which
/// other projects are read.
const LONGEST_LOOK: Duration = Duration::from_secs(10);

/// Lets one reader at a time look, and keeps what it found. A std mutex, because it is held only to look and to
/// replace, never while reading.
#[derive(Debug)]
pub(super) struct Readers {
    state: Mutex<State>,
    ended: Condvar,
    quiet: Duration,
}

#[derive(Debug, Default)]
struct State {
    /// Since when somebody looks.
    looking: Option<Instant>,
    /// Since when somebody waits for the next look.
    waiting: Option<Instant>,
    /// How many looks have begun, and the number of the last one that ended.
    begun: u64,
    ended: u64,
    /// What the last one that ended has found.
    found: Option<Result<Arc<Model>, Error>>,
    /// The last that was seen whole.
    last: Option<Arc<Snapshot>>,
    /// The last model that there was.
    good: Option<Arc<Model>>,
}

impl Default for Readers {
    fn default() -> Readers {
        Readers { state: Mutex::default(), ended: Condvar::new(), quiet: QUIET }
    }
}

impl Readers {
    /// Readers who believe what was left alone for `quiet`.
    #[cfg(test)]
    pub(super) fn with_quiet(quiet: Duration) -> Readers {
        Readers { quiet, ..Readers::default() }
    }

    /// What the project at `root` says, by a look that began after this call.
    ///
    /// # Errors
    /// [`Error::Unreadable`].
    pub(super) fn read(&self, root: &Path) -> Result<Arc<Model>, Error> {
        let arrival = Instant::now();
        let mut state = self.state();
        let next = state.begun + 1;
        while let Some(since) = state.looking {
            let left = LONGEST_LOOK.saturating_sub(since.elapsed());
            if left.is_zero() {
                return Err(whole_file(MELTANO_YML, "the disk does not answer", "look after the disk, then ask again"));
            }
            state.waiting.get_or_insert(arrival);
            state = self.ended.wait_timeout(state, left).unwrap_or_else(PoisonError::into_inner).0;
            if state.ended >= next
                && let Some(found) = &state.found
            {
                return found.clone();
            }
        }
        state.begun += 1;
        state.looking = Some(Instant::now());
        // Who waits longest decides how long it may take, because all who wait take what is found now.
        let deadline = state.waiting.take().unwrap_or(arrival) + PATIENCE;
        let turn = Turn { readers: self, number: state.begun };
        let last = state.last.clone();
        drop(state);
        let found = match last.filter(|known| known.changed().is_none()) {
            Some(known) => Ok(known),
            None => Snapshot::settled(root, self.quiet, deadline).map(Arc::new),
        };
        turn.end(found)
    }

    /// The last model that there was.
    pub(super) fn last_good(&self) -> Option<Arc<Model>> {
        self.state().good.clone()
    }

    fn state(&self) -> MutexGuard<'_, State> {
        self.state.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

/// The turn of one reader. Is over when it is dropped, so that a panic leaves nobody waiting.
struct Turn<'a> {
    readers: &'a Readers,
    number: u64,
}

impl Turn<'_> {
    fn end(self, found: Result<Arc<Snapshot>, Error>) -> Result<Arc<Model>, Error> {
        let mut state = self.readers.state();
        let outcome = found.as_ref().map_err(Clone::clone).and_then(|snapshot| snapshot.outcome.clone());
        if let Ok(model) = &outcome {
            state.good = Some(Arc::clone(model));
        }
        // A project that could not be seen whole may come to be again what it was before.
        if let Some(snapshot) = found.ok().filter(|snapshot| !snapshot.is_passing()) {
            state.last = Some(snapshot);
        }
        state.found = Some(outcome.clone());
        state.ended = self.number;
        drop(state);
        outcome
    }
}

impl Drop for Turn<'_> {
    fn drop(&mut self) {
        self.readers.state().looking = None;
        self.readers.ended.notify_all();
    }
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]

    use super::*;

    fn readers() -> (tempfile::TempDir, Readers) {
        let directory = tempfile::tempdir().unwrap();
        std::fs::write(directory.path().join(MELTANO_YML), "project_id: a").unwrap();
        (directory, Readers::default())
    }

    #[test]
    fn a_disk_that_does_not_answer_holds_nobody() {
        let (directory, readers) = readers();
        readers.state().looking = Instant::now().checked_sub(LONGEST_LOOK);
        let arrival = Instant::now();
        let error = readers.read(directory.path()).unwrap_err();
        assert_eq!(error.to_string(), "`meltano.yml` cannot be read: the disk does not answer");
        assert!(arrival.elapsed() < LONGEST_LOOK / 2);
    }

    #[test]
    fn a_reader_that_fails_leaves_nobody_waiting() {
        let (directory, readers) = readers();
        let root = directory.path().canonicalize().unwrap();
        readers.state().looking = Some(Instant::now());
        let read = std::thread::scope(|scope| {
            let waiting = scope.spawn(|| readers.read(&root));
            while readers.state().waiting.is_none() {
                std::thread::yield_now();
            }
            drop(Turn { readers: &readers, number: 1 });
            waiting.join().unwrap()
        });
        assert_eq!(read.unwrap().project_id.as_deref(), Some("a"));
    }
}
