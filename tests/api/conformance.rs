//! The running server, judged by schemathesis from the raw contract: every check, every phase, right and wrong requests.
//!
//! It shares nothing with the generators. How it asks, and every exemption with its reason, stands in
//! `tests/conformance`. What it did is left in `target/conformance`.

mod faulty;
mod report;

use crate::harness::{FAILING_TAP, House, PATIENT_TAP, Project, Written, repository};
use faulty::{Fault, Faulty};
use meltano_api_client::{RunStatus, types};
use report::Report;
use std::collections::{BTreeMap, BTreeSet};
use std::path::PathBuf;
use std::process::{Command, Stdio};
use uuid::Uuid;

const TAP: &str = "catalog, discover, state";

/// All checks that there are, so that none is lost on the way.
const CHECKS: [&str; 14] = [
    "allow_header_conformance",
    "content_type_conformance",
    "ensure_resource_availability",
    "ignored_auth",
    "missing_required_header",
    "negative_data_rejection",
    "not_a_server_error",
    "object_level_authorization",
    "positive_data_acceptance",
    "response_headers_conformance",
    "response_schema_conformance",
    "status_code_conformance",
    "unsupported_method",
    "use_after_free",
];

/// Runs schemathesis against an address, and reads what it reports.
fn judge(name: &str, url: &str, secret: &str, arguments: &[&str]) -> Report {
    let folder = repository().join("target/conformance").join(name);
    let _ = std::fs::remove_dir_all(&folder);
    std::fs::create_dir_all(&folder).unwrap();
    let room = repository().join("tests/conformance");
    let log = std::fs::File::create(folder.join("output.txt")).unwrap();
    let status = Command::new(repository().join("target/tools/schemathesis/bin/st"))
        .arg("--config-file")
        .arg(room.join("schemathesis.toml"))
        .arg("run")
        .arg(repository().join("spec/meltano-v2.yaml"))
        .args(["--url", url, "--no-color", "--report", "ndjson,json", "--report-dir"])
        .arg(&folder)
        .args(arguments)
        // Whatever it leaves behind, it leaves there.
        .current_dir(&folder)
        .env("PYTHONPATH", room)
        .env("MELTANO_API_TOKEN", secret)
        .env("PYTHONDONTWRITEBYTECODE", "1")
        .stdin(Stdio::null())
        .stdout(log.try_clone().unwrap())
        .stderr(log)
        .status()
        .expect("schemathesis is installed by `cargo xtask conformance`");
    Report::read(&folder, status.code())
}

/// A project in which a run has succeeded, one has failed and one goes on, and another project beside it.
async fn seeded(contract: &Written) -> (House, String) {
    let change = |project: &Project| {
        project.add_script("extractors", "tap-fails", TAP, FAILING_TAP);
        project.add_script("extractors", "tap-patient", TAP, PATIENT_TAP);
        Project::new(&project.ground().join("warehouse-eu"), &project.read("meltano.yml"));
    };
    // The run that goes on has the only place, so that what is started meanwhile waits and costs nothing.
    let (house, secret) = House::guarded(change, &["--max-concurrent-runs", "1", "--project", "warehouse-eu"]);
    let named = |operation: &str, from_the_end: usize| -> Uuid {
        contract.operation(operation).target.rsplit('/').nth(from_the_end).unwrap().parse().unwrap()
    };
    for (id, blocks, status) in [
        (named("run_cancel", 1), &["load-orders"][..], RunStatus::Succeeded),
        (named("run_retry", 1), &["tap-fails", "target-csv"], RunStatus::Failed),
    ] {
        let run = types::RunCreate::builder().blocks(crate::harness::names(blocks)).run_id(Some(types::RunId(id)));
        house.client.run_create().project("warehouse").env("dev").body(run).send().await.unwrap();
        assert_eq!(house.over(id).await.status, status);
    }
    let tests = named("test_view", 0);
    let body = types::TestCreate::builder().run_id(Some(types::RunId(tests)));
    house.client.test_create().project("warehouse").env("dev").body(body).send().await.unwrap();
    assert_eq!(house.over(tests).await.status, RunStatus::Succeeded);
    for name in ["metrics", "spare"] {
        let service = types::ServiceCreate::builder().name(name).plugin("tap-orders").start(false);
        let args = types::Arguments(vec!["--about".parse().unwrap()]);
        let service = service.args(args).restart(meltano_api_client::RestartPolicy::Never);
        house.client.service_create().project("warehouse").env("dev").body(service).send().await.unwrap();
    }
    let patient = house.run(&["tap-patient", "target-csv"]).await;
    house.reaches(patient.id.0, RunStatus::Running).await;
    (house, secret)
}

/// The processes that were started for a project on this ground and live on.
fn processes(ground: &str) -> Vec<String> {
    let all = std::fs::read_dir("/proc").unwrap().flatten().map(|entry| entry.path());
    let command = |path: PathBuf| std::fs::read_to_string(path.join("cmdline")).ok();
    all.filter_map(command).filter(|command| command.contains(ground)).collect()
}

#[tokio::test(flavor = "multi_thread")]
#[ignore = "needs schemathesis: cargo xtask conformance"]
async fn the_server_keeps_the_contract_whatever_it_is_asked() {
    let contract = Written::contract();
    let (mut house, secret) = seeded(&contract).await;
    let report = judge("whole", &house.server.url, &secret, &[]);
    assert_eq!(report.exit, Some(0), "{}", report.output);
    assert!(report.failed.is_empty() && report.warnings.is_empty(), "{:?} {:?}", report.failed, report.warnings);

    let operations = contract.requests();
    let labels: BTreeSet<String> = operations.iter().map(|operation| operation.label()).collect();
    assert_eq!(report.operations, labels, "every operation was asked");
    assert_eq!(report.phases, ["coverage", "examples", "fuzzing", "stateful"].map(str::to_owned).into());
    assert_eq!(report.checks, CHECKS.map(str::to_owned).into());
    assert!(report.cases > 60 * operations.len(), "{} cases are few", report.cases);

    // Every link that the contract declares leads to an answer that is a success.
    let mut links = BTreeMap::new();
    for operation in &operations {
        for (name, target) in &operation.links {
            let to = contract.operation(target).label();
            let link = format!("{} -> [{}] {name} -> {to}", operation.label(), operation.success);
            links.insert(link, [operation.id.clone(), target.clone()]);
        }
    }
    assert!(links.len() > 15, "links are read");
    // Which links are taken is a matter of dice. They fall alike each time, but otherwise once the contract has changed,
    // and the more operations there are, the rarer is each way. So there are walks among few of them for links that
    // nobody took: those of one tag, where they lead, and what leads to them.
    let (mut taken, mut cases) = (report.links.clone(), report.cases);
    let untaken = |taken: &BTreeSet<String>| -> BTreeMap<&String, &[String; 2]> {
        links.iter().filter(|(link, _)| !taken.contains(*link)).collect()
    };
    for walks in ["3", "10", "40", "120"] {
        let noun = |id: &str| id.split('_').next().unwrap().to_owned();
        let nouns: BTreeSet<String> = untaken(&taken).values().map(|[from, _]| noun(from)).collect();
        for tag in nouns {
            let ends: BTreeSet<&String> =
                untaken(&taken).into_values().filter(|[from, _]| noun(from) == tag).flatten().collect();
            if ends.is_empty() {
                continue;
            }
            let before = links.values().filter(|[_, to]| ends.contains(to)).map(|[from, _]| from);
            let few: BTreeSet<&String> = ends.iter().copied().chain(before).collect();
            let few = few.into_iter().flat_map(|id| ["--include-operation-id", id]);
            let longer = ["--phases", "stateful", "--max-examples", walks].into_iter().chain(few).collect::<Vec<_>>();
            let again = judge(&format!("walks-{tag}-{walks}"), &house.server.url, &secret, &longer);
            assert_eq!(again.exit, Some(0), "{}", again.output);
            taken.extend(again.links);
            cases += again.cases;
        }
    }
    let untaken: Vec<_> = untaken(&taken).into_keys().collect();
    assert!(untaken.is_empty(), "no one came to the end of {untaken:#?}");

    // What was started is gone with the server, and the token was written down nowhere.
    let ground = house.project.ground().to_str().unwrap().to_owned();
    assert!(processes(&ground).len() > 1, "the server and a run");
    assert!(house.server.stop().success());
    assert_eq!(processes(&ground), [""; 0]);
    assert!(!report.text.contains(&secret), "the token is in the report");
    let figure = format!(
        "{} operations, {} cases, {} checks, {} links followed, 0 failures",
        operations.len(),
        cases,
        report.checks.len(),
        links.len()
    );
    std::fs::write(repository().join("target/conformance/figure"), figure).unwrap();
}

/// Asks one operation of a sound server, and then of one that has a fault.
async fn sees(fault: Fault, operation: &str, check: &str) {
    let one = ["--phases", "examples,coverage,fuzzing", "--include-operation-id", operation];
    sees_by(fault, &one, check).await;
}

async fn sees_by(fault: Fault, which: &[&str], check: &str) {
    // No pipeline runs: this is about the judge, and runs cost time.
    let idle = |project: &Project| project.feign_meltano("#!/bin/sh\nexit 0\n");
    let (house, secret) = House::guarded(idle, &["--max-concurrent-runs", "1", "--meltano", "./meltano"]);
    let arguments = [which, &["--max-examples", "6"]].concat();
    let sound = judge(&format!("{fault:?}-mended"), &house.server.url, &secret, &arguments);
    assert_eq!((sound.exit, sound.failed), (Some(0), BTreeSet::new()), "{}", sound.output);
    let faulty = Faulty::before(&house.server.url, fault.clone(), &secret);
    let report = judge(&format!("{fault:?}"), &faulty.url, &secret, &arguments);
    assert_eq!(report.exit, Some(1), "{}", report.output);
    assert!(report.failed.contains(check), "{:?}\n{}", report.failed, report.output);
}

#[tokio::test(flavor = "multi_thread")]
#[ignore = "needs schemathesis: cargo xtask gates"]
async fn sees_a_server_that_breaks_at_some_input() {
    sees(Fault::BreaksAtALimitOfOne, "env_list", "not_a_server_error").await;
}

#[tokio::test(flavor = "multi_thread")]
#[ignore = "needs schemathesis: cargo xtask gates"]
async fn sees_an_undeclared_status() {
    sees(Fault::AnswersWithAnotherStatus, "env_view", "status_code_conformance").await;
}

#[tokio::test(flavor = "multi_thread")]
#[ignore = "needs schemathesis: cargo xtask gates"]
async fn sees_an_undeclared_media_type() {
    sees(Fault::AnswersAsText, "env_view", "content_type_conformance").await;
}

#[tokio::test(flavor = "multi_thread")]
#[ignore = "needs schemathesis: cargo xtask gates"]
async fn sees_an_answer_that_is_not_of_its_schema() {
    sees(Fault::MisspellsAProperty, "env_view", "response_schema_conformance").await;
}

#[tokio::test(flavor = "multi_thread")]
#[ignore = "needs schemathesis: cargo xtask gates"]
async fn sees_that_a_wrong_request_is_accepted() {
    sees(Fault::ForgetsTheQuery, "env_list", "negative_data_rejection").await;
}

#[tokio::test(flavor = "multi_thread")]
#[ignore = "needs schemathesis: cargo xtask gates"]
async fn sees_that_a_right_request_is_refused() {
    sees(Fault::RefusesEveryQuery, "env_list", "positive_data_acceptance").await;
}

#[tokio::test(flavor = "multi_thread")]
#[ignore = "needs schemathesis: cargo xtask gates"]
async fn sees_that_nobody_is_asked_for_a_token() {
    sees(Fault::LetsEverybodyIn, "project_view", "ignored_auth").await;
}

#[tokio::test(flavor = "multi_thread")]
#[ignore = "needs schemathesis: cargo xtask gates"]
async fn sees_that_any_method_will_do() {
    sees(Fault::TakesAnyMethodForGet, "version_view", "unsupported_method").await;
}

#[tokio::test(flavor = "multi_thread")]
#[ignore = "needs schemathesis: cargo xtask gates"]
async fn sees_a_header_that_was_promised_and_not_sent() {
    sees(Fault::LosesTheLocation, "run_create", "response_headers_conformance").await;
}

#[tokio::test(flavor = "multi_thread")]
#[ignore = "needs schemathesis: cargo xtask gates"]
async fn sees_that_what_was_created_is_not_there() {
    // The judge believes only links that tell every parameter.
    let two = ["service_create", "service_view"].map(|id| ["--include-operation-id", id]).concat();
    let two = [&["--phases", "stateful"], &two[..]].concat();
    sees_by(Fault::LosesServices, &two, "ensure_resource_availability").await;
}
