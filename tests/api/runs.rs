//! The tag `runs`, one run at a time.

use crate::harness::{DEV, FAILING_TAP, House, PATIENT_TAP, Project, STUBBORN_TAP, eventually, names};
use futures::{StreamExt, TryStreamExt};
use meltano_api_client::{LogLineType, LogSource, RunStatus, types};
use nix::sys::signal::kill;
use nix::unistd::Pid;
use serde_json::{Value, json};
use uuid::Uuid;

const TAP: &str = "catalog, discover, state";

#[tokio::test(flavor = "multi_thread")]
async fn a_run_loads_rows_and_leaves_what_the_cli_would_have_left() {
    let house = House::open();
    let run = house.run(&["tap-orders", "hide-emails", "target-csv"]).await;
    assert_eq!((run.status.clone(), run.created_by.as_str()), (RunStatus::Queued, "anonymous"));
    let run = house.over(run.id.0).await;
    assert_eq!((run.status.clone(), run.exit_code, run.reason.clone()), (RunStatus::Succeeded, Some(0), None));
    let (started, ended) = (run.started_at.unwrap(), run.ended_at.unwrap());
    assert!(run.created_at <= started && started <= ended);

    let rows = house.project.read("output/dev/orders.csv");
    assert_eq!(rows.lines().count(), 4, "{rows}");
    assert!(!rows.contains("ada@example.com"), "the mapping was applied");
    let state: Value =
        serde_json::from_str(&house.project.meltano_says(&["state", "get", "dev:tap-orders-to-target-csv"])).unwrap();
    let bookmark = &state["singer_state"]["bookmarks"]["orders"]["replication_key_value"];
    assert_eq!(bookmark, "2026-11-03T18:45:00+00:00");

    // The run id is Meltano's own.
    let logs: Value = serde_json::from_str(&house.project.meltano_says(&["logs", "list", "--format", "json"])).unwrap();
    assert_eq!(logs["runs"][0]["log_id"], run.id.0.to_string());
    assert_eq!(logs["runs"][0]["state"], "SUCCESS");
    assert_eq!(logs["runs"][0]["trigger"], "api");

    // Nothing of the project was changed on the way.
    let sample = crate::harness::repository().join("tests/sample/meltano.yml");
    assert_eq!(house.project.read("meltano.yml"), std::fs::read_to_string(sample).unwrap());

    let log = house.log(run.id.0).await;
    let seqs: Vec<i64> = log.iter().map(|line| line.seq.0).collect();
    assert_eq!(seqs, (1..=i64::try_from(log.len()).unwrap()).collect::<Vec<_>>());
    let completed = log.iter().find(|line| line.message.as_deref() == Some("Block run completed")).unwrap();
    assert_eq!(completed.record["success"], json!(true));
    assert_eq!(completed.record["run_id"], json!(run.id.0.to_string()));
    let of_tap = log.iter().find(|line| line.plugin.as_deref() == Some("tap-orders")).unwrap();
    assert_eq!((of_tap.source.clone(), of_tap.level.as_deref()), (Some(LogSource::Stderr), Some("info")));
}

#[tokio::test(flavor = "multi_thread")]
async fn a_line_that_is_longer_than_the_server_keeps_says_so() {
    let shouts = |project: &Project| project.feign_meltano("#!/bin/sh\nhead -c 2000000 /dev/zero | tr '\\0' a\n");
    let house = House::build(shouts, &["--meltano", "./meltano"]);
    let run = house.run(&["load-orders"]).await;
    house.over(run.id.0).await;
    let log = house.log(run.id.0).await;
    let long = log.iter().find(|line| line.truncated == Some(true)).unwrap();
    assert_eq!(long.message.as_ref().unwrap().len(), 1024 * 1024);
    assert!(log.iter().filter(|line| line.seq.0 != long.seq.0).all(|line| line.truncated.is_none()));
}

#[tokio::test(flavor = "multi_thread")]
async fn a_job_runs_like_its_tasks() {
    let house = House::open();
    let run = house.run(&["load-orders"]).await;
    assert_eq!(house.over(run.id.0).await.status, RunStatus::Succeeded);
    assert_eq!(house.project.read("output/dev/orders.csv").lines().count(), 4);
}

#[tokio::test(flavor = "multi_thread")]
async fn a_project_without_an_id_is_not_rewritten_by_a_run() {
    let without_id = |text: String| {
        text.lines().filter(|line| !line.starts_with("project_id")).collect::<Vec<_>>().join("\n") + " # kept\n"
    };
    let house = House::build(|project| project.edit("meltano.yml", without_id), &[]);
    let before = house.project.read("meltano.yml");
    let run = house.run(&["tap-orders", "target-csv"]).await;
    assert_eq!(house.over(run.id.0).await.status, RunStatus::Succeeded);
    assert_eq!(house.project.read("meltano.yml"), before);
}

#[tokio::test(flavor = "multi_thread")]
async fn a_database_in_the_system_directory_is_the_projects_not_the_runs() {
    let configured = |text: String| text + "database_uri: sqlite:///$MELTANO_SYS_DIR_ROOT/other.db\n";
    let house = House::build(|project| project.edit("meltano.yml", configured), &[]);
    let run = house.run(&["tap-orders", "target-csv"]).await;
    assert_eq!(house.over(run.id.0).await.status, RunStatus::Succeeded);
    let state = house.project.meltano_says(&["state", "get", "dev:tap-orders-to-target-csv"]);
    assert!(state.contains("2026-11-03"), "{state}");
    assert!(house.project.root().join(".meltano/other.db").exists());
}

#[tokio::test(flavor = "multi_thread")]
async fn a_run_whose_tap_fails_says_so() {
    let house = House::build(|project| project.add_script("extractors", "tap-fails", TAP, FAILING_TAP), &[]);
    let run = house.run(&["tap-fails", "target-csv"]).await;
    let run = house.over(run.id.0).await;
    assert_eq!((run.status.clone(), run.exit_code), (RunStatus::Failed, Some(1)));
    assert_eq!(run.reason.as_deref(), Some("Extractor failed"));
    let log = house.log(run.id.0).await;
    let said = log.iter().find(|line| line.message.as_deref() == Some("the well is dry")).unwrap();
    assert_eq!(said.plugin.as_deref(), Some("tap-fails"));
    assert_eq!(house.project.meltano_runs()[0].1, "FAIL");
}

#[tokio::test(flavor = "multi_thread")]
async fn a_run_whose_meltano_is_killed_names_the_signal() {
    let tap = FAILING_TAP.replace("sys.exit(3)", "import os\nos.kill(os.getppid(), 9)");
    let house = House::build(|project| project.add_script("extractors", "tap-kills", TAP, &tap), &[]);
    let run = house.run(&["tap-kills", "target-csv"]).await;
    let run = house.over(run.id.0).await;
    assert_eq!((run.status.clone(), run.exit_code, run.signal), (RunStatus::Failed, None, Some(9)));
    assert_eq!(run.reason.as_deref(), Some("meltano was ended by signal 9"));
}

#[tokio::test(flavor = "multi_thread")]
async fn a_run_of_a_plugin_that_is_not_installed_fails_and_installs_nothing() {
    let uninstalled = |project: &Project| {
        project.edit("meltano.yml", |text| {
            text.replacen("  - name: tap-orders\n", "  - name: tap-absent\n    namespace: tap_absent\n    pip_url: ./plugins/tap-orders\n    executable: tap-orders\n    capabilities: [discover, catalog, state]\n  - name: tap-orders\n", 1)
        });
    };
    let house = House::build(uninstalled, &[]);
    let run = house.run(&["tap-absent", "target-csv"]).await;
    let run = house.over(run.id.0).await;
    assert_eq!(run.status, RunStatus::Failed);
    assert!(run.reason.as_deref().unwrap_or_default().contains("tap-absent"), "{:?}", run.reason);
    assert!(!house.project.root().join(".meltano/extractors/tap-absent/venv").exists());
}

#[tokio::test(flavor = "multi_thread")]
async fn every_flag_reaches_meltano() {
    let house = House::open();
    let flags = types::RunFlags::builder()
        .dry_run(true)
        .full_refresh(true)
        .refresh_catalog(true)
        .no_state_update(true)
        .force(true)
        .state_id_suffix(Some("eu".parse().unwrap()))
        .state_strategy(Some("merge".into()))
        .timeout(Some(types::TimeoutSeconds(600.try_into().unwrap())));
    let run = house.run_with(&["tap-orders", "target-csv"], flags).await;
    let run = house.over(run.id.0).await;
    assert_eq!(run.status, RunStatus::Succeeded, "{:?}", run.reason);
    let flags = serde_json::to_value(&run.flags).unwrap();
    let sent = json!({
        "dry_run": true, "full_refresh": true, "refresh_catalog": true, "no_state_update": true, "force": true,
        "state_id_suffix": "eu", "state_strategy": "merge", "timeout": 600,
    });
    assert_eq!(flags, sent);
    assert!(!house.project.root().join("output").exists(), "a dry run loads nothing");

    let flags = types::RunFlags::builder().state_id_suffix(Some("eu".parse().unwrap())).full_refresh(true);
    let run = house.run_with(&["tap-orders", "target-csv"], flags).await;
    assert_eq!(house.over(run.id.0).await.status, RunStatus::Succeeded);
    assert_eq!(house.project.meltano_runs()[0].0, "dev:tap-orders-to-target-csv:eu");
}

#[tokio::test(flavor = "multi_thread")]
async fn cancelling_ends_every_process_even_of_a_tap_that_ignores_sigterm() {
    let house = House::build(|project| project.add_script("extractors", "tap-stubborn", TAP, STUBBORN_TAP), &[]);
    let run = house.run(&["tap-stubborn", "target-csv"]).await;
    let pid_file = house.project.root().join("tap.pid");
    let tap = eventually("the tap is up", async || std::fs::read_to_string(&pid_file).ok()).await;
    let tap = Pid::from_raw(tap.parse().unwrap());
    kill(tap, None).unwrap();

    let body = types::RunCancel::builder().grace_seconds(Some(types::GraceSeconds(1)));
    let cancel = || house.client.run_cancel().project("warehouse").env("dev").run(run.id.0);
    let cancelling = cancel().body(body).send().await.unwrap().into_inner();
    assert_eq!(cancelling.status, RunStatus::Cancelling);
    assert_eq!(cancelling.cancel_requested_by.as_deref(), Some("anonymous"));

    let run = house.over(run.id.0).await;
    assert_eq!(run.status, RunStatus::Cancelled, "{:?}", run.reason);
    assert!(is_gone(tap), "the tap lives on");
    let rows = house.project.meltano_runs();
    assert!(rows.iter().all(|(_, state, _)| state != "RUNNING"), "{rows:?}");

    let again = cancel().body(types::RunCancel::builder()).send().await.unwrap_err();
    assert_eq!(again.status().unwrap(), 409);
}

#[tokio::test(flavor = "multi_thread")]
async fn a_queued_run_waits_for_a_place_and_is_cancelled_at_once() {
    let patient = |project: &Project| project.add_script("extractors", "tap-patient", TAP, PATIENT_TAP);
    let house = House::build(patient, &["--max-concurrent-runs", "1"]);
    let first = house.run(&["tap-patient", "target-csv"]).await;
    house.reaches(first.id.0, RunStatus::Running).await;
    let second = house.run(&["tap-orders", "target-csv"]).await;
    let third = house.run(&["tap-orders", "target-csv"]).await;
    assert_eq!(house.view(second.id.0).await.status, RunStatus::Queued);

    let cancel = house.client.run_cancel().project("warehouse").env("dev").run(third.id.0);
    let third = cancel.body(types::RunCancel::builder()).send().await.unwrap().into_inner();
    assert_eq!((third.status.clone(), third.started_at), (RunStatus::Cancelled, None));

    std::fs::write(house.project.root().join("go"), "").unwrap();
    assert_eq!(house.over(first.id.0).await.status, RunStatus::Succeeded);
    let second = house.over(second.id.0).await;
    assert_eq!(second.status, RunStatus::Succeeded);
    assert!(second.started_at >= house.view(first.id.0).await.ended_at);
}

#[tokio::test(flavor = "multi_thread")]
async fn a_follower_hears_a_line_while_the_run_waits() {
    let house = House::build(|project| project.add_script("extractors", "tap-patient", TAP, PATIENT_TAP), &[]);
    let run = house.run(&["tap-patient", "target-csv"]).await;
    let mut lines = Box::pin(house.follow(run.id.0).await);
    let mut last = json!(null);
    while let Some(line) = lines.next().await {
        // The tap goes on only because the line was heard; how soon it is, `cargo xtask bench` says.
        if line["message"] == "waiting" {
            std::fs::write(house.project.root().join("go"), "").unwrap();
        }
        last = line;
    }
    assert_eq!(
        (&last["type"], &last["reason"], &last["status"]),
        (&json!("end"), &json!("run_over"), &json!("succeeded"))
    );
}

#[tokio::test(flavor = "multi_thread")]
async fn a_log_is_read_in_pages_that_join_without_a_seam() {
    let house = House::open();
    let run = house.run(&["tap-orders", "target-csv"]).await;
    house.over(run.id.0).await;
    let whole = house.log(run.id.0).await;
    let (mut joined, mut after) = (Vec::new(), 0);
    loop {
        let page = house.client.run_log_stream().project("warehouse").env("dev").run(run.id.0);
        let page = page.after(after).limit(std::num::NonZeroU32::new(7).unwrap()).send().await.unwrap().into_inner();
        let bytes: Vec<_> = page.into_inner().try_collect().await.unwrap();
        let text = String::from_utf8(bytes.concat()).unwrap();
        let mut lines: Vec<types::LogLine> = text.lines().map(|line| serde_json::from_str(line).unwrap()).collect();
        let end = lines.pop().unwrap();
        assert_eq!(end.type_, LogLineType::End);
        let next = end.seq.0;
        assert!(lines.iter().all(|line| (after + 1..=next).contains(&line.seq.0)), "behind {after}: {text}");
        after = next;
        joined.extend(lines);
        match end.reason.unwrap().as_str() {
            "page" => {}
            reason => break assert_eq!(reason, "run_over"),
        }
    }
    let text =
        |lines: &[types::LogLine]| lines.iter().map(|line| serde_json::to_string(line).unwrap()).collect::<Vec<_>>();
    assert_eq!(text(&joined), text(&whole));
}

#[tokio::test(flavor = "multi_thread")]
async fn a_creation_is_safe_to_repeat_under_a_key() {
    let house = House::open();
    let create = |blocks: &[&str], key: &str| {
        let body = types::RunCreate::builder().blocks(names(blocks));
        house.client.run_create().project("warehouse").env("dev").idempotency_key(key).body(body)
    };
    let first = create(&["load-orders"], "a").send().await.unwrap();
    let location = first.headers()["location"].to_str().unwrap().to_owned();
    assert_eq!(location, format!("{DEV}/runs/{}", first.id.0));
    // At once, so that some of them meet inside the server.
    let (again, meanwhile) = tokio::join!(create(&["load-orders"], "a").send(), create(&["load-orders"], "a").send());
    assert_eq!((again.unwrap().id.0, meanwhile.unwrap().id.0), (first.id.0, first.id.0));
    let other = create(&["tap-orders", "target-csv"], "a").send().await.unwrap_err();
    assert_eq!(other.status().unwrap(), 422);
    // A retry is answered even if the project has become unreadable meanwhile.
    let whole = house.project.read("meltano.yml");
    house.project.edit("meltano.yml", |text| text + "jobs: [");
    assert_eq!(create(&["load-orders"], "a").send().await.unwrap().id.0, first.id.0);
    house.project.edit("meltano.yml", |_| whole);
    assert_ne!(create(&["load-orders"], "b").send().await.unwrap().id.0, first.id.0);

    let id = Uuid::new_v4();
    let chosen = || {
        let body = types::RunCreate::builder().blocks(names(&["load-orders"])).run_id(Some(types::RunId(id)));
        house.client.run_create().project("warehouse").env("dev").body(body).send()
    };
    assert_eq!(chosen().await.unwrap().id.0, id);
    assert_eq!(chosen().await.unwrap_err().status().unwrap(), 409);
    assert_eq!(house.client.run_list().project("warehouse").env("dev").send().await.unwrap().items.len(), 3);
}

#[tokio::test(flavor = "multi_thread")]
async fn runs_are_listed_newest_first_in_pages_and_by_status_and_kind() {
    let house = House::build(|project| project.add_script("extractors", "tap-fails", TAP, FAILING_TAP), &[]);
    let mut created = Vec::new();
    for blocks in [["tap-fails", "target-csv"], ["tap-orders", "target-csv"], ["tap-fails", "target-csv"]] {
        created.push(house.run(&blocks).await.id.0);
    }
    for id in &created {
        house.over(*id).await;
    }
    created.reverse();
    let list = || house.client.run_list().project("warehouse").env("dev");
    let ids = |runs: Vec<types::Run>| runs.into_iter().map(|run| run.id.0).collect::<Vec<_>>();
    let limit = std::num::NonZeroU32::new(1).unwrap();
    assert_eq!(ids(list().limit(limit).stream().try_collect().await.unwrap()), created);
    let failed = list().status("failed").kind("run").limit(limit);
    assert_eq!(ids(failed.stream().try_collect().await.unwrap()), [created[0], created[2]]);
    assert!(list().status("lost").send().await.unwrap().items.is_empty());
    let elsewhere = house.client.run_list().project("warehouse").env("prod").send().await.unwrap();
    assert!(elsewhere.items.is_empty());
}

/// Gone, or a zombie that nobody reaps.
fn is_gone(pid: Pid) -> bool {
    let status = std::fs::read_to_string(format!("/proc/{pid}/stat"));
    status.map_or(true, |status| status.rsplit(')').next().is_some_and(|rest| rest.trim_start().starts_with('Z')))
}
