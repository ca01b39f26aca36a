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
    let of_files = of_files.filter(|(name, _)| is_called_secret(name)).map(|(_, value)| Value::String(value.clone()));
    let mut secrets: Vec<String> = of_settings.chain(of_files).flat_map(|value| texts(&value)).collect();
    // The longest first: one may be a part of another.
    secrets.sort_by_key(|secret| std::cmp::Reverse(secret.len()));
    let secrets = secrets.iter().filter(|secret| secret.chars().count() >= SHORTEST);
    Ok(secrets.fold(text.to_owned(), |text, secret| text.replace(secret.as_str(), REDACTED)))
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
