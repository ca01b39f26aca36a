//! Requests are closed, responses are open.

use std::collections::BTreeSet;

use serde_json::Value;

use super::finding::Report;
use super::rules::{REQUESTS_CLOSED, RESPONSES_OPEN};
use super::walk::{self, Direction};
use crate::contract::{Contract, child};

pub(super) fn check(contract: &Contract, report: &mut Report<'_>) {
    let mut sent = BTreeSet::new();
    for body in walk::bodies(contract) {
        if body.direction == Direction::Request {
            reach(contract, &body.media["schema"], &mut sent);
        }
    }
    for at in walk::schemas(contract).iter().filter(|at| at.schema["type"] == "object") {
        let component = at.pointer.strip_prefix("/components/schemas/").and_then(|rest| rest.split('/').next());
        let in_request = component.is_some_and(|name| sent.contains(name)) || at.pointer.contains("/requestBody/");
        let pointer = child(&at.pointer, "additionalProperties");
        let has_properties = at.schema.get("properties").is_some();
        match at.schema.get("additionalProperties") {
            Some(Value::Bool(false)) if !in_request => {
                let message = "only responses use this schema, and it is closed";
                report.add(RESPONSES_OPEN, pointer, message);
            }
            Some(Value::Bool(false)) => {}
            Some(_) if in_request && has_properties => {
                let message = "a request's object has properties or is a map, not both";
                report.add(REQUESTS_CLOSED, pointer, message);
            }
            None if in_request => {
                let message = "a request uses this object, and it is open";
                let hint = "`additionalProperties: false`; for a map, the schema of its values";
                report.add_with_hint(REQUESTS_CLOSED, &at.pointer, message, hint);
            }
            _ => {}
        }
    }
}

/// The names of the schemas that a schema refers to, however far away.
fn reach(contract: &Contract, schema: &Value, found: &mut BTreeSet<String>) {
    match schema {
        Value::Object(object) => {
            if let Some(reference) = object.get("$ref").and_then(Value::as_str) {
                let name = reference.rsplit('/').next().unwrap_or_default();
                if found.insert(name.to_owned())
                    && let Some(target) = contract.resolve(reference)
                {
                    reach(contract, target, found);
                }
            }
            object.values().for_each(|inner| reach(contract, inner, found));
        }
        Value::Array(array) => array.iter().for_each(|inner| reach(contract, inner, found)),
        _ => {}
    }
}
