//! `cargo xtask test` and `cargo xtask bench`: the tests that need Rust and Python only, and the measurements.

use crate::coverage;
use crate::sample::installed;
use crate::tools::{azurite, cargo, moto, passed_on, peer, run};
use anyhow::{Result, bail};
use std::path::Path;

/// How many tests run at once in a test binary.
const THREADS: &str = "RUST_TEST_THREADS";

/// Everything that can be tested with Rust and Python.
#[derive(Debug, clap::Args)]
pub struct TestArgs {
    /// Handed on to the test binaries, such as a part of a test's name
    #[arg(trailing_var_arg = true, allow_hyphen_values = true)]
    filter: Vec<String>,
}

/// Runs the tests.
pub fn test(root: &Path, arguments: &TestArgs) -> Result<()> {
    if arguments.filter.is_empty() {
        // `cargo xtask coverage` is about the tests as a whole.
        coverage::clear(root)?;
    }
    installed(root)?;
    moto(root)?;
    server(root)?;
    let mut tests = cargo(root);
    tests.args(["test", "--workspace", "--no-fail-fast", "--"]).args(&arguments.filter);
    if std::env::var_os(THREADS).is_none() {
        // Most tests wait for processes most of the time.
        tests.env(THREADS, (2 * std::thread::available_parallelism()?.get()).to_string());
    }
    let mut passed = 0;
    let status = passed_on(&mut tests, |line| passed += passes(line), |_| {})?;
    if !status.success() {
        bail!("tests failed");
    }
    eprintln!("test: {passed} tests passed");
    Ok(())
}

/// Runs the tests of one part that need more than Rust and Python, but not those that plant faults, which
/// `cargo xtask gates` runs.
pub fn part(root: &Path, part: &str) -> Result<()> {
    installed(root)?;
    server(root)?;
    let tests = ["test", "--package", "meltano-api-tests", "--test", "api"];
    run(cargo(root).args(tests).args(["--", "--ignored", &format!("{part}::"), "--skip", "sees_"]))
}

/// Compares states in Azure with what Meltano makes of them: the part of the oracle that needs Node.
pub fn azure(root: &Path) -> Result<()> {
    installed(root)?;
    azurite(root)?;
    let tests = ["test", "--package", "meltano-api-tests", "--test", "oracle"];
    run(cargo(root).args(tests).args(["--", "--ignored", "azure"]))
}

/// Builds the server. The tests start the real one, and cargo builds no binary of another package for them.
pub fn server(root: &Path) -> Result<()> {
    run(cargo(root).args(["build", "--package", "meltano-api", "--bins"]))
}

/// How many tests passed, if the line is the sum that a test binary ends with.
pub fn passes(line: &str) -> usize {
    let count = line.strip_prefix("test result: ok. ").and_then(|rest| rest.split_once(" passed"));
    count.and_then(|(count, _)| count.parse().ok()).unwrap_or(0)
}

/// Measure what it costs, over a socket and through the CLI beside it
#[derive(Debug, clap::Args)]
pub struct BenchArgs {
    /// What to measure
    #[arg(value_enum, default_value_t)]
    subject: Subject,
    /// Of `runs`: only these parts, of `overhead`, `pages`, `followers` and `ingest`
    parts: Vec<String>,
}

/// What can be measured: a bench target of the tests each.
#[derive(Debug, Clone, Copy, Default, clap::ValueEnum)]
enum Subject {
    /// Reads of runs, logs and plugins
    #[default]
    Reads,
    /// To know projects of 10, 100 and 1,000 plugins
    Project,
    /// States, beside a server in Python over Meltano's own code
    State,
    /// Runs: what the engine adds to them, a million of them, their logs
    Runs,
}

/// Measures, with a server that was built for release.
pub fn bench(root: &Path, arguments: &BenchArgs) -> Result<()> {
    installed(root)?;
    run(cargo(root).args(["build", "--release", "--package", "meltano-api", "--bins"]))?;
    let server = root.join("target/release/meltano-api");
    let target = match arguments.subject {
        Subject::Reads => "reads",
        Subject::Project => "project",
        Subject::State => {
            peer(root)?;
            "state"
        }
        Subject::Runs => {
            peer(root)?;
            "runs"
        }
    };
    let bench = ["bench", "--package", "meltano-api-tests", "--bench", target, "--"];
    run(cargo(root).args(bench).args(&arguments.parts).env("MELTANO_API_TEST_SERVER", server))
}
