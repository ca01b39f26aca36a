//! HTTP on one side, the domain on the other: one file for each tag, and each handler in four gestures: let in,
//! translate, do, translate back.

mod document;
mod envs;
mod error;
mod jobs;
mod page;
mod plugins;
mod problem;
mod projects;
mod runs;
mod schedules;
mod service;

pub use document::{Served, emitted_openapi, routes};

use crate::edge::Edge;
use crate::meltano::Locator;
use crate::project::{self, Model, Project, Registry};
use crate::runs::Engine;
use dropshot::HttpError;
use meltano_api_contract::error::fault;
use meltano_api_contract::gate::{Caller, Gate, Request};
use meltano_api_contract::operation::Operation;
use std::sync::Arc;

/// The server, as the contract asks for it.
pub struct Api {
    /// The gate.
    pub edge: Edge,
    /// The projects that are served.
    pub projects: Arc<Registry>,
    /// Finds the Meltano of each.
    pub locator: Arc<Locator>,
    /// The runs.
    pub runs: Engine,
}

impl Gate for Api {
    fn admit(&self, operation: &'static Operation, request: &Request<'_>) -> Result<Caller, HttpError> {
        self.edge.admit(operation, request)
    }
}

impl Api {
    fn project(&self, name: &str) -> Result<Arc<Project>, project::Error> {
        self.projects.get(name).cloned()
    }

    /// What a project says, and in an environment that exists or is `-`.
    async fn model(&self, project: &str, env: Option<&str>) -> Result<Arc<Model>, HttpError> {
        let project = self.project(project)?;
        let env = env.filter(|env| *env != NO_ENVIRONMENT).map(str::to_owned);
        blocking(move || {
            let model = project.read()?;
            if let Some(env) = env {
                model.environment(&env)?;
            }
            Ok(model)
        })
        .await
    }
}

/// What stands for no environment in a path.
const NO_ENVIRONMENT: &str = "-";

/// Does what blocks on the disk where blocking is allowed.
async fn blocking<T: Send + 'static>(
    work: impl FnOnce() -> Result<T, HttpError> + Send + 'static,
) -> Result<T, HttpError> {
    tokio::task::spawn_blocking(work).await.unwrap_or_else(|error| Err(fault(error)))
}

/// A value of the domain as the contract's type for it. What the domain holds fits; a value that does not is a fault.
fn wire<T>(value: impl TryInto<T, Error: std::fmt::Display>) -> Result<T, HttpError> {
    value.try_into().map_err(|error| fault(format!("a value does not fit the contract: {error}")))
}
