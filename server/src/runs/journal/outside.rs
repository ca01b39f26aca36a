//! What the journal remembers of runs that others started: the runs themselves, the rows of Meltano's table that they are
//! made of, and how far that table was read. All that one look finds is written in one transaction, so that a crash costs
//! nothing but looking again.

use std::collections::BTreeMap;

use chrono::{DateTime, Utc};
use rusqlite::{Connection, OptionalExtension, Row, Transaction, params};
use uuid::Uuid;

use crate::journal::{Error, Journal};
use crate::runs::{Needs, Origin, Status, Task};
use crate::system_db::runs::Progress;

/// How far Meltano's table was read, and what tells that it is still the same table.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(in crate::runs) struct Mark {
    pub(in crate::runs) row: i64,
    pub(in crate::runs) names: Option<String>,
}

/// A row of Meltano's table, as it was when it was last looked at.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(in crate::runs) struct KeptRow {
    pub(in crate::runs) row: i64,
    pub(in crate::runs) run: Uuid,
    pub(in crate::runs) state_id: String,
    pub(in crate::runs) progress: Progress,
    pub(in crate::runs) started_at: Option<DateTime<Utc>>,
    /// Of what never ended, its last sign of life.
    pub(in crate::runs) ended_at: Option<DateTime<Utc>>,
    pub(in crate::runs) caller: Option<String>,
    /// Without secrets.
    pub(in crate::runs) reason: Option<String>,
}

/// What is known of a project before a look.
#[derive(Debug, Default)]
pub(in crate::runs) struct Known {
    pub(in crate::runs) mark: Option<Mark>,
    /// Rows that may have more to tell.
    pub(in crate::runs) open: Vec<KeptRow>,
    /// Runs that are not over.
    pub(in crate::runs) unfinished: Vec<Uuid>,
}

/// What is known of one run before a look.
#[derive(Debug, Clone)]
pub(in crate::runs) struct Before {
    pub(in crate::runs) origin: Origin,
    pub(in crate::runs) project: String,
    pub(in crate::runs) status: Status,
    pub(in crate::runs) rows: Vec<KeptRow>,
}

/// A run as a look sees it.
#[derive(Debug, Clone)]
pub(in crate::runs) struct Seen {
    pub(in crate::runs) id: Uuid,
    pub(in crate::runs) env: String,
    pub(in crate::runs) task: Task,
    pub(in crate::runs) needs: Needs,
    pub(in crate::runs) status: Status,
    pub(in crate::runs) created_by: String,
    pub(in crate::runs) started_at: DateTime<Utc>,
    pub(in crate::runs) ended_at: Option<DateTime<Utc>>,
    pub(in crate::runs) reason: Option<String>,
    pub(in crate::runs) rows: Vec<KeptRow>,
}

/// What a look found.
#[derive(Debug, Default)]
pub(in crate::runs) struct Findings {
    pub(in crate::runs) runs: Vec<Seen>,
    pub(in crate::runs) mark: Option<Mark>,
    /// The table is another one: the keys of its rows mean nothing any more.
    pub(in crate::runs) is_other_table: bool,
    /// Runs that are over already are no news.
    pub(in crate::runs) is_old: bool,
}

/// A run of others that goes on, with the state ids of those of its pipelines that run now.
#[derive(Debug, Clone)]
pub(in crate::runs) struct GoingOn {
    pub(in crate::runs) id: Uuid,
    pub(in crate::runs) env: String,
    pub(in crate::runs) needs: Needs,
    pub(in crate::runs) running: Vec<String>,
}

impl Journal {
    pub(in crate::runs) fn outside_known(&self, project: &str) -> Result<Known, Error> {
        self.read("read what others run", |connection| {
            let mut mark = connection.prepare_cached("SELECT row, names FROM outside_marks WHERE project = ?1")?;
            let mark = mark.query_row([project], |row| Ok(Mark { row: row.get(0)?, names: row.get(1)? })).optional()?;
            let mut open = connection.prepare_cached(&format!(
                "SELECT {ROW} FROM outside_rows INDEXED BY outside_rows_open WHERE {OPEN} ORDER BY row"
            ))?;
            let open = open.query_map([project], kept_row)?.collect::<rusqlite::Result<_>>()?;
            let mut unfinished = connection.prepare_cached(&format!("SELECT id FROM runs WHERE {UNFINISHED}"))?;
            let unfinished = unfinished.query_map([project], |row| Ok(Uuid::from_bytes(row.get(0)?)))?;
            Ok(Known { mark, open, unfinished: unfinished.collect::<rusqlite::Result<_>>()? })
        })
    }

    /// What is known of these runs, whoever started them.
    pub(in crate::runs) fn outside_before(&self, ids: &[Uuid]) -> Result<BTreeMap<Uuid, Before>, Error> {
        let found = self.read("read what others run", |connection| {
            let mut found = BTreeMap::new();
            for id in ids {
                if let Some((origin, project, status)) = standing(connection, *id)? {
                    let rows = rows_of(connection, &project, *id)?;
                    found.insert(*id, (origin, project, status, rows));
                }
            }
            Ok(found)
        })?;
        let corrupt = |what, value| Error::Corrupt { what, value };
        let before = found.into_iter().map(|(id, (origin, project, status, rows))| {
            let origin = Origin::parse(&origin).ok_or_else(|| corrupt("origin", origin))?;
            let status = Status::parse(&status).ok_or_else(|| corrupt("status", status))?;
            Ok((id, Before { origin, project, status, rows }))
        });
        before.collect()
    }

    /// Writes down what a look found. A status changes as the machine allows; where what is true now cannot follow what was
    /// taken for the end, the run is written anew, and the events say so. A run of this server is left alone.
    pub(in crate::runs) fn keep_outside(&self, project: &str, found: &Findings) -> Result<(), Error> {
        self.write("write down what others run", |transaction| {
            let newest: i64 = transaction.query_row(
                "SELECT coalesce(max(seq), 0) FROM sqlite_sequence WHERE name = 'events'",
                [],
                |row| row.get(0),
            )?;
            if found.is_other_table {
                transaction.execute("DELETE FROM outside_rows WHERE project = ?1", [project])?;
            }
            for seen in &found.runs {
                keep(transaction, project, seen)?;
            }
            if found.is_old {
                transaction.execute(
                    "DELETE FROM events WHERE sequence > ?1 AND project = ?2 AND kind = 'run.created'
                        AND json_extract(data, '$.status') <> 'running'",
                    (newest, project),
                )?;
                // Their numbers were never seen. Without this, whoever follows would be told that events are gone.
                transaction.execute(
                    "UPDATE sqlite_sequence SET seq = max(?1, (SELECT coalesce(max(sequence), 0) FROM events))
                      WHERE name = 'events'",
                    [newest],
                )?;
            }
            if let Some(mark) = &found.mark {
                let sql = "INSERT OR REPLACE INTO outside_marks (project, row, names) VALUES (?1, ?2, ?3)";
                transaction.execute(sql, (project, mark.row, &mark.names))?;
            }
            Ok(())
        })
    }

    /// Every run of a project that others started and that is not over.
    pub(in crate::runs) fn outside_going_on(&self, project: &str) -> Result<Vec<GoingOn>, Error> {
        let found = self.read("read what others run", |connection| {
            let sql = format!("SELECT id, env, needs FROM runs WHERE {UNFINISHED} ORDER BY sequence");
            let mut statement = connection.prepare_cached(&sql)?;
            let runs = statement.query_map([project], |row| {
                Ok((Uuid::from_bytes(row.get(0)?), row.get::<_, String>(1)?, row.get::<_, String>(2)?))
            })?;
            let mut found = Vec::new();
            for run in runs {
                let (id, env, needs) = run?;
                let rows = rows_of(connection, project, id)?.into_iter();
                let running = rows.filter(|row| row.progress == Progress::Running).map(|row| row.state_id).collect();
                found.push((id, env, needs, running));
            }
            Ok(found)
        })?;
        let going_on = found.into_iter().map(|(id, env, needs, running)| match serde_json::from_str(&needs) {
            Ok(needs) => Ok(GoingOn { id, env, needs, running }),
            Err(_) => Err(Error::Corrupt { what: "list of needs", value: needs }),
        });
        going_on.collect()
    }
}

/// Runs that are not over, as their index has them.
pub(in crate::runs) const UNFINISHED: &str =
    "project = ?1 AND origin = 'meltano' AND status IN ('queued', 'starting', 'running', 'cancelling')";

/// Rows that may have more to tell, as their index has them.
pub(in crate::runs) const OPEN: &str = "project = ?1 AND progress IN ('running', 'stale')";

const ROW: &str = "row, run, state_id, progress, started_at, ended_at, caller, reason";

fn standing(connection: &Connection, id: Uuid) -> rusqlite::Result<Option<(String, String, String)>> {
    let mut statement = connection.prepare_cached("SELECT origin, project, status FROM runs WHERE id = ?1")?;
    statement.query_row([id.as_bytes()], |row| Ok((row.get(0)?, row.get(1)?, row.get(2)?))).optional()
}

fn rows_of(connection: &Connection, project: &str, id: Uuid) -> rusqlite::Result<Vec<KeptRow>> {
    let sql = format!("SELECT {ROW} FROM outside_rows WHERE project = ?1 AND run = ?2 ORDER BY row");
    connection.prepare_cached(&sql)?.query_map((project, id.as_bytes()), kept_row)?.collect()
}

fn kept_row(row: &Row<'_>) -> rusqlite::Result<KeptRow> {
    let time =
        |column| Ok::<_, rusqlite::Error>(row.get::<_, Option<i64>>(column)?.and_then(DateTime::from_timestamp_micros));
    Ok(KeptRow {
        row: row.get(0)?,
        run: Uuid::from_bytes(row.get(1)?),
        state_id: row.get(2)?,
        progress: match row.get_ref(3)?.as_str().unwrap_or_default() {
            "running" => Progress::Running,
            "stale" => Progress::Stale,
            "succeeded" => Progress::Succeeded,
            "failed" => Progress::Failed,
            _ => Progress::GivenUp,
        },
        started_at: time(4)?,
        ended_at: time(5)?,
        caller: row.get(6)?,
        reason: row.get(7)?,
    })
}

fn name(progress: Progress) -> &'static str {
    match progress {
        Progress::Running => "running",
        Progress::Stale => "stale",
        Progress::Succeeded => "succeeded",
        Progress::Failed => "failed",
        Progress::GivenUp => "given_up",
    }
}

fn keep(transaction: &Transaction<'_>, project: &str, seen: &Seen) -> rusqlite::Result<()> {
    let id = seen.id.as_bytes();
    let standing = standing(transaction, seen.id)?;
    match standing {
        None => insert(transaction, project, seen)?,
        Some((origin, owner, _)) if origin != Origin::Meltano.as_str() || owner != project => return Ok(()),
        Some((_, _, status)) => match Status::parse(&status) {
            Some(status) if status == seen.status => update(transaction, seen, status)?,
            Some(status) if status.may_become(seen.status) => update(transaction, seen, seen.status)?,
            // It was asked to stop, and has not yet.
            Some(Status::Cancelling) => update(transaction, seen, Status::Cancelling)?,
            _ => {
                transaction.execute("DELETE FROM runs WHERE id = ?1", [id])?;
                insert(transaction, project, seen)?;
            }
        },
    }
    let mut row = transaction.prepare_cached(&format!(
        "INSERT OR REPLACE INTO outside_rows (project, {ROW}) VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9)"
    ))?;
    for kept in &seen.rows {
        row.execute(params![
            project,
            kept.row,
            id,
            kept.state_id,
            name(kept.progress),
            kept.started_at.map(|time| time.timestamp_micros()),
            kept.ended_at.map(|time| time.timestamp_micros()),
            kept.caller,
            kept.reason,
        ])?;
    }
    Ok(())
}

fn insert(transaction: &Transaction<'_>, project: &str, seen: &Seen) -> rusqlite::Result<()> {
    let mut statement = transaction.prepare_cached(
        "INSERT INTO runs (id, project, env, origin, kind, status, task, needs, created_by, created_at, started_at,
                           ended_at, reason)
         VALUES (?1, ?2, ?3, 'meltano', ?4, ?5, ?6, ?7, ?8, ?9, ?9, ?10, ?11)",
    )?;
    let values = params![
        seen.id.as_bytes(),
        project,
        seen.env,
        seen.task.kind().as_str(),
        seen.status.as_str(),
        json(&seen.task),
        json(&seen.needs),
        seen.created_by,
        seen.started_at.timestamp_micros(),
        seen.ended_at.map(|time| time.timestamp_micros()),
        seen.reason,
    ];
    statement.execute(values).map(drop)
}

fn update(transaction: &Transaction<'_>, seen: &Seen, status: Status) -> rusqlite::Result<()> {
    let mut statement = transaction.prepare_cached(
        "UPDATE runs SET status = ?2, kind = ?3, task = ?4, needs = ?5, ended_at = ?6, reason = ?7 WHERE id = ?1",
    )?;
    let values = params![
        seen.id.as_bytes(),
        status.as_str(),
        seen.task.kind().as_str(),
        json(&seen.task),
        json(&seen.needs),
        seen.ended_at.map(|time| time.timestamp_micros()),
        seen.reason,
    ];
    statement.execute(values).map(drop)
}

fn json(value: &impl serde::Serialize) -> String {
    serde_json::to_string(value).expect("keys are texts")
}
