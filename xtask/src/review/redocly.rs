//! The first engine: `redocly diff`. It follows references, knows which way values go, and rates for clients.

use super::change::{Additive, Breaking, Editorial, Opinion};
use crate::redocly;
use anyhow::{Context, Result};
use serde::Deserialize;
use serde_json::Value;
use std::sync::atomic::{AtomicUsize, Ordering};

/// One change as Redocly reports it.
#[derive(Clone, Debug, Deserialize)]
pub(super) struct Found {
    /// The way to it, through references.
    pub(super) path: String,
    /// What it is a part of: `Schema`, `Parameter`, `Operation` …
    #[serde(rename = "typeName")]
    pub(super) type_name: String,
    pub(super) kind: Kind,
    pub(super) impact: String,
    #[serde(default)]
    pub(super) verdicts: Vec<Rule>,
    /// The key that was modified.
    pub(super) property: Option<String>,
    pub(super) base: Option<Side>,
    pub(super) revision: Option<Side>,
}

#[derive(Clone, Copy, Debug, Deserialize, PartialEq, Eq)]
#[serde(rename_all = "lowercase")]
pub(super) enum Kind {
    Added,
    Removed,
    Modified,
}

/// The place in one of the two documents.
#[derive(Clone, Debug, Deserialize)]
pub(super) struct Side {
    pub(super) pointer: String,
    #[serde(default)]
    pub(super) value: Value,
}

#[derive(Clone, Debug, Deserialize)]
pub(super) struct Rule {
    #[serde(rename = "ruleId")]
    pub(super) id: String,
}

#[derive(Deserialize)]
struct Report {
    changes: Vec<Found>,
}

const WITHOUT_NODE: &str = "install Node; the review compares with the Redocly CLI and cannot do without it";

/// Compares two documents.
pub(super) fn diff(old: &Value, new: &Value) -> Result<Vec<Found>> {
    static RUNS: AtomicUsize = AtomicUsize::new(0);
    let number = RUNS.fetch_add(1, Ordering::Relaxed);
    let folder = redocly::install(WITHOUT_NODE)?.join(format!("review/{}-{number}", std::process::id()));
    std::fs::create_dir_all(&folder).with_context(|| format!("cannot create `{}`", folder.display()))?;
    let (base, revision) = (folder.join("base.json"), folder.join("revision.json"));
    std::fs::write(&base, serde_json::to_vec(old)?).with_context(|| format!("cannot write `{}`", base.display()))?;
    std::fs::write(&revision, serde_json::to_vec(new)?)?;
    let output = redocly::run(WITHOUT_NODE, |command| {
        command.arg("diff").arg(&base).arg(&revision).arg("--format=json");
    })?;
    let report: Report = serde_json::from_slice(&output.stdout).with_context(|| {
        format!("`redocly diff` gave no report; it said:\n{}", String::from_utf8_lossy(&output.stderr))
    })?;
    // What was compared stays if something went wrong, to be looked at.
    std::fs::remove_dir_all(&folder).ok();
    Ok(report.changes)
}

impl Found {
    pub(super) fn before(&self) -> Option<&str> {
        self.base.as_ref().map(|side| side.pointer.trim_start_matches('#'))
    }

    pub(super) fn now(&self) -> Option<&str> {
        self.revision.as_ref().map(|side| side.pointer.trim_start_matches('#'))
    }

    pub(super) fn old_value(&self) -> &Value {
        self.base.as_ref().map_or(&Value::Null, |side| &side.value)
    }

    pub(super) fn new_value(&self) -> &Value {
        self.revision.as_ref().map_or(&Value::Null, |side| &side.value)
    }

    /// What Redocly thinks of the change itself.
    pub(super) fn opinion(&self) -> Opinion {
        let class = match self.impact.as_str() {
            "major" => Breaking,
            "minor" => Additive,
            _ => Editorial,
        };
        let rules: Vec<_> = self.verdicts.iter().map(|rule| format!("`{}`", rule.id)).collect();
        let words = if rules.is_empty() { self.impact.clone() } else { rules.join(", ") };
        Opinion::Rated { client: class, server: None, words }
    }
}
