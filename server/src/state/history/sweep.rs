//! Dropping what is older than it has to be. As versions are added, the number of them is kept; age is for the sweep.

use chrono::{Days, Utc};

use super::{History, append, read};
use crate::state::Error;

/// How many state ids are swept in one transaction: runs wait for the journal meanwhile.
const BATCH: usize = 200;

impl History {
    /// Drops what retention does not keep, and answers how many versions that were.
    ///
    /// # Errors
    /// Those of the journal.
    pub fn sweep(&self) -> Result<usize, Error> {
        let cutoff = self.retention.days.and_then(|days| Utc::now().checked_sub_days(Days::new(days.into())));
        let (mut behind, mut dropped) = (0, 0);
        loop {
            let batch: Vec<(i64, u64)> = self.journal.read("list known states", |connection| {
                let sql = "SELECT id, newest FROM state_ids WHERE id > ?1 ORDER BY id LIMIT ?2";
                let mut statement = connection.prepare_cached(sql)?;
                statement.query_map((behind, BATCH as i64), |row| Ok((row.get(0)?, row.get(1)?)))?.collect()
            })?;
            let Some((last, _)) = batch.last() else { return Ok(dropped) };
            behind = *last;
            dropped += self.journal.write("drop old versions of states", |transaction| {
                let mut dropped = 0;
                for (key, newest) in &batch {
                    let mut first = newest.saturating_sub(self.retention.versions.max(1) as u64 - 1);
                    if let Some(cutoff) = cutoff {
                        // The one that was in force at that moment is not older than it.
                        first = first.max(read::number_at(transaction, *key, cutoff)?.unwrap_or(0));
                    }
                    dropped += append::drop_before(transaction, *key, first)?;
                }
                Ok(dropped)
            })?;
        }
    }
}
