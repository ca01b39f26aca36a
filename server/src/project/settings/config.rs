//! The configuration that a plugin receives (`process_config` of the plugin classes in `core/plugin`).

use serde_json::{Map, Value};

use super::cast::process;
use super::definition::{Definition, Kind, Processor};
use super::flatten::{ESCAPED_DOT, is_dotted, nest_by};
use super::problem::SettingProblem;
use super::redact::{REDACTED, Redactor};
use super::setting::Setting;
use super::value::text;
use crate::project::plugin_type::PluginType;

/// A configuration that may leave the server.
#[derive(Debug, Clone)]
pub struct PluginConfig {
    /// What the plugin would read, with something else in the place of secrets.
    pub config: Map<String, Value>,
    /// The settings whose value is not the one that the plugin would receive, sorted: secrets, references to variables,
    /// and dates relative to now, which only Meltano works out.
    pub withheld: Vec<String>,
    /// Why Meltano cannot make it.
    pub problem: Option<SettingProblem>,
}

/// The whole configuration, secrets included, as `meltano config print` with `--unsafe` makes it, but for dates relative
/// to now. `definition` is the name of what the plugin stands on in the end.
///
/// # Errors
/// A problem where Meltano raises `TypeError`: a setting lies below another one that is no map, or a date is no text.
pub fn config(
    plugin_type: PluginType,
    definition: &str,
    settings: &[Setting],
) -> Result<Map<String, Value>, SettingProblem> {
    let no_room = |key: String| SettingProblem::no_room(&key);
    let own = settings.iter().filter(|setting| !setting.definition.is_extra());
    let entries = own.map(|setting| Ok((setting.definition.name.as_str(), post_processed(setting)?)));
    let entries: Vec<(&str, Value)> = entries.collect::<Result<_, SettingProblem>>()?;
    let entries = entries.iter().map(|(name, value)| (*name, value));
    match plugin_type {
        PluginType::Extractors | PluginType::Loaders | PluginType::Mappers => {
            let entries = entries.filter(|(_, value)| !value.is_null());
            Ok(without_dots(nest_by(entries, str::to_owned).map_err(no_room)?))
        }
        // `core/plugin/airflow.py`: what its `airflow.cfg` is made of is text.
        PluginType::Orchestrators if definition == "airflow" => {
            let texts: Vec<(&str, Value)> = entries.map(|(name, value)| (name, Value::String(text(value)))).collect();
            nest_by(texts.iter().map(|(name, value)| (*name, value)), |key| key.replace(ESCAPED_DOT, "."))
                .map_err(no_room)
        }
        _ => Ok(entries.map(|(name, value)| (name.to_owned(), value.clone())).collect()),
    }
}

/// The configuration as it may be shown.
#[must_use]
pub fn shown_config(plugin_type: PluginType, definition: &str, settings: &[Setting]) -> PluginConfig {
    let redactor = Redactor::of(settings);
    let own = || settings.iter().filter(|setting| !setting.definition.is_extra());
    let safe = own().map(|setting| {
        let mut safe = redactor.redact(setting);
        // What consists of nothing but variables that are not set is not handed on, unless a pipeline sets them.
        if setting.value.is_null() && !setting.is_left_to_pipeline() {
            safe.value = Value::Null;
        }
        safe
    });
    let safe: Vec<Setting> = safe.collect();
    let withheld = own().zip(&safe).filter(|(setting, safe)| setting.value != safe.value || is_relative_date(setting));
    let mut withheld: Vec<String> = withheld.map(|(setting, _)| setting.definition.name.clone()).collect();
    withheld.sort();
    // Below an object of which nothing is shown there is nothing to show.
    let hidden: Vec<String> = safe
        .iter()
        .filter(|setting| setting.value == REDACTED)
        .map(|setting| format!("{}.", setting.definition.name))
        .collect();
    let shown: Vec<Setting> = safe
        .into_iter()
        .filter(|setting| !hidden.iter().any(|above| setting.definition.name.starts_with(above)))
        .collect();
    let problem = config(plugin_type, definition, settings).err();
    PluginConfig { config: config(plugin_type, definition, &shown).unwrap_or_default(), withheld, problem }
}

/// `post_process_value` in `core/setting_definition.py`. What stands for a secret stays as it is.
fn post_processed(setting: &Setting) -> Result<Value, SettingProblem> {
    let value = setting.value.clone();
    if value.is_null() || value == REDACTED { Ok(value) } else { process(post_processor(&setting.definition), value) }
}

fn post_processor(definition: &Definition) -> Option<Processor> {
    let is_date = definition.kind == Some(Kind::DateIso8601);
    definition.post_processor.or(is_date.then_some(Processor::ParseDate))
}

/// `_pop_non_leaf_keys` in `core/plugin/singer/base.py`: an object setting has dotted keys, each of which is there as a
/// setting of its own too. A key with an escaped dot is taken out and put in again, so that it comes last.
fn without_dots(nested: Map<String, Value>) -> Map<String, Value> {
    let entries = nested.into_iter().filter(|(key, _)| !is_dotted(key));
    let (escaped, plain): (Vec<_>, Vec<_>) = entries.partition(|(key, _)| key.contains(ESCAPED_DOT));
    let entries = plain.into_iter().chain(escaped).map(|(key, value)| {
        let value = match value {
            Value::Object(below) => Value::Object(without_dots(below)),
            value => value,
        };
        (key.replace(ESCAPED_DOT, "."), value)
    });
    entries.collect()
}

/// Whether Meltano would replace the text by a time, because it does not begin as one (`parse_date` in
/// `core/utils/__init__.py`).
fn is_relative_date(setting: &Setting) -> bool {
    let text = match &setting.value {
        Value::String(text) if post_processor(&setting.definition) == Some(Processor::ParseDate) => text.as_str(),
        _ => return false,
    };
    let is_digits = |part: &str| !part.is_empty() && part.bytes().all(|byte| byte.is_ascii_digit());
    let mut parts = text.splitn(3, '-');
    !(parts.next().is_some_and(|year| year.len() == 4 && is_digits(year)) && parts.next().is_some_and(is_digits))
}
