//! Answers that are not plain JSON: bytes, streams, nothing, and answers with headers of their own.

use base64::Engine;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;
use dropshot::{Body, HttpCodedResponse, HttpError};
use futures::{Stream, StreamExt};
use http::header::CONTENT_TYPE;
use http::{Response, StatusCode};
use http_body_util::StreamBody;
use hyper::body::Frame;
use schemars::JsonSchema;
use schemars::r#gen::SchemaGenerator;
use schemars::schema::{InstanceType, Schema, SchemaObject};
use serde::{Serialize, Serializer};
use sha2::{Digest, Sha256};
use std::convert::Infallible;

/// A value with the headers that the contract declares for it.
#[derive(Debug)]
pub struct With<H, T>(pub H, pub T);

/// A body that is not JSON. Its media type stands in the contract.
pub struct Bytes(Body);

impl std::fmt::Debug for Bytes {
    fn fmt(&self, formatter: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        formatter.write_str("Bytes")
    }
}

impl From<&'static str> for Bytes {
    fn from(text: &'static str) -> Self {
        Self(Body::with_content(text))
    }
}

impl From<&'static [u8]> for Bytes {
    fn from(bytes: &'static [u8]) -> Self {
        Self(Body::with_content(bytes))
    }
}

impl Bytes {
    /// A body that is sent as it is made. The stream ends by itself; a fault in it is a line of it.
    pub fn stream(chunks: impl Stream<Item = bytes::Bytes> + Send + Sync + 'static) -> Self {
        let frames = chunks.map(|chunk| Ok::<_, Infallible>(Frame::data(chunk)));
        Self(Body::wrap(StreamBody::new(frames)))
    }
}

/// [`Bytes`] on their way to dropshot, which would not announce the headers of a [`dropshot::FreeformBody`].
pub struct Raw {
    media_type: &'static str,
    body: Body,
}

impl std::fmt::Debug for Raw {
    fn fmt(&self, formatter: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        formatter.write_str(self.media_type)
    }
}

impl HttpCodedResponse for Raw {
    type Body = Announced;
    const STATUS_CODE: StatusCode = StatusCode::OK;
    const DESCRIPTION: &'static str = "successful operation";
}

impl From<Raw> for Result<Response<Body>, HttpError> {
    fn from(Raw { media_type, body }: Raw) -> Self {
        Ok(Response::builder().status(Raw::STATUS_CODE).header(CONTENT_TYPE, media_type).body(body)?)
    }
}

/// How the body of a [`Raw`] is announced: binary, and never made. dropshot calls every body JSON, which the drift check
/// knows.
#[derive(Debug)]
pub enum Announced {}

impl Serialize for Announced {
    fn serialize<S: Serializer>(&self, _: S) -> Result<S::Ok, S::Error> {
        match *self {}
    }
}

impl JsonSchema for Announced {
    fn schema_name() -> String {
        "Bytes".to_owned()
    }

    fn is_referenceable() -> bool {
        false
    }

    fn json_schema(_: &mut SchemaGenerator) -> Schema {
        let kind = Some(InstanceType::String.into());
        SchemaObject { instance_type: kind, format: Some("binary".to_owned()), ..Default::default() }.into()
    }
}

pub(crate) fn bytes(media_type: &'static str, Bytes(body): Bytes) -> Raw {
    Raw { media_type, body }
}

/// A strong validator of an answer (RFC 9110, 8.8.3): a digest of the body as it is sent, so that it changes with any byte
/// of it, and with nothing else.
pub(crate) fn etag(body: &impl Serialize) -> String {
    let body = serde_json::to_vec(body).expect("what is sent is plain JSON");
    format!("\"{}\"", URL_SAFE_NO_PAD.encode(&Sha256::digest(body)[..16]))
}

/// For `HEAD`, whose answer has the media type of `GET` and no body (RFC 9110, 9.3.2).
pub(crate) fn nothing((): ()) -> Raw {
    bytes("application/json", Bytes(Body::empty()))
}
