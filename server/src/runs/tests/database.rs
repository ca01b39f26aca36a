//! What runs and Meltano's database do to each other.

use std::fs;

use super::house::{House, create, ended, messages, said, until};
use crate::runs::Status;

/// A script that upgrades as Meltano would, slowly, and runs nothing.
const UPGRADE: &str = "case \"$*\" in *'upgrade database')
    echo upgrade >> upgrades; sleep 0.2; cp prepared.db .meltano/meltano.db;; esac";

#[tokio::test(flavor = "multi_thread")]
async fn the_first_runs_of_a_project_upgrade_its_database_once() {
    let house = House::new(UPGRADE);
    let database = house.root().join(".meltano/meltano.db");
    fs::rename(&database, house.root().join("prepared.db")).expect("moved");
    let engine = house.engine(3).await;
    let runs = [create(&engine).await, create(&engine).await, create(&engine).await];
    for id in runs {
        assert_eq!(ended(&engine, id).await.0.status, Status::Succeeded);
    }
    assert_eq!(fs::read_to_string(house.root().join("upgrades")).expect("read"), "upgrade\n");
}

#[tokio::test(flavor = "multi_thread")]
async fn a_database_that_cannot_be_upgraded_fails_the_run_and_its_log_says_why() {
    let house = House::new("echo 'no such revision' >&2; exit 7");
    fs::remove_file(house.root().join(".meltano/meltano.db")).expect("removed");
    let engine = house.engine(1).await;
    let (run, events) = ended(&engine, create(&engine).await).await;
    assert_eq!((run.status, run.started_at, run.exit_code), (Status::Failed, None, None));
    let reason = run.reason.expect("a reason");
    assert_eq!(reason, "the system database could not be prepared: exit status: 7");
    let expected = ["preparing the system database of the project", "no such revision", &reason];
    assert_eq!(messages(&events), expected);
}

#[tokio::test(flavor = "multi_thread")]
async fn a_run_ends_although_its_row_is_locked_and_the_row_follows() {
    let house = House::new("echo ready; kill -9 $$");
    let engine = house.engine(1).await;
    let id = uuid::Uuid::now_v7();
    let database = house.database();
    let insert = "INSERT INTO runs (state, payload, run_id) VALUES ('RUNNING', '{}', ?1)";
    database.execute(insert, [id.simple().to_string()]).expect("inserted");
    database.execute_batch("BEGIN IMMEDIATE").expect("locked");
    let new = crate::runs::NewRun { id: Some(id), ..super::house::new_run() };
    engine.create(new).await.expect("created");
    assert_eq!(ended(&engine, id).await.0.signal, Some(9));
    database.execute_batch("COMMIT").expect("unlocked");
    let state = || {
        let read = database.query_row("SELECT state FROM runs", [], |row| row.get::<_, String>(0));
        read.expect("read")
    };
    until(|| async { state() == "FAIL" }).await;
}

#[tokio::test(flavor = "multi_thread")]
async fn a_catalogue_that_a_run_discovered_is_there_for_the_next() {
    let house = House::new(
        "cd $MELTANO_SYS_DIR_ROOT/run; if [ -e tap-a/tap.properties.cache_key ]; then echo cached; else
         mkdir tap-a; echo x > tap-a/tap.properties.json; echo y > tap-a/tap.properties.cache_key; echo new; fi",
    );
    let engine = house.engine(1).await;
    said(&engine, create(&engine).await, "new").await;
    said(&engine, create(&engine).await, "cached").await;
}
