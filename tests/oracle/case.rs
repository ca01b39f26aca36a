//! The small projects on disk.

use meltano_api::project::{Error, Model, Problem, Project};
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
    /// Every case, by name.
    pub(crate) fn all() -> Vec<Case> {
        let folders = std::fs::read_dir(Self::folder()).unwrap().map(|entry| entry.unwrap().path());
        let mut cases: Vec<Case> = folders.map(Case::at).collect();
        cases.sort_by(|one, other| one.name.cmp(&other.name));
        cases
    }

    /// Where the cases are.
    pub(crate) fn folder() -> PathBuf {
        Path::new(env!("CARGO_MANIFEST_DIR")).join("oracle/cases")
    }

    fn at(root: PathBuf) -> Case {
        Case { name: root.file_name().unwrap().to_str().unwrap().to_owned(), root: root.canonicalize().unwrap() }
    }

    /// What the reader makes of it.
    pub(crate) fn read(&self) -> Result<Arc<Model>, Error> {
        Project::new("case", &self.root).read()
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

/// The version of Meltano that is asked.
const MELTANO: &str = "4.4.1";

/// The problems of a project with that Meltano, also of one that cannot be read.
pub(crate) fn problems(read: &Result<Arc<Model>, Error>) -> Vec<Problem> {
    match read {
        Ok(model) => model.problems.iter().cloned().chain(model.version_problem(MELTANO)).collect(),
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
