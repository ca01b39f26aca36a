//! What a crash left between the intent to write and the word that it is written.

use std::collections::{BTreeSet, HashMap};
use std::sync::{PoisonError, TryLockError};

use rusqlite::Connection;

use super::intent::{self, Intended, Intent};
use super::{History, body};
use crate::state::store::Write;
use crate::state::{Digest, Error, State, StateId, Store};
use crate::system_db::recorded::{self, Reader};

/// What became of an intent.
struct Fate {
    /// For each write, whether it is known that it was done.
    done: Vec<bool>,
    /// Those whose rows stand in Meltano's table.
    noted: Vec<bool>,
    /// What the states are now.
    now: Vec<Option<Digest>>,
}

impl History {
    /// Finishes what nobody is about to finish any more: after a crash, or when a write failed so that nobody knows
    /// whether it was done. Where at least one of the writes of an intent was done, the others are done now, unless
    /// somebody else changed their states since; where none was, none is. Costs one query if there is nothing, and does
    /// nothing if somebody else is at it.
    ///
    /// # Errors
    /// Those of the store, the journal and the database. Then the intent stays.
    pub fn recover(&self, project: &str, store: &dyn Store, reader: Option<&dyn Reader>) -> Result<(), Error> {
        let left = self.left(|connection| {
            let mut statement =
                connection.prepare_cached("SELECT id FROM state_intents WHERE project = ?1 ORDER BY id")?;
            statement.query_map([project], |row| row.get(0))?.collect()
        })?;
        self.recover_all(project, left, store, reader)
    }

    /// The same for what is about these states, before they are written.
    ///
    /// # Errors
    /// Those of [`History::recover`].
    pub fn settle(
        &self,
        project: &str,
        ids: &[StateId],
        store: &dyn Store,
        reader: Option<&dyn Reader>,
    ) -> Result<(), Error> {
        let left = self.left(|connection| {
            let mut left = BTreeSet::new();
            for id in ids {
                left.extend(intent::pending(connection, project, id)?);
            }
            Ok(left.into_iter().collect())
        })?;
        self.recover_all(project, left, store, reader)
    }

    /// Those of the intents that nobody holds any more.
    fn left(&self, which: impl Fn(&Connection) -> rusqlite::Result<Vec<i64>>) -> Result<Vec<i64>, Error> {
        // Held, so that no intent is seen before its owner is.
        let live = self.live.lock();
        let all = self.journal.read("look for intents", which)?;
        Ok(all.into_iter().filter(|id| !live.contains(id)).collect())
    }

    /// One that cannot be finished yet holds up no other. The answer is what went wrong first.
    fn recover_all(
        &self,
        project: &str,
        left: Vec<i64>,
        store: &dyn Store,
        reader: Option<&dyn Reader>,
    ) -> Result<(), Error> {
        if left.is_empty() {
            return Ok(());
        }
        let _alone = match self.recovering.try_lock() {
            Ok(alone) => alone,
            Err(TryLockError::Poisoned(alone)) => alone.into_inner(),
            Err(TryLockError::WouldBlock) => return Ok(()),
        };
        let mut all = Ok(());
        for intent in left {
            // Who was at it before may have finished it.
            let is_there = self.journal.read("look for intents", |connection| intent::is_there(connection, intent))?;
            if is_there {
                all = all.and(self.recover_one(project, intent, store, reader).map(drop));
            }
        }
        all
    }

    /// Finishes a write that failed, as [`History::recover`] does. Answers the numbers of its versions if all of it is
    /// done after all, and nothing if none or only a part of it is.
    ///
    /// # Errors
    /// Those of [`History::recover`]. Then nobody knows, and the intent is left to that.
    pub fn finish(
        &self,
        project: &str,
        intent: Intent,
        store: &dyn Store,
        reader: Option<&dyn Reader>,
    ) -> Result<Option<Vec<u64>>, Error> {
        let _alone = self.recovering.lock().unwrap_or_else(PoisonError::into_inner);
        let id = intent.id;
        // Others may see it as left from here on, and then find that somebody is at it.
        drop(intent);
        self.recover_one(project, id, store, reader)
    }

    fn recover_one(
        &self,
        project: &str,
        intent: i64,
        store: &dyn Store,
        reader: Option<&dyn Reader>,
    ) -> Result<Option<Vec<u64>>, Error> {
        let (_, writes) = self.journal.read("read an intent", |connection| intent::read(connection, intent))?;
        let mut fate = fate(&writes, store, reader)?;
        let is_begun = fate.done.iter().chain(&fate.noted).any(|is_so| *is_so);
        if !is_begun {
            tracing::info!(project, intent, "a write was begun and not done: nothing is kept of it");
            return self.forget_by_id(intent).map(|()| None);
        }
        if store.scheme() != "systemdb" {
            self.roll_forward(project, &writes, &mut fate, store)?;
        }
        let mut kept = Vec::new();
        for (write, is_done) in writes.into_iter().zip(&fate.done) {
            if *is_done {
                kept.push(write);
            } else {
                let id = write.id.as_str();
                tracing::warn!(
                    project,
                    state.id = id,
                    "somebody else changed a state before a write of it was finished"
                );
            }
        }
        let is_whole = kept.len() == fate.done.len();
        let numbers = self
            .journal
            .write("keep versions of states", |transaction| self.promote(transaction, intent, project, &kept))?;
        Ok(Some(numbers).filter(|_| is_whole))
    }

    /// Does what is missing, where the state is still what it was before.
    fn roll_forward(
        &self,
        project: &str,
        writes: &[Intended],
        fate: &mut Fate,
        store: &dyn Store,
    ) -> Result<(), Error> {
        let is_missing = |index: &usize| !fate.done[*index] && fate.now[*index] == writes[*index].before;
        let missing: Vec<usize> = (0..writes.len()).filter(is_missing).collect();
        if missing.is_empty() {
            return Ok(());
        }
        let states = self.states(&missing.iter().map(|index| &writes[*index]).collect::<Vec<_>>())?;
        let ids: Vec<StateId> = missing.iter().map(|index| writes[*index].id.clone()).collect();
        let mut done = Vec::new();
        store.change(&ids, &mut |found| {
            done.clear();
            let mut changes = Vec::new();
            let states_now = found.iter().zip(&missing);
            // What is moved is taken away only from behind its copy: somebody may have written over that, or before it.
            let is_copied =
                writes.iter().enumerate().filter(|(_, write)| write.after.is_some()).all(|(index, write)| {
                    let now = states_now.clone().find(|(_, missing)| **missing == index).map(|(found, _)| found);
                    fate.done[index]
                        || now.is_some_and(|found| {
                            let now = found.as_ref().map(|found| found.state.digest());
                            now == write.before || now == write.after.map(|(digest, _)| digest)
                        })
                });
            for (found, index) in states_now {
                let write = &writes[*index];
                let now = found.as_ref().filter(|found| found.unreadable.is_none()).map(|found| found.state.digest());
                let after = write.after.map(|(digest, _)| digest);
                if now == after {
                    done.push(*index);
                } else if now == write.before && (after.is_some() || is_copied) {
                    let state = after.and_then(|digest| states.get(&digest).cloned());
                    let edit = write.edit.clone().filter(|_| !fate.noted[*index]);
                    changes.push(Write { id: write.id.clone(), state, edit });
                    done.push(*index);
                }
            }
            Ok(changes)
        })?;
        tracing::info!(project, states = done.len(), "finished a write that a crash had left undone");
        done.into_iter().for_each(|index| fate.done[index] = true);
        Ok(())
    }

    fn states(&self, writes: &[&Intended]) -> Result<HashMap<Digest, State>, Error> {
        let digests = writes.iter().filter_map(|write| write.after);
        let states = digests.map(|(digest, _)| {
            let state = self.journal.read("read a state", |connection| body::read(connection, digest))?;
            state.map(|state| (digest, state)).ok_or_else(|| {
                let value = digest.to_string();
                Error::from(crate::journal::Error::Corrupt { what: "state", value })
            })
        });
        states.collect()
    }
}

/// Looks what was done of an intent. A database does all of it or nothing; elsewhere, Meltano's row comes first.
fn fate(writes: &[Intended], store: &dyn Store, reader: Option<&dyn Reader>) -> Result<Fate, Error> {
    let mut fate = Fate { done: Vec::new(), noted: Vec::new(), now: Vec::new() };
    for write in writes {
        let now = match store.get(&write.id) {
            // Somebody broke it since.
            Err(Error::Unreadable { .. }) => None,
            found => found?.map(|found| found.state.digest()),
        };
        let mut is_noted = false;
        if let (Some(edit), Some(reader)) = (&write.edit, reader) {
            reader.ask("look for an edit", &mut |connection| {
                is_noted = recorded::is_edited(connection, edit.run_id, write.id.as_str())?;
                Ok(())
            })?;
        }
        let after = write.after.map(|(digest, _)| digest);
        fate.done.push(now == after && after != write.before);
        fate.noted.push(is_noted);
        fate.now.push(now);
    }
    let has_edits = writes.iter().any(|write| write.edit.is_some()) && reader.is_some();
    if store.scheme() == "systemdb" {
        let is_done =
            if has_edits { fate.noted.iter().any(|is_so| *is_so) } else { fate.done.iter().any(|is_so| *is_so) };
        fate.done.fill(is_done);
        fate.noted.fill(is_done);
    } else if fate.done.iter().chain(&fate.noted).any(|is_so| *is_so) {
        // What was to become what it was before is what it is.
        for (index, write) in writes.iter().enumerate() {
            fate.done[index] |= fate.now[index] == write.after.map(|(digest, _)| digest);
        }
    }
    Ok(fate)
}
