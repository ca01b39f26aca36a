//! Whether a plugin is installed as its definition says now, which Meltano tells by a fingerprint that it leaves in the
//! virtual environment (`core/venv_service.py`, `core/plugin_install_service.py`).
//!
//! Reads one small file for a plugin, and starts no Python. Both backends of Meltano, `virtualenv` and `uv`, leave the
//! same fingerprint.

use std::path::{Path, PathBuf};

use serde_json::Value;
use sha2::{Digest, Sha256};

use super::expansion::expand_with;
use super::model::Model;
use super::plugin::Plugin;
use super::settings::value::text;
use super::settings::{self, Surroundings};
use super::shell;

const FINGERPRINT: &str = ".meltano_plugin_fingerprint";

/// What is installed of a plugin.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Installation {
    /// It needs none: nothing is installed by pip for it.
    NotNeeded,
    /// It has no virtual environment.
    Missing,
    /// It has one that Meltano would make anew: made for other arguments of pip or another Python, by an installation
    /// that did not end, or for a Python that is gone.
    Outdated,
    /// It has one that Meltano would use as it is.
    Installed,
    /// It has one, but what Meltano would install is not known: its `pip_url` refers to a variable that is not set here,
    /// or is no line of arguments, or its definition is missing.
    Unchecked,
}

/// The Python that Meltano itself runs with.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Interpreter {
    /// Its `sys.executable`: the one that the `meltano` script names in its first line.
    pub executable: PathBuf,
    /// Such as `3.11`, for `$MELTANO__PYTHON_VERSION`.
    pub version: Option<String>,
}

/// What Meltano would install with: the same for all plugins of a project, so that it is made once for a list of them.
pub struct Installer<'a> {
    model: &'a Model,
    surroundings: &'a Surroundings,
    meltano: Option<&'a Interpreter>,
    /// The setting `python` of the project, else its `.python-version`.
    python: Option<String>,
}

impl<'a> Installer<'a> {
    /// An installer for the plugins of a project. Without Meltano's interpreter a plugin is unchecked where its version
    /// matters; one that is named as a plugin's Python is then told from Meltano's own by its name alone.
    #[must_use]
    pub fn new(model: &'a Model, surroundings: &'a Surroundings, meltano: Option<&'a Interpreter>) -> Installer<'a> {
        let python = settings::project_text(model, "python", surroundings).or_else(|| model.pinned_python.clone());
        Installer { model, surroundings, meltano, python }
    }

    /// What is installed of a plugin of the project, as `meltano install` would judge before it installs: with the
    /// plugin's Python, else the project's, else the one of `.python-version`, else Meltano's own.
    ///
    /// `meltano run` judges otherwise in a project with a `.python-version`, which it forgets to look at: it installs
    /// such a plugin before every run, unless it is told `--no-install`.
    #[must_use]
    pub fn installation(&self, plugin: &Plugin) -> Installation {
        let Some(directory) = &plugin.virtual_environment else { return Installation::NotNeeded };
        if !directory.is_dir() {
            return Installation::Missing;
        }
        let Some(wanted) = self.fingerprint(plugin) else { return Installation::Unchecked };
        // A link to a Python that is gone does not exist.
        let is_whole = directory.join("bin/python").exists();
        match read(&directory.join(FINGERPRINT)) {
            Some(found) if is_whole && found == wanted => Installation::Installed,
            _ => Installation::Outdated,
        }
    }

    /// What Meltano would write into the virtual environment now. None if it is not known.
    fn fingerprint(&self, plugin: &Plugin) -> Option<String> {
        let line = plugin.pip.line()?;
        let line = self.expand(line, |name| self.variable(plugin, name))?;
        let mut parts = shell::split(&line)?;
        parts.sort_unstable();
        parts.dedup();
        let own = self.meltano.map(|meltano| meltano.executable.as_path());
        let python = plugin.python.as_ref().or(self.python.as_ref());
        if let Some(python) = python.filter(|python| Some(Path::new(python)) != own) {
            parts.push(format!("python:{python}"));
        }
        Some(hex(&parts.join(" ")))
    }

    /// A variable as it stands for something in a `pip_url` (`plugin_installation_env`): the plugin's `env:`, what
    /// Meltano says of the plugin, `.env`, the root `env:`, the process, and the version of Python.
    fn variable(&self, plugin: &Plugin, name: &str) -> Option<String> {
        let material = &self.model.settings;
        if let Some(value) = material.plugin_env(plugin).and_then(|env| env.get(name)) {
            return self.filled(value, |name| self.of_project(name));
        }
        let singular = plugin.plugin_type.singular().to_ascii_uppercase();
        if let Some(key) = name.strip_prefix("MELTANO_").and_then(|rest| rest.strip_prefix(&singular)) {
            match key {
                "_NAME" => return Some(plugin.name.clone()),
                "_NAMESPACE" => return plugin.namespace.clone(),
                "_VARIANT" => return Some(plugin.variant.clone()),
                _ => {}
            }
        }
        if let Some(value) = material.dotenv().get(name) {
            return self.expand(value, |name| self.of_process(name));
        }
        match name {
            "MELTANO__PYTHON_VERSION" => {
                self.of_project(name).or_else(|| self.meltano.and_then(|meltano| meltano.version.clone()))
            }
            _ => self.of_project(name),
        }
    }

    /// A variable of `project.settings.env`. The environment that somebody installs in is not known here.
    fn of_project(&self, name: &str) -> Option<String> {
        if let Some(value) = self.model.settings.env().get(name) {
            return self.filled(value, |name| self.of_process(name));
        }
        match name {
            "MELTANO_PROJECT_ROOT" => Some(self.model.settings.root().to_string_lossy().into_owned()),
            "MELTANO_SYS_DIR_ROOT" => Some(self.surroundings.system_directory.to_string_lossy().into_owned()),
            "MELTANO_USER_AGENT" => Some(format!("Meltano/{}", self.surroundings.meltano_version)),
            "MELTANO_ENVIRONMENT" => None,
            _ => self.expand(&self.of_process(name)?, |name| self.of_process(name)),
        }
    }

    fn of_process(&self, name: &str) -> Option<String> {
        self.surroundings.variables.get(name).cloned()
    }

    /// A value of an `env:`, which is filled in if it is text.
    fn filled(&self, value: &Value, lookup: impl Fn(&str) -> Option<String>) -> Option<String> {
        match value {
            Value::String(value) => self.expand(value, lookup),
            other => Some(text(other)),
        }
    }

    /// Fills in variables; nothing if one is not set. Meltano would take it for empty, or refuse to install.
    fn expand(&self, value: &str, lookup: impl Fn(&str) -> Option<String>) -> Option<String> {
        let mut is_complete = true;
        let filled = expand_with(value, |name| {
            let value = lookup(name);
            is_complete &= value.is_some();
            value.unwrap_or_default()
        });
        is_complete.then_some(filled)
    }
}

fn hex(text: &str) -> String {
    Sha256::digest(text).iter().map(|byte| format!("{byte:02x}")).collect()
}

/// A fingerprint is 64 letters; what is longer is none.
fn read(path: &Path) -> Option<String> {
    use std::io::Read;
    let mut found = String::new();
    std::fs::File::open(path).ok()?.take(65).read_to_string(&mut found).ok()?;
    Some(found)
}

/// What pip is given for a plugin, with any passwords in it: prints nothing.
#[derive(Clone, PartialEq, Eq)]
pub(super) struct Pip(pub(super) Option<String>);

impl Pip {
    fn line(&self) -> Option<&str> {
        self.0.as_deref()
    }
}

impl std::fmt::Debug for Pip {
    fn fmt(&self, formatter: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        formatter.debug_struct("Pip").finish_non_exhaustive()
    }
}

#[cfg(test)]
mod tests;
