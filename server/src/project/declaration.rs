//! From the merged files to the model: what each section says, and a problem for every entry that says nothing.

use std::collections::HashSet;
use std::sync::OnceLock;

use super::database::DatabaseUri;
use super::definition::Definitions;
use super::dotenv;
use super::inheritance::{self, Declared};
use super::model::{Environment, Job, Mapping, Model, Task};
use super::overrides::{self, Override};
use super::plugin_check;
use super::plugin_type::PluginType;
use super::problem::Problem;
use super::requirement::Requirement;
use super::schedules::Schedule;
use super::settings::Material;
use super::source::Source;
use super::yaml::{Node, Value};

/// Makes the model. Never fails: what cannot be understood becomes a problem beside the rest.
pub(super) fn model(main: &Node, source: &mut Source) -> Model {
    let mut problems = Vec::new();
    let declared = plugins(main, &mut problems);
    let dotenv = match source.text(".env") {
        Ok(text) => dotenv::parse(&text.unwrap_or_default()),
        Err(error) => {
            let message = format!("`.env` cannot be read: {error}");
            let problem = Problem::new("dotenv_unreadable", message, "make it a text file that the server may read");
            problems.push(Problem { file: Some(".env".to_owned()), ..problem });
            Default::default()
        }
    };
    if let Some(node) = main.get("env").filter(|node| !node.is_map() && !node.is_empty()) {
        let message = format!("`env` is {}", node.kind());
        problems.push(Problem::at(node, "env_invalid", message, "make it a map from names to values"));
    }
    let environments = environments(main, &declared, &mut problems);
    let jobs = jobs(main, &mut problems);
    let schedules = schedules(main, &mut problems);
    let mappings = mappings(&declared, &mut problems);
    let mut definitions = Definitions::default();
    let plugins = inheritance::resolve(&declared, &mut definitions, source, &mut problems);
    let requirement = Requirement::of(main).unwrap_or_else(|problem| {
        problems.push(problem);
        None
    });
    let settings = Material::of(main, source.root(), dotenv, &declared, &plugins, &definitions);
    problems.sort_by(|one, other| (&one.file, one.line).cmp(&(&other.file, other.line)));
    Model {
        project_id: settings.text("project_id"),
        default_environment: settings.text("default_environment").filter(|name| !name.eq_ignore_ascii_case("null")),
        requires_meltano: main.text_of("requires_meltano"),
        requirement,
        pinned_python: pinned_python(source),
        database_uri: DatabaseUri::of(&settings),
        environments,
        plugins,
        jobs,
        schedules,
        mappings,
        settings,
        problems,
        index: OnceLock::new(),
    }
}

/// Python's own convention: the first line names the version (`Project.python_version`). A file that cannot be read pins
/// nothing.
fn pinned_python(source: &mut Source) -> Option<String> {
    let text = source.text(".python-version").ok()??;
    text.lines().next().map(|line| line.trim().to_owned()).filter(|line| !line.is_empty())
}

fn environments(main: &Node, declared: &[Declared<'_>], problems: &mut Vec<Problem>) -> Vec<Environment> {
    // `Environment.__init__` takes these and no other (internals 2.6).
    const KNOWN: [&str; 5] = ["name", "config", "env", "state_id_suffix", "annotations"];
    let plugins = declared.iter().map(|plugin| (plugin.plugin_type, plugin.name.as_str())).collect();
    let section = Section { key: "environments", one: "environment", code: "environment_invalid", colons: false };
    section
        .entries(main.get("environments"), problems)
        .into_iter()
        .map(|(name, node)| {
            section.check_keys(&name, node, &KNOWN, problems);
            check_configuration(&name, node, problems);
            Environment {
                state_id_suffix: node.text_of("state_id_suffix"),
                env: overrides::variables(node),
                overrides: Override::all(node, &plugins),
                name,
            }
        })
        .collect()
}

/// Meltano makes every entry below `config` of an environment into an object, whether its plugin exists or not, and
/// stops at a type that it does not know and at an entry without a name (`EnvironmentConfig.load_plugins`).
fn check_configuration(environment: &str, node: &Node, problems: &mut Vec<Problem>) {
    let mut problem = |node: &Node, message: String, hint: &str| {
        problems.push(Problem::at(node, "environment_invalid", message, hint));
    };
    let Some(config) = node.get("config") else { return };
    let plugins = config.get("plugins");
    for (key, node) in [("config", Some(config)), ("plugins", plugins)] {
        if let Some(node) = node.filter(|node| !node.is_map()) {
            let message = format!("the `{key}` of environment `{environment}` is {}", node.kind());
            problem(node, message, "make it a map, such as `config: {plugins: {extractors: []}}`");
        }
    }
    for (key, entries) in plugins.map(Node::entries).unwrap_or_default() {
        if key.parse::<PluginType>().is_err() {
            let message = format!("environment `{environment}` configures `{key}`, which is not a type of plugin");
            problem(entries, message, "use one of Meltano's types, such as `extractors`");
        }
        if !matches!(entries.value, Value::List(_)) {
            let message = format!("the {key} of environment `{environment}` are {}", entries.kind());
            problem(entries, message, "make them a list, or remove the key");
        }
        for entry in entries.items().iter().filter(|entry| entry.text_of("name").is_none()) {
            let message = format!("environment `{environment}` configures one of the {key} without its `name`");
            problem(entry, message, "name the plugin that it is for");
        }
    }
}

fn jobs(main: &Node, problems: &mut Vec<Problem>) -> Vec<Job> {
    let section = Section { key: "jobs", one: "job", code: "job_invalid", colons: false };
    section
        .entries(main.get("jobs"), problems)
        .into_iter()
        .map(|(name, node)| {
            let mut own = Vec::new();
            section.check_keys(&name, node, &["name", "tasks", "annotations"], &mut own);
            let tasks = node.get("tasks").and_then(tasks);
            if tasks.is_none() {
                let message = format!("the `tasks` of job `{name}` are no list of blocks");
                own.push(Problem::at(
                    node,
                    section.code,
                    message,
                    "write `tasks: [tap-a target-b]`, a list of strings",
                ));
            }
            problems.extend_from_slice(&own);
            Job { name, tasks, problems: own, place: node.place.clone() }
        })
        .collect()
}

fn schedules(main: &Node, problems: &mut Vec<Problem>) -> Vec<Schedule> {
    let section = Section { key: "schedules", one: "schedule", code: "schedule_invalid", colons: true };
    let entries = section.entries(main.get("schedules"), problems).into_iter();
    let schedules: Vec<Schedule> = entries.map(|(name, node)| Schedule::of(name, node)).collect();
    problems.extend(schedules.iter().flat_map(|schedule| schedule.problems.iter().cloned()));
    schedules
}

fn tasks(node: &Node) -> Option<Vec<Task>> {
    let Value::List(items) = &node.value else {
        return None;
    };
    items.iter().map(|item| Some(Task { blocks: blocks(item)?, place: item.place.clone() })).collect()
}

/// Flattens lists in lists and splits strings at every single blank (`_flat_split` in `core/task_sets.py`).
fn blocks(node: &Node) -> Option<Vec<String>> {
    match &node.value {
        Value::Text(text) => Some(text.split(' ').map(str::to_owned).collect()),
        Value::List(items) => Some(items.iter().map(blocks).collect::<Option<Vec<_>>>()?.concat()),
        _ => None,
    }
}

fn plugins<'a>(main: &'a Node, problems: &mut Vec<Problem>) -> Vec<Declared<'a>> {
    let Some(all) = main.get("plugins") else {
        return Vec::new();
    };
    if !all.is_map() && !all.is_empty() {
        let message = format!("`plugins` is {}", all.kind());
        problems.push(Problem::at(all, "plugin_invalid", message, "make it a map from types to lists of plugins"));
    }
    for (key, node) in all.entries() {
        if node.is_null() {
            let message = format!("`{key}` has no value, at which Meltano stops");
            problems.push(Problem::at(node, "plugin_invalid", message, "write `[]`, or remove the key"));
        }
        if key.parse::<PluginType>().is_err() {
            let message = format!("`{key}` is not a type of plugin");
            problems.push(Problem::at(
                node,
                "plugin_type_unknown",
                message,
                "use one of Meltano's types, such as `extractors`",
            ));
        }
    }
    let mut declared = Vec::new();
    for plugin_type in PluginType::ALL {
        let section =
            Section { key: plugin_type.key(), one: plugin_type.descriptor(), code: "plugin_invalid", colons: false };
        for (name, node) in section.entries(all.get(plugin_type.key()), problems) {
            let plugin = Declared {
                plugin_type,
                // Inheriting from oneself is a way to say nothing (`ProjectPlugin.__init__`).
                inherit_from: filled(node, "inherit_from").filter(|parent| *parent != name),
                namespace: filled(node, "namespace"),
                variant: filled(node, "variant"),
                // Empty ones are said: such a plugin needs nothing installed, whatever it stands on.
                pip_url: node.text_of("pip_url"),
                executable: node.text_of("executable"),
                name,
                node,
            };
            plugin_check::check(plugin_type, &plugin.name, plugin.is_custom(), node, problems);
            declared.push(plugin);
        }
    }
    declared
}

fn mappings(declared: &[Declared<'_>], problems: &mut Vec<Problem>) -> Vec<Mapping> {
    let mut mappings = Vec::new();
    for mapper in declared.iter().filter(|plugin| plugin.plugin_type == PluginType::Mappers) {
        let section = mapper.node.entries().iter().find(|(key, _)| key == "mappings").map(|(_, node)| node);
        if let Some(node) = section.filter(|node| !matches!(node.value, Value::List(_))) {
            let message = format!("the `mappings` of `{}` are {}", mapper.name, node.kind());
            problems.push(Problem::at(node, "mapping_invalid", message, "make them a list, or remove the key"));
        }
        for node in section.map(Node::items).unwrap_or_default() {
            match node.text_of("name") {
                Some(name) => mappings.push(Mapping { name, mapper: mapper.name.clone() }),
                None => {
                    let message = format!("a mapping of `{}` has no `name`", mapper.name);
                    problems.push(Problem::at(node, "mapping_invalid", message, "give it a name: it is run by it"));
                }
            }
        }
    }
    mappings
}

fn filled(node: &Node, key: &str) -> Option<String> {
    node.text_of(key).filter(|text| !text.is_empty())
}

/// A list of named things in the files.
struct Section {
    key: &'static str,
    one: &'static str,
    code: &'static str,
    /// Whether a name may have one.
    colons: bool,
}

impl Section {
    /// The entries that have a name, the first of each name.
    fn entries<'a>(&self, node: Option<&'a Node>, problems: &mut Vec<Problem>) -> Vec<(String, &'a Node)> {
        // What is false in Python is nothing to Meltano (`MeltanoFile.__init__`).
        let Some(node) = node.filter(|node| !node.is_empty()) else { return Vec::new() };
        let Value::List(items) = &node.value else {
            let message = format!("`{}` is {}", self.key, node.kind());
            problems.push(Problem::at(node, self.code, message, "make it a list"));
            return Vec::new();
        };
        let mut names = HashSet::new();
        let mut entries = Vec::with_capacity(items.len());
        for item in items {
            match self.name(item) {
                Ok(name) if names.insert(name.clone()) => entries.push((name, item)),
                Ok(name) => {
                    let message = format!("{} `{name}` stands here a second time", self.one);
                    problems.push(Problem::at(item, self.code, message, "remove one: Meltano uses the first"));
                }
                Err(problem) => problems.push(problem),
            }
        }
        entries
    }

    fn name(&self, item: &Node) -> Result<String, Problem> {
        const LONGEST: usize = 128;
        let problem = |message: String, hint: &str| Problem::at(item, self.code, message, hint);
        if !item.is_map() {
            return Err(problem(
                format!("an entry of `{}` is {}", self.key, item.kind()),
                "make it a map with a `name`",
            ));
        }
        let name = item.text_of("name").unwrap_or_default();
        let has_colon = name.contains(':') && !self.colons;
        let has_form = !name.is_empty() && !has_colon && name.chars().count() <= LONGEST;
        match item.get("name").map(|node| &node.value) {
            None => Err(problem(format!("an entry of `{}` has no `name`", self.key), "give it a name")),
            Some(Value::Text(_)) if has_form => Ok(name),
            Some(Value::Text(_)) if has_colon => {
                Err(problem(format!("{} `{name}` has a colon in its name", self.one), "Meltano allows none: rename it"))
            }
            Some(Value::Text(_)) => Err(problem(
                format!("the name of {} is empty or longer than {LONGEST}", article(self.one)),
                "rename it",
            )),
            Some(_) => Err(problem(format!("the name of {} is not a string", article(self.one)), "put it in quotes")),
        }
    }

    /// Meltano refuses to start on a key that it does not know here (internals, gotcha 8).
    fn check_keys(&self, name: &str, node: &Node, known: &[&str], problems: &mut Vec<Problem>) {
        for (key, value) in node.entries() {
            if !known.contains(&key.as_str()) {
                let message = format!("{} `{name}` has a key `{key}`, at which Meltano stops", self.one);
                problems.push(Problem::at(value, self.code, message, "remove it, or put it below `annotations`"));
            }
        }
    }
}

fn article(noun: &str) -> String {
    let vowel = noun.starts_with(['a', 'e', 'i', 'o']);
    format!("{} {noun}", if vowel { "an" } else { "a" })
}
