//! Holds a request against the contract.

use super::contract::{CONTRACT, Operation, query_of};
use super::finding::Fault;
use super::wire::Head;
use super::{json, parameter};

/// Headers that HTTP defines as lists: several lines are one (RFC 9110, 5.3).
const LISTS: [&str; 1] = ["accept-encoding"];

/// A request as it was sent, and as far as it came.
#[derive(Debug)]
pub(super) struct Request {
    pub(super) head: Head,
    pub(super) body: Vec<u8>,
    pub(super) whole: bool,
}

/// What is wrong with a request.
pub(super) struct Verdict {
    /// In path, query and headers.
    pub(super) parameters: Vec<Fault>,
    /// In the way the body is announced.
    pub(super) media_type: Vec<Fault>,
    /// In the body; nothing if it did not come whole, so that nobody can tell.
    pub(super) body: Option<Vec<Fault>>,
}

impl Verdict {
    /// Everything that is wrong as far as it can be told.
    pub(super) fn all(self) -> Vec<Fault> {
        [self.parameters, self.media_type, self.body.unwrap_or_default()].concat()
    }
}

/// Judges a request for an operation.
pub(super) fn judge(request: &Request, operation: &Operation, variables: &[(String, String)]) -> Verdict {
    let (media_type, body) = content(request, operation);
    Verdict { parameters: parameters(request, operation, variables), media_type, body }
}

fn parameters(request: &Request, operation: &Operation, variables: &[(String, String)]) -> Vec<Fault> {
    let query: Vec<(String, String)> =
        form_urlencoded::parse(query_of(&request.head.target).as_bytes()).into_owned().collect();
    let place = format!("{}/parameters", operation.place);
    let mut faults = Vec::new();
    for known in &operation.parameters {
        let of = |pairs: &[(String, String)]| -> Vec<String> {
            pairs.iter().filter(|(name, _)| *name == known.name).map(|(_, value)| value.clone()).collect()
        };
        let values = match known.location.as_str() {
            "path" => of(variables),
            "query" => of(&query),
            "header" => {
                let lines: Vec<String> =
                    request.head.values(&known.name).map(|value| String::from_utf8_lossy(value).into_owned()).collect();
                match LISTS.contains(&known.name.as_str()) && !lines.is_empty() {
                    true => vec![lines.join(",")],
                    false => lines,
                }
            }
            other => panic!("the recorder does not know parameters in `{other}`"),
        };
        faults.extend(parameter::judge(known, &values, &place));
    }
    for (name, _) in &query {
        if !operation.parameters.iter().any(|known| known.location == "query" && known.name == *name) {
            faults.push(Fault::new(format!("query parameter `{name}` is not declared"), &place));
        }
    }
    faults
}

fn content(request: &Request, operation: &Operation) -> (Vec<Fault>, Option<Vec<Fault>>) {
    let Some(declared) = operation.value.get("requestBody") else { return (Vec::new(), Some(Vec::new())) };
    let place = format!("{}/requestBody", operation.place);
    let announced = request.head.text("content-type");
    let essence = announced.as_deref().map(essence).unwrap_or_default();
    let Some(media) = declared["content"].get(&essence) else {
        return (vec![Fault::new(format!("the body is announced as `{essence}`"), place)], None);
    };
    if !request.whole {
        return (Vec::new(), None);
    }
    let faults = match json::read(&request.body) {
        Ok(body) => CONTRACT.written.judge(&media["schema"], &body, "the request's body", &place),
        Err(error) => vec![Fault::new(format!("the request's body is not JSON: {error}"), place)],
    };
    (Vec::new(), Some(faults))
}

/// A media type without its parameters.
pub(super) fn essence(media_type: &str) -> String {
    media_type.split(';').next().unwrap_or_default().trim().to_ascii_lowercase()
}
