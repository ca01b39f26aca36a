//! Comparing one state with its newest version, and telling what happened between.

use std::collections::HashSet;

use chrono::{TimeDelta, Utc};
use rusqlite::{Connection, OptionalExtension, Transaction};

use super::explain::{Before, Found, Noted, Scene, Story};
use super::{History, Packed, append, body, intent};
use crate::state::store::Stored;
use crate::state::{Error, StateId, Store};
use crate::system_db::recorded::{self, Brief, Reader, Stage};

/// How often one state is looked at again because somebody else wrote it meanwhile.
const ATTEMPTS: usize = 5;

/// How many rows of one state are told at once.
const ROWS: usize = 1000;

/// Where to look, and how.
#[derive(Clone, Copy)]
pub(super) struct Look<'a> {
    pub(super) project: &'a str,
    pub(super) reader: Option<&'a dyn Reader>,
    pub(super) grace: TimeDelta,
    pub(super) is_pressing: bool,
}

/// What the journal knows of a state, at one moment.
struct Known {
    head: Option<append::Head>,
    is_pending: bool,
    mark: Option<i64>,
    before: Before,
    /// Rows behind the mark that have told all.
    told: HashSet<i64>,
    is_surveyed: bool,
}

impl History {
    /// To be called with what a state is while nobody else can write it: whatever happened since the last look becomes a
    /// version, with the best cause that `reader` gives. Then comes the caller's own version.
    ///
    /// # Errors
    /// [`Error::Busy`] if an earlier write of this state is neither kept nor forgotten; and those of journal and database.
    pub fn notice(
        &self,
        project: &str,
        store: &dyn Store,
        id: &StateId,
        found: Option<&Stored>,
        reader: Option<&dyn Reader>,
    ) -> Result<(), Error> {
        self.wait_for_others(project, id)?;
        let look = Look { project, reader, grace: self.grace(store), is_pressing: true };
        self.compare(look, id, &mut || Ok(found.cloned()))
    }

    /// Compares one state with its newest version, as is to be done before its history is shown.
    ///
    /// # Errors
    /// Those of the store, the journal and the database.
    pub fn look(
        &self,
        project: &str,
        store: &dyn Store,
        id: &StateId,
        reader: Option<&dyn Reader>,
    ) -> Result<(), Error> {
        let look = Look { project, reader, grace: self.grace(store), is_pressing: false };
        self.compare(look, id, &mut || store.get(id))
    }

    /// For how long an edit may be on its way: Meltano notes it, takes the lock, and writes.
    pub(super) fn grace(&self, store: &dyn Store) -> TimeDelta {
        let usual = if store.scheme() == "systemdb" { 2 } else { 15 };
        self.grace.unwrap_or(TimeDelta::seconds(usual))
    }

    /// Compares a state, read by `get`, with its newest version. A write of this server that comes between is noticed.
    pub(super) fn compare(
        &self,
        look: Look<'_>,
        id: &StateId,
        get: &mut dyn FnMut() -> Result<Option<Stored>, Error>,
    ) -> Result<(), Error> {
        for _ in 0..ATTEMPTS {
            // In this order: rows are written before states, so what was read of the state is explained by the rows, and
            // if there is another version in the end, all of it is done again.
            let known = self.known(look.project, id)?;
            if known.is_pending && !look.is_pressing {
                return Ok(());
            }
            let stored = match get() {
                Err(Error::Unreadable { .. }) => return Ok(()),
                stored => stored?,
            };
            if self.tell(look, id, &known, stored.as_ref())? {
                return Ok(());
            }
        }
        // Whoever is about to write must not; everybody else looks again soon.
        if look.is_pressing { Err(Error::Busy(id.clone())) } else { Ok(()) }
    }

    /// Tells what happened, unless somebody else did meanwhile: then nothing is done, and the answer is false.
    fn tell(&self, look: Look<'_>, id: &StateId, known: &Known, stored: Option<&Stored>) -> Result<bool, Error> {
        let now = Utc::now();
        let mut head = known.head.clone();
        let mut briefs = self.briefs(look, id, known)?;
        briefs.sort_by_key(|brief| (brief.stage == Stage::Running, brief.at.unwrap_or(now), brief.row));
        let mut rest = &briefs[..];
        loop {
            let (rows, is_all) = self.rows(look, rest, &known.before)?;
            rest = &rest[rows.len()..];
            let found = is_all.then(|| Found {
                state: stored.map(|stored| stored.state.clone()),
                digest: stored.map(|stored| stored.state.digest()),
                updated_at: stored.and_then(|stored| stored.updated_at),
            });
            let is_new = found.as_ref().is_none_or(|found| found.digest != head.as_ref().and_then(|head| head.digest));
            if !is_new && rows.is_empty() {
                return Ok(true);
            }
            let newest = match head.as_ref().and_then(|head| head.digest) {
                Some(digest) if Scene::wants_state(&rows) => {
                    self.journal.read("read a version of a state", |connection| body::read(connection, digest))?
                }
                _ => None,
            };
            let scene = Scene {
                head: head.as_ref(),
                rows: &rows,
                found,
                is_surveyed: known.is_surveyed,
                now,
                grace: look.grace,
                step: self.step,
                is_pressing: look.is_pressing,
            };
            let story = scene.explain(newest);
            if !self.write_down(look.project, id, known.mark, head.as_ref(), &story)? {
                return Ok(false);
            }
            if is_all {
                return Ok(true);
            }
            let looked = known.head.as_ref().map(|head| head.looked);
            head = self.head(look.project, id)?;
            // What was told a moment ago says nothing of the rows to come.
            if let (Some(head), Some(looked)) = (&mut head, looked) {
                head.looked = looked;
            }
        }
    }

    fn known(&self, project: &str, id: &StateId) -> Result<Known, Error> {
        self.moment("look at a state", |connection| {
            let mut rows = connection
                .prepare_cached("SELECT row, digest, is_told FROM state_rows WHERE project = ?1 AND state_id = ?2")?;
            let rows = rows.query_map((project, id.as_str()), |row| Ok((row.get(0)?, row.get(1)?, row.get(2)?)))?;
            let (mut before, mut told) = (Before::new(), HashSet::new());
            for row in rows {
                let (row, digest, is_told) = row?;
                if is_told {
                    told.insert(row);
                } else {
                    before.insert(row, digest);
                }
            }
            Ok(Known {
                head: append::head(connection, project, id)?,
                is_pending: intent::is_pending(connection, project, id)?,
                mark: mark(connection, project)?,
                is_surveyed: is_surveyed(connection, project)?,
                before,
                told,
            })
        })
    }

    /// The rows of a state that have more to tell: those that are known to, and those that came since.
    fn briefs(&self, look: Look<'_>, id: &StateId, known: &Known) -> Result<Vec<Brief>, Error> {
        let (Some(reader), Some(mark)) = (look.reader, known.mark) else { return Ok(Vec::new()) };
        let open: Vec<i64> = known.before.keys().copied().collect();
        let mut briefs = Vec::new();
        reader.ask("read what runs noted", &mut |connection| {
            briefs = recorded::some(connection, &open)?;
            let is_new = |brief: &Brief| !known.before.contains_key(&brief.row) && !known.told.contains(&brief.row);
            let newer = recorded::of(connection, id.as_str(), mark)?;
            briefs.extend(newer.into_iter().filter(is_new));
            Ok(())
        })?;
        Ok(briefs)
    }

    /// As many of these rows as fit into memory, with what they say, and whether that is all.
    fn rows(&self, look: Look<'_>, briefs: &[Brief], before: &Before) -> Result<(Vec<Noted>, bool), Error> {
        let keys: Vec<i64> = briefs.iter().take(ROWS).map(|brief| brief.row).collect();
        let (Some(reader), false) = (look.reader, keys.is_empty()) else { return Ok((Vec::new(), true)) };
        let mut payloads = Vec::new();
        reader.ask("read what runs noted", &mut |connection| {
            payloads = recorded::payloads(connection, &keys)?;
            Ok(())
        })?;
        let read = payloads.len();
        let rows = briefs.iter().zip(payloads).map(|(brief, (_, payload))| {
            let is_ours = match brief.run_id.filter(|_| brief.stage == Stage::Edit) {
                Some(run_id) => self
                    .journal
                    .read("look for a write", |connection| intent::is_ours(connection, look.project, run_id))?,
                None => false,
            };
            let before = before.get(&brief.row).copied().flatten();
            Ok(Noted::new(brief.clone(), payload.as_deref(), before, is_ours))
        });
        // Nothing could be read: then nothing can be told, and the rows are told later.
        let is_all = read == briefs.len() || read == 0;
        Ok((rows.collect::<Result<_, Error>>()?, is_all))
    }

    /// Adds the versions of a story, if the newest is still the one that it begins with.
    fn write_down(
        &self,
        project: &str,
        id: &StateId,
        mark: Option<i64>,
        head: Option<&append::Head>,
        story: &Story,
    ) -> Result<bool, Error> {
        let packed: Vec<_> = story.versions.iter().map(|told| told.state.as_ref().map(Packed::new)).collect();
        let is_idle = story.versions.is_empty() && story.told.is_empty() && {
            let known = self.known(project, id)?;
            story.open.iter().all(|(row, digest)| known.before.get(row) == Some(digest))
        };
        if is_idle {
            return Ok(true);
        }
        let written = self.journal.write("add versions of a state", |transaction| {
            let now = append::head(transaction, project, id)?.map(|head| head.number);
            if now != head.map(|head| head.number) || intent::is_pending(transaction, project, id)? {
                return Ok(false);
            }
            for (told, packed) in story.versions.iter().zip(&packed) {
                if let Some(packed) = packed {
                    packed.keep(transaction)?;
                }
                let body = packed.as_ref().map(Packed::key);
                let new = append::New { body, at: told.at, evidence: told.evidence, cause: &told.cause };
                append::append(transaction, self.retention.versions, project, id, &new)?;
            }
            for (row, digest) in &story.open {
                remember(transaction, project, *row, id, *digest, false)?;
            }
            for row in &story.told {
                if mark.is_some_and(|mark| *row > mark) {
                    remember(transaction, project, *row, id, None, true)?;
                } else {
                    let mut delete =
                        transaction.prepare_cached("DELETE FROM state_rows WHERE project = ?1 AND row = ?2")?;
                    delete.execute((project, row))?;
                }
            }
            Ok(true)
        });
        Ok(written?)
    }
}

/// Remembers a row of Meltano's table.
fn remember(
    transaction: &Transaction<'_>,
    project: &str,
    row: i64,
    id: &StateId,
    digest: Option<crate::state::Digest>,
    is_told: bool,
) -> rusqlite::Result<()> {
    let mut statement = transaction.prepare_cached(
        "INSERT INTO state_rows (project, row, state_id, digest, is_told) VALUES (?1, ?2, ?3, ?4, ?5)
         ON CONFLICT DO UPDATE SET digest = excluded.digest, is_told = excluded.is_told",
    )?;
    statement.execute((project, row, id.as_str(), digest, is_told)).map(drop)
}

/// How far Meltano's table has been read.
pub(super) fn mark(connection: &Connection, project: &str) -> rusqlite::Result<Option<i64>> {
    let mut statement = connection.prepare_cached("SELECT row FROM state_marks WHERE project = ?1")?;
    statement.query_row([project], |row| row.get(0)).optional()
}

/// Whether every state of a project has been seen.
pub(super) fn is_surveyed(connection: &Connection, project: &str) -> rusqlite::Result<bool> {
    connection.prepare_cached("SELECT 1 FROM state_surveys WHERE project = ?1")?.exists([project])
}
