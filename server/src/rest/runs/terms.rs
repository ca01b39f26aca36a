//! On which terms a run is wanted, from the wire to the domain.

use crate::runs;
use chrono::{DateTime, Utc};
use dropshot::HttpError;
use meltano_api_contract::error::refuse;
use meltano_api_contract::table::ErrorCode;
use meltano_api_contract::types::{IfRunning, RunId, RunLabels, RunPriority, RunText, TimeoutSeconds};
use std::collections::BTreeMap;
use std::time::Duration;
use uuid::Uuid;

/// How many labels a run has at most, and how long their names and values are.
const LABELS: (usize, usize, usize) = (16, 64, 128);

/// What every body says that creates a run.
#[derive(Debug, Default)]
pub struct Given {
    pub run_id: Option<RunId>,
    pub if_running: Option<IfRunning>,
    pub priority: Option<RunPriority>,
    pub not_before: Option<DateTime<Utc>>,
    pub timeout_seconds: Option<TimeoutSeconds>,
    pub cause: Option<RunText>,
    pub note: Option<RunText>,
    pub labels: Option<RunLabels>,
}

/// Takes the terms out of a body. They have the same names in each.
macro_rules! given {
    ($body:ident, labels: $labels:expr) => {
        $crate::rest::runs::terms::Given {
            run_id: $body.run_id,
            if_running: $body.if_running,
            priority: $body.priority,
            not_before: $body.not_before,
            timeout_seconds: $body.timeout_seconds,
            cause: $body.cause,
            note: $body.note,
            labels: $labels,
        }
    };
    ($body:ident) => {
        $crate::rest::runs::terms::given!($body, labels: $body.labels)
    };
}
pub(in crate::rest) use given;

impl Given {
    /// The id that is wanted, what becomes of a conflict, and the terms themselves.
    ///
    /// # Errors
    /// `body_invalid` for labels that nobody could ask for.
    pub fn read(self) -> Result<(Option<Uuid>, runs::IfRunning, runs::Terms), HttpError> {
        let if_running = match self.if_running {
            None | Some(IfRunning::Queue) => runs::IfRunning::Queue,
            Some(IfRunning::Reject) => runs::IfRunning::Reject,
            Some(IfRunning::ReturnExisting) => runs::IfRunning::ReturnExisting,
            Some(IfRunning::Replace) => runs::IfRunning::Replace,
        };
        let terms = runs::Terms {
            priority: self.priority.map_or(0, RunPriority::get),
            not_before: self.not_before,
            timeout: self.timeout_seconds.map(|seconds| Duration::from_secs(seconds.get().unsigned_abs().into())),
            cause: self.cause.map(Into::into),
            note: self.note.map(Into::into),
            labels: self.labels.map(labels).transpose()?.unwrap_or_default(),
        };
        Ok((self.run_id.map(|id| id.0), if_running, terms))
    }
}

fn labels(labels: RunLabels) -> Result<BTreeMap<String, String>, HttpError> {
    let (most, longest_name, longest_value) = LABELS;
    let invalid = |message: String| {
        let hint = format!(
            "send {most} at most, names of up to {longest_name} characters without `=` and `,`, values of up to {longest_value}"
        );
        refuse(ErrorCode::BodyInvalid, message, Some(&hint))
    };
    if labels.len() > most {
        return Err(invalid(format!("`labels` has {} names", labels.len())));
    }
    for (name, value) in labels.iter() {
        let is_plain = |text: &str| !text.contains(['=', ',']);
        let fits = |text: &str, longest: usize| text.chars().count() <= longest && is_plain(text);
        if name.is_empty() || !fits(name, longest_name) || !fits(value, longest_value) {
            return Err(invalid(format!("`labels` has the name {name:?} with the value {value:?}")));
        }
    }
    Ok(labels.iter().map(|(name, value)| (name.clone(), value.clone())).collect())
}
