//! The facts about plugins: what each says itself, and what it takes over.

use crate::facts::{Facts, items, path};
use meltano_api::project::{AncestorKind, Model, Plugin};
use serde_json::{Map, Value, json};

/// What Meltano says.
pub(crate) fn of_meltano(answer: &Value, facts: &mut Facts) {
    let name = |one: &Value| path(&[one["type"].as_str().unwrap(), one["name"].as_str().unwrap()]);
    facts.add("plugins", items(answer, "plugins").map(name).collect::<Vec<_>>());
    for one in items(answer, "plugins") {
        let below = |key: &str| format!("plugins/{}/{key}", name(one));
        if one.get("error").is_some() {
            facts.silence(below(""));
            continue;
        }
        let apart = ["type", "name", "directory"];
        for (key, value) in one.as_object().unwrap().iter().filter(|(key, _)| !apart.contains(&key.as_str())) {
            facts.add(below(key), value.clone());
        }
        // Where nothing is installed it says where it would be.
        let installs = one["pip_url"].as_str().is_some_and(|url| !url.is_empty()) && one["type"] != "transforms";
        facts.add(below("directory"), if installs { one["directory"].clone() } else { Value::Null });
    }
}

/// What the reader says.
pub(crate) fn of_reader(model: &Model, facts: &mut Facts) {
    let plugins = model.plugins.iter().map(|one| path(&[one.plugin_type.key(), &one.name]));
    facts.add("plugins", plugins.collect::<Vec<_>>());
    for one in &model.plugins {
        let below = |key: &str| path(&["plugins", one.plugin_type.key(), &one.name, key]);
        let Value::Object(said) = shape(one) else { continue };
        said.into_iter().for_each(|(key, value)| facts.add(below(&key), value));
    }
}

fn shape(one: &Plugin) -> Value {
    let commands = one.commands.iter().map(|command| {
        let said = json!({"args": command.args, "description": command.description, "executable": command.executable});
        (command.name.clone(), said)
    });
    let kind = |kind| if kind == AncestorKind::Plugin { "plugin" } else { "definition" };
    let parent = one.parent.as_ref().map(|parent| format!("{} {}", kind(parent.kind), parent.name));
    let directory = one.virtual_environment.as_ref().and_then(|venv| venv.parent()?.file_name()?.to_str());
    json!({
        "variant": one.variant,
        "inherit_from": one.inherit_from,
        "pip_url": one.pip_url,
        "namespace": one.namespace,
        "executable": one.executable,
        "label": one.label,
        "description": one.description,
        "docs": one.documentation,
        "repo": one.repository,
        "python": one.python,
        "capabilities": one.capabilities,
        "commands": commands.collect::<Map<String, Value>>(),
        "custom": one.custom,
        // Of one that defines itself Meltano makes a definition.
        "stands_on": parent.or_else(|| one.custom.then(|| format!("definition {}", one.name))),
        "directory": directory,
    })
}
