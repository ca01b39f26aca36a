//! How names of the contract become names of Rust.

use super::operation::{Operation, Parameter};

/// `run_create` becomes `RunCreate`.
pub fn camel(name: &str) -> String {
    name.split(['_', '-', ':', '.', ' '])
        .map(|word| {
            let mut letters = word.chars();
            letters.next().map(|c| c.to_uppercase().collect::<String>() + letters.as_str())
        })
        .map(Option::unwrap_or_default)
        .collect()
}

/// The struct of the path's variables, shared by all operations with the same ones: `RunPath`.
pub fn path_struct(operation: &Operation) -> Option<String> {
    operation.path_parameters.last().map(|last| camel(&last.name) + "Path")
}

/// The struct of the query's parameters: `RunListQuery`.
pub fn query_struct(operation: &Operation) -> Option<String> {
    named(operation, &operation.query_parameters, "Query")
}

/// The struct of the request's headers: `RunCreateHeaders`.
pub fn header_struct(operation: &Operation) -> Option<String> {
    named(operation, &operation.header_parameters, "Headers")
}

/// The struct of the answer's headers: `RunCreateAnswerHeaders`.
pub fn answer_header_struct(operation: &Operation) -> Option<String> {
    named(operation, &operation.answer_headers, "AnswerHeaders")
}

fn named(operation: &Operation, parameters: &[Parameter], suffix: &str) -> Option<String> {
    (!parameters.is_empty()).then(|| camel(&operation.id) + suffix)
}

/// The trait that the server implements for a tag: `RunsOperations`.
pub fn tag_trait(tag: &str) -> String {
    camel(tag) + "Operations"
}
