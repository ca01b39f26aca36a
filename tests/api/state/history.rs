//! What a state was, and who made it so.

use super::{ANY, ORDERS, counting, path, reached};
use crate::harness::{DEV, House, eventually};
use http::Method;
use meltano_api_client::RunStatus;
use serde_json::{Value, json};

impl House {
    /// The versions of a state, the oldest first.
    async fn versions(&self, id: &str) -> Vec<Value> {
        let list = self.get(&format!("{}/versions?limit=1000", path(ANY, id))).await;
        assert_eq!(list.status, 200, "{}", list.body);
        let mut versions = list.json()["items"].as_array().unwrap().clone();
        versions.reverse();
        versions
    }

    /// What a state was in a version.
    async fn version(&self, id: &str, number: u64) -> Value {
        self.get(&format!("{}/versions/{number}", path(ANY, id))).await.json()["state"].clone()
    }
}

fn kinds(versions: &[Value]) -> Vec<&str> {
    versions.iter().map(|version| version["cause"]["kind"].as_str().unwrap()).collect()
}

#[tokio::test]
async fn every_version_says_who_made_it_and_why() {
    let mut house = House::build(counting, &[]);
    let id = "dev:tap-counting-to-target-drain";
    let state = |count: i64| json!({ "singer_state": { "count": count } });
    let body = json!({ "state": state(7), "note": "a fresh start" });
    let set = house.send(Method::PUT, &path(DEV, id), None, &body).await;
    let request = set.headers["x-request-id"].to_str().unwrap().to_owned();
    let run = house.run(&["tap-counting", "target-drain"]).await.id.0;
    assert_eq!(house.over(run).await.status, RunStatus::Succeeded);
    house.project.meltano(&["state", "set", "--force", id, &state(20).to_string()]);
    house.project.meltano(&["state", "clear", "--force", id]);
    // An edit that does not explain what is there may be on its way, and is told a moment later.
    let versions =
        eventually("the edits are told", async || Some(house.versions(id).await).filter(|told| told.len() > 3)).await;
    assert_eq!(kinds(&versions)[..3], ["set", "run", "edit"], "{versions:?}");
    assert_eq!(versions.last().unwrap()["cause"]["kind"], "unrecorded", "clearing leaves no trace");
    let cause = &versions[0]["cause"];
    assert_eq!(
        (&cause["actor"], &cause["request_id"], &cause["note"]),
        (&json!("anonymous"), &json!(request), &json!("a fresh start"))
    );
    assert_eq!(versions[1]["cause"]["run_id"], run.to_string());
    assert_eq!(
        (house.version(id, 1).await, house.version(id, 2).await, house.version(id, 3).await),
        (state(7), state(8), state(20))
    );
    assert_eq!((&versions[3]["bytes"], versions[3].get("etag")), (&json!(0), None), "it was cleared");

    // The same while the server is down.
    house.server.crash();
    house.project.meltano(&["state", "set", "--force", id, &state(30).to_string()]);
    house.project.meltano(&["--environment", "dev", "run", "--no-install", "tap-counting", "target-drain"]);
    house.project.meltano(&["state", "merge", id, r#"{"singer_state": {"more": 1}}"#]);
    house.server.start_again();
    let versions = house.versions(id).await;
    assert_eq!(kinds(&versions)[4..], ["edit", "run", "edit"], "{versions:?}");
    assert_eq!(house.version(id, 5).await, state(30));
    assert_eq!(house.version(id, 6).await, state(31));
    assert_eq!(house.version(id, 7).await, json!({ "singer_state": { "count": 31, "more": 1 } }));
    assert_eq!(house.state(id).await, house.version(id, 7).await);
}

#[tokio::test]
async fn a_state_comes_back_as_it_was() {
    let house = House::open();
    let here = path(DEV, ORDERS);
    house.set(ORDERS, &reached("2026-11-01")).await;
    let patch = json!({ "state": { "singer_state": { "bookmarks": { "other": { "id": 1 } } } } });
    house.send(Method::PATCH, &here, None, &patch).await;
    let halves = house.get(&format!("{here}?view=split")).await.json();
    let between = chrono::Utc::now();
    house.set(ORDERS, &reached("2026-11-05")).await;
    house.send(Method::DELETE, &here, None, &json!(null)).await;
    assert_eq!(house.get(&here).await.status, 404);
    let restore = async |number: u64| {
        house.send(Method::POST, &format!("{here}/versions/{number}/restore"), None, &json!({})).await
    };
    let restored = restore(2).await;
    assert_eq!((restored.status, &restored.json()["version"]), (200, &json!(5)), "{}", restored.body);
    assert_eq!(house.get(&format!("{here}?view=split")).await.json(), halves, "both halves, to the letter");
    assert_eq!(restored.json()["etag"], halves["etag"]);
    let cause = &house.versions(ORDERS).await[4]["cause"];
    assert_eq!((&cause["kind"], &cause["version"]), (&json!("restore"), &json!(2)));
    // To have been cleared is a version, too, but nothing to fall back to unasked.
    assert_eq!(restore(4).await.code(), "state_rewinds");
    let cleared =
        house.send(Method::POST, &format!("{here}/versions/4/restore?allow_rewind=true"), None, &json!({})).await;
    assert_eq!((cleared.status, house.get(&here).await.status), (200, 404));

    // What it was at a moment, and what changed between two.
    let as_of =
        house.request(Method::GET, &here).query(&[("as_of", between.to_rfc3339()), ("view", "split".to_owned())]);
    assert_eq!(crate::harness::answer(as_of).await.json(), halves);
    let early = house.request(Method::GET, &here).query(&[("as_of", "2020-01-01T00:00:00Z")]);
    assert_eq!(crate::harness::answer(early).await.code(), "state_version_not_found");
    let diff = house.get(&format!("{here}/versions/3/diff")).await.json();
    assert_eq!((&diff["from"], &diff["to"]), (&json!(2), &json!(3)));
    let places: Vec<_> =
        diff["diff"]["changes"].as_array().unwrap().iter().map(|change| change["pointer"].as_str().unwrap()).collect();
    assert_eq!(places, ["/singer_state/bookmarks/orders/replication_key_value", "/singer_state/bookmarks/other"]);
    let same = house.get(&format!("{here}/versions/5/diff?from=2")).await.json();
    assert_eq!(same["diff"], json!({ "changes": [], "omitted": 0 }));
}

#[tokio::test]
async fn a_history_comes_in_pages() {
    let house = House::open();
    for value in 1..=7 {
        house.set(ORDERS, &reached(value)).await;
    }
    let numbers = |list: &Value| -> Vec<u64> {
        list["items"].as_array().unwrap().iter().map(|version| version["version"].as_u64().unwrap()).collect()
    };
    let list = format!("{}/versions", path(DEV, ORDERS));
    let first = house.get(&format!("{list}?limit=3")).await.json();
    house.set(ORDERS, &reached(8)).await;
    let second = house.get(&format!("{list}?page_token={}", first["next_page"].as_str().unwrap())).await.json();
    assert_eq!((numbers(&first), numbers(&second)), (vec![7, 6, 5], vec![4, 3, 2, 1]));
    assert_eq!(house.get(&format!("{}/versions", path(DEV, "dev:tap-a-to-b"))).await.code(), "state_not_found");
}

#[tokio::test]
async fn states_that_were_there_before_the_server_have_a_history_from_then_on() {
    let mut house = House::open();
    house.server.crash();
    house.project.meltano(&["state", "set", "--force", ORDERS, &reached(1).to_string()]);
    std::fs::remove_dir_all(house.server.data_dir()).unwrap();
    house.server.start_again();
    let versions = house.versions(ORDERS).await;
    assert!(!versions.is_empty());
    assert_eq!(house.version(ORDERS, versions.len() as u64).await, reached(1));
}
