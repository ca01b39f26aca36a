//! Everybody writes states at once, for a while: by the API, by Meltano's own service and command line, and by pipelines,
//! while the server is killed again and again. Afterwards no write is lost that was acknowledged, no state is there that
//! nobody wrote, no pipeline has failed, and the history explains every version.
//!
//! `TORTURE_SECONDS` says for how long, `TORTURE_SEED` with which choices.

mod chance;
#[path = "../oracle/state/meltano.rs"]
mod driver;
mod faults;
mod judge;
mod meltano;
mod model;
#[path = "../oracle/state/servers.rs"]
#[allow(dead_code, reason = "the oracle uses the rest")]
pub(crate) mod services;
mod story;
mod writer;

use crate::harness::{COUNTING_TAP, DEV, DRAINING_TARGET, Project, Server, meltano};
use chance::Chance;
use judge::judge;
use model::{Halves, Mint};
use services::Server as Service;
use std::path::Path;
use std::sync::{Arc, Mutex};
use std::time::{Duration, Instant};
use story::Story;
use tempfile::TempDir;
use writer::{Caller, Writer};

/// Where the states of all environments are.
const ANY: &str = "/meltano/core/v2beta/projects/warehouse/envs/-";

/// The ids that everybody writes.
const SHARED: [&str; 4] = ["shared-0", "shared-1", "shared-2", "dev:tap-shared-to-target-3"];

/// How many write by the API.
const WRITERS: usize = 8;

/// For how long, unless it is said.
const SECONDS: u64 = 25;

/// The path of a state.
fn path(env: &str, id: &str) -> String {
    use percent_encoding::{NON_ALPHANUMERIC, utf8_percent_encode};
    format!("{env}/state/{}", utf8_percent_encode(id, NON_ALPHANUMERIC))
}

fn said(variable: &str) -> Option<u64> {
    std::env::var(variable).ok().map(|text| text.parse().expect("it is a number"))
}

#[tokio::test(flavor = "multi_thread")]
async fn states_in_the_system_database_outlive_everything() {
    outlive("", said("TORTURE_SECONDS").unwrap_or(SECONDS)).await;
}

#[tokio::test(flavor = "multi_thread")]
async fn states_in_files_outlive_everything() {
    outlive("state_backend: {uri: 'file://$ROOT/states'}", said("TORTURE_SECONDS").unwrap_or(SECONDS)).await;
}

#[tokio::test(flavor = "multi_thread")]
async fn states_in_s3_outlive_everything() {
    let service = Service::moto();
    service.make_place();
    let keys = format!("aws_access_key_id: a, aws_secret_access_key: b, endpoint_url: '{}'", service.url);
    let settings = format!("state_backend: {{uri: 's3://bucket/some/where/', s3: {{{keys}}}}}");
    outlive(&settings, said("TORTURE_SECONDS").unwrap_or(SECONDS)).await;
}

async fn outlive(settings: &str, seconds: u64) {
    let seed = said("TORTURE_SEED").unwrap_or_else(|| {
        let now = std::time::SystemTime::now().duration_since(std::time::UNIX_EPOCH).unwrap();
        now.as_secs()
    });
    let faults = judge(&tortured(settings, seconds, seed).await);
    assert!(
        faults.is_empty(),
        "with the seed {seed}, {} faults:\n{}",
        faults.len(),
        faults[..faults.len().min(40)].join("\n")
    );
}

/// Lets everybody loose for so many seconds, and gathers what is left.
async fn tortured(settings: &str, seconds: u64, seed: u64) -> Story {
    let ground = TempDir::new().unwrap();
    let project = Project::copy_of_sample(&ground.path().join("warehouse"));
    project.add_script("extractors", "tap-counting", "discover, catalog, state", COUNTING_TAP);
    project.add_script("extractors", "tap-telling", "discover, catalog, state", COUNTING_TAP);
    project.add_script("loaders", "target-drain", "", DRAINING_TARGET);
    let settings = settings.replace("$ROOT", &project.root().display().to_string());
    project.edit("meltano.yml", |text| format!("{settings}\n{text}"));
    // The tables are made once, before many would.
    project.meltano(&["state", "list"]);
    let mut server = Server::start_unrecorded(ground.path(), &[project.root()], &["--state-versions", "1000000"]);
    let address = Arc::new(Mutex::new(server.url.clone()));
    let mint = Mint::default();
    let mut chance = Chance::of(seed, 0);

    let far = Caller::new(address.clone(), Instant::now() + Duration::from_secs(3600));
    let purses: Vec<String> = (0..9).map(|purse| format!("purse-{purse}")).collect();
    meltano::pay_in(&far, &purses[..5], &mint, &mut chance).await;
    let filled = far.get(&format!("{ANY}/state-archive")).await.unwrap().1;
    let filled = story::archive(&filled);
    let coins = purses.iter().map(|purse| (purse.clone(), filled.get(purse).cloned().unwrap_or_default()));
    let coins: Vec<(String, Halves)> = coins.collect();

    let until = Instant::now() + Duration::from_secs(seconds);
    let caller = Caller::new(address.clone(), until);
    let pipelines = ["tap-counting", "tap-telling"].map(|tap| format!("dev:{tap}-to-target-drain"));
    let writers: Vec<_> = (0..WRITERS)
        .map(|number| {
            let mut writer = Writer::new(number, caller.clone(), Chance::of(seed, 1 + number as u64), mint.clone());
            writer.purses = if number < 4 { purses.clone() } else { Vec::new() };
            writer.pipelines = if number % 2 == 0 { pipelines.to_vec() } else { Vec::new() };
            tokio::spawn(writer.go())
        })
        .collect();
    let beside = |what: fn(&Path, Instant, Chance, &Mint) -> meltano::Beside, who: u64| {
        let (root, chance, mint) = (project.root().to_owned(), Chance::of(seed, who), mint.clone());
        tokio::task::spawn_blocking(move || what(&root, until, chance, &mint))
    };
    let mut besides = vec![
        beside(meltano::service, 100),
        beside(meltano::commands, 101),
        tokio::spawn(meltano::pipeline(caller.clone(), project.root().to_owned())),
    ];
    // What has to ask over the network needs longer for anything.
    let life = if settings.contains("s3:") { 8000 } else { 1500 };
    let (mut lives, mut births) = (1, Duration::ZERO);
    while Instant::now() < until {
        tokio::time::sleep(Duration::from_millis(life + chance.below(3500))).await;
        let since = Instant::now();
        tokio::task::block_in_place(|| {
            server.crash();
            server.start_again();
        });
        births += since.elapsed();
        address.lock().unwrap().clone_from(&server.url);
        lives += 1;
    }
    let mut over = Vec::new();
    for writer in writers {
        over.push(writer.await.unwrap());
    }
    let mut done = Vec::new();
    for beside in besides.drain(..) {
        done.push(beside.await.unwrap());
    }
    tell(seed, (lives, births), &over, &done);
    let mut story = Story::gather(&far, project.root(), mint, over, done, coins).await;
    story.faults.extend(still_writable(&far, &story).await);
    story.faults.extend(complaints(&server.log()));
    story
}

/// Nothing that the server was killed over stands in anybody's way.
async fn still_writable(caller: &Caller, story: &Story) -> Vec<String> {
    let mut faults = Vec::new();
    for id in story.versions.keys().filter(|id| !id.starts_with("purse")) {
        let since = Instant::now();
        let body = serde_json::json!({ "state": { "singer_state": {} } });
        let reply = caller.send(http::Method::PATCH, &path(ANY, id), None, &body).await;
        match reply {
            writer::Reply::Answer { status: 200, .. } if since.elapsed() < Duration::from_secs(3) => {}
            writer::Reply::Answer { status, body, .. } => {
                faults.push(format!("afterwards, `{id}` is written with {status} in {:?}: {body}", since.elapsed()));
            }
            _ => faults.push(format!("afterwards, `{id}` cannot be written")),
        }
    }
    faults
}

/// What the server says in its log that it should never have to say.
fn complaints(log: &str) -> Vec<String> {
    let is_bad = |line: &&str| line.contains("panicked") || line.contains("answered 500");
    log.lines().filter(is_bad).map(model::short).collect()
}

/// What went on, for who looks.
fn tell(seed: u64, (lives, births): (usize, Duration), writers: &[Writer], besides: &[meltano::Beside]) {
    use writer::Outcome;
    let mut outcomes = std::collections::BTreeMap::<String, usize>::new();
    for told in writers.iter().flat_map(|writer| &writer.told) {
        let outcome = match &told.outcome {
            Outcome::Done { .. } if told.deed.dry_run => "done dry".to_owned(),
            Outcome::Done { .. } => "done".to_owned(),
            Outcome::Refused { code, .. } => code.clone(),
            Outcome::Unknown => "unknown".to_owned(),
        };
        *outcomes.entry(outcome).or_default() += 1;
    }
    let edits: usize = besides.iter().map(|beside| beside.edits).sum();
    let runs: Vec<_> = besides.iter().flat_map(|beside| &beside.succeeded).collect();
    let slow: Vec<_> = besides.iter().flat_map(|beside| &beside.slow).collect();
    println!(
        "torture: seed {seed}, {lives} lives (born in {births:?}), {edits} edits by Meltano, {runs:?}, {outcomes:?}, slow: {slow:?}"
    );
}
