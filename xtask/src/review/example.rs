//! `docs/review-example.md`: the page for known edits of the contract, so that a reader sees one before there is a need.

use super::notes::Notes;
use super::page::Page;
use super::{api, base, examples, operations};
use crate::contract::Contract;
use crate::edits::edited;
use crate::generate;
use anyhow::{Context, Result, bail};
use std::path::Path;

const PATH: &str = "docs/review-example.md";
const EDITS: &str = include_str!("../../fixtures/review/example.yaml");

const INTRODUCTION: &str = "\
<!-- Made by `cargo xtask review --example`. Do not edit. -->

> An example: what `cargo xtask review` says of four edits that were made to the contract for this page, and taken back.
> They are `xtask/fixtures/review/example.yaml`; `cargo xtask review --example` makes the page anew.

";

/// Writes the page.
pub(super) fn write(root: &Path, contract: &Contract) -> Result<()> {
    std::fs::write(root.join(PATH), page(root, contract)?).with_context(|| format!("cannot write {PATH}"))?;
    eprintln!("wrote {PATH}");
    Ok(())
}

/// Compares the page with what would be written.
pub(super) fn check(root: &Path, contract: &Contract) -> Result<()> {
    if std::fs::read_to_string(root.join(PATH)).ok().as_deref() != Some(page(root, contract)?.as_str()) {
        bail!(
            "{PATH} is not what the review says now\nhint: run `cargo xtask review --example`, and read what changed"
        );
    }
    eprintln!("review: {PATH} is what the review says");
    Ok(())
}

fn page(root: &Path, contract: &Contract) -> Result<String> {
    let table = Contract::parse(EDITS).context("example.yaml")?;
    let new = Contract::new(edited(contract, &table.document()["edit"]).context("example.yaml")?);
    let notes = Notes::parse(table.document()["notes"].as_str().unwrap_or_default()).context("example.yaml")?;
    let sources = base::sources(root, "client/src")?;
    let mut generated = sources.clone();
    for (path, text) in generate::files(&new).context("the edits of example.yaml do not generate")? {
        generated.entry(path).and_modify(|old| *old = text);
    }
    let changes = super::compare::compare(contract, &new)?;
    let page = Page {
        compared: "The contract as it is, compared with the contract after the edits.".to_owned(),
        changes: &changes,
        notes: notes.current(""),
        older: Vec::new(),
        dropped: &[],
        operations: (operations(contract), operations(&new)),
        examples: examples::changed(contract.document(), new.document()),
        api: (api(&sources)?, api(&generated)?),
        // Line numbers would go stale with every edit above them.
        lines: None,
    };
    Ok(format!("{INTRODUCTION}{}", page.text()))
}
