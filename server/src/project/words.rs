//! What a plugin says about itself to people and to Meltano, and what it takes over from what it stands on (internals
//! 2.4; `ProjectPlugin.__init__` and `Canonical.__getattr__`).

use serde_json::{Map, Value};

use super::command::Command;
use super::settings::value::{from_node, text};
use super::yaml::Node;

/// The values of one plugin, or of a definition, before they are shown.
#[derive(Debug, Clone, Default)]
pub(super) struct Words {
    pub(super) label: Option<String>,
    pub(super) description: Option<String>,
    pub(super) documentation: Option<String>,
    pub(super) repository: Option<String>,
    pub(super) logo_url: Option<String>,
    pub(super) python: Option<String>,
    pub(super) requires_meltano: Option<String>,
    pub(super) capabilities: Vec<String>,
    pub(super) commands: Vec<Command>,
}

impl Words {
    /// Those of a lock file.
    ///
    /// Meltano keeps `description` and `logo_url` of a definition where no plugin finds them, and shows none, or the
    /// path of a picture that it no longer has. They are handed down here, as its code means to.
    pub(super) fn of_lock(definition: &Map<String, Value>) -> Words {
        let words = |key: &str| definition.get(key).filter(|value| !value.is_null()).map(text);
        Words {
            label: words("label").or_else(|| words("name")),
            description: words("description"),
            documentation: words("docs"),
            repository: words("repo"),
            logo_url: words("logo_url"),
            python: words("python").filter(|python| !python.is_empty()),
            requires_meltano: words("requires_meltano"),
            capabilities: definition.get("capabilities").map(list).unwrap_or_default(),
            commands: Command::of_definition(definition),
        }
    }

    /// Those of the definition that a plugin with a `namespace` of its own embeds. Only such a plugin says itself where
    /// it is documented: of any other, `docs` and `repo` are extras.
    pub(super) fn embedded(name: &str, node: &Node) -> Words {
        Words {
            label: Some(name.to_owned()),
            documentation: node.text_of("docs"),
            repository: node.text_of("repo"),
            ..Words::default()
        }
    }

    /// A plugin's own words over those of what it stands on. An heir that has no label is named after its parent.
    pub(super) fn over(self, name: &str, inherits: bool, node: &Node) -> Words {
        let label = match (inherits, self.label) {
            (true, Some(parent)) => Some(format!("{parent}: {name}")),
            (_, label) => label,
        };
        Words {
            label: node.text_of("label").or(label),
            description: node.text_of("description").or(self.description),
            logo_url: node.text_of("logo_url").or(self.logo_url),
            python: node.text_of("python").filter(|python| !python.is_empty()).or(self.python),
            requires_meltano: node.text_of("requires_meltano").or(self.requires_meltano),
            capabilities: node.get("capabilities").map(from_node).as_ref().map_or(self.capabilities, list),
            commands: Command::merged(&self.commands, Command::of_node(node)),
            ..self
        }
    }
}

/// A list of words. Meltano looks for a capability with `in`, so that one word alone works as well.
fn list(value: &Value) -> Vec<String> {
    match value {
        Value::Array(items) => items.iter().map(text).collect(),
        Value::String(word) if !word.is_empty() => vec![word.clone()],
        Value::Object(entries) => entries.keys().cloned().collect(),
        _ => Vec::new(),
    }
}
