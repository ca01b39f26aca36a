//! How a place of a contract is called, and who comes by it: operations send it, or answer it.

use super::change::{Answered, Direction, Sent};
use crate::contract::{Contract, METHODS, child, elements, entries, follow, tokens};
use serde_json::Value;
use std::collections::{BTreeMap, BTreeSet};

/// The operations that reach each component, and whether they send or answer it.
#[derive(Debug, Default)]
pub(super) struct Users {
    reached: BTreeMap<String, BTreeSet<(Direction, String)>>,
    /// The places that refer to each component themselves.
    named: BTreeMap<String, BTreeSet<String>>,
}

impl Users {
    /// The users of the components of several documents.
    pub(super) fn of(documents: &[&Value]) -> Self {
        let mut all = Self::default();
        // Each by itself: what one document has led to must not end the walk through another.
        for document in documents {
            let mut users = Self::default();
            users.note(document, document, "");
            for (path, item) in entries(&document["paths"]) {
                for operation in METHODS.iter().filter_map(|method| item.get(method)) {
                    let id = operation["operationId"].as_str().unwrap_or(path);
                    for (part, direction) in [
                        (&item["parameters"], Sent),
                        (&operation["parameters"], Sent),
                        (&operation["requestBody"], Sent),
                        (&operation["responses"], Answered),
                    ] {
                        users.walk(document, part, direction, id);
                    }
                }
            }
            users.reached.into_iter().for_each(|(at, users)| all.reached.entry(at).or_default().extend(users));
            users.named.into_iter().for_each(|(at, names)| all.named.entry(at).or_default().extend(names));
        }
        all
    }

    fn walk(&mut self, document: &Value, value: &Value, direction: Direction, id: &str) {
        match value {
            Value::Object(map) => {
                if let Some(pointer) = map.get("$ref").and_then(Value::as_str).and_then(|r| r.strip_prefix('#')) {
                    let new = self.reached.entry(pointer.to_owned()).or_default().insert((direction, id.to_owned()));
                    if let Some(target) = document.pointer(pointer).filter(|_| new) {
                        self.walk(document, target, direction, id);
                    }
                }
                for value in map.values() {
                    self.walk(document, value, direction, id);
                }
            }
            Value::Array(items) => items.iter().for_each(|value| self.walk(document, value, direction, id)),
            _ => {}
        }
    }

    fn note(&mut self, document: &Value, value: &Value, at: &str) {
        if let Some(component) = value["$ref"].as_str().and_then(|reference| reference.strip_prefix('#')) {
            let name = name(document, at);
            // An operation as a whole is among the users.
            if name.contains('.') || at.starts_with("/components/parameters/") {
                self.named.entry(component.to_owned()).or_default().insert(name);
            }
        }
        entries(value).for_each(|(key, value)| self.note(document, value, &child(at, key)));
        for (index, value) in elements(value).enumerate() {
            self.note(document, value, &format!("{at}/{index}"));
        }
    }

    /// Which ways the values of a place go.
    pub(super) fn directions(&self, pointer: &str) -> BTreeSet<Direction> {
        if let Some(component) = component(pointer) {
            return self.reached.get(&component).into_iter().flatten().map(|(direction, _)| *direction).collect();
        }
        let within = |part: &str| tokens(pointer).any(|token| token == part);
        if within("responses") {
            BTreeSet::from([Answered])
        } else if within("parameters") || within("requestBody") {
            BTreeSet::from([Sent])
        } else {
            BTreeSet::new()
        }
    }

    /// The users of a component in words, such as ``sent to `run_create`, answered by `run_view` ``.
    pub(super) fn words(&self, pointer: &str) -> String {
        let Some(users) = component(pointer).and_then(|component| self.reached.get(&component)) else {
            return String::new();
        };
        let of = |direction: Direction, words: &str| {
            let ids: Vec<_> = users.iter().filter(|(d, _)| *d == direction).map(|(_, id)| format!("`{id}`")).collect();
            match ids.as_slice() {
                [] => None,
                few @ ([_] | [_, _] | [_, _, _]) => Some(format!("{words} {}", few.join(", "))),
                [first, second, rest @ ..] => Some(format!("{words} {first}, {second} and {} others", rest.len())),
            }
        };
        // A limit or a list of values is known by the properties and parameters that have it.
        let named = component(pointer).filter(|component| component == pointer).and_then(|c| self.named.get(&c));
        let named: Vec<_> = named.into_iter().flatten().collect();
        let few = named.iter().take(4).map(|name| format!("`{name}`")).collect::<Vec<_>>().join(", ");
        let meant = Some(format!("this is {few}")).filter(|_| !few.is_empty() && named.len() <= 4);
        let parts = [meant, of(Sent, "sent to"), of(Answered, "answered by")];
        let parts: Vec<_> = parts.into_iter().flatten().collect();
        parts.join("; ")
    }
}

/// The component that a place belongs to, as a pointer.
pub(super) fn component(pointer: &str) -> Option<String> {
    let mut parts = pointer.splitn(5, '/').skip(1);
    match (parts.next()?, parts.next()?, parts.next()?) {
        ("components", kind, name) => Some(format!("/components/{kind}/{name}")),
        _ => None,
    }
}

/// The name of a place: `Run.exit_code`, `run_list.status`, `run_create`.
pub(super) fn name(document: &Value, pointer: &str) -> String {
    let steps: Vec<String> = tokens(pointer).collect();
    let steps: Vec<&str> = steps.iter().map(String::as_str).collect();
    match steps.as_slice() {
        ["components", "schemas", name, rest @ ..] => format!("{name}{}", below(rest)),
        ["components", "parameters", name, ..] => {
            document["components"]["parameters"][name]["name"].as_str().unwrap_or(name).to_owned()
        }
        ["components", _, name, ..] => (*name).to_owned(),
        ["paths", path, method, rest @ ..] if METHODS.contains(method) => {
            let id = operation_id(document, path, method);
            match rest {
                ["parameters", ..] | ["responses", _, "headers", ..] => {
                    let length = if rest[0] == "parameters" { 2 } else { 4 };
                    let part = rest.iter().take(length).fold(at(path, method), |at, step| child(&at, step));
                    let part = document.pointer(&part).map(|value| follow(document, value));
                    let part = part.and_then(|part| part["name"].as_str()).or(rest.get(3).copied()).unwrap_or_default();
                    if part.is_empty() { id } else { format!("{id}.{part}") }
                }
                _ => id,
            }
        }
        ["paths", path, "parameters", index, ..] => {
            let parameter =
                index.parse().ok().and_then(|index: usize| document["paths"][path]["parameters"].get(index));
            let name = parameter.and_then(|parameter| parameter["name"].as_str());
            name.map_or_else(|| (*path).to_owned(), |name| format!("{path} {{{name}}}"))
        }
        ["paths", path, ..] => (*path).to_owned(),
        [first, second, ..] if first.starts_with("x-") => (*second).to_owned(),
        [first, ..] => (*first).to_owned(),
        [] => "the contract".to_owned(),
    }
}

fn at(path: &str, method: &str) -> String {
    child(&child("/paths", path), method)
}

fn operation_id(document: &Value, path: &str, method: &str) -> String {
    let id = document["paths"][path][method]["operationId"].as_str();
    id.map_or_else(|| format!("{} {path}", method.to_uppercase()), str::to_owned)
}

/// The way to a part of a schema.
fn below(steps: &[&str]) -> String {
    let mut name = String::new();
    let mut steps = steps.iter();
    while let Some(step) = steps.next() {
        match *step {
            "properties" => {
                if let Some(property) = steps.next() {
                    name.push('.');
                    name.push_str(property);
                }
            }
            "items" => name.push_str("[]"),
            "allOf" | "anyOf" | "oneOf" => drop(steps.next()),
            _ => break,
        }
    }
    name
}

/// Where a way that leads through references ends: the place that holds the last of them, or the place itself.
pub(super) fn site(contract: &Contract, way: &str) -> String {
    let document = contract.document();
    let mut place = String::new();
    for token in tokens(way) {
        // Follow what the step before led to, then take the next one.
        while let Some(target) = document.pointer(&place).and_then(|value| value["$ref"].as_str()) {
            place = target.trim_start_matches('#').to_owned();
        }
        place = child(&place, &token);
    }
    place
}

#[cfg(test)]
mod tests {
    use super::*;
    use serde_json::json;

    fn document() -> Value {
        json!({
            "paths": { "/runs/{run}": { "parameters": [{ "name": "run", "in": "path" }] }, "/runs": { "post": {
                "operationId": "run_create",
                "parameters": [{ "name": "q", "in": "query" }],
                "requestBody": { "schema": { "$ref": "#/components/schemas/New" } },
                "responses": { "201": { "headers": { "location": {} }, "schema": { "$ref": "#/components/schemas/Run" } } },
            } } },
            "components": { "schemas": {
                "New": { "properties": { "flags": { "$ref": "#/components/schemas/Flags" } } },
                "Run": { "properties": { "flags": { "$ref": "#/components/schemas/Flags" } } },
                "Flags": {},
            } },
        })
    }

    #[test]
    fn a_place_is_called_as_a_reader_knows_it() {
        let document = document();
        let name = |pointer| name(&document, pointer);
        assert_eq!(name("/components/schemas/Page/properties/items/items"), "Page.items[]");
        assert_eq!(name("/components/schemas/Run/properties/a/allOf/0/maxLength"), "Run.a");
        assert_eq!(name("/paths/~1runs/post/parameters/0/schema"), "run_create.q");
        assert_eq!(name("/paths/~1runs/post/responses/201/headers/location/required"), "run_create.location");
        assert_eq!(name("/paths/~1runs/post/requestBody/required"), "run_create");
        assert_eq!(name("/paths/~1runs~1{run}/parameters/0/example"), "/runs/{run} {run}");
        assert_eq!(name("/x-error-registry/run_over/status"), "run_over");
    }

    #[test]
    fn a_component_is_sent_and_answered_by_whoever_reaches_it() {
        let users = Users::of(&[&document()]);
        let flags = "/components/schemas/Flags/properties/force";
        assert_eq!(users.directions(flags), BTreeSet::from([Sent, Answered]));
        assert_eq!(users.words(flags), "sent to `run_create`; answered by `run_create`");
        assert_eq!(users.directions("/components/schemas/Run"), BTreeSet::from([Answered]));
        assert_eq!(users.directions("/paths/~1runs/post/responses/201/headers/location"), BTreeSet::from([Answered]));
    }

    #[test]
    fn what_only_one_of_two_documents_has_is_reached_through_what_both_have() {
        let mut newer = document();
        newer["components"]["schemas"]["New"]["properties"]["flags"] = json!({ "$ref": "#/components/schemas/Marks" });
        let users = Users::of(&[&document(), &newer]);
        assert_eq!(users.directions("/components/schemas/Marks"), BTreeSet::from([Sent]));
        assert_eq!(users.directions("/components/schemas/Flags"), BTreeSet::from([Sent, Answered]));
    }

    #[test]
    fn a_way_through_references_ends_where_the_last_of_them_stands() {
        let contract = Contract::new(document());
        let way = "/paths/~1runs/post/responses/201/schema/properties/flags";
        assert_eq!(site(&contract, way), "/components/schemas/Run/properties/flags");
    }
}
