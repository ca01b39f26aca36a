//! Why a service did not do what it was asked, without what it was asked: addresses may hold keys.

use std::error::Error as _;

use object_store::client::{HttpError, HttpErrorKind};

use crate::state::Error;

/// What matters of a refusal.
pub(super) enum Refusal {
    /// The object is not there, but the bucket is.
    NoObject,
    /// The object is not the one that was meant, or there is one.
    Condition,
    /// The service does not know what it was asked for.
    Unknown,
    /// In words.
    Other(String),
}

/// Sorts an error.
pub(super) fn refusal(error: &object_store::Error) -> Refusal {
    use object_store::Error as Of;
    let (said, kind) = details(error);
    let status = status(&said);
    match error {
        // Whatever was asked for.
        _ if GONE.iter().any(|code| said.contains(code)) => {
            Refusal::Other("there is no such bucket or container".to_owned())
        }
        Of::NotFound { .. } => Refusal::NoObject,
        Of::AlreadyExists { .. } | Of::Precondition { .. } | Of::NotModified { .. } => Refusal::Condition,
        Of::NotSupported { .. } | Of::NotImplemented { .. } => Refusal::Unknown,
        _ if status == Some(501) => Refusal::Unknown,
        Of::InvalidPath { .. } => {
            Refusal::Other("there is an object with a key that has an empty part or control characters".to_owned())
        }
        _ => Refusal::Other(match (status, kind) {
            (Some(401), _) => "the credentials are not accepted".to_owned(),
            (Some(403), _) => "access is denied".to_owned(),
            (Some(status), _) => format!("the service answers with HTTP {status}"),
            (None, Some(HttpErrorKind::Connect)) => "the service cannot be reached".to_owned(),
            (None, Some(HttpErrorKind::Timeout)) => "the service does not answer in time".to_owned(),
            (None, Some(HttpErrorKind::Interrupted)) => "the service broke off".to_owned(),
            (None, Some(HttpErrorKind::Decode)) => "the answer of the service makes no sense".to_owned(),
            (None, _) if said.contains("redirect without LOCATION") => "it lies in another region".to_owned(),
            (None, _) => "the service does not answer, or there are no credentials that could be used".to_owned(),
        }),
    }
}

/// Puts it into the words of a state backend.
pub(super) fn failed(action: &'static str) -> impl Fn(object_store::Error) -> Error {
    move |error| {
        let why = match refusal(&error) {
            Refusal::NoObject => "it is not there".to_owned(),
            Refusal::Condition => "somebody else was faster".to_owned(),
            Refusal::Unknown => "the service does not support it".to_owned(),
            Refusal::Other(why) => why,
        };
        Error::Backend { action, why }
    }
}

/// By which S3, GCS and Azure say that there is no bucket. In an address, the brackets would be escaped.
const GONE: [&str; 2] = ["<Code>NoSuchBucket</Code>", "<Code>ContainerNotFound</Code>"];

/// What the causes say, which is for nobody else to read, and how far the request came.
fn details(error: &object_store::Error) -> (String, Option<HttpErrorKind>) {
    let (mut said, mut kind) = (String::new(), None);
    let mut cause = error.source();
    while let Some(one) = cause {
        said = one.to_string();
        kind = one.downcast_ref::<HttpError>().map(HttpError::kind).or(kind);
        if kind.is_some() || said.starts_with(STATUS) {
            break;
        }
        cause = one.source();
    }
    (said, kind)
}

/// How the crate begins to tell the status, which it does not say in any other way.
const STATUS: &str = "Server returned non-2xx status code: ";

fn status(said: &str) -> Option<u16> {
    said.strip_prefix(STATUS)?.get(..3)?.parse().ok()
}
