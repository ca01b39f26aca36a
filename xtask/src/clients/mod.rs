//! `cargo xtask clients`: generates a TypeScript and a Python client from the contract, as a user would, and runs the
//! same program with both and with the Rust client. The programs lie in `tests/clients`.

mod language;

use crate::contract::{default_path, entries};
use crate::test;
use crate::tools::prepared;
use anyhow::{Context, Result, ensure};
use language::{PYTHON, TYPESCRIPT};
use serde_json::Value;
use std::path::{Path, PathBuf};

/// Generate clients in other languages and run the same program with each. Needs Node and Python 3.11
#[derive(Debug, clap::Args)]
pub struct ClientsArgs {
    /// Generate from another contract, check the programs against it, and run nothing
    #[arg(long, value_name = "FILE", requires = "into")]
    contract: Option<PathBuf>,
    /// The folder to generate into then
    #[arg(long, value_name = "FOLDER", requires = "contract")]
    into: Option<PathBuf>,
}

/// Generates, checks and runs.
pub fn clients(root: &Path, arguments: &ClientsArgs) -> Result<()> {
    if let (Some(contract), Some(into)) = (&arguments.contract, &arguments.into) {
        // Both, so that one finding does not hide another.
        let made = [TYPESCRIPT, PYTHON].map(|language| language.make(root, contract, &into.join(language.name)));
        return made.into_iter().collect();
    }
    prepare(root)?;
    let stories = root.join("target/clients/stories");
    if stories.exists() {
        std::fs::remove_dir_all(&stories)?;
    }
    test::part(root, "languages")?;
    eprintln!("clients: {}", figure(&stories)?);
    Ok(())
}

/// The clients of the contract, and the programs that use them, made where the tests look for them.
pub fn prepare(root: &Path) -> Result<()> {
    for language in [TYPESCRIPT, PYTHON] {
        let folder = root.join("target/clients").join(language.name);
        let what = format!("the client for {}", language.name);
        let made_from = std::fs::read_to_string(default_path())? + &language.sources(root)?;
        prepared(&folder, &what, &made_from, || language.make(root, &default_path(), &folder))?;
    }
    Ok(())
}

/// What the programs left behind: who told how many facts, and that they are the same.
fn figure(stories: &Path) -> Result<String> {
    let tellers = ["rust", "typescript", "python"];
    let mut told: Vec<Value> = Vec::new();
    for teller in tellers {
        let story = stories.join(teller).with_extension("json");
        let text = std::fs::read(&story).with_context(|| format!("nobody told `{}`", story.display()))?;
        told.push(serde_json::from_slice(&text)?);
    }
    ensure!(told.iter().all(|story| *story == told[0]), "the stories in `{}` differ", stories.display());
    Ok(format!("{}: one scenario, {} facts each, equal", tellers.join(", "), entries(&told[0]).count()))
}

#[cfg(test)]
mod tests {
    use super::{PYTHON, TYPESCRIPT};
    use crate::contract::workspace_root;

    #[test]
    fn the_documentation_says_the_commands_that_are_run() {
        let page = std::fs::read_to_string(workspace_root().join("docs/clients.md")).expect("the page is there");
        let words = page.replace("\\\n", " ").split_whitespace().collect::<Vec<_>>().join(" ");
        let typescript = [TYPESCRIPT.generate, TYPESCRIPT.check].map(|line| format!("npx {line} "));
        for line in typescript.iter().map(String::as_str).chain([PYTHON.generate, PYTHON.check]) {
            assert!(words.contains(line), "docs/clients.md does not say `{line}`");
        }
    }
}
