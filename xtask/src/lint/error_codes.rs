//! Error codes: registered once, named where they occur.

use serde_json::Value;

use super::finding::Report;
use super::names::is_snake_case;
use super::rules::{ERROR_ENTRY, ERROR_ONCE, ERROR_REGISTERED, ERROR_USED};
use crate::contract::{Contract, child, elements, entries};

/// The kinds of operation that a code can belong to as a whole.
const KINDS: [&str; 4] = ["every", "secured", "body", "state"];

pub(super) fn check(contract: &Contract, report: &mut Report<'_>) {
    let registry = &contract.document()["x-error-registry"];
    let mut used: Vec<&str> = Vec::new();
    for operation in contract.operations() {
        let pointer = child(&operation.pointer, "x-error-codes");
        let mut listed: Vec<&str> = Vec::new();
        for code in elements(&operation.value["x-error-codes"]) {
            let code = code.as_str().unwrap_or_default();
            match registry.get(code) {
                None => report.add(ERROR_REGISTERED, &pointer, format!("`{code}` has no entry in `x-error-registry`")),
                Some(entry) if entry.get("on").is_some() => {
                    report.add(
                        ERROR_ONCE,
                        &pointer,
                        format!(
                            "`{code}` belongs to every operation of its kind already (`on: {}`)",
                            text(&entry["on"])
                        ),
                    );
                }
                Some(_) if listed.contains(&code) => {
                    report.add(ERROR_ONCE, &pointer, format!("`{code}` is listed twice"))
                }
                Some(_) => listed.push(code),
            }
        }
        used.extend(listed);
    }
    for (code, entry) in entries(registry) {
        let pointer = child("/x-error-registry", code);
        if let Some(problem) = problem(code, entry) {
            report.add(ERROR_ENTRY, &pointer, format!("`{code}` {problem}"));
        }
        if entry.get("on").is_none() && !used.contains(&code) {
            report.add_with_hint(
                ERROR_USED,
                &pointer,
                format!("no operation lists `{code}`"),
                "list it in `x-error-codes` where it is answered, or remove the entry",
            );
        }
    }
}

fn text(value: &Value) -> &str {
    value.as_str().unwrap_or_default()
}

fn problem(code: &str, entry: &Value) -> Option<String> {
    if !is_snake_case(code) {
        return Some("is not snake_case".to_owned());
    }
    if !entry["status"].as_u64().is_some_and(|status| (400..=599).contains(&status)) {
        return Some(format!("has the status {}, not one from 400 to 599", entry["status"]));
    }
    for key in ["cause", "remedy"] {
        if text(&entry[key]).trim().is_empty() {
            return Some(format!("has no `{key}`"));
        }
    }
    if entry.get("on").is_some() && !KINDS.contains(&text(&entry["on"])) {
        return Some(format!("is `on` {}, which is none of {}", entry["on"], KINDS.join(", ")));
    }
    let known = ["status", "on", "cause", "remedy"];
    entries(entry).find(|(key, _)| !known.contains(key)).map(|(key, _)| format!("has `{key}`, which nothing reads"))
}
