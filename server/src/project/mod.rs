//! Projects on disk: reads `meltano.yml` and what belongs to it, as Meltano would, and nothing else.
//!
//! Reading writes nothing, asks no network and starts no process. A file that cannot be loaded is an [`Error`] with its
//! line; an entry that makes no sense is a [`Problem`] beside the rest. Knows neither HTTP nor the contract.

pub mod blocks;
mod command;
mod database;
mod declaration;
mod definition;
mod dotenv;
mod error;
mod expansion;
mod fingerprint;
mod include;
mod index;
mod inheritance;
mod inside;
mod installation;
pub mod jobs;
mod lock;
mod model;
mod overrides;
mod pipelines;
mod plugin;
mod plugin_check;
mod plugin_type;
mod problem;
mod readers;
mod redaction;
pub mod registry;
mod requirement;
pub mod schedules;
pub mod selection;
pub mod settings;
mod shell;
mod snapshot;
mod source;
pub mod state_backend;
mod state_id;
mod suggestion;
mod uri;
mod walk;
mod words;
mod yaml;

use std::path::{Path, PathBuf};
use std::sync::Arc;

pub use command::Command;
pub use database::{DatabaseUri, SystemDatabase};
pub use error::Error;
pub use inside::file_inside;
pub use installation::{Installation, Installer, Interpreter};
pub use lock::{Lock, LockState};
pub use model::{Environment, Job, Mapping, Model, Task};
pub use overrides::Override;
pub use pipelines::PipelineState;
pub use plugin::{Ancestor, AncestorKind, Plugin};
pub use plugin_type::{PluginType, UnknownPluginType};
pub use problem::Problem;
pub use redaction::mask_urls;
pub use registry::Registry;
pub use state_backend::StateBackend;

use readers::Readers;

/// A project that is served.
#[derive(Debug)]
pub struct Project {
    /// Its name in paths.
    pub name: String,
    /// Its directory, without symbolic links.
    pub root: PathBuf,
    readers: Readers,
}

impl Project {
    /// A project in a directory, which must be canonical.
    #[must_use]
    pub fn new(name: impl Into<String>, root: impl Into<PathBuf>) -> Project {
        Project { name: name.into(), root: root.into(), readers: Readers::default() }
    }

    /// What the project says now. Files are parsed only if one of them has changed since the last time; an edit that
    /// has ended is always visible to the next call. A file that is being written is waited for, a second at most.
    /// Blocks on the disk.
    ///
    /// # Errors
    /// [`Error::Unreadable`] if a file is missing, is no YAML, says something that Meltano cannot load, or is still
    /// being written.
    pub fn read(&self) -> Result<Arc<Model>, Error> {
        self.readers.read(&self.root)
    }

    /// What the project said when it could last be read. For who says beside it that it may be outdated, and why.
    #[must_use]
    pub fn last_good(&self) -> Option<Arc<Model>> {
        self.readers.last_good()
    }

    /// Where Meltano's own database of the project is.
    #[must_use]
    pub fn system_database(&self, model: &Model) -> SystemDatabase {
        model.database_uri.system_database(&self.root)
    }

    /// Meltano's directory of what it makes itself: virtual environments, the system database, run files.
    #[must_use]
    pub fn system_directory(&self) -> PathBuf {
        self.root.join(".meltano")
    }

    /// Whether a directory is a project.
    #[must_use]
    pub fn is_at(directory: &Path) -> bool {
        directory.join(include::MELTANO_YML).is_file()
    }
}

#[cfg(test)]
mod tests;
