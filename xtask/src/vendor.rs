//! `cargo xtask vendor`: the renderers of the documentation pages, taken as they were released and kept in the
//! repository, so that a build needs no network and a page asks nobody.

use crate::npm::{self, member};
use anyhow::{Context, Result, bail};
use flate2::{Compression, GzBuilder, read::GzDecoder};
use serde::{Deserialize, Serialize};
use sha2::{Digest, Sha256};
use std::collections::BTreeSet;
use std::io::{Read, Write};
use std::path::Path;

/// Where they are kept.
const ROOM: &str = "server/assets/docs-ui";

/// To upgrade one, change its version and integrity, and run the task; then `cargo xtask pages`.
const PACKAGES: [Package<'static>; 2] = [
    Package {
        name: "swagger-ui-dist",
        version: "5.35.0",
        licence: "Apache-2.0",
        integrity: "sha512-U06rpMtW9V3XPGOBeamTUSr0Z09jMX4IJuANpE/EZbAhw0G8CgwrzU4YmXkn/h0wCDNsXdGarTNNHC3sU8yVUQ==",
        packed: &["swagger-ui-bundle.js", "swagger-ui.css"],
        notices: &["LICENSE", "NOTICE", "swagger-ui-bundle.js.LICENSE.txt"],
    },
    Package {
        name: "redoc",
        version: "2.5.4",
        licence: "MIT",
        integrity: "sha512-M6jWhG1qoBnH6TFmzJnstyCZ87HmOY/UzDm78mHiYihEdlV/YcS9ogOo1NlElnJMeLsyxHFe2yFc4sNjHTrABQ==",
        packed: &["bundles/redoc.standalone.js"],
        notices: &["LICENSE", "bundles/redoc.standalone.js.LICENSE.txt"],
    },
];

/// A package, and what is taken of it.
struct Package<'a> {
    name: &'a str,
    version: &'a str,
    licence: &'a str,
    /// The digest of the whole package, as the registry tells it.
    integrity: &'a str,
    /// What is served: kept compressed.
    packed: &'a [&'a str],
    /// What its licence asks to be kept beside it: kept as it is.
    notices: &'a [&'a str],
}

/// A line of `manifest.json`: a file, and where it came from.
#[derive(Debug, PartialEq, Deserialize, Serialize)]
struct Entry {
    /// Below the room.
    file: String,
    sha256: String,
    package: String,
    version: String,
    licence: String,
    integrity: String,
    /// Below the package.
    original: String,
    original_sha256: String,
}

/// What `cargo xtask vendor` can be told.
#[derive(Debug, clap::Args)]
pub struct VendorArgs {
    /// Fetch and write nothing; fail if what is kept is not what the manifest says
    #[arg(long)]
    check: bool,
}

/// Fetches the packages and writes what is kept of them, or checks what is kept.
pub fn vendor(root: &Path, arguments: &VendorArgs) -> Result<()> {
    if !arguments.check {
        write(root)?;
    }
    let room = root.join(ROOM);
    let text = std::fs::read(room.join("manifest.json")).with_context(|| format!("`{ROOM}` has no manifest"))?;
    let manifest: Vec<Entry> = serde_json::from_slice(&text).context("the manifest is not what this task writes")?;
    let wrong = wrong(&room, &manifest)?;
    for line in &wrong {
        println!("{line}");
    }
    if !wrong.is_empty() {
        bail!("{} things in `{ROOM}` are not as released\nhint: run `cargo xtask vendor`", wrong.len());
    }
    let mut size = 0;
    for entry in &manifest {
        size += std::fs::metadata(room.join(&entry.file))?.len();
    }
    eprintln!(
        "vendor: {} files of {} packages as released, {} KiB",
        manifest.len(),
        PACKAGES.len(),
        size.div_ceil(1024)
    );
    Ok(())
}

fn write(root: &Path) -> Result<()> {
    let room = root.join(ROOM);
    let mut manifest = Vec::new();
    let mut files = Vec::new();
    for package in &PACKAGES {
        let archive = npm::fetch(root, package.name, package.version, package.integrity)?;
        for (original, file) in package.files() {
            let bytes = member(&archive, original)?;
            let kept = if file.ends_with(".gz") { packed(&bytes)? } else { bytes.clone() };
            manifest.push(package.entry(original, &file, sha256(&bytes), sha256(&kept)));
            files.push((room.join(file), kept));
        }
    }
    // All or nothing: what is there is replaced only when everything was fetched and verified.
    if room.exists() {
        std::fs::remove_dir_all(&room)?;
    }
    for (path, bytes) in files {
        std::fs::create_dir_all(path.parent().context("a file has a folder")?)?;
        std::fs::write(path, bytes)?;
    }
    let manifest = serde_json::to_string_pretty(&manifest)? + "\n";
    std::fs::write(room.join("manifest.json"), manifest)?;
    Ok(())
}

impl Package<'_> {
    /// Each file: its name in the package, and its name in the room.
    fn files(&self) -> impl Iterator<Item = (&str, String)> {
        let place = |original: &str| format!("{}/{}", self.name, original.rsplit('/').next().unwrap_or(original));
        let packed = self.packed.iter().map(move |original| (*original, place(original) + ".gz"));
        packed.chain(self.notices.iter().map(move |original| (*original, place(original))))
    }

    fn entry(&self, original: &str, file: &str, original_sha256: String, sha256: String) -> Entry {
        Entry {
            file: file.to_owned(),
            sha256,
            package: self.name.to_owned(),
            version: self.version.to_owned(),
            licence: self.licence.to_owned(),
            integrity: self.integrity.to_owned(),
            original: original.to_owned(),
            original_sha256,
        }
    }
}

/// Compressed without a time or a name, so that the same bytes come of the same file.
fn packed(bytes: &[u8]) -> Result<Vec<u8>> {
    let mut encoder = GzBuilder::new().mtime(0).operating_system(255).write(Vec::new(), Compression::best());
    encoder.write_all(bytes)?;
    Ok(encoder.finish()?)
}

fn unpacked(bytes: &[u8]) -> Result<Vec<u8>> {
    let mut unpacked = Vec::new();
    GzDecoder::new(bytes).read_to_end(&mut unpacked)?;
    Ok(unpacked)
}

fn sha256(bytes: &[u8]) -> String {
    Sha256::digest(bytes).iter().map(|byte| format!("{byte:02x}")).collect()
}

/// One line for each thing that is missing, changed, or not in the manifest; and for each that this file and the
/// manifest say differently.
fn wrong(room: &Path, manifest: &[Entry]) -> Result<Vec<String>> {
    let mut wrong = Vec::new();
    let mut expected = BTreeSet::from(["manifest.json".to_owned()]);
    for package in &PACKAGES {
        for (original, file) in package.files() {
            let listed = manifest.iter().find(|entry| entry.file == file);
            let (sha256, original_sha256) = listed.map_or(("", ""), |entry| (&entry.sha256, &entry.original_sha256));
            if listed != Some(&package.entry(original, &file, original_sha256.to_owned(), sha256.to_owned())) {
                wrong.push(format!("manifest.json: `{file}` is not listed as {} {}", package.name, package.version));
            }
            expected.insert(file);
        }
    }
    for entry in manifest {
        let Ok(kept) = std::fs::read(room.join(&entry.file)) else {
            wrong.push(format!("{}: missing", entry.file));
            continue;
        };
        let original = if entry.file.ends_with(".gz") { unpacked(&kept).unwrap_or_default() } else { kept.clone() };
        if (sha256(&kept), sha256(&original)) != (entry.sha256.clone(), entry.original_sha256.clone()) {
            wrong.push(format!("{}: changed", entry.file));
        }
    }
    let mut found = BTreeSet::new();
    listing(room, room, &mut found)?;
    wrong.extend(found.difference(&expected).map(|file| format!("{file}: not in the list of what is kept")));
    Ok(wrong)
}

fn listing(room: &Path, folder: &Path, found: &mut BTreeSet<String>) -> Result<()> {
    for entry in std::fs::read_dir(folder)? {
        let path = entry?.path();
        if path.is_dir() {
            listing(room, &path, found)?;
        } else {
            found.insert(path.strip_prefix(room)?.to_string_lossy().into_owned());
        }
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn sees_what_is_changed_missing_or_unknown() -> Result<()> {
        let kept = crate::contract::workspace_root().join(ROOM);
        let room = std::env::temp_dir().join(format!("meltano-api-vendor-{}", std::process::id()));
        crate::sample::copy(&kept, &room)?;
        let manifest: Vec<Entry> = serde_json::from_slice(&std::fs::read(kept.join("manifest.json"))?)?;
        assert_eq!(wrong(&room, &manifest)?, [""; 0]);

        let script = packed(b"alert(1)")?;
        std::fs::write(room.join("redoc/redoc.standalone.js.gz"), script)?;
        std::fs::remove_file(room.join("redoc/LICENSE"))?;
        std::fs::write(room.join("redoc/more.js"), "")?;
        let mut other: Vec<Entry> = manifest;
        other[0].version = "5.34.0".to_owned();
        let found = wrong(&room, &other)?;
        std::fs::remove_dir_all(&room)?;
        let expected = [
            "manifest.json: `swagger-ui-dist/swagger-ui-bundle.js.gz` is not listed as swagger-ui-dist 5.35.0",
            "redoc/redoc.standalone.js.gz: changed",
            "redoc/LICENSE: missing",
            "redoc/more.js: not in the list of what is kept",
        ];
        assert_eq!(found, expected);
        Ok(())
    }
}
