//! The Redocly CLI: one npm package without dependencies, installed at a pinned version below `target`, so that nothing
//! of it enters the repository or the machine. `lint` and `review` ask it; both need Node for that.

use std::path::{Path, PathBuf};
use std::process::{Command, Output, Stdio};

use anyhow::{Context, Result, bail};
use serde_json::Value;

use crate::contract::workspace_root;

const VERSION: &str = "2.77.0";

/// Runs a subcommand of the tool and answers what it said. `otherwise` is what to do without Node.
pub(crate) fn run(otherwise: &str, arguments: impl FnOnce(&mut Command)) -> Result<Output> {
    let home = install(otherwise)?;
    let mut command = Command::new("node");
    command.arg(home.join("node_modules/@redocly/cli/bin/cli.js"));
    arguments(&mut command);
    command
        .env("REDOCLY_TELEMETRY", "off")
        .env("REDOCLY_SUPPRESS_UPDATE_NOTICE", "true")
        .stdin(Stdio::null())
        .output()
        .with_context(|| format!("cannot start `node`: {otherwise}"))
}

/// Where the tool is; installs it unless the pinned version is there.
pub(crate) fn install(otherwise: &str) -> Result<PathBuf> {
    let target = std::env::var_os("CARGO_TARGET_DIR").map_or_else(|| workspace_root().join("target"), PathBuf::from);
    let home = target.join("redocly");
    if installed_version(&home).as_deref() == Some(VERSION) {
        return Ok(home);
    }
    eprintln!("installing @redocly/cli {VERSION} into `{}`", home.display());
    std::fs::create_dir_all(&home).with_context(|| format!("cannot create `{}`", home.display()))?;
    let output = Command::new("npm")
        .args(["install", "--no-audit", "--no-fund", "--ignore-scripts", "--save-exact", "--prefix"])
        .arg(&home)
        .arg(format!("@redocly/cli@{VERSION}"))
        .stdin(Stdio::null())
        .output()
        .with_context(|| format!("cannot start `npm`: {otherwise}"))?;
    if !output.status.success() {
        bail!("npm could not install @redocly/cli {VERSION}:\n{}", String::from_utf8_lossy(&output.stderr));
    }
    Ok(home)
}

fn installed_version(home: &Path) -> Option<String> {
    let manifest = std::fs::read_to_string(home.join("node_modules/@redocly/cli/package.json")).ok()?;
    let manifest: Value = serde_json::from_str(&manifest).ok()?;
    manifest["version"].as_str().map(str::to_owned)
}
