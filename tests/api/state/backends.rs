//! Each verb on each backend, done here and done by Meltano: afterwards both say the same, and so does the next run.

use super::{ANY, counting, path};
use crate::harness::{House, Project};
use crate::torture::services::Server;
use http::Method;
use meltano_api_client::RunStatus;
use serde_json::{Value, json};

/// A house whose states are kept where `settings` says.
fn house(settings: &str) -> House {
    let settings = settings.to_owned();
    House::build(
        move |project: &Project| {
            counting(project);
            let settings = settings.replace("$ROOT", &project.root().display().to_string());
            project.edit("meltano.yml", |text| format!("{settings}\n{text}"));
        },
        &[],
    )
}

/// The same verbs, by Meltano in the project of one house and by this server in that of the other.
async fn every_verb_does_what_meltano_does(here: &str, there: &str) {
    let (ours, theirs) = (house(here), house(there));
    let state = |count: i64| json!({ "singer_state": { "count": count, "bookmarks": { "ü/": { "at": count } } } });
    let more = json!({ "singer_state": { "bookmarks": { "more": { "id": [1, 2.5, null, true, "x"] } } } });
    let archive = json!({
        "imported": { "completed": state(1), "partial": more },
        "empty": { "completed": {}, "partial": {} },
        "dev:tap-counting-to-target-drain": { "completed": state(30), "partial": {} },
    });
    let text = |value: &Value| value.to_string();
    std::fs::write(theirs.project.root().join("archive.json"), archive.to_string()).unwrap();
    let of = |id: &str| path(ANY, id);
    let pipeline = "dev:tap-counting-to-target-drain";
    let steps: Vec<(Method, String, Value, Vec<String>)> = vec![
        (Method::PUT, of("one"), json!({ "state": state(1) }), args(&["set", "--force", "one", &text(&state(1))])),
        (Method::PATCH, of("one"), json!({ "state": more }), args(&["merge", "one", &text(&more)])),
        (Method::PATCH, of("new"), json!({ "state": more }), args(&["merge", "new", &text(&more)])),
        (Method::PATCH, of("new"), json!({ "from": "one" }), args(&["merge", "--from-state-id", "one", "new"])),
        (Method::POST, of("one") + "/copy", json!({ "destination": "two" }), args(&["copy", "--force", "one", "two"])),
        (
            Method::POST,
            of("two") + "/move",
            json!({ "destination": "three" }),
            args(&["move", "--force", "two", "three"]),
        ),
        (Method::PUT, of("three"), json!({ "state": state(9) }), args(&["set", "--force", "three", &text(&state(9))])),
        (Method::DELETE, of("new"), json!(null), args(&["clear", "--force", "new"])),
        (Method::PUT, format!("{ANY}/state-archive"), archive.clone(), args(&["import", "archive.json"])),
    ];
    for (method, target, body, arguments) in steps {
        let tag = (method == Method::PUT && target.ends_with("/three")).then_some("*");
        // Clearing goes backwards by name.
        let rewind = if method == Method::DELETE { "" } else { "?allow_rewind=true" };
        let done = ours.send(method.clone(), &format!("{target}{rewind}"), tag, &body).await;
        assert_eq!(done.status, 200, "{}", done.body);
        let arguments: Vec<&str> = ["state"].into_iter().chain(arguments.iter().map(String::as_str)).collect();
        theirs.project.meltano(&arguments);
        // Each of the two servers reads what is there, whoever wrote it.
        let read = async |house: &House| house.get(&format!("{ANY}/state-archive")).await.json();
        assert_eq!(read(&ours).await, read(&theirs).await, "after {arguments:?}");
    }
    // And so does Meltano.
    for house in [&ours, &theirs] {
        let export: Value = serde_json::from_str(&house.project.meltano_says(&["state", "export"])).unwrap();
        assert_eq!(house.get(&format!("{ANY}/state-archive")).await.json(), export);
    }
    let rows = |house: &House| house.project.meltano_runs();
    assert_eq!(rows(&ours), rows(&theirs), "the table of runs tells the same story");
    // And the next run goes on from there.
    for house in [&ours, &theirs] {
        let run = house.run(&["tap-counting", "target-drain"]).await;
        assert_eq!(house.over(run.id.0).await.status, RunStatus::Succeeded);
        assert_eq!(house.state(pipeline).await, json!({ "singer_state": { "count": 31 } }));
        assert_eq!(house.state_by_meltano(pipeline), json!({ "singer_state": { "count": 31 } }));
    }
}

fn args(arguments: &[&str]) -> Vec<String> {
    arguments.iter().map(|argument| (*argument).to_owned()).collect()
}

#[tokio::test(flavor = "multi_thread")]
async fn in_the_system_database() {
    every_verb_does_what_meltano_does("", "").await;
}

#[tokio::test(flavor = "multi_thread")]
async fn in_files() {
    let files = "state_backend: {uri: 'file://$ROOT/states'}";
    every_verb_does_what_meltano_does(files, files).await;
}

#[tokio::test(flavor = "multi_thread")]
async fn in_s3() {
    // A service for each of the two projects, because the states in it are those of one.
    let services = [Server::moto(), Server::moto()];
    services.iter().for_each(Server::make_place);
    let settings = services.each_ref().map(|service| {
        let keys = format!("aws_access_key_id: a, aws_secret_access_key: b, endpoint_url: '{}'", service.url);
        format!("state_backend: {{uri: 's3://bucket/some/where', s3: {{{keys}}}}}")
    });
    every_verb_does_what_meltano_does(&settings[0], &settings[1]).await;
}
