//! The facts about settings: of the project and of each plugin, outside any environment and in each.

use crate::case::Case;
use crate::facts::{FAILS, Facts, NONE, path};
use meltano_api::project::Model;
use meltano_api::project::settings::{Setting, config, of_plugin, of_project};
use serde_json::{Value, json};

/// Who owns the settings of the project itself.
const PROJECT: &str = "project";
/// The first step of the path of a configuration.
pub(crate) const RECEIVED: &str = "configs";

/// What Meltano says.
pub(crate) fn of_meltano(said: &Value, facts: &mut Facts) {
    for (environment, owners) in said.as_object().unwrap() {
        let in_environment = ["settings", environment];
        if owners.get("error").is_some() {
            facts.silence(path(&in_environment));
            facts.silence(path(&[RECEIVED, environment]));
            continue;
        }
        for (owner, said) in owners.as_object().unwrap() {
            let below = path(&["settings", environment, owner]);
            if said.get("error").is_some_and(|error| error.get("type").is_some()) {
                // Of a plugin that Meltano makes nothing of, or in an environment that it makes nothing of.
                if !facts.is_silent(&path(&["plugins", owner, ""])) {
                    facts.add(format!("{below}{NONE}"), fails(&said["error"]));
                }
                facts.silence(below);
                facts.silence(path(&[RECEIVED, environment, owner]));
                continue;
            }
            received(environment, owner, &said["processed"], facts);
            let said = said["config"].as_object().unwrap();
            facts.add(&below, names(owner, said.keys().map(String::as_str)));
            // An extra may refer to any setting, so that none has a value where one setting has none.
            let some_fail = said.iter().any(|(name, value)| !name.starts_with('_') && value.get("error").is_some());
            for (name, value) in said {
                let below = format!("{below}/{name}");
                match value.get("error") {
                    Some(_) if some_fail && name.starts_with('_') => facts.silence(below),
                    Some(error) => facts.add(below, fails(error)),
                    None => facts.add(below, value.clone()),
                }
            }
        }
    }
}

/// What the reader says.
pub(crate) fn of_reader(case: &Case, model: &Model, facts: &mut Facts) {
    let surroundings = case.surroundings();
    let named = model.environments.iter().map(|environment| Some(environment.name.as_str()));
    for environment in std::iter::once(None).chain(named) {
        let add = |facts: &mut Facts, owner: &str, settings: &[Setting]| {
            let below = path(&["settings", environment.unwrap_or_default(), owner]);
            if settings.iter().all(|setting| setting.problem.is_some())
                && let Some(first) = settings.first()
            {
                facts.add(format!("{below}{NONE}"), shape(first));
            }
            facts.add(&below, names(owner, settings.iter().map(|setting| setting.definition.name.as_str())));
            for setting in settings {
                let mut said = case.placed(shape(setting));
                // The reader's table of the project's own settings does not repeat Meltano's prose.
                if owner == PROJECT
                    && let Some(said) = said.as_object_mut()
                {
                    said.shift_remove("description");
                }
                facts.add(format!("{below}/{}", setting.definition.name), said);
            }
        };
        add(facts, PROJECT, &of_project(model, environment, &surroundings).unwrap());
        for plugin in &model.plugins {
            let found = of_plugin(model, environment, plugin.plugin_type, &plugin.name, &surroundings).unwrap();
            let owner = path(&[plugin.plugin_type.key(), &plugin.name]);
            add(facts, &owner, &found.settings);
            let own = |setting: &&Setting| !setting.definition.is_extra();
            if found.settings.iter().filter(own).all(|setting| setting.problem.is_none()) {
                let definition = model.ancestry(plugin).pop().map_or(plugin.name.clone(), |ancestor| ancestor.name);
                let said = match config(plugin.plugin_type, &definition, &found.settings) {
                    Ok(config) => Value::Object(config),
                    Err(problem) => json!({FAILS: problem.message}),
                };
                let below = path(&[RECEIVED, environment.unwrap_or_default(), &owner]);
                facts.add(below, json!({"config": case.placed(said)}));
            }
        }
    }
}

/// What the plugin receives of its settings.
fn received(environment: &str, owner: &str, processed: &Value, facts: &mut Facts) {
    let below = path(&[RECEIVED, environment, owner]);
    match processed.get("error").filter(|error| error.get("type").is_some()) {
        Some(error) => facts.add(below, json!({"config": fails(error)})),
        None if processed.is_null() => facts.silence(below),
        None => facts.add(below, json!({"config": processed})),
    }
}

/// The project's own settings of add-ons come in the order of the package's entry points.
fn names<'a>(owner: &str, names: impl Iterator<Item = &'a str>) -> Value {
    let mut names: Vec<&str> = names.collect();
    if owner == PROJECT {
        names.sort_unstable();
    }
    json!(names)
}

fn fails(error: &Value) -> Value {
    json!({FAILS: format!("{}: {}", error["type"], error["text"])})
}

fn shape(setting: &Setting) -> Value {
    if let Some(problem) = &setting.problem {
        return json!({FAILS: problem.message});
    }
    let definition = &setting.definition;
    json!({
        "value": setting.value,
        "source": setting.source.name(),
        "inherited_source": setting.inherited_source.map(|source| source.name()),
        "variable": setting.variable,
        "unexpanded": setting.unexpanded,
        "kind": definition.kind.map(|kind| kind.name()),
        "sensitive": definition.sensitive,
        "hidden": definition.hidden,
        "custom": definition.custom,
        "variables": setting.variables,
        "label": definition.label,
        "description": definition.description,
        "documentation": definition.documentation,
        "options": definition.options,
    })
}
