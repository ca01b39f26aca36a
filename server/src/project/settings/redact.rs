//! Secrets out of what leaves the server (D19).

use serde_json::Value;

use super::resolve::Setting;
use super::value::is_truthy;
use crate::project::redaction::mask_urls;

/// What stands for a secret (`REDACTED_VALUE` in `core/settings_service.py`).
pub const REDACTED: &str = "(redacted)";

/// Replaces the values of secrets, also where they are hidden, in unexpanded text and in the object or the list that
/// they are part of; credentials in URLs are masked everywhere. `all` are the settings that `setting` is one of.
///
/// Unlike Meltano, which leaves a secret readable in the object that it is part of (internals 2.8).
#[must_use]
pub fn redact(setting: &Setting, all: &[Setting]) -> Setting {
    let mut safe = setting.clone();
    // A key under an alias, or within a secret object, is a custom setting of its own.
    let own = setting.definition.name.as_str();
    let is_secret = all.iter().filter(|other| other.definition.sensitive).any(|other| {
        let mut names = std::iter::once(&other.definition.name).chain(&other.definition.aliases);
        names.any(|name| own.strip_prefix(name.as_str()).is_some_and(|rest| rest.is_empty() || rest.starts_with('.')))
    });
    let secret_keys: Vec<&str> = all
        .iter()
        .filter(|other| other.definition.sensitive)
        .flat_map(|other| std::iter::once(&other.definition.name).chain(&other.definition.aliases))
        .filter_map(|name| {
            let names = std::iter::once(&setting.definition.name).chain(&setting.definition.aliases);
            names.filter_map(|own| name.strip_prefix(own.as_str())?.strip_prefix('.')).next()
        })
        .collect();
    let hide = |value: &mut Value| {
        if is_secret {
            if is_truthy(value) {
                *value = Value::String(REDACTED.to_owned());
            }
        } else {
            mask(value, "", &secret_keys);
        }
    };
    hide(&mut safe.value);
    safe.unexpanded.iter_mut().for_each(&hide);
    safe.shadows.iter_mut().for_each(|shadowed| hide(&mut shadowed.value));
    hide(&mut safe.definition.default);
    safe
}

fn mask(value: &mut Value, path: &str, secret_keys: &[&str]) {
    match value {
        _ if secret_keys.contains(&path) && is_truthy(value) => *value = Value::String(REDACTED.to_owned()),
        Value::String(text) => *text = mask_urls(text),
        Value::Array(items) => items.iter_mut().for_each(|item| mask(item, "\0", secret_keys)),
        Value::Object(entries) => {
            for (key, value) in entries {
                let path = if path.is_empty() { key.clone() } else { format!("{path}.{key}") };
                mask(value, &path, secret_keys);
            }
        }
        _ => {}
    }
}
