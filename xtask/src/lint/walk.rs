//! The places that several rules look at: every schema, and every body, each found once.

use serde_json::Value;

use crate::contract::{Contract, METHODS, child, elements, entries};

/// A schema where it is written.
pub(super) struct SchemaAt<'a> {
    pub(super) schema: &'a Value,
    pub(super) pointer: String,
    /// Whether it is a component, and so becomes a type of its own.
    pub(super) named: bool,
    /// Whether it is the whole of a body that is not JSON.
    pub(super) raw: bool,
}

/// Which way a body travels.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Direction {
    Request,
    Response,
}

/// A body in one media type.
pub(super) struct Body<'a> {
    pub(super) direction: Direction,
    pub(super) media_type: &'a str,
    /// The media type object: `schema` and `example`.
    pub(super) media: &'a Value,
    pub(super) pointer: String,
    /// The operation, unless the body belongs to a shared response.
    pub(super) operation: Option<&'a Value>,
}

/// Every schema, components first, each before the ones inside it.
pub(super) fn schemas(contract: &Contract) -> Vec<SchemaAt<'_>> {
    let mut found = Vec::new();
    for (name, schema) in contract.schemas() {
        visit(schema, child("/components/schemas", name), true, false, &mut found);
    }
    for (parameter, pointer) in parameters(contract) {
        if let Some(schema) = parameter.get("schema") {
            visit(schema, child(&pointer, "schema"), false, false, &mut found);
        }
    }
    for (header, pointer) in headers(contract) {
        if let Some(schema) = header.get("schema") {
            visit(schema, child(&pointer, "schema"), false, false, &mut found);
        }
    }
    for body in bodies(contract) {
        if let Some(schema) = body.media.get("schema") {
            let raw = body.media_type != "application/json";
            visit(schema, child(&body.pointer, "schema"), false, raw, &mut found);
        }
    }
    found
}

fn visit<'a>(schema: &'a Value, pointer: String, named: bool, raw: bool, found: &mut Vec<SchemaAt<'a>>) {
    let mut inside = Vec::new();
    for (name, property) in entries(&schema["properties"]) {
        inside.push((property, child(&child(&pointer, "properties"), name)));
    }
    for keyword in ["items", "additionalProperties"] {
        if let Some(inner) = schema.get(keyword).filter(|inner| inner.is_object()) {
            inside.push((inner, child(&pointer, keyword)));
        }
    }
    for (index, part) in elements(&schema["allOf"]).enumerate() {
        inside.push((part, format!("{pointer}/allOf/{index}")));
    }
    found.push(SchemaAt { schema, pointer, named, raw });
    for (schema, pointer) in inside {
        visit(schema, pointer, false, false, found);
    }
}

/// Every parameter where it is written, references left as they are.
pub(super) fn parameters(contract: &Contract) -> Vec<(&Value, String)> {
    let document = contract.document();
    let mut found = Vec::new();
    for (name, parameter) in entries(&document["components"]["parameters"]) {
        found.push((parameter, child("/components/parameters", name)));
    }
    for (path, item) in entries(&document["paths"]) {
        let path_pointer = child("/paths", path);
        listed(item, &path_pointer, &mut found);
        for method in METHODS {
            if let Some(operation) = item.get(method) {
                listed(operation, &child(&path_pointer, method), &mut found);
            }
        }
    }
    found
}

fn listed<'a>(holder: &'a Value, pointer: &str, found: &mut Vec<(&'a Value, String)>) {
    for (index, parameter) in elements(&holder["parameters"]).enumerate() {
        found.push((parameter, format!("{pointer}/parameters/{index}")));
    }
}

/// Every response where it is written, with its operation.
pub(super) fn responses(contract: &Contract) -> Vec<(&Value, String, Option<&Value>)> {
    let mut found = Vec::new();
    for (name, response) in entries(&contract.document()["components"]["responses"]) {
        found.push((response, child("/components/responses", name), None));
    }
    for operation in contract.operations() {
        let pointer = child(&operation.pointer, "responses");
        for (status, response) in entries(&operation.value["responses"]) {
            found.push((response, child(&pointer, status), Some(operation.value)));
        }
    }
    found
}

/// Every link where it is written, references left as they are.
pub(super) fn links(contract: &Contract) -> Vec<(&Value, String)> {
    let mut found = Vec::new();
    for (name, link) in entries(&contract.document()["components"]["links"]) {
        found.push((link, child("/components/links", name)));
    }
    for (response, pointer, _) in responses(contract) {
        let pointer = child(&pointer, "links");
        found.extend(entries(&response["links"]).map(|(name, link)| (link, child(&pointer, name))));
    }
    found
}

/// Every response header where it is written.
pub(super) fn headers(contract: &Contract) -> Vec<(&Value, String)> {
    let mut found = Vec::new();
    for (response, pointer, _) in responses(contract) {
        let pointer = child(&pointer, "headers");
        found.extend(entries(&response["headers"]).map(|(name, header)| (header, child(&pointer, name))));
    }
    found
}

/// Every body of a request or response, one for each media type.
pub(super) fn bodies(contract: &Contract) -> Vec<Body<'_>> {
    let mut holders = Vec::new();
    for operation in contract.operations() {
        if let Some(body) = operation.value.get("requestBody") {
            let pointer = child(&operation.pointer, "requestBody");
            holders.push((Direction::Request, body, pointer, Some(operation.value)));
        }
    }
    for (response, pointer, operation) in responses(contract) {
        holders.push((Direction::Response, response, pointer, operation));
    }
    let mut found = Vec::new();
    for (direction, holder, pointer, operation) in holders {
        let pointer = child(&pointer, "content");
        for (media_type, media) in entries(&holder["content"]) {
            let pointer = child(&pointer, media_type);
            found.push(Body { direction, media_type, media, pointer, operation });
        }
    }
    found
}
