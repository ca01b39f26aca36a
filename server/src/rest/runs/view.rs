//! Runs, from the domain to the wire.

use super::task;
use crate::rest::wire;
use crate::runs::{self, Blocker, Engine, Waiting};
use dropshot::HttpError;
use meltano_api_contract::types::{self, BlockerKind, LogSum, Run, RunId, RunLabels};
use std::collections::HashMap;
use uuid::Uuid;

/// One run, with what it waits for.
pub async fn one(engine: &Engine, run: runs::Run) -> Result<Run, HttpError> {
    let mut shown = all(engine, vec![run]).await?;
    shown.pop().ok_or_else(|| meltano_api_contract::error::fault("a run was lost on the way"))
}

/// Runs, each with what it waits for.
pub async fn all(engine: &Engine, runs: Vec<runs::Run>) -> Result<Vec<Run>, HttpError> {
    let queued: Vec<Uuid> = runs.iter().filter(|run| run.status == runs::Status::Queued).map(|run| run.id).collect();
    let mut waiting: HashMap<Uuid, Waiting> = if queued.is_empty() { HashMap::new() } else { engine.waiting(&queued) };
    runs.into_iter()
        .map(|run| {
            let waiting = waiting.remove(&run.id);
            view(run, waiting)
        })
        .collect()
}

fn view(run: runs::Run, waiting: Option<Waiting>) -> Result<Run, HttpError> {
    let kind = run.task.kind();
    let retryable = run.status.is_end().then(|| run.retryable());
    let (queue_position, blocked_by) = match waiting {
        Some(waiting) => {
            let blocked_by = waiting.blocked_by.into_iter().map(blocker).collect::<Result<_, _>>()?;
            (Some(i64::try_from(waiting.position).unwrap_or(i64::MAX)), blocked_by)
        }
        None => (None, Vec::new()),
    };
    let seconds = run.terms.timeout.map(|timeout| i32::try_from(timeout.as_secs()).unwrap_or(i32::MAX));
    let bare = Run {
        id: RunId(run.id),
        project: wire(run.project)?,
        env: wire(run.env)?,
        kind: wire(kind.as_str())?,
        origin: wire(run.origin.as_str())?,
        status: wire(run.status.as_str())?,
        blocks: None,
        job: None,
        schedule: None,
        flags: None,
        el: None,
        invoke: None,
        test: None,
        config_test: None,
        install: None,
        discover: None,
        select_list: None,
        state_ids: run.needs.state_ids,
        priority: (run.terms.priority != 0).then(|| wire(run.terms.priority)).transpose()?,
        not_before: run.terms.not_before,
        timeout_seconds: seconds.map(wire).transpose()?,
        cause: run.terms.cause,
        note: run.terms.note,
        labels: (!run.terms.labels.is_empty()).then(|| RunLabels(run.terms.labels.into_iter().collect())),
        service: run.service.map(wire).transpose()?,
        retry_of: run.retry_of.map(RunId),
        attempt: i32::try_from(run.attempt).unwrap_or(i32::MAX),
        retryable: retryable.as_ref().map(Result::is_ok),
        not_retryable_reason: retryable.and_then(Result::err),
        queue_position,
        blocked_by,
        created_by: run.created_by,
        created_at: run.created_at,
        started_at: run.started_at,
        ended_at: run.ended_at,
        exit_code: run.exit_code,
        signal: run.signal,
        reason: run.reason,
        cancel_requested_by: run.cancel_requested_by,
        cancel_requested_at: run.cancel_requested_at,
        cancel_reason: run.cancel_reason,
        log: run.log.map(sum),
    };
    task::show(run.task, bare)
}

/// What a log came to.
pub fn sum(sum: runs::LogSum) -> LogSum {
    LogSum {
        lines: i64::try_from(sum.lines).unwrap_or(i64::MAX),
        bytes: i64::try_from(sum.bytes).unwrap_or(i64::MAX),
        sha256: hex(&sum.sha256),
    }
}

/// Hexadecimal digits.
pub fn hex(bytes: &[u8]) -> String {
    use std::fmt::Write;
    bytes.iter().fold(String::new(), |mut text, byte| {
        _ = write!(text, "{byte:02x}");
        text
    })
}

fn blocker(blocker: Blocker) -> Result<types::Blocker, HttpError> {
    let empty = |kind| types::Blocker {
        kind,
        run_id: None,
        claim: None,
        scope: None,
        name: None,
        limit: None,
        not_before: None,
    };
    Ok(match blocker {
        Blocker::NotBefore(time) => types::Blocker { not_before: Some(time), ..empty(BlockerKind::NotBefore) },
        Blocker::Run { id, claim } => {
            types::Blocker { run_id: Some(RunId(id)), claim: Some(claim.key), ..empty(BlockerKind::Run) }
        }
        Blocker::Limit { scope, name, limit } => types::Blocker {
            scope: Some(wire(scope.as_str())?),
            name: Some(name).filter(|name| !name.is_empty()),
            limit: Some(i32::try_from(limit).unwrap_or(i32::MAX)),
            ..empty(BlockerKind::Limit)
        },
    })
}
