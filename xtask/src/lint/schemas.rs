//! Schemas: their names, the words they may use, and that each has one type.

use serde_json::Value;

use super::finding::Report;
use super::limits::{self, UNENFORCED, is_limit};
use super::names::is_pascal_case;
use super::rules::{
    KNOWN_EXTENSIONS, NO_COMPOSITION, NO_NULL, NO_UNENFORCED_LIMIT, ONE_TYPE, SCHEMA_KEYWORD, SCHEMA_NAME,
};
use super::shapes;
use super::walk::{self, SchemaAt};
use crate::contract::{Contract, child, entries};

const KEYWORDS: [&str; 11] = [
    "enum",
    "$ref",
    "type",
    "format",
    "description",
    "deprecated",
    "properties",
    "required",
    "additionalProperties",
    "items",
    "allOf",
];

pub(super) fn check(contract: &Contract, report: &mut Report<'_>) {
    for (name, _) in contract.schemas() {
        if name == "Error" || !is_pascal_case(name) {
            report.add(
                SCHEMA_NAME,
                child("/components/schemas", name),
                format!("`{name}` cannot be the name of a schema"),
            );
        }
    }
    for at in walk::schemas(contract) {
        if !at.schema.is_object() {
            report.add(ONE_TYPE, &at.pointer, "a schema is an object");
            continue;
        }
        keywords(&at, report);
        if at.schema.get("$ref").is_some() {
            continue;
        }
        composition(&at, report);
        kind(&at, report);
        shapes::format(&at, report);
        shapes::enumeration(&at, report);
        shapes::object(&at, report);
        limits::check(&at, report);
    }
}

fn keywords(at: &SchemaAt<'_>, report: &mut Report<'_>) {
    for (keyword, value) in entries(at.schema) {
        let pointer = child(&at.pointer, keyword);
        match keyword {
            "nullable" => {
                let hint = "leave the property out of `required`";
                report.add_with_hint(NO_NULL, pointer, "`nullable` is not used", hint);
            }
            "oneOf" | "anyOf" | "not" => {
                let message = format!("`{keyword}` is not used");
                let hint = "one object tells the cases apart by an enum and optional properties";
                report.add_with_hint(NO_COMPOSITION, pointer, message, hint);
            }
            _ if KEYWORDS.contains(&keyword) || is_limit(keyword) => {}
            _ if UNENFORCED.contains(&keyword) => {
                let message = format!("`{keyword}` would be announced only");
                report.add(NO_UNENFORCED_LIMIT, pointer, message);
            }
            _ if keyword.starts_with("x-") => {
                let message = format!("`{keyword}` cannot stand in a schema");
                report.add(KNOWN_EXTENSIONS, pointer, message);
            }
            // Told by D032, with a better guess at what happened.
            _ if value.is_null() => {}
            _ => {
                let message = format!("`{keyword}` is not a word of this dialect");
                report.add(SCHEMA_KEYWORD, pointer, message);
            }
        }
    }
}

fn composition(at: &SchemaAt<'_>, report: &mut Report<'_>) {
    let Some(parts) = at.schema.get("allOf") else {
        return;
    };
    let single = parts.as_array().is_some_and(|parts| parts.len() == 1 && parts[0].get("$ref").is_some());
    let alone = entries(at.schema).all(|(keyword, _)| ["allOf", "description", "deprecated"].contains(&keyword));
    if !single || !alone {
        report.add(
            NO_COMPOSITION,
            child(&at.pointer, "allOf"),
            "`allOf` holds one `$ref`, with at most a `description` beside it",
        );
    }
}

fn kind(at: &SchemaAt<'_>, report: &mut Report<'_>) {
    if ["allOf", "oneOf", "anyOf", "not"].iter().any(|keyword| at.schema.get(keyword).is_some()) {
        return;
    }
    match at.schema.get("type") {
        Some(Value::String(kind)) if ["string", "integer", "number", "boolean", "object"].contains(&kind.as_str()) => {}
        Some(Value::String(kind)) if kind == "array" => {
            if at.schema.get("items").is_none() {
                report.add(ONE_TYPE, &at.pointer, "an array says what its `items` are");
            }
        }
        Some(other) => report.add(ONE_TYPE, child(&at.pointer, "type"), format!("{other} is not one type")),
        None => {
            let says_nothing = entries(at.schema).all(|(keyword, _)| ["description", "deprecated"].contains(&keyword));
            if !at.named || !says_nothing {
                report.add(ONE_TYPE, &at.pointer, "the schema has no `type`");
            }
        }
    }
}
