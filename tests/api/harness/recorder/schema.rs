//! The schemas of the contract as JSON Schema: as written for what is sent, closed for what is answered.

use super::finding::{Fault, short};
use jsonschema::{Draft, Validator};
use serde_json::{Map, Value, json};
use std::collections::HashMap;
use std::sync::{Arc, Mutex, PoisonError};

/// Builds validators, each once.
pub(super) struct Schemas {
    components: Value,
    built: Mutex<HashMap<String, Arc<Validator>>>,
}

impl Schemas {
    /// The schemas as people wrote them, for requests.
    pub(super) fn as_written(document: &Value) -> Self {
        Self::of(document, &within_format)
    }

    /// The schemas in which no object may have a property that is not declared, for answers. Clients must be open, so the
    /// contract leaves them open; but this server has nothing to say that the contract does not know.
    pub(super) fn closed(document: &Value) -> Self {
        Self::of(document, &|schema| {
            within_format(schema);
            if schema.contains_key("properties") && !schema.contains_key("additionalProperties") {
                schema.insert("additionalProperties".to_owned(), false.into());
            }
        })
    }

    fn of(document: &Value, change: &dyn Fn(&mut Map<String, Value>)) -> Self {
        let mut components = document["components"]["schemas"].clone();
        each_object(&mut components, change);
        Self { components, built: Mutex::default() }
    }

    /// What is wrong with a value.
    pub(super) fn judge(&self, schema: &Value, value: &Value, subject: &str, place: &str) -> Vec<Fault> {
        let validator = self.validator(schema);
        let faults = validator.iter_errors(value).map(|error| {
            let at = error.instance_path().to_string();
            let at = if at.is_empty() { String::new() } else { format!(" at `{at}`") };
            Fault::new(format!("{subject}{at}: {}", short(&error.to_string())), place)
        });
        faults.collect()
    }

    /// OpenAPI 3.0 means the JSON Schema of its day, in which `1.0` is no integer.
    fn validator(&self, schema: &Value) -> Arc<Validator> {
        let mut built = self.built.lock().unwrap_or_else(PoisonError::into_inner);
        let build = || {
            let mut schema = schema.clone();
            schema.as_object_mut().into_iter().for_each(within_format);
            let document = json!({ "allOf": [schema], "components": { "schemas": self.components } });
            let options = jsonschema::options().with_draft(Draft::Draft4).should_validate_formats(true);
            // Draft 4 knows no `uuid`, and a validator takes a format that it does not know for granted.
            let options =
                options.with_format("uuid", |text: &str| text.len() == 36 && uuid::Uuid::try_parse(text).is_ok());
            Arc::new(options.build(&document).expect("the lint has found every schema sound"))
        };
        built.entry(schema.to_string()).or_insert_with(build).clone()
    }
}

/// A validator checks the formats of strings only, so the width of an integer becomes its limits.
fn within_format(schema: &mut Map<String, Value>) {
    let (least, most) = match schema.get("format").and_then(Value::as_str) {
        Some("int32") => (i32::MIN.into(), i32::MAX.into()),
        Some("int64") => (i64::MIN, i64::MAX),
        _ => return,
    };
    schema.entry("minimum").or_insert(least.into());
    schema.entry("maximum").or_insert(most.into());
}

/// Changes each object below a value. Examples stand beside schemas in our dialect, never in them.
fn each_object(value: &mut Value, change: &dyn Fn(&mut Map<String, Value>)) {
    match value {
        Value::Object(object) => {
            object.values_mut().for_each(|value| each_object(value, change));
            change(object);
        }
        Value::Array(items) => items.iter_mut().for_each(|value| each_object(value, change)),
        _ => {}
    }
}
