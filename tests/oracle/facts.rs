//! What is compared: facts by their paths, such as `plugins/extractors/tap-a/variant`, made of an answer of Meltano and
//! of a model of the reader.

use crate::case::{Case, Place, problems};
use crate::{plugins, settings};
use meltano_api::project::schedules::{self, Schedule, Work};
use meltano_api::project::{Model, jobs};
use serde_json::{Value, json};
use std::collections::BTreeMap;
use std::fmt;

/// Parts of an answer of the oracle that are compared.
const COMPARED: [&str; 11] = [
    "refused",
    "project_id",
    "default_environment",
    "requires_meltano",
    "environments",
    "plugins",
    "mappings",
    "jobs",
    "schedules",
    "settings",
    "state_ids",
];

/// The parts of an answer that nobody looks at.
pub(crate) fn unknown_parts(answer: &Value) -> Vec<&String> {
    answer.as_object().unwrap().keys().filter(|part| !COMPARED.contains(&part.as_str())).collect()
}

/// The key of what stands in the place of a value that cannot be had.
pub(crate) const FAILS: &str = "fails";

/// The end of the path of the fact that no setting of an owner has a value.
pub(crate) const NONE: &str = "/*";

/// Facts by path.
#[derive(Debug, Default)]
pub(crate) struct Facts {
    known: BTreeMap<String, Value>,
    /// Paths below which there are no facts, because there Meltano gave up.
    silent: Vec<String>,
}

/// Something that the two say differently.
#[derive(Debug)]
pub(crate) struct Difference {
    /// The path.
    pub(crate) what: String,
    meltano: Option<Value>,
    reader: Option<Value>,
}

impl Facts {
    /// What Meltano says. `sound` is whether it can work with all of the project; if it cannot, the problem must stand
    /// at the `place` that the case marks, or name a file at least.
    pub(crate) fn of_meltano(answer: &Value, marker: Option<&Place>) -> Facts {
        let mut facts = Facts::default();
        if answer.get("refused").is_some() {
            facts.silence(String::new());
        } else {
            for key in ["project_id", "default_environment", "requires_meltano"] {
                facts.add(key, answer[key].clone());
            }
            facts.environments(answer);
            plugins::of_meltano(answer, &mut facts);
            facts.jobs(answer);
            facts.state_ids(answer);
            facts.schedules(answer);
            let mappings = items(answer, "mappings").map(|one| json!([one["mapper"], one["name"]])).collect();
            facts.add("mappings", Value::Array(mappings));
        }
        let failure = failure(answer);
        facts.place(failure, marker.map(|place| json!(place)).unwrap_or(json!("a file")));
        if let Some(said) = answer.get("settings") {
            settings::of_meltano(said, &mut facts);
        }
        facts
    }

    /// What the reader says.
    pub(crate) fn of_reader(case: &Case) -> Facts {
        let (read, marker) = (&case.read(), case.marker());
        let mut facts = Facts::default();
        if let Ok(model) = read {
            facts.model(model);
            settings::of_reader(case, model, &mut facts);
        }
        let places: Vec<Place> =
            problems(read).into_iter().filter_map(|problem| Some((problem.file?, problem.line))).collect();
        let place = match marker {
            Some(marker) => json!(places.iter().find(|place| **place == marker).or(places.first())),
            None => json!(places.first().map(|_| "a file")),
        };
        facts.place(problems(read).into_iter().next().map(|problem| problem.message), place);
        facts
    }

    /// Whether these facts tell this project from an empty one.
    pub(crate) fn say_something(&self) -> bool {
        self.known.iter().any(|(path, value)| match value {
            Value::Null => false,
            Value::Array(items) => !items.is_empty(),
            _ => path != "sound" || has_failed(value),
        })
    }

    /// Where another's facts differ from these.
    pub(crate) fn differences(&self, other: &Facts) -> Vec<Difference> {
        let mut paths: Vec<&String> = self.known.keys().chain(other.known.keys()).collect();
        paths.sort();
        paths.dedup();
        let mut differences = Vec::new();
        for path in paths.into_iter().filter(|path| self.has_a_say(path)) {
            match (self.known.get(path), other.known.get(path)) {
                (Some(one), Some(other)) if same(one, other) => {}
                (Some(one), Some(other)) if has_failed(one) || has_failed(other) => {
                    let what = if path == "sound" { path.clone() } else { format!("{path}/{FAILS}") };
                    differences.push(Difference::new(what, Some(one), Some(other)));
                }
                (Some(Value::Object(meltano)), Some(Value::Object(reader))) => {
                    let keys = meltano.keys().chain(reader.keys().filter(|key| !meltano.contains_key(*key)));
                    for key in keys {
                        let (meltano, reader) = (meltano.get(key), reader.get(key));
                        if !meltano.zip(reader).is_some_and(|(meltano, reader)| same(meltano, reader)) {
                            differences.push(Difference::new(format!("{path}/{key}"), meltano, reader));
                        }
                    }
                }
                (meltano, reader) if meltano.is_some() && reader.is_some() || !self.is_said(path, other) => {
                    differences.push(Difference::new(path.clone(), meltano, reader));
                }
                _ => {}
            }
        }
        differences
    }

    /// Whether what makes the project unsound is a name that stands twice.
    pub(crate) fn says_twice(&self) -> bool {
        let why = self.known.get("sound").and_then(|sound| sound.get(FAILS)?.as_str());
        why.is_some_and(|why| why.ends_with("stands here a second time"))
    }

    /// Whether a setting of an owner has no value.
    pub(crate) fn has_failed_below(&self, path: &str) -> bool {
        let below = format!("{path}/");
        self.known
            .range(below.clone()..)
            .take_while(|(path, _)| path.starts_with(&below))
            .any(|(_, value)| has_failed(value))
    }

    fn has_a_say(&self, path: &str) -> bool {
        // That none of the settings has a value says nothing new where each is known.
        self.known.contains_key(path) || !self.is_silent(path) && !path.ends_with(NONE)
    }

    /// Whether there are no facts below a path, because there Meltano gave up.
    pub(crate) fn is_silent(&self, path: &str) -> bool {
        self.silent.iter().any(|silent| path.starts_with(silent.as_str()))
    }

    /// There are no facts below this path.
    pub(crate) fn silence(&mut self, path: String) {
        self.silent.push(path);
    }

    /// Of what only one of two has at all, its absence from a list says enough; of soundness, soundness itself.
    fn is_said(&self, path: &str, other: &Facts) -> bool {
        let steps: Vec<&str> = path.split('/').collect();
        let owner = |count: usize| steps[..count.min(steps.len())].join("/");
        let lists = match steps[0] {
            "place" => vec!["sound".to_owned()],
            "state_ids" => vec!["environments".to_owned(), "jobs".to_owned()],
            "settings" | settings::RECEIVED => {
                vec!["environments".to_owned(), "plugins".to_owned(), owner(3), owner(4)]
            }
            list => vec![list.to_owned()],
        };
        lists.iter().any(|list| list != path && self.known.get(list) != other.known.get(list))
    }

    /// Of a name that stands twice only the first, which is the one that counts.
    pub(crate) fn add(&mut self, path: impl Into<String>, value: impl Into<Value>) {
        self.known.entry(path.into()).or_insert(value.into());
    }

    /// Whether it can be worked with all of the project, and if not, why and where the problem stands.
    fn place(&mut self, failure: Option<String>, place: Value) {
        match failure {
            None => self.add("sound", true),
            Some(failure) => {
                self.add("sound", json!({FAILS: failure}));
                self.add("place", place);
            }
        }
    }

    fn environments(&mut self, answer: &Value) {
        self.add("environments", names(answer, "environments"));
        for one in items(answer, "environments") {
            self.add(path(&["environments", text(&one["name"]), "state_id_suffix"]), one["state_id_suffix"].clone());
        }
    }

    fn jobs(&mut self, answer: &Value) {
        self.add("jobs", names(answer, "jobs"));
        for one in items(answer, "jobs") {
            let path = path(&["jobs", text(&one["name"]), "tasks"]);
            match one["tasks"].get("error") {
                Some(_) => self.silent.push(path),
                None => self.add(path, one["tasks"].clone()),
            }
        }
    }

    fn state_ids(&mut self, answer: &Value) {
        for (environment, jobs) in answer["state_ids"].as_object().unwrap() {
            let below = path(&["state_ids", environment]);
            let Some(jobs) = jobs.as_object().filter(|jobs| !jobs.contains_key("error")) else {
                self.silence(below);
                continue;
            };
            for (job, ids) in jobs {
                let said = ids.get("error").map_or_else(|| ids.clone(), |error| json!({FAILS: error.to_string()}));
                self.add(format!("{below}/{job}"), json!({"ids": said}));
            }
        }
    }

    fn schedules(&mut self, answer: &Value) {
        self.add("schedules", names(answer, "schedules"));
        for one in items(answer, "schedules") {
            let below = |key: &str| path(&["schedules", text(&one["name"]), key]);
            for key in ["interval", "job", "extractor", "loader", "transform"] {
                self.add(below(key), one[key].clone());
            }
            self.add(below("cron"), one["cron_interval"].clone());
            let mut variables: Vec<&String> = one["env"].as_object().unwrap().keys().collect();
            variables.sort();
            self.add(below("env"), json!(variables));
        }
    }

    fn model(&mut self, model: &Model) {
        self.add("project_id", json!(model.project_id));
        self.add("default_environment", json!(model.default_environment));
        self.add("requires_meltano", json!(model.requires_meltano));
        self.add("environments", model.environments.iter().map(|one| one.name.clone()).collect::<Vec<_>>());
        for one in &model.environments {
            self.add(path(&["environments", &one.name, "state_id_suffix"]), json!(one.state_id_suffix));
        }
        plugins::of_reader(model, self);
        self.add("jobs", model.jobs.iter().map(|one| one.name.clone()).collect::<Vec<_>>());
        for one in &model.jobs {
            self.add(path(&["jobs", &one.name, "tasks"]), json!(one.blocks()));
        }
        for environment in &model.environments {
            for one in &model.jobs {
                let read = jobs::read(model, one, Some(environment));
                let failure = read.problems.first().map(|problem| json!({FAILS: problem.message}));
                let below = path(&["state_ids", &environment.name, &one.name]);
                self.add(below, json!({"ids": failure.unwrap_or_else(|| json!(read.state_ids))}));
            }
        }
        self.add("schedules", model.schedules.iter().map(|one| one.name.clone()).collect::<Vec<_>>());
        model.schedules.iter().for_each(|one| self.schedule(model, one));
        let mappings = model.mappings.iter().map(|one| json!([one.mapper, one.name])).collect();
        self.add("mappings", Value::Array(mappings));
    }

    fn schedule(&mut self, model: &Model, one: &Schedule) {
        let below = |key: &str| path(&["schedules", &one.name, key]);
        let (job, pipeline) = match &one.work {
            Work::Job(job) => (Some(job), [&None, &None, &None]),
            Work::Elt { extractor, loader, transform } => (None, [extractor, loader, transform]),
        };
        self.add(below("job"), json!(job));
        for (key, value) in ["extractor", "loader", "transform"].iter().zip(pipeline) {
            self.add(below(key), json!(value));
        }
        self.add(below("interval"), json!(one.interval));
        self.add(below("cron"), json!(schedules::read(model, one, chrono::Utc::now()).cron));
        self.add(below("env"), json!(one.env));
    }
}

impl Difference {
    fn new(what: String, meltano: Option<&Value>, reader: Option<&Value>) -> Difference {
        Difference { what, meltano: meltano.cloned(), reader: reader.cloned() }
    }

    /// Whether it is about a setting of a plugin or of the project.
    pub(crate) fn is_of_a_setting(&self) -> bool {
        self.what.starts_with("settings/")
    }

    /// The text that Meltano says.
    pub(crate) fn meltano_text(&self) -> Option<&str> {
        self.meltano.as_ref().and_then(Value::as_str)
    }

    /// The text that the reader says.
    pub(crate) fn reader_text(&self) -> Option<&str> {
        self.reader.as_ref().and_then(Value::as_str)
    }

    /// Whether the reader lists what Meltano does, but nothing twice.
    pub(crate) fn is_without_repeated(&self) -> bool {
        let mut once: Vec<&Value> = Vec::new();
        for one in self.meltano.iter().filter_map(Value::as_array).flatten() {
            if !once.contains(&one) {
                once.push(one);
            }
        }
        self.reader.iter().filter_map(Value::as_array).flatten().eq(once)
    }

    /// What Meltano says, as JSON.
    pub(crate) fn meltano_json(&self) -> String {
        self.meltano.as_ref().map(Value::to_string).unwrap_or_default()
    }

    /// What the reader says, as JSON.
    pub(crate) fn reader_json(&self) -> String {
        self.reader.as_ref().map(Value::to_string).unwrap_or_default()
    }

    /// Why Meltano has no value, where the reader has one.
    pub(crate) fn fails(&self) -> Option<&str> {
        self.meltano.as_ref().filter(|_| !self.reader.as_ref().is_some_and(has_failed))?.get(FAILS)?.as_str()
    }

    /// What it is about, whichever plugin or setting it concerns.
    pub(crate) fn kind(&self) -> String {
        let steps: Vec<&str> = self.what.split('/').collect();
        let last = if steps.len() > 2 { steps[steps.len() - 1] } else { "" };
        let fails = self.fails().unwrap_or_default();
        format!("{} {} {last} {}", steps[0], steps.len(), fails.chars().take(60).collect::<String>())
    }
}

/// Why Meltano cannot work with all of the project.
fn failure(answer: &Value) -> Option<String> {
    let parts = ["plugins", "jobs"].iter().filter_map(|part| answer.get(part)?.as_array()).flatten();
    let errors = parts.filter_map(|one| one.get("error").or_else(|| one["tasks"].get("error")));
    answer.get("refused").into_iter().chain(errors).next().map(Value::to_string)
}

fn has_failed(value: &Value) -> bool {
    value.get(FAILS).is_some()
}

/// Equal to the type, and in the order of keys. Only a decimal may come as another spelling of the number.
fn same(one: &Value, other: &Value) -> bool {
    match (one, other) {
        // Each in its own words.
        _ if has_failed(one) && has_failed(other) => true,
        (Value::Number(one), Value::Number(other)) if one.is_f64() && other.is_f64() => one.as_f64() == other.as_f64(),
        (Value::Object(one), Value::Object(other)) => {
            one.len() == other.len()
                && one.iter().zip(other).all(|((key, one), (other_key, other))| key == other_key && same(one, other))
        }
        (Value::Array(one), Value::Array(other)) => {
            one.len() == other.len() && one.iter().zip(other).all(|(one, other)| same(one, other))
        }
        _ => one == other,
    }
}

impl fmt::Display for Difference {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        let said = |value: &Option<Value>| value.as_ref().map_or("nothing".to_owned(), Value::to_string);
        write!(formatter, "{}: Meltano says {}, the reader {}", self.what, said(&self.meltano), said(&self.reader))
    }
}

/// The items of a part.
pub(crate) fn items<'a>(answer: &'a Value, part: &str) -> impl Iterator<Item = &'a Value> {
    answer[part].as_array().unwrap().iter()
}

fn names(answer: &Value, part: &str) -> Vec<Value> {
    items(answer, part).map(|one| one["name"].clone()).collect()
}

fn text(value: &Value) -> &str {
    value.as_str().unwrap()
}

/// The path of these steps.
pub(crate) fn path(steps: &[&str]) -> String {
    steps.join("/")
}
