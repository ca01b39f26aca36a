//! The tag `service`: health, readiness, versions, the contract as it is served, the pages that show it, and the access log.

use crate::harness::{DEV, House, Project, Tokens, answer, meltano};
use flate2::read::GzDecoder;
use http::Method;
use meltano_api_client::Client;
use meltano_api_contract::table::{ErrorCode, Scope};
use serde_json::{Value, json};
use sha2::{Digest, Sha256};
use std::io::Read;

const CONTRACT: &str = include_str!("../../spec/meltano-v2.yaml");

/// A house whose Meltano is a link that can be taken away.
fn fragile() -> House {
    let link = |project: &Project| std::os::unix::fs::symlink(meltano(), project.ground().join("meltano")).unwrap();
    House::build(link, &["--meltano", "meltano"])
}

#[tokio::test]
async fn health_answers_get_and_head() {
    let house = House::open();
    assert_eq!(house.client.health_view().send().await.unwrap().status, "ok");
    let probe = house.client.health_probe().send().await.unwrap();
    assert_eq!(probe.status(), 200);
    house.client.readiness_probe().send().await.unwrap();
    for path in ["/health", "/health/ready"] {
        let answer = answer(house.request(Method::HEAD, path)).await;
        assert_eq!((answer.status, answer.body.as_str()), (200, ""), "{path}");
    }
}

#[tokio::test]
async fn a_ready_server_names_its_checks() {
    let house = House::open();
    let checks = house.client.readiness_view().send().await.unwrap().into_inner().checks;
    let of_project =
        ["project_readable", "meltano_found", "database_writable"].map(|name| format!("warehouse: {name}"));
    assert_eq!(checks, [vec!["journal_writable".to_owned()], of_project.to_vec()].concat());
}

/// As root, no permission can be taken away; so the journal is.
#[tokio::test]
async fn a_server_that_is_not_ready_names_each_check_that_failed_and_nothing_else() {
    let house = fragile();
    let sentence = |failed: &str| format!("not ready: {failed}\nhint: the server's log says why");
    let ready = || house.get("/health/ready");
    let refused = async |failed: &str| {
        let answer = ready().await;
        answer.is_refusal(ErrorCode::NotReady);
        assert_eq!(answer.message(), sentence(failed));
        assert_eq!(crate::harness::answer(house.request(Method::HEAD, "/health/ready")).await.status, 503);
    };

    let sound = house.project.read("meltano.yml");
    house.project.edit("meltano.yml", |text| format!("{text}token: [s3cret"));
    refused("warehouse: project_readable").await;
    std::fs::remove_file(house.project.ground().join("meltano")).unwrap();
    refused("warehouse: project_readable, warehouse: meltano_found").await;
    house.project.edit("meltano.yml", |_| sound);
    refused("warehouse: meltano_found").await;
    std::fs::rename(house.server.data_dir().join("journal.db"), house.server.data_dir().join("gone.db")).unwrap();
    refused("journal_writable, warehouse: meltano_found").await;
    assert_eq!(house.get("/health").await.status, 200, "being alive is another question");

    std::fs::rename(house.server.data_dir().join("gone.db"), house.server.data_dir().join("journal.db")).unwrap();
    std::os::unix::fs::symlink(meltano(), house.project.ground().join("meltano")).unwrap();
    assert_eq!(ready().await.status, 200);
}

#[tokio::test]
async fn the_contract_is_served_as_it_was_written() {
    let house = House::open();
    let yaml = house.get("/openapi.yaml").await;
    assert!(yaml.body == CONTRACT, "byte for byte");
    let written: Value = yaml_serde::from_str(CONTRACT).unwrap();
    assert!(house.get("/openapi.json").await.json() == written, "the same document");
    let typed = house.client.contract_json_view().send().await.unwrap().into_inner();
    assert_eq!(typed.0["openapi"], "3.0.3");
}

/// The digest of what `cargo xtask vendor` took, as the manifest has it.
fn released(file: &str) -> String {
    let manifest: Value = serde_json::from_str(include_str!("../../server/assets/docs-ui/manifest.json")).unwrap();
    let entry = manifest.as_array().unwrap().iter().find(|entry| entry["file"] == file).unwrap();
    entry["original_sha256"].as_str().unwrap().to_owned()
}

fn sha256(bytes: &[u8]) -> String {
    Sha256::digest(bytes).iter().map(|byte| format!("{byte:02x}")).collect()
}

#[tokio::test]
async fn the_pages_load_nothing_from_elsewhere_and_run_no_script_but_ours() {
    let house = House::build(|project| drop(Tokens::on(project.ground()).create("first", Scope::ALL)), Tokens::ASKED);
    for (path, renderer) in [("/docs", "swagger-ui.js"), ("/redoc", "redoc.js")] {
        let page = house.get(path).await;
        assert_eq!(page.status, 200);
        assert!(page.body.contains(&format!("<script src=\"/docs/{renderer}\">")), "{path} is the page of {renderer}");
        let policy = page.headers["content-security-policy"].to_str().unwrap();
        let rules: Vec<&str> = policy.split("; ").collect();
        for rule in ["default-src 'none'", "script-src 'self'", "connect-src 'self'", "frame-ancestors 'none'"] {
            assert!(rules.contains(&rule), "{path}: {policy}");
        }
        assert!(!policy.contains("unsafe") && !policy.contains("http") && !policy.contains('*'), "{path}: {policy}");
        assert_eq!(page.headers["x-content-type-options"], "nosniff");
        assert_eq!(page.headers["referrer-policy"], "no-referrer");
        assert_eq!(page.headers["cache-control"], "no-cache", "{path} fits the server that is there now");
        let scripts = page.body.matches("<script").count();
        assert_eq!(page.body.matches("<script src=\"/docs/").count(), scripts, "{path}");
        assert_eq!(scripts, 2, "{path}: the renderer, and what hands it the contract");
    }
}

#[tokio::test]
async fn the_scripts_are_those_that_were_released_packed_for_who_reads_gzip() {
    let house = House::open();
    let scripts = [
        ("swagger-ui.js", released("swagger-ui-dist/swagger-ui-bundle.js.gz")),
        ("redoc.js", released("redoc/redoc.standalone.js.gz")),
    ];
    for (name, digest) in scripts {
        let ask = || house.request(Method::GET, &format!("/docs/{name}"));
        let plain = ask().send().await.unwrap();
        assert!(!plain.headers().contains_key("content-encoding"), "{name}");
        assert_eq!(plain.headers()["vary"], "accept-encoding");
        assert_eq!(plain.headers()["x-content-type-options"], "nosniff");
        assert_eq!(plain.headers()["cache-control"], "public, max-age=3600");
        assert_eq!(sha256(&plain.bytes().await.unwrap()), digest, "{name}");

        let packed = ask().header("accept-encoding", "br, gzip;q=0.8").send().await.unwrap();
        assert_eq!(packed.headers()["content-encoding"], "gzip", "{name}");
        let packed = packed.bytes().await.unwrap();
        let mut unpacked = Vec::new();
        GzDecoder::new(&*packed).read_to_end(&mut unpacked).unwrap();
        assert_eq!(sha256(&unpacked), digest, "{name}");

        let lines = ask().header("accept-encoding", "br").header("accept-encoding", "gzip").send().await.unwrap();
        assert_eq!(lines.headers()["content-encoding"], "gzip", "several lines are one list");

        let refused = ask().header("accept-encoding", "gzip;q=0, identity").send().await.unwrap();
        assert!(!refused.headers().contains_key("content-encoding"), "{name}");
    }
    house.get("/docs/init.js").await;
}

#[tokio::test]
async fn a_script_that_the_contract_does_not_know_is_refused() {
    let house = House::open();
    for name in ["oauth2-redirect.html", "swagger-ui.css", "..%2Finit.js", "init.js%00"] {
        house.get(&format!("/docs/{name}")).await.is_refusal(ErrorCode::ParameterInvalid);
    }
}

#[tokio::test]
async fn the_versions_are_those_of_the_contract_and_of_the_real_meltano() {
    let house = fragile();
    let version = house.client.version_view().send().await.unwrap().into_inner();
    let written: Value = yaml_serde::from_str(CONTRACT).unwrap();
    assert_eq!(version.contract, written["info"]["version"].as_str().unwrap());
    assert_eq!(version.server, env!("CARGO_PKG_VERSION"));
    let [project] = version.projects.as_slice() else { panic!("one project") };
    let says = house.project.meltano_says(&["--version"]);
    assert_eq!(format!("meltano, version {}", project.meltano.as_deref().unwrap()), says.trim());

    std::fs::remove_file(house.project.ground().join("meltano")).unwrap();
    let version = house.get("/meltano/core/v2beta/version").await.json();
    assert_eq!(version["projects"], json!([{ "project": "warehouse" }]));
}

#[tokio::test]
async fn the_log_has_one_line_for_each_request_and_never_a_secret() {
    let made = |project: &Project| drop(Tokens::on(project.ground()).create("first", Scope::ALL));
    let house = House::build(made, Tokens::ASKED);
    let secret = Tokens::on(house.project.ground()).create("airflow", Scope::ALL);
    let client = Client::connect(&house.server.url, Some(&secret)).unwrap();
    let begun = house.server.requests().len();

    client.plugin_list().project("warehouse").env("dev").send().await.unwrap();
    let path = format!("/{DEV}/plugins/extractors/tap-none?token={secret}").replace("/envs/", "//envs/");
    answer(house.request(Method::GET, &path)).await;
    answer(house.request(Method::GET, "/nowhere").bearer_auth(&secret)).await;
    let wrong = answer(house.request(Method::GET, &format!("{DEV}/runs")).bearer_auth("mltapi_wr0ng")).await;

    let lines = house.server.requests().split_off(begun);
    let facts = |line: &Value| {
        let keys = ["operation", "project", "env", "caller", "method", "status"];
        keys.iter().map(|key| line[key].clone()).collect::<Value>()
    };
    let expected = json!([
        ["plugin_list", "warehouse", "dev", "airflow", "GET", 200],
        ["plugin_view", "warehouse", "dev", null, "GET", 401],
        ["", null, null, null, "GET", 404],
        ["run_list", "warehouse", "dev", null, "GET", 401],
    ]);
    assert_eq!(lines.iter().map(facts).collect::<Value>(), expected);
    assert_eq!(lines[3]["request_id"], wrong.headers["x-request-id"].to_str().unwrap());
    assert!(lines.iter().all(|line| line["latency_ms"].as_f64().is_some_and(|time| time > 0.0)));
    let log = house.server.log();
    assert!(!log.contains(&secret) && !log.contains("wr0ng"), "a token is in the log");
}
