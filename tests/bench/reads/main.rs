//! What a read costs: over a socket, in the server, and through the CLI beside it, measured in one run.
//!
//! `cargo xtask bench` builds the server for release and runs this. The figures are of the machine at hand; what is
//! worth comparing are the ratios.
#![allow(clippy::unwrap_used, reason = "a measurement that cannot go on panics")]

#[path = "../../api/harness/mod.rs"]
#[allow(dead_code, unused_imports, reason = "the tests use the rest of it")]
mod harness;

use chrono::{DateTime, Utc};
use futures::StreamExt;
use harness::{DEV, House, PATIENT_TAP, Project};
use serde_json::Value;
use std::time::{Duration, Instant, SystemTime};

const READS: usize = 2000;
const CLI_CALLS: usize = 5;

fn main() {
    tokio::runtime::Runtime::new().unwrap().block_on(measure());
}

async fn measure() {
    let patient = |project: &Project| project.add_script("extractors", "tap-patient", "discover, catalog", PATIENT_TAP);
    let house = House::build_unrecorded(patient);
    let run = house.run(&["tap-orders", "target-csv"]).await;
    assert!(harness::is_over(&house.over(run.id.0).await));
    let http = reqwest::Client::new();
    let url = |path: &str| format!("{}{path}", house.server.url);
    let floor = reads(&http, &url("/health")).await;
    let view = reads(&http, &url(&format!("{DEV}/runs/{}", run.id.0))).await;
    let list = reads(&http, &url(&format!("{DEV}/runs?limit=20"))).await;
    let plugins = reads(&http, &url(&format!("{DEV}/plugins"))).await;
    let log_cli = cli(&house, &["logs", "list", "--format", "json"]);
    let plugin_cli = cli(&house, &["plugin", "list", "--format", "json"]);

    let heard = lines_heard(&house).await;

    println!("{READS} reads each, one after another on one connection; the CLI {CLI_CALLS} times");
    println!("{:<34}{:>12}{:>12}{:>16}", "", "median", "99th", "in the server");
    for (name, operation, times) in [
        ("health_view (the floor)", "health_view", &floor),
        ("run_view", "run_view", &view),
        ("run_list, 20 a page", "run_list", &list),
        ("plugin_list", "plugin_list", &plugins),
    ] {
        let inside = in_the_server(&house.server.log(), operation);
        println!("{name:<34}{:>12.1?}{:>12.1?}{:>13.3} ms", at(times, 50), at(times, 99), inside);
    }
    println!("{:<34}{:>12.1?}{:>12.1?}", "a line of a log, until it is heard", at(&heard, 50), at(&heard, 99));
    println!("{:<34}{:>12.1?}", "meltano logs list --format json", at(&log_cli, 50));
    println!("{:<34}{:>12.1?}", "meltano plugin list --format json", at(&plugin_cli, 50));
    let ratio = |slow: &[Duration], fast: &[Duration]| at(slow, 50).as_secs_f64() / at(fast, 50).as_secs_f64();
    println!("the CLI takes {:.0} times as long as run_view", ratio(&log_cli, &view));
    println!("the CLI takes {:.0} times as long as plugin_list", ratio(&plugin_cli, &plugins));
}

/// From the moment that a run's supervisor receives a line to the moment that a follower has it.
async fn lines_heard(house: &House) -> Vec<Duration> {
    let run = house.run(&["tap-patient", "target-csv"]).await;
    let mut lines = Box::pin(house.follow(run.id.0).await);
    let mut times = Vec::new();
    while let Some(line) = lines.next().await {
        let now = SystemTime::now();
        let message = line["message"].as_str().unwrap_or_default();
        if message == "waiting" {
            std::fs::write(house.project.root().join("go"), "").unwrap();
        }
        if message.starts_with("line ") {
            let received: DateTime<Utc> = line["time"].as_str().unwrap().parse().unwrap();
            times.push(now.duration_since(received.into()).unwrap_or_default());
        }
    }
    times.sort_unstable();
    times
}

async fn reads(http: &reqwest::Client, url: &str) -> Vec<Duration> {
    let mut times = Vec::with_capacity(READS);
    for _ in 0..READS {
        let start = Instant::now();
        let answer = http.get(url).send().await.unwrap().error_for_status().unwrap();
        answer.bytes().await.unwrap();
        times.push(start.elapsed());
    }
    times.sort_unstable();
    times
}

fn cli(house: &House, arguments: &[&str]) -> Vec<Duration> {
    let mut times: Vec<Duration> = (0..CLI_CALLS)
        .map(|_| {
            let start = Instant::now();
            house.project.meltano(arguments);
            start.elapsed()
        })
        .collect();
    times.sort_unstable();
    times
}

/// The median of what the server itself took, from its log, in milliseconds.
fn in_the_server(log: &str, operation: &str) -> f64 {
    let lines = log.lines().filter_map(|line| serde_json::from_str::<Value>(line).ok());
    let of_operation = lines.filter(|line| line["operation"] == operation);
    let mut times: Vec<f64> = of_operation.filter_map(|line| line["latency_ms"].as_f64()).collect();
    times.sort_by(f64::total_cmp);
    times[times.len() / 2]
}

fn at(times: &[Duration], percent: usize) -> Duration {
    times[(times.len() - 1) * percent / 100]
}
