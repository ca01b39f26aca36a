//! YAML as Meltano reads it (YAML 1.2), with the place of every value.
//!
//! Meltano reads `meltano.yml` with ruamel: `yes` and `on` are strings, `<<` is merged, a key that stands twice is
//! an error (internals 2.1). Limits: an integer with a leading zero (`010`) or of more than 64 bits comes out as a float,
//! a float with underscores as a string, a time as it is written, and a key that is no string as a string.
//!
//! A problem with a value is only of use with its line, so every node knows it.

use std::fmt;
use std::sync::Arc;

use serde::de::{Deserialize, Deserializer, MapAccess, SeqAccess, Visitor};
use serde_saphyr::{NonFiniteFloatPolicy, Options, Spanned};

use super::error::Error;

/// The hint of an error that is about this moment, and not about what stands in a file.
pub(super) const ASK_AGAIN: &str = "ask again later";

/// Where a value stands. Lines and columns count from 1.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Place {
    /// Relative to the root of the project.
    pub(super) file: Arc<str>,
    pub(super) line: u64,
    pub(super) column: u64,
}

/// A value and its place.
#[derive(Debug, Clone)]
pub(super) struct Node {
    pub(super) value: Value,
    pub(super) place: Place,
    /// It is text without quotes, which may be a date to Meltano.
    pub(super) plain: bool,
}

/// What YAML can say. Maps keep the order of the file.
#[derive(Debug, Clone)]
pub(super) enum Value {
    Null,
    Bool(bool),
    Integer(i128),
    Float(f64),
    Text(String),
    List(Vec<Node>),
    Map(Vec<(String, Node)>),
}

/// Parses one file.
///
/// # Errors
/// [`Error::Unreadable`] with the place that YAML cannot understand.
pub(super) fn parse(file: &Arc<str>, text: &str) -> Result<Node, Error> {
    let options: Options = serde_saphyr::options! {
        strict_booleans: true,
        with_snippet: false,
        non_finite_float_policy: NonFiniteFloatPolicy::PassThrough,
        // A hundred plugins may well share one anchor. What aliases can blow up is limited by the number of values.
        budget: serde_saphyr::budget! { enforce_alias_anchor_ratio: false },
    };
    let parsed: Spanned<Value> =
        serde_saphyr::from_str_with_options(text, options).map_err(|error| unreadable(file, &error))?;
    let mut node = Node::from(parsed);
    node.set_file(file);
    node.mark_plain(&text.lines().map(Line::new).collect::<Vec<Line<'_>>>());
    Ok(node)
}

/// Does something that parses, in a thread with room for it. A value within a value costs the parser tens of kilobytes
/// of stack; 64 levels, which it allows, are more than a thread of the server has. Such a thread costs microseconds.
///
/// # Errors
/// [`Error::Unreadable`] if there is no thread, or if the parser panics.
pub(super) fn with_room<T: Send>(file: &str, work: impl FnOnce() -> Result<T, Error> + Send) -> Result<T, Error> {
    const STACK: usize = 64 << 20;
    let done = std::thread::scope(|scope| {
        let thread = std::thread::Builder::new().name("yaml".to_owned()).stack_size(STACK).spawn_scoped(scope, work);
        thread.map(|thread| thread.join())
    });
    match done {
        Ok(Ok(result)) => result,
        Ok(Err(_)) => Err(whole_file(file, "the parser gave up", "report the project to the makers of this server")),
        Err(error) => Err(whole_file(file, &format!("no thread to parse it: {error}"), ASK_AGAIN)),
    }
}

/// An error that is about a file, not about a place in it.
pub(super) fn whole_file(file: &str, message: &str, hint: &str) -> Error {
    Error::Unreadable {
        file: file.to_owned(),
        line: None,
        column: None,
        message: message.to_owned(),
        hint: hint.to_owned(),
    }
}

fn unreadable(file: &Arc<str>, error: &serde_saphyr::Error) -> Error {
    let place = error.location();
    let text = error.to_string();
    let (message, hint) = match error {
        serde_saphyr::Error::DuplicateMappingKey { key: Some(key), .. } => {
            (format!("key `{key}` stands twice in one map"), "keep one of them")
        }
        serde_saphyr::Error::MultipleDocuments { .. } => {
            ("a second YAML document begins here".to_owned(), "remove the `---` and what follows it")
        }
        _ if text.starts_with("budget breached") => {
            ("it says more than is read of one file".to_owned(), "split it with `include_paths`, or nest it less")
        }
        _ => (
            text.split(" at line ").next().unwrap_or(&text).lines().next().unwrap_or_default().to_owned(),
            "mend the YAML at this place",
        ),
    };
    Error::Unreadable {
        file: file.to_string(),
        line: place.map(|place| place.line()),
        column: place.map(|place| place.column()),
        message,
        hint: hint.to_owned(),
    }
}

impl Node {
    /// The value of a key, unless it is absent or null, which Meltano treats alike.
    pub(super) fn get(&self, key: &str) -> Option<&Node> {
        self.entries().iter().find(|(name, node)| name == key && !node.is_null()).map(|(_, node)| node)
    }

    /// The entries of a map; none of anything else.
    pub(super) fn entries(&self) -> &[(String, Node)] {
        match &self.value {
            Value::Map(entries) => entries,
            _ => &[],
        }
    }

    /// The items of a list; none of anything else.
    pub(super) fn items(&self) -> &[Node] {
        match &self.value {
            Value::List(items) => items,
            _ => &[],
        }
    }

    pub(super) fn is_map(&self) -> bool {
        matches!(self.value, Value::Map(_))
    }

    pub(super) fn is_null(&self) -> bool {
        matches!(self.value, Value::Null)
    }

    /// A list, a map or text with nothing in it, which Python takes for false.
    pub(super) fn is_empty(&self) -> bool {
        match &self.value {
            Value::List(items) => items.is_empty(),
            Value::Map(entries) => entries.is_empty(),
            Value::Text(text) => text.is_empty(),
            _ => false,
        }
    }

    /// The text of a scalar as Python's `str` prints it; nothing for null, lists and maps.
    pub(super) fn text(&self) -> Option<String> {
        match &self.value {
            Value::Text(text) => Some(text.clone()),
            Value::Bool(true) => Some("True".to_owned()),
            Value::Bool(false) => Some("False".to_owned()),
            Value::Integer(number) => Some(number.to_string()),
            Value::Float(number) => Some(float(*number)),
            Value::Null | Value::List(_) | Value::Map(_) => None,
        }
    }

    /// The text of a key's scalar.
    pub(super) fn text_of(&self, key: &str) -> Option<String> {
        self.get(key).and_then(Node::text)
    }

    /// What a person would call this kind of value.
    pub(super) fn kind(&self) -> &'static str {
        match self.value {
            Value::Null => "empty",
            Value::Bool(_) => "a boolean",
            Value::Integer(_) | Value::Float(_) => "a number",
            Value::Text(_) => "a string",
            Value::List(_) => "a list",
            Value::Map(_) => "a map",
        }
    }

    /// How many values it holds, itself among them.
    pub(super) fn count(&self) -> usize {
        let below: usize = match &self.value {
            Value::List(items) => items.iter().map(Node::count).sum(),
            Value::Map(entries) => entries.iter().map(|(_, node)| node.count()).sum(),
            _ => 0,
        };
        below + 1
    }

    /// Text stands in the file as it is, unless there are quotes around it.
    fn mark_plain(&mut self, lines: &[Line<'_>]) {
        match &mut self.value {
            Value::List(items) => items.iter_mut().for_each(|item| item.mark_plain(lines)),
            Value::Map(entries) => entries.iter_mut().for_each(|(_, node)| node.mark_plain(lines)),
            Value::Text(text) => {
                let index = |number: u64| usize::try_from(number).ok()?.checked_sub(1);
                let line = index(self.place.line).and_then(|line| lines.get(line));
                let rest = line.zip(index(self.place.column)).map(|(line, column)| line.from(column));
                self.plain = rest.is_some_and(|rest| rest.starts_with(text.as_str()));
            }
            _ => {}
        }
    }

    fn set_file(&mut self, file: &Arc<str>) {
        self.place.file = Arc::clone(file);
        match &mut self.value {
            Value::List(items) => items.iter_mut().for_each(|item| item.set_file(file)),
            Value::Map(entries) => entries.iter_mut().for_each(|(_, node)| node.set_file(file)),
            _ => {}
        }
    }
}

/// A line, which may hold all of a file: none of its columns is far from a known place.
struct Line<'a> {
    text: &'a str,
    /// Where every so many letters stand.
    places: Vec<usize>,
}

impl<'a> Line<'a> {
    const STEP: usize = 64;

    fn new(text: &'a str) -> Line<'a> {
        Line { text, places: text.char_indices().map(|(place, _)| place).step_by(Line::STEP).collect() }
    }

    /// What stands from a column on, which counts letters from 0.
    fn from(&self, column: usize) -> &'a str {
        let Some(rest) = self.places.get(column / Line::STEP).and_then(|&place| self.text.get(place..)) else {
            return "";
        };
        rest.char_indices().nth(column % Line::STEP).map_or("", |(place, _)| &rest[place..])
    }
}

/// As Python's `repr` prints it: `nan`, and an exponent with a sign and two digits.
fn float(number: f64) -> String {
    let text = format!("{number:?}");
    match text.split_once('e') {
        _ if number.is_nan() => "nan".to_owned(),
        Some((digits, exponent)) if exponent.starts_with('-') => format!("{digits}e-{:0>2}", &exponent[1..]),
        Some((digits, exponent)) => format!("{digits}e+{exponent:0>2}"),
        None => text,
    }
}

impl From<Spanned<Value>> for Node {
    fn from(spanned: Spanned<Value>) -> Node {
        let place = Place { file: Arc::from(""), line: spanned.referenced.line(), column: spanned.referenced.column() };
        Node { value: spanned.value, place, plain: false }
    }
}

impl<'de> Deserialize<'de> for Value {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Value, D::Error> {
        deserializer.deserialize_any(AnyValue)
    }
}

struct AnyValue;

impl<'de> Visitor<'de> for AnyValue {
    type Value = Value;

    fn expecting(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str("a YAML value")
    }

    fn visit_unit<E>(self) -> Result<Value, E> {
        Ok(Value::Null)
    }

    fn visit_bool<E>(self, value: bool) -> Result<Value, E> {
        Ok(Value::Bool(value))
    }

    fn visit_i64<E>(self, value: i64) -> Result<Value, E> {
        Ok(Value::Integer(value.into()))
    }

    fn visit_u64<E>(self, value: u64) -> Result<Value, E> {
        Ok(Value::Integer(value.into()))
    }

    fn visit_f64<E>(self, value: f64) -> Result<Value, E> {
        Ok(Value::Float(value))
    }

    fn visit_str<E>(self, value: &str) -> Result<Value, E> {
        Ok(Value::Text(value.to_owned()))
    }

    fn visit_string<E>(self, value: String) -> Result<Value, E> {
        Ok(Value::Text(value))
    }

    fn visit_seq<A: SeqAccess<'de>>(self, mut items: A) -> Result<Value, A::Error> {
        let mut list = Vec::new();
        while let Some(item) = items.next_element::<Spanned<Value>>()? {
            list.push(Node::from(item));
        }
        Ok(Value::List(list))
    }

    fn visit_map<A: MapAccess<'de>>(self, mut entries: A) -> Result<Value, A::Error> {
        let mut map = Vec::new();
        while let Some(key) = entries.next_key::<String>()? {
            map.push((key, Node::from(entries.next_value::<Spanned<Value>>()?)));
        }
        Ok(Value::Map(map))
    }
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]

    use super::*;

    fn read(text: &str) -> Node {
        roomy("meltano.yml", text).unwrap()
    }

    fn roomy(file: &str, text: &str) -> Result<Node, Error> {
        with_room(file, || parse(&Arc::from(file), text))
    }

    #[test]
    fn scalars_are_those_of_ruamel() {
        let node = read(concat!(
            "a: yes\nb: on\nc: true\nd: 0o14\ne: 1_000\nf: ~\ng: '5'\ni: 1.50\nj: 2020-01-01\n",
            "l: 1:30\nm: True\no: 0x1F\nq: Null\nr: +5\nyes: y\n1: x\n"
        ));
        let texts: Vec<String> =
            node.entries().iter().map(|(key, value)| format!("{key}={}", value.text().unwrap_or_default())).collect();
        // Printed by ruamel.yaml for the same text, with `str`.
        let expected = "a=yes b=on c=True d=12 e=1000 f= g=5 i=1.5 j=2020-01-01 l=1:30 m=True o=31 q= r=5 yes=y 1=x";
        assert_eq!(texts.join(" "), expected);
    }

    #[test]
    fn merge_keys_are_merged_and_places_are_known() {
        let node = read("base: &b {x: 1, y: 2}\nfoo:\n  <<: *b\n  y: 3\nlist:\n- name: a\n-   d\n");
        let foo = node.get("foo").unwrap();
        assert_eq!((foo.text_of("x"), foo.text_of("y")), (Some("1".to_owned()), Some("3".to_owned())));
        let Value::List(items) = &node.get("list").unwrap().value else { panic!("not a list") };
        let places: Vec<(u64, u64)> = items.iter().map(|item| (item.place.line, item.place.column)).collect();
        assert_eq!(places, [(6, 3), (7, 5)]);
    }

    #[test]
    fn an_error_names_its_place() {
        let table = [
            ("a: 1\na: 2\n", "`f.yml` cannot be read at line 2, column 1: key `a` stands twice in one map"),
            ("x:\n  y: *no\n", "`f.yml` cannot be read at line 2, column 6: alias references unknown anchor"),
            ("a: 1\n---\nb: 2\n", "`f.yml` cannot be read at line 3, column 1: a second YAML document begins here"),
        ];
        for (text, expected) in table {
            assert_eq!(roomy("f.yml", text).unwrap_err().to_string(), expected);
        }
    }

    #[test]
    fn nesting_without_end_is_an_error_and_no_crash() {
        for depth in [60, 100_000] {
            let text = format!("{}{}", "[".repeat(depth), "]".repeat(depth));
            assert_eq!(roomy("f.yml", &text).is_ok(), depth == 60);
            let text: String = (0..depth.min(2000)).map(|level| format!("{}a:\n", " ".repeat(level))).collect();
            assert_eq!(roomy("f.yml", &text).is_ok(), depth == 60);
        }
    }

    #[test]
    fn one_anchor_may_be_used_a_thousand_times() {
        let text = format!("a: &a {{x: 1}}\nb:\n{}", "- {<<: *a, y: 2}\n".repeat(1000));
        assert_eq!(read(&text).get("b").unwrap().items()[999].text_of("x").as_deref(), Some("1"));
    }

    #[test]
    fn an_alias_bomb_is_refused() {
        let mut text = "a0: &a0 [x, x, x, x, x, x, x, x, x, x]\n".to_owned();
        for level in 1..10 {
            let items = vec![format!("*a{}", level - 1); 10].join(", ");
            text.push_str(&format!("a{level}: &a{level} [{items}]\n"));
        }
        assert!(roomy("f.yml", &text).is_err());
    }
}
