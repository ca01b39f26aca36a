//! The bookmarks of single streams, in `singer_state.bookmarks`, which is where the Singer SDK and most taps keep them.

use serde_json::Value;

use super::{Conflict, Document, Error, SINGER_STATE, StateId};

const BOOKMARKS: &str = "bookmarks";

/// The bookmark of a stream.
pub(super) fn find<'a>(document: &'a Document, stream: &str) -> Option<&'a Value> {
    document.get(SINGER_STATE)?.get(BOOKMARKS)?.as_object()?.get(stream)
}

/// Puts a bookmark where the stream's is.
pub(super) fn put(document: &mut Document, stream: &str, bookmark: Value) -> Result<(), Conflict> {
    let singer_state = object(document, SINGER_STATE, "")?;
    let bookmarks = object(singer_state, BOOKMARKS, "/singer_state")?;
    bookmarks.insert(stream.to_owned(), bookmark);
    Ok(())
}

/// Takes the bookmark of a stream away.
pub(super) fn remove(document: &mut Document, stream: &str) -> Option<Value> {
    document.get_mut(SINGER_STATE)?.get_mut(BOOKMARKS)?.as_object_mut()?.shift_remove(stream)
}

/// That there is no bookmark of a stream, and of which there are.
pub(super) fn unknown(id: &StateId, document: &Document, stream: &str) -> Error {
    let bookmarks = document.get(SINGER_STATE).and_then(|state| state.get(BOOKMARKS)?.as_object());
    let known = bookmarks.into_iter().flat_map(Document::keys).cloned().collect();
    Error::StreamNotFound { id: id.clone(), stream: stream.to_owned(), known }
}

fn object<'a>(document: &'a mut Document, key: &str, place: &str) -> Result<&'a mut Document, Conflict> {
    let node = document.entry(key).or_insert_with(|| Value::Object(Document::new()));
    node.as_object_mut().ok_or_else(|| Conflict(format!("{place}/{key}")))
}
