//! Edits of a contract in memory, as tables of fixtures write them.
//!
//! A key is a JSON pointer without its first slash; `@thing_list` stands for the operation of that id. `null` removes
//! what is there, a last step of `-` appends to a list, and `{ $copy: place }` stands for what is at another place.

use anyhow::{Context, Result};
use serde_json::{Value, json};

use crate::contract::{Contract, entries, tokens};

/// The document with all edits of a map made, one after the other.
pub(crate) fn edited(base: &Contract, edits: &Value) -> Result<Value> {
    let mut document = base.document().clone();
    for (place, value) in entries(edits) {
        let value = match value["$copy"].as_str() {
            None => value.clone(),
            Some(from) => {
                let found = base.document().pointer(&pointer(base, from)?).cloned();
                found.with_context(|| format!("there is nothing at `{from}` to copy"))?
            }
        };
        edit(&mut document, &pointer(base, place)?, value).with_context(|| format!("`{place}`"))?;
    }
    Ok(document)
}

fn pointer(base: &Contract, place: &str) -> Result<String> {
    let Some(place) = place.strip_prefix('@') else {
        return Ok(format!("/{place}"));
    };
    let (id, rest) = place.split_at(place.find('/').unwrap_or(place.len()));
    let operation = base.operations().into_iter().find(|operation| operation.id == id);
    let operation = operation.with_context(|| format!("the contract to edit has no operation `{id}`"))?;
    Ok(format!("{}{rest}", operation.pointer))
}

/// Sets, appends or (for `null`) removes what a pointer leads to; objects on the way are made.
fn edit(document: &mut Value, pointer: &str, value: Value) -> Result<()> {
    let steps: Vec<String> = tokens(pointer).collect();
    let (last, way) = steps.split_last().context("the whole document cannot be edited")?;
    let mut place = document;
    for step in way {
        place = match place {
            Value::Array(array) => array.get_mut(step.parse::<usize>()?).context("no such element")?,
            Value::Object(object) => object.entry(step).or_insert_with(|| json!({})),
            other => anyhow::bail!("`{step}` is below {other}"),
        };
    }
    match place {
        Value::Array(array) if last == "-" => array.push(value),
        Value::Array(array) if value.is_null() => drop(array.remove(last.parse()?)),
        Value::Array(array) => *array.get_mut(last.parse::<usize>()?).context("no such element")? = value,
        Value::Object(object) if value.is_null() => drop(object.shift_remove(last).context("nothing to remove")?),
        Value::Object(object) => drop(object.insert(last.clone(), value)),
        other => anyhow::bail!("`{last}` is below {other}"),
    }
    Ok(())
}
