//! The projects that the server was told to serve.

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};
use std::sync::Arc;

use super::Project;
use super::error;

const LONGEST_NAME: usize = 63;

/// The served projects, by name.
#[derive(Debug, Default)]
pub struct Registry {
    projects: BTreeMap<String, Arc<Project>>,
}

/// Why the server cannot serve what it was told to.
#[derive(Debug, thiserror::Error)]
pub enum Error {
    /// The directory cannot be opened.
    #[error("project directory `{directory}` cannot be opened")]
    DirectoryMissing {
        /// As it was given.
        directory: String,
        /// Why.
        source: std::io::Error,
    },
    /// The directory is no project.
    #[error("`{}` is not a Meltano project: it has no `meltano.yml`", directory.display())]
    NotAProject {
        /// Without symbolic links.
        directory: PathBuf,
    },
    /// The name cannot stand in a path.
    #[error("`{name}` cannot be the name of a project")]
    NameInvalid {
        /// The name.
        name: String,
    },
    /// The directory has a name of which nothing can be made.
    #[error("no name can be made of directory `{}`", directory.display())]
    NameMissing {
        /// Without symbolic links.
        directory: PathBuf,
    },
    /// Two projects would have one name.
    #[error("two projects would be called `{name}`: `{}` and `{}`", first.display(), second.display())]
    NameTaken {
        /// The name.
        name: String,
        /// The one that has it.
        first: PathBuf,
        /// The one that wants it.
        second: PathBuf,
    },
    /// One directory would be served twice.
    #[error("`{}` would be served twice, as `{first}` and as `{second}`", directory.display())]
    DirectoryTaken {
        /// Without symbolic links.
        directory: PathBuf,
        /// The name that it has.
        first: String,
        /// The name that it would get.
        second: String,
    },
}

impl Error {
    /// What to do about it.
    #[must_use]
    pub fn hint(&self) -> &'static str {
        match self {
            Error::DirectoryMissing { .. } => "give the path of a directory that the server may read",
            Error::NotAProject { .. } => "give the directory that holds `meltano.yml`, or make one with `meltano init`",
            Error::NameInvalid { .. } => "use at most 63 lower-case letters, digits and dashes, and no dash first",
            Error::NameMissing { .. } | Error::NameTaken { .. } => "give it a name of its own: `NAME=DIR`",
            Error::DirectoryTaken { .. } => "name each directory once",
        }
    }
}

impl Registry {
    /// Reads arguments of the form `[NAME=]DIR`. A project without a name gets that of its directory, in lower case and
    /// with dashes for what cannot stand in a name. What stands before a `=` is a name unless it has a slash.
    ///
    /// # Errors
    /// [`Error`] for the first argument that cannot be served.
    pub fn from_arguments<A: AsRef<str>>(arguments: impl IntoIterator<Item = A>) -> Result<Registry, Error> {
        let mut registry = Registry::default();
        for argument in arguments {
            registry.add(argument.as_ref())?;
        }
        Ok(registry)
    }

    /// The project of that name.
    ///
    /// # Errors
    /// [`error::Error::ProjectNotFound`].
    pub fn get(&self, name: &str) -> Result<&Arc<Project>, error::Error> {
        self.projects.get(name).ok_or_else(|| error::Error::ProjectNotFound {
            name: name.to_owned(),
            served: self.projects.keys().cloned().collect(),
        })
    }

    /// Every project, sorted by name.
    pub fn iter(&self) -> impl Iterator<Item = &Arc<Project>> {
        self.projects.values()
    }

    fn add(&mut self, argument: &str) -> Result<(), Error> {
        let (name, directory) = match argument.split_once('=') {
            Some((name, directory)) if !name.contains('/') => (Some(name), directory),
            _ => (None, argument),
        };
        let root = Path::new(directory)
            .canonicalize()
            .map_err(|source| Error::DirectoryMissing { directory: directory.to_owned(), source })?;
        if !Project::is_at(&root) {
            return Err(Error::NotAProject { directory: root });
        }
        let name = match name {
            Some(name) if is_name(name) => name.to_owned(),
            Some(name) => {
                return Err(Error::NameInvalid { name: name.to_owned() });
            }
            None => slug(&root).ok_or_else(|| Error::NameMissing { directory: root.clone() })?,
        };
        if let Some(same) = self.projects.values().find(|project| project.root == root) {
            return Err(Error::DirectoryTaken { directory: root, first: same.name.clone(), second: name });
        }
        if let Some(same) = self.projects.get(&name) {
            return Err(Error::NameTaken { name, first: same.root.clone(), second: root });
        }
        self.projects.insert(name.clone(), Arc::new(Project::new(name, root)));
        Ok(())
    }
}

/// The contract's pattern of project names.
fn is_name(name: &str) -> bool {
    let has_letters =
        name.chars().all(|letter| letter.is_ascii_lowercase() || letter.is_ascii_digit() || letter == '-');
    !name.is_empty() && name.len() <= LONGEST_NAME && has_letters && !name.starts_with('-')
}

fn slug(root: &Path) -> Option<String> {
    let mut slug = String::new();
    for letter in root.file_name()?.to_string_lossy().to_lowercase().chars() {
        if letter.is_ascii_alphanumeric() {
            slug.push(letter);
        } else if !slug.is_empty() && !slug.ends_with('-') {
            slug.push('-');
        }
    }
    slug.truncate(LONGEST_NAME);
    let slug = slug.trim_end_matches('-');
    (!slug.is_empty()).then(|| slug.to_owned())
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]

    use super::*;

    #[test]
    fn names_come_from_directories_and_nothing_is_served_twice() {
        let home = tempfile::tempdir().unwrap();
        for name in ["My Project!", "a=b", "other"] {
            std::fs::create_dir(home.path().join(name)).unwrap();
            std::fs::write(home.path().join(name).join("meltano.yml"), "{}").unwrap();
        }
        std::os::unix::fs::symlink(home.path().join("other"), home.path().join("link")).unwrap();
        std::fs::create_dir(home.path().join("empty")).unwrap();
        let path = |name: &str| home.path().join(name).display().to_string();

        let registry =
            Registry::from_arguments([path("My Project!"), path("a=b"), format!("x1={}", path("link"))]).unwrap();
        let names: Vec<&str> = registry.iter().map(|project| project.name.as_str()).collect();
        assert_eq!(names, ["a-b", "my-project", "x1"]);
        assert!(registry.get("x1").unwrap().root.ends_with("other"));
        assert_eq!(registry.get("x2").unwrap_err().hint().unwrap(), "the server serves `a-b`, `my-project` and `x1`");

        let refused = |arguments: &[String]| Registry::from_arguments(arguments).unwrap_err();
        assert!(matches!(refused(&[path("empty")]), Error::NotAProject { .. }));
        assert!(matches!(refused(&[path("gone")]), Error::DirectoryMissing { .. }));
        assert!(matches!(refused(&[path("other"), path("link")]), Error::DirectoryTaken { .. }));
        assert!(matches!(refused(&[path("other"), format!("other={}", path("a=b"))]), Error::NameTaken { .. }));
        for name in ["", "-a", "A", "a_b", &"a".repeat(64)] {
            assert!(matches!(refused(&[format!("{name}={}", path("other"))]), Error::NameInvalid { .. }), "{name}");
        }
    }
}
