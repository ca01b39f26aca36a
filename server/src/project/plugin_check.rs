//! What in a plugin's entry makes Meltano refuse the whole project: it makes every entry into objects before it looks at
//! any (`ProjectPlugin.__init__` and what it calls), and stops at the first that does not fit.

use super::command;
use super::plugin_type::PluginType;
use super::problem::Problem;
use super::settings::Kind;
use super::yaml::{Node, Value};

const CODE: &str = "plugin_invalid";

/// Checks one entry. `custom` is whether it embeds its definition, of which more is made.
pub(super) fn check(plugin_type: PluginType, name: &str, custom: bool, node: &Node, problems: &mut Vec<Problem>) {
    // The arguments that Meltano passes itself.
    const TAKEN: [&str; 3] = ["plugin_type", "self", "cls"];
    for (key, value) in node.entries().iter().filter(|(key, _)| TAKEN.contains(&key.as_str())) {
        let message = format!("{} `{name}` has a key `{key}`, at which Meltano stops", plugin_type.descriptor());
        let hint = match key.as_str() {
            "plugin_type" => "remove it: the key above the list is the type",
            _ => "remove it, or put it below `annotations`",
        };
        problems.push(Problem::at(value, CODE, message, hint));
    }
    settings(name, node, problems);
    requirements(name, node, problems);
    for key in ["capabilities", "settings_group_validation"].iter().filter(|_| custom) {
        if let Some(list) = node.get(key).filter(|node| is_something(node) && is_single(node)) {
            let message = format!("the `{key}` of `{name}` is {}", list.kind());
            problems.push(Problem::at(list, CODE, message, "make it a list"));
        }
    }
    command::check(name, node, problems);
}

fn settings(plugin: &str, node: &Node, problems: &mut Vec<Problem>) {
    let Some(settings) = node.get("settings").filter(|node| is_something(node)) else { return };
    if !matches!(settings.value, Value::List(_)) {
        let message = format!("the `settings` of `{plugin}` are {}", settings.kind());
        problems.push(Problem::at(settings, CODE, message, "make them a list of maps with a `name`"));
    }
    for setting in settings.items().iter().filter(|setting| !setting.is_null()) {
        if !setting.is_map() || !setting.entries().iter().any(|(key, _)| key == "name") {
            let what = if setting.is_map() { "has no `name`".to_owned() } else { format!("is {}", setting.kind()) };
            let message = format!("a setting of `{plugin}` {what}, at which Meltano stops");
            problems.push(Problem::at(setting, CODE, message, "make it a map with a `name`"));
        }
        if let Some(kind) = setting.get("kind").filter(|kind| is_something(kind))
            && kind.text().and_then(|kind| Kind::named(&kind)).is_none()
        {
            let name = setting.text_of("name").unwrap_or_default();
            let message = format!("the `kind` of setting `{name}` of `{plugin}` is none that Meltano knows");
            problems.push(Problem::at(kind, CODE, message, "use one of Meltano's kinds, such as `string`"));
        }
    }
}

fn requirements(plugin: &str, node: &Node, problems: &mut Vec<Problem>) {
    const KNOWN: [&str; 3] = ["name", "variant", "annotations"];
    let mut problem = |node: &Node, message: String| {
        problems.push(Problem::at(node, CODE, message, "write it like `requires: {files: [{name: files-x}]}`"));
    };
    let Some(requires) = node.get("requires") else { return };
    if !requires.is_map() {
        problem(requires, format!("the `requires` of `{plugin}` is {}", requires.kind()));
    }
    for (key, list) in requires.entries() {
        if !matches!(list.value, Value::List(_)) {
            problem(list, format!("the {key} that `{plugin}` requires are {}", list.kind()));
        }
        for one in list.items().iter().filter(|one| !one.is_null()) {
            if !one.is_map() || !one.entries().iter().any(|(key, _)| key == "name") {
                problem(one, format!("one of the {key} that `{plugin}` requires has no `name`"));
            }
            for (key, value) in one.entries().iter().filter(|(key, _)| !KNOWN.contains(&key.as_str())) {
                problem(value, format!("`{plugin}` requires something with a key `{key}`, at which Meltano stops"));
            }
        }
    }
}

/// What Python takes for true.
fn is_something(node: &Node) -> bool {
    match &node.value {
        Value::Null | Value::Bool(false) | Value::Integer(0) => false,
        Value::Text(text) => !text.is_empty(),
        Value::List(items) => !items.is_empty(),
        Value::Map(entries) => !entries.is_empty(),
        Value::Bool(true) | Value::Integer(_) | Value::Float(_) => true,
    }
}

/// What Python cannot go through one by one.
fn is_single(node: &Node) -> bool {
    matches!(node.value, Value::Bool(_) | Value::Integer(_) | Value::Float(_))
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]

    use crate::project::tests::project;

    /// Meltano 4.4.1 refused exactly those with a message.
    #[test]
    fn what_meltano_refuses_is_a_problem() {
        let table = [
            ("settings: 5", Some("the `settings` of `t` are a number")),
            ("settings: {a: 1}", Some("the `settings` of `t` are a map")),
            ("settings: abc", Some("the `settings` of `t` are a string")),
            ("settings: [a]", Some("a setting of `t` is a string, at which Meltano stops")),
            ("settings: [{kind: string}]", Some("a setting of `t` has no `name`, at which Meltano stops")),
            ("settings: [{name: a, kind: foo}]", Some("the `kind` of setting `a` of `t` is none that Meltano knows")),
            ("settings: [{name: a, kind: [x]}]", Some("the `kind` of setting `a` of `t` is none that Meltano knows")),
            ("settings: [{name: a, kind: }, {name: b, kind: password, foo: 1}, {name: }, null]", None),
            ("settings: ''", None),
            ("requires: ''", Some("the `requires` of `t` is a string")),
            ("requires: []", Some("the `requires` of `t` is a list")),
            ("requires: {files: }", Some("the files that `t` requires are empty")),
            ("requires: {files: a}", Some("the files that `t` requires are a string")),
            ("requires: {files: [a]}", Some("one of the files that `t` requires has no `name`")),
            ("requires: {files: [{}]}", Some("one of the files that `t` requires has no `name`")),
            (
                "requires: {files: [{name: a, x: 1}]}",
                Some("`t` requires something with a key `x`, at which Meltano stops"),
            ),
            ("requires: {files: [{name: a, variant: v}], foo: [{name: a}]}", None),
            ("capabilities: 3", Some("the `capabilities` of `t` is a number")),
            ("settings_group_validation: 3", Some("the `settings_group_validation` of `t` is a number")),
            ("capabilities: false", None),
            ("capabilities: catalog", None),
            ("self: 3", Some("utility `t` has a key `self`, at which Meltano stops")),
            ("cls: 3", Some("utility `t` has a key `cls`, at which Meltano stops")),
            ("env: 3, config: 3, hidden: 3, type: x, original: 3, executable: [a]", None),
        ];
        for (entry, expected) in table {
            let text = format!("plugins: {{utilities: [{{name: t, namespace: t, {entry}}}]}}");
            let (_directory, project) = project(&[("meltano.yml", &text)]);
            let model = project.read().unwrap();
            let said: Vec<&str> = model.problems.iter().map(|problem| problem.message.as_str()).collect();
            assert_eq!(said, expected.as_slice(), "{entry}");
        }
        let text = "plugins: {utilities: [{name: t, inherit_from: u, capabilities: 3}, {name: u, namespace: u}]}";
        let (_directory, project) = project(&[("meltano.yml", text)]);
        assert_eq!(project.read().unwrap().problems, [], "an heir embeds no definition");
    }
}
