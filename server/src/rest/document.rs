//! The routes, and the document that dropshot makes of them: what `cargo xtask drift` compares with the contract.

use dropshot::{ApiDescription, ApiDescriptionBuildErrors};
use meltano_api_contract::api::{Operations, Routes, api_mod};
use meltano_api_contract::table::CONTRACT_VERSION;
use std::sync::Arc;

/// What the routes are served with.
pub type Served = Arc<dyn Operations>;

/// Every route that is served.
///
/// # Errors
/// If the router refuses one.
pub fn routes() -> Result<ApiDescription<Served>, ApiDescriptionBuildErrors> {
    #[allow(unused_mut, reason = "the self-test of the gates registers another one here")]
    let mut api = api_mod::api_description::<Routes>()?;
    Ok(api)
}

/// The OpenAPI document of the routes, as JSON. A route that dropshot would keep to itself (`unpublished`, or of another
/// version) stands in it too, bare, so that nothing is served which the comparison does not see.
///
/// # Errors
/// If the router refuses a route, or the document cannot be made.
pub fn emitted_openapi() -> Result<String, Box<dyn std::error::Error>> {
    let routes = routes()?;
    let mut document = routes.openapi("Meltano API", CONTRACT_VERSION.parse()?).json()?;
    for (path, method, endpoint) in routes.into_router().endpoints(None) {
        let place = &mut document["paths"][path][method.to_lowercase()];
        if place.is_null() {
            *place = serde_json::json!({ "operationId": endpoint.operation_id });
        }
    }
    Ok(serde_json::to_string_pretty(&document)?)
}
