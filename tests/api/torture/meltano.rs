//! Meltano, meanwhile: its service of states, its command line, and pipelines.

use super::chance::Chance;
use super::driver::Meltano;
use super::model::{Mint, short};
use super::writer::{Caller, Reply};
use super::{DEV, SHARED, meltano};
use http::Method;
use serde_json::{Value, json};
use std::path::{Path, PathBuf};
use std::process::{Command, Output};
use std::time::{Duration, Instant};
use uuid::Uuid;

/// What became of those who do not call the API.
#[derive(Clone, Debug, Default)]
pub(super) struct Beside {
    /// How many edits were done.
    pub(super) edits: usize,
    /// Of each pipeline, how many runs succeeded.
    pub(super) succeeded: Vec<(String, u64)>,
    /// What must not be.
    pub(super) faults: Vec<String>,
    /// How long each took that was slow, and what it was.
    pub(super) slow: Vec<String>,
}

/// The ids that only Meltano writes.
fn own(name: &str, chance: &mut Chance) -> String {
    format!("{name}-{}", chance.below(3))
}

/// `StateService`, as fast as it can.
pub(super) fn service(root: &Path, until: Instant, mut chance: Chance, mint: &Mint) -> Beside {
    let mut beside = Beside::default();
    let mut service = Meltano::start(root);
    while Instant::now() < until {
        let mut id = || if chance.percent(40) { chance.pick(&SHARED).to_string() } else { own("service", &mut chance) };
        let (one, other) = (id(), id());
        let mut document = || mint.document("service", &mut chance);
        let entry = json!({ &one: { "completed": document(), "partial": document() } });
        let document = document();
        let (verb, arguments) = match chance.below(10) {
            0..3 => ("set", json!([one, document])),
            3..5 => ("merge", json!([one, document])),
            5 => ("copy", json!([one, other])),
            6 if one != other => ("move", json!([one, other])),
            7 => ("clear", json!([one])),
            8 => ("load", json!([entry])),
            _ => ("get", json!([one])),
        };
        let since = Instant::now();
        let answer = service.ask(verb, arguments);
        beside.edits += 1;
        let error = answer["error"].as_str().unwrap_or_default();
        if !error.is_empty() && !is_of_nothing(error) && !is_meltanos_own_race(error) {
            beside.faults.push(format!("Meltano's `{verb}` of `{one}`: {error}"));
        }
        if since.elapsed() > Duration::from_secs(3) {
            beside.slow.push(format!("Meltano's `{verb}` of `{one}` took {:?}", since.elapsed()));
        }
        std::thread::sleep(Duration::from_millis(chance.below(200)));
    }
    beside
}

/// The command line: a pipeline, over and over, and edits between.
pub(super) fn commands(root: &Path, until: Instant, mut chance: Chance, mint: &Mint) -> Beside {
    let mut beside = Beside::default();
    let mut succeeded = 0;
    while Instant::now() < until {
        let run = command(root, &["--environment=dev", "run", "--no-install", "tap-telling", "target-drain"]);
        match run.status.success() {
            true => succeeded += 1,
            false => beside.faults.push(format!("a run failed: {}", said(&run))),
        }
        let (one, other) = (own("cli", &mut chance), chance.pick(&SHARED).to_string());
        let document = mint.document("cli", &mut chance).to_string();
        let arguments = match chance.below(5) {
            0..2 => vec!["state", "set", "--force", &one, &document],
            2 => vec!["state", "merge", &other, &document],
            3 => vec!["state", "copy", "--force", &one, &other],
            _ => vec!["state", "list"],
        };
        let edit = command(root, &arguments);
        beside.edits += 1;
        if !edit.status.success() && !is_of_nothing(&said(&edit)) {
            beside.faults.push(format!("`meltano {} {}` failed: {}", arguments[0], arguments[1], said(&edit)));
        }
    }
    beside.succeeded.push(("dev:tap-telling-to-target-drain".to_owned(), succeeded));
    beside
}

/// Meltano reads a row and then updates or deletes it by its key. Whoever clears the state in between, be it another
/// `meltano state clear`, makes it fail (SQLAlchemy's `StaleDataError`); nothing is written then. States of live runs are
/// not cleared.
fn is_meltanos_own_race(error: &str) -> bool {
    error.contains("StaleDataError")
}

/// Whether there was nothing to copy, of which each state backend has its own word.
fn is_of_nothing(error: &str) -> bool {
    error.contains("No state found") || error.contains("singer_state not found")
}

/// What is said of a command that failed.
fn said(output: &Output) -> String {
    let text = String::from_utf8_lossy(&output.stderr);
    let lines: Vec<_> = text.lines().rev().filter(|line| !line.trim().is_empty()).take(12).collect();
    lines.into_iter().rev().map(short).collect::<Vec<_>>().join(" | ")
}

/// Runs the real `meltano`, which may fail.
pub(super) fn command(root: &Path, arguments: &[&str]) -> Output {
    let mut command = Command::new(meltano());
    command.args(arguments).current_dir(root).env("MELTANO_SEND_ANONYMOUS_USAGE_STATS", "false");
    command.env("MELTANO_CLI_DISABLE_VERSION_CHECK", "1").env("NO_COLOR", "1").output().unwrap()
}

/// A pipeline by the API, over and over, through all the server's lives.
pub(super) async fn pipeline(caller: Caller, root: PathBuf) -> Beside {
    let mut beside = Beside::default();
    let (mut succeeded, started) = (0, caller.until);
    // What is begun is seen to its end.
    let patient = Caller { until: started + Duration::from_secs(120), ..caller.clone() };
    while Instant::now() < caller.until {
        let key = Uuid::new_v4();
        let Some(run) = create(&patient, key).await else { break };
        let id = run["id"].as_str().unwrap_or_default().to_owned();
        let end = loop {
            let Some((status, view)) = patient.get(&format!("{DEV}/runs/{id}")).await else { break Value::Null };
            let is_over = ["succeeded", "failed", "cancelled", "lost"].contains(&view["status"].as_str().unwrap_or(""));
            if is_over || status != 200 {
                break view;
            }
            tokio::time::sleep(Duration::from_millis(100)).await;
        };
        match end["status"].as_str() {
            Some("succeeded") => succeeded += 1,
            _ => {
                let log =
                    std::fs::read_to_string(root.join(format!("../data/runs/{id}/log.ndjson"))).unwrap_or_default();
                let last: Vec<&str> = log.lines().rev().take(8).collect();
                beside.faults.push(format!("run {id} ended otherwise: {end}: {}", last.join(" | ")));
            }
        }
    }
    beside.succeeded.push(("dev:tap-counting-to-target-drain".to_owned(), succeeded));
    beside
}

/// Creates a run, once, however often it has to be asked for.
async fn create(caller: &Caller, key: Uuid) -> Option<Value> {
    let body = json!({ "blocks": ["tap-counting", "target-drain"] });
    while Instant::now() < caller.until {
        let url = format!("{}{DEV}/runs", caller.address.lock().unwrap());
        let request = caller.web.post(url).header("idempotency-key", key.to_string()).json(&body);
        if let Ok(response) = request.send().await
            && let Ok(run) = response.json::<Value>().await
        {
            return Some(run);
        }
        tokio::time::sleep(Duration::from_millis(50)).await;
    }
    None
}

/// Puts a coin into each of these purses.
pub(super) async fn pay_in(caller: &Caller, purses: &[String], mint: &Mint, chance: &mut Chance) {
    for purse in purses {
        let body = json!({ "state": mint.document("coin", chance) });
        let reply = caller.send(Method::PUT, &super::path(super::ANY, purse), None, &body).await;
        assert!(matches!(reply, Reply::Answer { status: 200, .. }), "the purses are filled");
    }
}
