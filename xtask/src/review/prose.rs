//! What is left: every difference of the two files that no engine has told of. Prose and examples are editorial; a
//! reference to a schema of the same shape too; anything else was overlooked, and counts as breaking until a person has
//! looked at it.

use super::change::{About, Breaking, Change, Editorial, Opinion, Rating};
use super::places::name;
use crate::contract::{child, follow, tokens};
use serde_json::Value;
use std::collections::{BTreeMap, BTreeSet};

/// How far references are followed.
const DEEP: usize = 48;

/// The places where two documents differ, as deep as both have something there.
pub(super) fn differences(old: &Value, new: &Value) -> Vec<String> {
    fn walk(documents: (&Value, &Value), old: &Value, new: &Value, at: &str, found: &mut Vec<String>) {
        match (old, new) {
            _ if old == new => {}
            // What is written out here and shared there is compared with what the reference leads to.
            _ if old["$ref"].is_string() != new["$ref"].is_string() => {
                let (old, new) = (follow(documents.0, old), follow(documents.1, new));
                found.push(child(at, "$ref"));
                // Schemas that hold themselves would be followed for ever.
                if tokens(at).count() < DEEP && [old, new].iter().all(|value| !value["$ref"].is_string()) {
                    walk(documents, old, new, at, found);
                }
            }
            (Value::Object(old), Value::Object(new)) => {
                for key in old.keys().chain(new.keys().filter(|key| !old.contains_key(*key))) {
                    let at = child(at, key);
                    match (old.get(key), new.get(key)) {
                        (Some(old), Some(new)) => walk(documents, old, new, &at, found),
                        _ => found.push(at),
                    }
                }
            }
            (Value::Array(old), Value::Array(new)) if old.len() == new.len() && old.iter().all(Value::is_object) => {
                for (index, (old, new)) in old.iter().zip(new).enumerate() {
                    walk(documents, old, new, &format!("{at}/{index}"), found);
                }
            }
            _ => found.push(at.to_owned()),
        }
    }
    let mut found = Vec::new();
    walk((old, new), old, new, "", &mut found);
    found
}

/// What a difference is, from its place alone.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
enum Kind {
    Words,
    Links,
    Example,
    Reference,
    Extension,
    Unknown,
}

fn kind(at: &str) -> Kind {
    let steps: Vec<String> = tokens(at).collect();
    for (index, step) in steps.iter().enumerate() {
        // A property may be called like a key.
        let named = index.checked_sub(1).is_some_and(|before| {
            matches!(steps[before].as_str(), "properties" | "schemas" | "parameters" | "headers")
                && named_map(&steps, before)
        });
        match step.as_str() {
            _ if named => {}
            "links" => return Kind::Links,
            "description" | "summary" | "title" | "externalDocs" => return Kind::Words,
            "info" | "tags" if index == 0 => return Kind::Words,
            "tags" if index == 3 => return Kind::Words,
            "example" | "examples" => return Kind::Example,
            "$ref" => return Kind::Reference,
            step if step.starts_with("x-") => return Kind::Extension,
            _ => {}
        }
    }
    Kind::Unknown
}

/// The key that differs. Within an extension, the extension is named too.
fn key(at: &str) -> String {
    let steps: Vec<String> = tokens(at).collect();
    let outer = steps.iter().skip(1).position(|step| step.starts_with("x-")).map(|index| index + 1);
    match (outer, steps.split_last()) {
        (Some(outer), Some((last, rest))) if outer < rest.len() && kind(at) == Kind::Extension => {
            format!("{last}` of its `{}", steps[outer])
        }
        (_, Some((last, _))) => last.clone(),
        _ => String::new(),
    }
}

/// Whether the step is a map from names, and not itself a name in one.
fn named_map(steps: &[String], index: usize) -> bool {
    index == 0 || steps[index - 1] != "properties" || !named_map(steps, index - 1)
}

/// The changes that nobody else has told of. `seen` are the places of those that were told.
pub(super) fn rest(old: &Value, new: &Value, seen: &[String]) -> Vec<Change> {
    let within = |inner: &str, outer: &str| inner == outer || inner.starts_with(&format!("{outer}/"));
    let mut groups: BTreeMap<(String, Kind), (String, BTreeSet<String>)> = BTreeMap::new();
    for at in differences(old, new) {
        let kind = kind(&at);
        let told = seen.iter().any(|seen| within(&at, seen) || within(seen, &at));
        // Prose beside a change is a change of its own; all else is told with it.
        if told && !matches!(kind, Kind::Words | Kind::Links | Kind::Example) {
            continue;
        }
        // What is in something that came or went came or went with it.
        if old.pointer(&at).is_none() != new.pointer(&at).is_none() && told {
            continue;
        }
        let holder = if new.pointer(&at).is_some() { new } else { old };
        let last = key(&at);
        let entry = groups.entry((name(holder, &at), kind)).or_insert_with(|| (at.clone(), BTreeSet::new()));
        entry.1.insert(last);
    }
    groups.into_iter().map(|((place, kind), (at, keys))| change(old, new, place, kind, at, &keys)).collect()
}

fn change(old: &Value, new: &Value, place: String, kind: Kind, at: String, keys: &BTreeSet<String>) -> Change {
    let keys: Vec<_> = keys.iter().map(|key| format!("`{key}`")).collect();
    let (what, rating) = match kind {
        Kind::Words => ("is described in other words".to_owned(), Rating::editorial()),
        Kind::Links => ("has other links to other operations".to_owned(), Rating::editorial()),
        Kind::Example => ("has another example".to_owned(), Rating::editorial()),
        Kind::Reference => ("refers by another name to what is the same".to_owned(), Rating::editorial()),
        Kind::Extension => {
            let why = "The review does not know what this extension means to it: judge for yourself.";
            (format!("has another {}", keys.join(", ")), Rating::new(Editorial, why, Editorial, why))
        }
        Kind::Unknown => {
            let why = "No engine has rated this: it counts as breaking until somebody has looked.";
            (format!("changed: {}", keys.join(", ")), Rating::new(Breaking, why, Breaking, why))
        }
    };
    Change {
        names: vec![place.clone()],
        place,
        what,
        rating,
        about: About::Shape,
        users: String::new(),
        old: old.pointer(&at).map(|_| at.clone()),
        new: new.pointer(&at).map(|_| at.clone()),
        ends: None,
        redocly: Opinion::Blind,
        drift: Opinion::Blind,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use serde_json::json;

    #[test]
    fn prose_is_told_from_a_property_that_is_called_like_it() {
        assert_eq!(kind("/components/schemas/Run/description"), Kind::Words);
        assert_eq!(kind("/components/schemas/Run/properties/description/type"), Kind::Unknown);
        assert_eq!(kind("/components/schemas/Run/properties/properties/description"), Kind::Words);
        assert_eq!(kind("/components/parameters/Limit/description"), Kind::Words);
        assert_eq!(kind("/paths/~1runs/post/requestBody/content/application~1json/example/title"), Kind::Example);
        assert_eq!(kind("/paths/~1runs/get/x-new-thing"), Kind::Extension);
    }

    #[test]
    fn what_nobody_has_told_of_counts_as_breaking() {
        let (old, new) = (
            json!({ "paths": { "/a": { "get": { "operationId": "a_view", "odd": 1 } } } }),
            json!({
            "paths": { "/a": { "get": { "operationId": "a_view", "odd": 2 } } } }),
        );
        let changes = rest(&old, &new, &[]);
        assert_eq!((changes[0].place.as_str(), changes[0].rating.client.class), ("a_view", Breaking));
        assert!(rest(&old, &new, &["/paths/~1a/get/odd".into()]).is_empty());
    }
}
