//! The model: all runs in a list.

use std::cmp::Reverse;

use chrono::{DateTime, Utc};
use uuid::Uuid;

use super::events::{ENVS, Event, PLUGINS, PROJECTS, Random, Wish};
use super::subjects::{Made, Subject};
use crate::runs::{Blocker, Claim, IfRunning, LimitScope, Limits, MAX_BLOCKERS, Needs, OutsideRun, Places, Status};

/// A run of ours.
pub(super) struct Known {
    pub(super) id: u128,
    pub(super) wish: Wish,
    pub(super) status: Status,
}

/// How many runs may go on. `None`: any number.
struct Bounds {
    server: usize,
    projects: [Option<usize>; PROJECTS],
    envs: [[Option<usize>; ENVS]; PROJECTS],
    plugins: [[Option<usize>; PLUGINS]; PROJECTS],
}

impl Bounds {
    fn random(random: &mut Random) -> Self {
        let server = if random.one_in(20) { 0 } else { 1 + random.below(8) as usize };
        let mut some = || random.one_in(3).then(|| random.below(4) as usize);
        Self {
            server,
            projects: std::array::from_fn(|_| some()),
            envs: std::array::from_fn(|_| std::array::from_fn(|_| some())),
            plugins: std::array::from_fn(|_| std::array::from_fn(|_| some())),
        }
    }
}

pub(super) struct Reference {
    pub(super) now: i64,
    /// In the order of their creation.
    pub(super) runs: Vec<Known>,
    outside: Vec<(u128, Wish)>,
    bounds: Bounds,
    next_id: u128,
    pub(super) tally: Tally,
}

/// What happened, to see that it was not too little.
#[derive(Debug, Default, Clone, Copy)]
pub(super) struct Tally {
    /// Runs that began.
    pub(super) began: usize,
    /// Times that a run was found waiting with true reasons.
    pub(super) waited: usize,
    /// Creations that made no run.
    pub(super) refused: usize,
    pub(super) crashes: usize,
}

impl std::ops::Add for Tally {
    type Output = Self;

    fn add(self, other: Self) -> Self {
        Self {
            began: self.began + other.began,
            waited: self.waited + other.waited,
            refused: self.refused + other.refused,
            crashes: self.crashes + other.crashes,
        }
    }
}

/// A second of the model.
pub(super) fn time(second: i64) -> DateTime<Utc> {
    DateTime::from_timestamp(1_900_000_000 + second, 0).expect("a time")
}

pub(super) fn project(number: usize) -> String {
    format!("p{number}")
}

pub(super) fn env(number: usize) -> String {
    format!("e{number}")
}

fn plugin(number: usize) -> String {
    format!("extractors/tap-{number}")
}

pub(super) fn needs(wish: &Wish) -> Needs {
    let claims =
        wish.claims.iter().map(|(key, is_exclusive)| Claim { key: format!("k{key}"), is_exclusive: *is_exclusive });
    Needs {
        claims: claims.collect(),
        plugins: wish.plugin.map(plugin).into_iter().collect(),
        state_ids: Vec::new(),
        is_unlimited: false,
    }
}

fn conflict(one: &Wish, two: &Wish) -> bool {
    one.project == two.project && one.claims.iter().any(|a| two.claims.iter().any(|b| a.0 == b.0 && (a.1 || b.1)))
}

impl Reference {
    pub(super) fn new(random: &mut Random) -> Self {
        Self {
            now: 0,
            runs: Vec::new(),
            outside: Vec::new(),
            bounds: Bounds::random(random),
            next_id: 1,
            tally: Tally::default(),
        }
    }

    /// Of what is long over, only a little is kept: enough to try what must not be done to it.
    fn forget(&mut self) {
        let over = self.runs.iter().filter(|run| run.status.is_end()).count();
        if over > 15 {
            let oldest = self.runs.iter().position(|run| run.status.is_end());
            oldest.map(|index| self.runs.remove(index));
        }
    }

    pub(super) fn unfinished(&self) -> usize {
        self.runs.iter().filter(|run| !run.status.is_end()).count()
    }

    pub(super) fn limits(&self) -> Limits {
        let places = |named: Vec<(String, Option<usize>)>| Places {
            default: None,
            named: named.into_iter().filter_map(|(name, limit)| Some((name, limit?))).collect(),
        };
        let each = |number: usize| (0..PROJECTS).flat_map(move |one| (0..number).map(move |two| (one, two)));
        Limits {
            server: self.bounds.server,
            projects: places((0..PROJECTS).map(|one| (project(one), self.bounds.projects[one])).collect()),
            envs: places(
                each(ENVS)
                    .map(|(one, two)| (format!("{}/{}", project(one), env(two)), self.bounds.envs[one][two]))
                    .collect(),
            ),
            plugins: places(
                each(PLUGINS)
                    .map(|(one, two)| (format!("{}/{}", project(one), plugin(two)), self.bounds.plugins[one][two]))
                    .collect(),
            ),
        }
    }

    fn find(&self, id: u128) -> Option<usize> {
        self.runs.iter().position(|run| run.id == id)
    }

    /// Those that take places and hold claims: ours, and those of others.
    fn going(&self) -> impl Iterator<Item = (u128, &Wish)> {
        let is_going = |run: &&Known| run.status != Status::Queued && !run.status.is_end();
        let ours = self.runs.iter().filter(is_going).map(|run| (run.id, &run.wish));
        ours.chain(self.outside.iter().map(|(id, wish)| (*id, wish)))
    }

    /// Those in line, in order.
    fn line(&self) -> Vec<usize> {
        let is_in_line =
            |run: &Known| run.status == Status::Queued && run.wish.not_before.is_none_or(|time| time <= self.now);
        let mut line: Vec<_> = (0..self.runs.len()).filter(|index| is_in_line(&self.runs[*index])).collect();
        line.sort_by_key(|index| (Reverse(self.runs[*index].wish.priority), *index));
        line
    }

    /// The limits that a run finds reached.
    fn reached(&self, wish: &Wish) -> Vec<LimitScope> {
        let (mut server, mut project, mut env, mut plugin) = (0, 0, 0, 0);
        for (_, other) in self.going() {
            server += 1;
            let same = other.project == wish.project;
            project += usize::from(same);
            env += usize::from(same && other.env == wish.env);
            plugin += usize::from(same && wish.plugin.is_some() && other.plugin == wish.plugin);
        }
        let Bounds { projects, envs, plugins, .. } = &self.bounds;
        let mut reached = Vec::new();
        let mut check = |scope, count: usize, limit: Option<usize>| {
            if limit.is_some_and(|limit| count >= limit) {
                reached.push(scope);
            }
        };
        check(LimitScope::Server, server, Some(self.bounds.server));
        check(LimitScope::Project, project, projects[wish.project]);
        check(LimitScope::Env, env, envs[wish.project][wish.env]);
        check(LimitScope::Plugin, plugin, wish.plugin.and_then(|plugin| plugins[wish.project][plugin]));
        reached
    }

    /// Ours that are in the way of a new one, the oldest first, then those of others.
    fn conflicts(&self, wish: &Wish) -> Vec<u128> {
        let is_there = |run: &&Known| {
            !run.status.is_end()
                && (run.status != Status::Queued || run.wish.not_before.is_none_or(|time| time <= self.now))
        };
        let ours = self.runs.iter().filter(is_there).filter(|run| conflict(wish, &run.wish)).map(|run| run.id);
        let mut others: Vec<_> =
            self.outside.iter().filter(|(_, other)| conflict(wish, other)).map(|(id, _)| *id).collect();
        others.sort_unstable();
        ours.chain(others).collect()
    }

    pub(super) fn apply(&mut self, event: &Event, subject: &mut dyn Subject) -> Result<(), String> {
        match event {
            Event::Create { wish, if_running } => self.create(wish, *if_running, subject)?,
            Event::Change { run, to } => self.change(*run, *to, subject)?,
            Event::Outside { project, runs } => {
                let mut seen: Vec<(u128, Wish)> = Vec::new();
                for (id, wish) in runs {
                    let is_ours = self.find(*id).is_some_and(|index| !self.runs[index].status.is_end());
                    if !is_ours && seen.iter().all(|(other, _)| other != id) {
                        seen.push((*id, wish.clone()));
                    }
                }
                let told = runs.iter().map(|(id, wish)| OutsideRun {
                    id: Uuid::from_u128(*id),
                    env: env(wish.env),
                    needs: needs(wish),
                });
                subject.outside(*project, told.collect());
                self.outside.retain(|(_, wish)| wish.project != *project);
                self.outside.extend(seen);
            }
            Event::Pass { seconds } => self.now += seconds,
            Event::Limits { seed } => {
                self.bounds = Bounds::random(&mut Random::new(*seed));
                subject.set_limits(self.limits());
            }
            Event::Crash => self.crash(subject),
            Event::CreateAndCrash { wish } => {
                subject.write_only();
                self.create(wish, IfRunning::Queue, subject)?;
                self.crash(subject);
            }
            Event::ChangeAndCrash { run, to } => {
                subject.write_only();
                self.change(*run, *to, subject)?;
                self.crash(subject);
            }
        }
        self.forget();
        self.admit(subject)
    }

    fn crash(&mut self, subject: &mut dyn Subject) {
        subject.crash(self.limits(), time(self.now));
        self.outside.clear();
        self.tally.crashes += 1;
    }

    fn create(&mut self, wish: &Wish, if_running: IfRunning, subject: &mut dyn Subject) -> Result<(), String> {
        let id = self.next_id;
        self.next_id += 1;
        let made = subject.create(Uuid::from_u128(id), wish, if_running, time(self.now));
        let conflicts = self.conflicts(wish);
        let is_ours = |id: &u128| self.runs.iter().any(|run| run.id == *id);
        let expected = match (if_running, conflicts.first()) {
            (IfRunning::ReturnExisting, Some(first)) if is_ours(first) => Made::Existing(*first),
            (IfRunning::Reject | IfRunning::ReturnExisting, Some(first)) => Made::Refused(*first),
            _ => Made::New,
        };
        if made != expected {
            return Err(format!("run {id} came to {made:?} instead of {expected:?}"));
        }
        if made != Made::New {
            self.tally.refused += 1;
            return Ok(());
        }
        if if_running == IfRunning::Replace {
            for run in self.runs.iter_mut().filter(|run| conflicts.contains(&run.id)) {
                run.status = match run.status {
                    Status::Queued => Status::Cancelled,
                    _ => Status::Cancelling,
                };
            }
        }
        self.runs.push(Known { id, wish: wish.clone(), status: Status::Queued });
        Ok(())
    }

    fn change(&mut self, id: u128, to: Status, subject: &mut dyn Subject) -> Result<(), String> {
        let Some(index) = self.find(id) else { return Ok(()) };
        let run = &mut self.runs[index];
        let may = run.status.may_become(to);
        let did = subject.change(Uuid::from_u128(id), to);
        if did != may {
            return Err(format!("run {id} changed from {} to {to}: {did} instead of {may}", run.status));
        }
        if did {
            run.status = to;
        }
        Ok(())
    }

    /// Whatever may begin begins, and nothing else.
    fn admit(&mut self, subject: &mut dyn Subject) -> Result<(), String> {
        let admitted: Vec<_> = subject.admit(time(self.now)).iter().map(Uuid::as_u128).collect();
        let mut expected = Vec::new();
        let line = self.line();
        for (place, index) in line.iter().enumerate() {
            let wish = &self.runs[*index].wish;
            let mut before = line[..place].iter().map(|before| &self.runs[*before]);
            let waits = before.any(|before| before.status == Status::Queued && conflict(wish, &before.wish))
                || self.going().any(|(_, other)| conflict(wish, other))
                || !self.reached(wish).is_empty();
            if !waits {
                self.runs[*index].status = Status::Starting;
                self.tally.began += 1;
                expected.push(self.runs[*index].id);
            }
        }
        if admitted == expected { Ok(()) } else { Err(format!("{admitted:?} began instead of {expected:?}")) }
    }

    /// That everybody is where he is, and that whoever waits knows why.
    pub(super) fn check(&mut self, subject: &mut dyn Subject) -> Result<(), String> {
        let line = self.line();
        let mut waited = 0;
        for run in &self.runs {
            if let Some(status) = subject.status(Uuid::from_u128(run.id))
                && status != run.status
            {
                return Err(format!("run {} stands at {status} instead of {}", run.id, run.status));
            }
            if run.status.is_end() {
                continue;
            }
            let waiting = subject.waiting(Uuid::from_u128(run.id));
            let Some(waiting) = waiting else {
                if run.status == Status::Queued {
                    return Err(format!("run {} is unknown", run.id));
                }
                continue;
            };
            if run.status != Status::Queued {
                return Err(format!("run {} waits, and is {}", run.id, run.status));
            }
            let index = self.find(run.id).unwrap_or_default();
            let key = |index: usize| (Reverse(self.runs[index].wish.priority), index);
            let before: Vec<_> =
                line.iter().filter(|other| key(**other) < key(index)).map(|other| &self.runs[*other]).collect();
            if waiting.position != before.len() + 1 {
                return Err(format!("run {} is at {} instead of {}", run.id, waiting.position, before.len() + 1));
            }
            if let Some(later) = run.wish.not_before.filter(|time| *time > self.now) {
                if waiting.blocked_by != [Blocker::NotBefore(time(later))] {
                    return Err(format!("run {} waits for its time, and says {:?}", run.id, waiting.blocked_by));
                }
                continue;
            }
            self.check_reasons(run, &before, &waiting.blocked_by)?;
            waited += 1;
        }
        self.tally.waited += waited;
        Ok(())
    }

    /// All reasons, as far as they are told.
    fn check_reasons(&self, run: &Known, before: &[&Known], told: &[Blocker]) -> Result<(), String> {
        let mut runs: Vec<u128> =
            self.going().filter(|(_, other)| conflict(&run.wish, other)).map(|(id, _)| id).collect();
        runs.extend(before.iter().filter(|other| conflict(&run.wish, &other.wish)).map(|other| other.id));
        let limits = self.reached(&run.wish);
        if told.is_empty() {
            return Err(format!("run {} waits for nothing", run.id));
        }
        for blocker in told {
            let is_true = match blocker {
                Blocker::NotBefore(_) => false,
                Blocker::Limit { scope, .. } => limits.contains(scope),
                Blocker::Run { id, claim } => {
                    runs.contains(&id.as_u128()) && needs(&run.wish).claims.iter().any(|own| own.key == claim.key)
                }
            };
            if !is_true {
                return Err(format!("run {} waits for {blocker:?}, which is not so", run.id));
            }
        }
        let missing =
            |id: &u128| !told.iter().any(|one| matches!(one, Blocker::Run { id: told, .. } if told.as_u128() == *id));
        if told.len() < MAX_BLOCKERS
            && (runs.iter().any(missing)
                || told.iter().filter(|one| matches!(one, Blocker::Limit { .. })).count() != limits.len())
        {
            return Err(format!("run {} waits for {runs:?} and {limits:?}, and says {told:?}", run.id));
        }
        Ok(())
    }
}
