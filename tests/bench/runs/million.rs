//! As many runs in the journal as are wanted, each a copy of one that Meltano really ran.

use std::time::{Duration, Instant};

use rusqlite::Connection;

use crate::engine::Engine;

/// So many are alike, however many there are: the oldest.
pub(crate) const LIKE: usize = 10;

/// Between two runs, in microseconds.
const APART: i64 = 10_000_000;

/// A server with so many runs, all over, and how long it took to start with them.
pub(crate) async fn engine(runs: usize) -> (Engine, Duration) {
    let mut engine = Engine::real();
    let run = engine.begin().await;
    engine.over(&run).await;
    assert!(engine.server.stop().success());
    let journal = engine.server.data_dir().join("journal.db");
    fill(&Connection::open(&journal).unwrap(), runs);
    // Or the server would do it.
    std::fs::File::open(&journal).unwrap().sync_all().unwrap();
    let begun = Instant::now();
    engine.server.start_again();
    (engine, begun.elapsed())
}

/// The triggers of the journal do their work, so there are as many events. What the machine loses if it crashes now is
/// made again by the next measurement.
fn fill(journal: &Connection, runs: usize) {
    journal.execute_batch("PRAGMA journal_mode = OFF; PRAGMA synchronous = OFF; PRAGMA cache_size = -1000000").unwrap();
    let mut columns = journal.prepare("SELECT name FROM pragma_table_info('runs')").unwrap();
    let columns: Vec<String> = columns.query_map([], |row| row.get(0)).unwrap().map(Result::unwrap).collect();
    // Each time has as many digits as the others.
    let created = format!("(first.created_at / 1000000 * 1000000 + 123457 + (n.i - {runs}) * {APART})");
    let value = |column: &str| match column {
        "sequence" => "n.i".to_owned(),
        // As version 7 makes them, which is how the server makes them: one behind the other.
        "id" => "unhex(printf('%012x7000%016x', 1767225600000 + n.i * 10000, 0x8000000000000000 | n.i))".to_owned(),
        "status" => format!("CASE WHEN n.i <= {LIKE} THEN 'lost' WHEN n.i % 2 THEN 'failed' ELSE 'succeeded' END"),
        "labels" => format!(
            "CASE WHEN n.i <= {LIKE} THEN '{{\"team\":\"a\",\"tier\":\"rare\"}}' ELSE
             json_object('team', iif(n.i % 2, 'a', 'b')) END"
        ),
        "created_at" => created.clone(),
        "started_at" => format!("{created} + 50000"),
        "ended_at" => format!("{created} + 4000000"),
        other => format!("first.{other}"),
    };
    let values: Vec<String> = columns.iter().map(|column| value(column)).collect();
    let rows = format!(
        "BEGIN;
         CREATE TEMP TABLE first AS SELECT * FROM runs;
         DELETE FROM runs;
         INSERT INTO runs ({})
         WITH RECURSIVE n (i) AS (VALUES (1) UNION ALL SELECT i + 1 FROM n WHERE i < {runs})
         SELECT {} FROM n, first;
         INSERT INTO run_labels (project, env, name, value, sequence)
         SELECT project, env, key, value, sequence FROM runs, json_each(labels) ORDER BY 1, 2, 3, 4, 5;
         COMMIT",
        columns.join(", "),
        values.join(", "),
    );
    journal.execute_batch(&rows).unwrap();
    let count: usize = journal.query_row("SELECT count(*) FROM runs", [], |row| row.get(0)).unwrap();
    assert_eq!(count, runs);
}
