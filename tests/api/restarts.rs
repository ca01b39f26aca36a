//! What survives a crash: of the server, of a run's supervisor, of Meltano.

use crate::harness::{House, PATIENT_TAP, Project, eventually};
use futures::{StreamExt, TryStreamExt};
use meltano_api_client::{Client, LogLineType, RunAddress, RunStatus, types};
use nix::sys::signal::{Signal, kill};
use nix::unistd::Pid;
use serde_json::Value;
use std::path::PathBuf;
use uuid::Uuid;

fn patient(project: &Project) {
    project.add_script("extractors", "tap-patient", "catalog, discover, state", PATIENT_TAP);
}

/// A run whose tap waits for the file `go`.
async fn waiting_run(house: &House) -> types::Run {
    let run = house.run(&["tap-patient", "target-csv"]).await;
    eventually("the tap waits", async || {
        house.log(run.id.0).await.iter().any(|line| line.message.as_deref() == Some("waiting")).then_some(())
    })
    .await;
    house.view(run.id.0).await
}

#[tokio::test(flavor = "multi_thread")]
async fn a_run_outlives_a_server_that_is_killed_and_the_next_one_finds_it_whole() {
    let mut house = House::build(patient, &[]);
    let run = waiting_run(&house).await;
    let queued = house.log(run.id.0).await.len();
    house.server.crash();
    // It speaks and ends while there is no server.
    std::fs::write(house.project.root().join("go"), "").unwrap();
    let exit = run_directory(&house, run.id.0).join("exit.json");
    eventually("the supervisor writes the exit", async || exit.exists().then_some(())).await;

    house.server.start_again();
    house.client = Client::connect(&house.server.url, None).unwrap();
    let run = house.over(run.id.0).await;
    assert_eq!((run.status.clone(), run.exit_code), (RunStatus::Succeeded, Some(0)));
    let log = house.log(run.id.0).await;
    assert!(log.len() > queued);
    let counted = log.iter().filter_map(|line| line.message.as_deref()?.strip_prefix("line ")?.parse().ok());
    assert_eq!(counted.collect::<Vec<u32>>(), (0..100).collect::<Vec<_>>());
}

#[tokio::test(flavor = "multi_thread")]
async fn a_run_is_followed_on_by_the_next_server_and_can_be_cancelled_there() {
    let mut house = House::build(patient, &[]);
    let run = waiting_run(&house).await;
    house.server.crash();
    house.server.start_again();
    house.client = Client::connect(&house.server.url, None).unwrap();
    assert_eq!(house.view(run.id.0).await.status, RunStatus::Running);
    let address = RunAddress { project: "warehouse".into(), env: "dev".into(), run: run.id.0 };
    let client = house.client.clone();
    let follower = tokio::spawn(async move { client.follow_log(address, 0).try_collect::<Vec<_>>().await.unwrap() });
    let cancel = house.client.run_cancel().project("warehouse").env("dev").run(run.id.0);
    cancel.body(types::RunCancel::builder()).send().await.unwrap();
    assert_eq!(house.over(run.id.0).await.status, RunStatus::Cancelled);
    let lines = follower.await.unwrap();
    let end = lines.last().unwrap();
    assert_eq!((end.type_.clone(), end.status.clone()), (LogLineType::End, Some(RunStatus::Cancelled)));
    assert!(house.project.meltano_runs().iter().all(|(_, state, _)| state != "RUNNING"));
}

#[tokio::test(flavor = "multi_thread")]
async fn queued_runs_are_executed_by_the_next_server() {
    let mut house = House::build(patient, &["--max-concurrent-runs", "1"]);
    let first = waiting_run(&house).await;
    let second = house.run(&["tap-orders", "target-csv"]).await;
    house.server.crash();
    std::fs::write(house.project.root().join("go"), "").unwrap();
    house.server.start_again();
    house.client = Client::connect(&house.server.url, None).unwrap();
    assert_eq!(house.over(first.id.0).await.status, RunStatus::Succeeded);
    assert_eq!(house.over(second.id.0).await.status, RunStatus::Succeeded);
}

#[tokio::test(flavor = "multi_thread")]
async fn a_run_whose_supervisor_and_meltano_are_killed_is_lost_and_leaves_nothing_running() {
    let house = House::build(patient, &[]);
    let run = waiting_run(&house).await;
    let process: Value =
        serde_json::from_slice(&std::fs::read(run_directory(&house, run.id.0).join("process.json")).unwrap()).unwrap();
    let pid = |key: &str| Pid::from_raw(i32::try_from(process[key].as_i64().unwrap()).unwrap());
    kill(pid("supervisor_pid"), Signal::SIGKILL).unwrap();
    let run = house.over(run.id.0).await;
    assert_eq!(run.status, RunStatus::Lost);
    assert!(run.reason.is_some());
    eventually("meltano is gone", async || {
        let status = std::fs::read_to_string(format!("/proc/{}/stat", pid("pid"))).ok();
        status.is_none_or(|status| status.contains(") Z ")).then_some(())
    })
    .await;
    eventually("no row of Meltano's runs on", async || {
        house.project.meltano_runs().iter().all(|(_, state, _)| state != "RUNNING").then_some(())
    })
    .await;
}

#[tokio::test(flavor = "multi_thread")]
async fn a_server_told_to_leave_its_runs_ends_its_streams_and_the_next_one_goes_on() {
    let mut house = House::build(patient, &["--on-shutdown", "leave"]);
    let run = waiting_run(&house).await;
    let mut followed = Box::pin(house.follow(run.id.0).await);
    followed.next().await.expect("somebody follows");
    let rest = tokio::spawn(followed.collect::<Vec<_>>());
    assert!(house.server.stop().success());
    let end = rest.await.unwrap().pop().unwrap();
    assert_eq!((end["type"].as_str(), end["reason"].as_str()), (Some("end"), Some("shutdown")));

    house.server.start_again();
    house.client = Client::connect(&house.server.url, None).unwrap();
    assert_eq!(house.view(run.id.0).await.status, RunStatus::Running);
    std::fs::write(house.project.root().join("go"), "").unwrap();
    assert_eq!(house.over(run.id.0).await.status, RunStatus::Succeeded);
}

#[tokio::test(flavor = "multi_thread")]
async fn a_server_told_to_stop_its_runs_cancels_them_before_it_ends() {
    let mut house = House::build(patient, &["--on-shutdown", "stop"]);
    let run = waiting_run(&house).await;
    assert!(house.server.stop().success());
    assert!(house.project.meltano_runs().iter().all(|(_, state, _)| state == "FAIL"));
    house.server.start_again();
    house.client = Client::connect(&house.server.url, None).unwrap();
    let run = house.view(run.id.0).await;
    assert_eq!(run.status, RunStatus::Cancelled);
    assert_eq!(run.cancel_requested_by.as_deref(), Some("server"));
}

fn run_directory(house: &House, run: Uuid) -> PathBuf {
    house.server.data_dir().join("runs").join(run.to_string())
}
