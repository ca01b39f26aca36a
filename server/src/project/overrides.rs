//! What an environment says about plugins (`core/environment.py`, internals 2.6): names, never values.

use std::collections::HashSet;

use super::plugin_type::PluginType;
use super::settings::material::set_in_environment;
use super::yaml::Node;

/// What an environment sets for one plugin.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Override {
    /// The plugin's type.
    pub plugin_type: PluginType,
    /// The plugin's name. What is set also holds for plugins that inherit from it, unless they are set themselves.
    pub name: String,
    /// The settings that it sets to something, with dots, in the order of the file; extras begin with `_`.
    pub settings: Vec<String>,
    /// The variables of its `env:`, sorted.
    pub env: Vec<String>,
    /// Whether the project has the plugin. Meltano accepts one that it does not have, and never looks at it.
    pub known: bool,
}

impl Override {
    /// Those of one environment, in the order of the file. Of two entries for one plugin the first is the one that
    /// Meltano uses.
    pub(super) fn all(environment: &Node, known: &HashSet<(PluginType, &str)>) -> Vec<Override> {
        let types = environment.get("config").and_then(|config| config.get("plugins")).map(Node::entries);
        let mut overrides: Vec<Override> = Vec::new();
        let mut seen = HashSet::new();
        for (key, entries) in types.unwrap_or_default() {
            let Ok(plugin_type) = key.parse::<PluginType>() else { continue };
            for entry in entries.items() {
                let Some(name) = entry.text_of("name").filter(|name| seen.insert((plugin_type, name.clone()))) else {
                    continue;
                };
                overrides.push(Override {
                    settings: set_in_environment(entry),
                    env: variables(entry),
                    known: known.contains(&(plugin_type, name.as_str())),
                    plugin_type,
                    name,
                });
            }
        }
        overrides
    }
}

/// The names of the variables that an `env:` sets, sorted.
pub(super) fn variables(node: &Node) -> Vec<String> {
    let entries = node.get("env").map(Node::entries).unwrap_or_default();
    let mut names: Vec<String> = entries.iter().map(|(name, _)| name.clone()).collect();
    names.sort_unstable();
    names
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]

    use crate::project::tests::project;

    #[test]
    fn an_environment_says_what_it_sets_and_no_values() {
        let text = "
environments:
- name: dev
  env: {B: secret, A: secret}
  config:
    plugins:
      loaders:
      - {name: target-gone, config: {x: secret}}
      extractors:
      - name: tap-x
        config: {user: secret, auth: {token: secret, empty: {}}, nothing: }
        select: [secret.*]
        metadata: {users: {replication-key: secret}}
        annotations: {a: {}}
        env: {TAP: secret}
      - {name: tap-x, config: {second: secret}}
- name: prod
plugins:
  extractors:
  - {name: tap-x, namespace: tap_x}
  - {name: target-gone, namespace: tap_x}
";
        let (_directory, project) = project(&[("meltano.yml", text)]);
        let model = project.read().unwrap();
        assert_eq!(model.problems, []);
        let [dev, prod] = model.environments.as_slice() else { panic!("two environments") };
        assert_eq!(dev.env, ["A", "B"]);
        let shown: Vec<String> = dev
            .overrides
            .iter()
            .map(|one| {
                let (kind, name) = (one.plugin_type.key(), &one.name);
                format!("{kind} {name} [{}] [{}] {}", one.settings.join(" "), one.env.join(" "), one.known)
            })
            .collect();
        let settings = "user auth.token auth.empty _select _metadata.users.replication-key";
        assert_eq!(shown, ["loaders target-gone [x] [] false", &format!("extractors tap-x [{settings}] [TAP] true")]);
        assert!(prod.env.is_empty() && prod.overrides.is_empty());
        assert!(!format!("{:?}", model.environments).contains("secret"));
    }
}
