//! The contract, read: what every task that looks at `spec/meltano-v2.yaml` needs to find its way in it.
//!
//! It stays a `serde_json::Value`, in its author's order: the tasks judge the text that people wrote, and a typed
//! model of OpenAPI would drop what it does not know before anybody could complain about it.

use std::collections::BTreeSet;
use std::path::{Path, PathBuf};

use anyhow::{Context, Result};
use serde_json::Value;

/// The methods that our path items may have, in the order in which operations are visited.
pub(crate) const METHODS: [&str; 6] = ["get", "head", "post", "put", "patch", "delete"];

/// The root of the workspace, so that tasks work from any directory.
pub(crate) fn workspace_root() -> PathBuf {
    let here = Path::new(env!("CARGO_MANIFEST_DIR"));
    here.parent().unwrap_or(here).to_path_buf()
}

/// Where the contract lives.
pub(crate) fn default_path() -> PathBuf {
    workspace_root().join("spec/meltano-v2.yaml")
}

/// An OpenAPI document and the ways through it.
#[derive(Clone, Debug)]
pub(crate) struct Contract {
    document: Value,
}

/// One method of one path.
#[derive(Clone, Debug)]
pub(crate) struct Operation<'a> {
    /// The path as written, with its variables.
    pub(crate) path: &'a str,
    /// The method in lower case.
    pub(crate) method: &'static str,
    /// The `operationId`; empty if there is none.
    pub(crate) id: &'a str,
    /// The operation as written.
    pub(crate) value: &'a Value,
    /// The JSON pointer of the operation.
    pub(crate) pointer: String,
    /// The parameters of the path and of the operation, references followed; the operation's own win.
    pub(crate) parameters: Vec<Parameter<'a>>,
}

/// A parameter after its reference was followed.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Parameter<'a> {
    /// The `name`.
    pub(crate) name: &'a str,
    /// The `in`: `path`, `query`, `header`.
    pub(crate) location: &'a str,
    /// The parameter object.
    pub(crate) value: &'a Value,
}

impl Contract {
    /// Reads a YAML (or JSON) file. A key that is given twice is an error, not the last one's victory.
    pub(crate) fn load(path: &Path) -> Result<Self> {
        let text = std::fs::read_to_string(path).with_context(|| format!("cannot read `{}`", path.display()))?;
        Self::parse(&text).with_context(|| format!("`{}` is not valid YAML", path.display()))
    }

    /// Reads the text of a contract.
    pub(crate) fn parse(text: &str) -> Result<Self> {
        // By way of YAML's own value: it refuses a key given twice, which JSON's would swallow.
        let yaml: yaml_serde::Value = yaml_serde::from_str(text)?;
        Ok(Self::new(serde_json::to_value(yaml)?))
    }

    /// Wraps a document that was read, or edited, elsewhere.
    pub(crate) fn new(document: Value) -> Self {
        Self { document }
    }

    /// The whole document.
    pub(crate) fn document(&self) -> &Value {
        &self.document
    }

    /// What a local reference such as `#/components/schemas/Run` points at.
    pub(crate) fn resolve(&self, reference: &str) -> Option<&Value> {
        self.document.pointer(reference.strip_prefix('#')?)
    }

    /// Follows a `$ref` if the value is one; otherwise, or if it leads nowhere, answers the value itself.
    pub(crate) fn follow<'a>(&'a self, value: &'a Value) -> &'a Value {
        follow(&self.document, value)
    }

    /// The named schemas, in order.
    pub(crate) fn schemas(&self) -> impl Iterator<Item = (&str, &Value)> {
        entries(&self.document["components"]["schemas"])
    }

    /// All operations, in order.
    pub(crate) fn operations(&self) -> Vec<Operation<'_>> {
        let mut operations = Vec::new();
        for (path, item) in entries(&self.document["paths"]) {
            for method in METHODS {
                let Some(value) = item.get(method) else {
                    continue;
                };
                operations.push(Operation {
                    path,
                    method,
                    id: value["operationId"].as_str().unwrap_or_default(),
                    value,
                    pointer: child(&child("/paths", path), method),
                    parameters: self.merged_parameters(item, value),
                });
            }
        }
        operations
    }

    fn merged_parameters<'a>(&'a self, item: &'a Value, operation: &'a Value) -> Vec<Parameter<'a>> {
        let mut merged: Vec<Parameter<'a>> = Vec::new();
        for value in elements(&item["parameters"]).chain(elements(&operation["parameters"])) {
            let value = self.follow(value);
            let parameter = Parameter {
                name: value["name"].as_str().unwrap_or_default(),
                location: value["in"].as_str().unwrap_or_default(),
                value,
            };
            merged.retain(|other| (other.name, other.location) != (parameter.name, parameter.location));
            merged.push(parameter);
        }
        merged
    }
}

impl Parameter<'_> {
    /// Whether a request must have it.
    pub(crate) fn required(&self) -> bool {
        self.value["required"] == true
    }
}

impl<'a> Operation<'a> {
    /// The responses that mean success: status, response, JSON pointer.
    pub(crate) fn successes(&self) -> impl Iterator<Item = (&'a str, &'a Value, String)> {
        let base = child(&self.pointer, "responses");
        entries(&self.value["responses"])
            .filter(|(status, _)| status.starts_with('2'))
            .map(move |(status, response)| (status, response, child(&base, status)))
    }
}

/// Follows a local `$ref` within a document if the value is one; otherwise, or if it leads nowhere, answers the value.
pub(crate) fn follow<'a>(document: &'a Value, value: &'a Value) -> &'a Value {
    let pointer = value["$ref"].as_str().and_then(|reference| reference.strip_prefix('#'));
    pointer.and_then(|pointer| document.pointer(pointer)).unwrap_or(value)
}

/// The names of the components that a value refers to, sorted, each once.
pub(crate) fn references(value: &Value) -> BTreeSet<String> {
    match value {
        Value::Object(map) => {
            let own = map.get("$ref").and_then(Value::as_str).and_then(|reference| reference.rsplit('/').next());
            own.map(str::to_owned).into_iter().chain(map.values().flat_map(references)).collect()
        }
        Value::Array(items) => items.iter().flat_map(references).collect(),
        _ => BTreeSet::new(),
    }
}

/// The entries of an object; nothing for anything else.
pub(crate) fn entries(value: &Value) -> impl Iterator<Item = (&str, &Value)> {
    value.as_object().into_iter().flatten().map(|(key, value)| (key.as_str(), value))
}

/// The elements of an array; nothing for anything else.
pub(crate) fn elements(value: &Value) -> impl Iterator<Item = &Value> {
    value.as_array().into_iter().flatten()
}

/// The JSON pointer one step below another.
pub(crate) fn child(pointer: &str, token: &str) -> String {
    format!("{pointer}/{}", token.replace('~', "~0").replace('/', "~1"))
}

/// The tokens of a JSON pointer, unescaped.
pub(crate) fn tokens(pointer: &str) -> impl Iterator<Item = String> {
    pointer.split('/').skip(1).map(|token| token.replace("~1", "/").replace("~0", "~"))
}
