//! The tag `tests`.

use crate::harness::{DEV, House, Project};
use meltano_api_client::RunStatus;
use serde_json::{Value, json};
use uuid::Uuid;

fn with_a_bad_test(project: &Project) {
    let bad = "      test-about:\n        args: --about\n";
    project.edit("meltano.yml", |text| text.replace(bad, &format!("      test-bad:\n        args: --nonsense\n{bad}")));
}

#[tokio::test(flavor = "multi_thread")]
async fn each_test_has_its_verdict_and_junit_says_the_same() {
    let house = House::build(with_a_bad_test, &[]);
    let run: Value = house.post(&format!("{DEV}/tests"), "{}").await.json();
    assert_eq!((run["kind"].as_str(), &run["test"]), (Some("test"), &json!({})));
    let id: Uuid = run["id"].as_str().unwrap().parse().unwrap();
    let run = house.over(id).await;
    assert_eq!((run.status.clone(), run.exit_code), (RunStatus::Failed, Some(1)), "{:?}", run.reason);
    let report: Value = house.get(&format!("{DEV}/tests/{id}")).await.json();
    let verdicts: Vec<_> =
        report["cases"].as_array().unwrap().iter().map(|case| (&case["test"], &case["verdict"])).collect();
    assert!(verdicts.contains(&(&json!("test-about"), &json!("passed"))), "{report}");
    assert!(verdicts.contains(&(&json!("test-bad"), &json!("failed"))), "{report}");
    assert_eq!((&report["passed"], &report["failed"], &report["status"]), (&json!(1), &json!(1), &json!("failed")));
    let junit = house.get(&format!("{DEV}/tests/{id}/junit")).await;
    assert_eq!((junit.status, junit.headers["content-type"].to_str().unwrap()), (200, "application/xml"));
    assert!(junit.body.contains(r#"<testsuites tests="2" failures="1""#), "{}", junit.body);
    // Another kind of run is no run of tests.
    let other = house.run(&["load-orders"]).await;
    assert_eq!(house.get(&format!("{DEV}/tests/{}", other.id)).await.status, 404);
}
