//! Services on a real engine with real processes. Scripts stand for `meltano`.

mod crashes;
mod life;
mod policy;

use uuid::Uuid;

use super::{Error, NewService, RestartPolicy, Service, Services, Status, Stop};
use crate::meltano::InvokeFlags;
use crate::runs::tests::house::{House, until};
use crate::runs::{Engine, Filter, Needs, Task};
use std::time::Duration;

/// Runs until it is asked to stop; two at once leave `overlap` behind, as the lock of one that was killed is gone with it.
/// Each life is a line in `lives`.
const LASTING: &str = "exec 9> alive; flock -n 9 || echo > overlap; echo life >> lives; trap 'sleep 0.05; exit 0' TERM
    echo ready; while :; do sleep 0.02; done";

fn new_service(restart: RestartPolicy) -> NewService {
    NewService {
        project: "p".into(),
        env: "dev".into(),
        name: "web".into(),
        task: Task::Invoke {
            plugin_type: None,
            plugin: "airflow".into(),
            command: Some("webserver".into()),
            args: vec!["--port".into(), "0".into()],
            flags: InvokeFlags::default(),
        },
        needs: Needs { plugins: vec!["utilities/airflow".into()], ..Needs::default() },
        restart,
        start: true,
        created_by: "tester".into(),
    }
}

fn stop_within(grace: Duration) -> Stop {
    Stop { grace, by: "tester".into(), reason: Some("enough".into()) }
}

const GRACE: Duration = Duration::from_secs(20);

/// A server's engine, and the services on it.
async fn open(house: &House, places: usize) -> (Engine, Services) {
    let engine = house.engine(places).await;
    let services = Services::open(engine.clone()).await.expect("opened");
    (engine, services)
}

async fn web(services: &Services) -> Service {
    services.view("p", "dev", "web").await.expect("there")
}

async fn stands(services: &Services, status: Status) -> Service {
    until(|| async { web(services).await.status == status }).await;
    web(services).await
}

/// Waits until it is the run of another life.
async fn runs_anew(services: &Services, before: Option<Uuid>) -> Service {
    until(|| async {
        let service = web(services).await;
        service.status == Status::Running && service.run_id != before
    })
    .await;
    web(services).await
}

/// All runs of the service, the newest first.
async fn lives(engine: &Engine) -> Vec<crate::runs::Run> {
    let filter = Filter { service: Some("web".into()), project: "p".into(), env: "dev".into(), ..Filter::default() };
    engine.list(filter, None, 1000).await.expect("listed").runs
}

/// What the events said of the service, in order.
fn told(engine: &Engine) -> Vec<String> {
    let events = crate::events::Events::new(engine.journal());
    let wanted = crate::events::Wanted { project: "p".into(), kind: Some("service.changed".into()) };
    let (events, _) = events.page(&wanted, None, 1000).expect("read");
    events.iter().map(|event| event.data["status"].as_str().unwrap_or_default().to_owned()).collect()
}
