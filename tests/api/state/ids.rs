//! Ids that nobody would choose.

use super::{ANY, path, reached};
use crate::harness::{DEV, House, Project};
use http::Method;
use meltano_api_contract::table::ErrorCode;
use serde_json::{Value, json};

/// What a text must survive on its way through a path and back.
fn hostile() -> Vec<String> {
    let long = "ü".repeat(900);
    let table = [
        "a/b",
        "/",
        "//",
        "...",
        "../../etc/passwd",
        "a/../b",
        "%2F",
        "%",
        "%00",
        "a b",
        " a ",
        "+",
        "a?b=c#d",
        "\\",
        "dev:tap-a-to-b:with:colons",
        "日本:tap-東京-to-京都",
        "🦆",
        "e\u{301}",
        "'; DROP TABLE state; --",
        "\"",
        "*",
        "_",
        "a\tb",
        "a\nb",
        ":",
        "-",
        "null",
        "0",
        "state-archive",
        &long,
    ];
    table.iter().map(|id| (*id).to_owned()).collect()
}

#[tokio::test]
async fn every_text_is_an_id_in_the_system_database() {
    let house = House::open();
    for id in hostile() {
        let state = reached(id.clone());
        house.set(&id, &state).await;
        let view = house.get(&path(ANY, &id)).await.json();
        assert_eq!((&view["state_id"], &view["state"]), (&json!(id), &state));
    }
    let theirs: Value = serde_json::from_str(&house.project.meltano_says(&["state", "export"])).unwrap();
    let mut ids: Vec<_> = theirs.as_object().unwrap().keys().cloned().collect();
    let mut expected = hostile();
    ids.sort();
    expected.sort();
    assert_eq!(ids, expected, "Meltano knows them by the same names");
    for id in hostile() {
        assert_eq!(theirs[&id]["completed"], reached(id.clone()));
        let cleared = house.send(Method::DELETE, &path(ANY, &id), None, &json!(null)).await;
        assert_eq!(cleared.status, 200, "{}", cleared.body);
        assert_eq!(house.get(&path(ANY, &id)).await.status, 404);
        assert_eq!(house.get(&format!("{}/versions", path(ANY, &id))).await.json()["items"][1]["version"], 1);
    }
    assert_eq!(house.project.meltano_says(&["state", "list"]), "");
    // Clients take these two for steps in a path, however they are encoded, so that they could not be asked for.
    for id in [".", ".."] {
        let archive = json!({ id: { "completed": reached(1) } });
        let refused = house.send(Method::PUT, &format!("{ANY}/state-archive"), None, &archive).await;
        refused.is_refusal(ErrorCode::StateIdUnsuitable);
        assert_eq!(raw(&house, id), Some(400));
    }
}

/// The status of a state that is asked for without any client's help.
fn raw(house: &House, id: &str) -> Option<u16> {
    let encoded = id.replace('.', "%2E");
    house.raw(format!("GET {ANY}/state/{encoded} HTTP/1.1\r\nhost: localhost\r\n\r\n").as_bytes())
}

#[tokio::test]
async fn an_id_in_files_never_leaves_their_directory() {
    let house = House::build(
        |project: &Project| {
            let states = project.root().join("states");
            let uri = format!("state_backend: {{uri: 'file://{}'}}\n", states.display());
            project.edit("meltano.yml", |text| uri + &text);
        },
        &[],
    );
    let before = tree(house.project.ground());
    for id in ["../x", "a/b", "/", "/etc", "a/../../../b", &"x".repeat(256), "a\0b"] {
        for path in [path(ANY, id), path(ANY, id).replace("%2E", ".")] {
            let set = house.send(Method::PUT, &path, None, &json!({ "state": reached(1) })).await;
            // Some are no path at all any more.
            assert!([400, 404, 422].contains(&set.status), "{id}: {set:?}");
        }
        let answer = house.get(&path(ANY, id)).await;
        answer.is_refusal(ErrorCode::StateIdUnsuitable);
        let copied = json!({ "destination": id });
        house.set("a", &reached(1)).await;
        let copy = house.send(Method::POST, &format!("{}/copy", path(ANY, "a")), None, &copied).await;
        assert_eq!(copy.code(), "state_id_unsuitable");
    }
    assert_eq!((raw(&house, "."), raw(&house, "..")), (Some(400), Some(400)));
    house.set("dev:tap-a-to-b", &reached(1)).await;
    let written: Vec<_> = tree(house.project.ground()).into_iter().filter(|path| !before.contains(path)).collect();
    let written: Vec<_> = written.iter().filter(|path| path.contains("/states/")).collect();
    assert!(
        written.iter().all(|path| path.contains("/states/a") || path.contains("/states/dev:tap-a-to-b")),
        "{written:?}"
    );
    assert_eq!(house.state_by_meltano("dev:tap-a-to-b"), reached(1));
    let listed = house.get(&format!("{DEV}/state")).await.json();
    assert_eq!(listed["items"][0]["state_id"], "dev:tap-a-to-b");
}

/// Every file below a folder.
fn tree(folder: &std::path::Path) -> Vec<String> {
    let mut found = Vec::new();
    for entry in std::fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        match path.is_dir() && !path.is_symlink() {
            true => found.extend(tree(&path)),
            false => found.push(path.display().to_string()),
        }
    }
    found
}
