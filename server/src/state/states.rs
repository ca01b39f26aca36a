//! The states of one project: what can be read, and what can be done to them.
//!
//! Each write is one step: whoever else writes is kept out, what is there is looked at, everything that could forbid the
//! write is asked, the history is told what is about to be written, and then it is written. Reads take part in nothing.

use std::sync::Arc;

use chrono::{DateTime, Utc};
use serde_json::Value;

use super::change::{Change, Expected, Planned, Terms};
use super::history::{Cause, CauseKind, Counterpart, History, Version};
use super::store::{EditKind, Entry, Query, Store, Stored};
use super::stream;
use super::{Conflict, Diff, Digest, Document, Error, SINGER_STATE, State, StateId, rounded};
use crate::system_db::{LiveRun, SystemDb};

/// The states of one project.
pub struct States {
    pub(super) project: String,
    pub(super) store: Arc<dyn Store>,
    pub(super) database: Arc<SystemDb>,
    pub(super) history: Arc<History>,
}

/// What is found of each state that a write is about, and what is to become of them.
pub(super) type Plan<'a> = dyn FnMut(&[Option<State>]) -> Result<Vec<Planned>, Error> + 'a;

impl States {
    /// Those of a project in its store.
    pub fn new(project: String, store: Arc<dyn Store>, database: Arc<SystemDb>, history: Arc<History>) -> Self {
        Self { project, store, database, history }
    }

    /// Reads one state.
    ///
    /// # Errors
    /// [`Error::NotFound`], or the store's.
    pub fn get(&self, id: &StateId) -> Result<Stored, Error> {
        self.store.get(id)?.ok_or_else(|| Error::NotFound(id.clone()))
    }

    /// A page of states, each with the run that is using it.
    ///
    /// # Errors
    /// The store's, and those of the system database.
    pub fn page(&self, query: Query<'_>) -> Result<Vec<(Entry, Option<LiveRun>)>, Error> {
        let live = self.database.live()?;
        let entries = self.store.page(query)?.into_iter();
        let with_run = entries.map(|entry| {
            let run = live.iter().find(|run| run.state_id == entry.id.as_str()).cloned();
            (entry, run)
        });
        Ok(with_run.collect())
    }

    /// Every state of an environment, or of all.
    ///
    /// # Errors
    /// The store's, also for one state that cannot be read.
    pub fn export(&self, env: Option<&str>) -> Result<Vec<(StateId, State)>, Error> {
        const PAGE: usize = 1000;
        let mut states: Vec<(StateId, State)> = Vec::new();
        loop {
            let after = states.last().map(|(id, _)| id.as_str().to_owned());
            let page = self.store.page(Query { pattern: None, env, after: after.as_deref(), limit: PAGE })?;
            let is_last = page.len() < PAGE;
            for entry in page {
                states.push((entry.id, entry.stored?.state));
            }
            if is_last {
                return Ok(states);
            }
        }
    }

    /// Does what `meltano state set` does.
    ///
    /// # Errors
    /// [`Error::Invalid`] for a document without `singer_state`, unless it is not to be validated; and those of every
    /// write.
    pub fn set(&self, id: &StateId, document: Document, validate: bool, terms: &Terms) -> Result<Change, Error> {
        exact(&document)?;
        if validate {
            valid(&document)?;
        }
        self.replace_one(id, terms, &mut |found| {
            terms.expected.check_replacement(id, found[0].as_ref().map(State::digest))?;
            let after = match document.is_empty() {
                // Meltano takes it for something to merge (`MeltanoState.is_complete`).
                true => found[0].clone().unwrap_or_default(),
                false => State::complete(document.clone()),
            };
            let edit = Some((EditKind::Set, document.clone()));
            Ok(vec![self.planned(id, Some(after), edit, terms, CauseKind::Set)])
        })
    }

    /// Does what `meltano state merge` does.
    ///
    /// # Errors
    /// [`Error::Invalid`], [`Error::Conflict`], and those of every write.
    pub fn merge(&self, id: &StateId, document: &Document, terms: &Terms) -> Result<Change, Error> {
        exact(document)?;
        valid(document)?;
        self.write_one(id, terms, &mut |found| {
            terms.expected.check(id, found[0].as_ref().map(State::digest))?;
            self.merged(id, &found[0], document, terms)
        })
    }

    /// Does what `meltano state merge --from-state-id` does.
    ///
    /// # Errors
    /// [`Error::NotFound`] if there is no `from`, and those of [`States::merge`].
    pub fn merge_from(&self, id: &StateId, from: &StateId, terms: &Terms) -> Result<Change, Error> {
        let mut changes = self.write(&[id.clone(), from.clone()], terms, &mut |found| {
            terms.expected.check(id, found[0].as_ref().map(State::digest))?;
            let document = source(from, &found[1])?;
            let mut planned = self.merged(id, &found[0], &document, terms)?;
            planned[0].cause.counterpart = counterpart(from, None);
            Ok(planned)
        })?;
        Ok(changes.remove(0))
    }

    fn merged(
        &self,
        id: &StateId,
        found: &Option<State>,
        document: &Document,
        terms: &Terms,
    ) -> Result<Vec<Planned>, Error> {
        let after = found.clone().unwrap_or_default().merged(document).map_err(conflict(id))?;
        let edit = Some((EditKind::Merge, document.clone()));
        Ok(vec![self.planned(id, Some(after), edit, terms, CauseKind::Merge)])
    }

    /// Does what `meltano state clear` does.
    ///
    /// # Errors
    /// [`Error::NotFound`], and those of every write.
    pub fn clear(&self, id: &StateId, terms: &Terms) -> Result<Change, Error> {
        // To clear is to go backwards, whatever there was.
        let terms = &Terms { allow_rewind: true, ..terms.clone() };
        self.replace_one(id, terms, &mut |found| {
            let Some(state) = &found[0] else { return Err(Error::NotFound(id.clone())) };
            terms.expected.check(id, Some(state.digest()))?;
            let planned = self.planned(id, None, None, terms, CauseKind::Clear);
            Ok(vec![Planned { rewinds_by_name: true, ..planned }])
        })
    }

    /// Does what `meltano state copy` does, and with `and_clear` what `meltano state move` does. What happens to the
    /// destination is answered.
    ///
    /// # Errors
    /// [`Error::NotFound`] if there is nothing to copy, [`Error::SameDestination`], [`Error::PreconditionFailed`] for
    /// either of the two, and those of every write.
    pub fn copy(
        &self,
        id: &StateId,
        destination: &StateId,
        expected_there: &Expected,
        and_clear: bool,
        terms: &Terms,
    ) -> Result<Change, Error> {
        if id == destination {
            return Err(Error::SameDestination(id.clone()));
        }
        let kind = if and_clear { CauseKind::Move } else { CauseKind::Copy };
        let mut changes = self.write(&[destination.clone(), id.clone()], terms, &mut |found| {
            let document = source(id, &found[1])?;
            terms.expected.check(id, found[1].as_ref().map(State::digest))?;
            let there = found[0].as_ref().map(State::digest);
            expected_there.check(destination, there).map_err(|error| match (expected_there, there) {
                (Expected::Absent, Some(_)) => Error::DestinationTaken(destination.clone()),
                _ => error,
            })?;
            let edit = Some((EditKind::Set, document.clone()));
            let mut there = self.planned(destination, Some(State::complete(document)), edit, terms, kind);
            there.cause.counterpart = counterpart(id, None);
            let mut planned = vec![there];
            if and_clear {
                let mut here = self.planned(id, None, None, terms, kind);
                here.cause.counterpart = counterpart(destination, None);
                planned.push(Planned { rewinds_by_name: true, ..here });
            }
            Ok(planned)
        })?;
        Ok(changes.remove(0))
    }

    /// Does what `meltano state import` does, but writes all or nothing, and never `NULL`.
    ///
    /// # Errors
    /// Those of every write.
    pub fn import(&self, states: &[(StateId, State)], terms: &Terms) -> Result<Vec<Change>, Error> {
        for (_, state) in states {
            exact(&state.completed)?;
            exact(&state.partial)?;
        }
        let ids: Vec<_> = states.iter().map(|(id, _)| id.clone()).collect();
        self.write_over(&ids, true, terms, &mut |_| {
            let planned =
                states.iter().map(|(id, state)| self.planned(id, Some(state.clone()), None, terms, CauseKind::Import));
            Ok(planned.collect())
        })
    }

    /// The bookmark of one stream, as the next run would be given it.
    ///
    /// # Errors
    /// [`Error::NotFound`], [`Error::StreamNotFound`], [`Error::Conflict`], and the store's.
    pub fn stream(&self, id: &StateId, name: &str) -> Result<Value, Error> {
        let effective = self.get(id)?.state.effective().map_err(conflict(id))?;
        stream::find(&effective, name).cloned().ok_or_else(|| stream::unknown(id, &effective, name))
    }

    /// Replaces the bookmark of one stream, as `meltano state set` would with the rest of the state as it is.
    ///
    /// # Errors
    /// [`Error::Conflict`], and those of every write.
    pub fn set_stream(&self, id: &StateId, name: &str, bookmark: &Value, terms: &Terms) -> Result<Change, Error> {
        exact(&Document::from_iter([(name.to_owned(), bookmark.clone())]))?;
        self.write_one(id, terms, &mut |found| {
            let mut effective =
                found[0].as_ref().map_or(Ok(Document::new()), State::effective).map_err(conflict(id))?;
            terms.expected.check_replacement(id, stream::find(&effective, name).map(Digest::of))?;
            stream::put(&mut effective, name, bookmark.clone()).map_err(conflict(id))?;
            let edit = Some((EditKind::Set, effective.clone()));
            Ok(vec![self.planned(id, Some(State::complete(effective)), edit, terms, CauseKind::StreamSet)])
        })
    }

    /// Removes the bookmark of one stream, so that the next run loads it from the start.
    ///
    /// # Errors
    /// [`Error::NotFound`], [`Error::StreamNotFound`], [`Error::Conflict`], and those of every write.
    pub fn clear_stream(&self, id: &StateId, name: &str, terms: &Terms) -> Result<Change, Error> {
        self.write_one(id, terms, &mut |found| {
            let Some(state) = &found[0] else { return Err(Error::NotFound(id.clone())) };
            let mut effective = state.effective().map_err(conflict(id))?;
            let Some(bookmark) = stream::remove(&mut effective, name) else {
                return Err(stream::unknown(id, &effective, name));
            };
            terms.expected.check(id, Some(Digest::of(&bookmark)))?;
            let edit = Some((EditKind::Set, effective.clone()));
            let planned = self.planned(id, Some(State::complete(effective)), edit, terms, CauseKind::StreamClear);
            Ok(vec![Planned { rewinds_by_name: true, ..planned }])
        })
    }

    /// Makes a state what it was in a version, both halves.
    ///
    /// # Errors
    /// [`Error::VersionNotFound`], and those of every write.
    pub fn restore(&self, id: &StateId, number: u64, terms: &Terms) -> Result<Change, Error> {
        let (_, state) = self.version(id, number)?;
        self.replace_one(id, terms, &mut |found| {
            terms.expected.check(id, found[0].as_ref().map(State::digest))?;
            let effective = state.as_ref().and_then(|state| state.effective().ok());
            let edit = effective.map(|effective| (EditKind::Set, effective));
            let mut planned = self.planned(id, state.clone(), edit, terms, CauseKind::Restore);
            planned.cause.counterpart = counterpart(id, Some(number));
            Ok(vec![planned])
        })
    }

    /// The versions of a state before one of them, the newest first. What has happened to it since the last look is
    /// among them.
    ///
    /// # Errors
    /// [`Error::NotFound`] if the history knows nothing of it; the store's; and those of the journal.
    pub fn versions(&self, id: &StateId, before: Option<u64>, limit: usize) -> Result<Vec<Version>, Error> {
        self.look(id)?;
        let versions = self.history.versions(&self.project, id, before, limit)?;
        match versions.is_empty() && before.is_none() {
            true => Err(Error::NotFound(id.clone())),
            false => Ok(versions),
        }
    }

    /// One version, and what the state was in it: nothing if it was cleared.
    ///
    /// # Errors
    /// [`Error::VersionNotFound`]; the store's; and those of the journal.
    pub fn version(&self, id: &StateId, number: u64) -> Result<(Version, Option<State>), Error> {
        self.look(id)?;
        self.history.version(&self.project, id, number)
    }

    /// How what the next run was given differs between two versions, of which 0 is nothing at all.
    ///
    /// # Errors
    /// [`Error::VersionNotFound`]; [`Error::Conflict`]; the store's; and those of the journal.
    pub fn between(&self, id: &StateId, from: u64, to: u64) -> Result<Diff, Error> {
        self.look(id)?;
        let effective = |number: u64| {
            let state = if number == 0 { None } else { self.history.version(&self.project, id, number)?.1 };
            state.map_or(Ok(Document::new()), |state| state.into_effective().map_err(conflict(id)))
        };
        Ok(Diff::between(&effective(from)?, &effective(to)?))
    }

    /// What the state was at a moment.
    ///
    /// # Errors
    /// [`Error::VersionNotFound`] if the history does not go back so far; the store's; and those of the journal.
    pub fn as_of(&self, id: &StateId, time: DateTime<Utc>) -> Result<Option<State>, Error> {
        self.look(id)?;
        let found = self.history.as_of(&self.project, id, time)?;
        let unknown = || Error::VersionNotFound { id: id.clone(), version: time.to_rfc3339() };
        found.map(|(_, state)| state).ok_or_else(unknown)
    }

    /// What has happened to all states since the last look becomes part of their history: what Meltano noted down, and,
    /// with `every_state`, also what it did not.
    ///
    /// # Errors
    /// Those of the store, the journal and the database.
    pub fn catch_up(&self, every_state: bool) -> Result<(), Error> {
        let walked = self.history.catch_up(&self.project, &*self.store, Some(&*self.database))?;
        match every_state && !walked {
            true => self.history.walk(&self.project, &*self.store, Some(&*self.database)),
            false => Ok(()),
        }
    }

    /// Whether it costs a request over the network to read a state.
    #[must_use]
    pub fn is_distant(&self) -> bool {
        !["systemdb", "file"].contains(&self.store.scheme())
    }

    /// What has happened to a state since the last look becomes part of its history.
    fn look(&self, id: &StateId) -> Result<(), Error> {
        self.history.look(&self.project, &*self.store, id, Some(&*self.database))
    }

    fn planned(
        &self,
        id: &StateId,
        after: Option<State>,
        edit: Option<(EditKind, Document)>,
        terms: &Terms,
        kind: CauseKind,
    ) -> Planned {
        let cause = Cause {
            actor: Some(terms.actor.clone()),
            request_id: Some(terms.request_id.clone()),
            note: terms.note.clone(),
            ..Cause::new(kind)
        };
        Planned { id: id.clone(), after, edit, cause, rewinds_by_name: false }
    }

    fn write_one(&self, id: &StateId, terms: &Terms, plan: &mut Plan<'_>) -> Result<Change, Error> {
        Ok(self.write(std::slice::from_ref(id), terms, plan)?.remove(0))
    }

    /// The same for what keeps nothing of what is there, so that it need not be readable.
    fn replace_one(&self, id: &StateId, terms: &Terms, plan: &mut Plan<'_>) -> Result<Change, Error> {
        Ok(self.write_over(std::slice::from_ref(id), true, terms, plan)?.remove(0))
    }
}

fn counterpart(id: &StateId, version: Option<u64>) -> Option<Counterpart> {
    Some(Counterpart { id: id.clone(), version })
}

/// What would be copied or merged from a state.
fn source(id: &StateId, found: &Option<State>) -> Result<Document, Error> {
    let Some(state) = found else { return Err(Error::NotFound(id.clone())) };
    let effective = state.effective().map_err(conflict(id))?;
    valid(&effective)?;
    Ok(effective)
}

/// Meltano's `validate_state` (`core/state_service.py`).
fn valid(document: &Document) -> Result<(), Error> {
    match document.contains_key(SINGER_STATE) {
        true => Ok(()),
        false => Err(Error::Invalid(format!("the state has no key `{SINGER_STATE}` at its top"))),
    }
}

fn exact(document: &Document) -> Result<(), Error> {
    match rounded(document) {
        Some(place) => Err(Error::Invalid(format!("at `{place}`, there is a number of more than 64 bits"))),
        None => Ok(()),
    }
}

fn conflict(id: &StateId) -> impl FnOnce(Conflict) -> Error {
    let id = id.clone();
    move |conflict| Error::Conflict { id, conflict }
}
