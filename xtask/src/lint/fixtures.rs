//! The lint, tested: each rule has a small edit of a clean contract that it, and no other rule, must find.
//!
//! The edits stand in two tables, `xtask/fixtures/lint/{dialect,conventions}.yaml`, beside the contract that they edit.
//! `crate::edits` says how an edit is written.

use anyhow::{Context, Result, ensure};
use serde_json::Value;

use super::finding::Finding;
use super::{dialect, redocly, rules};
use crate::contract::{Contract, elements};
use crate::edits::edited;

const BASE: &str = include_str!("../../fixtures/lint/base.yaml");
const DIALECT: &str = include_str!("../../fixtures/lint/dialect.yaml");
const CONVENTIONS: &str = include_str!("../../fixtures/lint/conventions.yaml");

/// An edited contract and the one rule that must object to it.
struct Fixture {
    rule: String,
    document: Value,
}

/// Checks the rules of the dialect; answers what is wrong with them.
pub(super) fn check_dialect() -> Result<Vec<String>> {
    let base = Contract::parse(BASE)?;
    let mut problems = Vec::new();
    for finding in dialect(base.document()) {
        problems.push(format!("base.yaml is not clean: {finding}"));
    }
    let fixtures = fixtures(&base, DIALECT).context("dialect.yaml")?;
    for rule in rules::ALL {
        covered(rule.code, &fixtures, &mut problems);
    }
    for (number, fixture) in fixtures.iter().enumerate() {
        compare("dialect.yaml", number, &fixture.rule, &dialect(&fixture.document), &mut problems);
    }
    Ok(problems)
}

/// Checks the rules of Redocly, all in one process; answers what is wrong with them.
pub(super) fn check_conventions() -> Result<Vec<String>> {
    let base = Contract::parse(BASE)?;
    let fixtures = fixtures(&base, CONVENTIONS).context("conventions.yaml")?;
    let directory = redocly::fixture_directory()?;
    let mut files = Vec::new();
    for (number, document) in
        std::iter::once(base.document()).chain(fixtures.iter().map(|fixture| &fixture.document)).enumerate()
    {
        let file = directory.join(format!("{number}.yaml"));
        std::fs::write(&file, yaml_serde::to_string(document)?)
            .with_context(|| format!("cannot write `{}`", file.display()))?;
        files.push(file);
    }
    let mut found = redocly::lint(&files)?;
    let mut problems: Vec<String> =
        found.remove(0).iter().map(|finding| format!("base.yaml is not clean: {finding}")).collect();
    for (id, reason) in redocly::rules()? {
        covered(&id, &fixtures, &mut problems);
        if reason.is_empty() {
            problems.push(format!("redocly.yaml: `{id}` has no reason in its message"));
        }
    }
    for (number, (fixture, findings)) in fixtures.iter().zip(&found).enumerate() {
        compare("conventions.yaml", number, &fixture.rule, findings, &mut problems);
    }
    Ok(problems)
}

fn covered(rule: &str, fixtures: &[Fixture], problems: &mut Vec<String>) {
    if !fixtures.iter().any(|fixture| fixture.rule == rule) {
        problems.push(format!("{rule} has no fixture"));
    }
}

fn compare(table: &str, number: usize, rule: &str, findings: &[Finding], problems: &mut Vec<String>) {
    let number = number + 1;
    if !findings.iter().any(|finding| finding.code == rule) {
        problems.push(format!("{table}: fixture {number}: {rule} does not find it"));
    }
    for finding in findings.iter().filter(|finding| finding.code != rule) {
        problems.push(format!("{table}: fixture {number} is for {rule}, but also: {finding}"));
    }
}

fn fixtures(base: &Contract, table: &str) -> Result<Vec<Fixture>> {
    let table = Contract::parse(table)?;
    elements(table.document())
        .map(|entry| {
            let document = edited(base, &entry["edit"])?;
            ensure!(document != *base.document(), "a fixture of {} changes nothing", entry["rule"]);
            Ok(Fixture { rule: entry["rule"].as_str().unwrap_or_default().to_owned(), document })
        })
        .collect()
}
