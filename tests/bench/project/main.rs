//! What it costs to know a project of 10, 100 and 1,000 plugins: in the server's library, over a socket, and through the
//! CLI beside it, measured in one run.
//!
//! `cargo xtask bench project` builds the server for release and runs this. It fails if a warm read of the largest
//! project takes a millisecond or more, or if the CLI takes less than a hundred times as long as a cold load.
#![allow(clippy::unwrap_used, reason = "a measurement that cannot go on panics")]

#[path = "../../api/harness/mod.rs"]
#[allow(dead_code, unused_imports, reason = "the tests use the rest of it")]
mod harness;
mod sample;

use harness::{Server, meltano};
use meltano_api::project::settings::{Surroundings, of_plugin};
use meltano_api::project::{PluginType, Project};
use std::hint::black_box;
use std::path::Path;
use std::process::{Command, ExitCode, Stdio};
use std::time::{Duration, Instant};

/// That of the server's binary.
#[global_allocator]
static ALLOCATOR: mimalloc::MiMalloc = mimalloc::MiMalloc;

const SIZES: [usize; 3] = [10, 100, 1000];
const COLD: usize = 15;
const WARM: usize = 1000;
const EDITS: usize = 10;
const REQUESTS: usize = 300;
const CLI_CALLS: usize = 3;
/// A file that has just been written is read with more care. What is measured is a project that is left alone.
const REST: Duration = Duration::from_millis(3200);

fn main() -> ExitCode {
    let grounds = SIZES.map(|size| (size, sample::project(size)));
    std::thread::sleep(REST);
    let runtime = tokio::runtime::Runtime::new().unwrap();
    let mut is_fast = true;
    for (size, ground) in &grounds {
        is_fast &= measure(*size, ground.path(), &runtime);
    }
    if is_fast { ExitCode::SUCCESS } else { ExitCode::FAILURE }
}

/// Prints what one project costs; whether that is what was promised.
fn measure(size: usize, ground: &Path, runtime: &tokio::runtime::Runtime) -> bool {
    let root = ground.join("warehouse").canonicalize().unwrap();
    let project = Project::new("warehouse", &root);
    let model = project.read().unwrap();
    assert_eq!((model.plugins.len(), model.problems.len()), (size, 0));
    let last = format!("tap-{}", size - 1);
    let surroundings = Surroundings {
        variables: std::env::vars().collect(),
        system_directory: project.system_directory(),
        meltano_version: "4.4.1".to_owned(),
    };

    println!("\n{size} plugins in {} included files, half of them with lock files", sample::FILES);
    let cold = times(COLD, || Project::new("cold", &root).read().unwrap());
    let warm = times(WARM, || project.read().unwrap());
    let settings = times(WARM, || {
        of_plugin(&model, Some("dev"), PluginType::Extractors, &last, &surroundings).unwrap().settings.len()
    });
    let (list, view) = runtime.block_on(over_http(ground, &root, &last));
    let list_cli = cli(&root, &["plugin", "list", "--format", "json"]);
    let config_cli = cli(&root, &["--environment", "dev", "config", "print", "--format", "json", &last]);
    // Last, because it leaves young files.
    let mut edited = 0;
    let edit = times(EDITS, || {
        edited += 1;
        sample::edit(&root, edited);
        let started = Instant::now();
        let model = project.read().unwrap();
        assert_eq!(model.project_id.as_deref(), Some(&*format!("edited-{edited}")));
        started.elapsed()
    });
    let young = times(WARM, || project.read().unwrap());

    let line = |what: &str, times: &[Duration], beside: &[Duration], by: &str| {
        let ratio = at(beside, 50).as_secs_f64() / at(times, 50).as_secs_f64();
        println!("{what:<46}{:>12.1?}{:>12.1?}   {by} takes {ratio:.0} times as long", at(times, 50), at(times, 99));
        ratio
    };
    println!("{:<46}{:>12}{:>12}", "", "median", "99th");
    let (listing, printing) = ("`plugin list`", "`config print`");
    let cold_ratio = line("cold load", &cold, &list_cli, listing);
    line("warm read, nothing has changed", &warm, &list_cli, listing);
    line("warm read, right after an edit", &young, &list_cli, listing);
    line("an edit, until it is known (50 ms of waiting)", &edit, &list_cli, listing);
    line("settings of one plugin", &settings, &config_cli, printing);
    line("plugin_list over HTTP, 100 a page", &list, &list_cli, listing);
    line("plugin_view over HTTP", &view, &list_cli, listing);
    println!("{:<46}{:>12.1?}", "meltano plugin list --format json", at(&list_cli, 50));
    println!("{:<46}{:>12.1?}", "meltano config print --format json", at(&config_cli, 50));
    let is_fast = at(&warm, 50) < Duration::from_millis(1) && cold_ratio >= 100.0;
    if !is_fast {
        println!("slower than promised: a warm read below 1 ms, a cold load 100 times faster than the CLI");
    }
    is_fast
}

async fn over_http(ground: &Path, root: &Path, plugin: &str) -> (Vec<Duration>, Vec<Duration>) {
    let server = Server::start_unrecorded(ground, &[root], &[]);
    let http = reqwest::Client::new();
    let mut all = Vec::new();
    for path in ["plugins?limit=100".to_owned(), format!("plugins/extractors/{plugin}")] {
        let url = format!("{}{}/{path}", server.url, harness::DEV);
        let mut times = Vec::with_capacity(REQUESTS);
        for _ in 0..REQUESTS {
            let start = Instant::now();
            http.get(&url).send().await.unwrap().error_for_status().unwrap().bytes().await.unwrap();
            times.push(start.elapsed());
        }
        times.sort_unstable();
        all.push(times);
    }
    let view = all.pop().unwrap();
    (all.pop().unwrap(), view)
}

fn cli(root: &Path, arguments: &[&str]) -> Vec<Duration> {
    times(CLI_CALLS, || {
        let mut command = Command::new(meltano());
        let status = command.args(arguments).current_dir(root).stdout(Stdio::null()).stderr(Stdio::null()).status();
        assert!(status.unwrap().success(), "meltano {arguments:?}");
    })
}

/// How long it took each time, sorted. What measures itself is taken at its word.
fn times<T: 'static>(count: usize, mut work: impl FnMut() -> T) -> Vec<Duration> {
    let mut times: Vec<Duration> = (0..count)
        .map(|_| {
            let start = Instant::now();
            let done = black_box(work());
            let took = start.elapsed();
            *(&done as &dyn std::any::Any).downcast_ref::<Duration>().unwrap_or(&took)
        })
        .collect();
    times.sort_unstable();
    times
}

fn at(times: &[Duration], percent: usize) -> Duration {
    times[(times.len() - 1) * percent / 100]
}
