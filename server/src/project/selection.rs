//! What an extractor takes of its source: the patterns and rules of its extras, as Meltano parses them before a run
//! (`core/plugin/singer/tap.py`, `core/plugin/singer/catalog.py`, internals gotchas 24 and 25).

use serde_json::Value;

use super::settings::flatten::flatten;
use super::settings::value::text;
use super::settings::{PluginSettings, Setting, SettingProblem, Shadowed, Source};

/// The selection of an extractor. What it is made of may hold secrets: [`PluginSettings::redacted`] does not.
#[derive(Debug, Clone, PartialEq)]
pub struct Selection {
    /// The extra `select`: what is taken. Exclusions count last, wherever they stand.
    pub select: Part<SelectPattern>,
    /// The extra `select_filter`: of what is selected, only these streams, or all but the excluded ones. Attributes in
    /// its patterns are not looked at.
    pub select_filter: Part<SelectPattern>,
    /// The extra `metadata`: what is written into the catalog for streams and attributes.
    pub metadata: Part<MetadataRule>,
    /// The extra `schema`: what replaces the schema of attributes, or adds them.
    pub schema: Part<SchemaRule>,
    /// The extra `catalog`: a file with a catalog of the user's own, in which only `select_filter` counts.
    pub catalog: Option<String>,
}

/// One extra, parsed.
#[derive(Debug, Clone, PartialEq)]
pub struct Part<T> {
    /// In Meltano's order.
    pub rules: Vec<T>,
    /// Where its value comes from; of one that is put together, the strongest of its parts.
    pub source: Source,
    /// What the value hides as a whole. An environment replaces a list; it does not add to it.
    pub shadows: Vec<Shadowed>,
    /// Why Meltano cannot run the extractor with it. The rules that have sense are there nevertheless.
    pub problem: Option<SettingProblem>,
}

/// A pattern such as `!users.password`, with `*`, `?` and `[…]` as in file names.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SelectPattern {
    /// As it is written.
    pub pattern: String,
    /// The pattern of streams. `\.` in what is written is a dot here.
    pub stream: String,
    /// The pattern of attributes, as it is written; a dot leads to an attribute within an attribute, also after a
    /// backslash. None means all.
    pub attribute: Option<String>,
    /// It begins with `!`.
    pub excluded: bool,
}

/// A value in the catalog's metadata.
#[derive(Debug, Clone, PartialEq)]
pub struct MetadataRule {
    /// The pattern of streams. It has no dot: Meltano splits at every one.
    pub stream: String,
    /// The pattern of attributes, with dots to attributes within attributes. None is the stream itself.
    pub attribute: Option<String>,
    /// What is written, such as `replication-method`.
    pub key: String,
    /// Its value, which need not be text.
    pub value: Value,
    /// Where it comes from.
    pub source: Source,
    /// What it hides.
    pub shadows: Vec<Shadowed>,
}

/// A schema for an attribute.
#[derive(Debug, Clone, PartialEq)]
pub struct SchemaRule {
    /// The pattern of streams.
    pub stream: String,
    /// The pattern of attributes, on the first level only.
    pub attribute: String,
    /// A JSON schema.
    pub schema: Value,
    /// Where it comes from: the strongest source of its parts.
    pub source: Source,
}

impl Selection {
    /// Parses the selection of a plugin from its settings. None if it is no extractor.
    #[must_use]
    pub fn of(settings: &PluginSettings) -> Option<Selection> {
        let all = &settings.settings;
        let find = |name: &str| all.iter().find(|setting| setting.definition.name == name);
        let part = |name: &str| find(name);
        let below = |name: &str| -> Vec<&Setting> {
            let is_below = |setting: &&Setting| {
                setting.definition.name.strip_prefix(name).is_some_and(|rest| rest.starts_with('.'))
            };
            all.iter().filter(is_below).collect()
        };
        let catalog = &part("_catalog")?.value;
        Some(Selection {
            select: patterns(part("_select")?),
            select_filter: patterns(part("_select_filter")?),
            metadata: metadata(part("_metadata")?, &below("_metadata")),
            schema: schema(part("_schema")?, &below("_schema")),
            catalog: (!catalog.is_null()).then(|| text(catalog)).filter(|file| !file.is_empty()),
        })
    }
}

impl SelectPattern {
    /// Parses one (`SelectPattern.parse`).
    #[must_use]
    pub fn parse(pattern: &str) -> SelectPattern {
        let rest = pattern.strip_prefix('!');
        let excluded = rest.is_some();
        let rest = rest.unwrap_or(pattern);
        let dot = rest.match_indices('.').map(|(at, _)| at).find(|at| !rest[..*at].ends_with('\\'));
        let (stream, attribute) = match dot {
            Some(dot) => (&rest[..dot], Some(&rest[dot + 1..])),
            None => (rest, None),
        };
        SelectPattern {
            pattern: pattern.to_owned(),
            stream: stream.replace("\\.", "."),
            attribute: attribute.filter(|attribute| !attribute.is_empty()).map(str::to_owned),
            excluded,
        }
    }
}

fn patterns(setting: &Setting) -> Part<SelectPattern> {
    let mut part = Part::of(setting);
    match &setting.value {
        Value::Array(items) => {
            for item in items {
                match item {
                    Value::String(pattern) => part.rules.push(SelectPattern::parse(pattern)),
                    _ => part.fails("a pattern is not text"),
                }
            }
        }
        _ if part.problem.is_some() => {}
        _ => part.fails("its value is not a list of patterns"),
    }
    part
}

fn metadata(setting: &Setting, below: &[&Setting]) -> Part<MetadataRule> {
    let mut part = Part::of(setting);
    let Value::Object(entries) = &setting.value else {
        if part.problem.is_none() {
            part.fails("its value is not a map from streams to metadata");
        }
        return part;
    };
    for (path, value) in flatten(entries) {
        let mut words: Vec<&str> = path.split('.').collect();
        let (Some(key), true) = (words.pop(), !words.is_empty()) else {
            part.fails(&format!("`{path}` says nothing about a stream: a key of metadata is missing"));
            continue;
        };
        let attribute = words.split_off(1).join(".");
        let own = below.iter().find(|setting| is_at(setting, "_metadata", &path));
        part.rules.push(MetadataRule {
            stream: words.concat(),
            attribute: (!attribute.is_empty()).then_some(attribute),
            key: key.to_owned(),
            value,
            source: own.map_or(setting.source, |own| own.source),
            shadows: own.map(|own| own.shadows.clone()).unwrap_or_default(),
        });
    }
    part
}

fn schema(setting: &Setting, below: &[&Setting]) -> Part<SchemaRule> {
    let mut part = Part::of(setting);
    let Value::Object(streams) = &setting.value else {
        if part.problem.is_none() {
            part.fails("its value is not a map from streams to attributes");
        }
        return part;
    };
    for (stream, attributes) in streams {
        let Value::Object(attributes) = attributes else {
            part.fails(&format!("`{stream}` is not a map from attributes to schemas"));
            continue;
        };
        for (attribute, schema) in attributes {
            if !schema.is_object() {
                part.fails(&format!("the schema of `{stream}.{attribute}` is not a map"));
            }
            let path = format!("{stream}.{attribute}");
            let parts = below.iter().filter(|setting| {
                is_at(setting, "_schema", &path) || unescaped(setting).starts_with(&format!("_schema.{path}."))
            });
            part.rules.push(SchemaRule {
                stream: stream.clone(),
                attribute: attribute.clone(),
                schema: schema.clone(),
                source: parts.map(|part| part.source).min().unwrap_or(setting.source),
            });
        }
    }
    part
}

fn is_at(setting: &Setting, extra: &str, path: &str) -> bool {
    unescaped(setting).strip_prefix(extra).and_then(|rest| rest.strip_prefix('.')) == Some(path)
}

fn unescaped(setting: &Setting) -> String {
    setting.definition.name.replace("\\.", ".")
}

impl<T> Part<T> {
    fn of(setting: &Setting) -> Part<T> {
        Part {
            rules: Vec::new(),
            source: setting.source,
            shadows: setting.shadows.clone(),
            problem: setting.problem.clone(),
        }
    }

    /// Keeps the first reason.
    fn fails(&mut self, why: &str) {
        self.problem.get_or_insert_with(|| SettingProblem {
            code: "selection_invalid",
            message: why.to_owned(),
            hint: "correct it where it is set: Meltano fails with it when the extractor runs".to_owned(),
        });
    }
}

#[cfg(test)]
mod tests;
