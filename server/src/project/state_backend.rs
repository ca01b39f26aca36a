//! Where Meltano keeps the states of a project: the settings `state_backend.*`, read as its own backends read them
//! (`core/state_store/__init__.py` and the constructors below it; internals 4.1 and 4.4).
//!
//! An environment has no say in it other than by its name, which a URI may refer to as `$MELTANO_ENVIRONMENT`.

use std::collections::BTreeMap;
use std::fmt;
use std::path::{Path, PathBuf};

use serde_json::Value;

use super::Model;
use super::settings::{Setting, Surroundings, project_settings};
use super::uri::Uri;

/// The state backend of a project. Two that are equal lead to the same states, so that an opened one may be kept as long
/// as this does not change. May hold keys, so that it prints its scheme and nothing else.
#[derive(Clone, PartialEq, Eq, Hash)]
pub enum StateBackend {
    /// The table `state` in Meltano's own database.
    SystemDb,
    /// A directory.
    File(File),
    /// A bucket of S3, or of a service that speaks as it does.
    S3(S3),
    /// A bucket of Google Cloud Storage.
    Gcs(Gcs),
    /// A container of Azure Blob Storage.
    Azure(Azure),
    /// One that an add-on of Meltano brings, or nobody.
    Other {
        /// The scheme of its URI; empty if it has none.
        scheme: String,
    },
}

/// See [`StateBackend::File`].
#[derive(Clone, PartialEq, Eq, Hash)]
pub struct File {
    /// Where each state id has a directory. Absolute.
    pub directory: PathBuf,
    /// For how many seconds a lock counts. Meltano takes any number, also one below zero.
    pub lock_timeout_seconds: i64,
}

/// See [`StateBackend::S3`].
#[derive(Clone, PartialEq, Eq, Hash)]
pub struct S3 {
    /// Its name.
    pub bucket: String,
    /// What stands before each state id, without a slash at either end.
    pub prefix: String,
    /// What the project says of how to get in; if nothing, only `ambient` tells.
    pub keys: Option<S3Keys>,
    /// The variables for AWS that a run would find.
    pub ambient: BTreeMap<String, String>,
    /// For how many seconds a lock counts.
    pub lock_timeout_seconds: i64,
}

/// The keys to a bucket of S3.
#[derive(Clone, PartialEq, Eq, Hash)]
pub struct S3Keys {
    /// Who asks.
    pub access_key_id: String,
    /// The proof.
    pub secret_access_key: String,
    /// Where the service is, if it is not Amazon's. Meltano looks at it only beside keys.
    pub endpoint_url: Option<String>,
}

/// See [`StateBackend::Gcs`].
#[derive(Clone, PartialEq, Eq, Hash)]
pub struct Gcs {
    /// Its name.
    pub bucket: String,
    /// What stands before each state id, without a slash at either end.
    pub prefix: String,
    /// What the project says of how to get in; if nothing, only `ambient` tells.
    pub key: Option<GcsKey>,
    /// The variables for Google's libraries that a run would find.
    pub ambient: BTreeMap<String, String>,
    /// For how many seconds a lock counts.
    pub lock_timeout_seconds: i64,
}

/// The key of a service account of Google's.
#[derive(Clone, PartialEq, Eq, Hash)]
pub enum GcsKey {
    /// A file. Absolute.
    Path(PathBuf),
    /// The text of such a file.
    Json(String),
}

/// See [`StateBackend::Azure`].
#[derive(Clone, PartialEq, Eq, Hash)]
pub struct Azure {
    /// Its name.
    pub container: String,
    /// What stands before each state id, without a slash at either end.
    pub prefix: String,
    /// How to get in. An account's URL has the say over a connection string.
    pub account: AzureAccount,
    /// For how many seconds a lock counts.
    pub lock_timeout_seconds: i64,
}

/// An account of Azure, and how to get in.
#[derive(Clone, PartialEq, Eq, Hash)]
pub enum AzureAccount {
    /// `AccountName=…;AccountKey=…` and so on.
    ConnectionString(String),
    /// As the host may.
    Url {
        /// Where it is.
        url: String,
        /// The variables for Azure that a run would find.
        ambient: BTreeMap<String, String>,
    },
}

/// What keeps Meltano, or this server, from using the state backend. Holds no value of a setting.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[error("{0}")]
pub struct UnusableBackend(pub String);

/// What stands before each name of a setting.
const PREFIX: &str = "state_backend.";

impl StateBackend {
    /// What a process of Meltano in this environment would use.
    ///
    /// # Errors
    /// What Meltano refuses, and where it reads and writes in different places.
    pub fn of(
        model: &Model,
        environment: Option<&str>,
        surroundings: &Surroundings,
    ) -> Result<StateBackend, UnusableBackend> {
        let settings = Settings(project_settings(model, environment, surroundings));
        let text = settings.text("uri")?.unwrap_or_default();
        if text == "systemdb" {
            return Ok(StateBackend::SystemDb);
        }
        let uri = Uri::parse(&text);
        let root = model.settings.root();
        let ambient = |known: fn(&str) -> bool| {
            let variables = surroundings.variables.iter().filter(|(name, _)| known(name));
            variables.map(|(name, value)| (name.clone(), value.clone())).collect::<BTreeMap<_, _>>()
        };
        Ok(match uri.scheme.as_str() {
            "file" => StateBackend::File(File {
                directory: directory(&uri.path, root)?,
                lock_timeout_seconds: settings.lock_timeout()?,
            }),
            "s3" => StateBackend::S3(S3 {
                keys: settings.s3_keys(&uri)?,
                bucket: place(&uri, "bucket")?,
                prefix: prefix(&uri)?,
                ambient: ambient(|name| name.starts_with("AWS_") || name == "HOME"),
                lock_timeout_seconds: settings.lock_timeout()?,
            }),
            "gs" => StateBackend::Gcs(Gcs {
                key: settings.gcs_key(root)?,
                bucket: place(&uri, "bucket")?,
                prefix: prefix(&uri)?,
                ambient: ambient(|name| name == "GOOGLE_APPLICATION_CREDENTIALS" || name == "HOME"),
                lock_timeout_seconds: settings.lock_timeout()?,
            }),
            "azure" => StateBackend::Azure(Azure {
                container: place(&uri, "container")?,
                prefix: prefix(&uri)?,
                account: settings.azure_account(|| ambient(|name| name.starts_with("AZURE_") || is_identity(name)))?,
                lock_timeout_seconds: settings.lock_timeout()?,
            }),
            _ => StateBackend::Other { scheme: uri.scheme },
        })
    }

    /// What Meltano calls it: the scheme of its URI, or `systemdb`.
    #[must_use]
    pub fn scheme(&self) -> &str {
        match self {
            StateBackend::SystemDb => "systemdb",
            StateBackend::File(_) => "file",
            StateBackend::S3(_) => "s3",
            StateBackend::Gcs(_) => "gs",
            StateBackend::Azure(_) => "azure",
            StateBackend::Other { scheme } => scheme,
        }
    }
}

impl fmt::Debug for StateBackend {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.debug_tuple("StateBackend").field(&self.scheme()).finish_non_exhaustive()
    }
}

struct Settings(Vec<Setting>);

impl Settings {
    /// A setting, if it has a value. One without letters is none for Meltano's backends either, but it is for the URI.
    fn text(&self, name: &str) -> Result<Option<String>, UnusableBackend> {
        let setting = self.0.iter().find(|setting| setting.definition.name.strip_prefix(PREFIX) == Some(name));
        let Some(setting) = setting else { return Ok(None) };
        match (&setting.problem, &setting.value) {
            (Some(problem), _) => Err(refused(&format!("of the setting `{PREFIX}{name}`, {}", problem.message))),
            (None, Value::Null) => Ok(None),
            (None, Value::String(text)) => Ok(Some(text.clone())),
            (None, other) => Ok(Some(super::settings::value::text(other))),
        }
    }

    /// A setting that is not empty.
    fn some(&self, name: &str) -> Result<Option<String>, UnusableBackend> {
        Ok(self.text(name)?.filter(|text| !text.is_empty()))
    }

    fn lock_timeout(&self) -> Result<i64, UnusableBackend> {
        let text = self.text("lock_timeout_seconds")?.unwrap_or_default();
        text.parse()
            .map_err(|_| refused(&format!("the setting `{PREFIX}lock_timeout_seconds` is no number of seconds")))
    }

    /// `S3StateStoreManager.__init__` and `client`.
    fn s3_keys(&self, uri: &Uri) -> Result<Option<S3Keys>, UnusableBackend> {
        let written = |part: &Option<String>| part.clone().filter(|text| !text.is_empty());
        let id = self.some("s3.aws_access_key_id")?.or_else(|| written(&uri.username));
        let secret = self.some("s3.aws_secret_access_key")?.or_else(|| written(&uri.password));
        match (id, secret) {
            (Some(access_key_id), Some(secret_access_key)) => {
                let endpoint_url = self.some("s3.endpoint_url")?;
                Ok(Some(S3Keys { access_key_id, secret_access_key, endpoint_url }))
            }
            (None, Some(_)) => Err(refused("there is an AWS secret access key, but no AWS access key ID")),
            (Some(_), None) => Err(refused("there is an AWS access key ID, but no AWS secret access key")),
            (None, None) => Ok(None),
        }
    }

    /// `GCSStateStoreManager.__init__` and `client`. A relative path counts from the root, in which Meltano is started.
    fn gcs_key(&self, root: &Path) -> Result<Option<GcsKey>, UnusableBackend> {
        let path = match self.text("gcs.application_credentials_path")? {
            Some(path) => Some(path),
            None => self.text("gcs.application_credentials")?,
        };
        let path = path.filter(|path| !path.is_empty());
        match (path, self.some("gcs.application_credentials_json")?) {
            (Some(_), Some(_)) => Err(refused(
                "both `application_credentials_path` and `application_credentials_json` are set, and Meltano takes only \
                 one of them",
            )),
            (None, Some(json)) => match serde_json::from_str::<serde_json::Map<String, Value>>(&json) {
                Ok(_) => Ok(Some(GcsKey::Json(json))),
                Err(_) => Err(refused("`application_credentials_json` is no JSON object")),
            },
            (Some(path), None) => Ok(Some(GcsKey::Path(root.join(path)))),
            (None, None) => Ok(None),
        }
    }

    /// `AZStorageStateStoreManager.client`.
    fn azure_account(
        &self,
        ambient: impl FnOnce() -> BTreeMap<String, String>,
    ) -> Result<AzureAccount, UnusableBackend> {
        if let Some(url) = self.some("azure.storage_account_url")? {
            return Ok(AzureAccount::Url { url, ambient: ambient() });
        }
        let connection = self.some("azure.connection_string")?;
        connection.map(AzureAccount::ConnectionString).ok_or_else(|| {
            refused("a connection string is needed, or the URL of a storage account to get in as the host may")
        })
    }
}

/// The variables that tell a process on Azure who it is, without `AZURE_` in front.
fn is_identity(name: &str) -> bool {
    ["IDENTITY_ENDPOINT", "IDENTITY_HEADER", "MSI_ENDPOINT"].contains(&name)
}

/// The directory of a `file:` URI. Meltano writes nothing under a relative one, but takes none for the one it is in.
fn directory(path: &str, root: &Path) -> Result<PathBuf, UnusableBackend> {
    match path {
        "" => Ok(root.to_owned()),
        path if path.starts_with('/') => Ok(PathBuf::from(path)),
        _ => Err(refused("its URI has a relative path, under which Meltano can write nothing: use `file:///…`")),
    }
}

/// The bucket, or what stands in its place.
fn place(uri: &Uri, what: &str) -> Result<String, UnusableBackend> {
    uri.hostname
        .clone()
        .ok_or_else(|| refused(&format!("its URI names no {what}: use `{}://{what}/prefix`", uri.scheme)))
}

/// What Meltano puts before each state id (`CloudStateStoreManager.state_dir`). With a query, or a part that is empty, it
/// would read in one place and delete in another.
fn prefix(uri: &Uri) -> Result<String, UnusableBackend> {
    let prefix = uri.path.trim_matches('/');
    let odd = |part: &str| part.is_empty() || part == "." || part == ".." || part.contains(char::is_control);
    match () {
        () if uri.has_tail => Err(refused("its URI has a `?` or a `#`, behind which Meltano does not find its states")),
        () if !prefix.is_empty() && prefix.split('/').any(odd) => {
            Err(refused("the path of its URI has a part that is empty, `.`, `..`, or has control characters"))
        }
        () => Ok(prefix.to_owned()),
    }
}

fn refused(why: &str) -> UnusableBackend {
    UnusableBackend(why.to_owned())
}

#[cfg(test)]
mod tests;
