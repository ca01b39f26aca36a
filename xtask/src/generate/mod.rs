//! `cargo xtask generate`: from the contract to the contract crate, the client crate, the page of errors and the list of operations.

mod api;
mod client;
mod definitions;
mod errors_page;
mod names;
mod operation;
pub(crate) mod operations_page;
mod table;
mod types;

use crate::contract::Contract;
use anyhow::{Context, Result, bail};
use proc_macro2::TokenStream;
use std::collections::BTreeMap;
use std::path::Path;

/// The text of a file.
type Printed = String;

const HEAD: &str = "Generated from spec/meltano-v2.yaml by `cargo xtask generate`. Do not edit.";

/// Everything that is generated, by its path in the repository.
pub fn files(contract: &Contract) -> Result<BTreeMap<String, Printed>> {
    let operations = operation::operations(contract)?;
    let definitions = definitions::definitions(contract, &operations)?;
    let contract_crate = "server/contract/src/generated";
    Ok(BTreeMap::from([
        (format!("{contract_crate}/api.rs"), api::api(&operations).context("the API layer")?),
        (format!("{contract_crate}/types.rs"), types::types(&definitions).context("the wire types")?),
        (format!("{contract_crate}/schemas.rs"), types::schemas(&definitions).context("the quoted schemas")?),
        (format!("{contract_crate}/table.rs"), table::table(contract, &operations).context("the operation table")?),
        ("client/src/generated/client.rs".into(), client::client(contract).context("the client")?),
        ("client/src/generated/open.rs".into(), client::open_enums(contract).context("the open enumerations")?),
        ("docs/errors.md".into(), errors_page::page(contract, &operations)?),
        (operations_page::PATH.into(), operations_page::page(contract)),
    ]))
}

/// Writes what is generated.
pub fn write(root: &Path, contract: &Contract) -> Result<()> {
    let mut changed = 0;
    for (path, text) in files(contract)? {
        let file = root.join(&path);
        if std::fs::read_to_string(&file).ok().as_deref() == Some(text.as_str()) {
            continue;
        }
        std::fs::create_dir_all(file.parent().context("a generated file has a folder")?)?;
        std::fs::write(&file, text).with_context(|| format!("cannot write {path}"))?;
        eprintln!("wrote {path}");
        changed += 1;
    }
    eprintln!("generate: {changed} files changed");
    Ok(())
}

/// Compares what would be generated with what is there, and names each file that differs with its first line.
pub fn check(root: &Path, contract: &Contract) -> Result<()> {
    let files = files(contract)?;
    let stale = stale(root, &files);
    if stale.is_empty() {
        eprintln!("generate: {} files are up to date", files.len());
        return Ok(());
    }
    for line in &stale {
        println!("{line}");
    }
    bail!(
        "{} generated files are not what the contract says\nhint: run `cargo xtask generate` and commit the result; if you edited a generated file, edit the contract instead",
        stale.len()
    )
}

/// One line for each file that is not as generated.
pub fn stale(root: &Path, files: &BTreeMap<String, Printed>) -> Vec<String> {
    let mut stale = Vec::new();
    for (path, text) in files {
        match std::fs::read_to_string(root.join(path)) {
            Err(_) => stale.push(format!("{path}: missing")),
            Ok(found) if found == *text => {}
            Ok(found) => {
                let line = found.lines().zip(text.lines()).position(|(a, b)| a != b);
                let line = line.unwrap_or_else(|| found.lines().count().min(text.lines().count())) + 1;
                stale.push(format!("{path}:{line}: differs"));
            }
        }
    }
    stale
}

/// Formats generated code, with its do-not-edit line.
fn print(tokens: TokenStream) -> Result<Printed> {
    let file: syn::File = syn::parse2(tokens).context("generated code does not parse")?;
    // prettyplease leaves no air between items; a reviewer wants some.
    let code = prettyplease::unparse(&file).replace("\n}\n", "\n}\n\n");
    Ok(format!("//! {HEAD}\n\n{}\n", code.trim_end()))
}
