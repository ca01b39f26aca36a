//! The tag `runs`, several at once: they share a project and its plugins, and nothing else.

use crate::harness::{COUNTING_TAP, DRAINING_TARGET, House, Project};
use meltano_api_client::{RunStatus, types};
use serde_json::Value;

/// How often two pipelines are started at the same moment. `TOGETHER_TIMES` says otherwise.
const TIMES: i64 = 20;

fn counting(project: &Project) {
    project.add_script("extractors", "tap-count", "catalog, discover, state", COUNTING_TAP);
    project.add_script("loaders", "target-drain", "", DRAINING_TARGET);
}

/// Meltano mixes up the states of two runs that share a plugin's directory (meltano#8763); each run has its own here.
#[tokio::test(flavor = "multi_thread")]
async fn two_pipelines_that_share_a_tap_keep_their_own_states_every_time() {
    let house = House::build(counting, &[]);
    let state_id = |suffix: &str| format!("dev:tap-count-to-target-drain:{suffix}");
    for (suffix, count) in [("east", 1000), ("west", 5)] {
        let state = format!(r#"{{"singer_state": {{"count": {count}}}}}"#);
        house.project.meltano(&["state", "set", "--force", &state_id(suffix), &state]);
    }
    let times = std::env::var("TOGETHER_TIMES").ok().and_then(|times| times.parse().ok()).unwrap_or(TIMES);
    for _ in 0..times {
        let start = |suffix: &'static str| {
            let flags = types::RunFlags::builder().state_id_suffix(Some(suffix.parse().unwrap()));
            house.run_with(&["tap-count", "target-drain"], flags)
        };
        let (east, west) = tokio::join!(start("east"), start("west"));
        for run in [east, west] {
            let run = house.over(run.id.0).await;
            assert_eq!(run.status, RunStatus::Succeeded, "{:?}", run.reason);
        }
    }
    for (suffix, count) in [("east", 1000), ("west", 5)] {
        let state: Value =
            serde_json::from_str(&house.project.meltano_says(&["state", "get", &state_id(suffix)])).unwrap();
        assert_eq!(state["singer_state"]["count"], count + times, "{suffix}");
    }
}

/// The first runs of a fresh project find no system database; they must not make it twice (internals 3.6).
#[tokio::test(flavor = "multi_thread")]
async fn the_first_runs_of_a_project_may_start_together() {
    let house = House::build(counting, &[]);
    let start = |suffix: &str| {
        let flags = types::RunFlags::builder().state_id_suffix(Some(suffix.parse().unwrap()));
        house.run_with(&["tap-count", "target-drain"], flags)
    };
    let runs = futures::future::join_all(["a", "b", "c", "d"].map(start)).await;
    for run in runs {
        let run = house.over(run.id.0).await;
        assert_eq!(run.status, RunStatus::Succeeded, "{:?}", run.reason);
    }
    assert_eq!(house.project.meltano_runs().len(), 4);
}
