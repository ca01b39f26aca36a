//! Under which id `meltano run` keeps the state of a pipeline (`generate_state_id` in `core/block/extract_load.py`,
//! internals 4.1).

use super::expansion::expand_known;
use super::model::{Environment, Model};

/// What ends the state ids of an environment.
#[derive(Debug, PartialEq, Eq)]
pub(super) enum Suffix {
    /// This, which may be nothing.
    Known(Option<String>),
    /// What is known only to the process that runs.
    Unknown,
    /// A suffix with a colon, at which Meltano refuses to run.
    Refused,
}

impl Suffix {
    /// That of an environment, with its variables filled in.
    pub(super) fn of(model: &Model, environment: &Environment) -> Suffix {
        let Some(raw) = &environment.state_id_suffix else { return Suffix::Known(None) };
        match expand_known(raw, &model.settings.variables_within(&environment.name)) {
            Some(suffix) if suffix.contains(':') => Suffix::Refused,
            Some(suffix) => Suffix::Known(Some(suffix).filter(|suffix| !suffix.is_empty())),
            None => Suffix::Unknown,
        }
    }
}

/// The state id of a pipeline.
pub(super) fn state_id(environment: &Environment, extractor: &str, loader: &str, suffix: Option<&str>) -> String {
    let id = format!("{}:{extractor}-to-{loader}", environment.name);
    suffix.map_or_else(|| id.clone(), |suffix| format!("{id}:{suffix}"))
}
