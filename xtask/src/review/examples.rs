//! Which examples changed: they are read more often than schemas, so a reviewer sees each with its difference.

use super::places::name;
use super::prose::differences;
use crate::contract::{child, tokens};
use serde_json::Value;
use similar::TextDiff;
use std::collections::BTreeSet;

/// One example that came, went or changed.
pub(super) struct Example {
    /// The operation or schema that it stands in.
    pub(super) place: String,
    /// What of it: `answer 200`, `request`.
    pub(super) of: String,
    /// The lines that differ, with a little around them.
    pub(super) diff: String,
}

/// The examples that differ in places that both documents have.
pub(super) fn changed(old: &Value, new: &Value) -> Vec<Example> {
    let places: BTreeSet<String> = differences(old, new).iter().filter_map(|at| example(at)).collect();
    let text = |document: &Value, at: &str| {
        document.pointer(at).map(|value| yaml_serde::to_string(value).unwrap_or_default()).unwrap_or_default()
    };
    let changed = places.into_iter().map(|at| {
        let (from, to) = (text(old, &at), text(new, &at));
        let diff = TextDiff::from_lines(&from, &to).unified_diff().context_radius(1).to_string();
        let holder = if new.pointer(&at).is_some() { new } else { old };
        let lines = diff.lines().filter(|line| !line.starts_with("@@")).map(|line| format!("{line}\n"));
        Example { place: name(holder, &at), of: of(&at), diff: lines.collect() }
    });
    changed.filter(|example| !example.diff.is_empty()).collect()
}

/// The example that a difference lies in.
fn example(at: &str) -> Option<String> {
    let mut place = String::new();
    let mut before = String::new();
    for token in tokens(at) {
        place = child(&place, &token);
        if token == "example" && before != "properties" {
            return Some(place);
        }
        before = token;
    }
    None
}

fn of(at: &str) -> String {
    let steps: Vec<String> = tokens(at).collect();
    match steps.iter().position(|step| step == "responses") {
        _ if steps.iter().any(|step| step == "requestBody") => "request".to_owned(),
        Some(index) if steps.first().is_some_and(|first| first == "paths") => {
            format!("answer {}", steps.get(index + 1).cloned().unwrap_or_default())
        }
        _ => "value".to_owned(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use serde_json::json;

    #[test]
    fn an_example_is_shown_with_what_differs() {
        let document = |status: &str| {
            json!({ "paths": { "/runs": { "get": { "operationId": "run_view", "responses": { "200": { "content": {
                "application/json": { "example": { "id": 1, "status": status } } } } } } } } })
        };
        let changed = changed(&document("queued"), &document("lost"));
        let [example] = changed.as_slice() else { panic!("one example changed") };
        assert_eq!((example.place.as_str(), example.of.as_str()), ("run_view", "answer 200"));
        assert_eq!(example.diff, " id: 1\n-status: queued\n+status: lost\n");
    }
}
