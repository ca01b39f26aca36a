//! The gate: who is let in, for every operation of the table.

use crate::harness::{DEV, House, Project, Tokens, answer};
use http::Method;
use http::header::{HOST, WWW_AUTHENTICATE};
use meltano_api_client::Client;
use meltano_api_contract::operation::Operation;
use meltano_api_contract::table::{ErrorCode, OPERATIONS, Scope};
use reqwest::RequestBuilder;
use std::os::unix::fs::PermissionsExt;
use std::path::Path;

/// A house that asks for tokens, and its token file.
fn guarded() -> (House, Tokens) {
    let ask = |project: &Project| drop(Tokens::on(project.ground()).create("first", Scope::ALL));
    let house = House::build(ask, Tokens::ASKED);
    let tokens = Tokens::on(house.project.ground());
    (house, tokens)
}

/// A request for an operation, with a path that the contract accepts.
fn request(house: &House, operation: &Operation) -> RequestBuilder {
    let values = [
        ("{project}", "warehouse"),
        ("{env}", "dev"),
        ("{plugin_type}", "extractors"),
        ("{plugin}", "tap-orders"),
        ("{setting}", "path"),
        ("{project_setting}", "project_id"),
        ("{job}", "load-orders"),
        ("{schedule}", "orders-hourly"),
        ("{artifact}", "catalog.json"),
        ("{service}", "metrics"),
        ("{run}", "01a1f8cc-9d3e-7b41-8a52-3f0c9e6b7d21"),
        ("{state_id}", "dev:tap-orders-to-target-csv"),
        ("{stream}", "orders"),
        ("{version}", "1"),
        ("{script}", "init.js"),
    ];
    let path = values.iter().fold(operation.path.to_owned(), |path, (name, value)| path.replace(name, value));
    assert!(!path.contains('{'), "give `{path}` a value here");
    // Events go on for ever.
    let path = if operation.id == "event_stream" { path + "?limit=1" } else { path };
    house.request(operation.method.clone(), &path)
}

fn secured() -> impl Iterator<Item = (&'static Operation, Scope)> {
    OPERATIONS.iter().filter_map(|operation| Some((operation, operation.scope?)))
}

/// Moves the end of a token into the past, which the command cannot.
fn expire(tokens: &Path, name: &str) {
    let text = std::fs::read_to_string(tokens).unwrap();
    let (before, token) = text.split_once(&format!("name = \"{name}\"")).unwrap();
    let (start, rest) = token.split_once("expires_at = \"").unwrap();
    let (_, end) = rest.split_once('"').unwrap();
    let past = "2020-01-01T00:00:00Z";
    std::fs::write(tokens, format!("{before}name = \"{name}\"{start}expires_at = \"{past}\"{end}")).unwrap();
}

#[tokio::test]
async fn every_secured_operation_refuses_who_has_no_token_or_a_wrong_one() {
    let (house, tokens) = guarded();
    let scopes = Scope::ALL.iter().flat_map(|scope| ["--scope", scope.as_str()]).collect::<Vec<_>>();
    let old = tokens.run("create", &[&["--name", "old", "--expires-in", "1"], scopes.as_slice()].concat());
    answer(request(&house, &OPERATIONS[0])).await;
    let runs = house.request(Method::GET, &format!("{DEV}/runs")).bearer_auth(&old);
    assert_eq!(answer(runs).await.status, 200, "a day is not over yet");
    expire(tokens.path(), "old");

    for (operation, _) in secured() {
        let attempts = [
            request(&house, operation),
            request(&house, operation).bearer_auth("mltapi_unknown"),
            request(&house, operation).bearer_auth(&old),
            request(&house, operation).bearer_auth(""),
            request(&house, operation).basic_auth("first", Some(&old)),
            request(&house, operation).header("authorization", old.as_str()),
            request(&house, operation).header("authorization", b"Bearer \xff\xfe".as_slice()),
        ];
        for attempt in attempts {
            let refused = answer(attempt).await;
            refused.is_refusal(ErrorCode::Unauthenticated);
            assert_eq!(refused.headers[WWW_AUTHENTICATE], "Bearer", "{}", operation.id);
        }
    }
}

#[tokio::test]
async fn every_secured_operation_asks_for_its_scope_and_for_no_other() {
    let (house, tokens) = guarded();
    for scope in Scope::ALL {
        let others: Vec<Scope> = Scope::ALL.iter().copied().filter(|other| other != scope).collect();
        let (right, wrong) = (scope.as_str().replace(':', "-"), format!("not-{}", scope.as_str().replace(':', "-")));
        let (with, without) = (tokens.create(&right, &[*scope]), tokens.create(&wrong, &others));
        for (operation, _) in secured().filter(|(_, asked)| asked == scope) {
            let refused = answer(request(&house, operation).bearer_auth(&without)).await;
            refused.is_refusal(ErrorCode::ScopeMissing);
            let sentence = format!("the token `{wrong}` does not have the scope `{}`", scope.as_str());
            assert!(refused.message().starts_with(&sentence), "{refused:?}");
            let admitted = answer(request(&house, operation).bearer_auth(&with)).await;
            assert!(!matches!(admitted.status, 401 | 403), "{}: {admitted:?}", operation.id);
            let spelled = request(&house, operation).header("authorization", format!("bEARER  {with}"));
            assert_eq!(answer(spelled).await.status, admitted.status, "{}", operation.id);
        }
    }
}

#[tokio::test]
async fn who_asks_is_known_before_anything_of_the_request_is_read() {
    let (house, _) = guarded();
    let secured_posts = secured().filter(|(operation, _)| operation.method == Method::POST);
    for (operation, _) in secured_posts {
        let attempts = [
            request(&house, operation).body("{ this is not JSON"),
            request(&house, operation).header("content-type", "text/plain").body("[]"),
            request(&house, operation).query(&[("what", "ever")]),
            request(&house, operation).header("idempotency-key", "with blanks"),
        ];
        for attempt in attempts {
            answer(attempt).await.is_refusal(ErrorCode::Unauthenticated);
        }
    }
    for path in ["/meltano/core/v2beta/projects/NO", "/meltano/core/v2beta/projects?limit=zero"] {
        house.get(path).await.is_refusal(ErrorCode::Unauthenticated);
    }
    // A body that is announced and never comes.
    let head = format!("POST {DEV}/runs HTTP/1.1\r\nhost: localhost\r\ncontent-length: 1000000000\r\n\r\n");
    assert_eq!(house.raw(head.as_bytes()), Some(401));
}

#[tokio::test]
async fn public_operations_ask_for_nothing() {
    let (house, _) = guarded();
    let public: Vec<_> = OPERATIONS.iter().filter(|operation| operation.scope.is_none()).collect();
    assert!(public.iter().all(|operation| operation.tag == "service"), "{public:?}");
    for operation in public {
        assert_eq!(answer(request(&house, operation)).await.status, 200, "{}", operation.id);
        let with_nonsense = request(&house, operation).bearer_auth("mltapi_unknown");
        assert_eq!(answer(with_nonsense).await.status, 200, "{}", operation.id);
    }
}

#[tokio::test]
async fn a_token_works_from_the_moment_it_is_made_to_the_moment_it_is_revoked() {
    let (house, tokens) = guarded();
    for round in 0..5 {
        let name = format!("token-{round}");
        let client = Client::connect(&house.server.url, Some(&tokens.create(&name, &[Scope::ProjectsRead]))).unwrap();
        client.project_list().send().await.unwrap();
        tokens.revoke(&name);
        let refused = client.project_list().send().await.unwrap_err();
        assert_eq!(refused.status().unwrap(), 401);
    }
}

#[tokio::test]
async fn a_token_file_that_vanishes_or_breaks_lets_nobody_in() {
    let (house, tokens) = guarded();
    let secret = tokens.create("second", Scope::ALL);
    let ask = || answer(house.request(Method::GET, "/meltano/core/v2beta/projects").bearer_auth(&secret));
    let sound = std::fs::read_to_string(tokens.path()).unwrap();
    assert_eq!(ask().await.status, 200);
    std::fs::remove_file(tokens.path()).unwrap();
    ask().await.is_refusal(ErrorCode::Unauthenticated);
    std::fs::write(tokens.path(), "[[token]]\nname = ").unwrap();
    ask().await.is_refusal(ErrorCode::Unauthenticated);
    std::fs::write(tokens.path(), sound).unwrap();
    assert_eq!(ask().await.status, 200);
}

#[tokio::test]
async fn the_file_and_the_log_hold_no_secret() {
    let (house, tokens) = guarded();
    let secret = tokens.create("airflow", &[Scope::ProjectsRead]);
    assert!(secret.starts_with("mltapi_") && secret.len() > 40, "the form of a secret");
    for (operation, _) in secured() {
        answer(request(&house, operation).bearer_auth(&secret)).await;
    }
    let file = std::fs::read_to_string(tokens.path()).unwrap();
    assert!(!file.contains(&secret["mltapi_".len()..]), "the secret is in the file");
    assert_eq!(std::fs::metadata(tokens.path()).unwrap().permissions().mode() & 0o777, 0o600);
    assert!(!house.server.log().contains(&secret["mltapi_".len()..]), "the secret is in the log");
    let listed = tokens.run("list", &[]);
    let names: Vec<&str> = listed.lines().filter_map(|line| line.split('\t').next()).collect();
    assert_eq!(names, ["first", "airflow"]);
    assert!(!listed.contains("mltapi_"), "the list shows a secret");
}

/// A browser addresses a request to the name that a web page came from, whatever address that name leads to.
#[tokio::test]
async fn without_tokens_only_who_calls_this_machine_by_its_own_name_is_let_in() {
    let house = House::open();
    let call = |name: &str, path: &str| answer(house.request(Method::GET, path).header(HOST, name.to_owned()));
    let projects = "/meltano/core/v2beta/projects";
    for name in ["127.0.0.1", "127.0.0.1:80", "127.9.9.9", "localhost", "LocalHost:8000", "[::1]:8000"] {
        assert_eq!(call(name, projects).await.status, 200, "{name}");
    }
    for name in ["house.example", "house.example:8000", "192.0.2.1", "127.0.0.1.house.example", "localhost.example"] {
        call(name, projects).await.is_refusal(ErrorCode::HostNotLocal);
        assert_eq!(call(name, "/health").await.status, 200, "what is public is for everyone");
    }
    // The name may stand in the target (RFC 9112, 3.2.2), where HTTP/2 has it too, or in several headers.
    let named = [
        ("http://localhost", "host: localhost\r\n", 200),
        ("http://localhost", "", 200),
        ("http://house.example", "host: localhost\r\n", 403),
        ("http://house.example", "", 403),
        ("", "host: localhost\r\nhost: house.example\r\n", 403),
    ];
    for (origin, hosts, status) in named {
        let request = format!("GET {origin}{projects} HTTP/1.1\r\n{hosts}\r\n");
        assert_eq!(house.raw(request.as_bytes()), Some(status), "{request}");
    }
    let (guarded, tokens) = guarded();
    let secret = tokens.create("proxy", &[Scope::ProjectsRead]);
    let proxied = guarded.request(Method::GET, projects).header(HOST, "house.example").bearer_auth(secret);
    assert_eq!(answer(proxied).await.status, 200, "a token counts under any name");
}
