//! What keeps people, requests and runs from overwriting each other.

use super::{ANY, ORDERS, path, reached};
use crate::harness::{Answer, DEV, House, PATIENT_TAP, Project};
use http::Method;
use meltano_api_client::RunStatus;
use meltano_api_contract::table::ErrorCode;
use serde_json::{Value, json};

/// Everything in Meltano's database, to tell whether anything was written.
fn rows(house: &House) -> Vec<String> {
    let database = rusqlite::Connection::open(house.project.root().join(".meltano/meltano.db")).unwrap();
    [
        "SELECT state_id || completed_state || partial_state FROM state ORDER BY 1",
        "SELECT id || payload FROM runs ORDER BY 1",
    ]
    .iter()
    .flat_map(|sql| {
        let mut query = database.prepare(sql).unwrap();
        query.query_map([], |row| row.get(0)).unwrap().map(Result::unwrap).collect::<Vec<String>>()
    })
    .collect()
}

/// A row as a run leaves it while it is running, with a heartbeat so many seconds ago.
fn pretend_a_run(house: &House, heartbeat: i64) {
    let database = rusqlite::Connection::open(house.project.root().join(".meltano/meltano.db")).unwrap();
    let at = |seconds: i64| {
        (chrono::Utc::now() - chrono::TimeDelta::seconds(seconds)).format("%Y-%m-%d %H:%M:%S%.6f").to_string()
    };
    let values = rusqlite::params![ORDERS, at(3600), at(heartbeat)];
    let sql = "INSERT INTO runs (job_name, state, started_at, last_heartbeat_at, payload, payload_flags, run_id)
               VALUES (?1, 'RUNNING', ?2, ?3, '{}', 0, '01a1f8cc9d3e7b418a523f0c9e6b7d21')";
    database.execute(sql, values).unwrap();
}

#[tokio::test]
async fn a_state_is_replaced_only_by_who_knows_it() {
    let house = House::open();
    let put = async |tag: Option<&str>, value: i64| {
        house.send(Method::PUT, &path(DEV, ORDERS), tag, &json!({ "state": reached(value) })).await
    };
    let etag = async || house.get(&path(DEV, ORDERS)).await.headers["etag"].to_str().unwrap().to_owned();
    put(Some("*"), 1).await.is_refusal(ErrorCode::PreconditionFailed);
    assert_eq!(put(None, 1).await.status, 200, "what is not there needs no tag");
    let first = etag().await;
    let before = rows(&house);
    put(None, 2).await.is_refusal(ErrorCode::PreconditionRequired);
    for stale in
        ["\"00000000000000000000000000000000\"", "\"x\"", "", &format!("W/{first}"), "\"", &first.replace('"', "")]
    {
        let refused = put(Some(stale), 2).await;
        assert!([400, 412].contains(&refused.status), "{stale}: {refused:?}");
    }
    assert_eq!(rows(&house), before, "what is refused writes nothing");
    let second = put(Some(&format!("\"other\", {first}")), 2).await.json();
    assert_eq!(second["etag"], etag().await, "what PUT answers is what GET answers");
    assert_eq!(second["state"], house.get(&path(DEV, ORDERS)).await.json());
    put(Some(&first), 3).await.is_refusal(ErrorCode::PreconditionFailed);
    // The same content has the same tag, whoever wrote it.
    house.set(ORDERS, &reached(1)).await;
    assert_eq!(etag().await, first);
    house.project.meltano(&["state", "set", "--force", ORDERS, &reached(2).to_string()]);
    assert_eq!(second["etag"], etag().await);
    // DELETE and PATCH honour it, too.
    let patch = json!({ "state": reached(5) });
    house.send(Method::PATCH, &path(DEV, ORDERS), Some(&first), &patch).await.is_refusal(ErrorCode::PreconditionFailed);
    house
        .send(Method::DELETE, &path(DEV, ORDERS), Some(&first), &json!(null))
        .await
        .is_refusal(ErrorCode::PreconditionFailed);
    let only_if_absent = async || {
        let request = house.request(Method::PUT, &path(DEV, ORDERS)).header("if-none-match", "*");
        crate::harness::answer(request.json(&json!({ "state": reached(9) }))).await
    };
    only_if_absent().await.is_refusal(ErrorCode::PreconditionFailed);
    assert_eq!(house.send(Method::DELETE, &path(DEV, ORDERS), Some(&etag().await), &json!(null)).await.status, 200);
    assert_eq!(only_if_absent().await.status, 200);
}

#[tokio::test(flavor = "multi_thread")]
async fn of_writers_with_one_tag_exactly_one_wins() {
    let house = House::open();
    house.set(ORDERS, &reached(0)).await;
    for round in 1..20 {
        let etag = house.get(&path(DEV, ORDERS)).await.headers["etag"].to_str().unwrap().to_owned();
        let bodies: Vec<_> = (0..8).map(|writer| json!({ "state": reached(round * 10 + writer) })).collect();
        let target = path(DEV, ORDERS);
        let writes = bodies.iter().map(|body| house.send(Method::PUT, &target, Some(&etag), body));
        let statuses: Vec<_> = futures::future::join_all(writes).await.iter().map(|answer| answer.status).collect();
        assert_eq!(statuses.iter().filter(|status| **status == 200).count(), 1, "{statuses:?}");
        assert!(statuses.iter().all(|status| [200, 412].contains(status)), "{statuses:?}");
    }
}

#[tokio::test]
async fn a_state_is_not_changed_under_a_run() {
    let house = House::build(
        |project: &Project| project.add_script("extractors", "tap-patient", "discover, catalog", PATIENT_TAP),
        &[],
    );
    let id = "dev:tap-patient-to-target-csv";
    house.set(id, &reached(1)).await;
    house.set("other", &reached(1)).await;
    let run = house.run(&["tap-patient", "target-csv"]).await.id.0;
    house.reaches(run, RunStatus::Running).await;
    let live = crate::harness::eventually("the run holds the state", async || {
        Some(house.get(&format!("{DEV}/state")).await.json()["items"][0]["live_run"].clone())
            .filter(|live| live.is_object())
    });
    assert_eq!(live.await["run_id"], run.to_string());
    let before = house.state(id).await;
    let writes = [
        (Method::PUT, path(DEV, id), json!({ "state": reached(2) })),
        (Method::PATCH, path(DEV, id), json!({ "state": reached(2) })),
        (Method::DELETE, path(DEV, id), json!(null)),
        (Method::POST, path(DEV, id) + "/move", json!({ "destination": "elsewhere" })),
        (Method::POST, path(ANY, "other") + "/copy", json!({ "destination": id, "if_destination": "any" })),
        (Method::PUT, path(DEV, id) + "/streams/orders", json!({ "bookmark": 1 })),
        (Method::PUT, format!("{DEV}/state-archive"), json!({ id: { "completed": reached(2) } })),
    ];
    for (method, target, body) in &writes {
        let tag = target.ends_with(&path(DEV, id)[DEV.len()..]) || target.ends_with("/orders");
        let refused = house.send(method.clone(), target, Some("*").filter(|_| tag), body).await;
        refused.is_refusal(ErrorCode::StateHeld);
        assert!(refused.message().contains(&run.to_string()), "it names the run: {}", refused.message());
    }
    assert_eq!(house.state(id).await, before);
    // Its state may be read and copied away.
    let copy = json!({ "destination": "dev:tap-patient-to-target-csv:copy" });
    assert_eq!(house.send(Method::POST, &(path(DEV, id) + "/copy"), None, &copy).await.status, 200);
    let forced =
        house.send(Method::PUT, &(path(DEV, id) + "?force=true"), Some("*"), &json!({ "state": reached(7) })).await;
    assert_eq!(forced.status, 200, "{}", forced.body);
    std::fs::write(house.project.root().join("go"), "").unwrap();
    assert_eq!(house.over(run).await.status, RunStatus::Succeeded);
    assert_eq!(house.send(Method::DELETE, &path(DEV, id), None, &json!(null)).await.status, 200);
}

#[tokio::test]
async fn a_run_that_shows_no_life_holds_nothing() {
    let house = House::open();
    house.set(ORDERS, &reached(1)).await;
    pretend_a_run(&house, 310);
    assert_eq!(house.get(&format!("{DEV}/state")).await.json()["items"][0].get("live_run"), None);
    house.set(ORDERS, &reached(2)).await;
    pretend_a_run(&house, 290);
    assert!(house.get(&format!("{DEV}/state")).await.json()["items"][0]["live_run"].is_object());
    let refused = house.send(Method::PUT, &path(DEV, ORDERS), Some("*"), &json!({ "state": reached(3) })).await;
    refused.is_refusal(ErrorCode::StateHeld);
}

#[tokio::test]
async fn nothing_goes_backwards_unless_it_is_allowed() {
    let house = House::open();
    let two = |orders: &str, other: i64| json!({ "singer_state": { "bookmarks": { "orders": { "at": orders }, "other": { "id": other } } } });
    house.set(ORDERS, &two("2026-11-03", 5)).await;
    house.set("behind", &two("2026-11-01", 5)).await;
    let (here, behind) = (path(DEV, ORDERS), path(ANY, "behind"));
    let one = json!({ "singer_state": { "bookmarks": { "orders": { "at": "2026-11-04" } } } });
    type Write<'a> = (Method, String, Option<&'a str>, Value, &'a [&'a str]);
    let writes: Vec<Write<'_>> = vec![
        (Method::PUT, here.clone(), Some("*"), json!({ "state": two("2026-11-02", 6) }), &["orders"]),
        (Method::PUT, here.clone(), Some("*"), json!({ "state": one }), &["other"]),
        (Method::PUT, here.clone(), Some("*"), json!({ "state": two("2026-11-02", 4) }), &["orders", "other"]),
        (Method::PATCH, here.clone(), None, json!({ "state": two("2026-11-02", 6) }), &["orders"]),
        (Method::PUT, here.clone() + "/streams/other", Some("*"), json!({ "bookmark": { "id": 4 } }), &["other"]),
        (Method::POST, behind + "/copy", None, json!({ "destination": ORDERS, "if_destination": "any" }), &["orders"]),
        (Method::PUT, format!("{DEV}/state-archive"), None, json!({ ORDERS: {} }), &["orders", "other"]),
    ];
    let before = rows(&house);
    for (method, target, tag, body, streams) in &writes {
        let refused = house.send(method.clone(), target, *tag, body).await;
        refused.is_refusal(ErrorCode::StateRewinds);
        assert!(refused.message().contains(&format!("backwards: {}\n", streams.join(", "))), "{}", refused.message());
    }
    assert_eq!(rows(&house), before);
    for (method, target, tag, body, _) in &writes {
        house.set(ORDERS, &two("2026-11-03", 5)).await;
        let allowed = house.send(method.clone(), &format!("{target}?allow_rewind=true"), *tag, body).await;
        assert_eq!(allowed.status, 200, "{}", allowed.body);
    }
}

#[tokio::test]
async fn a_dry_run_tells_what_the_write_does_and_writes_nothing() {
    let house = House::open();
    house.set(ORDERS, &reached("2026-11-03")).await;
    house.set("other", &reached("2026-11-05")).await;
    let here = path(DEV, ORDERS);
    let writes: Vec<(Method, String, Value)> = vec![
        (Method::PUT, here.clone(), json!({ "state": reached("2026-11-01") })),
        (Method::PATCH, here.clone(), json!({ "state": { "singer_state": { "x": 1 } } })),
        (Method::PATCH, here.clone(), json!({ "from": "other" })),
        (Method::PUT, here.clone() + "/streams/other", json!({ "bookmark": { "id": 1 } })),
        (Method::DELETE, here.clone() + "/streams/orders", json!(null)),
        (Method::POST, here.clone() + "/versions/1/restore", json!({})),
        (Method::POST, path(ANY, "other") + "/copy", json!({ "destination": ORDERS, "if_destination": "any" })),
        (Method::POST, here.clone() + "/move", json!({ "destination": "dev:tap-a-to-b" })),
        (Method::DELETE, here.clone(), json!(null)),
    ];
    let what = |answer: &Answer| {
        let mut told = answer.json();
        let told = told.as_object_mut().unwrap();
        told.remove("version");
        told.remove("dry_run").unwrap();
        Value::Object(told.clone())
    };
    for (method, target, body) in &writes {
        house.set(ORDERS, &reached("2026-11-03")).await;
        let rewind = if *method == Method::DELETE { "" } else { "&allow_rewind=true" };
        let etag = (*method == Method::PUT && !target.contains("streams")).then_some("*");
        let before = rows(&house);
        let dry = house.send(method.clone(), &format!("{target}?dry_run=true{rewind}"), etag, body).await;
        assert_eq!((dry.status, &dry.json()["dry_run"]), (200, &json!(true)), "{}", dry.body);
        assert_eq!(rows(&house), before, "{method} {target}");
        let rewind = rewind.replace('&', "?");
        let real = house.send(method.clone(), &format!("{target}{rewind}"), etag, body).await;
        assert_eq!((real.status, &real.json()["dry_run"]), (200, &json!(false)), "{}", real.body);
        assert_eq!(what(&dry), what(&real), "{method} {target}");
        assert_ne!(rows(&house), before, "{method} {target}");
    }
}

#[tokio::test]
async fn what_cannot_be_read_can_be_replaced() {
    let house = House::open();
    let here = path(DEV, ORDERS);
    let archive = json!({ ORDERS: { "completed": reached(2) } });
    let writes = [
        (Method::PUT, here.clone(), Some("*"), json!({ "state": reached(2) }), reached(2)),
        (Method::PUT, format!("{DEV}/state-archive"), None, archive, reached(2)),
        (Method::POST, format!("{here}/versions/1/restore"), None, json!({}), reached(1)),
        (Method::DELETE, here.clone(), None, json!(null), json!(null)),
    ];
    for (method, target, tag, body, then) in writes {
        house.set(ORDERS, &reached(1)).await;
        let database = rusqlite::Connection::open(house.project.root().join(".meltano/meltano.db")).unwrap();
        database.execute("UPDATE state SET completed_state = '{'", []).unwrap();
        house.get(&here).await.is_refusal(ErrorCode::StateUnreadable);
        let blind = house.send(Method::PATCH, &here, None, &json!({ "state": reached(2) })).await;
        blind.is_refusal(ErrorCode::StateUnreadable);
        let tag_of_nothing = Some("\"00000000000000000000000000000000\"");
        let guessed = house.send(method.clone(), &target, tag_of_nothing, &body).await;
        assert!(guessed.status == 412 || target.ends_with("archive"), "{guessed:?}");
        database.execute("UPDATE state SET completed_state = '{'", []).unwrap();
        if method != Method::DELETE {
            house.send(method.clone(), &target, tag, &body).await.is_refusal(ErrorCode::StateRewinds);
        }
        let rewind = if method == Method::DELETE { "" } else { "?allow_rewind=true" };
        let done = house.send(method, &format!("{target}{rewind}"), tag, &body).await;
        assert_eq!((done.status, done.body.contains("\"changed\":true")), (200, true), "{}", done.body);
        assert_eq!(house.get(&here).await.json()["state"], then);
    }
}

#[tokio::test]
async fn a_project_whose_database_cannot_be_opened_has_everything_but_state_and_runs() {
    let house = House::build(
        |project: &Project| {
            project.edit("meltano.yml", |text| format!("database_uri: postgresql://u:secret@127.0.0.1:1/m\n{text}"));
        },
        &[],
    );
    let refused = house.get(&format!("{DEV}/state")).await;
    refused.is_refusal(ErrorCode::SystemDatabaseUnsupported);
    assert_eq!(
        refused.message(),
        "a system database on `postgresql` is not supported yet\nhint: use `meltano` itself for state and runs"
    );
    let run = house.post(&format!("{DEV}/runs"), r#"{"blocks":["tap-orders","target-csv"]}"#).await;
    run.is_refusal(ErrorCode::SystemDatabaseUnsupported);
    for path in ["", "/plugins", "/jobs", "/schedules", "/manifest", "/runs"] {
        assert_eq!(house.get(&format!("{DEV}{path}")).await.status, 200, "{path}");
    }
}
