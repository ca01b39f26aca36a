//! Which files a pattern matches, as Python's `pathlib` finds them, and which directories were looked into for it.

use std::collections::{BTreeMap, HashSet};
use std::io;
use std::path::{Component, Path, PathBuf};

use glob::{MatchOptions, Pattern, PatternError};

use super::fingerprint::Fingerprint;
use crate::process::is_passing;

/// How many entries of directories one project may have looked at.
const MOST: usize = 500_000;

/// One component of a pattern.
enum Part {
    /// A name, or `..`.
    Literal(PathBuf),
    /// Names with `*`, `?` or `[…]`.
    Wild(Pattern),
    /// `**`: this directory and all below it.
    Deep,
}

/// Why a pattern matches nothing.
#[derive(Debug)]
pub(super) enum Refusal {
    /// It is not relative.
    Absolute,
    /// It is no pattern.
    Malformed(PatternError),
    /// It looks at too much.
    TooMuch,
    /// A directory could not be looked into at this moment.
    Passing(io::Error),
}

/// Directories as they were before they were looked into.
#[derive(Debug, Default)]
pub(super) struct Walk {
    directories: BTreeMap<PathBuf, (Fingerprint, bool)>,
    entries: usize,
}

impl Walk {
    /// Whether looking again would find the same: no directory has changed, and none had just changed.
    pub(super) fn is_current(&self) -> bool {
        self.is_certain() && self.directories.iter().all(|(path, (known, _))| Fingerprint::of(path) == *known)
    }

    /// Whether all directories had been as they were for a while.
    pub(super) fn is_certain(&self) -> bool {
        self.directories.values().all(|(_, certain)| *certain)
    }

    /// What `pattern` matches below `root`, sorted. A directory that may not be entered holds nothing, as for Meltano.
    ///
    /// # Errors
    /// [`Refusal`].
    pub(super) fn matches(&mut self, root: &Path, pattern: &str) -> Result<Vec<PathBuf>, Refusal> {
        let mut level = vec![root.to_owned()];
        for part in parts(pattern)? {
            let (mut next, mut visited) = (Vec::new(), HashSet::new());
            for directory in &level {
                match &part {
                    Part::Literal(name) => next.extend(Some(directory.join(name)).filter(|_| self.note(directory))),
                    Part::Wild(pattern) => next.extend(self.list(directory, pattern)?),
                    Part::Deep => self.below(directory, &mut visited, &mut next)?,
                }
            }
            // A literal may be missing. The rest is there, dangling links included.
            if matches!(part, Part::Literal(_)) {
                next.retain(|path| path.exists());
            }
            let mut known = HashSet::new();
            next.retain(|path| known.insert(path.clone()));
            level = next;
        }
        level.sort();
        Ok(level)
    }

    /// Remembers a directory before it is looked into; whether it is one.
    fn note(&mut self, directory: &Path) -> bool {
        self.directories.entry(directory.to_owned()).or_insert_with(|| {
            let fingerprint = Fingerprint::of(directory);
            (fingerprint, fingerprint.is_old(directory))
        });
        directory.is_dir()
    }

    fn list(&mut self, directory: &Path, pattern: &Pattern) -> Result<Vec<PathBuf>, Refusal> {
        // A star matches a leading dot, as in Python's pathlib.
        let options =
            MatchOptions { case_sensitive: true, require_literal_separator: true, require_literal_leading_dot: false };
        let entries = self.entries(directory)?.into_iter();
        let names = entries.filter(|entry| pattern.matches_with(&entry.file_name().to_string_lossy(), options));
        Ok(names.map(|entry| entry.path()).collect())
    }

    /// The directory and all below it that were not visited yet, links not followed.
    fn below(
        &mut self,
        directory: &Path,
        visited: &mut HashSet<PathBuf>,
        found: &mut Vec<PathBuf>,
    ) -> Result<(), Refusal> {
        let mut open: Vec<PathBuf> = vec![directory.to_owned()];
        while let Some(directory) = open.pop() {
            if !visited.insert(directory.clone()) {
                continue;
            }
            let entries = self.entries(&directory)?.into_iter();
            let directories = entries.filter(|entry| entry.file_type().is_ok_and(|kind| kind.is_dir()));
            open.extend(directories.map(|entry| entry.path()));
            found.extend(Some(directory).filter(|directory| directory.is_dir()));
        }
        Ok(())
    }

    fn entries(&mut self, directory: &Path) -> Result<Vec<std::fs::DirEntry>, Refusal> {
        self.note(directory);
        let entries = match std::fs::read_dir(directory) {
            Ok(entries) => entries.filter_map(io::Result::ok).take(MOST).collect(),
            Err(error) if is_passing(&error) => return Err(Refusal::Passing(error)),
            Err(_) => Vec::new(),
        };
        self.entries += entries.len();
        if self.entries < MOST { Ok(entries) } else { Err(Refusal::TooMuch) }
    }
}

fn parts(pattern: &str) -> Result<Vec<Part>, Refusal> {
    let components = Path::new(pattern).components().filter(|component| *component != Component::CurDir);
    components
        .map(|component| match component {
            Component::RootDir | Component::Prefix(_) => Err(Refusal::Absolute),
            Component::Normal(name) if name == "**" => Ok(Part::Deep),
            Component::Normal(name) if name.to_string_lossy().contains(['*', '?', '[']) => {
                Pattern::new(&name.to_string_lossy()).map(Part::Wild).map_err(Refusal::Malformed)
            }
            other => Ok(Part::Literal(PathBuf::from(other.as_os_str()))),
        })
        .collect()
}
