//! Runs of every kind, as a caller sees them. What each is told, and what it leaves behind, `tests/oracle` looks at.

use crate::harness::{DEV, House, Project};
use meltano_api_client::{RunStatus, types};
use serde_json::{Value, json};
use sha2::{Digest, Sha256};
use uuid::Uuid;

async fn done(house: &House, path: &str, body: Value) -> (types::Run, Value) {
    let answer = house.post(&format!("{DEV}{path}"), body.to_string()).await;
    assert_eq!(answer.status, 201, "{body}: {}", answer.body);
    let created = answer.json();
    let id: Uuid = created["id"].as_str().unwrap().parse().unwrap();
    let run = house.over(id).await;
    assert_eq!(run.status, RunStatus::Succeeded, "{body}: {:?}", run.reason);
    (run, created)
}

async fn artifact(house: &House, run: &types::Run, name: &str) -> Vec<u8> {
    let base = format!("{DEV}/runs/{}/artifacts", run.id);
    let listed: Value = house.get(&format!("{base}?limit=500")).await.json();
    let all = listed["items"].as_array().unwrap();
    let found = all.iter().find(|artifact| artifact["name"] == name).unwrap_or_else(|| panic!("no {name} in {listed}"));
    let url = format!("{}{base}/{name}", house.server.url);
    let bytes = reqwest::get(url).await.unwrap().bytes().await.unwrap().to_vec();
    let digest: String = Sha256::digest(&bytes).iter().map(|byte| format!("{byte:02x}")).collect();
    assert_eq!((found["bytes"].as_u64(), found["sha256"].as_str()), (Some(bytes.len() as u64), Some(digest.as_str())));
    bytes
}

#[tokio::test(flavor = "multi_thread")]
async fn a_schedule_runs_its_job_with_its_variables_and_so_does_the_job_by_itself() {
    let variables = |project: &Project| {
        let with = "  job: load-orders\n  env:\n    TARGET_CSV_OUTPUT_PATH: output/scheduled\n";
        project.edit("meltano.yml", |text| text.replace("  job: load-orders\n", with));
    };
    let house = House::build(variables, &[]);
    let (run, created) = done(&house, "/schedules/orders-hourly/run", json!({ "labels": { "team": "sales" } })).await;
    assert_eq!((&created["schedule"], &created["job"]), (&json!("orders-hourly"), &json!("load-orders")));
    assert!(house.project.root().join("output/scheduled/orders.csv").exists());
    let (job, _) = done(&house, "/jobs/load-orders/run", json!({})).await;
    let list: Value = house.get(&format!("{DEV}/jobs/load-orders/runs")).await.json();
    let ids: Vec<&str> = list["items"].as_array().unwrap().iter().map(|run| run["id"].as_str().unwrap()).collect();
    assert_eq!(ids, [job.id.0.to_string(), run.id.0.to_string()]);
    for (filter, found) in
        [("schedule=orders-hourly", 1), ("labels=team=sales", 1), ("labels=team=other", 0), ("kind=job", 1)]
    {
        let list: Value = house.get(&format!("{DEV}/runs?{filter}")).await.json();
        assert_eq!(list["items"].as_array().unwrap().len(), found, "{filter}");
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn what_is_not_run_through_blocks_is_a_run_too() {
    let house = House::open();
    let (run, _) = done(&house, "/runs", json!({ "discover": { "extractor": "tap-orders" } })).await;
    let catalog: Value = serde_json::from_slice(&artifact(&house, &run, "catalog.json").await).unwrap();
    assert_eq!(catalog["streams"][0]["tap_stream_id"], "orders");

    let (run, _) = done(&house, "/runs", json!({ "select_list": { "extractor": "tap-orders", "all": true } })).await;
    let selection: Value = serde_json::from_slice(&artifact(&house, &run, "selection.json").await).unwrap();
    assert!(selection.to_string().contains("customer_email"), "{selection}");

    let el = json!({ "extractor": "tap-orders", "loader": "target-csv", "flags": { "state_id": "by-hand" } });
    let (run, created) = done(&house, "/runs", json!({ "el": el })).await;
    assert_eq!((&created["el"], &created["state_ids"]), (&el, &json!(["by-hand"])));
    assert_eq!(house.project.read("output/dev/orders.csv").lines().count(), 4);
    let report: Value = house.get(&format!("{DEV}/runs/{}/report", run.id)).await.json();
    let stream = &report["blocks"][0]["streams"][0];
    assert_eq!((&stream["name"], &stream["sent"]), (&json!("orders"), &json!(3)), "{report}");
    let after: Value = serde_json::from_slice(&artifact(&house, &run, "state-after.1.json").await).unwrap();
    assert_eq!(after["state_id"], "by-hand");

    let (run, _) =
        done(&house, "/runs", json!({ "config_test": { "type": "extractors", "plugin": "tap-orders" } })).await;
    assert_eq!(run.exit_code, Some(0));

    let invoke = json!({ "plugin": "tap-orders", "args": ["--about", "--format=json"] });
    let (run, created) = done(&house, "/runs", json!({ "invoke": invoke, "cause": "curiosity" })).await;
    assert_eq!((&created["invoke"], &created["cause"]), (&invoke, &json!("curiosity")));
    let log = house.log(run.id.0).await;
    assert!(log.iter().any(|line| line.message.as_deref().unwrap_or_default().contains("tap-orders")), "{log:?}");
}

#[tokio::test(flavor = "multi_thread")]
async fn a_log_is_downloaded_to_the_byte_that_streams_and_events_make_of_it() {
    let house = House::open();
    let (run, _) = done(&house, "/jobs/load-orders/run", json!({})).await;
    let logs = format!("{}{DEV}/runs/{}", house.server.url, run.id);
    let text = async |path: &str| reqwest::get(format!("{logs}/{path}")).await.unwrap().text().await.unwrap();
    let whole = text("log-archive").await;
    let digest: String = Sha256::digest(whole.as_bytes()).iter().map(|byte| format!("{byte:02x}")).collect();
    let sum = run.log.clone().unwrap();
    assert_eq!((sum.lines, sum.bytes, sum.sha256), (whole.lines().count() as i64, whole.len() as i64, digest.clone()));
    let streamed = text("logs?follow=true").await;
    let (lines, end) = streamed.trim_end().rsplit_once('\n').unwrap();
    assert_eq!(format!("{lines}\n"), whole);
    let end: Value = serde_json::from_str(end).unwrap();
    assert_eq!((&end["type"], &end["log"]["sha256"]), (&json!("end"), &json!(digest)));
    let sent = text("log-events").await;
    let data: String =
        sent.lines().filter_map(|line| line.strip_prefix("data: ")).map(|line| format!("{line}\n")).collect();
    assert_eq!(data, streamed);
    // Only what is wanted, with the numbers that it has.
    let wanted = text("logs?plugin=tap-orders&text=METRIC&limit=1000").await;
    let wanted: Vec<&str> = wanted.lines().filter(|line| line.contains(r#""type":"log""#)).collect();
    assert!(!wanted.is_empty() && wanted.iter().all(|line| whole.contains(line)), "{wanted:?}");
}
