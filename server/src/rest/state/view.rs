//! States and changes of them, as the contract shows them.

use crate::rest::wire;
use crate::state::store::Entry;
use crate::state::{Change, Diff, Difference, Digest, Error, State, StateId, Validity};
use crate::system_db::LiveRun as Live;
use dropshot::HttpError;
use meltano_api_contract::types::{
    BookmarkValue, LiveRun, RunId, SingerState, StateChange, StateDiff, StateDifference, StateDifferenceKind,
    StateDocument, StateSummary, StateValidity, StateViewKind,
};

/// A strong entity tag (RFC 9110, 8.8.3).
pub(super) fn etag(digest: Digest) -> String {
    format!("\"{digest}\"")
}

pub(super) fn summary((entry, run): (Entry, Option<Live>)) -> Result<StateSummary, HttpError> {
    let parts = entry.id.parts();
    let (stored, unreadable) = match entry.stored {
        Ok(stored) => (Some(stored), false),
        Err(Error::Unreadable { .. }) => (None, true),
        Err(error) => return Err(error.into()),
    };
    let seen = stored.as_ref().map_or(StateValidity::Empty, |stored| validity(stored.state.validity()));
    Ok(StateSummary {
        state_id: wire(entry.id.as_str())?,
        env: parts.map(|parts| parts.env.to_owned()),
        extractor: parts.map(|parts| parts.extractor.to_owned()),
        loader: parts.map(|parts| parts.loader.to_owned()),
        suffix: parts.and_then(|parts| parts.suffix).map(str::to_owned),
        validity: if unreadable { StateValidity::Unreadable } else { seen },
        etag: stored.as_ref().map(|stored| etag(stored.state.digest())),
        bytes: stored.as_ref().map_or(0, |stored| i64::try_from(stored.bytes).unwrap_or(i64::MAX)),
        updated_at: stored.and_then(|stored| stored.updated_at),
        live_run: run.map(|run| LiveRun {
            run_id: RunId(run.run_id),
            started_at: run.started_at,
            heartbeat_at: run.heartbeat_at,
        }),
    })
}

/// A state as `state_view` answers it.
pub(super) fn state(id: &StateId, state: State, kind: Option<StateViewKind>) -> Result<SingerState, HttpError> {
    let tag = etag(state.digest());
    tagged(id, state, tag, kind)
}

/// The same of a state whose tag is known.
fn tagged(id: &StateId, state: State, etag: String, kind: Option<StateViewKind>) -> Result<SingerState, HttpError> {
    let parts = id.parts();
    let validity = validity(state.validity());
    let (effective, completed, partial) = shown(id, state, kind)?;
    Ok(SingerState {
        state_id: wire(id.as_str())?,
        env: parts.map(|parts| parts.env.to_owned()),
        extractor: parts.map(|parts| parts.extractor.to_owned()),
        loader: parts.map(|parts| parts.loader.to_owned()),
        suffix: parts.and_then(|parts| parts.suffix).map(str::to_owned),
        validity,
        etag,
        state: effective,
        completed,
        partial,
    })
}

/// What the next run is given, or both halves.
pub(super) type Shown = (Option<StateDocument>, Option<StateDocument>, Option<StateDocument>);

pub(super) fn shown(id: &StateId, state: State, kind: Option<StateViewKind>) -> Result<Shown, Error> {
    if kind == Some(StateViewKind::Split) {
        return Ok((None, Some(StateDocument(state.completed)), Some(StateDocument(state.partial))));
    }
    let effective = state.into_effective().map_err(|conflict| Error::Conflict { id: id.clone(), conflict })?;
    Ok((Some(StateDocument(effective)), None, None))
}

/// What a write did. The state in it is what `state_view` answers next; one whose halves do not fit has none.
pub(super) fn change(change: Change) -> Result<StateChange, HttpError> {
    let tag = change.after.as_ref().map(|state| etag(state.digest()));
    let shown = change.after.filter(State::fits).zip(tag.clone());
    Ok(StateChange {
        state_id: wire(change.id.as_str())?,
        dry_run: change.dry_run,
        changed: change.changed,
        version: change.version.map(|number| wire(i64::try_from(number).unwrap_or(i64::MAX))).transpose()?,
        etag: tag,
        state: shown.map(|(after, tag)| tagged(&change.id, after, tag, None)).transpose()?,
        diff: diff(change.diff),
    })
}

pub(super) fn diff(diff: Diff) -> StateDiff {
    let omitted = i64::try_from(diff.omitted).unwrap_or(i64::MAX);
    StateDiff { changes: diff.changes.into_iter().map(difference).collect(), omitted }
}

fn difference(difference: Difference) -> StateDifference {
    let kind = match (&difference.before, &difference.after) {
        (None, _) => StateDifferenceKind::Added,
        (_, None) => StateDifferenceKind::Removed,
        _ => StateDifferenceKind::Changed,
    };
    StateDifference {
        pointer: difference.pointer,
        kind,
        stream: difference.stream,
        backwards: difference.backwards,
        before: difference.before.map(BookmarkValue),
        after: difference.after.map(BookmarkValue),
    }
}

fn validity(validity: Validity) -> StateValidity {
    match validity {
        Validity::Valid => StateValidity::Valid,
        Validity::Invalid => StateValidity::Invalid,
        Validity::Empty => StateValidity::Empty,
    }
}
