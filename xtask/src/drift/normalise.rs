//! What the two documents say differently and mean alike. Few, each with its reason; each has a test below.

use crate::contract::{elements, entries, follow, references};
use serde_json::{Map, Value, json};
use std::collections::BTreeMap;

const METHODS: [&str; 8] = ["get", "head", "post", "put", "patch", "delete", "options", "trace"];

/// Where an operation, a schema or a part of one stands in a document, and what stands there.
pub type Parts = BTreeMap<String, Value>;

/// Every operation by `METHOD path`, in the one form that both documents are brought to.
pub fn operations(document: &Value) -> Parts {
    let mut parts = Parts::new();
    for (path, item) in entries(&document["paths"]) {
        for method in METHODS {
            let Some(operation) = item.get(method) else { continue };
            let form = json!({
                "operationId": operation.get("operationId"),
                "tags": operation.get("tags"),
                "summary": operation.get("summary"),
                "deprecated": operation.get("deprecated"),
                "pagination": operation.get("x-dropshot-pagination"),
                "parameters": parameters(document, item, operation),
                "body": body(operation),
                "responses": responses(document, method, operation),
            });
            parts.insert(format!("{} {path}", method.to_uppercase()), without_nulls(form));
        }
    }
    parts
}

/// Every schema that an operation reaches, by its name.
///
/// dropshot knows no others: `LogLine`, the line of a stream, is in the contract only. Tests read it.
pub fn schemas(document: &Value) -> Parts {
    let mut reached = Parts::new();
    let mut open: Vec<String> = operations(document).values().flat_map(references).collect();
    while let Some(name) = open.pop() {
        let Some(schema) = document.pointer(&format!("/components/schemas/{}", spelled(document, &name))) else {
            continue;
        };
        if reached.contains_key(&name) {
            continue;
        }
        let form = schema_form(schema, name == ERROR_BODY);
        open.extend(references(&form));
        reached.insert(name, form);
    }
    reached
}

/// The contract may not call a schema `Error` (other languages' generators rename it); dropshot cannot call it else.
const ERROR_BODY: &str = "ErrorBody";

fn spelled<'a>(document: &Value, name: &'a str) -> &'a str {
    let ours = document.pointer("/components/schemas/ErrorBody").is_some();
    if name == ERROR_BODY && !ours { "Error" } else { name }
}

/// Parameters of the path item belong to each of its operations, and references stand for what they name.
/// Their order means nothing, and an absent `required` means `false`.
fn parameters(document: &Value, item: &Value, operation: &Value) -> Value {
    let mut parameters = Map::new();
    for parameter in elements(&item["parameters"]).chain(elements(&operation["parameters"])) {
        let parameter = follow(document, parameter);
        let text = |key: &str| parameter.get(key).and_then(Value::as_str).unwrap_or_default();
        let name = format!("{} {}", text("in"), text("name"));
        parameters.insert(name, named(parameter));
    }
    Value::Object(parameters)
}

/// A parameter or a header. `style` is left out: both documents use only the defaults.
fn named(parameter: &Value) -> Value {
    json!({
        "description": parameter.get("description"),
        "required": parameter.get("required").and_then(Value::as_bool).unwrap_or(false),
        "schema": parameter.get("schema").map(|schema| schema_form(schema, false)),
    })
}

/// dropshot has no prose for bodies.
fn body(operation: &Value) -> Value {
    let Some(body) = operation.get("requestBody") else { return Value::Null };
    json!({ "required": body.get("required"), "content": content(body.get("content")) })
}

fn responses(document: &Value, method: &str, operation: &Value) -> Value {
    let form = |(status, response): (&str, &Value)| {
        let response = follow(document, response);
        let headers = entries(&response["headers"]);
        let headers: Map<_, _> = headers.map(|(name, header)| (name.to_lowercase(), named(header))).collect();
        // An answer to HEAD has no body whatever is announced (RFC 9110, 9.3.2); dropshot cannot announce none.
        let head = method == "head" && status.starts_with('2');
        let content = if head { Value::Null } else { content(response.get("content")) };
        (status.to_owned(), json!({ "headers": headers, "content": content }))
    };
    Value::Object(entries(&operation["responses"]).map(form).collect())
}

/// dropshot announces bytes of any media type as JSON; that they are binary says that they are not.
fn content(content: Option<&Value>) -> Value {
    let form = |(media, content): (&String, &Value)| match media.as_str() {
        "application/json" if content["schema"]["format"] != "binary" => {
            (media.clone(), content.get("schema").map_or(Value::Null, |s| schema_form(s, false)))
        }
        _ => ("bytes".to_owned(), Value::Null),
    };
    match content.and_then(Value::as_object) {
        Some(map) if !map.is_empty() => Value::Object(map.iter().map(form).collect()),
        _ => Value::Null,
    }
}

/// A schema without examples, with sorted `required`; an empty one like an absent one; `additionalProperties: true`,
/// which is the default, left out. Prose stays: it is quoted, so it is compared; but not dropshot's own for errors.
fn schema_form(schema: &Value, without_prose: bool) -> Value {
    match schema {
        Value::Object(map) => {
            let kept = map.iter().filter(|(key, value)| match key.as_str() {
                "example" => false,
                "description" => !(without_prose && value.is_string()),
                "required" => value.as_array().is_none_or(|names| !names.is_empty()),
                "additionalProperties" => *value != &json!(true) && *value != &json!({}),
                _ => true,
            });
            let form = |(key, value): (&String, &Value)| match (key.as_str(), value) {
                ("required", Value::Array(names)) => {
                    let mut names: Vec<_> = names.iter().filter_map(Value::as_str).collect();
                    names.sort_unstable();
                    (key.clone(), json!(names))
                }
                ("$ref", Value::String(reference)) if reference.ends_with("/Error") => {
                    (key.clone(), format!("{reference}Body").into())
                }
                _ => (key.clone(), schema_form(value, without_prose)),
            };
            Value::Object(kept.map(form).collect())
        }
        Value::Array(items) => items.iter().map(|item| schema_form(item, without_prose)).collect(),
        other => other.clone(),
    }
}

fn without_nulls(value: Value) -> Value {
    match value {
        Value::Object(map) => {
            let kept = map.into_iter().filter(|(_, value)| !value.is_null());
            Value::Object(kept.map(|(key, value)| (key, without_nulls(value))).collect())
        }
        other => other,
    }
}

#[cfg(test)]
mod tests {
    use super::super::compare;
    use serde_json::{Value, json};

    /// A document with one operation that answers `200` as given.
    fn document(operation: Value, components: Value) -> Value {
        json!({ "paths": { "/a/{b}": { "get": operation } }, "components": components })
    }

    fn alike(ours: (Value, Value), theirs: (Value, Value)) {
        let found = compare(&document(ours.0, ours.1), &document(theirs.0, theirs.1));
        assert!(found.is_empty(), "{}", found[0]);
    }

    #[test]
    fn a_reference_to_a_parameter_means_the_parameter_and_required_defaults_to_false() {
        let parameter = json!({ "name": "c", "in": "query", "schema": { "type": "string" } });
        alike(
            (
                json!({ "parameters": [{ "$ref": "#/components/parameters/C" }] }),
                json!({ "parameters": { "C": parameter } }),
            ),
            (
                json!({ "parameters": [{ "name": "c", "in": "query", "required": false, "schema": { "type": "string" } }] }),
                json!({}),
            ),
        );
    }

    #[test]
    fn the_body_of_errors_may_be_called_error_body() {
        let answer = |name: &str| {
            json!({ "responses": { "4XX": { "content": { "application/json": {
                "schema": { "$ref": format!("#/components/schemas/{name}") } } } } } })
        };
        let schema = |prose: &str| json!({ "type": "object", "description": prose });
        alike(
            (answer("ErrorBody"), json!({ "schemas": { "ErrorBody": schema("ours") } })),
            (answer("Error"), json!({ "schemas": { "Error": schema("theirs") } })),
        );
    }

    #[test]
    fn bytes_of_a_media_type_are_any_bytes() {
        let answer = |media: &str, schema: Value| json!({ "responses": { "200": { "content": { media: { "schema": schema } } } } });
        alike(
            (answer("application/x-ndjson", json!({ "type": "string", "format": "binary" })), json!({})),
            (answer("application/json", json!({ "type": "string", "format": "binary", "title": "Bytes" })), json!({})),
        );
    }

    #[test]
    fn head_answers_no_content_whatever_is_announced() {
        let of = |content: Value| json!({ "paths": { "/a": { "head": { "responses": { "200": content } } } } });
        assert!(
            compare(&of(json!({})), &of(json!({ "content": { "application/json": { "schema": {} } } }))).is_empty()
        );
    }

    #[test]
    fn schemas_differ_neither_by_examples_nor_by_the_order_of_required_nor_by_the_default_openness() {
        let answer = json!({ "responses": { "200": { "content": { "application/json": {
            "schema": { "$ref": "#/components/schemas/A" } } } } } });
        let schema = |value: Value| json!({ "schemas": { "A": value } });
        alike(
            (answer.clone(), schema(json!({ "required": ["b", "a"], "example": 1, "additionalProperties": true }))),
            (answer, schema(json!({ "required": ["a", "b"] }))),
        );
    }

    #[test]
    fn prose_of_operations_and_answers_and_what_only_the_contract_can_say_is_not_compared() {
        let ours = json!({ "description": "long", "x-required-scope": "a:read", "security": [], "x-error-codes": [],
            "responses": { "200": { "description": "mine", "links": {} } } });
        alike(
            (ours, json!({ "securitySchemes": {} })),
            (json!({ "responses": { "200": { "description": "x" } } }), json!({})),
        );
    }
}
