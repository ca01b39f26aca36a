//! The one way by which states are written.

use uuid::Uuid;

use super::change::{Change, Expected, Planned, Terms};
use super::history;
use super::states::{Plan, States};
use super::store::{Edit, Stored, Write};
use super::{Diff, Document, Error, State, StateId};

impl States {
    /// Does what `plan` makes of what is found, unless something forbids it. One change is answered for each of the
    /// plan's.
    pub(super) fn write(&self, ids: &[StateId], terms: &Terms, plan: &mut Plan<'_>) -> Result<Vec<Change>, Error> {
        self.write_over(ids, false, terms, plan)
    }

    /// The same; and with `also_unreadable`, what cannot be read is taken for empty, because nothing of it is kept.
    pub(super) fn write_over(
        &self,
        ids: &[StateId],
        also_unreadable: bool,
        terms: &Terms,
        plan: &mut Plan<'_>,
    ) -> Result<Vec<Change>, Error> {
        for id in ids {
            self.store.admits(id)?;
        }
        if terms.dry_run {
            let found = ids.iter().map(|id| match Stored::or_unreadable(self.store.get(id))? {
                Some(Stored { unreadable: Some(why), .. }) => {
                    may_replace(id, &why, also_unreadable, terms).map(|()| Some(State::default()))
                }
                stored => Ok(stored.map(|stored| stored.state)),
            });
            let found: Vec<_> = found.collect::<Result<_, Error>>()?;
            return self.checked(ids, &found, terms, plan).map(|(_, changes)| changes);
        }
        // What a crash left is settled before anybody is kept out.
        self.history.settle(&self.project, ids, &*self.store, Some(&*self.database))?;
        let mut outcome = None;
        let written = self.store.change(ids, &mut |found| {
            for (id, stored) in ids.iter().zip(found) {
                if let Some(why) = stored.as_ref().and_then(|stored| stored.unreadable.clone()) {
                    may_replace(id, &why, also_unreadable, terms)?;
                    continue;
                }
                self.history.notice(&self.project, &*self.store, id, stored.as_ref(), Some(&*self.database))?;
            }
            let readable = |stored: &&Stored| stored.unreadable.is_none();
            let digests: Vec<_> = found
                .iter()
                .map(|stored| stored.as_ref().filter(readable).map(|stored| stored.state.digest()))
                .collect();
            let found: Vec<_> = found.iter().map(|stored| stored.as_ref().map(|stored| stored.state.clone())).collect();
            let (planned, changes) = self.checked(ids, &found, terms, plan)?;
            let writes: Vec<_> = planned.iter().map(write).collect();
            let before = |id: &StateId| ids.iter().position(|other| other == id).and_then(|index| digests[index]);
            let told = planned.iter().zip(&writes).map(|(planned, write)| history::Planned {
                before: before(&planned.id),
                write,
                cause: planned.cause.clone(),
            });
            let intent = self.history.intend(&self.project, &told.collect::<Vec<_>>())?;
            outcome = Some((intent, changes));
            Ok(writes)
        });
        let Some((intent, mut changes)) = outcome else { return written.map(|()| Vec::new()) };
        let versions = match written {
            Ok(()) => self.history.keep(intent)?,
            // Part of it may stand: what can be finished is finished now, or else when the server looks again.
            Err(error) => match self.history.finish(&self.project, intent, &*self.store, Some(&*self.database)) {
                Ok(Some(versions)) => versions,
                Ok(None) => return Err(error),
                Err(again) => {
                    tracing::warn!(project = self.project, error = %again, "a write of states is yet to be finished");
                    return Err(error);
                }
            },
        };
        for (change, version) in changes.iter_mut().zip(versions) {
            change.version = Some(version);
        }
        Ok(changes)
    }

    /// The plan for what was found, if nothing forbids it, and what it would change.
    fn checked(
        &self,
        ids: &[StateId],
        found: &[Option<State>],
        terms: &Terms,
        plan: &mut Plan<'_>,
    ) -> Result<(Vec<Planned>, Vec<Change>), Error> {
        let planned = plan(found)?;
        if !terms.force {
            let live = self.database.live()?;
            for planned in &planned {
                if let Some(run) = live.iter().find(|run| run.state_id == planned.id.as_str()) {
                    let (run_id, started_at) = (run.run_id, run.started_at);
                    return Err(Error::Held { id: planned.id.clone(), run_id, started_at });
                }
            }
        }
        let mut changes = Vec::with_capacity(planned.len());
        for planned in &planned {
            let index = ids.iter().position(|id| *id == planned.id);
            let before = index.and_then(|index| found[index].as_ref());
            // What cannot be put together has no places to compare.
            let effective = |state: Option<&State>| state.and_then(|state| state.effective().ok()).unwrap_or_default();
            let diff = Diff::between(&effective(before), &effective(planned.after.as_ref()));
            if !terms.allow_rewind && !planned.rewinds_by_name {
                let mut streams = diff.rewinds().to_vec();
                if before.is_some_and(|before| !before.fits()) && planned.edit_replaces() {
                    streams.push("what cannot be put together".to_owned());
                }
                if !streams.is_empty() {
                    return Err(Error::Rewinds { id: planned.id.clone(), streams });
                }
            }
            changes.push(Change {
                id: planned.id.clone(),
                dry_run: terms.dry_run,
                changed: before != planned.after.as_ref(),
                version: None,
                after: planned.after.clone(),
                diff,
            });
        }
        Ok((planned, changes))
    }
}

fn write(planned: &Planned) -> Write {
    let edit =
        planned.edit.clone().map(|(kind, payload): (_, Document)| Edit { run_id: Uuid::now_v7(), payload, kind });
    Write { id: planned.id.clone(), state: planned.after.clone(), edit }
}

/// What cannot be read may be worth more than what replaces it, so that nobody replaces it by accident: no `ETag` is its,
/// and it takes the word that goes backwards, or one that does nothing else.
fn may_replace(id: &StateId, why: &str, also_unreadable: bool, terms: &Terms) -> Result<(), Error> {
    if !also_unreadable {
        return Err(Error::Unreadable { id: id.clone(), why: why.to_owned() });
    }
    if matches!(terms.expected, Expected::OneOf(_)) {
        return Err(Error::PreconditionFailed { id: id.clone(), found: None });
    }
    match terms.allow_rewind {
        true => Ok(()),
        false => Err(Error::Rewinds { id: id.clone(), streams: vec!["what cannot be read".to_owned()] }),
    }
}
