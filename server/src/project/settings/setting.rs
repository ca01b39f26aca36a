//! A setting with its value, and where that comes from (`SettingValueStore` in `core/settings_store.py`).

use serde_json::Value;

use super::definition::Definition;
use super::problem::SettingProblem;

/// Where a value comes from; an earlier one has the say. Values in Meltano's own database, which rank between
/// [`Source::MeltanoYml`] and [`Source::Inherited`], are not read yet.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Source {
    /// The environment of the process, or an `env:` of the files, which Meltano puts above it.
    Env,
    /// `.env`.
    Dotenv,
    /// The environment in `meltano.yml`.
    Environment,
    /// The plugin in `meltano.yml`, or the project itself.
    MeltanoYml,
    /// The plugin that this one inherits from.
    Inherited,
    /// The definition.
    Default,
}

impl Source {
    /// In the order of their say.
    pub(super) const ALL: [Source; 6] =
        [Source::Env, Source::Dotenv, Source::Environment, Source::MeltanoYml, Source::Inherited, Source::Default];

    /// What Meltano calls it (`SettingValueStore`).
    #[must_use]
    pub fn name(self) -> &'static str {
        match self {
            Source::Env => "env",
            Source::Dotenv => "dotenv",
            Source::Environment => "meltano_environment",
            Source::MeltanoYml => "meltano_yml",
            Source::Inherited => "inherited",
            Source::Default => "default",
        }
    }
}

/// A value that another one hides, as its layer states it: variables are not filled in.
#[derive(Debug, Clone, PartialEq)]
pub struct Shadowed {
    /// Its layer.
    pub source: Source,
    /// Never null.
    pub value: Value,
}

/// A variable that a value refers to.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Reference {
    /// Its name.
    pub variable: String,
    /// Whether it stands for anything.
    pub set: bool,
    /// Whether it does not, but the other plugin of a pipeline sets it when one runs (`MELTANO_EXTRACT__LOAD_SCHEMA`).
    pub pipeline: bool,
}

impl Setting {
    /// Whether it is known only within a pipeline, because it refers to what the other plugin sets.
    #[must_use]
    pub fn is_left_to_pipeline(&self) -> bool {
        self.references.iter().any(|reference| reference.pipeline)
    }
}

/// A setting and its value.
#[derive(Debug, Clone)]
pub struct Setting {
    /// What it is.
    pub definition: Definition,
    /// Null if it has none.
    pub value: Value,
    /// Where the value comes from; [`Source::Default`] also if there is none at all.
    pub source: Source,
    /// Where the plugin that it is inherited from has it from.
    pub inherited_source: Option<Source>,
    /// The variable that it was read from.
    pub variable: Option<String>,
    /// The value before variables were filled in, if that changed it.
    pub unexpanded: Option<Value>,
    /// The value in which only what Meltano itself sets is filled in; none if that is the value. Of any other variable
    /// nobody knows whether it is a secret.
    pub(super) shown: Option<Value>,
    /// The variables that the value refers to, each once.
    pub references: Vec<Reference>,
    /// What the value hides, from the strongest layer down.
    pub shadows: Vec<Shadowed>,
    /// The variables that would set it.
    pub variables: Vec<String>,
    /// Why Meltano has no value for it.
    pub problem: Option<SettingProblem>,
    /// The value that it has not for that reason.
    pub(super) refused: Option<Value>,
    /// Whether variables are yet to be filled in.
    pub(super) expandable: bool,
}
