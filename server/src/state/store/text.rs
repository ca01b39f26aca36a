//! A state as the text that Meltano keeps in a file or an object (`MeltanoState.json`, `from_json`).

use serde::de::IgnoredAny;
use serde_json::Value;

use crate::state::{Document, State, parse, to_python};

/// `{"completed": {…}, "partial": {…}}`, in one line, as Python writes it.
pub(super) fn write(state: &State) -> String {
    to_python(state)
}

/// Reads what [`write`] or Meltano has written. A half that is missing, or `null`, is empty.
///
/// # Errors
/// Why it is no state, without anything of it.
pub(super) fn read(bytes: &[u8]) -> Result<State, String> {
    let text = std::str::from_utf8(bytes).map_err(|_| "it is not UTF-8".to_owned())?;
    let mut document = parse(text)?;
    let mut half = |name: &str| match document.remove(name) {
        None | Some(Value::Null) => Ok(Document::new()),
        Some(Value::Object(half)) => Ok(half),
        Some(_) => Err(format!("`{name}` is not a JSON object")),
    };
    Ok(State { completed: half("completed")?, partial: half("partial")? })
}

/// Whether a text ends too early, as one does that is being written.
pub(super) fn is_torn(bytes: &[u8]) -> bool {
    serde_json::from_slice::<IgnoredAny>(bytes).is_err_and(|error| error.is_eof())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_state_is_what_meltano_keeps() {
        let text = r#"{"completed": {"singer_state": {"b": 1, "a": 2}}, "partial": {}}"#;
        assert_eq!(read(text.as_bytes()).map(|state| write(&state)).as_deref(), Ok(text));
        assert_eq!(read(b"{}"), Ok(State::default()));
        assert_eq!(read(br#"{"completed": null, "other": 1}"#), Ok(State::default()));
        assert_eq!(read(br#"{"completed": 1}"#), Err("`completed` is not a JSON object".to_owned()));
        assert_eq!(read(b"\xff"), Err("it is not UTF-8".to_owned()));
    }

    #[test]
    fn a_text_that_ends_too_early_is_known() {
        let text = r#"{"completed": {"a": "b"}, "partial": {}}"#;
        assert!((0..text.len()).all(|end| is_torn(&text.as_bytes()[..end])));
        assert!(!is_torn(text.as_bytes()) && !is_torn(b"{]") && !is_torn(b"x"));
    }
}
