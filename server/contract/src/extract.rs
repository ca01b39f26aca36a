//! How arguments are read: dropshot's extractors, with registered error codes and messages that name the culprit.

use crate::error::refuse;
use crate::generated::table::ErrorCode;
use crate::operation::Operation;
use crate::strict::Strict;
use crate::text::Text;
use async_trait::async_trait;
use dropshot::{
    ApiEndpointBodyContentType, Body, ExclusiveExtractor, ExtractorMetadata, HttpError, RequestContext, ServerContext,
    SharedExtractor,
};
use http::header::{ACCEPT_ENCODING, CONTENT_TYPE, HeaderValue};
use http_body_util::{BodyExt, LengthLimitError, Limited};
use percent_encoding::percent_decode_str;
use schemars::JsonSchema;
use serde::de::DeserializeOwned;
use serde::de::value::MapDeserializer;
use std::borrow::Cow;

/// What an argument must be able to do.
pub trait Argument: DeserializeOwned + JsonSchema + Send + Sync + 'static {}

impl<T: DeserializeOwned + JsonSchema + Send + Sync + 'static> Argument for T {}

/// The variables of the path.
#[derive(Debug)]
pub struct Path<T>(pub(crate) T);

/// The parameters of the query. One that the contract does not know is refused.
#[derive(Debug)]
pub struct Query<T>(pub(crate) T);

/// The headers that the contract declares.
#[derive(Debug)]
pub struct Headers<T>(pub(crate) T);

/// A JSON body.
#[derive(Debug)]
pub struct Json<T>(pub(crate) T);

macro_rules! parameter_extractor {
    ($ours:ident, $theirs:ident, $place:literal, $pairs:expr) => {
        #[async_trait]
        impl<T: Argument> SharedExtractor for $ours<T> {
            async fn from_request<C: ServerContext>(context: &RequestContext<C>) -> Result<Self, HttpError> {
                let pairs: fn(&RequestContext<C>) -> String = $pairs;
                parameters($place, &pairs(context)).map(Self)
            }

            fn metadata(content_type: ApiEndpointBodyContentType) -> ExtractorMetadata {
                <dropshot::$theirs<T> as SharedExtractor>::metadata(content_type)
            }
        }
    };
}

parameter_extractor!(Path, Path, "path", |context| {
    let path = context.request.uri().path();
    let operation = Operation::find(&context.endpoint.operation_id);
    let variables = operation.into_iter().flat_map(|operation| operation.variables(path));
    encoded(variables.map(|(name, value)| (name, percent_decode_str(value).decode_utf8_lossy())))
});
parameter_extractor!(Query, Query, "query", |context| context.request.uri().query().unwrap_or_default().to_owned());
parameter_extractor!(Headers, Header, "header", |context| {
    let headers = context.request.headers();
    let text = |value: &HeaderValue| String::from_utf8_lossy(value.as_bytes()).into_owned();
    let single = headers.iter().filter(|(name, _)| *name != ACCEPT_ENCODING);
    // The one list that the contract knows may come in several lines (RFC 9110, 5.3). Of all others, two are one too many.
    let list: Vec<_> = headers.get_all(ACCEPT_ENCODING).iter().map(text).collect();
    let list = (!list.is_empty()).then(|| (ACCEPT_ENCODING.as_str(), Cow::from(list.join(","))));
    encoded(single.map(|(name, value)| (name.as_str(), Cow::from(text(value)))).chain(list))
});

/// All parameters are read the same way, so that a refusal can name the one it is about, which dropshot's own do not.
fn parameters<T: Argument>(place: &str, pairs: &str) -> Result<T, HttpError> {
    let pairs = form_urlencoded::parse(pairs.as_bytes()).map(|(name, value)| (Text(name), Text(value)));
    let pairs = MapDeserializer::new(pairs);
    serde_path_to_error::deserialize(pairs).map_err(|error| {
        let message = match known_path(&error) {
            Some(name) => format!("{place} parameter `{name}`: {}", error.into_inner()),
            None => format!("{place} parameters: {}", error.into_inner()),
        };
        refuse(ErrorCode::ParameterInvalid, message, None)
    })
}

fn encoded<'a>(pairs: impl Iterator<Item = (&'a str, Cow<'a, str>)>) -> String {
    form_urlencoded::Serializer::new(String::new()).extend_pairs(pairs).finish()
}

/// The place in the input, where there is one: not the whole, and not before it could be told.
fn known_path<E>(error: &serde_path_to_error::Error<E>) -> Option<String> {
    let path = error.path().to_string();
    (!path.starts_with(['.', '?'])).then_some(path)
}

#[async_trait]
impl<T: Argument> ExclusiveExtractor for Json<T> {
    async fn from_request<C: ServerContext>(
        context: &RequestContext<C>,
        request: hyper::Request<Body>,
    ) -> Result<Self, HttpError> {
        let (parts, body) = request.into_parts();
        is_json(parts.headers.get(CONTENT_TYPE))?;
        let limit = context.request_body_max_bytes();
        let body = Limited::new(body, limit).collect().await.map_err(|error| unread(&*error, limit))?.to_bytes();
        if body.is_empty() {
            return Err(refuse(ErrorCode::BodyInvalid, "the body is empty", Some("send a JSON object, if only `{}`")));
        }
        let reader = &mut serde_json::Deserializer::from_slice(&body);
        let mut track = serde_path_to_error::Track::new();
        let tracked = serde_path_to_error::Deserializer::new(&mut *reader, &mut track);
        let value = T::deserialize(Strict(tracked)).map_err(|error| {
            let error = serde_path_to_error::Error::new(track.path(), error);
            let place = known_path(&error).map(|path| format!("`{path}`: ")).unwrap_or_default();
            invalid(format!("{place}{}", error.into_inner()))
        })?;
        reader.end().map_err(invalid)?;
        Ok(Self(value))
    }

    fn metadata(content_type: ApiEndpointBodyContentType) -> ExtractorMetadata {
        <dropshot::TypedBody<T> as ExclusiveExtractor>::metadata(content_type)
    }
}

/// A body that is not announced as JSON is refused, also if it is not announced as anything: a browser may send such a
/// request for any web page without asking first.
fn is_json(media_type: Option<&http::HeaderValue>) -> Result<(), HttpError> {
    let hint = Some("send `Content-Type: application/json`");
    let Some(media_type) = media_type else {
        return Err(refuse(ErrorCode::MediaTypeUnsupported, "the body is not announced as anything", hint));
    };
    let essence = media_type.to_str().unwrap_or_default().split(';').next().unwrap_or_default().trim();
    if essence.eq_ignore_ascii_case("application/json") {
        return Ok(());
    }
    let message = format!("the body is announced as `{}`", media_type.to_str().unwrap_or("something unreadable"));
    Err(refuse(ErrorCode::MediaTypeUnsupported, message, hint))
}

fn unread(error: &(dyn std::error::Error + Send + Sync + 'static), limit: usize) -> HttpError {
    if error.is::<LengthLimitError>() {
        let message = format!("the body is larger than {limit} bytes");
        return refuse(ErrorCode::BodyTooLarge, message, Some("send less, or raise `--max-body-bytes`"));
    }
    invalid(format!("the body could not be read: {error}"))
}

fn invalid(message: impl std::fmt::Display) -> HttpError {
    refuse(ErrorCode::BodyInvalid, message, None)
}
