//! The exchanges that the recorder has written down: one JSON line each, one file a process.

use anyhow::{Context, Result};
use serde::Deserialize;
use std::collections::BTreeMap;
use std::path::{Path, PathBuf};

/// What is known of an exchange. It names nothing that was said.
#[derive(Clone, Debug, Deserialize, PartialEq, Eq, PartialOrd, Ord)]
#[serde(deny_unknown_fields)]
pub(super) struct Exchange {
    /// The operationId; empty if the request was for none.
    pub(super) operation: String,
    pub(super) status: u16,
    pub(super) media_type: Option<String>,
    pub(super) error_code: Option<String>,
}

/// How often each kind of exchange was met.
pub(super) type Counts = BTreeMap<Exchange, u64>;

/// Where they lie.
pub(super) fn folder(root: &Path) -> PathBuf {
    root.join("target/exchanges")
}

/// Reads all of them; none if there was no test yet.
pub(super) fn read(root: &Path) -> Result<Counts> {
    let mut counts = Counts::new();
    let Ok(files) = std::fs::read_dir(folder(root)) else { return Ok(counts) };
    for file in files {
        let path = file?.path();
        let text = std::fs::read_to_string(&path).with_context(|| format!("cannot read `{}`", path.display()))?;
        for (index, line) in text.lines().enumerate() {
            let exchange = serde_json::from_str(line).with_context(|| {
                let (path, number) = (path.display(), index + 1);
                format!("line {number} of `{path}` is no exchange; begin again with `cargo xtask coverage --clear`")
            })?;
            *counts.entry(exchange).or_default() += 1;
        }
    }
    Ok(counts)
}
