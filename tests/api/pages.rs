//! The documentation pages in a real browser: what they show, what they ask for, and what can be tried on them.
//!
//! The browser is Debian's Chromium, driven by `tests/browser/visit.mjs`, which tells what it saw and judges nothing.

use crate::harness::{House, Project, Tokens, repository};
use meltano_api_contract::table::Scope;
use serde_json::{Value, json};
use std::io::Write;
use std::path::PathBuf;
use std::process::{Command, Stdio};

const CONTRACT: &str = include_str!("../../spec/meltano-v2.yaml");

/// What Chromium is called by those who package it.
const BROWSERS: [&str; 4] = ["chromium", "chromium-browser", "google-chrome-stable", "google-chrome"];

/// A house that asks for tokens, and one of its tokens.
fn guarded() -> (House, String) {
    let ask = |project: &Project| drop(Tokens::on(project.ground()).create("first", Scope::ALL));
    let house = House::build(ask, Tokens::ASKED);
    let token = Tokens::on(house.project.ground()).create("reader", &[Scope::ProjectsRead]);
    (house, token)
}

/// What the browser saw on a page.
#[derive(Debug)]
struct Seen {
    origin: String,
    told: Value,
}

/// Opens a page and does there what is wished; see `tests/browser/visit.mjs`.
fn visit(house: &House, page: &str, wishes: Value) -> Seen {
    let driver = repository().join("target/tools/playwright/index.mjs");
    assert!(driver.is_file(), "the browser's driver is not prepared; run `cargo xtask pages`");
    let origin = house.server.url.clone();
    let mut order = json!({ "playwright": driver, "chromium": chromium(), "url": format!("{origin}{page}") });
    order.as_object_mut().unwrap().extend(wishes.as_object().unwrap().clone());
    let mut node = Command::new("node")
        .arg(repository().join("tests/browser/visit.mjs"))
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .spawn()
        .expect("Node is needed");
    node.stdin.take().unwrap().write_all(order.to_string().as_bytes()).unwrap();
    let output = node.wait_with_output().unwrap();
    assert!(output.status.success(), "the visit of {page} failed: {}", output.status);
    Seen { origin, told: serde_json::from_slice(&output.stdout).unwrap() }
}

fn chromium() -> PathBuf {
    let named = std::env::var_os("MELTANO_API_CHROMIUM").map(PathBuf::from);
    let path = std::env::var_os("PATH").unwrap_or_default();
    let mut known = std::env::split_paths(&path).flat_map(|folder| BROWSERS.map(|name| folder.join(name)));
    let found = named.or_else(|| known.find(|browser| browser.is_file()));
    found.expect("Chromium is needed: install Debian's `chromium`, or name another by MELTANO_API_CHROMIUM")
}

impl Seen {
    fn list(&self, what: &str) -> Vec<String> {
        let list = self.told[what].as_array().unwrap();
        list.iter().map(|entry| entry.as_str().unwrap().to_owned()).collect()
    }

    /// Requests that leave the server. What a page makes itself, it addresses as `data:` or by its own origin.
    fn outside(&self) -> Vec<String> {
        let own = [format!("{}/", self.origin), format!("blob:{}/", self.origin), "data:".to_owned()];
        self.list("requests").into_iter().filter(|url| !own.iter().any(|own| url.starts_with(own))).collect()
    }

    /// The operations that are in the contract or on the page, and not in both.
    fn disagreement(&self) -> Vec<Value> {
        let (shown, written) = (self.told["operations"].as_array().unwrap(), written());
        let missing = written.iter().filter(|operation| !shown.contains(operation));
        missing.chain(shown.iter().filter(|operation| !written.contains(operation))).cloned().collect()
    }

    #[track_caller]
    fn is_clean(&self) {
        assert_eq!((self.outside(), self.list("violations"), self.list("console")), Default::default());
        assert_eq!(self.told["stored"], r#"[{},{},""]"#, "the browser keeps nothing");
    }
}

/// Id, method and path of every operation, read from the contract itself.
fn written() -> Vec<Value> {
    let contract: Value = yaml_serde::from_str(CONTRACT).unwrap();
    let paths = contract["paths"].as_object().unwrap().iter();
    let operations = paths.flat_map(|(path, item)| {
        let operations = item.as_object().unwrap().iter().filter(|(_, operation)| operation["operationId"].is_string());
        operations.map(move |(method, operation)| json!([operation["operationId"], method.to_uppercase(), path]))
    });
    operations.collect()
}

#[test]
#[ignore = "needs Node and Chromium: cargo xtask pages"]
fn both_pages_show_every_operation_of_the_contract_and_ask_nobody_else() {
    let (house, _) = guarded();
    let folder = repository().join("target/pages");
    std::fs::create_dir_all(&folder).unwrap();
    let mut account = json!({});
    for page in ["docs", "redoc"] {
        let screenshot = folder.join(format!("{page}.png"));
        let seen = visit(&house, &format!("/{page}"), json!({ "screenshot": screenshot }));
        seen.is_clean();
        assert_eq!(seen.disagreement(), [Value::Null; 0], "{page}");
        let operations = seen.told["operations"].as_array().unwrap().len();
        assert_eq!(operations, written().len(), "{page} shows each once");
        assert!(seen.list("requests").contains(&format!("{}/openapi.json", house.server.url)), "{page}");
        account[page] = json!({
            "operations": operations, "outside": seen.outside().len(), "violations": seen.list("violations").len(),
        });
    }
    std::fs::write(folder.join("seen.json"), account.to_string()).unwrap();
}

#[test]
#[ignore = "needs Node and Chromium: cargo xtask pages"]
fn what_is_tried_with_a_token_is_answered_and_the_token_is_neither_shown_nor_kept() {
    let (house, token) = guarded();
    let seen = visit(&house, "/docs", json!({ "token": token, "execute": "project_list" }));
    seen.is_clean();
    assert_eq!(seen.told["answer"]["status"], 200);
    let body: Value = serde_json::from_str(seen.told["answer"]["body"].as_str().unwrap()).unwrap();
    assert_eq!(body["items"][0]["name"], "warehouse");
    assert_eq!(seen.told["shows_token"], false);
    let callers: Vec<Value> = house.server.requests().iter().map(|line| line["caller"].clone()).collect();
    assert!(callers.contains(&"reader".into()), "{callers:?}");
}

#[test]
#[ignore = "needs Node and Chromium: cargo xtask pages"]
fn what_is_tried_without_a_token_is_refused_and_the_refusal_is_shown() {
    let (house, _) = guarded();
    let seen = visit(&house, "/docs", json!({ "execute": "project_list" }));
    assert_eq!(seen.told["answer"]["status"], 401);
    let body = seen.told["answer"]["body"].as_str().unwrap();
    assert!(body.contains("unauthenticated") && body.contains("meltano-api token create"), "{body}");
    assert_eq!((seen.outside(), seen.list("violations")), Default::default());
    let console = seen.list("console");
    assert!(matches!(console.as_slice(), [line] if line.contains("status of 401")), "{console:?}");
}

#[test]
#[ignore = "needs Node and Chromium: cargo xtask pages"]
fn the_reading_page_finds_an_operation() {
    let (house, _) = guarded();
    let seen = visit(&house, "/redoc", json!({ "search": "stop the runs" }));
    seen.is_clean();
    assert!(seen.told["found"].as_str().unwrap().contains("Stop the runs that a filter finds."), "{seen:?}");
}

#[test]
#[ignore = "needs Node and Chromium: cargo xtask pages"]
fn a_page_that_cannot_read_the_contract_says_so() {
    let (house, _) = guarded();
    for page in ["/docs", "/redoc"] {
        let broken = json!([{ "path": "/openapi.json", "from": "{", "to": "" }]);
        let seen = visit(&house, page, json!({ "meddle": broken }));
        let message = seen.list("message").concat();
        assert!(message.starts_with("The contract cannot be shown: "), "{page}: {message}");
    }
}

#[test]
#[ignore = "needs Node and Chromium: cargo xtask pages"]
fn sees_a_script_that_is_written_into_a_page() {
    let (house, _) = guarded();
    let planted =
        json!([{ "path": "/docs", "from": "</body>", "to": "<script>document.title = 'planted'</script></body>" }]);
    let seen = visit(&house, "/docs", json!({ "meddle": planted }));
    assert_eq!(seen.list("violations"), ["script-src-elem: inline"]);
    assert_eq!(seen.list("console").len(), 1, "{seen:?}");
}

#[test]
#[ignore = "needs Node and Chromium: cargo xtask pages"]
fn sees_a_token_that_is_shown() {
    let (house, token) = guarded();
    let planted = json!([{ "path": "/docs/init.js", "from": "plugins: [withoutToken]", "to": "plugins: []" }]);
    let seen = visit(&house, "/docs", json!({ "meddle": planted, "token": token, "execute": "project_list" }));
    assert_eq!(seen.told["shows_token"], true, "Swagger UI shows it unless it is told otherwise");
}

#[test]
#[ignore = "needs Node and Chromium: cargo xtask pages"]
fn sees_a_request_to_somebody_else() {
    let (house, _) = guarded();
    let planted =
        json!([{ "path": "/redoc", "from": "<main", "to": "<img src=\"http://elsewhere.invalid/logo.svg\"><main" }]);
    let seen = visit(&house, "/redoc", json!({ "meddle": planted }));
    assert_eq!(seen.outside(), ["http://elsewhere.invalid/logo.svg"]);
    assert_eq!(seen.list("violations").len(), 1, "the policy of the page stops it");
}

#[test]
#[ignore = "needs Node and Chromium: cargo xtask pages"]
fn sees_an_operation_that_a_page_does_not_show() {
    let (house, _) = guarded();
    let (path, hidden) = (r#""/meltano/core/v2beta/version":{"get""#, r#""/meltano/core/v2beta/version":{"x-get""#);
    let hidden = json!([{ "path": "/openapi.json", "from": path, "to": hidden }]);
    for page in ["/docs", "/redoc"] {
        let seen = visit(&house, page, json!({ "meddle": hidden }));
        assert_eq!(seen.disagreement(), [json!(["version_view", "GET", "/meltano/core/v2beta/version"])], "{page}");
    }
}
