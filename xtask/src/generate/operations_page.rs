//! `spec/OPERATIONS.md`: one line an operation, so that a change of the API is a change of few lines.
//!
//! The cells are not padded: a longer name must not touch the lines of others.

use super::{HEAD, Printed};
use crate::contract::{Contract, Operation, elements, entries};
use serde_json::Value;
use std::fmt::Write;

/// Where the page lies.
pub(crate) const PATH: &str = "spec/OPERATIONS.md";

const INTRODUCTION: &str = "\
One line an operation, in the order of the contract. A reviewer reads the diff of this page first. The last column has
the operation's own error codes; beside these";

/// The heading of the table.
pub(crate) const HEADING: &str =
    "| operation | method | path | scope | success | error codes |\n|---|---|---|---|---|---|\n";

/// The page.
pub(super) fn page(contract: &Contract) -> Printed {
    let mut page = format!("<!-- {HEAD} -->\n\n# Operations\n\n{INTRODUCTION}\n\n");
    for (kind, whose) in [
        ("every", "every operation"),
        ("secured", "every operation with a scope"),
        ("body", "every operation with a body"),
        ("state", "every operation of the tag `state`"),
    ] {
        let registry = entries(&contract.document()["x-error-registry"]);
        let codes: Vec<_> = registry.filter(|(_, entry)| entry["on"] == kind).map(|(code, _)| quoted(code)).collect();
        if !codes.is_empty() {
            let _ = writeln!(page, "- {whose} may answer {};", codes.join(", "));
        }
    }
    let end = page.trim_end_matches([';', '\n']).len();
    page.truncate(end);
    page.push_str(".\n\n");
    page.push_str(HEADING);
    for (_, row) in rows(contract) {
        page.push_str(&row);
        page.push('\n');
    }
    page
}

/// The lines of the table, each with its operationId. It takes any contract, also one that the generators refuse.
pub(crate) fn rows(contract: &Contract) -> Vec<(String, String)> {
    contract.operations().iter().map(|operation| (operation.id.to_owned(), row(contract, operation))).collect()
}

fn row(contract: &Contract, operation: &Operation<'_>) -> String {
    let successes: Vec<_> =
        operation.successes().map(|(status, response, _)| success(status, contract.follow(response))).collect();
    let codes: Vec<_> = elements(&operation.value["x-error-codes"]).filter_map(Value::as_str).map(quoted).collect();
    format!(
        "| `{}` | {} | `{}` | {} | {} | {} |",
        operation.id,
        operation.method.to_uppercase(),
        operation.path,
        operation.value["x-required-scope"].as_str().unwrap_or("?"),
        successes.join(", "),
        codes.join(", "),
    )
}

fn success(status: &str, response: &Value) -> String {
    let media: Vec<_> = entries(&response["content"]).map(|(media, _)| media).collect();
    if media.is_empty() { status.to_owned() } else { format!("{status} {}", media.join(", ")) }
}

fn quoted(code: &str) -> String {
    format!("`{code}`")
}

#[cfg(test)]
mod tests {
    use super::rows;
    use crate::contract::Contract;

    #[test]
    fn a_line_says_what_a_caller_must_know() {
        let contract = Contract::parse(
            "paths: { /runs: { post: { operationId: run_create, x-required-scope: 'runs:write', x-error-codes: [run_over],\n\
             responses: { '201': { content: { application/json: {} } }, 4XX: {} } }, head: { operationId: run_probe,\n\
             x-required-scope: public, responses: { '200': {} } } } }",
        )
        .expect("a contract");
        let lines: Vec<_> = rows(&contract).into_iter().map(|(_, line)| line).collect();
        assert_eq!(
            lines,
            [
                "| `run_probe` | HEAD | `/runs` | public | 200 |  |",
                "| `run_create` | POST | `/runs` | runs:write | 201 application/json | `run_over` |",
            ]
        );
    }
}
