//! `meltano el` and `meltano elt`.

use serde::{Deserialize, Serialize};

use uuid::Uuid;

use super::{Globals, StateStrategy};

/// What becomes of transformations, as `meltano elt --transform` takes it. What skips them is `meltano el`.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Transform {
    /// They run behind the pipeline.
    Run,
    /// Only they run.
    Only,
}

impl Transform {
    /// The name that Meltano gives it.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Run => "run",
            Self::Only => "only",
        }
    }
}

/// What `meltano el --dump` writes to standard output instead of running. It takes `extractor-config` and `loader-config`
/// too, which hold secrets; the configuration of a plugin is shown without them elsewhere.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum ElDump {
    /// The catalogue that the extractor would get.
    Catalog,
    /// The state that the extractor would get.
    State,
}

impl ElDump {
    /// The name that Meltano gives it.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Catalog => "catalog",
            Self::State => "state",
        }
    }
}

/// The flags of `meltano el`, with its names and defaults.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct ElFlags {
    /// `--dry`: only check.
    #[serde(skip_serializing_if = "std::ops::Not::not")]
    pub dry_run: bool,
    /// Ignore the state left by earlier runs.
    #[serde(skip_serializing_if = "std::ops::Not::not")]
    pub full_refresh: bool,
    /// Discover the catalogue anew.
    #[serde(skip_serializing_if = "std::ops::Not::not")]
    pub refresh_catalog: bool,
    /// Select only these entities.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub select: Vec<String>,
    /// Leave out these entities.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub exclude: Vec<String>,
    /// A catalogue to use, a file below the project's directory, relative to it.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub catalog: Option<String>,
    /// A state to begin with, a file below the project's directory, relative to it.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub state: Option<String>,
    /// Write this to standard output, and run nothing.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub dump: Option<ElDump>,
    /// The state id; Meltano makes one unless it is said.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub state_id: Option<String>,
    /// Run even if a pipeline with the same state id is running.
    #[serde(skip_serializing_if = "std::ops::Not::not")]
    pub force: bool,
    /// How the state that is found is treated.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub state_strategy: Option<StateStrategy>,
}

/// `meltano el`, or `meltano elt` where there is something to transform: the latter is deprecated, and the same otherwise.
pub fn el_arguments(
    globals: Globals<'_>,
    run_id: Uuid,
    flags: &ElFlags,
    transform: Option<Transform>,
    [extractor, loader]: [&str; 2],
) -> Vec<String> {
    globals
        .command(&[if transform.is_some() { "elt" } else { "el" }])
        .value("--run-id", Some(run_id))
        .switch("--no-install", true)
        .value("--transform", transform.map(Transform::as_str))
        .switch("--dry", flags.dry_run)
        .switch("--full-refresh", flags.full_refresh)
        .switch("--refresh-catalog", flags.refresh_catalog)
        .values("--select", &flags.select)
        .values("--exclude", &flags.exclude)
        .value("--catalog", flags.catalog.as_ref())
        .value("--state", flags.state.as_ref())
        .value("--dump", flags.dump.map(ElDump::as_str))
        .value("--state-id", flags.state_id.as_ref())
        .switch("--force", flags.force)
        .value("--state-strategy", flags.state_strategy.map(StateStrategy::as_str))
        .names([extractor, loader])
}
