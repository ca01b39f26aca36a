//! The settings of a plugin as a JSON Schema (draft 2020-12), for whoever builds a form of them.

use serde_json::{Map, Value, json};

use super::PluginSettings;
use super::definition::{Definition, Kind};
use super::redact::Redactor;

/// The schema of an object with a property for each setting, by its dotted name. Extras and hidden settings are left out,
/// and so are the defaults of secrets.
#[must_use]
pub fn schema(plugin: &str, settings: &PluginSettings) -> Map<String, Value> {
    let (all, redactor) = (&settings.settings, Redactor::of(&settings.settings));
    let shown = all.iter().filter(|setting| !setting.definition.is_extra() && !setting.definition.hidden);
    let properties: Map<String, Value> = shown
        .map(|setting| {
            let safe = redactor.redact(setting).definition;
            (safe.name.clone(), property(&safe))
        })
        .collect();
    let mut schema = Map::from_iter([
        ("$schema".to_owned(), json!("https://json-schema.org/draft/2020-12/schema")),
        ("title".to_owned(), json!(plugin)),
        ("type".to_owned(), json!("object")),
        ("properties".to_owned(), Value::Object(properties)),
    ]);
    match settings.groups.as_slice() {
        [] => {}
        [one] => {
            schema.insert("required".to_owned(), json!(one.settings));
        }
        several => {
            let groups: Vec<Value> = several.iter().map(|group| json!({ "required": group.settings })).collect();
            schema.insert("anyOf".to_owned(), json!(groups));
        }
    }
    schema
}

fn property(definition: &Definition) -> Value {
    let mut property = Map::new();
    let mut say = |key: &str, value: Value| {
        if !value.is_null() {
            property.insert(key.to_owned(), value);
        }
    };
    let (kind, format) = match definition.kind {
        Some(Kind::Integer) => ("integer", None),
        Some(Kind::Decimal) => ("number", None),
        Some(Kind::Boolean) => ("boolean", None),
        Some(Kind::Array) => ("array", None),
        Some(Kind::Object) => ("object", None),
        Some(Kind::Email) => ("string", Some("email")),
        _ => ("string", definition.is_secret().then_some("password")),
    };
    let options: Vec<Value> = definition
        .options
        .iter()
        .filter_map(|option| {
            let value = option.get("value")?;
            Some(match option.get("label") {
                Some(label) => json!({ "const": value, "title": label }),
                None => json!({ "const": value }),
            })
        })
        .collect();
    match definition.kind {
        // Options may be of any type.
        Some(Kind::Options) if !options.is_empty() => say("oneOf", Value::Array(options)),
        _ => say("type", json!(kind)),
    }
    say("format", json!(format));
    say("title", json!(definition.label));
    say("description", json!(definition.description));
    if definition.is_secret() {
        say("writeOnly", json!(true));
    } else {
        say("default", definition.default.clone());
    }
    say("examples", definition.placeholder.as_ref().map_or(Value::Null, |placeholder| json!([placeholder])));
    Value::Object(property)
}
