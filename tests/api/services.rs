//! The tag `services`: commands of plugins that are kept running, under a real Meltano.

use crate::harness::{Answer, DEV, House, Project, WEB_SERVER, answer, eventually};
use http::Method;
use meltano_api_client::Client;
use meltano_api_contract::table::ErrorCode;
use nix::sys::signal::{Signal, kill};
use nix::unistd::Pid;
use serde_json::{Value, json};
use std::io::Read;
use std::net::TcpStream;
use std::time::{Duration, Instant};

/// A utility with commands, one of which listens.
fn webby(project: &Project) {
    project.add_script("extractors", "webby", "discover", WEB_SERVER);
    project.edit("meltano.yml", |text| {
        let (before, after) = text.split_once("\n  extractors:\n").unwrap();
        let (plugin, after) = after.split_once("    capabilities: [discover]\n").unwrap();
        let commands = "    commands: {serve: serve, hold: stubborn, fall: brief}";
        format!("{before}\n  utilities:\n{plugin}{commands}\n  extractors:\n{after}")
    });
}

impl House {
    async fn create_service(&self, body: Value) -> Answer {
        self.post(&format!("{DEV}/services"), body.to_string()).await
    }

    async fn service(&self, name: &str) -> Value {
        self.get(&format!("{DEV}/services/{name}")).await.json()
    }

    async fn verb(&self, name: &str, verb: &str, body: Value) -> Value {
        let path = format!("{DEV}/services/{name}/{verb}");
        let answer = match verb {
            "start" => answer(self.request(Method::POST, &path)).await,
            _ => self.post(&path, body.to_string()).await,
        };
        assert_eq!(answer.status, 202, "{answer:?}");
        answer.json()
    }

    /// The service once it stands there.
    async fn stands(&self, name: &str, status: &str) -> Value {
        eventually(&format!("`{name}` is {status}"), async || {
            Some(self.service(name).await).filter(|service| service["status"] == status)
        })
        .await
    }

    /// The service once it listens, under another run than `before`.
    async fn listens(&self, name: &str, before: &Value) -> Value {
        eventually(&format!("`{name}` listens"), async || {
            let service = self.service(name).await;
            let listens = service["ports"].as_array().is_some_and(|ports| !ports.is_empty());
            Some(service).filter(|service| listens && service["run_id"] != *before)
        })
        .await
    }

    fn port(&self) -> u64 {
        self.project.read("port").parse().unwrap()
    }

    async fn next_server(&mut self) {
        self.server.start_again();
        self.client = Client::connect(&self.server.url, None).unwrap();
    }
}

fn answers(port: u64) -> bool {
    let mut said = String::new();
    TcpStream::connect(("127.0.0.1", u16::try_from(port).unwrap()))
        .is_ok_and(|mut stream| stream.read_to_string(&mut said).is_ok() && said == "hello")
}

fn serve() -> Value {
    json!({"name": "web", "plugin": "webby", "command": "serve", "restart": "on_failure"})
}

#[tokio::test(flavor = "multi_thread")]
async fn a_web_server_is_kept_running_and_its_port_is_told() {
    let house = House::build(webby, &["--max-concurrent-runs", "1"]);
    let created = house.create_service(serve()).await;
    assert_eq!(created.status, 201, "{created:?}");
    assert_eq!(created.headers["location"], format!("{DEV}/services/web"));
    let service = created.json();
    assert_eq!((service["status"].as_str(), service["restart"].as_str()), (Some("starting"), Some("on_failure")));
    let first = house.listens("web", &Value::Null).await;
    assert_eq!(first["ports"], json!([house.port()]));
    assert!(answers(house.port()));
    // It takes no place.
    let run = house.run(&["tap-orders", "target-csv"]).await;
    assert_eq!(house.over(run.id.0).await.exit_code, Some(0));

    // What it is dies, and comes back.
    let pid: i32 = house.project.read("server.pid").parse().unwrap();
    kill(Pid::from_raw(pid), Signal::SIGKILL).unwrap();
    let second = house.listens("web", &first["run_id"]).await;
    assert_eq!((second["restarts"].as_i64(), second["status"].as_str()), (Some(1), Some("running")));
    assert!(second["reason"].is_string(), "{second}");
    assert_eq!(second["ports"], json!([house.port()]));

    let begin = Instant::now();
    let stopping = house.verb("web", "stop", json!({"grace_seconds": 20, "reason": "enough"})).await;
    assert_eq!(stopping["status"], "stopping");
    let stopped = house.stands("web", "stopped").await;
    assert!(begin.elapsed() < Duration::from_secs(15), "it stops when it is asked: {:?}", begin.elapsed());
    assert_eq!((stopped["ports"].clone(), answers(house.port())), (json!([]), false));
    assert!(stopped["reason"].as_str().unwrap().ends_with(": enough"), "{stopped}");

    let runs = house.get(&format!("{DEV}/runs?service=web")).await.json();
    let ids: Vec<_> = runs["items"].as_array().unwrap().iter().map(|run| run["id"].clone()).collect();
    assert_eq!(ids, [second["run_id"].clone(), first["run_id"].clone()]);
    assert_eq!(
        (runs["items"][0]["service"].as_str(), runs["items"][0]["kind"].as_str()),
        (Some("web"), Some("invoke"))
    );
    assert!(house.project.meltano_runs().iter().all(|(_, state, _)| state != "RUNNING"));

    let events = house.get("/meltano/core/v2beta/projects/warehouse/events?kind=service.changed").await.json();
    let told: Vec<_> =
        events["items"].as_array().unwrap().iter().map(|event| event["data"]["status"].clone()).collect();
    let lived = ["starting", "running", "backing_off", "starting", "running", "stopping", "stopped"];
    assert_eq!(told, lived.map(Value::from));

    let started = house.verb("web", "start", Value::Null).await;
    assert_eq!((started["status"].as_str(), started["restarts"].as_i64()), (Some("starting"), Some(0)));
    let third = house.listens("web", &second["run_id"]).await;
    house.verb("web", "restart", json!({})).await;
    let fourth = house.listens("web", &third["run_id"]).await;
    assert_eq!((fourth["restarts"].as_i64(), answers(house.port())), (Some(0), true));
    house.verb("web", "stop", json!({})).await;
    house.stands("web", "stopped").await;
    assert_eq!(answer(house.request(Method::DELETE, &format!("{DEV}/services/web"))).await.status, 204);
    house.get(&format!("{DEV}/services/web")).await.is_refusal(ErrorCode::ServiceNotFound);
}

#[tokio::test(flavor = "multi_thread")]
async fn a_service_is_adopted_after_a_crash_and_comes_back_after_a_stop_of_the_server() {
    let mut house = House::build(webby, &[]);
    house.create_service(serve()).await;
    let first = house.listens("web", &Value::Null).await;
    house.server.crash();
    house.next_server().await;
    let adopted = house.service("web").await;
    assert_eq!((&adopted["run_id"], adopted["status"].as_str()), (&first["run_id"], Some("running")));
    assert_eq!(adopted["ports"], json!([house.port()]));

    let port = house.port();
    assert!(house.server.stop().success());
    assert!(!answers(port), "it is stopped with the server");
    house.next_server().await;
    let second = house.listens("web", &first["run_id"]).await;
    assert_eq!(second["restarts"], 1);

    // Stopped means stopped, whatever becomes of the server.
    house.verb("web", "stop", json!({})).await;
    house.server.crash();
    house.next_server().await;
    house.stands("web", "stopped").await;
    tokio::time::sleep(Duration::from_millis(1500)).await;
    let runs = house.get(&format!("{DEV}/runs?service=web")).await.json();
    assert_eq!(runs["items"].as_array().unwrap().len(), 2);
    assert!(!answers(house.port()));
}

#[tokio::test(flavor = "multi_thread")]
async fn one_whose_child_ignores_the_request_and_holds_the_output_is_gone_a_second_after_the_grace() {
    let house = House::build(webby, &[]);
    house.create_service(json!({"name": "held", "plugin": "webby", "command": "hold"})).await;
    house.listens("held", &Value::Null).await;
    let begin = Instant::now();
    house.verb("held", "stop", json!({"grace_seconds": 2})).await;
    house.stands("held", "stopped").await;
    let took = begin.elapsed();
    assert!(took >= Duration::from_secs(2) && took < Duration::from_millis(3500), "{took:?}");
    assert!(!answers(house.port()));
}

#[tokio::test(flavor = "multi_thread")]
async fn one_that_fails_waits_to_be_started_again_and_says_when() {
    let house = House::build(webby, &[]);
    house.create_service(json!({"name": "fall", "plugin": "webby", "command": "fall"})).await;
    let waiting = house.stands("fall", "backing_off").await;
    assert!(waiting["next_start_at"].is_string() && waiting["reason"].is_string(), "{waiting}");
    eventually("it is tried again", async || {
        (house.service("fall").await["restarts"].as_i64() >= Some(1)).then_some(())
    })
    .await;
    house.verb("fall", "stop", json!({"grace_seconds": 0})).await;
    let stopped = house.stands("fall", "stopped").await;
    assert!(stopped.get("next_start_at").is_none());

    house.create_service(json!({"name": "once", "plugin": "webby", "command": "fall", "restart": "never"})).await;
    house.stands("once", "ended").await;
    let page = house.get(&format!("{DEV}/services?limit=1")).await.json();
    assert_eq!(page["items"][0]["name"], "fall");
    let token = page["next_page"].as_str().unwrap();
    let rest = house.get(&format!("{DEV}/services?page_token={token}")).await.json();
    assert_eq!((&rest["items"][0]["name"], rest.get("next_page")), (&json!("once"), None));
}

#[tokio::test(flavor = "multi_thread")]
async fn what_cannot_be_run_is_refused_before_anything_is_written() {
    let house = House::build(webby, &[]);
    let quiet = |changes: Value| {
        let mut body = json!({"name": "web", "plugin": "webby", "command": "serve", "start": false});
        body.as_object_mut().unwrap().extend(changes.as_object().unwrap().clone());
        body
    };
    house.create_service(quiet(json!({"command": "absent"}))).await.is_refusal(ErrorCode::TaskInvalid);
    house.create_service(quiet(json!({"plugin": "absent"}))).await.is_refusal(ErrorCode::TaskInvalid);
    let absent = quiet(json!({"plugin": "absent", "type": "utilities"}));
    house.create_service(absent).await.is_refusal(ErrorCode::PluginNotFound);
    house.create_service(quiet(json!({"name": "Web"}))).await.is_refusal(ErrorCode::BodyInvalid);
    assert_eq!(house.get(&format!("{DEV}/services")).await.json(), json!({"items": []}));
    assert_eq!(house.create_service(quiet(json!({}))).await.status, 201);
    house.create_service(quiet(json!({}))).await.is_refusal(ErrorCode::ServiceExists);
    assert_eq!(house.service("web").await["status"], "stopped");
    house.get(&format!("{DEV}/services/absent")).await.is_refusal(ErrorCode::ServiceNotFound);
    for verb in ["stop", "restart"] {
        let refused = house.post(&format!("{DEV}/services/absent/{verb}"), "{}").await;
        refused.is_refusal(ErrorCode::ServiceNotFound);
    }
    house.create_service(json!({"name": "busy", "plugin": "webby", "command": "serve"})).await;
    house.listens("busy", &Value::Null).await;
    let refused = answer(house.request(Method::DELETE, &format!("{DEV}/services/busy"))).await;
    refused.is_refusal(ErrorCode::ServiceNotStopped);
}
