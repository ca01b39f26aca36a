//! The life of a service while its server lives.

use std::time::{Duration, Instant};

use super::{
    Error, GRACE, LASTING, NewService, RestartPolicy, Status, lives, new_service, open, runs_anew, stands, stop_within,
    told, web,
};
use crate::runs::tests::house::{House, create, ended, new_run, no_process_is_left, said};
use crate::runs::{Kind, Status as RunStatus};

#[tokio::test(flavor = "multi_thread")]
async fn a_service_runs_until_it_is_stopped_and_each_step_is_an_event() {
    let house = House::new(LASTING);
    let (engine, services) = open(&house, 4).await;
    let created = services.create(new_service(RestartPolicy::Always)).await.expect("created");
    assert_eq!((created.status, created.restarts), (Status::Starting, 0));
    let running = stands(&services, Status::Running).await;
    let id = running.run_id.expect("it has a run");
    assert!(running.started_at.is_some() && running.next_start_at.is_none());
    said(&engine, id, "ready").await;
    let run = engine.view("p", "dev", id).await.expect("there");
    assert_eq!((run.task.kind(), run.service.as_deref()), (Kind::Invoke, Some("web")));
    assert!(run.retryable().is_err());
    let again = services.start("p", "dev", "web", "tester").await.expect("started");
    assert_eq!((again.run_id, again.status), (Some(id), Status::Running), "it goes on already");

    let stopping = services.stop("p", "dev", "web", stop_within(GRACE)).await.expect("stopped");
    assert_eq!(stopping.status, Status::Stopping);
    assert!(matches!(services.delete("p", "dev", "web").await, Err(Error::NotStopped(_))));
    let stopped = stands(&services, Status::Stopped).await;
    assert_eq!(stopped.reason.as_deref(), Some("cancelled by `tester`: enough"));
    assert_eq!((stopped.started_at, stopped.next_start_at), (None, None));
    tokio::time::sleep(Duration::from_millis(1500)).await;
    assert_eq!((web(&services).await.status, lives(&engine).await.len()), (Status::Stopped, 1));
    assert_eq!(told(&engine), ["starting", "running", "stopping", "stopped"]);
    services.delete("p", "dev", "web").await.expect("deleted");
    assert_eq!(told(&engine).last().map(String::as_str), Some("deleted"));
    assert_eq!(lives(&engine).await.len(), 1, "its runs stay");
}

#[tokio::test(flavor = "multi_thread")]
async fn one_that_fails_waits_and_is_started_again_and_can_be_hurried_and_stopped() {
    let house = House::new("echo life >> lives; exit 3");
    let (engine, services) = open(&house, 4).await;
    services.create(new_service(RestartPolicy::OnFailure)).await.expect("created");
    let waiting = stands(&services, Status::BackingOff).await;
    let next = waiting.next_start_at.expect("it waits");
    assert_eq!(waiting.reason.as_deref(), Some("meltano exited with code 3"));
    crate::runs::tests::house::until(|| async { lives(&engine).await.len() >= 2 }).await;
    assert!(lives(&engine).await[0].created_at >= next, "not before");
    stands(&services, Status::BackingOff).await;
    assert_eq!(web(&services).await.restarts, 1);
    // The second pause is of two seconds.
    let begin = Instant::now();
    let hurried = services.start("p", "dev", "web", "hurrier").await.expect("started");
    assert_eq!((hurried.status, hurried.restarts), (Status::Starting, 0));
    crate::runs::tests::house::until(|| async { lives(&engine).await.len() >= 3 }).await;
    assert!(begin.elapsed() < Duration::from_millis(1500));
    assert_eq!(lives(&engine).await[0].created_by, "hurrier");
    stands(&services, Status::BackingOff).await;
    services.stop("p", "dev", "web", stop_within(GRACE)).await.expect("stopped");
    assert_eq!((web(&services).await.status, web(&services).await.next_start_at), (Status::Stopped, None));
    let count = lives(&engine).await.len();
    tokio::time::sleep(Duration::from_millis(1500)).await;
    assert_eq!(lives(&engine).await.len(), count, "none after a stop");
}

#[tokio::test(flavor = "multi_thread")]
async fn one_that_is_done_is_left_so_and_can_be_started_by_hand() {
    let house = House::new("echo done");
    let (engine, services) = open(&house, 4).await;
    services.create(NewService { start: false, ..new_service(RestartPolicy::OnFailure) }).await.expect("created");
    assert_eq!((web(&services).await.status, web(&services).await.run_id), (Status::Stopped, None));
    services.start("p", "dev", "web", "tester").await.expect("started");
    let done = stands(&services, Status::Ended).await;
    assert_eq!(done.reason.as_deref(), Some("meltano exited with code 0"));
    services.restart("p", "dev", "web", stop_within(GRACE)).await.expect("restarted");
    crate::runs::tests::house::until(|| async { lives(&engine).await.len() == 2 }).await;
    stands(&services, Status::Ended).await;
    services.stop("p", "dev", "web", stop_within(GRACE)).await.expect("stopped");
    assert_eq!(web(&services).await.status, Status::Stopped);
}

#[tokio::test(flavor = "multi_thread")]
async fn a_restart_begins_when_the_last_process_is_gone_and_not_before() {
    let house = House::new(LASTING);
    let (engine, services) = open(&house, 4).await;
    services.create(new_service(RestartPolicy::Never)).await.expect("created");
    let mut before = None;
    for _ in 0..3 {
        let running = runs_anew(&services, before).await;
        before = running.run_id;
        said(&engine, before.expect("it runs"), "ready").await;
        let restarted = services.restart("p", "dev", "web", stop_within(GRACE)).await.expect("restarted");
        assert_eq!(restarted.status, Status::Stopping);
    }
    let running = runs_anew(&services, before).await;
    said(&engine, running.run_id.expect("it runs"), "ready").await;
    assert_eq!(running.restarts, 0, "somebody did");
    // While it stops, somebody changes their mind twice.
    services.stop("p", "dev", "web", stop_within(GRACE)).await.expect("stopped");
    services.start("p", "dev", "web", "tester").await.expect("started");
    runs_anew(&services, running.run_id).await;
    services.stop("p", "dev", "web", stop_within(GRACE)).await.expect("stopped");
    stands(&services, Status::Stopped).await;
    assert!(!house.root().join("overlap").exists());
    let runs = lives(&engine).await;
    assert!(runs.iter().zip(&runs[1..]).all(|(later, earlier)| later.started_at >= earlier.ended_at));
}

#[tokio::test(flavor = "multi_thread")]
async fn a_run_of_a_service_that_somebody_cancels_ended_by_itself() {
    let house = House::new("trap 'exit 143' TERM; echo ready; while :; do sleep 0.02; done");
    let (engine, services) = open(&house, 4).await;
    services.create(new_service(RestartPolicy::OnFailure)).await.expect("created");
    let id = stands(&services, Status::Running).await.run_id.expect("it runs");
    said(&engine, id, "ready").await;
    let cancel = crate::runs::Cancel { grace: GRACE, by: "somebody".into(), reason: None };
    engine.cancel("p", "dev", id, cancel).await.expect("cancelled");
    let again = runs_anew(&services, Some(id)).await;
    assert_eq!((again.restarts, again.reason.as_deref()), (1, Some("cancelled by `somebody`")));
    services.stop("p", "dev", "web", stop_within(GRACE)).await.expect("stopped");
    stands(&services, Status::Stopped).await;
}

#[tokio::test(flavor = "multi_thread")]
async fn services_take_no_place_among_the_runs() {
    let house = House::new("case \"$*\" in *invoke*) echo ready; sleep 300;; *) echo ready; sleep 0.2;; esac");
    let (engine, services) = open(&house, 1).await;
    let first = create(&engine).await;
    said(&engine, first, "ready").await;
    services.create(new_service(RestartPolicy::Always)).await.expect("created");
    services.create(NewService { name: "other".into(), ..new_service(RestartPolicy::Always) }).await.expect("created");
    stands(&services, Status::Running).await;
    let second = engine.create(new_run()).await.expect("created").run.id;
    assert_eq!(ended(&engine, second).await.0.status, RunStatus::Succeeded);
    let listed = services.list("p", "dev", None, 10).await.expect("listed");
    assert_eq!(listed.iter().map(|service| &*service.name).collect::<Vec<_>>(), ["other", "web"]);
    assert_eq!(services.list("p", "dev", Some("other".into()), 10).await.expect("listed").len(), 1);
    for name in ["web", "other"] {
        services.stop("p", "dev", name, stop_within(Duration::ZERO)).await.expect("stopped");
    }
    stands(&services, Status::Stopped).await;
}

#[tokio::test(flavor = "multi_thread")]
async fn one_whose_grandchild_holds_its_output_is_gone_soon_after_the_grace() {
    let grandchild = "setsid sh -c \"trap '' TERM HUP; echo held; while :; do sleep 300; done\" & wait";
    let house = House::new(&format!("trap 'exit 0' TERM; echo ready; {grandchild}"));
    let (engine, services) = open(&house, 1).await;
    services.create(new_service(RestartPolicy::Always)).await.expect("created");
    let id = stands(&services, Status::Running).await.run_id.expect("it runs");
    said(&engine, id, "held").await;
    let begin = Instant::now();
    services.stop("p", "dev", "web", stop_within(Duration::from_millis(800))).await.expect("stopped");
    stands(&services, Status::Stopped).await;
    assert!(begin.elapsed() < Duration::from_millis(1800), "{:?}", begin.elapsed());
    no_process_is_left(id).await;
}

#[tokio::test(flavor = "multi_thread")]
async fn names_are_unique_in_an_environment_and_what_is_not_there_is_not_found() {
    let house = House::new(LASTING);
    let (_engine, services) = open(&house, 1).await;
    let quiet = || NewService { start: false, ..new_service(RestartPolicy::Never) };
    services.create(quiet()).await.expect("created");
    assert!(matches!(services.create(quiet()).await, Err(Error::Exists(name)) if name == "web"));
    services.create(NewService { env: "prod".into(), ..quiet() }).await.expect("created");
    services.create(NewService { project: "other".into(), ..quiet() }).await.expect("created");
    let absent = [
        services.view("p", "dev", "absent").await.err(),
        services.start("p", "dev", "absent", "me").await.err(),
        services.stop("p", "dev", "absent", stop_within(GRACE)).await.err(),
        services.restart("p", "dev", "absent", stop_within(GRACE)).await.err(),
        services.delete("p", "dev", "absent").await.err(),
    ];
    assert!(absent.iter().all(|error| matches!(error, Some(Error::NotFound(name)) if name == "absent")), "{absent:?}");
}

#[cfg(target_os = "linux")]
#[tokio::test(flavor = "multi_thread")]
async fn the_ports_of_all_of_its_processes_are_told_and_of_nobody_else() {
    let listen = "import socket, time; s = socket.create_server(('127.0.0.1', 0));
print(s.getsockname()[1], file=open('port.new', 'w'), flush=True)
import os; os.rename('port.new', 'port'); time.sleep(300)";
    let house = House::new("setsid python3 listen.py & wait");
    std::fs::write(house.root().join("listen.py"), listen).expect("written");
    let (_engine, services) = open(&house, 1).await;
    services.create(new_service(RestartPolicy::Always)).await.expect("created");
    crate::runs::tests::house::until(|| async { house.root().join("port").exists() }).await;
    let port: u16 = std::fs::read_to_string(house.root().join("port")).expect("there").trim().parse().expect("a port");
    let _mine = std::net::TcpListener::bind("127.0.0.1:0").expect("bound");
    let service = stands(&services, Status::Running).await;
    let ports = services.ports(std::slice::from_ref(&service)).await;
    assert_eq!(ports.get(&service.run_id.expect("it runs")), Some(&vec![port]));
    services.stop("p", "dev", "web", stop_within(Duration::ZERO)).await.expect("stopped");
    let stopped = stands(&services, Status::Stopped).await;
    assert!(services.ports(&[stopped]).await.is_empty());
}
