//! `settings_group_validation`: which settings a plugin needs to work.

use serde_json::Value;

use super::material::{Base, Material, Source};
use super::setting::Setting;
use super::value::text;

/// Settings that are needed together.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Group {
    /// All of them, by name.
    pub settings: Vec<String>,
    /// Those that have no value.
    pub missing: Vec<String>,
}

/// The groups of a plugin, its own or those of what it stands on.
pub(super) fn of(material: &Material, plugin: &Source, settings: &[Setting]) -> Vec<Group> {
    let mut plugin = plugin;
    let mut seen = vec![plugin.name.as_str()];
    let stated = loop {
        match (&plugin.groups, &plugin.base) {
            (Some(groups), _) => break Some(groups),
            (None, Base::Lock(lock)) => break lock.get("settings_group_validation"),
            (None, Base::Plugin(parent)) if !seen.contains(&parent.as_str()) => {
                match material.plugins.get(&(plugin.plugin_type, parent.clone())) {
                    Some(parent) => plugin = parent,
                    None => break None,
                }
                seen.push(plugin.name.as_str());
            }
            _ => break None,
        }
    };
    let groups = stated.and_then(Value::as_array).map(Vec::as_slice).unwrap_or_default();
    groups
        .iter()
        .map(|group| {
            let names: Vec<String> = group.as_array().into_iter().flatten().map(text).collect();
            let has_value = |name: &String| {
                settings.iter().any(|setting| {
                    let definition = &setting.definition;
                    (definition.name == *name || definition.aliases.contains(name))
                        && (!setting.value.is_null() || setting.is_left_to_pipeline())
                })
            };
            let missing = names.iter().filter(|name| !has_value(name)).cloned().collect();
            Group { settings: names, missing }
        })
        .collect()
}
