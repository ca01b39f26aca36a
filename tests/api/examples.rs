//! The examples of the contract, sent as they are to a server of the sample project. Every operation is asked.
//!
//! What is sent and what comes back is recorded below `target/examples`, a file for each operation.

use crate::harness::{DEV, House, PATIENT_TAP, Project, Request, Written, names, repository};
use meltano_api_client::{RunStatus, types};
use reqwest::Method;
use serde_json::{Map, Value, json};
use uuid::Uuid;

/// The id of the run that all examples tell of.
fn run_of_the_examples(contract: &Written) -> Uuid {
    contract.0["components"]["parameters"]["RunInPath"]["example"].as_str().unwrap().parse().unwrap()
}

/// The id of the run in the path of an operation that tells of another one.
fn run_in_path(contract: &Written, operation: &str) -> Uuid {
    let target = contract.operation(operation).target;
    target.split('/').find_map(|segment| segment.parse().ok()).unwrap()
}

/// What is sent to the house whose runs go on, so that what it makes does not end meanwhile.
const OF_THE_LIVE: [&str; 7] =
    ["run_cancel", "job_run", "schedule_run", "run_create", "run_batch_cancel", "service_start", "service_restart"];

/// What takes away what others ask for.
const LAST: [&str; 3] = ["run_batch_delete", "run_delete", "service_delete"];

async fn create(house: &House, blocks: &[&str], id: Uuid) {
    let flags = types::RunFlags::try_from(types::RunFlags::builder().full_refresh(true)).unwrap();
    let body = types::RunCreate::builder().blocks(names(blocks)).flags(flags).run_id(Some(types::RunId(id)));
    house.client.run_create().project("warehouse").env("dev").body(body).send().await.unwrap();
}

/// Adds the services that the examples tell of, and one more than a page of them holds. None of them runs.
async fn create_services(house: &House, secret: &str) {
    for name in ["metrics", "scheduler", "web"] {
        let body = json!({
            "name": name, "plugin": "tap-orders", "args": ["--about"], "restart": "never", "start": false,
        });
        let request = reqwest::Client::new().post(format!("{}{DEV}/services", house.server.url));
        let answer = request.bearer_auth(secret).json(&body).send().await.unwrap();
        assert_eq!(answer.status(), 201, "{}", answer.text().await.unwrap());
    }
}

/// A house in which a state was set, the run of the examples has succeeded, and so have two others.
async fn with_a_finished_run(contract: &Written) -> (House, String) {
    let (house, secret) = House::guarded(|_| {}, &[]);
    let bookmark = json!({ "replication_key": "updated_at", "replication_key_value": "2026-11-01T00:00:00+00:00" });
    let state = json!({
        "state": { "singer_state": { "bookmarks": { "orders": bookmark } } },
        "note": "Everything before was loaded by hand.",
    });
    let set = format!("{}{DEV}/state/dev:tap-orders-to-target-csv", house.server.url);
    let set = reqwest::Client::new().put(set).bearer_auth(&secret).json(&state).send().await.unwrap();
    assert_eq!(set.status(), 200, "{}", set.text().await.unwrap());
    let run = run_of_the_examples(contract);
    // The newest run is the first of a page.
    create(&house, &["tap-orders", "hide-emails", "target-csv"], Uuid::from_u128(1)).await;
    assert_eq!(house.over(Uuid::from_u128(1)).await.status, RunStatus::Succeeded);
    let post = |path: &str, body: Value| {
        let request = reqwest::Client::new().post(format!("{}{DEV}{path}", house.server.url));
        request.bearer_auth(&secret).json(&body).send()
    };
    let tests = json!({ "tests": ["tap-orders:test-about"], "run_id": run_in_path(contract, "test_view") });
    let stateless = json!({ "flags": { "no_state_update": true } });
    // Python alone takes longer.
    let late = json!({
        "blocks": ["tap-jsonl", "target-csv"], "timeout_seconds": 1, "run_id": run_in_path(contract, "run_retry"),
    });
    for (path, body) in [("/tests", tests), ("/jobs/load-orders/run", stateless), ("/runs", late)] {
        let run: Value = post(path, body).await.unwrap().json().await.unwrap();
        house.over(run["id"].as_str().unwrap().parse().unwrap()).await;
    }
    for id in [Uuid::from_u128(2), run] {
        create(&house, &["tap-orders", "hide-emails", "target-csv"], id).await;
        // One behind the other, because Meltano refuses two of one state id at once.
        assert_eq!(house.over(id).await.status, RunStatus::Succeeded);
    }
    create_services(&house, &secret).await;
    (house, secret)
}

/// A house in which the run of the examples goes on until it is stopped.
async fn with_a_live_run(contract: &Written) -> (House, String) {
    let waits = |project: &Project| {
        // It has the name of the sample's tap, so that the blocks are those of the examples.
        project.edit("meltano.yml", |text| text.replace("name: tap-orders\n", "name: tap-other\n"));
        project.add_script("extractors", "tap-orders", "catalog, discover, state", PATIENT_TAP);
    };
    let (house, secret) = House::guarded(waits, &[]);
    let run = run_of_the_examples(contract);
    create(&house, &["tap-orders", "hide-emails", "target-csv"], run).await;
    house.reaches(run, RunStatus::Running).await;
    create_services(&house, &secret).await;
    (house, secret)
}

/// Sends an operation's examples. What came back, or what is wrong with it.
async fn ask(house: &House, secret: &str, request: &Request) -> Result<Value, String> {
    let method: Method = request.method.parse().unwrap();
    let mut sending = reqwest::Client::new().request(method, format!("{}{}", house.server.url, request.target));
    sending = request.headers.iter().fold(sending, |sending, (name, value)| sending.header(name, value));
    sending = request.body.iter().fold(sending, |sending, body| sending.json(body));
    let response = sending.bearer_auth(secret).send().await.unwrap();
    let (status, headers) = (response.status().as_u16(), response.headers().clone());
    let media_type = headers.get("content-type").map(|value| value.to_str().unwrap().to_owned());
    let body = response.text().await.unwrap();
    let told = |what: String| Err(format!("{} ({} {}): {what}", request.id, request.method, request.target));
    if status != request.success {
        return told(format!("{status} instead of {}: {body}", request.success));
    }
    let Some((announced, example)) = &request.answer else { return Ok(Value::Null) };
    if !media_type.as_ref().is_some_and(|sent| sent.starts_with(announced)) {
        return told(format!("{media_type:?} instead of `{announced}`"));
    }
    let missing = match announced.as_str() {
        "application/json" => unlike(example, &serde_json::from_str(&body).unwrap(), request.id.as_str()),
        "application/x-ndjson" => unlike(&lines(example.as_str().unwrap()), &lines(&body), request.id.as_str()),
        _ if body.is_empty() => vec!["an empty body".to_owned()],
        _ => Vec::new(),
    };
    if !missing.is_empty() {
        return told(format!("the example is not true: {}\n{body}", missing.join("; ")));
    }
    let parsed = serde_json::from_str(&body).unwrap_or_else(|_| {
        // A page or a whole contract is told by its beginning.
        Value::from(body.chars().take(20_000).collect::<String>())
    });
    Ok(parsed)
}

/// The lines of a stream. Which of them come from a plugin is another story each time.
fn lines(text: &str) -> Value {
    let line = |line: &str| {
        let mut line: Value = serde_json::from_str(line).unwrap();
        line.as_object_mut().unwrap().remove("plugin");
        line
    };
    text.lines().map(line).collect()
}

/// Where what came back lacks something that the example shows, or has another value in its place.
fn unlike(example: &Value, real: &Value, place: &str) -> Vec<String> {
    match (example, real) {
        (Value::Object(example), Value::Object(real)) => example
            .iter()
            .flat_map(|(key, value)| match real.get(key) {
                None => vec![format!("`{place}.{key}` is not there")],
                Some(_) if differs_each_time(key) => Vec::new(),
                Some(real) => unlike(value, real, &format!("{place}.{key}")),
            })
            .collect(),
        (Value::Array(example), Value::Array(real)) if example.len() != real.len() => {
            vec![format!("`{place}` has {} elements, not {}", real.len(), example.len())]
        }
        (Value::Array(example), Value::Array(real)) => {
            let pairs = example.iter().zip(real).enumerate();
            pairs.flat_map(|(index, (example, real))| unlike(example, real, &format!("{place}[{index}]"))).collect()
        }
        _ if example == real => Vec::new(),
        _ => vec![format!("`{place}` is {real}, not {example}")],
    }
}

/// Times, tokens, ids that the server makes, what plugins say, and the versions of this very server.
fn differs_each_time(key: &str) -> bool {
    key.ends_with("_at")
        || [
            "time",
            "next_page",
            "id",
            "subject",
            "sha256",
            "bytes",
            "request_id",
            "run_id",
            "message",
            "server",
            "contract",
        ]
        .contains(&key)
}

/// Keeps what was sent and what came back, without the token.
fn record(request: &Request, answer: &Value) {
    let folder = repository().join("target/examples");
    std::fs::create_dir_all(&folder).unwrap();
    let headers: Map<String, Value> =
        request.headers.iter().map(|(name, value)| (name.clone(), json!(value))).collect();
    let mut sent = json!({ "method": request.method, "target": request.target, "headers": headers });
    if let Some(body) = &request.body {
        sent["body"] = body.clone();
    }
    let record = json!({
        "operation": request.id,
        "request": sent,
        "response": { "status": request.success, "body": answer },
    });
    let text = serde_json::to_string_pretty(&record).unwrap() + "\n";
    std::fs::write(folder.join(format!("{}.json", request.id)), text).unwrap();
}

#[tokio::test(flavor = "multi_thread")]
async fn every_request_of_the_contract_can_be_sent_as_its_examples_say() {
    let contract = Written::contract();
    let _ = std::fs::remove_dir_all(repository().join("target/examples"));
    let (finished, live) = tokio::join!(with_a_finished_run(&contract), with_a_live_run(&contract));
    let mut requests = contract.requests();
    requests.sort_by_key(|request| LAST.iter().position(|last| *last == request.id).map_or(0, |last| last + 1));
    let mut wrong = Vec::new();
    for request in &requests {
        let (house, secret) = if OF_THE_LIVE.contains(&request.id.as_str()) { &live } else { &finished };
        match ask(house, secret, request).await {
            Ok(answer) => record(request, &answer),
            Err(told) => wrong.push(told),
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n\n"));
    assert!(requests.len() >= 18, "all operations were asked");
    // Nothing that was recorded has a secret in it.
    for request in &requests {
        let text = std::fs::read_to_string(repository().join(format!("target/examples/{}.json", request.id))).unwrap();
        assert!(!text.contains(&finished.1) && !text.contains(&live.1), "{}: a token is recorded", request.id);
    }
    // The run of the examples was really stopped.
    let run = run_of_the_examples(&contract);
    assert_eq!(live.0.over(run).await.status, RunStatus::Cancelled);
}

#[tokio::test]
async fn sees_an_example_that_the_server_refuses_or_that_is_not_true() {
    let (house, secret) = House::guarded(|_| {}, &[]);
    let edited = |pointer: &str, value: Value| {
        let mut contract = Written::contract();
        *contract.0.pointer_mut(pointer).unwrap() = value;
        contract
    };
    let runs = "/paths/~1meltano~1core~1v2beta~1projects~1{project}~1envs~1{env}~1runs";
    let project = "/paths/~1meltano~1core~1v2beta~1projects~1{project}";
    let faults = [
        ("run_create", format!("{runs}/post/requestBody/content/application~1json/example/blocks/0"), json!("tap-csv")),
        (
            "run_create",
            format!("{runs}/post/requestBody/content/application~1json/example/flags"),
            json!({ "full": true }),
        ),
        ("project_view", "/components/parameters/ProjectInPath/example".to_owned(), json!("warehose")),
        ("project_list", "/components/parameters/Limit/example".to_owned(), json!(0)),
        (
            "project_view",
            format!("{project}/get/responses/200/content/application~1json/example/default_environment"),
            json!("prod"),
        ),
        (
            "project_view",
            format!("{project}/get/responses/200/content/application~1json/example"),
            json!({ "name": "warehouse", "owner": "Ada" }),
        ),
    ];
    let complaints = [
        "422 instead of 201",
        "400 instead of 201",
        "404 instead of 200",
        "400 instead of 200",
        "`project_view.default_environment` is \"dev\", not \"prod\"",
        "`project_view.owner` is not there",
    ];
    for id in ["run_create", "project_view", "project_list"] {
        ask(&house, &secret, &Written::contract().operation(id)).await.unwrap();
    }
    for ((id, pointer, value), complaint) in faults.into_iter().zip(complaints) {
        let told = ask(&house, &secret, &edited(&pointer, value).operation(id)).await.unwrap_err();
        assert!(told.contains(complaint), "{told}");
    }
}
