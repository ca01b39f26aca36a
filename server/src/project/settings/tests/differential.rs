//! Meltano's own answer for every project of [`super::projects`], setting by setting.

use std::collections::BTreeMap;
use std::path::PathBuf;
use std::process::Command;

use serde_json::{Map, Value, json};

use super::Sample;
use super::projects::{LAYERS, Sketch, all};
use crate::project::PluginType;
use crate::project::settings::{Setting, Surroundings, of_plugin, of_project};

/// How a place ends that is the project itself, not a plugin of it.
const PROJECT: &str = "] ";
/// Below this the test has lost its subject.
const FEWEST: usize = 400;

#[test]
fn settings_are_those_of_meltano() {
    let mut tally = Tally::default();
    for sketch in all() {
        compare(sketch, sketch.variables, &mut tally);
    }
    let Tally { of_plugins, of_projects, failing, differences } = tally;
    let projects = all().count();
    eprintln!("settings: {of_plugins} of plugins and {of_projects} of {projects} projects agree, {failing} fail");
    assert!(differences.is_empty(), "{} differences\n{}", differences.len(), differences.join("\n"));
    assert!(of_plugins > FEWEST && of_projects > FEWEST, "too few settings were compared");
}

#[test]
fn sees_a_value_that_is_not_meltanos() {
    let mut tally = Tally::default();
    compare(&LAYERS, &[("TAP_X_IN_ENV", "something else")], &mut tally);
    let expected = "in_env: value is \"something else\", not \"of-process\"";
    let seen = tally.differences.iter().filter(|difference| difference.ends_with(expected)).count();
    assert_eq!((seen, tally.differences.len()), (3, 3), "{:?}", tally.differences);
}

/// What has been compared.
#[derive(Default)]
struct Tally {
    of_plugins: usize,
    of_projects: usize,
    /// Settings at which Meltano fails.
    failing: usize,
    differences: Vec<String>,
}

fn meltano() -> PathBuf {
    PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("../target/tools/meltano/bin/python")
}

/// Asks Meltano in the sketch's environment, and us in the given one.
fn compare(sketch: &Sketch, given: &[(&str, &str)], tally: &mut Tally) {
    let sample = Sample::new(sketch.files);
    let root = sample.root();
    let home = root.to_string_lossy();
    let common = [("HOME", home.as_ref()), ("PATH", "/usr/bin:/bin")];
    let with_common = |variables: &[(&str, &str)]| -> BTreeMap<String, String> {
        let all = variables.iter().chain(&common);
        all.map(|(name, value)| ((*name).to_owned(), (*value).to_owned())).collect()
    };
    let script = PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("src/project/settings/tests/oracle.py");
    let output = Command::new(meltano())
        .arg(script)
        .arg(&root)
        .env_clear()
        .envs(with_common(sketch.variables))
        .output()
        .unwrap();
    let errors = String::from_utf8_lossy(&output.stderr);
    assert!(output.status.success(), "Meltano refuses `{}`: {errors}", sketch.name);
    let theirs: Map<String, Value> = serde_json::from_slice(&output.stdout).unwrap();
    let model = sample.model();
    let surroundings = Surroundings {
        variables: with_common(given),
        system_directory: root.join(".meltano"),
        meltano_version: "4.4.1".to_owned(),
    };
    for (environment, plugins) in &theirs {
        let active = Some(environment.as_str()).filter(|name| !name.is_empty());
        for (plugin, answer) in plugins.as_object().unwrap() {
            let ours = match plugin.split_once('/') {
                Some((plugin_type, name)) => {
                    let plugin_type: PluginType = plugin_type.parse().unwrap();
                    of_plugin(&model, active, plugin_type, name, &surroundings).unwrap().settings
                }
                None => of_project(&model, active, &surroundings).unwrap(),
            };
            let place = format!("{} [{environment}] {plugin}", sketch.name);
            compare_one(&place, &ours, answer, tally);
        }
    }
}

fn compare_one(place: &str, ours: &[Setting], answer: &Value, tally: &mut Tally) {
    let differences = &mut tally.differences;
    if let Some(error) = answer.get("error") {
        if ours.iter().all(|setting| setting.problem.is_some()) {
            tally.failing += ours.len();
            return;
        }
        differences.push(format!("{place}: Meltano fails with {error}"));
        return;
    }
    let theirs = answer["settings"].as_object().unwrap();
    // The project's own settings of add-ons come in the order of the package's entry points.
    let names = |names: Vec<&str>| {
        let mut names = names;
        if place.ends_with(PROJECT) {
            names.sort_unstable();
        }
        names.join(" ")
    };
    let our_names = names(ours.iter().map(|setting| setting.definition.name.as_str()).collect());
    let their_names = names(theirs.keys().map(String::as_str).collect());
    if our_names != their_names {
        differences.push(format!("{place}: the settings are\n  {our_names}, not\n  {their_names}"));
    }
    let some_fail = theirs.values().any(|setting| setting.get("error").is_some());
    if some_fail && ours.iter().all(|setting| setting.problem.is_none()) {
        differences.push(format!("{place}: Meltano fails and we see no problem: {}", answer["bulk"]));
    }
    for setting in ours {
        let name = &setting.definition.name;
        let Some(their) = theirs.get(name) else { continue };
        match (&setting.problem, their.get("error")) {
            // One setting that fails makes Meltano fail at every extra, because extras may refer to it.
            (problem, Some(error)) => {
                tally.failing += 1;
                if problem.is_none() && !setting.definition.is_extra() {
                    differences.push(format!("{place} {name}: we see no problem, Meltano fails with {error}"));
                }
                continue;
            }
            (Some(problem), None) => {
                differences.push(format!("{place} {name}: we say {problem:?}, Meltano says {their}"));
                continue;
            }
            (None, None) => {}
        }
        if place.ends_with(PROJECT) {
            tally.of_projects += 1;
        } else {
            tally.of_plugins += 1;
        }
        let our = shape(setting);
        for (key, value) in our.as_object().unwrap() {
            // Our table of the project's own settings does not repeat Meltano's prose.
            let is_prose = key == "description" && place.ends_with(PROJECT);
            if !is_prose && !same(value, &their[key]) {
                differences.push(format!("{place} {name}: {key} is {value}, not {}", their[key]));
            }
        }
    }
}

fn shape(setting: &Setting) -> Value {
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

/// Equal to the type, and in the order of keys. Only a decimal may come as another spelling of the number.
fn same(one: &Value, other: &Value) -> bool {
    match (one, other) {
        (Value::Number(one), Value::Number(other)) if one.is_f64() && other.is_f64() => one.as_f64() == other.as_f64(),
        (Value::Object(one), Value::Object(other)) => {
            one.len() == other.len()
                && one.iter().zip(other).all(|((key, one), (other_key, other))| key == other_key && same(one, other))
        }
        (Value::Array(one), Value::Array(other)) => {
            one.len() == other.len() && one.iter().zip(other).all(|(one, other)| same(one, other))
        }
        _ => one == other,
    }
}
