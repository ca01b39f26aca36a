//! The file of tokens: their names, scopes and hashes, never the secrets themselves.

use base64::Engine;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;
use chrono::{DateTime, SecondsFormat, Utc};
use meltano_api_contract::table::Scope;
use serde::{Deserialize, Serialize};
use sha2::{Digest, Sha256};
use std::io::Write;
use std::path::Path;

/// One token, as it stands in the file.
#[derive(Clone, Debug, Serialize, Deserialize, PartialEq, Eq)]
#[serde(deny_unknown_fields)]
pub struct Token {
    /// What the log and the runs call its holder. Unique in the file.
    pub name: String,
    /// The SHA-256 of the secret, in hexadecimal. A secret has 256 random bits, so no slow hash is needed.
    pub sha256: String,
    /// What it may do.
    pub scopes: Vec<String>,
    /// When it was made.
    pub created_at: String,
    /// From when on it is refused. Absent if never.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub expires_at: Option<String>,
}

/// The whole file, as TOML.
#[derive(Clone, Debug, Default, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct TokenFile {
    /// Its tokens.
    #[serde(default, rename = "token")]
    pub tokens: Vec<Token>,
}

/// What is asked for in `token create`.
#[derive(Clone, Debug)]
pub struct NewToken {
    /// Its name.
    pub name: String,
    /// What it may do.
    pub scopes: Vec<Scope>,
    /// From when on it is refused.
    pub expires_at: Option<DateTime<Utc>>,
}

/// What can go wrong with the file.
#[derive(Debug, thiserror::Error)]
pub enum TokenError {
    /// It cannot be read or written.
    #[error("token file `{path}` cannot be used: {why}")]
    File {
        /// The file.
        path: String,
        /// Why.
        why: std::io::Error,
    },
    /// It is not a token file.
    #[error("token file `{path}` is not valid: {message}")]
    Format {
        /// The file.
        path: String,
        /// What is wrong with it, and where.
        message: String,
    },
    /// `token create` with a name that is in use.
    #[error("there is a token named `{0}` already")]
    NameTaken(String),
    /// `token revoke` with a name that nobody has.
    #[error("there is no token named `{0}`")]
    NameUnknown(String),
}

impl TokenError {
    /// What to do about it, if that is not obvious.
    #[must_use]
    pub fn hint(&self) -> Option<&'static str> {
        match self {
            Self::File { .. } => Some("make it with `meltano-api token create`"),
            Self::Format { .. } => None,
            Self::NameTaken(_) => Some("choose another name, or revoke that token first"),
            Self::NameUnknown(_) => Some("`meltano-api token list` shows the names"),
        }
    }
}

impl TokenFile {
    /// Reads the file.
    ///
    /// # Errors
    /// If it is missing or not of the format.
    pub fn read(path: &Path) -> Result<Self, TokenError> {
        let text = std::fs::read_to_string(path).map_err(|why| file_error(path, why))?;
        let format = |message: String| TokenError::Format { path: path.display().to_string(), message };
        let file: Self = toml::from_str(&text).map_err(|error| format(error.message().to_owned()))?;
        for token in &file.tokens {
            for scope in &token.scopes {
                if !Scope::ALL.iter().any(|known| known.as_str() == scope) {
                    return Err(format(format!(
                        "token `{}` has the scope `{scope}`, which does not exist",
                        token.name
                    )));
                }
            }
            if let Some(Err(_)) = token.expires_at.as_deref().map(DateTime::parse_from_rfc3339) {
                return Err(format(format!("token `{}`: `expires_at` is not an RFC 3339 time", token.name)));
            }
        }
        Ok(file)
    }

    /// The file, or an empty one where there is none yet.
    ///
    /// # Errors
    /// As [`TokenFile::read`], but for a missing file.
    pub fn read_or_new(path: &Path) -> Result<Self, TokenError> {
        if path.exists() { Self::read(path) } else { Ok(Self::default()) }
    }

    /// Adds a token and returns its secret, which is kept nowhere.
    ///
    /// # Errors
    /// If the name is taken.
    pub fn create(&mut self, new: NewToken) -> Result<String, TokenError> {
        if self.tokens.iter().any(|token| token.name == new.name) {
            return Err(TokenError::NameTaken(new.name));
        }
        let mut random = [0_u8; 32];
        getrandom::fill(&mut random).expect("the operating system has random numbers");
        // The prefix lets secret scanners find a leaked token.
        let secret = format!("mltapi_{}", URL_SAFE_NO_PAD.encode(random));
        let time = |time: DateTime<Utc>| time.to_rfc3339_opts(SecondsFormat::Secs, true);
        self.tokens.push(Token {
            name: new.name,
            sha256: digest(&secret),
            scopes: new.scopes.iter().map(|scope| scope.as_str().to_owned()).collect(),
            created_at: time(Utc::now()),
            expires_at: new.expires_at.map(time),
        });
        Ok(secret)
    }

    /// Removes a token.
    ///
    /// # Errors
    /// If there is none of that name.
    pub fn revoke(&mut self, name: &str) -> Result<(), TokenError> {
        let before = self.tokens.len();
        self.tokens.retain(|token| token.name != name);
        if self.tokens.len() < before { Ok(()) } else { Err(TokenError::NameUnknown(name.to_owned())) }
    }

    /// Writes the file beside itself and renames it, readable by its owner only.
    ///
    /// # Errors
    /// If the folder cannot be written.
    pub fn write(&self, path: &Path) -> Result<(), TokenError> {
        let folder = path.parent().filter(|folder| !folder.as_os_str().is_empty()).unwrap_or(Path::new("."));
        let text = toml::to_string(self).expect("a token file is plain text and lists");
        let write = || -> std::io::Result<()> {
            let mut file = tempfile::NamedTempFile::new_in(folder)?;
            file.write_all(text.as_bytes())?;
            file.as_file().sync_all()?;
            file.persist(path)?;
            Ok(())
        };
        write().map_err(|why| file_error(path, why))
    }
}

fn file_error(path: &Path, why: std::io::Error) -> TokenError {
    TokenError::File { path: path.display().to_string(), why }
}

/// The hash that is kept of a secret.
pub(super) fn digest(secret: &str) -> String {
    Sha256::digest(secret.as_bytes()).iter().map(|byte| format!("{byte:02x}")).collect()
}
