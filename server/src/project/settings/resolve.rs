//! The values of settings: which layer has the say, what its text becomes, and what it hides
//! (`core/settings_service.py`, `core/settings_store.py`, internals 2.7).

use std::cell::{Cell, OnceCell, RefCell};
use std::collections::{BTreeMap, HashMap, HashSet};

use serde_json::{Map, Value};

use super::cast::{cast, is_true, stringify};
use super::definition::{Definition, Kind};
use super::names;
use super::problem::SettingProblem;
use super::setting::{Reference, Setting, Shadowed, Source};
use super::value::{self, agree, is_truthy};
use crate::project::expansion::expand_with;

/// Variables and their values, which need not be text: `env:` of a plugin may hold numbers.
pub(super) type Variables = BTreeMap<String, Value>;

/// How many parts of objects a plugin may have. Each level of objects in objects doubles them, for Meltano too.
const MOST_PARTS: usize = 100_000;

/// What one layer says.
struct Found {
    value: Value,
    expandable: bool,
    variable: Option<String>,
    inherited_source: Option<Source>,
}

/// Everything that the values of a plugin's settings, or of the project's, come from.
pub(super) struct Layers<'a> {
    pub(super) owner: String,
    pub(super) definitions: Vec<Definition>,
    /// The process's and the files' own, the latter above.
    pub(super) env: Variables,
    pub(super) dotenv: &'a BTreeMap<String, String>,
    /// Flattened; none without an environment.
    pub(super) environment: Option<Map<String, Value>>,
    /// Flattened.
    pub(super) config: Map<String, Value>,
    pub(super) parent: Option<Box<Layers<'a>>>,
    pub(super) read_prefixes: Vec<String>,
    pub(super) write_prefixes: Vec<String>,
    /// Whether `env_aliases` are read.
    pub(super) reads_aliases: bool,
    /// `ff.strict_env_var_mode`.
    pub(super) strict: bool,
    /// What keeps Meltano from resolving any of the settings.
    pub(super) problem: Option<SettingProblem>,
    /// The plugin's settings as variables, for its extras.
    pub(super) own_variables: OnceCell<Variables>,
    /// Whether those variables are being gathered, which must not need them.
    pub(super) gathering: Cell<bool>,
    /// How many parts of objects were looked at.
    pub(super) parts: Cell<usize>,
    /// Unexpanded, for those that inherit.
    pub(super) handed_down: OnceCell<Vec<Setting>>,
    /// The names of what any definition, also a parent's, calls a secret.
    pub(super) secrets: OnceCell<HashSet<String>>,
}

impl Layers<'_> {
    /// Every setting, in the order of the definitions; of two with one name the last, in the place of the first.
    pub(super) fn settings(&self, expand: bool) -> Vec<Setting> {
        self.settings_of(self.definitions.iter(), expand)
    }

    /// One setting.
    pub(super) fn one(&self, name: &str) -> Option<Setting> {
        let definition = self.definitions.iter().rev().find(|definition| definition.name == name)?;
        Some(self.setting(definition, true, &mut Vec::new()))
    }

    fn settings_of<'d>(&self, definitions: impl Iterator<Item = &'d Definition>, expand: bool) -> Vec<Setting> {
        let mut settings: Vec<Setting> = Vec::with_capacity(self.definitions.len());
        let mut places: HashMap<&str, usize> = HashMap::new();
        for definition in definitions {
            let setting = self.setting(definition, expand, &mut Vec::new());
            match places.insert(&definition.name, settings.len()) {
                Some(place) => {
                    places.insert(&definition.name, place);
                    settings[place] = setting;
                }
                None => settings.push(setting),
            }
        }
        settings
    }

    /// The settings as variables, as a plugin gets them (`as_env`).
    pub(super) fn variables(&self, extras: bool) -> Variables {
        let mut variables = Variables::new();
        let definitions = self.definitions.iter().filter(|definition| extras || !definition.is_extra());
        for setting in self.settings_of(definitions, true) {
            if !setting.value.is_null() {
                let text = Value::String(stringify(&setting.definition, &setting.value));
                let names = setting.definition.written_to(&self.write_prefixes);
                variables.extend(names.into_iter().map(|name| (name, text.clone())));
            }
        }
        variables
    }

    fn secrets(&self) -> &HashSet<String> {
        self.secrets.get_or_init(|| {
            let own = self.definitions.iter().filter(|definition| definition.is_secret());
            let above = self.parent.iter().flat_map(|parent| parent.secrets().iter().cloned());
            own.map(|definition| definition.name.clone()).chain(above).collect()
        })
    }

    /// The value of a flag, which is never expanded.
    pub(super) fn flag(&self, name: &str) -> bool {
        let Some(definition) = self.definitions.iter().find(|definition| definition.name == name) else {
            return false;
        };
        let found = Source::ALL.into_iter().find_map(|source| self.found(definition, source).ok().flatten());
        found.is_some_and(|found| match found.value {
            Value::String(text) => is_true(&text),
            other => is_truthy(&other),
        })
    }

    fn setting(&self, definition: &Definition, expand: bool, above: &mut Vec<String>) -> Setting {
        let guarded = self.secrets().contains(&definition.name);
        let mut setting = Setting {
            definition: Definition { guarded, ..definition.clone() },
            value: Value::Null,
            source: Source::Default,
            inherited_source: None,
            variable: None,
            unexpanded: None,
            shown: None,
            references: Vec::new(),
            shadows: Vec::new(),
            variables: definition.read_from(&self.read_prefixes, self.reads_aliases),
            problem: self.problem.clone().or_else(|| definition.problem.clone()),
            refused: None,
            expandable: false,
        };
        let mut sources = Source::ALL.into_iter();
        for source in sources.by_ref() {
            match self.found(definition, source) {
                Ok(Some(found)) => {
                    setting.value = found.value;
                    setting.source = source;
                    setting.variable = found.variable;
                    setting.inherited_source = found.inherited_source;
                    setting.expandable = found.expandable;
                    break;
                }
                Ok(None) => {}
                // Meltano fails at an inherited setting that the parent does not know; its default is still true.
                Err(problem) => {
                    setting.source = source;
                    let known = source == Source::Inherited;
                    setting.problem = Some(problem);
                    if !known {
                        return setting;
                    }
                }
            }
        }
        setting.shadows = sources
            .filter_map(|source| {
                let found = self.found(definition, source).ok().flatten()?;
                Some(Shadowed { source, value: found.value })
            })
            .collect();
        let before = setting.value.clone();
        if let Err(problem) = self.finish(&mut setting, expand, above) {
            setting.problem = Some(problem);
            setting.value = Value::Null;
            setting.refused = Some(before);
        }
        setting
    }

    /// Fills in variables, puts objects together, and casts.
    fn finish(&self, setting: &mut Setting, expand: bool, above: &mut Vec<String>) -> Result<(), SettingProblem> {
        if expand && setting.expandable {
            setting.expandable = false;
            let expanded = self.expanded(&setting.value, setting.definition.is_extra(), &mut setting.references)?;
            setting.shown = Some(self.harmless(&setting.value)).filter(|shown| *shown != expanded);
            // What consists of nothing but variables that are not set is nothing.
            let expanded = if is_truthy(&expanded) || !is_truthy(&setting.value) { expanded } else { Value::Null };
            if expanded != setting.value {
                setting.unexpanded = Some(std::mem::replace(&mut setting.value, expanded));
            }
        }
        if setting.definition.kind == Some(Kind::Object)
            && matches!(setting.source, Source::Default | Source::Inherited)
        {
            self.put_together(setting, expand, above)?;
        }
        if !setting.expandable {
            setting.value = cast(&setting.definition, std::mem::take(&mut setting.value))?;
            // Of text that still refers to variables nobody can make a number.
            if let Some(shown) = setting.shown.as_mut().filter(|shown| !shown.is_string())
                && let Ok(processed) = cast(&setting.definition, shown.clone())
            {
                *shown = processed;
            }
        }
        Ok(())
    }

    /// An object that nothing sets as a whole consists of the settings below it. Its keys stay dotted.
    fn put_together(&self, setting: &mut Setting, expand: bool, above: &mut Vec<String>) -> Result<(), SettingProblem> {
        let definition = &setting.definition;
        if above.contains(&definition.name) {
            return Err(SettingProblem::endless());
        }
        above.push(definition.name.clone());
        let mut source = setting.source;
        let (mut object, mut shown) = (Map::new(), Map::new());
        let mut references = Vec::new();
        for name in std::iter::once(&definition.name).chain(&definition.aliases) {
            // In the order of the definitions, which is that of the keys in the variables that plugins get.
            let mut below: Map<String, Value> = Map::new();
            let mut shown_below: BTreeMap<String, Value> = BTreeMap::new();
            let mut sources: BTreeMap<String, Source> = BTreeMap::new();
            for part in &self.definitions {
                let Some(key) = part.name.strip_prefix(name.as_str()).and_then(|rest| rest.strip_prefix('.')) else {
                    continue;
                };
                self.parts.set(self.parts.get() + 1);
                if self.parts.get() > MOST_PARTS {
                    above.pop();
                    return Err(SettingProblem::too_many_parts());
                }
                let part = self.setting(part, expand, above);
                if let Some(problem) = part.problem {
                    above.pop();
                    return Err(problem);
                }
                sources.insert(key.to_owned(), part.source);
                below.insert(key.to_owned(), part.value);
                match part.shown {
                    Some(part) => _ = shown_below.insert(key.to_owned(), part),
                    None => _ = shown_below.remove(key),
                }
                references.extend(part.references);
            }
            for (key, value) in below {
                if object.contains_key(&key) {
                    continue;
                }
                source = source.min(sources.get(&key).copied().unwrap_or(source));
                shown.insert(key.clone(), shown_below.remove(&key).unwrap_or_else(|| value.clone()));
                object.insert(key, value);
            }
        }
        above.pop();
        if !object.is_empty() {
            setting.references = Vec::new();
            references.into_iter().for_each(|reference| note(&mut setting.references, reference));
            setting.shown = Some(Value::Object(shown)).filter(|shown| shown.as_object() != Some(&object));
            setting.value = Value::Object(object);
            setting.source = source;
        }
        Ok(())
    }

    fn found(&self, definition: &Definition, source: Source) -> Result<Option<Found>, SettingProblem> {
        let plain = |value: Value| Found { value, expandable: true, variable: None, inherited_source: None };
        let found = match source {
            Source::Env => self.in_variables(definition, |name| self.env.get(name).cloned())?,
            Source::Dotenv => {
                self.in_variables(definition, |name| self.dotenv.get(name).cloned().map(Value::String))?
            }
            Source::Environment => match &self.environment {
                Some(config) => in_config(definition, config)?.map(plain),
                None => None,
            },
            Source::MeltanoYml => in_config(definition, &self.config)?.map(plain),
            Source::Inherited => match &self.parent {
                Some(parent) => parent.hand_down(definition)?,
                None => None,
            },
            Source::Default => Some(plain(definition.default.clone())),
        };
        Ok(found.filter(|found| !found.value.is_null()))
    }

    fn in_variables(
        &self,
        definition: &Definition,
        lookup: impl Fn(&str) -> Option<Value>,
    ) -> Result<Option<Found>, SettingProblem> {
        let names = definition.read_from(&self.read_prefixes, self.reads_aliases);
        let mut found: Vec<(String, Value)> = Vec::new();
        for name in names {
            let (key, negated) = name.strip_prefix('!').map_or((name.as_str(), false), |key| (key, true));
            if let Some(value) = lookup(key) {
                let value = match negated {
                    true => Value::String(if is_true(&value::text(&value)) { "False" } else { "True" }.to_owned()),
                    false => value,
                };
                found.push((key.to_owned(), value));
            }
        }
        if found.len() > 1 {
            let names: Vec<String> = found.into_iter().map(|(name, _)| name).collect();
            return Err(SettingProblem::several_variables(&names));
        }
        Ok(found.pop().map(|(name, value)| Found {
            value,
            expandable: false,
            variable: Some(name),
            inherited_source: None,
        }))
    }

    /// The unexpanded value for a plugin that inherits from this one. A default is not handed down: the heir has it.
    fn hand_down(&self, definition: &Definition) -> Result<Option<Found>, SettingProblem> {
        let settings = self.handed_down.get_or_init(|| self.settings(false));
        let setting = settings
            .iter()
            .find(|setting| setting.definition.name == definition.name)
            .ok_or_else(|| SettingProblem::unknown_to_parent(&self.owner))?;
        if let Some(problem) = &setting.problem {
            return Err(problem.clone());
        }
        if setting.source == Source::Default {
            return Ok(None);
        }
        Ok(Some(Found {
            value: setting.value.clone(),
            expandable: setting.expandable,
            variable: None,
            inherited_source: Some(setting.source),
        }))
    }

    fn expanded(
        &self,
        value: &Value,
        with_settings: bool,
        references: &mut Vec<Reference>,
    ) -> Result<Value, SettingProblem> {
        if with_settings && self.own_variables.get().is_none() {
            if self.gathering.replace(true) {
                return Err(SettingProblem::endless());
            }
            let variables = self.variables(false);
            self.gathering.set(false);
            // It was empty above, and nothing else sets it.
            let _ = self.own_variables.set(variables);
        }
        let own = self.own_variables.get().filter(|_| with_settings);
        let found = RefCell::new(references);
        let lookup = |name: &str| {
            let text = own.and_then(|own| own.get(name)).or_else(|| self.env.get(name)).map(value::text);
            let text = text.or_else(|| self.dotenv.get(name).cloned());
            let (set, variable) = (text.is_some(), name.to_owned());
            note(&mut found.borrow_mut(), Reference { variable, set, pipeline: !set && names::is_of_pipeline(name) });
            text
        };
        expand(value, self.strict, &lookup).map_err(|name| SettingProblem::variable(&name))
    }

    /// The value as it may be shown: references stay, unless Meltano itself sets their variable.
    fn harmless(&self, value: &Value) -> Value {
        let lookup = |name: &str| {
            let own = self.env.get(name).filter(|_| names::is_meltanos_own(name)).map(value::text);
            Some(own.unwrap_or_else(|| format!("${{{name}}}")))
        };
        expand(value, false, &lookup).unwrap_or_default()
    }
}

/// Adds what is not known yet.
fn note(references: &mut Vec<Reference>, reference: Reference) {
    if references.iter().all(|known| known.variable != reference.variable) {
        references.push(reference);
    }
}

/// Fills in variables in text, also within lists and maps; in the strict mode one that is not set is an error.
pub(super) fn expand(value: &Value, strict: bool, lookup: &dyn Fn(&str) -> Option<String>) -> Result<Value, String> {
    Ok(match value {
        Value::String(text) => {
            let mut missing = None;
            let expanded = expand_with(text, |name| {
                lookup(name).unwrap_or_else(|| {
                    missing.get_or_insert_with(|| name.to_owned());
                    String::new()
                })
            });
            match missing.filter(|_| strict) {
                Some(name) => return Err(name),
                None => Value::String(expanded),
            }
        }
        Value::Array(items) => {
            Value::Array(items.iter().map(|item| expand(item, strict, lookup)).collect::<Result<_, String>>()?)
        }
        Value::Object(entries) => {
            let expanded = entries.iter().map(|(key, value)| Ok((key.clone(), expand(value, strict, lookup)?)));
            Value::Object(expanded.collect::<Result<_, String>>()?)
        }
        other => other.clone(),
    })
}

/// The value under the setting's name or one of its aliases.
fn in_config(definition: &Definition, config: &Map<String, Value>) -> Result<Option<Value>, SettingProblem> {
    let mut keys: Vec<String> = Vec::new();
    let mut values: Vec<Value> = Vec::new();
    for key in std::iter::once(&definition.name).chain(&definition.aliases) {
        if let Some(value) = config.get(key) {
            keys.push(key.clone());
            values.push(value.clone());
        }
    }
    if values.len() > 1 && !agree(&values) {
        return Err(SettingProblem::several_keys(&keys));
    }
    Ok(values.into_iter().next())
}
