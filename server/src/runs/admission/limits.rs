//! How many runs may go on at once, in all and of each kind of thing.

use std::collections::{BTreeMap, HashMap};
use std::sync::Arc;

use crate::runs::needs::Needs;

/// Of what a limit is one.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum LimitScope {
    /// All runs.
    Server,
    /// The runs of a project.
    Project,
    /// The runs in an environment of a project.
    Env,
    /// The runs that start a plugin of a project.
    Plugin,
}

impl LimitScope {
    /// The name in the contract.
    #[must_use]
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Server => "server",
            Self::Project => "project",
            Self::Env => "env",
            Self::Plugin => "plugin",
        }
    }
}

/// How many runs may go on at once. A limit of 0 lets nothing begin.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Limits {
    /// In all.
    pub server: usize,
    /// Of each project, by its name.
    pub projects: Places,
    /// In each environment of each project: `warehouse/prod`, or `prod` for that of every project.
    pub envs: Places,
    /// Of each plugin of each project: `warehouse/extractors/tap-a`, or `extractors/tap-a` for that of every project.
    pub plugins: Places,
}

impl Limits {
    /// No limit but that of the server.
    #[must_use]
    pub fn server(server: usize) -> Self {
        Self { server, projects: Places::default(), envs: Places::default(), plugins: Places::default() }
    }

    /// What holds for something that takes places, if there is a limit.
    pub(super) fn of(&self, taken: &Taken) -> Option<usize> {
        let places = match taken.scope {
            LimitScope::Server => return Some(self.server),
            LimitScope::Project => &self.projects,
            LimitScope::Env => &self.envs,
            LimitScope::Plugin => &self.plugins,
        };
        let own = places.named.get(&*taken.name).or_else(|| places.named.get(taken.short()));
        own.copied().or(places.default)
    }
}

/// The limits of things of a kind.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Places {
    /// Of each that is not named. `None`: no limit.
    pub default: Option<usize>,
    /// By name.
    pub named: BTreeMap<String, usize>,
}

/// One thing in which a run takes a place.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub(super) struct Taken {
    pub(super) scope: LimitScope,
    pub(super) name: Arc<str>,
}

impl Taken {
    /// The name without that of the project, which holds no slash.
    fn short(&self) -> &str {
        match (self.scope, self.name.split_once('/')) {
            (LimitScope::Env | LimitScope::Plugin, Some((_, short))) => short,
            _ => &self.name,
        }
    }

    /// In what a run takes places, each once, the server first. One without limits takes none.
    pub(super) fn by(project: &str, env: &str, needs: &Needs) -> Vec<Self> {
        if needs.is_unlimited {
            return Vec::new();
        }
        let taken = |scope, name: String| Self { scope, name: name.into() };
        let mut all = vec![
            taken(LimitScope::Server, String::new()),
            taken(LimitScope::Project, project.to_owned()),
            taken(LimitScope::Env, format!("{project}/{env}")),
        ];
        for plugin in &needs.plugins {
            let plugin = taken(LimitScope::Plugin, format!("{project}/{plugin}"));
            if !all.contains(&plugin) {
                all.push(plugin);
            }
        }
        all
    }
}

/// How many places are taken in each thing.
#[derive(Debug, Default)]
pub(super) struct Counts(HashMap<Taken, usize>);

impl Counts {
    pub(super) fn take(&mut self, all: &[Taken]) {
        all.iter().for_each(|taken| *self.0.entry(taken.clone()).or_default() += 1);
    }

    pub(super) fn free(&mut self, all: &[Taken]) {
        for taken in all {
            if let Some(count) = self.0.get_mut(taken) {
                *count -= 1;
                if *count == 0 {
                    self.0.remove(taken);
                }
            }
        }
    }

    /// The limit, if it is reached.
    pub(super) fn reached(&self, taken: &Taken, limits: &Limits) -> Option<usize> {
        let limit = limits.of(taken)?;
        (self.0.get(taken).copied().unwrap_or_default() >= limit).then_some(limit)
    }
}
