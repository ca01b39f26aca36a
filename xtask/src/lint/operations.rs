//! Operations: their names, their one success, their two error ranges, and the body they take.

use std::collections::BTreeMap;

use super::finding::Report;
use super::names::is_snake_case;
use super::rules::{EMPTY_BODY, ERROR_RANGES, ONE_SUCCESS, OPERATION_ID, REQUEST_BODY};
use crate::contract::{Contract, Operation, child, entries};

const ERROR: &str = "#/components/responses/Error";

pub(super) fn check(contract: &Contract, report: &mut Report<'_>) {
    let mut seen: BTreeMap<&str, String> = BTreeMap::new();
    for operation in contract.operations() {
        let place = format!("{} {}", operation.method.to_uppercase(), operation.path);
        if !is_snake_case(operation.id) {
            report.add(
                OPERATION_ID,
                child(&operation.pointer, "operationId"),
                format!("`{}` is not a snake_case name", operation.id),
            );
        } else if let Some(other) = seen.insert(operation.id, place) {
            report.add(
                OPERATION_ID,
                child(&operation.pointer, "operationId"),
                format!("`{}` is also the name of {other}", operation.id),
            );
        }
        success(&operation, report);
        errors(&operation, report);
        request(contract, &operation, report);
    }
}

fn success(operation: &Operation<'_>, report: &mut Report<'_>) {
    let responses = child(&operation.pointer, "responses");
    let successes: Vec<_> = operation.successes().collect();
    let [(status, response, pointer)] = successes.as_slice() else {
        let named: Vec<&str> = successes.iter().map(|(status, ..)| *status).collect();
        report.add(
            ONE_SUCCESS,
            responses,
            format!("one success response is needed, there are {} [{}]", named.len(), named.join(", ")),
        );
        return;
    };
    if !["200", "201", "202", "204"].contains(status) {
        report.add(ONE_SUCCESS, pointer, format!("{status} is not 200, 201, 202 or 204"));
        return;
    }
    let must_be_empty = operation.method == "head" || *status == "204";
    match (must_be_empty, response.get("content").is_some()) {
        (true, true) => report.add(EMPTY_BODY, pointer, "this answer can have no `content`"),
        (false, false) => {
            report.add_with_hint(
                EMPTY_BODY,
                pointer,
                "this answer has no `content`",
                "answer 204 if there is nothing to say",
            );
        }
        _ => {}
    }
}

fn errors(operation: &Operation<'_>, report: &mut Report<'_>) {
    let pointer = child(&operation.pointer, "responses");
    let responses = &operation.value["responses"];
    for range in ["4XX", "5XX"] {
        if responses[range]["$ref"] != ERROR {
            report.add(ERROR_RANGES, &pointer, format!("`{range}` is not `{{ $ref: '{ERROR}' }}`"));
        }
    }
    for (status, _) in entries(responses) {
        if !status.starts_with('2') && !["4XX", "5XX"].contains(&status) {
            report.add_with_hint(
                ERROR_RANGES,
                child(&pointer, status),
                format!("`{status}` cannot be emitted beside `4XX` and `5XX`"),
                "name exact codes in `x-error-codes`; their statuses stand in `x-error-registry`",
            );
        }
    }
}

fn request(contract: &Contract, operation: &Operation<'_>, report: &mut Report<'_>) {
    let Some(body) = operation.value.get("requestBody") else {
        return;
    };
    let pointer = child(&operation.pointer, "requestBody");
    if ["get", "head", "delete"].contains(&operation.method) {
        report.add(REQUEST_BODY, &pointer, format!("a {} takes no body", operation.method.to_uppercase()));
    }
    if body["required"] != true {
        report.add_with_hint(
            REQUEST_BODY,
            &pointer,
            "the body is not `required: true`",
            "a body that may be empty is `{}`",
        );
    }
    for (media_type, media) in entries(&body["content"]) {
        let schema = &media["schema"];
        if schema.get("$ref").is_none() {
            report.add(
                REQUEST_BODY,
                child(&pointer, "content"),
                format!("the schema of `{media_type}` is not a `$ref` to a named one"),
            );
        } else if schema["$ref"]
            .as_str()
            .and_then(|reference| contract.resolve(reference))
            .is_some_and(|named| named["type"] != "object")
        {
            report.add(
                REQUEST_BODY,
                child(&pointer, "content"),
                format!("{} is not of `type: object`, so it could never grow", schema["$ref"]),
            );
        }
    }
}
