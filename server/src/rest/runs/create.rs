//! Creating runs, whoever's path asks for them.

use super::task::Wanted;
use super::terms::Given;
use super::view;
use crate::project::{self, Model, SystemDatabase};
use crate::rest::{Api, NO_ENVIRONMENT, blocking};
use crate::runs::{CallersKey, Idempotency, Needs, NewRun, Task, needs};
use crate::state;
use dropshot::HttpError;
use meltano_api_contract::error::{fault, refuse};
use meltano_api_contract::gate::Caller;
use meltano_api_contract::table::ErrorCode;
use meltano_api_contract::types::{EnvPath, IdempotencyKey, Run};
use serde::Serialize;
use sha2::{Digest, Sha256};

/// A run that was asked for, and where it is.
pub struct Started {
    pub run: Run,
    pub location: String,
    /// `true` if it was there before.
    pub replayed: Option<String>,
}

/// Puts what was started into the answer of an operation.
macro_rules! answer {
    ($headers:ident, $started:expr) => {{
        let $crate::rest::runs::create::Started { run, location, replayed } = $started;
        let headers = $headers { location, idempotency_replayed: replayed };
        Ok(meltano_api_contract::answer::With(headers, run))
    }};
}
pub(in crate::rest) use answer;

/// A request to create a run, besides what it shall execute.
pub struct Request<'a> {
    pub caller: Caller,
    pub path: &'a EnvPath,
    pub key: Option<IdempotencyKey>,
    /// Tells one request from another under the same key.
    pub digest: [u8; 32],
    pub given: Given,
}

impl Request<'_> {
    /// What makes a retry of it safe.
    pub fn idempotency(&self) -> Option<Idempotency> {
        self.key.as_ref().map(|key| Idempotency { key: key.to_string(), digest: self.digest })
    }
}

/// Tells one body from another, and one operation from another. The types are the contract's, so that two spellings of one
/// request are the same.
///
/// # Errors
/// None that anybody met.
pub fn digest(operation: &str, body: &impl Serialize) -> Result<[u8; 32], HttpError> {
    // Through a value, whose keys are sorted: a map has no order of its own.
    let body = serde_json::to_value(body).map_err(fault)?;
    let text = serde_json::to_vec(&(operation, body)).map_err(fault)?;
    Ok(Sha256::digest(text).into())
}

impl Api {
    /// Creates a run of what is wanted, unless the same request did before.
    pub(in crate::rest) async fn start(&self, request: Request<'_>, wanted: Wanted) -> Result<Started, HttpError> {
        let path = request.path;
        self.project(&path.project)?;
        let key = request.idempotency();
        if let Some(started) = self.replayed(path, &request.caller, key.as_ref()).await? {
            return Ok(started);
        }
        let (id, if_running, terms) = request.given.read()?;
        let (task, needs) = self.plan(path, wanted).await?;
        let new = NewRun {
            id,
            project: path.project.to_string(),
            env: path.env.to_string(),
            task,
            terms,
            if_running,
            needs,
            service: None,
            retry_of: None,
            created_by: request.caller.name,
            idempotency: key,
        };
        self.admit_run(path, new).await
    }

    /// What the same request made before. Asked first, so that a retry is answered even if the project has changed
    /// meanwhile.
    pub(in crate::rest) async fn replayed(
        &self,
        path: &EnvPath,
        caller: &Caller,
        key: Option<&Idempotency>,
    ) -> Result<Option<Started>, HttpError> {
        let Some(key) = key else { return Ok(None) };
        let key = CallersKey {
            project: path.project.to_string(),
            env: path.env.to_string(),
            created_by: caller.name.clone(),
            idempotency: key.clone(),
        };
        match self.runs.replay(key).await? {
            Some(run) => Ok(Some(self.started(path, run, true).await?)),
            None => Ok(None),
        }
    }

    /// Creates a run that has been checked.
    pub(in crate::rest) async fn admit_run(&self, path: &EnvPath, new: NewRun) -> Result<Started, HttpError> {
        let created = self.runs.create(new).await?;
        self.started(path, created.run, created.replayed).await
    }

    async fn started(&self, path: &EnvPath, run: crate::runs::Run, replayed: bool) -> Result<Started, HttpError> {
        let location = format!("{}/runs/{}", path_of(path), run.id);
        let run = view::one(&self.runs, run).await?;
        Ok(Started { run, location, replayed: replayed.then(|| true.to_string()) })
    }

    /// Whether Meltano could run this there, as far as can be told without starting it, and what it would take for itself.
    pub(in crate::rest) async fn plan(&self, path: &EnvPath, wanted: Wanted) -> Result<(Task, Needs), HttpError> {
        let model = self.model(&path.project, Some(&path.env)).await?;
        let project = self.project(&path.project)?;
        let (locator, env) = (self.locator.clone(), path.env.to_string());
        blocking(move || {
            let env = Some(env.as_str()).filter(|env| *env != NO_ENVIRONMENT);
            let (task, needs) = planned(&model, env, wanted)?;
            if let SystemDatabase::Other { scheme } = project.system_database(&model) {
                return Err(state::Error::DatabaseUnsupported { scheme }.into());
            }
            let found = locator.find(&project.root);
            found.map_err(|error| refuse(ErrorCode::MeltanoNotFound, &error, Some(error.hint())))?;
            Ok((task, needs))
        })
        .await
    }
}

fn planned(model: &Model, env: Option<&str>, wanted: Wanted) -> Result<(Task, Needs), project::Error> {
    let task = match wanted {
        Wanted::Task(task) => task,
        Wanted::Schedule(name, flags) => Task::scheduled(model, env, &name, &flags)?,
    };
    let needs = needs::of(model, env, &task)?;
    Ok((task, needs))
}

/// The path of an environment, escaped.
pub fn path_of(path: &EnvPath) -> String {
    use percent_encoding::{AsciiSet, NON_ALPHANUMERIC, utf8_percent_encode};
    // What RFC 3986 calls unreserved stays as it is.
    const SEGMENT: &AsciiSet = &NON_ALPHANUMERIC.remove(b'-').remove(b'.').remove(b'_').remove(b'~');
    let env = utf8_percent_encode(&path.env, SEGMENT);
    format!("/meltano/core/v2beta/projects/{}/envs/{env}", *path.project)
}
