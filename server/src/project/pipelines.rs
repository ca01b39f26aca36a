//! Where a pipeline of `meltano run` keeps its state, before it runs.

use super::error::Error;
use super::model::{Environment, Model};
use super::state_id::{Suffix, state_id};

/// The state id of a pipeline.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum PipelineState {
    /// This one.
    Known(String),
    /// It ends with variables that only the process that runs knows. They stand here unfilled, so that two pipelines of
    /// which this is the same text may have the same state.
    Unfilled(String),
}

impl Model {
    /// Where a pipeline keeps its state in an environment. A suffix that the run is told counts before that of the
    /// environment, unless it is empty (`generate_state_id` in `core/block/extract_load.py`).
    ///
    /// # Errors
    /// [`Error::TaskInvalid`] if the suffix has a colon, of which Meltano makes no state id.
    pub fn pipeline_state(
        &self,
        environment: &Environment,
        extractor: &str,
        loader: &str,
        suffix: Option<&str>,
    ) -> Result<PipelineState, Error> {
        let id = |suffix: Option<&str>| state_id(environment, extractor, loader, suffix);
        let suffix = match suffix.filter(|suffix| !suffix.is_empty()) {
            Some(suffix) if suffix.contains(':') => Suffix::Refused,
            Some(suffix) => Suffix::Known(Some(suffix.to_owned())),
            None => Suffix::of(self, environment),
        };
        match suffix {
            Suffix::Known(suffix) => Ok(PipelineState::Known(id(suffix.as_deref()))),
            Suffix::Unknown => Ok(PipelineState::Unfilled(id(environment.state_id_suffix.as_deref()))),
            Suffix::Refused => Err(Error::TaskInvalid {
                message: "a suffix of state ids with a colon makes no state id".to_owned(),
                hint: "take the colon out".to_owned(),
            }),
        }
    }
}
