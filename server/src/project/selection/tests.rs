//! Selections, beside what Meltano's own functions make of the same projects.

#![allow(clippy::unwrap_used)]

use std::collections::BTreeMap;
use std::path::PathBuf;
use std::process::Command;

use serde_json::{Map, Value, json};

use super::{Part, Selection};
use crate::project::settings::{Source, Surroundings, of_plugin};
use crate::project::tests::{project, python, surrounded_by};
use crate::project::{Model, PluginType, Project};

/// One extractor for each way to say something.
const EXTRACTORS: &str = r#"
environments:
- name: dev
  config:
    plugins:
      extractors:
      - {name: nothing, select: [of-dev.*], metadata: {a: {key: dev}}, schema: {s: {p: {type: dev}}}}
      - {name: metadata, metadata: {users: {replication-key: of-dev}}}
      - {name: schema, schema: {users: {id: {type: [of-dev]}}}}
plugins:
  extractors:
  - {name: nothing, namespace: n}
  - name: patterns
    namespace: n
    select: [a, a., .a, '.', '', '!', '!!a', '!a.b', a.b.c, 'a\.b', 'a\.b.c', 'a\\.b', 'a.b\.c', '!*.*', '*', 'a[.]b.c', 'é.ü', ' a . b ', $NOT_SET.a, '${GREETING}.*', '!']
    select_filter: ['!users', 'orders*', 'x.y']
  - {name: nothing-selected, namespace: n, select: []}
  - {name: as-text, namespace: n, select: '["x.*", "!y"]'}
  - {name: as-literal, namespace: n, select: "['x.*']"}
  - {name: no-list, namespace: n, select: x.*}
  - {name: a-map, namespace: n, select: {x: 1}}
  - {name: a-number, namespace: n, select: [1, x]}
  - {name: no-text, namespace: n, select: 5}
  - {name: filter-only, namespace: n, select_filter: [null, a]}
  - name: metadata
    namespace: n
    metadata:
      users: {replication-method: INCREMENTAL, replication-key: updated_at, id: {is-key: true}}
      orders.replication-method: FULL
      orders.id.number: 5
      '*': {id: {deep: {deeper: {key: [1, 2]}}}}
      'public\.users': {key: v, 'a\.b': {key: w}}
      products: {properties: {name: {selected: false}}}
      nothing: {key: null}
      empty: {id: {}}
  - {name: metadata-stream-only, namespace: n, metadata: {users: x, orders: {key: v}}}
  - {name: metadata-empty-stream, namespace: n, metadata: {users: {}}}
  - {name: metadata-nothing, namespace: n, metadata: {users: }}
  - {name: metadata-list, namespace: n, metadata: [a]}
  - {name: metadata-text, namespace: n, metadata: '{"users": {"key": "v"}}'}
  - {name: metadata-dotted-text, namespace: n, metadata: '{"users.id.key": "v", "users": {"key": 1}}'}
  - {name: metadata-custom, namespace: n, config: {'_metadata.a.key': 1, _metadata: {b: {key: 2}}}}
  - name: schema
    namespace: n
    schema:
      users: {id: {type: [string, 'null'], format: date-time}, '*_at': {type: object, properties: {a: {type: string}}}}
      orders.id.type: integer
      'a\.b': {c: {type: x}}
      'd': {'e\.f': {type: x}}
  - {name: schema-text, namespace: n, schema: '{"users": {"id": {"type": "string"}}}'}
  - {name: schema-no-map, namespace: n, schema: {users: x}}
  - {name: schema-no-schema, namespace: n, schema: {users: {id: string}, orders: {id: {type: x}}}}
  - {name: schema-empty, namespace: n, schema: {users: {}, orders: {id: {}}}}
  - {name: own-catalog, namespace: n, catalog: $GREETING.json}
  - {name: no-catalog, namespace: n, catalog: ''}
  - {name: heir, inherit_from: metadata, metadata: {users: {replication-key: own}}}
  - {name: heir-of-patterns, inherit_from: patterns}
"#;
const VARIABLES: [(&str, &str); 3] = [
    ("GREETING", "hello"),
    ("AS_TEXT__SELECT_FILTER", "[\"of.env\"]"),
    ("METADATA_TEXT__METADATA_USERS_KEY", "of-env"),
];

fn surroundings(project: &Project) -> Surroundings {
    surrounded_by(project, &VARIABLES)
}

fn meltano(project: &Project) -> BTreeMap<String, Value> {
    let home = PathBuf::from(env!("CARGO_MANIFEST_DIR"));
    let output = Command::new(python())
        .arg(home.join("src/project/selection/oracle.py"))
        .arg(&project.root)
        .env_clear()
        .envs(surroundings(project).variables)
        .output()
        .unwrap();
    assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
    serde_json::from_slice(&output.stdout).unwrap()
}

fn selection(project: &Project, model: &Model, environment: &str, name: &str) -> Selection {
    let environment = Some(environment).filter(|name| !name.is_empty());
    let surroundings = surroundings(project);
    let settings = of_plugin(model, environment, PluginType::Extractors, name, &surroundings).unwrap();
    Selection::of(&settings).unwrap()
}

/// In the shape of the script.
fn shape(selection: Selection) -> Value {
    fn part<T>(part: Part<T>, rule: impl Fn(T) -> Value) -> Value {
        match part.problem {
            Some(_) => json!("fails"),
            None => part.rules.into_iter().map(rule).collect(),
        }
    }
    let pattern = |one: super::SelectPattern| json!([one.pattern, one.stream, one.attribute, one.excluded]);
    json!({
        "select": part(selection.select, pattern),
        "select_filter": part(selection.select_filter, pattern),
        "metadata": part(selection.metadata, |one| json!([one.stream, one.attribute, one.key, one.value])),
        "schema": part(selection.schema, |one| json!([one.stream, one.attribute, one.schema])),
        "catalog": selection.catalog,
    })
}

fn differences(project: &Project, theirs: &BTreeMap<String, Value>) -> Vec<String> {
    let model = project.read().unwrap();
    let compared = theirs.iter().map(|(place, their)| {
        let (environment, name) = place.split_once('/').unwrap();
        let ours = shape(selection(project, &model, environment, name));
        // A setting that fails makes Meltano fail with all extras at once.
        let fails = Value::String("fails".to_owned());
        let is_alike = match their {
            Value::Object(their) => alike(ours.as_object().unwrap(), their),
            _ => ours.as_object().unwrap().values().any(|part| *part == fails),
        };
        (!is_alike).then(|| format!("{place}\n  we:      {ours}\n  Meltano: {their}"))
    });
    compared.flatten().collect()
}

#[test]
fn selections_are_parsed_as_by_meltano() {
    let (_directory, project) = project(&[("meltano.yml", EXTRACTORS)]);
    let theirs = meltano(&project);
    let differences = differences(&project, &theirs);
    assert!(differences.is_empty(), "{} differences\n{}", differences.len(), differences.join("\n"));
    assert!(theirs.len() > 50, "each extractor in each environment");
}

#[test]
fn sees_rules_that_are_not_meltanos() {
    let (_directory, project) = project(&[("meltano.yml", EXTRACTORS)]);
    let theirs = meltano(&project);
    let faults =
        [("a.b.c,", "a.b.d,", 4), ("FULL", "LOG", 4), ("date-time", "date", 2), ("select: x.*", "select: []", 2)];
    for (text, instead, places) in faults {
        std::fs::write(project.root.join("meltano.yml"), EXTRACTORS.replacen(text, instead, 1)).unwrap();
        assert_eq!(differences(&project, &theirs).len(), places, "`{instead}` for `{text}`");
    }
}

/// Also in the order of keys, but an empty name of a file is none.
fn alike(one: &Map<String, Value>, other: &Map<String, Value>) -> bool {
    one.iter().all(|(key, value)| match other.get(key) {
        Some(Value::String(text)) if text.is_empty() => value.is_null(),
        Some(other) => serde_json::to_vec(value).unwrap() == serde_json::to_vec(other).unwrap(),
        None => false,
    })
}

#[test]
fn each_part_says_where_it_comes_from_and_what_it_hides() {
    let (_directory, project) = project(&[("meltano.yml", EXTRACTORS)]);
    let model = project.read().unwrap();
    let of = |environment: &str, name: &str| selection(&project, &model, environment, name);
    let select = of("dev", "nothing").select;
    assert_eq!((select.source, select.shadows.len()), (Source::Environment, 1));
    assert_eq!((select.shadows[0].source, &select.shadows[0].value), (Source::Default, &json!(["*.*"])));
    assert_eq!(of("", "nothing").select.source, Source::Default);
    assert_eq!(of("", "as-text").select_filter.source, Source::Env);
    assert_eq!(of("", "heir-of-patterns").select.source, Source::Inherited);

    let rules = of("dev", "metadata").metadata.rules;
    let key = rules.iter().find(|rule| rule.key == "replication-key").unwrap();
    assert_eq!((key.source, &key.value), (Source::Environment, &json!("of-dev")));
    assert_eq!((key.shadows[0].source, &key.shadows[0].value), (Source::MeltanoYml, &json!("updated_at")));
    let method = rules.iter().find(|rule| rule.key == "replication-method").unwrap();
    assert_eq!((method.source, method.shadows.len()), (Source::MeltanoYml, 0));

    let rules = of("dev", "schema").schema.rules;
    let sources: Vec<Source> = rules.iter().map(|rule| rule.source).collect();
    assert_eq!(sources[..2], [Source::Environment, Source::MeltanoYml]);
}

#[test]
fn only_extractors_have_one() {
    let text = "plugins: {loaders: [{name: target-x, namespace: x, select: [a]}]}";
    let (_directory, project) = project(&[("meltano.yml", text)]);
    let model = project.read().unwrap();
    let settings = of_plugin(&model, None, PluginType::Loaders, "target-x", &surroundings(&project)).unwrap();
    assert_eq!(Selection::of(&settings), None);
}
