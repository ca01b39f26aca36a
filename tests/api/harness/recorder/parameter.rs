//! Parameters, from the text that was sent to what their schemas mean.

use super::contract::{CONTRACT, Parameter};
use super::finding::Fault;
use serde_json::Value;

/// What is wrong with the values that a parameter was given: one if it must have one, at most one, and a valid one.
pub(super) fn judge(parameter: &Parameter, values: &[String], place: &str) -> Vec<Fault> {
    let subject = format!("{} parameter `{}`", parameter.location, parameter.name);
    match values {
        [] if parameter.required => vec![Fault::new(format!("{subject} is missing"), place)],
        [] => Vec::new(),
        [value] => CONTRACT.written.judge(&parameter.schema, &meant(&parameter.schema, value), &subject, place),
        _ => vec![Fault::new(format!("{subject} is given {} times", values.len()), place)],
    }
}

/// The value that a text stands for. One that stands for nothing of the right type stays a text, and so is refused.
fn meant(schema: &Value, text: &str) -> Value {
    let schema = CONTRACT.follow(schema);
    let value = match schema["type"].as_str() {
        // In its one spelling: `7`, and neither `+7` nor `007`.
        Some("integer") => text.parse().ok().filter(|number: &i64| number.to_string() == text).map(Value::from),
        Some("boolean") => text.parse().ok().map(Value::Bool),
        _ => None,
    };
    value.unwrap_or_else(|| Value::String(text.to_owned()))
}
