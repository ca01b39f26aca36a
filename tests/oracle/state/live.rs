//! Runs that are going on: Meltano and we take the same rows for live, and its own run is one of them.

use std::io::{BufRead, BufReader, Write};
use std::path::Path;
use std::process::{Command, Stdio};

use chrono::{TimeDelta, Utc};
use meltano_api::system_db::{SystemDb, time};
use rusqlite::{Connection, params};
use tempfile::TempDir;

/// So long ago a row began, and gave its last sign of life, in seconds.
const ROWS: [(&str, &str, i64, Option<i64>); 10] = [
    ("beats", "RUNNING", 10, Some(0)),
    ("slow", "RUNNING", 1_000, Some(280)),
    ("stale", "RUNNING", 1_000, Some(320)),
    ("long", "RUNNING", 900_000, Some(1)),
    ("ahead", "RUNNING", -100, Some(-100)),
    ("silent", "RUNNING", 86_380, None),
    ("old", "RUNNING", 86_420, None),
    ("idle", "IDLE", 1, Some(1)),
    ("over", "SUCCESS", 1, Some(1)),
    ("edit", "STATE_EDIT", 1, None),
];

#[test]
fn the_same_runs_are_live() {
    let ground = TempDir::new().unwrap();
    let tests = Path::new(env!("CARGO_MANIFEST_DIR"));
    std::fs::write(ground.path().join("meltano.yml"), "version: 1\nproject_id: p\nsend_anonymous_usage_stats: false\n")
        .unwrap();
    let mut meltano = Command::new(tests.join("../target/tools/meltano/bin/python"))
        .arg(tests.join("oracle/state/live.py"))
        .arg(ground.path())
        .env_clear()
        .envs(["PATH", "HOME", "TMPDIR", "TZ"].iter().filter_map(|name| Some((name, std::env::var_os(name)?))))
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .spawn()
        .unwrap();
    let mut asking = meltano.stdin.take().unwrap();
    let mut lines = BufReader::new(meltano.stdout.take().unwrap()).lines();
    let mut says = || -> serde_json::Value { serde_json::from_str(&lines.next().unwrap().unwrap()).unwrap() };
    assert_eq!(says(), "ready");
    let path = ground.path().join(".meltano/meltano.db");
    let database = SystemDb::new(&path);
    let live = || serde_json::Value::from_iter(database.live().unwrap().into_iter().map(|run| run.state_id));
    assert_eq!(live(), serde_json::json!([]));
    insert(&path);
    writeln!(asking).unwrap();
    let before = live();
    assert_eq!(says(), before);
    assert_eq!(before.as_array().unwrap().len(), 5);
    // Its own run.
    let within = says();
    assert_eq!(within, live());
    assert_eq!(within[5], "dev:of-meltano");
    let run = database.live().unwrap().pop().unwrap();
    assert!(run.heartbeat_at.is_some() && !run.run_id.is_nil() && Utc::now() - run.started_at < TimeDelta::minutes(1));
    writeln!(asking).unwrap();
    assert_eq!(says(), before);
    assert_eq!(live(), before);
    drop(asking);
    assert!(meltano.wait().unwrap().success());
}

fn insert(path: &Path) {
    let tables = Connection::open(path).unwrap();
    for (state_id, state, begun, beat) in ROWS {
        let ago = |seconds| time::utc_text(Utc::now() - TimeDelta::seconds(seconds));
        let run_id = uuid::Uuid::now_v7().simple().to_string();
        let insert = "INSERT INTO runs (job_name, state, started_at, last_heartbeat_at, run_id, payload, payload_flags)
                      VALUES (?1, ?2, ?3, ?4, ?5, '{}', 0)";
        tables.execute(insert, params![state_id, state, ago(begun), beat.map(ago), run_id]).unwrap();
    }
}
