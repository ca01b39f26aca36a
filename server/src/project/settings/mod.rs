//! The settings of a project and of its plugins, as Meltano 4.4.1 resolves them (internals 2.4 and 2.7).
//!
//! Works on what the model has read: asks no disk, no network and not the environment of this process, which is handed
//! in. Values may be secrets: a [`Redactor`] takes them out of what leaves the server.

mod bundle;
mod cast;
mod config;
mod definition;
mod extras;
pub(in crate::project) mod flatten;
mod groups;
mod literal;
pub(in crate::project) mod material;
mod names;
mod own;
mod plugin;
mod problem;
mod redact;
mod resolve;
mod schema;
mod secrets;
mod setting;
mod time;
pub(in crate::project) mod value;

use std::cell::{Cell, OnceCell};
use std::collections::BTreeMap;
use std::path::PathBuf;

use serde_json::Value;

pub use config::{PluginConfig, config, shown_config};
pub use definition::{Definition, Kind};
pub use groups::Group;
pub use material::Material;
pub(super) use own::Raw;
pub use problem::SettingProblem;
pub use redact::{REDACTED, Redactor};
pub use schema::schema;
pub use secrets::without_secrets;
pub use setting::{Reference, Setting, Shadowed, Source};

use super::Project;
use super::error::Error;
use super::model::Model;
use super::plugin::Plugin;
use super::plugin_type::PluginType;
use super::suggestion::closest;
use plugin::Common;
use resolve::{Layers, Variables};

/// What Meltano would find around it.
#[derive(Clone)]
pub struct Surroundings {
    /// The environment of its process, as far as the server would pass it.
    pub variables: BTreeMap<String, String>,
    /// Its `MELTANO_SYS_DIR_ROOT`.
    pub system_directory: PathBuf,
    /// Such as `4.4.1`, for `MELTANO_USER_AGENT`.
    pub meltano_version: String,
}

impl Surroundings {
    /// What a process in the project would find.
    #[must_use]
    pub fn of(project: &Project, variables: BTreeMap<String, String>, meltano_version: Option<String>) -> Surroundings {
        let meltano_version = meltano_version.unwrap_or_default();
        Surroundings { variables, system_directory: project.system_directory(), meltano_version }
    }
}

/// The settings of a plugin.
#[derive(Debug, Clone)]
pub struct PluginSettings {
    /// Its settings, then its extras, in Meltano's order.
    pub settings: Vec<Setting>,
    /// What its definition requires: one group of these must be complete. Empty if nothing is required.
    pub groups: Vec<Group>,
}

impl PluginSettings {
    /// The same as they may leave the server.
    #[must_use]
    pub fn redacted(&self) -> PluginSettings {
        let redactor = Redactor::of(&self.settings);
        let settings = self.settings.iter().map(|setting| redactor.redact(setting)).collect();
        PluginSettings { settings, groups: self.groups.clone() }
    }

    /// Whether the plugin cannot work without a setting: each of its groups has it.
    #[must_use]
    pub fn requires(&self, setting: &Definition) -> bool {
        let has_it =
            |group: &Group| group.settings.iter().any(|name| *name == setting.name || setting.aliases.contains(name));
        !self.groups.is_empty() && self.groups.iter().all(has_it)
    }

    /// Whether a setting is required and has no value, and no pipeline gives it one.
    #[must_use]
    pub fn lacks(&self, setting: &Setting) -> bool {
        self.requires(&setting.definition) && setting.value.is_null() && !setting.is_left_to_pipeline()
    }
}

/// The setting of that name among all of `owner`, such as "the project".
///
/// # Errors
/// [`Error::SettingNotFound`], also for an alias, because a setting has one name.
pub fn find<'a>(settings: &'a [Setting], name: &str, owner: &str) -> Result<&'a Setting, Error> {
    settings.iter().find(|setting| setting.definition.name == name).ok_or_else(|| {
        let definitions = || settings.iter().map(|setting| &setting.definition);
        let aliased = definitions().find(|definition| definition.aliases.iter().any(|alias| alias == name));
        let aliased = aliased.map(|definition| definition.name.clone());
        let suggestion = aliased.or_else(|| closest(name, definitions().map(|definition| definition.name.as_str())));
        Error::SettingNotFound { owner: owner.to_owned(), name: name.to_owned(), suggestion }
    })
}

/// Resolves the settings of plugins in an environment, or outside any. What all of them share is resolved once.
pub struct Resolver<'a> {
    model: &'a Model,
    common: Common<'a>,
}

impl<'a> Resolver<'a> {
    /// For a project as it is now.
    ///
    /// # Errors
    /// [`Error::EnvNotFound`].
    pub fn new(
        model: &'a Model,
        environment: Option<&str>,
        surroundings: &Surroundings,
    ) -> Result<Resolver<'a>, Error> {
        if let Some(environment) = environment {
            model.environment(environment)?;
        }
        let project = project_layers(&model.settings, environment, surroundings);
        let common = Common {
            material: &model.settings,
            environment: environment.and_then(|name| model.settings.environments.get(name)),
            project_settings: project.variables(true),
            strict: project.strict,
            project: project.env,
        };
        Ok(Resolver { model, common })
    }

    /// The settings of a plugin of the project.
    #[must_use]
    pub fn plugin(&self, plugin: &Plugin) -> PluginSettings {
        let material = &self.model.settings;
        let Some(source) = material.plugins.get(&(plugin.plugin_type, plugin.name.clone())) else {
            return PluginSettings { settings: Vec::new(), groups: Vec::new() };
        };
        let settings = self.common.service(source).layers.settings(true);
        let groups = groups::of(material, source, &settings);
        PluginSettings { settings, groups }
    }
}

/// The settings of a plugin in an environment, or outside any.
///
/// # Errors
/// [`Error::PluginNotFound`], [`Error::EnvNotFound`].
pub fn of_plugin(
    model: &Model,
    environment: Option<&str>,
    plugin_type: PluginType,
    name: &str,
    surroundings: &Surroundings,
) -> Result<PluginSettings, Error> {
    let plugin = model.plugin(plugin_type, name)?;
    Ok(Resolver::new(model, environment, surroundings)?.plugin(plugin))
}

/// The settings of the project itself. An environment has no say in them, other than by its name.
///
/// # Errors
/// [`Error::EnvNotFound`].
pub fn of_project(
    model: &Model,
    environment: Option<&str>,
    surroundings: &Surroundings,
) -> Result<Vec<Setting>, Error> {
    if let Some(environment) = environment {
        model.environment(environment)?;
    }
    Ok(project_settings(model, environment, surroundings))
}

/// The same for an environment that is known to exist, or is a mere word.
pub(in crate::project) fn project_settings(
    model: &Model,
    environment: Option<&str>,
    surroundings: &Surroundings,
) -> Vec<Setting> {
    project_layers(&model.settings, environment, surroundings).settings(true)
}

/// The text of one setting of the project, which does not depend on an environment; none if it has no value.
pub(in crate::project) fn project_text(model: &Model, name: &str, surroundings: &Surroundings) -> Option<String> {
    let setting = project_layers(&model.settings, None, surroundings).one(name)?;
    (!setting.value.is_null()).then(|| value::text(&setting.value)).filter(|text| !text.is_empty())
}

fn project_layers<'a>(material: &'a Material, environment: Option<&str>, surroundings: &Surroundings) -> Layers<'a> {
    let text = |text: &str| Value::String(text.to_owned());
    let mut env: Variables = surroundings.variables.iter().map(|(name, value)| (name.clone(), text(value))).collect();
    let own = [
        ("MELTANO_PROJECT_ROOT", material.root.to_string_lossy().into_owned()),
        ("MELTANO_ENVIRONMENT", environment.unwrap_or_default().to_owned()),
        ("MELTANO_SYS_DIR_ROOT", surroundings.system_directory.to_string_lossy().into_owned()),
        ("MELTANO_USER_AGENT", format!("Meltano/{}", surroundings.meltano_version)),
    ];
    env.extend(own.map(|(name, value)| (name.to_owned(), Value::String(value))));
    env.extend(material.env.iter().map(|(name, value)| (name.clone(), value.clone())));
    let prefixes = vec!["meltano".to_owned()];
    let mut layers = Layers {
        owner: "meltano".to_owned(),
        definitions: bundle::definitions(),
        env,
        dotenv: &material.dotenv,
        environment: None,
        config: material.config.clone(),
        parent: None,
        read_prefixes: prefixes.clone(),
        write_prefixes: prefixes,
        reads_aliases: true,
        strict: false,
        problem: None,
        own_variables: OnceCell::new(),
        gathering: Cell::new(false),
        parts: Cell::new(0),
        handed_down: OnceCell::new(),
        secrets: OnceCell::new(),
    };
    layers.strict = layers.flag("ff.strict_env_var_mode");
    layers
}

#[cfg(test)]
mod tests;
