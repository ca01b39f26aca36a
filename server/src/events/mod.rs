//! What happened, in order: runs and states that changed, projects whose files did.
//!
//! Triggers of the journal write events in the transaction of what they tell of, so nothing happens without one, and none
//! tells of what did not happen. Numbers only ever grow, over all projects together; old events are forgotten.

mod follow;
mod projects;
mod sweep;

use std::sync::Arc;

use chrono::{DateTime, Utc};
use rusqlite::{Connection, Row, params_from_iter, types::Value};

use crate::journal::{self, Journal};

pub use follow::{EventItem, follow};
pub use projects::watch_projects;
pub use sweep::keep;

/// An event.
#[derive(Debug, Clone, PartialEq)]
pub struct Event {
    /// Its number.
    pub sequence: i64,
    /// When it was written down.
    pub at: DateTime<Utc>,
    /// What happened, such as `run.changed`.
    pub kind: String,
    /// Where.
    pub project: String,
    /// In which environment, if it belongs to one.
    pub env: Option<String>,
    /// To what: the id of a run or of a state, or the name of a project.
    pub subject: String,
    /// What else there is to say.
    pub data: serde_json::Map<String, serde_json::Value>,
}

/// Which events.
#[derive(Debug, Clone)]
pub struct Wanted {
    /// Of this project.
    pub project: String,
    /// Only of this kind.
    pub kind: Option<String>,
}

/// What can go wrong.
#[derive(Debug, thiserror::Error)]
pub enum Error {
    /// Events behind the one that was named have been forgotten.
    #[error("events up to number {} have been forgotten", oldest - 1)]
    Gone {
        /// The oldest that there may be.
        oldest: i64,
    },
    /// The journal's.
    #[error(transparent)]
    Journal(#[from] journal::Error),
}

/// The events of the journal.
#[derive(Clone)]
pub struct Events(Arc<Journal>);

impl Events {
    /// Those of this journal.
    #[must_use]
    pub fn new(journal: Arc<Journal>) -> Self {
        Self(journal)
    }

    /// At most `limit` events behind number `after`, the oldest first, and how far was looked. Without `after` from the
    /// oldest on that there is.
    ///
    /// # Errors
    /// [`Error::Gone`], and the journal's.
    pub fn page(&self, wanted: &Wanted, after: Option<i64>, limit: usize) -> Result<(Vec<Event>, i64), Error> {
        let (oldest, newest, events) = self.0.read("read events", |connection| {
            let newest = newest(connection)?;
            let oldest: Option<i64> =
                connection.prepare_cached("SELECT min(sequence) FROM events")?.query_row([], |row| row.get(0))?;
            let events = read(connection, wanted, after.unwrap_or(0), limit)?;
            Ok((oldest.unwrap_or(newest + 1), newest, events))
        })?;
        if after.is_some_and(|after| after < oldest - 1) {
            return Err(Error::Gone { oldest });
        }
        let is_all = events.len() < limit;
        let reached = events.last().filter(|_| !is_all).map_or(newest, |event| event.sequence);
        Ok((events, reached.max(after.unwrap_or(0))))
    }

    /// Writes down what no table tells of.
    ///
    /// # Errors
    /// The journal's.
    pub fn tell(&self, kind: &str, project: &str, data: &serde_json::Value) -> Result<(), Error> {
        let now = Utc::now().timestamp_micros();
        self.0.write("write an event", |transaction| {
            let mut statement = transaction
                .prepare_cached("INSERT INTO events (at, kind, project, subject, data) VALUES (?1, ?2, ?3, ?3, ?4)")?;
            statement.execute((now, kind, project, data.to_string())).map(drop)
        })?;
        Ok(())
    }

    /// Forgets at most `limit` of the events that were written before `before`, the oldest first. How many these were.
    ///
    /// # Errors
    /// The journal's.
    pub fn forget(&self, before: DateTime<Utc>, limit: usize) -> Result<usize, Error> {
        let forgotten = self.0.write("forget events", |transaction| {
            // Numbers and times grow together, but for clocks that are set back: the first that is young ends it.
            let mut statement = transaction.prepare_cached(
                "DELETE FROM events WHERE sequence IN (
                     SELECT sequence FROM events ORDER BY sequence LIMIT ?2
                 ) AND sequence < coalesce((SELECT min(sequence) FROM (
                     SELECT sequence, at FROM events ORDER BY sequence LIMIT ?2
                 ) WHERE at >= ?1), 9223372036854775807)",
            )?;
            statement.execute((before.timestamp_micros(), i64::try_from(limit).unwrap_or(i64::MAX)))
        })?;
        Ok(forgotten)
    }

    fn newest(&self) -> tokio::sync::watch::Receiver<i64> {
        self.0.newest_event()
    }
}

fn newest(connection: &Connection) -> rusqlite::Result<i64> {
    let mut statement =
        connection.prepare_cached("SELECT coalesce(max(seq), 0) FROM sqlite_sequence WHERE name = 'events'")?;
    statement.query_row([], |row| row.get(0))
}

fn read(connection: &Connection, wanted: &Wanted, after: i64, limit: usize) -> rusqlite::Result<Vec<Event>> {
    let mut sql =
        "SELECT sequence, at, kind, project, env, subject, data FROM events WHERE project = ? AND sequence > ?"
            .to_owned();
    let mut values: Vec<Value> = vec![wanted.project.clone().into(), after.into()];
    if let Some(kind) = &wanted.kind {
        sql.push_str(" AND kind = ?");
        values.push(kind.clone().into());
    }
    sql.push_str(" ORDER BY sequence LIMIT ?");
    values.push(i64::try_from(limit).unwrap_or(i64::MAX).into());
    let mut statement = connection.prepare_cached(&sql)?;
    statement.query_map(params_from_iter(values), event)?.collect()
}

fn event(row: &Row<'_>) -> rusqlite::Result<Event> {
    let (kind, subject): (String, String) = (row.get(2)?, row.get(5)?);
    // The triggers know ids of runs as bytes only.
    let subject = match kind.strip_prefix("run.").and_then(|_| uuid::Uuid::parse_str(&subject).ok()) {
        Some(id) => id.to_string(),
        None => subject,
    };
    let data: String = row.get(6)?;
    Ok(Event {
        sequence: row.get(0)?,
        at: DateTime::from_timestamp_micros(row.get(1)?).unwrap_or_default(),
        kind,
        project: row.get(3)?,
        env: row.get(4)?,
        subject,
        data: serde_json::from_str(&data).unwrap_or_default(),
    })
}

#[cfg(test)]
mod tests;
