//! Every registered code can be met, and comes with its registered status.

use crate::harness::{Answer, DEV, House, Project, Tokens, answer, eventually};
use http::header::HOST;
use http::{HeaderMap, Method};
use meltano_api_contract::table::{ErrorCode, Scope};
use nix::sys::signal::Signal;
use serde_json::json;
use std::io::{Read, Write};
use std::net::TcpStream;
use std::time::Duration;
use uuid::Uuid;

/// Says nothing and does nothing.
const SILENT_MELTANO: &str = r#"#!/bin/sh
exit 0
"#;

pub(super) fn house(arguments: &[&str]) -> House {
    let change = |project: &Project| {
        project.feign_meltano(SILENT_MELTANO);
        Tokens::on(project.ground()).create("reader", &[Scope::RunsRead]);
    };
    House::build(change, &[&["--meltano", "./meltano"], arguments].concat())
}

#[tokio::test]
async fn every_error_code_is_produced() {
    let shared = house(&[]);
    for code in ErrorCode::ALL {
        provoke(*code, &shared).await.is_refusal(*code);
        assert_eq!(shared.get("/health").await.status, 200, "after {code:?}");
    }
}

/// `cargo xtask coverage` asks for each code of each operation that lists it.
#[tokio::test]
async fn every_operation_says_which_part_of_its_path_is_not_there() {
    let house = house(&[]);
    let run = Uuid::nil();
    let in_project = [
        "",
        "/settings",
        "/settings/project_id",
        "/envs",
        "/envs/dev",
        "/envs/dev/runs",
        "/envs/dev/jobs/load-orders/runs",
    ];
    let in_env = [
        "",
        "/manifest",
        "/plugins",
        "/plugins/loaders/target-csv",
        "/plugins/loaders/target-csv/settings",
        "/plugins/loaders/target-csv/settings/output_path",
        "/plugins/loaders/target-csv/settings-schema",
        "/plugins/loaders/target-csv/config",
        "/plugins/loaders/target-csv/selection",
        "/jobs",
        "/jobs/load-orders",
        "/schedules",
        "/schedules/orders-hourly",
    ];
    let paths = in_env[1..].iter().map(|path| format!("/envs/dev{path}"));
    let paths: Vec<String> = paths.chain(in_project.map(str::to_owned)).collect();
    let of_run = ["", "/logs", "/report", "/log-events", "/log-archive", "/artifacts", "/artifacts/x"];
    let of_run = of_run.map(|rest| format!("/envs/dev/runs/{run}{rest}"));
    let of_tests = ["", "/junit"].map(|rest| format!("/envs/dev/tests/{run}{rest}"));
    let (projects, sound) = ("/meltano/core/v2beta/projects", r#"{"blocks":["load-orders"]}"#);
    for path in paths.iter().chain(&of_run).chain(&of_tests) {
        house.get(&format!("{projects}/other{path}")).await.is_refusal(ErrorCode::ProjectNotFound);
    }
    for path in of_run.iter().chain(&of_tests) {
        house.get(&format!("{projects}/warehouse{path}")).await.is_refusal(ErrorCode::RunNotFound);
    }
    for (base, code) in [("other", ErrorCode::ProjectNotFound), ("warehouse", ErrorCode::RunNotFound)] {
        let run = format!("{projects}/{base}/envs/dev/runs/{run}");
        answer(house.request(Method::DELETE, &run)).await.is_refusal(code);
        house.post(&format!("{run}/cancel"), "{}").await.is_refusal(code);
        house.post(&format!("{run}/retry"), "{}").await.is_refusal(code);
    }
    let cancel = format!("{projects}/other/envs/dev/runs/{run}/cancel");
    house.post(&cancel, "{}").await.is_refusal(ErrorCode::ProjectNotFound);
    house.post(&format!("{projects}/other/envs/dev/runs"), sound).await.is_refusal(ErrorCode::ProjectNotFound);
    for path in in_env {
        let path = format!("{projects}/warehouse/envs/prdo{path}");
        house.get(&path).await.is_refusal(ErrorCode::EnvNotFound);
    }
    for path in in_env.iter().filter(|path| path.starts_with("/plugins/")) {
        let path = format!("{DEV}{}", path.replace("target-csv", "target-cvs"));
        house.get(&path).await.is_refusal(ErrorCode::PluginNotFound);
    }
    let settings = format!("{DEV}/plugins/loaders/target-csv/settings/output");
    house.get(&settings).await.is_refusal(ErrorCode::SettingNotFound);
    house.project.edit("meltano.yml", |_| "]".to_owned());
    let of_project = ["/envs", "/settings", "/settings/project_id"].map(str::to_owned);
    for path in of_project.into_iter().chain(in_env.map(|path| format!("/envs/dev{path}"))) {
        house.get(&format!("{projects}/warehouse{path}")).await.is_refusal(ErrorCode::ProjectUnreadable);
    }
}

/// A way to meet each code. There is no `_`: who registers a code says how it comes about.
async fn provoke(code: ErrorCode, house: &House) -> Answer {
    let runs = format!("{DEV}/runs");
    let blocks = |blocks: &[&str]| json!({ "blocks": blocks }).to_string();
    let sound = blocks(&["load-orders"]);
    match code {
        ErrorCode::Unauthenticated => self::house(Tokens::ASKED).get(&runs).await,
        ErrorCode::ScopeMissing => {
            let house = self::house(Tokens::ASKED);
            let secret = Tokens::on(house.project.ground()).create("other", &[Scope::ProjectsRead]);
            answer(house.request(Method::GET, &runs).bearer_auth(secret)).await
        }
        ErrorCode::HostNotLocal => answer(house.request(Method::GET, &runs).header(HOST, "house.example")).await,
        ErrorCode::ParameterInvalid => house.get(&format!("{runs}?limit=0")).await,
        ErrorCode::PageTokenInvalid => house.get(&format!("{runs}?page_token=x")).await,
        ErrorCode::BodyInvalid => house.post(&runs, "{").await,
        ErrorCode::BodyTooLarge => self::house(&["--max-body-bytes", "10"]).post(&runs, sound).await,
        ErrorCode::MediaTypeUnsupported => {
            answer(house.request(Method::POST, &runs).header("content-type", "text/csv").body(sound)).await
        }
        ErrorCode::Internal => internal().await,
        ErrorCode::ProjectNotFound => house.get("/meltano/core/v2beta/projects/other").await,
        ErrorCode::ProjectUnreadable => {
            let house = self::house(&[]);
            house.project.edit("meltano.yml", |_| "]".to_owned());
            house.post(&runs, sound).await
        }
        ErrorCode::EnvNotFound => house.post(&runs.replace("/dev/", "/prdo/"), sound).await,
        ErrorCode::EnvRequired => house.post(&runs.replace("/dev/", "/-/"), sound).await,
        ErrorCode::PluginNotFound => house.get(&format!("{DEV}/plugins/loaders/tap-orders")).await,
        ErrorCode::SettingNotFound => house.get("/meltano/core/v2beta/projects/warehouse/settings/project").await,
        ErrorCode::SelectionNotSupported => house.get(&format!("{DEV}/plugins/loaders/target-csv/selection")).await,
        ErrorCode::JobNotFound => house.get(&format!("{DEV}/jobs/other")).await,
        ErrorCode::ScheduleNotFound => house.get(&format!("{DEV}/schedules/other")).await,
        ErrorCode::RunNotFound => house.get(&format!("{runs}/{}", Uuid::nil())).await,
        ErrorCode::RunIdTaken => {
            let body = json!({ "blocks": ["load-orders"], "run_id": Uuid::from_u128(7) }).to_string();
            assert_eq!(house.post(&runs, body.clone()).await.status, 201);
            house.post(&runs, body).await
        }
        ErrorCode::RunOver => {
            let run = house.run(&["load-orders"]).await;
            house.over(run.id.0).await;
            house.post(&format!("{runs}/{}/cancel", run.id), "{}").await
        }
        ErrorCode::BlockUnknown => house.post(&runs, blocks(&["tap-nowhere"])).await,
        ErrorCode::BlockSequenceInvalid => house.post(&runs, blocks(&["target-csv", "tap-orders"])).await,
        ErrorCode::IdempotencyKeyReused => {
            let post = |body: String| {
                let request = house.request(Method::POST, &runs).header("idempotency-key", "once");
                answer(request.header("content-type", "application/json").body(body))
            };
            assert_eq!(post(sound).await.status, 201);
            post(blocks(&["tap-jsonl", "target-csv"])).await
        }
        ErrorCode::MeltanoNotFound => {
            let house = self::house(&["--log-level", "info"]);
            std::fs::remove_file(house.project.ground().join("meltano")).unwrap();
            house.post(&runs, sound).await
        }
        ErrorCode::SystemDatabaseUnsupported => {
            let house = self::house(&[]);
            house.project.edit("meltano.yml", |text| format!("database_uri: postgresql://h/d\n{text}"));
            house.post(&runs, sound).await
        }
        ErrorCode::StateNotFound
        | ErrorCode::StateStreamNotFound
        | ErrorCode::StateVersionNotFound
        | ErrorCode::StateOfOtherEnv
        | ErrorCode::StateIdUnsuitable
        | ErrorCode::StateInvalid
        | ErrorCode::StateUnreadable
        | ErrorCode::StateUnmergeable
        | ErrorCode::PreconditionRequired
        | ErrorCode::PreconditionFailed
        | ErrorCode::StateHeld
        | ErrorCode::StateRewinds
        | ErrorCode::StateDestinationInvalid
        | ErrorCode::StateBusy
        | ErrorCode::StateBackendUnsupported
        | ErrorCode::StateBackendMisconfigured
        | ErrorCode::StateBackendUnavailable
        | ErrorCode::SystemDatabaseUnavailable => super::state::meet(code).await,
        ErrorCode::RunNotOver
        | ErrorCode::RunOfOthers
        | ErrorCode::RunConflict
        | ErrorCode::RunDeleted
        | ErrorCode::RunNotRetryable
        | ErrorCode::TaskAmbiguous
        | ErrorCode::TaskInvalid
        | ErrorCode::ArtifactNotFound
        | ErrorCode::FilterRequired
        | ErrorCode::EventsGone => super::runs::meet(code).await,
        ErrorCode::ServiceNotFound | ErrorCode::ServiceExists | ErrorCode::ServiceNotStopped => {
            super::services::meet(code).await
        }
        ErrorCode::ShuttingDown => shutting_down(self::house(&[]), "/runs", &sound).await,
        ErrorCode::NotReady => {
            let house = self::house(&[]);
            std::fs::remove_file(house.project.ground().join("meltano")).unwrap();
            house.get("/health/ready").await
        }
    }
}

/// Somebody ruins the journal of a running server. The caller learns nothing of it, the log everything.
async fn internal() -> Answer {
    let house = house(&[]);
    let journal = rusqlite::Connection::open(house.server.data_dir().join("journal.db")).unwrap();
    journal.execute_batch("ALTER TABLE runs RENAME TO ruins").unwrap();
    let answer = house.get(&format!("{DEV}/runs")).await;
    assert_eq!(answer.message(), "the server met a fault\nhint: quote the request id when you report it");
    let id = answer.headers["x-request-id"].to_str().unwrap();
    let lines = house.server.requests();
    let line = lines.iter().find(|line| line["request_id"] == id).expect("the request is in the log");
    assert_eq!((&line["level"], &line["status"]), (&json!("ERROR"), &json!(500)));
    assert!(line["error"].as_str().unwrap().contains("no such table"), "the log has the chain: {line}");
    assert_eq!(house.get("/meltano/core/v2beta/projects").await.status, 200, "what needs no journal goes on");
    answer
}

/// A request that is under way when the server is told to stop is finished, but makes no run.
pub(super) async fn shutting_down(mut house: House, path: &str, body: &str) -> Answer {
    let mut caller = TcpStream::connect(house.server.url.trim_start_matches("http://")).unwrap();
    caller.set_read_timeout(Some(Duration::from_secs(60))).unwrap();
    let length = body.len();
    // The server sends `100 Continue` when it begins to read the body, so the request is past the gate by then.
    let head = format!(
        "POST {DEV}{path} HTTP/1.1\r\nhost: localhost\r\ncontent-type: application/json\r\ncontent-length: {length}\r\nexpect: 100-continue\r\n\r\n"
    );
    caller.write_all(head.as_bytes()).unwrap();
    let mut interim = [0; "HTTP/1.1 100 Continue\r\n\r\n".len()];
    caller.read_exact(&mut interim).unwrap();
    house.server.signal(Signal::SIGTERM);
    eventually("the server stops", async || house.server.log().contains("stopping").then_some(())).await;
    caller.write_all(body.as_bytes()).unwrap();
    let mut answer = String::new();
    caller.read_to_string(&mut answer).unwrap();
    assert!(house.server.wait().success());
    let (head, body) = answer.split_once("\r\n\r\n").unwrap();
    Answer { status: head[9..12].parse().unwrap(), headers: HeaderMap::new(), body: body.to_owned() }
}
