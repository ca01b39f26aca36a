//! Requests by hand, for what the typed client refuses to send.

use super::House;
use http::header::CONTENT_TYPE;
use http::{HeaderMap, Method};
use meltano_api_contract::table::ErrorCode;
use reqwest::RequestBuilder;
use serde_json::Value;
use std::io::{Read, Write};
use std::net::TcpStream;
use std::time::Duration;

/// An answer, read to its end.
#[derive(Debug)]
pub(crate) struct Answer {
    pub(crate) status: u16,
    pub(crate) headers: HeaderMap,
    pub(crate) body: String,
}

impl Answer {
    /// The body as JSON.
    pub(crate) fn json(&self) -> Value {
        serde_json::from_str(&self.body).unwrap_or_else(|error| panic!("{error}: {}", self.body))
    }

    /// The `error_code`; empty without one.
    pub(crate) fn code(&self) -> String {
        self.json()["error_code"].as_str().unwrap_or_default().to_owned()
    }

    /// The `message` of an error.
    pub(crate) fn message(&self) -> String {
        self.json()["message"].as_str().unwrap_or_default().to_owned()
    }

    /// Says that this is the refusal that the registry knows by that code.
    #[track_caller]
    pub(crate) fn is_refusal(&self, code: ErrorCode) {
        assert_eq!((self.status, self.code()), (code.status(), code.as_str().to_owned()), "{self:?}");
    }
}

impl House {
    /// A request to this house, yet to be sent.
    pub(crate) fn request(&self, method: Method, path: &str) -> RequestBuilder {
        self.web.request(method, format!("{}{path}", self.server.url))
    }

    /// What `GET` answers.
    pub(crate) async fn get(&self, path: &str) -> Answer {
        answer(self.request(Method::GET, path)).await
    }

    /// What `POST` of a text that is announced as JSON answers.
    pub(crate) async fn post(&self, path: &str, body: impl Into<String>) -> Answer {
        answer(self.request(Method::POST, path).header(CONTENT_TYPE, "application/json").body(body.into())).await
    }

    /// Sends bytes as they are: the status line, if one comes before the server hangs up.
    pub(crate) fn raw(&self, request: &[u8]) -> Option<u16> {
        let mut stream = TcpStream::connect(self.server.url.trim_start_matches("http://")).unwrap();
        stream.set_read_timeout(Some(Duration::from_secs(20))).unwrap();
        // The server may hang up before it has read everything.
        let _ = stream.write_all(request);
        let mut line = [0; 12];
        stream.read_exact(&mut line).ok()?;
        std::str::from_utf8(&line).ok()?.strip_prefix("HTTP/1.1 ")?.parse().ok()
    }
}

/// Sends a request. The recorder before the server holds the answer against the contract.
pub(crate) async fn answer(request: RequestBuilder) -> Answer {
    let response = request.send().await.unwrap();
    let (status, headers) = (response.status().as_u16(), response.headers().clone());
    Answer { status, headers, body: response.text().await.unwrap() }
}
