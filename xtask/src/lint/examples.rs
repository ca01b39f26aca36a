//! Examples: there, and true. Judged by a validator that shares nothing with the generators.

use jsonschema::{Draft, Validator};
use serde_json::{Value, json};

use super::finding::Report;
use super::rules::{EXAMPLE_PRESENT, EXAMPLE_VALID, PATH_EXAMPLE, Rule, STREAM_EXAMPLE};
use super::walk;
use crate::contract::{Contract, child, entries};

pub(super) fn check(contract: &Contract, report: &mut Report<'_>) {
    let schemas = closed_schemas(contract);
    parameters(contract, &schemas, report);
    for body in walk::bodies(contract) {
        let pointer = child(&body.pointer, "example");
        let Some(example) = body.media.get("example") else {
            report.add(EXAMPLE_PRESENT, &body.pointer, "the body has no `example`");
            continue;
        };
        match body.media_type {
            "application/json" => {
                if let Some(validator) = validator(&body.media["schema"], &schemas) {
                    judge(&validator, example, EXAMPLE_VALID, &pointer, "", report);
                }
            }
            "application/x-ndjson" => {
                let item = body.operation.map_or(&Value::Null, |operation| &operation["x-stream-item"]);
                // Without an item that resolves there is nothing to judge by; that is a finding of its own.
                if let Some(validator) = item.as_str().and_then(|item| validator(&json!({ "$ref": item }), &schemas)) {
                    lines(&validator, example, &pointer, report);
                }
            }
            _ => {}
        }
    }
}

/// What a caller may put into the path, the query and the headers.
fn parameters(contract: &Contract, schemas: &Value, report: &mut Report<'_>) {
    for (parameter, pointer) in walk::parameters(contract) {
        let place = child(&pointer, "example");
        match parameter.get("example") {
            Some(example) => {
                if let Some(validator) = validator(&parameter["schema"], schemas) {
                    judge(&validator, example, EXAMPLE_VALID, &place, "", report);
                }
            }
            None if parameter["in"] == "path" => {
                let name = parameter["name"].as_str().unwrap_or_default();
                report.add(PATH_EXAMPLE, &pointer, format!("`{name}` is in the path and has no `example`"));
            }
            None => {}
        }
    }
}

fn lines(validator: &Validator, example: &Value, pointer: &str, report: &mut Report<'_>) {
    let text = example.as_str().unwrap_or_default();
    if text.is_empty() {
        report.add(STREAM_EXAMPLE, pointer, "the example of a stream is text, one JSON object a line");
    }
    for (number, line) in text.lines().enumerate() {
        let number = number + 1;
        match serde_json::from_str(line) {
            Ok(value) => judge(validator, &value, STREAM_EXAMPLE, pointer, &format!("line {number}: "), report),
            Err(error) => report.add(STREAM_EXAMPLE, pointer, format!("line {number} is not JSON: {error}")),
        }
    }
}

fn judge(validator: &Validator, value: &Value, rule: Rule, pointer: &str, prefix: &str, report: &mut Report<'_>) {
    for error in validator.iter_errors(value) {
        let place = error.instance_path().to_string();
        let place = if place.is_empty() { String::new() } else { format!(" at `{place}`") };
        report.add(rule, pointer, format!("{prefix}{error}{place}"));
    }
}

/// A validator for one schema; nothing if the schema or one that it refers to is broken, which other rules tell.
fn validator(schema: &Value, closed: &Value) -> Option<Validator> {
    let document = json!({ "allOf": [schema], "components": { "schemas": closed } });
    // OpenAPI 3.0 means the JSON Schema of its day, which knows no `uuid`; what is unknown would be taken for granted.
    let options = jsonschema::options().with_draft(Draft::Draft4).should_validate_formats(true);
    let options = options.with_format("uuid", |text: &str| text.len() == 36 && uuid::Uuid::try_parse(text).is_ok());
    options.build(&document).ok()
}

/// The named schemas, each object with properties closed: a response may have properties that a client does not
/// know, but an example shows none that the contract does not know.
fn closed_schemas(contract: &Contract) -> Value {
    let mut schemas = contract.document()["components"]["schemas"].clone();
    let names: Vec<String> = entries(&schemas).map(|(name, _)| name.to_owned()).collect();
    for name in names {
        if let Some(schema) = schemas[&name].as_object_mut()
            && schema.contains_key("properties")
            && !schema.contains_key("additionalProperties")
        {
            schema.insert("additionalProperties".to_owned(), Value::Bool(false));
        }
    }
    schemas
}
