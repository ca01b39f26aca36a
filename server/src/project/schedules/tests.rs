//! Schedules of a project. What is expected is what `meltano schedule list` 4.4.1 does with each of them alone.

#![allow(clippy::unwrap_used)]

use super::*;
use crate::project::Project;

const MELTANO_YML: &str = "
plugins:
  extractors: [{name: tap-a, namespace: tap_a}]
  loaders: [{name: target-b, namespace: target_b}]
jobs: [{name: load, tasks: [tap-a target-b]}]
schedules:
- {name: 'daily:eu', interval: '@daily', job: load, env: {TAP_PASSWORD: hunter2, A: 1}, unknown: kept}
- {name: legacy, interval: 5 4 * * *, extractor: tap-a, loader: target-b, transform: skip}
- {name: by-hand, interval: '@manual', job: load}
- {name: unset, interval: null, job: load}
- {name: dangling, interval: '@daily', job: laod}
- {name: half, interval: '@daily', extractor: tap-a}
- {name: strangers, interval: '@daily', extractor: tap-z, loader: target-z, transform: skip}
- {name: hasty, interval: 61 * * * *, job: load}
- {name: number, interval: 5, job: load}
- {name: restless, job: load}
- {name: no-job, interval: '@daily', job: '', extractor: tap-a, loader: target-b, transform: run}
";

fn model() -> std::sync::Arc<Model> {
    let directory = tempfile::tempdir().unwrap();
    std::fs::write(directory.path().join("meltano.yml"), MELTANO_YML).unwrap();
    Project::new("sample", directory.path().canonicalize().unwrap()).read().unwrap()
}

fn reading(model: &Model, name: &str) -> Reading {
    read(model, model.schedule(name).unwrap(), "2026-11-20T12:30:00Z".parse().unwrap())
}

#[test]
fn a_schedule_says_what_it_runs_and_when() {
    let model = model();
    let daily = model.schedule("daily:eu").unwrap();
    assert_eq!((&daily.work, daily.interval.as_deref()), (&Work::Job("load".to_owned()), Some("@daily")));
    assert_eq!(daily.env, ["A", "TAP_PASSWORD"], "names only");
    assert!(!format!("{model:?}").contains("hunter2"));
    let now = reading(&model, "daily:eu");
    assert_eq!((now.cron.as_deref(), now.problems), (Some("0 0 * * *"), vec![]));
    assert_eq!(now.fires[0].to_rfc3339(), "2026-11-21T00:00:00+00:00");
    let elt = |transform: &str| Work::Elt {
        extractor: Some("tap-a".to_owned()),
        loader: Some("target-b".to_owned()),
        transform: Some(transform.to_owned()),
    };
    assert_eq!(model.schedule("legacy").unwrap().work, elt("skip"));
    assert_eq!(model.schedule("no-job").unwrap().work, elt("run"), "an empty job is none");
    for name in ["by-hand", "unset"] {
        let never = reading(&model, name);
        assert_eq!((never.cron, never.fires.len(), never.problems), (None, 0, vec![]), "{name}");
    }
}

#[test]
fn a_problem_stands_at_its_schedule_and_hides_no_other() {
    let model = model();
    let first = MELTANO_YML.lines().position(|line| line.contains("daily:eu")).unwrap() + 1;
    let shown = |name: &str| -> Vec<String> {
        let problems = reading(&model, name).problems.into_iter();
        let line = |line: Option<u64>| usize::try_from(line.unwrap()).unwrap() - first;
        problems.map(|problem| format!("{} {} {}", line(problem.line), problem.code, problem.message)).collect()
    };
    assert_eq!(shown("dangling"), ["4 schedule_job_unknown schedule `dangling` names job `laod`, which is not there"]);
    let half = [
        "5 schedule_invalid schedule `half` has no `loader`, which Meltano asks for",
        "5 schedule_invalid schedule `half` has no `transform`, which Meltano asks for",
    ];
    assert_eq!(shown("half"), half);
    let strangers = [
        "6 schedule_plugin_unknown schedule `strangers` names extractor `tap-z`, which is not there",
        "6 schedule_plugin_unknown schedule `strangers` names loader `target-z`, which is not there",
    ];
    assert_eq!(shown("strangers"), strangers);
    let [hasty] = shown("hasty").try_into().unwrap();
    assert!(
        hasty.starts_with("7 schedule_interval_invalid the interval of schedule `hasty` cannot be read: "),
        "{hasty}"
    );
    assert_eq!(shown("number"), ["8 schedule_invalid the `interval` of schedule `number` is a number"]);
    assert_eq!(shown("restless"), ["9 schedule_invalid schedule `restless` has no `interval`, which Meltano asks for"]);
    assert_eq!(model.schedules.len(), 11);
    // Those of the entries themselves are the project's, too.
    assert_eq!(model.problems.len(), 4, "{:?}", model.problems);
}
