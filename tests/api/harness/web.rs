//! Requests by hand, for what the typed client refuses to send. Whatever comes back is held against the contract.

use super::House;
use http::header::CONTENT_TYPE;
use http::{HeaderMap, Method};
use meltano_api_contract::operation::Operation;
use meltano_api_contract::table::{ErrorCode, OPERATIONS};
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

/// Sends a request and checks what holds for every answer.
pub(crate) async fn answer(request: RequestBuilder) -> Answer {
    let (client, request) = request.build_split();
    let request = request.unwrap();
    let (method, path) = (request.method().clone(), request.url().path().to_owned());
    let response = client.execute(request).await.unwrap();
    let (status, headers) = (response.status().as_u16(), response.headers().clone());
    let answer = Answer { status, headers, body: response.text().await.unwrap() };
    keeps_the_contract(&answer, &method, &path);
    answer
}

/// One request id, one shape of errors, and nothing that the operation does not announce.
fn keeps_the_contract(answer: &Answer, method: &Method, path: &str) {
    let request_id = answer.headers.get("x-request-id").expect("every answer has an id").to_str().unwrap();
    let operation = operation(method, path);
    if method == Method::HEAD {
        assert_eq!(answer.body, "");
    } else if let (Some(operation), 200..400) = (operation, answer.status) {
        assert_eq!(answer.status, operation.success, "{method} {path}");
        assert_eq!(answer.headers.get(CONTENT_TYPE).unwrap(), operation.media_type.unwrap(), "{method} {path}");
    } else {
        let body = answer.json();
        assert_eq!(body["request_id"], request_id, "{method} {path}");
        assert!(!answer.message().is_empty(), "{method} {path}: {body}");
        let known = ["request_id", "error_code", "message"];
        assert!(body.as_object().unwrap().keys().all(|key| known.contains(&key.as_str())), "{method} {path}: {body}");
        match operation {
            Some(operation) => {
                let code = operation.error_codes.iter().find(|code| code.as_str() == answer.code());
                let code = code.unwrap_or_else(|| panic!("`{}` may not answer {body}", operation.id));
                assert_eq!(answer.status, code.status(), "{method} {path}: {body}");
            }
            None => assert!(matches!(answer.status, 404 | 405) && body.get("error_code").is_none(), "{body}"),
        }
    }
}

/// The operation that a request is for. Like the router, it passes over empty segments.
fn operation(method: &Method, path: &str) -> Option<&'static Operation> {
    let segments = |path: &'static str| path.split('/').filter(|segment| !segment.is_empty()).collect::<Vec<_>>();
    let sent: Vec<&str> = path.split('/').filter(|segment| !segment.is_empty()).collect();
    let is_like = |template: &'static str| {
        let template = segments(template);
        let mut pairs = template.iter().zip(&sent);
        template.len() == sent.len()
            && pairs.all(|(template, segment)| template == segment || template.starts_with('{'))
    };
    OPERATIONS.iter().find(|operation| operation.method == *method && is_like(operation.path))
}
