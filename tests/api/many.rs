//! Five hundred runs at once, and a server that is killed again and again.

use crate::harness::{DEV, House, Project, eventually};
use meltano_api_client::Client;
use serde_json::{Value, json};
use sha2::{Digest, Sha256};
use std::collections::HashSet;
use uuid::Uuid;

/// How many runs. `MANY_RUNS` says otherwise, and `MANY_REAL=1` lets the real Meltano execute them.
const RUNS: usize = 500;

/// How many go on at once.
const AT_ONCE: usize = 4;

/// How often the server is killed.
const KILLED: usize = 10;

/// A program in the place of Meltano, because half a thousand Meltanos take an hour of two processors: everything around
/// it is real. It notes who is there with it, says something, and takes its time.
const COUNTING_MELTANO: &str = r#"#!/bin/sh
case "$*" in *upgrade*) exit 0;; esac
touch "here/$MELTANO_API_RUN_ID"
ls here | wc -l >> counts
echo "$MELTANO_API_RUN_ID" >> order
echo "run $MELTANO_API_RUN_ID speaks" >&2
sleep 0.05
rm "here/$MELTANO_API_RUN_ID"
exit 0
"#;

#[tokio::test(flavor = "multi_thread")]
async fn five_hundred_runs_go_four_by_four_each_once_and_in_order_over_ten_deaths_of_the_server() {
    let is_real = std::env::var("MANY_REAL").is_ok();
    let many = std::env::var("MANY_RUNS").ok().and_then(|many| many.parse().ok()).unwrap_or(RUNS);
    let prepare = |project: &Project| {
        std::fs::create_dir(project.root().join("here")).unwrap();
        if !is_real {
            project.feign_meltano(COUNTING_MELTANO);
        }
    };
    let limit = AT_ONCE.to_string();
    let mut arguments = vec!["--max-concurrent-runs", &limit];
    if !is_real {
        arguments.extend(["--meltano", "./meltano"]);
    }
    let mut house = House::build(prepare, &arguments);
    let url = format!("{}{DEV}/runs", house.server.url);
    let client = reqwest::Client::new();
    let creations = (0..many).map(|number| {
        let body =
            json!({ "blocks": ["tap-orders", "target-csv"], "flags": { "state_id_suffix": format!("s{number}") } });
        let request = client.post(&url).header("idempotency-key", format!("k{number}")).json(&body);
        async move {
            let answer = request.send().await.unwrap();
            assert_eq!(answer.status(), 201);
            let run: Value = answer.json().await.unwrap();
            run["id"].as_str().unwrap().parse::<Uuid>().unwrap()
        }
    });
    let ids: Vec<Uuid> = futures::future::join_all(creations).await;
    assert_eq!(ids.iter().collect::<HashSet<_>>().len(), many);

    for _ in 0..KILLED {
        tokio::time::sleep(std::time::Duration::from_millis(700)).await;
        tokio::task::block_in_place(|| {
            house.server.crash();
            house.server.start_again();
        });
    }
    house.client = Client::connect(&house.server.url, None).unwrap();
    if is_real {
        // Each takes seconds, which is more than is waited for all at once.
        for id in &ids {
            house.over(*id).await;
        }
    }
    let all = eventually("all are over", async || {
        let mut all: Vec<Value> = Vec::new();
        let mut next = String::new();
        loop {
            let page: Value = house.get(&format!("{DEV}/runs?limit=500{next}")).await.json();
            all.extend(page["items"].as_array().unwrap().clone());
            match page["next_page"].as_str() {
                Some(token) => next = format!("&page_token={token}"),
                None => break,
            }
        }
        all.iter().all(|run| run["ended_at"].is_string()).then_some(all)
    })
    .await;
    assert_eq!(all.len(), many);
    let bad: Vec<&Value> = all.iter().filter(|run| run["status"] != "succeeded").collect();
    assert!(bad.is_empty(), "{} did not succeed: {}", bad.len(), bad[0]);
    for run in all.iter().step_by(25) {
        let url = format!("{}{DEV}/runs/{}/log-archive", house.server.url, run["id"].as_str().unwrap());
        let log = reqwest::get(url).await.unwrap().bytes().await.unwrap();
        let digest: String = Sha256::digest(&log).iter().map(|byte| format!("{byte:02x}")).collect();
        assert_eq!(
            (run["log"]["bytes"].as_u64(), run["log"]["sha256"].as_str()),
            (Some(log.len() as u64), Some(digest.as_str()))
        );
    }
    if is_real {
        return;
    }
    let counts: Vec<usize> =
        house.project.read("counts").lines().map(|line| line.trim().parse().expect("a number")).collect();
    assert_eq!((counts.len(), counts.iter().max()), (many, Some(&AT_ONCE)));
    let order = house.project.read("order");
    let order: Vec<&str> = order.lines().collect();
    assert_eq!(order.iter().collect::<HashSet<_>>().len(), many, "each ran once");
    // The list is of the newest first. Four go at once, so each may be overtaken by three that began with it.
    let place = |id: &str| order.iter().position(|run| *run == id).unwrap();
    for (number, run) in all.iter().rev().enumerate() {
        let at = place(run["id"].as_str().unwrap());
        assert!(at.abs_diff(number) < 2 * AT_ONCE, "number {number} ran as number {at}");
    }
}
