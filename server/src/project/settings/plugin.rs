//! The layers of one plugin in one environment (`core/plugin/settings_service.py`, `core/plugin/project_plugin.py`).

use std::cell::{Cell, OnceCell};

use serde_json::{Map, Value};

use super::definition::Definition;
use super::extras;
use super::flatten::flatten;
use super::material::{Base, EnvironmentPlugin, EnvironmentSource, Material, Source};
use super::names::{unique, variable};
use super::problem::SettingProblem;
use super::resolve::{Layers, Variables, expand};
use super::value::text;
use crate::project::plugin_type::PluginType;

/// How many plugins may stand on each other. Meltano 4.4.1 manages 140 and not 160, where Python gives up.
const LONGEST_CHAIN: usize = 150;

/// What is the same for every plugin of a project in an environment.
pub(super) struct Common<'a> {
    pub(super) material: &'a Material,
    pub(super) environment: Option<&'a EnvironmentSource>,
    /// The project's environment: the process's, Meltano's own variables, the root `env:`.
    pub(super) project: Variables,
    /// The project's settings as `MELTANO_*`.
    pub(super) project_settings: Variables,
    pub(super) strict: bool,
}

/// A plugin's layers, and what those that inherit from it need.
pub(super) struct Service<'a> {
    pub(super) layers: Layers<'a>,
    settings: Vec<Definition>,
    extra_settings: Vec<Definition>,
    /// `env_override`.
    overrides: Variables,
}

impl<'a> Common<'a> {
    /// Makes the layers, from what the plugin stands on upwards.
    pub(super) fn service(&self, plugin: &Source) -> Service<'a> {
        // Cycles are no ancestors: the reader has reported them.
        let mut chain: Vec<&Source> = vec![plugin];
        while let Some(Base::Plugin(parent)) = chain.last().map(|last| &last.base)
            && let Some(parent) = self.material.plugins.get(&(plugin.plugin_type, parent.clone()))
            && chain.len() <= LONGEST_CHAIN
            && chain.iter().all(|known| known.name != parent.name)
        {
            chain.push(parent);
        }
        let is_cut = chain.len() > LONGEST_CHAIN;
        let mut ancestors = chain.into_iter().rev();
        let mut first = self.on(ancestors.next().unwrap_or(plugin), None);
        if is_cut {
            first.layers.problem = Some(SettingProblem::too_long_a_chain(LONGEST_CHAIN));
        }
        ancestors.fold(first, |parent, heir| self.on(heir, Some(parent)))
    }

    fn on(&self, plugin: &Source, parent: Option<Service<'a>>) -> Service<'a> {
        let (settings, extra_settings) = definitions(plugin, parent.as_ref());
        let default = EnvironmentPlugin::default();
        let in_environment = self
            .environment
            .map(|environment| environment.plugins.get(&(plugin.plugin_type, plugin.name.clone())).unwrap_or(&default));
        let mut all: Vec<Definition> = settings.iter().chain(&extra_settings).cloned().collect();
        if let Some(in_environment) = in_environment {
            all.extend(Definition::missing(&all, &in_environment.config, true));
        }
        let mut config = plugin.config.clone();
        config.extend(plugin.extras.clone());
        let (overrides, above) = match parent {
            Some(parent) => (parent.overrides.clone(), Some(parent.layers)),
            None => (Variables::new(), None),
        };
        let overrides = self.overrides(plugin, in_environment, overrides);
        let problem = above.as_ref().and_then(|above| above.problem.clone()).or_else(|| self.missing(&overrides));
        let layers = Layers {
            owner: plugin.name.clone(),
            definitions: all,
            env: overrides.clone(),
            dotenv: &self.material.dotenv,
            environment: in_environment.map(|in_environment| flatten(&in_environment.config)),
            config: flatten(&config),
            read_prefixes: unique(vec![plugin.name.clone(), plugin.namespace.clone()]),
            write_prefixes: write_prefixes(plugin, above.as_ref()),
            parent: above.map(Box::new),
            reads_aliases: !plugin.inherits,
            strict: self.strict,
            problem,
            own_variables: OnceCell::new(),
            gathering: Cell::new(false),
            parts: Cell::new(0),
            handed_down: OnceCell::new(),
            secrets: OnceCell::new(),
        };
        Service { layers, settings, extra_settings, overrides }
    }

    /// In the strict mode Meltano fails at a variable of the environment's `env:` that refers to nothing.
    fn missing(&self, overrides: &Variables) -> Option<SettingProblem> {
        let lookup = |name: &str| overrides.get(name).map(text);
        let mut values = self.environment.filter(|_| self.strict)?.env.values();
        values.find_map(|value| expand(value, true, &lookup).err()).map(|name| SettingProblem::variable(&name))
    }

    /// The variables that the files put above the process's, later ones above earlier ones.
    fn overrides(&self, plugin: &Source, environment: Option<&EnvironmentPlugin>, parent: Variables) -> Variables {
        let owned = |map: &Map<String, Value>| map.iter().map(|(key, value)| (key.clone(), value.clone())).collect();
        let mut overrides = parent;
        overrides.extend(self.project.clone());
        overrides.extend(self.project_settings.clone());
        for (key, value) in [("name", &plugin.name), ("namespace", &plugin.namespace), ("variant", &plugin.variant)] {
            let name = variable(&["meltano", plugin.plugin_type.singular(), key]);
            overrides.insert(name, Value::String(value.clone()));
        }
        overrides.extend::<Variables>(owned(&plugin.env));
        if let Some(environment) = self.environment {
            let lookup = |name: &str| overrides.get(name).map(text);
            let filled: Variables = environment
                .env
                .iter()
                .filter_map(|(key, value)| Some((key.clone(), expand(value, false, &lookup).ok()?)))
                .collect();
            overrides.extend(filled);
        }
        if let Some(environment) = environment {
            overrides.extend::<Variables>(owned(&environment.env));
        }
        overrides
    }
}

/// The plugin's settings and its extras: what it stands on first, then its own words, then what is merely set.
fn definitions(plugin: &Source, parent: Option<&Service<'_>>) -> (Vec<Definition>, Vec<Definition>) {
    let (inherited, inherited_extras) = match (parent, &plugin.base) {
        (Some(parent), _) => (parent.settings.clone(), parent.extra_settings.clone()),
        (None, Base::Lock(lock)) => locked(plugin, lock),
        // The settings of an embedded definition are the plugin's own.
        (None, _) => (Vec::new(), extras::of(plugin.plugin_type, &plugin.name)),
    };
    let own: Vec<Definition> = plugin.settings.iter().filter_map(Definition::parse).collect();
    let mut settings: Vec<Definition> = inherited
        .into_iter()
        .filter(|inherited| own.iter().all(|definition| definition.name != inherited.name))
        .collect();
    settings.extend(own);
    settings.extend(Definition::missing(&settings, &plugin.config, true));
    let mut extra_settings = inherited_extras;
    extra_settings.extend(Definition::missing(&extra_settings, &plugin.extras, true));
    (settings, extra_settings)
}

/// What a lock file defines: its settings, and defaults for extras.
fn locked(plugin: &Source, lock: &Map<String, Value>) -> (Vec<Definition>, Vec<Definition>) {
    // The arguments of `StandalonePlugin`, `PluginDefinition` and `Variant`, and what they take away.
    const KNOWN: [&str; 25] = [
        "plugin_type",
        "name",
        "namespace",
        "variant",
        "label",
        "docs",
        "repo",
        "pip_url",
        "python",
        "executable",
        "description",
        "logo_url",
        "capabilities",
        "settings_group_validation",
        "settings",
        "commands",
        "requires",
        "requires_meltano",
        "env",
        "supported_python_versions",
        "original",
        "deprecated",
        "variants",
        "hidden",
        "annotations",
    ];
    let settings = lock.get("settings").and_then(Value::as_array).map(Vec::as_slice).unwrap_or_default();
    let defaults: Map<String, Value> = lock
        .iter()
        .filter(|(key, _)| !KNOWN.contains(&key.as_str()) && *key != "is_default_variant")
        .map(|(key, value)| (format!("_{key}"), value.clone()))
        .collect();
    let name = lock.get("name").and_then(Value::as_str).unwrap_or(&plugin.name);
    // The type that the lock file names is the one whose extras Meltano adds, wherever the file lies.
    let locked_type = lock.get("plugin_type").and_then(Value::as_str).and_then(|locked| locked.parse().ok());
    let mut extra_settings = extras::of(locked_type.unwrap_or(plugin.plugin_type), name);
    for extra in &mut extra_settings {
        if let Some(default) = defaults.get(&extra.name).filter(|default| !default.is_null()) {
            extra.default = default.clone();
        }
    }
    extra_settings.extend(Definition::missing(&extra_settings, &defaults, false));
    (settings.iter().filter_map(Definition::parse).collect(), extra_settings)
}

fn write_prefixes(plugin: &Source, parent: Option<&Layers<'_>>) -> Vec<String> {
    let mut prefixes = vec![plugin.name.clone(), plugin.namespace.clone()];
    match (parent, &plugin.base) {
        (Some(parent), _) => prefixes.extend(parent.write_prefixes.iter().cloned()),
        (None, Base::Lock(lock)) => {
            let words = ["name", "namespace"].into_iter().filter_map(|key| lock.get(key).map(text));
            prefixes.extend(words);
        }
        (None, _) => {}
    }
    prefixes.push(format!("meltano_{}", verb(plugin.plugin_type)));
    unique(prefixes)
}

/// `PluginType.verb`: where it is no word, it is what Meltano cuts off.
fn verb(plugin_type: PluginType) -> &'static str {
    match plugin_type {
        PluginType::Extractors => "extract",
        PluginType::Loaders => "load",
        PluginType::Transforms | PluginType::Transformers => "transform",
        PluginType::Orchestrators => "orchestrat",
        PluginType::Files => "fi",
        PluginType::Utilities => "utilize",
        PluginType::Mappers => "map",
    }
}
