//! Servers that end, and what the next one finds.

use tokio::runtime::{Builder, Runtime};

use super::house::{House, create, ended, messages, no_process_is_left, said, until};
use crate::process;
use crate::runs::Status;
use crate::runs::directory::RunDirectory;

/// A server: dropping its runtime ends it as abruptly as a test can.
fn server() -> Runtime {
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
        let id = journal.create(&super::house::new_run()).expect("created").run.id;
        assert!(journal.start(id).expect("started"));
        id
    });
    first.shutdown_background();
    server().block_on(async {
        let engine = house.engine(1).await;
        let (run, events) = ended(&engine, id).await;
        assert_eq!((run.status, messages(&events)), (Status::Succeeded, vec!["ready"]));
    });
}
