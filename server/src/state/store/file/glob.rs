//! The names that Meltano lists: Python's `glob.glob("<directory>/<pattern>/state.json")`, and of each file that it finds
//! the name of the directory in which it is. Unlike Python's, this one never looks outside the directory, and the
//! directory's own name is no pattern.

use std::collections::BTreeSet;
use std::fs;
use std::io;
use std::path::{Path, PathBuf};

use crate::state::store::pattern::{Pattern, is_magic};

/// A directory that matches: the name that Meltano takes from it, where it is, and how deep below the directory of all.
pub(super) type Match = (String, PathBuf, usize);

/// What the pattern matches, sorted by the bytes of the names, whether or not there is a file in it.
pub(super) fn glob(directory: &Path, pattern: Option<&str>) -> io::Result<BTreeSet<Match>> {
    // Meltano takes an empty pattern for none.
    let pattern = pattern.filter(|pattern| !pattern.is_empty()).unwrap_or("*");
    if pattern.starts_with('/') || pattern.contains('\0') {
        return Ok(BTreeSet::new());
    }
    let mut places = BTreeSet::from([(String::new(), directory.to_owned(), 0)]);
    for part in pattern.split('/').filter(|part| !part.is_empty()) {
        let mut next = BTreeSet::new();
        for (_, path, depth) in &places {
            match part {
                _ if is_magic(part) => {
                    let names = match subdirectories(path, part) {
                        Err(error) if *depth == 0 && !super::is_absent(&error) => return Err(error),
                        names => names.unwrap_or_default(),
                    };
                    next.extend(names.into_iter().map(|name| (name.clone(), path.join(name), depth + 1)));
                }
                "." => _ = next.insert((part.to_owned(), path.clone(), *depth)),
                ".." if *depth > 0 && path.is_dir() => {
                    let above = path.parent().unwrap_or(directory).to_owned();
                    next.insert((part.to_owned(), above, depth - 1));
                }
                ".." => {}
                _ => _ = next.insert((part.to_owned(), path.join(part), depth + 1)),
            }
        }
        places = next;
    }
    Ok(places)
}

/// The directories that a part of a pattern matches; hidden ones only if it begins with a dot itself.
fn subdirectories(path: &Path, part: &str) -> io::Result<Vec<String>> {
    let pattern = Pattern::new(part);
    let mut names = Vec::new();
    for entry in fs::read_dir(path)? {
        let entry = entry?;
        let Ok(name) = entry.file_name().into_string() else { continue };
        let is_hidden = name.starts_with('.') && !part.starts_with('.');
        if is_hidden || !pattern.matches(&name) {
            continue;
        }
        let kind = entry.file_type()?;
        if kind.is_dir() || kind.is_symlink() && entry.path().is_dir() {
            names.push(name);
        }
    }
    Ok(names)
}
