//! What no engine knows: scopes, error codes, lists of pages, streams and common headers, which our extensions say.

use super::change::{About, Additive, Answered, Breaking, Change, Editorial, Narrower, Opinion, Other, Rating, Wider};
use super::classify::{list, new_header, offered};
use crate::contract::{Contract, Operation, child, elements, entries, follow};
use serde_json::{Map, Value};
use std::collections::BTreeSet;

const REGISTRY: &str = "/x-error-registry";
const SCOPES: &str = "/components/securitySchemes/token/x-scopes";
const HEADERS: &str = "/x-common-headers";
const PAGINATION: &str = "x-dropshot-pagination";

/// What is compared of each entry; other keys are left to `prose.rs`, so that they are not passed over.
const REGISTRY_KEYS: [&str; 4] = ["status", "on", "cause", "remedy"];
const HEADER_KEYS: [&str; 4] = ["required", "status", "schema", "description"];

/// The changes, and the places that were compared for them.
pub(super) fn changes(old: &Contract, new: &Contract) -> (Vec<Change>, Vec<String>) {
    let mut changes = Vec::new();
    let mut seen = vec![SCOPES.to_owned(), "/security".to_owned()];
    for (map, keys) in [(REGISTRY, REGISTRY_KEYS), (HEADERS, HEADER_KEYS)] {
        seen.extend(compared(old.document(), new.document(), map, keys));
    }
    registry(old, new, &mut changes);
    scopes(old, new, &mut changes);
    headers(old, new, &mut changes);
    let before = old.operations();
    for operation in new.operations() {
        let same_place = |other: &&Operation<'_>| other.pointer == operation.pointer;
        let same_name = |other: &&Operation<'_>| other.id == operation.id;
        let Some(other) = before.iter().find(same_name).or_else(|| before.iter().find(same_place)) else { continue };
        for key in ["x-required-scope", "x-error-codes", "x-stream-item", "security"] {
            seen.extend([child(&other.pointer, key), child(&operation.pointer, key)]);
        }
        if other.value.get(PAGINATION).is_some() != operation.value.get(PAGINATION).is_some() {
            seen.extend([child(&other.pointer, PAGINATION), child(&operation.pointer, PAGINATION)]);
        }
        let mut add = |names: Vec<String>, what: String, rating: Rating, key: &str| {
            changes.push(change(
                operation.id,
                names,
                what,
                rating,
                child(&other.pointer, key),
                child(&operation.pointer, key),
            ));
        };
        scope(old, new, other, &operation, &mut add);
        codes(old, new, other, &operation, &mut add);
        pages(other, &operation, &mut add);
    }
    (changes, seen)
}

/// The places of a map that are compared here: entries that came or went, and the known keys of the others.
fn compared(old: &Value, new: &Value, map: &str, keys: [&str; 4]) -> Vec<String> {
    let empty = Value::Null;
    let (old, new) = (old.pointer(map).unwrap_or(&empty), new.pointer(map).unwrap_or(&empty));
    let names: BTreeSet<&str> = entries(old).chain(entries(new)).map(|(name, _)| name).collect();
    let places = names.into_iter().flat_map(|name| {
        let at = child(map, name);
        match old.get(name).is_some() && new.get(name).is_some() {
            true => keys.iter().map(|key| child(&at, key)).collect(),
            false => vec![at],
        }
    });
    places.collect()
}

type Add<'a> = dyn FnMut(Vec<String>, String, Rating, &str) + 'a;

fn change(place: &str, names: Vec<String>, what: String, rating: Rating, old: String, new: String) -> Change {
    let about = match new.as_str() {
        at if at.ends_with("/x-error-codes") || at.starts_with(REGISTRY) => About::Error,
        at if at.ends_with("/x-required-scope") || at.ends_with("/security") || at.starts_with(SCOPES) => About::Caller,
        _ => About::Shape,
    };
    let names = std::iter::once(place.to_owned()).chain(names).collect();
    Change {
        place: place.to_owned(),
        names,
        what,
        rating,
        about,
        users: String::new(),
        old: Some(old),
        new: Some(new),
        ends: None,
        redocly: Opinion::Blind,
        drift: Opinion::Blind,
    }
}

fn scope(old: &Contract, new: &Contract, before: &Operation<'_>, now: &Operation<'_>, add: &mut Add<'_>) {
    let asked = |operation: &Operation<'_>| operation.value["x-required-scope"].as_str().unwrap_or("public").to_owned();
    let credentials = |contract: &Contract, operation: &Operation<'_>| {
        let own = operation.value.get("security").or_else(|| contract.document().get("security"));
        own.cloned().unwrap_or_default()
    };
    let (from, to) = (asked(before), asked(now));
    match (from.as_str(), to.as_str()) {
        (from, to) if from == to => {
            if credentials(old, before) != credentials(new, now) {
                let rating = Rating::new(
                    Breaking,
                    "It does not bring what is asked for now.",
                    Breaking,
                    "It asks for what a newer client does not bring.",
                );
                add(vec![], "asks for other credentials".to_owned(), rating, "security");
            }
        }
        ("public", to) => {
            let rating = Rating::new(
                Breaking,
                "It may call without a token, or with one that lacks the scope.",
                Editorial,
                "It asks for nothing.",
            );
            add(vec![to.to_owned()], format!("asks for the scope `{to}`, and was public"), rating, "x-required-scope");
        }
        (from, "public") => {
            let what = format!("is public, and asked for the scope `{from}`");
            add(vec![], what, offered("It asks for a token until it is upgraded."), "x-required-scope");
        }
        (from, to) => {
            let rating = Rating::new(
                Breaking,
                "A token that has only the old scope is refused.",
                Breaking,
                "It refuses a token that has only the new scope.",
            );
            let what = format!("asks for the scope `{to}` instead of `{from}`");
            add(vec![to.to_owned()], what, rating, "x-required-scope");
        }
    }
}

/// The codes that an operation names itself. Those of the registry that came, went or belong to a kind are told there.
fn codes(old: &Contract, new: &Contract, before: &Operation<'_>, now: &Operation<'_>, add: &mut Add<'_>) {
    let named = |operation: &Operation<'_>| -> BTreeSet<String> {
        elements(&operation.value["x-error-codes"]).filter_map(Value::as_str).map(str::to_owned).collect()
    };
    let told = |code: &String| {
        let entry = |contract: &Contract| contract.document()["x-error-registry"].get(code).cloned();
        match (entry(old), entry(new)) {
            (Some(old), Some(new)) => old["on"] != new["on"],
            _ => true,
        }
    };
    let (from, to) = (named(before), named(now));
    for code in to.difference(&from).filter(|code| !told(code)) {
        add(vec![code.clone()], format!("may answer the error `{code}` too"), one_more_code(), "x-error-codes");
    }
    for code in from.difference(&to).filter(|code| !told(code)) {
        let what = format!("no longer answers the error `{code}`");
        add(vec![code.clone()], what, one_code_less(), "x-error-codes");
    }
}

fn one_more_code() -> Rating {
    Rating::new(Additive, "It takes a code that it does not know by its status.", Editorial, "It does not answer it.")
}

fn one_code_less() -> Rating {
    Rating::new(
        Breaking,
        "It may wait for this code; what it stood for is answered otherwise now.",
        Editorial,
        "A newer client takes a code that it does not know by its status.",
    )
}

fn registry(old: &Contract, new: &Contract, changes: &mut Vec<Change>) {
    let naming = |contract: &Contract, code: &str| {
        let kind = contract.document()["x-error-registry"][code]["on"].as_str().map(str::to_owned);
        let operations = contract.operations();
        let users = operations.iter().filter(|o| elements(&o.value["x-error-codes"]).any(|named| named == code));
        let users: Vec<_> = users.map(|operation| operation.id.to_owned()).collect();
        match kind.as_deref() {
            Some("every") => "every operation".to_owned(),
            Some("secured") => "every operation with a scope".to_owned(),
            Some("body") => "every operation with a body".to_owned(),
            Some("state") => "every operation of the tag `state`".to_owned(),
            _ if users.is_empty() => "no operation".to_owned(),
            _ => list(&users),
        }
    };
    let (before, now) = (&old.document()["x-error-registry"], &new.document()["x-error-registry"]);
    let mut add = |code: &str, what: String, rating: Rating| {
        let at = child(REGISTRY, code);
        changes.push(change(code, vec![], what, rating, at.clone(), at));
    };
    for (code, entry) in entries(now) {
        let Some(other) = before.get(code) else {
            let what = format!("is a new error with the status {}, from {}", entry["status"], naming(new, code));
            add(code, what, one_more_code());
            continue;
        };
        if other["status"] != entry["status"] {
            let rating = Rating::new(
                Breaking,
                "It may look at the status instead of the code.",
                Breaking,
                "It answers the old status, and a newer client may look at that.",
            );
            add(code, format!("has the status {} instead of {}", entry["status"], other["status"]), rating);
        }
        if other["on"] != entry["on"] {
            let what = format!("comes from {} instead of {}", naming(new, code), naming(old, code));
            add(code, what, one_more_code().and(one_code_less()));
        }
        if ["cause", "remedy"].iter().any(|key| other[key] != entry[key]) {
            add(code, "is explained in other words".to_owned(), Rating::editorial());
        }
    }
    for (code, _) in entries(before).filter(|(code, _)| now.get(code).is_none()) {
        add(code, format!("is gone as an error; it came from {}", naming(old, code)), one_code_less());
    }
}

fn scopes(old: &Contract, new: &Contract, changes: &mut Vec<Change>) {
    let of = |contract: &Contract| contract.document().pointer(SCOPES).cloned().unwrap_or_default();
    let (before, now) = (of(old), of(new));
    let mut add = |scope: &str, what: &str, rating: Rating| {
        let at = child(SCOPES, scope);
        changes.push(change(scope, vec![], what.to_owned(), rating, at.clone(), at));
    };
    for (scope, text) in entries(&now) {
        match before.get(scope) {
            None => add(scope, "is a new scope", offered("It knows no such scope until it is upgraded.")),
            Some(other) if other != text => add(scope, "is explained in other words", Rating::editorial()),
            Some(_) => {}
        }
    }
    for (scope, _) in entries(&before).filter(|(scope, _)| now.get(scope).is_none()) {
        let why = "Its token may have no other scope, and then opens nothing.";
        add(scope, "is gone as a scope", Rating::new(Breaking, why, Editorial, "A newer client does not ask for it."));
    }
}

/// Headers that operations do not repeat: of every answer, or of those with a status.
fn headers(old: &Contract, new: &Contract, changes: &mut Vec<Change>) {
    let (before, now) = (&old.document()["x-common-headers"], &new.document()["x-common-headers"]);
    let whose = |header: &Value| match &header["status"] {
        Value::Null => "of every answer".to_owned(),
        status => format!("of every answer with the status {status}"),
    };
    let mut add = |name: &str, what: String, rating: Rating| {
        let at = child(HEADERS, name);
        changes.push(change(name, vec![], what, rating, at.clone(), at));
    };
    let absent = "It finds it absent from now on, and goes without what it did with it.";
    for (name, header) in entries(now) {
        let Some(other) = before.get(name) else {
            add(name, format!("is a new header {}", whose(header)), new_header(header["required"] == true));
            continue;
        };
        if (other["required"] == true) != (header["required"] == true) {
            let wider = header["required"] != true;
            let what = if wider { "may be absent from an answer" } else { "is always there" };
            add(name, what.to_owned(), Rating::of(Answered, if wider { Wider } else { Narrower }));
        }
        if other["status"] != header["status"] {
            let what = format!("is a header {}, and was one {}", whose(header), whose(other));
            let late = "It does not answer it where a newer client counts on it.";
            add(name, what, Rating::new(Breaking, absent, Breaking, late));
        }
        if resolved(old.document(), &other["schema"]) != resolved(new.document(), &header["schema"]) {
            add(name, "has another form".to_owned(), Rating::of(Answered, Other));
        } else if other["schema"] != header["schema"] {
            add(name, "has the same form in another spelling".to_owned(), Rating::editorial());
        }
        if other["description"] != header["description"] {
            add(name, "is described in other words".to_owned(), Rating::editorial());
        }
    }
    for (name, header) in entries(before).filter(|(name, _)| now.get(name).is_none()) {
        let rating = Rating::new(Breaking, absent, Editorial, "It still answers it; a newer client ignores that.");
        add(name, format!("is gone as a header {}", whose(header)), rating);
    }
}

/// A schema with what its references lead to, and without prose. What leads back to itself is left as it is.
fn resolved(document: &Value, schema: &Value) -> Value {
    fn walk(document: &Value, schema: &Value, depth: usize) -> Value {
        match schema {
            Value::Object(map) if depth < 16 && map.contains_key("$ref") => {
                walk(document, follow(document, schema), depth + 1)
            }
            Value::Object(map) => {
                let shape = map.iter().filter(|(key, value)| !(value.is_string() && *key == "description"));
                shape.map(|(key, value)| (key.clone(), walk(document, value, depth))).collect::<Map<_, _>>().into()
            }
            Value::Array(items) => items.iter().map(|item| walk(document, item, depth)).collect(),
            other => other.clone(),
        }
    }
    walk(document, schema, 0)
}

fn pages(before: &Operation<'_>, now: &Operation<'_>, add: &mut Add<'_>) {
    let has = |operation: &Operation<'_>, key: &str| operation.value.get(key).is_some();
    let turned = |key: &str| (has(before, key), has(now, key));
    let lost = |what: &str| Rating::new(Breaking, what, Editorial, "It answers what it always did.");
    let key = PAGINATION;
    match turned(key) {
        (true, false) => {
            let rating = lost("Typed clients have no method any more that walks the pages.");
            add(vec![], "is no longer a list of pages".to_owned(), rating, key);
        }
        (false, true) => {
            add(vec![], "is a list of pages".to_owned(), offered("It answers one page until it is upgraded."), key)
        }
        _ => {}
    }
    let key = "x-stream-item";
    match turned(key) {
        (true, false) => {
            add(
                vec![],
                "no longer says what a line of its stream is".to_owned(),
                lost("Nobody says what a line is."),
                key,
            );
        }
        (false, true) => {
            add(vec![], "says what a line of its stream is".to_owned(), offered("It answers what it always did."), key);
        }
        _ => {}
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn contract(scope: &str, codes: &str, status: u16) -> Contract {
        let text = format!(
            "paths: {{ /runs: {{ post: {{ operationId: run_create, x-required-scope: '{scope}', x-error-codes: [{codes}] }} }} }}\n\
             x-error-registry: {{ a: {{ status: {status} }}, b: {{ status: 409 }} }}"
        );
        Contract::parse(&text).expect("a contract")
    }

    fn told(old: &Contract, new: &Contract) -> Vec<String> {
        let told = |change: Change| {
            let (client, server) = (change.rating.client.class, change.rating.server.class);
            format!("{} {} ({client}, {server})", change.place, change.what)
        };
        changes(old, new).0.into_iter().map(told).collect()
    }

    #[test]
    fn a_changed_scope_breaks_tokens_on_both_sides() {
        let told = told(&contract("runs:write", "a", 400), &contract("runs:start", "a", 400));
        assert_eq!(told, ["run_create asks for the scope `runs:start` instead of `runs:write` (breaking, breaking)"]);
    }

    #[test]
    fn a_code_more_is_additive_and_a_code_less_or_another_status_breaks() {
        let (few, many) = (contract("runs:write", "a", 400), contract("runs:write", "a, b", 400));
        assert_eq!(told(&few, &many), ["run_create may answer the error `b` too (additive, editorial)"]);
        assert_eq!(told(&many, &few), ["run_create no longer answers the error `b` (breaking, editorial)"]);
        let told = told(&few, &contract("runs:write", "a", 422));
        assert_eq!(told, ["a has the status 422 instead of 400 (breaking, breaking)"]);
    }
}
