//! Secrets out of what leaves the server (D19).

use std::collections::BTreeSet;
use std::ops::Bound;

use serde_json::Value;

use super::resolve::Setting;
use super::value::is_truthy;
use crate::project::redaction::{is_called_secret, mask_urls};

/// What stands for a secret (`REDACTED_VALUE` in `core/settings_service.py`).
pub const REDACTED: &str = "(redacted)";

/// Takes secrets out of settings that belong together: those of one plugin, or of a project.
#[derive(Debug)]
pub struct Redactor<'a> {
    /// The names of secrets, aliases too.
    secrets: BTreeSet<&'a str>,
}

impl<'a> Redactor<'a> {
    /// For these, all of them.
    #[must_use]
    pub fn of(all: &'a [Setting]) -> Redactor<'a> {
        let secrets = all.iter().map(|setting| &setting.definition).filter(|definition| definition.is_secret());
        let names = secrets.flat_map(|secret| std::iter::once(&secret.name).chain(&secret.aliases));
        Redactor { secrets: names.map(String::as_str).collect() }
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
        if let Some(shown) = safe.shown.take()
            && !safe.value.is_null()
        {
            safe.value = shown;
        }
        let mask = self.mask(setting);
        mask.apply(&mut safe.value);
        safe.unexpanded.iter_mut().for_each(|value| mask.apply(value));
        safe.shadows.iter_mut().for_each(|shadowed| mask.apply(&mut shadowed.value));
        mask.apply(&mut safe.definition.default);
        safe.definition.placeholder = safe.definition.placeholder.as_deref().map(mask_urls);
        safe
    }

    fn mask(&self, setting: &Setting) -> Mask<'a> {
        const ABOUT_STREAMS: [&str; 4] = ["_select", "_select_filter", "_metadata", "_schema"];
        let own = setting.definition.name.as_str();
        let ends = own.match_indices('.').map(|(dot, _)| dot).chain([own.len()]);
        // A key under an alias, or within a secret object, is a custom setting of its own.
        let whole = ends.into_iter().any(|end| self.secrets.contains(&own[..end]));
        let names = std::iter::once(&setting.definition.name).chain(&setting.definition.aliases);
        let paths = names.flat_map(|name| {
            let above = format!("{name}.");
            let below: Vec<&str> = self
                .secrets
                .range::<str, _>((Bound::Included(above.as_str()), Bound::Unbounded))
                .map_while(|secret| secret.strip_prefix(above.as_str()))
                .collect();
            below
        });
        let about_streams = ABOUT_STREAMS.iter().any(|extra| own == *extra || own.starts_with(&format!("{extra}.")));
        Mask { whole, paths: paths.collect(), names: !about_streams }
    }
}

/// What of a setting's values is secret.
struct Mask<'a> {
    whole: bool,
    /// Dotted paths of secrets within the value.
    paths: Vec<&'a str>,
    /// Whether keys that are called as secrets are, are secrets. In rules about streams they are names of columns.
    names: bool,
}

impl Mask<'_> {
    fn apply(&self, value: &mut Value) {
        if self.whole { hide(value) } else { self.within(value, "") }
    }

    fn within(&self, value: &mut Value, path: &str) {
        match value {
            _ if self.paths.contains(&path) => hide(value),
            Value::String(text) => *text = mask_urls(text),
            // No path leads into a list.
            Value::Array(items) => items.iter_mut().for_each(|item| self.within(item, "\0")),
            Value::Object(entries) => {
                for (key, value) in entries {
                    let is_leaf = matches!(value, Value::String(_) | Value::Number(_));
                    if self.names && is_leaf && is_called_secret(key) {
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
