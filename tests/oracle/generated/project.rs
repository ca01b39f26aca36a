//! Whole projects. Names come from short lists, so that one thing often refers to another.

use super::node::{File, Files, Language, Node, Style, block, list, word};
use super::values::{always, config, env, groups, lines, map, maybe, one_of, pairs, raw, settings, several, value};
use proptest::collection::vec;
use proptest::option::weighted;
use proptest::prelude::*;
use proptest::sample::select;

/// Types of plugins, names of such plugins, and how many there are at most.
const TYPES: [(&str, &[&str], usize); 8] = [
    ("extractors", &["tap-a", "tap-b", "tap_c", "tap--d"], 3),
    ("loaders", &["target-a", "target-b"], 2),
    ("transforms", &["trans-a"], 1),
    ("orchestrators", &["airflow", "dagster"], 1),
    ("transformers", &["dbt"], 1),
    ("files", &["files-a"], 1),
    ("utilities", &["superset", "tool", "tap-a"], 1),
    ("mappers", &["map-a", "map-b"], 1),
];
const BLOCKS: [&str; 10] =
    ["tap-a", "tap-b", "target-a", "target-b", "dbt:run", "tap-a m1 target-a", "job-a", "tool", "tap-a target-a", "m1"];
const VARIANTS: [&str; 3] = ["acme", "original", "default"];
const ENVIRONMENTS: [&str; 3] = ["dev", "prod", "a-b"];
const SUFFIXES: [&str; 6] = ["x", "'$A'", "'${MELTANO_ENVIRONMENT}-x'", "5", "''", "true"];

/// A sound project of any shape, as far as chance has it.
pub(super) fn project() -> BoxedStrategy<Files> {
    let included = (select(&["conf/a.yml", "more.yml", "conf/deep/b.yml"][..]), content(false));
    (
        content(true),
        weighted(0.25, included),
        weighted(0.4, lines(true)),
        weighted(0.5, lines(false)),
        vec(locked(), 4),
        any::<prop::sample::Index>(),
    )
        .prop_map(|(main, included, dotenv, process, locks, missing)| {
            let mut files = vec![File { path: "meltano.yml".to_owned(), language: Language::Yaml, root: main }];
            if let Some((path, root)) = included {
                include(&mut files, path, root);
            }
            anchor(&mut files);
            let sources = [(".env", dotenv), ("environment.env", process)];
            let sources = sources.into_iter().filter_map(|(path, root)| Some((path, root?)));
            files.extend(sources.map(|(path, root)| File { path: path.to_owned(), language: Language::Lines, root }));
            lock(&mut files, &locks, missing.index(60));
            Files(files)
        })
        .boxed()
}

/// What may stand in a file. Only the first has settings of the project.
fn content(main: bool) -> BoxedStrategy<Node> {
    let share = |chance: f64| if main { chance } else { chance / 3.0 };
    map(vec![
        maybe(share(0.1), "version", raw(&["1"])),
        maybe(share(0.3), "project_id", raw(&["p", "'$A'", "5", "''"])),
        maybe(share(0.3), "default_environment", raw(&["dev", "null", "nowhere", "'${A}'"])),
        maybe(share(0.05), "requires_meltano", raw(&["'>=4.0'", "'==4.4.1'", "'~=4.1'"])),
        maybe(share(0.1), "elt", pairs(Just("buffer_size"), raw(&["5", "'10'", "$A"]), 1)),
        maybe(share(0.05), "elt.buffer_size", raw(&["20", "'x'"])),
        maybe(share(0.1), "state_backend", pairs(select(&["uri", "s3", "s3.aws_access_key_id"][..]), value(), 2)),
        maybe(share(0.05), "cli", pairs(select(&["log_level", "log_config"][..]), raw(&["debug", "$A"]), 2)),
        maybe(share(0.05), "database_uri", raw(&["sqlite:///$A.db", "''"])),
        maybe(share(0.02), "ff", pairs(Just("strict_env_var_mode"), raw(&["true", "'true'", "false"]), 1)),
        maybe(share(0.1), "unknown", value()),
        maybe(share(0.05), "annotations", pairs(Just("vendor"), value(), 1)),
        maybe(share(0.3), "env", env()),
        maybe(0.95, "plugins", plugins()),
        maybe(0.4, "jobs", named(job(), 2)),
        maybe(0.4, "schedules", named(schedule(), 2)),
        maybe(share(0.7), "environments", named(environment(), 2)),
    ])
}

fn plugins() -> BoxedStrategy<Node> {
    let of_type = TYPES.map(|(plugin_type, names, most)| {
        let chance = if most > 1 { 0.8 } else { 0.1 };
        maybe(chance, plugin_type, named(plugin(plugin_type, names), most))
    });
    map(of_type.into())
}

/// A list of things that have a name, each of another name.
fn named(one: BoxedStrategy<Node>, most: usize) -> BoxedStrategy<Node> {
    vec(one, 0..=most)
        .prop_map(|all| {
            let mut kept: Vec<Node> = Vec::new();
            for one in all {
                if kept.iter().all(|known| known.get("name") != one.get("name")) {
                    kept.push(one);
                }
            }
            list(kept)
        })
        .boxed()
}

fn plugin(plugin_type: &'static str, names: &'static [&'static str]) -> BoxedStrategy<Node> {
    let mapping = map(vec![always("name", one_of(&["m1", "m2"])), maybe(0.7, "config", config())]);
    let is = |wanted: &str, chance: f64| if plugin_type == wanted { chance } else { 0.01 };
    map(vec![
        always("name", one_of(names)),
        maybe(0.6, "namespace", one_of(&["tap_a", "ns", "target-a"])),
        maybe(0.25, "inherit_from", one_of(names)),
        maybe(0.2, "variant", one_of(&VARIANTS)),
        maybe(
            0.6,
            "pip_url",
            raw(&["tap-a", "'git+https://me:secret@example.com/x.git'", "''", "null", "'$PIP'", "a b"]),
        ),
        maybe(0.2, "executable", raw(&["exe", "./bin/exe", "''"])),
        maybe(0.1, "label", raw(&["Label", "5"])),
        maybe(0.1, "description", raw(&["Says what it is", "''"])),
        maybe(0.05, "docs", raw(&["https://example.com/docs"])),
        maybe(0.05, "repo", raw(&["https://example.com/repo"])),
        maybe(0.05, "logo_url", raw(&["https://example.com/logo"])),
        maybe(0.05, "hidden", raw(&["true"])),
        maybe(0.1, "python", raw(&["python3.11", "3.12"])),
        maybe(0.2, "capabilities", several(&["catalog", "discover", "state", "odd"], 3)),
        maybe(0.5, "settings", settings()),
        maybe(0.1, "settings_group_validation", groups()),
        maybe(0.15, "commands", commands()),
        maybe(0.6, "config", config()),
        maybe(0.25, "env", env()),
        maybe(is("extractors", 0.3), "select", several(&["*.*", "$A.*", "!a.b", "${b}"], 2)),
        maybe(is("extractors", 0.2), "metadata", pairs(select(&["a", "b.c", "*"][..]), value(), 2)),
        maybe(is("extractors", 0.1), "schema", value()),
        maybe(is("extractors", 0.1), "load_schema", value()),
        maybe(is("extractors", 0.1), "use_cached_catalog", value()),
        maybe(is("loaders", 0.2), "dialect", value()),
        maybe(is("transforms", 0.5), "vars", value()),
        maybe(is("files", 0.5), "update", pairs(select(&["a.txt", "b/*.md"][..]), raw(&["true", "false"]), 2)),
        maybe(is("mappers", 0.8), "mappings", vec(mapping, 0..3).prop_map(list)),
        maybe(0.1, "custom_extra", value()),
        maybe(0.05, "annotations", pairs(Just("vendor"), value(), 1)),
    ])
}

fn commands() -> BoxedStrategy<Node> {
    let long = map(vec![
        always("args", raw(&["run --all", "''", "'$A \"b c\"'"])),
        maybe(0.5, "description", one_of(&["Runs it"])),
        maybe(0.3, "executable", one_of(&["other"])),
    ]);
    pairs(select(&["run", "test", "compile"][..]), prop_oneof![raw(&["--help", "run $A", "''"]), long], 2)
}

fn environment() -> BoxedStrategy<Node> {
    let of_type = |plugin_type: &'static str, names: &'static [&'static str]| {
        let entry = map(vec![
            always("name", one_of(names)),
            maybe(0.8, "config", config()),
            maybe(0.3, "env", env()),
            maybe(0.2, "select", several(&["a.*", "$B"], 2)),
            maybe(0.1, "metadata", pairs(select(&["a", "b"][..]), value(), 2)),
            maybe(0.05, "custom_extra", value()),
            maybe(0.02, "annotations", pairs(Just("vendor"), value(), 1)),
        ]);
        maybe(0.6, plugin_type, named(entry, 2))
    };
    let plugins = map(vec![of_type("extractors", TYPES[0].1), of_type("loaders", TYPES[1].1)]);
    map(vec![
        always("name", one_of(&ENVIRONMENTS)),
        maybe(0.7, "config", map(vec![maybe(0.9, "plugins", plugins)])),
        maybe(0.4, "env", env()),
        maybe(0.3, "state_id_suffix", raw(&SUFFIXES)),
        maybe(0.05, "annotations", pairs(Just("vendor"), value(), 1)),
    ])
}

fn job() -> BoxedStrategy<Node> {
    let blocks = prop_oneof![3 => one_of(&BLOCKS), 1 => several(&BLOCKS, 2)];
    map(vec![
        always("name", one_of(&["job-a", "job b", "tap-a"])),
        always("tasks", vec(blocks, 0..3).prop_map(list)),
        maybe(0.05, "annotations", pairs(Just("vendor"), value(), 1)),
    ])
}

fn schedule() -> BoxedStrategy<Node> {
    let interval = raw(&["'@daily'", "'0 5 * * 1'", "'@once'", "nonsense", "'*/5 * * * *'", "'@none'"]);
    let name = one_of(&["s1", "s:2", "s 3"]);
    let of_job = map(vec![
        always("name", name.clone()),
        always("interval", interval.clone()),
        always("job", one_of(&["job-a", "job b", "gone"])),
        maybe(0.3, "env", env()),
    ]);
    let pipeline = map(vec![
        always("name", name),
        always("interval", interval),
        always("extractor", one_of(TYPES[0].1)),
        always("loader", one_of(TYPES[1].1)),
        always("transform", raw(&["skip", "run", "only"])),
        maybe(0.2, "start_date", raw(&["2020-01-01"])),
        maybe(0.3, "env", env()),
        maybe(0.1, "unknown", raw(&["5"])),
    ]);
    prop_oneof![of_job, pipeline].boxed()
}

/// What a lock file says, but for what depends on where it lies.
fn locked() -> BoxedStrategy<Node> {
    map(vec![
        always("namespace", one_of(&["tap_a", "locked_ns"])),
        maybe(0.3, "label", one_of(&["Locked"])),
        maybe(0.3, "description", one_of(&["Is locked"])),
        maybe(0.3, "docs", one_of(&["https://example.com/locked"])),
        maybe(0.3, "repo", one_of(&["https://example.com/repo"])),
        maybe(0.8, "pip_url", one_of(&["tap-a", "locked", "git+https://me:secret@example.com/y.git"])),
        maybe(0.5, "executable", one_of(&["locked-exe"])),
        maybe(0.1, "python", one_of(&["python3.12"])),
        maybe(0.5, "capabilities", several(&["catalog", "about"], 2)),
        maybe(0.1, "settings_group_validation", groups()),
        maybe(0.9, "settings", settings()),
        maybe(0.3, "commands", pairs(select(&["run", "locked"][..]), one_of(&["--locked", "$A"]), 2)),
        maybe(0.2, "select", several(&["l.*"], 2)),
        maybe(0.1, "metadata", raw(&["{\"s\": {\"k\": \"$A\"}}"])),
        maybe(0.05, "hidden", raw(&["true"])),
        maybe(0.05, "odd", raw(&["[1]", "{\"a\": {\"b\": 1}}"])),
    ])
}

/// Adds a file, without the names that are in the first one.
fn include(files: &mut Vec<File>, path: &str, mut root: Node) {
    const LISTS: [&str; 3] = ["jobs", "schedules", "environments"];
    let main = &mut files[0].root;
    main.put("include_paths", list([word(if path.starts_with("conf") { "./conf/**/*.yml" } else { "more.yml" })]));
    let known = |all: Option<&Node>, one: &Node| {
        all.is_some_and(|all| all.items().iter().any(|known| known.get("name") == one.get("name")))
    };
    if let Node::Map(entries, _) = &mut root {
        for (key, node) in entries.iter_mut() {
            match node {
                Node::List(items, _) if LISTS.contains(&key.as_str()) => items.retain(|one| !known(main.get(key), one)),
                Node::Map(types, _) if key == "plugins" => {
                    for (plugin_type, node) in types {
                        let all = main.get("plugins").and_then(|plugins| plugins.get(plugin_type));
                        if let Node::List(items, _) = node {
                            items.retain(|one| !known(all, one));
                        }
                    }
                }
                _ => {}
            }
        }
        // Meltano refuses an empty one.
        if entries.is_empty() {
            entries.push(("jobs".to_owned(), list([])));
        }
    }
    files.push(File { path: path.to_owned(), language: Language::Yaml, root });
}

/// Puts what `*base` refers to on top of each file that does.
fn anchor(files: &mut [File]) {
    for file in files {
        if file.text().contains("*base") {
            let entries = [("user", word("of-base")), ("port", Node::Raw("1".to_owned())), ("n", word("$A"))];
            let base = Node::Anchored("base".to_owned(), Box::new(block(entries)));
            let Node::Map(entries, style) = &mut file.root else { continue };
            // The alias must come after it.
            entries.insert(0, ("base".to_owned(), base));
            *style = Style::Block;
        }
    }
}

/// Adds the lock file of each plugin that needs one, but for one of some.
fn lock(files: &mut Vec<File>, locks: &[Node], missing: usize) {
    let mut wanted: Vec<(String, String, String)> = Vec::new();
    for file in files.iter().filter(|file| file.language == Language::Yaml) {
        for (plugin_type, ..) in TYPES {
            let plugins = file.root.get("plugins").and_then(|plugins| plugins.get(plugin_type)).map(Node::items);
            for plugin in plugins.unwrap_or_default() {
                let text = |key: &str| plugin.get(key).and_then(Node::text).map(str::to_owned);
                if text("inherit_from").is_none() && text("namespace").is_some() {
                    continue;
                }
                let Some(name) = text("inherit_from").or_else(|| text("name")) else { continue };
                wanted.push((plugin_type.to_owned(), name, text("variant").unwrap_or_else(|| "default".to_owned())));
            }
        }
    }
    wanted.sort();
    wanted.dedup();
    for (index, (plugin_type, name, variant)) in wanted.into_iter().enumerate().filter(|(index, _)| *index != missing) {
        let mut root = block([("plugin_type", word(&plugin_type)), ("name", word(&name)), ("variant", word(&variant))]);
        if let Node::Map(entries, _) = &locks[index % locks.len()] {
            entries.iter().for_each(|(key, node)| root.put(key, node.clone()));
        }
        let path = format!("plugins/{plugin_type}/{name}--{variant}.lock");
        files.push(File { path, language: Language::Json, root });
    }
}
