//! What may happen to runs, at random, from a seed.

use crate::runs::{IfRunning, Status};

use super::reference::Reference;

/// SplitMix64: the same numbers for the same seed, everywhere.
pub(super) struct Random(u64);

impl Random {
    pub(super) fn new(seed: u64) -> Self {
        Self(seed)
    }

    /// Below `bound`.
    pub(super) fn below(&mut self, bound: u64) -> u64 {
        self.0 = self.0.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let mut mixed = self.0;
        mixed = (mixed ^ (mixed >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        mixed = (mixed ^ (mixed >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        (mixed ^ (mixed >> 31)) % bound
    }

    pub(super) fn one_in(&mut self, bound: u64) -> bool {
        self.below(bound) == 0
    }

    pub(super) fn index(&mut self, length: usize) -> Option<usize> {
        (length > 0).then(|| self.below(length as u64) as usize)
    }
}

pub(super) const PROJECTS: usize = 2;
pub(super) const ENVS: usize = 2;
pub(super) const PLUGINS: usize = 3;

/// What a run needs, in numbers.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Wish {
    pub(super) project: usize,
    pub(super) env: usize,
    /// Which key, and whether for itself.
    pub(super) claims: Vec<(u64, bool)>,
    pub(super) plugin: Option<usize>,
    pub(super) priority: i32,
    /// Seconds of the model.
    pub(super) not_before: Option<i64>,
}

impl Wish {
    fn random(random: &mut Random, now: i64) -> Self {
        Self {
            project: random.below(PROJECTS as u64) as usize,
            env: random.below(ENVS as u64) as usize,
            claims: (0..random.below(4)).map(|_| (random.below(5), !random.one_in(3))).collect(),
            plugin: random.one_in(2).then(|| random.below(PLUGINS as u64) as usize),
            priority: if random.one_in(3) { random.below(5) as i32 - 2 } else { 0 },
            not_before: random.one_in(6).then(|| now + random.below(60) as i64 - 10),
        }
    }
}

#[derive(Debug, Clone)]
pub(super) enum Event {
    Create {
        wish: Wish,
        if_running: IfRunning,
    },
    /// A run changes, or tries to.
    Change {
        run: u128,
        to: Status,
    },
    /// Runs of others in a project, with ids of their own.
    Outside {
        project: usize,
        runs: Vec<(u128, Wish)>,
    },
    Pass {
        seconds: i64,
    },
    Limits {
        seed: u64,
    },
    /// The server is gone and comes back.
    Crash,
    /// The same, right behind a transaction that only the journal knows of.
    CreateAndCrash {
        wish: Wish,
    },
    ChangeAndCrash {
        run: u128,
        to: Status,
    },
}

impl Event {
    pub(super) fn random(random: &mut Random, reference: &Reference) -> Self {
        let now = reference.now;
        match random.below(100) {
            0..40 => {
                let if_running = match random.below(9) {
                    0 => IfRunning::Reject,
                    1 => IfRunning::ReturnExisting,
                    2 => IfRunning::Replace,
                    _ => IfRunning::Queue,
                };
                // Few wait when there are many already.
                if reference.unfinished() > 20 {
                    return Self::change(random, reference);
                }
                Self::Create { wish: Wish::random(random, now), if_running }
            }
            40..86 => Self::change(random, reference),
            86..91 => {
                let project = random.below(PROJECTS as u64) as usize;
                let number = random.below(3);
                let runs = (0..number).map(|_| {
                    // From a small stock, so that some stay; now and then one of ours that is not over.
                    let ours = random.index(reference.runs.len()).filter(|_| random.one_in(8));
                    let ours = ours.map(|index| &reference.runs[index]).filter(|run| !run.status.is_end());
                    let id = ours.map_or_else(|| (1 << 64) + u128::from(random.below(6)), |run| run.id);
                    (id, Wish { project, ..Wish::random(random, now) })
                });
                Self::Outside { project, runs: runs.collect() }
            }
            91..95 => Self::Pass { seconds: random.below(20) as i64 },
            95..97 => Self::Limits { seed: random.below(u64::MAX) },
            97 => Self::Crash,
            98 => Self::CreateAndCrash { wish: Wish::random(random, now) },
            _ => match Self::change(random, reference) {
                Self::Change { run, to } => Self::ChangeAndCrash { run, to },
                other => other,
            },
        }
    }

    fn change(random: &mut Random, reference: &Reference) -> Self {
        let Some(run) =
            random.index(reference.runs.len()).filter(|_| random.one_in(12)).map(|index| &reference.runs[index])
        else {
            // Most changes are those that happen.
            let living: Vec<_> = reference.runs.iter().filter(|run| !run.status.is_end()).collect();
            let going: Vec<_> = living.iter().filter(|run| run.status != Status::Queued || random.one_in(10)).collect();
            let Some(run) = random.index(going.len()).map(|index| going[index]) else {
                return Self::Pass { seconds: 1 };
            };
            let steps: Vec<_> = Status::ALL.into_iter().filter(|next| run.status.may_become(*next)).collect();
            let steps: Vec<_> = steps.into_iter().filter(|next| *next != Status::Starting).collect();
            return random
                .index(steps.len())
                .map_or(Self::Pass { seconds: 1 }, |index| Self::Change { run: run.id, to: steps[index] });
        };
        // And some are those that must not.
        let other = Status::ALL[2 + random.below(8) as usize];
        Self::Change { run: run.id, to: other }
    }
}
