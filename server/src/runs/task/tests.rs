//! Every flag of every kind, and what becomes of it.

use std::path::Path;

use uuid::Uuid;

use super::{ElTask, JobTask, Kind, Scheduled, Task, environment};
use crate::meltano::{
    ElDump, ElFlags, Globals, InstallFlags, InvokeFlags, RunFlags, SelectFlags, StateStrategy, Transform,
};

const RUN: &str = "--run-id=00000000-0000-0000-0000-000000000000 --no-install";

fn texts(words: &[&str]) -> Vec<String> {
    words.iter().map(|word| (*word).to_owned()).collect()
}

fn run(flags: RunFlags) -> Task {
    Task::Run { blocks: texts(&["tap-a", "target-b"]), flags }
}

fn job(rest: Option<&[&str]>) -> Task {
    Task::Job(JobTask {
        job: "j".into(),
        flags: RunFlags { force: true, ..RunFlags::default() },
        rest: rest.map(texts),
    })
}

fn el(flags: ElFlags, transform: Option<Transform>) -> ElTask {
    ElTask { extractor: "tap-a".into(), loader: "target-b".into(), transform, flags }
}

fn invoke(flags: InvokeFlags, plugin_type: Option<&str>, command: Option<&str>, args: &[&str]) -> Task {
    let plugin_type = plugin_type.map(str::to_owned);
    Task::Invoke { plugin_type, plugin: "x".into(), command: command.map(str::to_owned), args: texts(args), flags }
}

fn install(flags: InstallFlags, plugin_type: Option<&str>, plugins: &[&str]) -> Task {
    Task::Install { plugin_type: plugin_type.map(str::to_owned), plugins: texts(plugins), flags }
}

fn select(flags: SelectFlags) -> Task {
    Task::SelectList { extractor: "tap-a".into(), flags }
}

/// Tasks, and their command lines behind the global flags. `{r}` stands for what every run with an id begins with.
fn table() -> Vec<(Task, &'static str)> {
    let (r, e, i, n) = (RunFlags::default, ElFlags::default, InvokeFlags::default, InstallFlags::default);
    let el_run = |flags| Task::El(el(flags, None));
    let of_schedule = |work| Task::Schedule { schedule: "s".into(), work };
    vec![
        (run(r()), "run {r} -- tap-a target-b"),
        (run(RunFlags { dry_run: true, ..r() }), "run {r} --dry-run -- tap-a target-b"),
        (run(RunFlags { full_refresh: true, ..r() }), "run {r} --full-refresh -- tap-a target-b"),
        (run(RunFlags { refresh_catalog: true, ..r() }), "run {r} --refresh-catalog -- tap-a target-b"),
        (run(RunFlags { no_state_update: true, ..r() }), "run {r} --no-state-update -- tap-a target-b"),
        (run(RunFlags { force: true, ..r() }), "run {r} --force -- tap-a target-b"),
        (run(RunFlags { state_id_suffix: Some("-x".into()), ..r() }), "run {r} --state-id-suffix=-x -- tap-a target-b"),
        (
            run(RunFlags { state_strategy: Some(StateStrategy::Merge), ..r() }),
            "run {r} --state-strategy=merge -- tap-a target-b",
        ),
        (run(RunFlags { timeout: Some(90), ..r() }), "run {r} --timeout=90 -- tap-a target-b"),
        (
            run(RunFlags { dry_run: true, force: true, timeout: Some(1), ..r() }),
            "run {r} --dry-run --force --timeout=1 -- tap-a target-b",
        ),
        (job(None), "run {r} --force -- j"),
        (job(Some(&["dbt:run", "dbt:test"])), "run {r} --force -- dbt:run dbt:test"),
        (of_schedule(Scheduled::Job(JobTask { job: "j".into(), flags: r(), rest: None })), "run {r} -- j"),
        (
            of_schedule(Scheduled::El(el(ElFlags { state_id: Some("s".into()), ..e() }, Some(Transform::Only)))),
            "elt {r} --transform=only --state-id=s -- tap-a target-b",
        ),
        (el_run(e()), "el {r} -- tap-a target-b"),
        (Task::El(el(e(), Some(Transform::Run))), "elt {r} --transform=run -- tap-a target-b"),
        (el_run(ElFlags { dry_run: true, ..e() }), "el {r} --dry -- tap-a target-b"),
        (el_run(ElFlags { full_refresh: true, ..e() }), "el {r} --full-refresh -- tap-a target-b"),
        (el_run(ElFlags { refresh_catalog: true, ..e() }), "el {r} --refresh-catalog -- tap-a target-b"),
        (el_run(ElFlags { select: texts(&["a", "--b"]), ..e() }), "el {r} --select=a --select=--b -- tap-a target-b"),
        (el_run(ElFlags { exclude: texts(&["-a"]), ..e() }), "el {r} --exclude=-a -- tap-a target-b"),
        (el_run(ElFlags { catalog: Some("c.json".into()), ..e() }), "el {r} --catalog=c.json -- tap-a target-b"),
        (el_run(ElFlags { state: Some("s.json".into()), ..e() }), "el {r} --state=s.json -- tap-a target-b"),
        (el_run(ElFlags { dump: Some(ElDump::Catalog), ..e() }), "el {r} --dump=catalog -- tap-a target-b"),
        (el_run(ElFlags { dump: Some(ElDump::State), ..e() }), "el {r} --dump=state -- tap-a target-b"),
        (el_run(ElFlags { state_id: Some("--s".into()), ..e() }), "el {r} --state-id=--s -- tap-a target-b"),
        (el_run(ElFlags { force: true, ..e() }), "el {r} --force -- tap-a target-b"),
        (
            el_run(ElFlags { state_strategy: Some(StateStrategy::Overwrite), ..e() }),
            "el {r} --state-strategy=overwrite -- tap-a target-b",
        ),
        (invoke(i(), None, None, &[]), "invoke --no-install -- x"),
        (
            invoke(i(), Some("utilities"), Some("c"), &["--dump=config", "--", "--help"]),
            "invoke --no-install --plugin-type=utilities -- x:c --dump=config -- --help",
        ),
        (
            invoke(InvokeFlags { refresh_catalog: true, ..i() }, None, None, &[]),
            "invoke --no-install --refresh-catalog -- x",
        ),
        (
            invoke(InvokeFlags { list_commands: true, ..i() }, None, None, &[]),
            "invoke --no-install --list-commands -- x",
        ),
        (invoke(InvokeFlags { containers: true, ..i() }, None, None, &[]), "invoke --no-install --containers -- x"),
        (Task::Test { tests: vec![] }, "test --no-install --all --"),
        (Task::Test { tests: texts(&["x", "y:test-z"]) }, "test --no-install -- x y:test-z"),
        (
            Task::ConfigTest { plugin_type: "loaders".into(), plugin: "target-b".into() },
            "config test --no-install --plugin-type=loaders -- target-b",
        ),
        (install(n(), None, &[]), "install --"),
        (install(n(), Some("extractors"), &["tap-a"]), "install --plugin-type=extractors -- tap-a"),
        (install(InstallFlags { clean: true, ..n() }, None, &[]), "install --clean --"),
        (install(InstallFlags { parallelism: Some(2), ..n() }, None, &[]), "install --parallelism=2 --"),
        (install(InstallFlags { force: true, ..n() }, None, &[]), "install --force --"),
        (install(InstallFlags { schedule: Some("s".into()), ..n() }, None, &[]), "install --schedule=s --"),
        (
            Task::Discover { extractor: "tap-a".into(), refresh: false },
            "invoke --no-install --plugin-type=extractors --dump=catalog -- tap-a",
        ),
        (
            Task::Discover { extractor: "tap-a".into(), refresh: true },
            "invoke --no-install --plugin-type=extractors --dump=catalog --refresh-catalog -- tap-a",
        ),
        (select(SelectFlags::default()), "select --no-install --json -- tap-a"),
        (select(SelectFlags { all: true, refresh_catalog: false }), "select --no-install --json --all -- tap-a"),
        (
            select(SelectFlags { all: false, refresh_catalog: true }),
            "select --no-install --json --refresh-catalog -- tap-a",
        ),
    ]
}

#[test]
fn each_flag_of_each_kind_has_its_argument() {
    for (task, expected) in table() {
        for (env, global) in [("dev", "--environment=dev"), ("-", "--no-environment")] {
            let globals = Globals { log_config: Path::new("/l.yaml"), env: environment(env) };
            let arguments = task.arguments(globals, Uuid::nil()).join(" ");
            assert_eq!(arguments, format!("--log-config=/l.yaml {global} {}", expected.replace("{r}", RUN)));
        }
        let text = serde_json::to_string(&task).expect("written");
        assert_eq!(serde_json::from_str::<Task>(&text).expect("read"), task, "{text}");
    }
    for kind in Kind::ALL {
        assert!(table().iter().any(|(task, _)| task.kind() == kind), "{kind:?} has a row");
    }
}

/// What the oracle feeds to Meltano's own parser: the command lines of the table, one JSON array a line.
#[test]
fn the_command_lines_for_the_oracle_are_those_of_the_table() {
    let globals = Globals { log_config: Path::new("/dev/null"), env: None };
    let lines = table().into_iter().map(|(task, _)| task.arguments(globals, Uuid::nil()));
    let text: String = lines.map(|line| serde_json::to_string(&line).expect("written") + "\n").collect();
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("../tests/oracle/command_lines.ndjson");
    if std::env::var_os("UPDATE_COMMAND_LINES").is_some() {
        std::fs::write(&path, &text).expect("written");
    }
    let known = std::fs::read_to_string(&path).expect("there");
    assert_eq!(known, text, "run this test with UPDATE_COMMAND_LINES=1, and look at what has changed");
}

#[test]
fn the_kind_in_the_journal_is_the_name_in_the_contract() {
    let task = Task::Discover { extractor: "tap-a".to_owned(), refresh: false };
    let text = serde_json::to_string(&task).expect("written");
    assert_eq!(text, r#"{"kind":"discover","extractor":"tap-a","refresh":false}"#);
    assert_eq!(serde_json::from_str::<Task>(&text).expect("read"), task);
    for kind in Kind::ALL {
        assert_eq!(Kind::parse(kind.as_str()), Some(kind));
    }
}
