//! What a plugin is after everything it stands on has had its say: the plugin that it inherits from, or a lock file
//! (`find_parent` in `core/project_plugins_service.py`, internals 2.4).

use std::collections::{HashMap, HashSet};
use std::path::PathBuf;

use super::definition::{Definition, Definitions, Found};
use super::installation::Pip;
use super::lock::{self, Lock, LockState};
use super::overrides::variables;
use super::plugin::{Ancestor, AncestorKind, Plugin};
use super::plugin_type::PluginType;
use super::problem::Problem;
use super::redaction::{mask_arguments, mask_urls};
use super::source::Source;
use super::words::Words;
use super::yaml::Node;

const DEFAULT_VARIANT: &str = "default";
/// Python gives up on a chain of heirs between 300 and 500 long (`RecursionError`); here it is a limit on memory, since
/// a label names all ancestors.
const LONGEST_CHAIN: usize = 400;

/// A plugin as the files state it.
#[derive(Debug)]
pub(super) struct Declared<'a> {
    pub(super) plugin_type: PluginType,
    pub(super) name: String,
    pub(super) inherit_from: Option<String>,
    pub(super) namespace: Option<String>,
    pub(super) variant: Option<String>,
    pub(super) pip_url: Option<String>,
    pub(super) executable: Option<String>,
    /// For problems.
    pub(super) node: &'a Node,
}

/// The values that are handed down.
#[derive(Debug, Clone, Default)]
struct Effective {
    variant: Option<String>,
    pip_url: Option<String>,
    namespace: Option<String>,
    executable: Option<String>,
    /// The name of its directory below `.meltano/<type>` (`plugin_dir_name`).
    directory: String,
    /// Nothing that it stands on is missing.
    complete: bool,
    words: Words,
    parent: Option<Ancestor>,
    lock: Option<Lock>,
    /// How many plugins it stands on.
    depth: usize,
}

/// Resolves the declared plugins, which have been sorted by type and freed of duplicates.
pub(super) fn resolve(
    declared: &[Declared<'_>],
    definitions: &mut Definitions,
    source: &mut Source,
    problems: &mut Vec<Problem>,
) -> Vec<Plugin> {
    let by_name: HashMap<(PluginType, &str), usize> = declared
        .iter()
        .enumerate()
        .map(|(index, plugin)| ((plugin.plugin_type, plugin.name.as_str()), index))
        .collect();
    let mut known: HashMap<usize, Effective> = HashMap::new();
    let mut plugins = Vec::with_capacity(declared.len());
    for index in 0..declared.len() {
        // From the plugin up to one that is known or stands on no other plugin; then down again. A loop, because a
        // chain may be longer than a stack is deep.
        let mut chain = vec![index];
        let mut on_chain = HashSet::from([index]);
        while let Some(&last) = chain.last()
            && !known.contains_key(&last)
            && let Some(parent) = declared[last].parent(&by_name)
        {
            if !on_chain.insert(parent) {
                problems.push(cycle(&declared[last]));
                known.insert(last, Effective { directory: declared[last].name.clone(), ..Effective::default() });
                break;
            }
            chain.push(parent);
        }
        for &index in chain.iter().rev() {
            if known.contains_key(&index) {
                continue;
            }
            let plugin = &declared[index];
            let effective = match plugin.parent(&by_name).and_then(|parent| Some((parent, known.get(&parent)?))) {
                Some((_, parent)) if parent.depth >= LONGEST_CHAIN => {
                    if parent.depth == LONGEST_CHAIN {
                        problems.push(too_long(plugin));
                    }
                    Effective { directory: plugin.name.clone(), depth: parent.depth + 1, ..Effective::default() }
                }
                Some((index, parent)) => plugin.inheriting(&declared[index], parent),
                None => plugin.defined(definitions, source, problems),
            };
            known.insert(index, effective);
        }
        if let Some(effective) = known.get(&index) {
            plugins.push(declared[index].resolved(effective, source));
        }
    }
    plugins
}

impl Declared<'_> {
    pub(super) fn is_custom(&self) -> bool {
        self.inherit_from.is_none() && self.namespace.is_some()
    }

    /// The plugin of the project that it inherits from. With a variant of its own it inherits from a lock file instead.
    fn parent(&self, by_name: &HashMap<(PluginType, &str), usize>) -> Option<usize> {
        let name = self.inherit_from.as_deref().filter(|_| self.variant.is_none())?;
        by_name.get(&(self.plugin_type, name)).copied()
    }

    /// Where its definition is locked, if it is.
    pub(super) fn lock_path(&self) -> String {
        let name = self.inherit_from.as_ref().unwrap_or(&self.name);
        Definitions::path(self.plugin_type, name, self.variant.as_deref().unwrap_or(DEFAULT_VARIANT))
    }

    /// Its values as an heir of a plugin of the project.
    fn inheriting(&self, parent: &Declared<'_>, effective: &Effective) -> Effective {
        let ancestor =
            Ancestor { kind: AncestorKind::Plugin, name: parent.name.clone(), variant: effective.variant.clone() };
        Effective { parent: Some(ancestor), depth: effective.depth + 1, ..self.effective(effective.clone()) }
    }

    /// Its values if it stands on no plugin of the project: on a lock file, or on its own words.
    fn defined(&self, definitions: &mut Definitions, source: &mut Source, problems: &mut Vec<Problem>) -> Effective {
        if self.is_custom() {
            return self.effective(Effective {
                executable: Some(self.name.clone()),
                directory: self.name.clone(),
                complete: true,
                words: Words::embedded(&self.name, self.node),
                ..Effective::default()
            });
        }
        let file = self.lock_path();
        let name = self.inherit_from.as_ref().unwrap_or(&self.name);
        let mut ancestor = Ancestor { kind: AncestorKind::Lock, name: name.clone(), variant: None };
        let (state, definition) = match definitions.find(&file, source, problems) {
            Found::Read(definition) => {
                ancestor = Ancestor { name: definition.name.clone(), variant: definition.variant.clone(), ..ancestor };
                let is_stale = lock::is_stale(&definition.head.0, self.plugin_type, name, self.variant.as_deref());
                let state = if is_stale { LockState::Stale } else { LockState::Present };
                (state, Effective::from(definition))
            }
            found => {
                let is_missing = matches!(found, Found::Missing);
                if is_missing {
                    problems.push(self.without_definition(&file));
                }
                let state = if is_missing { LockState::Missing } else { LockState::Unreadable };
                (state, Effective { directory: self.name.clone(), ..Effective::default() })
            }
        };
        let lock = Some(Lock { file, state });
        Effective { parent: Some(ancestor), lock, ..self.effective(definition) }
    }

    /// Its own values over those of what it stands on.
    fn effective(&self, parent: Effective) -> Effective {
        let pip_url = self.pip_url.clone().or_else(|| parent.pip_url.clone());
        let shares_directory = self.inherit_from.is_some() && (pip_url.is_none() || pip_url == parent.pip_url);
        let own_namespace = self.inherit_from.as_ref().map(|_| self.name.replace('-', "_"));
        Effective {
            variant: self.variant.clone().or(parent.variant),
            namespace: self.namespace.clone().or(own_namespace).or(parent.namespace),
            executable: self.executable.clone().or(parent.executable),
            directory: if shares_directory { parent.directory } else { self.name.clone() },
            pip_url,
            complete: parent.complete,
            words: parent.words.over(&self.name, self.inherit_from.is_some(), self.node),
            ..Effective::default()
        }
    }

    fn resolved(&self, effective: &Effective, source: &Source) -> Plugin {
        // Of a plugin without a definition nobody knows whether it needs installing: it does, to be careful.
        let pip_url = effective.pip_url.as_deref().filter(|url| !url.is_empty());
        let is_package = self.plugin_type != PluginType::Transforms;
        let needs_directory = is_package && (pip_url.is_some() || !effective.complete);
        let directory: PathBuf = [".meltano", self.plugin_type.key(), &effective.directory, "venv"].iter().collect();
        let words = &effective.words;
        let masked = |text: &Option<String>| text.as_deref().map(mask_urls);
        Plugin {
            plugin_type: self.plugin_type,
            name: self.name.clone(),
            variant: effective.variant.clone().unwrap_or_else(|| DEFAULT_VARIANT.to_owned()),
            inherit_from: self.inherit_from.clone(),
            pip_url: pip_url.map(mask_arguments),
            pip: Pip(pip_url.map(str::to_owned)),
            namespace: effective.namespace.clone(),
            executable: effective.executable.as_deref().map(mask_arguments),
            label: masked(&words.label),
            description: masked(&words.description),
            documentation: masked(&words.documentation),
            repository: masked(&words.repository),
            logo_url: masked(&words.logo_url),
            python: masked(&words.python),
            requires_meltano: words.requires_meltano.clone().filter(|text| !text.is_empty()),
            capabilities: words.capabilities.clone(),
            commands: words.commands.clone(),
            env: variables(self.node),
            parent: effective.parent.clone(),
            lock: effective.lock.clone(),
            custom: self.is_custom(),
            virtual_environment: needs_directory.then(|| source.root().join(directory)),
        }
    }

    fn without_definition(&self, path: &str) -> Problem {
        let message = match &self.inherit_from {
            Some(parent) => {
                format!("nothing defines `{parent}`, which `{}` inherits from: there is no `{path}`", self.name)
            }
            None => format!("nothing defines plugin `{}`: there is no `{path}`", self.name),
        };
        Problem::at(
            self.node,
            "plugin_lock_missing",
            message,
            "run `meltano lock`; if it is locked as another variant, name that; or give the plugin a `namespace` of its own",
        )
    }
}

fn cycle(plugin: &Declared<'_>) -> Problem {
    let parent = plugin.inherit_from.as_deref().unwrap_or_default();
    let message = format!("plugin `{}` inherits from `{parent}`, which inherits from it", plugin.name);
    Problem::at(plugin.node, "plugin_inheritance_cyclic", message, "let one of them inherit from nothing")
}

fn too_long(plugin: &Declared<'_>) -> Problem {
    let message = format!("`{}` stands on {LONGEST_CHAIN} plugins or more, at which Meltano gives up", plugin.name);
    Problem::at(plugin.node, "plugin_inheritance_too_long", message, "let it inherit from one nearer to the first")
}

impl From<Definition> for Effective {
    fn from(definition: Definition) -> Effective {
        Effective {
            variant: definition.variant,
            pip_url: definition.pip_url,
            namespace: definition.namespace,
            executable: definition.executable.or_else(|| Some(definition.name.clone())),
            words: Words::of_lock(&definition.head.0),
            directory: definition.name,
            complete: true,
            ..Effective::default()
        }
    }
}

#[cfg(test)]
mod tests;
