//! What the form of a line needs of Meltano's record, found without taking the record apart: a log may have millions.
//!
//! It reads as `serde_json` reads a `Value`, so that what is a record here is one in [`LogEntry`](super::LogEntry), too. Not
//! the other way round: of a key that comes twice it also measures the value that does not count.

use std::fmt::{self, Formatter};

use serde::de::{DeserializeSeed, Deserializer, Error, MapAccess, SeqAccess, Visitor};

/// What a record says of itself.
#[derive(Debug, Default, PartialEq)]
pub(super) struct Shape {
    pub(super) event: String,
    pub(super) level: Option<String>,
    pub(super) plugin: Option<String>,
}

/// The record that a line is, if it is an object with a text as its `event` in which nothing is nested deeper than that.
pub(super) fn shape_of(line: &str, deepest: usize) -> Option<Shape> {
    let mut reader = serde_json::Deserializer::from_str(line);
    let [event, level, string_id, stdio, name] = reader.deserialize_map(Record { deepest }).ok()?;
    reader.end().ok()?;
    Some(Shape { event: event?, level, plugin: string_id.or_else(|| stdio.and(name)) })
}

/// The keys that are looked at.
const KEYS: [&str; 5] = ["event", "level", "string_id", "stdio", "name"];

/// Their values, as far as they are texts.
type Texts = [Option<String>; KEYS.len()];

struct Record {
    deepest: usize,
}

impl<'de> Visitor<'de> for Record {
    type Value = Texts;

    fn expecting(&self, formatter: &mut Formatter<'_>) -> fmt::Result {
        formatter.write_str("an object")
    }

    fn visit_map<A: MapAccess<'de>>(self, mut map: A) -> Result<Texts, A::Error> {
        let mut texts = Texts::default();
        while let Some(key) = map.next_key_seed(Key)? {
            let text = map.next_value_seed(Part { deepest: self.deepest, is_kept: key.is_some() })?;
            // Of a key that comes twice the last counts.
            if let Some(key) = key {
                texts[key] = text;
            }
        }
        Ok(texts)
    }
}

/// Which of [`KEYS`] a key is.
struct Key;

impl<'de> DeserializeSeed<'de> for Key {
    type Value = Option<usize>;

    fn deserialize<D: Deserializer<'de>>(self, reader: D) -> Result<Self::Value, D::Error> {
        reader.deserialize_str(self)
    }
}

impl Visitor<'_> for Key {
    type Value = Option<usize>;

    fn expecting(&self, formatter: &mut Formatter<'_>) -> fmt::Result {
        formatter.write_str("a key")
    }

    fn visit_str<E: Error>(self, key: &str) -> Result<Self::Value, E> {
        Ok(KEYS.iter().position(|known| *known == key))
    }
}

/// A value somewhere in a record: its text, if it is one that is kept.
#[derive(Clone, Copy)]
struct Part {
    deepest: usize,
    is_kept: bool,
}

impl<'de> DeserializeSeed<'de> for Part {
    type Value = Option<String>;

    fn deserialize<D: Deserializer<'de>>(self, reader: D) -> Result<Self::Value, D::Error> {
        let deepest = self.deepest.checked_sub(1).ok_or_else(|| D::Error::custom("nested too deep"))?;
        reader.deserialize_any(Self { deepest, ..self })
    }
}

impl<'de> Visitor<'de> for Part {
    type Value = Option<String>;

    fn expecting(&self, formatter: &mut Formatter<'_>) -> fmt::Result {
        formatter.write_str("a value")
    }

    fn visit_str<E: Error>(self, text: &str) -> Result<Self::Value, E> {
        Ok(self.is_kept.then(|| text.to_owned()))
    }

    fn visit_bool<E: Error>(self, _: bool) -> Result<Self::Value, E> {
        Ok(None)
    }

    fn visit_i64<E: Error>(self, _: i64) -> Result<Self::Value, E> {
        Ok(None)
    }

    fn visit_u64<E: Error>(self, _: u64) -> Result<Self::Value, E> {
        Ok(None)
    }

    fn visit_f64<E: Error>(self, _: f64) -> Result<Self::Value, E> {
        Ok(None)
    }

    fn visit_unit<E: Error>(self) -> Result<Self::Value, E> {
        Ok(None)
    }

    fn visit_seq<A: SeqAccess<'de>>(self, mut values: A) -> Result<Self::Value, A::Error> {
        while values.next_element_seed(Self { is_kept: false, ..self })?.is_some() {}
        Ok(None)
    }

    fn visit_map<A: MapAccess<'de>>(self, mut values: A) -> Result<Self::Value, A::Error> {
        while values.next_key_seed(Key)?.is_some() {
            values.next_value_seed(Self { is_kept: false, ..self })?;
        }
        Ok(None)
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;
    use serde_json::{Map, Value};

    use super::{Shape, shape_of};

    /// The same by way of a `Value`.
    fn long_way(line: &str, deepest: usize) -> Option<Shape> {
        fn depth(value: &Value) -> usize {
            1 + match value {
                Value::Array(values) => values.iter().map(depth).max().unwrap_or_default(),
                Value::Object(values) => values.values().map(depth).max().unwrap_or_default(),
                _ => 0,
            }
        }
        let record: Map<String, Value> = serde_json::from_str(line).ok()?;
        let text = |key: &str| record.get(key).and_then(Value::as_str).map(str::to_owned);
        let is_shallow = record.values().all(|value| depth(value) <= deepest);
        let plugin = text("string_id").or_else(|| text("stdio").and(text("name")));
        Some(Shape { event: text("event").filter(|_| is_shallow)?, level: text("level"), plugin })
    }

    fn record() -> impl Strategy<Value = String> {
        let scalar = prop_oneof![
            Just("null".to_owned()),
            Just("true".to_owned()),
            Just("-1".to_owned()),
            Just("18446744073709551615".to_owned()),
            Just("1e999".to_owned()),
            Just("0.1".to_owned()),
            Just(r#""\ud800""#.to_owned()),
            any::<String>().prop_map(|text| Value::String(text).to_string()),
        ];
        let value = scalar.prop_recursive(4, 12, 3, |inner| {
            prop_oneof![
                prop::collection::vec(inner.clone(), 0..3).prop_map(|values| format!("[{}]", values.join(","))),
                prop::collection::vec(("[a-z]{1,2}", inner), 0..3).prop_map(|values| {
                    let values: Vec<_> = values.iter().map(|(key, value)| format!(r#""{key}":{value}"#)).collect();
                    format!("{{{}}}", values.join(","))
                }),
            ]
        });
        let key = prop::sample::select(vec!["event", "level", "string_id", "stdio", "name", "\\u006eame", "other"]);
        let pairs = prop::collection::vec((key, value), 0..8);
        (pairs, prop::sample::select(vec!["", " ", "}", ","])).prop_map(|(pairs, tail)| {
            let pairs: Vec<_> = pairs.iter().map(|(key, value)| format!(r#""{key}": {value}"#)).collect();
            format!(r#"{{"event": "x", {}}}{tail}"#, pairs.join(", ")).replace(", }", "}")
        })
    }

    proptest! {
        #[test]
        fn what_it_finds_is_what_the_long_way_finds(line in record(), deepest in 1_usize..6) {
            if let Some(shape) = shape_of(&line, deepest) {
                prop_assert_eq!(Some(shape), long_way(&line, deepest));
            }
        }
    }

    #[test]
    fn the_parts_of_a_record_are_found_among_others() {
        let line = r#"{"name":"tap","x":[{"event":7}],"stdio":"stderr","event":"a \"line\"","level":"info"} "#;
        let found = shape_of(line, 3).expect("a record");
        assert_eq!(
            (&*found.event, found.level.as_deref(), found.plugin.as_deref()),
            ("a \"line\"", Some("info"), Some("tap"))
        );
        assert_eq!(shape_of(line, 2), None, "too deep");
    }

    #[test]
    fn what_is_no_record_has_no_shape() {
        for line in ["", "[]", "7", r#"{"event":7}"#, r#"{"event":"x""#, r#"{"event":"x"} tail"#] {
            assert_eq!(shape_of(line, 9), None, "{line}");
        }
    }
}
