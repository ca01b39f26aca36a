//! The tag `jobs`.

use crate::harness::{COUNTING_TAP, DEV, DRAINING_TARGET, House, Project};
use futures::TryStreamExt;
use meltano_api_client::types;
use meltano_api_contract::table::ErrorCode;
use serde_json::{Value, json};

/// More jobs, of which none is wrong.
const SOUND: &str = "jobs:
- name: every thing/ö?
  tasks: [tap-orders, target-csv, [tap-jsonl target-csv, tap-orders hide-emails target-csv]]
- name: commands
  tasks:
  - shout:hello
  - [shout, tap-jsonl target-csv]
- name: nothing
  tasks: []
";

/// Jobs that Meltano cannot run.
const WRONG: &str = "jobs:
- name: dangling
  tasks: [tap-orders target-csv, tap-oders target-csv]
- name: reversed
  tasks: [target-csv tap-orders]
- name: stringy
  tasks: tap-orders target-csv
";

fn with(jobs: &str) -> House {
    let change = |project: &Project| {
        project.edit("meltano.yml", |text| {
            let shout = "  utilities:\n  - {name: shout, namespace: shout, commands: {hello: hi}}\n  mappers:\n";
            text.replace("jobs:\n", jobs).replace("  mappers:\n", shout)
        });
    };
    House::build(change, &[])
}

async fn list(house: &House, env: &str) -> Vec<types::Job> {
    house.client.job_list().project("warehouse").env(env).send().await.unwrap().into_inner().items
}

async fn view(house: &House, env: &str, job: &str) -> types::Job {
    house.client.job_view().project("warehouse").env(env).job(job).send().await.unwrap().into_inner()
}

#[tokio::test]
async fn the_jobs_are_those_of_meltano() {
    let house = with(SOUND);
    let ours = list(&house, "dev").await;
    let names: Vec<&str> = ours.iter().map(|job| job.name.as_str()).collect();
    assert_eq!(names, ["commands", "every thing/ö?", "load-orders", "nothing"]);
    let says: Value = serde_json::from_str(&house.project.meltano_says(&["job", "list", "--format", "json"])).unwrap();
    let theirs = says["jobs"].as_array().unwrap();
    assert_eq!(theirs.len(), ours.len());
    for job in &ours {
        let theirs = theirs.iter().find(|theirs| theirs["job_name"] == job.name.as_str()).unwrap();
        let tasks = theirs["tasks"].as_array().unwrap().iter().map(|task| match task {
            Value::Array(parts) => parts.iter().map(|part| part.as_str().unwrap()).collect::<Vec<_>>().join(" "),
            task => task.as_str().unwrap().to_owned(),
        });
        let shown = job
            .tasks
            .iter()
            .map(|task| task.blocks.iter().map(|block| block.block.as_str()).collect::<Vec<_>>().join(" "));
        assert_eq!(shown.collect::<Vec<_>>(), tasks.collect::<Vec<_>>());
        assert_eq!(job.problems.len(), 0, "{job:?}");
        assert_eq!(json!(view(&house, "dev", &job.name).await), json!(job));
    }
    let of = |name: &str| ours.iter().find(|job| job.name.as_str() == name).unwrap();
    let commands = json!([
        { "blocks": [{ "block": "shout:hello", "kind": "command", "type": "utilities", "plugin": "shout", "command": "hello" }] },
        { "blocks": [
            { "block": "shout", "kind": "plugin", "type": "utilities", "plugin": "shout" },
            { "block": "tap-jsonl", "kind": "plugin", "type": "extractors", "plugin": "tap-jsonl" },
            { "block": "target-csv", "kind": "plugin", "type": "loaders", "plugin": "target-csv" },
        ] },
    ]);
    assert_eq!(json!(of("commands").tasks), commands);
    assert_eq!(of("every thing/ö?").state_ids, ["dev:tap-orders-to-target-csv", "dev:tap-jsonl-to-target-csv"]);
}

#[tokio::test]
async fn a_job_keeps_its_state_under_the_ids_that_are_announced() {
    let house = House::build(
        |project| {
            project.add_script("extractors", "tap-count", "state", COUNTING_TAP);
            project.add_script("loaders", "target-drain", "", DRAINING_TARGET);
            let env = "env: {REGION: eu}\nenvironments:\n- {name: staging, state_id_suffix: '${REGION}-$SHARD'}\n";
            let job = "jobs:\n- {name: count, tasks: [tap-count target-drain]}\n";
            project.edit("meltano.yml", |text| text.replace("environments:\n", env).replace("jobs:\n", job));
            std::fs::write(project.root().join(".env"), "SHARD=7\nREGION=us\n").unwrap();
        },
        &[],
    );
    let announced = view(&house, "staging", "count").await.state_ids;
    house.project.meltano(&["--environment", "staging", "run", "count"]);
    let kept: Vec<String> = house.project.meltano_runs().into_iter().map(|(id, ..)| id).collect();
    assert_eq!(
        (announced, kept.as_slice()),
        (kept.clone(), ["staging:tap-count-to-target-drain:eu-7".to_owned()].as_slice())
    );
    // Without an environment there is none, and none is guessed.
    assert_eq!(view(&house, "-", "count").await.state_ids, [""; 0]);
    house.project.edit("meltano.yml", |text| text.replace("$SHARD", "$ELSEWHERE"));
    let seen = view(&house, "staging", "count").await;
    assert_eq!((seen.state_ids.len(), seen.problems.len()), (0, 0));
}

#[tokio::test]
async fn what_a_job_says_wrong_hides_nothing_and_is_what_a_run_is_refused_for() {
    let house = with(WRONG);
    assert_eq!(list(&house, "dev").await.len(), 4, "all are listed");
    for (name, code, line) in [
        ("dangling", "block_unknown", "- name: dangling"),
        ("reversed", "block_sequence_invalid", "- name: reversed"),
        ("stringy", "job_invalid", "- name: stringy"),
    ] {
        let job = view(&house, "dev", name).await;
        let [problem] = job.problems.as_slice() else { panic!("{job:?}") };
        assert_eq!((problem.code.as_str(), problem.file.as_deref()), (code, Some("meltano.yml")));
        let lines = house.project.read("meltano.yml");
        let first = lines.lines().position(|text| text == line).unwrap() + 1;
        let at = usize::try_from(problem.line.unwrap()).unwrap();
        assert!((first..=first + 1).contains(&at), "{problem:?}");
        assert!(job.state_ids.is_empty());
        let refused = house.post(&format!("{DEV}/runs"), json!({ "blocks": [name] }).to_string()).await;
        assert_eq!(refused.status, 422, "{refused:?}");
        assert!(refused.message().starts_with(&problem.message), "{refused:?}");
    }
    let dangling = view(&house, "dev", "dangling").await;
    let lost = json!({ "blocks": [
        { "block": "tap-oders" },
        { "block": "target-csv", "kind": "plugin", "type": "loaders", "plugin": "target-csv" },
    ] });
    assert_eq!(json!(dangling.tasks[1]), lost);
    assert_eq!(dangling.problems[0].hint.as_deref(), Some("did you mean `tap-orders`?"));
}

#[tokio::test]
async fn pages_of_one_make_the_whole_list() {
    let house = with(SOUND);
    let whole = list(&house, "dev").await;
    let pages = house.client.job_list().project("warehouse").env("dev").limit(std::num::NonZeroU32::MIN);
    let streamed: Vec<types::Job> = pages.stream().try_collect().await.unwrap();
    assert_eq!(json!(streamed), json!(whole));
    let token = house.get(&format!("{DEV}/jobs?limit=1")).await.json()["next_page"].as_str().unwrap().to_owned();
    let other = format!("{}/jobs?page_token={token}", DEV.replace("/dev", "/prod"));
    house.get(&other).await.is_refusal(ErrorCode::PageTokenInvalid);
}

#[tokio::test]
async fn an_unknown_job_is_not_found_and_one_like_it_is_named() {
    let house = House::open();
    let answer = house.get(&format!("{DEV}/jobs/load-order")).await;
    answer.is_refusal(ErrorCode::JobNotFound);
    assert_eq!(answer.message(), "the project has no job `load-order`\nhint: did you mean `load-orders`?");
    house.project.edit("meltano.yml", |text| text.replace("- name: load-orders", "- name: load-order"));
    assert_eq!(view(&house, "dev", "load-order").await.name.as_str(), "load-order", "an edit is visible");
}

#[tokio::test]
async fn a_plugin_that_nothing_defines_is_a_problem_of_all_that_use_it() {
    let house = with("jobs:\n- name: undefined\n  tasks: [tap-orders target-gone]\n");
    house.project.edit("meltano.yml", |text| {
        let text = text.replacen("\n  loaders:\n", "\n  loaders:\n  - {name: target-gone, variant: v}\n", 1);
        let elt = "schedules:\n- {name: elt, extractor: tap-orders, loader: target-gone, transform: skip, interval: '@daily'}\n";
        text.replacen("schedules:\n", elt, 1).replace("job: load-orders", "job: undefined")
    });
    let job = view(&house, "dev", "undefined").await;
    assert_eq!(job.problems[0].code, "plugin_lock_missing");
    assert_eq!(job.state_ids, ["dev:tap-orders-to-target-gone"], "what is known is said");
    let elt = house.get(&format!("{DEV}/schedules/elt")).await.json();
    assert_eq!(elt["problems"][0]["code"], "plugin_lock_missing");
    let config = house.get(&format!("{DEV}/plugins/loaders/target-gone/config")).await.json();
    assert_eq!(config["problems"][0]["code"], "plugin_lock_missing");
}
