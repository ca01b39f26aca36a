//! Known edits of the contract, and the gates that exist for each.

use super::Gate::{self, Drift, Generate, Lint};
use anyhow::{Context, Result};
use serde_json::{Value, json};

/// One edit.
pub struct Edit {
    pub name: &'static str,
    /// The place, as a JSON pointer.
    at: &'static str,
    change: Change,
    /// Every one of these must turn red; others may.
    pub expected: &'static [Gate],
}

enum Change {
    /// Takes the place out of its map or list.
    Remove,
    /// Puts another value there; the last token may be new.
    Set(Value),
    /// Calls it otherwise.
    Rename(&'static str),
}
use Change::{Remove, Rename, Set};

const RUNS: &str = "/paths/~1meltano~1core~1v2beta~1projects~1{project}~1envs~1{env}~1runs";

impl Edit {
    /// Changes the document.
    pub fn apply(&self, document: &mut Value) -> Result<()> {
        let pointer = self.at.replace("RUNS", RUNS);
        let (parent, key) = pointer.rsplit_once('/').context("a pointer has a last token")?;
        let key = key.replace("~1", "/").replace("~0", "~");
        let place = document.pointer_mut(parent).with_context(|| format!("`{}`: {parent} is gone", self.name))?;
        let there = match place {
            Value::Array(_) => key.parse::<usize>().is_ok_and(|index| place.get(index).is_some()),
            _ => place.get(&key).is_some(),
        };
        anyhow::ensure!(there || matches!(self.change, Set(_)), "`{}`: {pointer} is gone", self.name);
        match (&self.change, place) {
            (Set(value), Value::Object(map)) => drop(map.insert(key, value.clone())),
            (Set(value), Value::Array(items)) => items[key.parse::<usize>()?] = value.clone(),
            (Remove, Value::Object(map)) => drop(map.shift_remove(&key)),
            (Remove, Value::Array(items)) => drop(items.remove(key.parse()?)),
            (Rename(name), Value::Object(map)) => {
                let value = map.shift_remove(&key).context("it was there")?;
                map.insert((*name).to_owned(), value);
            }
            _ => anyhow::bail!("`{}` cannot be applied", self.name),
        }
        Ok(())
    }
}

/// The list. `drift` stands wherever dropshot can say it, because `generate` alone would share its mistakes.
#[rustfmt::skip]
pub fn edits() -> Vec<Edit> {
    let edit = |name, at, change, expected| Edit { name, at, change, expected };
    vec![
        edit("drop a required property of an answer", "/components/schemas/Run/required/4", Remove, &[Generate, Drift]),
        edit("drop a required property of a request", "/components/schemas/ElTask/required/0", Remove, &[Generate, Drift]),
        edit("require an optional property", "/components/schemas/RunCreate/required", Set(json!(["blocks", "flags"])), &[Generate, Drift]),
        edit("make a property nullable", "/components/schemas/Run/properties/reason/nullable", Set(json!(true)), &[Drift, Lint("D032")]),
        edit("rename a property", "/components/schemas/Run/properties/reason", Rename("because"), &[Generate, Drift]),
        edit("remove a property", "/components/schemas/Run/properties/exit_code", Remove, &[Generate, Drift]),
        edit("add a property", "/components/schemas/Run/properties/mood", Set(json!({ "type": "string", "description": "A mood." })), &[Generate, Drift]),
        edit("change the type of a property", "/components/schemas/Run/properties/exit_code/type", Set(json!("string")), &[Generate, Drift]),
        edit("change the format of a property", "/components/schemas/Run/properties/created_at/format", Set(json!("date")), &[Generate, Drift]),
        edit("open a request body", "/components/schemas/RunFlags/additionalProperties", Remove, &[Generate, Drift]),
        edit("rename a value of an enumeration", "/components/schemas/RunStatus/enum/7", Set(json!("vanished")), &[Generate, Drift]),
        edit("add a value to an enumeration", "/components/schemas/CancelMode/enum", Set(json!(["graceful", "kill", "pause"])), &[Generate, Drift]),
        edit("remove a value of an enumeration", "/components/schemas/StateStrategy/enum/2", Remove, &[Generate, Drift]),
        edit("tighten a pattern", "/components/schemas/ProjectName/pattern", Set(json!("^[a-z]+$")), &[Generate, Drift]),
        edit("drop a maximum length", "/components/schemas/ProjectName/maxLength", Remove, &[Generate, Drift]),
        edit("raise a maximum", "/components/schemas/PageLimit/maximum", Set(json!(5000)), &[Generate, Drift]),
        edit("allow an empty list", "/components/schemas/Blocks/minItems", Set(json!(0)), &[Generate, Drift]),
        edit("rename an operation", "RUNS/post/operationId", Set(json!("run_start")), &[Generate, Drift]),
        edit("turn POST into PUT", "RUNS/post", Rename("put"), &[Generate, Drift]),
        edit("turn GET into POST", "/paths/~1health~1ready/get", Rename("post"), &[Generate, Drift]),
        edit("rename a path", "/paths/~1health~1ready", Rename("/ready"), &[Generate, Drift]),
        edit("remove an operation", "RUNS~1{run}~1cancel", Remove, &[Generate, Drift]),
        edit("add an operation", "/paths/~1health/post", Set(json!({
            "operationId": "health_create", "tags": ["service"], "summary": "Heal.", "description": "Heals.",
            "x-required-scope": "public", "security": [],
            "responses": { "200": { "description": "Healed.", "content": { "application/json": {
                "schema": { "$ref": "#/components/schemas/Health" }, "example": { "status": "ok" } } } },
                "4XX": { "$ref": "#/components/responses/Error" }, "5XX": { "$ref": "#/components/responses/Error" } } })), &[Generate, Drift]),
        edit("change the status of success", "RUNS/post/responses/201", Rename("200"), &[Generate, Drift]),
        edit("remove the response for errors", "RUNS/post/responses/4XX", Remove, &[Drift, Lint("D022")]),
        edit("remove a header of an answer", "RUNS/post/responses/201/headers", Remove, &[Generate, Drift]),
        edit("make a header of an answer optional", "RUNS/post/responses/201/headers/location/required", Set(json!(false)), &[Generate, Drift]),
        edit("remove a query parameter", "RUNS/get/parameters/0", Remove, &[Generate, Drift]),
        edit("require a query parameter", "/components/parameters/RunStatusInQuery/required", Set(json!(true)), &[Generate, Drift]),
        edit("rename a header parameter", "/components/parameters/IdempotencyKeyInHeader/name", Set(json!("retry-key")), &[Generate, Drift]),
        edit("answer another schema", "RUNS/get/responses/200/content/application~1json/schema/$ref", Set(json!("#/components/schemas/EnvPage")), &[Generate, Drift]),
        edit("take another schema", "RUNS~1{run}~1cancel/post/requestBody/content/application~1json/schema/$ref", Set(json!("#/components/schemas/RunFlags")), &[Generate, Drift]),
        edit("turn a stream into JSON", "RUNS~1{run}~1logs/get/responses/200/content", Set(json!({ "application/json": {
            "schema": { "$ref": "#/components/schemas/LogLine" } } })), &[Generate, Drift]),
        edit("move an operation to another tag", "RUNS/post/tags/0", Set(json!("envs")), &[Generate, Drift]),
        edit("stop paging a list", "RUNS/get/x-dropshot-pagination", Remove, &[Generate, Drift]),
        edit("ask for another scope", "RUNS/post/x-required-scope", Set(json!("runs:read")), &[Generate]),
        edit("ask for no scope", "RUNS/post/x-required-scope", Remove, &[Generate, Lint("D060")]),
        edit("ask for a scope that does not exist", "RUNS/post/x-required-scope", Set(json!("runs:everything")), &[Generate, Lint("D060")]),
        edit("forget an error code", "RUNS/post/x-error-codes/0", Remove, &[Generate]),
        edit("change the status of an error code", "/x-error-registry/env_not_found/status", Set(json!(410)), &[Generate]),
        edit("forget the example of a path parameter", "/components/parameters/RunInPath/example", Remove, &[Lint("D083")]),
        edit("give an example that is refused", "/components/parameters/Limit/example", Set(json!(0)), &[Lint("D081")]),
        edit("link to an operation that does not exist", "/components/links/RunView/operationId", Set(json!("run_look")), &[Lint("D090")]),
        edit("promise something that the example breaks", "/components/schemas/Health/required", Set(json!(["status", "since"])), &[Generate, Drift, Lint("D081")]),
    ]
}
