//! `cargo xtask lint`: two nets below the contract.
//!
//! The **dialect** is Rust: what dropshot, typify and progenitor can say and faithfully enforce. It runs on a value in
//! memory, so other tasks may ask it too. The **conventions** are Redocly's: how our contract is written, whatever the
//! generators would accept. Neither knows the other; both tell their findings in one voice.

mod document;
mod error_codes;
mod examples;
mod finding;
mod fixtures;
mod limits;
mod links;
mod lists;
mod names;
mod openness;
mod operations;
mod place;
mod redocly;
mod references;
mod routes;
pub(crate) mod rules;
mod schemas;
mod scopes;
mod shapes;
mod traffic;
mod walk;

#[cfg(test)]
mod tests;

use std::path::{Path, PathBuf};
use std::process::ExitCode;

use anyhow::{Context, Result};
use clap::Args;
use serde_json::Value;

pub(crate) use finding::Finding;
pub(crate) use place::line_of;

use crate::contract::{Contract, default_path};
use finding::Report;

/// Check that the contract keeps to the dialect that the generators can speak, and to our conventions.
///
/// Findings go to stdout, one a line with a hint below, as `file:line: operation: rule: what is wrong`. The exit code
/// is 0 if there are none, 1 if there are, and 2 if the lint could not run.
#[derive(Args, Debug)]
#[command(after_help = "\
Examples:
  cargo xtask lint                       check spec/meltano-v2.yaml
  cargo xtask lint --dialect-only        the same without Node
  cargo xtask lint --rules | grep D036   why is there such a rule?
  cargo xtask lint --self-test           does every rule still find what it is for?")]
pub(crate) struct LintArgs {
    /// The contract to check, if not spec/meltano-v2.yaml.
    file: Option<PathBuf>,
    /// Check the dialect only, which needs no Node.
    #[arg(long)]
    dialect_only: bool,
    /// Print every rule with its reason, and check nothing.
    #[arg(long, conflicts_with_all = ["self_test", "file"])]
    rules: bool,
    /// Check the rules instead of a contract: each must find its fixture in xtask/fixtures/lint, and nothing else.
    #[arg(long, conflicts_with = "file")]
    self_test: bool,
}

/// The findings of the dialect's rules on a document; none if it keeps to the dialect.
pub(crate) fn dialect(document: &Value) -> Vec<Finding> {
    let contract = Contract::new(document.clone());
    let mut report = Report::new(document);
    for check in [
        document::check,
        references::check,
        routes::check,
        operations::check,
        traffic::check,
        schemas::check,
        openness::check,
        lists::check,
        scopes::check,
        error_codes::check,
        examples::check,
        links::check,
    ] {
        check(&contract, &mut report);
    }
    report.into_findings()
}

/// Runs the task.
pub(crate) fn run(arguments: &LintArgs) -> Result<ExitCode> {
    if arguments.rules {
        return print_rules(arguments.dialect_only);
    }
    if arguments.self_test {
        return self_test(arguments.dialect_only);
    }
    let file = arguments.file.clone().unwrap_or_else(default_path);
    let mut findings = dialect(Contract::load(&file)?.document());
    if !arguments.dialect_only {
        findings.extend(redocly::lint(std::slice::from_ref(&file))?.into_iter().flatten());
    }
    if findings.is_empty() {
        eprintln!("lint: no findings by {} rules", count_rules(arguments.dialect_only)?);
        return Ok(ExitCode::SUCCESS);
    }
    print_findings(&file, findings)
}

fn count_rules(dialect_only: bool) -> Result<usize> {
    Ok(rules::ALL.len() + if dialect_only { 0 } else { redocly::rules()?.len() })
}

fn print_findings(file: &Path, findings: Vec<Finding>) -> Result<ExitCode> {
    let text = std::fs::read_to_string(file).with_context(|| format!("cannot read `{}`", file.display()))?;
    let here = std::env::current_dir().unwrap_or_default();
    let name = file.strip_prefix(here).unwrap_or(file).display();
    let count = findings.len();
    // By place, so that what concerns one operation stands together.
    let mut placed: Vec<_> =
        findings.into_iter().map(|finding| (place::line_of(&text, &finding.pointer), finding)).collect();
    placed.sort_by_key(|(line, _)| *line);
    let mut subject: Option<&String> = None;
    for (line, finding) in &placed {
        if subject.is_some_and(|other| other != &finding.subject) {
            println!();
        }
        subject = Some(&finding.subject);
        println!("{name}:{line}: {finding}");
    }
    eprintln!(
        "\n{count} finding{}; `cargo xtask lint --rules` lists every rule with its reason",
        if count == 1 { "" } else { "s" }
    );
    Ok(ExitCode::from(1))
}

fn print_rules(dialect_only: bool) -> Result<ExitCode> {
    for rule in rules::ALL {
        println!("{} {}: {}", rule.code, rule.slug, rule.reason);
    }
    if !dialect_only {
        for (id, reason) in redocly::rules()? {
            println!("{id}: {reason}");
        }
    }
    Ok(ExitCode::SUCCESS)
}

fn self_test(dialect_only: bool) -> Result<ExitCode> {
    let mut problems = fixtures::check_dialect()?;
    if !dialect_only {
        problems.extend(fixtures::check_conventions()?);
    }
    for problem in &problems {
        println!("{problem}");
    }
    match problems.len() {
        0 => eprintln!("lint: {} rules, each finds its fixtures, and no other rule does", count_rules(dialect_only)?),
        count => eprintln!("\n{count} problems with the rules themselves"),
    }
    Ok(ExitCode::from(u8::from(!problems.is_empty())))
}
