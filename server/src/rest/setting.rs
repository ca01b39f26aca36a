//! Settings on the wire, those of plugins and those of projects.

use super::page::{self, Cursor, Filters, slice};
use super::wire;
use crate::project::Problem;
use crate::project::settings::{self, Definition, PluginSettings, Redactor, Setting, SettingProblem, Shadowed};
use dropshot::HttpError;
use meltano_api_contract::types::{self, SettingPage};

/// A page of them, by name.
pub fn page(settings: &PluginSettings, limit: usize, cursor: Cursor<String>) -> Result<SettingPage, HttpError> {
    let (filters, redactor) = (cursor.filters.clone(), Redactor::of(&settings.settings));
    let mut wanted: Vec<&Setting> =
        settings.settings.iter().filter(|setting| is_wanted(settings, setting, &filters)).collect();
    wanted.sort_by(|a, b| a.definition.name.cmp(&b.definition.name));
    let (page, next_page) = slice(wanted, |setting| setting.definition.name.clone(), limit, cursor);
    Ok(SettingPage {
        items: page.into_iter().map(|one| view(settings, &redactor, one)).collect::<Result<_, _>>()?,
        next_page,
    })
}

/// The one of that name. `owner` says whose they are.
pub fn one(settings: &PluginSettings, name: &str, owner: &str) -> Result<types::Setting, HttpError> {
    view(settings, &Redactor::of(&settings.settings), settings::find(&settings.settings, name, owner)?)
}

/// What stands in the way of a setting.
pub fn problem(setting: &str, problem: &SettingProblem) -> types::Problem {
    types::Problem { message: format!("setting `{setting}`: {}", problem.message), ..whole_problem(problem) }
}

/// What stands in the way of all of them together.
pub fn whole_problem(problem: &SettingProblem) -> types::Problem {
    super::problem::view(Problem::new(problem.code, &problem.message, &problem.hint))
}

/// What a value hides.
pub fn shadows(shadows: &[Shadowed]) -> Result<Vec<types::ShadowedValue>, HttpError> {
    let view =
        |one: &Shadowed| Ok(types::ShadowedValue { source: wire(one.source.name())?, value: one.value.clone().into() });
    shadows.iter().map(view).collect()
}

fn is_wanted(settings: &PluginSettings, setting: &Setting, filters: &Filters) -> bool {
    let definition = &setting.definition;
    let wanted = |name: &str, value: &str| filters.get(name).is_none_or(|filter| filter == value);
    let texts = [Some(&definition.name), definition.label.as_ref(), definition.description.as_ref()];
    wanted("extra", &definition.is_extra().to_string())
        && wanted("missing", &settings.lacks(setting).to_string())
        && wanted("source", setting.source.name())
        && page::has_text(filters, texts)
}

fn view(settings: &PluginSettings, redactor: &Redactor, setting: &Setting) -> Result<types::Setting, HttpError> {
    let Setting {
        definition, value, source, inherited_source, variable, references, shadows, variables, problem, ..
    } = redactor.redact(setting);
    let required = settings.requires(&definition);
    let present = |value: serde_json::Value| Some(value).filter(|value| !value.is_null()).map(Into::into);
    Ok(types::Setting {
        extra: definition.is_extra(),
        sensitive: definition.is_secret(),
        required,
        missing: settings.lacks(setting),
        value: present(value),
        source: wire(source.name())?,
        inherited_source: inherited_source.map(|source| wire(source.name())).transpose()?,
        variable,
        references: references
            .into_iter()
            .map(|one| types::SettingReference { variable: one.variable, set: one.set, pipeline: one.pipeline })
            .collect(),
        shadows: self::shadows(&shadows)?,
        variables,
        problem: problem.map(|found| self::problem(&definition.name, &found)),
        options: options(&definition),
        kind: definition.kind.map(|kind| wire(kind.name())).transpose()?,
        default: present(definition.default),
        name: definition.name,
        aliases: definition.aliases,
        label: definition.label,
        description: definition.description,
        documentation: definition.documentation,
        placeholder: definition.placeholder,
        custom: definition.custom,
        hidden: definition.hidden,
    })
}

fn options(definition: &Definition) -> Vec<types::SettingOption> {
    let options = definition.options.iter().filter_map(|option| {
        let label = option.get("label").and_then(|label| label.as_str()).map(str::to_owned);
        Some(types::SettingOption { value: option.get("value")?.clone().into(), label })
    });
    options.collect()
}
