//! The history of a state, as the contract shows it.

use super::view::{self, etag};
use crate::rest::wire;
use crate::state::history::{Cause, CauseKind, Evidence, Version};
use crate::state::{State, StateId, States};
use dropshot::HttpError;
use meltano_api_contract::types::{
    RunId, StateCause, StateCauseKind, StateEvidence, StateVersion, StateVersionDiff, StateVersionNumber, StateViewKind,
};

pub(super) fn view(id: &StateId, version: Version) -> Result<StateVersion, HttpError> {
    Ok(StateVersion {
        state_id: wire(id.as_str())?,
        version: number(version.number)?,
        created_at: version.at,
        evidence: evidence(version.evidence),
        cause: cause(version.cause),
        etag: version.digest.map(etag),
        bytes: i64::try_from(version.bytes).unwrap_or(i64::MAX),
        state: None,
        completed: None,
        partial: None,
    })
}

pub(super) fn with_state(
    id: &StateId,
    version: Version,
    state: Option<State>,
    kind: Option<StateViewKind>,
) -> Result<StateVersion, HttpError> {
    let (state, completed, partial) = state.map(|state| view::shown(id, state, kind)).transpose()?.unwrap_or_default();
    Ok(StateVersion { state, completed, partial, ..view(id, version)? })
}

/// How the state changed between two versions. Version 0 is nothing at all.
pub(super) fn diff(states: &States, id: &StateId, from: u64, to: u64) -> Result<StateVersionDiff, HttpError> {
    let diff = view::diff(states.between(id, from, to)?);
    Ok(StateVersionDiff { state_id: wire(id.as_str())?, from: number(from)?, to: number(to)?, diff })
}

fn number(number: u64) -> Result<StateVersionNumber, HttpError> {
    wire(i64::try_from(number).unwrap_or(i64::MAX))
}

fn cause(cause: Cause) -> StateCause {
    let other = cause.counterpart.clone();
    StateCause {
        kind: kind(cause.kind),
        actor: cause.actor,
        request_id: cause.request_id,
        // Of an edit it would be the row that Meltano keeps of it, which is no run.
        run_id: cause.run_id.filter(|_| cause.kind == CauseKind::Run).map(RunId),
        state_id: other.filter(|other| other.version.is_none()).map(|other| other.id.to_string()),
        version: cause.counterpart.and_then(|other| i64::try_from(other.version?).ok()),
        note: cause.note,
    }
}

fn kind(kind: CauseKind) -> StateCauseKind {
    match kind {
        CauseKind::Set => StateCauseKind::Set,
        CauseKind::Merge => StateCauseKind::Merge,
        CauseKind::Clear => StateCauseKind::Clear,
        CauseKind::Copy => StateCauseKind::Copy,
        CauseKind::Move => StateCauseKind::Move,
        CauseKind::Import => StateCauseKind::Import,
        CauseKind::StreamSet => StateCauseKind::StreamSet,
        CauseKind::StreamClear => StateCauseKind::StreamClear,
        CauseKind::Restore => StateCauseKind::Restore,
        CauseKind::Run => StateCauseKind::Run,
        CauseKind::Edit => StateCauseKind::Edit,
        CauseKind::Found => StateCauseKind::Found,
        CauseKind::Unrecorded => StateCauseKind::Unrecorded,
    }
}

fn evidence(evidence: Evidence) -> StateEvidence {
    match evidence {
        Evidence::Written => StateEvidence::Written,
        Evidence::Observed => StateEvidence::Observed,
        Evidence::Recorded => StateEvidence::Recorded,
    }
}
