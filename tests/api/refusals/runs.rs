//! Every way in which a run is refused, by each operation that creates one, and what is refused to runs that there are.

use super::codes::{house, shutting_down};
use crate::harness::{Answer, DEV, House, answer, eventually};
use http::Method;
use meltano_api_contract::table::ErrorCode;
use serde_json::{Value, json};
use uuid::Uuid;

/// Waits for the file `go` if there is a file `wait`, and fails if there is a file `fail`.
const OBEDIENT_MELTANO: &str = r#"#!/bin/sh
case "$*" in *upgrade*) exit 0;; esac
[ -e wait ] && while [ ! -e go ]; do sleep 0.02; done
[ -e fail ] && exit 1
exit 0
"#;

/// The operations that create a run: their path in an environment, and a body that they take.
fn creators(failed: Uuid) -> [(String, Value); 5] {
    [
        ("/runs".to_owned(), json!({ "blocks": ["load-orders"] })),
        ("/jobs/load-orders/run".to_owned(), json!({})),
        ("/schedules/orders-hourly/run".to_owned(), json!({})),
        ("/tests".to_owned(), json!({ "tests": ["tap-orders:test-about"] })),
        (format!("/runs/{failed}/retry"), json!({})),
    ]
}

pub(super) fn obedient() -> House {
    let house = house(&[]);
    house.project.feign_meltano(OBEDIENT_MELTANO);
    house
}

fn with(body: &Value, name: &str, value: impl Into<Value>) -> String {
    let mut body = body.clone();
    body[name] = value.into();
    body.to_string()
}

/// A run that failed.
async fn failed(house: &House) -> Uuid {
    let mark = house.project.root().join("fail");
    std::fs::write(&mark, "").unwrap();
    let run = house.run(&["load-orders"]).await;
    house.over(run.id.0).await;
    std::fs::remove_file(mark).unwrap();
    run.id.0
}

#[tokio::test(flavor = "multi_thread")]
async fn whatever_creates_a_run_refuses_it_alike() {
    let house = obedient();
    let failed = failed(&house).await;
    for (path, body) in creators(failed) {
        let url = format!("{DEV}{path}");
        let taken = with(&body, "run_id", failed.to_string());
        house.post(&url, taken).await.is_refusal(ErrorCode::RunIdTaken);

        let keyed = |body: String| {
            let request = house.request(Method::POST, &url).header("idempotency-key", path.replace('/', "-"));
            answer(request.header("content-type", "application/json").body(body))
        };
        let first = keyed(body.to_string()).await;
        assert_eq!(first.status, 201, "{path}: {}", first.body);
        let id: Uuid = first.json()["id"].as_str().unwrap().parse().unwrap();
        house.over(id).await;
        let again = keyed(body.to_string()).await;
        assert_eq!((again.status, again.headers["idempotency-replayed"].to_str().unwrap()), (201, "true"));
        assert!(!first.headers.contains_key("idempotency-replayed"));
        keyed(with(&body, "note", "other")).await.is_refusal(ErrorCode::IdempotencyKeyReused);
        let run = format!("{DEV}/runs/{id}");
        assert_eq!(answer(house.request(Method::DELETE, &run)).await.status, 204);
        keyed(body.to_string()).await.is_refusal(ErrorCode::RunDeleted);

        let elsewhere = format!("/meltano/core/v2beta/projects/other/envs/dev{path}");
        house.post(&elsewhere, body.to_string()).await.is_refusal(ErrorCode::ProjectNotFound);
    }

    // One goes on, and then everything else is in its way.
    std::fs::write(house.project.root().join("wait"), "").unwrap();
    for (path, body) in creators(failed) {
        let first = house.post(&format!("{DEV}{path}"), body.to_string()).await;
        assert_eq!(first.status, 201, "{path}: {}", first.body);
        if path == "/tests" {
            // Two runs of tests share all they use, and only an installation takes it for itself.
            let both = house.post(&format!("{DEV}{path}"), with(&body, "if_running", "reject")).await;
            assert_eq!(both.status, 201, "{}", both.body);
            let install = json!({ "install": { "type": "extractors", "plugins": ["tap-orders"] } });
            assert_eq!(house.post(&format!("{DEV}/runs"), install.to_string()).await.status, 201);
        }
        let conflict = house.post(&format!("{DEV}{path}"), with(&body, "if_running", "reject")).await;
        conflict.is_refusal(ErrorCode::RunConflict);
    }
    std::fs::write(house.project.root().join("go"), "").unwrap();
}

#[tokio::test(flavor = "multi_thread")]
async fn whatever_creates_a_run_looks_at_the_project_first() {
    let house = obedient();
    let creators = creators(Uuid::nil());
    let (planned, _) = creators.split_at(4);
    for (path, body) in planned {
        let prdo = format!("{}{path}", DEV.replace("/dev", "/prdo"));
        house.post(&prdo, body.to_string()).await.is_refusal(ErrorCode::EnvNotFound);
        if path != "/tests" {
            let none = format!("{}{path}", DEV.replace("/dev", "/-"));
            house.post(&none, body.to_string()).await.is_refusal(ErrorCode::EnvRequired);
        }
    }
    let edited = async |from: &str, to: &str, path: &str, body: Value, code| {
        let whole = house.project.read("meltano.yml");
        assert!(whole.contains(from), "{from}");
        house.project.edit("meltano.yml", |text| text.replace(from, to));
        house.post(&format!("{DEV}{path}"), body.to_string()).await.is_refusal(code);
        house.project.edit("meltano.yml", |_| whole);
    };
    let (job, schedule) = ("/jobs/load-orders/run", "/schedules/orders-hourly/run");
    let task = "- tap-orders hide-emails target-csv";
    edited(task, "- tap-nowhere target-csv", job, json!({}), ErrorCode::BlockUnknown).await;
    edited(task, "- target-csv tap-orders", job, json!({}), ErrorCode::BlockSequenceInvalid).await;
    edited("job: load-orders", "job: load-nothing", schedule, json!({}), ErrorCode::JobNotFound).await;
    let elt = "extractor: tap-orders\n  loader: target-none\n  transform: skip";
    edited("job: load-orders", elt, schedule, json!({}), ErrorCode::PluginNotFound).await;
    edited("job: load-orders", "extractor: tap-orders", schedule, json!({}), ErrorCode::TaskInvalid).await;

    let refused = async |path: &str, body: Value, code| {
        house.post(&format!("{DEV}{path}"), body.to_string()).await.is_refusal(code);
    };
    refused("/jobs/other/run", json!({}), ErrorCode::JobNotFound).await;
    refused("/schedules/other/run", json!({}), ErrorCode::ScheduleNotFound).await;
    refused("/tests", json!({ "tests": ["tap-orders:test-none"] }), ErrorCode::TaskInvalid).await;
    refused("/runs", json!({ "job": "other" }), ErrorCode::JobNotFound).await;
    refused("/runs", json!({ "schedule": "other" }), ErrorCode::ScheduleNotFound).await;
    refused("/runs", json!({ "discover": { "extractor": "tap-none" } }), ErrorCode::PluginNotFound).await;
    let outside = json!({ "el": { "extractor": "tap-orders", "loader": "target-csv", "flags": { "state": "../x" } } });
    refused("/runs", outside, ErrorCode::TaskInvalid).await;

    let first = "default_environment: dev";
    let elsewhere = "default_environment: dev\ndatabase_uri: postgresql://h/d";
    for (path, body) in planned {
        edited(first, elsewhere, path, body.clone(), ErrorCode::SystemDatabaseUnsupported).await;
        edited(first, "]", path, body.clone(), ErrorCode::ProjectUnreadable).await;
    }
    std::fs::remove_file(house.project.ground().join("meltano")).unwrap();
    for (path, body) in planned {
        refused(path, body.clone(), ErrorCode::MeltanoNotFound).await;
    }
}

/// A way to meet each code.
pub(super) async fn meet(code: ErrorCode) -> Answer {
    let house = obedient();
    let runs = format!("{DEV}/runs");
    match code {
        ErrorCode::RunNotOver => {
            std::fs::write(house.project.root().join("wait"), "").unwrap();
            let run = house.run(&["load-orders"]).await;
            let answer = answer(house.request(Method::DELETE, &format!("{runs}/{}", run.id))).await;
            std::fs::write(house.project.root().join("go"), "").unwrap();
            answer
        }
        ErrorCode::RunConflict => {
            std::fs::write(house.project.root().join("wait"), "").unwrap();
            house.run(&["load-orders"]).await;
            let body = json!({ "blocks": ["load-orders"], "if_running": "reject" });
            let answer = house.post(&runs, body.to_string()).await;
            std::fs::write(house.project.root().join("go"), "").unwrap();
            answer
        }
        ErrorCode::RunDeleted => {
            let create = || {
                let request = house.request(Method::POST, &runs).header("idempotency-key", "once");
                answer(request.header("content-type", "application/json").body(r#"{"blocks":["load-orders"]}"#))
            };
            let run: Uuid = create().await.json()["id"].as_str().unwrap().parse().unwrap();
            house.over(run).await;
            assert_eq!(answer(house.request(Method::DELETE, &format!("{runs}/{run}"))).await.status, 204);
            create().await
        }
        ErrorCode::RunNotRetryable => {
            let run = house.run(&["load-orders"]).await;
            house.over(run.id.0).await;
            house.post(&format!("{runs}/{}/retry", run.id), "{}").await
        }
        ErrorCode::RunOfOthers => {
            let id = somebody_elses(&house).await;
            house.post(&format!("{runs}/{id}/cancel"), "{}").await
        }
        ErrorCode::TaskAmbiguous => house.post(&runs, r#"{"blocks":["load-orders"],"job":"load-orders"}"#).await,
        ErrorCode::TaskInvalid => house.post(&runs, r#"{"invoke":{"plugin":"tap-orders","command":"fly"}}"#).await,
        ErrorCode::ArtifactNotFound => {
            let run = house.run(&["load-orders"]).await;
            house.over(run.id.0).await;
            house.get(&format!("{runs}/{}/artifacts/other.json", run.id)).await
        }
        ErrorCode::FilterRequired => answer(house.request(Method::DELETE, &format!("{DEV}/run-batch"))).await,
        ErrorCode::EventsGone => {
            forget_events(&house);
            house.get("/meltano/core/v2beta/projects/warehouse/events?after=0").await
        }
        other => unreachable!("{other:?} is met elsewhere"),
    }
}

/// A run that Meltano notes as going on, and that this server did not start.
async fn somebody_elses(house: &House) -> Uuid {
    house.project.meltano(&["state", "list"]);
    let (id, now) = (Uuid::now_v7(), chrono::Utc::now().format("%Y-%m-%d %H:%M:%S%.6f").to_string());
    let database = rusqlite::Connection::open(house.project.root().join(".meltano/meltano.db")).unwrap();
    let row =
        "INSERT INTO runs (job_name, run_id, state, started_at, last_heartbeat_at, payload, payload_flags, trigger)
               VALUES ('dev:tap-orders-to-target-csv', ?1, 'RUNNING', ?2, ?2, '{}', 0, 'cron')";
    database.execute(row, (id.simple().to_string(), now)).unwrap();
    eventually("it appears", async || (house.get(&format!("{DEV}/runs/{id}")).await.status == 200).then_some(())).await;
    id
}

/// As if they were too old.
fn forget_events(house: &House) {
    let journal = rusqlite::Connection::open(house.server.data_dir().join("journal.db")).unwrap();
    journal.execute_batch("INSERT INTO events (at, kind, project, subject, data) VALUES (0, 'project.changed', 'warehouse', 'warehouse', '{}'), (0, 'project.changed', 'warehouse', 'warehouse', '{}'); DELETE FROM events").unwrap();
}

#[tokio::test(flavor = "multi_thread")]
async fn what_is_asked_of_runs_and_events_is_refused_by_name() {
    let house = obedient();
    forget_events(&house);
    let project = "/meltano/core/v2beta/projects/warehouse";
    for path in ["events", "event-stream"] {
        house.get(&format!("{project}/{path}?after=0")).await.is_refusal(ErrorCode::EventsGone);
        house.get(&format!("/meltano/core/v2beta/projects/other/{path}")).await.is_refusal(ErrorCode::ProjectNotFound);
    }
    let run = house.run(&["load-orders"]).await;
    house.over(run.id.0).await;
    for path in [
        format!("{project}/events"),
        format!("{DEV}/jobs/load-orders/runs"),
        format!("{DEV}/runs/{}/artifacts", run.id),
    ] {
        house.get(&format!("{path}?page_token=x")).await.is_refusal(ErrorCode::PageTokenInvalid);
    }
    for (method, path) in [(Method::DELETE, "/run-batch"), (Method::POST, "/run-batch/cancel")] {
        let ask = |base: &str| house.request(method.clone(), &format!("{base}{path}")).json(&json!({}));
        answer(ask(DEV)).await.is_refusal(ErrorCode::FilterRequired);
        answer(ask("/meltano/core/v2beta/projects/other/envs/dev")).await.is_refusal(ErrorCode::ProjectNotFound);
    }
    house.post(&format!("{DEV}/runs/{}/cancel", run.id), "{}").await.is_refusal(ErrorCode::RunOver);
}

#[tokio::test(flavor = "multi_thread")]
async fn a_server_that_stops_makes_no_run_by_any_way() {
    for number in 0..5 {
        let house = obedient();
        let failed = failed(&house).await;
        let (path, body) = creators(failed)[number].clone();
        shutting_down(house, &path, &body.to_string()).await.is_refusal(ErrorCode::ShuttingDown);
    }
}
