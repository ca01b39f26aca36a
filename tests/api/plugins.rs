//! The tag `plugins`.

mod selection;
mod settings;

use crate::harness::{House, Project};
use futures::TryStreamExt;
use meltano_api_client::{PluginType, types};
use meltano_api_contract::table::ErrorCode;
use serde_json::{Value, json};

/// Plugins of every kind that Meltano tells apart: inherited, locked, without a variant, without anything to install.
const MORE: &str = "
  - name: tap-orders--eu
    inherit_from: tap-orders
  - name: tap-orders--other
    inherit_from: tap-orders
    pip_url: git+https://user:hunter2@example.com/tap.git@v1
  - name: tap-locked
    variant: acme
  utilities:
  - name: zeta
    namespace: zeta
    executable: ./zeta.sh
  - name: a tool/with ödd ?name
    namespace: tool
    pip_url: tool==1 --index-url https://t0ken@example.com/simple
  files:
  - name: files-x
    namespace: files_x
    pip_url: files-x
  orchestrators:
  - name: airflow
    namespace: airflow
  transformers:
  - name: dbt
    namespace: dbt
  loaders:
";

const LOCK: &str = r#"{"plugin_type": "extractors", "name": "tap-locked", "namespace": "tap_locked", "variant": "acme",
 "label": "Locked", "pip_url": "acme-tap-locked~=1.0", "executable": "tap-locked", "docs": "https://example.com/docs",
 "repo": "https://example.com/repo", "capabilities": ["catalog", "state"],
 "commands": {"about": {"args": "--about", "description": "Says."}, "call": "--token hunter2 --to https://u:hunter2@x"}}"#;

fn rich() -> House {
    let change = |project: &Project| {
        project.edit("meltano.yml", |text| text.replacen("\n  loaders:\n", MORE, 1));
        let locks = project.root().join("plugins/extractors");
        std::fs::create_dir_all(&locks).unwrap();
        std::fs::write(locks.join("tap-locked--acme.lock"), LOCK).unwrap();
    };
    House::build(change, &[])
}

async fn all(house: &House) -> Vec<types::Plugin> {
    house.client.plugin_list().project("warehouse").env("dev").send().await.unwrap().into_inner().items
}

fn names(plugins: &[types::Plugin]) -> Vec<&str> {
    plugins.iter().map(|plugin| plugin.name.as_str()).collect()
}

/// What `meltano plugin list --format json` prints of a plugin, in the words of the contract.
fn translated(theirs: &Value) -> Value {
    let descriptor = theirs["type"].as_str().unwrap();
    let kind = match descriptor {
        "file bundle" => "files".to_owned(),
        "utility" => "utilities".to_owned(),
        other => format!("{other}s"),
    };
    let mut ours =
        json!({ "type": kind, "name": theirs["name"], "variant": theirs["variant"], "custom": theirs["custom"] });
    for key in ["inherit_from", "pip_url"] {
        if !theirs[key].is_null() {
            ours[key] = theirs[key].clone();
        }
    }
    ours
}

#[tokio::test]
async fn the_plugins_are_those_of_meltano() {
    let house = rich();
    let mut ours = json!(all(&house).await);
    for plugin in ours.as_array_mut().unwrap() {
        let said = ["type", "name", "variant", "custom", "inherit_from", "pip_url"];
        plugin.as_object_mut().unwrap().retain(|key, _| said.contains(&key.as_str()));
    }
    let text = house.project.meltano_says(&["plugin", "list", "--format", "json"]);
    let mut theirs: Vec<Value> =
        serde_json::from_str::<Value>(&text).unwrap().as_array().unwrap().iter().map(translated).collect();
    for plugin in &mut theirs {
        // Meltano prints credentials; this server does not.
        let masked =
            plugin["pip_url"].as_str().map(|url| url.replace("user:hunter2@", "***@").replace("t0ken@", "***@"));
        masked.into_iter().for_each(|url| plugin["pip_url"] = url.into());
    }
    let types: Vec<String> = serde_json::from_value(json!([
        "extractors",
        "loaders",
        "transforms",
        "orchestrators",
        "transformers",
        "files",
        "utilities",
        "mappers"
    ]))
    .unwrap();
    let position = |plugin: &Value| {
        let kind = types.iter().position(|kind| plugin["type"] == kind.as_str()).unwrap();
        (kind, plugin["name"].as_str().unwrap().to_owned())
    };
    theirs.sort_by_key(position);
    assert_eq!(ours, Value::from(theirs));
}

#[tokio::test]
async fn a_plugin_says_what_it_stands_on_and_what_it_can_do() {
    let house = rich();
    let locked = json!(view(&house, PluginType::Extractors, "tap-locked").await);
    let expected = json!({
        "type": "extractors", "name": "tap-locked", "variant": "acme", "label": "Locked",
        "docs": "https://example.com/docs", "repo": "https://example.com/repo",
        "ancestry": [{ "kind": "lock", "name": "tap-locked", "variant": "acme" }],
        "lock": { "file": "plugins/extractors/tap-locked--acme.lock", "state": "present" },
        "namespace": "tap_locked", "pip_url": "acme-tap-locked~=1.0", "executable": "tap-locked",
        "capabilities": ["catalog", "state"],
        "commands": [
            { "name": "about", "args": "--about", "description": "Says." },
            { "name": "call", "args": "--token *** --to https://***@x" },
        ],
        "variables": [], "custom": false, "installed": false, "install_state": "missing",
    });
    assert_eq!(locked, expected);
    let heir = view(&house, PluginType::Extractors, "tap-orders--eu").await;
    assert_eq!(json!(heir.ancestry), json!([{ "kind": "plugin", "name": "tap-orders" }]));
    assert!(heir.lock.is_none(), "its parent defines it");
    assert_eq!(heir.install_state.to_string(), "installed", "it shares an environment");
    assert_eq!(view(&house, PluginType::Utilities, "zeta").await.install_state.to_string(), "unneeded");

    let lock = house.project.root().join("plugins/extractors/tap-locked--acme.lock");
    for (text, state) in [
        (Some("]".to_owned()), "unreadable"),
        (Some(LOCK.replace("\"acme\"", "\"other\"")), "stale"),
        (None, "missing"),
    ] {
        match text {
            Some(text) => std::fs::write(&lock, text).unwrap(),
            None => std::fs::remove_file(&lock).unwrap(),
        }
        let found = view(&house, PluginType::Extractors, "tap-locked").await.lock.unwrap();
        assert_eq!(found.state.to_string(), state);
    }
    // What is installed is not what the file says now.
    house.project.edit("meltano.yml", |text| text.replace("tap-jsonl==0.3.1", "tap-jsonl==0.3.0"));
    let outdated = view(&house, PluginType::Extractors, "tap-jsonl").await;
    assert_eq!((outdated.installed, outdated.install_state.to_string()), (true, "outdated".to_owned()));
}

#[tokio::test]
async fn plugins_are_found_by_name_and_by_text() {
    let house = rich();
    let list = async |query: &str| {
        let items = house.get(&format!("{}/plugins{query}", crate::harness::DEV)).await.json()["items"].take();
        items.as_array().unwrap().iter().map(|one| one["name"].as_str().unwrap().to_owned()).collect::<Vec<_>>()
    };
    assert_eq!(list("?name=tap-orders").await, ["tap-orders"]);
    assert_eq!(list("?name=tap-order").await, Vec::<String>::new());
    assert_eq!(list("?text=LOCKED").await, ["tap-locked"], "by its label");
    assert_eq!(
        list("?text=csv%20file").await,
        ["tap-orders", "tap-orders--eu", "tap-orders--other"],
        "its description"
    );
    assert_eq!(list("?text=orders&installed=true&type=extractors").await, ["tap-orders", "tap-orders--eu"]);
}

#[tokio::test]
async fn no_password_of_a_pip_url_is_shown() {
    let house = rich();
    let answer = house.get(&format!("{}/plugins", crate::harness::DEV)).await;
    assert!(!answer.body.contains("hunter2") && !answer.body.contains("t0ken"));
    let plugin = view(&house, PluginType::Extractors, "tap-orders--other").await;
    assert_eq!(plugin.pip_url.as_deref(), Some("git+https://***@example.com/tap.git@v1"));
}

async fn view(house: &House, kind: PluginType, name: &str) -> types::Plugin {
    let view = house.client.plugin_view().project("warehouse").env("-").plugin_type(kind).plugin(name);
    view.send().await.unwrap().into_inner()
}

#[tokio::test]
async fn each_plugin_can_be_read_by_its_name_however_odd_in_any_environment() {
    let house = rich();
    let whole = all(&house).await;
    for plugin in &whole {
        assert_eq!(json!(view(&house, plugin.type_.clone(), &plugin.name).await), json!(plugin));
    }
    let nowhere = house.client.plugin_list().project("warehouse").env("-").send().await.unwrap().into_inner().items;
    assert_eq!(json!(nowhere), json!(whole));
    house.get("/meltano/core/v2beta/projects/warehouse/envs/prdo/plugins").await.is_refusal(ErrorCode::EnvNotFound);
}

#[tokio::test]
async fn pages_of_one_make_the_whole_list_under_every_filter() {
    let house = rich();
    let list = || house.client.plugin_list().project("warehouse").env("dev");
    let one = std::num::NonZeroU32::MIN;
    let whole = all(&house).await;
    let streamed: Vec<_> = list().limit(one).stream().try_collect().await.unwrap();
    assert_eq!(json!(streamed), json!(whole));

    let kept = |keep: &dyn Fn(&&types::Plugin) -> bool| json!(whole.iter().filter(keep).collect::<Vec<_>>());
    let streamed: Vec<_> = list().type_(PluginType::Extractors).limit(one).stream().try_collect().await.unwrap();
    assert_eq!(json!(streamed), kept(&|plugin| plugin.type_ == PluginType::Extractors));
    for installed in [true, false] {
        let streamed: Vec<_> = list().installed(installed).limit(one).stream().try_collect().await.unwrap();
        assert_eq!(json!(streamed), kept(&|plugin| plugin.installed == installed));
        assert!(!streamed.is_empty());
    }
    let both = list().type_(PluginType::Extractors).installed(false).send().await.unwrap().into_inner().items;
    assert_eq!(names(&both), ["tap-locked", "tap-orders--other"]);
}

#[tokio::test]
async fn a_plugin_is_installed_if_its_virtual_environment_is_there() {
    let house = rich();
    let whole = all(&house).await;
    let installed: Vec<_> = whole.iter().filter(|plugin| plugin.installed).cloned().collect();
    let expected = [
        "tap-jsonl",
        "tap-orders",
        "tap-orders--eu",
        "target-csv",
        "airflow",
        "dbt",
        "zeta",
        "meltano-map-transformer",
    ];
    assert_eq!(names(&installed), expected, "an heir shares its parent's, and what installs nothing needs none");
    std::fs::remove_file(house.project.root().join(".meltano/loaders")).unwrap();
    assert!(!view(&house, PluginType::Loaders, "target-csv").await.installed, "seen at once");
}

#[tokio::test]
async fn an_unknown_plugin_is_not_found_and_the_nearest_name_is_suggested() {
    let house = House::open();
    let answer = house.get(&format!("{}/plugins/extractors/tap-order", crate::harness::DEV)).await;
    answer.is_refusal(ErrorCode::PluginNotFound);
    let message = "the project has no plugin `tap-order` among its extractors\nhint: did you mean `tap-orders`?";
    assert_eq!(answer.message(), message);
    let other = house.get(&format!("{}/plugins/loaders/tap-orders", crate::harness::DEV)).await;
    other.is_refusal(ErrorCode::PluginNotFound);
}
