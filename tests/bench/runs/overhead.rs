//! What a run costs over the API, beside the same `meltano run` at the command line.

use std::path::Path;
use std::process::{Command, Stdio};
use std::time::{Duration, Instant};

use crate::engine::Engine;
use crate::harness::{Project, meltano};
use crate::{at, costs};

/// How often both are run, one after the other.
const PAIRS: usize = 12;
/// How often a program is run that does nothing.
const NOTHINGS: usize = 40;
/// What the API may add.
const WANTED_PERCENT: f64 = 3.0;

const NOTHING: &str = "#!/bin/sh\nexit 0\n";

/// What one run took.
#[derive(Default)]
struct Costs {
    wall: Vec<Duration>,
    processor: Vec<Duration>,
}

impl Costs {
    fn add(&mut self, (wall, processor): (Duration, Duration)) {
        self.wall.push(wall);
        self.processor.push(processor);
    }
}

/// Prints both, and what the engine adds.
pub(crate) async fn measure() {
    let engine = Engine::real();
    // A copy of its own: a run at the command line is in the way of those over the API, which would wait for it.
    let beside = tempfile::tempdir().unwrap();
    let project = Project::copy_of_sample(&beside.path().join("warehouse"));
    // The first run makes the database and discovers the catalogue.
    by_hand(project.root());
    over_the_api(&engine).await;
    let (mut ours, mut bare) = (Costs::default(), Costs::default());
    for pair in 0..PAIRS {
        // Each goes first as often as the other.
        if pair % 2 == 0 {
            bare.add(by_hand(project.root()));
        }
        ours.add(over_the_api(&engine).await);
        if pair % 2 == 1 {
            bare.add(by_hand(project.root()));
        }
    }
    println!("a run of `tap-orders target-csv`, {PAIRS} pairs in turns");
    println!("{:<44}{:>12}{:>12}{:>12}", "", "over the API", "meltano run", "added");
    print("wall time until the end is known, median", &mut ours.wall, &mut bare.wall, 50);
    print("the same, the fastest", &mut ours.wall, &mut bare.wall, 0);
    print("processor time of all processes, median", &mut ours.processor, &mut bare.processor, 50);
    print("the same, the least", &mut ours.processor, &mut bare.processor, 0);
    drop(engine);

    let engine = Engine::of_script(NOTHING);
    over_the_api(&engine).await;
    let mut nothing = Costs::default();
    for _ in 0..NOTHINGS {
        nothing.add(over_the_api(&engine).await);
    }
    for (what, nothing, bare) in [
        ("wall time of a run that does nothing", &mut nothing.wall, &mut bare.wall),
        ("processor time of a run that does nothing", &mut nothing.processor, &mut bare.processor),
    ] {
        let (nothing, bare) = (at(nothing, 50), at(bare, 50));
        let percent = 100.0 * nothing.as_secs_f64() / bare.as_secs_f64();
        println!("{what:<44}{nothing:>12.1?}{:>12}{percent:>10.1} %  of that `meltano run`", "");
    }
    println!("less than {WANTED_PERCENT} % are wanted");
}

fn print(what: &str, ours: &mut [Duration], bare: &mut [Duration], percent: usize) {
    let (ours, bare) = (at(ours, percent), at(bare, percent));
    let added = 100.0 * (ours.as_secs_f64() / bare.as_secs_f64() - 1.0);
    println!("{what:<44}{ours:>12.1?}{bare:>12.1?}{added:>10.1} %");
}

/// What the API answers once the run is over, and what it took.
async fn over_the_api(engine: &Engine) -> (Duration, Duration) {
    let before = engine.processor().await;
    let begun = Instant::now();
    let id = engine.begin().await;
    engine.over(&id).await;
    let wall = begun.elapsed();
    (wall, engine.processor().await - before)
}

/// The same at the command line, as a scheduler would call it. Without `--no-install` Meltano would look whether the
/// plugins are to be installed, which the server never lets it do.
fn by_hand(root: &Path) -> (Duration, Duration) {
    let before = costs::of_children();
    let begun = Instant::now();
    let log = std::fs::File::create(root.with_extension("log")).unwrap();
    let status = Command::new(meltano())
        .args(["--environment", "dev", "run", "--no-install", "tap-orders", "target-csv"])
        .current_dir(root)
        .env("MELTANO_SEND_ANONYMOUS_USAGE_STATS", "false")
        .env("MELTANO_CLI_DISABLE_VERSION_CHECK", "1")
        .env("NO_COLOR", "1")
        .stdin(Stdio::null())
        .stdout(log.try_clone().unwrap())
        .stderr(log)
        .status();
    let wall = begun.elapsed();
    assert!(status.unwrap().success());
    (wall, costs::of_children() - before)
}
