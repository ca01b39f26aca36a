//! A plugin as `meltano plugin list` shows it: its own words first, then those of what it stands on.

use std::path::PathBuf;

use super::plugin_type::PluginType;

/// A plugin with its effective values.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Plugin {
    /// Its type.
    pub plugin_type: PluginType,
    /// Its name, without a colon.
    pub name: String,
    /// `default` if nothing names one.
    pub variant: String,
    /// The plugin that it inherits from.
    pub inherit_from: Option<String>,
    /// What pip installs for it, with credentials masked.
    pub pip_url: Option<String>,
    /// The prefix of its environment variables, if its definition is known.
    pub namespace: Option<String>,
    /// What is executed for it, if its definition is known.
    pub executable: Option<String>,
    /// Whether `meltano.yml` itself defines it.
    pub custom: bool,
    /// Where its virtual environment belongs; none if it needs none.
    pub virtual_environment: Option<PathBuf>,
}

impl Plugin {
    /// Whether it can be run without installing anything. Looks at the disk, because installing changes no file that
    /// the model is made from.
    #[must_use]
    pub fn is_installed(&self) -> bool {
        self.virtual_environment.as_ref().is_none_or(|directory| directory.is_dir())
    }
}
