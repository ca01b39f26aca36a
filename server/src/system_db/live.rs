//! Which pipelines run now, found without walking through every run that ever was.
//!
//! Meltano has no index on `runs` but its primary key, and there may be a million rows. A row is `RUNNING` from its
//! first moment, so after one walk only newer rows are of interest, and those that were seen to run.

use std::collections::BTreeSet;

use chrono::{DateTime, TimeDelta, Utc};
use rusqlite::{Connection, OptionalExtension, Row};
use uuid::Uuid;

use super::pool::Identity;
use super::time::utc;

/// Whoever has not given a sign of life for longer is taken for dead (`HEARTBEAT_VALID_MINUTES`).
const HEARTBEAT_VALID: TimeDelta = TimeDelta::minutes(5);

/// The same for rows of old Meltanos, which give none (`HEARTBEATLESS_JOB_VALID_HOURS`).
const HEARTBEATLESS_VALID: TimeDelta = TimeDelta::hours(24);

/// A pipeline that runs now.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct LiveRun {
    /// The id of the row in `runs`.
    pub row: i64,
    /// Under which state id: the column `job_name`.
    pub state_id: String,
    /// The run; the nil UUID if the row has none.
    pub run_id: Uuid,
    /// Since when.
    pub started_at: DateTime<Utc>,
    /// Its last sign of life.
    pub heartbeat_at: Option<DateTime<Utc>>,
}

/// What was seen so far.
#[derive(Default)]
pub(super) struct Memory {
    seen: Option<Seen>,
    /// Rows that ran, or were about to, when they were last looked at.
    watched: BTreeSet<i64>,
}

/// Up to which row of which file.
#[derive(Clone, PartialEq)]
struct Seen {
    identity: Identity,
    newest: i64,
    /// State id and run id of that row: without it, its id may have been given away again.
    names: Names,
}

/// State id and run id of a row.
type Names = (Option<String>, Option<String>);

impl Memory {
    /// Looks at what is new, and at what ran.
    pub(super) fn look(&mut self, connection: &Connection, identity: Identity) -> rusqlite::Result<Vec<LiveRun>> {
        // What is new and what ran is to be of the same moment.
        let moment = connection.unchecked_transaction()?;
        let is_known = match &self.seen {
            Some(seen) => seen.identity == identity && names(connection, seen.newest)?.as_ref() == Some(&seen.names),
            None => false,
        };
        if !is_known {
            (self.seen, self.watched) = (None, BTreeSet::new());
        }
        let newest: Option<i64> =
            connection.prepare_cached("SELECT max(id) FROM runs")?.query_row([], |row| row.get(0))?;
        let behind = self.seen.as_ref().map_or(i64::MIN, |seen| seen.newest);
        if let Some(newest) = newest.filter(|newest| *newest > behind) {
            let mut begun =
                connection.prepare_cached("SELECT id FROM runs WHERE id > ?1 AND state IN ('RUNNING', 'IDLE')")?;
            let begun = begun.query_map([behind], |row| row.get(0))?;
            let begun: Vec<i64> = begun.collect::<rusqlite::Result<_>>()?;
            self.watched.extend(begun);
            let names = names(connection, newest)?.unwrap_or_default();
            self.seen = Some(Seen { identity, newest, names });
        }
        let live = self.watched(connection, Utc::now())?;
        moment.commit()?;
        Ok(live)
    }

    /// Those of the watched rows that are live. Those that are over are not watched any more. One that has gone stale
    /// is: a process that was halted may go on.
    fn watched(&mut self, connection: &Connection, now: DateTime<Utc>) -> rusqlite::Result<Vec<LiveRun>> {
        let mut statement = connection.prepare_cached(
            "SELECT id, job_name, run_id, started_at, last_heartbeat_at, state FROM runs
             WHERE id = ?1 AND state IN ('RUNNING', 'IDLE')",
        )?;
        let (mut live, mut over) = (Vec::new(), Vec::new());
        for id in &self.watched {
            match statement.query_row([id], |row| live_run(row, now)).optional()? {
                Some(found) => live.extend(found),
                None => over.push(*id),
            }
        }
        for id in over {
            self.watched.remove(&id);
        }
        Ok(live)
    }
}

fn names(connection: &Connection, id: i64) -> rusqlite::Result<Option<Names>> {
    let mut statement = connection.prepare_cached("SELECT job_name, run_id FROM runs WHERE id = ?1")?;
    statement.query_row([id], |row| Ok((text(row, 0)?, text(row, 1)?))).optional()
}

fn text(row: &Row<'_>, column: usize) -> rusqlite::Result<Option<String>> {
    Ok(row.get_ref(column)?.as_str().ok().map(str::to_owned))
}

fn live_run(row: &Row<'_>, now: DateTime<Utc>) -> rusqlite::Result<Option<LiveRun>> {
    let (started_at, heartbeat_at) = (utc(row.get_ref(3)?), utc(row.get_ref(4)?));
    let is_running = row.get_ref(5)?.as_str() == Ok("RUNNING") && is_alive(started_at, heartbeat_at, now);
    let Some(state_id) = text(row, 1)?.filter(|_| is_running) else {
        return Ok(None);
    };
    Ok(Some(LiveRun {
        row: row.get(0)?,
        state_id,
        run_id: text(row, 2)?.and_then(|id| Uuid::parse_str(&id).ok()).unwrap_or_default(),
        started_at: started_at.or(heartbeat_at).unwrap_or(now),
        heartbeat_at,
    }))
}

/// Whether a row that says `RUNNING` is believed (internals 3.4).
pub(super) fn is_alive(
    started_at: Option<DateTime<Utc>>,
    heartbeat_at: Option<DateTime<Utc>>,
    now: DateTime<Utc>,
) -> bool {
    match (started_at, heartbeat_at) {
        (_, Some(heartbeat)) => now.signed_duration_since(heartbeat) <= HEARTBEAT_VALID,
        (Some(started), None) => now.signed_duration_since(started) <= HEARTBEATLESS_VALID,
        (None, None) => false,
    }
}
