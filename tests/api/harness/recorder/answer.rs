//! Holds an answer against the contract, and what the server made of the request against what the contract makes of it.

use super::contract::{CONTRACT, Code, Operation, Target, query_of};
use super::envelope::{content, headers, undeclared_headers};
use super::finding::{Fault, short};
use super::ledger::Entry;
use super::lines::Lines;
use super::request::{self, Request, essence};
use super::wire::Head;
use serde_json::{Value, json};

/// What the HTTP layer answers by itself to what is not HTTP.
const NOT_HTTP: &[u16] = &[400, 414, 431];
const ERRORS: &str = "#/info/description, “Errors”";

/// An answer as it came.
pub(super) struct Answer {
    pub(super) head: Head,
    pub(super) body: Vec<u8>,
    pub(super) lines: Option<Lines>,
    /// Whether it came to its end.
    pub(super) whole: bool,
}

/// What was judged of an exchange.
pub(super) struct Judged {
    /// For a person: the request line, the status, the operation.
    pub(super) exchange: String,
    pub(super) faults: Vec<Fault>,
    /// For the coverage.
    pub(super) entry: Entry,
}

/// The lines that a successful answer will have, if it is a stream.
pub(super) fn lines(request: Option<&Request>, head: &Head) -> Option<Lines> {
    let request = request.filter(|request| request.head.method != "HEAD" && head.status < 300)?;
    match CONTRACT.target(&request.head.method, &request.head.target) {
        Target::Operation(operation, _) => Lines::of(operation),
        _ => None,
    }
}

/// Judges an answer to a request; to none, if what was sent is not HTTP.
pub(super) fn judge(request: Option<&Request>, answer: Answer) -> Judged {
    let status = answer.head.status;
    let media_type = answer.head.text("content-type").map(|text| essence(&text));
    let mut entry = Entry { operation: String::new(), status, media_type, error_code: None };
    let mut name = String::new();
    let faults = match request.map(|request| (request, CONTRACT.target(&request.head.method, &request.head.target))) {
        None if NOT_HTTP.contains(&status) && answer.body.is_empty() => {
            undeclared_headers(&answer.head, &Value::Null, ERRORS)
        }
        None => refusal(&answer, false, NOT_HTTP),
        Some((request, Target::Operation(operation, variables))) => {
            entry.operation.clone_from(&operation.id);
            name = format!(" ({})", operation.id);
            let judge = OfOperation { request, operation, variables: &variables };
            judge.all(answer, &mut entry)
        }
        Some((request, Target::NoPath)) => refusal(&answer, is_head(request), &[404]),
        Some((request, Target::NoMethod)) => refusal(&answer, is_head(request), &[405]),
        Some((request, Target::Undecodable)) => refusal(&answer, is_head(request), &[400]),
    };
    let line = request.map_or_else(
        || "what is not HTTP".to_owned(),
        |request| format!("{} {}", request.head.method, short(&request.head.target)),
    );
    Judged { exchange: format!("{line} → {status}{name}"), faults, entry }
}

fn is_head(request: &Request) -> bool {
    request.head.method == "HEAD"
}

/// What is refused before an operation is known: the shape of all errors, without a code.
fn refusal(answer: &Answer, bodiless: bool, statuses: &[u16]) -> Vec<Fault> {
    let response = json!({ "$ref": "#/components/responses/Error" });
    let mut faults = headers(&answer.head, &response, ERRORS);
    if !statuses.contains(&answer.head.status) {
        faults.push(Fault::new(format!("the status should be {statuses:?}, because no operation is meant"), ERRORS));
    }
    let (of_content, body) = content(answer, &response, bodiless, ERRORS);
    faults.extend(of_content);
    if let Some(body) = body {
        faults.extend(error_body(&answer.head, &body));
        if body.get("error_code").is_some() {
            faults.push(Fault::new("there is an `error_code`, though no operation is known", ERRORS));
        }
    }
    faults
}

/// An answer of an operation.
struct OfOperation<'a> {
    request: &'a Request,
    operation: &'a Operation,
    variables: &'a [(String, String)],
}

impl OfOperation<'_> {
    fn all(&self, answer: Answer, entry: &mut Entry) -> Vec<Fault> {
        let status = answer.head.status;
        let responses = format!("{}/responses", self.operation.place);
        let Some((key, response)) = self.operation.declared(status) else {
            return vec![Fault::new(format!("the status {status} is not declared"), responses)];
        };
        let place = format!("{responses}/{key}");
        let mut faults = headers(&answer.head, response, &place);
        // A HEAD is answered with the headers of a GET (RFC 9110, 9.3.2), so they may announce the body that GET would have.
        let response =
            CONTRACT.twin(self.operation).and_then(|get| get.declared(status)).map_or(response, |(_, twin)| twin);
        let (of_content, body) = content(&answer, response, is_head(self.request), &place);
        faults.extend(of_content);
        if status < 400 {
            faults.extend(self.should_be_accepted());
            let listed = body.as_ref().and_then(|body| body["items"].as_array()).map(Vec::len);
            let said = answer.lines.as_ref().map(Lines::said);
            faults.extend(listed.or(said).and_then(|count| self.is_beyond_limit(count)));
        } else if is_head(self.request) {
            faults.extend(self.has_a_code_of(status));
        } else if let Some(body) = body {
            faults.extend(error_body(&answer.head, &body));
            entry.error_code = body["error_code"].as_str().map(str::to_owned);
            faults.extend(self.error(status, entry.error_code.as_deref()));
        }
        if let Some(lines) = answer.lines {
            faults.extend(lines.end(answer.whole));
        }
        faults
    }

    /// The code is one of the operation, has its registered status, and says of the request what the contract says.
    fn error(&self, status: u16, code: Option<&str>) -> Vec<Fault> {
        let place = format!("{}/x-error-codes", self.operation.place);
        let Some(name) = code else { return vec![Fault::new("there is no `error_code`", ERRORS)] };
        let Some(Code { status: registered, is_own }) = self.operation.codes.get(name).copied() else {
            return vec![Fault::new(format!("`{name}` is no code of this operation"), place)];
        };
        let mut faults = Vec::new();
        if registered != u64::from(status) {
            let place = format!("#/x-error-registry/{name}/status");
            faults.push(Fault::new(format!("`{name}` has the status {status}, and not {registered}"), place));
        }
        let verdict = request::judge(self.request, self.operation, self.variables);
        let refused_without_reason = match name {
            "parameter_invalid" => verdict.parameters.is_empty(),
            "media_type_unsupported" => verdict.media_type.is_empty(),
            "body_invalid" => verdict.body.as_ref().is_some_and(Vec::is_empty),
            _ => false,
        };
        if refused_without_reason {
            faults.push(Fault::new(format!("`{name}`, but the request keeps the contract"), &self.operation.place));
        }
        if is_own {
            faults.extend(self.should_be_accepted());
        }
        faults
    }

    /// Whoever answers this has read the request, so it must have been one that the contract allows.
    fn should_be_accepted(&self) -> Vec<Fault> {
        let faults = request::judge(self.request, self.operation, self.variables).all().into_iter();
        faults.map(|fault| Fault { what: format!("accepted, though: {}", fault.what), ..fault }).collect()
    }

    /// A page has no more items, and a log no more lines, than `limit` asks for.
    fn is_beyond_limit(&self, count: usize) -> Option<Fault> {
        let query = query_of(&self.request.head.target);
        let (_, limit) = form_urlencoded::parse(query.as_bytes()).find(|(name, _)| name == "limit")?;
        let limit: usize = limit.parse().ok()?;
        let place = format!("{}/parameters", self.operation.place);
        (count > limit).then(|| Fault::new(format!("{count} are answered, though `limit` is {limit}"), place))
    }

    fn has_a_code_of(&self, status: u16) -> Option<Fault> {
        let known = self.operation.codes.values().any(|code| code.status == u64::from(status));
        let place = format!("{}/x-error-codes", self.operation.place);
        (!known).then(|| Fault::new(format!("no code of this operation has the status {status}"), place))
    }
}

/// What the prose says of the body of an error: it names the same request as the header, and says something.
fn error_body(head: &Head, body: &Value) -> Vec<Fault> {
    let same = body["request_id"].as_str() == head.text("x-request-id").as_deref();
    let faults = [
        (!same).then_some("`request_id` is not what `x-request-id` says"),
        (body["message"] == "").then_some("`message` says nothing"),
    ];
    faults.into_iter().flatten().map(|what| Fault::new(what, ERRORS)).collect()
}
