//! What a change of an operation means: its address, its parameters, its bodies, its answers.

use super::change::{Additive, Answered, Breaking, Editorial, Narrower, Other, Rating, Sent, Wider};
use super::classify::{Pair, Said, by_redocly, new_header, offered, withdrawn};
use super::redocly::{Found, Kind};
use super::schemas::{demanded, shown};
use crate::contract::{METHODS, child, follow, tokens};
use serde_json::Value;

/// What is said of one finding; nothing if another finding says it, or if it is prose.
pub(super) fn said(pair: &Pair, found: &Found) -> Vec<Said> {
    if found.is_prose() {
        return Vec::new();
    }
    match found.type_name.as_str() {
        "Operation" => vec![operation(pair, found)],
        "PathItem" => path(pair, found),
        "Parameter" => vec![parameter(pair, found)],
        "RequestBody" => vec![body(pair, found)],
        "MediaType" => vec![media(pair, found)],
        "Response" => vec![response(pair, found)],
        "Header" => vec![header(pair, found)],
        // What is asked of a caller is compared by us: `extensions.rs`.
        "SecurityRequirement" | "SecurityRequirementList" => Vec::new(),
        name if is_for_readers(name) => Vec::new(),
        _ => vec![by_redocly(pair, found)],
    }
}

/// What helps readers and tools only: compared by us, with the rest of the prose (`prose.rs`).
pub(super) fn is_for_readers(type_name: &str) -> bool {
    let named = ["Info", "License", "Contact", "Tag", "TagList", "ExternalDocs", "NamedExamples"];
    named.contains(&type_name) || type_name.contains("Link")
}

fn operation(pair: &Pair, found: &Found) -> Said {
    let at = pair.place(found);
    match (found.kind, found.property.as_deref()) {
        (Kind::Added, _) => Said::new(at, "is a new operation", offered("It answers 404 until it is upgraded.")),
        (Kind::Removed, _) => Said::new(at, "is gone", withdrawn("It calls an operation that is not there.")),
        (_, Some("operationId")) => {
            let (old, new) = (shown(found.old_value()), shown(found.new_value()));
            let rating = Rating::new(
                Breaking,
                "The wire is the same, but the operationId is promised: links, generated methods and their callers use it.",
                Editorial,
                "It does not look at names.",
            );
            let at = found.before().unwrap_or_default().trim_end_matches("/operationId");
            Said::new(at, format!("is called {new} instead of {old}"), rating).by_old_name()
        }
        (_, Some("deprecated")) => {
            let on = found.new_value() == true;
            let what = if on { "is deprecated" } else { "is no longer deprecated" };
            let why = "It works as before; this is a sign to move on.";
            Said::new(at, what, Rating::new(Additive, why, Editorial, "It works as before."))
        }
        (_, Some("tags")) => Said::new(at, "is in another chapter", Rating::editorial()),
        _ => by_redocly(pair, found),
    }
}

/// Another path of the same operations; what a variable is called is not on the wire.
fn path(pair: &Pair, found: &Found) -> Vec<Said> {
    let (old, new) = (found.old_value().as_str().unwrap_or_default(), found.new_value().as_str().unwrap_or_default());
    let template = |path: &str| {
        let parts = path.split('/').map(|part| if part.starts_with('{') { "{}" } else { part });
        parts.collect::<Vec<_>>().join("/")
    };
    if found.property.as_deref() != Some("key") {
        return vec![by_redocly(pair, found)];
    }
    let at = child("/paths", new);
    let item = pair.new.document().pointer(&at).cloned().unwrap_or_default();
    let operations = METHODS.iter().filter(|method| item.get(**method).is_some());
    let said = operations.map(|method| {
        if template(old) != template(new) {
            return Said::new(child(&at, method), format!("has moved to `{new}` from `{old}`"), elsewhere());
        }
        let why =
            "A path's variable has no name on the wire; typed clients call the argument otherwise when made anew.";
        let rating = Rating::new(Editorial, why, Editorial, "It is not on the wire.");
        Said::new(child(&at, method), format!("is written `{new}`"), rating)
    });
    said.collect()
}

fn elsewhere() -> Rating {
    Rating::new(Breaking, "It calls the old address.", Breaking, "It does not have the new address.")
}

/// An operation with another path or method.
pub(super) fn moved(gone: &Found, come: &Found) -> Said {
    let (old, new) = (gone.before().unwrap_or_default(), come.now().unwrap_or_default());
    let address = |pointer: &str| {
        let steps: Vec<String> = tokens(pointer).collect();
        format!(
            "{} {}",
            steps.get(2).map(|m| m.to_uppercase()).unwrap_or_default(),
            steps.get(1).cloned().unwrap_or_default()
        )
    };
    // The comparing programs do not look into it then, so a person has to.
    let also =
        if gone.old_value() == come.new_value() { "" } else { ", and is not what it was there: compare the two" };
    Said::new(new, format!("has moved to `{}` from `{}`{also}", address(new), address(old)), elsewhere())
}

fn parameter(pair: &Pair, found: &Found) -> Said {
    let at = pair.place(found);
    let at = found.property.as_deref().and_then(|key| at.strip_suffix(&format!("/{key}"))).unwrap_or(&at).to_owned();
    let is_listed_otherwise = found.kind != Kind::Modified || found.property.as_deref() == Some("key");
    if at.starts_with("/components/") && is_listed_otherwise {
        let what = "is listed, no longer listed, or called otherwise among the shared parameters";
        return Said::new(at, what, Rating::editorial());
    }
    let here = |pointer: Option<&str>, document| {
        let whole =
            pointer.and_then(|p| Value::pointer(document, p.trim_end_matches("/name").trim_end_matches("/required")));
        whole.map(|value| follow(document, value)).cloned().unwrap_or_default()
    };
    let (old, new) = (here(found.before(), pair.old.document()), here(found.now(), pair.new.document()));
    let location = |value: &Value| value["in"].as_str().unwrap_or("query").to_owned();
    match (found.kind, found.property.as_deref()) {
        (Kind::Added, _) if new["required"] == true => {
            let what = format!("is a new {} parameter, and required", location(&new));
            let why = "It does not send it, so its requests are refused.";
            let refused = "It refuses a parameter that it does not know, and newer clients always send this one.";
            Said::new(at, what, Rating::new(Breaking, why, Breaking, refused))
        }
        (Kind::Added, _) => {
            let refusal = match location(&new).as_str() {
                "header" => "It ignores it until it is upgraded.",
                _ => "It refuses it until it is upgraded.",
            };
            Said::new(at, format!("is a new {} parameter", location(&new)), offered(refusal))
        }
        (Kind::Removed, _) => {
            let why = match location(&old).as_str() {
                "header" => "It may still send it, and is no longer heeded.",
                _ => "It may still send it, and is refused for that.",
            };
            let rating = match old["required"] == true {
                true => Rating::new(Breaking, why, Breaking, "It asks for it, and a newer client does not send it."),
                false => withdrawn(why),
            };
            Said::new(at, format!("is gone as a {} parameter", location(&old)), rating)
        }
        (_, Some("required")) if found.new_value() == true => Said::new(at, "must be sent", demanded(Sent)),
        (_, Some("required")) => Said::new(at, "may be left out", Rating::of(Sent, Wider)),
        (_, Some("name")) => renamed(found, &location(&new), new["required"] == true),
        (_, Some("in")) => {
            let place = |value: &Value| value.as_str().unwrap_or_default().to_owned();
            let (old, new) = (place(found.old_value()), place(found.new_value()));
            let what = format!("is a {new} parameter instead of a {old} parameter");
            Said::new(at, what, Rating::of(Sent, Other))
        }
        (_, Some("deprecated")) => {
            let why = "It works as before; this is a sign to move on.";
            let what = if found.new_value() == true { "is deprecated" } else { "is no longer deprecated" };
            Said::new(at, what, Rating::new(Additive, why, Editorial, "It works as before."))
        }
        _ => by_redocly(pair, found),
    }
}

fn renamed(found: &Found, location: &str, required: bool) -> Said {
    let (old, new) = (found.old_value().as_str().unwrap_or_default(), found.new_value().as_str().unwrap_or_default());
    let at = found.before().unwrap_or_default().trim_end_matches("/name");
    let what = format!("is called `{new}` instead of `{old}`");
    let same = location == "path" || location == "header" && old.eq_ignore_ascii_case(new);
    let rating = if same {
        Rating::editorial()
    } else if required {
        Rating::of(Sent, Other)
    } else {
        let why = "It sends the old name, which is refused or no longer heeded.";
        Rating::new(Breaking, why, Additive, "It refuses or ignores the new name until it is upgraded.")
    };
    Said::new(at, what, rating).by_old_name()
}

fn body(pair: &Pair, found: &Found) -> Said {
    let at = pair.place(found);
    match (found.kind, found.property.as_deref()) {
        (Kind::Added, _) if found.new_value()["required"] == true => {
            Said::new(at, "asks for a body", Rating::of(Sent, Other))
        }
        (Kind::Added, _) => Said::new(at, "takes a body", offered("It ignores or refuses it until it is upgraded.")),
        (Kind::Removed, _) => {
            Said::new(at, "takes no body any more", withdrawn("It still sends one, which is not heeded or is refused."))
        }
        (_, Some("required")) if found.new_value() == true => {
            Said::new(at, "asks for a body, which could be left out", Rating::of(Sent, Narrower))
        }
        (_, Some("required")) => Said::new(at, "does its work without a body too", Rating::of(Sent, Wider)),
        _ => by_redocly(pair, found),
    }
}

fn media(pair: &Pair, found: &Found) -> Said {
    let at = pair.place(found);
    let steps: Vec<String> = tokens(&at).collect();
    let media = steps.last().cloned().unwrap_or_default();
    let answered = !steps.iter().any(|step| step == "requestBody");
    let direction = if answered { Answered } else { Sent };
    let verb = if answered { "answers" } else { "takes" };
    match (found.kind, found.property.as_deref()) {
        (Kind::Added, _) if answered => Said::new(
            at,
            format!("answers `{media}` too"),
            Rating::new(
                Additive,
                "It gets it only if it asks for it.",
                Additive,
                "It does not have it until it is upgraded.",
            ),
        ),
        (Kind::Added, _) => Said::new(at, format!("takes `{media}` too"), Rating::of(Sent, Wider)),
        (Kind::Removed, _) if answered => {
            Said::new(at, format!("no longer answers `{media}`"), withdrawn("It cannot read anything else."))
        }
        (Kind::Removed, _) => Said::new(at, format!("no longer takes `{media}`"), Rating::of(Sent, Narrower)),
        (_, Some("key")) => {
            let what = format!("{verb} {} instead of {}", shown(found.new_value()), shown(found.old_value()));
            Said::new(at, what, Rating::of(direction, Other))
        }
        _ => by_redocly(pair, found),
    }
}

fn response(pair: &Pair, found: &Found) -> Said {
    let at = pair.place(found);
    let status = |pointer: Option<&str>| pointer.and_then(|p| tokens(p).last()).unwrap_or_default();
    if at.starts_with("/components/") {
        return by_redocly(pair, found);
    }
    // The pointer of a shared response says nothing of the status; the way to it does.
    let at = if at.contains("/responses/") { at } else { found.path.trim_start_matches('#').to_owned() };
    match (found.kind, found.property.as_deref()) {
        (Kind::Added, _) => {
            let new = status(Some(&found.path));
            let rating = match new.starts_with('2') {
                true => Rating::new(
                    Breaking,
                    "It takes a success that it does not know for a failure.",
                    Editorial,
                    "It goes on with those it has.",
                ),
                false => Rating::new(
                    Additive,
                    "It handles errors by their range.",
                    Editorial,
                    "It goes on with those it has.",
                ),
            };
            Said::new(at, format!("may answer {new} too"), rating)
        }
        (Kind::Removed, _) => {
            let old = status(Some(&found.path));
            let rating = Rating::new(
                Breaking,
                "It may wait for this answer, and gets one that is not declared.",
                Breaking,
                "It still answers it, and a newer client does not know it.",
            );
            Said::new(at, format!("no longer declares the answer {old}"), rating)
        }
        (_, Some("key")) => {
            let (old, new) = (found.old_value(), found.new_value());
            let text = |value: &Value| value.as_str().unwrap_or_default().to_owned();
            let what = format!("answers {} instead of {}", text(new), text(old));
            let rating = Rating::new(
                Breaking,
                "It looks at the status, and does not know the new one.",
                Breaking,
                "It answers the old status, which a newer client does not know.",
            );
            Said::new(at, what, rating)
        }
        _ => by_redocly(pair, found),
    }
}

fn header(pair: &Pair, found: &Found) -> Said {
    let at = pair.place(found);
    let at = found.property.as_deref().and_then(|key| at.strip_suffix(&format!("/{key}"))).unwrap_or(&at).to_owned();
    match (found.kind, found.property.as_deref()) {
        (Kind::Added, _) => {
            let rating = new_header(found.new_value()["required"] == true);
            Said::new(at, "is a new header of the answer", rating)
        }
        (Kind::Removed, _) => {
            let rating = Rating::new(
                Breaking,
                "It finds it absent from now on, and goes without what it did with it.",
                Editorial,
                "It still answers it; a newer client ignores that.",
            );
            Said::new(at, "is gone as a header of the answer", rating)
        }
        (_, Some("required")) if found.new_value() == true => {
            Said::new(at, "is always there", Rating::of(Answered, Narrower))
        }
        (_, Some("required")) => Said::new(at, "may be absent", Rating::of(Answered, Wider)),
        (_, Some("key")) => {
            let what = format!("is called {} instead of {}", shown(found.new_value()), shown(found.old_value()));
            Said::new(found.before().unwrap_or_default(), what, Rating::of(Answered, Other))
        }
        _ => by_redocly(pair, found),
    }
}
