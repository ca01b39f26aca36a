//! The commands that a plugin offers besides being run: `meltano invoke plugin:command` (`core/plugin/command.py`).

use serde_json::{Map, Value};

use super::problem::Problem;
use super::redaction::mask_arguments;
use super::settings::value::{from_node, text};
use super::yaml::{self, Node};

/// A command of a plugin. Credentials in URLs are masked.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Command {
    /// What stands after the colon.
    pub name: String,
    /// As one line, before variables are filled in. Meltano splits it as a shell would.
    pub args: String,
    /// For people.
    pub description: Option<String>,
    /// What is executed instead of the plugin's executable.
    pub executable: Option<String>,
}

impl Command {
    /// Those that a plugin in `meltano.yml` states itself.
    pub(super) fn of_node(node: &Node) -> Vec<Command> {
        match node.get("commands").map(from_node) {
            Some(Value::Object(commands)) => Command::all(&commands),
            _ => Vec::new(),
        }
    }

    /// Those of a definition.
    pub(super) fn of_definition(definition: &Map<String, Value>) -> Vec<Command> {
        definition.get("commands").and_then(Value::as_object).map(Command::all).unwrap_or_default()
    }

    /// A command may be its arguments alone. What is neither text nor a map is left out; [`check`] tells of it.
    fn all(commands: &Map<String, Value>) -> Vec<Command> {
        let words =
            |value: Option<&Value>| value.filter(|value| !value.is_null()).map(|value| mask_arguments(&text(value)));
        commands
            .iter()
            .filter_map(|(name, command)| {
                let (args, rest) = match command {
                    Value::String(args) => (Some(mask_arguments(args)), None),
                    Value::Object(entries) => (words(entries.get("args")), Some(entries)),
                    _ => return None,
                };
                let of_map = |key: &str| words(rest.and_then(|entries| entries.get(key)));
                Some(Command {
                    name: name.clone(),
                    args: args.unwrap_or_default(),
                    description: of_map("description"),
                    executable: of_map("executable"),
                })
            })
            .collect()
    }

    /// An heir's commands over its parent's (`ProjectPlugin.all_commands`): those of the parent first; of one name the
    /// heir's.
    pub(super) fn merged(parent: &[Command], own: Vec<Command>) -> Vec<Command> {
        let mut merged = parent.to_vec();
        for command in own {
            match merged.iter_mut().find(|known| known.name == command.name) {
                Some(known) => *known = command,
                None => merged.push(command),
            }
        }
        merged
    }
}

/// What of a plugin's `commands` makes Meltano refuse the project. A command without a value is accepted, and then
/// breaks whatever lists the plugin's commands; it is told as well.
pub(super) fn check(plugin: &str, node: &Node, problems: &mut Vec<Problem>) {
    const KNOWN: [&str; 5] = ["args", "description", "executable", "container_spec", "annotations"];
    let mut problem = |node: &Node, message: String, hint: &str| {
        problems.push(Problem::at(node, "plugin_invalid", message, hint));
    };
    let Some(commands) = node.get("commands") else { return };
    if !commands.is_map() {
        let message = format!("the `commands` of `{plugin}` are {}", commands.kind());
        problem(commands, message, "make them a map from names to arguments");
    }
    for (name, command) in commands.entries() {
        if !command.is_map() && !matches!(command.value, yaml::Value::Text(_)) {
            let message = format!("command `{name}` of `{plugin}` is {}", command.kind());
            problem(command, message, "write its arguments as a string, or a map with `args`");
        }
        for (key, value) in command.entries().iter().filter(|(key, _)| !KNOWN.contains(&key.as_str())) {
            let message = format!("command `{name}` of `{plugin}` has a key `{key}`, at which Meltano stops");
            problem(value, message, "remove it, or put it below `annotations`");
        }
        check_container(&format!("command `{name}` of `{plugin}`"), command, &mut problem);
    }
}

fn check_container(command: &str, node: &Node, problem: &mut dyn FnMut(&Node, String, &str)) {
    const KNOWN: [&str; 7] = ["image", "command", "entrypoint", "ports", "volumes", "env", "annotations"];
    let Some(container) = node.get("container_spec") else { return };
    let is_empty = matches!(&container.value, yaml::Value::Map(entries) if entries.is_empty());
    if is_empty {
        return;
    }
    if !container.is_map() {
        let message = format!("the `container_spec` of {command} is {}", container.kind());
        return problem(container, message, "make it a map with an `image`");
    }
    if !container.entries().iter().any(|(key, _)| key == "image") {
        let message = format!("the `container_spec` of {command} has no `image`, at which Meltano stops");
        problem(container, message, "name the image");
    }
    for (key, value) in container.entries().iter().filter(|(key, _)| !KNOWN.contains(&key.as_str())) {
        let message = format!("the `container_spec` of {command} has a key `{key}`, at which Meltano stops");
        problem(value, message, "remove it");
    }
}
