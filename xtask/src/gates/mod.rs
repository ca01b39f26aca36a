//! `cargo xtask gates`: the gates are tested too. Each of a list of known edits must turn one red, and the tree as it
//! is must leave all of them green (D3). Peers' checks silently stopped running; this one would say so. Gates that need a
//! running server are tested by tests of their own, which it runs.

mod code;
mod contract;
mod nets;

use crate::{contract::Contract, drift, generate, lint};
use anyhow::{Result, bail};
use serde_json::Value;
use std::fmt;
use std::path::Path;

/// A check that may turn red.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Gate {
    /// `generate --check`.
    Generate,
    /// `drift`.
    Drift,
    /// `lint`, the rule with this code.
    Lint(&'static str),
    /// The compiler.
    Build,
}

impl fmt::Display for Gate {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Generate => formatter.write_str("generate"),
            Self::Drift => formatter.write_str("drift"),
            Self::Lint(code) => write!(formatter, "lint {code}"),
            Self::Build => formatter.write_str("build"),
        }
    }
}

/// Runs the self-test.
pub fn run(root: &Path, contract: &Contract) -> Result<()> {
    let emitted = drift::emitted(root, root)?;
    let clean = red(root, contract, &emitted);
    if !clean.is_empty() {
        let names: Vec<_> = clean.iter().map(ToString::to_string).collect();
        bail!(
            "the tree as it is turns gates red: {}\nhint: run them by themselves and mend what they say",
            names.join(", ")
        );
    }
    println!("green: the tree as it is");
    let mut silent = Vec::new();
    let edits = contract::edits();
    for edit in &edits {
        let mut edited = contract.document().clone();
        edit.apply(&mut edited)?;
        let red = red(root, &Contract::new(edited), &emitted);
        tell(&format!("contract: {}", edit.name), &red, edit.expected, &mut silent);
    }
    let code = code::edits();
    for (name, expected, red) in code::red(root, contract, &code)? {
        tell(&format!("code: {name}"), &red, &[expected], &mut silent);
    }
    let nets = nets::seen(root)?;
    for (name, seen) in &nets {
        println!("{}: planted: {name}", if *seen { "red" } else { "SILENT" });
        silent.extend((!seen).then(|| name.clone()));
    }
    if !silent.is_empty() {
        bail!("{} faults did not turn the gate red that exists for them: {}", silent.len(), silent.join("; "));
    }
    eprintln!(
        "gates: {} edits of the contract, {} of the code and {} planted faults, each seen",
        edits.len(),
        code.len(),
        nets.len()
    );
    Ok(())
}

fn tell(name: &str, red: &[Gate], expected: &[Gate], silent: &mut Vec<String>) {
    let names: Vec<_> = red.iter().map(ToString::to_string).collect();
    let missing: Vec<_> = expected.iter().filter(|gate| !red.contains(gate)).map(ToString::to_string).collect();
    if missing.is_empty() {
        println!("red: {name} ({})", names.join(", "));
    } else {
        println!("SILENT: {name}: {} should be red, only [{}] is", missing.join(", "), names.join(", "));
        silent.push(name.to_owned());
    }
}

/// The gates that an edited contract turns red, while the code stays as it is.
fn red(root: &Path, contract: &Contract, emitted: &Value) -> Vec<Gate> {
    let mut red = Vec::new();
    // A contract that the generators refuse is as red as one that they translate otherwise.
    let stale = generate::files(contract).map(|files| generate::stale(root, &files));
    if stale.is_err() || stale.is_ok_and(|stale| !stale.is_empty()) {
        red.push(Gate::Generate);
    }
    if !drift::compare(contract.document(), emitted).is_empty() {
        red.push(Gate::Drift);
    }
    let findings = lint::dialect(contract.document());
    let rules = lint::rules::ALL.iter().filter(|rule| findings.iter().any(|finding| finding.code == rule.code));
    red.extend(rules.map(|rule| Gate::Lint(rule.code)));
    red
}
