//! Jobs of a project, read in its environments. What is expected of state ids is what `meltano run` 4.4.1 wrote into
//! its table of runs.

#![allow(clippy::unwrap_used)]

use super::*;
use crate::project::Project;

const MELTANO_YML: &str = "
env: {REGION: eu, SPOILED: 'a:b', NESTED: $REGION}
environments:
- {name: dev}
- {name: eu, state_id_suffix: '${REGION}-$SHARD'}
- {name: spoiled, state_id_suffix: $SPOILED}
- {name: nested, state_id_suffix: $NESTED}
- {name: foreign, state_id_suffix: $SOMEWHERE_ELSE}
- {name: empty, state_id_suffix: ''}
- {name: named, state_id_suffix: in-$MELTANO_ENVIRONMENT}
plugins:
  extractors:
  - {name: tap-a, namespace: tap_a}
  loaders:
  - {name: target-b, namespace: target_b}
  - {name: target-c, namespace: target_c}
  utilities:
  - {name: shout, namespace: shout}
  mappers:
  - {name: mapper, namespace: mapper, mappings: [{name: map-one}]}
jobs:
- {name: daily, tasks: [tap-a map-one target-b, [shout:hello, shout], tap-a, target-c, tap-a target-b]}
- {name: dangling, tasks: [tap-a target-b, shuot:hello, tap-z target-c]}
- {name: reversed, tasks: [target-b tap-a]}
- {name: stringy, tasks: tap-a target-b}
- {name: nothing, tasks: []}
- {name: outer, tasks: [daily]}
- {name: odd, tasks: [shout], colour: red}
- {name: bare, tasks: [shout mapper]}
";

fn read<T>(job: &str, env: Option<&str>, look: impl FnOnce(Reading<'_>) -> T) -> T {
    let directory = tempfile::tempdir().unwrap();
    std::fs::write(directory.path().join("meltano.yml"), MELTANO_YML).unwrap();
    std::fs::write(directory.path().join(".env"), "SHARD=7\nREGION=us\n").unwrap();
    let model = Project::new("sample", directory.path().canonicalize().unwrap()).read().unwrap();
    let env = env.map(|env| model.environment(env).unwrap());
    look(super::read(&model, model.job(job).unwrap(), env))
}

/// The codes of the problems of a job with their lines, counted from the line of the first job.
fn problems(job: &str) -> Vec<(&'static str, u64, String)> {
    let first = MELTANO_YML.lines().position(|line| line.contains("name: daily")).unwrap();
    let first = u64::try_from(first).unwrap() + 1;
    read(job, Some("dev"), |reading| {
        let problems = reading.problems.into_iter();
        problems.map(|problem| (problem.code, problem.line.unwrap() - first, problem.message)).collect()
    })
}

#[test]
fn each_block_says_what_it_names() {
    let shown = |job: &str| {
        read(job, None, |reading| {
            let block = |(name, found): &(&str, Option<Block<'_>>)| match found {
                Some(found) => {
                    format!("{name}={}/{}/{}", found.plugin_type.key(), found.plugin, found.command.unwrap_or("-"))
                }
                None => format!("{name}=?"),
            };
            reading.tasks.iter().map(|task| task.iter().map(block).collect::<Vec<_>>().join(" ")).collect::<Vec<_>>()
        })
    };
    let expected = [
        "tap-a=extractors/tap-a/- map-one=mappers/mapper/- target-b=loaders/target-b/-",
        "shout:hello=utilities/shout/hello shout=utilities/shout/-",
        "tap-a=extractors/tap-a/-",
        "target-c=loaders/target-c/-",
        "tap-a=extractors/tap-a/- target-b=loaders/target-b/-",
    ];
    assert_eq!(shown("daily"), expected);
    let dangling = [
        "tap-a=extractors/tap-a/- target-b=loaders/target-b/-",
        "shuot:hello=?",
        "tap-z=? target-c=loaders/target-c/-",
    ];
    assert_eq!(shown("dangling"), dangling);
    assert!(shown("stringy").is_empty() && shown("nothing").is_empty());
}

#[test]
fn a_job_keeps_its_state_where_meltano_does() {
    let table = [
        (None, &[][..]),
        (Some("dev"), &["dev:tap-a-to-target-b", "dev:tap-a-to-target-c"]),
        (Some("eu"), &["eu:tap-a-to-target-b:eu-7", "eu:tap-a-to-target-c:eu-7"]),
        (Some("empty"), &["empty:tap-a-to-target-b", "empty:tap-a-to-target-c"]),
        (Some("named"), &["named:tap-a-to-target-b:in-named", "named:tap-a-to-target-c:in-named"]),
        // What only the process knows is not guessed, and a colon is refused.
        (Some("nested"), &[]),
        (Some("foreign"), &[]),
        (Some("spoiled"), &[]),
    ];
    for (env, expected) in table {
        let ids = read("daily", env, |reading| reading.state_ids);
        assert_eq!(ids, expected, "{env:?}");
    }
    for job in ["dangling", "reversed", "stringy", "nothing", "outer"] {
        assert!(read(job, Some("dev"), |reading| reading.state_ids).is_empty(), "{job}");
    }
    let codes = |job: &str| read(job, Some("spoiled"), |reading| reading.problems.len());
    assert_eq!((codes("daily"), codes("odd")), (1, 1), "only where a pipeline would run");
}

#[test]
fn a_problem_stands_at_its_task_and_hides_no_other() {
    let unknown = |block: &str| format!("block `{block}` is not a plugin, mapping or job of the project");
    assert_eq!(problems("daily"), []);
    assert_eq!(
        problems("dangling"),
        [("block_unknown", 1, unknown("shuot:hello")), ("block_unknown", 1, unknown("tap-z"))]
    );
    let message = "loader `target-b` has no extractor before it".to_owned();
    assert_eq!(problems("reversed"), [("block_sequence_invalid", 2, message)]);
    let message = "the `tasks` of job `stringy` are no list of blocks".to_owned();
    assert_eq!(problems("stringy"), [("job_invalid", 3, message)]);
    assert_eq!(problems("nothing"), []);
    assert_eq!(problems("outer"), [("block_unknown", 5, unknown("daily"))]);
    let message = "job `odd` has a key `colour`, at which Meltano stops".to_owned();
    assert_eq!(problems("odd"), [("job_invalid", 6, message)]);
    let message = "`mapper` is a mapper, which runs only by one of its mappings".to_owned();
    assert_eq!(problems("bare"), [("block_sequence_invalid", 7, message)]);
    let hint = read("dangling", None, |reading| reading.problems[0].hint.clone());
    assert_eq!(hint.as_deref(), Some("did you mean `shout`?"));
}
