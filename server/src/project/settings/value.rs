//! Values as Python sees them: what is true, what is equal, and how they print. The values themselves are JSON.

use std::fmt::Write;

use serde_json::{Map, Number, Value};

use super::time;
use crate::project::yaml::{Node, Value as Yaml};

/// The value of a YAML node. What JSON cannot say (`.inf`, an integer beyond 64 bits) becomes its text.
pub(in crate::project) fn from_node(node: &Node) -> Value {
    convert(node, false)
}

/// The entries of a YAML map.
pub(super) fn map_from(entries: &[(String, Node)]) -> Map<String, Value> {
    entries.iter().map(|(key, node)| (key.clone(), convert(node, false))).collect()
}

/// The entries of a `config`. Meltano makes a deep copy of it, in which times lose their zone and their fraction.
pub(super) fn copied_from(entries: &[(String, Node)]) -> Map<String, Value> {
    entries.iter().map(|(key, node)| (key.clone(), convert(node, true))).collect()
}

fn convert(node: &Node, copied: bool) -> Value {
    match &node.value {
        Yaml::Null => Value::Null,
        Yaml::Bool(truth) => Value::Bool(*truth),
        Yaml::Integer(number) => match (i64::try_from(*number), u64::try_from(*number)) {
            (Ok(number), _) => Value::from(number),
            (_, Ok(number)) => Value::from(number),
            _ => Value::String(number.to_string()),
        },
        Yaml::Float(number) => {
            Number::from_f64(*number).map_or_else(|| Value::String(number.to_string().to_lowercase()), Value::Number)
        }
        Yaml::Text(text) => {
            let time = if node.plain { time::isoformat(text, copied) } else { None };
            Value::String(time.unwrap_or_else(|| text.clone()))
        }
        Yaml::List(items) => Value::Array(items.iter().map(|item| convert(item, copied)).collect()),
        Yaml::Map(entries) => {
            Value::Object(entries.iter().map(|(key, node)| (key.clone(), convert(node, copied))).collect())
        }
    }
}

/// `bool(value)`.
pub(super) fn is_truthy(value: &Value) -> bool {
    match value {
        Value::Null => false,
        Value::Bool(truth) => *truth,
        Value::Number(number) => number.as_f64() != Some(0.0),
        Value::String(text) => !text.is_empty(),
        Value::Array(items) => !items.is_empty(),
        Value::Object(entries) => !entries.is_empty(),
    }
}

/// `one == other`: a boolean is a number, and numbers of both kinds compare.
pub(super) fn equal(one: &Value, other: &Value) -> bool {
    let number = |value: &Value| match value {
        Value::Bool(truth) => Some(f64::from(u8::from(*truth))),
        Value::Number(number) => number.as_f64(),
        _ => None,
    };
    match (one, other) {
        (Value::Number(one), Value::Number(other)) if one == other => true,
        (Value::Array(one), Value::Array(other)) => {
            one.len() == other.len() && one.iter().zip(other).all(|(one, other)| equal(one, other))
        }
        (Value::Object(one), Value::Object(other)) => {
            one.len() == other.len()
                && one.iter().all(|(key, value)| other.get(key).is_some_and(|other| equal(value, other)))
        }
        _ => match (number(one), number(other)) {
            (Some(one), Some(other)) => one == other,
            _ => one == other,
        },
    }
}

/// `functools.reduce(operator.eq, values)`, with which Meltano asks whether values agree. From the third value on it
/// compares a value with whether the earlier ones agreed, and so do we.
pub(super) fn agree(values: &[Value]) -> bool {
    let mut values = values.iter();
    let Some(first) = values.next() else { return true };
    let folded = values.fold(first.clone(), |one, other| Value::Bool(equal(&one, other)));
    is_truthy(&folded)
}

/// `str(value)`.
pub(in crate::project) fn text(value: &Value) -> String {
    match value {
        Value::String(text) => text.clone(),
        other => {
            let mut out = String::new();
            write_python(other, &mut out);
            out
        }
    }
}

/// `json.dumps(value)`.
pub(super) fn json(value: &Value) -> String {
    let mut out = String::new();
    write_json(value, &mut out);
    out
}

fn write_python(value: &Value, out: &mut String) {
    match value {
        Value::Null => out.push_str("None"),
        Value::Bool(truth) => out.push_str(if *truth { "True" } else { "False" }),
        Value::Number(number) => write_number(number, out),
        Value::String(text) => write_repr(text, out),
        Value::Array(items) => write_list(items, out, write_python),
        Value::Object(entries) => write_map(entries, out, write_repr, write_python),
    }
}

fn write_json(value: &Value, out: &mut String) {
    match value {
        Value::Array(items) => write_list(items, out, write_json),
        Value::Object(entries) => write_map(entries, out, write_json_text, write_json),
        Value::String(text) => write_json_text(text, out),
        Value::Number(number) => write_number(number, out),
        Value::Null | Value::Bool(_) => out.push_str(&value.to_string()),
    }
}

/// Python writes an exponent from 1e16 and below 1e-4 on, with a sign and two digits.
fn write_number(number: &Number, out: &mut String) {
    let whole = number.is_i64() || number.is_u64();
    match number.as_f64().filter(|_| !whole) {
        Some(float) if float != 0.0 && !(1e-4..1e16).contains(&float.abs()) => {
            let text = format!("{float:e}");
            let (mantissa, exponent) = text.split_once('e').unwrap_or((&text, "0"));
            let (sign, digits) = exponent.strip_prefix('-').map_or(('+', exponent), |digits| ('-', digits));
            let _ = write!(out, "{mantissa}e{sign}{digits:0>2}");
        }
        Some(float) => {
            let _ = write!(out, "{float:?}");
        }
        None => out.push_str(&number.to_string()),
    }
}

fn write_list(items: &[Value], out: &mut String, write: fn(&Value, &mut String)) {
    out.push('[');
    for (index, item) in items.iter().enumerate() {
        if index > 0 {
            out.push_str(", ");
        }
        write(item, out);
    }
    out.push(']');
}

fn write_map(
    entries: &Map<String, Value>,
    out: &mut String,
    write_key: fn(&str, &mut String),
    write: fn(&Value, &mut String),
) {
    out.push('{');
    for (index, (key, value)) in entries.iter().enumerate() {
        if index > 0 {
            out.push_str(", ");
        }
        write_key(key, out);
        out.push_str(": ");
        write(value, out);
    }
    out.push('}');
}

/// `repr(text)`.
fn write_repr(text: &str, out: &mut String) {
    let quote = if text.contains('\'') && !text.contains('"') { '"' } else { '\'' };
    out.push(quote);
    for letter in text.chars() {
        match letter {
            '\n' => out.push_str("\\n"),
            '\r' => out.push_str("\\r"),
            '\t' => out.push_str("\\t"),
            '\\' => out.push_str("\\\\"),
            letter if letter == quote => out.extend(['\\', letter]),
            letter if letter.is_ascii_control() => {
                let _ = write!(out, "\\x{:02x}", u32::from(letter));
            }
            letter => out.push(letter),
        }
    }
    out.push(quote);
}

/// A JSON string of ASCII letters only, as `json.dumps` writes it.
fn write_json_text(text: &str, out: &mut String) {
    let quoted = Value::String(text.to_owned()).to_string();
    for letter in quoted.chars() {
        if letter.is_ascii() {
            out.push(letter);
        } else {
            for unit in letter.encode_utf16(&mut [0; 2]) {
                let _ = write!(out, "\\u{unit:04x}");
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::*;

    #[test]
    fn values_print_as_in_python() {
        // Printed by `str` and `json.dumps`.
        let value = json!({"a": [1, 1.5, true, null, "it's \"é\"\n"], "b": {}, "c": 1e20, "d": 1e-5, "e": "it's"});
        let printed = r#"{'a': [1, 1.5, True, None, 'it\'s "é"\n'], 'b': {}, 'c': 1e+20, 'd': 1e-05, 'e': "it's"}"#;
        assert_eq!(text(&value), printed);
        let dumped =
            r#"{"a": [1, 1.5, true, null, "it's \"\u00e9\"\n"], "b": {}, "c": 1e+20, "d": 1e-05, "e": "it's"}"#;
        assert_eq!(json(&value), dumped);
        assert_eq!(text(&json!("as it is")), "as it is");
    }

    #[test]
    fn values_agree_as_python_folds_them() {
        assert!(agree(&[json!(1), json!(true)]));
        assert!(agree(&[json!("a"), json!("a")]));
        assert!(!agree(&[json!("a"), json!("a"), json!("a")]), "Meltano compares True with the third");
        assert!(!agree(&[json!("1"), json!(1)]));
    }
}
