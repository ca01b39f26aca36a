//! The contract as the comparing programs get it: they know OpenAPI, not our extensions.
//!
//! A stream's line stands where the answer's schema would, so that they compare it too. Extensions are taken out: we
//! compare those ourselves (`extensions.rs`). JSON pointers stay what they are in the file.

use crate::contract::{METHODS, child, entries};
use serde_json::{Map, Value, json};
use std::collections::BTreeSet;

/// The document for the comparing programs.
pub(super) fn view(document: &Value) -> Value {
    let mut view = document.clone();
    let everywhere = document.get("security").cloned().unwrap_or_else(|| json!([]));
    if let Some(paths) = view.get_mut("paths").and_then(Value::as_object_mut) {
        for item in paths.values_mut() {
            for method in METHODS {
                if let Some(operation) = item.get_mut(method).and_then(Value::as_object_mut) {
                    show_line(operation);
                    // Otherwise Redocly overlooks an operation that stops being public.
                    operation.entry("security").or_insert_with(|| everywhere.clone());
                    without_extensions(operation);
                }
            }
            item.as_object_mut().map(without_extensions);
        }
    }
    for pointer in ["", "/info", "/components/securitySchemes/token"] {
        view.pointer_mut(pointer).and_then(Value::as_object_mut).map(without_extensions);
    }
    view
}

fn show_line(operation: &mut Map<String, Value>) {
    let Some(line) = operation.get("x-stream-item").and_then(Value::as_str).map(str::to_owned) else { return };
    let Some(responses) = operation.get_mut("responses").and_then(Value::as_object_mut) else { return };
    for (_, response) in responses.iter_mut().filter(|(status, _)| status.starts_with('2')) {
        let content = response.get_mut("content").and_then(Value::as_object_mut);
        for media in content.into_iter().flat_map(Map::values_mut) {
            media["schema"] = json!({ "$ref": line });
        }
    }
}

fn without_extensions(map: &mut Map<String, Value>) {
    map.retain(|key, _| !key.starts_with("x-"));
}

/// Prose that may stand beside the one element of an `allOf`.
const PROSE: [&str; 3] = ["description", "title", "example"];

/// The same document with every `allOf` of one element replaced by what it means.
///
/// Redocly takes the two spellings for different things: a false alarm, so it is asked about this form as well.
pub(super) fn unwrapped(document: &Value) -> Value {
    unwrap(document, document)
}

fn unwrap(document: &Value, value: &Value) -> Value {
    match value {
        Value::Object(map) => match only_element(map) {
            Some(element) if map.keys().all(|key| key == "allOf" || PROSE.contains(&key.as_str())) => {
                unwrap(document, element)
            }
            Some(element) => {
                let mut merged = crate::contract::follow(document, element).as_object().cloned().unwrap_or_default();
                merged.extend(map.iter().filter(|(key, _)| *key != "allOf").map(|(k, v)| (k.clone(), v.clone())));
                unwrap(document, &Value::Object(merged))
            }
            None => map.iter().map(|(key, value)| (key.clone(), unwrap(document, value))).collect::<Map<_, _>>().into(),
        },
        Value::Array(items) => items.iter().map(|item| unwrap(document, item)).collect(),
        other => other.clone(),
    }
}

fn only_element(map: &Map<String, Value>) -> Option<&Value> {
    match map.get("allOf")?.as_array()?.as_slice() {
        [element] => Some(element),
        _ => None,
    }
}

/// Where one document wraps a schema in an `allOf` of one element and the other does not, in any place that both have.
pub(super) fn respelled(old: &Value, new: &Value) -> Vec<String> {
    let (in_old, in_new) = (wrapped(old), wrapped(new));
    let both = in_old.symmetric_difference(&in_new);
    both.filter(|at| old.pointer(at).is_some() && new.pointer(at).is_some()).cloned().collect()
}

fn wrapped(document: &Value) -> BTreeSet<String> {
    fn walk(value: &Value, at: &str, found: &mut BTreeSet<String>) {
        if value.as_object().and_then(only_element).is_some() {
            found.insert(at.to_owned());
        }
        for (key, value) in entries(value) {
            walk(value, &child(at, key), found);
        }
        for (index, value) in value.as_array().into_iter().flatten().enumerate() {
            walk(value, &format!("{at}/{index}"), found);
        }
    }
    let mut found = BTreeSet::new();
    walk(document, "", &mut found);
    found
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_line_of_a_stream_stands_in_its_answer_and_extensions_are_gone() {
        let operation = json!({ "x-stream-item": "#/components/schemas/Line", "x-required-scope": "a:b",
            "responses": { "200": { "content": { "application/x-ndjson": { "schema": { "type": "string" } } } } } });
        let view = view(&json!({ "security": [{ "token": [] }], "paths": { "/logs": { "get": operation } } }));
        assert_eq!(
            view["paths"]["/logs"]["get"],
            json!({ "security": [{ "token": [] }], "responses": { "200": { "content": { "application/x-ndjson": {
                "schema": { "$ref": "#/components/schemas/Line" } } } } } })
        );
    }

    #[test]
    fn an_all_of_of_one_is_what_it_holds_and_what_stands_beside_it() {
        let document = json!({
            "A": { "type": "string" },
            "b": { "description": "Prose.", "allOf": [{ "$ref": "#/A" }] },
            "c": { "nullable": true, "allOf": [{ "$ref": "#/A" }] },
        });
        let bare = unwrapped(&document);
        assert_eq!(bare["b"], json!({ "$ref": "#/A" }));
        assert_eq!(bare["c"], json!({ "type": "string", "nullable": true }));
        assert_eq!(respelled(&document, &bare), ["/b", "/c"]);
    }
}
