//! What Meltano notes of states in its table `runs`: the payload of each run that kept a state, and a row for each edit
//! (internals 3.2). The only index is the primary key, so rows are read by it, in pages.

use chrono::{DateTime, Utc};
use rusqlite::types::ValueRef;
use rusqlite::{Connection, OptionalExtension};
use uuid::Uuid;

use super::Error;
use super::time::utc;

/// How many bytes of payloads are read at once, and one row more.
const PAGE_BYTES: usize = 32 << 20;

/// Whoever can ask Meltano's database something.
pub trait Reader: Send + Sync {
    /// Calls `work` with a connection; answers false, without calling it, if there is no file, or no table in it.
    ///
    /// # Errors
    /// SQLite's, with `action` as what was tried.
    fn ask(
        &self,
        action: &'static str,
        work: &mut dyn FnMut(&Connection) -> rusqlite::Result<()>,
    ) -> Result<bool, Error>;
}

/// What a row is about.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Stage {
    /// A run that goes on, or whose end nobody noted.
    Running,
    /// A run that is over.
    Ended,
    /// `meltano state set`, `merge`, `copy`, `move` or `edit`.
    Edit,
}

/// A row without its payload.
#[derive(Clone, Debug)]
pub struct Brief {
    /// The primary key.
    pub row: i64,
    /// The column `job_name`.
    pub state_id: String,
    /// What it is about.
    pub stage: Stage,
    /// The flags of the payload: 1 if it replaced the state, 2 if it was merged into it, 0 if there is none.
    pub flags: i64,
    /// The run, or the edit.
    pub run_id: Option<Uuid>,
    /// When it ended; when it began, while it has not.
    pub at: Option<DateTime<Utc>>,
}

/// What tells a row from one that got its primary key later.
pub type Names = String;

const BRIEF: &str = "id, job_name, state, coalesce(payload_flags, 0), run_id,
                     coalesce(ended_at, started_at)";

/// The newest row, and what it is called.
///
/// # Errors
/// SQLite's.
pub fn newest(connection: &Connection) -> rusqlite::Result<Option<(i64, Names)>> {
    let newest: Option<i64> = connection.prepare_cached("SELECT max(id) FROM runs")?.query_row([], |row| row.get(0))?;
    let Some(newest) = newest else { return Ok(None) };
    Ok(names(connection, newest)?.map(|names| (newest, names)))
}

/// What a row is called, if it is there.
///
/// # Errors
/// SQLite's.
pub fn names(connection: &Connection, row: i64) -> rusqlite::Result<Option<Names>> {
    let mut statement = connection
        .prepare_cached("SELECT hex(coalesce(run_id, '') || ' ' || coalesce(job_name, '')) FROM runs WHERE id = ?1")?;
    statement.query_row([row], |row| row.get(0)).optional()
}

/// Up to `limit` rows behind one, the oldest first.
///
/// # Errors
/// SQLite's.
pub fn page(connection: &Connection, after: i64, limit: usize) -> rusqlite::Result<Vec<Brief>> {
    let sql = format!("SELECT {BRIEF} FROM runs WHERE id > ?1 ORDER BY id LIMIT ?2");
    let mut statement = connection.prepare_cached(&sql)?;
    statement.query_map((after, limit as i64), brief)?.collect()
}

/// The rows behind one that are about one state.
///
/// # Errors
/// SQLite's.
pub fn of(connection: &Connection, state_id: &str, after: i64) -> rusqlite::Result<Vec<Brief>> {
    let sql = format!("SELECT {BRIEF} FROM runs WHERE id > ?1 AND job_name = ?2 ORDER BY id");
    let mut statement = connection.prepare_cached(&sql)?;
    statement.query_map((after, state_id), brief)?.collect()
}

/// Those of these rows that are there.
///
/// # Errors
/// SQLite's.
pub fn some(connection: &Connection, rows: &[i64]) -> rusqlite::Result<Vec<Brief>> {
    let sql = format!("SELECT {BRIEF} FROM runs WHERE id = ?1");
    let mut statement = connection.prepare_cached(&sql)?;
    let mut found = Vec::with_capacity(rows.len());
    for row in rows {
        found.extend(statement.query_row([row], brief).optional()?);
    }
    Ok(found)
}

/// Every row that goes on and, with a time, every row that ended later. Walks over the whole table.
///
/// # Errors
/// SQLite's.
pub fn survey(connection: &Connection, since: Option<DateTime<Utc>>) -> rusqlite::Result<Vec<Brief>> {
    // Naive UTC, as SQLAlchemy writes it: it sorts as text.
    let since = since.map(|since| since.format("%Y-%m-%d %H:%M:%S%.6f").to_string());
    let sql = format!(
        "SELECT {BRIEF} FROM runs WHERE state IN ('RUNNING', 'IDLE') OR coalesce(ended_at, started_at) > ?1 ORDER BY id"
    );
    connection.prepare(&sql)?.query_map([since], brief)?.collect()
}

/// The payloads of these rows, in their order, as far as a page goes: at least one of those that are there.
///
/// # Errors
/// SQLite's.
pub fn payloads(connection: &Connection, rows: &[i64]) -> rusqlite::Result<Vec<(i64, Option<String>)>> {
    let mut statement = connection.prepare_cached("SELECT payload FROM runs WHERE id = ?1")?;
    let (mut found, mut bytes) = (Vec::new(), 0);
    for row in rows {
        let payload = statement.query_row([row], |row| Ok(text(row.get_ref(0)?))).optional()?.flatten();
        bytes += payload.as_ref().map_or(0, String::len);
        found.push((*row, payload));
        if bytes > PAGE_BYTES {
            break;
        }
    }
    Ok(found)
}

/// Whether there is a row of an edit with this id. Walks over the table, from its end.
///
/// # Errors
/// SQLite's.
pub fn is_edited(connection: &Connection, run_id: Uuid, state_id: &str) -> rusqlite::Result<bool> {
    let mut statement = connection.prepare(
        "SELECT 1 FROM runs WHERE run_id = ?1 AND state = 'STATE_EDIT' AND job_name = ?2 ORDER BY id DESC LIMIT 1",
    )?;
    statement.exists((run_id.simple().to_string(), state_id))
}

fn brief(row: &rusqlite::Row<'_>) -> rusqlite::Result<Brief> {
    let stage = match row.get_ref(2)?.as_str().unwrap_or_default() {
        "STATE_EDIT" => Stage::Edit,
        "RUNNING" | "IDLE" => Stage::Running,
        _ => Stage::Ended,
    };
    Ok(Brief {
        row: row.get(0)?,
        state_id: text(row.get_ref(1)?).unwrap_or_default(),
        stage,
        flags: row.get_ref(3)?.as_i64().unwrap_or_default(),
        run_id: text(row.get_ref(4)?).and_then(|id| Uuid::try_parse(&id).ok()),
        at: utc(row.get_ref(5)?),
    })
}

/// SQLite keeps what it is given; whatever is no text tells nothing.
fn text(value: ValueRef<'_>) -> Option<String> {
    value.as_str().ok().map(str::to_owned)
}
