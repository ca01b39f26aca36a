//! The rows of the operation table: what the server must know of an operation without looking into its handler.

use crate::generated::table::{ErrorCode, OPERATIONS, Scope};

/// One operation of the contract.
#[derive(Debug)]
pub struct Operation {
    /// The operationId, which is also the name of the method in the server and in the client.
    pub id: &'static str,
    /// The HTTP method.
    pub method: http::Method,
    /// The path, with variables in braces.
    pub path: &'static str,
    /// The tag: also the name of its room in the server and of its tests.
    pub tag: &'static str,
    /// The scope that a caller needs; `None` for everyone.
    pub scope: Option<Scope>,
    /// Whether it has parameters in the query. Those that have refuse unknown ones by themselves.
    pub has_query: bool,
    /// The status of success.
    pub success: u16,
    /// The media type of success; `None` if there is no body.
    pub media_type: Option<&'static str>,
    /// Every code that it may answer.
    pub error_codes: &'static [ErrorCode],
}

impl Operation {
    /// Finds an operation by its operationId.
    pub fn find(id: &str) -> Option<&'static Operation> {
        OPERATIONS.iter().find(|operation| operation.id == id)
    }

    /// The variables of the path, and what stands for each in `path` as it was sent: percent-encoded and unchecked. Like
    /// the router, it passes over empty segments.
    pub fn variables<'a>(&self, path: &'a str) -> impl Iterator<Item = (&'static str, &'a str)> + use<'a> {
        let segments = |path: &'a str| path.split('/').filter(|segment| !segment.is_empty());
        let names = self.path.split('/').filter(|segment| !segment.is_empty());
        let name = |segment: &'static str| segment.strip_prefix('{').and_then(|segment| segment.strip_suffix('}'));
        names.zip(segments(path)).filter_map(move |(segment, value)| Some((name(segment)?, value)))
    }

    /// What stands in `path` for the variable `name`.
    pub fn variable<'a>(&self, name: &str, path: &'a str) -> Option<&'a str> {
        self.variables(path).find(|(variable, _)| *variable == name).map(|(_, value)| value)
    }
}
