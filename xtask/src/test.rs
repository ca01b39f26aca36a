//! `cargo xtask test` and `cargo xtask ci`: what a contributor runs, and what CI runs.

use crate::sample::installed;
use crate::tools::{cargo, run};
use anyhow::Result;
use std::path::Path;
use std::process::Command;
use std::time::Instant;

/// Everything that can be tested with Rust and Python.
#[derive(Debug, clap::Args)]
pub struct TestArgs {
    /// Handed on to the test binaries, such as a part of a test's name
    #[arg(trailing_var_arg = true, allow_hyphen_values = true)]
    filter: Vec<String>,
}

/// Runs the tests.
pub fn test(root: &Path, arguments: &TestArgs) -> Result<()> {
    installed(root)?;
    // The tests start the real server, and cargo builds no binary of another package for them.
    run(cargo(root).args(["build", "--package", "meltano-api", "--bins"]))?;
    run(cargo(root).args(["test", "--workspace", "--no-fail-fast", "--"]).args(&arguments.filter))
}

/// Measures reads, over a socket and through the CLI beside it.
pub fn bench(root: &Path) -> Result<()> {
    installed(root)?;
    run(cargo(root).args(["build", "--release", "--package", "meltano-api", "--bins"]))?;
    let server = root.join("target/release/meltano-api");
    run(cargo(root).args(["bench", "--package", "meltano-api-tests"]).env("MELTANO_API_TEST_SERVER", server))
}

/// Runs everything: `test`, format, clippy and the gates. Prints how long each took.
pub fn ci(root: &Path) -> Result<()> {
    let me = std::env::current_exe()?;
    let with = |mut command: Command, arguments: &[&str]| {
        command.args(arguments).current_dir(root);
        command
    };
    let task = |arguments: &[&str]| with(Command::new(&me), arguments);
    let tool = |arguments: &[&str]| with(cargo(root), arguments);
    let steps = [
        ("format", tool(&["fmt", "--all", "--check"])),
        ("generate", task(&["generate", "--check"])),
        ("lint", task(&["lint"])),
        ("lint rules", task(&["lint", "--self-test"])),
        ("clippy", tool(&["clippy", "--workspace", "--all-targets", "--quiet", "--", "--deny", "warnings"])),
        ("drift", task(&["drift"])),
        ("test", task(&["test"])),
        ("demo", task(&["demo", "--exit"])),
        ("gates", task(&["gates"])),
    ];
    let mut failed = Vec::new();
    let mut times = Vec::new();
    for (name, mut command) in steps {
        eprintln!("\n== ci: {name}");
        let start = Instant::now();
        if let Err(error) = run(&mut command) {
            eprintln!("ci: {name}: {error:#}");
            failed.push(name);
        }
        times.push(format!("{name} {:.0} s", start.elapsed().as_secs_f64()));
    }
    eprintln!("\nci: {}", times.join(", "));
    if !failed.is_empty() {
        anyhow::bail!("{} failed", failed.join(", "));
    }
    Ok(())
}
