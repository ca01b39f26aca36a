//! Servers that end, and what the next one finds.

use tokio::runtime::{Builder, Runtime};

use super::house::{House, claiming, create, ended, messages, no_process_is_left, said, until};
use crate::process;
use crate::runs::directory::RunDirectory;
use crate::runs::{IfRunning, Status};

/// A server: dropping its runtime ends it as abruptly as a test can.
pub(crate) fn server() -> Runtime {
    Builder::new_multi_thread().worker_threads(2).enable_all().build().expect("built")
}

#[test]
fn a_run_that_outlives_its_server_is_taken_up_with_its_whole_log() {
    let house = House::new("echo ready; while [ ! -e go ]; do sleep 0.02; done; echo end; exit 5");
    let first = server();
    let (id, queued) = first.block_on(async {
        let engine = house.engine(1).await;
        let id = create(&engine).await;
        said(&engine, id, "ready").await;
        (id, create(&engine).await)
    });
    first.shutdown_background();
    server().block_on(async {
        let engine = house.engine(1).await;
        assert_eq!(engine.view("p", "dev", id).await.expect("there").status, Status::Running);
        std::fs::write(house.root().join("go"), "").expect("written");
        let (run, events) = ended(&engine, id).await;
        assert_eq!((run.status, run.exit_code, messages(&events)), (Status::Failed, Some(5), vec!["ready", "end"]));
        assert_eq!(ended(&engine, queued).await.0.exit_code, Some(5));
    });
}

#[test]
fn a_run_that_ended_while_no_server_lived_ends_truthfully() {
    let house = House::new("echo ready; while [ ! -e go ]; do sleep 0.02; done; exit 5");
    let first = server();
    let id = first.block_on(async {
        let engine = house.engine(1).await;
        let id = create(&engine).await;
        said(&engine, id, "ready").await;
        until(|| async { engine.view("p", "dev", id).await.expect("there").status == Status::Running }).await;
        id
    });
    first.shutdown_background();
    std::fs::write(house.root().join("go"), "").expect("written");
    server().block_on(async {
        no_process_is_left(id).await;
        let engine = house.engine(1).await;
        let (run, _) = ended(&engine, id).await;
        assert_eq!((run.status, run.exit_code), (Status::Failed, Some(5)));
    });
}

#[test]
fn a_run_that_died_with_its_supervisor_while_no_server_lived_is_lost() {
    let house = House::new("trap '' TERM; echo ready; sleep 300");
    let first = server();
    let id = first.block_on(async {
        let engine = house.engine(1).await;
        let id = create(&engine).await;
        said(&engine, id, "ready").await;
        id
    });
    first.shutdown_background();
    let processes = RunDirectory::at(house.run_directory(id)).processes().expect("readable").expect("there");
    assert!(process::kill(processes.supervisor_pid));
    server().block_on(async {
        let engine = house.engine(1).await;
        assert_eq!(ended(&engine, id).await.0.status, Status::Lost);
        no_process_is_left(id).await;
    });
}

#[test]
fn a_start_that_was_interrupted_before_any_process_is_made_again() {
    let house = House::new("echo ready");
    let first = server();
    let id = first.block_on(async {
        // No engine that would start it: only what the journal holds after such a crash.
        let data = house.directory.path().join("data");
        std::fs::create_dir_all(&data).expect("made");
        let journal = crate::journal::Journal::open(&data.join("journal.db")).expect("opened");
        let id = uuid::Uuid::now_v7();
        journal.create(id, &super::house::new_run(), &[], chrono::TimeDelta::zero()).expect("created");
        assert_eq!(journal.start_all(&[id]).expect("started"), [id]);
        id
    });
    first.shutdown_background();
    server().block_on(async {
        let engine = house.engine(1).await;
        let (run, events) = ended(&engine, id).await;
        assert_eq!((run.status, messages(&events)), (Status::Succeeded, vec!["ready"]));
    });
}

#[test]
fn what_waits_goes_on_waiting_in_its_order_whenever_servers_end() {
    let house = House::new("echo $MELTANO_API_RUN_ID >> order; sleep 0.05");
    let mut ids = Vec::new();
    for round in 0..4 {
        let server = server();
        server.block_on(async {
            let engine = house.engine(1).await;
            for number in 0..6 {
                // Every other one waits for the same.
                let key = if number % 2 == 0 { "state:a".to_owned() } else { format!("state:{round}{number}") };
                ids.push(engine.create(claiming(&key, IfRunning::Queue)).await.expect("created").run.id);
            }
            // Ends at once, or somewhere among the starts and ends of runs.
            tokio::time::sleep(std::time::Duration::from_millis(round * 90)).await;
        });
        server.shutdown_background();
    }
    server().block_on(async {
        let engine = house.engine(1).await;
        for id in &ids {
            assert_eq!(ended(&engine, *id).await.0.status, Status::Succeeded);
        }
    });
    let order = std::fs::read_to_string(house.root().join("order")).expect("read");
    let ids: Vec<_> = ids.iter().map(ToString::to_string).collect();
    assert_eq!(order.lines().collect::<Vec<_>>(), ids, "each once, and the oldest first");
}
