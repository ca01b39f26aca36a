//! Lists and streams: the two shapes that the client gets conveniences for.

use serde_json::{Value, json};

use super::finding::Report;
use super::rules::{LIST_SHAPE, PAGE_SHAPE, STREAM_ITEM};
use super::walk;
use crate::contract::{Contract, Operation, child, entries};

pub(super) fn check(contract: &Contract, report: &mut Report<'_>) {
    for operation in contract.operations() {
        let named = operation.id.ends_with("_list");
        let marked = operation.value.get("x-dropshot-pagination").is_some();
        match (named, marked) {
            (true, true) => list(&operation, report),
            (true, false) => {
                report.add(LIST_SHAPE, &operation.pointer, "a `_list` has `x-dropshot-pagination: { required: [] }`")
            }
            (false, true) => report.add(LIST_SHAPE, &operation.pointer, "only a `_list` has `x-dropshot-pagination`"),
            (false, false) => {}
        }
    }
    for (name, schema) in contract.schemas().filter(|(name, _)| name.ends_with("Page")) {
        page(schema, &child("/components/schemas", name), report);
    }
    streams(contract, report);
}

fn list(operation: &Operation<'_>, report: &mut Report<'_>) {
    let mut complain = |message: String| report.add(LIST_SHAPE, &operation.pointer, message);
    if operation.method != "get" {
        complain(format!("a list is a GET, not a {}", operation.method.to_uppercase()));
    }
    let query: Vec<_> = operation.parameters.iter().filter(|parameter| parameter.location == "query").collect();
    for wanted in ["limit", "page_token"] {
        if !query.iter().any(|parameter| parameter.name == wanted) {
            complain(format!("the query parameter `{wanted}` is missing"));
        }
    }
    for parameter in query.iter().filter(|parameter| parameter.required()) {
        complain(format!(
            "`{}` is required, but a request for the next page has `page_token` and no filter",
            parameter.name
        ));
    }
    let pagination = &operation.value["x-dropshot-pagination"];
    let well_formed = entries(pagination).count() == 1
        && pagination["required"]
            .as_array()
            .is_some_and(|names| names.iter().all(|name| query.iter().any(|parameter| *name == parameter.name)));
    if !well_formed {
        complain("`x-dropshot-pagination` is `{ required: […] }`, with names of query parameters".to_owned());
    }
    for (_, response, _) in operation.successes() {
        let schema = &response["content"]["application/json"]["schema"]["$ref"];
        if !schema.as_str().is_some_and(|reference| reference.ends_with("Page")) {
            complain(format!("it answers {schema}, not a `$ref` to a schema whose name ends in `Page`"));
        }
    }
}

fn page(schema: &Value, pointer: &str, report: &mut Report<'_>) {
    let properties: Vec<&str> = entries(&schema["properties"]).map(|(name, _)| name).collect();
    let items = &schema["properties"]["items"];
    let next_page = &schema["properties"]["next_page"];
    let plain = next_page["type"] == "string"
        && entries(next_page).all(|(keyword, _)| ["type", "description"].contains(&keyword));
    let problem = if properties.len() != 2 || items.is_null() || next_page.is_null() {
        "has exactly the properties `items` and `next_page`"
    } else if items["type"] != "array" || items["items"].get("$ref").is_none() {
        "has `items`, an array of a named schema"
    } else if !plain {
        "has `next_page`, a string without format or limit"
    } else if schema["required"] != json!(["items"]) {
        "requires `items`, and not `next_page`"
    } else {
        return;
    };
    report.add(PAGE_SHAPE, pointer, format!("a page {problem}"));
}

fn streams(contract: &Contract, report: &mut Report<'_>) {
    for body in walk::bodies(contract).iter().filter(|body| body.media_type == "application/x-ndjson") {
        let item = body.operation.and_then(|operation| operation["x-stream-item"].as_str());
        let named = item.filter(|item| item.starts_with("#/components/schemas/"));
        if named.and_then(|item| contract.resolve(item)).is_none() {
            report.add_with_hint(
                STREAM_ITEM,
                &body.pointer,
                "the stream has no `x-stream-item` that leads to a named schema",
                "`x-stream-item: '#/components/schemas/…'` at the operation",
            );
        }
    }
    for operation in contract.operations() {
        let streams =
            operation.successes().any(|(_, response, _)| response["content"].get("application/x-ndjson").is_some());
        if operation.value.get("x-stream-item").is_some() && !streams {
            report.add(
                STREAM_ITEM,
                child(&operation.pointer, "x-stream-item"),
                "the operation answers no `application/x-ndjson`",
            );
        }
    }
}
