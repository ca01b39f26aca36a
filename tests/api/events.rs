//! The tag `events`.

use crate::harness::{DEV, House, eventually};
use futures::StreamExt;
use serde_json::{Value, json};

const EVENTS: &str = "/meltano/core/v2beta/projects/warehouse/events";

#[tokio::test(flavor = "multi_thread")]
async fn a_run_is_told_from_its_creation_to_its_end_and_can_be_read_on() {
    let house = House::open();
    let run = house.run(&["load-orders"]).await;
    house.over(run.id.0).await;
    let all: Value = house.get(&format!("{EVENTS}?limit=500")).await.json();
    let of_run = |kind: &str| {
        let items = all["items"].as_array().unwrap();
        let about = items.iter().filter(|event| event["subject"] == run.id.0.to_string() && event["kind"] == kind);
        about.map(|event| event["data"]["status"].as_str().unwrap().to_owned()).collect::<Vec<_>>()
    };
    assert_eq!(of_run("run.created"), ["queued"]);
    assert_eq!(of_run("run.changed"), ["starting", "running", "succeeded"]);
    let state = eventually("the state is told", async || {
        let events: Value = house.get(&format!("{EVENTS}?kind=state.changed")).await.json();
        events["items"].get(0).cloned()
    })
    .await;
    assert_eq!(state["subject"], "dev:tap-orders-to-target-csv");
    // Page by page it is the same, and behind the last there is nothing.
    let (mut numbers, mut next) = (Vec::new(), "?limit=2".to_owned());
    loop {
        let page: Value = house.get(&format!("{EVENTS}{next}")).await.json();
        numbers.extend(page["items"].as_array().unwrap().iter().map(|event| event["sequence"].as_i64().unwrap()));
        match page["next_page"].as_str() {
            Some(token) => next = format!("?limit=2&page_token={token}"),
            None => break,
        }
    }
    assert!(numbers.is_sorted() && numbers.len() >= 5, "{numbers:?}");
    let last = numbers.last().unwrap();
    assert_eq!(house.get(&format!("{EVENTS}?after={last}")).await.json(), json!({ "items": [] }));
}

#[tokio::test(flavor = "multi_thread")]
async fn a_follower_hears_what_happens_and_only_what_it_asked_for() {
    let house = House::open();
    let url = format!("{}{EVENTS}", house.server.url).replace("/events", "/event-stream?kind=project.changed&limit=2");
    let response = reqwest::get(url).await.unwrap();
    assert_eq!(response.headers()["content-type"], "application/x-ndjson");
    let mut stream = response.bytes_stream();
    let first = stream.next().await.unwrap().unwrap();
    let first: Value = serde_json::from_slice(&first).unwrap();
    assert_eq!(first["type"], "bookmark");
    assert_eq!(house.get(&format!("{DEV}/jobs")).await.status, 200);
    // The first look at a project is no change.
    tokio::time::sleep(std::time::Duration::from_secs(3)).await;
    house.project.edit("meltano.yml", |text| text + "# changed\n");
    let rest: Vec<u8> = stream.map(|chunk| chunk.unwrap().to_vec()).collect::<Vec<_>>().await.concat();
    let lines: Vec<Value> =
        String::from_utf8(rest).unwrap().lines().map(|line| serde_json::from_str(line).unwrap()).collect();
    assert_eq!((lines[0]["kind"].as_str(), &lines[0]["data"]), (Some("project.changed"), &json!({ "readable": true })));
    assert_eq!((lines[1]["type"].as_str(), lines.len()), (Some("end"), 2));
}
