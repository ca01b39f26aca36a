//! Known edits of the code. They are made in a copy of the tree, and one build serves all that leave it building.

use super::Gate::{self, Build, Drift, Generate};
use crate::contract::Contract;
use crate::sample::copy;
use crate::tools::cargo;
use crate::{drift, generate};
use anyhow::{Context, Result, ensure};
use std::path::{Path, PathBuf};

/// One edit.
pub struct Edit {
    name: &'static str,
    file: &'static str,
    from: &'static str,
    to: &'static str,
    expected: Gate,
    /// What the report must name.
    names: &'static str,
}

const API: &str = "server/contract/src/generated/api.rs";

/// The list.
#[rustfmt::skip]
pub fn edits() -> Vec<Edit> {
    vec![
        Edit { name: "a generated file is edited by hand", file: "server/contract/src/generated/table.rs",
            from: "scope: Some(Scope::RunsWrite)", to: "scope: None", expected: Generate, names: "table.rs" },
        Edit { name: "a route moves", file: API,
            from: "path = \"/health/ready\"", to: "path = \"/ready\"", expected: Drift, names: "readiness_view (GET /health/ready)" },
        Edit { name: "a route changes its method", file: API,
            from: "#[endpoint{method = POST,\n    path = \"/meltano/core/v2beta/projects/{project}/envs/{env}/runs/{run}/cancel\"",
            to: "#[endpoint{method = PUT,\n    path = \"/meltano/core/v2beta/projects/{project}/envs/{env}/runs/{run}/cancel\"",
            expected: Drift, names: "run_cancel (POST" },
        Edit { name: "a type quotes another schema", file: "server/contract/src/quoted.rs",
            from: "    serde_json::from_str(text)", to: "    serde_json::from_str(&text.replace(\",\\\"format\\\":\\\"date-time\\\"\", \"\"))",
            expected: Drift, names: "schema Run at /properties/created_at/format" },
        Edit { name: "an extractor hides its parameters", file: "server/contract/src/extract.rs",
            from: "parameter_extractor!(Headers, Header,", to: "parameter_extractor!(Headers, Query,",
            expected: Drift, names: "run_create (POST" },
        Edit { name: "a route is served that the contract does not know", file: "server/src/rest/document.rs",
            from: "    Ok(api)", to: "    api.register(secret_door).expect(\"a free path\");\n    Ok(api)\n}\n\n#[dropshot::endpoint { method = GET, path = \"/secret\" }]\nasync fn secret_door(_: dropshot::RequestContext<Served>) -> Result<dropshot::HttpResponseOk<bool>, dropshot::HttpError> {\n    Ok(dropshot::HttpResponseOk(true))",
            expected: Drift, names: "secret_door (GET /secret)" },
        Edit { name: "a route is served and kept out of the document", file: "server/src/rest/document.rs",
            from: "    Ok(api)", to: "    api.register(trap_door).expect(\"a free path\");\n    Ok(api)\n}\n\n#[dropshot::endpoint { method = GET, path = \"/trap\", unpublished = true }]\nasync fn trap_door(_: dropshot::RequestContext<Served>) -> Result<dropshot::HttpResponseOk<bool>, dropshot::HttpError> {\n    Ok(dropshot::HttpResponseOk(true))",
            expected: Drift, names: "trap_door (GET /trap)" },
        Edit { name: "a handler is missing", file: "server/src/rest/runs.rs",
            from: "async fn run_cancel(", to: "async fn run_call_off(", expected: Build, names: "run_cancel" },
    ]
}

/// Which gates each edit turns red, in a copy of the tree.
pub fn red(root: &Path, contract: &Contract, edits: &[Edit]) -> Result<Vec<(&'static str, Gate, Vec<Gate>)>> {
    let tree = root.join("target/gates");
    // The extra item lets the tree's own names stay as they are; a stale copy would hide a removed file.
    let _ = std::fs::remove_dir_all(&tree);
    for folder in ["server", "client", "xtask", "tests", "spec", "docs"] {
        copy(&root.join(folder), &tree.join(folder))?;
    }
    for file in ["Cargo.toml", "Cargo.lock"] {
        std::fs::copy(root.join(file), tree.join(file))?;
    }
    // cargo tells packages apart by their version, not by where they lie: without another one the copy's builds would
    // pass for the tree's own.
    let manifest = tree.join("Cargo.toml");
    let text = std::fs::read_to_string(&manifest)?;
    std::fs::write(&manifest, text.replacen("version = \"2", "version = \"0.0.1-gates.2", 1))?;
    let (breaking, building): (Vec<_>, Vec<_>) = edits.iter().partition(|edit| edit.expected == Build);
    for edit in &building {
        edit.apply(&tree)?;
    }
    let stale = generate::stale(&tree, &generate::files(contract)?).join("\n");
    let differences = drift::compare(contract.document(), &drift::emitted(root, &tree)?);
    let differences: Vec<String> = differences.iter().map(ToString::to_string).collect();
    let mut seen = Vec::new();
    for edit in building {
        let found = match edit.expected {
            Generate => stale.contains(edit.names),
            _ => differences.iter().any(|difference| difference.contains(edit.names)),
        };
        seen.push((edit.name, edit.expected, found.then_some(edit.expected).into_iter().collect()));
    }
    for edit in breaking {
        edit.apply(&tree)?;
        let check = cargo(&tree)
            .args(["check", "--quiet", "--package", "meltano-api"])
            .env("CARGO_TARGET_DIR", root.join("target"))
            .output()
            .context("cargo could not be started")?;
        let found = !check.status.success() && String::from_utf8_lossy(&check.stderr).contains(edit.names);
        seen.push((edit.name, edit.expected, found.then_some(Build).into_iter().collect()));
    }
    Ok(seen)
}

impl Edit {
    fn apply(&self, tree: &Path) -> Result<()> {
        let file: PathBuf = tree.join(self.file);
        let text = std::fs::read_to_string(&file).with_context(|| format!("`{}`: {}", self.name, self.file))?;
        ensure!(text.contains(self.from), "`{}`: {} no longer says `{}`", self.name, self.file, self.from);
        // The time of a change must differ from the copy's, or cargo would not see it.
        std::fs::write(&file, text.replacen(self.from, self.to, 1))?;
        Ok(())
    }
}
