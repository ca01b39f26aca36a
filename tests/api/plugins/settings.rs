//! Settings of plugins, and what they make together.

use crate::harness::{DEV, House, Project};
use meltano_api_client::types;
use meltano_api_contract::table::ErrorCode;
use serde_json::{Value, json};

/// A tap with settings of many kinds from many places, and one that inherits from it.
const LAYERED: &str = "
  - name: tap-layers
    namespace: tap_layers
    executable: ./tap.py
    settings:
    - {name: user, label: User, description: Who asks., value: of-definition}
    - {name: token, kind: password, env: TOKEN_OF_LAYERS}
    - {name: port, kind: integer, aliases: [port_number]}
    - {name: auth, kind: object}
    - {name: auth.method, kind: options, options: [{label: Basic, value: basic}, {value: digest}], value: basic}
    - {name: since, kind: date_iso8601, placeholder: '2026-01-01'}
    - {name: internal, hidden: true}
    settings_group_validation: [[user, token], [user, port]]
    config:
      user: of-file
      token: hush
      port: ${PORT}
      url: https://$MELTANO_ENVIRONMENT.example/$NOT_SET
      deep: {list: [1, {a: null}], flag: true}
  - name: tap-layers--heir
    inherit_from: tap-layers
    config: {user: of-heir}
  loaders:
";

fn layered(arguments: &[&str]) -> House {
    let change = |project: &Project| {
        project.edit("meltano.yml", |text| {
            let text = text.replacen("\n  loaders:\n", LAYERED, 1);
            let dev = "- name: dev\n  config:\n    plugins:\n      extractors:\n      - {name: tap-layers, config: {user: of-dev}}\n";
            text.replacen("- name: dev\n  config:\n    plugins:\n", dev, 1)
        });
        std::fs::write(project.root().join(".env"), "PORT=5432\nTAP_LAYERS_AUTH_METHOD=digest\n").unwrap();
    };
    House::build(change, arguments)
}

fn path(plugin: &str, rest: &str) -> String {
    format!("{DEV}/plugins/extractors/{plugin}/{rest}")
}

async fn setting(house: &House, plugin: &str, name: &str) -> Value {
    house.get(&path(plugin, &format!("settings/{name}"))).await.json()
}

#[tokio::test]
async fn a_plugin_is_configured_as_meltano_prints() {
    let house = layered(&[]);
    let plugins = [("extractors", "tap-jsonl"), ("loaders", "target-csv"), ("extractors", "tap-layers--heir")];
    for (plugin_type, plugin) in plugins {
        let theirs = house.project.meltano_says(&["--environment=dev", "config", "print", plugin]);
        let mut theirs: Value = serde_json::from_str(&theirs).unwrap();
        let ours = house.get(&format!("{DEV}/plugins/{plugin_type}/{plugin}/config")).await.json();
        if plugin == "tap-layers--heir" {
            // What only the plugin itself may know.
            assert_eq!((&theirs["token"], &theirs["port"]), (&json!("*****"), &json!(5432)));
            theirs["token"] = json!("(redacted)");
            theirs["port"] = json!("${PORT}");
            assert_eq!(theirs["url"], "https://dev.example/");
            theirs["url"] = json!("https://dev.example/${NOT_SET}");
            assert_eq!(ours["withheld"], json!(["port", "token", "url"]));
        }
        assert_eq!(ours["config"], theirs, "{plugin}");
        assert_eq!(ours["problems"], json!([]), "{plugin}");
    }
    let groups = json!([
        { "settings": ["user", "token"], "missing": [] },
        { "settings": ["user", "port"], "missing": [] },
    ]);
    assert_eq!(house.get(&path("tap-layers--heir", "config")).await.json()["required"], groups);
}

#[tokio::test]
async fn a_setting_says_where_its_value_comes_from() {
    let house = layered(&[]);
    let user = setting(&house, "tap-layers", "user").await;
    let expected = json!({
        "name": "user", "label": "User", "description": "Who asks.",
        "extra": false, "custom": false, "sensitive": false, "hidden": false, "required": true, "missing": false,
        "value": "of-dev", "source": "meltano_environment", "default": "of-definition", "references": [],
        "shadows": [{ "source": "meltano_yml", "value": "of-file" }, { "source": "default", "value": "of-definition" }],
        "variables": ["TAP_LAYERS_USER"],
    });
    assert_eq!(user, expected);
    let heir = setting(&house, "tap-layers--heir", "user").await;
    assert_eq!((&heir["value"], &heir["source"]), (&json!("of-heir"), &json!("meltano_yml")));
    assert_eq!(heir["shadows"][0], json!({ "source": "inherited", "value": "of-dev" }));
    let inherited = setting(&house, "tap-layers--heir", "auth.method").await;
    assert_eq!(inherited["source"], "inherited");
    assert_eq!(inherited["inherited_source"], "dotenv");
    let method = setting(&house, "tap-layers", "auth.method").await;
    assert_eq!((&method["value"], &method["variable"]), (&json!("digest"), &json!("TAP_LAYERS_AUTH_METHOD")));
    assert_eq!(method["options"], json!([{ "value": "basic", "label": "Basic" }, { "value": "digest" }]));
    let port = setting(&house, "tap-layers", "port").await;
    assert_eq!(port["references"], json!([{ "variable": "PORT", "set": true, "pipeline": false }]));
    assert_eq!((&port["value"], &port["aliases"]), (&json!("${PORT}"), &json!(["port_number"])));
    assert_eq!(port["variables"], json!(["TAP_LAYERS_PORT", "TAP_LAYERS_PORT_NUMBER"]));
    let url = setting(&house, "tap-layers", "url").await;
    assert_eq!(url["references"][1], json!({ "variable": "NOT_SET", "set": false, "pipeline": false }));
    assert_eq!((&url["custom"], &url["required"]), (&json!(true), &json!(false)));
    let select = setting(&house, "tap-orders", "_select").await;
    assert_eq!((&select["extra"], &select["value"]), (&json!(true), &json!(["orders.*"])));

    let alias = house.get(&path("tap-layers", "settings/port_number")).await;
    alias.is_refusal(ErrorCode::SettingNotFound);
    assert_eq!(alias.message(), "plugin `tap-layers` has no setting `port_number`\nhint: did you mean `port`?");
}

#[tokio::test]
async fn variables_of_the_server_count_if_they_are_passed() {
    let house = layered(&["--pass-env", "PATH_OF_NOBODY"]);
    let user = setting(&house, "tap-orders", "path").await;
    assert_eq!(user["source"], "meltano_yml");
    house.project.edit("meltano.yml", |text| text.replacen("path: data/orders.csv", "path: $HOME/x", 1));
    let user = setting(&house, "tap-orders", "path").await;
    assert_eq!(
        user["references"],
        json!([{ "variable": "HOME", "set": true, "pipeline": false }]),
        "common variables are passed"
    );
    assert_eq!(user["value"], "${HOME}/x");
}

#[tokio::test]
async fn settings_are_filtered_and_come_in_pages() {
    let house = layered(&[]);
    let names = async |query: &str| {
        let items = house.get(&path("tap-layers", &format!("settings{query}"))).await.json()["items"].take();
        items.as_array().unwrap().iter().map(|one| one["name"].as_str().unwrap().to_owned()).collect::<Vec<_>>()
    };
    let own = ["auth", "auth.method", "deep.flag", "deep.list", "internal", "port", "since", "token", "url", "user"];
    assert_eq!(names("?extra=false").await, own);
    assert_eq!(names("?extra=true&text=SELECT").await, ["_select", "_select_filter"]);
    assert_eq!(names("?text=who").await, ["user"]);
    assert_eq!(names("?source=dotenv").await, ["auth", "auth.method"]);
    assert_eq!(names("?missing=true").await, Vec::<String>::new());
    house.project.edit("meltano.yml", |text| text.replace("user: of-dev", "user: null").replace("of-definition", ""));
    house.project.edit("meltano.yml", |text| text.replacen("      user: of-file\n", "", 1).replace(", value: }", "}"));
    assert_eq!(names("?missing=true").await, ["user"]);

    let mut url = path("tap-layers", "settings?limit=4");
    let mut paged = Vec::new();
    loop {
        let page = house.get(&url).await.json();
        paged.extend(page["items"].as_array().unwrap().iter().map(|one| one["name"].as_str().unwrap().to_owned()));
        let Some(token) = page["next_page"].as_str() else { break };
        url = path("tap-layers", &format!("settings?limit=4&page_token={token}"));
    }
    assert_eq!(paged, names("?limit=1000").await);
    let token = house.get(&path("tap-layers", "settings?limit=1")).await.json()["next_page"].take();
    let token = token.as_str().unwrap();
    let elsewhere = house.get(&path("tap-orders", &format!("settings?page_token={token}"))).await;
    elsewhere.is_refusal(ErrorCode::PageTokenInvalid);
}

#[tokio::test]
async fn a_setting_that_cannot_be_resolved_hides_no_other() {
    let house = layered(&[]);
    house.project.edit("meltano.yml", |text| text.replace("port: ${PORT}", "port: many"));
    let port = setting(&house, "tap-layers", "port").await;
    assert_eq!(port["problem"]["code"], "setting_value_invalid");
    assert_eq!(port["problem"]["message"], "setting `port`: its value is not a whole number");
    let config: types::PluginConfig =
        serde_json::from_value(house.get(&path("tap-layers", "config")).await.json()).unwrap();
    assert_eq!(config.problems.len(), 1);
    assert_eq!(config.config["user"], "of-dev");
    assert_eq!(config.required[1].missing, ["port"]);
}

#[tokio::test]
async fn a_schema_says_what_a_form_asks_for() {
    let house = layered(&[]);
    let schema = house.get(&path("tap-layers", "settings-schema")).await.json();
    assert_eq!(schema["$schema"], "https://json-schema.org/draft/2020-12/schema");
    let properties = json!({
        "user": { "type": "string", "title": "User", "description": "Who asks.", "default": "of-definition" },
        "token": { "type": "string", "format": "password", "writeOnly": true },
        "port": { "type": "integer" },
        "auth": { "type": "object" },
        "auth.method": { "oneOf": [{ "const": "basic", "title": "Basic" }, { "const": "digest" }], "default": "basic" },
        "since": { "type": "string", "examples": ["2026-01-01"] },
        "url": { "type": "string" },
        "deep.list": { "type": "array" },
        "deep.flag": { "type": "boolean" },
    });
    assert_eq!(schema["properties"], properties);
    assert_eq!(schema["anyOf"], json!([{ "required": ["user", "token"] }, { "required": ["user", "port"] }]));
    // A schema that another library understands, and that means what it says.
    let validator = jsonschema::draft202012::new(&schema).unwrap();
    assert!(validator.is_valid(&json!({ "user": "u", "port": 1 })));
    for wrong in [json!({ "port": 1 }), json!({ "user": "u", "port": "1" }), json!({ "user": "u" })] {
        assert!(!validator.is_valid(&wrong), "{wrong}");
    }
    let sole = house.get(&path("tap-orders", "settings-schema")).await.json();
    assert_eq!(sole["required"], json!(["path"]));
}

#[tokio::test]
async fn the_same_answer_has_the_same_etag() {
    let house = layered(&[]);
    let in_env = ["settings/user", "settings-schema", "config", "selection"].map(|rest| path("tap-layers", rest));
    let others = [
        path("tap-layers", "").trim_end_matches('/').to_owned(),
        DEV.to_owned(),
        format!("{DEV}/jobs/load-orders"),
        "/meltano/core/v2beta/projects/warehouse".to_owned(),
        "/meltano/core/v2beta/projects/warehouse/settings/project_id".to_owned(),
    ];
    let tag = async |path: &str| house.get(path).await.headers["etag"].to_str().unwrap().to_owned();
    for path in in_env.iter().chain(&others) {
        let before = tag(path).await;
        assert!(before.starts_with('"') && before.ends_with('"'), "strong: {before}");
        assert_eq!(before, tag(path).await, "{path}");
    }
    let before = tag(&in_env[0]).await;
    house.project.edit("meltano.yml", |text| text.replace("user: of-dev", "user: of-new-dev"));
    assert_ne!(before, tag(&in_env[0]).await);
}
