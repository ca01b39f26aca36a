//! One line in the log for each request, whoever answered it: the router, an extractor or a handler.
//!
//! dropshot alone knows when a request is over and with what status; the gate alone knows the operation and the caller.
//! They meet here under the request's id.

use std::collections::HashMap;
use std::sync::Mutex;

/// What the gate knows of a request.
#[derive(Debug, Default)]
pub struct Facts {
    pub(super) operation: &'static str,
    pub(super) project: Option<String>,
    pub(super) env: Option<String>,
    pub(super) caller: Option<String>,
}

/// What dropshot knows when it is over.
#[derive(Debug, Default)]
pub struct Outcome {
    pub(super) request_id: String,
    pub(super) method: String,
    /// Without the query.
    pub(super) path: String,
    /// 499 if the caller left before the answer.
    pub(super) status: u16,
    pub(super) latency_us: u64,
    pub(super) error: Option<String>,
}

/// The requests under way.
#[derive(Debug, Default)]
pub struct AccessLog {
    open: Mutex<HashMap<String, Facts>>,
}

impl AccessLog {
    pub(super) fn open(&self, request_id: &str, facts: Facts) {
        self.requests().insert(request_id.to_owned(), facts);
    }

    pub(super) fn close(&self, outcome: Outcome) {
        let facts = self.requests().remove(&outcome.request_id).unwrap_or_default();
        let Outcome { request_id, method, path, status, latency_us, error } = outcome;
        let Facts { operation, project, env, caller } = facts;
        let latency_ms = latency_us as f64 / 1000.0;
        macro_rules! line {
            ($level:ident) => {
                tracing::$level!(
                    target: "meltano_api::access",
                    request_id, operation, project, env, caller, method, path, status, latency_ms, error,
                    "{method} {path} answered {status}"
                )
            };
        }
        match status {
            500.. => line!(error),
            _ => line!(info),
        }
    }

    fn requests(&self) -> std::sync::MutexGuard<'_, HashMap<String, Facts>> {
        self.open.lock().unwrap_or_else(std::sync::PoisonError::into_inner)
    }
}
