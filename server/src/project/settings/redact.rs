//! Secrets out of what leaves the server (D19).

use std::collections::BTreeSet;
use std::ops::Bound;

use serde_json::Value;

use super::cast::structure;
use super::definition::Definition;
use super::names;
use super::setting::Setting;
use super::value::is_truthy;
use crate::project::redaction::{is_called_secret, mask_urls};

/// What stands for a secret (`REDACTED_VALUE` in `core/settings_service.py`).
pub const REDACTED: &str = "(redacted)";

/// Takes secrets out of settings that belong together: those of one plugin, or of a project.
#[derive(Debug)]
pub struct Redactor {
    /// The names of secrets, aliases too, also those that they have below the alias of an object.
    secrets: BTreeSet<String>,
    /// The variables that set them.
    variables: BTreeSet<String>,
}

impl Redactor {
    /// For these, all of them.
    #[must_use]
    pub fn of(all: &[Setting]) -> Redactor {
        let secret = || all.iter().filter(|setting| setting.definition.is_secret());
        let names = |setting: &Setting| {
            let Definition { name, aliases, .. } = &setting.definition;
            std::iter::once(name).chain(aliases).cloned().collect::<Vec<_>>()
        };
        let mut secrets: BTreeSet<String> = secret().flat_map(names).collect();
        for Definition { name, aliases, .. } in all.iter().map(|setting| &setting.definition) {
            for alias in aliases {
                let below = below(&secrets, name).map(|rest| format!("{alias}.{rest}")).collect::<Vec<_>>();
                secrets.extend(below);
            }
        }
        Redactor { secrets, variables: secret().flat_map(|setting| setting.variables.iter().cloned()).collect() }
    }

    /// One of them as it may leave the server. The values of secrets are replaced, also where they are hidden, and in the
    /// object or the list that they are part of; references to variables stay, unless Meltano itself sets them;
    /// credentials in URLs are masked everywhere.
    ///
    /// Unlike Meltano, which fills everything in, leaves a secret readable in the object that it is part of (internals
    /// 2.8), and takes nothing for a secret that no definition calls so.
    #[must_use]
    pub fn redact(&self, setting: &Setting) -> Setting {
        let mut safe = setting.clone();
        if let Some(shown) = safe.shown.take() {
            safe.value = shown;
        }
        let mask = self.mask(setting);
        mask.apply(&mut safe.value);
        safe.unexpanded.iter_mut().for_each(|value| mask.apply(value));
        safe.shadows.iter_mut().for_each(|shadowed| mask.apply(&mut shadowed.value));
        mask.apply(&mut safe.definition.default);
        safe.definition
            .options
            .iter_mut()
            .filter_map(|option| option.get_mut("value"))
            .for_each(|value| mask.apply(value));
        let Definition { label, description, documentation, placeholder, .. } = &mut safe.definition;
        for words in [label, description, documentation, placeholder].into_iter().flatten() {
            *words = mask_urls(words);
        }
        safe
    }

    fn mask<'a>(&'a self, setting: &Setting) -> Mask<'a> {
        let own = setting.definition.name.as_str();
        let ends = own.match_indices('.').map(|(dot, _)| dot).chain([own.len()]);
        // A key under an alias, or within a secret object, is a custom setting of its own. A variable may set two.
        let mut variables = setting.variables.iter();
        let mut aliases = setting.definition.env_aliases.iter();
        let whole = setting.definition.is_secret()
            || ends.into_iter().any(|end| self.secrets.contains(&own[..end]))
            || variables.any(|variable| self.variables.contains(variable))
            || aliases.any(|variable| is_called_secret(variable));
        let own_names = std::iter::once(&setting.definition.name).chain(&setting.definition.aliases);
        let paths = own_names.flat_map(|name| below(&self.secrets, name)).collect();
        Mask { whole, paths, secrets: Some(&self.secrets).filter(|_| !names::is_about_streams(own)) }
    }
}

/// The rest of the names that begin with this one and a dot.
fn below<'a>(names: &'a BTreeSet<String>, name: &str) -> impl Iterator<Item = &'a str> {
    let above = format!("{name}.");
    let range = names.range::<str, _>((Bound::Included(above.as_str()), Bound::Unbounded));
    range.map_while(|found| found.strip_prefix(above.as_str())).collect::<Vec<_>>().into_iter()
}

/// What of a setting's values is secret.
struct Mask<'a> {
    whole: bool,
    /// Dotted paths of secrets within the value.
    paths: Vec<&'a str>,
    /// The names of secrets, which may be keys as well, like everything that is called as secrets are. None in rules about
    /// streams: there, keys are names of columns.
    secrets: Option<&'a BTreeSet<String>>,
}

impl Mask<'_> {
    fn apply(&self, value: &mut Value) {
        if self.whole { hide(value) } else { self.within(value, "") }
    }

    fn within(&self, value: &mut Value, path: &str) {
        match value {
            _ if self.paths.contains(&path) => hide(value),
            // It is cast later, or was made to text.
            Value::String(text) if text.starts_with(['{', '[']) => {
                let found = structure(text).filter(|found| found.is_object() || found.is_array());
                let masked = found.clone().map(|mut found| {
                    self.within(&mut found, path);
                    found
                });
                *text = match masked.filter(|masked| Some(masked) != found.as_ref()) {
                    Some(masked) => masked.to_string(),
                    None => mask_urls(text),
                };
            }
            Value::String(text) => *text = mask_urls(text),
            // No path leads into a list.
            Value::Array(items) => items.iter_mut().for_each(|item| self.within(item, "\0")),
            Value::Object(entries) => {
                for (key, value) in entries {
                    let is_secret = |names: &BTreeSet<String>| names.contains(key) || is_called_secret(key);
                    if self.secrets.is_some_and(is_secret) && !value.is_boolean() {
                        hide(value);
                        continue;
                    }
                    let path = if path.is_empty() { key.clone() } else { format!("{path}.{key}") };
                    self.within(value, &path);
                }
            }
            _ => {}
        }
    }
}

/// Nothing is not hidden, as in Meltano: it says that there is nothing to hide.
fn hide(value: &mut Value) {
    if is_truthy(value) {
        *value = Value::String(REDACTED.to_owned());
    }
}
