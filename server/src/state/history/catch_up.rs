//! Learning what happened while nobody looked, from the rows that Meltano adds to its table of runs.
//!
//! Rows are found by their primary key, behind a mark, in pages. Each that may tell something is remembered before the
//! mark moves on, and forgotten when it has told all; so a crash anywhere costs nothing but doing it again.

use std::collections::{BTreeMap, BTreeSet};

use chrono::{DateTime, Utc};
use rusqlite::{Connection, OptionalExtension, Transaction};

use super::History;
use super::explain::{Before, Noted};
use super::look::{self, Look, is_surveyed};
use super::version::time;
use crate::state::{Digest, Error, StateId, Store};
use crate::system_db::recorded::{self, Brief, Names, Reader, Stage};

/// How many rows are read at once, without their payloads.
const PAGE: usize = 10_000;

/// How far a table has been read.
struct Mark {
    row: i64,
    names: Option<Names>,
    at: DateTime<Utc>,
}

impl History {
    /// Finishes what a crash left, looks at every state once if that has never been done, and tells what happened since
    /// the last call, as far as Meltano noted it. Costs next to nothing if nothing did: a look at the greatest key of the
    /// table, and at the rows of runs that go on. What Meltano did not note is found by [`History::walk`]; the answer is
    /// whether every state was looked at here.
    ///
    /// Without a reader, which is for a database that is no SQLite file, only the first two are done.
    ///
    /// # Errors
    /// Those of the store, the journal and the database. What was told until then is kept.
    pub fn catch_up(&self, project: &str, store: &dyn Store, reader: Option<&dyn Reader>) -> Result<bool, Error> {
        self.recover(project, store, reader)?;
        if let Some(reader) = reader {
            self.remember_rows(project, reader)?;
        }
        let is_new = !self.journal.read("look at a project", |connection| is_surveyed(connection, project))?;
        if is_new {
            self.walk(project, store, reader)?;
        }
        let Some(reader) = reader else { return Ok(is_new) };
        let look = Look { project, reader: Some(reader), grace: self.grace(store), is_pressing: false };
        for id in self.with_news(project, reader)? {
            self.compare(look, &id, &mut || store.get(&id))?;
        }
        Ok(is_new)
    }

    /// Remembers the rows that came since the last call, and moves the mark.
    fn remember_rows(&self, project: &str, reader: &dyn Reader) -> Result<(), Error> {
        let known = self.journal.read("look how far runs are known", |connection| mark(connection, project))?;
        let now = Utc::now();
        let (mut newest, mut is_same) = (None, false);
        let is_there = reader.ask("look for new runs", &mut |connection| {
            newest = recorded::newest(connection)?;
            // Keys are given away again, and files replaced: what the row is called tells.
            if let Some(Mark { row, names: Some(names), .. }) = &known {
                is_same = recorded::names(connection, *row)?.as_ref() == Some(names);
            }
            Ok(())
        })?;
        if !is_there && known.is_some() {
            return Ok(());
        }
        let (last, names) = newest.map_or((0, None), |(row, names)| (row, Some(names)));
        let next = Mark { row: last, names, at: now };
        match known {
            // There was no row yet, and there is none.
            Some(known) if known.names.is_none() && next.names.is_none() => Ok(()),
            Some(known) if is_same => self.remember_pages(project, reader, known.row, &next),
            known => self.remember_all(project, reader, known.as_ref(), &next),
        }
    }

    fn remember_pages(&self, project: &str, reader: &dyn Reader, behind: i64, next: &Mark) -> Result<(), Error> {
        let mut behind = behind;
        while behind < next.row {
            let mut page = Vec::new();
            reader.ask("read new runs", &mut |connection| {
                page = recorded::page(connection, behind, PAGE)?;
                Ok(())
            })?;
            page.retain(|brief| brief.row <= next.row);
            let Some(last) = page.last().map(|brief| brief.row) else { break };
            let mut names = None;
            reader.ask("read new runs", &mut |connection| {
                names = recorded::names(connection, last)?;
                Ok(())
            })?;
            let mark = Mark { row: last, names, at: next.at };
            let is_mine = self.journal.write("remember runs", |transaction| {
                // Somebody else may look at the same time: a row that has told all is not remembered again.
                let is_mine = look::mark(transaction, project)? == Some(behind);
                if is_mine {
                    page.iter().try_for_each(|brief| remember(transaction, project, brief, None))?;
                    set_mark(transaction, project, &mark)?;
                }
                Ok(is_mine)
            })?;
            if !is_mine {
                break;
            }
            behind = last;
        }
        Ok(())
    }

    /// The table has not been read yet, or is another one: only what goes on and what is newer than the last look can
    /// tell something new.
    fn remember_all(&self, project: &str, reader: &dyn Reader, known: Option<&Mark>, next: &Mark) -> Result<(), Error> {
        let mut rows: Vec<(Brief, Option<Digest>)> = Vec::new();
        reader.ask("read all runs", &mut |connection| {
            rows.clear();
            for brief in recorded::survey(connection, known.map(|mark| mark.at))? {
                if brief.row > next.row {
                    continue;
                }
                // What a run has noted before the first look is part of what is found then.
                let digest = match known {
                    None => digests(connection, &[brief.row])?.remove(&brief.row).flatten(),
                    Some(_) => None,
                };
                rows.push((brief, digest));
            }
            Ok(())
        })?;
        Ok(self.journal.write("remember runs", |transaction| {
            if look::mark(transaction, project)? != known.map(|mark| mark.row) {
                return Ok(());
            }
            // Keys of another table mean nothing in this one.
            if known.is_some_and(|mark| mark.names.is_some()) {
                transaction.execute("DELETE FROM state_rows WHERE project = ?1", [project])?;
            }
            rows.iter().try_for_each(|(brief, digest)| remember(transaction, project, brief, *digest))?;
            set_mark(transaction, project, next)
        })?)
    }

    /// The states of which remembered rows tell something new.
    fn with_news(&self, project: &str, reader: &dyn Reader) -> Result<BTreeSet<StateId>, Error> {
        let remembered = self.journal.read("read remembered runs", |connection| {
            let mut statement = connection
                .prepare_cached("SELECT row, state_id, digest FROM state_rows WHERE project = ?1 AND is_told = 0")?;
            let rows = statement.query_map([project], |row| Ok((row.get(0)?, (row.get(1)?, row.get(2)?))))?;
            rows.collect::<rusqlite::Result<BTreeMap<i64, (String, Option<Digest>)>>>()
        })?;
        if remembered.is_empty() {
            return Ok(BTreeSet::new());
        }
        let keys: Vec<i64> = remembered.keys().copied().collect();
        let (mut found, mut said) = (Vec::new(), Before::new());
        reader.ask("look at remembered runs", &mut |connection| {
            found = recorded::some(connection, &keys)?;
            let running = found.iter().filter(|brief| brief.stage == Stage::Running && brief.flags > 0);
            let running: Vec<i64> = running.map(|brief| brief.row).collect();
            said = digests(connection, &running)?;
            Ok(())
        })?;
        let there: BTreeSet<i64> = found.iter().map(|brief| brief.row).collect();
        let gone: Vec<i64> = keys.into_iter().filter(|row| !there.contains(row)).collect();
        if !gone.is_empty() {
            self.journal.write("forget runs", |transaction| {
                gone.iter().try_for_each(|row| {
                    let sql = "DELETE FROM state_rows WHERE project = ?1 AND row = ?2";
                    transaction.execute(sql, (project, row)).map(drop)
                })
            })?;
        }
        let mut ids = BTreeSet::new();
        for brief in found {
            let has_news = match brief.stage {
                Stage::Running => said
                    .get(&brief.row)
                    .is_some_and(|said| remembered.get(&brief.row).is_some_and(|(_, old)| old != said)),
                Stage::Ended | Stage::Edit => true,
            };
            if has_news && let Ok(id) = StateId::new(brief.state_id) {
                ids.insert(id);
            }
        }
        Ok(ids)
    }
}

/// What these rows say now.
fn digests(connection: &Connection, rows: &[i64]) -> rusqlite::Result<Before> {
    let mut said = Before::new();
    // One after the other: each may be large.
    for brief in recorded::some(connection, rows)? {
        let payload = recorded::payloads(connection, &[brief.row])?.pop().and_then(|(_, payload)| payload);
        let row = brief.row;
        said.insert(row, Noted::new(brief, payload.as_deref(), None, false).digest());
    }
    Ok(said)
}

/// Remembers a row that may tell something, unless it has told all already.
fn remember(
    transaction: &Transaction<'_>,
    project: &str,
    brief: &Brief,
    digest: Option<Digest>,
) -> rusqlite::Result<()> {
    let tells = brief.flags > 0 || brief.stage == Stage::Running;
    if !tells || StateId::new(brief.state_id.as_str()).is_err() {
        return Ok(());
    }
    let mut statement = transaction.prepare_cached(
        "INSERT INTO state_rows (project, row, state_id, digest) VALUES (?1, ?2, ?3, ?4) ON CONFLICT DO NOTHING",
    )?;
    statement.execute((project, brief.row, &brief.state_id, digest)).map(drop)
}

fn mark(connection: &Connection, project: &str) -> rusqlite::Result<Option<Mark>> {
    let mut statement = connection.prepare_cached("SELECT row, names, at FROM state_marks WHERE project = ?1")?;
    let mark =
        statement.query_row([project], |row| Ok(Mark { row: row.get(0)?, names: row.get(1)?, at: time(row, 2)? }));
    mark.optional()
}

/// Moves the mark. Rows behind it that have told all need not be remembered any more.
fn set_mark(transaction: &Transaction<'_>, project: &str, mark: &Mark) -> rusqlite::Result<()> {
    transaction.execute(
        "INSERT INTO state_marks (project, row, names, at) VALUES (?1, ?2, ?3, ?4)
         ON CONFLICT DO UPDATE SET row = excluded.row, names = excluded.names, at = excluded.at",
        (project, mark.row, &mark.names, mark.at.timestamp_micros()),
    )?;
    let sql = "DELETE FROM state_rows WHERE project = ?1 AND is_told = 1 AND row <= ?2";
    transaction.execute(sql, (project, mark.row)).map(drop)
}
