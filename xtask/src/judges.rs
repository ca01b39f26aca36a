//! `cargo xtask conformance` and `cargo xtask walkthrough`: judges from outside, which need more than Rust and Python.
//!
//! The tests themselves stand in `tests/api/<task>.rs`. Here their tools are prepared, and their figure is printed.

use crate::test;
use crate::tools::{cargo, run, schemathesis};
use anyhow::{Context, Result};
use std::path::Path;

/// Lets schemathesis judge the running server by the raw contract.
pub fn conformance(root: &Path) -> Result<()> {
    schemathesis(root)?;
    judge(root, "conformance")
}

/// Runs the lines of the documentation as they are written.
pub fn walkthrough(root: &Path) -> Result<()> {
    // The page runs the same with `cargo run`, and shall not wait for the compiler.
    run(cargo(root).args(["build", "--quiet", "--package", "meltano-api-client", "--example", "run"]))?;
    judge(root, "walkthrough")
}

/// Runs the tests of one part, and prints the figure that they leave.
fn judge(root: &Path, part: &str) -> Result<()> {
    let figure = root.join("target").join(part).join("figure");
    let _ = std::fs::remove_file(&figure);
    test::part(root, part)?;
    let figure = std::fs::read_to_string(figure).with_context(|| format!("the test of `{part}` left no figure"))?;
    eprintln!("{part}: {figure}");
    Ok(())
}
