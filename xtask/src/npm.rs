//! Packages of npm as they were released: fetched once, verified, and never asked to run a script.

use crate::tools::run;
use anyhow::{Context, Result, ensure};
use base64::Engine as _;
use sha2::{Digest, Sha512};
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};

/// The archive of a package. `integrity` is what `npm view NAME@VERSION dist.integrity` said when it was reviewed.
pub fn fetch(root: &Path, name: &str, version: &str, integrity: &str) -> Result<PathBuf> {
    let folder = root.join("target/tools/npm");
    std::fs::create_dir_all(&folder)?;
    let package = format!("{name}@{version}");
    let mut npm = Command::new("npm");
    npm.args(["pack", "--silent", "--ignore-scripts", &package]).current_dir(&folder).stdout(Stdio::null());
    run(&mut npm).with_context(|| format!("{package} could not be fetched; npm and a package registry are needed"))?;
    let archive = folder.join(format!("{name}-{version}.tgz"));
    let digest = Sha512::digest(std::fs::read(&archive)?);
    let found = format!("sha512-{}", base64::prelude::BASE64_STANDARD.encode(digest));
    ensure!(found == integrity, "{package} is {found}, and was reviewed as {integrity}");
    Ok(archive)
}

/// A file of an archive.
pub fn member(archive: &Path, name: &str) -> Result<Vec<u8>> {
    let mut tar = Command::new("tar");
    tar.args(["--extract", "--gzip", "--to-stdout", "--file"]).arg(archive).arg(format!("package/{name}"));
    let output = tar.output().context("`tar` could not be started")?;
    ensure!(output.status.success(), "`{name}` is not in {}", archive.display());
    Ok(output.stdout)
}

/// Lays out an archive in a folder, which holds nothing else afterwards.
pub fn unpack(archive: &Path, folder: &Path) -> Result<()> {
    if folder.exists() {
        std::fs::remove_dir_all(folder)?;
    }
    std::fs::create_dir_all(folder)?;
    let mut tar = Command::new("tar");
    tar.args(["--extract", "--gzip", "--strip-components=1", "--file"]).arg(archive).arg("--directory").arg(folder);
    run(&mut tar)
}
