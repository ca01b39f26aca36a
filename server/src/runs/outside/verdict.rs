//! From the rows of a run to where it stands. Nothing here reads or writes.

use chrono::{DateTime, TimeDelta, Utc};

use crate::runs::Status;
use crate::runs::journal::KeptRow;
use crate::system_db::runs::Progress;

/// For how long after its last pipeline is over a run goes on: it may begin another, of which Meltano notes nothing before,
/// and a failure is noted before its processes are gone and have said their last (internals, gotcha 5).
const PAUSE: TimeDelta = TimeDelta::seconds(3);

/// Where a run stands.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Verdict {
    pub(super) status: Status,
    pub(super) started_at: Option<DateTime<Utc>>,
    pub(super) ended_at: Option<DateTime<Utc>>,
    pub(super) reason: Option<String>,
}

/// What the rows of a run say, in the order of their keys. Of two rows with one state id the later counts: an orchestrator
/// may try again under the same run id. `was` is where the run stood before.
pub(super) fn verdict(rows: &[KeptRow], was: Option<Status>, now: DateTime<Utc>) -> Verdict {
    let is_last = |at: usize| rows[at + 1..].iter().all(|later| later.state_id != rows[at].state_id);
    let counts: Vec<&KeptRow> = rows.iter().enumerate().filter(|(at, _)| is_last(*at)).map(|(_, row)| row).collect();
    let first = |progress: &[Progress]| counts.iter().find(|row| progress.contains(&row.progress));
    let started_at = rows.iter().filter_map(|row| row.started_at).min();
    let last = counts.iter().filter_map(|row| row.ended_at).max();
    let over = |status, ended_at: Option<DateTime<Utc>>, reason: Option<String>| Verdict {
        status,
        started_at,
        ended_at: ended_at.or(started_at).or(Some(now)),
        reason,
    };
    let lost = "it gave no sign of life for five minutes, so nobody knows how it ended";
    if first(&[Progress::Running]).is_some() {
        return Verdict { status: Status::Running, started_at, ended_at: None, reason: None };
    }
    if let Some(row) = first(&[Progress::Stale, Progress::GivenUp]) {
        let reason = row.reason.clone().unwrap_or_else(|| lost.to_owned());
        return over(Status::Lost, row.ended_at, Some(reason));
    }
    let goes_on = !was.is_some_and(Status::is_end) && last.is_some_and(|last| (now - last).abs() < PAUSE);
    if goes_on {
        return Verdict { status: Status::Running, started_at, ended_at: None, reason: None };
    }
    if let Some(row) = first(&[Progress::Failed]) {
        return over(
            Status::Failed,
            last,
            row.reason.clone().or_else(|| Some("one of its pipelines failed".to_owned())),
        );
    }
    if counts.is_empty() {
        return over(Status::Lost, Some(now), Some("Meltano's database knows nothing of it any more".to_owned()));
    }
    over(Status::Succeeded, last, None)
}
