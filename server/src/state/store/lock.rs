//! Meltano's locks of states that are files or objects: `<state id>/lock`, which holds the time at which it was taken
//! and counts for `lock_timeout_seconds` (`BaseFilesystemStateStoreManager.acquire_lock`).
//!
//! Meltano looks and then writes, so that two may take a lock at once. Ours is made only if there is none, holds a time
//! that nobody else writes, is looked at again before each write, and is removed only if it is still ours.

use std::time::{Duration, Instant, SystemTime, UNIX_EPOCH};

use chrono::{DateTime, Utc};
use uuid::Uuid;

use crate::state::{Error, StateId};

/// How long somebody else's lock is waited for.
const PATIENCE: Duration = Duration::from_secs(3);

/// A lock as it was found.
pub(super) struct Lock<V> {
    /// What it holds.
    pub(super) text: Vec<u8>,
    /// When it was written, as far as the medium knows.
    pub(super) written_at: Option<DateTime<Utc>>,
    /// What the medium knows this very lock by.
    pub(super) version: V,
}

/// Where locks are kept.
pub(super) trait Medium {
    /// How long to wait before looking again.
    const PAUSE: Duration;

    /// What it knows the versions of a lock by.
    type Version;

    /// The lock of a state, if there is one.
    fn look(&self, id: &StateId) -> Result<Option<Lock<Self::Version>>, Error>;

    /// Makes a lock if there is none; says whether it did.
    fn make(&self, id: &StateId, text: &str) -> Result<bool, Error>;

    /// Puts a lock in the place of one that does not count any more; says whether it did, which it does not if that one
    /// is no longer there.
    fn replace(&self, id: &StateId, stale: &Lock<Self::Version>, text: &str) -> Result<bool, Error>;

    /// Removes a lock, if it is there.
    fn remove(&self, id: &StateId) -> Result<(), Error>;
}

impl<V> Lock<V> {
    /// Whether it counts, by Meltano's rule. Of one that holds no time, which is one that is being written, the medium
    /// tells how old it is.
    fn counts(&self, timeout_seconds: i64) -> bool {
        let said = std::str::from_utf8(&self.text).ok().and_then(|text| text.trim().parse::<f64>().ok());
        let taken_at = said.filter(|time| time.is_finite()).or_else(|| Some(seconds(self.written_at?)));
        #[expect(clippy::cast_precision_loss, reason = "nobody waits for so long")]
        let timeout = timeout_seconds as f64;
        taken_at.is_some_and(|taken_at| taken_at >= seconds(Utc::now()) - timeout)
    }
}

/// Locks that are held until this is dropped.
pub(super) struct Held<'a, M: Medium> {
    medium: &'a M,
    /// Whose, and what our lock of it holds.
    locks: Vec<(&'a StateId, String)>,
}

/// Takes the locks of all these states, in an order that everybody here keeps, so that nobody waits in a circle.
///
/// # Errors
/// [`Error::Busy`] if one of them is held for too long, and those of the medium.
pub(super) fn hold<'a, M: Medium>(
    medium: &'a M,
    ids: impl IntoIterator<Item = &'a StateId>,
    timeout_seconds: i64,
) -> Result<Held<'a, M>, Error> {
    let mut ids: Vec<_> = ids.into_iter().collect();
    ids.sort_unstable();
    ids.dedup();
    let deadline = Instant::now() + PATIENCE;
    let mut held = Held { medium, locks: Vec::new() };
    for id in ids {
        loop {
            let text = time_of_our_own();
            let taken = match medium.look(id)? {
                None => medium.make(id, &text)?,
                Some(lock) if !lock.counts(timeout_seconds) => medium.replace(id, &lock, &text)?,
                Some(_) => false,
            };
            if taken {
                held.locks.push((id, text));
                break;
            }
            if Instant::now() >= deadline {
                return Err(Error::Busy(id.clone()));
            }
            std::thread::sleep(M::PAUSE);
        }
    }
    Ok(held)
}

impl<M: Medium> Held<'_, M> {
    /// Sees that the lock of a state is still ours: Meltano may have overwritten it in the moment in which we made it,
    /// or taken it because we were too slow.
    ///
    /// # Errors
    /// [`Error::Busy`] if it is not, and those of the medium.
    pub(super) fn confirm(&self, id: &StateId) -> Result<(), Error> {
        let ours = self.locks.iter().find(|(own, _)| *own == id);
        match (ours, self.medium.look(id)?) {
            (Some((_, text)), Some(lock)) if lock.text == text.as_bytes() => Ok(()),
            _ => Err(Error::Busy(id.clone())),
        }
    }
}

impl<M: Medium> Drop for Held<'_, M> {
    fn drop(&mut self) {
        for (id, text) in self.locks.drain(..).rev() {
            let removed = match self.medium.look(id) {
                Ok(Some(lock)) if lock.text == text.as_bytes() => self.medium.remove(id),
                Ok(_) => Ok(()),
                Err(error) => Err(error),
            };
            if let Err(error) = removed {
                tracing::warn!(%error, "a lock of a state could not be removed; it will time out");
            }
        }
    }
}

/// The time as Meltano writes it, with digits behind the microseconds by which the lock is known as ours. Python reads
/// them and rounds.
fn time_of_our_own() -> String {
    let now = SystemTime::now().duration_since(UNIX_EPOCH).unwrap_or_default();
    let (_, low) = Uuid::new_v4().as_u64_pair();
    format!("{}.{:06}{:018}", now.as_secs(), now.subsec_micros(), low % 1_000_000_000_000_000_000)
}

#[expect(clippy::cast_precision_loss, reason = "Python has no more digits either")]
fn seconds(time: DateTime<Utc>) -> f64 {
    time.timestamp_micros() as f64 / 1e6
}
