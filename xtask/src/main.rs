//! What a contributor types: `cargo xtask …`. One room for each task; this one only finds the right one.

mod ci;
mod clients;
mod contract;
mod coverage;
mod demo;
mod drift;
mod edits;
mod gates;
mod generate;
mod judges;
mod lint;
mod npm;
mod pages;
mod redocly;
mod review;
mod sample;
mod test;
mod tools;
mod vendor;

use clap::Parser;
use contract::{Contract, default_path, workspace_root};
use std::process::ExitCode;

/// What a contributor to the Meltano API types.
#[derive(Debug, Parser)]
#[command(name = "cargo xtask", bin_name = "cargo xtask", max_term_width = 100)]
enum Task {
    /// Write the contract crate, the client crate, docs/errors.md and spec/OPERATIONS.md from spec/meltano-v2.yaml
    Generate {
        /// Write nothing; fail if something would change
        #[arg(long)]
        check: bool,
    },
    /// Compare what the server serves with what the contract says, both ways
    Drift,
    Lint(lint::LintArgs),
    Review(Box<review::ReviewArgs>),
    /// Keep the renderers of the documentation pages in the repository, as they were released. Needs npm
    Vendor(vendor::VendorArgs),
    /// Run all tests that need Rust and Python only
    Test(test::TestArgs),
    /// Compare states in Azure with what Meltano makes of them. Needs Node and npm
    Azure,
    Coverage(coverage::CoverageArgs),
    /// Let schemathesis judge the running server by the raw contract
    Conformance,
    /// Run the lines of the documentation as they are written. Needs bash, curl, jq, Node and Python 3.11
    Walkthrough,
    Clients(clients::ClientsArgs),
    /// Look at the documentation pages in a real browser. Needs Node, npm and Chromium
    Pages,
    /// Run a real pipeline through the API, on a machine with Rust and Python only
    Demo(demo::DemoArgs),
    /// Test the gates: each of many known faults must turn the gate red that exists for it. Needs what the gates need
    Gates,
    Bench(test::BenchArgs),
    /// Run what CI runs: every gate, with a line and a figure for each. Needs Node, Chromium, curl and jq too
    Ci,
}

/// 0: all is well. 1: something was found. 2: the task could not do its work.
fn main() -> ExitCode {
    let root = workspace_root();
    let contract = || Contract::load(&default_path());
    let done = match Task::parse() {
        Task::Generate { check: false } => contract().and_then(|c| generate::write(&root, &c)),
        Task::Generate { check: true } => contract().and_then(|c| generate::check(&root, &c)),
        Task::Drift => contract().and_then(|c| drift::run(&root, c.document())),
        Task::Lint(arguments) => return lint::run(&arguments).unwrap_or_else(failed),
        Task::Review(arguments) => return review::run(&root, &arguments).unwrap_or_else(failed),
        Task::Vendor(arguments) => vendor::vendor(&root, &arguments),
        Task::Test(arguments) => test::test(&root, &arguments),
        Task::Azure => test::azure(&root),
        Task::Coverage(arguments) => contract().and_then(|c| coverage::run(&root, &c, &arguments)),
        Task::Conformance => judges::conformance(&root),
        Task::Walkthrough => judges::walkthrough(&root),
        Task::Clients(arguments) => clients::clients(&root, &arguments),
        Task::Pages => pages::pages(&root),
        Task::Demo(arguments) => demo::demo(&root, &arguments),
        Task::Gates => contract().and_then(|c| gates::run(&root, &c)),
        Task::Bench(arguments) => test::bench(&root, &arguments),
        Task::Ci => ci::ci(&root),
    };
    done.map_or_else(failed_check, |()| ExitCode::SUCCESS)
}

fn failed(error: anyhow::Error) -> ExitCode {
    // The whole chain: the cause is where the remedy is.
    eprintln!("error: {error:#}");
    ExitCode::from(2)
}

fn failed_check(error: anyhow::Error) -> ExitCode {
    failed(error);
    ExitCode::FAILURE
}
