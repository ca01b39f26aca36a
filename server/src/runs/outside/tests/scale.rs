//! A table as large as a busy project makes it in some years.

use std::time::Instant;

use rusqlite::{Connection, params};
use uuid::Uuid;

use super::{World, ago};
use crate::runs::Status;
use crate::runs::journal::{OPEN, UNFINISHED};
use crate::system_db::time::utc_text;

#[test]
fn a_hundred_thousand_rows_are_not_taken_in_and_cost_nothing_later() {
    let world = World::new();
    let (old, corpse, live) = (Uuid::now_v7(), Uuid::now_v7(), Uuid::now_v7());
    world.begin(live, "dev:tap-a-to-target-c:live");
    let row = world.begin(corpse, "dev:tap-a-to-target-c:corpse");
    world.heartbeat(row, 3600);
    world.meltano.execute_batch("BEGIN").expect("begun");
    let payload = format!(r#"{{"singer_state": {{"bookmarks": "{}"}}}}"#, "x".repeat(500));
    let sql =
        "INSERT INTO runs (job_name, state, started_at, ended_at, last_heartbeat_at, run_id, payload, payload_flags)
               VALUES ('dev:tap-a-to-target-c', ?1, ?2, ?2, ?2, ?3, ?4, 1)";
    let mut insert = world.meltano.prepare(sql).expect("prepared");
    for number in 0..100_000 {
        let state = if number % 10 == 0 { "FAIL" } else { "SUCCESS" };
        let id = if number == 0 { old } else { Uuid::now_v7() };
        let at = utc_text(ago(200_000 - number));
        insert.execute(params![state, at, id.simple().to_string(), payload]).expect("inserted");
    }
    world.meltano.execute_batch("COMMIT").expect("committed");

    let begun = Instant::now();
    let going_on = world.look();
    println!("the first look took {:?}", begun.elapsed());
    assert_eq!(going_on.into_iter().map(|run| run.id).collect::<Vec<_>>(), [live], "however old");
    assert_eq!(world.runs("dev").len(), 1_002);
    assert!(world.run(old).is_none());
    assert_eq!(world.status(corpse), Status::Lost);
    let count = |sql: &'static str| {
        let count = world.journal.read("count", |connection| connection.query_row(sql, [], |row| row.get::<_, i64>(0)));
        count.expect("read")
    };
    assert_eq!(count("SELECT count(*) FROM events"), 1, "of what goes on");
    assert!(count("SELECT seq FROM sqlite_sequence WHERE name = 'events'") <= 2, "no numbers are used up");

    let begun = Instant::now();
    let model = world.project.read().expect("a project");
    let look = || world.outside.look("p", Some(&model), Some(&world.database)).expect("looked");
    (0..200).for_each(|_| assert_eq!(look().len(), 1));
    println!("a quiet look takes {:?}", begun.elapsed() / 200);

    // However many runs there are, those that go on are found by an index.
    let plan = |sql: &str| {
        let read = |connection: &Connection| {
            let mut statement = connection.prepare(&format!("EXPLAIN QUERY PLAN {sql}"))?;
            statement.query_map(["p"], |row| row.get::<_, String>(3))?.collect::<rusqlite::Result<Vec<_>>>()
        };
        world.journal.read("explain", read).expect("explained").join("; ")
    };
    let unfinished = format!("SELECT id FROM runs WHERE {UNFINISHED}");
    assert!(plan(&unfinished).contains("USING INDEX runs_outside_unfinished"), "{}", plan(&unfinished));
    let open = format!("SELECT row FROM outside_rows INDEXED BY outside_rows_open WHERE {OPEN} ORDER BY row");
    assert!(plan(&open).contains("INDEX outside_rows_open"), "{}", plan(&open));

    // What came while the server was down is told, all of it.
    for _ in 0..2_500 {
        let values = params!["SUCCESS", utc_text(ago(60)), Uuid::now_v7().simple().to_string(), "{}"];
        insert.execute(values).expect("inserted");
    }
    let begun = Instant::now();
    world.look();
    println!("2,500 new rows took {:?}", begun.elapsed());
    assert_eq!(world.runs("dev").len(), 3_502);
    assert_eq!(count("SELECT count(*) FROM events"), 2_501);
}
