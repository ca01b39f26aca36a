//! Requests, Meltano's edits and those who look, all at once: nothing is told twice, out of order, or not at all.

use std::sync::atomic::{AtomicBool, Ordering};

use chrono::TimeDelta;

use super::id;
use super::world::{PROJECT, World, complete, document};
use crate::state::history::CauseKind;
use crate::state::store::EditKind;
use crate::state::{Digest, StateId};

#[test]
fn who_writes_and_who_looks_at_the_same_time_are_told_in_order() {
    for scheme in ["systemdb", "file"] {
        let mut world = World::new(scheme);
        world.history.grace = Some(TimeDelta::hours(1));
        let ids = [id("dev:tap-a-to-target-a"), id("b")];
        world.catch_up();
        let is_over = AtomicBool::new(false);
        std::thread::scope(|scope| {
            let look = || {
                while !is_over.load(Ordering::Relaxed) {
                    world.catch_up();
                    world.history.look(PROJECT, &world.shelf, &ids[0], Some(&*world.database)).expect("looked");
                    world.walk();
                }
            };
            scope.spawn(look);
            scope.spawn(look);
            let api = scope.spawn(|| {
                for bookmark in 0..60 {
                    let changes = ids.each_ref().map(|id| (id.clone(), Some(complete(bookmark))));
                    world.api(CauseKind::Copy, &changes[..1 + bookmark as usize % 2]).expect("written");
                }
            });
            let other = scope.spawn(|| {
                for bookmark in 60..100 {
                    world.api(CauseKind::Set, &[(ids[0].clone(), Some(complete(bookmark)))]).expect("written");
                }
            });
            let cli = scope.spawn(|| {
                for bookmark in 1000..1060 {
                    world.cli(&ids[bookmark as usize % 2], EditKind::Set, document(bookmark));
                }
            });
            let ended = [api, other, cli].map(std::thread::ScopedJoinHandle::join);
            is_over.store(true, Ordering::Relaxed);
            assert!(ended.iter().all(Result::is_ok));
        });
        world.reopen();
        world.catch_up();
        let log = world.shelf.log.lock().expect("free").clone();
        for id in &ids {
            let really: Vec<_> =
                log.iter().filter(|(name, _)| name == id.as_str()).map(|(_, digest)| *digest).collect();
            assert!(told(&world, id) == really, "{scheme}: {:#?}", world.story(id));
            assert!(!world.story(id).iter().any(|line| line.contains("unrecorded")));
        }
    }
}

fn told(world: &World, id: &StateId) -> Vec<Option<Digest>> {
    world.versions(id).iter().map(|version| version.digest).collect()
}
