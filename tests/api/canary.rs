//! A secret is put into every place where one can stand, another one into each, and then everything is asked and searched:
//! answers with their headers, the server's log, its data directory, and what its commands print (D19).

use crate::harness::{DEV, House, Project, Server, Tokens, answer, eventually, executable, is_over};
use http::Method;
use meltano_api_contract::table::{OPERATIONS, Scope};
use serde_json::{Value, json};
use std::path::{Path, PathBuf};
use std::process::Command;
use std::time::SystemTime;

/// Begins every secret. It is unlike anything else.
const CANARY: &str = "c4n4ry";

/// A project in which each `{place}` becomes a secret of its own.
const PROJECT: &str = "default_environment: dev
project_id: 6f1e2c54-3b1d-4c0a-9a57-0d2b8f6f4e11
send_anonymous_usage_stats: false
database_uri: sqlite:///$MELTANO_SYS_DIR_ROOT/meltano.db?password={database-parameter}
hub_url_auth: Bearer {hub}
state_backend:
  uri: s3://key:{state-address}@bucket/path
  s3: {aws_access_key_id: key, aws_secret_access_key: {state-key}, endpoint_url: http://127.0.0.1:9}
env:
  ROOT_SECRET: {root-env}
annotations: {vendor: {note: {annotation}}}
environments:
- name: dev
  env: {DEV_SECRET: {environment-env}}
  annotations: {vendor: {note: {environment-annotation}}}
  config:
    plugins:
      extractors:
      - name: tap-secret
        config: {in_environment: {environment-config}, login: {password: {environment-nested}}}
        env: {PLUGIN_IN_DEV: {environment-plugin-env}}
plugins:
  extractors:
  - name: tap-secret
    namespace: tap_secret
    executable: ./tap.py
    pip_url: ''
    docs: https://user:{docs}@example.com
    env: {PLUGIN_SECRET: {plugin-env}}
    settings:
    - {name: sensitive, sensitive: true, value: {default}}
    - {name: password_kind, kind: password, placeholder: shown}
    - {name: in_environment, sensitive: true}
    - {name: of_dotenv, kind: oauth}
    - {name: of_process, sensitive: true}
    - {name: shadowed, sensitive: true, value: {shadowed-default}}
    - {name: login, kind: object}
    - {name: login.password, sensitive: true}
    - {name: also, aliases: [called], sensitive: true}
    - {name: address}
    - {name: address_of_process}
    - {name: several}
    commands:
      call: {args: '--to https://user:{command}@example.com --token {command-flag}', description: Calls.}
    config:
      sensitive: {config}
      password_kind: {password-kind}
      shadowed: {shadowed-config}
      called: {alias}
      undefined_token: {undefined}
      deep: {list: [{api_key: {in-a-list}, name: x}], client: {secret: {in-a-map}}}
      address: https://$ROOT_SECRET.example/${DEV_SECRET}?a=$PLUGIN_SECRET&b=$PLUGIN_IN_DEV&c=$PLAIN_DOTENV
      address_of_process: $CANARY_PROCESS
      several: {url: 'https://user:{url-in-a-map}@example.com', from_env: [$PLAIN_DOTENV]}
    load_schema: $TAP_SECRET_SENSITIVE
    _odd_token: {custom-extra}
    metadata: {orders: {table: $MELTANO_EXTRACT_SENSITIVE}}
    select: ['$PLAIN_DOTENV.*']
  - name: tap-secret--heir
    inherit_from: tap-secret
    pip_url: git+https://{pip}@example.com/tap.git
  - name: tap-locked
    variant: acme
  - name: tap-wrong
    namespace: tap_wrong
    executable: ./tap.py
    settings: [{name: wrong, kind: integer, sensitive: true}]
    config: {wrong: {not-a-number}}
  loaders:
  - name: target-secret
    namespace: target_secret
    executable: ./target.py
    config: {dsn: 'postgresql://user:{dsn}@host/db'}
  mappers:
  - name: mapper
    namespace: mapper
    executable: ./mapper.py
    mappings:
    - {name: hide, config: {hash_secret: {mapping}}}
jobs:
- name: load
  tasks: [tap-secret target-secret]
schedules:
- {name: hourly, interval: '@hourly', job: load, env: {SCHEDULE_SECRET: {schedule-env}}}
";

const LOCK: &str = r#"{"plugin_type": "extractors", "name": "tap-locked", "namespace": "tap_locked", "variant": "acme",
 "pip_url": "git+https://user:{lock-pip}@example.com/tap.git", "executable": "tap-locked",
 "settings": [{"name": "token", "sensitive": true, "value": "{lock-default}"}]}"#;

const DOTENV: &str =
    "TAP_SECRET_OF_DOTENV={dotenv}\nPLAIN_DOTENV={plain-dotenv}\nTAP_SECRET_SHADOWED={dotenv-shadowed}\n";

/// Replaces `{place}` by its canary.
fn seeded(text: &str, places: &mut Vec<String>) -> String {
    let mut seeded = String::new();
    let mut rest = text;
    while let Some(start) = rest.find('{') {
        let (before, after) = rest.split_at(start + 1);
        let end = after.find(|letter: char| !letter.is_ascii_lowercase() && letter != '-').unwrap_or(after.len());
        if end > 0 && after[end..].starts_with('}') {
            let canary = format!("{CANARY}-{}", &after[..end]);
            seeded.push_str(&before[..start]);
            seeded.push_str(&canary);
            places.push(canary);
            rest = &after[end + 1..];
        } else {
            seeded.push_str(before);
            rest = after;
        }
    }
    seeded + rest
}

/// A project full of secrets, and how many there are.
fn full(ground: &Path) -> (Project, usize) {
    let mut places = Vec::new();
    let project = Project::new(&ground.join("warehouse"), &seeded(PROJECT, &mut places));
    std::fs::create_dir_all(project.root().join("plugins/extractors")).unwrap();
    let lock = project.root().join("plugins/extractors/tap-locked--acme.lock");
    std::fs::write(lock, seeded(LOCK, &mut places)).unwrap();
    std::fs::write(project.root().join(".env"), seeded(DOTENV, &mut places)).unwrap();
    for (name, text) in [("tap.py", "import sys; sys.exit(3)"), ("target.py", "import sys; sys.exit(4)")] {
        use std::os::unix::fs::PermissionsExt;
        let path = project.root().join(name);
        std::fs::write(&path, format!("#!/usr/bin/env python3\n{text}\n")).unwrap();
        std::fs::set_permissions(&path, std::fs::Permissions::from_mode(0o755)).unwrap();
    }
    (project, places.len())
}

/// Every address that can be read of the project, and some that cannot.
fn addresses(house: &Value) -> Vec<String> {
    let plugins: Vec<(String, String)> = house["items"]
        .as_array()
        .unwrap()
        .iter()
        .map(|plugin| (plugin["type"].as_str().unwrap().to_owned(), plugin["name"].as_str().unwrap().to_owned()))
        .collect();
    let mut addresses = Vec::new();
    for operation in OPERATIONS.iter().filter(|operation| operation.method == Method::GET) {
        let fill = |values: &[(&str, &str)]| {
            values.iter().fold(operation.path.to_owned(), |path, (name, value)| path.replace(name, value))
        };
        for env in ["dev", "-", "c4n4-no-such-env"] {
            for (plugin_type, plugin) in &plugins {
                for (setting, job) in [("sensitive", "load"), ("wrong", "none"), ("login.password", "load")] {
                    addresses.push(fill(&[
                        ("{project}", "warehouse"),
                        ("{env}", env),
                        ("{plugin_type}", plugin_type),
                        ("{plugin}", plugin),
                        ("{setting}", setting),
                        ("{project_setting}", "database_uri"),
                        ("{job}", job),
                        ("{schedule}", "hourly"),
                        ("{script}", "init.js"),
                    ]));
                }
            }
        }
    }
    addresses.retain(|address| !address.contains('{'));
    // Events go on for ever.
    addresses
        .iter_mut()
        .filter(|address| address.ends_with("/event-stream"))
        .for_each(|address| *address += "?limit=1");
    addresses.sort();
    addresses.dedup();
    addresses
}

#[tokio::test]
async fn no_secret_leaves_the_server() {
    let ground = tempfile::TempDir::new().unwrap();
    let (project, places) = full(ground.path());
    assert!(places > 30, "{places} places");
    let secret = Tokens::on(ground.path()).create("all", Scope::ALL);
    // What the server finds in its own environment, and passes.
    let process = [("CANARY_PROCESS", "process"), ("TAP_SECRET_OF_PROCESS", "process-setting")];
    let process = process.map(|(name, place)| (name, format!("{CANARY}-{place}")));
    let arguments = ["--pass-env", "CANARY_PROCESS", "--pass-env", "TAP_SECRET_*", "--log-level", "debug"];
    let server = Server::start_with(ground.path(), &[project.root()], &[Tokens::ASKED, &arguments].concat(), &process);
    let web = reqwest::Client::new();
    let get = async |path: &str| answer(web.get(format!("{}{path}", server.url)).bearer_auth(&secret)).await;

    let mut said = String::new();
    for address in addresses(&get(&format!("{DEV}/plugins")).await.json()) {
        let answer = get(&address).await;
        said += &format!("{address}\n{:?}\n{}\n", answer.headers, answer.body);
    }
    // They are resolved, not left out.
    let config = get(&format!("{DEV}/plugins/extractors/tap-secret/config")).await.json();
    assert_eq!(config["config"]["of_process"], "(redacted)");
    assert_eq!(config["config"]["sensitive"], "(redacted)");
    assert_eq!(
        config["config"]["address"],
        "https://${ROOT_SECRET}.example/${DEV_SECRET}?a=${PLUGIN_SECRET}&b=${PLUGIN_IN_DEV}&c=${PLAIN_DOTENV}"
    );

    for (tap, reason) in [("tap-secret", "failed"), ("tap-wrong", "(redacted)")] {
        let over = run(&server, &secret, &[tap, "target-secret"]).await;
        assert_eq!(over["status"], "failed");
        // What Meltano says goes into the log as it is, and into the reason without what it quotes.
        assert!(over["reason"].as_str().unwrap().contains(reason), "{over}");
        said += &format!("{over}\n");
        let log = format!("runs/{}/log.ndjson", over["id"].as_str().unwrap());
        if tap == "tap-wrong" {
            std::fs::remove_file(server.data_dir().join(log)).unwrap();
        }
    }
    said += &server.log();
    said += &files(&server.data_dir());
    let printed = Command::new(executable()).arg("config").current_dir(ground.path()).output().unwrap();
    said += &String::from_utf8_lossy(&printed.stdout);

    // A project that is broken in the middle of a secret.
    project.edit("meltano.yml", |text| text.replacen("hub_url_auth: ", "hub_url_auth: ]", 1));
    for address in ["/health/ready", "/meltano/core/v2beta/projects", DEV] {
        said += &get(address).await.body;
    }
    assert_eq!(leaks(&said), Vec::<String>::new());
}

/// A run of these blocks, when it is over.
async fn run(server: &Server, secret: &str, blocks: &[&str]) -> Value {
    let (web, runs) = (reqwest::Client::new(), format!("{}{DEV}/runs", server.url));
    let made = answer(web.post(&runs).bearer_auth(secret).json(&json!({ "blocks": blocks }))).await.json();
    let id = made["id"].as_str().unwrap().to_owned();
    eventually("the run is over", async || {
        let run = answer(web.get(format!("{runs}/{id}")).bearer_auth(secret)).await.json();
        Some(run).filter(|run| is_over(&serde_json::from_value(run.clone()).unwrap()))
    })
    .await
}

/// The secrets in a text, with the line before each, which is the address.
fn leaks(said: &str) -> Vec<String> {
    let lines: Vec<&str> = said.lines().collect();
    let leak = |(index, line): (usize, &&str)| {
        let start = line.find(CANARY)?;
        let secret: String = line[start..].chars().take(40).collect();
        let around = lines[index.saturating_sub(2)..index].iter().map(|line| line.chars().take(120).collect());
        Some(around.chain([secret]).collect::<Vec<String>>().join(" | "))
    };
    lines.iter().enumerate().filter_map(leak).collect()
}

/// All that lies below a directory, whatever it is.
fn files(directory: &Path) -> String {
    let mut said = String::new();
    for entry in std::fs::read_dir(directory).unwrap() {
        let path = entry.unwrap().path();
        said += &match path.symlink_metadata().unwrap() {
            metadata if metadata.is_dir() => files(&path),
            metadata if metadata.is_file() => {
                format!("{}\n{}\n", path.display(), String::from_utf8_lossy(&std::fs::read(&path).unwrap()))
            }
            _ => String::new(),
        };
    }
    said
}

/// Whoever reads may read as often as he likes: nothing is written, and no process is started.
#[tokio::test]
async fn a_read_writes_nothing_and_starts_nothing() {
    let ground = tempfile::TempDir::new().unwrap();
    let (project, _) = full(ground.path());
    project.feign_meltano("#!/bin/sh\ntouch started\n");
    let server = Server::start(ground.path(), &[project.root()], &["--meltano", "./meltano"]);
    let get = async |path: &str| answer(reqwest::Client::new().get(format!("{}{path}", server.url))).await;
    let before = tree(project.root());
    assert!(before.len() > 6, "{before:?}");
    for address in addresses(&get(&format!("{DEV}/plugins")).await.json()) {
        get(&address).await;
    }
    assert_eq!(tree(project.root()), before);
    assert!(!ground.path().join("started").exists() && !project.root().join("started").exists());
    project.edit(".env", |text| text);
    assert_ne!(tree(project.root()), before, "a file that is written as it was is seen");
}

/// Everything below a directory, with what changes when it is written.
fn tree(directory: &Path) -> Vec<(PathBuf, u64, SystemTime)> {
    let mut found = Vec::new();
    for entry in std::fs::read_dir(directory).unwrap() {
        let path = entry.unwrap().path();
        let metadata = path.symlink_metadata().unwrap();
        found.push((path.clone(), metadata.len(), metadata.modified().unwrap()));
        if metadata.is_dir() {
            found.extend(tree(&path));
        }
    }
    found.sort();
    found
}

/// The search finds what the server would show if it took a secret for something else.
#[tokio::test]
async fn sees_a_secret_that_is_shown() {
    let change = |project: &Project| {
        project.edit("meltano.yml", |text| text.replacen("path: data/orders.csv", &format!("path: {CANARY}-plain"), 1));
    };
    let house = House::build(change, &[]);
    let shown = house.get(&format!("{DEV}/plugins/extractors/tap-orders/config")).await;
    assert_eq!(leaks(&format!("address\n{}", shown.body)).len(), 1);
    assert_eq!(seeded("{a-b} {c: d} {}", &mut Vec::new()), format!("{CANARY}-a-b {{c: d}} {{}}"));
}
