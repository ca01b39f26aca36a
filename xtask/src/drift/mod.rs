//! `cargo xtask drift`: is what is served what is written? Compares, both ways, the document that dropshot emits for
//! the routes that the server really registers with the contract.

mod compare;
mod normalise;

pub use compare::compare;

use anyhow::{Context, Result, bail};
use serde_json::Value;
use std::path::Path;
use std::process::Command;

/// Runs the check and prints a report.
pub fn run(root: &Path, contract: &Value) -> Result<()> {
    let emitted = emitted(root, root)?;
    let differences = compare(contract, &emitted);
    if differences.is_empty() {
        let operations = normalise::operations(&emitted).len();
        eprintln!("drift: none; {operations} operations are served as they are written");
        return Ok(());
    }
    for difference in &differences {
        println!("{difference}\n");
    }
    bail!("{} differences between the contract and the server", differences.len())
}

/// The document that the server in `tree` emits. Builds it with the target directory of `root`.
pub fn emitted(root: &Path, tree: &Path) -> Result<Value> {
    let output = Command::new(env!("CARGO"))
        .args(["run", "--quiet", "--package", "meltano-api", "--example", "emitted_openapi"])
        .current_dir(tree)
        .env("CARGO_TARGET_DIR", root.join("target"))
        .stderr(std::process::Stdio::inherit())
        .output()
        .context("cargo could not be started")?;
    if !output.status.success() {
        bail!(
            "the server does not build, or refuses its routes\nhint: mend what cargo says above; if an operation was added to the contract, its handler is missing"
        );
    }
    serde_json::from_slice(&output.stdout).context("the server did not print a document")
}
