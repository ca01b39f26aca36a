//! HTTP on one side, the domain on the other: one file for each tag, and each handler in four gestures: let in,
//! translate, do, translate back.

mod document;
mod envs;
mod error;
mod events;
mod jobs;
mod page;
mod plugins;
mod problem;
mod projects;
mod runs;
mod schedules;
mod service;
mod services;
mod setting;
mod state;
mod tests;

pub use document::{Served, emitted_openapi, routes};

use crate::edge::Edge;
use crate::events::Events;
use crate::meltano::Locator;
use crate::project::settings::{Resolver, Surroundings};
use crate::project::{self, Installer, Interpreter, Model, Project, Registry};
use crate::runs::Engine;
use crate::services::Services;
use crate::state::Backends;
use dropshot::HttpError;
use meltano_api_contract::error::fault;
use meltano_api_contract::gate::{Caller, Gate, Request};
use meltano_api_contract::operation::Operation;
use std::collections::BTreeMap;
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
    /// Those of them that are kept running.
    pub services: Services,
    /// What happened.
    pub events: Events,
    /// Where the states of each project are.
    pub backends: Arc<Backends>,
    /// What the processes of runs get of the server's own environment.
    pub passed: Arc<BTreeMap<String, String>>,
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

    /// Asks something of what a project says in an environment that exists or is `-`, and of what is around it, where
    /// blocking on the disk is allowed.
    async fn ask<T: Send + 'static>(
        &self,
        project: &str,
        env: &str,
        question: impl FnOnce(&Model, &Site) -> Result<T, HttpError> + Send + 'static,
    ) -> Result<T, HttpError> {
        let project = self.project(project)?;
        let (locator, passed, env) = (self.locator.clone(), self.passed.clone(), env.to_owned());
        blocking(move || {
            let model = project.read()?;
            if env != NO_ENVIRONMENT {
                model.environment(&env)?;
            }
            let found = locator.find(&project.root).ok();
            let (version, interpreter) = found.map_or((None, None), |found| (found.version, found.interpreter));
            question(
                &model,
                &Site { surroundings: Surroundings::of(&project, (*passed).clone(), version), interpreter },
            )
        })
        .await
    }
}

/// What is around the files of a project: the variables and the Meltano that would be there.
struct Site {
    surroundings: Surroundings,
    interpreter: Option<Interpreter>,
}

impl Site {
    fn installer<'a>(&'a self, model: &'a Model) -> Installer<'a> {
        Installer::new(model, &self.surroundings, self.interpreter.as_ref())
    }

    fn resolver<'a>(&self, model: &'a Model, env: &str) -> Result<Resolver<'a>, project::Error> {
        Resolver::new(model, Some(env).filter(|env| *env != NO_ENVIRONMENT), &self.surroundings)
    }
}

/// What stands for no environment in a path.
pub(crate) const NO_ENVIRONMENT: &str = "-";

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
