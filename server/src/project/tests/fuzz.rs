//! Files that nobody would write: whatever a project holds, it is answered, and nothing panics.
//!
//! The seed is fixed, so that a failure comes again. `MELTANO_API_FUZZ` is the number of projects, 500
//! without it; a night has room for 50,000.

use std::ops::Range;
use std::time::{Duration, Instant};

use proptest::prelude::*;
use proptest::test_runner::{RngSeed, TestRunner};

use super::super::readers::Readers;
use super::*;
use crate::project::settings::Surroundings;

/// What hangs takes longer than this, and what is merely slow on a busy machine does not.
const BOUND: Duration = Duration::from_secs(600);

/// A project that says something of everything.
const FILES: [(&str, &str); 4] = [
    (
        "meltano.yml",
        r#"version: 1
project_id: &id 6f1c
default_environment: $NAME
include_paths: [./conf/*.yml, '**/*.inc']
env: {NAME: dev, OTHER: '${NAME}', NUMBER: 1, NOTHING: null}
database_uri: sqlite:///$MELTANO_SYS_DIR_ROOT/x.db
ff: {strict_env_var_mode: true}
environments:
- name: dev
  state_id_suffix: ${SUFFIX}
  env: {A: $OTHER}
  config:
    plugins:
      extractors:
      - {name: tap-a, config: {user: me, nested: {deep: [1, {x: 2.5}]}}, select: ['*.*'], env: {B: 2}}
- {name: prod}
plugins:
  extractors:
  - &tap
    name: tap-a
    namespace: tap_a
    pip_url: tap-a==1
    executable: ./tap.sh
    capabilities: [catalog, state]
    settings_group_validation: [[user, password], [token]]
    settings:
    - {name: user, aliases: [login], env: USER_NAME, value: $A}
    - {name: password, kind: password, sensitive: true}
    - {name: start, kind: date_iso8601, value: 2020-01-01}
    - {name: count, kind: integer, value: '7', value_processor: stringify}
    - {name: nested, kind: object, value_processor: nest_object}
    - {name: nested.deep, kind: array}
    - {name: flag, kind: boolean, env_aliases: ['!NO_FLAG']}
    - {name: kind, kind: options, options: [{label: One, value: one}]}
    config: {user: '${OTHER}x', nested: {}, 'a.b': 1, count: 0x1F}
    metadata: {'*': {replication-method: FULL_TABLE}}
  - {name: tap-b, inherit_from: tap-a, config: {user: 'other', token: ~}}
  - {name: tap-c, variant: v1}
  - {<<: *tap, name: tap-d}
  mappers:
  - {name: m, namespace: m, mappings: [{name: one, config: {a: 1}}]}
  utilities:
  - {name: u, namespace: u, commands: {run: {args: -x, executable: y}, plain: $A}}
jobs:
- {name: j, tasks: [tap-a one target, [tap-b target, 'u:run']]}
schedules:
- {name: s, job: j, interval: '@daily', env: {X: 1}}
- {name: old, extractor: tap-a, loader: target, transform: skip, interval: 0 0 * * 1-5, start_date: 2020-01-01}
"#,
    ),
    (
        "conf/more.yml",
        "env: {FROM: more}\nplugins:\n  loaders:\n  - {name: target, namespace: target, executable: t}\nenvironments: [{name: extra}]\nschedules: []\n",
    ),
    (".env", "NAME=prod\nexport TAP_A_USER='a b'\nMULTI=\"one\\n${NAME:-x}\"\n# comment\nTAP_A_NESTED={\"a\": 1}\n"),
    (
        "plugins/extractors/tap-c--v1.lock",
        r#"{"plugin_type": "extractors", "name": "tap-c", "namespace": "tap_c", "variant": "v1", "pip_url": "c==1",
 "settings_group_validation": [["a"]], "capabilities": ["catalog"], "select": ["x.*"],
 "settings": [{"name": "a", "kind": "string", "value": "$NAME"}, {"name": "a.b", "kind": "object", "aliases": ["a"]}],
 "commands": {"c": {"args": "x", "description": "y"}}}"#,
    ),
];

/// What confuses readers.
const WORDS: [&str; 40] = [
    "\n",
    "\t",
    "  ",
    "- ",
    ": ",
    "{",
    "}",
    "[",
    "]",
    "&a ",
    "*a",
    "<<: *tap",
    "!!binary ",
    "!x ",
    "|\n",
    ">-\n",
    "---\n",
    "...\n",
    "%YAML 9.9\n",
    "'",
    "\"",
    "\\",
    "$",
    "${",
    "${A}",
    "${A",
    "\\$A",
    "~",
    "null",
    ".nan",
    "-.inf",
    "1e999",
    "-170141183460469231731687303715884105728",
    "0x",
    "2020-02-30",
    "\u{feff}",
    "\u{0}",
    "\u{2028}",
    "\u{1f600}",
    "inherit_from: tap-b",
];

/// One thing that is done to a text.
#[derive(Debug, Clone)]
enum Edit {
    Cut(Range<usize>),
    Copy(Range<usize>, usize),
    Word(usize, usize),
    Bytes(usize, Vec<u8>),
}

fn edit() -> impl Strategy<Value = Edit> {
    let at = || 0..4000_usize;
    let range = || (at(), 0..60_usize).prop_map(|(start, length)| start..start + length);
    prop_oneof![
        2 => range().prop_map(Edit::Cut),
        2 => (range(), at()).prop_map(|(range, at)| Edit::Copy(range, at)),
        4 => (0..WORDS.len(), at()).prop_map(|(word, at)| Edit::Word(word, at)),
        1 => (at(), prop::collection::vec(any::<u8>(), 1..5)).prop_map(|(at, bytes)| Edit::Bytes(at, bytes)),
    ]
}

/// Which of the files, and what it holds.
fn file() -> impl Strategy<Value = (usize, Vec<u8>)> {
    let edited = (0..FILES.len(), prop::collection::vec(edit(), 1..6)).prop_map(|(file, edits)| {
        let mut bytes = FILES[file].1.as_bytes().to_vec();
        for edit in edits {
            apply(edit, &mut bytes);
        }
        (file, bytes)
    });
    let any = (0..FILES.len(), prop::collection::vec(any::<u8>(), 0..200));
    let words = (0..FILES.len(), prop::collection::vec(0..WORDS.len(), 0..30))
        .prop_map(|(file, words)| (file, words.into_iter().flat_map(|word| WORDS[word].bytes()).collect()));
    prop_oneof![10 => edited, 1 => any, 2 => words]
}

fn apply(edit: Edit, bytes: &mut Vec<u8>) {
    let length = bytes.len();
    let place = |at: usize| at % (length + 1);
    let within = |range: Range<usize>| place(range.start)..(place(range.start) + range.len()).min(length);
    let (at, new) = match edit {
        Edit::Cut(range) => return drop(bytes.drain(within(range))),
        Edit::Copy(range, at) => (place(at), bytes[within(range)].to_vec()),
        Edit::Word(word, at) => (place(at), WORDS[word].as_bytes().to_vec()),
        Edit::Bytes(at, new) => (place(at), new),
    };
    bytes.splice(at..at, new);
}

/// Asks a project everything that is answered from its files, and says how often it had an answer.
pub(super) fn ask(project: &Project) -> Result<usize, TestCaseError> {
    let start = Instant::now();
    let asked = match project.read() {
        Ok(model) => everything(project, &model)?,
        Err(error @ Error::Unreadable { .. }) => {
            prop_assert!(error.hint().is_some_and(|hint| !hint.is_empty()), "{error}");
            0
        }
        Err(error) => return Err(TestCaseError::fail(format!("{error:?}"))),
    };
    prop_assert!(start.elapsed() < BOUND, "{:?}", start.elapsed());
    Ok(asked)
}

fn everything(project: &Project, model: &Model) -> Result<usize, TestCaseError> {
    for problem in &model.problems {
        prop_assert!(problem.file.is_some() && !problem.message.is_empty(), "{problem:?}");
    }
    let surroundings = Surroundings {
        variables: [("A", "1"), ("TAP_A_USER", "$B")].map(|(name, value)| (name.to_owned(), value.to_owned())).into(),
        system_directory: project.system_directory(),
        meltano_version: "4.4.1".to_owned(),
    };
    let environments = model.environments.iter().map(Some).take(3).chain([None]);
    let mut asked = 0;
    for environment in environments {
        let name = environment.map(|environment| environment.name.as_str());
        for plugin in model.plugins.iter().take(50).chain(model.plugins.last()) {
            let found = settings::of_plugin(model, name, plugin.plugin_type, &plugin.name, &surroundings);
            let found = found.map_err(|error| TestCaseError::fail(error.to_string()))?;
            asked += found.settings.len();
            let redactor = settings::Redactor::of(&found.settings);
            for setting in &found.settings {
                asked += redactor.redact(setting).variables.len().min(1);
            }
        }
        asked += settings::of_project(model, name, &surroundings).map_or(0, |found| found.len());
        asked += model.jobs.iter().take(100).map(|job| jobs::read(model, job, environment).tasks.len()).sum::<usize>();
        asked += model.database_uri.expose(name).len().min(1);
    }
    let now = chrono::DateTime::UNIX_EPOCH;
    asked += model
        .schedules
        .iter()
        .take(100)
        .map(|schedule| schedules::read(model, schedule, now).fires.len())
        .sum::<usize>();
    let _ = project.system_database(model);
    let _ = model.plugin(PluginType::Extractors, "tap-x").map_err(|error| error.hint());
    Ok(asked)
}

#[test]
fn whatever_a_project_holds_it_is_answered() {
    let answered = std::cell::Cell::new(0);
    let cases = std::env::var("MELTANO_API_FUZZ").ok().and_then(|number| number.parse().ok()).unwrap_or(500);
    let config =
        ProptestConfig { cases, rng_seed: RngSeed::Fixed(4), failure_persistence: None, ..ProptestConfig::default() };
    let (_directory, sample) = project(&FILES);
    assert!(ask(&sample).unwrap() > 50 && sample.read().unwrap().problems.is_empty(), "the project that is spoiled");
    let result = TestRunner::new(config).run(&file(), |(file, bytes)| {
        let path = sample.root.join(FILES[file].0);
        fs::write(&path, bytes).unwrap();
        let mut project = Project::new("sample", &sample.root);
        project.readers = Readers::with_quiet(Duration::ZERO);
        let asked = ask(&project)?;
        fs::write(path, FILES[file].1).unwrap();
        answered.set(answered.get() + u32::from(asked > 0));
        Ok(())
    });
    result.unwrap();
    // Otherwise only the parser would have been asked.
    let answered = answered.get();
    assert!(answered > cases / 4, "{answered} of {cases} projects had answers");
}
