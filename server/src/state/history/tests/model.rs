//! Anything in any order, kills included, against a list of what really happened.

use std::collections::{BTreeMap, BTreeSet};

use proptest::prelude::*;
use uuid::Uuid;

use super::id;
use super::world::{PROJECT, World, complete, document};
use crate::state::history::{CauseKind, Evidence};
use crate::state::store::EditKind;
use crate::state::{Digest, State, StateId};

/// Something that happens.
#[derive(Clone, Debug)]
enum Event {
    /// A request sets a state, and is killed after so many steps.
    Set {
        id: u8,
        bookmark: u32,
        steps: Option<usize>,
    },
    Clear {
        id: u8,
        steps: Option<usize>,
    },
    Move {
        from: u8,
        to: u8,
        steps: Option<usize>,
    },
    /// `meltano state set` or `merge`.
    Edit {
        id: u8,
        bookmark: u32,
        is_merge: bool,
    },
    /// `meltano state clear` or `import`.
    Unrecorded {
        id: u8,
        bookmark: Option<u32>,
    },
    RunBegins {
        id: u8,
    },
    RunNotes {
        id: u8,
        bookmark: u32,
        is_merge: bool,
    },
    RunEnds {
        id: u8,
        is_success: bool,
    },
    CatchUp,
    Look {
        id: u8,
    },
    Walk,
    Restart,
}

fn event() -> impl Strategy<Value = Event> {
    let id = 0..3_u8;
    let steps = prop_oneof![3 => Just(None), 1 => (0..5_usize).prop_map(Some)];
    // Few values: the same state comes again and again.
    let bookmark = 0..4_u32;
    prop_oneof![
        4 => (id.clone(), bookmark.clone(), steps.clone())
            .prop_map(|(id, bookmark, steps)| Event::Set { id, bookmark, steps }),
        1 => (id.clone(), steps.clone()).prop_map(|(id, steps)| Event::Clear { id, steps }),
        2 => (id.clone(), id.clone(), steps).prop_map(|(from, to, steps)| Event::Move { from, to, steps }),
        4 => (id.clone(), bookmark.clone(), any::<bool>())
            .prop_map(|(id, bookmark, is_merge)| Event::Edit { id, bookmark, is_merge }),
        1 => (id.clone(), proptest::option::of(bookmark.clone()))
            .prop_map(|(id, bookmark)| Event::Unrecorded { id, bookmark }),
        2 => id.clone().prop_map(|id| Event::RunBegins { id }),
        4 => (id.clone(), bookmark, any::<bool>())
            .prop_map(|(id, bookmark, is_merge)| Event::RunNotes { id, bookmark, is_merge }),
        2 => (id.clone(), any::<bool>()).prop_map(|(id, is_success)| Event::RunEnds { id, is_success }),
        2 => Just(Event::CatchUp),
        1 => id.prop_map(|id| Event::Look { id }),
        1 => Just(Event::Walk),
        1 => Just(Event::Restart),
    ]
}

/// What really happened.
struct Truth {
    world: World,
    were: BTreeMap<StateId, BTreeSet<Option<Digest>>>,
    acknowledged: Vec<(StateId, u64, Option<Digest>)>,
    edits: Vec<(StateId, Uuid)>,
    running: BTreeMap<u8, i64>,
}

impl Truth {
    fn request(&mut self, kind: CauseKind, changes: &[(StateId, Option<State>)], steps: Option<usize>) {
        *self.world.shelf.steps_left.lock().expect("free") = steps;
        match self.world.api(kind, changes) {
            Ok(numbers) => {
                let digest = |state: &Option<State>| state.as_ref().map(State::digest);
                let written = changes.iter().zip(numbers);
                self.acknowledged.extend(written.map(|((id, state), number)| (id.clone(), number, digest(state))));
                *self.world.shelf.steps_left.lock().expect("free") = None;
            }
            Err(_) => {
                // What is there is seen before somebody else comes, and again after the restart.
                self.see();
                self.world.restart();
            }
        }
    }

    fn happen(&mut self, event: &Event) {
        let name = |id: u8| id_of(id);
        match *event {
            Event::Set { id, bookmark, steps } => {
                self.request(CauseKind::Set, &[(name(id), Some(complete(bookmark)))], steps);
            }
            Event::Clear { id, steps } => self.request(CauseKind::Clear, &[(name(id), None)], steps),
            Event::Move { from, to, steps } => {
                if let Some(state) = self.world.shelf.state(&name(from)).filter(|_| from != to) {
                    let state = State::complete(state.effective().expect("it fits"));
                    self.request(CauseKind::Move, &[(name(to), Some(state)), (name(from), None)], steps);
                }
            }
            Event::Edit { id, bookmark, is_merge } => {
                let run_id = self.world.cli(&name(id), kind(is_merge), document(bookmark));
                self.edits.push((name(id), run_id));
            }
            Event::Unrecorded { id, bookmark } => self.world.shelf.put(&name(id), bookmark.map(complete)),
            Event::RunBegins { id } => {
                if !self.running.contains_key(&id) {
                    self.running.insert(id, self.world.begin_run(&name(id), Uuid::now_v7()));
                }
            }
            Event::RunNotes { id, bookmark, is_merge } => {
                if let Some(row) = self.running.get(&id) {
                    self.world.note_state(&name(id), *row, kind(is_merge), &document(bookmark));
                }
            }
            Event::RunEnds { id, is_success } => {
                if let Some(row) = self.running.remove(&id) {
                    self.world.end_run(row, is_success);
                }
            }
            Event::CatchUp => self.world.catch_up(),
            Event::Look { id } => {
                let world = &self.world;
                world.history.look(PROJECT, &world.shelf, &name(id), Some(&*world.database)).expect("looked");
            }
            Event::Walk => self.world.walk(),
            Event::Restart => self.world.restart(),
        }
        self.see();
    }

    fn see(&mut self) {
        for id in (0..3).map(id_of) {
            let digest = self.world.digest(&id);
            self.were.entry(id).or_default().insert(digest);
        }
    }

    fn check(&self) {
        for id in (0..3).map(id_of) {
            let versions = self.world.versions(&id);
            let story = || self.world.story(&id);
            let numbers: Vec<u64> = versions.iter().map(|version| version.number).collect();
            assert_eq!(numbers, (1..=versions.len() as u64).collect::<Vec<_>>(), "no gaps, no repeats");
            assert!(versions.is_sorted_by_key(|version| version.at), "time does not run backwards");
            let newest = versions.last().and_then(|version| version.digest);
            assert_eq!(newest, self.world.digest(&id), "the newest version is what is there: {:?}", story());
            for version in versions.iter().filter(|version| version.evidence != Evidence::Recorded) {
                assert!(self.were[&id].contains(&version.digest), "{} never was: {:?}", version.number, story());
            }
            for (of, run_id) in &self.edits {
                let told = versions.iter().filter(|version| version.cause.run_id == Some(*run_id)).count();
                assert_eq!(told, usize::from(*of == id), "each edit is told once: {:?}", story());
            }
        }
        for (id, number, digest) in &self.acknowledged {
            let (version, _) = self.world.history.version(PROJECT, id, *number).expect("it is a version");
            assert_eq!((version.digest, version.evidence), (*digest, Evidence::Written));
        }
    }
}

fn id_of(index: u8) -> StateId {
    id(["dev:tap-a-to-target-a", "dev:tap-b-to-target-a", "c"][usize::from(index)])
}

fn kind(is_merge: bool) -> EditKind {
    if is_merge { EditKind::Merge } else { EditKind::Set }
}

/// `PROPTEST_CASES` asks for more.
fn config() -> ProptestConfig {
    let usual = ProptestConfig::default();
    let cases = if std::env::var_os("PROPTEST_CASES").is_some() { usual.cases } else { 100 };
    ProptestConfig { cases, failure_persistence: None, ..usual }
}

proptest! {
    #![proptest_config(config())]

    #[test]
    fn the_history_tells_what_happened(is_database: bool, events in proptest::collection::vec(event(), 1..40)) {
        let scheme = if is_database { "systemdb" } else { "file" };
        let world = World::new(scheme);
        let (were, acknowledged, edits, running) = Default::default();
        let mut truth = Truth { world, were, acknowledged, edits, running };
        truth.see();
        truth.world.catch_up();
        events.iter().for_each(|event| truth.happen(event));
        truth.world.catch_up();
        truth.world.walk();
        truth.check();
    }
}
