//! Answers that are not plain JSON: bytes, streams, nothing, and answers with headers of their own.

use dropshot::{Body, FreeformBody, HttpResponseHeaders, HttpResponseOk};
use futures::{Stream, StreamExt};
use http::header::{CONTENT_TYPE, HeaderValue};
use http_body_util::StreamBody;
use hyper::body::Frame;
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

impl Bytes {
    /// A body that is sent as it is made. The stream ends by itself; a fault in it is a line of it.
    pub fn stream(chunks: impl Stream<Item = bytes::Bytes> + Send + Sync + 'static) -> Self {
        let frames = chunks.map(|chunk| Ok::<_, Infallible>(Frame::data(chunk)));
        Self(Body::wrap(StreamBody::new(frames)))
    }
}

type Raw = HttpResponseHeaders<HttpResponseOk<FreeformBody>>;

pub(crate) fn bytes(media_type: &'static str, Bytes(body): Bytes) -> Raw {
    let mut response = HttpResponseHeaders::new_unnamed(HttpResponseOk(FreeformBody(body)));
    response.headers_mut().insert(CONTENT_TYPE, HeaderValue::from_static(media_type));
    response
}

/// For `HEAD`, whose answer has the media type of `GET` and no body (RFC 9110, 9.3.2).
pub(crate) fn nothing((): ()) -> Raw {
    bytes("application/json", Bytes(Body::empty()))
}
