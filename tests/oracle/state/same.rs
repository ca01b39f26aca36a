//! What one writes, the other reads.

use super::{ALL, Ground, Query, id, object};
use meltano_api::state::store::{Edit, EditKind, Write};
use meltano_api::state::{Error, State};
use serde_json::{Value, json};

/// Names that people give, and names that services, shells and Meltano itself have trouble with.
const NAMES: [&str; 33] = [
    "dev:tap-a-to-target-b",
    "dev:tap-a-to-target-b:suffix",
    "dev:tap-a",
    "prod:tap-to-to-target",
    "a",
    "a-b",
    "a.b",
    "a b",
    " a",
    "+",
    "a+b&c=d",
    "what?",
    "a#b",
    "50%",
    "%2F",
    "%25 %",
    "ünïcödé",
    "日本語",
    "🦆",
    "it's",
    "\"quoted\"",
    "[brackets]",
    "star*",
    "{x}|<y>^`",
    "a@b",
    "x:y@z",
    "back\\slash",
    "~",
    ";a,b;",
    "$HOME",
    "lock",
    "state.json",
    "...",
];

#[test]
fn states_in_a_directory_are_those_of_meltano() {
    the_same(&Ground::file());
}

#[test]
fn states_in_s3_are_those_of_meltano() {
    the_same(&Ground::s3());
}

#[test]
fn states_in_gcs_are_those_of_meltano() {
    the_same(&Ground::gcs());
}

#[test]
#[ignore = "needs Node: cargo xtask azure"]
fn states_in_azure_are_those_of_meltano() {
    the_same(&Ground::azure());
}

fn the_same(ground: &Ground) {
    assert_eq!(ground.all().len(), 0);
    assert_eq!(ground.ours.get(&id("nobody")).unwrap(), None);
    let names = NAMES.map(id);
    let admitted: Vec<_> = names.iter().filter(|id| ground.ours.admits(id).is_ok()).collect();
    println!("{}: {} of {} names", ground.ours.scheme(), admitted.len(), names.len());
    let refused = names.iter().filter(|id| !admitted.contains(id)).map(|id| id.as_str());
    assert!(refused.eq(ground.loses.iter().copied().filter(|name| NAMES.contains(name))));
    // Meltano writes, we read.
    for (number, id) in admitted.iter().enumerate() {
        let (one, other) = (json!({"singer_state": {"at": number}}), json!({"singer_state": {"more": [1.5, "ü"]}}));
        assert_eq!(ground.ask("set", json!([id.as_str(), one])), Value::Null, "{id}");
        assert_eq!(ground.ask("merge", json!([id.as_str(), other])), Value::Null, "{id}");
        let stored = ground.ours.get(id).unwrap().unwrap_or_else(|| panic!("there is no `{id}`"));
        assert_eq!(stored.state, State { completed: object(one), partial: object(other) }, "{id}");
        assert!(stored.updated_at.is_some() && stored.bytes > 50);
    }
    let written = ground.ask("files", json!([]));
    assert_eq!(everything(ground), ground.ask("export", json!([])));
    // We write the same again, and it is the same in each byte and place.
    for id in &admitted {
        let found = ground.ours.get(id).unwrap().unwrap();
        ground.put(id.as_str(), None).unwrap();
        assert_eq!(ground.ask("get", json!([id.as_str()])), json!({}), "{id}");
        ground.put(id.as_str(), Some(found.state.clone())).unwrap();
        assert_eq!(ground.ask("get", json!([id.as_str()])), json!(found.state.effective().unwrap()), "{id}");
        let edit = Edit { run_id: uuid::Uuid::nil(), payload: object(json!({})), kind: EditKind::Set };
        let write = Write { id: (*id).clone(), state: Some(found.state), edit: Some(edit) };
        ground.ours.change(std::slice::from_ref(id), &mut |_| Ok(vec![write.clone()])).unwrap();
    }
    assert_eq!(ground.noted.0.lock().unwrap().len(), admitted.len());
    assert_eq!(ground.ask("files", json!([])), written);
    assert_eq!(everything(ground), ground.ask("export", json!([])));
    // The other verbs.
    ground.ask("copy", json!(["a", "copied"]));
    ground.ask("move", json!(["copied", "moved"]));
    ground.ask("load", json!([{"loaded": {"completed": {"singer_state": {}}}, "half": {"partial": {"x": null}}}]));
    assert_eq!(ground.ours.get(&id("copied")).unwrap(), None);
    let (a, moved) = (ground.ours.get(&id("a")).unwrap().unwrap(), ground.ours.get(&id("moved")).unwrap().unwrap());
    assert_eq!(moved.state, State::complete(a.state.effective().unwrap()));
    assert_eq!(
        ground.ours.get(&id("loaded")).unwrap().unwrap().state,
        State::complete(object(json!({"singer_state": {}})))
    );
    assert_eq!(ground.ours.get(&id("half")).unwrap().unwrap().state.partial, object(json!({"x": null})));
    // By pages, in the order of their bytes.
    let all: Vec<_> = ground.all().into_keys().collect();
    for limit in [1, 2, 3, 7] {
        let mut paged: Vec<String> = Vec::new();
        loop {
            let query = Query { after: paged.last().map(String::as_str), limit, ..ALL };
            let ids: Vec<_> = ground.ours.ids(query).unwrap().iter().map(ToString::to_string).collect();
            if ids.is_empty() {
                break;
            }
            assert!(ids.len() <= limit);
            paged.extend(ids);
        }
        assert_eq!(paged, all, "by {limit}");
    }
    let of_dev = ground.ours.ids(Query { env: Some("dev"), ..ALL }).unwrap();
    assert_eq!(of_dev.iter().map(|id| id.as_str()).collect::<Vec<_>>(), NAMES[..2]);
    // What is no state is said to be none, and hides nothing.
    ground.ask("write", json!(["broken", "state.json", "{\"completed\": sec"]));
    assert!(matches!(ground.ours.get(&id("broken")), Err(Error::Unreadable { .. })));
    let page = ground.ours.page(ALL).unwrap();
    assert_eq!(page.len(), all.len() + 1);
    assert_eq!(page.iter().filter(|entry| entry.stored.is_err()).count(), 1);
    // Clearing leaves nothing.
    for name in all.iter().map(String::as_str).chain(["broken"]) {
        if name == "broken" {
            ground.ask("clear", json!([name]));
        } else {
            ground.put(name, None).unwrap();
        }
        assert_eq!(ground.ask("get", json!([name])), json!({}));
    }
    assert_eq!(ground.ask("export", json!([])), json!({}));
    assert!([json!({}), Value::Null].contains(&ground.ask("files", json!([]))));
}

/// What `meltano state export` would print of ours.
fn everything(ground: &Ground) -> Value {
    let state = |state: State| json!({"completed": state.completed, "partial": state.partial});
    ground.all().into_iter().map(|(id, one)| (id, state(one))).collect::<serde_json::Map<_, _>>().into()
}
