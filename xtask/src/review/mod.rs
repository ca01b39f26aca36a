//! `cargo xtask review`: what a merge request does to the contract, on one page for the person who decides.
//!
//! Two engines that share nothing are asked what changed (`redocly.rs`, `structure.rs`). We rate what they find for
//! existing clients and existing servers (`classify.rs`), compare what they do not know (`extensions.rs`), and tell of
//! whatever is left of the difference (`prose.rs`), so that nothing goes by in silence. What breaks clients must be
//! answered for in `spec/CHANGES.md` (`notes.rs`), also for as long as a released contract is not retired
//! (`released.rs`).

mod base;
mod change;
mod classify;
mod compare;
mod example;
mod examples;
mod extensions;
mod notes;
mod page;
mod places;
mod prose;
mod public_api;
mod redocly;
mod released;
mod schemas;
mod self_test;
mod structure;
mod traffic;
mod view;

use crate::contract::{Contract, default_path};
use crate::generate::operations_page;
use crate::lint::line_of;
use anyhow::{Context, Result};
use notes::Notes;
use page::Page;
use std::collections::{BTreeMap, BTreeSet};
use std::path::{Path, PathBuf};
use std::process::ExitCode;

const CONTRACT: &str = "spec/meltano-v2.yaml";
const CLIENT: &str = "client/src";

/// Say what changed in the contract, what breaks, and who answers for it: a page for the reviewer of a merge request.
///
/// The page is Markdown and goes to stdout. The exit code is 0 if nothing stands against the change, 1 if a change that
/// breaks existing clients has no note in spec/CHANGES.md, and 2 if the review could not be made. It needs Node.
#[derive(clap::Args, Debug)]
#[command(after_help = "\
Examples:
  cargo xtask review                     this branch, since it left main
  cargo xtask review HEAD~3              since three commits ago
  cargo xtask review --output page.md    into a file
  cargo xtask review --released          against every release that is not retired
  cargo xtask review --freeze            keep the contract as released, under its info.version
  cargo xtask review --self-test         does it still tell all kinds of change apart?")]
pub(crate) struct ReviewArgs {
    /// The revision to compare with; where this branch left origin/main (or main) unless said
    base: Option<String>,
    /// Write the page to this file instead of stdout
    #[arg(long, value_name = "FILE", conflicts_with_all = ["released", "freeze", "self_test", "example"])]
    output: Option<PathBuf>,
    /// Check the contract against the released ones in spec/released instead
    #[arg(long, conflicts_with_all = ["base", "freeze", "self_test", "example"])]
    released: bool,
    /// Copy the contract to spec/released, under its info.version, and list it there
    #[arg(long, conflicts_with_all = ["base", "self_test", "example"])]
    freeze: bool,
    /// Make every known kind of change, and check how the review rates it
    #[arg(long, conflicts_with_all = ["base", "example"])]
    self_test: bool,
    /// With --self-test: print what the engines say of each kind
    #[arg(long, requires = "self_test")]
    engines: bool,
    /// Write docs/review-example.md, the page for known edits
    #[arg(long, conflicts_with = "base")]
    example: bool,
    /// With --example: write nothing; fail if the page would change
    #[arg(long, requires = "example")]
    check: bool,
}

/// Runs the task.
pub(crate) fn run(root: &Path, arguments: &ReviewArgs) -> Result<ExitCode> {
    if arguments.self_test {
        return self_test(arguments.engines);
    }
    let text = std::fs::read_to_string(default_path()).with_context(|| format!("cannot read {CONTRACT}"))?;
    let contract = Contract::parse(&text).with_context(|| format!("{CONTRACT} is not valid YAML"))?;
    if arguments.example {
        let done = if arguments.check { example::check(root, &contract) } else { example::write(root, &contract) };
        return match done {
            Err(error) if arguments.check => {
                eprintln!("error: {error:#}");
                Ok(ExitCode::FAILURE)
            }
            done => done.map(|()| ExitCode::SUCCESS),
        };
    }
    let notes =
        std::fs::read_to_string(root.join(notes::PATH)).with_context(|| format!("cannot read {}", notes::PATH))?;
    let notes = Notes::parse(&notes)?;
    if arguments.freeze {
        let path = released::freeze(root, &text, &contract, &notes)?;
        eprintln!("review: {path} is frozen; commit it with spec/released/README.md");
        return Ok(ExitCode::SUCCESS);
    }
    if arguments.released {
        return released(root, &text, &contract, &notes);
    }
    review(root, arguments, &text, &contract, &notes)
}

fn review(root: &Path, arguments: &ReviewArgs, text: &str, contract: &Contract, notes: &Notes) -> Result<ExitCode> {
    let base = base::find(root, arguments.base.as_deref())?;
    let old_text = base.file(root, CONTRACT)?;
    let old =
        Contract::parse(&old_text).with_context(|| format!("{CONTRACT} of {} is not valid YAML", base.short()))?;
    let version = |contract: &Contract| contract.document()["info"]["version"].as_str().unwrap_or("?").to_owned();
    let changes = compare::compare(&old, contract)?;
    // A note that the base has already is about a change before this one.
    let before = base.file(root, notes::PATH).and_then(|text| Notes::parse(&text)).ok();
    let before = before.as_ref().map(Notes::all).unwrap_or_default();
    let (older, current): (Vec<&str>, Vec<&str>) =
        notes.current(&version(contract)).into_iter().partition(|note| before.contains(note));
    let list = base.file(root, released::LIST).unwrap_or_default();
    let dropped = released::dropped(root, &list, !changes.is_empty())?;
    let line = |text: &str, document: &Contract, at: Option<&str>| {
        at.filter(|at| document.document().pointer(at).is_some()).map(|at| line_of(text, at))
    };
    let lines = |from: Option<&str>, to: Option<&str>| (line(&old_text, &old, from), line(text, contract, to));
    let page = Page {
        compared: format!(
            "Version {}, as it is here, compared with version {} of the commit `{}` ({}).",
            version(contract),
            version(&old),
            base.short(),
            base.because
        ),
        changes: &changes,
        notes: current.clone(),
        older,
        dropped: &dropped,
        operations: (operations(&old), operations(contract)),
        examples: examples::changed(old.document(), contract.document()),
        api: (api(&base.sources(root, CLIENT)?)?, api(&base::sources(root, CLIENT)?)?),
        lines: Some(&lines),
    };
    match &arguments.output {
        Some(file) => {
            std::fs::write(file, page.text()).with_context(|| format!("cannot write `{}`", file.display()))?
        }
        None => print!("{}", page.text()),
    }
    let breaking = changes.iter().filter(|change| change.breaks_clients()).count();
    let unanswered = released::unanswered(&changes, &current);
    if arguments.output.is_some() {
        unanswered.iter().for_each(|change| eprintln!("add to {}: {}", notes::PATH, notes::line(change)));
    }
    let missing = unanswered.len();
    eprintln!("review: changes: {}, breaking: {breaking}, breaking without a note: {missing}", changes.len());
    dropped.iter().for_each(|what| eprintln!("review: {what}"));
    Ok(ExitCode::from(u8::from(missing > 0 || !dropped.is_empty())))
}

fn released(root: &Path, text: &str, contract: &Contract, notes: &Notes) -> Result<ExitCode> {
    let (supported, findings) = released::check(root, text, contract, notes)?;
    for finding in &findings {
        println!("{}: {}\n  hint: {}", finding.release, finding.message, finding.hint);
    }
    let supported = match supported {
        0 => "no released contract".to_owned(),
        1 => "1 released contract".to_owned(),
        more => format!("{more} released contracts"),
    };
    match findings.len() {
        0 => eprintln!("review: {supported} to keep, nothing against it"),
        count => eprintln!("review: {supported} to keep, findings: {count}"),
    }
    Ok(ExitCode::from(u8::from(!findings.is_empty())))
}

fn self_test(engines: bool) -> Result<ExitCode> {
    let (kinds, problems) = self_test::run(engines)?;
    for problem in &problems {
        println!("{problem}");
    }
    match problems.len() {
        0 => eprintln!("review: {kinds} kinds of change, each classed as it should be"),
        count => eprintln!("review: {kinds} kinds of change, {count} not classed as they should be"),
    }
    Ok(ExitCode::from(u8::from(!problems.is_empty())))
}

fn operations(contract: &Contract) -> Vec<String> {
    operations_page::rows(contract).into_iter().map(|(_, row)| row).collect()
}

fn api(sources: &BTreeMap<String, String>) -> Result<BTreeSet<String>> {
    public_api::lines(sources)
}
