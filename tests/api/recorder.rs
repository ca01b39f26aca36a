//! The recorder itself: what it must find in a server that is at fault, and what it must let pass.
//!
//! The server here is a table of canned answers, because the real one does not make these mistakes.

use crate::harness::recorder::{Finding, Recorder};
use crate::harness::{House, eventually};
use serde_json::{Value, json};
use std::io::{Read, Write};
use std::net::{Ipv4Addr, Shutdown, SocketAddr, TcpListener, TcpStream};
use std::time::Duration;

const RUNS: &str = "/meltano/core/v2beta/projects/warehouse/envs/dev/runs";
const RUN: &str = "01a1f8cc-9d3e-7b41-8a52-3f0c9e6b7d21";
const ID: &str = "619f65a0-ece7-4810-b5fc-978b5dd7f041";

/// Listens for one connection, reads a request of that length, answers with these bytes, and hangs up.
fn canned(length: usize, answer: String) -> SocketAddr {
    let listener = TcpListener::bind((Ipv4Addr::LOCALHOST, 0)).unwrap();
    let address = listener.local_addr().unwrap();
    std::thread::spawn(move || {
        let (mut caller, _) = listener.accept().unwrap();
        caller.read_exact(&mut vec![0; length]).unwrap();
        caller.write_all(answer.as_bytes()).unwrap();
        let _ = caller.shutdown(Shutdown::Write);
        let _ = caller.read_to_end(&mut Vec::new());
    });
    address
}

/// Has a faulty server answer a request through the recorder: what the caller got, and what was found.
fn recorded(request: &str, answer: &str) -> (String, Vec<Finding>) {
    let mut recorder = Recorder::before_a_faulty(canned(request.len(), answer.to_owned()));
    let mut caller = TcpStream::connect(recorder.address()).unwrap();
    caller.set_read_timeout(Some(Duration::from_secs(20))).unwrap();
    caller.write_all(request.as_bytes()).unwrap();
    let mut got = String::new();
    caller.read_to_string(&mut got).unwrap();
    (got, recorder.end())
}

fn get(path: &str) -> String {
    format!("GET {path} HTTP/1.1\r\nhost: localhost\r\n\r\n")
}

fn post(path: &str, body: &str) -> String {
    let length = body.len();
    let head = "host: localhost\r\ncontent-type: application/json";
    format!("POST {path} HTTP/1.1\r\n{head}\r\ncontent-length: {length}\r\n\r\n{body}")
}

/// An answer with the header that every answer has, and others.
fn answer(status: u16, headers: &str, body: &str) -> String {
    let length = body.len();
    format!("HTTP/1.1 {status} X\r\nx-request-id: {ID}\r\n{headers}content-length: {length}\r\n\r\n{body}")
}

fn json_answer(status: u16, body: &Value) -> String {
    answer(status, "content-type: application/json\r\n", &body.to_string())
}

fn refusal(status: u16, code: &str) -> String {
    json_answer(status, &json!({ "request_id": ID, "error_code": code, "message": "no" }))
}

fn run() -> Value {
    json!({
        "id": RUN, "project": "warehouse", "env": "dev", "kind": "run", "origin": "api", "status": "queued", "blocks": ["a"],
        "flags": {}, "attempt": 1, "created_by": "me", "created_at": "2026-11-20T12:00:00.000Z",
    })
}

/// A run with something changed.
fn run_with(key: &str, value: Value) -> String {
    let mut run = run();
    run[key] = value;
    json_answer(200, &run)
}

fn run_without(key: &str) -> String {
    let mut run = run();
    run.as_object_mut().unwrap().remove(key);
    json_answer(200, &run)
}

fn stream(lines: &str) -> String {
    let length = lines.len();
    let head = format!("HTTP/1.1 200 OK\r\nx-request-id: {ID}\r\ncontent-type: application/x-ndjson");
    format!("{head}\r\ntransfer-encoding: chunked\r\n\r\n{length:x}\r\n{lines}\r\n0\r\n\r\n")
}

const LINE: &str = "{\"type\":\"log\",\"seq\":1,\"time\":\"2026-11-20T12:00:01.512Z\",\"source\":\"stderr\",\"message\":\"a\",\"record\":{\"b\":null}}\n";
const END: &str = "{\"type\":\"end\",\"seq\":1,\"reason\":\"run_over\",\"status\":\"lost\"}\n";

/// Each fault is found, alone, and said in these words.
#[track_caller]
fn finds(table: &[(&str, String, String, &str)]) {
    for (fault, request, answer, words) in table {
        let (got, findings) = recorded(request, answer);
        assert_eq!(got, *answer, "{fault}: the caller gets what was sent");
        let faults: Vec<_> = findings.iter().flat_map(|finding| &finding.faults).map(|fault| &fault.what).collect();
        let [what] = faults.as_slice() else { panic!("{fault}: one fault, and not {faults:?}") };
        assert!(what.contains(words), "{fault}: {what}");
    }
}

#[test]
fn sees_bodies_that_are_not_of_their_schema() {
    let view = || get(&format!("{RUNS}/{RUN}"));
    let env = json!({ "name": "dev", "default": true, "variables": [], "plugins": [], "mood": "good" });
    let nested = json_answer(200, &json!({ "items": [env] }));
    let sound = run().to_string();
    let twice = format!("{{\"id\":\"{RUN}\",{}", &sound[1..]);
    let as_json = |body: &str| answer(200, "content-type: application/json\r\n", body);
    finds(&[
        ("an undeclared property", view(), run_with("mood", json!("good")), "('mood' was unexpected)"),
        ("one deep inside", get("/meltano/core/v2beta/projects/a/envs"), nested, "at `/items/0`: Additional"),
        ("null", view(), run_with("reason", json!(null)), "at `/reason`: null is not of type \"string\""),
        ("a missing property", view(), run_without("status"), "\"status\" is a required property"),
        ("a wrong type", view(), run_with("exit_code", json!("0")), "at `/exit_code`: \"0\" is not of type"),
        ("a float for an integer", view(), run_with("exit_code", json!(1.0)), "at `/exit_code`: 1.0 is not of type"),
        ("an integer too wide", view(), run_with("exit_code", json!(1_i64 << 31)), "2147483648 is greater than"),
        ("a word that is not in the enumeration", view(), run_with("status", json!("dreaming")), "is not one of"),
        ("an id that is no UUID", view(), run_with("id", json!("7")), "\"7\" is not a \"uuid\""),
        ("a UUID of another spelling", view(), run_with("id", json!(RUN.replace('-', ""))), "is not a \"uuid\""),
        ("a time that is none", view(), run_with("ended_at", json!("yesterday")), "is not a \"date-time\""),
        ("a name against its pattern", view(), run_with("project", json!("Upper")), "does not match"),
        ("an empty list", view(), run_with("blocks", json!([])), "[] has less than 1 item"),
        ("what is not JSON", view(), as_json("{"), "the body is not JSON"),
        ("a name that is given twice", view(), as_json(&twice), "`id` is given twice"),
        (
            "more items than were asked for",
            get(&format!("{RUNS}?limit=1")),
            json_answer(200, &json!({ "items": [run(), run()] })),
            "2 are answered, though `limit` is 1",
        ),
    ]);
}

#[test]
fn sees_what_is_not_declared_around_a_body() {
    let health = || get("/health");
    let ok = r#"{"status":"ok"}"#;
    let no_id = format!("HTTP/1.1 200 OK\r\ncontent-type: application/json\r\ncontent-length: 15\r\n\r\n{ok}");
    let as_json = "content-type: application/json\r\n";
    let create = || post(RUNS, r#"{"blocks":["a"]}"#);
    let unchallenged = refusal(401, "unauthenticated");
    let probe = || "HEAD /health HTTP/1.1\r\nhost: localhost\r\n\r\n".to_owned();
    finds(&[
        (
            "an undeclared success",
            health(),
            json_answer(202, &json!({ "status": "ok" })),
            "the status 202 is not declared",
        ),
        ("an undeclared redirection", health(), answer(302, "", ""), "the status 302 is not declared"),
        (
            "an undeclared media type",
            health(),
            answer(200, "content-type: text/plain\r\n", ok),
            "`text/plain` is not declared",
        ),
        (
            "an undeclared charset",
            health(),
            answer(200, "content-type: application/json; charset=latin1\r\n", ok),
            "latin1` is not declared",
        ),
        ("no media type", health(), answer(200, "", ok), "not announced as anything"),
        (
            "an undeclared header",
            health(),
            answer(200, &format!("{as_json}server: me\r\n"), ok),
            "the header `server` is not declared",
        ),
        (
            "a header of another status",
            health(),
            answer(200, &format!("{as_json}allow: GET\r\n"), ok),
            "the header `allow` is not declared",
        ),
        ("no request id", health(), no_id, "the header `x-request-id` is missing"),
        (
            "a request id that is none",
            health(),
            answer(200, as_json, ok).replace(ID, "7"),
            "the header `x-request-id`: \"7\"",
        ),
        ("a declared header that is missing", create(), json_answer(201, &run()), "the header `location` is missing"),
        ("a 401 without a challenge", get(RUNS), unchallenged, "the header `www-authenticate` is missing"),
        (
            "a HEAD of another media type",
            probe(),
            answer(200, "content-type: text/html\r\n", ""),
            "`text/html` is not declared",
        ),
        ("what is not HTTP", health(), "SSH-2.0-OpenSSH\r\n".to_owned(), "the answer is not HTTP"),
    ]);
}

#[test]
fn sees_errors_that_are_not_of_the_registry() {
    let view = || get(&format!("{RUNS}/{RUN}"));
    let bare = json!({ "request_id": ID, "message": "no" });
    let other = json!({ "request_id": "7", "error_code": "run_not_found", "message": "no" });
    let silent = json!({ "request_id": ID, "error_code": "run_not_found", "message": "" });
    let coded = json!({ "request_id": ID, "error_code": "internal", "message": "no" });
    let probe = "HEAD /health HTTP/1.1\r\nhost: localhost\r\n\r\n".to_owned();
    finds(&[
        (
            "a code of another operation",
            view(),
            refusal(404, "plugin_not_found"),
            "`plugin_not_found` is no code of this",
        ),
        (
            "a code of a kind that the operation is not",
            view(),
            refusal(400, "body_invalid"),
            "`body_invalid` is no code",
        ),
        ("a code that nobody registered", view(), refusal(404, "gone_fishing"), "`gone_fishing` is no code"),
        ("a code with another status", view(), refusal(409, "run_not_found"), "has the status 409, and not 404"),
        ("no code", view(), json_answer(404, &bare), "there is no `error_code`"),
        ("another request's id", view(), json_answer(404, &other), "is not what `x-request-id` says"),
        ("an error that says nothing", view(), json_answer(404, &silent), "`message` says nothing"),
        ("a HEAD with a status of no code", probe, answer(404, "", ""), "no code of this operation has the status 404"),
        (
            "a code where no operation is known",
            get("/nowhere"),
            json_answer(404, &coded),
            "though no operation is known",
        ),
        ("an unknown path that is forbidden", get("/nowhere"), json_answer(403, &bare), "the status should be [404]"),
        ("an unknown path that is found", get("/he%ff"), json_answer(404, &bare), "the status should be [400]"),
    ]);
}

#[test]
fn sees_streams_that_are_not_of_their_lines() {
    let logs = || get(&format!("{RUNS}/{RUN}/logs"));
    let bad = LINE.replace("stderr", "elsewhere");
    let cut = stream(&format!("{bad}{LINE}")).replace("0\r\n\r\n", "");
    finds(&[
        (
            "a bad line",
            logs(),
            stream(&format!("{LINE}{bad}{END}")),
            "line 2 at `/source`: \"elsewhere\" is not one of",
        ),
        ("a bad line in a stream that is cut", logs(), cut, "line 1 at `/source`"),
        (
            "an undeclared property",
            logs(),
            stream(&format!("{LINE}{}", END.replacen('{', "{\"a\":1,", 1))),
            "('a' was unexpected)",
        ),
        ("a line that is not JSON", logs(), stream(&format!("hello\n{END}")), "line 1 is not JSON"),
        ("no line that ends it", logs(), stream(LINE), "the stream is over without a line of the type `end`"),
        ("a line behind the end", logs(), stream(&format!("{END}{LINE}")), "line 2 comes after the one that ends"),
        (
            "more lines than were asked for",
            get(&format!("{RUNS}/{RUN}/logs?limit=1")),
            stream(&format!("{LINE}{LINE}{END}")),
            "2 are answered, though `limit` is 1",
        ),
        ("half a line", logs(), stream(&format!("{LINE}{END}{{")), "the last line has no end"),
    ]);
}

#[test]
fn sees_requests_that_server_and_contract_judge_otherwise() {
    let created = || answer(201, "location: /x\r\ncontent-type: application/json\r\n", &run().to_string());
    let page = || json_answer(200, &json!({ "items": [] }));
    let invalid = |code: &str| refusal(400, code);
    let body = r#"{"blocks":["a"]}"#;
    let plain = post(RUNS, body).replace("application/json", "text/plain");
    let keyed = |key: &str| post(RUNS, body).replace("host:", &format!("idempotency-key: {key}\r\nhost:"));
    finds(&[
        (
            "a body with an unknown property",
            post(RUNS, r#"{"blocks":["a"],"block":1}"#),
            created(),
            "accepted, though: the request's body",
        ),
        ("a body with null", post(RUNS, r#"{"blocks":["a"],"run_id":null}"#), created(), "at `/run_id`: null"),
        (
            "a body with a name twice",
            post(RUNS, r#"{"blocks":["a"],"blocks":["a"]}"#),
            created(),
            "`blocks` is given twice",
        ),
        (
            "a body beyond its limits",
            post(RUNS, r#"{"blocks":["a"],"flags":{"timeout":0}}"#),
            created(),
            "0 is less than",
        ),
        ("a body that is not JSON", plain, created(), "accepted, though: the body is announced as `text/plain`"),
        ("an invalid header", keyed("a b"), created(), "accepted, though: header parameter `idempotency-key`"),
        (
            "an unknown parameter",
            get(&format!("{RUNS}?statsu=lost")),
            page(),
            "query parameter `statsu` is not declared",
        ),
        (
            "a parameter beyond its limits",
            get(&format!("{RUNS}?limit=0")),
            page(),
            "accepted, though: query parameter `limit`",
        ),
        ("a number of another spelling", get(&format!("{RUNS}?limit=007")), page(), "query parameter `limit`"),
        ("a parameter that is given twice", get(&format!("{RUNS}?limit=1&limit=1")), page(), "is given 2 times"),
        (
            "an invalid variable of the path",
            get(&RUNS.replace("warehouse", "Up%20")),
            page(),
            "path parameter `project`",
        ),
        (
            "a request that was read though invalid",
            get(&format!("{RUNS}/7")),
            refusal(404, "run_not_found"),
            "path parameter `run`",
        ),
        (
            "a sound parameter refused",
            get(&format!("{RUNS}?limit=1")),
            invalid("parameter_invalid"),
            "`parameter_invalid`, but the request keeps",
        ),
        ("a sound body refused", post(RUNS, body), invalid("body_invalid"), "`body_invalid`, but the request keeps"),
        (
            "a sound media type refused",
            post(RUNS, body),
            refusal(415, "media_type_unsupported"),
            "but the request keeps",
        ),
    ]);
}

/// What the real server says to a caller who speaks HTTP/2 cannot be judged, so it must not be said in a test.
#[test]
fn sees_a_caller_that_passes_by_it() {
    let house = House::open();
    house.raw(b"PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n\0\0\0\x04\0\0\0\0\0");
    let findings = house.server.take_findings();
    let [Finding { faults, .. }] = findings.as_slice() else { panic!("one finding: {}", findings.len()) };
    assert_eq!(faults[0].what, "the caller speaks HTTP/2, which the recorder cannot read");
}

/// Otherwise the tables above prove nothing.
#[test]
fn what_keeps_the_contract_passes() {
    let view = || get(&format!("{RUNS}/{RUN}"));
    let bare = json!({ "request_id": ID, "message": "no" });
    let challenge = "www-authenticate: Bearer\r\ncontent-type: application/json\r\n";
    let unauthenticated = json!({ "request_id": ID, "error_code": "unauthenticated", "message": "no" });
    let allow = "allow: GET\r\nallow: HEAD\r\ncontent-type: application/json\r\n";
    let table = [
        (view(), json_answer(200, &run())),
        (view(), refusal(404, "run_not_found")),
        (view(), refusal(500, "internal")),
        (get(RUNS), answer(401, challenge, &unauthenticated.to_string())),
        (get(&format!("{RUNS}/7")), refusal(400, "parameter_invalid")),
        (
            get(&format!("/{}?limit=20&status=lost", RUNS.replace("dev", "d%65v"))),
            json_answer(200, &json!({ "items": [run()] })),
        ),
        (
            post(RUNS, r#"{"blocks":["a"],"flags":{"timeout":1}}"#),
            answer(201, "location: /x\r\ncontent-type: application/json\r\n", &run().to_string()),
        ),
        (post(RUNS, r#"{"blocks":["a"]"#), refusal(400, "body_invalid")),
        (get("/nowhere"), json_answer(404, &bare)),
        (get("/nowhere/.."), json_answer(400, &bare)),
        (get("/health").replace("GET", "POST"), answer(405, allow, &bare.to_string())),
        (get("/health").replace("GET", "HEAD"), answer(200, "content-type: application/json\r\n", "")),
        (get("/openapi.yaml"), answer(200, "content-type: application/yaml\r\n", "anything: at all")),
        (get(&format!("{RUNS}/{RUN}/logs")), stream(&format!("{LINE}{END}"))),
        (get(&format!("{RUNS}/{RUN}/logs")), stream(LINE).replace("0\r\n\r\n", "")),
        (
            "GET / HTTP/1.1\r\nno colon\r\n\r\n".to_owned(),
            "HTTP/1.1 400 Bad Request\r\nconnection: close\r\n\r\n".to_owned(),
        ),
    ];
    for (request, answer) in table {
        let (got, findings) = recorded(&request, &answer);
        assert_eq!(got, answer);
        assert!(findings.is_empty(), "{request}{}", findings[0]);
    }
}

/// The server's own log counts what it has answered.
#[tokio::test]
async fn every_exchange_is_judged_however_it_is_made() {
    let house = House::open();
    let run = house.run(&["load-orders"]).await;
    house.over(run.id.0).await;
    house.log(run.id.0).await;
    house.client.health_probe().send().await.unwrap();
    house.get("/nowhere").await;
    // Several at once, and one that is cut off.
    futures::future::join_all((0..50).map(|_| house.get("/health"))).await;
    assert_eq!(house.raw(get(&format!("{RUNS}/{}/logs?follow=true", run.id.0)).as_bytes()), Some(200));
    // Without waiting for the answers, all over one connection, which is half closed when all is said.
    let body = r#"{"blocks":["load-orders"]}"#;
    let head = |method: &str, path: &str| get(path).replace("GET", method);
    let said =
        [get("/health"), head("HEAD", "/health"), post(RUNS, body), head("PUT", RUNS), get("/openapi.yaml")].concat();
    let mut caller = TcpStream::connect(house.server.url.trim_start_matches("http://")).unwrap();
    caller.set_read_timeout(Some(Duration::from_secs(20))).unwrap();
    let last = get("/health/ready").replace("\r\n\r\n", "\r\nconnection: close\r\n\r\n");
    caller.write_all((said + &last).as_bytes()).unwrap();
    let mut answers = String::new();
    caller.read_to_string(&mut answers).unwrap();
    let statuses: Vec<&str> = answers.split("HTTP/1.1 ").skip(1).map(|answer| &answer[..3]).collect();
    assert_eq!(statuses, ["200", "200", "201", "405", "200", "200"], "{answers}");
    assert!(house.server.requests().len() > 60);
    let both = async || (house.server.judged() == house.server.requests().len()).then_some(());
    eventually("everything in the log was judged", both).await;
}

/// Whoever calls it cannot tell that it is there.
#[test]
fn a_connection_ends_as_it_would_without_it() {
    // The server hangs up in the middle of an answer.
    let half = "HTTP/1.1 200 OK\r\ncontent-length: 100\r\n\r\nhalf";
    assert_eq!(recorded(&get("/health"), half).0, half);
    // The caller says that it has said everything; the server hears it, and answers then.
    let listener = TcpListener::bind((Ipv4Addr::LOCALHOST, 0)).unwrap();
    let mut recorder = Recorder::before_a_faulty(listener.local_addr().unwrap());
    let mut caller = TcpStream::connect(recorder.address()).unwrap();
    let (mut server, _) = listener.accept().unwrap();
    caller.write_all(b"\x16\x03 not HTTP").unwrap();
    caller.shutdown(Shutdown::Write).unwrap();
    let mut heard = Vec::new();
    server.read_to_end(&mut heard).unwrap();
    assert_eq!(heard, b"\x16\x03 not HTTP");
    server.write_all(b"neither is this").unwrap();
    drop(server);
    let mut got = String::new();
    caller.read_to_string(&mut got).unwrap();
    assert_eq!(got, "neither is this");
    // A caller who leaves without a word is gone for the server too.
    let caller = TcpStream::connect(recorder.address()).unwrap();
    let (mut server, _) = listener.accept().unwrap();
    drop(caller);
    assert_eq!(server.read(&mut [0]).unwrap(), 0);
    // A server that is not there answers nothing.
    drop((server, listener));
    let mut caller = TcpStream::connect(recorder.address()).unwrap();
    assert!(caller.read(&mut [0]).is_err(), "the connection is reset");
    assert!(recorder.end().is_empty());
}

#[test]
fn a_finding_fails_the_test_that_has_not_taken_it() {
    let request = get("/health");
    let recorder = Recorder::before_a_faulty(canned(request.len(), answer(302, "", "")));
    let mut caller = TcpStream::connect(recorder.address()).unwrap();
    caller.write_all(request.as_bytes()).unwrap();
    caller.read_to_end(&mut Vec::new()).unwrap();
    let said = std::panic::catch_unwind(std::panic::AssertUnwindSafe(|| drop(recorder))).unwrap_err();
    let expected = "the server and spec/meltano-v2.yaml disagree:\n  GET /health → 302 (health_view)\n    \
                    the status 302 is not declared\n      the contract: #/paths/~1health/get/responses";
    assert_eq!(said.downcast_ref::<String>().unwrap(), expected);
}
