//! The contract as the generator sees it: a list of operations with every reference resolved.

use crate::contract::{self, Contract, elements, entries};
use anyhow::{Context, Result, anyhow, bail};
use serde_json::Value;

/// One operation of the contract.
pub struct Operation {
    pub id: String,
    pub method: String,
    pub path: String,
    pub tag: String,
    pub summary: String,
    pub scope: String,
    pub success: u16,
    pub answer: Answer,
    pub answer_headers: Vec<Parameter>,
    /// Whether the body of the answer says itself what its `etag` is.
    pub names_etag: bool,
    pub path_parameters: Vec<Parameter>,
    pub query_parameters: Vec<Parameter>,
    pub header_parameters: Vec<Parameter>,
    /// The name of the body's schema.
    pub body: Option<String>,
    /// What `x-dropshot-pagination` says: progenitor makes a stream of items of such an operation.
    pub pagination: Option<Value>,
    /// The codes that the operation lists itself, and those its kind brings with it.
    pub error_codes: Vec<String>,
}

/// What an operation answers on success.
pub enum Answer {
    /// JSON of the schema with this name.
    Json(String),
    /// Bytes of this media type.
    Bytes(String),
    /// Nothing but a status.
    Nothing,
}

/// A parameter, or a header of an answer.
#[derive(Clone)]
pub struct Parameter {
    pub name: String,
    pub description: Option<String>,
    pub required: bool,
    pub schema: Value,
}

impl Operation {
    /// Whether its answer has an `etag` and no other header: the layer makes that of the body, or takes it from there.
    pub fn is_tagged(&self) -> bool {
        matches!(&self.answer, Answer::Json(_)) && matches!(self.answer_headers.as_slice(), [one] if one.name == "etag")
    }
}

/// All operations of the contract, in its order.
pub fn operations(contract: &Contract) -> Result<Vec<Operation>> {
    let operations = contract.operations();
    let read = operations.iter().map(|operation| {
        let name = || format!("{} {}", operation.method.to_uppercase(), operation.path);
        read_operation(contract, operation).with_context(name)
    });
    read.collect()
}

fn read_operation(contract: &Contract, operation: &contract::Operation<'_>) -> Result<Operation> {
    let (mut path_parameters, mut query_parameters, mut header_parameters) = (vec![], vec![], vec![]);
    for parameter in &operation.parameters {
        let place = match parameter.location {
            "path" => &mut path_parameters,
            "query" => &mut query_parameters,
            "header" => &mut header_parameters,
            other => bail!("a parameter cannot be in `{other}`"),
        };
        place.push(read_parameter(parameter.name, parameter.value)?);
    }
    let value = operation.value;
    let (success, response) = success(contract, operation)?;
    let answer_headers =
        entries(&response["headers"]).map(|(name, header)| read_parameter(name, contract.follow(header)));
    let body = match value.get("requestBody") {
        None => None,
        Some(body) => {
            let schema = body.pointer("/content/application~1json/schema").context("a body is JSON")?;
            Some(schema_name(schema)?)
        }
    };
    let scope = text(value, "x-required-scope")?;
    let answer = answer(response)?;
    let schemas = &contract.document()["components"]["schemas"];
    let names_etag = matches!(&answer, Answer::Json(name) if schemas[name]["properties"].get("etag").is_some());
    Ok(Operation {
        id: text(value, "operationId")?,
        method: operation.method.to_uppercase(),
        path: operation.path.to_owned(),
        tag: value["tags"][0].as_str().context("an operation has one tag")?.to_owned(),
        summary: text(value, "summary")?,
        success,
        answer,
        answer_headers: answer_headers.collect::<Result<_>>()?,
        names_etag,
        error_codes: error_codes(contract, value, scope != "public", body.is_some())?,
        scope,
        path_parameters,
        query_parameters,
        header_parameters,
        body,
        pagination: value.get("x-dropshot-pagination").cloned(),
    })
}

fn read_parameter(name: &str, parameter: &Value) -> Result<Parameter> {
    Ok(Parameter {
        name: name.to_owned(),
        description: parameter["description"].as_str().map(str::to_owned),
        required: parameter["required"].as_bool().unwrap_or(false),
        schema: parameter.get("schema").with_context(|| format!("`{name}` has a schema"))?.clone(),
    })
}

fn success<'a>(contract: &'a Contract, operation: &contract::Operation<'a>) -> Result<(u16, &'a Value)> {
    let mut found = operation.successes();
    match (found.next(), found.next()) {
        (Some((status, response, _)), None) => Ok((status.parse()?, contract.follow(response))),
        _ => bail!("an operation has one response for success"),
    }
}

fn answer(response: &Value) -> Result<Answer> {
    let Some(content) = response.get("content").and_then(Value::as_object) else {
        return Ok(Answer::Nothing);
    };
    let (media, content) = content.iter().next().context("content has a media type")?;
    match media.as_str() {
        "application/json" => Ok(Answer::Json(schema_name(&content["schema"])?)),
        other => Ok(Answer::Bytes(other.to_owned())),
    }
}

fn error_codes(contract: &Contract, operation: &Value, secured: bool, body: bool) -> Result<Vec<String>> {
    let own = elements(&operation["x-error-codes"]).filter_map(Value::as_str);
    let mut codes: Vec<String> = own.map(str::to_owned).collect();
    for (code, entry) in entries(&contract.document()["x-error-registry"]) {
        let brought = match entry["on"].as_str() {
            Some("every") => true,
            Some("secured") => secured,
            Some("body") => body,
            Some("state") => operation["tags"][0] == "state",
            Some(other) => bail!("`{code}`: there is no kind `{other}`"),
            None => false,
        };
        if brought {
            codes.push(code.to_owned());
        }
    }
    Ok(codes)
}

/// The name of the component that a reference points at.
pub fn schema_name(schema: &Value) -> Result<String> {
    let reference = schema.get("$ref").and_then(Value::as_str);
    let name = reference.and_then(|r| r.strip_prefix("#/components/schemas/"));
    name.map(str::to_owned).ok_or_else(|| anyhow!("a body has a named schema, not {schema}"))
}

fn text(value: &Value, key: &str) -> Result<String> {
    let text = value.get(key).and_then(Value::as_str);
    text.map(str::to_owned).with_context(|| format!("`{key}` is missing"))
}
