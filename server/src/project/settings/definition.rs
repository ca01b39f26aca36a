//! What a setting is before anybody sets it (`core/setting_definition.py`).

use std::collections::HashSet;

use serde_json::{Map, Value};

use super::flatten::flatten;
use super::names;
use super::problem::SettingProblem;
use super::value::{is_truthy, text};
use crate::project::redaction::is_called_secret;

/// The kind of a setting's value. Those that are deprecated stand for [`Definition::hidden`] and
/// [`Definition::sensitive`], too.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Kind {
    /// Text.
    String,
    /// A whole number.
    Integer,
    /// True or false.
    Boolean,
    /// A number.
    Decimal,
    /// A date, or a time relative to now in words.
    DateIso8601,
    /// An address.
    Email,
    /// A secret; deprecated.
    Password,
    /// A token of OAuth.
    Oauth,
    /// One of several values.
    Options,
    /// A path.
    File,
    /// A list.
    Array,
    /// A map.
    Object,
    /// Not shown; deprecated.
    Hidden,
}

impl Kind {
    const ALL: [(&'static str, Kind); 13] = [
        ("string", Kind::String),
        ("integer", Kind::Integer),
        ("boolean", Kind::Boolean),
        ("decimal", Kind::Decimal),
        ("date_iso8601", Kind::DateIso8601),
        ("email", Kind::Email),
        ("password", Kind::Password),
        ("oauth", Kind::Oauth),
        ("options", Kind::Options),
        ("file", Kind::File),
        ("array", Kind::Array),
        ("object", Kind::Object),
        ("hidden", Kind::Hidden),
    ];

    /// Its name in definitions.
    #[must_use]
    pub fn name(self) -> &'static str {
        Kind::ALL.iter().find(|(_, kind)| *kind == self).map_or("string", |(name, _)| name)
    }

    /// The kind of that name.
    pub(in crate::project) fn named(name: &str) -> Option<Kind> {
        Kind::ALL.iter().find(|(known, _)| *known == name).map(|(_, kind)| *kind)
    }

    /// The kind of a value that nothing defines; text and nothing have none.
    fn of(value: &Value) -> Option<Kind> {
        match value {
            Value::Bool(_) => Some(Kind::Boolean),
            Value::Number(number) if number.is_f64() => Some(Kind::Decimal),
            Value::Number(_) => Some(Kind::Integer),
            Value::Object(_) => Some(Kind::Object),
            Value::Array(_) => Some(Kind::Array),
            Value::Null | Value::String(_) => None,
        }
    }
}

/// What is done to the values of a setting (`VALUE_PROCESSORS` in `core/setting_definition.py`).
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Processor {
    NestObject,
    UpcaseString,
    Stringify,
    /// Only Meltano knows what becomes of words such as `3 days ago`.
    ParseDate,
    Unknown,
}

impl Processor {
    fn named(name: &str) -> Processor {
        match name {
            "nest_object" => Processor::NestObject,
            "upcase_string" => Processor::UpcaseString,
            "stringify" => Processor::Stringify,
            "parse_date" => Processor::ParseDate,
            _ => Processor::Unknown,
        }
    }
}

/// A setting as the plugin's definition, or the mere use of it, defines it.
#[derive(Debug, Clone, Default)]
pub struct Definition {
    /// With dots; an extra begins with `_`.
    pub name: String,
    /// Other names, in files and in variables.
    pub aliases: Vec<String>,
    /// None is untyped, like text.
    pub kind: Option<Kind>,
    /// Null if there is none.
    pub default: Value,
    /// For people.
    pub label: Option<String>,
    /// For people.
    pub description: Option<String>,
    /// Where to read more.
    pub documentation: Option<String>,
    /// What to show where there is no value yet.
    pub placeholder: Option<String>,
    /// What [`Kind::Options`] allows, as the definition writes it: maps with `label` and `value`.
    pub options: Vec<Value>,
    /// Not for people.
    pub hidden: bool,
    /// Its values are secrets, as the definition says; see [`Definition::is_secret`].
    pub sensitive: bool,
    /// The definition says that its values are no secrets.
    pub(super) open: bool,
    /// Another definition of the same name, perhaps of a parent, is one of a secret.
    pub(super) guarded: bool,
    /// It is to be set per environment.
    pub env_specific: bool,
    /// Nothing defines it: `meltano.yml` merely sets it.
    pub custom: bool,
    /// The variable that the plugin gets it in, which is not read.
    pub(super) env: Option<String>,
    /// More variables, read unless the plugin inherits. `!` in front turns the meaning around.
    pub(super) env_aliases: Vec<String>,
    pub(super) processor: Option<Processor>,
    /// What is done to its value on the way to the plugin.
    pub(super) post_processor: Option<Processor>,
    pub(super) problem: Option<SettingProblem>,
}

impl Definition {
    /// An extra that Meltano itself defines.
    pub(super) fn extra(name: &str, kind: Option<Kind>, default: Value) -> Definition {
        Definition { name: name.to_owned(), kind, default, ..Definition::default() }
    }

    /// Reads an entry of `settings`; none if it has no name, which Meltano refuses.
    pub(super) fn parse(entry: &Value) -> Option<Definition> {
        let entry = entry.as_object()?;
        let words = |key: &str| entry.get(key).filter(|value| !value.is_null()).map(text);
        let list = |key: &str| entry.get(key).and_then(Value::as_array).cloned().unwrap_or_default();
        let flag = |key: &str| entry.get(key).is_some_and(is_truthy);
        let (kind, problem) = match words("kind").filter(|kind| !kind.is_empty()) {
            Some(kind) => match Kind::named(&kind) {
                Some(kind) => (Some(kind), None),
                None => (None, Some(SettingProblem::kind(&kind))),
            },
            None => (None, None),
        };
        let is_secret = matches!(kind, Some(Kind::Password | Kind::Oauth));
        let (hidden, sensitive) = (flag("hidden"), flag("sensitive"));
        let replaced = kind == Some(Kind::Hidden) && hidden || is_secret && sensitive;
        Some(Definition {
            name: entry.get("name").map(text)?,
            aliases: list("aliases").iter().map(text).collect(),
            kind: if replaced { Some(Kind::String) } else { kind },
            default: entry.get("value").cloned().unwrap_or_default(),
            label: words("label"),
            description: words("description"),
            documentation: words("documentation"),
            placeholder: words("placeholder"),
            options: list("options"),
            hidden: hidden || kind == Some(Kind::Hidden),
            sensitive: sensitive || is_secret,
            open: entry.get("sensitive") == Some(&Value::Bool(false)),
            guarded: false,
            env_specific: flag("env_specific"),
            custom: flag("custom"),
            env: words("env"),
            env_aliases: list("env_aliases").iter().map(text).collect(),
            processor: words("value_processor").map(|name| Processor::named(&name)),
            post_processor: words("value_post_processor").map(|name| Processor::named(&name)),
            problem,
        })
    }

    /// Definitions for every key of a config that has none; a key is known by its name alone, not by an alias.
    pub(super) fn missing(known: &[Definition], config: &Map<String, Value>, custom: bool) -> Vec<Definition> {
        let known: HashSet<&str> = known.iter().map(|definition| definition.name.as_str()).collect();
        flatten(config)
            .into_iter()
            .filter(|(key, _)| !known.contains(key.as_str()))
            .map(|(key, value)| Definition {
                kind: Kind::of(&value),
                default: if custom { Value::Null } else { value },
                name: key,
                custom,
                ..Definition::default()
            })
            .collect()
    }

    /// Whether it is about the plugin's place in Meltano rather than for the plugin.
    #[must_use]
    pub fn is_extra(&self) -> bool {
        self.name.starts_with('_')
    }

    /// Whether its values must not be shown: it is sensitive, or it is called as secrets are and the definition does not
    /// say that it is none. Meltano asks only for the former, and shows a password that nothing defines.
    #[must_use]
    pub fn is_secret(&self) -> bool {
        // A flag gives nothing away, and of an object each part has a name of its own.
        let may_be_one = !matches!(self.kind, Some(Kind::Boolean | Kind::Object));
        // What nothing defines may also be a part of something that is called so.
        let is_called_so =
            || if self.custom { self.name.split('.').any(is_called_secret) } else { is_called_secret(&self.name) };
        self.sensitive
            || self.guarded
            || may_be_one && !self.open && !names::is_about_streams(&self.name) && is_called_so()
    }

    /// The variables that set it, in order.
    pub(super) fn read_from(&self, prefixes: &[String], with_aliases: bool) -> Vec<String> {
        let of = |name: &String| prefixes.iter().map(|prefix| names::variable(&[prefix, name])).collect::<Vec<_>>();
        let mut variables: Vec<String> = of(&self.name);
        variables.extend(self.aliases.iter().flat_map(of));
        if with_aliases {
            variables.extend(self.env_aliases.iter().cloned());
        }
        names::unique(variables)
    }

    /// The variables that hand its value to the plugin.
    pub(super) fn written_to(&self, prefixes: &[String]) -> Vec<String> {
        let mut variables: Vec<String> = self.env.iter().cloned().collect();
        variables.extend(prefixes.iter().map(|prefix| names::variable(&[prefix, &self.name])));
        variables.extend(self.env_aliases.iter().cloned());
        names::unique(variables.into_iter().filter(|variable| !variable.starts_with('!')).collect())
    }
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]

    use serde_json::json;

    use super::*;

    #[test]
    fn a_deprecated_kind_is_a_flag() {
        let parse = |entry: Value| Definition::parse(&entry).unwrap();
        let password = parse(json!({"name": "a", "kind": "password"}));
        assert_eq!((password.kind, password.sensitive), (Some(Kind::Password), true));
        let both = parse(json!({"name": "a", "kind": "password", "sensitive": true}));
        assert_eq!((both.kind, both.sensitive), (Some(Kind::String), true));
        let hidden = parse(json!({"name": "a", "kind": "hidden"}));
        assert_eq!((hidden.kind, hidden.hidden), (Some(Kind::Hidden), true));
        assert!(parse(json!({"name": "a", "kind": "no"})).problem.is_some());
    }

    #[test]
    fn a_key_without_a_definition_is_a_custom_setting_of_its_values_kind() {
        let known = [Definition::extra("known", None, Value::Null)];
        let config = json!({"known": 1, "a": {"b": true, "c": []}, "f": 1.5, "i": 1, "m": {}, "n": null, "t": "x"});
        let missing = Definition::missing(&known, config.as_object().unwrap(), true);
        let kinds: Vec<(&str, Option<Kind>)> = missing.iter().map(|one| (one.name.as_str(), one.kind)).collect();
        let expected = [
            ("a.b", Some(Kind::Boolean)),
            ("a.c", Some(Kind::Array)),
            ("f", Some(Kind::Decimal)),
            ("i", Some(Kind::Integer)),
            ("m", Some(Kind::Object)),
            ("n", None),
            ("t", None),
        ];
        assert_eq!(kinds, expected);
    }
}
