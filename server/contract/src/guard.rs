//! What is done around every handler: what it logs carries the request's id, and a panic in it becomes an error of that
//! request and touches no other.

use crate::error::fault;
use crate::generated::api::Operations;
use dropshot::{HttpError, RequestContext};
use futures::FutureExt;
use std::panic::AssertUnwindSafe;
use std::sync::Arc;
use tracing::Instrument;

/// Runs a handler. The state it leaves behind after a panic is the server's own to protect: its locks are held for
/// single statements, and its databases roll back.
pub(crate) async fn guarded<T>(
    context: &RequestContext<Arc<dyn Operations>>,
    handler: impl Future<Output = Result<T, HttpError>>,
) -> Result<T, HttpError> {
    let operation = &context.endpoint.operation_id;
    let span = tracing::info_span!("request", request_id = context.request_id, operation);
    AssertUnwindSafe(handler.instrument(span)).catch_unwind().await.unwrap_or_else(|panic| {
        let text = panic.downcast_ref::<&str>().map(|text| (*text).to_owned());
        let text = text.or_else(|| panic.downcast_ref::<String>().cloned()).unwrap_or_default();
        Err(fault(format!("`{operation}` panicked: {text}")))
    })
}
