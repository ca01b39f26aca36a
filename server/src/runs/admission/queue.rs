//! What waits and what goes on, and the one decision that leads from here to there.

use std::cmp::Reverse;
use std::collections::{BTreeMap, BTreeSet, BinaryHeap, HashMap};
use std::ops::Bound;
use std::sync::Arc;

use chrono::{DateTime, Utc};
use uuid::Uuid;

use super::claims::{Claims, Wanted};
use super::limits::{Counts, Taken};
use super::line::Line;
use super::{Blocker, LimitScope, Limits, MAX_BLOCKERS, OutsideRun, Place, Ticket, Waiting};
use crate::runs::needs::{Claim, Needs};

/// All runs of the server that are not over, and those that others started.
#[derive(Debug)]
pub(in crate::runs) struct Queue {
    limits: Limits,
    runs: HashMap<Uuid, Entry>,
    outside: HashMap<String, Vec<Outside>>,
    claims: Claims,
    counts: Counts,
    line: Line,
    /// Those whose time has not come.
    later: BTreeSet<(DateTime<Utc>, Place)>,
    /// Those in line in whose way nobody may be, for each environment of each project. Some of them may have to wait
    /// after all; nobody is missing.
    ready: BTreeMap<Arc<str>, BTreeSet<Place>>,
}

#[derive(Debug)]
struct Entry {
    place: Place,
    not_before: Option<DateTime<Utc>>,
    wanted: Vec<Wanted>,
    taken: Vec<Taken>,
    stand: Stand,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Stand {
    Later,
    InLine,
    Going,
}

#[derive(Debug)]
struct Outside {
    run: OutsideRun,
    wanted: Vec<Wanted>,
    taken: Vec<Taken>,
}

impl Entry {
    fn of(ticket: &Ticket, stand: Stand) -> Self {
        Self {
            place: Place { priority: Reverse(ticket.priority), sequence: ticket.sequence, id: ticket.id },
            not_before: ticket.not_before,
            wanted: Wanted::by(&ticket.project, &ticket.needs),
            taken: Taken::by(&ticket.project, &ticket.env, &ticket.needs),
            stand,
        }
    }

    /// Project and environment; for those without limits nothing.
    fn home(&self) -> Arc<str> {
        self.taken.get(HOME).map_or_else(|| UNLIMITED.into(), |taken| taken.name.clone())
    }
}

/// Where [`Taken::by`] puts the environment; before it are the server and the project.
const HOME: usize = 2;

/// The home of those that no limit holds for.
const UNLIMITED: &str = "";

impl Queue {
    pub(in crate::runs) fn new(limits: Limits) -> Self {
        Self {
            limits,
            runs: HashMap::new(),
            outside: HashMap::new(),
            claims: Claims::default(),
            counts: Counts::default(),
            line: Line::default(),
            later: BTreeSet::new(),
            ready: BTreeMap::new(),
        }
    }

    /// From here on these limits hold. What goes on goes on.
    pub(in crate::runs) fn set_limits(&mut self, limits: Limits) {
        self.limits = limits;
    }

    /// A run waits from here on.
    pub(in crate::runs) fn wait(&mut self, ticket: &Ticket, now: DateTime<Utc>) {
        self.remove(ticket.id);
        let entry = Entry::of(ticket, Stand::Later);
        let (place, due) = (entry.place, entry.not_before.filter(|time| *time > now));
        self.runs.insert(ticket.id, entry);
        match due {
            Some(time) => _ = self.later.insert((time, place)),
            None => self.join(place),
        }
    }

    /// A run that an earlier server started goes on, whether there is a place for it or not.
    pub(in crate::runs) fn take_up(&mut self, ticket: &Ticket) {
        self.remove(ticket.id);
        let entry = Entry::of(ticket, Stand::Going);
        self.claims.hold(ticket.id, &entry.wanted);
        self.counts.take(&entry.taken);
        self.runs.insert(ticket.id, entry);
    }

    /// A run that was admitted could not begin, and waits again in its old place.
    pub(in crate::runs) fn put_back(&mut self, id: Uuid) {
        let Some(entry) = self.runs.get(&id).filter(|entry| entry.stand == Stand::Going) else { return };
        self.counts.free(&entry.taken);
        let (place, heirs) = (entry.place, self.claims.let_go(id, &entry.wanted));
        self.join(place);
        self.look_at(heirs);
    }

    /// A run is over, or was cancelled while it waited. False if it was not here.
    pub(in crate::runs) fn remove(&mut self, id: Uuid) -> bool {
        let Some(entry) = self.runs.remove(&id) else { return false };
        let heirs = match entry.stand {
            Stand::Later => {
                self.later.remove(&(entry.not_before.unwrap_or_default(), entry.place));
                Vec::new()
            }
            Stand::InLine => {
                self.line.leave(entry.place);
                self.unready(&entry.home(), entry.place);
                self.claims.give_up(entry.place, &entry.wanted)
            }
            Stand::Going => {
                self.counts.free(&entry.taken);
                self.claims.let_go(id, &entry.wanted)
            }
        };
        self.look_at(heirs);
        true
    }

    /// Replaces what is known of the runs of a project that others started. Those that are here too are ours.
    pub(in crate::runs) fn outside(&mut self, project: &str, mut runs: Vec<OutsideRun>) {
        let mut seen = BTreeSet::new();
        runs.retain(|run| !self.runs.contains_key(&run.id) && seen.insert(run.id));
        let known = self.outside.get(project).map(Vec::as_slice).unwrap_or_default();
        if known.iter().map(|outside| &outside.run).eq(&runs) {
            return;
        }
        let mut heirs = Vec::new();
        for gone in self.outside.remove(project).unwrap_or_default() {
            self.counts.free(&gone.taken);
            heirs.extend(self.claims.let_go(gone.run.id, &gone.wanted));
        }
        let outside = runs.into_iter().map(|run| Outside {
            wanted: Wanted::by(project, &run.needs),
            taken: Taken::by(project, &run.env, &run.needs),
            run,
        });
        let runs: Vec<_> = outside.collect();
        for outside in &runs {
            self.counts.take(&outside.taken);
            self.claims.hold(outside.run.id, &outside.wanted);
        }
        if !runs.is_empty() {
            self.outside.insert(project.to_owned(), runs);
        }
        self.look_at(heirs);
    }

    /// Admits whatever can begin now, in order. With the limit of the server reached this looks at nothing but those that no
    /// limit holds for.
    pub(in crate::runs) fn admit(&mut self, now: DateTime<Utc>) -> Vec<Uuid> {
        while let Some((time, place)) = self.later.first().copied().filter(|(time, _)| *time <= now) {
            self.later.remove(&(time, place));
            self.join(place);
        }
        let mut admitted = Vec::new();
        // The home of those without limits is the first of all.
        let homes = self.ready.iter().take_while(|(home, _)| &***home == UNLIMITED || !self.is_full());
        let heads = homes.filter_map(|(home, places)| Some(Reverse((*places.first()?, home.clone()))));
        let mut heads: BinaryHeap<_> = heads.collect();
        while let Some(Reverse((place, home))) = heads.pop() {
            if &*home != UNLIMITED && self.is_full() {
                continue;
            }
            let Some(entry) = self.runs.get(&place.id) else {
                self.unready(&home, place);
                continue;
            };
            // Nobody else of there can begin either.
            if entry.taken.iter().take(HOME + 1).any(|taken| self.counts.reached(taken, &self.limits).is_some()) {
                continue;
            }
            if !self.claims.are_open(place, &entry.wanted) {
                self.unready(&home, place);
            } else if !entry.taken.iter().any(|taken| self.counts.reached(taken, &self.limits).is_some()) {
                self.begin(place, &home);
                admitted.push(place.id);
            }
            let behind = (Bound::Excluded(place), Bound::Unbounded);
            let next = self.ready.get(&home).and_then(|places| places.range(behind).next().copied());
            heads.extend(next.map(|next| Reverse((next, home))));
        }
        admitted
    }

    /// When the next run comes into line, if some wait for their time.
    pub(in crate::runs) fn next_time(&self) -> Option<DateTime<Utc>> {
        self.later.first().map(|(time, _)| *time)
    }

    /// How a run waits; `None` if it does not.
    pub(in crate::runs) fn waiting(&self, id: Uuid) -> Option<Waiting> {
        let entry = self.runs.get(&id)?;
        let blocked_by = match entry.stand {
            Stand::Going => return None,
            Stand::Later => entry.not_before.map(Blocker::NotBefore).into_iter().collect(),
            Stand::InLine => {
                let limits = entry.taken.iter().filter_map(|taken| {
                    let limit = self.counts.reached(taken, &self.limits)?;
                    Some(Blocker::Limit { scope: taken.scope, name: taken.name.to_string(), limit })
                });
                let runs = self.claims.in_the_way(Some(entry.place), &entry.wanted).map(blocker);
                limits.chain(runs).take(MAX_BLOCKERS).collect()
            }
        };
        Some(Waiting { position: self.line.position(entry.place), blocked_by })
    }

    /// Every run, going or in line, that could not go together with a new one of that project, with the claim of the new
    /// one that stands against it: the oldest first, those that others started last. One whose time has not come is in
    /// nobody's way.
    pub(in crate::runs) fn conflicts(&self, project: &str, needs: &Needs) -> Vec<(Uuid, Claim)> {
        let wanted = Wanted::by(project, needs);
        let age = |id: &Uuid| self.runs.get(id).map_or((true, 0), |entry| (false, entry.place.sequence));
        let mut found: Vec<_> =
            self.claims.in_the_way(None, &wanted).map(|(id, wanted)| (age(&id), id, wanted)).collect();
        found.sort_by_key(|(age, id, _)| (*age, *id));
        found.dedup_by_key(|(_, id, _)| *id);
        found.into_iter().map(|(_, id, wanted)| (id, claim(wanted))).collect()
    }

    fn is_full(&self) -> bool {
        let server = Taken { scope: LimitScope::Server, name: "".into() };
        self.counts.reached(&server, &self.limits).is_some()
    }

    fn join(&mut self, place: Place) {
        let Some(entry) = self.runs.get_mut(&place.id) else { return };
        entry.stand = Stand::InLine;
        self.line.join(place);
        self.claims.wait(place, &entry.wanted);
        self.ready.entry(entry.home()).or_default().insert(place);
    }

    fn begin(&mut self, place: Place, home: &str) {
        self.unready(home, place);
        let Some(entry) = self.runs.get_mut(&place.id) else { return };
        entry.stand = Stand::Going;
        self.line.leave(place);
        self.claims.begin(place, &entry.wanted);
        self.counts.take(&entry.taken);
    }

    fn look_at(&mut self, places: Vec<Place>) {
        for place in places {
            if let Some(entry) = self.runs.get(&place.id) {
                self.ready.entry(entry.home()).or_default().insert(place);
            }
        }
    }

    fn unready(&mut self, home: &str, place: Place) {
        if let Some(places) = self.ready.get_mut(home) {
            places.remove(&place);
            if places.is_empty() {
                self.ready.remove(home);
            }
        }
    }
}

fn claim(wanted: &Wanted) -> Claim {
    Claim { key: wanted.name().to_owned(), is_exclusive: wanted.is_exclusive }
}

fn blocker((id, wanted): (Uuid, &Wanted)) -> Blocker {
    Blocker::Run { id, claim: claim(wanted) }
}
