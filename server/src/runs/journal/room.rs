//! How much of the disk the logs and artefacts of runs take that are over.

use rusqlite::params;
use uuid::Uuid;

use crate::journal::{Error, Journal};

/// A run, by its sequence.
pub(in crate::runs) type Numbered = (i64, Uuid);

impl Journal {
    /// Runs of a project that are over and were not measured yet, at most `limit`.
    pub(in crate::runs) fn unmeasured(&self, project: &str, limit: u32) -> Result<Vec<Numbered>, Error> {
        self.read("look for new logs", |connection| {
            let mut query = connection.prepare_cached(UNMEASURED)?;
            let found =
                query.query_map(params![project, limit], |row| Ok((row.get(0)?, Uuid::from_bytes(row.get(1)?))))?;
            found.collect()
        })
    }

    /// So many bytes each of these runs takes.
    pub(in crate::runs) fn measured(&self, sizes: &[(i64, u64)]) -> Result<(), Error> {
        self.write("note the sizes of logs", |transaction| {
            let mut statement = transaction
                .prepare_cached("UPDATE runs SET kept_bytes = ?2 WHERE sequence = ?1 AND kept_bytes IS NULL")?;
            sizes.iter().try_for_each(|(sequence, bytes)| {
                statement.execute(params![sequence, i64::try_from(*bytes).unwrap_or(i64::MAX)]).map(drop)
            })
        })
    }

    /// Runs of a project whose logs and artefacts do not fit into so many bytes, the oldest last; the newest run's fit
    /// always. One walk over the runs that have some.
    pub(in crate::runs) fn beyond(&self, project: &str, bytes: u64) -> Result<Vec<i64>, Error> {
        self.read("add up the sizes of logs", |connection| {
            let mut query = connection.prepare_cached(KEPT_BYTES)?;
            let mut rows = query.query([project])?;
            let (mut total, mut first, mut beyond) = (0_u64, true, Vec::new());
            while let Some(row) = rows.next()? {
                total = total.saturating_add(row.get::<_, i64>(1)?.unsigned_abs());
                if total > bytes && !first {
                    beyond.push(row.get(0)?);
                }
                first = false;
            }
            Ok(beyond)
        })
    }

    /// The ids of runs, of those that are still there.
    pub(in crate::runs) fn ids(&self, sequences: &[i64]) -> Result<Vec<Numbered>, Error> {
        self.read("read runs", |connection| {
            let mut query = connection.prepare_cached("SELECT sequence, id FROM runs WHERE sequence = ?1")?;
            let mut found = Vec::with_capacity(sequences.len());
            for sequence in sequences {
                let ids = query.query_map([sequence], |row| Ok((row.get(0)?, Uuid::from_bytes(row.get(1)?))))?;
                found.extend(ids.collect::<rusqlite::Result<Vec<_>>>()?);
            }
            Ok(found)
        })
    }

    /// The logs and artefacts of these runs are gone; the runs stay.
    pub(in crate::runs) fn pruned(&self, runs: &[Numbered]) -> Result<(), Error> {
        self.write("note what was removed", |transaction| {
            let mut statement = transaction.prepare_cached("UPDATE runs SET kept_bytes = -1 WHERE sequence = ?1")?;
            runs.iter().try_for_each(|(sequence, _)| statement.execute([sequence]).map(drop))
        })
    }
}

pub(super) const UNMEASURED: &str = "SELECT sequence, id FROM runs
     WHERE project = ?1 AND ended_at IS NOT NULL AND kept_bytes IS NULL ORDER BY sequence LIMIT ?2";

pub(super) const KEPT_BYTES: &str = "SELECT sequence, kept_bytes FROM runs
     WHERE project = ?1 AND ended_at IS NOT NULL AND kept_bytes > 0 ORDER BY ended_at DESC, sequence DESC";
