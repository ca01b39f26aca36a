//! What Meltano keeps for one state id: two JSON objects, and the rules by which they make one (internals 4.2).

use std::fmt;
use std::io;

use serde::{Deserialize, Serialize};
use serde_json::ser::Formatter;
use serde_json::{Map, Value};
use sha2::{Digest as _, Sha256};

/// A JSON object, such as `{"singer_state": {"bookmarks": {…}}}`.
pub type Document = Map<String, Value>;

/// Reads a document as it is stored.
///
/// # Errors
/// When it is no JSON object, or has a number that would be rounded. The reason says nothing of what is in it.
pub fn parse(text: &str) -> Result<Document, String> {
    let document: Document = serde_json::from_str(text).map_err(|error| {
        let place = format!("line {}, column {}", error.line(), error.column());
        match error.classify() {
            serde_json::error::Category::Data => "it is not a JSON object".to_owned(),
            _ => format!("it is not JSON, at {place}"),
        }
    })?;
    match rounded(&document) {
        Some(place) => Err(format!("at `{place}`, there is a number of more than 64 bits")),
        None => Ok(document),
    }
}

/// Where a document has a number that was rounded when it was read: an integer of more than 64 bits. Python keeps those.
#[must_use]
pub fn rounded(document: &Document) -> Option<String> {
    fn within(value: &Value) -> Option<String> {
        /// From here on, an integer is read as a float.
        const LARGE: f64 = 9_223_372_036_854_775_808.0;
        match value {
            Value::Number(number) if number.is_f64() => {
                number.as_f64().filter(|float| float.abs() >= LARGE).map(|_| String::new())
            }
            Value::Array(items) => {
                items.iter().enumerate().find_map(|(index, item)| Some(format!("/{index}{}", within(item)?)))
            }
            Value::Object(object) => rounded(object),
            _ => None,
        }
    }
    document.iter().find_map(|(key, value)| Some(format!("/{key}{}", within(value)?)))
}

/// The key under which Meltano looks for what it hands to a tap.
pub const SINGER_STATE: &str = "singer_state";

/// Both halves of a state. Meltano may store `NULL` for either, which stands for the empty object.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct State {
    /// What completed runs left behind.
    pub completed: Document,
    /// What has come since, and is laid over it.
    pub partial: Document,
}

/// Whether a state is what `meltano state list` shows in green, red or yellow.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Validity {
    /// It has the key `singer_state`.
    Valid,
    /// It has something else.
    Invalid,
    /// There is nothing in it.
    Empty,
}

/// Two documents that cannot be laid over each other: one has an object where the other has something else. Meltano
/// fails on them, too.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[error("at `{0}`, one half has an object and the other has not")]
pub struct Conflict(pub String);

/// What tells one state from another: the first half of the SHA-256 of both of its documents, keys in order.
#[derive(Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct Digest(pub [u8; 16]);

impl State {
    /// What `meltano state set` makes of a document: it replaces what is completed, and nothing is partial any more.
    #[must_use]
    pub fn complete(document: Document) -> Self {
        Self { completed: document, partial: Document::new() }
    }

    /// What `meltano state merge` makes of it: the document is laid over what is partial.
    ///
    /// # Errors
    /// When it does not fit.
    pub fn merged(mut self, document: &Document) -> Result<Self, Conflict> {
        lay_over(document, &mut self.partial, "")?;
        Ok(self)
    }

    /// What the next run would see: what is partial, laid over what is completed.
    ///
    /// # Errors
    /// When the two do not fit.
    pub fn effective(&self) -> Result<Document, Conflict> {
        let mut effective = self.completed.clone();
        lay_over(&self.partial, &mut effective, "")?;
        Ok(effective)
    }

    /// Whether it could be used.
    #[must_use]
    pub fn validity(&self) -> Validity {
        match self.effective() {
            Ok(effective) if effective.is_empty() => Validity::Empty,
            Ok(effective) if effective.contains_key(SINGER_STATE) => Validity::Valid,
            Ok(_) | Err(Conflict(_)) => Validity::Invalid,
        }
    }

    /// The same for equal states, whatever the order of their keys.
    #[must_use]
    pub fn digest(&self) -> Digest {
        let mut hash = Sha256::new();
        canonical_object(&self.completed, &mut hash);
        canonical_object(&self.partial, &mut hash);
        let mut digest = [0; 16];
        digest.copy_from_slice(&hash.finalize()[..16]);
        Digest(digest)
    }
}

impl fmt::Display for Digest {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.0.iter().try_for_each(|byte| write!(formatter, "{byte:02x}"))
    }
}

impl fmt::Debug for Digest {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Display::fmt(self, formatter)
    }
}

/// Meltano's `merge` (`core/utils`): objects are merged in depth, everything else replaces what was there.
fn lay_over(over: &Document, under: &mut Document, place: &str) -> Result<(), Conflict> {
    for (key, value) in over {
        let Value::Object(value) = value else {
            under.insert(key.clone(), value.clone());
            continue;
        };
        let node = under.entry(key).or_insert_with(|| Value::Object(Document::new()));
        match node {
            Value::Object(node) => lay_over(value, node, &format!("{place}/{key}"))?,
            // Meltano looks into what is there only if there is something to lay over it.
            _ if value.is_empty() => {}
            _ => return Err(Conflict(format!("{place}/{key}"))),
        }
    }
    Ok(())
}

/// Writes a value so that equal values are the same bytes, and others never are.
fn canonical(value: &Value, hash: &mut Sha256) {
    match value {
        Value::Object(object) => canonical_object(object, hash),
        Value::Array(items) => {
            hash.update(b"[");
            for item in items {
                canonical(item, hash);
                hash.update(b",");
            }
            hash.update(b"]");
        }
        other => hash.update(other.to_string()),
    }
}

fn canonical_object(object: &Document, hash: &mut Sha256) {
    let mut keys: Vec<_> = object.keys().collect();
    keys.sort_unstable();
    hash.update(b"{");
    for key in keys {
        hash.update(Value::from(key.as_str()).to_string());
        hash.update(b":");
        canonical(&object[key], hash);
        hash.update(b",");
    }
    hash.update(b"}");
}

/// A document as Python's `json.dumps` writes it, which is how Meltano stores it: blanks behind `,` and `:`, and nothing
/// but ASCII.
#[must_use]
pub fn to_python(value: &impl Serialize) -> String {
    let mut text = Vec::new();
    let mut serializer = serde_json::Serializer::with_formatter(&mut text, Python);
    value.serialize(&mut serializer).expect("JSON is written to memory");
    String::from_utf8(text).expect("ASCII")
}

struct Python;

impl Formatter for Python {
    fn begin_array_value<W: ?Sized + io::Write>(&mut self, writer: &mut W, first: bool) -> io::Result<()> {
        writer.write_all(if first { b"" } else { b", " })
    }

    fn begin_object_key<W: ?Sized + io::Write>(&mut self, writer: &mut W, first: bool) -> io::Result<()> {
        writer.write_all(if first { b"" } else { b", " })
    }

    fn begin_object_value<W: ?Sized + io::Write>(&mut self, writer: &mut W) -> io::Result<()> {
        writer.write_all(b": ")
    }

    fn write_string_fragment<W: ?Sized + io::Write>(&mut self, writer: &mut W, fragment: &str) -> io::Result<()> {
        let mut units = [0; 2];
        for letter in fragment.chars() {
            if letter.is_ascii() && letter != '\u{7f}' {
                writer.write_all(&[letter as u8])?;
            } else {
                for unit in letter.encode_utf16(&mut units) {
                    write!(writer, "\\u{unit:04x}")?;
                }
            }
        }
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::*;

    fn document(value: Value) -> Document {
        value.as_object().cloned().expect("an object")
    }

    #[test]
    fn halves_are_laid_over_each_other_as_meltano_does() {
        let state = State {
            completed: document(json!({"a": {"b": 1, "c": [1, 2]}, "d": 4, "e": 5})),
            partial: document(json!({"a": {"c": [3]}, "d": null, "e": {}})),
        };
        assert_eq!(state.effective(), Ok(document(json!({"a": {"b": 1, "c": [3]}, "d": null, "e": 5}))));
        let state =
            State { completed: document(json!({"a": {"b": 1}})), partial: document(json!({"a": {"b": {"c": 1}}})) };
        assert_eq!(state.effective(), Err(Conflict("/a/b".to_owned())));
        assert_eq!(state.validity(), Validity::Invalid);
    }

    #[test]
    fn equal_states_have_equal_digests_and_others_have_not() {
        let state = |text: &str| State::complete(serde_json::from_str(text).expect("JSON"));
        assert_eq!(
            state(r#"{"a": 1, "b": {"c": 1, "d": 2}}"#).digest(),
            state(r#"{"b":{"d":2,"c":1},"a":1}"#).digest()
        );
        let digests = ["{}", r#"{"a": 1}"#, r#"{"a": 1.0}"#, r#"{"a": "1"}"#, r#"{"a": [1]}"#, r#"{"a,": 1}"#];
        let digests: std::collections::BTreeSet<_> = digests.map(|text| state(text).digest()).into();
        assert_eq!(digests.len(), 6);
        let partial = State { partial: document(json!({"a": 1})), ..State::default() };
        assert!(!digests.contains(&partial.digest()));
    }

    #[test]
    fn what_would_be_rounded_is_not_read() {
        assert_eq!(parse(r#"{"a": [1, 1.5, -9223372036854775808, 1e18]}"#).map(|document| document.len()), Ok(1));
        let large = r#"{"a": [{"b": 18446744073709551616}]}"#;
        assert_eq!(parse(large), Err("at `/a/0/b`, there is a number of more than 64 bits".to_owned()));
        assert_eq!(parse("[1]"), Err("it is not a JSON object".to_owned()));
        assert_eq!(parse("{\"a\": sec"), Err("it is not JSON, at line 1, column 7".to_owned()));
    }

    #[test]
    fn documents_are_written_as_python_writes_them() {
        let text = "{\"a\":[1,2.50,18446744073709551615,{}],\"ü\":\"🦆\\n\\u007f\"}";
        let document: Document = serde_json::from_str(text).expect("JSON");
        let expected = "{\"a\": [1, 2.5, 18446744073709551615, {}], \"\\u00fc\": \"\\ud83e\\udd86\\n\\u007f\"}";
        assert_eq!(to_python(&document), expected);
    }
}
