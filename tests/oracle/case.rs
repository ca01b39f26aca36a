//! The small projects on disk.

use crate::meltano;
use meltano_api::project::settings::{Surroundings, of_plugin};
use meltano_api::project::{Error, Model, Plugin, Problem, Project};
use serde_json::Value;
use std::path::{Path, PathBuf};
use std::sync::Arc;
use tempfile::TempDir;

const MARKER: &str = "# here";

/// A small project.
pub(crate) struct Case {
    /// Its rule, with dashes.
    pub(crate) name: String,
    root: PathBuf,
}

/// A line of a file, or a file as a whole.
pub(crate) type Place = (String, Option<u64>);

impl Case {
    /// Every case in a folder, by name.
    pub(crate) fn all(folder: &Path) -> Vec<Case> {
        let folders = std::fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().path());
        let mut cases: Vec<Case> = folders.map(Case::at).collect();
        cases.sort_by(|one, other| one.name.cmp(&other.name));
        cases
    }

    /// Where those are that are kept.
    pub(crate) fn folder() -> PathBuf {
        Path::new(env!("CARGO_MANIFEST_DIR")).join("oracle/cases")
    }

    /// One of those that are kept.
    pub(crate) fn named(name: &str) -> Case {
        Case::at(Case::folder().join(name))
    }

    /// The project in a folder, which is named after its rule.
    pub(crate) fn at(root: PathBuf) -> Case {
        Case { name: root.file_name().unwrap().to_str().unwrap().to_owned(), root: root.canonicalize().unwrap() }
    }

    /// What the reader makes of it.
    pub(crate) fn read(&self) -> Result<Arc<Model>, Error> {
        Project::new("case", &self.root).read()
    }

    /// Whether something is wrong with it, or with one of its settings.
    pub(crate) fn has_problem(&self) -> bool {
        let read = self.read();
        let of_settings = |model: &Model| {
            let of = |one: &Plugin| of_plugin(model, None, one.plugin_type, &one.name, &self.surroundings()).unwrap();
            model.plugins.iter().flat_map(|one| of(one).settings).any(|setting| setting.problem.is_some())
        };
        !problems(&read).is_empty() || read.is_ok_and(|model| of_settings(&model))
    }

    /// What Meltano would find around it; `oracle.py` gives it the same.
    pub(crate) fn surroundings(&self) -> Surroundings {
        let file = self.root.join("environment.env");
        let text = if file.is_file() { self.text("environment.env") } else { String::new() };
        let variable = |line: &str| {
            let (name, value) = line.split_once('=').unwrap();
            (name.to_owned(), value.to_owned())
        };
        Surroundings {
            variables: text.lines().map(variable).collect(),
            system_directory: self.root.join(".meltano"),
            meltano_version: meltano::VERSION.to_owned(),
        }
    }

    /// What it says, where it is called `ROOT`, as in the answers of the oracle.
    pub(crate) fn placed(&self, value: Value) -> Value {
        let root = self.root.to_str().unwrap();
        match value {
            Value::String(text) if text.contains(root) => Value::String(text.replace(root, "ROOT")),
            Value::Array(items) => Value::Array(items.into_iter().map(|item| self.placed(item)).collect()),
            Value::Object(entries) => {
                Value::Object(entries.into_iter().map(|(key, value)| (key, self.placed(value))).collect())
            }
            other => other,
        }
    }

    /// The text of one of its files.
    pub(crate) fn text(&self, file: &str) -> String {
        std::fs::read_to_string(self.root.join(file)).unwrap()
    }

    /// Where `# here` stands.
    pub(crate) fn marker(&self) -> Option<Place> {
        let mut files = Vec::new();
        files_below(&self.root, &mut files);
        files.iter().find_map(|file| {
            let file = file.strip_prefix(&self.root).unwrap().to_str().unwrap();
            let line = self.text(file).lines().position(|line| line.ends_with(MARKER))?;
            Some((file.to_owned(), Some(line as u64 + 1)))
        })
    }

    /// A copy in which something else stands in `meltano.yml`. It goes with the folder that it lies in.
    pub(crate) fn changed(&self, text: &str, instead: &str) -> (TempDir, Case) {
        let ground = TempDir::new().unwrap();
        let root = ground.path().join(&self.name);
        let mut files = Vec::new();
        files_below(&self.root, &mut files);
        for file in files {
            let copy = root.join(file.strip_prefix(&self.root).unwrap());
            std::fs::create_dir_all(copy.parent().unwrap()).unwrap();
            std::fs::copy(&file, copy).unwrap();
        }
        let before = self.text("meltano.yml");
        assert!(before.contains(text), "`{text}` stands in `{}`", self.name);
        std::fs::write(root.join("meltano.yml"), before.replacen(text, instead, 1)).unwrap();
        (ground, Case::at(root))
    }
}

/// The problems of a project with that Meltano, also of one that cannot be read.
pub(crate) fn problems(read: &Result<Arc<Model>, Error>) -> Vec<Problem> {
    match read {
        Ok(model) => model.problems.iter().cloned().chain(model.version_problem(meltano::VERSION)).collect(),
        Err(error) => vec![Problem::from(error)],
    }
}

fn files_below(folder: &Path, found: &mut Vec<PathBuf>) {
    for entry in std::fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        match path.is_dir() {
            true => files_below(&path, found),
            false => found.push(path),
        }
    }
    found.sort();
}
