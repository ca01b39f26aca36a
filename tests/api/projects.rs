//! The tag `projects`.

use crate::harness::{House, Project};
use futures::TryStreamExt;
use meltano_api_client::types;
use meltano_api_contract::table::ErrorCode;
use serde_json::{Value, json};

const PROJECTS: &str = "/meltano/core/v2beta/projects";

/// `annex`, which is sound, `broken`, which is not, and `warehouse`.
fn street() -> House {
    let neighbours = |project: &Project| {
        Project::new(&project.ground().join("annex"), "requires_meltano: '>=4'\ndefault_environment: null\n");
        Project::new(&project.ground().join("Broken!"), "plugins:\n  extractors:\n  - name: [a\n");
    };
    House::build(neighbours, &["--project", "annex", "--project", "Broken!"])
}

async fn view(house: &House, project: &str) -> types::Project {
    house.client.project_view().project(project).send().await.unwrap().into_inner()
}

#[tokio::test]
async fn a_project_says_what_its_file_says() {
    let house = street();
    let seen = view(&house, "warehouse").await;
    let written: Value = yaml_serde::from_str(&house.project.read("meltano.yml")).unwrap();
    assert_eq!(json!(seen.project_id), written["project_id"]);
    assert_eq!(seen.default_environment.as_deref(), Some("dev"));
    assert_eq!(json!(seen.problems), json!([]));
    let annex = house.get(&format!("{PROJECTS}/annex")).await.json();
    let meltano = seen.meltano_version.unwrap();
    assert_eq!(
        annex,
        json!({ "name": "annex", "requires_meltano": ">=4", "meltano_version": meltano, "problems": [] }),
        "what is not there is absent"
    );
}

#[tokio::test]
async fn pages_of_one_make_the_whole_list() {
    let house = street();
    let whole = house.get(PROJECTS).await.json();
    assert_eq!(whole.get("next_page"), None);
    let streamed = house.client.project_list().limit(std::num::NonZeroU32::MIN).stream();
    let streamed: Vec<types::Project> = streamed.try_collect().await.unwrap();
    assert_eq!(json!(streamed), whole["items"]);
    let names: Vec<&str> = streamed.iter().map(|project| project.name.as_str()).collect();
    assert_eq!(names, ["annex", "broken", "warehouse"]);
    let first = house.get(&format!("{PROJECTS}?limit=2")).await.json();
    assert_eq!(first["items"].as_array().unwrap().len(), 2);
    let rest = house.get(&format!("{PROJECTS}?page_token={}", first["next_page"].as_str().unwrap())).await.json();
    assert_eq!(rest, json!({ "items": [whole["items"][2]] }));
}

#[tokio::test]
async fn a_broken_project_is_listed_with_its_problem_and_heals_when_it_is_mended() {
    let house = street();
    let broken = view(&house, "broken").await;
    let [problem] = broken.problems.as_slice() else { panic!("{:?}", broken.problems) };
    assert_eq!((problem.code.as_str(), problem.file.as_deref()), ("project_unreadable", Some("meltano.yml")));
    assert!(problem.line.is_some_and(|line| (3..=4).contains(&line)), "{problem:?}");
    assert!(problem.column.is_some() && problem.hint.is_some(), "{problem:?}");
    for list in ["envs", "envs/-/plugins"] {
        let answer = house.get(&format!("{PROJECTS}/broken/{list}")).await;
        answer.is_refusal(ErrorCode::ProjectUnreadable);
        assert!(answer.message().starts_with("`meltano.yml` cannot be read at line "), "{answer:?}");
    }
    let yml = house.project.ground().join("Broken!/meltano.yml");
    std::fs::write(&yml, "default_environment: dev\nenvironments:\n- name: dev\n").unwrap();
    let healed = view(&house, "broken").await;
    assert_eq!((healed.default_environment.as_deref(), healed.problems.len()), (Some("dev"), 0));
    assert_eq!(house.get(&format!("{PROJECTS}/broken/envs")).await.status, 200);

    std::fs::remove_file(&yml).unwrap();
    let gone = view(&house, "broken").await;
    assert_eq!(gone.problems[0].code, "project_unreadable");
    assert_eq!(
        gone.default_environment.as_deref(),
        Some("dev"),
        "what it said last is there, and the problem beside it"
    );
    house.get(&format!("{PROJECTS}/broken/envs")).await.is_refusal(ErrorCode::ProjectUnreadable);
    let others = house.client.project_list().send().await.unwrap().into_inner().items;
    assert_eq!(others.len(), 3, "it does not hide its neighbours");
}

#[tokio::test]
async fn an_entry_that_makes_no_sense_is_a_problem_beside_the_rest() {
    let house = House::open();
    house
        .project
        .edit("meltano.yml", |text| format!("{text}- interval: '@daily'\n").replace("jobs:\n", "jobs:\n- x\n"));
    let problems = view(&house, "warehouse").await.problems;
    let line = house.project.read("meltano.yml").lines().position(|line| line == "- x").unwrap() + 1;
    let places: Vec<_> = problems.iter().map(|problem| (problem.file.as_deref(), problem.line)).collect();
    assert!(places.contains(&(Some("meltano.yml"), Some(line.try_into().unwrap()))), "{problems:?}");
    assert_eq!(house.client.env_list().project("warehouse").send().await.unwrap().items.len(), 2);
}

#[tokio::test]
async fn an_edit_is_visible_to_the_next_request() {
    let house = House::open();
    let mut current = "dev".to_owned();
    // Of the same length, within the same tick of the clock: only the bytes tell.
    for next in ["abc", "xyz", "dev", "abc"] {
        let (from, to) = (format!("default_environment: {current}"), format!("default_environment: {next}"));
        house.project.edit("meltano.yml", |text| text.replace(&from, &to));
        assert_eq!(view(&house, "warehouse").await.default_environment.as_deref(), Some(next));
        current = next.to_owned();
    }
}

#[tokio::test]
async fn a_project_that_is_not_served_is_not_found_and_the_served_ones_are_named() {
    let house = street();
    let answer = house.get(&format!("{PROJECTS}/werehouse")).await;
    answer.is_refusal(ErrorCode::ProjectNotFound);
    let hint = "hint: the server serves `annex`, `broken` and `warehouse`";
    assert_eq!(answer.message(), format!("project `werehouse` is not served here\n{hint}"));
}

#[tokio::test]
async fn a_project_without_meltano_is_served_with_a_problem() {
    let house = House::build(|_| {}, &["--meltano", "/nowhere/meltano"]);
    let seen = view(&house, "warehouse").await;
    assert_eq!((seen.meltano_version, seen.default_environment.as_deref()), (None, Some("dev")));
    assert_eq!(seen.problems[0].code, "meltano_not_found");
}

#[tokio::test]
async fn the_settings_of_a_project_are_those_of_meltano() {
    let house = House::open();
    house.project.edit("meltano.yml", |text| format!("state_backend: {{lock_timeout_seconds: 3}}\nmine: 1\n{text}"));
    std::fs::write(house.project.root().join(".env"), "MELTANO_CLI_LOG_LEVEL=debug\n").unwrap();
    let text = house.project.meltano_says(&["config", "print", "meltano"]);
    let theirs: Value = serde_json::from_str(&text).unwrap();
    let page = house.get(&format!("{PROJECTS}/warehouse/settings?limit=1000")).await.json();
    let ours = page["items"].as_array().unwrap();
    for setting in ours {
        let name = setting["name"].as_str().unwrap();
        let value = name.split('.').fold(&theirs, |value, key| &value[key]);
        // What the tests themselves tell Meltano, and what the server leaves to be filled in by it.
        match name {
            "send_anonymous_usage_stats" | "cli.disable_version_check" => {}
            // Nothing is printed as an empty map.
            _ => assert_eq!(setting.get("value").unwrap_or(&json!({})), value, "{name}"),
        }
    }
    let one = async |name: &str| house.get(&format!("{PROJECTS}/warehouse/settings/{name}")).await.json();
    let level = one("cli.log_level").await;
    assert_eq!((&level["source"], &level["variable"]), (&json!("dotenv"), &json!("MELTANO_CLI_LOG_LEVEL")));
    let seconds = one("state_backend.lock_timeout_seconds").await;
    assert_eq!((&seconds["value"], &seconds["shadows"]), (&json!(3), &json!([{ "source": "default", "value": 10 }])));
    assert_eq!(
        one("mine").await["error_code"],
        "setting_not_found",
        "what nothing defines is none of Meltano's settings"
    );
    let set = house.get(&format!("{PROJECTS}/warehouse/settings?source=meltano_yml&text=LOCK")).await.json();
    assert_eq!(set["items"].as_array().unwrap().len(), 1);
    let token = house.get(&format!("{PROJECTS}/warehouse/settings?limit=1")).await.json()["next_page"].take();
    let elsewhere = format!("{PROJECTS}/warehouse/envs?page_token={}", token.as_str().unwrap());
    house.get(&elsewhere).await.is_refusal(ErrorCode::PageTokenInvalid);
    house.get(&format!("{PROJECTS}/warehouse/settings?page_token=x")).await.is_refusal(ErrorCode::PageTokenInvalid);
    let misspelt = house.get(&format!("{PROJECTS}/warehouse/settings/project_di")).await;
    misspelt.is_refusal(ErrorCode::SettingNotFound);
    assert_eq!(misspelt.message(), "the project has no setting `project_di`\nhint: did you mean `project_id`?");
}

#[tokio::test]
async fn a_default_environment_that_is_not_there_is_a_problem() {
    let house = House::open();
    house.project.edit("meltano.yml", |text| text.replace("default_environment: dev", "default_environment: dve"));
    let problem = &view(&house, "warehouse").await.problems[0];
    assert_eq!(problem.code, "default_environment_unknown");
    assert_eq!(problem.hint.as_deref(), Some("the project defines `dev` and `prod`"));
}

#[tokio::test]
async fn a_project_that_requires_another_meltano_says_so() {
    let house = House::open();
    house.project.edit("meltano.yml", |text| format!("requires_meltano: '>=4.0,<5'\n{text}"));
    let seen = view(&house, "warehouse").await;
    assert_eq!((seen.requires_meltano.as_deref(), seen.problems.len()), (Some(">=4.0,<5"), 0));
    house.project.edit("meltano.yml", |text| text.replace("<5", "<4.4"));
    let problem = &view(&house, "warehouse").await.problems[0];
    assert_eq!((problem.code.as_str(), problem.line), ("meltano_version_unsupported", Some(1)));
    house.project.edit("meltano.yml", |text| {
        text.replacen("- name: tap-orders\n", "- name: tap-orders\n    requires_meltano: '<4'\n", 1)
    });
    let problems = view(&house, "warehouse").await.problems;
    let codes: Vec<&str> = problems.iter().map(|problem| problem.code.as_str()).collect();
    assert_eq!(codes, ["meltano_version_unsupported"; 2], "of the project, and of a plugin");
    let version = view(&house, "warehouse").await.meltano_version.unwrap();
    assert!(problem.message.contains(&format!("`{version}`")), "{problem:?}");
}
