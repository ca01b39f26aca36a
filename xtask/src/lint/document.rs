//! The document as a whole: its version, and the keys and extensions that may stand in it.

use serde_json::Value;

use super::finding::Report;
use super::rules::{KNOWN_EXTENSIONS, KNOWN_KEYS, NO_NULL, OPENAPI_VERSION};
use super::walk;
use crate::contract::{Contract, child, elements, entries, tokens};

/// The keys that an object of the document may have, `x-` ones among them.
type Keys = &'static [&'static str];

const ROOT: Keys =
    &["openapi", "info", "servers", "security", "tags", "paths", "components", "x-common-headers", "x-error-registry"];
const INFO: Keys = &["title", "version", "description", "termsOfService", "license", "contact"];
const LICENSE: Keys = &["name", "url"];
const CONTACT: Keys = &["name", "url", "email"];
const SERVER: Keys = &["url", "description"];
const TAG: Keys = &["name", "description"];
const COMPONENTS: Keys = &["securitySchemes", "parameters", "responses", "links", "schemas"];
const SECURITY_SCHEME: Keys = &["type", "scheme", "description", "x-scopes"];
// dropshot could register OPTIONS, but it belongs to CORS; TRACE it does not know.
const PATH_ITEM: Keys = &["parameters", "get", "head", "post", "put", "patch", "delete"];
const OPERATION: Keys = &[
    "operationId",
    "tags",
    "summary",
    "description",
    "deprecated",
    "parameters",
    "requestBody",
    "responses",
    "security",
    "x-required-scope",
    "x-error-codes",
    "x-stream-item",
    "x-dropshot-pagination",
];
const PARAMETER: Keys = &["name", "in", "required", "description", "schema", "example"];
const REQUEST_BODY: Keys = &["required", "description", "content"];
const RESPONSE: Keys = &["description", "headers", "content", "links"];
const HEADER: Keys = &["required", "description", "schema"];
const COMMON_HEADER: Keys = &["status", "required", "description", "schema"];
const MEDIA_TYPE: Keys = &["schema", "example"];
const LINK: Keys = &["operationId", "description", "parameters"];

pub(super) fn check(contract: &Contract, report: &mut Report<'_>) {
    let document = contract.document();
    if document["openapi"] != "3.0.3" {
        report.add(OPENAPI_VERSION, "/openapi", format!("`openapi` is {}, not `3.0.3`", document["openapi"]));
    }
    values(document, "", report);
    keys(document, "", ROOT, report);
    frame(document, report);
    for operation in contract.operations() {
        keys(operation.value, &operation.pointer, OPERATION, report);
        let body = child(&operation.pointer, "requestBody");
        keys(&operation.value["requestBody"], &body, REQUEST_BODY, report);
    }
    for (parameter, pointer) in walk::parameters(contract) {
        keys(parameter, &pointer, PARAMETER, report);
    }
    for (response, pointer, _) in walk::responses(contract) {
        keys(response, &pointer, RESPONSE, report);
    }
    for (link, pointer) in walk::links(contract) {
        keys(link, &pointer, LINK, report);
    }
    for (header, pointer) in walk::headers(contract) {
        keys(header, &pointer, HEADER, report);
    }
    for body in walk::bodies(contract) {
        keys(body.media, &body.pointer, MEDIA_TYPE, report);
    }
}

/// What stands around the operations.
fn frame(document: &Value, report: &mut Report<'_>) {
    keys(&document["info"], "/info", INFO, report);
    keys(&document["info"]["license"], "/info/license", LICENSE, report);
    keys(&document["info"]["contact"], "/info/contact", CONTACT, report);
    for (list, allowed) in [("servers", SERVER), ("tags", TAG)] {
        for (index, value) in elements(&document[list]).enumerate() {
            keys(value, &format!("/{list}/{index}"), allowed, report);
        }
    }
    keys(&document["components"], "/components", COMPONENTS, report);
    for (name, scheme) in entries(&document["components"]["securitySchemes"]) {
        keys(scheme, &child("/components/securitySchemes", name), SECURITY_SCHEME, report);
    }
    for (name, header) in entries(&document["x-common-headers"]) {
        keys(header, &child("/x-common-headers", name), COMMON_HEADER, report);
    }
    for (path, item) in entries(&document["paths"]) {
        keys(item, &child("/paths", path), PATH_ITEM, report);
    }
}

fn keys(value: &Value, pointer: &str, allowed: Keys, report: &mut Report<'_>) {
    // What may stand beside a reference is a rule of its own.
    if value.get("$ref").is_some() {
        return;
    }
    for (key, inner) in entries(value) {
        // A key without a value is told by `values`.
        if allowed.contains(&key) || inner.is_null() {
            continue;
        }
        let rule = if key.starts_with("x-") { KNOWN_EXTENSIONS } else { KNOWN_KEYS };
        report.add(rule, child(pointer, key), format!("`{key}` cannot stand here; what can: {}", allowed.join(", ")));
    }
}

/// Nothing in a contract is `null`: it is a value that was forgotten, or a sentence that a comma has cut in two.
fn values(value: &Value, pointer: &str, report: &mut Report<'_>) {
    match value {
        Value::Null => {
            let name = tokens(pointer).last().unwrap_or_default();
            let hint = "inside `{ … }` a comma ends a value: quote the sentence";
            report.add_with_hint(NO_NULL, pointer, format!("`{name}` is `null`"), hint);
        }
        Value::Object(_) => {
            for (key, inner) in entries(value).filter(|(key, _)| *key != "example") {
                values(inner, &child(pointer, key), report);
            }
        }
        Value::Array(array) => {
            for (index, inner) in array.iter().enumerate() {
                values(inner, &format!("{pointer}/{index}"), report);
            }
        }
        _ => {}
    }
}
