//! Block lists, each tried with `meltano run --dry-run` 4.4.1 on the same project.

#![allow(clippy::unwrap_used)]

use super::*;
use crate::project::Project;

const MELTANO_YML: &str = "
include_paths: ['./conf/*.yml']
plugins:
  extractors:
  - {name: tap-a, namespace: tap_a}
  - {name: both, namespace: both}
  loaders:
  - {name: target-b, namespace: target_b}
  - {name: target-c, namespace: target_c}
  transforms:
  - {name: transform, namespace: transform}
  files:
  - {name: files-x, namespace: files_x}
  utilities:
  - {name: shout, namespace: shout, commands: {hello: hello}}
  - {name: both, namespace: both}
  - {name: loop, namespace: loop}
  mappers:
  - {name: mapper, namespace: mapper, mappings: [{name: map-one}, {name: map-two}, {name: shared}]}
  - {name: mapper-z, namespace: mapper_z, mappings: [{name: shared}, {name: mapper-z}]}
jobs:
- {name: daily, tasks: [tap-a target-b, ['shout:hello', shout]]}
- {name: outer, tasks: [daily]}
- {name: stringy, tasks: tap-a target-b}
- {name: nothing, tasks: []}
- {name: loop, tasks: [loop]}
- {name: blanks, tasks: ['tap-a  target-b']}
";

const INCLUDED: &str = "
plugins: {loaders: [{name: target-inc, namespace: target_inc}]}
jobs: [{name: included, tasks: [tap-a target-inc]}]
";

/// What Meltano does: `Sets` is how many blocks it would have run.
enum Oracle {
    Sets(usize),
    NotFound,
    Refuses,
}
use Oracle::{NotFound, Refuses, Sets};

fn project() -> (tempfile::TempDir, Project) {
    let directory = tempfile::tempdir().unwrap();
    std::fs::create_dir(directory.path().join("conf")).unwrap();
    std::fs::write(directory.path().join("meltano.yml"), MELTANO_YML).unwrap();
    std::fs::write(directory.path().join("conf/more.yml"), INCLUDED).unwrap();
    let root = directory.path().canonicalize().unwrap();
    (directory, Project::new("sample", root))
}

#[test]
fn blocks_are_judged_as_meltano_judges_them() {
    let (_directory, project) = project();
    let model = project.read().unwrap();
    assert_eq!(model.problems.iter().map(|problem| problem.code).collect::<Vec<_>>(), ["job_invalid"]);
    let table = [
        ("tap-a target-b", Sets(1)),
        ("tap-a map-one target-b", Sets(1)),
        ("tap-a map-one map-two target-c shout", Sets(2)),
        ("shout:hello tap-a target-b shout", Sets(3)),
        ("tap-a", Refuses),
        ("target-b", Refuses),
        ("tap-a shout target-b", Refuses),
        ("tap-a tap-a target-b", Refuses),
        ("map-one target-b", Refuses),
        ("tap-a target-b target-c", Refuses),
        ("nope", NotFound),
        ("shout:nope", Sets(1)),
        ("tap-a:x target-b", Sets(1)),
        ("a:b:c", NotFound),
        ("shout:", Sets(1)),
        ("daily", Sets(3)),
        ("outer", NotFound),
        ("stringy", Refuses), // Meltano: "Block t not found", letter by letter
        ("nothing", Sets(0)),
        ("", Sets(0)),
        ("tap-a mapper target-b", Refuses),
        ("shout tap-a mapper target-b", Refuses), // Meltano: runs the mapper without a mapping
        ("tap-a shared target-b", Refuses),
        ("tap-a mapper-z target-b", Refuses),
        ("both target-b", Sets(1)),
        ("both", Refuses),
        ("loop", Refuses),
        ("files-x", Sets(1)),
        ("transform", Sets(1)),
        ("tap-a map-one", Refuses),
        ("mapper", Refuses),
        ("shout map-one", Refuses),
        ("included daily", Sets(4)),
        ("tap-a target-b:x", Sets(1)),
        ("tap-a map-one:x target-b", Sets(1)),
        ("blanks", NotFound),
    ];
    for (line, oracle) in table {
        let blocks: Vec<String> = line.split_whitespace().map(str::to_owned).collect();
        match (parse(&model, &blocks), oracle) {
            (Ok(sets), Sets(count)) => assert_eq!(sets.len(), count, "{line}"),
            (Err(Error::BlockUnknown { .. }), NotFound) | (Err(Error::BlockSequenceInvalid { .. }), Refuses) => {}
            (ours, _) => panic!("{line}: {ours:?}"),
        }
    }
}

#[test]
fn an_error_says_which_block_and_what_to_do() {
    let (_directory, project) = project();
    let model = project.read().unwrap();
    let table = [
        (
            "tap-b target-b",
            "block `tap-b` is not a plugin, mapping or job of the project",
            Some("did you mean `tap-a`?"),
        ),
        (
            "shuot:hello",
            "block `shuot:hello` is not a plugin, mapping or job of the project",
            Some("did you mean `shout`?"),
        ),
        ("nothing-like-it", "block `nothing-like-it` is not a plugin, mapping or job of the project", None),
        (
            "tap-a shout target-b",
            "extractor `tap-a` is followed by utility `shout`",
            Some("put a loader behind each extractor, with nothing but mappings between them"),
        ),
        ("target-b", "loader `target-b` has no extractor before it", Some("put an extractor before it")),
    ];
    for (line, message, hint) in table {
        let blocks: Vec<String> = line.split_whitespace().map(str::to_owned).collect();
        let error = parse(&model, &blocks).unwrap_err();
        assert_eq!((error.to_string().as_str(), error.hint().as_deref()), (message, hint));
    }
}

#[test]
fn a_set_names_its_parts() {
    let (_directory, project) = project();
    let model = project.read().unwrap();
    let blocks = ["tap-a", "map-one", "target-b", "shout:hello"].map(str::to_owned);
    let extract_load = BlockSet::ExtractLoad {
        extractor: "tap-a".to_owned(),
        mappings: vec!["map-one".to_owned()],
        loader: "target-b".to_owned(),
    };
    let command = BlockSet::Command {
        plugin_type: PluginType::Utilities,
        plugin: "shout".to_owned(),
        command: Some("hello".to_owned()),
    };
    assert_eq!(parse(&model, &blocks).unwrap(), [extract_load, command]);
}
