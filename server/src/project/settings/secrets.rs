//! Every secret of a project, to take them out of text that somebody else wrote.

use serde_json::Value;

use super::{REDACTED, Resolver, Surroundings, of_project};
use crate::project::error::Error;
use crate::project::model::Model;
use crate::project::redaction::is_called_secret;

/// Shorter ones are words that stand anywhere, and give little away.
const SHORTEST: usize = 4;

/// The text without the values of secret settings of the project and of its plugins in the environment, and without those
/// of variables that are called as secrets are. For what Meltano or a plugin says: it may quote what it was given.
///
/// # Errors
/// [`Error::EnvNotFound`].
pub fn without_secrets(
    text: &str,
    model: &Model,
    environment: Option<&str>,
    surroundings: &Surroundings,
) -> Result<String, Error> {
    let mut settings = of_project(model, environment, surroundings)?;
    let resolver = Resolver::new(model, environment, surroundings)?;
    settings.extend(model.plugins.iter().flat_map(|plugin| resolver.plugin(plugin).settings));
    let of_settings = settings.into_iter().filter(|setting| setting.definition.is_secret()).flat_map(|setting| {
        // A value that Meltano cannot cast is the one that it quotes.
        let hidden = setting.shadows.into_iter().map(|shadowed| shadowed.value);
        [setting.value, setting.definition.default].into_iter().chain(setting.refused).chain(hidden)
    });
    let of_files = model.settings.dotenv.iter().chain(&surroundings.variables);
    let of_files = of_files.map(|(name, value)| (name, Value::String(value.clone())));
    let of_blocks = model.settings.env_blocks(environment).map(|(name, value)| (name, value.clone()));
    let of_schedules = model.settings.schedules_variables();
    let of_schedules = of_schedules.map(|(name, value)| (name, Value::String(value.clone())));
    let of_files = of_files
        .chain(of_blocks)
        .chain(of_schedules)
        .filter(|(name, _)| is_called_secret(name))
        .map(|(_, value)| value);
    let secrets = of_settings.chain(of_files).flat_map(|value| texts(&value));
    let mut secrets: Vec<String> = secrets.flat_map(quoted).collect();
    // The longest first: one may be a part of another.
    secrets.sort_by_key(|secret| std::cmp::Reverse(secret.len()));
    let secrets = secrets.iter().filter(|secret| secret.chars().count() >= SHORTEST);
    Ok(secrets.fold(text.to_owned(), |text, secret| text.replace(secret.as_str(), REDACTED)))
}

/// A text as it is, and as Python and JSON quote it.
fn quoted(text: String) -> Vec<String> {
    let python = super::value::text(&Value::Array(vec![Value::String(text.clone())]));
    let json = super::value::json(&Value::String(text.clone()));
    let inner = |quoted: &str, ends: usize| quoted.get(ends..quoted.len() - ends).unwrap_or_default().to_owned();
    let mut forms = vec![inner(&python, 2), inner(&json, 1), text];
    forms.dedup();
    forms
}

/// The texts and numbers in a value.
fn texts(value: &Value) -> Vec<String> {
    match value {
        Value::String(text) => vec![text.clone()],
        Value::Number(number) => vec![number.to_string()],
        Value::Array(items) => items.iter().flat_map(texts).collect(),
        Value::Object(entries) => entries.values().flat_map(texts).collect(),
        Value::Null | Value::Bool(_) => Vec::new(),
    }
}
