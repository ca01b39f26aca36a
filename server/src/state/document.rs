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

    /// The same of a state that is not needed any more.
    ///
    /// # Errors
    /// When the two do not fit.
    pub fn into_effective(mut self) -> Result<Document, Conflict> {
        lay_over(&self.partial, &mut self.completed, "")?;
        Ok(self.completed)
    }

    /// Whether the two halves can be laid over each other.
    #[must_use]
    pub fn fits(&self) -> bool {
        fits_over(&self.partial, &self.completed)
    }

    /// Whether it could be used.
    #[must_use]
    pub fn validity(&self) -> Validity {
        let has = |document: &Document| document.contains_key(SINGER_STATE);
        match self {
            Self { completed, partial } if completed.is_empty() && partial.is_empty() => Validity::Empty,
            Self { completed, partial } if self.fits() && (has(completed) || has(partial)) => Validity::Valid,
            _ => Validity::Invalid,
        }
    }

    /// The same for equal states, whatever the order of their keys.
    #[must_use]
    pub fn digest(&self) -> Digest {
        let mut hash = Hash::default();
        canonical_object(&self.completed, &mut hash);
        canonical_object(&self.partial, &mut hash);
        hash.finished()
    }
}

impl Digest {
    /// That of any value.
    #[must_use]
    pub fn of(value: &Value) -> Self {
        let mut hash = Hash::default();
        canonical(value, &mut hash);
        hash.finished()
    }

    /// Reads what [`Digest::fmt`] writes.
    #[must_use]
    pub fn parse(text: &str) -> Option<Self> {
        let byte = |index: usize| u8::from_str_radix(text.get(2 * index..2 * index + 2)?, 16).ok();
        let mut digest = [0; 16];
        for (index, place) in digest.iter_mut().enumerate() {
            *place = byte(index)?;
        }
        Some(Self(digest)).filter(|digest| digest.to_string() == text)
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

/// Whether [`lay_over`] would succeed.
fn fits_over(over: &Document, under: &Document) -> bool {
    over.iter().all(|(key, value)| match (value, under.get(key)) {
        (Value::Object(over), Some(Value::Object(under))) => fits_over(over, under),
        (Value::Object(over), Some(_)) => over.is_empty(),
        _ => true,
    })
}

/// A hash that is fed in small pieces, of which a state has many.
#[derive(Default)]
struct Hash {
    hash: Sha256,
    waiting: Vec<u8>,
}

impl Hash {
    /// From here on, what waits is hashed.
    const MANY: usize = 4096;

    fn update(&mut self, piece: &[u8]) {
        self.waiting.extend_from_slice(piece);
        if self.waiting.len() >= Self::MANY {
            self.hash.update(&self.waiting);
            self.waiting.clear();
        }
    }

    fn json(&mut self, value: &(impl Serialize + ?Sized)) {
        serde_json::to_writer(self, value).expect("JSON is written to memory");
    }

    fn finished(mut self) -> Digest {
        self.hash.update(&self.waiting);
        let mut digest = [0; 16];
        digest.copy_from_slice(&self.hash.finalize()[..16]);
        Digest(digest)
    }
}

impl io::Write for &mut Hash {
    fn write(&mut self, piece: &[u8]) -> io::Result<usize> {
        self.update(piece);
        Ok(piece.len())
    }

    fn flush(&mut self) -> io::Result<()> {
        Ok(())
    }
}

/// Writes a value so that equal values are the same bytes, and others never are.
fn canonical(value: &Value, hash: &mut Hash) {
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
        other => hash.json(other),
    }
}

fn canonical_object(object: &Document, hash: &mut Hash) {
    let mut entries: Vec<_> = object.iter().collect();
    entries.sort_unstable_by_key(|(key, _)| *key);
    hash.update(b"{");
    for (key, value) in entries {
        hash.json(key);
        hash.update(b":");
        canonical(value, hash);
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

/// Python's `repr` of a float has the same digits, and the exponent elsewhere: beside numbers from 1e16 on, and below
/// 1e-4, with a sign and two digits.
fn python_float(text: &str) -> String {
    let (sign, text) = text.strip_prefix('-').map_or(("", text), |text| ("-", text));
    let (mantissa, exponent) = text.split_once('e').unwrap_or((text, "0"));
    let (whole, fraction) = mantissa.split_once('.').unwrap_or((mantissa, ""));
    let all = format!("{whole}{fraction}");
    let digits = all.trim_start_matches('0');
    // Where the point stands among the digits.
    let point = exponent.parse::<i64>().expect("an exponent") + whole.len() as i64 - (all.len() - digits.len()) as i64;
    let digits = digits.trim_end_matches('0');
    let zeros = |count: i64| "0".repeat(usize::try_from(count).unwrap_or_default());
    match (usize::try_from(point), digits.len()) {
        (_, 0) => format!("{sign}0.0"),
        (Ok(at @ 1..=16), length) if at < length => format!("{sign}{}.{}", &digits[..at], &digits[at..]),
        (Ok(1..=16), length) => format!("{sign}{digits}{}.0", zeros(point - length as i64)),
        _ if (-3..=0).contains(&point) => format!("{sign}0.{}{digits}", zeros(-point)),
        (_, length) => {
            let (first, others) = digits.split_at(1);
            let dot = if length > 1 { "." } else { "" };
            let exponent = point - 1;
            let direction = if exponent < 0 { '-' } else { '+' };
            format!("{sign}{first}{dot}{others}e{direction}{:02}", exponent.abs())
        }
    }
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

    fn write_f64<W: ?Sized + io::Write>(&mut self, writer: &mut W, value: f64) -> io::Result<()> {
        let text = serde_json::Number::from_f64(value).map(|number| number.to_string());
        writer.write_all(python_float(&text.expect("JSON has no other floats")).as_bytes())
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
    fn a_digest_is_what_it_was_since_the_history_remembers_it() {
        let text = r#"{"b": [1, 2.5, "ü\n", null, {}], "a": {"d": true, "c": "x"}}"#;
        let digest = State::complete(serde_json::from_str(text).expect("JSON")).digest();
        assert_eq!(digest.to_string(), "17718834b3b308647c93041b486772a2");
        // Of a state that is larger than what is hashed at once.
        let many = (0..1000).map(|index| (format!("key_{index:04}"), Value::from(index))).collect();
        assert_eq!(State::complete(many).digest().to_string(), "08f2c15de09357f00b2c8a3595647ffb");
    }

    #[test]
    fn a_state_is_valid_if_what_it_makes_is() {
        let halves =
            ["{}", r#"{"singer_state": {}}"#, r#"{"singer_state": {"a": {}}}"#, r#"{"singer_state": {"a": 1}}"#];
        let others = [r#"{"singer_state": {"a": {"b": {}}}}"#, r#"{"a": {}}"#, r#"{"a": 1}"#, r#"{"a": {"b": 1}}"#];
        let halves = halves.into_iter().chain(others).map(|text| serde_json::from_str(text).expect("JSON"));
        let halves: Vec<Document> = halves.collect();
        for (completed, partial) in halves.iter().flat_map(|one| halves.iter().map(move |other| (one, other))) {
            let state = State { completed: completed.clone(), partial: partial.clone() };
            let expected = match state.effective() {
                Ok(effective) if effective.is_empty() => Validity::Empty,
                Ok(effective) if effective.contains_key(SINGER_STATE) => Validity::Valid,
                Ok(_) | Err(Conflict(_)) => Validity::Invalid,
            };
            assert_eq!(state.validity(), expected, "{state:?}");
        }
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
        let numbers = "[1e15,1e16,-1.5e300,123456.75,0.0001,1e-05,-2.5e-07,0.0,-0.0,9007199254740993.0,796.7254028320312,1e300,5e-324,12.5e20]";
        let document: Document = serde_json::from_str(&format!("{{\"\":{numbers}}}")).expect("JSON");
        let expected = "{\"\": [1000000000000000.0, 1e+16, -1.5e+300, 123456.75, 0.0001, 1e-05, -2.5e-07, 0.0, -0.0, \
                        9007199254740992.0, 796.7254028320312, 1e+300, 5e-324, 1.25e+21]}";
        assert_eq!(to_python(&document), expected);
    }
}
