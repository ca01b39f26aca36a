//! What an extractor selects.

use crate::harness::{DEV, House, Project};
use serde_json::{Value, json};

/// Rules of the plugin, and others of an environment.
const RULES: &str = "select: [orders.*, '!orders.customer_email', '!*.secret']
    select_filter: ['!customers']
    metadata:
      orders:
        replication-method: INCREMENTAL
        amount: {selected: false}
    schema:
      orders: {amount: {type: [string, 'null']}}
";

fn with_rules() -> House {
    let change = |project: &Project| {
        project.edit("meltano.yml", |text| {
            let dev = "- name: dev\n  config:\n    plugins:\n      extractors:\n      - name: tap-orders\n        \
                       metadata: {orders: {replication-method: FULL_TABLE}}\n";
            let text = text.replacen("- name: dev\n  config:\n    plugins:\n", dev, 1);
            text.replacen("select: [orders.*]\n", RULES, 1)
        });
    };
    House::build(change, &[])
}

#[tokio::test]
async fn rules_are_parsed_and_say_where_they_come_from() {
    let house = with_rules();
    let selection = house.get(&format!("{DEV}/plugins/extractors/tap-orders/selection")).await.json();
    let expected = json!({
        "select": {
            "source": "meltano_yml",
            "patterns": [
                { "pattern": "orders.*", "stream": "orders", "attribute": "*", "excluded": false },
                { "pattern": "!orders.customer_email", "stream": "orders", "attribute": "customer_email", "excluded": true },
                { "pattern": "!*.secret", "stream": "*", "attribute": "secret", "excluded": true },
            ],
            "shadows": [{ "source": "default", "value": ["*.*"] }],
        },
        "select_filter": {
            "source": "meltano_yml",
            "patterns": [{ "pattern": "!customers", "stream": "customers", "excluded": true }],
            "shadows": [{ "source": "default", "value": [] }],
        },
    });
    assert_eq!(json!({ "select": selection["select"], "select_filter": selection["select_filter"] }), expected);
    let rules = selection["metadata"]["rules"].as_array().unwrap();
    let told: Vec<(&Value, &Value, &Value, &Value)> =
        rules.iter().map(|rule| (&rule["attribute"], &rule["key"], &rule["value"], &rule["source"])).collect();
    let (method, dev, yml) = (json!("replication-method"), json!("meltano_environment"), json!("meltano_yml"));
    assert!(told.contains(&(&Value::Null, &method, &json!("FULL_TABLE"), &dev)), "{told:?}");
    assert!(told.contains(&(&json!("amount"), &json!("selected"), &json!(false), &yml)), "{told:?}");
    let replaced = rules.iter().find(|rule| rule["key"] == "replication-method").unwrap();
    assert_eq!(replaced["shadows"], json!([{ "source": "meltano_yml", "value": "INCREMENTAL" }]));
    let schema = json!([
        { "stream": "orders", "attribute": "amount", "schema": { "type": ["string", "null"] }, "source": "meltano_yml" },
    ]);
    assert_eq!(selection["schema"]["rules"], schema);
    assert_eq!(selection["problems"], json!([]));
}

/// What the rules say is what `meltano select` does with the catalogue that the tap really discovers.
#[tokio::test]
async fn patterns_take_what_meltano_takes() {
    let house = with_rules();
    let said = house.project.meltano_says(&["--environment=dev", "select", "tap-orders", "--list", "--all", "--json"]);
    let said: Value = serde_json::from_str(&said).unwrap();
    let selection = house.get(&format!("{DEV}/plugins/extractors/tap-orders/selection")).await.json();
    let patterns = selection["select"]["patterns"].as_array().unwrap();
    let written: Vec<&Value> = patterns.iter().map(|pattern| &pattern["pattern"]).collect();
    assert_eq!(json!(written), said["enabled_patterns"]);
    let takes = |part: &Value, text: &str| part.is_null() || part == "*" || part == text;
    for one in said["streams"].as_array().unwrap() {
        let (stream, property) = (one["stream"].as_str().unwrap(), one["property"].as_str().unwrap());
        let is_excluded = patterns.iter().any(|pattern| {
            pattern["excluded"] == true && takes(&pattern["stream"], stream) && takes(&pattern["attribute"], property)
        });
        assert_eq!(is_excluded, one["selection"] == "excluded" && property != "amount", "{one}");
    }
}

#[tokio::test]
async fn a_rule_without_sense_hides_no_other() {
    let house = with_rules();
    house.project.edit("meltano.yml", |text| text.replacen("select_filter: ['!customers']", "select_filter: 5", 1));
    let selection = house.get(&format!("{DEV}/plugins/extractors/tap-orders/selection")).await.json();
    assert_eq!(selection["problems"][0]["code"], "selection_invalid");
    assert_eq!(selection["select"]["patterns"].as_array().unwrap().len(), 3);
}
