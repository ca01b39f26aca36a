//! States in the table `state` of Meltano's system database, which is where Meltano keeps them unless it is told
//! otherwise (`core/state_store/db.py`, internals 3.7).
//!
//! Rows are those that Meltano would write, to the letter. There are no locks but SQLite's: a change is a transaction.

use chrono::{DateTime, Utc};
use rusqlite::types::{Type, Value, ValueRef};
use rusqlite::{CachedStatement, Connection, OptionalExtension, Row, Transaction, params};

use super::{Decide, Edit, Edits, Entry, Query, Store, Stored, Write};
use crate::state::{Document, Error, State, StateId, parse, to_python};
use crate::system_db::{self, SystemDb, time};

/// Who made a row of `runs`: what Meltano takes from `MELTANO_JOB_TRIGGER`, which is `api` for runs of this server, too.
const TRIGGER: &str = "api";

const ONE: &str = "SELECT state_id, completed_state, partial_state, updated_at FROM state WHERE state_id = ?1";
const PAGE: &str = "SELECT state_id, completed_state, partial_state, updated_at FROM state
    WHERE state_id > ?1 AND state_id < ?2 AND (?3 IS NULL OR state_id LIKE ?3) ORDER BY state_id";
const IDS: &str = "SELECT state_id FROM state
    WHERE state_id > ?1 AND state_id < ?2 AND (?3 IS NULL OR state_id LIKE ?3) ORDER BY state_id";

const READ: &str = "read a state";
const WRITE: &str = "write a state";

impl Store for SystemDb {
    fn scheme(&self) -> &'static str {
        "systemdb"
    }

    fn admits(&self, _: &StateId) -> Result<(), Error> {
        // SQLite takes any text without a NUL, and so does a state id.
        Ok(())
    }

    fn get(&self, id: &StateId) -> Result<Option<Stored>, Error> {
        let found = self.read(READ, |connection| one(connection, id))?.flatten();
        found.transpose().map_err(unreadable(id))
    }

    fn ids(&self, query: Query<'_>) -> Result<Vec<StateId>, Error> {
        let ids =
            self.read("list the states", |connection| walk(connection.prepare_cached(IDS)?, query, |id, _| Ok(id)))?;
        Ok(ids.unwrap_or_default())
    }

    fn page(&self, query: Query<'_>) -> Result<Vec<Entry>, Error> {
        let entries = self.read("list the states", |connection| {
            walk(connection.prepare_cached(PAGE)?, query, |id, row| {
                let stored = stored(row)?.map_err(unreadable(&id));
                Ok(Entry { id, stored })
            })
        })?;
        Ok(entries.unwrap_or_default())
    }

    fn change(&self, ids: &[StateId], decide: &mut Decide<'_>) -> Result<(), Error> {
        // Whoever decides asks what runs. The first time that takes a walk, on which nobody is to wait.
        self.live()?;
        let changed = self.write(WRITE, |transaction| {
            let found = ids.iter().map(|id| {
                let found = one(transaction, id).map_err(self.refused(READ))?;
                Stored::or_unreadable(found.transpose().map_err(unreadable(id)))
            });
            let found = found.collect::<Result<Vec<_>, Error>>()?;
            let now = Utc::now();
            for write in decide(&found)? {
                apply(transaction, &write, now).map_err(self.refused(WRITE))?;
            }
            Ok(())
        });
        changed.map_err(|error| match (error, ids.first()) {
            (Error::SystemDb(system_db::Error::Busy { .. }), Some(id)) => Error::Busy(id.clone()),
            (error, _) => error,
        })
    }
}

impl Edits for SystemDb {
    fn record(&self, id: &StateId, edit: &Edit) -> Result<(), Error> {
        const NOTE: &str = "note an edit of a state";
        let noted: Result<(), system_db::Error> =
            self.write(NOTE, |transaction| record(transaction, id, edit, Utc::now()).map_err(self.refused(NOTE)));
        noted.map_err(|error| match error {
            system_db::Error::Busy { .. } => Error::Busy(id.clone()),
            error => error.into(),
        })
    }
}

fn unreadable(id: &StateId) -> impl FnOnce(String) -> Error {
    let id = id.clone();
    move |why| Error::Unreadable { id, why }
}

/// One state, or why it is none.
fn one(connection: &Connection, id: &StateId) -> rusqlite::Result<Option<Result<Stored, String>>> {
    let mut statement = connection.prepare_cached(ONE)?;
    statement.query_row([id.as_str()], stored).optional()
}

/// Takes a row apart: the id, both halves, and the time.
fn stored(row: &Row<'_>) -> rusqlite::Result<Result<Stored, String>> {
    let (mut bytes, mut halves) = (0, [Document::new(), Document::new()]);
    for (index, half) in halves.iter_mut().enumerate() {
        let text = match row.get_ref(index + 1)? {
            // Which `meltano state import` leaves behind where its input says nothing.
            ValueRef::Null => continue,
            ValueRef::Text(text) => text,
            other => return Ok(Err(format!("it is of the type {}", named(other.data_type())))),
        };
        bytes += text.len() as u64;
        let parsed = std::str::from_utf8(text).map_err(|_| "it is not UTF-8".to_owned()).and_then(parse);
        match parsed {
            Ok(document) => *half = document,
            Err(why) => return Ok(Err(why)),
        }
    }
    let [completed, partial] = halves;
    Ok(Ok(Stored {
        state: State { completed, partial },
        bytes,
        updated_at: time::local(row.get_ref(3)?),
        unreadable: None,
    }))
}

fn named(kind: Type) -> &'static str {
    match kind {
        Type::Null => "NULL",
        Type::Integer => "INTEGER",
        Type::Real => "REAL",
        Type::Text => "TEXT",
        Type::Blob => "BLOB",
    }
}

/// Goes through rows in the order of their ids, along the index of the primary key, and takes those that are asked for.
/// What can never be a state id here is passed over.
fn walk<T>(
    mut statement: CachedStatement<'_>,
    query: Query<'_>,
    mut take: impl FnMut(StateId, &Row<'_>) -> rusqlite::Result<T>,
) -> rusqlite::Result<Vec<T>> {
    // What names an environment begins with it and a colon, and `;` is what comes behind a colon.
    let (first, last) = match query.env {
        Some(env) => (format!("{env}:"), Value::Text(format!("{env};"))),
        // A BLOB comes behind every text.
        None => (String::new(), Value::Blob(Vec::new())),
    };
    let after = query.after.map_or(&*first, |after| after.max(&first));
    // An empty pattern is none, for Meltano too.
    let pattern = query.pattern.filter(|pattern| !pattern.is_empty()).map(|pattern| pattern.replace('*', "%"));
    let mut found = Vec::new();
    let mut rows = statement.query(params![after, last, pattern])?;
    while found.len() < query.limit
        && let Some(row) = rows.next()?
    {
        let Some(id) = row.get_ref(0)?.as_str().ok().and_then(|text| StateId::new(text).ok()) else {
            continue;
        };
        if query.env.is_none_or(|env| id.env() == Some(env)) {
            found.push(take(id, row)?);
        }
    }
    Ok(found)
}

/// Does what Meltano does: an edit replaces the row and stamps it, an import puts a new one in its place.
fn apply(transaction: &Transaction<'_>, write: &Write, now: DateTime<Utc>) -> rusqlite::Result<()> {
    let id = write.id.as_str();
    if let Some(edit) = &write.edit {
        record(transaction, &write.id, edit, now)?;
    }
    let Some(state) = &write.state else {
        transaction.prepare_cached("DELETE FROM state WHERE state_id = ?1")?.execute([id])?;
        return Ok(());
    };
    let (completed, partial) = (to_python(&state.completed), to_python(&state.partial));
    let replaced = if write.edit.is_some() {
        let mut update = transaction.prepare_cached(
            "UPDATE state SET updated_at = ?2, partial_state = ?3, completed_state = ?4 WHERE state_id = ?1",
        )?;
        update.execute(params![id, time::local_text(now), partial, completed])?
    } else {
        transaction.prepare_cached("DELETE FROM state WHERE state_id = ?1")?.execute([id])?;
        0
    };
    if replaced == 0 {
        let mut insert = transaction.prepare_cached(
            "INSERT INTO state (state_id, updated_at, partial_state, completed_state) VALUES (?1, NULL, ?2, ?3)",
        )?;
        insert.execute(params![id, partial, completed])?;
    }
    Ok(())
}

/// The row that `StateService.add_state` leaves in `runs`.
fn record(transaction: &Transaction<'_>, id: &StateId, edit: &Edit, now: DateTime<Utc>) -> rusqlite::Result<()> {
    let mut insert = transaction.prepare_cached(
        "INSERT INTO runs (job_name, run_id, state, started_at, last_heartbeat_at, ended_at, payload, payload_flags, [trigger])
         VALUES (?1, ?2, 'STATE_EDIT', ?3, NULL, ?3, ?4, ?5, ?6)",
    )?;
    let run_id = edit.run_id.simple().to_string();
    let payload = to_python(&edit.payload);
    insert.execute(params![id.as_str(), run_id, time::utc_text(now), payload, edit.kind as i64, TRIGGER])?;
    Ok(())
}

#[cfg(test)]
mod tests;
