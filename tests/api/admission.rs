//! Who runs when: what is in the way of a run, and what becomes of it then; and how runs are waited for, stopped and forgotten
//! many at once.

use crate::harness::{DEV, House, PATIENT_TAP, Project, answer, eventually};
use http::Method;
use meltano_api_client::RunStatus;
use serde_json::{Value, json};
use std::time::{Duration, Instant};
use uuid::Uuid;

fn patient(project: &Project) {
    project.add_script("extractors", "tap-patient", "catalog, discover, state", PATIENT_TAP);
}

async fn create(house: &House, body: Value) -> Value {
    let answer = house.post(&format!("{DEV}/runs"), body.to_string()).await;
    assert_eq!(answer.status, 201, "{body}: {}", answer.body);
    answer.json()
}

/// A process that does not outlive its test.
struct Ended(std::process::Child);

impl Drop for Ended {
    fn drop(&mut self) {
        _ = self.0.kill();
    }
}

fn id(run: &Value) -> Uuid {
    run["id"].as_str().unwrap().parse().unwrap()
}

fn go(house: &House) {
    std::fs::write(house.project.root().join("go"), "").unwrap();
}

fn waiting(terms: Value) -> Value {
    let mut body = json!({ "blocks": ["tap-patient", "target-csv"] });
    body.as_object_mut().unwrap().extend(terms.as_object().unwrap().clone());
    body
}

#[tokio::test(flavor = "multi_thread")]
async fn what_is_in_the_way_is_waited_for_refused_answered_or_replaced() {
    let house = House::build(patient, &[]);
    let first = create(&house, waiting(json!({}))).await;
    house.reaches(id(&first), RunStatus::Running).await;
    let second = create(&house, waiting(json!({}))).await;
    let shown: Value = house.get(&format!("{DEV}/runs/{}", id(&second))).await.json();
    assert_eq!((&shown["status"], &shown["queue_position"]), (&json!("queued"), &json!(1)));
    let blocker = &shown["blocked_by"][0];
    assert_eq!((&blocker["kind"], &blocker["run_id"]), (&json!("run"), &first["id"]), "{shown}");
    assert_eq!(blocker["claim"], "state:dev:tap-patient-to-target-csv");

    let refused = house.post(&format!("{DEV}/runs"), waiting(json!({ "if_running": "reject" })).to_string()).await;
    assert_eq!((refused.status, refused.json()["error_code"].as_str()), (409, Some("run_conflict")));
    let same =
        house.post(&format!("{DEV}/runs"), waiting(json!({ "if_running": "return_existing" })).to_string()).await;
    assert_eq!((id(&same.json()), same.headers["idempotency-replayed"].to_str().unwrap()), (id(&first), "true"));
    let third = create(&house, waiting(json!({ "if_running": "replace" }))).await;
    let replaced = house.over(id(&first)).await;
    assert_eq!(replaced.status, RunStatus::Cancelled);
    assert!(replaced.cancel_reason.unwrap().contains(third["id"].as_str().unwrap()));
    assert_eq!(house.over(id(&second)).await.status, RunStatus::Cancelled);
    go(&house);
    assert_eq!(house.over(id(&third)).await.status, RunStatus::Succeeded);
}

#[tokio::test(flavor = "multi_thread")]
async fn limits_priorities_and_times_decide_who_is_next() {
    let house = House::build(patient, &["--limit", "project=1"]);
    let first = create(&house, waiting(json!({}))).await;
    house.reaches(id(&first), RunStatus::Running).await;
    let job = |terms: Value| {
        let mut body = json!({ "job": "load-orders", "flags": { "no_state_update": true } });
        body.as_object_mut().unwrap().extend(terms.as_object().unwrap().clone());
        body
    };
    let low = create(&house, job(json!({ "priority": -5 }))).await;
    let high = create(&house, job(json!({ "priority": 5 }))).await;
    let later = chrono::Utc::now() + chrono::TimeDelta::hours(1);
    let late = create(&house, job(json!({ "not_before": later }))).await;
    let view = async |run: &Value| -> Value { house.get(&format!("{DEV}/runs/{}", id(run))).await.json() };
    let (shown, behind, tomorrow) = (view(&high).await, view(&low).await, view(&late).await);
    let limit = json!({ "kind": "limit", "scope": "project", "name": "warehouse", "limit": 1 });
    assert_eq!((&shown["queue_position"], &shown["blocked_by"][0]), (&json!(1), &limit), "{shown}");
    assert!(behind["queue_position"].as_i64() > shown["queue_position"].as_i64());
    assert_eq!(tomorrow["blocked_by"][0]["kind"], "not_before");
    go(&house);
    let (high, low) = (house.over(id(&high)).await, house.over(id(&low)).await);
    assert!(high.ended_at <= low.started_at);
    assert_eq!(view(&late).await["status"], "queued");
}

#[tokio::test(flavor = "multi_thread")]
async fn whoever_waits_is_answered_on_change_and_what_takes_too_long_times_out() {
    let house = House::build(patient, &[]);
    let run = create(&house, waiting(json!({ "timeout_seconds": 4 }))).await;
    let url = format!("{}{DEV}/runs/{}", house.server.url, id(&run));
    let begin = Instant::now();
    let changed: Value = reqwest::get(format!("{url}?wait=60s&until=change")).await.unwrap().json().await.unwrap();
    assert_ne!(changed["status"], "queued");
    let waiting = tokio::spawn(reqwest::Client::new().get(&url).header("prefer", "wait=60").send());
    let over: Value = waiting.await.unwrap().unwrap().json().await.unwrap();
    assert_eq!(over["status"], "timed_out", "{over}");
    assert!(begin.elapsed() < Duration::from_secs(40));
    assert!(over["reason"].as_str().unwrap().contains("4 s"), "{over}");
    let at_once = Instant::now();
    let again: Value = reqwest::get(format!("{url}?wait=60s")).await.unwrap().json().await.unwrap();
    assert_eq!((&again["status"], at_once.elapsed() < Duration::from_secs(10)), (&json!("timed_out"), true));
    assert_eq!(again["retryable"], true);
}

#[tokio::test(flavor = "multi_thread")]
async fn a_retry_goes_on_from_the_block_that_failed() {
    let house = House::build(patient, &[]);
    let blocks = json!(["tap-orders", "hide-emails", "target-csv", "tap-patient", "target-csv"]);
    let first = create(&house, json!({ "blocks": blocks, "labels": { "team": "sales" } })).await;
    eventually("the second block waits", async || {
        house.log(id(&first)).await.iter().any(|line| line.message.as_deref() == Some("waiting")).then_some(())
    })
    .await;
    let cancel = json!({ "mode": "kill", "reason": "too slow" }).to_string();
    assert_eq!(house.post(&format!("{DEV}/runs/{}/cancel", id(&first)), cancel).await.status, 202);
    let cancelled = house.over(id(&first)).await;
    assert_eq!(
        (cancelled.status.clone(), cancelled.cancel_reason.as_deref()),
        (RunStatus::Cancelled, Some("too slow"))
    );
    assert_eq!(cancelled.retryable, Some(true));
    go(&house);
    let retry = house.post(&format!("{DEV}/runs/{}/retry", id(&first)), "{}").await;
    assert_eq!(retry.status, 201, "{}", retry.body);
    let retry = retry.json();
    assert_eq!(retry["blocks"], json!(["tap-patient", "target-csv"]));
    assert_eq!(
        (&retry["retry_of"], &retry["attempt"], &retry["labels"]),
        (&first["id"], &json!(2), &json!({ "team": "sales" }))
    );
    assert_eq!(house.over(id(&retry)).await.status, RunStatus::Succeeded);
    let report: Value = house.get(&format!("{DEV}/runs/{}/report", id(&retry))).await.json();
    assert_eq!(report["blocks"].as_array().unwrap().len(), 1, "{report}");
}

#[tokio::test(flavor = "multi_thread")]
async fn many_are_stopped_and_forgotten_at_once_each_with_its_result() {
    let house = House::build(patient, &["--max-concurrent-runs", "1"]);
    let first = create(&house, waiting(json!({}))).await;
    house.reaches(id(&first), RunStatus::Running).await;
    for _ in 0..3 {
        create(&house, json!({ "job": "load-orders", "labels": { "batch": "1" } })).await;
    }
    let batch = format!("{DEV}/run-batch");
    let ask = async |method: Method, path: &str| {
        answer(house.request(method, &format!("{batch}{path}")).json(&json!({ "reason": "not today" }))).await.json()
    };
    let dry = ask(Method::POST, "/cancel?labels=batch=1&dry_run=true").await;
    assert_eq!((dry["items"].as_array().unwrap().len(), &dry["items"][0]["status"]), (3, &json!("queued")));
    let done = ask(Method::POST, "/cancel?labels=batch=1&limit=2").await;
    assert_eq!((done["items"].as_array().unwrap().len(), &done["has_more"]), (2, &json!(true)));
    let rest = ask(Method::POST, "/cancel?labels=batch=1").await;
    assert_eq!((&rest["items"][0]["status"], &rest["has_more"]), (&json!("cancelled"), &json!(false)));
    let gone = ask(Method::DELETE, "?labels=batch=1").await;
    assert_eq!(gone["items"].as_array().unwrap().len(), 3, "{gone}");
    let left: Value = house.get(&format!("{DEV}/runs")).await.json();
    assert_eq!(left["items"].as_array().unwrap().len(), 1);
    go(&house);
    house.over(id(&first)).await;
}

#[tokio::test(flavor = "multi_thread")]
async fn what_the_command_line_runs_appears_with_its_log_and_is_in_the_way() {
    let house = House::build(patient, &[]);
    house.project.meltano(&["state", "list"]);
    let project = house.project.root().to_owned();
    let meltano = crate::harness::meltano();
    let mut child = Ended(
        std::process::Command::new(meltano)
            .args(["--environment=dev", "run", "--no-install", "tap-patient", "target-csv"])
            .current_dir(&project)
            .env("MELTANO_SEND_ANONYMOUS_USAGE_STATS", "false")
            .stderr(std::process::Stdio::null())
            .spawn()
            .unwrap(),
    );
    let runs = format!("{DEV}/runs?origin=meltano");
    let found = eventually("it appears", async || {
        let list: Value = house.get(&runs).await.json();
        list["items"].get(0).cloned()
    })
    .await;
    assert_eq!((&found["status"], &found["created_by"]), (&json!("running"), &json!("cli")), "{found}");
    let refused = house.post(&format!("{DEV}/runs"), waiting(json!({ "if_running": "reject" })).to_string()).await;
    assert_eq!(refused.status, 409, "{}", refused.body);
    go(&house);
    assert!(child.0.wait().unwrap().success());
    let over = house.over(id(&found)).await;
    assert_eq!(over.status, RunStatus::Succeeded);
    let log = house.log(id(&found)).await;
    assert!(log.iter().any(|line| line.message.as_deref().unwrap_or_default().contains("line 99")), "{log:?}");
}
