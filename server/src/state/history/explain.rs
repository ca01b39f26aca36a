//! From what Meltano noted and what is there now, to what happened. Nothing here reads or writes.

use std::collections::HashMap;

use chrono::{DateTime, TimeDelta, Utc};

use super::append::Head;
use super::{Cause, CauseKind, Evidence};
use crate::state::{Digest, Document, SINGER_STATE, State, parse};
use crate::system_db::recorded::{Brief, Stage};

/// A row of Meltano's table, with what it says of the state.
pub(super) struct Noted {
    pub(super) row: Brief,
    /// What was given to the state; nothing if the row has none, or none that can be read.
    pub(super) document: Option<Document>,
    /// The digest of that document when the row was last looked at.
    pub(super) before: Option<Digest>,
    /// Whether this server wrote it, which has a version of its own.
    pub(super) is_ours: bool,
}

/// What is known of one state.
pub(super) struct Scene<'a> {
    pub(super) head: Option<&'a Head>,
    /// Rows that have something to tell, the runs that go on last, the others as they ended.
    pub(super) rows: &'a [Noted],
    /// What is there now, with its digest; or that the rows are to be told without comparing.
    pub(super) found: Option<Found>,
    /// Whether every state of the project has been seen.
    pub(super) is_surveyed: bool,
    pub(super) now: DateTime<Utc>,
    pub(super) grace: TimeDelta,
    pub(super) step: TimeDelta,
    /// Whether it is to be told now, however unsure.
    pub(super) is_pressing: bool,
}

/// What is there now.
#[derive(Clone)]
pub(super) struct Found {
    pub(super) state: Option<State>,
    pub(super) digest: Option<Digest>,
    pub(super) updated_at: Option<DateTime<Utc>>,
}

/// What happened.
#[derive(Default)]
pub(super) struct Story {
    pub(super) versions: Vec<Told>,
    /// Rows that will have more to tell, with the digest of what they said now.
    pub(super) open: Vec<(i64, Option<Digest>)>,
    /// Rows that have told all.
    pub(super) told: Vec<i64>,
}

/// A version to be.
pub(super) struct Told {
    pub(super) state: Option<State>,
    pub(super) at: DateTime<Utc>,
    pub(super) evidence: Evidence,
    pub(super) cause: Cause,
}

impl Noted {
    /// Reads the payload of a row.
    pub(super) fn new(row: Brief, payload: Option<&str>, before: Option<Digest>, is_ours: bool) -> Self {
        let document = payload.filter(|_| row.flags > 0).and_then(|payload| parse(payload).ok());
        let document = match row.stage {
            Stage::Edit => document,
            // Beside the state, a run notes why it failed.
            Stage::Running | Stage::Ended => document.and_then(|mut document| {
                let state = document.swap_remove(SINGER_STATE)?;
                Some(Document::from_iter([(SINGER_STATE.to_owned(), state)]))
            }),
        };
        Self { row, document, before, is_ours }
    }

    /// What tells whether it says something new.
    pub(super) fn digest(&self) -> Option<Digest> {
        self.document.clone().map(|document| State::complete(document).digest())
    }

    fn is_new(&self) -> bool {
        self.document.is_some() && self.digest() != self.before
    }

    /// What became of a state by it (internals 4.2); nothing if that cannot be told.
    fn apply(&self, before: Option<State>) -> Option<State> {
        let document = self.document.as_ref()?;
        // A document with nothing in it is no complete state for Meltano, whatever the flags say.
        match self.row.flags {
            1 if !document.is_empty() => Some(State::complete(document.clone())),
            _ => before.unwrap_or_default().merged(document).ok(),
        }
    }

    fn is_edit(&self) -> bool {
        self.row.stage == Stage::Edit
    }

    fn cause(&self) -> Cause {
        let kind = if self.is_edit() { CauseKind::Edit } else { CauseKind::Run };
        Cause { run_id: self.row.run_id, ..Cause::new(kind) }
    }
}

impl Scene<'_> {
    /// Whether what a state was before matters: something was merged into it.
    pub(super) fn wants_state(rows: &[Noted]) -> bool {
        rows.iter().any(|noted| noted.row.flags != 1 || noted.document.as_ref().is_some_and(Document::is_empty))
    }

    /// Tells what happened, given what the newest version holds if [`Scene::wants_state`].
    pub(super) fn explain(&self, newest: Option<State>) -> Story {
        let mut story = Story::default();
        let mut state = newest;
        let mut digest = self.head.and_then(|head| head.digest);
        let found = self.found.as_ref().map(|found| found.digest);
        // Up to where the rows lead to what is there: how many versions, and which rows are behind.
        let mut reached = (found == Some(digest)).then_some((0, 0));
        for (index, noted) in self.rows.iter().enumerate().filter(|(_, noted)| noted.row.stage != Stage::Running) {
            story.told.push(noted.row.row);
            let is_new = if noted.is_edit() { !noted.is_ours } else { noted.is_new() };
            if !is_new || self.is_known(noted) {
                continue;
            }
            let Some(next) = noted.apply(state.clone()) else { continue };
            let next_digest = Some(next.digest());
            if noted.is_edit() || next_digest != digest {
                let at = noted.row.at.unwrap_or(self.now).min(self.now);
                let (evidence, cause) = (Evidence::Recorded, noted.cause());
                let state = Some(next.clone());
                story.versions.push(Told { state, at, evidence, cause });
            }
            (state, digest) = (Some(next), next_digest);
            if found == Some(digest) {
                reached = Some((story.versions.len(), index + 1));
            }
        }
        let Some(found) = &self.found else {
            story.open = self.running().map(|noted| (noted.row.row, noted.before)).collect();
            return story;
        };
        if digest != found.digest {
            if self.rows.iter().any(|noted| self.may_be_on_its_way(noted)) {
                if !self.is_pressing {
                    return self.later();
                }
                if let Some((versions, rows)) = reached
                    && self.rows[rows..]
                        .iter()
                        .all(|noted| noted.is_ours || self.may_be_on_its_way(noted) || !noted.is_new())
                {
                    story.versions.truncate(versions);
                    story.told.truncate(rows);
                    story.open = self.rows[rows..].iter().map(|noted| (noted.row.row, noted.before)).collect();
                    return story;
                }
            }
            self.tell_what_is_there(found, state.as_ref(), &mut story);
        } else {
            if let Some(last) = story.versions.last_mut() {
                last.evidence = Evidence::Observed;
            }
            let is_reached =
                |noted: &Noted| noted.apply(state.clone()).is_some_and(|next| Some(next.digest()) == digest);
            story.open = self
                .running()
                .map(|noted| (noted.row.row, if is_reached(noted) { noted.digest() } else { noted.before }))
                .collect();
        }
        story
    }

    /// What is there is not what the rows of the past lead to: a run that goes on made it, or nobody knows.
    fn tell_what_is_there(&self, found: &Found, before: Option<&State>, story: &mut Story) {
        let is_there =
            |noted: &Noted| noted.apply(before.cloned()).is_some_and(|next| Some(next.digest()) == found.digest);
        let run = self.running().filter(|noted| noted.is_new() || is_there(noted)).last();
        let run = run.filter(|_| found.digest.is_some());
        let is_first = self.head.is_none() && story.versions.is_empty() && !self.is_surveyed;
        let cause = match run {
            Some(run) => run.cause(),
            None if is_first => Cause::new(CauseKind::Found),
            None => Cause::new(CauseKind::Unrecorded),
        };
        let is_step = run.is_some_and(|run| {
            story.versions.is_empty()
                && self.head.is_some_and(|head| {
                    head.run_id.is_some() && head.run_id == run.row.run_id && self.now - head.at < self.step
                })
        });
        if is_step && !self.is_pressing {
            story.open = self.running().map(|noted| (noted.row.row, noted.before)).collect();
            return;
        }
        story.open = self.running().map(|noted| (noted.row.row, noted.digest())).collect();
        let latest = story.versions.last().map(|told| told.at).or(self.head.map(|head| head.at));
        // The store may know better than we when it changed, unless its clock is wrong.
        let at = match found.updated_at {
            Some(at) if run.is_none() && at <= self.now && latest.is_none_or(|latest| latest <= at) => at,
            _ => self.now,
        };
        let state = found.state.clone();
        story.versions.push(Told { state, at, evidence: Evidence::Observed, cause });
    }

    fn running(&self) -> impl Iterator<Item = &Noted> {
        self.rows.iter().filter(|noted| noted.row.stage == Stage::Running)
    }

    /// Whether what it says must be part of what the server saw when it last looked.
    fn is_known(&self, noted: &Noted) -> bool {
        let looked = self.head.map(|head| head.looked);
        noted.row.at.zip(looked).is_some_and(|(at, looked)| at + self.grace < looked)
    }

    /// Meltano notes an edit before it writes the state.
    fn may_be_on_its_way(&self, noted: &Noted) -> bool {
        let is_young = noted.row.at.is_none_or(|at| self.now - at < self.grace);
        noted.is_edit() && !noted.is_ours && is_young
    }

    /// Everything stays as it is.
    fn later(&self) -> Story {
        let open = self.rows.iter().map(|noted| (noted.row.row, noted.before)).collect();
        Story { open, ..Story::default() }
    }
}

/// What the rows said when they were last looked at, by their keys.
pub(super) type Before = HashMap<i64, Option<Digest>>;
