//! The floors: every declared success is met, every registered error code, each code that an operation lists, and nothing
//! that is not declared.

use super::exchanges::{Counts, Exchange};
use crate::contract::{Contract, Operation, elements, entries};
use serde_json::Value;

/// How far the tests have come.
#[derive(Debug, Default)]
pub(super) struct Coverage {
    /// Of how many declared successes how many were met.
    pub(super) successes: (usize, usize),
    /// Of how many registered codes how many were met.
    pub(super) codes: (usize, usize),
    /// Of how many codes that an operation lists by itself how many it has answered.
    pub(super) listed: (usize, usize),
    /// What is missing or too much, and how to close it.
    pub(super) gaps: Vec<String>,
}

/// Compares what was met with what is declared.
pub(super) fn judge(contract: &Contract, counts: &Counts) -> Coverage {
    let mut coverage = Coverage::default();
    let operations = contract.operations();
    for operation in &operations {
        for (status, media_type) in successes(contract, operation) {
            let is_met = counts.keys().any(|exchange| is_success(exchange, operation, status, media_type));
            coverage.successes.0 += usize::from(is_met);
            coverage.successes.1 += 1;
            if !is_met {
                let (id, media_type) = (operation.id, media_type.unwrap_or("no body"));
                let tag = operation.value["tags"][0].as_str().unwrap_or_default();
                let hint = format!("hint: call it in tests/api/{tag}.rs so that it succeeds");
                coverage.gaps.push(format!("`{id}` never answered {status} with {media_type}\n{hint}"));
            }
        }
    }
    for (code, entry) in entries(&contract.document()["x-error-registry"]) {
        let is_met = counts.keys().any(|exchange| exchange.error_code.as_deref() == Some(code));
        coverage.codes.0 += usize::from(is_met);
        coverage.codes.1 += 1;
        if !is_met {
            let hint = "hint: provoke it in tests/api/refusals/codes.rs, or take it out of `x-error-registry`";
            coverage.gaps.push(format!("no answer had the code `{code}` ({})\n{hint}", entry["status"]));
        }
    }
    // An answer to HEAD has no body, so nobody sees its code.
    for operation in operations.iter().filter(|operation| operation.method != "head") {
        for code in elements(&operation.value["x-error-codes"]).filter_map(Value::as_str) {
            let is_it = |other: &Exchange| other.operation == operation.id && other.error_code.as_deref() == Some(code);
            let is_met = counts.keys().any(is_it);
            coverage.listed.0 += usize::from(is_met);
            coverage.listed.1 += 1;
            if !is_met {
                let hint = "hint: provoke it in tests/api/refusals/codes.rs, or take it out of `x-error-codes`";
                coverage.gaps.push(format!("`{}` lists the code `{code}` and never answered it\n{hint}", operation.id));
            }
        }
    }
    for (exchange, count) in counts {
        if let Some(problem) = undeclared(contract, &operations, exchange) {
            let hint = "hint: declare it, or mend the server; `cargo xtask test` counts anew";
            coverage.gaps.push(format!("{problem}, {count} times\n{hint}"));
        }
    }
    coverage
}

/// The statuses and media types with which an operation succeeds.
fn successes<'a>(contract: &'a Contract, operation: &Operation<'a>) -> Vec<(&'a str, Option<&'a str>)> {
    let of_status = |(status, response, _): (&'a str, &'a Value, String)| {
        let mut pairs: Vec<_> = media_types(contract, response).map(|media_type| (status, Some(media_type))).collect();
        if pairs.is_empty() {
            pairs.push((status, None));
        }
        pairs
    };
    operation.successes().flat_map(of_status).collect()
}

fn media_types<'a>(contract: &'a Contract, response: &'a Value) -> impl Iterator<Item = &'a str> {
    entries(&contract.follow(response)["content"]).map(|(media_type, _)| media_type)
}

/// An answer to HEAD announces what GET would answer, so its media type says nothing.
fn is_success(exchange: &Exchange, operation: &Operation<'_>, status: &str, media_type: Option<&str>) -> bool {
    let same_media = operation.method == "head" || exchange.media_type.as_deref() == media_type;
    exchange.operation == operation.id && exchange.status.to_string() == status && same_media
}

/// Why the contract does not allow an exchange.
fn undeclared(contract: &Contract, operations: &[Operation<'_>], exchange: &Exchange) -> Option<String> {
    let Exchange { operation: id, status, media_type, error_code } = exchange;
    if id.is_empty() {
        let is_known = (400..500).contains(status) && error_code.is_none();
        return (!is_known).then(|| format!("a request for no operation was answered {status}"));
    }
    let Some(operation) = operations.iter().find(|operation| operation.id == id) else {
        return Some(format!("`{id}` is no operation, and was met"));
    };
    let responses = &operation.value["responses"];
    let exact = responses.get(status.to_string());
    let Some(response) = exact.or_else(|| responses.get(format!("{}XX", status / 100))) else {
        return Some(format!("`{id}` answered {status}, which it does not declare"));
    };
    let media_type = media_type.as_deref().filter(|_| operation.method != "head");
    let mut declared = media_types(contract, response);
    if media_type.is_some_and(|media_type| declared.all(|other| other != media_type)) {
        return Some(format!("`{id}` answered {status} with {}", media_type.unwrap_or_default()));
    }
    let code = error_code.as_deref()?;
    let entry = &contract.document()["x-error-registry"][code];
    let belongs = match entry["on"].as_str() {
        Some("secured") => operation.value["x-required-scope"] != "public",
        Some("body") => operation.value.get("requestBody").is_some(),
        Some("state") => operation.value["tags"][0] == "state",
        Some(_) => true,
        None => elements(&operation.value["x-error-codes"]).any(|named| named == code),
    };
    let allowed = belongs && entry["status"] == *status;
    (!allowed).then(|| format!("`{id}` answered {status} with the code `{code}`, which it does not declare"))
}
