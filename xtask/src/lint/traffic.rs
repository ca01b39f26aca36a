//! What travels beside JSON: media types, parameters, headers.

use std::collections::BTreeMap;

use serde_json::{Value, json};

use super::finding::Report;
use super::names::{is_kebab_case, is_snake_case};
use super::rules::{HEADER_NAMES, MEDIA_TYPE, PARAMETER_SHAPE};
use super::walk::{self, Direction};
use crate::contract::{Contract, child};

/// Media types of raw bodies, each with the reason why it is not JSON: a stream has no end, the contract is answered as
/// its authors wrote it, and browsers read pages and their scripts.
const RAW: [&str; 8] = [
    "application/jsonl",
    "application/octet-stream",
    "application/x-ndjson",
    "application/xml",
    "application/yaml",
    "text/event-stream",
    "text/html",
    "text/javascript",
];

pub(super) fn check(contract: &Contract, report: &mut Report<'_>) {
    media_types(contract, report);
    parameters(contract, report);
    arguments(contract, report);
    for (_, pointer) in walk::headers(contract) {
        let name = pointer.rsplit('/').next().unwrap_or_default();
        if !is_kebab_case(name) {
            report.add(HEADER_NAMES, &pointer, format!("the header `{name}` is not in lower case"));
        }
    }
}

fn media_types(contract: &Contract, report: &mut Report<'_>) {
    let bodies = walk::bodies(contract);
    for body in &bodies {
        let holder = body.pointer.rsplit_once('/').map_or("", |(holder, _)| holder);
        let beside = bodies
            .iter()
            .filter(|other| other.pointer.rsplit_once('/').is_some_and(|(other, _)| other == holder))
            .count();
        if beside > 1 {
            report.add(MEDIA_TYPE, holder, "a body has one media type");
        }
        if body.media_type == "application/json" {
            continue;
        }
        if body.direction == Direction::Request {
            report.add(
                MEDIA_TYPE,
                &body.pointer,
                format!("a request body is `application/json`, not `{}`", body.media_type),
            );
        } else if !RAW.contains(&body.media_type) {
            report.add(
                MEDIA_TYPE,
                &body.pointer,
                format!("`{}` is neither `application/json` nor one of {}", body.media_type, RAW.join(", ")),
            );
        } else if body.media["schema"] != json!({ "type": "string", "format": "binary" }) {
            report.add(MEDIA_TYPE, &body.pointer, "the schema of a raw body is `{ type: string, format: binary }`");
        }
    }
}

fn parameters(contract: &Contract, report: &mut Report<'_>) {
    for (parameter, pointer) in walk::parameters(contract) {
        if parameter.get("$ref").is_some() {
            continue;
        }
        let name = parameter["name"].as_str().unwrap_or_default();
        match parameter["in"].as_str() {
            Some("path") if parameter["required"] != true => {
                report.add(PARAMETER_SHAPE, &pointer, format!("`{name}` is in the path and not `required: true`"));
            }
            Some("path") => {}
            Some("query") if !is_snake_case(name) => {
                report.add(PARAMETER_SHAPE, &pointer, format!("`{name}` is not a snake_case name"));
            }
            Some("query") => {}
            Some("header") if !is_kebab_case(name) => {
                report.add(HEADER_NAMES, &pointer, format!("the header `{name}` is not in lower case"));
            }
            Some("header") => {}
            _ => report.add(
                PARAMETER_SHAPE,
                &pointer,
                format!("`{name}` is in {}; dropshot reads path, query and header", parameter["in"]),
            ),
        }
        let schema = scalar(contract, &parameter["schema"]);
        if ["array", "object"].contains(&schema) {
            report.add(
                PARAMETER_SHAPE,
                &pointer,
                format!("`{name}` is an {schema}; dropshot reads one value for one name"),
            );
        } else if parameter.get("schema").is_none() {
            report.add(PARAMETER_SHAPE, &pointer, format!("`{name}` has no `schema`"));
        }
    }
}

/// The type of a schema, references and single-part `allOf` followed a few steps; empty if it has none.
fn scalar<'a>(contract: &'a Contract, mut schema: &'a Value) -> &'a str {
    for _ in 0..4 {
        schema = contract.follow(schema.get("allOf").map_or(schema, |parts| &parts[0]));
    }
    schema["type"].as_str().unwrap_or_default()
}

/// All parameters of an operation, and its body, are arguments of one client function.
fn arguments(contract: &Contract, report: &mut Report<'_>) {
    for operation in contract.operations() {
        let mut seen: BTreeMap<String, &str> = BTreeMap::new();
        if operation.value.get("requestBody").is_some() {
            seen.insert("body".to_owned(), "the request body");
        }
        for parameter in &operation.parameters {
            if let Some(other) = seen.insert(parameter.name.replace('-', "_"), parameter.location) {
                let message = format!(
                    "`{}` in {} would be the same argument of the client as the one in {other}",
                    parameter.name, parameter.location
                );
                report.add(PARAMETER_SHAPE, child(&operation.pointer, "parameters"), message);
            }
        }
    }
}
