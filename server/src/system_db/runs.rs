//! The rows of Meltano's table `runs` as runs (internals 3.2): one for each pipeline of an invocation, which share its run
//! id. The only index is the primary key, so rows are read by it.

use chrono::{DateTime, Utc};
use rusqlite::types::ValueRef;
use rusqlite::{Connection, OptionalExtension, Row};
use uuid::Uuid;

use super::live::is_alive;
use super::time::utc;

/// How the error begins that Meltano writes to a row whose process it gave up (`stale_job_failer.py`, internals 3.2).
const GIVEN_UP: [&str; 2] = ["No heartbeat recorded for", "Still running after"];

/// How much of an error is read, in characters.
const LONGEST_ERROR: usize = 8192;

/// Where a pipeline stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Progress {
    /// It runs.
    Running,
    /// It says that it runs, and has given no sign of life for too long (internals 3.4).
    Stale,
    /// It succeeded.
    Succeeded,
    /// It failed.
    Failed,
    /// Meltano gave it up after too long a silence.
    GivenUp,
}

/// A row of a run, without its payload.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct RunRow {
    /// The primary key.
    pub row: i64,
    /// The column `job_name`.
    pub state_id: String,
    /// Where it stands.
    pub progress: Progress,
    /// The run.
    pub run_id: Uuid,
    /// When it began.
    pub started_at: Option<DateTime<Utc>>,
    /// When it ended.
    pub ended_at: Option<DateTime<Utc>>,
    /// Its last sign of life.
    pub heartbeat_at: Option<DateTime<Utc>>,
    /// What started it, in the words of `$MELTANO_JOB_TRIGGER`; `cli` unless said.
    pub trigger: Option<String>,
    /// Why it failed.
    pub error: Option<String>,
}

/// A stretch of the table.
#[derive(Debug, Default)]
pub struct Stretch {
    /// The runs in it, in the order of their keys.
    pub rows: Vec<RunRow>,
    /// The greatest key that was looked at, whether it is a run's or not; nothing if there was none.
    pub last: Option<i64>,
}

const COLUMNS: &str = "id, job_name, state, run_id, started_at, ended_at, last_heartbeat_at, [trigger],
     CASE WHEN state IN ('FAIL', 'DEAD') AND json_valid(payload)
          THEN substr(json_extract(payload, '$.error'), 1, ?2) END";

/// The rows behind a key, at most `limit` of them, runs or not.
///
/// # Errors
/// SQLite's.
pub fn page(connection: &Connection, after: i64, limit: usize, now: DateTime<Utc>) -> rusqlite::Result<Stretch> {
    let sql = format!("SELECT {COLUMNS} FROM runs WHERE id > ?1 ORDER BY id LIMIT ?3");
    let mut statement = connection.prepare_cached(&sql)?;
    let mut found = statement.query((after, LONGEST_ERROR, limit))?;
    let mut page = Stretch::default();
    while let Some(row) = found.next()? {
        page.last = Some(row.get(0)?);
        page.rows.extend(run_row(row, now)?);
    }
    Ok(page)
}

/// The newest `limit` rows of runs, and the newest `limit` of those that run. Walks over the whole table.
///
/// # Errors
/// SQLite's.
pub fn survey(connection: &Connection, limit: usize, now: DateTime<Utc>) -> rusqlite::Result<Stretch> {
    let newest = "state IN ('RUNNING', 'IDLE', 'SUCCESS', 'FAIL', 'DEAD')";
    let mut all = Stretch::default();
    for which in [newest, "state IN ('RUNNING', 'IDLE')"] {
        let sql = format!("SELECT {COLUMNS} FROM runs WHERE ?1 IS NULL AND {which} ORDER BY id DESC LIMIT ?3");
        let mut statement = connection.prepare(&sql)?;
        let mut found = statement.query((None::<i64>, LONGEST_ERROR, limit))?;
        while let Some(row) = found.next()? {
            all.rows.extend(run_row(row, now)?);
        }
    }
    all.rows.sort_by_key(|row| row.row);
    all.rows.dedup_by_key(|row| row.row);
    all.last = connection.query_row("SELECT max(id) FROM runs", [], |row| row.get(0))?;
    Ok(all)
}

/// Those of these rows that are there and are runs.
///
/// # Errors
/// SQLite's.
pub fn some(connection: &Connection, rows: &[i64], now: DateTime<Utc>) -> rusqlite::Result<Vec<RunRow>> {
    let mut statement = connection.prepare_cached(&format!("SELECT {COLUMNS} FROM runs WHERE id = ?1"))?;
    let mut found = Vec::with_capacity(rows.len());
    for row in rows {
        found.extend(statement.query_row((row, LONGEST_ERROR), |row| run_row(row, now)).optional()?.flatten());
    }
    Ok(found)
}

/// Nothing for what is no run, or has no run id, or no state id: nothing is made up.
fn run_row(row: &Row<'_>, now: DateTime<Utc>) -> rusqlite::Result<Option<RunRow>> {
    let (started_at, ended_at, heartbeat_at) = (utc(row.get_ref(4)?), utc(row.get_ref(5)?), utc(row.get_ref(6)?));
    let error = text(row.get_ref(8)?);
    let progress = match row.get_ref(2)?.as_str().unwrap_or_default() {
        "RUNNING" | "IDLE" if is_alive(started_at, heartbeat_at, now) => Progress::Running,
        "RUNNING" | "IDLE" => Progress::Stale,
        "SUCCESS" => Progress::Succeeded,
        "FAIL" | "DEAD" => {
            let is_given_up = |error: &String| GIVEN_UP.iter().any(|beginning| error.starts_with(beginning));
            if error.as_ref().is_some_and(is_given_up) { Progress::GivenUp } else { Progress::Failed }
        }
        _ => return Ok(None),
    };
    let run_id = text(row.get_ref(3)?).and_then(|id| Uuid::try_parse(&id).ok()).filter(|id| !id.is_nil());
    let state_id = text(row.get_ref(1)?).filter(|id| !id.is_empty());
    let (Some(run_id), Some(state_id)) = (run_id, state_id) else { return Ok(None) };
    Ok(Some(RunRow {
        row: row.get(0)?,
        state_id,
        progress,
        run_id,
        started_at,
        ended_at,
        heartbeat_at,
        trigger: text(row.get_ref(7)?),
        error,
    }))
}

/// SQLite keeps what it is given; whatever is no text tells nothing.
fn text(value: ValueRef<'_>) -> Option<String> {
    value.as_str().ok().map(str::to_owned)
}
