//! The tag `runs`.

mod artifacts;
mod batch;
pub(super) mod create;
pub(super) mod filter;
mod log;
mod report;
pub(super) mod task;
pub(super) mod terms;
pub(super) mod view;
mod wait;

use super::Api;
use super::page::{Cursor, Filters, limit};
use crate::runs::{Cancel, Filter, LogRequest, NewRun, Until};
use async_trait::async_trait;
use create::{Request, answer, digest};
use dropshot::HttpError;
use filter::filters;
use meltano_api_contract::answer::{Bytes, With};
use meltano_api_contract::api::RunsOperations;
use meltano_api_contract::error::refuse;
use meltano_api_contract::gate::Caller;
use meltano_api_contract::table::ErrorCode;
use meltano_api_contract::types::{
    ArtifactPage, ArtifactPath, CancelMode, EnvPath, RetryFrom, Run, RunArtifactListQuery, RunBatch,
    RunBatchCancelQuery, RunBatchDeleteQuery, RunCancel, RunCreate, RunCreateAnswerHeaders, RunCreateHeaders,
    RunListQuery, RunLogEventStreamHeaders, RunLogEventStreamQuery, RunLogStreamQuery, RunPage, RunPath, RunReport,
    RunRetry, RunRetryAnswerHeaders, RunRetryHeaders, RunViewHeaders, RunViewQuery, WaitUntil,
};
use std::time::Duration;
use terms::given;

/// How long Meltano may take to stop by itself, unless the caller says otherwise.
const GRACE_SECONDS: i32 = 10;

/// How many lines a page of a log holds, unless the caller says otherwise.
const LOG_LINES: u64 = 1000;

#[async_trait]
impl RunsOperations for Api {
    async fn run_list(&self, _: Caller, path: EnvPath, query: RunListQuery) -> Result<RunPage, HttpError> {
        let filters = filters!(query);
        let list = format!("run_list {} {}", *path.project, *path.env);
        let cursor = Cursor::open(list, filters, query.page_token.as_deref())?;
        self.run_page(&path.project, &path.env, cursor, |filter| filter, limit(query.limit)).await
    }

    async fn run_create(
        &self,
        caller: Caller,
        path: EnvPath,
        headers: RunCreateHeaders,
        mut body: RunCreate,
    ) -> Result<With<RunCreateAnswerHeaders, Run>, HttpError> {
        self.project(&path.project)?;
        let digest = digest("run_create", &body)?;
        let wanted = task::wanted(&mut body)?;
        let given = given!(body);
        let request = Request { caller, path: &path, key: headers.idempotency_key, digest, given };
        answer!(RunCreateAnswerHeaders, self.start(request, wanted).await?)
    }

    async fn run_view(
        &self,
        _: Caller,
        path: RunPath,
        query: RunViewQuery,
        headers: RunViewHeaders,
    ) -> Result<Run, HttpError> {
        self.project(&path.project)?;
        let id = path.run.0;
        let run = match wait::wanted(query.wait, headers.prefer) {
            None => self.runs.view(&path.project, &path.env, id).await?,
            Some(longest) => {
                let until = match query.until {
                    None | Some(WaitUntil::Over) => Until::Over,
                    Some(WaitUntil::Change) => {
                        Until::Change { since: self.runs.view(&path.project, &path.env, id).await?.status }
                    }
                };
                self.runs.wait(&path.project, &path.env, id, until, longest).await?
            }
        };
        view::one(&self.runs, run).await
    }

    async fn run_delete(&self, _: Caller, path: RunPath) -> Result<(), HttpError> {
        self.project(&path.project)?;
        Ok(self.runs.delete(&path.project, &path.env, path.run.0).await?)
    }

    async fn run_cancel(&self, caller: Caller, path: RunPath, body: RunCancel) -> Result<Run, HttpError> {
        self.project(&path.project)?;
        let run = self.runs.cancel(&path.project, &path.env, path.run.0, cancel(body, &caller)).await?;
        view::one(&self.runs, run).await
    }

    async fn run_retry(
        &self,
        caller: Caller,
        path: RunPath,
        headers: RunRetryHeaders,
        body: RunRetry,
    ) -> Result<With<RunRetryAnswerHeaders, Run>, HttpError> {
        self.project(&path.project)?;
        let digest = digest(&format!("run_retry {}", path.run.0), &body)?;
        let from_start = matches!(body.from, Some(RetryFrom::Start));
        let given = given!(body, labels: None);
        let place = EnvPath { project: path.project.clone(), env: path.env.clone() };
        let request = Request { caller, path: &place, key: headers.idempotency_key, digest, given };
        answer!(RunRetryAnswerHeaders, self.retry(request, path.run.0, from_start).await?)
    }

    async fn run_report_view(&self, _: Caller, path: RunPath) -> Result<RunReport, HttpError> {
        self.project(&path.project)?;
        Ok(report::view(self.runs.report(&path.project, &path.env, path.run.0).await?))
    }

    async fn run_log_stream(&self, _: Caller, path: RunPath, query: RunLogStreamQuery) -> Result<Bytes, HttpError> {
        self.project(&path.project)?;
        let follow = query.follow.unwrap_or(false);
        let limit = query.limit.map(|limit| u64::from(limit.get().unsigned_abs()));
        let request = LogRequest {
            after: query.after.map_or(0, |after| after.get().unsigned_abs()),
            tail: query.tail.map(|tail| u64::from(tail.get().unsigned_abs())),
            limit: if follow { limit } else { limit.or(Some(LOG_LINES)) },
            filter: log::filter(query.level, query.plugin, query.text),
            follow,
        };
        let events = self.runs.log(&path.project, &path.env, path.run.0, request).await?;
        Ok(Bytes::stream(log::lines(events)))
    }

    async fn run_log_event_stream(
        &self,
        _: Caller,
        path: RunPath,
        query: RunLogEventStreamQuery,
        headers: RunLogEventStreamHeaders,
    ) -> Result<Bytes, HttpError> {
        self.project(&path.project)?;
        let request = LogRequest {
            after: headers.last_event_id.and_then(|id| id.parse().ok()).unwrap_or(0),
            filter: log::filter(query.level, query.plugin, query.text),
            follow: true,
            ..LogRequest::default()
        };
        let events = self.runs.log(&path.project, &path.env, path.run.0, request).await?;
        Ok(Bytes::stream(log::server_sent(events)))
    }

    async fn run_log_export(&self, _: Caller, path: RunPath) -> Result<Bytes, HttpError> {
        self.project(&path.project)?;
        let file = self.runs.log_file(&path.project, &path.env, path.run.0, None).await?;
        Ok(Bytes::stream(log::file(file)))
    }

    async fn run_artifact_list(
        &self,
        _: Caller,
        path: RunPath,
        query: RunArtifactListQuery,
    ) -> Result<ArtifactPage, HttpError> {
        self.project(&path.project)?;
        let list = format!("run_artifact_list {}", path.run.0);
        let cursor = Cursor::open(list, Filters::new(), query.page_token.as_deref())?;
        artifacts::page(self.runs.artifacts(&path.project, &path.env, path.run.0).await?, limit(query.limit), cursor)
    }

    async fn run_artifact_view(&self, _: Caller, path: ArtifactPath) -> Result<Bytes, HttpError> {
        self.project(&path.project)?;
        let found = self.runs.artifact(&path.project, &path.env, path.run.0, path.artifact.to_string()).await?;
        let Some((_, file)) = found else {
            let message = format!("run `{}` left no artefact `{}` behind", path.run.0, *path.artifact);
            let hint = "list its artefacts; they are there once it is over";
            return Err(refuse(ErrorCode::ArtifactNotFound, message, Some(hint)));
        };
        Ok(artifacts::bytes(file))
    }

    async fn run_batch_delete(
        &self,
        _: Caller,
        path: EnvPath,
        query: RunBatchDeleteQuery,
    ) -> Result<RunBatch, HttpError> {
        let filters = filters!(query);
        let filter = self.narrowed(&path, &filters)?;
        let found = self.runs.over(filter, limit(query.limit)).await?;
        let mut items = Vec::with_capacity(found.runs.len());
        for run in &found.runs {
            let done = match query.dry_run {
                Some(true) => Ok(run.status),
                _ => self.runs.delete(&path.project, &path.env, run.id).await.map(|()| run.status),
            };
            items.push(batch::item(run, done)?);
        }
        Ok(RunBatch { items, has_more: found.has_more })
    }

    async fn run_batch_cancel(
        &self,
        caller: Caller,
        path: EnvPath,
        query: RunBatchCancelQuery,
        body: RunCancel,
    ) -> Result<RunBatch, HttpError> {
        let filters = filters!(query);
        let filter = self.narrowed(&path, &filters)?;
        let found = self.runs.live(filter, limit(query.limit)).await?;
        let cancel = cancel(body, &caller);
        let mut items = Vec::with_capacity(found.runs.len());
        for run in &found.runs {
            let done = match query.dry_run {
                Some(true) => Ok(run.status),
                _ => {
                    let cancelled = self.runs.cancel(&path.project, &path.env, run.id, cancel.clone()).await;
                    cancelled.map(|run| run.status)
                }
            };
            items.push(batch::item(run, done)?);
        }
        Ok(RunBatch { items, has_more: found.has_more })
    }
}

impl Api {
    /// A page of the runs that the filters of a cursor find, and `narrow` leaves.
    pub(super) async fn run_page(
        &self,
        project: &str,
        env: &str,
        cursor: Cursor<i64>,
        narrow: impl FnOnce(Filter) -> Filter,
        limit: usize,
    ) -> Result<RunPage, HttpError> {
        self.project(project)?;
        let filter = narrow(filter::read(project, env, &cursor.filters));
        let page = self.runs.list(filter, cursor.after, u32::try_from(limit).unwrap_or(u32::MAX)).await?;
        Ok(RunPage {
            items: view::all(&self.runs, page.runs).await?,
            next_page: page.next.map(|next| cursor.behind(next)),
        })
    }

    async fn retry(
        &self,
        request: Request<'_>,
        of: uuid::Uuid,
        from_start: bool,
    ) -> Result<create::Started, HttpError> {
        let path = request.path;
        let key = request.idempotency();
        if let Some(started) = self.replayed(path, &request.caller, key.as_ref()).await? {
            return Ok(started);
        }
        let first = self.runs.view(&path.project, &path.env, of).await?;
        let task = self.runs.rest_of(&first, from_start).await?;
        let (id, if_running, mut terms) = request.given.read()?;
        terms.labels = first.terms.labels;
        let new = NewRun {
            id,
            project: first.project,
            env: first.env,
            task,
            terms,
            if_running,
            needs: first.needs,
            service: None,
            retry_of: Some(of),
            created_by: request.caller.name,
            idempotency: key,
        };
        self.admit_run(path, new).await
    }
}

fn cancel(body: RunCancel, caller: &Caller) -> Cancel {
    let seconds = match body.mode {
        Some(CancelMode::Kill) => 0,
        None | Some(CancelMode::Graceful) => body.grace_seconds.map_or(GRACE_SECONDS, |grace| grace.get()),
    };
    Cancel {
        grace: Duration::from_secs(seconds.unsigned_abs().into()),
        by: caller.name.clone(),
        reason: body.reason.map(Into::into),
    }
}
