//! Looking into the history. A page costs as much as it is long, however many versions there are.

use chrono::{DateTime, Utc};
use rusqlite::{Connection, OptionalExtension, Row};

use super::version::{self, CAUSE};
use super::{History, Version, append, body};
use crate::state::{Digest, Error, State, StateId};

const COLUMNS: &str = "number, digest, bytes, at, evidence";

impl History {
    /// The versions of a state before one, or all, the newest first, at most `limit`.
    ///
    /// # Errors
    /// Those of the journal.
    pub fn versions(
        &self,
        project: &str,
        id: &StateId,
        before: Option<u64>,
        limit: usize,
    ) -> Result<Vec<Version>, Error> {
        let before = before.and_then(|before| i64::try_from(before).ok()).unwrap_or(i64::MAX);
        let versions = self.moment("list versions of a state", |connection| {
            let Some(key) = key(connection, project, id)? else { return Ok(Vec::new()) };
            let mut statement = connection.prepare_cached(&format!(
                "SELECT {COLUMNS}, {CAUSE} FROM state_versions WHERE state = ?1 AND number < ?2
                 ORDER BY number DESC LIMIT ?3"
            ))?;
            statement.query_map((key, before, limit as i64), decode)?.collect()
        })?;
        Ok(versions)
    }

    /// One version, and what it was; nothing if it was cleared.
    ///
    /// # Errors
    /// [`Error::VersionNotFound`], also for one that retention took; and those of the journal.
    pub fn version(&self, project: &str, id: &StateId, number: u64) -> Result<(Version, Option<State>), Error> {
        let found = self.moment("read a version of a state", |connection| {
            let Some(key) = key(connection, project, id)? else { return Ok(None) };
            let version = connection
                .prepare_cached(&format!(
                    "SELECT {COLUMNS}, {CAUSE} FROM state_versions WHERE state = ?1 AND number = ?2"
                ))?
                .query_row((key, number.min(i64::MAX as u64)), decode)
                .optional()?;
            whole(connection, version)
        })?;
        found.ok_or_else(|| Error::VersionNotFound { id: id.clone(), version: number.to_string() })
    }

    /// What a state was at a moment: the last version that is not younger. Nothing before the first that is kept.
    ///
    /// # Errors
    /// Those of the journal.
    pub fn as_of(
        &self,
        project: &str,
        id: &StateId,
        moment: DateTime<Utc>,
    ) -> Result<Option<(Version, Option<State>)>, Error> {
        let found = self.moment("read a version of a state", |connection| {
            let Some(key) = key(connection, project, id)? else { return Ok(None) };
            let Some(number) = number_at(connection, key, moment)? else { return Ok(None) };
            let version = connection
                .prepare_cached(&format!(
                    "SELECT {COLUMNS}, {CAUSE} FROM state_versions WHERE state = ?1 AND number = ?2"
                ))?
                .query_row((key, number), decode)
                .optional()?;
            whole(connection, version)
        })?;
        Ok(found)
    }

    /// The newest version of a state, if it has any.
    ///
    /// # Errors
    /// Those of the journal.
    pub fn newest(&self, project: &str, id: &StateId) -> Result<Option<Version>, Error> {
        Ok(self.versions(project, id, None, 1)?.pop())
    }

    /// Asks several things of one moment: retention may come between.
    pub(super) fn moment<T>(
        &self,
        action: &'static str,
        work: impl FnOnce(&Connection) -> rusqlite::Result<T>,
    ) -> Result<T, Error> {
        Ok(self.journal.read(action, |connection| {
            let moment = connection.unchecked_transaction()?;
            let answer = work(&moment)?;
            moment.commit()?;
            Ok(answer)
        })?)
    }

    /// The newest version that is known, for comparing: its number, and what it is.
    pub(super) fn head(&self, project: &str, id: &StateId) -> Result<Option<append::Head>, Error> {
        self.moment("read a version of a state", |connection| append::head(connection, project, id))
    }
}

/// The number of the version that was in force at a moment. Times do not run backwards, so it is found by halving.
pub(super) fn number_at(connection: &Connection, key: i64, moment: DateTime<Utc>) -> rusqlite::Result<Option<u64>> {
    let (first, last): (Option<u64>, Option<u64>) = connection
        .prepare_cached("SELECT (SELECT min(number) FROM state_versions WHERE state = ?1), (SELECT max(number) FROM state_versions WHERE state = ?1)")?
        .query_row([key], |row| Ok((row.get(0)?, row.get(1)?)))?;
    let (Some(first), Some(last)) = (first, last) else { return Ok(None) };
    let mut statement = connection.prepare_cached("SELECT at FROM state_versions WHERE state = ?1 AND number = ?2")?;
    // Every version before `low` is in force by then, none from `high` on.
    let (mut low, mut high) = (first, last + 1);
    while low < high {
        let middle = low + (high - low) / 2;
        let at: i64 = statement.query_row((key, middle), |row| row.get(0))?;
        if at <= moment.timestamp_micros() {
            low = middle + 1;
        } else {
            high = middle;
        }
    }
    Ok((low > first).then(|| low - 1))
}

fn key(connection: &Connection, project: &str, id: &StateId) -> rusqlite::Result<Option<i64>> {
    let mut statement = connection.prepare_cached("SELECT id FROM state_ids WHERE project = ?1 AND state_id = ?2")?;
    statement.query_row((project, id.as_str()), |row| row.get(0)).optional()
}

fn whole(connection: &Connection, version: Option<Version>) -> rusqlite::Result<Option<(Version, Option<State>)>> {
    let Some(version) = version else { return Ok(None) };
    let Some(digest): Option<Digest> = version.digest else { return Ok(Some((version, None))) };
    Ok(body::read(connection, digest)?.map(|state| (version, Some(state))))
}

fn decode(row: &Row<'_>) -> rusqlite::Result<Version> {
    Ok(Version {
        number: row.get(0)?,
        digest: row.get(1)?,
        bytes: row.get(2)?,
        at: version::time(row, 3)?,
        evidence: row.get(4)?,
        cause: version::cause(row, 5)?,
    })
}
