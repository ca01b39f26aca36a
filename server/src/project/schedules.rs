//! Schedules as Meltano reads them (`core/schedule.py`, internals 2.5). Nobody fires them here.

mod interval;

use chrono::{DateTime, Utc};

use super::model::Model;
use super::plugin_type::PluginType;
use super::problem::Problem;
use super::yaml::{Node, Place, Value};

/// An entry of `schedules`.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Schedule {
    /// Its name, which may have a colon.
    pub name: String,
    /// What it runs.
    pub work: Work,
    /// As it is written.
    pub interval: Option<String>,
    /// The names of the variables that it sets, sorted. Their values may be secret, so they are not kept.
    pub env: Vec<String>,
    /// What is wrong with the entry itself. They are among those of the model, too.
    pub problems: Vec<Problem>,
    place: Place,
}

/// What a schedule runs.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Work {
    /// A job, by its name.
    Job(String),
    /// An extractor and a loader, as `meltano elt` takes them. What is missing is a problem.
    Elt {
        /// The extractor.
        extractor: Option<String>,
        /// The loader.
        loader: Option<String>,
        /// What becomes of transformations.
        transform: Option<String>,
    },
}

/// A schedule that was read at a certain time.
#[derive(Debug)]
pub struct Reading {
    /// When it fires, in the five fields of cron; none if no clock fires it.
    pub cron: Option<String>,
    /// The next times at which it is due.
    pub fires: Vec<DateTime<Utc>>,
    /// Why it cannot be run.
    pub problems: Vec<Problem>,
}

impl Schedule {
    /// Reads an entry. Keys that Meltano needs and does not find are problems.
    pub(super) fn of(name: String, node: &Node) -> Schedule {
        let mut problems = Vec::new();
        let text = |key: &str, problems: &mut Vec<Problem>| {
            let value = node.get(key).filter(|value| !value.is_null())?;
            if !matches!(value.value, Value::Text(_)) {
                let message = format!("the `{key}` of schedule `{name}` is {}", value.kind());
                problems.push(Problem::at(value, "schedule_invalid", message, "write a string"));
                return None;
            }
            value.text()
        };
        let interval = text("interval", &mut problems);
        // An empty `job` is none to Meltano.
        let job = text("job", &mut problems).filter(|job| !job.is_empty());
        let (work, required) = match job {
            Some(job) => (Work::Job(job), &["interval"][..]),
            None => {
                let mut part = |key: &str| text(key, &mut problems);
                let (extractor, loader, transform) = (part("extractor"), part("loader"), part("transform"));
                (Work::Elt { extractor, loader, transform }, &["interval", "extractor", "loader", "transform"][..])
            }
        };
        // An interval that is `null` is none; the others must say something.
        let is_there = |key: &str| match key {
            "interval" => node.entries().iter().any(|(name, _)| name == key),
            _ => node.get(key).is_some(),
        };
        for key in required.iter().filter(|key| !is_there(key)) {
            let message = format!("schedule `{name}` has no `{key}`, which Meltano asks for");
            let hint = match work {
                Work::Job(_) => "write `interval: '@daily'`, or `@manual` to fire it by hand",
                Work::Elt { .. } => "write it, or name a `job` instead of extractor, loader and transform",
            };
            problems.push(Problem::at(node, "schedule_invalid", message, hint));
        }
        let mut env: Vec<String> =
            node.get("env").map(Node::entries).unwrap_or_default().iter().map(|(name, _)| name.clone()).collect();
        env.sort_unstable();
        Schedule { name, work, interval, env, problems, place: node.place.clone() }
    }
}

/// Reads a schedule in its project, after a time.
#[must_use]
pub fn read(model: &Model, schedule: &Schedule, now: DateTime<Utc>) -> Reading {
    let mut problems = schedule.problems.clone();
    let mut add = |code: &'static str, message: String, hint: &str| {
        problems.push(Problem::new(code, message, hint).standing_at(&schedule.place));
    };
    match &schedule.work {
        Work::Job(job) if model.job(job).is_none() => {
            let message = format!("schedule `{}` names job `{job}`, which is not there", schedule.name);
            add(
                "schedule_job_unknown",
                message,
                "name a job of the project; Meltano lists no schedule at all until then",
            );
        }
        Work::Job(_) => {}
        Work::Elt { extractor, loader, .. } => {
            for (plugin_type, name) in [(PluginType::Extractors, extractor), (PluginType::Loaders, loader)] {
                let Some(name) = name else { continue };
                let plugin = model.plugin(plugin_type, name);
                if let Some(problem) = plugin.as_ref().ok().and_then(|plugin| model.definition_problem(plugin)) {
                    add(problem.code, problem.message, problem.hint.as_deref().unwrap_or_default());
                }
                if plugin.is_err() {
                    let descriptor = plugin_type.descriptor();
                    let message =
                        format!("schedule `{}` names {descriptor} `{name}`, which is not there", schedule.name);
                    add("schedule_plugin_unknown", message, "name a plugin of the project");
                }
            }
        }
    }
    let cron = schedule.interval.as_deref().and_then(interval::cron);
    let fires = cron.map_or(Ok(Vec::new()), |cron| interval::fires(cron, now)).unwrap_or_else(|reason| {
        let message = format!("the interval of schedule `{}` cannot be read: {reason}", schedule.name);
        add(
            "schedule_interval_invalid",
            message,
            "write five fields of cron, or one of Meltano's names such as `@daily`",
        );
        Vec::new()
    });
    Reading { cron: cron.map(str::to_owned), fires, problems }
}

#[cfg(test)]
mod tests;
