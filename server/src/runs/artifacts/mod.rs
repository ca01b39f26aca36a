//! What a run leaves behind to be looked at, beside its log: catalogues, configuration without its secrets, states before
//! and after, what dbt made, and answers.
//!
//! They lie in `artifacts/` of the run's directory. What there is, is written down once, when the run ends: until then there
//! is no list, and from then on neither list nor files change.

mod collect;
mod junit;
mod names;
mod redact;

use std::fs::{self, File};
use std::io::{self, Read};
use std::path::Path;

use chrono::{DateTime, Utc};
use serde::{Deserialize, Serialize};
use sha2::{Digest, Sha256};

pub(super) use collect::{after, before};
pub use junit::junit;
use names::media_type;

use super::directory::RunDirectory;

/// Something that a run left behind.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Artifact {
    /// Its name, which is that of a file: letters, digits, `.`, `_` and `-`.
    pub name: String,
    /// What it is (RFC 6838).
    pub media_type: String,
    /// How long it is.
    pub bytes: u64,
    /// Its SHA-256, in lower-case hexadecimal digits.
    pub sha256: String,
    /// When it was made.
    pub created_at: DateTime<Utc>,
}

/// The artefacts of a run that is over, by name; none before.
pub(super) fn list(directory: &RunDirectory) -> io::Result<Vec<Artifact>> {
    Ok(directory.artifact_list()?.unwrap_or_default())
}

/// One of them, to be read; `None` if there is none of that name.
pub(super) fn open(directory: &RunDirectory, name: &str) -> io::Result<Option<(Artifact, File)>> {
    // The list has plain names only, so a name that is in it leads nowhere else.
    let Some(artifact) = list(directory)?.into_iter().find(|artifact| artifact.name == name) else {
        return Ok(None);
    };
    match File::open(directory.artifacts().join(name)) {
        Ok(file) => Ok(Some((artifact, file))),
        Err(error) if error.kind() == io::ErrorKind::NotFound => Ok(None),
        Err(error) => Err(error),
    }
}

/// Whether the list was written.
fn is_sealed(directory: &RunDirectory) -> io::Result<bool> {
    Ok(directory.artifact_list::<Vec<Artifact>>()?.is_some())
}

/// Writes the list. What was not finished is removed.
fn seal(directory: &RunDirectory) -> io::Result<()> {
    let mut artifacts = Vec::new();
    let files = match fs::read_dir(directory.artifacts()) {
        Ok(files) => files.collect::<io::Result<Vec<_>>>()?,
        Err(error) if error.kind() == io::ErrorKind::NotFound => Vec::new(),
        Err(error) => return Err(error),
    };
    for file in files {
        match file.file_name().into_string() {
            Ok(name) if !name.starts_with('.') => artifacts.push(described(&file.path(), name)?),
            _ => fs::remove_file(file.path())?,
        }
    }
    artifacts.sort_by(|one, other| one.name.cmp(&other.name));
    directory.write_artifact_list(&artifacts)
}

fn described(path: &Path, name: String) -> io::Result<Artifact> {
    let mut file = File::open(path)?;
    // It is promised with its digest, so it must survive what the list survives.
    file.sync_all()?;
    let (mut digest, mut bytes, mut chunk) = (Sha256::new(), 0, vec![0; 64 * 1024]);
    loop {
        let read = file.read(&mut chunk)?;
        if read == 0 {
            break;
        }
        digest.update(&chunk[..read]);
        bytes += read as u64;
    }
    let sha256 = digest.finalize().iter().map(|byte| format!("{byte:02x}")).collect();
    let created_at = file.metadata()?.modified()?.into();
    Ok(Artifact { media_type: media_type(&name).to_owned(), name, bytes, sha256, created_at })
}

#[cfg(test)]
mod tests;
