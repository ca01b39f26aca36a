//! The tag `envs`.

use crate::harness::{House, Project};
use futures::TryStreamExt;
use meltano_api_client::types;
use meltano_api_contract::table::ErrorCode;
use serde_json::{Value, json};

const ENVS: &str = "/meltano/core/v2beta/projects/warehouse/envs";

/// A house with environments whose names are not in order, and not all plain.
fn many() -> House {
    let more = "environments:\n- name: a b/c?d#e%f&ü\n- name: staging\n  state_id_suffix: ${SUFFIX}\n";
    House::build(|project: &Project| project.edit("meltano.yml", |text| text.replace("environments:\n", more)), &[])
}

async fn view(house: &House, env: &str) -> types::Env {
    house.client.env_view().project("warehouse").env(env).send().await.unwrap().into_inner()
}

#[tokio::test]
async fn the_environments_are_those_of_meltano() {
    let house = many();
    let listed = house.client.env_list().project("warehouse").send().await.unwrap().into_inner().items;
    let mut names: Vec<&str> = listed.iter().map(|env| env.name.as_str()).collect();
    assert_eq!(names, ["a b/c?d#e%f&ü", "dev", "prod", "staging"]);
    let says = house.project.meltano_says(&["environment", "list"]);
    let mut oracle: Vec<&str> = says.lines().collect();
    oracle.sort_unstable();
    names.sort_unstable();
    assert_eq!(names, oracle);
    let default: Vec<&str> = listed.iter().filter(|env| env.default).map(|env| env.name.as_str()).collect();
    assert_eq!(default, ["dev"]);
    for env in &listed {
        assert_eq!(json!(view(&house, &env.name).await), json!(env));
    }
    assert_eq!(view(&house, "staging").await.state_id_suffix.as_deref(), Some("${SUFFIX}"));
}

#[tokio::test]
async fn pages_of_one_make_the_whole_list() {
    let house = many();
    let whole = house.get(ENVS).await.json()["items"].clone();
    let list = house.client.env_list().project("warehouse").limit(std::num::NonZeroU32::MIN);
    let streamed: Vec<_> = list.stream().try_collect().await.unwrap();
    assert_eq!(json!(streamed), whole);

    let mut items = Vec::new();
    let mut path = format!("{ENVS}?limit=1");
    loop {
        let page = house.get(&path).await.json();
        items.extend(page["items"].as_array().unwrap().clone());
        let Some(next) = page.get("next_page") else { break };
        path = format!("{ENVS}?limit=1&page_token={}", next.as_str().unwrap());
        // A name that comes before the page, and one that goes, change nothing about what follows.
        if items.len() == 2 {
            house.project.edit("meltano.yml", |text| text.replace("environments:\n", "environments:\n- name: aa\n"));
        }
    }
    assert_eq!(Value::from(items), whole);
}

#[tokio::test]
async fn a_dash_is_no_environment() {
    let house = House::open();
    assert_eq!(
        json!(view(&house, "-").await),
        json!({ "name": "-", "default": false, "variables": [], "plugins": [] })
    );
}

#[tokio::test]
async fn an_environment_says_what_it_sets_and_no_value() {
    let dev = "- name: dev
  env: {WAREHOUSE: hush, AREA: hush}
  config:
    plugins:
      extractors:
      - {name: tap-orders, select: [orders.id], config: {path: hush, nested: {deep: hush}}, env: {OF_TAP: hush}}
      - {name: tap-gone, config: {a: hush}}
";
    let change = |project: &Project| {
        project.edit("meltano.yml", |text| text.replacen("- name: dev\n  config:\n    plugins:\n", dev, 1));
    };
    let house = House::build(change, &[]);
    let env = json!(view(&house, "dev").await);
    assert_eq!(env["variables"], json!(["AREA", "WAREHOUSE"]));
    let plugins = json!([
        { "type": "extractors", "name": "tap-orders", "known": true, "settings": ["_select", "nested.deep", "path"], "variables": ["OF_TAP"] },
        { "type": "extractors", "name": "tap-gone", "known": false, "settings": ["a"], "variables": [] },
        { "type": "loaders", "name": "target-csv", "known": true, "settings": ["output_path"], "variables": [] },
    ]);
    assert_eq!(env["plugins"], plugins);
    assert!(!env.to_string().contains("hush"));
}

#[tokio::test]
async fn a_manifest_is_all_of_a_project_as_its_parts_answer_it() {
    let house = House::open();
    for env in ["dev", "-"] {
        let below = format!("/meltano/core/v2beta/projects/warehouse/envs/{env}");
        let get = async |path: &str| house.get(&format!("{below}{path}")).await.json();
        let manifest = get("/manifest").await;
        assert_eq!(manifest["env"], get("").await);
        for (part, list) in [("jobs", "/jobs"), ("schedules", "/schedules")] {
            assert_eq!(manifest[part], get(list).await["items"], "{part}");
        }
        let plugins = get("/plugins").await;
        let shown: Vec<&Value> = manifest["plugins"].as_array().unwrap().iter().map(|one| &one["plugin"]).collect();
        assert_eq!(json!(shown), plugins["items"]);
        for one in manifest["plugins"].as_array().unwrap() {
            let (kind, name) = (one["plugin"]["type"].as_str().unwrap(), one["plugin"]["name"].as_str().unwrap());
            assert_eq!(one["config"], get(&format!("/plugins/{kind}/{name}/config")).await, "{name}");
            for (extra, value) in one["extras"].as_object().unwrap() {
                let setting = get(&format!("/plugins/{kind}/{name}/settings/_{extra}")).await;
                assert_eq!(setting["value"], *value, "{name} {extra}");
            }
        }
    }
}

#[tokio::test]
async fn an_unknown_environment_is_not_found_and_the_known_ones_are_named() {
    let house = House::open();
    let answer = house.get(&format!("{ENVS}/prdo")).await;
    answer.is_refusal(ErrorCode::EnvNotFound);
    assert_eq!(answer.message(), "environment `prdo` is not defined\nhint: the project defines `dev` and `prod`");
    house.project.edit("meltano.yml", |text| text.replace("- name: prod\n", "- name: prdo\n"));
    assert_eq!(view(&house, "prdo").await.name.as_str(), "prdo", "an edit is visible to the next request");
    house.project.edit("meltano.yml", |_| "version: 1\n".to_owned());
    let answer = house.get(&format!("{ENVS}/dev")).await;
    let message = "environment `dev` is not defined\n\
                   hint: the project defines no environment; add one to `environments` in `meltano.yml`";
    assert_eq!(answer.message(), message);
    assert_eq!(house.get(ENVS).await.json(), json!({ "items": [] }));
}

#[tokio::test]
async fn the_location_of_a_run_in_an_oddly_named_environment_leads_to_it() {
    let more = "environments:\n- name: a b/c?d#e%f&ü\n";
    let change = |project: &Project| project.edit("meltano.yml", |text| text.replace("environments:\n", more));
    // A Meltano that has nothing to say.
    let house = House::build(change, &["--meltano", "/bin/true"]);
    let body = types::RunCreate::builder().blocks(crate::harness::names(&["load-orders"]));
    let create = house.client.run_create().project("warehouse").env("a b/c?d#e%f&ü").body(body);
    let created = create.send().await.unwrap();
    let location = created.headers()["location"].to_str().unwrap().to_owned();
    let found = house.get(&location).await.json();
    assert_eq!((&found["id"], &found["env"]), (&json!(created.id), &json!("a b/c?d#e%f&ü")));
    assert!(location.starts_with("/meltano/core/v2beta/projects/warehouse/envs/a%20b%2Fc%3Fd%23e%25f%26%C3%BC/runs/"));
}
