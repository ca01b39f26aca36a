//! Headers and bodies that say under which circumstances a state is to be written.

use crate::state::{Digest, Error, Expected, StateId, Terms};
use dropshot::HttpError;
use meltano_api_contract::gate::Caller;
use meltano_api_contract::types::{AnyEntityTag, EntityTags, StateCopy, StateNote};

/// What the caller asks for, apart from what stands in the query.
pub(super) fn terms(
    caller: Caller,
    note: Option<StateNote>,
    if_match: Option<EntityTags>,
    if_none_match: Option<AnyEntityTag>,
) -> Terms {
    let expected = match (if_match.as_deref().map(String::as_str), if_none_match) {
        (None, None) => Expected::Unsaid,
        (Some("*"), None) => Expected::Present,
        (Some(tags), None) => Expected::OneOf(digests(tags)),
        (None, Some(_)) => Expected::Absent,
        // Nothing is both there and not.
        (Some(_), Some(_)) => Expected::OneOf(Vec::new()),
    };
    let (actor, request_id) = (caller.name, caller.request_id);
    Terms { actor, request_id, note: note.map(String::from), expected, ..Terms::default() }
}

/// The same with what the query says, whose type is another one for each operation.
macro_rules! with_switches {
    ($terms:expr, $query:ident: $($switch:ident),+) => {
        Terms { $($switch: $query.$switch.unwrap_or(false),)+ ..$terms }
    };
}
pub(super) use with_switches;

/// Where a state is copied to, and what may be there.
pub(super) fn destination(body: &StateCopy) -> Result<(StateId, Expected), HttpError> {
    let id = StateId::new(body.destination.as_str()).map_err(Error::from)?;
    let expected = match body.if_destination.as_ref().map_or("absent", |word| word.as_str()) {
        "absent" => Expected::Absent,
        "any" => Expected::Unsaid,
        tag => Expected::OneOf(digests(tag)),
    };
    Ok((id, expected))
}

/// The states that a list of entity tags is about. Weak ones, and those that were never ours, are about none.
fn digests(tags: &str) -> Vec<Digest> {
    let tags = tags.split(',').map(str::trim);
    tags.filter_map(|tag| Digest::parse(tag.strip_prefix('"')?.strip_suffix('"')?)).collect()
}
