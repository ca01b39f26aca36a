//! What a change of a schema means: which values are allowed after it, and which way they go.

use super::change::{Additive, Answered, Breaking, Direction, Editorial, Effect, Narrower, Other, Rating, Sent, Wider};
use super::classify::{Pair, Said, by_redocly, list};
use super::places::component;
use super::redocly::{Found, Kind};
use crate::contract::elements;
use serde_json::Value;

/// What is said of one finding on a schema; nothing if another finding says it already.
pub(super) fn said(pair: &Pair, found: &Found) -> Vec<Said> {
    if found.is_prose() {
        return Vec::new();
    }
    match (found.kind, found.property.as_deref()) {
        (Kind::Modified, Some("key")) => vec![named_otherwise(pair, found)],
        (Kind::Modified, Some("enum")) => vec![values(pair, found)],
        (Kind::Modified, Some("required")) => required(pair, found),
        (Kind::Modified, Some("deprecated")) => vec![deprecated(pair, found)],
        (Kind::Modified, Some("default")) => vec![default(pair, found)],
        (Kind::Modified, Some(key)) => vec![limited(pair, found, key)],
        (Kind::Added | Kind::Removed, _) => vec![came_or_went(pair, found)],
        _ => vec![by_redocly(pair, found)],
    }
}

/// Redocly takes a property that went, and one much like it that came, for one that was renamed.
fn named_otherwise(pair: &Pair, found: &Found) -> Said {
    let (from, to) = (found.before().unwrap_or_default(), found.now().unwrap_or_default());
    if from.rsplit_once('/').is_some_and(|(parent, _)| parent.ends_with("/properties")) {
        return renamed(pair, from, to);
    }
    let new = found.new_value().as_str().unwrap_or_default();
    let what = format!("is called `{new}`");
    let why = "The name of a schema is not on the wire; typed clients call the type otherwise when they are made anew.";
    Said::new(from, what, Rating::new(Editorial, why, Editorial, "It is not on the wire."))
}

/// Clients accept values they do not know (the contract says so), so only what is sent is bound to the list.
fn values(pair: &Pair, found: &Found) -> Said {
    let at = schema_of(pair, found);
    let strings = |value: &Value| -> Vec<String> {
        elements(value).map(|value| value.as_str().map_or_else(|| value.to_string(), str::to_owned)).collect()
    };
    let (old, new) = (strings(found.old_value()), strings(found.new_value()));
    let added: Vec<_> = new.iter().filter(|value| !old.contains(value)).cloned().collect();
    let removed: Vec<_> = old.iter().filter(|value| !new.contains(value)).cloned().collect();
    let (what, effect) = match (old.is_empty(), new.is_empty(), added.is_empty(), removed.is_empty()) {
        (true, ..) => (format!("is one of {}, and no longer any value", list(&new)), Narrower),
        (_, true, ..) => ("may be any value, and not only those of a list".to_owned(), Wider),
        (_, _, false, true) => (format!("may also be {}", list(&added)), Wider),
        (_, _, true, false) => (format!("is never {} any more", list(&removed)), Narrower),
        (_, _, false, false) => (format!("may be {} and no longer {}", list(&added), list(&removed)), Other),
        (_, _, true, true) => return Said::new(at, "lists its values in another order", Rating::editorial()),
    };
    let rating = pair.rate(&at, |direction| match direction {
        Sent => Rating::of(Sent, effect),
        // Some came and some went: most likely one is called otherwise, and that is another value.
        Answered if effect == Other => Rating::new(
            Breaking,
            "It may wait for a value that is no longer answered; another one may stand for the same.",
            Breaking,
            "It answers the old value, and a newer client may wait for the new one.",
        ),
        Answered => Rating::new(
            Additive,
            "By the contract it accepts values that it does not know, and need not get each one.",
            Editorial,
            "A newer client accepts values that it does not know.",
        ),
    });
    Said::new(at, what, rating)
}

/// One change for each property that is required now and was not, or the other way round.
fn required(pair: &Pair, found: &Found) -> Vec<Said> {
    let at = schema_of(pair, found);
    let names =
        |value: &Value| -> Vec<String> { elements(value).filter_map(Value::as_str).map(str::to_owned).collect() };
    let (old, new) = (names(found.old_value()), names(found.new_value()));
    let schema = |value: Option<&Value>, name: &str| value.is_some_and(|value| value["properties"].get(name).is_some());
    let old_schema = pair.old.document().pointer(&owner(found.before().unwrap_or_default(), "required"));
    let new_schema = pair.new.document().pointer(&owner(found.now().unwrap_or_default(), "required"));
    let mut said = Vec::new();
    // A property that came or went is a change of its own, and says whether it is required.
    for name in new.iter().filter(|name| !old.contains(name) && schema(old_schema, name)) {
        let what = in_words(pair, &at, ["must be sent", "is always there", "is required"]);
        said.push(Said::new(format!("{at}/properties/{name}"), what, pair.rate(&at, demanded)));
    }
    for name in old.iter().filter(|name| !new.contains(name) && schema(new_schema, name)) {
        let what = in_words(pair, &at, ["may be left out", "may be absent", "is optional"]);
        said.push(Said::new(format!("{at}/properties/{name}"), what, pair.rate(&at, |d| Rating::of(d, Wider))));
    }
    said
}

/// A rating for what may no longer be left out.
pub(super) fn demanded(direction: Direction) -> Rating {
    match direction {
        Sent => {
            let why = "It may leave it out, and is refused for that.";
            Rating::new(Breaking, why, Editorial, "It accepts whatever a newer client sends.")
        }
        Answered => Rating::of(Answered, Narrower),
    }
}

fn in_words(pair: &Pair, at: &str, [sent, answered, both]: [&str; 3]) -> String {
    let directions = pair.directions(at);
    match (directions.contains(&Sent), directions.contains(&Answered)) {
        (true, false) => sent.to_owned(),
        (false, true) => answered.to_owned(),
        _ => both.to_owned(),
    }
}

fn deprecated(pair: &Pair, found: &Found) -> Said {
    let what = if found.new_value() == true { "is deprecated" } else { "is no longer deprecated" };
    let why = "It works as before; this is a sign to move on.";
    Said::new(schema_of(pair, found), what, Rating::new(Additive, why, Editorial, "It works as before."))
}

fn default(pair: &Pair, found: &Found) -> Said {
    let at = schema_of(pair, found);
    let what = format!("is {} unless said, where it was {}", shown(found.new_value()), shown(found.old_value()));
    let rating = pair.rate(&at, |direction| match direction {
        Sent => Rating::new(
            Breaking,
            "Where it leaves the value out, the same request means something else.",
            Breaking,
            "Where a newer client leaves the value out, it does something else than meant.",
        ),
        Answered => Rating::editorial(),
    });
    Said::new(at, what, rating)
}

/// A key that limits the values, the type among them.
fn limited(pair: &Pair, found: &Found, key: &str) -> Said {
    let at = schema_of(pair, found);
    let (old, new) = (found.old_value(), found.new_value());
    let Some(effect) = effect(key, old, new) else { return by_redocly(pair, found) };
    let what = match key {
        "nullable" if new == true => "may be `null`".to_owned(),
        "nullable" => "is never `null` any more".to_owned(),
        "additionalProperties" if new == false => "has the listed properties only".to_owned(),
        "additionalProperties" if old == false => "may have more than the listed properties".to_owned(),
        "type" => format!("is of the type {} instead of {}", shown(new), shown(old)),
        _ if old.is_null() => format!("has the `{key}` {}, where there was none", shown(new)),
        _ if new.is_null() => format!("has no `{key}` any more; it was {}", shown(old)),
        _ => format!("has the `{key}` {} instead of {}", shown(new), shown(old)),
    };
    Said::new(at.clone(), what, pair.rate(&at, |direction| Rating::of(direction, effect)))
}

/// What a limiting key does to the values; nothing is known of other keys.
fn effect(key: &str, old: &Value, new: &Value) -> Option<Effect> {
    let more = |yes| if yes { Wider } else { Narrower };
    Some(match key {
        "nullable" => more(new == true),
        "uniqueItems" | "exclusiveMinimum" | "exclusiveMaximum" if new.is_boolean() || old.is_boolean() => {
            more(new != true)
        }
        "additionalProperties" if (old == false) != (new == false) => more(old == false),
        "type" | "format" if old.is_null() || new.is_null() => more(new.is_null()),
        "type" => match (old.as_str(), new.as_str()) {
            (Some("integer"), Some("number")) => Wider,
            (Some("number"), Some("integer")) => Narrower,
            _ => Other,
        },
        "format" => match (old.as_str(), new.as_str()) {
            (Some("int32"), Some("int64")) | (Some("float"), Some("double")) => Wider,
            (Some("int64"), Some("int32")) | (Some("double"), Some("float")) => Narrower,
            _ => Other,
        },
        "pattern" | "multipleOf" if old.is_null() || new.is_null() => more(new.is_null()),
        "pattern" | "multipleOf" => Other,
        "minimum" | "minLength" | "minItems" | "minProperties" => match (old.as_f64(), new.as_f64()) {
            (Some(old), Some(new)) => more(new < old),
            _ => more(new.is_null()),
        },
        "maximum" | "maxLength" | "maxItems" | "maxProperties" => match (old.as_f64(), new.as_f64()) {
            (Some(old), Some(new)) => more(new > old),
            _ => more(new.is_null()),
        },
        _ => return None,
    })
}

/// A property, an item, a variant or a whole schema.
fn came_or_went(pair: &Pair, found: &Found) -> Said {
    let at = pair.place(found);
    let came = found.kind == Kind::Added;
    let parent = at.rsplit_once('/').map(|(parent, _)| parent).unwrap_or_default();
    if let Some(schema) = parent.strip_suffix("/properties") {
        return property(pair, &at, schema, came);
    }
    let whole = component(&at).is_some_and(|component| component == at);
    if whole {
        let what = if came { "is a new schema" } else { "is gone as a schema" };
        return Said::new(at, what, Rating::editorial());
    }
    let key = at.rsplit('/').next().unwrap_or_default().to_owned();
    let effect = match (found.type_name.as_str(), parent.rsplit('/').next(), came) {
        // One more of `allOf` asks for more, one more of the others allows more; a whole list limits what was free.
        ("Schema", Some("anyOf" | "oneOf"), came) => {
            if came {
                Wider
            } else {
                Narrower
            }
        }
        ("Schema" | "AllOf" | "AnyOf" | "OneOf", _, came) => {
            if came {
                Narrower
            } else {
                Wider
            }
        }
        _ => return by_redocly(pair, found),
    };
    let what = match (key.as_str(), came) {
        ("items" | "additionalProperties" | "allOf" | "anyOf" | "oneOf", true) => {
            format!("is limited by `{key}`, where it was not")
        }
        ("items" | "additionalProperties" | "allOf" | "anyOf" | "oneOf", false) => {
            format!("is no longer limited by `{key}`")
        }
        (_, true) => "has one variant more".to_owned(),
        (_, false) => "has one variant less".to_owned(),
    };
    Said::new(at.clone(), what, pair.rate(&at, |direction| Rating::of(direction, effect)))
}

fn property(pair: &Pair, at: &str, schema: &str, came: bool) -> Said {
    let name = at.rsplit('/').next().unwrap_or_default();
    let in_document = |document: &Value, schema: &str| {
        let schema = document.pointer(schema);
        let required = schema.is_some_and(|schema| elements(&schema["required"]).any(|required| required == name));
        let closed = schema.is_some_and(|schema| schema["additionalProperties"] == false);
        (required, closed)
    };
    let (old_required, old_closed) = in_document(pair.old.document(), pair.formerly(schema));
    let (new_required, new_closed) = in_document(pair.new.document(), pair.nowadays(schema));
    if came {
        let what = if new_required { "is new and required" } else { "is new" };
        return Said::new(at, what, pair.rate(at, |direction| came_in(direction, new_required, old_closed)));
    }
    let what = if old_required { "is gone; it was required" } else { "is gone" };
    Said::new(at, what, pair.rate(at, |direction| went_from(direction, old_required, new_closed)))
}

fn came_in(direction: Direction, required: bool, was_closed: bool) -> Rating {
    match (direction, required, was_closed) {
        (Sent, true, true) => Rating::new(
            Breaking,
            "It does not send it, so its requests are refused.",
            Breaking,
            "It refuses a property that it does not know, and newer clients always send this one.",
        ),
        (Sent, true, false) => Rating::of(Sent, Narrower),
        (Sent, false, true) => Rating::of(Sent, Wider),
        (Sent, false, false) => {
            Rating::new(Additive, "It does not have to send it.", Additive, "It ignores it until it is upgraded.")
        }
        // Closed is what is sent. The contract asks clients to be open to whatever is answered, and ours are.
        (Answered, true, _) => {
            Rating::new(Additive, IGNORED, Breaking, "It does not answer it, and a newer client counts on it.")
        }
        (Answered, false, _) => Rating::new(
            Additive,
            IGNORED,
            Additive,
            "It does not answer it until it is upgraded; a newer client copes.",
        ),
    }
}

const IGNORED: &str = "By the contract it ignores properties that it does not know.";

fn went_from(direction: Direction, was_required: bool, is_closed: bool) -> Rating {
    match direction {
        Sent => {
            let client = if is_closed {
                "It may still send it, and is refused for that."
            } else {
                "It may still send it, and is no longer heeded."
            };
            match was_required {
                true => Rating::new(Breaking, client, Breaking, "It asks for it, and a newer client does not send it."),
                false => Rating::new(Breaking, client, Editorial, "A newer client does not send it."),
            }
        }
        Answered => {
            let client = if was_required {
                "It counts on it, and cannot read an answer without it."
            } else {
                "It finds it absent from now on, and goes without what it did with it."
            };
            Rating::new(Breaking, client, Editorial, "It still answers it; a newer client ignores that.")
        }
    }
}

/// A property that is called otherwise: one is gone, another is there.
pub(super) fn renamed(pair: &Pair, old: &str, new: &str) -> Said {
    let schema = |at: &str| at.rsplit_once("/properties/").map(|(schema, _)| schema.to_owned()).unwrap_or_default();
    let (went, came) = (property(pair, old, &schema(old), false), property(pair, new, &schema(new), true));
    let to = new.rsplit('/').next().unwrap_or_default();
    Said::new(old, format!("is called `{to}` now"), went.rating.and(came.rating))
}

/// The pointer of the schema whose key was modified.
fn schema_of(pair: &Pair, found: &Found) -> String {
    let at = pair.place(found);
    found.property.as_deref().map_or_else(|| at.clone(), |key| owner(&at, key))
}

fn owner(at: &str, key: &str) -> String {
    at.strip_suffix(&format!("/{key}")).unwrap_or(at).to_owned()
}

/// A value as a reader wants it.
pub(super) fn shown(value: &Value) -> String {
    match value {
        Value::Null => "nothing".to_owned(),
        Value::String(text) => format!("`{text}`"),
        other => format!("`{other}`"),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use serde_json::json;

    #[test]
    fn a_limit_that_leaves_less_room_narrows() {
        let effect = |key, old: Value, new: Value| effect(key, &old, &new);
        assert_eq!(effect("maxLength", json!(63), json!(40)), Some(Narrower));
        assert_eq!(effect("maxLength", json!(63), Value::Null), Some(Wider));
        assert_eq!(effect("minimum", json!(1), json!(0)), Some(Wider));
        assert_eq!(effect("minItems", Value::Null, json!(1)), Some(Narrower));
        assert_eq!(effect("pattern", json!("^a$"), json!("^b$")), Some(Other));
        assert_eq!(effect("format", json!("int32"), json!("int64")), Some(Wider));
        assert_eq!(effect("additionalProperties", json!(false), Value::Null), Some(Wider));
        assert_eq!(effect("xml", json!({}), Value::Null), None);
    }

    #[test]
    fn what_is_closed_to_senders_is_open_to_readers() {
        assert_eq!(came_in(Answered, false, true).client.class, Additive);
        assert_eq!(came_in(Sent, true, true).client.class, Breaking);
        assert_eq!(came_in(Answered, true, false).server.class, Breaking);
    }
}
