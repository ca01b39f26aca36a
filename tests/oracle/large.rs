//! One project of the size that teams have: hundreds of plugins in many files, compared as a whole.

use crate::case::Case;
use crate::generated::node::{File, Files, Language, Node, block, list, word};
use crate::{differences, meltano};
use serde_json::Value;
use tempfile::TempDir;

const FILES: usize = 20;
const ENVIRONMENTS: [&str; 5] = ["dev", "test", "staging", "prod", "legacy"];
const JOBS: usize = 50;
const SCHEDULES: usize = 50;
/// Types of plugins, what their names begin with, and how many there are.
const TYPES: [(&str, &str, usize); 4] =
    [("extractors", "tap", 60), ("loaders", "target", 80), ("utilities", "tool", 130), ("mappers", "map", 30)];

#[test]
fn the_reader_says_what_meltano_says_of_a_large_project() {
    let ground = TempDir::new().unwrap();
    project().write(&ground.path().join("large"));
    let answer = &meltano::answers(ground.path(), &[])["large"];
    let found = differences(&Case::at(ground.path().join("large")), answer);
    let count = |part: &str| answer[part].as_array().map_or(0, Vec::len);
    let settings = answer["settings"].as_object().unwrap().values().filter_map(Value::as_object);
    let of_owners = settings.flat_map(|owners| owners.values().filter_map(|owner| owner["config"].as_object()));
    let settings: usize = of_owners.map(serde_json::Map::len).sum();
    println!("oracle: {} plugins and {settings} settings of a large project", count("plugins"));
    let size = ["plugins", "environments", "jobs", "schedules"].map(count);
    assert_eq!(size, [300, ENVIRONMENTS.len(), JOBS, SCHEDULES], "it is as large as it should be");
    assert!(settings > 8_000, "{settings} settings");
    let found: Vec<String> = found.iter().map(ToString::to_string).collect();
    assert!(found.is_empty(), "{} differences:\n{}", found.len(), found.join("\n"));
}

fn project() -> Files {
    let mut main = block([
        ("project_id", word("large")),
        ("default_environment", word("dev")),
        // One by one: the files of a pattern come in the order of the file system, which no two machines share.
        ("include_paths", list((0..FILES).map(|part| word(&format!("conf/part-{part:02}.yml"))))),
        ("env", block([("REGION", word("eu")), ("BATCH", Node::Raw("500".to_owned()))])),
    ]);
    let mut parts: Vec<Node> = (0..FILES).map(|_| block::<String>([])).collect();
    let mut locks = Vec::new();
    for (plugin_type, prefix, count) in TYPES {
        for number in 0..count {
            // One in fifteen stands in `meltano.yml` itself.
            let file = if number.is_multiple_of(15) { &mut main } else { &mut parts[number % FILES] };
            let plugins = file.entry("plugins", block::<String>([])).entry(plugin_type, list([]));
            plugins.push(plugin(plugin_type, prefix, number));
            if number % 4 == 1 {
                locks.push(lock(plugin_type, prefix, number));
            }
        }
    }
    for number in 0..JOBS {
        parts[number % FILES].entry("jobs", list([])).push(job(number));
    }
    for number in 0..SCHEDULES {
        parts[(number + 7) % FILES].entry("schedules", list([])).push(schedule(number));
    }
    for (index, name) in ENVIRONMENTS.iter().enumerate() {
        main.entry("environments", list([])).push(environment(index, name));
    }
    let yaml = |path: String, root: Node| File { path, language: Language::Yaml, root };
    let lines = |path: &str, lines: &[&str]| File {
        path: path.to_owned(),
        language: Language::Lines,
        root: list(lines.iter().map(|line| Node::Raw((*line).to_owned()))),
    };
    let mut files = vec![yaml("meltano.yml".to_owned(), main)];
    files.extend(parts.into_iter().enumerate().map(|(index, part)| yaml(format!("conf/part-{index:02}.yml"), part)));
    files.extend(locks);
    files.push(lines(".env", &["TAP_3_PASSWORD=secret", "TARGET_2_PORT='15'", "SHARED=of-dotenv"]));
    files.push(lines("environment.env", &["TAP_7_USER=of-process", "SHARED=of-process"]));
    Files(files)
}

/// Of four plugins the first defines itself, the second is locked, the others inherit from these.
fn plugin(plugin_type: &str, prefix: &str, number: usize) -> Node {
    let name = format!("{prefix}-{number}");
    let mut plugin = block([("name", word(&name))]);
    match number % 4 {
        0 => {
            plugin.put("namespace", word(&name.replace('-', "_")));
            plugin.put("pip_url", word(&format!("{name}=={number}.0")));
            plugin.put("executable", word(prefix));
            plugin.put("settings", settings());
            plugin.put("commands", block([("check", word("--check $REGION"))]));
        }
        1 => plugin.put("variant", word("acme")),
        other => plugin.put("inherit_from", word(&format!("{prefix}-{}", number - other))),
    }
    let config = [("user", word(&format!("user-$REGION-{number}"))), ("custom", Node::Raw(number.to_string()))];
    if number % 3 != 1 {
        plugin.put("config", block(config));
    }
    if plugin_type == "extractors" && number.is_multiple_of(5) {
        plugin.put("select", list([word(&format!("stream_{number}.*")), word("!*.secret")]));
        plugin.put("metadata", block([("*", block([("replication-method", word("FULL_TABLE"))]))]));
    }
    if plugin_type == "mappers" {
        plugin.put(
            "mappings",
            list([block([("name", word(&format!("mapping-{number}"))), ("config", block(config_of_mapping()))])]),
        );
    }
    if number.is_multiple_of(11) {
        plugin.put("env", block([("PLUGIN", word(&name))]));
    }
    plugin
}

fn config_of_mapping() -> [(&'static str, Node); 1] {
    [("stream_maps", block([("orders", block([("id", word("md5(id)"))]))]))]
}

fn settings() -> Node {
    let raw = |text: &str| Node::Raw(text.to_owned());
    list([
        block([("name", word("user")), ("value", word("nobody"))]),
        block([("name", word("password")), ("kind", word("password"))]),
        block([("name", word("port")), ("kind", word("integer")), ("value", raw("5432"))]),
        block([("name", word("opts")), ("kind", word("object")), ("value", raw("{\"a\": {\"b\": 1}}"))]),
        block([("name", word("region")), ("value", word("$REGION"))]),
    ])
}

fn lock(plugin_type: &str, prefix: &str, number: usize) -> File {
    let name = format!("{prefix}-{number}");
    let root = block([
        ("plugin_type", word(plugin_type)),
        ("name", word(&name)),
        ("namespace", word(&name.replace('-', "_"))),
        ("variant", word("acme")),
        ("label", word(&name.to_uppercase())),
        ("pip_url", word(&format!("acme-{name}"))),
        ("executable", word(prefix)),
        ("capabilities", list([word("catalog"), word("discover"), word("state")])),
        ("settings", settings()),
    ]);
    File { path: format!("plugins/{plugin_type}/{name}--acme.lock"), language: Language::Json, root }
}

fn environment(index: usize, name: &str) -> Node {
    let of_type = |prefix: &str, count: usize| {
        let configured = (index..count).step_by(7).map(|number| {
            let config =
                block([("user", word(&format!("{name}-$TIER"))), ("port", Node::Raw((7000 + number).to_string()))]);
            block([("name", word(&format!("{prefix}-{number}"))), ("config", config)])
        });
        list(configured)
    };
    let plugins = block(TYPES.map(|(plugin_type, prefix, count)| (plugin_type, of_type(prefix, count))));
    block([
        ("name", word(name)),
        ("env", block([("TIER", word(&format!("tier-{index}"))), ("REGION_OF", word("$REGION-$SHARED"))])),
        ("config", block([("plugins", plugins)])),
        ("state_id_suffix", word(&format!("s{index}"))),
    ])
}

fn job(number: usize) -> Node {
    let tasks = (0..=number % 3).map(|step| word(&format!("tap-{} target-{}", number + step, number + step)));
    block([("name", word(&format!("job-{number}"))), ("tasks", list(tasks))])
}

fn schedule(number: usize) -> Node {
    let mut schedule = block([("name", word(&format!("schedule-{number}"))), ("interval", word("@daily"))]);
    if number.is_multiple_of(2) {
        schedule.put("job", word(&format!("job-{number}")));
    } else {
        schedule.put("extractor", word(&format!("tap-{number}")));
        schedule.put("loader", word(&format!("target-{number}")));
        schedule.put("transform", word("skip"));
    }
    schedule.put("env", block([("NUMBER", word(&number.to_string()))]));
    schedule
}
