//! `include_paths`: which other files belong to `meltano.yml`, and how they are merged into it
//! (`core/project_files.py`, internals 2.3).

use std::collections::{HashMap, HashSet};
use std::path::Path;

use super::error::Error;
use super::walk::{Refusal, Walk};
use super::yaml::{ASK_AGAIN, Node, Value, whole_file};

/// The name of the file that every project has.
pub(super) const MELTANO_YML: &str = "meltano.yml";

const A_PATTERN: &str = "write a pattern relative to the project, such as `./conf/*.yml`";

/// The patterns of `include_paths`.
///
/// # Errors
/// [`Error::Unreadable`] if it is not a list of strings.
pub(super) fn patterns(main: &Node) -> Result<Vec<(String, Node)>, Error> {
    let Some(node) = main.get("include_paths") else {
        return Ok(Vec::new());
    };
    let Value::List(items) = &node.value else {
        return Err(refused(node, format!("`include_paths` is {}", node.kind()), "make it a list of patterns"));
    };
    items
        .iter()
        .map(|item| match &item.value {
            Value::Text(pattern) => Ok((pattern.clone(), item.clone())),
            _ => Err(refused(
                item,
                format!("a pattern of `include_paths` is {}", item.kind()),
                "write the pattern as a string",
            )),
        })
        .collect()
}

/// What the patterns match.
#[derive(Debug)]
pub(super) struct Matches {
    /// Relative to the root, `meltano.yml` left out and each once. Meltano takes them in the order of the file system;
    /// here they are sorted, so that two reads never differ.
    pub(super) files: Vec<String>,
    /// Where they were looked for.
    pub(super) walk: Walk,
}

/// The files that the patterns match.
///
/// # Errors
/// [`Error::Unreadable`] for a pattern that cannot be understood, and for a match that is no regular file inside the
/// root: Meltano loads no such project.
pub(super) fn matches(root: &Path, patterns: &[(String, Node)]) -> Result<Matches, Error> {
    let mut walk = Walk::default();
    let mut files: Vec<String> = Vec::new();
    let mut known = HashSet::from([MELTANO_YML.to_owned()]);
    for (pattern, node) in patterns {
        for path in walk.matches(root, pattern).map_err(|refusal| not_a_pattern(&refusal, pattern, node))? {
            let Ok(relative) = path.strip_prefix(root) else {
                continue;
            };
            let Some(name) = relative.to_str() else {
                return Err(refused(
                    node,
                    format!("`{pattern}` matches `{}`, whose name is not UTF-8", relative.display()),
                    "rename the file",
                ));
            };
            if known.insert(name.to_owned()) {
                check(root, &path, name, pattern, node)?;
                files.push(name.to_owned());
            }
        }
    }
    Ok(Matches { files, walk })
}

fn not_a_pattern(refusal: &Refusal, pattern: &str, node: &Node) -> Error {
    let (message, hint) = match refusal {
        Refusal::Absolute => (format!("`{pattern}` is not relative to the project"), A_PATTERN),
        Refusal::Malformed(error) => (format!("`{pattern}` is no pattern: {}", error.msg), A_PATTERN),
        Refusal::Passing(error) => (format!("what `{pattern}` matches cannot be listed: {error}"), ASK_AGAIN),
        Refusal::TooMuch => {
            (format!("`{pattern}` looks at more files than a project has"), "name the directory that holds the files")
        }
    };
    refused(node, message, hint)
}

fn check(root: &Path, path: &Path, relative: &str, pattern: &str, node: &Node) -> Result<(), Error> {
    if !path.is_file() {
        let message = format!("`{pattern}` matches `{relative}`, which is not a regular file");
        return Err(refused(node, message, "let the pattern match files only"));
    }
    let inside = path.canonicalize().is_ok_and(|real| real.starts_with(root));
    if !inside {
        let message = format!("`{pattern}` matches `{relative}`, which lies outside the project");
        return Err(refused(node, message, "include only files of the project"));
    }
    Ok(())
}

/// Refuses what stands twice among the included files, as Meltano does; against `meltano.yml` itself it does not look.
///
/// # Errors
/// [`Error::Unreadable`] at the second one.
pub(super) fn refuse_duplicates(included: &[Node]) -> Result<(), Error> {
    let mut seen: HashMap<(String, String), String> = HashMap::new();
    for file in included {
        let plugins = file.get("plugins").map(Node::entries).unwrap_or_default();
        let sections = plugins.iter().map(|(key, node)| (key.as_str(), node));
        let others = ["schedules", "environments", "jobs"].into_iter().filter_map(|key| Some((key, file.get(key)?)));
        for (section, node) in sections.chain(others) {
            for item in node.items() {
                let Some(name) = item.text_of("name") else {
                    continue;
                };
                if let Some(first) = seen.insert((section.to_owned(), name.clone()), item.place.file.to_string()) {
                    let message = format!("`{name}` stands in the {section} of `{first}` already");
                    return Err(refused(item, message, "keep one of them: Meltano loads no project with both"));
                }
            }
        }
    }
    Ok(())
}

/// Merges an included file into what stands already (`deep_merge` in `core/utils/__init__.py`): maps key by key, lists
/// one after the other, anything else is replaced.
///
/// # Errors
/// [`Error::Unreadable`] where a list or a map meets something else. Meltano fails there (`AttributeError`); but an empty
/// map says nothing.
pub(super) fn merge(base: &mut Node, other: Node) -> Result<(), Error> {
    let Value::Map(others) = other.value else { return Ok(()) };
    for (key, node) in others {
        let Value::Map(entries) = &mut base.value else { return Ok(()) };
        let Some((_, known)) = entries.iter_mut().find(|(known, _)| *known == key) else {
            entries.push((key, node));
            continue;
        };
        match (&mut known.value, node.value) {
            (Value::Map(_), Value::Map(others)) => merge(known, Node { value: Value::Map(others), ..node })?,
            (Value::List(items), Value::List(others)) => items.extend(others),
            (_, Value::Map(others)) if others.is_empty() => {}
            (_, value @ (Value::Map(_) | Value::List(_))) => {
                let node = Node { value, ..node };
                let message = format!(
                    "`{key}` is {} here, but {} in `{}`: Meltano cannot merge them",
                    node.kind(),
                    known.kind(),
                    known.place.file
                );
                return Err(refused(&node, message, "write both as lists, or both as maps"));
            }
            (_, value) => *known = Node { value, ..node },
        }
    }
    Ok(())
}

/// Refuses a project whose `meltano.yml` leads out of it, as Meltano does.
///
/// # Errors
/// [`Error::Unreadable`].
pub(super) fn check_main(root: &Path) -> Result<(), Error> {
    match root.join(MELTANO_YML).canonicalize() {
        Ok(real) if !real.starts_with(root) => Err(whole_file(
            MELTANO_YML,
            "it leads to a file outside the project",
            "put the file itself into the project",
        )),
        _ => Ok(()),
    }
}

fn refused(node: &Node, message: String, hint: &str) -> Error {
    Error::Unreadable {
        file: node.place.file.to_string(),
        line: Some(node.place.line),
        column: Some(node.place.column),
        message,
        hint: hint.to_owned(),
    }
}
