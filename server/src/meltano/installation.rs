//! Finds the `meltano` that would run a project, and its version, without starting it: a Python process costs most of a
//! second, and its answer stands in files beside it.

use std::collections::HashMap;
use std::env;
use std::ffi::OsStr;
use std::fs;
use std::io::Read;
use std::os::unix::fs::PermissionsExt;
use std::path::{Path, PathBuf};
use std::sync::{Mutex, PoisonError};
use std::time::SystemTime;

use crate::project::{Interpreter, Problem};

/// Versions that the server is tested with; others of this major version are expected to work.
const TESTED: &str = "4.4.";
const SUPPORTED: &str = "4.";

/// A Meltano that can be started.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Installation {
    /// As it is to be started: a link is not followed, because Python finds its virtual environment by it.
    pub executable: PathBuf,
    /// What `meltano --version` would print. None if the files beside it do not say.
    pub version: Option<String>,
    /// The revision that its migrations bring the system database to (`meltano/migrations/db.lock`).
    pub head_revision: Option<String>,
    /// The Python that it runs with, which its fingerprints of plugins depend on. None if its first line does not say.
    pub interpreter: Option<Interpreter>,
}

/// Finds installations and remembers what it found out about them.
#[derive(Debug, Default)]
pub struct Locator {
    explicit: Option<PathBuf>,
    known: Mutex<HashMap<PathBuf, (SystemTime, Installation)>>,
}

impl Locator {
    /// With an executable that the operator named for all projects, or none. A relative path is relative to the server:
    /// it is executed in the directory of a project.
    #[must_use]
    pub fn new(explicit: Option<PathBuf>) -> Locator {
        let explicit = explicit.map(|path| std::path::absolute(&path).unwrap_or(path));
        Locator { explicit, known: Mutex::default() }
    }

    /// The Meltano of a project: the operator's, else that of the project's own `.venv` or `venv`, else the first on
    /// `PATH`. Blocks on the disk.
    ///
    /// # Errors
    /// [`NotFound`] if there is none. One that the operator named is never replaced by another.
    pub fn find(&self, root: &Path) -> Result<Installation, NotFound> {
        let executable = match &self.explicit {
            Some(path) => Some(path.clone()).filter(|path| is_executable(path)),
            None => [".venv/bin/meltano", "venv/bin/meltano"]
                .iter()
                .map(|path| root.join(path))
                .find(|path| is_executable(path))
                .or_else(|| on_path(env::var_os("PATH").as_deref())),
        };
        match executable {
            Some(executable) => Ok(self.describe(executable)),
            None => Err(NotFound { explicit: self.explicit.clone() }),
        }
    }

    fn describe(&self, executable: PathBuf) -> Installation {
        let Some((interpreter, site_packages)) = packages(&executable) else {
            return Installation { executable, version: None, head_revision: None, interpreter: None };
        };
        // An upgrade replaces the directory of the metadata, which is an edit of its parent.
        let modified = fs::metadata(&site_packages).and_then(|metadata| metadata.modified()).ok();
        let mut known = self.known.lock().unwrap_or_else(PoisonError::into_inner);
        if let Some((then, installation)) = known.get(&executable)
            && Some(*then) == modified
        {
            return installation.clone();
        }
        let installation = Installation {
            version: version(&site_packages),
            head_revision: head_revision(&site_packages),
            interpreter: interpreter
                .map(|executable| Interpreter { executable, version: python_version(&site_packages) }),
            executable: executable.clone(),
        };
        if let Some(modified) = modified {
            known.insert(executable, (modified, installation.clone()));
        }
        installation
    }
}

impl Installation {
    /// What is wrong with the version, if it is known and not one that the server is tested with.
    #[must_use]
    pub fn problem(&self) -> Option<Problem> {
        let version = self.version.as_deref()?;
        if version.starts_with(TESTED) {
            return None;
        }
        let hint = if version.starts_with(SUPPORTED) {
            "it is expected to work; Meltano 4.4 is what is tested"
        } else {
            "install Meltano 4 in the project's virtual environment"
        };
        let message = format!("Meltano `{version}` is not one of the versions that this server is tested with");
        Some(Problem::new("meltano_version_untested", message, hint))
    }
}

/// No `meltano` can be started for a project.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("{}", match explicit {
    Some(path) => format!("`{}` cannot be executed", path.display()),
    None => "no `meltano` was found, neither in the project nor on `PATH`".to_owned(),
})]
pub struct NotFound {
    explicit: Option<PathBuf>,
}

impl NotFound {
    /// What to do about it.
    #[must_use]
    pub fn hint(&self) -> &'static str {
        match self.explicit {
            Some(_) => "start the server with the path of a `meltano` executable",
            None => "install Meltano in the project's `.venv`, or start the server with `--meltano`",
        }
    }

    /// The same as a problem of the project.
    #[must_use]
    pub fn problem(&self) -> Problem {
        Problem::new("meltano_not_found", self.to_string(), self.hint())
    }
}

fn is_executable(path: &Path) -> bool {
    fs::metadata(path).is_ok_and(|metadata| metadata.is_file() && metadata.permissions().mode() & 0o111 != 0)
}

fn on_path(path: Option<&OsStr>) -> Option<PathBuf> {
    let directories = env::split_paths(path?);
    directories
        .filter(|directory| directory.is_absolute())
        .map(|directory| directory.join("meltano"))
        .find(|path| is_executable(path))
}

/// The interpreter that an executable script names, and the directory of its packages: that of the interpreter, else the
/// one beside the script, where `pip install --user` puts them.
fn packages(executable: &Path) -> Option<(Option<PathBuf>, PathBuf)> {
    let script = fs::canonicalize(executable).ok()?;
    let mut start = Vec::new();
    fs::File::open(&script).ok()?.take(4096).read_to_end(&mut start).ok()?;
    let interpreter = interpreter(&String::from_utf8_lossy(&start));
    let packages = interpreter.iter().chain([&script]).find_map(|program| packages_beside(program))?;
    Some((interpreter, packages))
}

/// `3.11` of `…/lib/python3.11/site-packages`. Debian's `python3` is of no certain version.
fn python_version(site_packages: &Path) -> Option<String> {
    let version = site_packages.parent()?.file_name()?.to_str()?.strip_prefix("python")?;
    version.contains('.').then(|| version.to_owned())
}

fn packages_beside(program: &Path) -> Option<PathBuf> {
    let library = fs::read_dir(program.parent()?.parent()?.join("lib")).ok()?;
    library
        .filter_map(Result::ok)
        .filter(|entry| entry.file_name().to_string_lossy().starts_with("python3"))
        .flat_map(|entry| ["site-packages", "dist-packages"].map(|packages| entry.path().join(packages)))
        .find(|packages| metadata(packages).is_some())
}

/// The interpreter of a script: `#!/path/python`, or, where the path is too long or has blanks in it, a shell that
/// executes it: `'''exec' "/path/python" "$0" "$@"`.
fn interpreter(script: &str) -> Option<PathBuf> {
    let mut lines = script.lines();
    let command = lines.next()?.strip_prefix("#!")?.trim();
    let path = if command.ends_with("/sh") {
        let line = lines.next()?.strip_prefix("'''exec'")?.trim_start();
        match line.strip_prefix('"') {
            Some(quoted) => quoted.split('"').next()?,
            None => line.split_whitespace().next()?,
        }
    } else {
        command.split_whitespace().next()?
    };
    // `#!/usr/bin/env python` names no environment.
    Some(PathBuf::from(path))
        .filter(|path| path.file_name().is_some_and(|name| name.to_string_lossy().starts_with("python")))
}

fn metadata(site_packages: &Path) -> Option<PathBuf> {
    let entries = fs::read_dir(site_packages).ok()?;
    let mut found = entries.filter_map(Result::ok).filter(|entry| {
        let name = entry.file_name();
        let version = name
            .to_str()
            .and_then(|name| name.strip_prefix("meltano-"))
            .and_then(|name| name.strip_suffix(".dist-info"));
        version.is_some_and(|version| version.starts_with(|letter: char| letter.is_ascii_digit()))
    });
    found.next().map(|entry| entry.path().join("METADATA"))
}

fn version(site_packages: &Path) -> Option<String> {
    let text = fs::read_to_string(metadata(site_packages)?).ok()?;
    // The headers end at the first empty line; what follows is the README.
    let headers = text.lines().take_while(|line| !line.is_empty());
    headers.filter_map(|line| line.strip_prefix("Version:")).map(|version| version.trim().to_owned()).next()
}

/// The file holds the revision and nothing else (`LOCK_PATH` in `migrations/__init__.py`).
fn head_revision(site_packages: &Path) -> Option<String> {
    let text = fs::read_to_string(site_packages.join("meltano/migrations/db.lock")).ok()?;
    let revision = text.trim();
    let is_revision =
        !revision.is_empty() && revision.chars().all(|letter| letter.is_ascii_alphanumeric() || letter == '_');
    is_revision.then(|| revision.to_owned())
}

#[cfg(test)]
mod tests;
