//! The contract as the recorder reads it: the YAML that people wrote, and nothing that was made from it.

use super::schema::Schemas;
use percent_encoding::percent_decode_str;
use serde_json::Value;
use std::collections::BTreeMap;
use std::sync::LazyLock;

const WRITTEN: &str = include_str!("../../../../spec/meltano-v2.yaml");
const METHODS: [&str; 7] = ["get", "head", "post", "put", "patch", "delete", "options"];

/// The contract, read once a process.
pub(super) static CONTRACT: LazyLock<Contract> = LazyLock::new(|| {
    let document: Value = yaml_serde::from_str(WRITTEN).expect("the contract is YAML");
    Contract::new(document)
});

/// What the recorder must know of the contract.
pub(super) struct Contract {
    document: Value,
    operations: Vec<Operation>,
    /// For what is sent.
    pub(super) written: Schemas,
    /// For what is answered.
    pub(super) closed: Schemas,
}

/// One operation.
pub(super) struct Operation {
    pub(super) id: String,
    method: String,
    segments: Vec<String>,
    /// Its place in the contract, as a JSON pointer.
    pub(super) place: String,
    pub(super) value: Value,
    pub(super) parameters: Vec<Parameter>,
    /// The codes that it may answer, and the status of each.
    pub(super) codes: BTreeMap<String, Code>,
}

/// An error code of the registry.
#[derive(Clone, Copy)]
pub(super) struct Code {
    pub(super) status: u64,
    /// Whether an operation answers it by itself, after it has read the request.
    pub(super) is_own: bool,
}

/// A parameter, its reference followed.
pub(super) struct Parameter {
    pub(super) name: String,
    pub(super) location: String,
    pub(super) required: bool,
    pub(super) schema: Value,
}

/// Where a request leads.
pub(super) enum Target<'a> {
    /// To this operation, with these values in the path.
    Operation(&'a Operation, Vec<(String, String)>),
    /// To a path that has operations, but none of this method.
    NoMethod,
    NoPath,
    /// Nowhere, because the path has a segment that is no text, or `.` or `..`.
    Undecodable,
}

impl Contract {
    fn new(document: Value) -> Self {
        let mut contract = Self {
            written: Schemas::as_written(&document),
            closed: Schemas::closed(&document),
            document,
            operations: Vec::new(),
        };
        let mut operations = Vec::new();
        for (path, item) in entries(&contract.document["paths"]) {
            for method in METHODS {
                operations.extend(item.get(method).map(|value| contract.operation(path, method, item, value)));
            }
        }
        contract.operations = operations;
        contract
    }

    fn operation(&self, path: &str, method: &str, item: &Value, value: &Value) -> Operation {
        let secured =
            value.get("security").is_none_or(|security| security.as_array().is_some_and(|list| !list.is_empty()));
        let has_body = value.get("requestBody").is_some();
        let named = |code: &str| value["x-error-codes"].as_array().into_iter().flatten().any(|named| named == code);
        let codes = entries(&self.document["x-error-registry"]).filter_map(|(code, entry)| {
            let (belongs, is_own) = match entry["on"].as_str() {
                None => (named(code), true),
                Some("every") => (true, false),
                Some("secured") => (secured, false),
                Some("body") => (has_body, false),
                Some("state") => (value["tags"][0] == "state", false),
                Some(other) => panic!("`x-error-registry` has an `on` that the recorder does not know: `{other}`"),
            };
            belongs.then(|| (code.to_owned(), Code { status: entry["status"].as_u64().unwrap_or_default(), is_own }))
        });
        let mut parameters: BTreeMap<(String, String), Parameter> = BTreeMap::new();
        for parameter in [item, value].into_iter().flat_map(|holder| holder["parameters"].as_array()).flatten() {
            let parameter = self.follow(parameter);
            let text = |key: &str| parameter[key].as_str().unwrap_or_default().to_owned();
            let (name, location) = (text("name"), text("in"));
            let required = parameter["required"] == true;
            let schema = parameter["schema"].clone();
            parameters.insert((location.clone(), name.clone()), Parameter { name, location, required, schema });
        }
        Operation {
            id: value["operationId"].as_str().unwrap_or_default().to_owned(),
            method: method.to_ascii_uppercase(),
            segments: path.split('/').filter(|segment| !segment.is_empty()).map(str::to_owned).collect(),
            place: format!("#/paths/{}/{method}", escaped(path)),
            value: value.clone(),
            parameters: parameters.into_values().collect(),
            codes: codes.collect(),
        }
    }

    /// What a reference leads to; anything else is what it is.
    pub(super) fn follow<'a>(&'a self, value: &'a Value) -> &'a Value {
        let pointer = value["$ref"].as_str().and_then(|reference| reference.strip_prefix('#'));
        pointer.and_then(|pointer| self.document.pointer(pointer)).unwrap_or(value)
    }

    /// The headers that every answer of this status may have, or must.
    pub(super) fn common_headers(&self, status: u16) -> impl Iterator<Item = (&str, &Value)> {
        let of_status = move |header: &Value| header.get("status").is_none_or(|only| *only == status);
        entries(&self.document["x-common-headers"]).filter(move |(_, header)| of_status(header))
    }

    /// The GET of the path, if the operation is a HEAD.
    pub(super) fn twin(&self, operation: &Operation) -> Option<&Operation> {
        let is_twin = |other: &&Operation| other.segments == operation.segments && other.method == "GET";
        self.operations.iter().find(is_twin).filter(|_| operation.method == "HEAD")
    }

    /// The operation that a request is for. Empty segments are passed over, as the router does.
    pub(super) fn target(&self, method: &str, target: &str) -> Target<'_> {
        let address = address(target);
        let mut sent = Vec::new();
        for segment in address.path().split('/').filter(|segment| !segment.is_empty()) {
            match percent_decode_str(segment).decode_utf8() {
                Ok(text) if segment != "." && segment != ".." => sent.push(text.into_owned()),
                _ => return Target::Undecodable,
            }
        }
        let mut of_path = self.operations.iter().filter(|operation| operation.is_at(&sent)).peekable();
        if of_path.peek().is_none() {
            return Target::NoPath;
        }
        let Some(operation) = of_path.find(|operation| operation.method == method) else { return Target::NoMethod };
        let variables = operation.segments.iter().zip(sent).filter_map(|(name, value)| Some((variable(name)?, value)));
        Target::Operation(operation, variables.map(|(name, value)| (name.to_owned(), value)).collect())
    }
}

impl Operation {
    fn is_at(&self, sent: &[String]) -> bool {
        let same = |(segment, sent): (&String, &String)| variable(segment).is_some() || segment == sent;
        self.segments.len() == sent.len() && self.segments.iter().zip(sent).all(same)
    }

    /// What is declared for a status: the key, and the answer, if it is not a reference.
    pub(super) fn declared(&self, status: u16) -> Option<(String, &Value)> {
        let responses = &self.value["responses"];
        let keys = [status.to_string(), format!("{}XX", status / 100)];
        keys.into_iter().find_map(|key| responses.get(&key).map(|answer| (key, answer)))
    }
}

/// The entries of an object; nothing for anything else.
pub(super) fn entries(value: &Value) -> impl Iterator<Item = (&str, &Value)> {
    value.as_object().into_iter().flatten().map(|(key, value)| (key.as_str(), value))
}

/// A name as a token of a JSON pointer.
pub(super) fn escaped(name: &str) -> String {
    name.replace('~', "~0").replace('/', "~1")
}

/// The name of a variable segment.
fn variable(segment: &str) -> Option<&str> {
    segment.strip_prefix('{')?.strip_suffix('}')
}

/// A target as an address: it may be a path, or a whole address (RFC 9112, 3.2).
fn address(target: &str) -> http::Uri {
    target.parse().unwrap_or_default()
}

/// The query of a target. A fragment is no part of it.
pub(super) fn query_of(target: &str) -> String {
    address(target).query().unwrap_or_default().to_owned()
}
