//! Tells who waits for a run that something happened in its directory.
//!
//! One watcher of the operating system serves everybody: there are few to be had. Where it fails, waiting becomes
//! looking again and again, and nobody waits in vain.

use std::collections::HashMap;
use std::path::{Path, PathBuf};
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};
use std::time::Duration;

use notify::{EventKind, RecommendedWatcher, RecursiveMode, Watcher};
use tokio::sync::watch;

use super::together::Together;

/// How often to look where nobody tells.
const UNTOLD: Duration = Duration::from_millis(50);

/// How often to look although somebody tells.
const TOLD: Duration = Duration::from_secs(1);

#[derive(Clone)]
pub(in crate::runs) struct Wakes(Arc<Shared>);

struct Shared {
    /// Held while directories come and go. Never taken by the watcher's own thread, which these calls wait for.
    watcher: Mutex<Option<RecommendedWatcher>>,
    watched: Arc<Mutex<HashMap<PathBuf, Watched>>>,
}

struct Watched {
    waiting: usize,
    told: bool,
    sender: watch::Sender<()>,
    together: Arc<Together>,
}

/// Somebody's interest in one directory.
pub(in crate::runs) struct Wake {
    wakes: Wakes,
    directory: PathBuf,
    receiver: watch::Receiver<()>,
    told: bool,
    together: Arc<Together>,
}

impl Wakes {
    pub(in crate::runs) fn new() -> Self {
        let watched: Arc<Mutex<HashMap<PathBuf, Watched>>> = Arc::default();
        let seen = watched.clone();
        let watcher = notify::recommended_watcher(move |event: notify::Result<notify::Event>| {
            let watched = lock(&seen);
            match event {
                // Reading is what those do who were woken: it must not wake them again.
                Ok(event) if matches!(event.kind, EventKind::Access(_)) => {}
                Ok(event) if !event.need_rescan() => {
                    let directories = event.paths.iter().filter_map(|path| watched.get(path.parent()?));
                    directories.for_each(|directory| _ = directory.sender.send(()));
                }
                // Events were lost.
                _ => watched.values().for_each(|directory| _ = directory.sender.send(())),
            }
        });
        if let Err(error) = &watcher {
            tracing::warn!(%error, "cannot watch directories; followers of runs look every {UNTOLD:?} instead");
        }
        Self(Arc::new(Shared { watcher: Mutex::new(watcher.ok()), watched }))
    }

    /// Watches a directory, which must exist, until the answer is dropped.
    pub(in crate::runs) fn watch(&self, directory: &Path) -> Wake {
        let mut watcher = lock(&self.0.watcher);
        let known = self.enter(directory);
        let (receiver, told, together) = known.unwrap_or_else(|| {
            let told = match watcher.as_mut().map(|watcher| watcher.watch(directory, RecursiveMode::NonRecursive)) {
                Some(Ok(())) => true,
                Some(Err(error)) => {
                    tracing::warn!(%error, directory = %directory.display(), "cannot watch a run; looking instead");
                    false
                }
                None => false,
            };
            let (sender, receiver) = watch::channel(());
            let together: Arc<Together> = Arc::default();
            let watched = Watched { waiting: 1, told, sender, together: together.clone() };
            lock(&self.0.watched).insert(directory.to_owned(), watched);
            (receiver, told, together)
        });
        Wake { wakes: self.clone(), directory: directory.to_owned(), receiver, told, together }
    }

    fn enter(&self, directory: &Path) -> Option<(watch::Receiver<()>, bool, Arc<Together>)> {
        let mut watched = lock(&self.0.watched);
        let known = watched.get_mut(directory)?;
        known.waiting += 1;
        Some((known.sender.subscribe(), known.told, known.together.clone()))
    }

    fn leave(&self, directory: &Path) {
        let mut watcher = lock(&self.0.watcher);
        let mut watched = lock(&self.0.watched);
        let Some(known) = watched.get_mut(directory) else {
            return;
        };
        known.waiting -= 1;
        if known.waiting > 0 {
            return;
        }
        watched.remove(directory);
        drop(watched);
        if let Some(watcher) = watcher.as_mut() {
            // It fails if the directory is gone, which is as good.
            _ = watcher.unwatch(directory);
        }
    }
}

impl Wake {
    /// What others read who wait for the same directory.
    pub(super) fn together(&self) -> Arc<Together> {
        self.together.clone()
    }

    /// From here on, what happens counts as news. To be called before looking at the directory.
    pub(in crate::runs) fn mark_seen(&mut self) {
        self.receiver.mark_unchanged();
    }

    /// Waits for news; now and then returns without any.
    pub(in crate::runs) async fn news(&mut self) {
        let longest = if self.told { TOLD } else { UNTOLD };
        _ = tokio::time::timeout(longest, self.receiver.changed()).await;
    }
}

impl Drop for Wake {
    fn drop(&mut self) {
        self.wakes.leave(&self.directory);
    }
}

fn lock<T>(mutex: &Mutex<T>) -> MutexGuard<'_, T> {
    mutex.lock().unwrap_or_else(PoisonError::into_inner)
}
