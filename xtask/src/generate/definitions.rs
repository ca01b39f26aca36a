//! Every schema that becomes a Rust type: the contract's own, and one for each set of parameters.

use super::names;
use super::operation::{Operation, Parameter};
use crate::contract::Contract;
use anyhow::{Result, ensure};
use serde_json::{Map, Value, json};
use std::collections::BTreeMap;

/// Schemas by the name of their type.
pub fn definitions(contract: &Contract, operations: &[Operation]) -> Result<BTreeMap<String, Value>> {
    let mut definitions = BTreeMap::new();
    for (name, schema) in contract.schemas() {
        let mut schema = schema.clone();
        if let Some(schema) = schema.as_object_mut() {
            schema.remove("example");
        }
        definitions.insert(name.to_owned(), schema);
    }
    for operation in operations {
        let closed = [
            (names::path_struct(operation), &operation.path_parameters, None),
            (names::query_struct(operation), &operation.query_parameters, operation.pagination.as_ref()),
        ];
        for (name, parameters, pagination) in closed {
            let Some(name) = name else { continue };
            let mut schema = structure(parameters);
            // An unknown parameter is refused (D9), not ignored.
            schema.insert("additionalProperties".into(), false.into());
            if let Some(pagination) = pagination {
                // dropshot's own mark of a paged operation; see its `pagination.rs`.
                schema.insert("x-dropshot-pagination-param".into(), pagination.clone());
            }
            insert(&mut definitions, name, schema)?;
        }
        // Headers are open: every request carries some that the contract does not know.
        let open = [
            (names::header_struct(operation), &operation.header_parameters),
            (names::answer_header_struct(operation), &operation.answer_headers),
        ];
        for (name, parameters) in open {
            if let Some(name) = name {
                insert(&mut definitions, name, structure(parameters))?;
            }
        }
    }
    Ok(definitions)
}

fn insert(definitions: &mut BTreeMap<String, Value>, name: String, schema: Map<String, Value>) -> Result<()> {
    let schema = Value::Object(schema);
    if let Some(other) = definitions.get(&name) {
        ensure!(*other == schema, "two different sets of parameters would both be called `{name}`: rename a variable");
    }
    definitions.insert(name, schema);
    Ok(())
}

fn structure(parameters: &[Parameter]) -> Map<String, Value> {
    let properties: Map<String, Value> =
        parameters.iter().map(|parameter| (parameter.name.clone(), property(parameter))).collect();
    let required: Vec<&str> = parameters.iter().filter(|p| p.required).map(|p| p.name.as_str()).collect();
    let mut schema = Map::new();
    schema.insert("type".into(), "object".into());
    schema.insert("required".into(), json!(required));
    schema.insert("properties".into(), Value::Object(properties));
    schema
}

/// A reference may have no siblings, so a described one is wrapped.
fn property(parameter: &Parameter) -> Value {
    match (&parameter.description, parameter.schema.get("$ref")) {
        (None, _) => parameter.schema.clone(),
        (Some(text), Some(_)) => json!({ "description": text, "allOf": [parameter.schema] }),
        (Some(text), None) => {
            let mut schema = parameter.schema.clone();
            if let Some(schema) = schema.as_object_mut() {
                schema.insert("description".into(), text.as_str().into());
            }
            schema
        }
    }
}
