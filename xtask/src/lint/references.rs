//! References: each is alone, local, and leads to a component of the right kind.

use serde_json::Value;

use super::finding::Report;
use super::rules::{REF_ALONE, REF_RESOLVES};
use crate::contract::{Contract, child, tokens};

pub(super) fn check(contract: &Contract, report: &mut Report<'_>) {
    visit(contract, contract.document(), "", report);
}

fn visit(contract: &Contract, value: &Value, pointer: &str, report: &mut Report<'_>) {
    match value {
        Value::Object(object) => {
            if let Some(reference) = object.get("$ref") {
                if object.len() > 1 {
                    let others: Vec<_> =
                        object.keys().filter(|key| *key != "$ref").map(|key| format!("`{key}`")).collect();
                    report.add_with_hint(
                        REF_ALONE,
                        pointer,
                        format!("{} beside `$ref` is ignored", others.join(", ")),
                        "to say something of its own, write `allOf: [{ $ref: … }]`",
                    );
                }
                resolves(contract, reference, pointer, report);
            }
            for (key, inner) in object {
                // Examples are data: a `$ref` in them is somebody's text.
                if key != "example" {
                    visit(contract, inner, &child(pointer, key), report);
                }
            }
        }
        Value::Array(array) => {
            for (index, inner) in array.iter().enumerate() {
                visit(contract, inner, &format!("{pointer}/{index}"), report);
            }
        }
        _ => {}
    }
}

fn resolves(contract: &Contract, reference: &Value, pointer: &str, report: &mut Report<'_>) {
    let place: Vec<String> = tokens(pointer).collect();
    let inside_schema =
        place.iter().any(|token| token == "schema") || place.iter().take(2).eq(["components", "schemas"]);
    let kind = match place.iter().nth_back(1).map(String::as_str) {
        _ if inside_schema => "schemas",
        Some("parameters") => "parameters",
        Some("responses") => "responses",
        Some("links") => "links",
        _ => {
            report.add(REF_RESOLVES, pointer, "only a schema, a parameter, a response or a link can be a reference");
            return;
        }
    };
    let text = reference.as_str().unwrap_or_default();
    let prefix = format!("#/components/{kind}/");
    if !text.starts_with(&prefix) || text[prefix.len()..].contains('/') {
        report.add(REF_RESOLVES, pointer, format!("{reference} is not of the form `{prefix}Name`"));
    } else if contract.resolve(text).is_none() {
        report.add_with_hint(
            REF_RESOLVES,
            pointer,
            format!("`{text}` leads nowhere"),
            format!("add it below `components/{kind}`, or mend the name"),
        );
    }
}
