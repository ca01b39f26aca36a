//! Forgetting runs: one that somebody deletes, and the old ones, by and by.

use std::fs;
use std::io;
use std::path::Path;
use std::sync::Arc;
use std::sync::atomic::Ordering;
use std::time::Duration;

use chrono::{TimeDelta, Utc};
use uuid::Uuid;

use super::{Engine, Inner, blocking};
use crate::runs::Error;
use crate::runs::journal::Deletion;

/// What is kept of runs that are over. `None` keeps everything. A run whose idempotency key is younger than a day is kept
/// in any case.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Retention {
    /// How many runs of each project, the newest.
    pub runs: Option<u64>,
    /// For how long after their end.
    pub age: Option<Duration>,
    /// How many bytes the logs and artefacts of each project may take. Beyond, the oldest go, and the runs themselves stay;
    /// those of the newest run stay in any case.
    pub log_bytes: Option<u64>,
}

/// How often old runs are looked for.
const EVERY: Duration = Duration::from_secs(300);

/// How many runs a transaction is about: it holds the journal for a millisecond or two.
const BATCH: u32 = 25;

/// What of a run's directory is its log and its artefacts.
const KEPT: [&str; 3] = ["log.ndjson", "artifacts", "artifacts.json"];

impl Engine {
    /// Deletes a run that is over, with its log and its artefacts. A key that made it stays used until it is a day old.
    ///
    /// # Errors
    /// `NotFound` and `RunNotOver`; the journal's; `File` if the run is gone and its directory is not, which is tried again.
    pub async fn delete(&self, project: &str, env: &str, id: Uuid) -> Result<(), Error> {
        self.view(project, env, id).await?;
        let inner = self.0.clone();
        blocking(move || match inner.journal.delete(id)? {
            Deletion::Deleted => inner.remove_directories(&[id]),
            Deletion::NotOver => Err(Error::RunNotOver(id)),
            Deletion::Missing => Err(Error::NotFound(id)),
        })
        .await
    }

    /// Does once what is done every few minutes: removes what is older, more or larger than is kept.
    ///
    /// # Errors
    /// The journal's, and `File`.
    pub async fn sweep(&self) -> Result<(), Error> {
        let inner = self.0.clone();
        blocking(move || inner.sweep()).await
    }
}

impl Inner {
    /// Sweeps now and then, until the server stops.
    pub(super) async fn keep_tidy(self: Arc<Self>) {
        let mut shutdown = self.shutdown.subscribe();
        loop {
            let inner = self.clone();
            if let Err(error) = blocking(move || inner.sweep()).await {
                let error: &dyn std::error::Error = &error;
                tracing::warn!(error, "cannot remove old runs; trying again");
            }
            tokio::select! {
                () = tokio::time::sleep(EVERY) => {}
                _ = shutdown.wait_for(|stops| *stops) => return,
            }
        }
    }

    /// What cannot be removed now is told of and stands in nobody's way.
    fn sweep(&self) -> Result<(), Error> {
        let mut trouble = self.remove_directories(&self.journal.remains(10_000)?);
        while self.journal.forget_keys(BATCH)? == BATCH as usize {}
        for project in self.journal.projects()? {
            trouble = trouble.and(self.sweep_project(&project));
        }
        trouble
    }

    fn sweep_project(&self, project: &str) -> Result<(), Error> {
        let Retention { runs, age, log_bytes } = self.config.retention;
        let surplus = runs.map(|keep| self.journal.surplus(project, keep)).transpose()?.flatten();
        let old = age.and_then(|age| Utc::now().checked_sub_signed(TimeDelta::from_std(age).ok()?));
        let old = old.map(|time| (time.timestamp_micros(), i64::MAX));
        // The later of the two takes more.
        let deleted = surplus.max(old).map_or(Ok(()), |last| self.delete_until(project, last));
        if let Some(bytes) = log_bytes {
            self.measure(project)?;
            self.prune(project, bytes)?;
        }
        deleted
    }

    fn delete_until(&self, project: &str, last: (i64, i64)) -> Result<(), Error> {
        let mut after = (i64::MIN, i64::MIN);
        let (mut number, mut trouble) = (0, Ok(()));
        while !self.stopping.load(Ordering::SeqCst) {
            let old = self.journal.ended(project, after, last, BATCH)?;
            let Some((end, _)) = old.last() else { break };
            after = *end;
            let ids: Vec<_> = old.into_iter().map(|(_, id)| id).collect();
            let deleted = self.journal.delete_all(&ids)?;
            number += deleted.len();
            trouble = trouble.and(self.remove_directories(&deleted));
        }
        if number > 0 {
            tracing::info!(project, runs = number, "removed old runs");
        }
        trouble
    }

    /// Removes what is left of deleted runs. What cannot be removed is tried again by the next sweep.
    fn remove_directories(&self, ids: &[Uuid]) -> Result<(), Error> {
        let (mut removed, mut trouble) = (Vec::with_capacity(ids.len()), Ok(()));
        for id in ids {
            let directory = self.directory(*id);
            match ignore_missing(fs::remove_dir_all(directory.path())) {
                Ok(()) => removed.push(*id),
                Err(error) => trouble = trouble.and(Err(Error::file(directory.path())(error))),
            }
        }
        for batch in removed.chunks(BATCH as usize) {
            self.journal.removed(batch)?;
        }
        trouble
    }

    fn measure(&self, project: &str) -> Result<(), Error> {
        while !self.stopping.load(Ordering::SeqCst) {
            let runs = self.journal.unmeasured(project, BATCH)?;
            let mut sizes = Vec::with_capacity(runs.len());
            for (sequence, id) in &runs {
                let directory = self.directory(*id);
                let size = KEPT.iter().map(|name| size(&directory.path().join(name))).sum::<io::Result<u64>>();
                let size = size.unwrap_or_else(|error| {
                    tracing::warn!(run.id = %id, %error, "cannot tell how large a log is");
                    0
                });
                sizes.push((*sequence, size));
            }
            if sizes.is_empty() {
                break;
            }
            self.journal.measured(&sizes)?;
        }
        Ok(())
    }

    fn prune(&self, project: &str, bytes: u64) -> Result<(), Error> {
        let beyond = self.journal.beyond(project, bytes)?;
        // The oldest first, so that a crash leaves what would be left anyway.
        let beyond: Vec<_> = beyond.into_iter().rev().collect();
        for batch in beyond.chunks(BATCH as usize) {
            let runs = self.journal.ids(batch)?;
            for (_, id) in &runs {
                let directory = self.directory(*id);
                for name in KEPT {
                    let path = directory.path().join(name);
                    let is_directory = path.symlink_metadata().is_ok_and(|found| found.is_dir());
                    let removed = if is_directory { fs::remove_dir_all(&path) } else { fs::remove_file(&path) };
                    ignore_missing(removed).map_err(Error::file(path))?;
                }
            }
            self.journal.pruned(&runs)?;
        }
        if !beyond.is_empty() {
            tracing::info!(project, runs = beyond.len(), "removed the logs and artefacts of old runs");
        }
        Ok(())
    }
}

/// How many bytes the files at and below a path have. Links are not followed.
fn size(path: &Path) -> io::Result<u64> {
    let found = match path.symlink_metadata() {
        Ok(found) => found,
        Err(error) if error.kind() == io::ErrorKind::NotFound => return Ok(0),
        Err(error) => return Err(error),
    };
    if !found.is_dir() {
        return Ok(found.len());
    }
    path.read_dir()?.map(|entry| size(&entry?.path())).sum()
}

fn ignore_missing(result: io::Result<()>) -> io::Result<()> {
    match result {
        Err(error) if error.kind() == io::ErrorKind::NotFound => Ok(()),
        other => other,
    }
}
