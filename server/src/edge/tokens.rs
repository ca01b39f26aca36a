//! The tokens in force: the token file, read again as soon as it changes, so that a revoked token is refused at once.

use super::token_file::{Token, TokenError, TokenFile, digest};
use chrono::{DateTime, Utc};
use std::os::unix::fs::MetadataExt;
use std::path::{Path, PathBuf};
use std::sync::Mutex;
use subtle::ConstantTimeEq;

/// The tokens in force.
#[derive(Debug)]
pub struct Tokens {
    path: PathBuf,
    loaded: Mutex<Loaded>,
}

#[derive(Debug)]
struct Loaded {
    stamp: Option<Stamp>,
    tokens: Vec<Token>,
}

/// Tells one version of the file from another without reading it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
struct Stamp {
    inode: u64,
    length: u64,
    modified: (i64, i64),
}

impl Tokens {
    /// Reads the file.
    ///
    /// # Errors
    /// If it is missing or not of the format.
    pub fn open(path: &Path) -> Result<Self, TokenError> {
        let stamp = stamp(path);
        let tokens = TokenFile::read(path)?.tokens;
        Ok(Self { path: path.to_owned(), loaded: Mutex::new(Loaded { stamp, tokens }) })
    }

    /// The token with this secret, unless it has expired.
    pub fn find(&self, secret: &str) -> Option<Token> {
        let digest = digest(secret);
        let mut loaded = self.loaded.lock().unwrap_or_else(std::sync::PoisonError::into_inner);
        self.refresh(&mut loaded);
        // All of them are compared, so that the time taken tells nothing about which one came near.
        let mut found = None;
        for token in &loaded.tokens {
            if bool::from(token.sha256.as_bytes().ct_eq(digest.as_bytes())) {
                found = Some(token);
            }
        }
        found.filter(|token| !has_expired(token)).cloned()
    }

    /// A file that vanished or broke leaves nobody in: the safe side of a mistake.
    fn refresh(&self, loaded: &mut Loaded) {
        let now = stamp(&self.path);
        if now == loaded.stamp && now.is_some() {
            return;
        }
        loaded.tokens = TokenFile::read(&self.path).map(|file| file.tokens).unwrap_or_else(|error| {
            if loaded.stamp.is_some() || now.is_some() {
                tracing::error!(%error, "the token file cannot be read; all tokens are refused");
            }
            Vec::new()
        });
        loaded.stamp = now;
    }
}

fn has_expired(token: &Token) -> bool {
    let expires = token.expires_at.as_deref().map(DateTime::parse_from_rfc3339);
    expires.is_some_and(|time| time.map_or(true, |time| time <= Utc::now()))
}

fn stamp(path: &Path) -> Option<Stamp> {
    let metadata = std::fs::metadata(path).ok()?;
    let modified = (metadata.mtime(), metadata.mtime_nsec());
    Some(Stamp { inode: metadata.ino(), length: metadata.len(), modified })
}
