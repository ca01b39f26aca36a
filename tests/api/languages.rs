//! Clients in other languages, generated from the same contract: each tells the same story of a run as the Rust client,
//! and understands a server that is newer than itself. The programs lie in `tests/clients`.

use crate::harness::{House, Meddler, Tokens, names, repository};
use futures::TryStreamExt;
use meltano_api_client::{Client, Error, LogLineType, RunAddress, types};
use meltano_api_contract::table::Scope;
use serde_json::{Map, Value, json};
use std::collections::{BTreeMap, BTreeSet};
use std::path::{Path, PathBuf};
use std::process::{Output, Stdio};
use std::time::Duration;
use tokio::process::Command;
use tokio::sync::OnceCell;

/// What the programs are asked to run.
const BLOCKS: [&str; 3] = ["tap-orders", "hide-emails", "target-csv"];

/// Longer than a program takes on a busy machine.
const PATIENCE: Duration = Duration::from_secs(120);

/// Who tells the story.
enum Teller {
    Rust,
    TypeScript,
    Python,
}

#[tokio::test]
#[ignore = "needs Node: cargo xtask clients"]
async fn a_typescript_program_tells_what_a_rust_program_tells() {
    let story = Place::new().story(Teller::TypeScript).await.unwrap();
    keep("typescript", &story);
    assert_eq!(story, *plain_story().await);
}

#[tokio::test]
#[ignore = "needs tools from PyPI: cargo xtask clients"]
async fn a_python_program_tells_what_a_rust_program_tells() {
    let story = Place::new().story(Teller::Python).await.unwrap();
    keep("python", &story);
    assert_eq!(story, *plain_story().await);
}

#[tokio::test]
async fn a_rust_program_understands_a_newer_server() {
    understands_a_newer_server(Teller::Rust).await;
}

#[tokio::test]
#[ignore = "needs Node: cargo xtask clients"]
async fn a_typescript_program_understands_a_newer_server() {
    understands_a_newer_server(Teller::TypeScript).await;
}

#[tokio::test]
#[ignore = "needs tools from PyPI: cargo xtask clients"]
async fn a_python_program_understands_a_newer_server() {
    understands_a_newer_server(Teller::Python).await;
}

/// TypeScript's types are gone when it runs, so that they are open is read in what is generated.
#[test]
#[ignore = "needs Node: cargo xtask clients"]
fn every_enumeration_of_the_typescript_client_is_open() {
    let read = |path| std::fs::read_to_string(repository().join(path)).expect("made by `cargo xtask clients`");
    let contract: Value = yaml_serde::from_str(&read("spec/meltano-v2.yaml")).unwrap();
    let types = read("target/clients/typescript/meltano/types.gen.ts");
    let schemas = contract["components"]["schemas"].as_object().unwrap();
    let enumerations: Vec<_> = schemas.iter().filter(|(_, schema)| schema.get("enum").is_some()).collect();
    assert!(!enumerations.is_empty());
    for (name, _) in enumerations {
        let line = types.lines().find(|line| line.starts_with(&format!("export type {name} = '"))).unwrap();
        assert!(line.ends_with(" | (string & {});"), "{line}");
    }
}

#[tokio::test]
#[ignore = "needs Node and tools from PyPI: cargo xtask clients"]
async fn sees_a_property_that_is_not_sent() {
    let without_status = |object: &mut Map<String, Value>| {
        object.shift_remove("status");
    };
    let mut place = Place::new();
    let meddler = Meddler::before(&place.house.server, without_status).await;
    place.url.clone_from(&meddler.url);
    // TypeScript looks at nothing while it runs: its story differs.
    let story = place.story(Teller::TypeScript).await.unwrap();
    assert_eq!((&story["status"], &story["created"]), (&json!("run undefined"), &json!("run undefined")));
    let error = place.story(Teller::Python).await.unwrap_err();
    assert!(error.contains("KeyError: 'status'"), "{error}");
    place.story(Teller::Rust).await.unwrap_err();
}

/// Both type checkers find that the programs read a property that the contract no longer has.
#[tokio::test]
#[ignore = "needs Node and tools from PyPI: cargo xtask clients"]
async fn sees_a_property_that_was_renamed() {
    let ground = tempfile::TempDir::new().unwrap();
    let contract = std::fs::read_to_string(repository().join("spec/meltano-v2.yaml")).unwrap();
    let renamed = contract.replace("status: { $ref: '#/components/schemas/RunStatus' }", "stand: { type: string }");
    let renamed = renamed.replace("env, kind, status, blocks", "env, kind, stand, blocks");
    assert_ne!(renamed, contract);
    let edited = ground.path().join("meltano-v2.yaml");
    std::fs::write(&edited, renamed).unwrap();
    let mut xtask = Command::new(repository().join("target/debug/xtask"));
    xtask.arg("clients").arg("--contract").arg(&edited).arg("--into").arg(ground.path().join("clients"));
    let (output, said) = finished(&mut xtask).await;
    assert_eq!(output.status.code(), Some(1), "{said}");
    assert!(said.contains("error TS2339: Property 'status' does not exist on type 'Run'"), "{said}");
    assert!(said.contains(r#"error: "Run" has no attribute "status""#), "{said}");
}

/// Without our template the generator makes enumerations that refuse what they do not know.
#[tokio::test]
#[ignore = "needs tools from PyPI: cargo xtask clients"]
async fn sees_an_enumeration_that_is_closed() {
    let ground = tempfile::TempDir::new().unwrap();
    let made = repository().join("target/clients/python");
    std::fs::copy(made.join("scenario.py"), ground.path().join("scenario.py")).expect("made by `cargo xtask clients`");
    let mut generate = Command::new(tool("clients-python/bin/openapi-python-client"));
    generate.args(["generate", "--meta", "none", "--output-path", "meltano_api_client", "--path"]);
    generate.arg(made.join("meltano-v2.yaml")).arg("--config").arg(made.join("openapi-python-client.yaml"));
    let (output, said) = finished(generate.current_dir(&ground)).await;
    assert!(output.status.success(), "{said}");

    let mut place = Place::new();
    let meddler = newer(&place).await;
    place.url.clone_from(&meddler.url);
    let program = [tool("clients-python/bin/python"), "scenario.py".into()];
    let error = place.told(&program, ground.path()).await.unwrap_err();
    assert!(error.contains("ValueError: 'wells' is not a valid PluginType"), "{error}");
}

/// The story that Rust tells of a server as it is.
async fn plain_story() -> &'static Value {
    static STORY: OnceCell<Value> = OnceCell::const_new();
    let told = STORY.get_or_init(async || Place::new().story(Teller::Rust).await.unwrap()).await;
    keep("rust", told);
    told
}

/// A newer server: every object has a property more, and wherever values are listed, one is not of the list.
async fn newer(place: &Place) -> Meddler {
    const NEW: [(&str, &str, &str); 5] = [
        ("kind", "run", "teleport"),
        ("status", "succeeded", "flourishing"),
        ("type", "log", "whisper"),
        ("source", "stderr", "ether"),
        ("type", "extractors", "wells"),
    ];
    let change = |object: &mut Map<String, Value>| {
        for (property, known, unknown) in NEW {
            if object.get(property).is_some_and(|value| value == known) {
                object.insert(property.to_owned(), json!(unknown));
            }
        }
        // Some take the letter in the middle for the end of a line.
        object.insert("mood".to_owned(), json!({ "now": "fair\u{2028}or foul" }));
    };
    Meddler::before(&place.house.server, change).await
}

/// The story that is told of a newer server is the plain one, with the new values in it.
async fn understands_a_newer_server(teller: Teller) {
    let mut place = Place::new();
    let meddler = newer(&place).await;
    place.url.clone_from(&meddler.url);
    let story = place.story(teller).await.unwrap();

    let mut expected = plain_story().await.to_string();
    for (known, unknown) in [
        ("run queued", "teleport queued"),
        ("run succeeded", "teleport flourishing"),
        (r#""log":"#, r#""whisper":"#),
        (r#""stderr":"#, r#""ether":"#),
        ("extractors ", "wells "),
    ] {
        assert!(expected.contains(known), "{known}: {expected}");
        expected = expected.replace(known, unknown);
    }
    assert_eq!(story, serde_json::from_str::<Value>(&expected).unwrap());
}

/// A server that asks for a token, and nothing has happened there.
struct Place {
    house: House,
    url: String,
    token: String,
}

impl Place {
    fn new() -> Self {
        let mut token = String::new();
        let scopes = [Scope::ProjectsRead, Scope::PluginsRead, Scope::RunsRead, Scope::RunsWrite];
        let house =
            House::build(|project| token = Tokens::on(project.ground()).create("scenario", &scopes), Tokens::ASKED);
        let url = house.server.url.clone();
        Self { house, url, token }
    }

    /// What a program says that it saw; or what it said when it failed.
    async fn story(&self, teller: Teller) -> Result<Value, String> {
        let (program, folder) = match teller {
            Teller::Rust => return rust_story(&self.url, &self.token).await.map_err(|error| error.to_string()),
            Teller::TypeScript => ([PathBuf::from("node"), "built/scenario.js".into()], "typescript"),
            Teller::Python => ([tool("clients-python/bin/python"), "scenario.py".into()], "python"),
        };
        self.told(&program, &repository().join("target/clients").join(folder)).await
    }

    /// What a program in a folder says.
    async fn told(&self, program: &[PathBuf], folder: &Path) -> Result<Value, String> {
        let mut command = Command::new(&program[0]);
        command.args(&program[1..]).args([&self.url, "warehouse", "dev"]).args(BLOCKS);
        command.env("MELTANO_API_TOKEN", &self.token).env("NO_PROXY", "127.0.0.1");
        let (output, said) = finished(command.current_dir(folder)).await;
        assert!(!said.contains(&self.token), "the token is nobody else's business");
        match output.status.success() {
            true => Ok(serde_json::from_slice(&output.stdout).unwrap()),
            false => Err(said),
        }
    }
}

/// The same program in Rust.
async fn rust_story(url: &str, token: &str) -> Result<Value, Box<dyn std::error::Error>> {
    let client = Client::connect(url, Some(token))?;
    let projects = client.project_list().send().await?.into_inner().items;
    let two_a_page =
        client.plugin_list().project("warehouse").env("dev").limit(std::num::NonZeroU32::MIN.saturating_add(1));
    let plugins: Vec<types::Plugin> = two_a_page.stream().try_collect().await?;

    let flags = types::RunFlags::builder().full_refresh(true);
    let body = types::RunCreate::builder().blocks(names(&BLOCKS)).flags(types::RunFlags::try_from(flags)?);
    let create = client.run_create().project("warehouse").env("dev").idempotency_key("once").body(body);
    let run = create.clone().send().await?.into_inner();
    let again = create.send().await?.into_inner();

    let address = RunAddress { project: "warehouse".into(), env: "dev".into(), run: run.id.0 };
    let (mut lines, mut sources, mut speakers) = (BTreeMap::new(), BTreeMap::new(), BTreeSet::new());
    let mut reason = None;
    let mut log = std::pin::pin!(client.follow_log(address, 0));
    while let Some(line) = log.try_next().await? {
        *lines.entry(line.type_.to_string()).or_insert(0) += 1;
        if line.type_ == LogLineType::End {
            reason = line.reason;
            continue;
        }
        *sources.entry(line.source.map(|source| source.to_string()).unwrap_or_default()).or_insert(0) += 1;
        speakers.extend(line.plugin);
    }

    let over = client.run_view().project("warehouse").env("dev").run(run.id.0).send().await?.into_inner();
    let refused = match Client::connect(url, None)?.project_list().send().await {
        Err(Error::ErrorResponse(refusal)) => {
            format!("{} {}", refusal.status().as_u16(), refusal.error_code.as_deref().unwrap_or_default())
        }
        other => format!("{other:?}"),
    };
    Ok(json!({
        "projects": projects.iter().map(|project| project.name.to_string()).collect::<Vec<_>>(),
        "plugins": plugins.iter().map(|plugin| format!("{} {}", plugin.type_, *plugin.name)).collect::<Vec<_>>(),
        "created": format!("{} {}", run.kind, run.status),
        "repeated": again.id.0 == run.id.0,
        "lines": lines,
        "sources": sources,
        "speakers": speakers,
        "reason": reason,
        "status": format!("{} {}", over.kind, over.status),
        "refused": refused,
    }))
}

/// Runs a program to its end: its output, and all of it as text.
async fn finished(command: &mut Command) -> (Output, String) {
    let output = command.stdin(Stdio::null()).kill_on_drop(true).output();
    let output = tokio::time::timeout(PATIENCE, output).await.expect("the program ends").expect("it can be started");
    let said = [&output.stdout, &output.stderr].map(|text| String::from_utf8_lossy(text).into_owned()).concat();
    (output, said)
}

fn tool(path: &str) -> PathBuf {
    repository().join("target/tools").join(path)
}

/// Keeps a story for `cargo xtask clients`, which counts its facts.
fn keep(teller: &str, story: &Value) {
    let folder = repository().join("target/clients/stories");
    std::fs::create_dir_all(&folder).unwrap();
    std::fs::write(folder.join(format!("{teller}.json")), format!("{story:#}\n")).unwrap();
}
