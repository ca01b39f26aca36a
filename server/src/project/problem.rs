//! Something that is wrong with a project but does not hide the rest of it.

use super::error::Error;
use super::yaml::{Node, Place};

/// A problem, with its place where it has one.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Problem {
    /// Stable, in snake case.
    pub code: &'static str,
    /// What is wrong.
    pub message: String,
    /// What to do.
    pub hint: Option<String>,
    /// Relative to the project.
    pub file: Option<String>,
    /// From 1.
    pub line: Option<u64>,
    /// From 1.
    pub column: Option<u64>,
}

impl Problem {
    /// A problem of the project as a whole.
    #[must_use]
    pub fn new(code: &'static str, message: impl Into<String>, hint: impl Into<String>) -> Problem {
        Problem { code, message: message.into(), hint: Some(hint.into()), file: None, line: None, column: None }
    }

    /// A problem with one value of a file.
    pub(super) fn at(node: &Node, code: &'static str, message: impl Into<String>, hint: impl Into<String>) -> Problem {
        Problem::new(code, message, hint).standing_at(&node.place)
    }

    /// The same problem, with its place.
    pub(super) fn standing_at(self, place: &Place) -> Problem {
        Problem { file: Some(place.file.to_string()), line: Some(place.line), column: Some(place.column), ..self }
    }
}

/// A project that cannot be read, for whoever asks about the project as a whole.
impl From<&Error> for Problem {
    fn from(error: &Error) -> Problem {
        let (file, line, column) = match error {
            Error::Unreadable { file, line, column, .. } => (Some(file.clone()), *line, *column),
            _ => (None, None, None),
        };
        Problem { code: "project_unreadable", message: error.to_string(), hint: error.hint(), file, line, column }
    }
}
