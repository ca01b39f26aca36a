//! `cargo xtask pages`: the documentation pages in a real browser.

use crate::contract::entries;
use crate::npm;
use crate::test;
use crate::tools::prepared;
use anyhow::{Context, Result, ensure};
use serde_json::Value;
use std::path::Path;

/// Drives the browser. One package without dependencies.
const DRIVER: (&str, &str, &str) = (
    "playwright-core",
    "1.65.1",
    "sha512-hqPpz7blSMPxWVdoeE1yiBSzXsKiVOd2k+kjCvmUywD2GPO2Dd9HfcWnq9NN0GHbNZDFgZ9JfBFr+X5/BLo0qw==",
);

/// Runs the tests that need Node and Chromium, and tells what they saw.
pub fn pages(root: &Path) -> Result<()> {
    prepare(root)?;
    let seen = root.join("target/pages/seen.json");
    if seen.exists() {
        std::fs::remove_file(&seen)?;
    }
    test::part(root, "pages")?;
    let seen = std::fs::read(&seen).context("the tests have left no account of what they saw")?;
    let seen: Value = serde_json::from_slice(&seen)?;
    let pages: Vec<&Value> = entries(&seen).map(|(_, page)| page).collect();
    let sum = |what: &str| pages.iter().filter_map(|page| page[what].as_u64()).sum::<u64>();
    let operations = pages.first().map_or(&Value::Null, |page| &page["operations"]);
    ensure!(
        pages.iter().all(|page| page["operations"] == *operations),
        "the pages show different numbers of operations"
    );
    eprintln!(
        "pages: {operations} operations rendered on each of {} pages, {} requests outside, {} violations",
        pages.len(),
        sum("outside"),
        sum("violations")
    );
    Ok(())
}

/// What drives the browser, prepared where the tests look for it.
pub fn prepare(root: &Path) -> Result<()> {
    let (name, version, integrity) = DRIVER;
    let folder = root.join("target/tools/playwright");
    prepared(&folder, name, &format!("{name}@{version} {integrity}"), || {
        npm::unpack(&npm::fetch(root, name, version, integrity)?, &folder)
    })
}
