//! `cargo xtask coverage`: what of the contract the tests have met. The recorder of the tests (`tests/api/harness/recorder`)
//! writes down every exchange that it judges; here they are counted, and what nobody has met is named.

mod exchanges;
mod floors;
#[cfg(test)]
mod tests;

use crate::contract::Contract;
use anyhow::{Context, Result, bail};
use exchanges::{Counts, Exchange};
use std::collections::BTreeMap;
use std::io::ErrorKind;
use std::path::Path;

/// Count what the tests have met of the contract, and name what they have not
#[derive(Debug, clap::Args)]
#[command(after_help = "\
Examples:
  cargo xtask coverage --clear && cargo xtask test && cargo xtask coverage")]
pub struct CoverageArgs {
    /// Forget what was met so far, before a run of all tests; count nothing
    #[arg(long)]
    clear: bool,
}

/// Runs the task.
pub fn run(root: &Path, contract: &Contract, arguments: &CoverageArgs) -> Result<()> {
    if arguments.clear {
        return clear(root);
    }
    let counts = exchanges::read(root)?;
    let total: u64 = counts.values().sum();
    if total == 0 {
        bail!("no exchange was recorded\nhint: `cargo xtask test` first");
    }
    print(&counts);
    let coverage = floors::judge(contract, &counts);
    for gap in &coverage.gaps {
        println!("\ngap: {gap}");
    }
    let (met, declared) = coverage.successes;
    let (produced, registered) = coverage.codes;
    let (answered, listed) = coverage.listed;
    let figure = format!(
        "coverage: {total} exchanges, {met} of {declared} successes, {produced} of {registered} codes, {answered} of \
         {listed} codes where operations list them"
    );
    if !coverage.gaps.is_empty() {
        bail!("{figure}; gaps: {}", coverage.gaps.len());
    }
    eprintln!("{figure}");
    Ok(())
}

/// Forgets what was met so far.
pub fn clear(root: &Path) -> Result<()> {
    let folder = exchanges::folder(root);
    match std::fs::remove_dir_all(&folder) {
        Err(error) if error.kind() != ErrorKind::NotFound => {
            Err(error).with_context(|| format!("cannot remove `{}`", folder.display()))
        }
        _ => Ok(()),
    }
}

fn print(counts: &Counts) {
    println!("{:<22}{:>6}  {:<24}{:>9}", "operation", "status", "media type", "exchanges");
    let mut rows: BTreeMap<(&str, u16, &str), u64> = BTreeMap::new();
    let mut codes: BTreeMap<(&str, u16), u64> = BTreeMap::new();
    for (Exchange { operation, status, media_type, error_code }, count) in counts {
        let media_type = media_type.as_deref().unwrap_or("none");
        *rows.entry((operation, *status, media_type)).or_default() += count;
        if let Some(code) = error_code {
            *codes.entry((code, *status)).or_default() += count;
        }
    }
    for ((operation, status, media_type), count) in rows {
        let operation = if operation.is_empty() { "(none)" } else { operation };
        println!("{operation:<22}{status:>6}  {media_type:<24}{count:>9}");
    }
    println!("\n{:<22}{:>6}  {:<24}{:>9}", "error code", "status", "", "exchanges");
    for ((code, status), count) in codes {
        println!("{code:<22}{status:>6}  {:<24}{count:>9}", "");
    }
}
