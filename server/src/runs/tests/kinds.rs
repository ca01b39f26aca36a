//! What the kinds of runs have of their own: answers, variables, system directories, and what is left of them.

use std::collections::BTreeMap;
use std::fs;
use std::io::Read;
use std::path::Path;
use std::sync::Arc;

use serde_json::{Value, json};
use sha2::{Digest, Sha256};
use uuid::Uuid;

use super::house::{House, Project, ended, messages, new_run, no_process_is_left, said};
use super::restarts::server;
use crate::meltano::{ElFlags, InstallFlags, InvokeFlags, RunFlags};
use crate::process;
use crate::runs::directory::RunDirectory;
use crate::runs::task::{ElTask, JobTask, Scheduled};
use crate::runs::{Artifact, Engine, LaunchContext, Needs, NewRun, Projects, Run, Status, Task};

/// A project that has a schedule with a password, a plugin with one, and a state.
struct Knowing(Project);

impl Projects for Knowing {
    fn launch_context(&self, project: &str, env: &str) -> Result<LaunchContext, String> {
        self.0.launch_context(project, env)
    }

    fn task_variables(&self, _: &str, task: &Task) -> Result<BTreeMap<String, String>, String> {
        let Some(schedule) = task.schedule() else { return Ok(BTreeMap::new()) };
        if schedule == "gone" {
            return Err("the project has no schedule `gone`".to_owned());
        }
        let variables = [("PASSWORD", "sesame"), ("MELTANO_PROJECT_ROOT", "/elsewhere"), ("BAD", "a\0b")];
        Ok(variables.map(|(name, value)| (name.to_owned(), value.to_owned())).into())
    }

    fn shown_config(&self, _: &str, _: &str, plugin: &str) -> Option<Value> {
        Some(json!({"config": {"of": plugin}, "withheld": ["password"]}))
    }

    fn state(&self, _: &str, state_id: &str) -> Option<Value> {
        let counted = self.0.0.join("state");
        let number = fs::read_to_string(counted).unwrap_or_default();
        (state_id != "unreadable").then(|| json!({"completed": {"number": number.trim()}, "partial": {}}))
    }

    fn without_secrets(&self, _: &str, _: &str, said: &str) -> Option<String> {
        Some(said.replace("sesame", "(redacted)"))
    }
}

async fn engine(house: &House) -> Engine {
    house.engine_of(4, Arc::new(Knowing(Project(house.root())))).await
}

async fn create(engine: &Engine, task: Task, needs: Needs) -> Uuid {
    engine.create(NewRun { task, needs, ..new_run() }).await.expect("created").run.id
}

fn needs(plugins: &[&str], state_ids: &[&str]) -> Needs {
    let texts = |words: &[&str]| words.iter().map(|word| (*word).to_owned()).collect();
    Needs { claims: Vec::new(), plugins: texts(plugins), state_ids: texts(state_ids), ..Needs::default() }
}

fn discover() -> Task {
    Task::Discover { extractor: "tap-a".into(), refresh: false }
}

fn el(state_id: &str) -> Task {
    let flags = ElFlags { state_id: Some(state_id.into()), ..ElFlags::default() };
    Task::El(ElTask { extractor: "tap-a".into(), loader: "target-b".into(), transform: None, flags })
}

/// The artefacts of a run, each with its text. Their digests are true.
async fn left(engine: &Engine, run: &Run) -> Vec<(Artifact, String)> {
    let mut found = Vec::new();
    for artifact in engine.artifacts("p", "dev", run.id).await.expect("listed") {
        let opened = engine.artifact("p", "dev", run.id, artifact.name.clone()).await.expect("asked");
        let (same, mut file) = opened.expect("there");
        let mut bytes = Vec::new();
        file.read_to_end(&mut bytes).expect("read");
        let digest: String = Sha256::digest(&bytes).iter().map(|byte| format!("{byte:02x}")).collect();
        assert_eq!((&same, artifact.bytes, &artifact.sha256), (&artifact, bytes.len() as u64, &digest));
        found.push((artifact, String::from_utf8(bytes).expect("text")));
    }
    found
}

fn names(left: &[(Artifact, String)]) -> Vec<&str> {
    left.iter().map(|(artifact, _)| artifact.name.as_str()).collect()
}

#[test]
fn an_answer_is_an_artefact_and_no_part_of_the_log() {
    let house = House::new(r#"echo said >&2; printf '{"streams": [],\n "u": "https://a:b@host/", "p": "sesame"}\n'"#);
    let first = server();
    let (run, events, engine) = first.block_on(async {
        let engine = engine(&house).await;
        let id = create(&engine, discover(), needs(&["extractors/tap-a"], &[])).await;
        let (run, events) = ended(&engine, id).await;
        (run, events, engine)
    });
    assert_eq!((run.status, messages(&events)), (Status::Succeeded, vec!["said"]));
    let found = first.block_on(left(&engine, &run));
    assert_eq!(names(&found), ["catalog.json", "config.extractors.tap-a.json"]);
    let catalog = "{\"streams\": [],\n \"u\": \"https://***@host/\", \"p\": \"(redacted)\"}\n";
    assert_eq!((found[0].1.as_str(), found[0].0.media_type.as_str()), (catalog, "application/json"));
    for foreign in ["../lock", "artifacts.json", "", "/etc/passwd", "nope"] {
        let opened = first.block_on(engine.artifact("p", "dev", run.id, foreign.to_owned()));
        assert!(opened.expect("asked").is_none(), "{foreign}");
    }
    drop((engine, first));
    let again = server().block_on(async { left(&self::engine(&house).await, &run).await });
    assert_eq!(again, found, "the same after a restart");
}

#[tokio::test(flavor = "multi_thread")]
async fn an_answer_that_is_none_is_not_kept() {
    let mib = "head -c 1048576 /dev/zero";
    let long = format!("for i in $(seq 257); do {mib}; done; sleep 60");
    for (script, reason) in [
        ("echo '{}'; exit 1", "meltano exited with code 1"),
        (long.as_str(), "it answered more than 256 MiB, which is not kept"),
        (long.trim_end_matches("; sleep 60"), "it answered more than 256 MiB, which is not kept"),
    ] {
        let house = House::new(script);
        let engine = engine(&house).await;
        let (run, _) = ended(&engine, create(&engine, discover(), Needs::default()).await).await;
        assert_eq!((run.status, run.reason.as_deref()), (Status::Failed, Some(reason)));
        assert!(left(&engine, &run).await.is_empty());
        assert_eq!(fs::read_dir(house.run_directory(run.id).join("artifacts")).expect("there").count(), 0);
        no_process_is_left(run.id).await;
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn what_a_pipeline_used_and_changed_is_kept() {
    let house = House::new(
        r#"mkdir -p $MELTANO_SYS_DIR_ROOT/run/tap-a; echo '{"sesame": 1}' > $MELTANO_SYS_DIR_ROOT/run/tap-a/tap.properties.json
           echo after > state"#,
    );
    fs::write(house.root().join("state"), "before").expect("written");
    let engine = engine(&house).await;
    let needs = needs(&["extractors/tap-a", "loaders/target/b"], &["dev:a", "unreadable", "dev:b"]);
    let task = Task::Run { blocks: vec!["tap-a".into(), "target-b".into()], flags: RunFlags::default() };
    let (run, _) = ended(&engine, create(&engine, task, needs).await).await;
    let left = left(&engine, &run).await;
    let odd = left[2].0.name.clone();
    assert!(odd.starts_with("config.loaders.target_b-"), "{odd}");
    let expected = [
        "catalog.tap-a.json",
        "config.extractors.tap-a.json",
        &odd,
        "state-after.1.json",
        "state-after.3.json",
        "state-before.1.json",
        "state-before.3.json",
    ];
    assert_eq!(names(&left), expected);
    let json = |at: usize| serde_json::from_str::<Value>(&left[at].1).expect("JSON");
    assert_eq!(json(0), json!({"(redacted)": 1}));
    assert_eq!(json(4), json!({"state_id": "dev:b", "state": {"completed": {"number": "after"}, "partial": {}}}));
    assert_eq!(json(6)["state"]["completed"]["number"], "before");
}

#[tokio::test(flavor = "multi_thread")]
async fn the_variables_of_a_schedule_reach_the_process_and_no_file() {
    let house = House::new("echo \"$PASSWORD $BAD $MELTANO_PROJECT_ROOT\" | tr a-z A-Z; echo \"$@\"");
    let engine = engine(&house).await;
    let work = Scheduled::Job(JobTask { job: "j".into(), flags: RunFlags::default(), rest: None });
    let task = |schedule: &str| Task::Schedule { schedule: schedule.into(), work: work.clone() };
    let (run, events) = ended(&engine, create(&engine, task("nightly"), Needs::default()).await).await;
    let said = messages(&events);
    let root = house.root().canonicalize().expect("there").to_string_lossy().to_uppercase();
    assert_eq!(said[0], format!("SESAME  {root}"), "what the server sets wins");
    assert!(said[1].ends_with("--no-install -- j"), "{}", said[1]);
    assert_eq!(holding(house.directory.path(), "sesame"), Vec::<String>::new(), "neither journal nor launch.json");
    let (gone, _) = ended(&engine, create(&engine, task("gone"), Needs::default()).await).await;
    assert_eq!((gone.status, gone.reason.as_deref()), (Status::Failed, Some("the project has no schedule `gone`")));
    assert_eq!((run.status, run.task), (Status::Succeeded, task("nightly")));
}

#[tokio::test(flavor = "multi_thread")]
async fn an_installation_is_made_where_it_stays_and_leaves_the_users_file_alone() {
    let house =
        House::new("echo $MELTANO_SYS_DIR_ROOT $MELTANO_PROJECT_ID; mkdir -p $MELTANO_SYS_DIR_ROOT/extractors/tap-a");
    fs::write(house.root().join(".meltano/analytics.json"), r#"{"project_id": "an-id"}"#).expect("written");
    let engine = engine(&house).await;
    let task = Task::Install { plugin_type: None, plugins: vec![], flags: InstallFlags::default() };
    let (run, events) = ended(&engine, create(&engine, task, Needs::default()).await).await;
    let own = house.root().canonicalize().expect("there").join(".meltano");
    assert_eq!(messages(&events), [format!("{} an-id", own.display())]);
    assert!(own.join("extractors/tap-a").is_dir() && !house.run_directory(run.id).join("sys").exists());
}

#[tokio::test(flavor = "multi_thread")]
async fn a_link_that_leads_out_of_the_project_by_the_time_of_the_launch_fails_the_run() {
    let house = House::new("echo started");
    let flags = ElFlags { state: Some("state.json".into()), ..ElFlags::default() };
    let task = Task::El(ElTask { extractor: "a".into(), loader: "b".into(), transform: None, flags });
    fs::write(house.directory.path().join("secret"), "{}").expect("written");
    std::os::unix::fs::symlink("../secret", house.root().join("state.json")).expect("linked");
    let engine = engine(&house).await;
    let (run, events) = ended(&engine, create(&engine, task, Needs::default()).await).await;
    assert_eq!((run.status, run.started_at), (Status::Failed, None), "{:?}", messages(&events));
    assert!(run.reason.expect("a reason").contains("does not stay"));
}

/// The files below a directory that hold a text.
fn holding(directory: &Path, text: &str) -> Vec<String> {
    let mut found = Vec::new();
    for entry in fs::read_dir(directory).expect("there") {
        let path = entry.expect("there").path();
        if path.is_symlink() {
            continue;
        }
        if path.is_dir() {
            found.extend(holding(&path, text));
        } else {
            let bytes = fs::read(&path).unwrap_or_default();
            let holds = bytes.windows(text.len()).any(|window| window == text.as_bytes());
            found.extend(holds.then(|| path.display().to_string()));
        }
    }
    found
}

/// Writes settings with a secret wherever Meltano writes them, and goes on.
const LEAVING: &str = "run=$MELTANO_SYS_DIR_ROOT/run; word=$(echo EMASES | tr A-Z a-z | rev)
case \"$*\" in
*airflow*) echo $word > $run/airflow/airflow.cfg; echo kept > $run/airflow/airflow.db; echo $run > $run/airflow/home;;
*) mkdir -p $run/tap-a $run/elt/an-id/$MELTANO_API_RUN_ID
   echo $word > $run/tap-a/tap.uuid.config.json
   echo $word > $run/elt/an-id/$MELTANO_API_RUN_ID/target.uuid.config.json;;
esac
setsid sleep 300 & echo ready; sleep 300";

#[test]
fn settings_with_secrets_are_gone_after_everything_was_killed() {
    let airflow = || Task::Invoke {
        plugin_type: None,
        plugin: "airflow".into(),
        command: None,
        args: vec![],
        flags: InvokeFlags::default(),
    };
    let tasks = [
        (new_run().task, needs(&["extractors/tap-a"], &[])),
        (el("s"), needs(&["extractors/tap-a"], &[])),
        (airflow(), needs(&["orchestrators/airflow"], &[])),
    ];
    for (task, needs) in tasks {
        let house = House::new(LEAVING);
        let kind = task.kind();
        let first = server();
        let id = first.block_on(async {
            let engine = engine(&house).await;
            let id = create(&engine, task, needs).await;
            said(&engine, id, "ready").await;
            id
        });
        drop(first);
        let ground = house.directory.path();
        assert!(!holding(ground, "sesame").is_empty(), "{kind:?}: there is something to find");
        let processes = RunDirectory::at(house.run_directory(id)).processes().expect("readable").expect("there");
        assert!(process::kill(processes.supervisor_pid) && process::kill(processes.pid));
        let second = server();
        second.block_on(async {
            let engine = engine(&house).await;
            let (run, _) = ended(&engine, id).await;
            assert_eq!(run.status, Status::Lost);
            no_process_is_left(id).await;
        });
        assert_eq!(holding(ground, "sesame"), Vec::<String>::new(), "{kind:?}");
        let kept = house.root().canonicalize().expect("there").join(".meltano/run");
        let is_airflow = kind == crate::runs::Kind::Invoke;
        assert_eq!(kept.join("airflow/airflow.db").exists(), is_airflow, "the home of Airflow stays");
        if is_airflow {
            let home = fs::read_to_string(kept.join("airflow/home")).expect("there");
            assert_eq!(home.trim(), kept.to_string_lossy(), "where it is for every run");
        }
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn a_catalogue_that_is_a_link_to_something_else_is_not_kept() {
    let house = House::new(
        "mkdir -p $MELTANO_SYS_DIR_ROOT/run/tap-a
         ln -sf $PWD/foreign.json $MELTANO_SYS_DIR_ROOT/run/tap-a/tap.properties.json",
    );
    fs::write(house.root().join("foreign.json"), "{}").expect("written");
    let engine = engine(&house).await;
    let (run, _) = ended(&engine, create(&engine, new_run().task, needs(&["extractors/tap-a"], &[])).await).await;
    assert_eq!(
        (run.status, names(&left(&engine, &run).await)),
        (Status::Succeeded, vec!["config.extractors.tap-a.json"])
    );
}
