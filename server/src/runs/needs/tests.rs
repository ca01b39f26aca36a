//! Tasks beside a small project: what their runs need, and which of them cannot be.

use std::path::Path;

use super::{Needs, of};
use crate::meltano::{ElDump, ElFlags, InstallFlags, InvokeFlags, RunFlags, StateStrategy, Transform};
use crate::project::{Error, Project};
use crate::runs::task::{ElTask, JobTask, Scheduled, Task};

const MELTANO_YML: &str = "
environments:
- {name: dev}
- {name: eu, state_id_suffix: eu-$SHARD}
plugins:
  extractors:
  - {name: tap-a, namespace: tap_a, pip_url: tap-a, executable: tap-a, commands: {test-it: --version, about: --about}}
  - {name: tap-heir, inherit_from: tap-a}
  loaders:
  - {name: target-b, namespace: target_b, executable: target-b}
  utilities:
  - {name: shout, namespace: shout, executable: shout, commands: {hello: hi}}
  files:
  - {name: silent, namespace: silent}
  transformers:
  - {name: dbt, namespace: dbt, executable: dbt}
  mappers:
  - {name: mapper, namespace: mapper, executable: mapper, mappings: [{name: map-one}]}
jobs:
- {name: daily, tasks: [tap-a map-one target-b, shout:hello]}
schedules:
- {name: daily-job, interval: '@daily', job: daily, env: {MELTANO_RUN_STATE_ID_SUFFIX: night, PASSWORD: sesame, N: 5, O: null}}
- {name: old, interval: '@daily', extractor: tap-a, loader: target-b, transform: skip}
- {name: transforming, interval: '@daily', extractor: tap-a, loader: target-b, transform: run}
- {name: odd, interval: '@daily', extractor: tap-a, loader: target-b, transform: twice}
- {name: dangling, interval: '@daily', job: gone}
- {name: broken, interval: '@daily', extractor: tap-a}
";

fn ask<T>(question: impl FnOnce(&crate::project::Model, &Path) -> T) -> T {
    let directory = tempfile::tempdir().expect("a temporary directory");
    std::fs::write(directory.path().join("meltano.yml"), MELTANO_YML).expect("written");
    std::fs::write(directory.path().join("catalog.json"), "{}").expect("written");
    let root = directory.path().canonicalize().expect("there");
    question(&Project::new("sample", &root).read().expect("read"), &root)
}

fn needs(env: Option<&str>, task: &Task) -> Result<Needs, Error> {
    ask(|model, _| of(model, env, task))
}

/// Claims, `!` for those that are exclusive; then the states.
fn said(env: &str, task: &Task) -> String {
    let needs = needs(Some(env), task).expect("sound");
    let claims = needs.claims.iter().map(|claim| format!("{}{}", if claim.is_exclusive { "!" } else { "" }, claim.key));
    let plugins: Vec<_> = needs.claims.iter().filter_map(|claim| claim.key.strip_prefix("plugin:")).collect();
    assert!(needs.plugins.iter().all(|plugin| plugins.contains(&plugin.as_str())), "{:?}", needs.plugins);
    format!("{} | {}", claims.collect::<Vec<_>>().join(" "), needs.state_ids.join(" "))
}

fn texts(words: &[&str]) -> Vec<String> {
    words.iter().map(|word| (*word).to_owned()).collect()
}

fn run(blocks: &[&str], flags: RunFlags) -> Task {
    Task::Run { blocks: texts(blocks), flags }
}

fn el(flags: ElFlags, transform: Option<Transform>) -> Task {
    Task::El(ElTask { extractor: "tap-a".into(), loader: "target-b".into(), transform, flags })
}

fn invoke(plugin_type: Option<&str>, plugin: &str, command: Option<&str>, args: &[&str]) -> Task {
    Task::Invoke {
        plugin_type: plugin_type.map(str::to_owned),
        plugin: plugin.into(),
        command: command.map(str::to_owned),
        args: texts(args),
        flags: InvokeFlags::default(),
    }
}

fn install(plugin_type: Option<&str>, plugins: &[&str], flags: InstallFlags) -> Task {
    Task::Install { plugin_type: plugin_type.map(str::to_owned), plugins: texts(plugins), flags }
}

fn job(name: &str, rest: Option<&[&str]>) -> JobTask {
    JobTask { job: name.into(), flags: RunFlags::default(), rest: rest.map(texts) }
}

#[test]
fn what_each_kind_takes_and_shares() {
    let flags = RunFlags::default;
    let pipeline = ["tap-a", "target-b"];
    let (plugins, all) = (
        "plugin:extractors/tap-a plugin:loaders/target-b",
        "plugin:extractors/tap-a plugin:loaders/target-b plugin:mappers/mapper plugin:utilities/shout",
    );
    let suffixed = |suffix: &str| RunFlags { state_id_suffix: Some(suffix.into()), ..flags() };
    let state = |id: &str| el(ElFlags { state_id: Some(id.into()), ..ElFlags::default() }, None);
    let table = [
        ("dev", run(&pipeline, flags()), format!("{plugins} !state:dev:tap-a-to-target-b | dev:tap-a-to-target-b")),
        (
            "dev",
            run(&pipeline, suffixed("x")),
            format!("{plugins} !state:dev:tap-a-to-target-b:x | dev:tap-a-to-target-b:x"),
        ),
        ("eu", run(&pipeline, suffixed("")), format!("{plugins} !state:eu:tap-a-to-target-b:eu-$SHARD | ")),
        ("dev", run(&pipeline, RunFlags { force: true, ..flags() }), format!("{plugins} | dev:tap-a-to-target-b")),
        ("dev", run(&pipeline, RunFlags { no_state_update: true, ..flags() }), format!("{plugins} | ")),
        ("dev", run(&["daily"], RunFlags { dry_run: true, ..flags() }), format!("{all} | ")),
        (
            "dev",
            run(&["daily"], RunFlags { state_strategy: Some(StateStrategy::Merge), ..flags() }),
            format!("!block:dev:shout:hello {all} !state:dev:tap-a-to-target-b | dev:tap-a-to-target-b"),
        ),
        ("dev", run(&["shout", "shout"], flags()), "!block:dev:shout plugin:utilities/shout | ".to_owned()),
        (
            "dev",
            Task::Job(job("daily", Some(&["shout:hello"]))),
            "!block:dev:shout:hello plugin:utilities/shout | ".to_owned(),
        ),
        (
            "dev",
            Task::Schedule { schedule: "daily-job".into(), work: Scheduled::Job(job("daily", None)) },
            format!("!block:dev:shout:hello {all} !state:dev:tap-a-to-target-b:night | dev:tap-a-to-target-b:night"),
        ),
        ("dev", state("mine"), format!("{plugins} !state:mine | mine")),
        ("dev", el(ElFlags::default(), None), format!("{plugins} | ")),
        ("dev", el(ElFlags::default(), Some(Transform::Run)), format!("{plugins} plugin:transformers/dbt | ")),
        (
            "dev",
            el(ElFlags { state_id: Some("mine".into()), dump: Some(ElDump::State), ..ElFlags::default() }, None),
            format!("{plugins} | "),
        ),
        ("dev", invoke(None, "shout", Some("hello"), &["--", "-x"]), "plugin:utilities/shout | ".to_owned()),
        ("dev", Task::Test { tests: vec![] }, "plugin:extractors/tap-a plugin:extractors/tap-heir | ".to_owned()),
        (
            "dev",
            Task::Test { tests: texts(&["tap-a:test-it", "shout"]) },
            "plugin:extractors/tap-a plugin:utilities/shout | ".to_owned(),
        ),
        (
            "dev",
            Task::ConfigTest { plugin_type: "loaders".into(), plugin: "target-b".into() },
            "plugin:loaders/target-b | ".to_owned(),
        ),
        ("dev", Task::Discover { extractor: "tap-a".into(), refresh: true }, "plugin:extractors/tap-a | ".to_owned()),
        ("dev", install(Some("loaders"), &[], InstallFlags::default()), "!plugin:loaders/target-b | ".to_owned()),
        (
            "dev",
            install(None, &["shout", "dbt"], InstallFlags::default()),
            "!plugin:transformers/dbt !plugin:utilities/shout | ".to_owned(),
        ),
        (
            "dev",
            install(None, &[], InstallFlags { schedule: Some("daily-job".into()), ..InstallFlags::default() }),
            "!plugin:extractors/tap-a !plugin:extractors/tap-heir !plugin:loaders/target-b !plugin:mappers/mapper !plugin:utilities/shout | "
                .to_owned(),
        ),
    ];
    for (env, task, expected) in table {
        assert_eq!(said(env, &task), expected, "{task:?}");
    }
}

#[test]
fn an_installation_waits_for_whoever_uses_the_plugin() {
    let one = needs(Some("dev"), &install(None, &["tap-a"], InstallFlags::default())).expect("sound");
    let heir = needs(None, &Task::Discover { extractor: "tap-heir".into(), refresh: false }).expect("sound");
    assert!(one.conflict(&heir).is_some() && heir.conflict(&one).is_some(), "they share a virtual environment");
    assert_eq!(one.plugins, ["extractors/tap-a"]);
    let other = needs(None, &Task::Discover { extractor: "tap-a".into(), refresh: false }).expect("sound");
    let third = needs(Some("dev"), &run(&["shout"], RunFlags::default())).expect("sound");
    assert!(one.conflict(&other).is_some() && one.conflict(&third).is_none() && other.conflict(&other).is_none());
}

#[test]
fn what_meltano_cannot_do_is_refused() {
    let file = |name: &str| el(ElFlags { catalog: Some(name.into()), ..ElFlags::default() }, None);
    let state = |id: &str| el(ElFlags { state_id: Some(id.into()), ..ElFlags::default() }, None);
    let suffixed = |suffix: &str| {
        run(&["tap-a", "target-b"], RunFlags { state_id_suffix: Some(suffix.into()), ..RunFlags::default() })
    };
    assert!(needs(Some("dev"), &file("catalog.json")).is_ok());
    let refused = [
        (Some("nope"), run(&["shout"], RunFlags::default()), "`nope` is not defined"),
        (None, run(&["shout"], RunFlags::default()), "only in an environment"),
        (None, Task::Job(job("daily", None)), "only in an environment"),
        (Some("dev"), Task::Job(job("dialy", None)), "no job `dialy`"),
        (Some("dev"), run(&["shuot"], RunFlags::default()), "`shuot` is not a plugin"),
        (Some("dev"), run(&["tap-a"], RunFlags::default()), "no loader behind it"),
        (Some("dev"), suffixed("a:b"), "colon"),
        (Some("dev"), suffixed("/../../x"), "lead out"),
        (Some("dev"), file("../catalog.json"), "does not stay"),
        (Some("dev"), file("/etc/passwd"), "does not stay"),
        (Some("dev"), file("none.json"), "is not a file"),
        (Some("dev"), state("../../x"), "lead out"),
        (Some("dev"), state(""), "at least one"),
        (Some("dev"), invoke(None, "nope", None, &[]), "no plugin `nope`"),
        (Some("dev"), invoke(None, "silent", None, &[]), "no plugin `silent` to invoke"),
        (Some("dev"), invoke(Some("tarts"), "shout", None, &[]), "not a type"),
        (Some("dev"), invoke(Some("loaders"), "shout", None, &[]), "no plugin `shout` among its loaders"),
        (Some("dev"), invoke(None, "shout", Some("whisper"), &[]), "no command `whisper`"),
        (Some("dev"), invoke(None, "shout", Some("a:b"), &[]), "no command `a:b`"),
        (Some("dev"), invoke(None, "shout", None, &["a\0"]), "NUL"),
        (Some("dev"), Task::Test { tests: texts(&["nope"]) }, "no plugin `nope`"),
        (Some("dev"), Task::Test { tests: texts(&["tap-a:test-nope"]) }, "no command `test-nope`"),
        (
            Some("dev"),
            Task::ConfigTest { plugin_type: "utilities".into(), plugin: "shout".into() },
            "utilities cannot be tested",
        ),
        (Some("dev"), install(None, &["nope"], InstallFlags::default()), "no plugin `nope`"),
        (Some("dev"), install(Some("loaders"), &["tap-a"], InstallFlags::default()), "among its loaders"),
        (
            Some("dev"),
            install(None, &[], InstallFlags { parallelism: Some(0), ..InstallFlags::default() }),
            "none ever",
        ),
        (
            Some("dev"),
            install(None, &[], InstallFlags { schedule: Some("nope".into()), ..InstallFlags::default() }),
            "no schedule `nope`",
        ),
        (Some("dev"), Task::Discover { extractor: "target-b".into(), refresh: false }, "among its extractors"),
    ];
    for (env, task, expected) in refused {
        let error = needs(env, &task).expect_err(expected);
        assert!(error.to_string().contains(expected), "{error}, not {expected}");
        assert!(!matches!(error, Error::TaskInvalid { .. }) || error.hint().is_some_and(|hint| !hint.is_empty()));
    }
}

#[test]
fn a_schedule_is_the_work_that_it_names() {
    let scheduled =
        |env: Option<&str>, name: &str, flags: &RunFlags| ask(|model, _| Task::scheduled(model, env, name, flags));
    let none = RunFlags::default();
    let of_job = scheduled(Some("dev"), "daily-job", &none).expect("sound");
    assert_eq!((of_job.job(), of_job.schedule()), (Some("daily"), Some("daily-job")));
    let text = serde_json::to_string(&of_job).expect("written");
    assert!(!text.contains("sesame"), "{text}");
    let old = scheduled(None, "old", &RunFlags { full_refresh: true, ..none.clone() }).expect("sound");
    let el = old.el().expect("an extractor and a loader");
    assert_eq!((el.transform, el.flags.full_refresh, el.flags.state_id.as_deref()), (None, true, Some("old")));
    let transforming = scheduled(Some("dev"), "transforming", &none).expect("sound");
    assert_eq!(transforming.el().and_then(|el| el.transform), Some(Transform::Run));
    for (env, name, flags, expected) in [
        (Some("dev"), "nope", none.clone(), "no schedule `nope`"),
        (Some("dev"), "dangling", none.clone(), "no job `gone`"),
        (None, "daily-job", none.clone(), "only in an environment"),
        (Some("dev"), "odd", none.clone(), "`twice`"),
        (Some("dev"), "broken", none.clone(), "no `loader`"),
        (Some("dev"), "old", RunFlags { timeout: Some(5), ..none.clone() }, "no `timeout`"),
    ] {
        let error = scheduled(env, name, &flags).expect_err(expected);
        assert!(error.to_string().contains(expected), "{error}, not {expected}");
    }
    let variables = ask(|model, _| model.settings.schedule_variables("daily-job"));
    let variables: Vec<_> = variables.iter().map(|(name, value)| format!("{name}={value}")).collect();
    assert_eq!(variables, ["MELTANO_RUN_STATE_ID_SUFFIX=night", "N=5", "PASSWORD=sesame"]);
}
