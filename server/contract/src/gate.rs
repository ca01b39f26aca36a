//! The gate that every request passes before anything of it is read: dropshot has no middleware, but runs extractors
//! in order, so the first one decides.

use crate::error::{fault, refuse};
use crate::generated::api::Operations;
use crate::generated::table::ErrorCode;
use crate::operation::Operation;
use async_trait::async_trait;
use dropshot::{
    ApiEndpointBodyContentType, ExtensionMode, ExtractorMetadata, HttpError, RequestContext, RequestInfo,
    ServerContext, SharedExtractor,
};
use std::any::Any;
use std::sync::Arc;

/// Who asks.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Caller {
    /// The name of the token, or `anonymous`.
    pub name: String,
    /// The id of the request, sent as `x-request-id`.
    pub request_id: String,
}

/// What the gate is told of a request.
#[derive(Debug)]
pub struct Request<'a> {
    /// dropshot's id of the request, sent as `x-request-id`.
    pub id: &'a str,
    /// Method, path and headers.
    pub info: &'a RequestInfo,
}

/// Decides whether a caller may use an operation. Implemented by the server.
pub trait Gate: Send + Sync + 'static {
    /// # Errors
    /// `unauthenticated`, `scope_missing` or `host_not_local`.
    fn admit(&self, operation: &'static Operation, request: &Request<'_>) -> Result<Caller, HttpError>;
}

/// Proof that the gate let the request in. The first argument of every operation.
#[derive(Debug)]
pub struct Admitted(pub(crate) Caller);

#[async_trait]
impl SharedExtractor for Admitted {
    async fn from_request<C: ServerContext>(context: &RequestContext<C>) -> Result<Self, HttpError> {
        let id = &context.endpoint.operation_id;
        let operation = Operation::find(id).ok_or_else(|| fault(format!("`{id}` is not in the operation table")))?;
        let server = (context.context() as &dyn Any)
            .downcast_ref::<Arc<dyn Operations>>()
            .ok_or_else(|| fault("the routes are served with a foreign context"))?;
        let request = Request { id: &context.request_id, info: &context.request };
        let caller = server.admit(operation, &request)?;
        has_no_stray_query(operation, &context.request)?;
        Ok(Admitted(caller))
    }

    fn metadata(_: ApiEndpointBodyContentType) -> ExtractorMetadata {
        ExtractorMetadata { extension_mode: ExtensionMode::None, parameters: Vec::new() }
    }
}

/// An operation without parameters in the query has no extractor that would refuse one.
fn has_no_stray_query(operation: &Operation, request: &RequestInfo) -> Result<(), HttpError> {
    let stray = request.uri().query().filter(|_| !operation.has_query);
    match stray.and_then(|query| form_urlencoded::parse(query.as_bytes()).next()) {
        Some((name, _)) => {
            let message = format!("query parameter `{name}`: unknown, because `{}` has none", operation.id);
            Err(refuse(ErrorCode::ParameterInvalid, message, None))
        }
        None => Ok(()),
    }
}
