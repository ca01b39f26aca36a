//! Every operation of the tag `state` answers each code that it lists, in a world made for it.

use crate::harness::{Answer, House, Written, answer};
use http::Method;
use http::header::IF_MATCH;
use meltano_api_contract::operation::Operation;
use meltano_api_contract::table::{ErrorCode, OPERATIONS};
use serde_json::{Value, json};

const ENVS: &str = "/meltano/core/v2beta/projects/warehouse/envs";

/// The state that the requests are about. Its bookmark has reached 5, and once had reached 1 and 9.
const ID: &str = "dev:tap-a-to-target-b";

/// A state beside it.
const OTHER: &str = "dev:tap-c-to-target-d";

fn reached(value: i64) -> Value {
    json!({ "singer_state": { "bookmarks": { "orders": { "id": value } } } })
}

/// A request that would succeed, piece by piece.
#[derive(Clone)]
struct Asked {
    prefix: String,
    id: String,
    stream: &'static str,
    version: u64,
    query: Vec<(&'static str, &'static str)>,
    tag: Option<&'static str>,
    body: Option<Value>,
}

impl Asked {
    fn sound(operation: &Operation) -> Self {
        let body = match operation.id {
            "state_import" => Some(json!({ ID: { "completed": reached(7) } })),
            "state_set" | "state_merge" => Some(json!({ "state": reached(7) })),
            "state_copy" | "state_move" => Some(json!({ "destination": OTHER, "if_destination": "any" })),
            "state_stream_set" => Some(json!({ "bookmark": { "id": 7 } })),
            "state_restore" => Some(json!({})),
            _ => None,
        };
        let replaces = ["state_set", "state_stream_set"].contains(&operation.id);
        Self {
            prefix: format!("{ENVS}/dev"),
            id: ID.to_owned(),
            stream: "orders",
            version: 2,
            query: Vec::new(),
            tag: replaces.then_some("*"),
            body,
        }
    }

    async fn send(&self, house: &House, operation: &Operation) -> Answer {
        use percent_encoding::{NON_ALPHANUMERIC, utf8_percent_encode};
        let id = utf8_percent_encode(&self.id, NON_ALPHANUMERIC).to_string();
        let path = operation.path.replace(&format!("{ENVS}/{{env}}").replace("warehouse", "{project}"), &self.prefix);
        let path = path.replace("{state_id}", &id).replace("{stream}", self.stream);
        let path = path.replace("{version}", &self.version.to_string());
        let request = house.request(operation.method.clone(), &path).query(&self.query);
        let request = self.tag.into_iter().fold(request, |request, tag| request.header(IF_MATCH, tag));
        answer(self.body.iter().fold(request, |request, body| request.json(body))).await
    }
}

fn database(house: &House) -> rusqlite::Connection {
    rusqlite::Connection::open(house.project.root().join(".meltano/meltano.db")).unwrap()
}

async fn furnished() -> House {
    let house = House::open();
    for (id, value) in [(ID, 1), (ID, 9), (ID, 5), (OTHER, 5)] {
        let archive = json!({ id: { "completed": reached(value) } });
        let import = house.request(Method::PUT, &format!("{ENVS}/-/state-archive"));
        let import = answer(import.query(&[("allow_rewind", "true")]).json(&archive)).await;
        assert_eq!(import.status, 200, "{}", import.body);
    }
    house
}

/// Changes the world so that the code is met, and the request where it must be another.
async fn provoke(code: ErrorCode, operation: &Operation, house: &House, asked: &mut Asked) {
    let writes = |sql: &str, id: &str| assert_eq!(database(house).execute(sql, [id]).unwrap(), 1);
    match code {
        ErrorCode::ProjectNotFound => asked.prefix = asked.prefix.replace("warehouse", "other"),
        ErrorCode::ProjectUnreadable => house.project.edit("meltano.yml", |_| "]".to_owned()),
        ErrorCode::EnvNotFound => {
            asked.prefix = format!("{ENVS}/prdo");
            asked.id = ID.replace("dev", "prdo");
            if operation.id == "state_import" {
                asked.body = Some(json!({}));
            }
        }
        ErrorCode::SystemDatabaseUnsupported => {
            house.project.edit("meltano.yml", |text| format!("database_uri: postgresql://h/d\n{text}"));
        }
        ErrorCode::PageTokenInvalid => asked.query.push(("page_token", "x")),
        ErrorCode::StateOfOtherEnv => {
            asked.prefix = format!("{ENVS}/prod");
        }
        ErrorCode::StateIdUnsuitable => {
            asked.prefix = format!("{ENVS}/-");
            asked.id = "a\0b".to_owned();
            if operation.id == "state_import" {
                asked.body = Some(json!({ "a\0b": {} }));
            }
        }
        ErrorCode::StateNotFound => {
            asked.id = "dev:tap-x-to-target-y".to_owned();
            if operation.id == "state_merge" {
                asked.body = Some(json!({ "from": "nowhere" }));
            }
        }
        ErrorCode::StateVersionNotFound if operation.id == "state_view" => {
            asked.query.push(("as_of", "1999-01-01T00:00:00Z"))
        }
        ErrorCode::StateVersionNotFound => asked.version = 99,
        ErrorCode::StateStreamNotFound => asked.stream = "customers",
        ErrorCode::StateInvalid => {
            asked.body = match operation.id {
                "state_import" => Some(json!({ ID: [] })),
                "state_stream_set" => Some(json!({ "bookmark": 1e30 })),
                "state_copy" | "state_move" => {
                    writes("UPDATE state SET completed_state = '{\"x\": 1}' WHERE state_id = ?1", ID);
                    asked.body.take()
                }
                _ => Some(json!({ "state": { "bookmarks": {} } })),
            };
        }
        ErrorCode::StateUnreadable => writes("UPDATE state SET completed_state = '{' WHERE state_id = ?1", ID),
        ErrorCode::StateUnmergeable => {
            let sql = "UPDATE state SET completed_state = '{\"singer_state\": 1}',
                       partial_state = '{\"singer_state\": {\"bookmarks\": {\"orders\": {\"id\": 5}}}}' WHERE state_id = ?1";
            writes(sql, ID);
            if operation.id == "state_merge" {
                writes("UPDATE state SET partial_state = '{\"singer_state\": 1}' WHERE state_id = ?1", ID);
            }
            // That this is a version now is known once somebody looks.
            let versions = house.get(&format!("{ENVS}/dev/state/{ID}/versions")).await.json();
            asked.version = versions["items"][0]["version"].as_u64().unwrap();
        }
        ErrorCode::PreconditionRequired => asked.tag = None,
        ErrorCode::PreconditionFailed => asked.tag = Some("\"00000000000000000000000000000000\""),
        ErrorCode::StateHeld => {
            let now = chrono::Utc::now().format("%Y-%m-%d %H:%M:%S%.6f").to_string();
            for id in [ID, OTHER] {
                let sql =
                    "INSERT INTO runs (job_name, state, started_at, last_heartbeat_at, payload, payload_flags, run_id)
                           VALUES (?1, 'RUNNING', ?2, ?2, '{}', 0, '01a1f8cc9d3e7b418a523f0c9e6b7d21')";
                database(house).execute(sql, (id, &now)).unwrap();
            }
        }
        ErrorCode::StateRewinds => match operation.id {
            "state_import" => asked.body = Some(json!({ ID: { "completed": reached(3) } })),
            "state_stream_set" => asked.body = Some(json!({ "bookmark": { "id": 3 } })),
            "state_restore" => asked.version = 1,
            "state_copy" | "state_move" => {
                let sql = "UPDATE state SET completed_state = replace(completed_state, '5', '8') WHERE state_id = ?1";
                writes(sql, OTHER);
            }
            _ => asked.body = Some(json!({ "state": reached(3) })),
        },
        ErrorCode::StateDestinationInvalid => asked.body = Some(json!({ "destination": ID })),
        other => panic!("`{}` lists {other:?}, and nobody says here how it is met", operation.id),
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn every_operation_on_states_answers_each_code_that_it_lists() {
    let operations = OPERATIONS.iter().filter(|operation| operation.tag == "state");
    let of_all: Vec<_> = operations.collect();
    assert!(of_all.len() >= 16);
    let contract = Written::contract();
    for code in ErrorCode::ALL {
        let listing: Vec<_> = of_all.iter().filter(|operation| operation.error_codes.contains(code)).collect();
        if listing.is_empty() || contract.0["x-error-registry"][code.as_str()].get("on").is_some() {
            continue;
        }
        let house = furnished().await;
        let whole = house.project.read("meltano.yml");
        for operation in listing {
            let mut asked = Asked::sound(operation);
            provoke(*code, operation, &house, &mut asked).await;
            asked.send(&house, operation).await.is_refusal(*code);
            house.project.edit("meltano.yml", |_| whole.clone());
            let back = "UPDATE state SET partial_state = '{}', completed_state =
                        '{\"singer_state\": {\"bookmarks\": {\"orders\": {\"id\": 5}}}}'";
            database(&house).execute(back, []).unwrap();
        }
    }
}

#[tokio::test]
async fn what_every_request_in_this_test_asks_would_succeed() {
    for operation in OPERATIONS.iter().filter(|operation| operation.tag == "state") {
        let house = furnished().await;
        let done = Asked::sound(operation).send(&house, operation).await;
        assert_eq!(done.status, 200, "{}: {}", operation.id, done.body);
    }
}

/// A way to meet a code of states.
pub(super) async fn meet(code: ErrorCode) -> Answer {
    let list = format!("{ENVS}/dev/state");
    let said = |more: &'static str| {
        House::build(move |project| project.edit("meltano.yml", |text| format!("{more}\n{text}")), &[])
    };
    match code {
        ErrorCode::StateBusy => {
            let house = furnished().await;
            let database = database(&house);
            database.execute_batch("BEGIN IMMEDIATE").unwrap();
            let operation = Operation::find("state_set").unwrap();
            Asked::sound(operation).send(&house, operation).await
        }
        ErrorCode::StateBackendUnsupported => said("state_backend: {uri: 'snowflake://account/db'}").get(&list).await,
        ErrorCode::StateBackendMisconfigured => {
            said("state_backend: {uri: 's3://bucket/path', s3: {aws_access_key_id: only}}").get(&list).await
        }
        ErrorCode::StateBackendUnavailable => {
            let keys = "aws_access_key_id: key, aws_secret_access_key: secret, endpoint_url: 'http://127.0.0.1:9'";
            let more = format!("state_backend: {{uri: 's3://bucket/path', s3: {{{keys}}}}}");
            House::build(|project| project.edit("meltano.yml", |text| format!("{more}\n{text}")), &[]).get(&list).await
        }
        ErrorCode::SystemDatabaseUnavailable => {
            let house = House::open();
            std::fs::write(house.project.root().join(".meltano/meltano.db"), "no database at all".repeat(500)).unwrap();
            house.get(&list).await
        }
        listed => {
            let mut operations = OPERATIONS.iter().filter(|operation| operation.tag == "state");
            let operation = operations.find(|operation| operation.error_codes.contains(&listed)).unwrap();
            let house = furnished().await;
            let mut asked = Asked::sound(operation);
            provoke(listed, operation, &house, &mut asked).await;
            asked.send(&house, operation).await
        }
    }
}
