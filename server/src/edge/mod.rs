//! The edge: what every request meets, whatever it asks for. Who asks, may they, and one line in the log about it.
//!
//! It is driven by the operation table alone; no handler knows of it.

mod access_log;
mod bridge;
mod token_file;
mod tokens;

pub use access_log::AccessLog;
pub use bridge::logger;
pub use token_file::{NewToken, TokenError, TokenFile};
pub use tokens::Tokens;

use access_log::Facts;
use dropshot::HttpError;
use http::header::{AUTHORIZATION, HOST};
use http::uri::Authority;
use meltano_api_contract::error::refuse;
use meltano_api_contract::gate::{Caller, Request};
use meltano_api_contract::operation::Operation;
use meltano_api_contract::table::ErrorCode;
use std::net::IpAddr;
use std::sync::Arc;

/// The gate of the server.
#[derive(Debug)]
pub struct Edge {
    /// `None` lets everyone on loopback do everything.
    tokens: Option<Tokens>,
    access_log: Arc<AccessLog>,
}

impl Edge {
    /// An edge that asks for tokens, if there are any.
    pub fn new(tokens: Option<Tokens>, access_log: Arc<AccessLog>) -> Self {
        Self { tokens, access_log }
    }

    /// Decides who may enter, and remembers the request for the log.
    ///
    /// # Errors
    /// `unauthenticated`, `scope_missing` or `host_not_local`.
    pub fn admit(&self, operation: &'static Operation, request: &Request<'_>) -> Result<Caller, HttpError> {
        let caller = self.identify(operation, request);
        let path = request.info.uri().path();
        let variable = |name| operation.variable(name, path).map(str::to_owned);
        self.access_log.open(
            request.id,
            Facts {
                operation: operation.id,
                project: variable("project"),
                env: variable("env"),
                caller: caller.as_ref().ok().map(|caller| caller.name.clone()),
            },
        );
        caller
    }

    fn identify(&self, operation: &'static Operation, request: &Request<'_>) -> Result<Caller, HttpError> {
        let named = |name: String| Caller { name, request_id: request.id.to_owned() };
        let anonymous = named("anonymous".to_owned());
        let Some(scope) = operation.scope else { return Ok(anonymous) };
        let Some(tokens) = &self.tokens else { return local(request).map(|()| anonymous) };
        let header = request.info.headers().get(AUTHORIZATION).and_then(|value| value.to_str().ok());
        // The scheme is case-insensitive (RFC 9110, 11.1).
        let secret = header.and_then(|header| header.split_once(' '));
        let secret =
            secret.filter(|(scheme, _)| scheme.eq_ignore_ascii_case("bearer")).map(|(_, secret)| secret.trim());
        let Some(secret) = secret else {
            return Err(unauthenticated("the request has no bearer token"));
        };
        let Some(token) = tokens.find(secret) else {
            return Err(unauthenticated("the token is not known, or has expired"));
        };
        if !token.scopes.iter().any(|held| held == scope.as_str()) {
            let message = format!("the token `{}` does not have the scope `{}`", token.name, scope.as_str());
            return Err(refuse(ErrorCode::ScopeMissing, message, Some("make a token that has it")));
        }
        Ok(named(token.name))
    }
}

/// Without tokens, only this machine may ask; and a web page, which the browser on this machine runs for another, must
/// not. Its request is addressed to the name that it came from (DNS rebinding), or cannot be announced as JSON. HTTP/2
/// and proxies put the name into the target; whoever names several must name this machine with each.
fn local(request: &Request<'_>) -> Result<(), HttpError> {
    let target = request.info.uri().authority().cloned().map(Some);
    let hosts = request.info.headers().get_all(HOST).iter().map(|host| host.to_str().ok()?.parse::<Authority>().ok());
    for authority in target.into_iter().chain(hosts) {
        let name = authority.as_ref().map(|authority| authority.host().trim_matches(['[', ']'])).unwrap_or_default();
        let is_loopback = name.parse::<IpAddr>().is_ok_and(|address| address.is_loopback());
        if !is_loopback && !name.eq_ignore_ascii_case("localhost") {
            let hint = "call it as `127.0.0.1` or `localhost`, or start it with `--token-file`";
            let message = format!("without tokens, the server is not `{name}`");
            return Err(refuse(ErrorCode::HostNotLocal, message, Some(hint)));
        }
    }
    Ok(())
}

fn unauthenticated(message: &str) -> HttpError {
    let hint = "send `Authorization: Bearer …` with a token made by `meltano-api token create`";
    let mut error = refuse(ErrorCode::Unauthenticated, message, Some(hint));
    // A 401 names the scheme that would be accepted (RFC 9110, 11.6.1).
    let challenge = error.add_header(http::header::WWW_AUTHENTICATE, "Bearer");
    challenge.expect("a constant header is valid");
    error
}
