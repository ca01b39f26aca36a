//! The one shape of errors: dropshot's, with a registered code and perhaps a hint.

use crate::generated::table::ErrorCode;
use dropshot::{ErrorStatusCode, HttpError};

/// An error for the caller. `hint` says what to do, and becomes the second line of the message.
pub fn refuse(code: ErrorCode, message: impl std::fmt::Display, hint: Option<&str>) -> HttpError {
    let message = match hint {
        Some(hint) => format!("{message}\nhint: {hint}"),
        None => message.to_string(),
    };
    http_error(code, message.clone(), message)
}

/// A fault of the server: the caller learns nothing but the request id, the log learns `details`.
pub fn fault(details: impl std::fmt::Display) -> HttpError {
    let message = "the server met a fault\nhint: quote the request id when you report it";
    http_error(ErrorCode::Internal, message.to_owned(), details.to_string())
}

fn http_error(code: ErrorCode, external_message: String, internal_message: String) -> HttpError {
    HttpError {
        status_code: ErrorStatusCode::from_u16(code.status()).unwrap_or(ErrorStatusCode::INTERNAL_SERVER_ERROR),
        error_code: Some(code.as_str().to_owned()),
        external_message,
        internal_message,
        headers: None,
    }
}
