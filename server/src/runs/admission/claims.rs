//! Who holds what, who waits for it, and who may have it once somebody lets go.
//!
//! For each key, whoever takes it for itself waits for all before it, and whoever shares it for those before it that do
//! not. So when somebody goes, only the first that takes it for itself and those that share it before that one can be
//! concerned, and nobody else has to be looked at.

use std::collections::{BTreeSet, HashMap};
use std::sync::Arc;

use uuid::Uuid;

use super::Place;
use crate::runs::needs::Needs;

/// A claim within a project.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Wanted {
    /// Project and key.
    key: Arc<str>,
    pub(super) is_exclusive: bool,
}

impl Wanted {
    /// The claims of a run, each key once. Names of projects hold no NUL.
    pub(super) fn by(project: &str, needs: &Needs) -> Vec<Self> {
        let mut all: Vec<Self> = Vec::with_capacity(needs.claims.len());
        for claim in &needs.claims {
            let key: Arc<str> = format!("{project}\0{}", claim.key).into();
            match all.iter_mut().find(|one| one.key == key) {
                Some(one) => one.is_exclusive |= claim.is_exclusive,
                None => all.push(Self { key, is_exclusive: claim.is_exclusive }),
            }
        }
        all
    }

    /// The key without the project.
    pub(super) fn name(&self) -> &str {
        self.key.split_once('\0').map_or(&*self.key, |(_, name)| name)
    }
}

#[derive(Debug, Default)]
struct Key {
    holders: Kinds<Uuid>,
    waiters: Kinds<Place>,
}

/// Those that share, and those that take for themselves.
#[derive(Debug)]
struct Kinds<T> {
    sharing: BTreeSet<T>,
    exclusive: BTreeSet<T>,
}

impl<T> Default for Kinds<T> {
    fn default() -> Self {
        Self { sharing: BTreeSet::new(), exclusive: BTreeSet::new() }
    }
}

impl<T: Ord> Kinds<T> {
    fn of(&mut self, wanted: &Wanted) -> &mut BTreeSet<T> {
        if wanted.is_exclusive { &mut self.exclusive } else { &mut self.sharing }
    }

    /// Those that stand against a claim.
    fn against(&self, wanted: &Wanted) -> impl Iterator<Item = &T> {
        self.exclusive.iter().chain(self.sharing.iter().take(if wanted.is_exclusive { usize::MAX } else { 0 }))
    }

    fn is_empty(&self) -> bool {
        self.sharing.is_empty() && self.exclusive.is_empty()
    }
}

impl Key {
    fn is_open(&self, place: Place, wanted: &Wanted) -> bool {
        let is_behind = |line: &BTreeSet<Place>| line.first().is_some_and(|first| *first < place);
        let shared = !is_behind(&self.waiters.exclusive) && self.holders.exclusive.is_empty();
        shared && (!wanted.is_exclusive || (!is_behind(&self.waiters.sharing) && self.holders.sharing.is_empty()))
    }

    /// Who may be concerned after somebody with this claim has gone.
    fn heirs(&self, gone: &Wanted, into: &mut Vec<Place>) {
        let first = self.waiters.exclusive.first();
        into.extend(first);
        if gone.is_exclusive {
            into.extend(self.waiters.sharing.iter().take_while(|one| first.is_none_or(|first| *one < first)));
        }
    }
}

/// All claims of all projects.
#[derive(Debug, Default)]
pub(super) struct Claims(HashMap<Arc<str>, Key>);

impl Claims {
    fn key(&mut self, wanted: &Wanted) -> &mut Key {
        self.0.entry(wanted.key.clone()).or_default()
    }

    pub(super) fn wait(&mut self, place: Place, all: &[Wanted]) {
        all.iter().for_each(|wanted| _ = self.key(wanted).waiters.of(wanted).insert(place));
    }

    pub(super) fn hold(&mut self, id: Uuid, all: &[Wanted]) {
        all.iter().for_each(|wanted| _ = self.key(wanted).holders.of(wanted).insert(id));
    }

    /// From waiting to holding, which frees nobody.
    pub(super) fn begin(&mut self, place: Place, all: &[Wanted]) {
        for wanted in all {
            let key = self.key(wanted);
            key.waiters.of(wanted).remove(&place);
            key.holders.of(wanted).insert(place.id);
        }
    }

    /// A run waits no more. Answers who may have to be looked at.
    pub(super) fn give_up(&mut self, place: Place, all: &[Wanted]) -> Vec<Place> {
        self.go(all, |key, wanted| _ = key.waiters.of(wanted).remove(&place))
    }

    /// A run holds no more. Answers who may have to be looked at.
    pub(super) fn let_go(&mut self, id: Uuid, all: &[Wanted]) -> Vec<Place> {
        self.go(all, |key, wanted| _ = key.holders.of(wanted).remove(&id))
    }

    fn go(&mut self, all: &[Wanted], mut remove: impl FnMut(&mut Key, &Wanted)) -> Vec<Place> {
        let mut heirs = Vec::new();
        for wanted in all {
            let Some(key) = self.0.get_mut(&wanted.key) else { continue };
            remove(key, wanted);
            key.heirs(wanted, &mut heirs);
            if key.holders.is_empty() && key.waiters.is_empty() {
                self.0.remove(&wanted.key);
            }
        }
        heirs
    }

    /// Whether nobody is in the way of a run.
    pub(super) fn are_open(&self, place: Place, all: &[Wanted]) -> bool {
        all.iter().all(|wanted| self.0.get(&wanted.key).is_none_or(|key| key.is_open(place, wanted)))
    }

    /// Who is in the way of a run that stands there, those that go on first. Without a place it stands behind all.
    pub(super) fn in_the_way<'a>(
        &'a self,
        place: Option<Place>,
        all: &'a [Wanted],
    ) -> impl Iterator<Item = (Uuid, &'a Wanted)> {
        let keys = move || all.iter().filter_map(|wanted| Some((wanted, self.0.get(&wanted.key)?)));
        let going = keys().flat_map(|(wanted, key)| key.holders.against(wanted).map(move |id| (*id, wanted)));
        let before = keys().flat_map(move |(wanted, key)| {
            let those = key.waiters.against(wanted).filter(move |one| place.is_none_or(|place| **one < place));
            those.map(move |one| (one.id, wanted))
        });
        going.chain(before)
    }
}
