//! The archive of `meltano state export`.

use crate::state::{Document, Error, State, StateId};
use dropshot::HttpError;
use meltano_api_contract::error::refuse;
use meltano_api_contract::table::ErrorCode;
use meltano_api_contract::types::StateArchive;
use serde_json::{Map, Value};

pub(super) fn view(states: Vec<(StateId, State)>) -> StateArchive {
    let entries = states.into_iter().map(|(id, state)| {
        let halves = [("completed", state.completed), ("partial", state.partial)];
        let halves: Map<_, _> = halves.map(|(name, half)| (name.to_owned(), Value::Object(half))).into_iter().collect();
        (id.to_string(), Value::Object(halves))
    });
    StateArchive(entries.collect())
}

/// The states in an archive, sorted by id. What Meltano would store as `NULL` is empty.
pub(super) fn read(archive: StateArchive) -> Result<Vec<(StateId, State)>, HttpError> {
    let mut states = Vec::new();
    for (id, entry) in archive.0 {
        let id = StateId::new(id).map_err(Error::from)?;
        let Value::Object(mut entry) = entry else { return Err(invalid(&format!("`{id}` is not an object"))) };
        let mut half = |name: &str| match entry.shift_remove(name) {
            None | Some(Value::Null) => Ok(Document::new()),
            Some(Value::Object(half)) => Ok(half),
            Some(_) => Err(invalid(&format!("`{name}` of `{id}` is not an object"))),
        };
        let state = State { completed: half("completed")?, partial: half("partial")? };
        if let Some(other) = entry.keys().next() {
            return Err(invalid(&format!("`{id}` has `{other}`, which is neither `completed` nor `partial`")));
        }
        states.push((id, state));
    }
    states.sort_by(|(one, _), (other, _)| one.cmp(other));
    Ok(states)
}

fn invalid(message: &str) -> HttpError {
    refuse(ErrorCode::StateInvalid, message, Some("send what `meltano state export` prints"))
}
