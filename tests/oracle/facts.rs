//! What is compared: facts by their paths, such as `plugins/extractors/tap-a/variant`, made of an answer of Meltano and
//! of a model of the reader.
//!
//! A part that the reader learns to resolve gets one function on each side that adds its facts under the same paths,
//! moves from [`NOT_YET`] to [`COMPARED`], and frees its cases from `WAITING`.

use crate::case::{Place, problems};
use meltano_api::project::schedules::{self, Schedule, Work};
use meltano_api::project::{Error, Model, Plugin};
use serde_json::{Value, json};
use std::collections::BTreeMap;
use std::fmt;
use std::sync::Arc;

/// Parts of an answer of the oracle that are compared.
const COMPARED: [&str; 9] = [
    "refused",
    "project_id",
    "default_environment",
    "requires_meltano",
    "environments",
    "plugins",
    "mappings",
    "jobs",
    "schedules",
];

/// Parts that the reader does not resolve yet.
pub(crate) const NOT_YET: [&str; 2] = ["env", "settings"];

/// Keys of a plugin that are compared; of the others (`label`, `docs`, `capabilities`, `commands` …) the reader says
/// nothing yet.
const OF_A_PLUGIN: [&str; 6] = ["variant", "inherit_from", "pip_url", "namespace", "executable", "custom"];

/// Whether somebody looks at a part of an answer, or will.
pub(crate) fn is_known(part: &str) -> bool {
    COMPARED.contains(&part) || NOT_YET.contains(&part)
}

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
            facts.silent.push(String::new());
        } else {
            for key in ["project_id", "default_environment", "requires_meltano"] {
                facts.add(key, answer[key].clone());
            }
            facts.environments(answer);
            facts.plugins(answer);
            facts.jobs(answer);
            facts.schedules(answer);
            let mappings = items(answer, "mappings").map(|one| json!([one["mapper"], one["name"]])).collect();
            facts.add("mappings", Value::Array(mappings));
        }
        facts.place(facts.silent.is_empty(), marker.map(|place| json!(place)).unwrap_or(json!("a file")));
        facts
    }

    /// What the reader says.
    pub(crate) fn of_reader(read: &Result<Arc<Model>, Error>, marker: Option<&Place>) -> Facts {
        let mut facts = Facts::default();
        if let Ok(model) = read {
            facts.model(model);
        }
        let places: Vec<Place> =
            problems(read).into_iter().filter_map(|problem| Some((problem.file?, problem.line))).collect();
        let place = match marker {
            Some(marker) => json!(places.iter().find(|place| *place == marker).or(places.first())),
            None => json!(places.first().map(|_| "a file")),
        };
        facts.place(problems(read).is_empty(), place);
        facts
    }

    /// Whether these facts tell this project from an empty one.
    pub(crate) fn say_something(&self) -> bool {
        self.known.iter().any(|(path, value)| match value {
            Value::Null => false,
            Value::Array(items) => !items.is_empty(),
            _ => path != "sound" || *value == json!(false),
        })
    }

    /// Where another's facts differ from these.
    pub(crate) fn differences(&self, other: &Facts) -> Vec<Difference> {
        let is_silent = |path: &str| self.silent.iter().any(|silent| path.starts_with(silent.as_str()));
        // Of what only one of them has at all, its absence from the list says enough; of soundness, soundness itself.
        let is_said = |path: &str| {
            let list = if path == "place" { "sound" } else { path.split('/').next().unwrap_or_default() };
            list != path && self.known.get(list) != other.known.get(list)
        };
        let mut paths: Vec<&String> = self.known.keys().chain(other.known.keys()).collect();
        paths.sort();
        paths.dedup();
        let paths = paths.into_iter().filter(|path| self.known.contains_key(*path) || !is_silent(path));
        let pairs = paths.map(|path| (path, self.known.get(path), other.known.get(path)));
        let pairs = pairs.filter(|(path, meltano, reader)| {
            meltano != reader && !((meltano.is_none() || reader.is_none()) && is_said(path))
        });
        let difference = |(what, meltano, reader): (&String, Option<&Value>, Option<&Value>)| Difference {
            what: what.clone(),
            meltano: meltano.cloned(),
            reader: reader.cloned(),
        };
        pairs.map(difference).collect()
    }

    /// Of a name that stands twice only the first, which is the one that counts.
    fn add(&mut self, path: impl Into<String>, value: impl Into<Value>) {
        self.known.entry(path.into()).or_insert(value.into());
    }

    fn place(&mut self, sound: bool, place: Value) {
        self.add("sound", sound);
        if !sound {
            self.add("place", place);
        }
    }

    fn environments(&mut self, answer: &Value) {
        self.add("environments", names(answer, "environments"));
        for one in items(answer, "environments") {
            self.add(path(&["environments", text(&one["name"]), "state_id_suffix"]), one["state_id_suffix"].clone());
        }
    }

    fn plugins(&mut self, answer: &Value) {
        let below = |one: &Value, key: &str| path(&["plugins", text(&one["type"]), text(&one["name"]), key]);
        let all = items(answer, "plugins").map(|one| path(&[text(&one["type"]), text(&one["name"])]));
        self.add("plugins", all.collect::<Vec<_>>());
        for one in items(answer, "plugins") {
            if one.get("error").is_some() {
                self.silent.push(below(one, ""));
                continue;
            }
            for key in OF_A_PLUGIN {
                self.add(below(one, key), one[key].clone());
            }
            let installs = one["pip_url"].as_str().is_some_and(|url| !url.is_empty());
            let installed = if installs { one["directory"].clone() } else { Value::Null };
            self.add(below(one, "directory"), installed);
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
        let plugins = model.plugins.iter().map(|one| path(&[one.plugin_type.key(), &one.name]));
        self.add("plugins", plugins.collect::<Vec<_>>());
        model.plugins.iter().for_each(|one| self.plugin(one));
        self.add("jobs", model.jobs.iter().map(|one| one.name.clone()).collect::<Vec<_>>());
        for one in &model.jobs {
            self.add(path(&["jobs", &one.name, "tasks"]), json!(one.blocks()));
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

    fn plugin(&mut self, one: &Plugin) {
        let below = |key: &str| path(&["plugins", one.plugin_type.key(), &one.name, key]);
        self.add(below("variant"), json!(one.variant));
        self.add(below("inherit_from"), json!(one.inherit_from));
        self.add(below("pip_url"), json!(one.pip_url));
        self.add(below("namespace"), json!(one.namespace));
        self.add(below("executable"), json!(one.executable));
        self.add(below("custom"), json!(one.custom));
        let directory = one.virtual_environment.as_ref().and_then(|venv| venv.parent()?.file_name()?.to_str());
        self.add(below("directory"), json!(directory));
    }
}

impl fmt::Display for Difference {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        let said = |value: &Option<Value>| value.as_ref().map_or("nothing".to_owned(), Value::to_string);
        write!(formatter, "{}: Meltano says {}, the reader {}", self.what, said(&self.meltano), said(&self.reader))
    }
}

fn items<'a>(answer: &'a Value, part: &str) -> impl Iterator<Item = &'a Value> {
    answer[part].as_array().unwrap().iter()
}

fn names(answer: &Value, part: &str) -> Vec<Value> {
    items(answer, part).map(|one| one["name"].clone()).collect()
}

fn text(value: &Value) -> &str {
    value.as_str().unwrap()
}

fn path(steps: &[&str]) -> String {
    steps.join("/")
}
