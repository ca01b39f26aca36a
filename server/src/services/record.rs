//! What the journal remembers of services. Each change is one transaction; where a service stands follows from its row.

use chrono::{DateTime, TimeDelta, Utc};
use rusqlite::{Connection, OptionalExtension, Params, Row, Transaction, params};
use uuid::Uuid;

use super::{Error, LONGEST, NewService, RestartPolicy, Service, Status, Stop};
use crate::journal::{self, Journal};
use crate::runs::{Needs, NewRun};

const COLUMNS: &str = "project, env, name, task, restart, status, run_id, starts, next_start_at, started_at, reason, \
     created_by, created_at";

/// The statuses of a run that is not over and of which nobody has asked yet that it stops.
const GOING: &str = "('queued', 'starting', 'running')";

/// Something that is to be done, because what is and what shall be differ.
#[derive(Debug)]
pub(super) enum Chore {
    /// It is wanted, and has no run.
    Start { at: DateTime<Utc>, run: Box<NewRun> },
    /// Its run is not wanted.
    Stop { service: Box<Service>, run: Uuid, by: String, reason: Option<String>, deadline: DateTime<Utc> },
}

/// Runs that an earlier server wanted to stop when it stopped, and did not, may go on.
pub(super) fn adopt(journal: &Journal) -> Result<(), Error> {
    let sql = format!("UPDATE services SET again = NULL WHERE again = 'shutdown' AND run_status IN {GOING}");
    Ok(journal.write("take up services", |transaction| transaction.execute(&sql, []).map(drop))?)
}

/// What runs is stopped with the server, and comes back with the next.
pub(super) fn leave(journal: &Journal) -> Result<(), Error> {
    let sql = format!(
        "UPDATE services SET again = 'shutdown' WHERE wanted = 'running' AND again IS NULL AND run_status IN {GOING}"
    );
    Ok(journal.write("leave services", |transaction| transaction.execute(&sql, []).map(drop))?)
}

pub(super) fn create(journal: &Journal, new: &NewService, now: DateTime<Utc>) -> Result<Service, Error> {
    let json = |value: serde_json::Result<String>| value.expect("keys are texts");
    let (task, needs) = (json(serde_json::to_string(&new.task)), json(serde_json::to_string(&new.needs)));
    let now = now.timestamp_micros();
    let created = journal.write("create a service", |transaction| {
        let sql = "INSERT INTO services (project, env, name, task, needs, restart, created_by, created_at, started_by, wanted,
                                         next_start_at)
                   VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?7, iif(?9, 'running', 'stopped'), iif(?9, ?8, NULL))
                   ON CONFLICT DO NOTHING";
        let restart = new.restart.as_str();
        let inserted = transaction.execute(
            sql,
            params![new.project, new.env, new.name, task, needs, restart, new.created_by, now, new.start],
        )?;
        if inserted == 1 { find(transaction, [&new.project, &new.env, &new.name]) } else { Ok(None) }
    })?;
    created.ok_or_else(|| Error::Exists(new.name.clone()))?
}

pub(super) fn view(journal: &Journal, project: &str, env: &str, name: &str) -> Result<Service, Error> {
    let found = journal.read("read a service", |connection| find(connection, [project, env, name]))?;
    found.ok_or_else(|| Error::NotFound(name.to_owned()))?
}

pub(super) fn list(
    journal: &Journal,
    project: &str,
    env: &str,
    after: Option<&str>,
    limit: usize,
) -> Result<Vec<Service>, Error> {
    let found = journal.read("list services", |connection| {
        let sql = format!(
            "SELECT {COLUMNS} FROM services WHERE project = ?1 AND env = ?2 AND name > ?3 ORDER BY name LIMIT ?4"
        );
        let mut statement = connection.prepare_cached(&sql)?;
        let limit = i64::try_from(limit).unwrap_or(i64::MAX);
        let rows = statement.query_map(params![project, env, after.unwrap_or_default(), limit], decode)?;
        rows.collect::<rusqlite::Result<Vec<_>>>()
    })?;
    found.into_iter().collect()
}

pub(super) fn delete(journal: &Journal, project: &str, env: &str, name: &str) -> Result<(), Error> {
    let (deleted, exists) = journal.write("delete a service", |transaction| {
        let sql = "DELETE FROM services
                   WHERE project = ?1 AND env = ?2 AND name = ?3 AND status IN ('stopped', 'ended')";
        let deleted = transaction.execute(sql, [project, env, name])?;
        Ok((deleted == 1, find(transaction, [project, env, name])?.is_some()))
    })?;
    match (deleted, exists) {
        (true, _) => Ok(()),
        (false, true) => Err(Error::NotStopped(name.to_owned())),
        (false, false) => Err(Error::NotFound(name.to_owned())),
    }
}

/// It shall run: at once, or as soon as its run is gone. Nothing changes for one that runs and is wanted.
pub(super) fn start(
    journal: &Journal,
    project: &str,
    env: &str,
    name: &str,
    by: &str,
    now: DateTime<Utc>,
) -> Result<Service, Error> {
    change(journal, "start a service", [project, env, name], |transaction| {
        wake(transaction, [project, env, name], by, now)?;
        let sql = "UPDATE services SET wanted = 'running', started_by = ?4, again = 'restart', starts = 0, endings = 0
                   WHERE project = ?1 AND env = ?2 AND name = ?3 AND status = 'stopping'";
        transaction.execute(sql, [project, env, name, by]).map(drop)
    })
}

/// It shall not run.
pub(super) fn stop(journal: &Journal, [project, env, name]: [&str; 3], stop: &Stop) -> Result<Service, Error> {
    change(journal, "stop a service", [project, env, name], |transaction| {
        let sql =
            "UPDATE services SET wanted = 'stopped', again = NULL, next_start_at = NULL, endings = 0, stop_by = ?4,
                                       stop_reason = ?5, stop_deadline = ?6
                   WHERE project = ?1 AND env = ?2 AND name = ?3";
        execute(transaction, sql, params![project, env, name, stop.by, stop.reason, deadline(stop)])
    })
}

/// Its run shall be stopped, if it has one, and another shall follow.
pub(super) fn restart(journal: &Journal, [project, env, name]: [&str; 3], stop: &Stop) -> Result<Service, Error> {
    change(journal, "restart a service", [project, env, name], |transaction| {
        wake(transaction, [project, env, name], &stop.by, Utc::now())?;
        let sql = "UPDATE services SET wanted = 'running', started_by = ?4, again = 'restart', starts = 0, endings = 0,
                                       stop_by = ?4, stop_reason = ?5, stop_deadline = ?6
                   WHERE project = ?1 AND env = ?2 AND name = ?3
                     AND run_status IN ('queued', 'starting', 'running', 'cancelling')";
        execute(transaction, sql, params![project, env, name, stop.by, stop.reason, deadline(stop)])
    })
}

/// All that is to be done, now or at its time; an error stands for a row that makes no sense.
pub(super) fn chores(journal: &Journal) -> Result<Vec<Result<Chore, Error>>, Error> {
    let sql = format!(
        "SELECT {COLUMNS}, needs, started_by, stop_by, stop_reason, stop_deadline, run_status IN {GOING} AS is_going
         FROM services
         WHERE next_start_at IS NOT NULL
            OR (run_status IN {GOING} AND (wanted <> 'running' OR again IS NOT NULL))"
    );
    let found = journal.read("look after services", |connection| {
        let mut statement = connection.prepare_cached(&sql)?;
        statement.query_map([], chore)?.collect()
    });
    Ok(found?)
}

fn chore(row: &Row<'_>) -> rusqlite::Result<Result<Chore, Error>> {
    let service = match decode(row)? {
        Ok(service) => service,
        Err(error) => return Ok(Err(error)),
    };
    if let (true, Some(run)) = (row.get::<_, Option<bool>>("is_going")?.unwrap_or(false), service.run_id) {
        let deadline: Option<i64> = row.get("stop_deadline")?;
        let by = row.get::<_, Option<String>>("stop_by")?.unwrap_or_else(|| service.created_by.clone());
        return Ok(Ok(Chore::Stop {
            run,
            by,
            reason: row.get("stop_reason")?,
            deadline: deadline.and_then(DateTime::from_timestamp_micros).unwrap_or_else(Utc::now),
            service: Box::new(service),
        }));
    }
    let needs: String = row.get("needs")?;
    let Ok(needs) = serde_json::from_str::<Needs>(&needs) else {
        return Ok(Err(corrupt("list of needs", needs)));
    };
    let at: i64 = row.get("next_start_at")?;
    let run = NewRun {
        id: None,
        project: service.project,
        env: service.env,
        task: service.task,
        terms: crate::runs::Terms::default(),
        if_running: crate::runs::IfRunning::Queue,
        needs,
        service: Some(service.name),
        retry_of: None,
        created_by: row.get("started_by")?,
        idempotency: None,
    };
    Ok(Ok(Chore::Start { at: DateTime::from_timestamp_micros(at).unwrap_or_default(), run: Box::new(run) }))
}

/// One whose run is over shall run now.
fn wake(
    transaction: &Transaction<'_>,
    [project, env, name]: [&str; 3],
    by: &str,
    now: DateTime<Utc>,
) -> rusqlite::Result<()> {
    let sql = "UPDATE services SET wanted = 'running', started_by = ?4, again = NULL, starts = 0, endings = 0,
                                   next_start_at = ?5
               WHERE project = ?1 AND env = ?2 AND name = ?3
                 AND (status IN ('stopped', 'ended', 'backing_off') OR next_start_at IS NOT NULL)";
    execute(transaction, sql, params![project, env, name, by, now.timestamp_micros()])
}

fn change(
    journal: &Journal,
    action: &'static str,
    key: [&str; 3],
    work: impl FnOnce(&Transaction<'_>) -> rusqlite::Result<()>,
) -> Result<Service, Error> {
    let found = journal.write(action, |transaction| {
        work(transaction)?;
        find(transaction, key)
    })?;
    found.ok_or_else(|| Error::NotFound(key[2].to_owned()))?
}

fn execute(transaction: &Transaction<'_>, sql: &str, values: impl Params) -> rusqlite::Result<()> {
    transaction.execute(sql, values).map(drop)
}

fn deadline(stop: &Stop) -> i64 {
    (Utc::now() + TimeDelta::from_std(stop.grace).unwrap_or(LONGEST)).timestamp_micros()
}

fn find(connection: &Connection, key: [&str; 3]) -> rusqlite::Result<Option<Result<Service, Error>>> {
    let sql = format!("SELECT {COLUMNS} FROM services WHERE project = ?1 AND env = ?2 AND name = ?3");
    connection.prepare_cached(&sql)?.query_row(key, decode).optional()
}

/// Reads a row. The outer error is SQLite's, the inner one says that the row makes no sense.
fn decode(row: &Row<'_>) -> rusqlite::Result<Result<Service, Error>> {
    let (task, restart, status) =
        (row.get::<_, String>("task")?, row.get::<_, String>("restart")?, row.get::<_, String>("status")?);
    let Ok(parsed) = serde_json::from_str(&task) else { return Ok(Err(corrupt("task", task))) };
    let Some(restart) = RestartPolicy::parse(&restart) else { return Ok(Err(corrupt("restart policy", restart))) };
    let Some(status) = Status::parse(&status) else { return Ok(Err(corrupt("status of a service", status))) };
    let time = |column: &str| -> rusqlite::Result<Option<DateTime<Utc>>> {
        Ok(row.get::<_, Option<i64>>(column)?.and_then(DateTime::from_timestamp_micros))
    };
    Ok(Ok(Service {
        project: row.get("project")?,
        env: row.get("env")?,
        name: row.get("name")?,
        task: parsed,
        restart,
        status,
        run_id: row.get::<_, Option<[u8; 16]>>("run_id")?.map(Uuid::from_bytes),
        restarts: row.get::<_, i64>("starts")?.saturating_sub(1).max(0).unsigned_abs(),
        next_start_at: time("next_start_at")?.filter(|_| status == Status::BackingOff),
        started_at: time("started_at")?,
        reason: row.get("reason")?,
        created_by: row.get("created_by")?,
        created_at: time("created_at")?.unwrap_or_default(),
    }))
}

fn corrupt(what: &'static str, value: String) -> Error {
    journal::Error::Corrupt { what, value }.into()
}
