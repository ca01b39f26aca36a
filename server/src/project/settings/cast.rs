//! Values as the kind of their setting wants them (`cast_value` and `stringify_value` in `core/setting_definition.py`).

use serde_json::{Number, Value};

use super::definition::{Definition, Kind, Processor};
use super::flatten::nest;
use super::literal;
use super::problem::SettingProblem;
use super::value::{self, equal};

/// Casts a value. Only text is cast; what the files say with a type of its own stays as it is. Where text becomes a
/// truth or a number nothing else is done to it.
///
/// # Errors
/// A problem where Meltano raises `ValueError`.
pub(super) fn cast(definition: &Definition, value: Value) -> Result<Value, SettingProblem> {
    let value = match (&value, definition.kind) {
        (Value::String(text), Some(Kind::Boolean)) => return Ok(Value::Bool(is_true(text))),
        (Value::String(text), Some(Kind::Integer)) => {
            return integer(text).ok_or_else(|| SettingProblem::value("a whole number"));
        }
        (Value::String(text), Some(Kind::Decimal)) => {
            return decimal(text).ok_or_else(|| SettingProblem::value("a number"));
        }
        (Value::String(text), Some(Kind::Object)) => {
            structure(text).filter(Value::is_object).ok_or_else(|| SettingProblem::value("an object"))?
        }
        (Value::String(text), Some(Kind::Array)) => match structure(text) {
            Some(Value::Array(items)) => Value::Array(items),
            // Python's `list` of a text is its letters.
            Some(Value::String(text)) => text.chars().map(|letter| Value::String(letter.to_string())).collect(),
            _ => return Err(SettingProblem::value("an array")),
        },
        _ => value,
    };
    if value.is_null() {
        return Ok(value);
    }
    if definition.kind == Some(Kind::Options)
        && !definition.options.iter().any(|option| option.get("value").is_some_and(|allowed| equal(allowed, &value)))
    {
        return Err(SettingProblem::value("one of its options"));
    }
    process(definition.processor, value)
}

/// What a processor makes of a value.
///
/// # Errors
/// A problem where Meltano raises an exception.
pub(super) fn process(processor: Option<Processor>, value: Value) -> Result<Value, SettingProblem> {
    match (processor, value) {
        (Some(Processor::NestObject), Value::Object(flat)) => nest(&flat)
            .map(Value::Object)
            .map_err(|key| SettingProblem::value(&format!("an object in which there is room for `{key}`"))),
        (Some(Processor::NestObject), _) => Err(SettingProblem::value("an object")),
        (Some(Processor::UpcaseString), Value::String(text)) => Ok(Value::String(text.to_uppercase())),
        (Some(Processor::UpcaseString), _) => Err(SettingProblem::value("text")),
        (Some(Processor::Stringify), Value::String(text)) => Ok(Value::String(text)),
        (Some(Processor::Stringify), other) => Ok(Value::String(value::json(&other))),
        (Some(Processor::ParseDate), Value::String(text)) => Ok(Value::String(text)),
        (Some(Processor::ParseDate), _) => Err(SettingProblem::value("a date in words or digits")),
        (Some(Processor::Unknown), _) => Err(SettingProblem::processor()),
        (None, value) => Ok(value),
    }
}

/// The text of a value in an environment variable.
pub(super) fn stringify(definition: &Definition, value: &Value) -> String {
    match (value, definition.kind) {
        (Value::String(text), _) => text.clone(),
        (other, None | Some(Kind::String | Kind::Decimal)) => value::text(other),
        (other, Some(_)) => value::json(other),
    }
}

/// `truthy` in `core/utils/__init__.py`.
pub(super) fn is_true(text: &str) -> bool {
    ["true", "1", "yes", "on"].contains(&text.to_lowercase().as_str())
}

/// `int(text)`.
fn integer(text: &str) -> Option<Value> {
    let digits = underscored(text.trim())?;
    let unsigned = digits.strip_prefix(['+', '-']).unwrap_or(&digits);
    if unsigned.is_empty() || !unsigned.bytes().all(|byte| byte.is_ascii_digit()) {
        return None;
    }
    // Beyond 64 bits it stays the text that it is, because a JSON number would lose digits.
    let number = digits.parse::<i64>().map(Value::from).or_else(|_| digits.parse::<u64>().map(Value::from));
    Some(number.unwrap_or_else(|_| Value::String(digits.trim_start_matches('+').to_owned())))
}

/// `Decimal(text)`, as a number of JSON; what JSON cannot say, such as `NaN`, stays text.
fn decimal(text: &str) -> Option<Value> {
    let digits = underscored(text.trim())?;
    let number = digits.parse::<f64>().ok()?;
    Some(Number::from_f64(number).map_or(Value::String(digits), Value::Number))
}

/// Without the underscores that Python allows between digits.
fn underscored(text: &str) -> Option<String> {
    let bytes = text.as_bytes();
    let is_digit = |index: Option<usize>| index.and_then(|index| bytes.get(index)).is_some_and(u8::is_ascii_digit);
    let misplaced = |index: usize| !is_digit(index.checked_sub(1)) || !is_digit(Some(index + 1));
    if text.match_indices('_').any(|(index, _)| misplaced(index)) {
        return None;
    }
    Some(text.replace('_', ""))
}

/// `json.loads`, or else `ast.literal_eval`.
pub(super) fn structure(text: &str) -> Option<Value> {
    serde_json::from_str(text).ok().or_else(|| literal::parse(text))
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::*;

    fn of(kind: Kind) -> Definition {
        Definition { kind: Some(kind), options: vec![json!({"value": "a"})], ..Definition::default() }
    }

    #[test]
    fn text_is_cast_by_kind() {
        let table = [
            (Kind::Boolean, "YES", Some(json!(true))),
            (Kind::Boolean, "t", Some(json!(false))),
            (Kind::Integer, " +1_000 ", Some(json!(1000))),
            (Kind::Integer, "0x10", None),
            (Kind::Integer, "1__0", None),
            (Kind::Integer, "1.0", None),
            (Kind::Decimal, "1.50", Some(json!(1.5))),
            (Kind::Decimal, "x", None),
            (Kind::Array, "['a', 1]", Some(json!(["a", 1]))),
            (Kind::Array, "\"ab\"", Some(json!(["a", "b"]))),
            (Kind::Array, "{}", None),
            (Kind::Object, "{\"a\": 1}", Some(json!({"a": 1}))),
            (Kind::Object, "[]", None),
            (Kind::Options, "a", Some(json!("a"))),
            (Kind::Options, "b", None),
            (Kind::String, "1", Some(json!("1"))),
        ];
        for (kind, text, expected) in table {
            assert_eq!(cast(&of(kind), json!(text)).ok(), expected, "{kind:?} {text}");
        }
    }

    #[test]
    fn what_is_no_text_stays_and_nothing_stays_nothing() {
        assert_eq!(cast(&of(Kind::Boolean), json!(5)), Ok(json!(5)));
        assert_eq!(cast(&of(Kind::Options), Value::Null), Ok(Value::Null));
    }
}
