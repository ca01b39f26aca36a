//! What an answer comes in: its headers, its media type, and the schema that its body has under that.

use super::answer::Answer;
use super::contract::{CONTRACT, entries};
use super::finding::Fault;
use super::json;
use super::request::essence;
use super::wire::Head;
use serde_json::{Value, json};

/// Headers that belong to HTTP itself, and that no contract declares.
const PROTOCOL: &[&str] = &["connection", "content-length", "content-type", "date", "keep-alive", "transfer-encoding"];
/// Each header is declared and valid, and each that must be there is.
pub(super) fn headers(head: &Head, response: &Value, place: &str) -> Vec<Fault> {
    let mut faults = undeclared_headers(head, response, place);
    let own = entries(&CONTRACT.follow(response)["headers"]).map(|entry| (entry, format!("{place}/headers")));
    let common = CONTRACT.common_headers(head.status).map(|entry| (entry, "#/x-common-headers".to_owned()));
    for ((name, header), place) in own.chain(common) {
        let values: Vec<String> = head.values(name).map(|value| String::from_utf8_lossy(value).into_owned()).collect();
        let subject = format!("the header `{name}`");
        // A list may come in several headers, or in one with commas (RFC 9110, 5.3).
        let is_list = header["schema"]["type"] == "array";
        let value = match values.as_slice() {
            [] if header["required"] == true => {
                faults.push(Fault::new(format!("{subject} is missing"), place));
                continue;
            }
            [] => continue,
            values if is_list => values.iter().flat_map(|value| value.split(',')).map(str::trim).collect(),
            [value] => json!(value),
            _ => {
                faults.push(Fault::new(format!("{subject} is sent {} times", values.len()), place));
                continue;
            }
        };
        faults.extend(CONTRACT.closed.judge(&header["schema"], &value, &subject, &place));
    }
    faults
}

/// Headers that neither the answer nor the document declares.
pub(super) fn undeclared_headers(head: &Head, response: &Value, place: &str) -> Vec<Fault> {
    let declared = |name: &str| {
        PROTOCOL.contains(&name)
            || CONTRACT.follow(response)["headers"].get(name).is_some()
            || CONTRACT.common_headers(head.status).any(|(common, _)| common == name)
    };
    let undeclared = head.headers.iter().filter(|(name, _)| !declared(name));
    undeclared.map(|(name, _)| Fault::new(format!("the header `{name}` is not declared"), place)).collect()
}

/// The media type is declared, and a body of JSON is valid. Answers the body too, if it is JSON that came whole.
pub(super) fn content(answer: &Answer, response: &Value, bodiless: bool, place: &str) -> (Vec<Fault>, Option<Value>) {
    let fault = |what: String| (vec![Fault::new(what, format!("{place}/content"))], None);
    let announced = answer.head.text("content-type");
    let declared = CONTRACT.follow(response).get("content");
    let (declared, announced) = match (declared, announced) {
        (None, None) if answer.body.is_empty() => return (Vec::new(), None),
        (None, None) => return fault("there is a body, and none is declared".to_owned()),
        (None, Some(announced)) => {
            return fault(format!("the media type `{announced}` is not declared, nor any other"));
        }
        (Some(_), None) if bodiless => return (Vec::new(), None),
        (Some(_), None) => return fault("the body is not announced as anything".to_owned()),
        (Some(declared), Some(announced)) => (declared, announced),
    };
    let parameters = announced.split(';').skip(1).map(|parameter| parameter.trim().to_ascii_lowercase());
    let essence = essence(&announced);
    let Some(media) = declared.get(&essence).filter(|_| parameters.into_iter().all(|one| one == "charset=utf-8"))
    else {
        return fault(format!("the media type `{announced}` is not declared"));
    };
    if bodiless || !answer.whole || essence != "application/json" {
        return (Vec::new(), None);
    }
    match json::read(&answer.body) {
        Ok(body) => {
            let place = format!("{place}/content/application~1json/schema");
            (CONTRACT.closed.judge(&media["schema"], &body, "the body", &place), Some(body))
        }
        Err(error) => fault(format!("the body is not JSON: {error}")),
    }
}
