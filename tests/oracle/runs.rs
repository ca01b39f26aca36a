//! Every kind of run with the real Meltano, through the engine: what it does, what it leaves behind, and what it does not.

use crate::files::{copy, repository};
use futures::StreamExt;
use meltano_api::launcher::Launcher;
use meltano_api::meltano::{
    ElDump, ElFlags, InstallFlags, InvokeFlags, Locator, PassedEnvironment, RunFlags, SelectFlags,
};
use meltano_api::project::{Model, Registry};
use meltano_api::runs::{
    BlockStatus, Config, ElTask, Engine, IfRunning, LogEvent, LogRequest, NewRun, Run, Status, SupervisorProgram, Task,
    Terms, Verdict, environment, needs,
};
use meltano_api::state::Backends;
use meltano_api::state::history::{History, Retention};
use nix::sys::signal::{Signal, kill};
use nix::unistd::Pid;
use serde_json::Value;
use std::io::Read;
use std::path::{Path, PathBuf};
use std::sync::Arc;
use std::time::Duration;
use tempfile::TempDir;
use tokio::runtime::{Builder, Runtime};
use uuid::Uuid;

/// What is added to the sample: plugins that need no installation.
const ADDED: &str = r#"
  utilities:
  - name: checks
    namespace: checks
    executable: sh
    commands:
      test-good: -c 'echo fine'
      test-bad: -c 'echo broken; exit 3'
      say: -c 'echo "$PASSED|$*"' say
  - name: lost
    namespace: lost
    pip_url: ./nowhere
    executable: lost
  - name: dbt-fake
    namespace: dbt_fake
    executable: sh
    commands:
      build: >-
        -c 'mkdir -p transform/target; echo "{\"nodes\": [\"sesame-open\"]}" > transform/target/manifest.json'
schedules:
- {name: old, interval: '@daily', extractor: tap-orders, loader: target-csv, transform: skip, env: {PASSED: sesame-open}}
- {name: nightly, interval: '@daily', job: say, env: {PASSED: sesame-open}}
jobs:
- {name: say, tasks: [checks:say]}
"#;

/// Says that it waits, and waits until it is killed.
const WAITING_TAP: &str = r#"#!/usr/bin/env python3
import json, sys, time
if "--discover" in sys.argv:
    print(json.dumps({"streams": [{"tap_stream_id": "rows", "stream": "rows", "schema": {"type": "object", "properties": {"id": {"type": "integer"}}}, "metadata": []}]}))
    sys.exit(0)
print("waiting", file=sys.stderr, flush=True)
time.sleep(300)
"#;

/// A copy of the sample, and a place for an engine.
struct House {
    ground: TempDir,
    registry: Arc<Registry>,
}

impl House {
    fn new() -> House {
        let ground = tempfile::tempdir().unwrap();
        let root = ground.path().join("shop");
        copy(&repository().join("tests/sample"), &root);
        std::fs::create_dir_all(root.join(".meltano")).unwrap();
        for kind in ["extractors", "loaders", "mappers"] {
            let installed = repository().join("target/sample/.meltano").join(kind);
            std::os::unix::fs::symlink(installed, root.join(".meltano").join(kind)).unwrap();
        }
        use std::os::unix::fs::PermissionsExt;
        let script = root.join("plugins/tap-waiting.py");
        std::fs::write(&script, WAITING_TAP).unwrap();
        std::fs::set_permissions(&script, std::fs::Permissions::from_mode(0o755)).unwrap();
        let text = std::fs::read_to_string(root.join("meltano.yml")).unwrap();
        let (plugins, _) = text.split_once("jobs:\n").unwrap();
        let waiting = "extractors:\n  - name: tap-waiting\n    namespace: tap_waiting\n    executable: \
                       ./plugins/tap-waiting.py\n    capabilities: [catalog, discover, state]\n    settings:\n    \
                       - {name: api_key, sensitive: true}\n    config: {api_key: sesame-open}\n";
        let text = format!("{}{ADDED}", plugins.replacen("extractors:\n", waiting, 1));
        std::fs::write(root.join("meltano.yml"), text).unwrap();
        let registry = Registry::from_arguments([format!("shop={}", root.display())]).unwrap();
        House { ground, registry: Arc::new(registry) }
    }

    fn root(&self) -> PathBuf {
        self.ground.path().join("shop")
    }

    fn model(&self) -> Arc<Model> {
        self.registry.get("shop").unwrap().read().unwrap()
    }

    async fn engine(&self) -> Engine {
        let meltano = repository().join("target/tools/meltano/bin/meltano");
        let locator = Arc::new(Locator::new(Some(meltano)));
        let passed = PassedEnvironment::default();
        let launcher = Arc::new(Launcher::new(self.registry.clone(), locator, passed.texts()));
        let engine = Engine::open(Config {
            data_dir: self.ground.path().join("data"),
            supervisor: SupervisorProgram {
                program: repository().join("target/debug/meltano-api"),
                args: vec!["supervise".into()],
            },
            limits: meltano_api::runs::Limits::server(2),
            retention: meltano_api::runs::Retention::default(),
            environment: passed,
            projects: launcher.clone(),
        })
        .await
        .unwrap();
        let history = Arc::new(History::new(engine.journal(), Retention { versions: 10, days: Some(10) }));
        launcher.know(Arc::new(Backends::new(history, tokio::runtime::Handle::current())));
        engine
    }

    /// Creates a run of a task that the project can do.
    async fn create(&self, engine: &Engine, env: &str, task: Task) -> Uuid {
        let needs = needs::of(&self.model(), environment(env), &task).unwrap();
        let new = NewRun {
            service: None,
            id: None,
            project: "shop".into(),
            env: env.into(),
            task,
            terms: Terms::default(),
            if_running: IfRunning::default(),
            needs,
            retry_of: None,
            created_by: "oracle".into(),
            idempotency: None,
        };
        engine.create(new).await.unwrap().run.id
    }
}

/// A run that is over, what it said and what it left behind.
struct Over {
    run: Run,
    said: Vec<String>,
    left: Vec<(String, String)>,
}

impl Over {
    async fn of(engine: &Engine, env: &str, id: Uuid) -> Over {
        let request = LogRequest { follow: true, ..LogRequest::default() };
        let events = engine.log("shop", env, id, request).await.unwrap().collect::<Vec<_>>();
        let events = tokio::time::timeout(Duration::from_secs(120), events).await.expect("in time");
        let said = events.into_iter().filter_map(|event| match event.unwrap() {
            LogEvent::Entry(entry) => Some(entry.message),
            _ => None,
        });
        let run = engine.view("shop", env, id).await.unwrap();
        let mut left = Vec::new();
        for artifact in engine.artifacts("shop", env, id).await.unwrap() {
            let (_, mut file) = engine.artifact("shop", env, id, artifact.name.clone()).await.unwrap().unwrap();
            let mut text = String::new();
            file.read_to_string(&mut text).unwrap();
            left.push((artifact.name, text));
        }
        Over { run, said: said.collect(), left }
    }

    fn succeeded(&self) -> &Over {
        assert_eq!(self.run.status, Status::Succeeded, "{:?}\n{}", self.run.reason, self.said.join("\n"));
        self
    }

    fn names(&self) -> Vec<&str> {
        self.left.iter().map(|(name, _)| name.as_str()).collect()
    }

    fn json(&self, name: &str) -> Value {
        let found = self.left.iter().find(|(known, _)| known == name);
        let (_, text) = found.unwrap_or_else(|| panic!("no {name} among {:?}", self.names()));
        serde_json::from_str(text).unwrap()
    }
}

fn server() -> Runtime {
    Builder::new_multi_thread().worker_threads(2).enable_all().build().unwrap()
}

fn el(flags: ElFlags) -> Task {
    Task::El(ElTask { extractor: "tap-orders".into(), loader: "target-csv".into(), transform: None, flags })
}

fn invoke(command: Option<&str>, args: &[&str]) -> Task {
    Task::Invoke {
        plugin_type: Some("utilities".into()),
        plugin: "checks".into(),
        command: command.map(str::to_owned),
        args: args.iter().map(|arg| (*arg).to_owned()).collect(),
        flags: InvokeFlags::default(),
    }
}

async fn over(house: &House, engine: &Engine, env: &str, task: Task) -> Over {
    let id = house.create(engine, env, task).await;
    Over::of(engine, env, id).await
}

#[test]
fn answers_are_what_meltano_prints() {
    let house = House::new();
    server().block_on(async {
        let engine = house.engine().await;
        let discover = || Task::Discover { extractor: "tap-orders".into(), refresh: true };
        let found = over(&house, &engine, "dev", discover()).await;
        assert_eq!(found.succeeded().names(), ["catalog.json", "config.extractors.tap-orders.json"]);
        assert_eq!(found.json("catalog.json")["streams"][0]["tap_stream_id"], "orders");
        assert!(!found.said.iter().any(|line| line.contains("tap_stream_id")), "it is not in the log");
        let kept = house.root().join(".meltano/run/tap-orders");
        assert!(kept.join("tap.properties.cache_key").is_file(), "the project keeps it");
        over(&house, &engine, "-", discover()).await.succeeded();
        let select = Task::SelectList {
            extractor: "tap-orders".into(),
            flags: SelectFlags { all: true, refresh_catalog: false },
        };
        let selection = over(&house, &engine, "dev", select).await;
        let streams = selection.succeeded().json("selection.json")["streams"].clone();
        assert!(streams.as_array().unwrap().iter().any(|one| one["selection"] == "selected"), "{streams}");
        assert!(!selection.said.iter().any(|line| line == "Running catalog discovery"), "the catalogue was lent");
    });
}

#[test]
fn extracting_and_loading_leaves_states_and_what_was_used() {
    let house = House::new();
    server().block_on(async {
        let engine = house.engine().await;
        let named = |flags: ElFlags| ElFlags { state_id: Some("mine".into()), ..flags };
        let first = over(&house, &engine, "dev", el(named(ElFlags::default()))).await;
        let names = [
            "catalog.tap-orders.json",
            "config.extractors.tap-orders.json",
            "config.loaders.target-csv.json",
            "state-after.1.json",
            "state-before.1.json",
        ];
        // Nobody has written a state before, so there may be none to read.
        let found: Vec<_> = first.succeeded().names();
        assert!(names[..4].iter().all(|name| found.contains(name)) && found.len() >= 4, "{found:?}");
        let after = first.json("state-after.1.json");
        assert_eq!(after["state_id"], "mine");
        assert!(after["state"]["completed"]["singer_state"]["bookmarks"]["orders"].is_object(), "{after}");
        assert_eq!(first.json("config.loaders.target-csv.json")["config"]["output_path"], "output/dev");
        let dumped =
            over(&house, &engine, "dev", el(named(ElFlags { dump: Some(ElDump::State), ..ElFlags::default() }))).await;
        let bookmarks = &after["state"]["completed"]["singer_state"]["bookmarks"];
        assert_eq!(&dumped.succeeded().json("state.json")["bookmarks"], bookmarks);
        let catalog =
            over(&house, &engine, "-", el(ElFlags { dump: Some(ElDump::Catalog), ..ElFlags::default() })).await;
        assert_eq!(catalog.succeeded().json("catalog.json")["streams"][0]["tap_stream_id"], "orders");
        assert!(!house.root().join(".meltano/run/elt").exists(), "nothing of it lies in the project");
        let old = Task::scheduled(&house.model(), Some("dev"), "old", &RunFlags::default()).unwrap();
        let old = over(&house, &engine, "dev", old).await;
        assert_eq!(old.succeeded().json("state-after.1.json")["state_id"], "old");
        let again = over(&house, &engine, "dev", el(named(ElFlags::default()))).await;
        assert_eq!(again.succeeded().json("state-before.1.json"), after);
        std::fs::create_dir(house.root().join("own")).unwrap();
        let catalog = serde_json::to_string(&catalog.json("catalog.json")).unwrap();
        std::fs::write(house.root().join("own/catalog.json"), catalog.replace("customer_email", "customer_post"))
            .unwrap();
        std::fs::write(house.root().join("own/state.json"), r#"{"bookmarks": {"mine": 7}}"#).unwrap();
        let (catalog, state) = (Some("own/catalog.json".to_owned()), Some("own/state.json".to_owned()));
        let own = over(&house, &engine, "dev", el(ElFlags { catalog, state, ..ElFlags::default() })).await;
        let catalog = own.json("catalog.tap-orders.json").to_string();
        assert!(catalog.contains("customer_post"), "{catalog}");
        assert!(own.said.iter().any(|line| line.contains("own/state.json")), "{}", own.said.join("\n"));
    });
}

#[test]
fn tests_and_invocations_end_as_their_plugins_do() {
    let house = House::new();
    server().block_on(async {
        let engine = house.engine().await;
        let tested = over(&house, &engine, "dev", Task::Test { tests: vec!["checks".into()] }).await;
        assert_eq!((tested.run.status, tested.run.exit_code), (Status::Failed, Some(1)));
        let cases = engine.test_cases("shop", "dev", tested.run.id).await.unwrap();
        let said: Vec<_> = cases.iter().map(|case| (case.test.as_str(), case.verdict, case.message.as_str())).collect();
        assert_eq!(said, [("test-good", Verdict::Passed, "fine"), ("test-bad", Verdict::Failed, "broken")]);
        let (_, junit) = tested.left.iter().find(|(name, _)| name == "junit.xml").unwrap();
        assert!(junit.contains("tests=\"2\" failures=\"1\""), "{junit}");
        let one = over(&house, &engine, "-", Task::Test { tests: vec!["checks:test-good".into()] }).await;
        assert_eq!(one.succeeded().run.exit_code, Some(0));
        let failed = over(&house, &engine, "dev", invoke(Some("test-bad"), &[])).await;
        assert_eq!((failed.run.status, failed.run.exit_code), (Status::Failed, Some(3)));
        let raw =
            over(&house, &engine, "-", invoke(Some("say"), &["--help", "--dump=config", "--", "--no-install", "a b"]))
                .await;
        let echoed = "|--help --dump=config -- --no-install a b";
        assert!(raw.succeeded().said.iter().any(|line| line == echoed), "{:?}", raw.said);
        let valid = Task::ConfigTest { plugin_type: "extractors".into(), plugin: "tap-orders".into() };
        let valid = over(&house, &engine, "-", valid).await;
        assert!(valid.succeeded().said.iter().any(|line| line == "Plugin configuration is valid"));
        // A fault of 4.4.1: it terminates the loader that has ended, and takes its own exception for a failure. Who mends
        // it there ends this test, and what the documentation says of it.
        let loader = Task::ConfigTest { plugin_type: "loaders".into(), plugin: "target-csv".into() };
        let loader = over(&house, &engine, "dev", loader).await;
        assert!(loader.said.iter().any(|line| line.starts_with("Test data was written to your target system")));
        assert_eq!((loader.run.status, loader.run.exit_code), (Status::Failed, Some(1)));
        assert!(loader.run.reason.as_deref().unwrap().contains("ProcessLookupError"));
        let install = |plugins: &[&str]| Task::Install {
            plugin_type: None,
            plugins: plugins.iter().map(|&plugin| plugin.to_owned()).collect(),
            flags: InstallFlags::default(),
        };
        let nothing = over(&house, &engine, "dev", install(&["checks"])).await;
        assert!(nothing.succeeded().said.iter().any(|line| line == "Skipped installing 1/1 plugins"));
        let failed = over(&house, &engine, "dev", install(&["checks", "lost"])).await;
        let reason = failed.run.reason.as_deref().unwrap();
        let blocks = engine.report("shop", "dev", failed.run.id).await.unwrap().blocks;
        let told: Vec<_> = blocks.iter().map(|block| (block.names.concat(), block.status)).collect();
        let expected = [("checks".to_owned(), BlockStatus::Skipped), ("lost".to_owned(), BlockStatus::Failed)];
        assert_eq!((failed.run.status, &told[..]), (Status::Failed, &expected[..]), "{reason}");
        let error = blocks[1].error.as_deref().unwrap();
        assert!(error.contains("nowhere") && reason.ends_with(error), "{reason} | {error}");
        let nightly = Task::scheduled(&house.model(), Some("dev"), "nightly", &RunFlags::default()).unwrap();
        let nightly = over(&house, &engine, "dev", nightly).await;
        assert!(nightly.succeeded().said.iter().any(|line| line.contains("sesame-open|")), "{:?}", nightly.said);
        let launch = std::fs::read_to_string(run_directory(&house, nightly.run.id).join("launch.json")).unwrap();
        assert!(!launch.contains("sesame"), "{launch}");
    });
}

#[test]
fn what_a_pipeline_and_dbt_leave_behind() {
    let house = House::new();
    server().block_on(async {
        let engine = house.engine().await;
        let blocks = ["tap-orders", "hide-emails", "target-csv", "dbt-fake:build"];
        let task = Task::Run { blocks: blocks.map(str::to_owned).into(), flags: RunFlags::default() };
        let found = over(&house, &engine, "dev", task.clone()).await;
        assert_eq!(found.succeeded().run.needs.state_ids, ["dev:tap-orders-to-target-csv"]);
        assert_eq!(found.json("manifest.dbt-fake.json")["nodes"][0], "(redacted)");
        assert_eq!(found.json("catalog.tap-orders.json")["streams"][0]["tap_stream_id"], "orders");
        assert!(found.names().contains(&"config.mappers.meltano-map-transformer.json"), "{:?}", found.names());
        assert_eq!(found.json("state-after.1.json")["state_id"], "dev:tap-orders-to-target-csv");
        let mut flags = RunFlags { dry_run: true, ..RunFlags::default() };
        let checked =
            over(&house, &engine, "dev", Task::Run { blocks: blocks.map(str::to_owned).into(), flags: flags.clone() })
                .await;
        let left = checked.succeeded().names();
        assert!(left.iter().all(|name| name.starts_with("config.")), "it used and changed nothing: {left:?}");
        (flags.dry_run, flags.state_id_suffix) = (false, Some("x".into()));
        let suffixed = over(
            &house,
            &engine,
            "dev",
            Task::Run { blocks: blocks[..3].iter().map(|one| (*one).to_owned()).collect(), flags },
        )
        .await;
        let id = "dev:tap-orders-to-target-csv:x";
        assert_eq!(suffixed.succeeded().json("state-after.1.json")["state_id"], id);
        assert!(
            suffixed.json("state-after.1.json")["state"]["completed"]["singer_state"].is_object(),
            "Meltano wrote it there"
        );
        assert!(!suffixed.names().contains(&"manifest.dbt-fake.json"), "what an earlier run made is not of this one");
    });
}

fn run_directory(house: &House, id: Uuid) -> PathBuf {
    house.ground.path().join("data/runs").join(id.to_string())
}

/// The files below a directory that hold a text. Links are not followed.
fn holding(directory: &Path, text: &str) -> Vec<PathBuf> {
    let mut found = Vec::new();
    for entry in std::fs::read_dir(directory).into_iter().flatten().flatten() {
        let (path, kind) = (entry.path(), entry.file_type().unwrap());
        if kind.is_dir() {
            found.extend(holding(&path, text));
        } else if kind.is_file() {
            let bytes = std::fs::read(&path).unwrap_or_default();
            found.extend(bytes.windows(text.len()).any(|window| window == text.as_bytes()).then_some(path));
        }
    }
    found
}

#[test]
fn settings_of_meltano_are_gone_after_everything_was_killed() {
    let of_run = Task::Run { blocks: vec!["tap-waiting".into(), "target-csv".into()], flags: RunFlags::default() };
    let of_el = Task::El(ElTask {
        extractor: "tap-waiting".into(),
        loader: "target-csv".into(),
        transform: None,
        flags: ElFlags { state_id: Some("s".into()), ..ElFlags::default() },
    });
    for task in [of_run, of_el] {
        let house = House::new();
        let first = server();
        let id = first.block_on(async {
            let engine = house.engine().await;
            let id = house.create(&engine, "dev", task.clone()).await;
            let request = LogRequest { follow: true, ..LogRequest::default() };
            let mut events = Box::pin(engine.log("shop", "dev", id, request).await.unwrap());
            while let Some(event) = events.next().await {
                match event.unwrap() {
                    LogEvent::Entry(entry) if entry.message == "waiting" => break,
                    LogEvent::End { .. } => panic!("it ended"),
                    _ => {}
                }
            }
            id
        });
        // The server is gone, as abruptly as a test can make it.
        drop(first);
        let directory = run_directory(&house, id);
        let settings = holding(&directory, "sesame-open");
        assert!(settings.iter().any(|file| file.starts_with(directory.join("sys/run"))), "{settings:?}");
        let processes: Value = serde_json::from_slice(&std::fs::read(directory.join("process.json")).unwrap()).unwrap();
        for process in ["supervisor_pid", "pid"] {
            let pid = i32::try_from(processes[process].as_i64().unwrap()).unwrap();
            kill(Pid::from_raw(pid), Signal::SIGKILL).unwrap();
        }
        let over = server().block_on(async {
            let engine = house.engine().await;
            Over::of(&engine, "dev", id).await
        });
        assert_eq!(over.run.status, Status::Lost);
        assert_eq!(holding(&directory, "sesame-open"), Vec::<PathBuf>::new());
        assert_eq!(holding(&house.root().join(".meltano"), "sesame-open"), Vec::<PathBuf>::new());
        let config = over.json("config.extractors.tap-waiting.json");
        assert_eq!(config["config"]["api_key"], "(redacted)");
    }
}
