//! What becomes of schemas as types: formats, enums, objects.

use serde_json::Value;

use super::finding::Report;
use super::names::is_snake_case;
use super::rules::{ENUM_NAMED, ENUM_VALUES, FORMAT_KNOWN, OBJECT_NAMED, PROPERTY_NAMES, REQUIRED_DECLARED};
use super::walk::SchemaAt;
use crate::contract::{child, elements, entries};

pub(super) fn format(at: &SchemaAt<'_>, report: &mut Report<'_>) {
    // The whole of a raw body is judged with its media type.
    if at.raw {
        return;
    }
    let format = at.schema.get("format").map(|format| format.as_str().unwrap_or_default());
    let known: &[&str] = match at.schema["type"].as_str() {
        Some("string") => &["uuid", "date", "date-time", "ipv4", "ipv6"],
        Some("integer") => &["int32", "int64"],
        Some("number") => &["float", "double"],
        _ => &[],
    };
    match format {
        Some(format) if !known.contains(&format) => {
            report.add(
                FORMAT_KNOWN,
                child(&at.pointer, "format"),
                format!("`{format}` is none of [{}]", known.join(", ")),
            );
        }
        None if at.schema["type"] == "integer" => {
            report.add(FORMAT_KNOWN, &at.pointer, "the integer is neither `int32` nor `int64`")
        }
        _ => {}
    }
}

pub(super) fn enumeration(at: &SchemaAt<'_>, report: &mut Report<'_>) {
    let Some(values) = at.schema.get("enum") else {
        return;
    };
    let pointer = child(&at.pointer, "enum");
    if !at.named {
        report.add_with_hint(
            ENUM_NAMED,
            &pointer,
            "an enum stands in a schema of its own",
            "move it to `components/schemas` and refer to it",
        );
    }
    if at.schema["type"] != "string" || elements(values).any(|value| !value.is_string() && !value.is_null()) {
        report.add(ENUM_VALUES, &pointer, "the values of an enum are strings");
        return;
    }
    let mut seen = Vec::new();
    for value in elements(values).filter_map(Value::as_str) {
        let variant: String = value.chars().filter(char::is_ascii_alphanumeric).collect::<String>().to_lowercase();
        if variant.is_empty() || seen.contains(&variant) {
            report.add(ENUM_VALUES, &pointer, format!("`{value}` would not be a variant of its own"));
        }
        seen.push(variant);
    }
}

pub(super) fn object(at: &SchemaAt<'_>, report: &mut Report<'_>) {
    let properties = at.schema.get("properties");
    if properties.is_some() && !at.named {
        report.add_with_hint(
            OBJECT_NAMED,
            &at.pointer,
            "an object with properties stands in a schema of its own",
            "move it to `components/schemas` and refer to it",
        );
    }
    for (name, _) in properties.into_iter().flat_map(entries) {
        if !is_snake_case(name) {
            report.add(
                PROPERTY_NAMES,
                child(&child(&at.pointer, "properties"), name),
                format!("`{name}` is not snake_case"),
            );
        }
    }
    for name in elements(&at.schema["required"]) {
        if name.as_str().is_none_or(|name| at.schema["properties"].get(name).is_none()) {
            report.add(
                REQUIRED_DECLARED,
                child(&at.pointer, "required"),
                format!("{name} is required and no property"),
            );
        }
    }
}
