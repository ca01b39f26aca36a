//! Runs that are deleted, and old ones that go by themselves.

use std::time::Duration;

use uuid::Uuid;

use super::house::{House, create, ended, new_run, no_process_is_left, said};
use super::restarts::server;
use crate::runs::{Cancel, Engine, Error, Filter, Idempotency, Limits, NewRun, Retention, Run, ShutdownPolicy, Status};

fn keyed() -> NewRun {
    NewRun { idempotency: Some(Idempotency { key: "k".into(), digest: [7; 32] }), ..new_run() }
}

/// Runs that are over, the oldest first.
async fn over(engine: &Engine, number: usize) -> Vec<Uuid> {
    let mut ids = Vec::new();
    for _ in 0..number {
        ids.push(ended(engine, create(engine).await).await.0.id);
    }
    ids
}

async fn list(engine: &Engine) -> Vec<Run> {
    let filter = Filter { project: "p".into(), env: "dev".into(), ..Filter::default() };
    let mut runs = engine.list(filter, None, 100).await.expect("listed").runs;
    runs.reverse();
    runs
}

async fn ids(engine: &Engine) -> Vec<Uuid> {
    list(engine).await.iter().map(|run| run.id).collect()
}

async fn keeping(house: &House, retention: Retention) -> Engine {
    house.engine_with(Limits::server(4), retention).await
}

#[tokio::test(flavor = "multi_thread")]
async fn only_what_is_over_is_deleted_and_then_all_of_it_but_the_key() {
    let house = House::new("echo ready; trap 'exit 1' TERM; while [ ! -e go ]; do sleep 0.02; done");
    let engine = house.engine(1).await;
    let id = engine.create(keyed()).await.expect("created").run.id;
    let queued = create(&engine).await;
    said(&engine, id, "ready").await;
    for id in [id, queued] {
        assert!(matches!(engine.delete("p", "dev", id).await, Err(Error::RunNotOver(_))));
    }
    std::fs::write(house.root().join("go"), "").expect("written");
    ended(&engine, id).await;
    ended(&engine, queued).await;
    assert!(house.run_directory(id).exists());
    assert!(matches!(engine.delete("p", "prod", id).await, Err(Error::NotFound(_))));
    engine.delete("p", "dev", id).await.expect("deleted");
    assert!(!house.run_directory(id).exists());
    assert!(matches!(engine.view("p", "dev", id).await, Err(Error::NotFound(_))));
    assert!(matches!(engine.delete("p", "dev", id).await, Err(Error::NotFound(_))));
    assert_eq!(ids(&engine).await, [queued]);
    assert!(matches!(engine.create(keyed()).await, Err(Error::RunDeleted(deleted)) if deleted == id));
    assert!(
        matches!(engine.replay(keyed().key().expect("a key")).await, Err(Error::RunDeleted(deleted)) if deleted == id)
    );
    let other = NewRun { idempotency: Some(Idempotency { key: "k".into(), digest: [8; 32] }), ..new_run() };
    assert!(matches!(engine.create(other).await, Err(Error::IdempotencyKeyReused(_))));
    // The id is free again.
    engine.create(NewRun { id: Some(id), ..new_run() }).await.expect("created");
}

#[tokio::test(flavor = "multi_thread")]
async fn a_key_is_free_once_it_is_a_day_old() {
    let house = House::new("exit 0");
    let engine = house.engine(1).await;
    let id = engine.create(keyed()).await.expect("created").run.id;
    ended(&engine, id).await;
    engine.delete("p", "dev", id).await.expect("deleted");
    engine.sweep().await.expect("swept");
    assert!(engine.create(keyed()).await.is_err());
    let age = |hours: i64| {
        let journal = engine.journal();
        let sql = "UPDATE run_keys SET until = until - ?1 * 3600000000";
        journal.write("age the keys", |transaction| transaction.execute(sql, [hours])).expect("aged");
    };
    age(23);
    engine.sweep().await.expect("swept");
    assert!(engine.create(keyed()).await.is_err());
    age(1);
    engine.sweep().await.expect("swept");
    engine.create(keyed()).await.expect("created");
}

#[test]
fn a_crash_in_the_middle_of_a_deletion_leaves_nothing_behind() {
    let house = House::new("echo ready");
    let first = server();
    let id = first.block_on(async {
        let engine = house.engine(1).await;
        let id = over(&engine, 1).await[0];
        // The first half of `delete`.
        engine.journal().delete(id).expect("deleted");
        assert!(house.run_directory(id).exists());
        let again = engine.create(NewRun { id: Some(id), ..new_run() }).await;
        assert!(matches!(again, Err(Error::RunIdTaken(_))), "its directory would be removed under it");
        id
    });
    first.shutdown_background();
    server().block_on(async {
        let engine = house.engine(1).await;
        super::house::until(|| async { !house.run_directory(id).exists() }).await;
        engine.sweep().await.expect("swept");
        engine.create(NewRun { id: Some(id), ..new_run() }).await.expect("created");
    });
}

#[tokio::test(flavor = "multi_thread")]
async fn the_newest_runs_are_kept_and_those_that_are_not_over() {
    let house = House::new("[ -e slow ] && sleep 300; exit 0");
    let engine = keeping(&house, Retention { runs: Some(2), ..Retention::default() }).await;
    let key = engine.create(keyed()).await.expect("created").run.id;
    ended(&engine, key).await;
    let old = over(&engine, 4).await;
    std::fs::write(house.root().join("slow"), "").expect("written");
    let running = create(&engine).await;
    engine.sweep().await.expect("swept");
    assert_eq!(ids(&engine).await, [key, old[2], old[3], running], "the first has a key that is younger than a day");
    assert_eq!([old[0], old[1], old[2], old[3]].map(|id| house.run_directory(id).exists()), [false, false, true, true]);
    engine.sweep().await.expect("swept");
    assert_eq!(ids(&engine).await.len(), 4);
    let grace = Cancel { grace: Duration::ZERO, by: "tester".into(), reason: None };
    engine.cancel("p", "dev", running, grace).await.expect("asked");
    ended(&engine, running).await;
    no_process_is_left(running).await;
}

#[test]
fn old_runs_go_when_a_server_starts() {
    let house = House::new("exit 0");
    let first = server();
    let (old, young) = first.block_on(async {
        let engine = house.engine(1).await;
        let runs = over(&engine, 60).await;
        let (old, young) = runs.split_at(55);
        let sql = "UPDATE runs SET ended_at = ended_at - 7200000000 WHERE sequence <= 55";
        engine.journal().write("age the runs", |transaction| transaction.execute(sql, [])).expect("aged");
        engine.shutdown(ShutdownPolicy::Leave).await;
        (old.to_vec(), young.to_vec())
    });
    first.shutdown_background();
    server().block_on(async {
        let hour = Duration::from_secs(3600);
        let engine = keeping(&house, Retention { age: Some(hour), ..Retention::default() }).await;
        super::house::until(|| async { ids(&engine).await == young }).await;
        engine.sweep().await.expect("swept");
        assert!(old.iter().all(|id| !house.run_directory(*id).exists()));
    });
}

#[tokio::test(flavor = "multi_thread")]
async fn logs_and_artefacts_go_by_size_and_the_runs_stay() {
    let house = House::new("head -c 10000 /dev/zero | tr '\\0' x");
    let engine = keeping(&house, Retention { log_bytes: Some(25_000), ..Retention::default() }).await;
    let runs = over(&engine, 4).await;
    let artifacts = house.run_directory(runs[0]).join("artifacts");
    std::fs::create_dir_all(&artifacts).expect("made");
    std::fs::write(artifacts.join("catalog.json"), "{}").expect("written");
    for _ in 0..2 {
        engine.sweep().await.expect("swept");
        let kept = runs.iter().map(|id| house.run_directory(*id).join("log.ndjson").exists()).collect::<Vec<_>>();
        assert_eq!(kept, [false, false, true, true]);
        let pruned: Vec<_> = list(&engine).await.iter().map(|run| (run.status, run.is_pruned)).collect();
        assert_eq!(pruned, [true, true, false, false].map(|is_pruned| (Status::Succeeded, is_pruned)));
    }
    assert!(!artifacts.exists());
    // One that is larger than all that may be kept stays as long as it is the newest.
    house.write_script("head -c 90000 /dev/zero | tr '\\0' x");
    let large = over(&engine, 1).await[0];
    engine.sweep().await.expect("swept");
    let pruned: Vec<_> = list(&engine).await.iter().map(|run| run.is_pruned).collect();
    assert_eq!(pruned, [true, true, true, true, false]);
    assert!(house.run_directory(large).join("log.ndjson").exists());
}
