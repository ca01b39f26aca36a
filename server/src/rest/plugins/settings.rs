//! The settings of a plugin, and what they make together.

use crate::project::settings::{self, PluginSettings, Redactor, Resolver};
use crate::project::{Model, Plugin, Problem};
use crate::rest::{problem, setting};
use meltano_api_contract::types::{PluginConfig, SettingGroup};
use serde_json::{Map, Value};

/// A plugin and what it is set to.
pub struct Configured<'a> {
    pub plugin: &'a Plugin,
    pub settings: PluginSettings,
    /// The name of what it stands on in the end, which says how Meltano hands it its configuration.
    definition: String,
    /// Why nobody knows what it is.
    problem: Option<Problem>,
}

/// Resolves the settings of a plugin.
pub fn resolve<'a>(model: &Model, resolver: &Resolver<'_>, plugin: &'a Plugin) -> Configured<'a> {
    let definition = model.ancestry(plugin).pop().map_or_else(|| plugin.name.clone(), |ancestor| ancestor.name);
    Configured { plugin, settings: resolver.plugin(plugin), definition, problem: model.definition_problem(plugin) }
}

impl Configured<'_> {
    /// What the plugin would receive.
    pub fn config(&self) -> PluginConfig {
        let all = &self.settings.settings;
        let shown = settings::shown_config(self.plugin.plugin_type, &self.definition, all);
        let own = all.iter().filter(|setting| !setting.definition.is_extra());
        let problems = own.filter_map(|one| Some(setting::problem(&one.definition.name, one.problem.as_ref()?)));
        let groups = self.settings.groups.iter().cloned();
        PluginConfig {
            config: shown.config.into(),
            withheld: shown.withheld,
            required: groups.map(|group| SettingGroup { settings: group.settings, missing: group.missing }).collect(),
            problems: self
                .problem
                .iter()
                .cloned()
                .map(problem::view)
                .chain(problems)
                .chain(shown.problem.iter().map(setting::whole_problem))
                .collect(),
        }
    }

    /// What form its settings have.
    pub fn schema(&self) -> Map<String, Value> {
        settings::schema(&self.plugin.name, &self.settings)
    }

    /// Its extras by name, without those that have no value.
    pub fn extras(&self) -> Map<String, Value> {
        let all = &self.settings.settings;
        let extras = all.iter().filter(|setting| setting.definition.is_extra());
        let redactor = Redactor::of(all);
        let extras = extras.map(|setting| redactor.redact(setting)).filter(|setting| !setting.value.is_null());
        extras.map(|setting| (setting.definition.name.trim_start_matches('_').to_owned(), setting.value)).collect()
    }
}
