//! `cargo xtask ci`: every gate, one after the other, and a line for each with its figure.

use crate::tools::{cargo, passed_on};
use anyhow::{Result, bail};
use std::path::Path;
use std::process::Command;
use std::time::{Duration, Instant};

/// How a gate came out.
struct Outcome {
    name: &'static str,
    green: bool,
    time: Duration,
    /// The last line that the gate said, which is its figure.
    figure: String,
}

/// Runs every gate, also behind a red one, so that one run tells all.
pub fn ci(root: &Path) -> Result<()> {
    let me = std::env::current_exe()?;
    let task = |arguments: &str| {
        let mut command = Command::new(&me);
        command.args(arguments.split(' ')).current_dir(root);
        command
    };
    let tool = |arguments: &str| {
        let mut command = cargo(root);
        command.args(arguments.split(' '));
        command
    };
    let gates = [
        ("format", tool("fmt --all --check")),
        ("generate", task("generate --check")),
        ("lint", task("lint")),
        ("lint rules", task("lint --self-test")),
        ("clippy", tool("clippy --workspace --all-targets --quiet -- --deny warnings")),
        ("drift", task("drift")),
        ("released", task("review --released")),
        ("review", task("review --self-test")),
        ("review page", task("review --example --check")),
        ("vendor", task("vendor --check")),
        ("test", task("test")),
        ("coverage", task("coverage")),
        ("azure", task("azure")),
        ("conformance", task("conformance")),
        ("walkthrough", task("walkthrough")),
        ("clients", task("clients")),
        ("pages", task("pages")),
        ("demo", task("demo --exit")),
        ("gates", task("gates")),
    ];
    let mut outcomes = Vec::new();
    for (name, command) in gates {
        eprintln!("\n== ci: {name}");
        outcomes.push(outcome(name, command)?);
    }
    eprintln!();
    for Outcome { name, green, time, figure } in &outcomes {
        let mark = if *green { "green" } else { "RED" };
        eprintln!("ci: {mark:<5} {name:<12} {:>4.0} s  {figure}", time.as_secs_f64());
    }
    let red: Vec<_> = outcomes.iter().filter(|outcome| !outcome.green).map(|outcome| outcome.name).collect();
    if !red.is_empty() {
        bail!("red: {}", red.join(", "));
    }
    let whole: Duration = outcomes.iter().map(|outcome| outcome.time).sum();
    eprintln!("ci: {} gates, all green, in {:.0} s", outcomes.len(), whole.as_secs_f64());
    Ok(())
}

fn outcome(name: &'static str, mut command: Command) -> Result<Outcome> {
    let start = Instant::now();
    let mut last = String::new();
    let status = passed_on(
        &mut command,
        |_| {},
        |line| {
            if !line.trim().is_empty() {
                last = line.to_owned()
            }
        },
    )?;
    // A task says its own name first; the table does so already.
    let figure = last.split_once(": ").map_or(last.as_str(), |(_, figure)| figure);
    let figure = if figure.is_empty() { "nothing to say" } else { figure };
    Ok(Outcome { name, green: status.success(), time: start.elapsed(), figure: figure.to_owned() })
}
