//! What services refuse, and what is said of it; and how often they are asked.

use super::servers::{self, Server};
use super::{ALL, Ground, Noted, Query, id};
use meltano_api::project::StateBackend;
use meltano_api::project::state_backend::{Azure, AzureAccount, S3, S3Keys};
use meltano_api::state::Error;
use meltano_api::state::store::open;
use serde_json::json;
use std::collections::BTreeMap;
use std::sync::Arc;
use std::time::{Duration, Instant};
use tokio::runtime::Runtime;

const SECRET: &str = "Canary0Secret0Of0The0State0Backend00000000";

/// What a backend answers when it is asked for a state, for a list, and for a write.
fn refusals(backend: &StateBackend) -> Vec<String> {
    let runtime = Runtime::new().unwrap();
    let store = match open(backend, Arc::new(Noted::default()), runtime.handle()) {
        Ok(store) => store,
        Err(error) => return vec![said(&error)],
    };
    let answers =
        [store.get(&id("a")).map(drop), store.ids(ALL).map(drop), store.change(&[id("a")], &mut |_| Ok(Vec::new()))];
    answers.into_iter().map(|answer| said(&answer.expect_err("it is refused"))).collect()
}

/// An error as it may be printed, which tells no secret.
fn said(error: &Error) -> String {
    let printed = format!("{error} {error:?}");
    assert!(!printed.contains(SECRET) && !printed.contains("127.0.0.1"), "{printed}");
    error.to_string()
}

fn s3(endpoint: &str, bucket: &str) -> StateBackend {
    let keys = S3Keys {
        access_key_id: SECRET.to_owned(),
        secret_access_key: SECRET.to_owned(),
        endpoint_url: Some(endpoint.to_owned()),
    };
    StateBackend::S3(S3 {
        bucket: bucket.to_owned(),
        prefix: String::new(),
        keys: Some(keys),
        ambient: BTreeMap::new(),
        lock_timeout_seconds: 10,
    })
}

#[test]
fn a_service_that_is_not_there_is_an_error_and_soon() {
    let since = Instant::now();
    // The port of a listener that is gone.
    let port = std::net::TcpListener::bind("127.0.0.1:0").unwrap().local_addr().unwrap().port();
    let gone = format!("http://127.0.0.1:{port}");
    for why in refusals(&s3(&gone, "bucket")) {
        assert!(why.ends_with("the service cannot be reached"), "{why}");
    }
    assert!(since.elapsed() < Duration::from_secs(15));
}

#[test]
fn a_bucket_that_is_not_there_is_no_state_that_is_not_there() {
    let server = Server::moto();
    for why in refusals(&s3(&server.url, "nobody")) {
        assert!(why.ends_with("there is no such bucket or container"), "{why}");
    }
}

#[test]
#[ignore = "needs Node: cargo xtask azure"]
fn azure_refuses_without_telling_why() {
    let server = Server::azurite();
    server.make_place();
    let backend = |connection: String, container: &str| {
        let account = AzureAccount::ConnectionString(connection);
        let (container, prefix) = (container.to_owned(), String::new());
        StateBackend::Azure(Azure { container, prefix, account, lock_timeout_seconds: 10 })
    };
    for why in refusals(&backend(servers::azurite_connection(&server.url), "nobody")) {
        assert!(why.ends_with("there is no such bucket or container"), "{why}");
    }
    let place = format!("AccountName=devstoreaccount1;BlobEndpoint={}/devstoreaccount1", server.url);
    for why in refusals(&backend(format!("{place};AccountKey={SECRET}"), "container")) {
        assert!(why.ends_with("access is denied") || why.contains("cannot be used"), "{why}");
    }
    for why in refusals(&backend(format!("{place};SharedAccessSignature=sv=2020-01-01&sig={SECRET}"), "container")) {
        assert!(why.contains("access is denied") || why.contains("HTTP 4"), "{why}");
    }
}

#[test]
fn a_page_costs_one_list_wherever_it_is() {
    let ground = Ground::s3();
    let state = json!({"completed": {"singer_state": {}}, "partial": {}});
    let mut names: Vec<String> = (0..300).map(|number| format!("dev:tap-{number:03}-to-target")).collect();
    // These stand behind others that they belong before.
    names.extend(["dev:tap", "dev:tap-120", "dev:tap-120-to", "zzz"].map(ToOwned::to_owned));
    let states: serde_json::Map<_, _> = names.iter().map(|name| (name.clone(), state.clone())).collect();
    ground.ask("load", json!([states]));
    names.sort_unstable();
    let server = ground.server.as_ref().unwrap();
    let mut after: Option<String> = None;
    let mut found = Vec::new();
    loop {
        let (lists, all) = (server.requests("GET /bucket?"), server.requests("GET /bucket"));
        let page = ground.ours.ids(Query { after: after.as_deref(), limit: 50, ..ALL }).unwrap();
        std::thread::sleep(Duration::from_millis(50));
        assert_eq!(server.requests("GET /bucket?") - lists, 1);
        assert!(server.requests("GET /bucket") - all <= 5, "few of them are asked for by name");
        found.extend(page.iter().map(ToString::to_string));
        match page.last() {
            Some(last) if page.len() == 50 => after = Some(last.to_string()),
            _ => break,
        }
    }
    assert_eq!(found, names);
}
