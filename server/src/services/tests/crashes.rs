//! Servers that end at any point of what they do with a service, and what the next one makes of it.

use std::time::Duration;

use chrono::Utc;

use super::{GRACE, LASTING, RestartPolicy, Status, lives, new_service, open, runs_anew, stands, stop_within, web};
use crate::journal::Journal;
use crate::runs::ShutdownPolicy;
use crate::runs::tests::house::{House, no_process_is_left, said};
use crate::runs::tests::restarts::server;
use crate::services::{Stop, record};

/// The journal, as a server that writes and dies writes it.
fn journal(house: &House) -> Journal {
    let data = house.directory.path().join("data");
    std::fs::create_dir_all(&data).expect("made");
    Journal::open(&data.join("journal.db")).expect("opened")
}

/// A server with a service that runs, which then dies.
fn crashed(house: &House, restart: RestartPolicy) -> uuid::Uuid {
    let first = server();
    let id = first.block_on(async {
        let (engine, services) = open(house, 1).await;
        services.create(new_service(restart)).await.expect("created");
        let id = stands(&services, Status::Running).await.run_id.expect("it runs");
        said(&engine, id, "ready").await;
        id
    });
    first.shutdown_background();
    id
}

#[test]
fn one_that_was_only_written_down_is_started_once() {
    let house = House::new(LASTING);
    record::create(&journal(&house), &new_service(RestartPolicy::Never), Utc::now()).expect("created");
    server().block_on(async {
        let (engine, services) = open(&house, 1).await;
        let id = stands(&services, Status::Running).await.run_id.expect("it runs");
        said(&engine, id, "ready").await;
        assert_eq!(lives(&engine).await.len(), 1);
        services.stop("p", "dev", "web", stop_within(GRACE)).await.expect("stopped");
        stands(&services, Status::Stopped).await;
    });
}

#[test]
fn one_that_outlives_its_server_is_adopted_and_still_kept() {
    let house = House::new("echo life >> lives; echo ready; while [ ! -e go ]; do sleep 0.02; done; rm go; exit 3");
    let id = crashed(&house, RestartPolicy::OnFailure);
    server().block_on(async {
        let (engine, services) = open(&house, 1).await;
        let adopted = web(&services).await;
        assert_eq!((adopted.status, adopted.run_id, adopted.restarts), (Status::Running, Some(id), 0));
        std::fs::write(house.root().join("go"), "").expect("written");
        let again = runs_anew(&services, Some(id)).await;
        assert_eq!((again.restarts, lives(&engine).await.len()), (1, 2));
        services.stop("p", "dev", "web", stop_within(Duration::ZERO)).await.expect("stopped");
        stands(&services, Status::Stopped).await;
    });
}

#[test]
fn one_that_failed_while_no_server_lived_is_started_by_the_next() {
    let house = House::new("echo ready; while [ ! -e go ]; do sleep 0.02; done; rm go; exit 3");
    let id = crashed(&house, RestartPolicy::OnFailure);
    std::fs::write(house.root().join("go"), "").expect("written");
    server().block_on(async {
        no_process_is_left(id).await;
        let (engine, services) = open(&house, 1).await;
        runs_anew(&services, Some(id)).await;
        assert_eq!(lives(&engine).await.len(), 2);
        services.stop("p", "dev", "web", stop_within(Duration::ZERO)).await.expect("stopped");
        stands(&services, Status::Stopped).await;
    });
}

#[test]
fn a_pause_that_a_crash_interrupts_is_kept() {
    let house = House::new("echo life >> lives; exit 3");
    let first = server();
    let next = first.block_on(async {
        let (_engine, services) = open(&house, 1).await;
        services.create(new_service(RestartPolicy::Always)).await.expect("created");
        stands(&services, Status::BackingOff).await.next_start_at.expect("it waits")
    });
    first.shutdown_background();
    server().block_on(async {
        let (engine, services) = open(&house, 1).await;
        crate::runs::tests::house::until(|| async { lives(&engine).await.len() == 2 }).await;
        assert!(lives(&engine).await[0].created_at >= next);
        services.stop("p", "dev", "web", stop_within(Duration::ZERO)).await.expect("stopped");
        stands(&services, Status::Stopped).await;
    });
}

#[test]
fn a_stop_that_was_only_written_down_is_done_by_the_next_server_and_nothing_follows() {
    let house = House::new(LASTING);
    let id = crashed(&house, RestartPolicy::Always);
    let stop = Stop { grace: GRACE, by: "operator".into(), reason: Some("deploy".into()) };
    record::stop(&journal(&house), ["p", "dev", "web"], &stop).expect("written");
    server().block_on(async {
        let (engine, services) = open(&house, 1).await;
        let stopped = stands(&services, Status::Stopped).await;
        assert_eq!(stopped.reason.as_deref(), Some("cancelled by `operator`: deploy"));
        no_process_is_left(id).await;
        tokio::time::sleep(Duration::from_millis(1200)).await;
        assert_eq!(lives(&engine).await.len(), 1);
    });
}

#[test]
fn a_restart_that_was_only_written_down_is_done_once_by_the_next_server() {
    let house = House::new(LASTING);
    let id = crashed(&house, RestartPolicy::Never);
    let stop = Stop { grace: GRACE, by: "operator".into(), reason: None };
    record::restart(&journal(&house), ["p", "dev", "web"], &stop).expect("written");
    server().block_on(async {
        let (engine, services) = open(&house, 1).await;
        let again = runs_anew(&services, Some(id)).await;
        said(&engine, again.run_id.expect("it runs"), "ready").await;
        assert_eq!((lives(&engine).await.len(), again.restarts), (2, 0));
        services.stop("p", "dev", "web", stop_within(GRACE)).await.expect("stopped");
        stands(&services, Status::Stopped).await;
        assert!(!house.root().join("overlap").exists());
    });
}

#[test]
fn what_a_server_stops_when_it_stops_comes_back_with_the_next_whatever_its_policy() {
    for restart in [RestartPolicy::Never, RestartPolicy::Always] {
        let house = House::new(LASTING);
        let first = server();
        let id = first.block_on(async {
            let (engine, services) = open(&house, 1).await;
            services.create(new_service(restart)).await.expect("created");
            let id = stands(&services, Status::Running).await.run_id.expect("it runs");
            said(&engine, id, "ready").await;
            let policy = ShutdownPolicy::Stop { grace: GRACE };
            services.shutdown(policy).await;
            engine.shutdown(policy).await;
            no_process_is_left(id).await;
            assert_eq!(lives(&engine).await.len(), 1, "this server starts nothing more");
            let refused = services.create(crate::services::NewService { name: "late".into(), ..new_service(restart) });
            assert!(refused.await.is_err());
            id
        });
        first.shutdown_background();
        server().block_on(async {
            let (_engine, services) = open(&house, 1).await;
            let again = runs_anew(&services, Some(id)).await;
            assert_eq!(again.restarts, 1);
            services.stop("p", "dev", "web", stop_within(GRACE)).await.expect("stopped");
            stands(&services, Status::Stopped).await;
            assert!(!house.root().join("overlap").exists());
        });
    }
}

#[test]
fn what_a_server_leaves_when_it_stops_goes_on() {
    let house = House::new(LASTING);
    let first = server();
    let id = first.block_on(async {
        let (engine, services) = open(&house, 1).await;
        services.create(new_service(RestartPolicy::Never)).await.expect("created");
        let id = stands(&services, Status::Running).await.run_id.expect("it runs");
        said(&engine, id, "ready").await;
        services.shutdown(ShutdownPolicy::Leave).await;
        engine.shutdown(ShutdownPolicy::Leave).await;
        id
    });
    first.shutdown_background();
    server().block_on(async {
        let (engine, services) = open(&house, 1).await;
        let adopted = web(&services).await;
        assert_eq!((adopted.status, adopted.run_id, lives(&engine).await.len()), (Status::Running, Some(id), 1));
        services.stop("p", "dev", "web", stop_within(GRACE)).await.expect("stopped");
        stands(&services, Status::Stopped).await;
    });
}

#[test]
fn a_server_that_dies_while_it_stops_leaves_its_services_running() {
    let house = House::new(LASTING);
    let id = crashed(&house, RestartPolicy::Never);
    record::leave(&journal(&house)).expect("written");
    server().block_on(async {
        let (_engine, services) = open(&house, 1).await;
        let adopted = web(&services).await;
        assert_eq!((adopted.status, adopted.run_id), (Status::Running, Some(id)));
        services.stop("p", "dev", "web", stop_within(GRACE)).await.expect("stopped");
        stands(&services, Status::Stopped).await;
    });
}

#[test]
fn servers_that_die_at_any_moment_never_run_it_twice_nor_after_a_stop() {
    let house = House::new(LASTING);
    record::create(&journal(&house), &new_service(RestartPolicy::Always), Utc::now()).expect("created");
    for round in 0_u32..16 {
        let one = server();
        one.block_on(async {
            let (_engine, services) = open(&house, 1).await;
            let services = &services;
            let change = async move {
                match round % 4 {
                    0 => drop(services.restart("p", "dev", "web", stop_within(GRACE)).await),
                    1 => drop(services.stop("p", "dev", "web", stop_within(GRACE)).await),
                    2 => drop(services.start("p", "dev", "web", "tester").await),
                    _ => drop(stands(services, Status::Running).await),
                }
                std::future::pending::<()>().await;
            };
            let moment = Duration::from_millis(u64::from(round * 37 % 120));
            _ = tokio::time::timeout(moment, change).await;
        });
        one.shutdown_background();
    }
    server().block_on(async {
        let (engine, services) = open(&house, 1).await;
        services.start("p", "dev", "web", "tester").await.expect("started");
        let running = stands(&services, Status::Running).await;
        said(&engine, running.run_id.expect("it runs"), "ready").await;
        services.stop("p", "dev", "web", stop_within(GRACE)).await.expect("stopped");
        stands(&services, Status::Stopped).await;
        for run in lives(&engine).await {
            assert!(run.status.is_end(), "{run:?}");
            no_process_is_left(run.id).await;
        }
        assert!(!house.root().join("overlap").exists());
    });
}
