//! What is refused, and how it is said: every refusal names the culprit, and nothing is a fault of the server.

mod codes;
mod hostile;
mod runs;
mod services;
mod spellings;
mod state;

use crate::harness::{Answer, DEV, House, answer};
use http::Method;
use http::header::CONTENT_TYPE;
use meltano_api_contract::table::ErrorCode;
use serde_json::{Value, json};

const PROJECTS: &str = "/meltano/core/v2beta/projects";
const RUN: &str = "01a1f8cc-9d3e-7b41-8a52-3f0c9e6b7d21";

#[track_caller]
fn says(answer: &Answer, code: ErrorCode, message: &str) {
    answer.is_refusal(code);
    assert_eq!(answer.message(), message);
}

#[tokio::test]
async fn a_parameter_that_does_not_fit_is_named() {
    let house = House::open();
    let (long, longer, simple) = ("a".repeat(64), "a".repeat(129), RUN.replace('-', ""));
    let types =
        "`extractors`, `loaders`, `transforms`, `orchestrators`, `transformers`, `files`, `utilities`, `mappers`";
    let table = [
        (format!("{PROJECTS}/Upper"), "path parameter `project`: doesn't match pattern \"^[a-z0-9][a-z0-9-]*$\""),
        (format!("{PROJECTS}/-a"), "path parameter `project`: doesn't match pattern \"^[a-z0-9][a-z0-9-]*$\""),
        (format!("{PROJECTS}/{long}"), "path parameter `project`: longer than 63 characters"),
        (format!("{PROJECTS}/warehouse/envs/a:b"), "path parameter `env`: doesn't match pattern \"^[^:]+$\""),
        (format!("{PROJECTS}/warehouse/envs/{longer}"), "path parameter `env`: longer than 128 characters"),
        (
            format!("{DEV}/plugins/taps/a"),
            &format!("path parameter `plugin_type`: unknown variant `taps`, expected one of {types}"),
        ),
        (format!("{DEV}/plugins/files/a:b"), "path parameter `plugin`: doesn't match pattern \"^[^:]+$\""),
        (format!("{DEV}/runs/7"), "path parameter `run`: UUID parsing failed: invalid length: found 1"),
        (format!("{PROJECTS}?limit=0"), "query parameter `limit`: 0 is not in 1..=1000"),
        (format!("{PROJECTS}?limit=1001"), "query parameter `limit`: 1001 is not in 1..=1000"),
        (format!("{PROJECTS}?limit=ten"), "query parameter `limit`: invalid digit found in string"),
        (format!("{PROJECTS}?limit="), "query parameter `limit`: cannot parse integer from empty string"),
        (format!("{PROJECTS}?limit=99999999999"), "query parameter `limit`: number too large to fit in target type"),
        (format!("{PROJECTS}?limit=007"), "query parameter `limit`: write it as `7`"),
        (format!("{PROJECTS}?limit=%2B7"), "query parameter `limit`: write it as `7`"),
        (format!("{DEV}/runs/{RUN}/logs?after=-0"), "query parameter `after`: write it as `0`"),
        (format!("{DEV}/runs/{simple}"), &format!("path parameter `run`: write it as `{RUN}`")),
        (format!("{DEV}/runs/urn:uuid:{RUN}"), &format!("path parameter `run`: write it as `{RUN}`")),
        (format!("{PROJECTS}?limit=1&limit=2"), "query parameters: duplicate field `limit`"),
        (
            format!("{PROJECTS}?lmit=1"),
            "query parameter `lmit`: unknown field `lmit`, expected `limit` or `page_token`",
        ),
        (
            format!("{DEV}/plugins?installed=yes"),
            "query parameter `installed`: provided string was not `true` or `false`",
        ),
        (
            format!("{DEV}/plugins?type=tap"),
            &format!("query parameter `type`: unknown variant `tap`, expected one of {types}"),
        ),
        (format!("{PROJECTS}/warehouse?x=1"), "query parameter `x`: unknown, because `project_view` has none"),
        (
            format!("{DEV}/runs/{RUN}?follow"),
            "query parameter `follow`: unknown field `follow`, expected `wait` or `until`",
        ),
        (
            format!("{DEV}/runs?origin=cron"),
            "query parameter `origin`: unknown variant `cron`, expected `api` or `meltano`",
        ),
        (format!("{DEV}/runs/{RUN}/logs?after=-1"), "query parameter `after`: -1 is not in 0.."),
        (format!("{DEV}/runs/{RUN}/logs?limit=10001"), "query parameter `limit`: 10001 is not in 1..=10000"),
    ];
    for (path, message) in table {
        says(&house.get(&path).await, ErrorCode::ParameterInvalid, message);
    }
}

#[tokio::test]
async fn an_idempotency_key_that_does_not_fit_is_named() {
    let house = House::open();
    let post = || house.request(Method::POST, &format!("{DEV}/runs")).json(&json!({ "blocks": ["load-orders"] }));
    let pattern = "header parameter `idempotency-key`: doesn't match pattern \"^[!-~]+$\"";
    for key in [b"a b".as_slice(), b"", b"\xc3\xbc", b"\xff", b"a\tb"] {
        let refused = answer(post().header("idempotency-key", key)).await;
        says(&refused, ErrorCode::ParameterInvalid, pattern);
    }
    let refused = answer(post().header("idempotency-key", "k".repeat(256))).await;
    says(&refused, ErrorCode::ParameterInvalid, "header parameter `idempotency-key`: longer than 255 characters");
    let refused = answer(post().header("idempotency-key", "a").header("idempotency-key", "b")).await;
    says(&refused, ErrorCode::ParameterInvalid, "header parameters: duplicate field `idempotency-key`");
    nothing_was_made(&house).await;
}

#[tokio::test]
async fn a_body_that_does_not_fit_is_refused_with_the_place_in_it() {
    let house = House::open();
    let block = "doesn't match pattern \"^[^\\s-]\\S*$\"";
    let braced = format!(r#"{{"blocks":["a"],"run_id":"{{{RUN}}}"}}"#);
    let top = "expected one of `blocks`, `job`, `schedule`, `flags`, `el`, `invoke`, `test`, `config_test`, `install`, \
               `discover`, `select_list`, `run_id`, `if_running`, `priority`, `not_before`, `timeout_seconds`, `cause`, \
               `note`, `labels`";
    let flags = "expected one of `dry_run`, `full_refresh`, `refresh_catalog`, `no_state_update`, `force`, \
                 `state_id_suffix`, `state_strategy`, `timeout`";
    let table = [
        (" ", "EOF while parsing a value".to_owned()),
        ("{", "EOF while parsing an object".to_owned()),
        ("null", "invalid type: null, expected struct RunCreate".to_owned()),
        ("[]", "invalid type: sequence, expected struct RunCreate".to_owned()),
        (r#"[["load-orders"]]"#, "invalid type: sequence, expected struct RunCreate".to_owned()),
        (r#"{"blocks":null}"#, "`blocks`: invalid type: null, expected a sequence".to_owned()),
        (r#"{"blocks":"a"}"#, "`blocks`: invalid type: string \"a\", expected a sequence".to_owned()),
        (r#"{"blocks":[]}"#, "`blocks`: a list of 0 items is not of a length in 1..=256".to_owned()),
        (r#"{"blocks":["a",7]}"#, "`blocks[1]`: invalid type: integer `7`, expected a string".to_owned()),
        (r#"{"blocks":["a",""]}"#, format!("`blocks[1]`: {block}")),
        (r#"{"blocks":["--install"]}"#, format!("`blocks[0]`: {block}")),
        (r#"{"blocks":["a b"]}"#, format!("`blocks[0]`: {block}")),
        (r#"{"blocks":["a"],"blocks":["b"]}"#, "duplicate field `blocks`".to_owned()),
        (r#"{"blocks":["a"]} {}"#, "trailing characters".to_owned()),
        (r#"{"blocks":["a"],"block":1}"#, format!("`block`: unknown field `block`, {top}")),
        (
            r#"{"blocks":["a"],"flags":{"full_refesh":true}}"#,
            format!("`flags.full_refesh`: unknown field `full_refesh`, {flags}"),
        ),
        (
            r#"{"blocks":["a"],"flags":{"force":"yes"}}"#,
            "`flags.force`: invalid type: string \"yes\", expected a boolean".to_owned(),
        ),
        (r#"{"blocks":["a"],"flags":{"timeout":0}}"#, "`flags.timeout`: 0 is not in 1..=31536000".to_owned()),
        (
            r#"{"blocks":["a"],"flags":{"state_strategy":"mix"}}"#,
            "`flags.state_strategy`: unknown variant `mix`, expected one of `auto`, `merge`, `overwrite`".to_owned(),
        ),
        (&braced, format!("`run_id`: write it as `{RUN}`")),
        (r#"{"blocks":["a"],"run_id":"7"}"#, "`run_id`: UUID parsing failed: invalid length: found 1".to_owned()),
    ];
    for (body, message) in table {
        let refused = house.post(&format!("{DEV}/runs"), body).await;
        refused.is_refusal(ErrorCode::BodyInvalid);
        let (said, place) =
            refused.message().split_once(" at line 1 column ").map(|(a, b)| (a.to_owned(), b.to_owned())).unwrap();
        assert_eq!(said, message);
        assert!(place.parse::<usize>().is_ok(), "{refused:?}");
    }
    let empty = house.post(&format!("{DEV}/runs"), "").await;
    says(&empty, ErrorCode::BodyInvalid, "the body is empty\nhint: send a JSON object, if only `{}`");
    let many = json!({ "blocks": vec!["load-orders"; 257] }).to_string();
    let refused = house.post(&format!("{DEV}/runs"), many).await;
    assert!(refused.message().starts_with("`blocks`: a list of 257 items is not of a length in 1..=256 at "));
    let stray = house.post(&format!("{DEV}/runs?dry_run=true"), r#"{"blocks":["load-orders"]}"#).await;
    says(&stray, ErrorCode::ParameterInvalid, "query parameter `dry_run`: unknown, because `run_create` has none");
    for body in [r#"{"grace_seconds":-1}"#, r#"{"grace_seconds":3601}"#, r#"{"grace":1}"#, "[]", ""] {
        house.post(&format!("{DEV}/runs/{RUN}/cancel"), body).await.is_refusal(ErrorCode::BodyInvalid);
    }
    nothing_was_made(&house).await;
}

#[tokio::test]
async fn json_is_taken_at_its_word() {
    let house = House::open();
    // Kinder than the contract, and so to serde by itself: `null` for an absent property, lists for objects, objects
    // for words.
    let table = [
        (json!({ "blocks": ["load-orders"], "flags": null }), "`flags`: invalid type: null"),
        (json!({ "blocks": ["load-orders"], "run_id": null }), "`run_id`: invalid type: null"),
        (json!({ "blocks": ["load-orders"], "flags": { "force": null } }), "`flags.force`: invalid type: null"),
        (json!({ "blocks": ["load-orders"], "flags": { "timeout": null } }), "`flags.timeout`: invalid type: null"),
        (json!({ "blocks": ["load-orders"], "flags": [true] }), "`flags`: invalid type: sequence"),
        (json!([["load-orders"], {}, RUN]), "invalid type: sequence"),
        (
            json!({ "blocks": ["load-orders"], "flags": { "state_strategy": { "merge": null } } }),
            "`flags.state_strategy`: invalid type: map",
        ),
        (json!({ "blocks": ["load-orders"], "flags": { "timeout": 1.0 } }), "`flags.timeout`: invalid type: floating"),
        (json!({ "blocks": ["load-orders"], "flags": { "timeout": "1" } }), "`flags.timeout`: invalid type: string"),
    ];
    for (body, message) in table {
        let refused = house.post(&format!("{DEV}/runs"), body.to_string()).await;
        refused.is_refusal(ErrorCode::BodyInvalid);
        assert!(refused.message().starts_with(message), "{}", refused.message());
    }
    nothing_was_made(&house).await;
}

#[tokio::test]
async fn a_body_is_json_and_of_bounded_size() {
    let house = House::build(|_| {}, &["--max-body-bytes", "1048576"]);
    let post = |kind: &str, body: &str| {
        let request = house.request(Method::POST, &format!("{DEV}/runs/{RUN}/cancel")).header(CONTENT_TYPE, kind);
        answer(request.body(body.to_owned()))
    };
    let says_of =
        |kind: &str| format!("the body is announced as `{kind}`\nhint: send `Content-Type: application/json`");
    for kind in ["text/plain", "application/x-www-form-urlencoded", "application/jsonx", "application/problem+json", ""]
    {
        says(&post(kind, "{}").await, ErrorCode::MediaTypeUnsupported, &says_of(kind));
    }
    for kind in ["application/json", "Application/JSON; charset=utf-8", "application/json;"] {
        post(kind, "{}").await.is_refusal(ErrorCode::RunNotFound);
    }
    // A browser sends such a request for any web page.
    let silent = house.request(Method::POST, &format!("{DEV}/runs/{RUN}/cancel")).body("{}");
    let message = "the body is not announced as anything\nhint: send `Content-Type: application/json`";
    says(&answer(silent).await, ErrorCode::MediaTypeUnsupported, message);

    let limit = 1024 * 1024;
    let padded = |length: usize| format!("{{{}}}", " ".repeat(length - 2));
    post("application/json", &padded(limit)).await.is_refusal(ErrorCode::RunNotFound);
    let hint = "hint: send less, or raise `--max-body-bytes`";
    let message = format!("the body is larger than {limit} bytes\n{hint}");
    says(&post("application/json", &padded(limit + 1)).await, ErrorCode::BodyTooLarge, &message);
}

#[tokio::test]
async fn a_page_token_belongs_to_its_list_and_its_filters() {
    let house = House::open();
    let token = |answer: &Answer| answer.json()["next_page"].as_str().unwrap().to_owned();
    let plugins = token(&house.get(&format!("{DEV}/plugins?limit=1")).await);
    let extractors = token(&house.get(&format!("{DEV}/plugins?limit=1&type=extractors")).await);
    let envs = token(&house.get(&format!("{PROJECTS}/warehouse/envs?limit=1")).await);

    let hint = "hint: send the `next_page` of the page before unchanged, or begin again without `page_token`";
    let foreign = format!("the page token was not made by this list\n{hint}");
    let mut cut = plugins.clone();
    cut.pop();
    let lists = [
        (format!("{DEV}/plugins"), &envs),
        (format!("{PROJECTS}/warehouse/envs/prod/plugins"), &plugins),
        (format!("{DEV}/runs"), &plugins),
        (format!("{DEV}/jobs"), &plugins),
        (format!("{DEV}/schedules"), &plugins),
        (PROJECTS.to_owned(), &envs),
        (format!("{PROJECTS}/warehouse/envs"), &plugins),
        (format!("{DEV}/plugins"), &cut),
        (format!("{DEV}/plugins"), &"bm9uc2Vuc2U".to_owned()),
        (format!("{DEV}/plugins"), &"%F0%9F%8D%95".to_owned()),
        (format!("{DEV}/plugins"), &String::new()),
    ];
    for (list, token) in lists {
        says(&house.get(&format!("{list}?page_token={token}")).await, ErrorCode::PageTokenInvalid, &foreign);
    }
    let others = "the page token was made with other filters\nhint: send the filters of the first page, or none";
    for (filter, token) in [("type=loaders", &extractors), ("installed=true", &extractors), ("type=loaders", &plugins)]
    {
        let path = format!("{DEV}/plugins?page_token={token}&{filter}");
        says(&house.get(&path).await, ErrorCode::PageTokenInvalid, others);
    }
    let same = [format!("&type=extractors&page_token={extractors}"), format!("&page_token={extractors}")];
    for query in same {
        let page = house.get(&format!("{DEV}/plugins?limit=9{query}")).await.json();
        assert_eq!(page["items"].as_array().unwrap().len(), 1, "the filters are remembered");
    }
}

#[tokio::test]
async fn what_does_not_exist_has_the_shape_of_an_error_and_no_code() {
    let house = House::open();
    for path in ["/", "/nowhere", "/meltano/core/v2beta", "/meltano/core/v3/projects", "/openapi.yml"] {
        assert_eq!(house.get(path).await.status, 404, "{path}");
    }
    for (method, path) in [(Method::DELETE, PROJECTS), (Method::POST, "/health"), (Method::PUT, "/health/ready")] {
        let refused = answer(house.request(method, path)).await;
        assert_eq!((refused.status, refused.message().as_str()), (405, "Method Not Allowed"));
        assert!(refused.headers["allow"].to_str().unwrap().contains("GET"), "{path}");
    }
}

/// Asks for a run with a body that is announced as this.
async fn post_run(house: &House, media_type: &str, body: &str) -> Answer {
    let request = house.request(Method::POST, &format!("{DEV}/runs")).header(CONTENT_TYPE, media_type);
    answer(request.body(body.to_owned())).await
}

/// No run was made by a request that was refused.
async fn nothing_was_made(house: &House) {
    assert_eq!(house.get(&format!("{DEV}/runs")).await.json(), json!({ "items": Value::Array(vec![]) }));
}
