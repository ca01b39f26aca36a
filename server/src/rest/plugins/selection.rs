//! What an extractor selects, on the wire.

use super::settings::Configured;
use crate::project::Error;
use crate::project::selection::{MetadataRule, Part, SchemaRule, SelectPattern, Selection};
use crate::project::settings::SettingProblem;
use crate::rest::{setting, wire};
use dropshot::HttpError;
use meltano_api_contract::types;

/// The selection of a plugin that has one.
pub fn view(configured: &Configured<'_>) -> Result<types::PluginSelection, HttpError> {
    let plugin = configured.plugin;
    let Some(selection) = Selection::of(&configured.settings.redacted()) else {
        let (plugin_type, name) = (plugin.plugin_type, plugin.name.clone());
        return Err(Error::SelectionNotSupported { plugin_type, name }.into());
    };
    let Selection { select, select_filter, metadata, schema, catalog } = selection;
    let parts: [(&str, &Option<SettingProblem>); 4] = [
        ("_select", &select.problem),
        ("_select_filter", &select_filter.problem),
        ("_metadata", &metadata.problem),
        ("_schema", &schema.problem),
    ];
    let problems = parts.into_iter().filter_map(|(name, problem)| Some(setting::problem(name, problem.as_ref()?)));
    Ok(types::PluginSelection {
        problems: problems.collect(),
        select: patterns(select)?,
        select_filter: patterns(select_filter)?,
        metadata: types::MetadataRules {
            source: wire(metadata.source.name())?,
            shadows: setting::shadows(&metadata.shadows)?,
            rules: metadata.rules.into_iter().map(metadata_rule).collect::<Result<_, _>>()?,
        },
        schema: types::SchemaRules {
            source: wire(schema.source.name())?,
            shadows: setting::shadows(&schema.shadows)?,
            rules: schema.rules.into_iter().map(schema_rule).collect::<Result<_, _>>()?,
        },
        catalog,
    })
}

fn patterns(part: Part<SelectPattern>) -> Result<types::SelectPatterns, HttpError> {
    let pattern = |rule: SelectPattern| {
        let SelectPattern { pattern, stream, attribute, excluded } = rule;
        types::SelectPattern { pattern, stream, attribute, excluded }
    };
    Ok(types::SelectPatterns {
        source: wire(part.source.name())?,
        shadows: setting::shadows(&part.shadows)?,
        patterns: part.rules.into_iter().map(pattern).collect(),
    })
}

fn metadata_rule(rule: MetadataRule) -> Result<types::MetadataRule, HttpError> {
    Ok(types::MetadataRule {
        stream: rule.stream,
        attribute: rule.attribute,
        key: rule.key,
        value: rule.value.into(),
        source: wire(rule.source.name())?,
        shadows: setting::shadows(&rule.shadows)?,
    })
}

fn schema_rule(rule: SchemaRule) -> Result<types::SchemaRule, HttpError> {
    let SchemaRule { stream, attribute, schema, source } = rule;
    Ok(types::SchemaRule { stream, attribute, schema: schema.into(), source: wire(source.name())? })
}
