//! The second net: conventions, checked by the Redocly CLI with the rules of `spec/redocly.yaml`.
//!
//! It needs Node; `crate::redocly` installs the tool.

use std::path::PathBuf;

use anyhow::{Context, Result, ensure};
use serde_json::Value;

use super::finding::{Finding, subject};
use crate::contract::{Contract, entries, workspace_root};
use crate::redocly;

const WITHOUT_NODE: &str = "install Node, or pass `--dialect-only`";

/// The mark between what a rule found and why the rule exists, in the messages of `spec/redocly.yaml`.
const BECAUSE: &str = " | ";

/// The rules of the configuration: id and reason.
pub(super) fn rules() -> Result<Vec<(String, String)>> {
    let configuration = Contract::load(&configuration())?;
    let rules = entries(&configuration.document()["rules"]).map(|(id, rule)| {
        let message = rule["message"].as_str().unwrap_or_default();
        (id.to_owned(), message.rsplit(BECAUSE).next().unwrap_or_default().to_owned())
    });
    Ok(rules.collect())
}

/// Lints several documents in one process; answers the findings on each, in the same order.
pub(super) fn lint(files: &[PathBuf]) -> Result<Vec<Vec<Finding>>> {
    let output = redocly::run(WITHOUT_NODE, |command| {
        command.arg("lint").args(files).arg("--config").arg(configuration());
        command.args(["--format=json", "--max-problems=1000", "--lint-config=error"]);
    })?;
    // One JSON document a file, one behind the other; talk goes to stderr.
    let reports: Vec<Value> =
        serde_json::Deserializer::from_slice(&output.stdout).into_iter().collect::<Result<_, _>>().unwrap_or_default();
    ensure!(
        reports.len() == files.len(),
        "redocly did not report on every file; it said:\n{}{}",
        String::from_utf8_lossy(&output.stdout),
        String::from_utf8_lossy(&output.stderr),
    );
    files.iter().zip(&reports).map(|(file, report)| Ok(findings(Contract::load(file)?.document(), report))).collect()
}

fn findings(document: &Value, report: &Value) -> Vec<Finding> {
    let problems = report["problems"].as_array().into_iter().flatten();
    let mut findings: Vec<Finding> = problems
        .map(|problem| {
            let pointer =
                problem["location"][0]["pointer"].as_str().unwrap_or_default().trim_start_matches('#').to_owned();
            let message = problem["message"].as_str().unwrap_or_default();
            let (message, hint) = message.rsplit_once(BECAUSE).unwrap_or((message, ""));
            Finding {
                code: problem["ruleId"].as_str().unwrap_or_default().to_owned(),
                slug: String::new(),
                subject: subject(document, &pointer),
                pointer,
                message: message.to_owned(),
                hint: hint.to_owned(),
            }
        })
        .collect();
    findings.dedup();
    findings
}

fn configuration() -> PathBuf {
    workspace_root().join("spec/redocly.yaml")
}

/// Where the self-test writes its fixtures.
pub(super) fn fixture_directory() -> Result<PathBuf> {
    let directory = redocly::install(WITHOUT_NODE)?.join("fixtures");
    std::fs::create_dir_all(&directory).with_context(|| format!("cannot create `{}`", directory.display()))?;
    Ok(directory)
}
