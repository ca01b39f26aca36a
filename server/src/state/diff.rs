//! How two states differ, and whether the difference makes runs load again what they have loaded.
//!
//! Singer says nothing of what stands in a state, so that this is what taps agree on (the Singer SDK, the taps of Stitch
//! and PipelineWise): what they have reached is a number, a time or a text in the bookmark of a stream, and it grows.

use std::cmp::Ordering;

use chrono::{DateTime, NaiveDate, NaiveDateTime, Utc};
use serde_json::Value;

use super::{Document, SINGER_STATE};

/// How many differences are told.
const TOLD: usize = 1000;

/// What a tap keeps beside what it has reached, and drops when it is done.
const HOUSEKEEPING: [&str; 11] = [
    "currently_syncing",
    "last_pk_fetched",
    "max_pk_values",
    "Note",
    "offset",
    "progress_markers",
    "replication_key",
    "replication_key_signpost",
    "starting_replication_value",
    "version",
    "xmin",
];

/// A place in a log that two keys tell: the second begins anew with each value of the first (PipelineWise, for MySQL).
const LOG: (&str, &str) = ("log_file", "log_pos");

/// The differences, sorted by their place.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Diff {
    /// The first of them.
    pub changes: Vec<Difference>,
    /// How many more there are.
    pub omitted: usize,
    /// Every place where it goes backwards, by stream where there is one.
    backwards: Vec<String>,
}

/// One place where two states differ.
#[derive(Clone, Debug, PartialEq)]
pub struct Difference {
    /// The place, as a JSON Pointer (RFC 6901).
    pub pointer: String,
    /// The stream in whose bookmark it lies.
    pub stream: Option<String>,
    /// Whether a run would load again what was loaded.
    pub backwards: bool,
    /// What was there.
    pub before: Option<Value>,
    /// What is there.
    pub after: Option<Value>,
}

impl Diff {
    /// Compares what the next run would be given before and after.
    #[must_use]
    pub fn between(before: &Document, after: &Document) -> Self {
        let mut diff = Self::default();
        diff.objects(&mut Vec::new(), before, after);
        diff.changes.sort_by(|one, other| one.pointer.cmp(&other.pointer));
        diff.backwards.sort();
        diff.backwards.dedup();
        diff
    }

    /// What goes backwards: streams, or places that are in none.
    #[must_use]
    pub fn rewinds(&self) -> &[String] {
        &self.backwards
    }

    fn objects(&mut self, place: &mut Vec<String>, before: &Document, after: &Document) {
        let files = before.get(LOG.0).zip(after.get(LOG.0)).and_then(|(old, new)| Some((old.as_str()?, new.as_str()?)));
        let next_file = files.is_some_and(|(old, new)| old < new);
        for (key, old) in before {
            place.push(key.clone());
            match after.get(key) {
                Some(new) if next_file && key == LOG.1 && new.is_number() && new != old => {
                    self.note(place, Some(old), Some(new), false);
                }
                Some(new) => self.values(place, old, new),
                None => self.add(place, Some(old), None),
            }
            place.pop();
        }
        for (key, new) in after.iter().filter(|(key, _)| !before.contains_key(*key)) {
            place.push(key.clone());
            self.add(place, None, Some(new));
            place.pop();
        }
    }

    fn values(&mut self, place: &mut Vec<String>, before: &Value, after: &Value) {
        match (before, after) {
            (Value::Object(before), Value::Object(after)) => self.objects(place, before, after),
            (Value::Array(before), Value::Array(after)) => self.arrays(place, before, after),
            _ if before == after => {}
            _ => self.add(place, Some(before), Some(after)),
        }
    }

    /// The partitions of a stream are told from each other by their `context`, and everything else by its position.
    fn arrays(&mut self, place: &mut Vec<String>, before: &[Value], after: &[Value]) {
        let contexts =
            |items: &[Value]| items.iter().map(|item| item.get("context").cloned()).collect::<Option<Vec<_>>>();
        let known = contexts(before).zip(contexts(after));
        let partner = |index: usize| match &known {
            Some((old, new)) => new.iter().position(|context| *context == old[index]),
            None => Some(index).filter(|index| *index < after.len()),
        };
        let mut met = vec![false; after.len()];
        for (index, old) in before.iter().enumerate() {
            place.push(index.to_string());
            match partner(index) {
                Some(partner) => {
                    met[partner] = true;
                    self.values(place, old, &after[partner]);
                }
                None => self.add(place, Some(old), None),
            }
            place.pop();
        }
        for (index, new) in after.iter().enumerate().filter(|(index, _)| !met[*index]) {
            place.push(index.to_string());
            self.add(place, None, Some(new));
            place.pop();
        }
    }

    fn add(&mut self, place: &[String], before: Option<&Value>, after: Option<&Value>) {
        let backwards = place[0] == SINGER_STATE && is_backwards(place, before, after);
        self.note(place, before, after, backwards);
    }

    fn note(&mut self, place: &[String], before: Option<&Value>, after: Option<&Value>, backwards: bool) {
        let in_bookmark = place.len() > 2 && place[1] == "bookmarks";
        let stream = (place[0] == SINGER_STATE && in_bookmark).then(|| place[2].clone());
        let pointer: String =
            place.iter().map(|key| format!("/{}", key.replace('~', "~0").replace('/', "~1"))).collect();
        if backwards {
            let lost =
                before.filter(|_| stream.is_none()).map(|before| lost_streams(place, before)).unwrap_or_default();
            match lost.is_empty() {
                true => self.backwards.push(stream.clone().unwrap_or_else(|| pointer.clone())),
                false => self.backwards.extend(lost),
            }
        }
        if self.changes.len() == TOLD {
            self.omitted += 1;
            return;
        }
        self.changes.push(Difference { pointer, stream, backwards, before: before.cloned(), after: after.cloned() });
    }
}

fn is_backwards(place: &[String], before: Option<&Value>, after: Option<&Value>) -> bool {
    let Some(before) = before else { return false };
    // A stream may be called like one of them.
    let names_a_stream = |index: usize| index == 2 && place[1] == "bookmarks";
    let kept_beside = |(index, key): (usize, &String)| HOUSEKEEPING.contains(&key.as_str()) && !names_a_stream(index);
    if place.iter().enumerate().any(kept_beside) {
        return false;
    }
    let Some(after) = after.filter(|after| has_reached_something(after)) else { return has_reached_something(before) };
    match (before, after) {
        (Value::Null, _) => false,
        (Value::Bool(before), Value::Bool(after)) => *before && !after,
        (Value::Number(_), Value::Number(_)) | (Value::String(_), Value::String(_)) => {
            let is_replication_key = place.last().is_some_and(|key| key == "replication_key_value" || key == LOG.0);
            order(before, after, is_replication_key) == Some(Ordering::Greater)
        }
        // Nobody can tell, so whoever means it says so.
        _ => has_reached_something(before),
    }
}

/// The streams whose bookmarks were in what is gone, where it had more than one stream in it.
fn lost_streams(place: &[String], gone: &Value) -> Vec<String> {
    let bookmarks = match place {
        [_] => gone.get("bookmarks"),
        [_, bookmarks] if bookmarks == "bookmarks" => Some(gone),
        _ => None,
    };
    let bookmarks = bookmarks.and_then(Value::as_object).into_iter().flatten();
    bookmarks.filter(|(_, bookmark)| has_reached_something(bookmark)).map(|(stream, _)| stream.clone()).collect()
}

/// Whether there is anything in it but emptiness and housekeeping.
fn has_reached_something(value: &Value) -> bool {
    match value {
        Value::Null | Value::Bool(false) => false,
        Value::String(text) => !text.is_empty(),
        Value::Bool(true) | Value::Number(_) => true,
        Value::Array(items) => items.iter().any(has_reached_something),
        Value::Object(object) => {
            object.iter().any(|(key, value)| !HOUSEKEEPING.contains(&key.as_str()) && has_reached_something(value))
        }
    }
}

/// Which of two values is further on, where that can be told.
fn order(one: &Value, other: &Value, is_replication_key: bool) -> Option<Ordering> {
    match (one, other) {
        (Value::Number(one), Value::Number(other)) => match (one.as_i128(), other.as_i128()) {
            (Some(one), Some(other)) => Some(one.cmp(&other)),
            _ => one.as_f64()?.partial_cmp(&other.as_f64()?),
        },
        (Value::String(one), Value::String(other)) => {
            let times = moment(one).zip(moment(other)).map(|(one, other)| one.cmp(&other));
            let numbers = || Some(one.parse::<i128>().ok()?.cmp(&other.parse().ok()?));
            let decimals = || one.parse::<f64>().ok()?.partial_cmp(&other.parse::<f64>().ok()?);
            times.or_else(numbers).or_else(decimals).or_else(|| is_replication_key.then(|| one.cmp(other)))
        }
        _ => None,
    }
}

/// A time as taps write it. One without a zone is taken for UTC, in both.
fn moment(text: &str) -> Option<DateTime<Utc>> {
    let text = text.strip_suffix(" UTC").unwrap_or(text);
    let exact = || {
        let formats = ["%Y-%m-%dT%H:%M:%S%.f%#z", "%Y-%m-%d %H:%M:%S%.f%#z"];
        formats.iter().find_map(|format| DateTime::parse_from_str(text, format).ok())
    };
    let naive = || {
        let formats = ["%Y-%m-%dT%H:%M:%S%.f", "%Y-%m-%d %H:%M:%S%.f", "%Y-%m-%dT%H:%M", "%Y-%m-%d %H:%M"];
        formats.iter().find_map(|format| NaiveDateTime::parse_from_str(text, format).ok())
    };
    let day = || NaiveDate::parse_from_str(text, "%Y-%m-%d").ok()?.and_hms_opt(0, 0, 0);
    let zoned = DateTime::parse_from_rfc3339(text).ok().or_else(exact).map(|time| time.to_utc());
    zoned.or_else(|| naive().or_else(day).map(|time| time.and_utc()))
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::*;

    fn diff(before: &Value, after: &Value) -> Diff {
        let document = |value: &Value| json!({ "singer_state": value }).as_object().cloned().expect("an object");
        Diff::between(&document(before), &document(after))
    }

    #[test]
    fn what_goes_backwards_is_told_from_what_goes_on() {
        let bookmark = |value: Value| json!({ "bookmarks": { "orders": { "replication_key_value": value } } });
        let forwards = [
            (json!(1), json!(2)),
            (json!("2026-11-01"), json!("2026-11-01T00:00:01Z")),
            (json!("2026-11-01T01:00:00+02:00"), json!("2026-11-01T00:00:00Z")),
            (json!("9"), json!("10")),
            (json!("a"), json!("b")),
            (json!(null), json!("b")),
            (json!("9.5"), json!("10.5")),
            (json!("2026-11-01T00:00:00+0000"), json!("2026-11-01 00:00:01 UTC")),
            (json!(false), json!("b")),
        ];
        for (before, after) in forwards {
            let (before, after) = (bookmark(before), bookmark(after));
            assert!(diff(&before, &after).rewinds().is_empty(), "{before} {after}");
        }
        let backwards = [
            (json!(2), json!(1)),
            (json!(1.5), json!(1)),
            (json!("2026-11-01T00:00:01"), json!("2026-11-01 00:00:00.5")),
            (json!("2026-11-01T01:00:00-02:00"), json!("2026-11-01T02:00:00Z")),
            (json!("b"), json!("a")),
            (json!("b"), json!(null)),
            (json!("b"), json!("")),
            (json!("10.5"), json!("9.5")),
            (json!("2026-11-01T00:01+00"), json!("2026-11-01T00:00:59+0000")),
            (json!(5), json!({})),
            (json!(5), json!("6")),
            (json!(true), json!(false)),
        ];
        for (before, after) in backwards {
            let (before, after) = (bookmark(before), bookmark(after));
            assert_eq!(diff(&before, &after).rewinds(), ["orders"], "{before} {after}");
        }
    }

    #[test]
    fn what_is_gone_goes_backwards_unless_nothing_was_reached() {
        let table = [
            (json!({"bookmarks": {"a": {"id": 1}, "b": {}}}), json!({"bookmarks": {"a": {"id": 1}}}), vec![]),
            (json!({"bookmarks": {"a": {"id": 1}, "b": {"id": 2}}}), json!({"bookmarks": {"a": {"id": 1}}}), vec!["b"]),
            (json!({"currently_syncing": "a", "users": 7}), json!({"users": 7}), vec![]),
            (json!({"users": 7}), json!({}), vec!["/singer_state/users"]),
            (json!({"bookmarks": {"offset": {"id": 5}}}), json!({"bookmarks": {"offset": {"id": 4}}}), vec!["offset"]),
            (json!({"bookmarks": {"a": {"id": 5, "offset": 9}}}), json!({"bookmarks": {"a": {"id": 5}}}), vec![]),
            (
                json!({"bookmarks": {"a": {"log_file": "bin.12", "log_pos": 90}}}),
                json!({"bookmarks": {"a": {"log_file": "bin.13", "log_pos": 4}}}),
                vec![],
            ),
            (
                json!({"bookmarks": {"a": {"log_file": "bin.12", "log_pos": 90}}}),
                json!({"bookmarks": {"a": {"log_file": "bin.12", "log_pos": 4}}}),
                vec!["a"],
            ),
            (json!({"bookmarks": {"a": {"id": 1}, "b": 2, "c": {}}}), json!({}), vec!["a", "b"]),
            (json!({"bookmarks": {"a": {"progress_markers": {"x": 9}}}}), json!({"bookmarks": {"a": {}}}), vec![]),
            (
                json!({"bookmarks": {"a": {"partitions": [{"context": {"o": 1}, "id": 5}, {"context": {"o": 2}, "id": 3}]}}}),
                json!({"bookmarks": {"a": {"partitions": [{"context": {"o": 2}, "id": 4}, {"context": {"o": 1}, "id": 5}]}}}),
                vec![],
            ),
            (
                json!({"bookmarks": {"a": {"partitions": [{"context": {"o": 1}, "id": 5}]}}}),
                json!({"bookmarks": {"a": {"partitions": [{"context": {"o": 2}, "id": 4}]}}}),
                vec!["a"],
            ),
        ];
        for (before, after, expected) in table {
            assert_eq!(diff(&before, &after).rewinds(), expected, "{before} {after}");
        }
    }

    #[test]
    fn differences_are_told_by_place_and_bounded() {
        let told = diff(
            &json!({"bookmarks": {"a/b": {"x~": 1, "y": 2}}}),
            &json!({"bookmarks": {"a/b": {"x~": 1, "y": 3}, "c": {}}}),
        );
        let places: Vec<_> = told.changes.iter().map(|change| change.pointer.as_str()).collect();
        assert_eq!(places, ["/singer_state/bookmarks/a~1b/y", "/singer_state/bookmarks/c"]);
        assert_eq!(told.changes[0].stream.as_deref(), Some("a/b"));
        let many: Document = (0..1500).map(|number| (format!("s{number:04}"), json!({"id": number}))).collect();
        let told = diff(&json!({"bookmarks": many}), &json!({"bookmarks": {}}));
        assert_eq!((told.changes.len(), told.omitted, told.rewinds().len()), (1000, 500, 1500));
    }
}
