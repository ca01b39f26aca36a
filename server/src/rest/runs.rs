//! The tag `runs`.

mod log;
mod view;

use super::page::{self, Cursor, limit};
use super::{Api, NO_ENVIRONMENT, blocking};
use crate::project::{SystemDatabase, blocks};
use crate::runs::{Filter, Idempotency, Kind, LogRequest, NewRun, Status};
use crate::state;
use async_trait::async_trait;
use dropshot::HttpError;
use meltano_api_contract::answer::{Bytes, With};
use meltano_api_contract::api::RunsOperations;
use meltano_api_contract::error::{fault, refuse};
use meltano_api_contract::gate::Caller;
use meltano_api_contract::table::ErrorCode;
use meltano_api_contract::types::{
    EnvPath, Run, RunCancel, RunCreate, RunCreateAnswerHeaders, RunCreateHeaders, RunListQuery, RunLogStreamQuery,
    RunPage, RunPath,
};
use sha2::{Digest, Sha256};
use std::time::Duration;

/// How long Meltano may take to stop by itself, unless the caller says otherwise.
const GRACE_SECONDS: i32 = 10;

/// How many lines a page of a log holds, unless the caller says otherwise.
const LOG_LINES: u64 = 1000;

#[async_trait]
impl RunsOperations for Api {
    async fn run_list(&self, _: Caller, path: EnvPath, query: RunListQuery) -> Result<RunPage, HttpError> {
        self.project(&path.project)?;
        let list = format!("run_list {} {}", *path.project, *path.env);
        let filters = page::filters([
            ("status", query.status.map(|status| status.to_string())),
            ("kind", query.kind.map(|kind| kind.to_string())),
        ]);
        let cursor = Cursor::<i64>::open(list, filters, query.page_token.as_deref())?;
        let filter = Filter {
            project: path.project.to_string(),
            env: path.env.to_string(),
            status: cursor.filters.get("status").and_then(|name| Status::parse(name)),
            kind: cursor.filters.get("kind").and_then(|name| Kind::parse(name)),
        };
        let limit = u32::try_from(limit(query.limit)).unwrap_or(u32::MAX);
        let page = self.runs.list(filter, cursor.after, limit).await?;
        Ok(RunPage {
            items: page.runs.into_iter().map(view::run).collect::<Result<_, _>>()?,
            next_page: page.next.map(|next| cursor.behind(next)),
        })
    }

    async fn run_create(
        &self,
        caller: Caller,
        path: EnvPath,
        headers: RunCreateHeaders,
        body: RunCreate,
    ) -> Result<With<RunCreateAnswerHeaders, Run>, HttpError> {
        self.project(&path.project)?;
        let digest = digest(&body)?;
        let new = NewRun {
            id: body.run_id.map(|id| id.0),
            project: path.project.to_string(),
            env: path.env.to_string(),
            kind: Kind::Run,
            blocks: body.blocks.iter().map(|block| String::from(block.clone())).collect(),
            flags: view::flags(body.flags.unwrap_or_default()),
            created_by: caller.name,
            idempotency: headers.idempotency_key.map(|key| Idempotency { key: key.to_string(), digest }),
        };
        let run = match self.runs.replay(new.clone()).await? {
            Some(earlier) => earlier,
            None => {
                self.check(&path, new.blocks.clone()).await?;
                self.runs.create(new).await?.run
            }
        };
        let run = view::run(run)?;
        let location = format!("{}/{}", runs_path(&path), run.id.0);
        Ok(With(RunCreateAnswerHeaders { location }, run))
    }

    async fn run_view(&self, _: Caller, path: RunPath) -> Result<Run, HttpError> {
        self.project(&path.project)?;
        view::run(self.runs.view(&path.project, &path.env, path.run.0).await?)
    }

    async fn run_cancel(&self, caller: Caller, path: RunPath, body: RunCancel) -> Result<Run, HttpError> {
        self.project(&path.project)?;
        let seconds = body.grace_seconds.map_or(GRACE_SECONDS, |grace| grace.get());
        let grace = Duration::from_secs(seconds.unsigned_abs().into());
        view::run(self.runs.cancel(&path.project, &path.env, path.run.0, grace, &caller.name).await?)
    }

    async fn run_log_stream(&self, _: Caller, path: RunPath, query: RunLogStreamQuery) -> Result<Bytes, HttpError> {
        self.project(&path.project)?;
        let follow = query.follow.unwrap_or(false);
        let limit = query.limit.map(|limit| u64::from(limit.get().unsigned_abs()));
        let request = LogRequest {
            after: query.after.map_or(0, |after| after.get().unsigned_abs()),
            limit: if follow { limit } else { limit.or(Some(LOG_LINES)) },
            follow,
        };
        let events = self.runs.log(&path.project, &path.env, path.run.0, request).await?;
        Ok(Bytes::stream(log::lines(events)))
    }
}

impl Api {
    /// Whether Meltano could run these blocks there, as far as can be told without starting it.
    async fn check(&self, path: &EnvPath, blocks: Vec<String>) -> Result<(), HttpError> {
        let model = self.model(&path.project, Some(&path.env)).await?;
        if path.env.as_str() == NO_ENVIRONMENT {
            return Err(model.environment_required().into());
        }
        let project = self.project(&path.project)?;
        let locator = self.locator.clone();
        blocking(move || {
            blocks::parse(&model, &blocks)?;
            if let SystemDatabase::Other { scheme } = project.system_database(&model) {
                return Err(state::Error::DatabaseUnsupported { scheme }.into());
            }
            let found = locator.find(&project.root);
            found.map(drop).map_err(|error| refuse(ErrorCode::MeltanoNotFound, &error, Some(error.hint())))
        })
        .await
    }
}

/// Tells one request from another under the same key. The types are the contract's, so that two spellings of one
/// request are the same.
fn digest(body: &RunCreate) -> Result<[u8; 32], HttpError> {
    let text = serde_json::to_vec(body).map_err(fault)?;
    Ok(Sha256::digest(text).into())
}

fn runs_path(path: &EnvPath) -> String {
    use percent_encoding::{AsciiSet, NON_ALPHANUMERIC, utf8_percent_encode};
    // What RFC 3986 calls unreserved stays as it is.
    const SEGMENT: &AsciiSet = &NON_ALPHANUMERIC.remove(b'-').remove(b'.').remove(b'_').remove(b'~');
    let env = utf8_percent_encode(&path.env, SEGMENT);
    format!("/meltano/core/v2beta/projects/{}/envs/{env}/runs", *path.project)
}
