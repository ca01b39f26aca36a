//! The tag `state`.

mod backends;
mod history;
mod ids;
mod safety;

use crate::harness::{Answer, COUNTING_TAP, DEV, DRAINING_TARGET, House, Project, answer};
use http::Method;
use http::header::{CONTENT_TYPE, IF_MATCH};
use meltano_api_client::RunStatus;
use serde_json::{Value, json};

/// The id of the sample's pipeline.
const ORDERS: &str = "dev:tap-orders-to-target-csv";

/// Where the states of all environments are.
const ANY: &str = "/meltano/core/v2beta/projects/warehouse/envs/-";

/// The path of a state below that of an environment.
fn path(env: &str, id: &str) -> String {
    use percent_encoding::{NON_ALPHANUMERIC, utf8_percent_encode};
    format!("{env}/state/{}", utf8_percent_encode(id, NON_ALPHANUMERIC))
}

/// A state in which one stream has come so far.
fn reached(value: impl Into<Value>) -> Value {
    json!({ "singer_state": { "bookmarks": { "orders": { "replication_key_value": value.into() } } } })
}

impl House {
    /// Sends JSON, with `If-Match` if one is given.
    async fn send(&self, method: Method, path: &str, tag: Option<&str>, body: &Value) -> Answer {
        let request = self.request(method, path).header(CONTENT_TYPE, "application/json").body(body.to_string());
        answer(tag.into_iter().fold(request, |request, tag| request.header(IF_MATCH, tag))).await
    }

    /// Sets a state, whatever it is.
    #[track_caller]
    fn set(&self, id: &str, state: &Value) -> impl Future<Output = Value> {
        let path = format!("{}?allow_rewind=true", path(ANY, id));
        async move {
            // `*` matches nothing where there is nothing yet.
            let body = json!({ "state": state });
            let mut set = self.send(Method::PUT, &path, None, &body).await;
            if set.status == 428 {
                set = self.send(Method::PUT, &path, Some("*"), &body).await;
            }
            assert_eq!(set.status, 200, "{}", set.body);
            set.json()
        }
    }

    /// What a state is.
    async fn state(&self, id: &str) -> Value {
        let view = self.get(&path(ANY, id)).await;
        assert_eq!(view.status, 200, "{}", view.body);
        view.json()["state"].clone()
    }

    /// What Meltano says that it is.
    fn state_by_meltano(&self, id: &str) -> Value {
        serde_json::from_str(&self.project.meltano_says(&["state", "get", id])).unwrap()
    }
}

fn counting(project: &Project) {
    project.add_script("extractors", "tap-counting", "discover, catalog, state", COUNTING_TAP);
    project.add_script("loaders", "target-drain", "", DRAINING_TARGET);
}

#[tokio::test]
async fn the_next_run_begins_where_a_state_was_set() {
    let house = House::build(counting, &[]);
    let id = "dev:tap-counting-to-target-drain";
    // Nothing ran yet, so there is no database yet.
    assert!(!house.project.root().join(".meltano/meltano.db").exists());
    let set = house.set(id, &json!({ "singer_state": { "count": 41 } })).await;
    assert_eq!((&set["changed"], &set["version"]), (&json!(true), &json!(1)));
    assert_eq!(house.state_by_meltano(id), json!({ "singer_state": { "count": 41 } }));
    let run = house.run(&["tap-counting", "target-drain"]).await;
    assert_eq!(house.over(run.id.0).await.status, RunStatus::Succeeded);
    assert_eq!(house.state(id).await, json!({ "singer_state": { "count": 42 } }));
    assert_eq!(house.state_by_meltano(id), json!({ "singer_state": { "count": 42 } }));
}

#[tokio::test]
async fn a_list_says_what_each_state_is() {
    let house = House::open();
    house.set(ORDERS, &reached("2026-11-01")).await;
    house.set("prod:tap-orders-to-target-csv:eu", &reached("2026-11-02")).await;
    let archive = json!({ "by hand": { "completed": { "other": 1 } }, "empty": {} });
    let imported = house.send(Method::PUT, &format!("{ANY}/state-archive"), None, &archive).await;
    assert_eq!(imported.status, 200, "{}", imported.body);
    let database = rusqlite::Connection::open(house.project.root().join(".meltano/meltano.db")).unwrap();
    database.execute("INSERT INTO state (state_id, completed_state) VALUES ('broken', '{')", []).unwrap();
    let list = house.get(&format!("{ANY}/state")).await.json();
    let told: Vec<_> = list["items"]
        .as_array()
        .unwrap()
        .iter()
        .map(|item| {
            let text = |key: &str| item[key].as_str().unwrap_or("-").to_owned();
            ["state_id", "env", "extractor", "loader", "suffix", "validity"].map(text).join(" ")
        })
        .collect();
    assert_eq!(
        told,
        [
            "broken - - - - unreadable",
            "by hand - - - - invalid",
            "dev:tap-orders-to-target-csv dev tap-orders target-csv - valid",
            "empty - - - - empty",
            "prod:tap-orders-to-target-csv:eu prod tap-orders target-csv eu valid",
        ]
    );
    assert_eq!(list["items"][2]["etag"], house.get(&path(ANY, ORDERS)).await.json()["etag"]);
    let ids = |answer: Answer| -> Vec<Value> {
        answer.json()["items"].as_array().unwrap().iter().map(|item| item["state_id"].clone()).collect()
    };
    assert_eq!(ids(house.get(&format!("{DEV}/state")).await), [ORDERS], "an environment lists its own");
    // Page by page, and what comes or goes meanwhile neither skips nor repeats any.
    let first = house.get(&format!("{ANY}/state?limit=2")).await.json();
    house.set("a", &reached(1)).await;
    let next = first["next_page"].as_str().unwrap();
    let rest = ids(house.get(&format!("{ANY}/state?page_token={next}")).await);
    assert_eq!(rest, [ORDERS, "empty", "prod:tap-orders-to-target-csv:eu"]);
    // What Meltano matches, it matches here.
    database.execute("DELETE FROM state WHERE state_id = 'broken'", []).unwrap();
    for pattern in ["*", "dev:*", "DEV:*", "*_orders*", "%", "by_hand", "?", "prod:tap-orders-to-target-csv:eu", "x"] {
        let mut theirs: Vec<String> =
            house.project.meltano_says(&["state", "list", "--pattern", pattern]).lines().map(str::to_owned).collect();
        theirs.sort();
        let asked = house.request(Method::GET, &format!("{ANY}/state")).query(&[("pattern", pattern)]);
        assert_eq!(ids(answer(asked).await), theirs, "{pattern}");
    }
}

#[tokio::test]
async fn what_is_exported_meltano_imports_and_the_other_way_round() {
    let house = House::open();
    house.set(ORDERS, &reached("2026-11-01")).await;
    let merge = json!({ "state": { "singer_state": { "bookmarks": { "other": { "id": 1 } } } } });
    assert_eq!(house.send(Method::PATCH, &path(DEV, ORDERS), None, &merge).await.status, 200);
    let ours = house.get(&format!("{ANY}/state-archive")).await.json();
    let theirs: Value = serde_json::from_str(&house.project.meltano_says(&["state", "export"])).unwrap();
    assert_eq!(ours, theirs);
    assert_eq!(ours[ORDERS]["partial"], merge["state"]);
    // Meltano writes NULL for a half that is not there, and cannot read it again. Here it is empty.
    std::fs::write(house.project.root().join("archive.json"), r#"{"half": {"completed": {"singer_state": {}}}}"#)
        .unwrap();
    house.project.meltano(&["state", "import", "archive.json"]);
    assert_eq!(house.state("half").await, json!({ "singer_state": {} }));
    let exported = house.project.meltano_says(&["state", "export"]);
    let archive = serde_json::from_str(&exported).unwrap();
    let back = house.send(Method::PUT, &format!("{ANY}/state-archive"), None, &archive).await.json();
    assert_eq!(back["changes"].as_array().unwrap().iter().filter(|change| change["changed"] == true).count(), 0);
    assert_eq!(house.state_by_meltano("half"), json!({ "singer_state": {} }), "and now Meltano reads it, too");
}
