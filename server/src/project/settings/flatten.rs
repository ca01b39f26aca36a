//! Maps to dotted keys, and back (`flatten` and `nest_object` in `core/utils/__init__.py`).

use serde_json::{Map, Value};

/// Joins the keys of maps in maps with dots. Lists and empty maps stay values; of two ways to one key the last wins.
pub(in crate::project) fn flatten(config: &Map<String, Value>) -> Map<String, Value> {
    let mut flat = Map::new();
    flatten_into(config, "", &mut flat);
    flat
}

fn flatten_into(config: &Map<String, Value>, prefix: &str, flat: &mut Map<String, Value>) {
    for (key, value) in config {
        let key = if prefix.is_empty() { key.clone() } else { format!("{prefix}.{key}") };
        match value {
            Value::Object(entries) if !entries.is_empty() => flatten_into(entries, &key, flat),
            leaf => {
                flat.insert(key, leaf.clone());
            }
        }
    }
}

/// Makes maps in maps of dotted keys. The first way to a key wins; nothing becomes an empty map; `\.` is a dot in a key.
///
/// # Errors
/// The key below which nothing fits, because a value that is no map stands on its way.
pub(super) fn nest(flat: &Map<String, Value>) -> Result<Map<String, Value>, String> {
    nest_by(flat.iter().map(|(path, value)| (path.as_str(), value)), |segment| segment.replace(ESCAPED_DOT, "."))
}

/// The same in the order of the entries, and with a say in what becomes of each part of a key, in which `\.` stands as it
/// is.
pub(super) fn nest_by<'a>(
    flat: impl Iterator<Item = (&'a str, &'a Value)>,
    key: impl Fn(&str) -> String,
) -> Result<Map<String, Value>, String> {
    let mut nested = Map::new();
    for (path, value) in flat {
        let mut segments: Vec<String> = split(path).into_iter().map(&key).collect();
        let last = segments.pop().unwrap_or_default();
        let mut cursor = &mut nested;
        for segment in segments {
            let next = cursor.entry(segment).or_insert_with(|| Value::Object(Map::new()));
            cursor = next.as_object_mut().ok_or_else(|| path.to_owned())?;
        }
        let value = if value.is_null() { Value::Object(Map::new()) } else { value.clone() };
        cursor.entry(last).or_insert(value);
    }
    Ok(nested)
}

/// A dot that is part of a key.
pub(super) const ESCAPED_DOT: &str = "\\.";

/// Splits at every dot that has no backslash before it.
fn split(path: &str) -> Vec<&str> {
    let mut segments = Vec::new();
    let mut begin = 0;
    for (at, _) in path.match_indices('.').filter(|(at, _)| !path[..*at].ends_with('\\')) {
        segments.push(&path[begin..at]);
        begin = at + 1;
    }
    segments.push(&path[begin..]);
    segments
}

/// Whether a key would be split.
pub(super) fn is_dotted(key: &str) -> bool {
    split(key).len() > 1
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]

    use serde_json::json;

    use super::*;

    fn map(value: Value) -> Map<String, Value> {
        value.as_object().unwrap().clone()
    }

    #[test]
    fn maps_become_dotted_keys_and_lists_stay() {
        let flat = flatten(&map(json!({"a": {"b": {"c": 1}, "d": {}}, "l": [{"x": 1}], "n": null, "a.d": 2})));
        assert_eq!(Value::Object(flat), json!({"a.b.c": 1, "a.d": 2, "l": [{"x": 1}], "n": null}));
    }

    #[test]
    fn dotted_keys_become_maps_and_an_escaped_dot_stays() {
        let nested = nest(&map(json!({"a.b": 1, "a.c": null, "s3\\.url": 2}))).unwrap();
        assert_eq!(Value::Object(nested), json!({"a": {"b": 1, "c": {}}, "s3.url": 2}));
        assert_eq!(nest(&map(json!({"a": 1, "a.b": 2}))).unwrap_err(), "a.b");
    }
}
