//! The lint, tested: each rule has a small edit of a clean contract that it, and no other rule, must find.
//!
//! The edits stand in two tables, `xtask/fixtures/lint/{dialect,conventions}.yaml`, beside the contract that they edit.
//! A key is a JSON pointer without its first slash; `@thing_list` stands for the operation of that id. `null` removes
//! what is there, and a last step of `-` appends to a list.

use anyhow::{Context, Result, ensure};
use serde_json::{Value, json};

use super::finding::Finding;
use super::{dialect, redocly, rules};
use crate::contract::{Contract, elements, entries, tokens};

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
            let mut document = base.document().clone();
            for (place, value) in entries(&entry["edit"]) {
                edit(&mut document, &pointer(base, place)?, value.clone()).with_context(|| format!("`{place}`"))?;
            }
            ensure!(document != *base.document(), "a fixture of {} changes nothing", entry["rule"]);
            Ok(Fixture { rule: entry["rule"].as_str().unwrap_or_default().to_owned(), document })
        })
        .collect()
}

fn pointer(base: &Contract, place: &str) -> Result<String> {
    let Some(place) = place.strip_prefix('@') else {
        return Ok(format!("/{place}"));
    };
    let (id, rest) = place.split_at(place.find('/').unwrap_or(place.len()));
    let operation = base.operations().into_iter().find(|operation| operation.id == id);
    let operation = operation.with_context(|| format!("base.yaml has no operation `{id}`"))?;
    Ok(format!("{}{rest}", operation.pointer))
}

/// Sets, appends or (for `null`) removes what a pointer leads to; objects on the way are made.
fn edit(document: &mut Value, pointer: &str, value: Value) -> Result<()> {
    let steps: Vec<String> = tokens(pointer).collect();
    let (last, way) = steps.split_last().context("the whole document cannot be edited")?;
    let mut place = document;
    for step in way {
        place = match place {
            Value::Array(array) => array.get_mut(step.parse::<usize>()?).context("no such element")?,
            Value::Object(object) => object.entry(step).or_insert_with(|| json!({})),
            other => anyhow::bail!("`{step}` is below {other}"),
        };
    }
    match place {
        Value::Array(array) if last == "-" => array.push(value),
        Value::Array(array) if value.is_null() => drop(array.remove(last.parse()?)),
        Value::Array(array) => *array.get_mut(last.parse::<usize>()?).context("no such element")? = value,
        Value::Object(object) if value.is_null() => drop(object.shift_remove(last).context("nothing to remove")?),
        Value::Object(object) => drop(object.insert(last.clone(), value)),
        other => anyhow::bail!("`{last}` is below {other}"),
    }
    Ok(())
}
