//! Verbs for all runs that a filter finds, each with a result of its own.

use crate::rest::page::Filters;
use crate::rest::runs::filter;
use crate::rest::{Api, wire};
use crate::runs::{Error, Filter, Run, Status};
use dropshot::HttpError;
use meltano_api_contract::error::refuse;
use meltano_api_contract::table::ErrorCode;
use meltano_api_contract::types::{BatchOutcome, EnvPath, RunBatchItem, RunId};

impl Api {
    /// The filter of a verb for many runs.
    ///
    /// # Errors
    /// `filter_required`.
    pub(super) fn narrowed(&self, path: &EnvPath, filters: &Filters) -> Result<Filter, HttpError> {
        self.project(&path.project)?;
        if filters.is_empty() {
            let hint = "send a filter, such as `status=failed`";
            return Err(refuse(ErrorCode::FilterRequired, "the request would concern every run", Some(hint)));
        }
        Ok(filter::read(&path.project, &path.env, filters))
    }
}

/// What became of a run.
pub fn item(run: &Run, done: Result<Status, Error>) -> Result<RunBatchItem, HttpError> {
    let (outcome, status, refusal) = match done {
        Ok(status) => (BatchOutcome::Done, status, None),
        Err(error) => (BatchOutcome::Refused, run.status, Some(HttpError::from(error))),
    };
    Ok(RunBatchItem {
        id: RunId(run.id),
        outcome,
        status: wire(status.as_str())?,
        error_code: refusal.as_ref().and_then(|refusal| refusal.error_code.clone()),
        message: refusal.map(|refusal| refusal.external_message),
    })
}
