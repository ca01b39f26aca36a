//! What the files say about settings, kept with the model to resolve from.

use std::collections::{BTreeMap, HashMap, HashSet};
use std::path::{Path, PathBuf};
use std::sync::Arc;

use serde_json::{Map, Value};

use super::flatten::flatten;
use super::value::{copied_from, from_node, map_from};
use crate::project::definition::{Definitions, Whole};
use crate::project::inheritance::Declared;
use crate::project::plugin::Plugin;
use crate::project::plugin_type::PluginType;
use crate::project::yaml::Node;

/// Everything that settings come from, but the environment of a process. Holds secrets, so that it prints nothing.
#[derive(Clone)]
pub struct Material {
    pub(super) root: PathBuf,
    pub(super) dotenv: BTreeMap<String, String>,
    /// The root `env:`, as text; null stays null.
    pub(super) env: Map<String, Value>,
    /// The project's own settings, flattened.
    pub(super) config: Map<String, Value>,
    pub(super) plugins: HashMap<(PluginType, String), Arc<Source>>,
    pub(super) environments: HashMap<String, EnvironmentSource>,
    /// The `env:` of each schedule, as text.
    schedules: HashMap<String, BTreeMap<String, String>>,
}

/// What a plugin stands on.
#[derive(Clone)]
pub(super) enum Base {
    /// Its own words.
    Itself,
    /// Another plugin of the project.
    Plugin(String),
    /// A lock file.
    Lock(Arc<Whole>),
    /// Nothing that is known.
    Missing,
}

/// One plugin in `meltano.yml`.
#[derive(Clone)]
pub(super) struct Source {
    pub(super) plugin_type: PluginType,
    pub(super) name: String,
    pub(super) variant: String,
    pub(super) namespace: String,
    pub(super) inherits: bool,
    pub(super) base: Base,
    pub(super) settings: Vec<Value>,
    pub(super) config: Map<String, Value>,
    /// With `_` in front.
    pub(super) extras: Map<String, Value>,
    pub(super) env: Map<String, Value>,
    /// None if it leaves them to what it stands on.
    pub(super) groups: Option<Value>,
}

/// One environment.
#[derive(Clone, Default)]
pub(super) struct EnvironmentSource {
    pub(super) env: Map<String, Value>,
    pub(super) plugins: HashMap<(PluginType, String), EnvironmentPlugin>,
}

/// What an environment says about a plugin.
#[derive(Clone, Default)]
pub(super) struct EnvironmentPlugin {
    pub(super) config: Map<String, Value>,
    pub(super) env: Map<String, Value>,
}

impl std::fmt::Debug for Material {
    fn fmt(&self, formatter: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        formatter.debug_struct("Material").finish_non_exhaustive()
    }
}

impl Material {
    /// Takes it from the merged files and from what was resolved of them.
    pub(in crate::project) fn of(
        main: &Node,
        root: &Path,
        dotenv: BTreeMap<String, String>,
        declared: &[Declared<'_>],
        plugins: &[Plugin],
        definitions: &Definitions,
    ) -> Material {
        const NOT_SETTINGS: [&str; 7] =
            ["version", "plugins", "schedules", "environments", "jobs", "env", "requires_meltano"];
        let config = main.entries().iter().filter(|(key, _)| !NOT_SETTINGS.contains(&key.as_str()));
        let config = config.map(|(key, node)| (key.clone(), from_node(node))).collect();
        let names: HashSet<(PluginType, &str)> =
            declared.iter().map(|plugin| (plugin.plugin_type, plugin.name.as_str())).collect();
        Material {
            root: root.to_owned(),
            dotenv,
            env: map(main, "env").into_iter().map(|(key, value)| (key, as_text(value))).collect(),
            config: flatten(&config),
            plugins: declared
                .iter()
                .zip(plugins)
                .map(|(declared, plugin)| {
                    let base = declared.base(&names, definitions);
                    ((plugin.plugin_type, plugin.name.clone()), Arc::new(source(declared, plugin, base)))
                })
                .collect(),
            environments: main
                .get("environments")
                .map(Node::items)
                .unwrap_or_default()
                .iter()
                .rev()
                .filter_map(|node| Some((node.text_of("name")?, environment(node))))
                .collect(),
            schedules: main
                .get("schedules")
                .map(Node::items)
                .unwrap_or_default()
                .iter()
                .rev()
                .filter_map(|node| Some((node.text_of("name")?, texts(node, "env"))))
                .collect(),
        }
    }
}

/// What the installation of a plugin looks at, too.
impl Material {
    pub(in crate::project) fn root(&self) -> &Path {
        &self.root
    }

    pub(in crate::project) fn dotenv(&self) -> &BTreeMap<String, String> {
        &self.dotenv
    }

    /// The root `env:`.
    pub(in crate::project) fn env(&self) -> &Map<String, Value> {
        &self.env
    }

    /// The variables that a schedule sets for what it runs. They may be secrets. Meltano fills nothing in here, and stops
    /// at values that are no text (`MeltanoInvoker.invoke`); here they are made to text, and null sets nothing.
    #[must_use]
    pub fn schedule_variables(&self, schedule: &str) -> BTreeMap<String, String> {
        self.schedules.get(schedule).cloned().unwrap_or_default()
    }

    /// A plugin's own `env:`.
    pub(in crate::project) fn plugin_env(&self, plugin: &Plugin) -> Option<&Map<String, Value>> {
        self.plugins.get(&(plugin.plugin_type, plugin.name.clone())).map(|source| &source.env)
    }
}

impl Material {
    /// The variables of every schedule: whose run it is that quotes them, is not known.
    pub(super) fn schedules_variables(&self) -> impl Iterator<Item = (&String, &String)> {
        self.schedules.values().flatten()
    }

    /// The variables of every `env:` that has a say in an environment.
    pub(super) fn env_blocks(&self, environment: Option<&str>) -> impl Iterator<Item = (&String, &Value)> {
        let environment = environment.and_then(|name| self.environments.get(name));
        let of_environment = environment.into_iter().flat_map(|environment| {
            environment.env.iter().chain(environment.plugins.values().flat_map(|plugin| &plugin.env))
        });
        self.env.iter().chain(self.plugins.values().flat_map(|plugin| &plugin.env)).chain(of_environment)
    }
}

impl Declared<'_> {
    fn base(&self, names: &HashSet<(PluginType, &str)>, definitions: &Definitions) -> Base {
        if self.is_custom() {
            return Base::Itself;
        }
        match &self.inherit_from {
            Some(parent) if self.variant.is_none() && names.contains(&(self.plugin_type, parent.as_str())) => {
                Base::Plugin(parent.clone())
            }
            _ => definitions.known(&self.lock_path()).map_or(Base::Missing, Base::Lock),
        }
    }
}

fn source(declared: &Declared<'_>, plugin: &Plugin, base: Base) -> Source {
    // The arguments of `ProjectPlugin`, and what `set_presentation_attrs` and `AnnotationsMeta` take away.
    const KNOWN: [&str; 22] = [
        "name",
        "inherit_from",
        "namespace",
        "variant",
        "pip_url",
        "python",
        "executable",
        "capabilities",
        "settings_group_validation",
        "settings",
        "commands",
        "requires",
        "requires_meltano",
        "config",
        "default_variant",
        "env",
        "hidden",
        "label",
        "logo_url",
        "description",
        "annotations",
        "plugin_type",
    ];
    // What an embedded definition takes for itself.
    const KNOWN_IF_CUSTOM: [&str; 7] =
        ["variants", "is_default_variant", "original", "deprecated", "docs", "repo", "supported_python_versions"];
    let node = &declared.node;
    let is_extra =
        |key: &str| !(KNOWN.contains(&key) || matches!(base, Base::Itself) && KNOWN_IF_CUSTOM.contains(&key));
    Source {
        plugin_type: plugin.plugin_type,
        name: plugin.name.clone(),
        variant: plugin.variant.clone(),
        namespace: plugin.namespace.clone().unwrap_or_default(),
        inherits: declared.inherit_from.is_some(),
        settings: node.get("settings").map(Node::items).unwrap_or_default().iter().map(from_node).collect(),
        config: copied(node, "config"),
        extras: extras(node, is_extra),
        env: map(node, "env"),
        groups: node.get("settings_group_validation").map(from_node),
        base,
    }
}

fn environment(node: &Node) -> EnvironmentSource {
    let mut plugins = HashMap::new();
    let types = node.get("config").and_then(|config| config.get("plugins")).map(Node::entries).unwrap_or_default();
    for (key, list) in types {
        let Ok(plugin_type) = key.parse::<PluginType>() else { continue };
        for entry in list.items() {
            let Some(name) = entry.text_of("name") else { continue };
            let plugin = EnvironmentPlugin { config: in_environment(entry), env: copied(entry, "env") };
            plugins.entry((plugin_type, name)).or_insert(plugin);
        }
    }
    EnvironmentSource { env: map(node, "env"), plugins }
}

/// What an entry of an environment sets, with its extras (`EnvironmentPluginConfig.config_with_extras`).
fn in_environment(entry: &Node) -> Map<String, Value> {
    const KNOWN: [&str; 5] = ["name", "config", "env", "annotations", "plugin_type"];
    let mut config = copied(entry, "config");
    config.extend(extras(entry, |key| !KNOWN.contains(&key)));
    config
}

/// The names of the settings that an entry of an environment gives a value.
pub(in crate::project) fn set_in_environment(entry: &Node) -> Vec<String> {
    let set = flatten(&in_environment(entry)).into_iter().filter(|(_, value)| !value.is_null());
    set.map(|(name, _)| name).collect()
}

fn extras(node: &Node, is_extra: impl Fn(&str) -> bool) -> Map<String, Value> {
    let extras = node.entries().iter().filter(|(key, _)| is_extra(key));
    extras.map(|(key, value)| (format!("_{key}"), from_node(value))).collect()
}

fn map(node: &Node, key: &str) -> Map<String, Value> {
    node.get(key).map(|node| map_from(node.entries())).unwrap_or_default()
}

fn texts(node: &Node, key: &str) -> BTreeMap<String, String> {
    let values = map(node, key).into_iter().filter(|(_, value)| !value.is_null());
    values.map(|(name, value)| (name, super::value::text(&value))).collect()
}

fn copied(node: &Node, key: &str) -> Map<String, Value> {
    node.get(key).map(|node| copied_from(node.entries())).unwrap_or_default()
}

fn as_text(value: Value) -> Value {
    if value.is_null() { value } else { Value::String(super::value::text(&value)) }
}
