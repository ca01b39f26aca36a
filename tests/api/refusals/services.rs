//! Every way in which a service is refused.

use super::codes::{house, shutting_down};
use super::runs::obedient;
use crate::harness::{Answer, DEV, answer};
use http::Method;
use meltano_api_contract::table::ErrorCode;
use serde_json::json;

const PROJECTS: &str = "/meltano/core/v2beta/projects";

fn body(name: &str) -> String {
    json!({ "name": name, "plugin": "tap-orders", "restart": "never" }).to_string()
}

#[tokio::test(flavor = "multi_thread")]
async fn what_is_no_service_is_none_for_any_verb() {
    let house = house(&[]);
    for (project, code) in [("other", ErrorCode::ProjectNotFound), ("warehouse", ErrorCode::ServiceNotFound)] {
        let service = format!("{PROJECTS}/{project}/envs/dev/services/none");
        house.get(&service).await.is_refusal(code);
        answer(house.request(Method::DELETE, &service)).await.is_refusal(code);
        house.post(&format!("{service}/start"), "").await.is_refusal(code);
        for verb in ["stop", "restart"] {
            house.post(&format!("{service}/{verb}"), "{}").await.is_refusal(code);
        }
    }
    house.get(&format!("{PROJECTS}/other/envs/dev/services")).await.is_refusal(ErrorCode::ProjectNotFound);
    house.get(&format!("{DEV}/services?page_token=x")).await.is_refusal(ErrorCode::PageTokenInvalid);
}

#[tokio::test(flavor = "multi_thread")]
async fn a_service_that_could_not_run_is_not_created() {
    let house = house(&[]);
    let services = format!("{DEV}/services");
    let refused = async |path: &str, body: String, code| house.post(path, body).await.is_refusal(code);
    refused(&services.replace("/warehouse/", "/other/"), body("a"), ErrorCode::ProjectNotFound).await;
    refused(&services.replace("/dev/", "/prdo/"), body("a"), ErrorCode::EnvNotFound).await;
    refused(
        &services,
        body("a").replace("\"tap-orders\"", "\"tap-none\",\"type\":\"extractors\""),
        ErrorCode::PluginNotFound,
    )
    .await;
    let fly = json!({ "name": "a", "plugin": "tap-orders", "command": "fly" });
    refused(&services, fly.to_string(), ErrorCode::TaskInvalid).await;
    let whole = house.project.read("meltano.yml");
    house.project.edit("meltano.yml", |text| format!("database_uri: postgresql://h/d\n{text}"));
    refused(&services, body("a"), ErrorCode::SystemDatabaseUnsupported).await;
    house.project.edit("meltano.yml", |_| "]".to_owned());
    refused(&services, body("a"), ErrorCode::ProjectUnreadable).await;
    house.project.edit("meltano.yml", |_| whole);
    std::fs::remove_file(house.project.ground().join("meltano")).unwrap();
    refused(&services, body("a"), ErrorCode::MeltanoNotFound).await;
    assert_eq!(house.get(&services).await.json()["items"], json!([]));
    shutting_down(super::codes::house(&[]), "/services", &body("a")).await.is_refusal(ErrorCode::ShuttingDown);
}

/// A way to meet each code.
pub(super) async fn meet(code: ErrorCode) -> Answer {
    let house = obedient();
    std::fs::write(house.project.root().join("wait"), "").unwrap();
    let services = format!("{DEV}/services");
    assert_eq!(house.post(&services, body("one")).await.status, 201);
    let met = match code {
        ErrorCode::ServiceExists => house.post(&services, body("one")).await,
        ErrorCode::ServiceNotStopped => answer(house.request(Method::DELETE, &format!("{services}/one"))).await,
        ErrorCode::ServiceNotFound => house.get(&format!("{services}/other")).await,
        other => unreachable!("{other:?} is met elsewhere"),
    };
    std::fs::write(house.project.root().join("go"), "").unwrap();
    met
}
