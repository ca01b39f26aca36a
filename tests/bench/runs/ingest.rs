//! A run that says a million lines: how fast they are taken in, and how long its end takes.

use std::process::{Command, Stdio};
use std::time::Duration;

use chrono::{DateTime, Utc};
use serde_json::Value;

use crate::costs;
use crate::engine::Engine;

const LINES: u64 = 1_000_000;

/// Lines as plugins write them that do not log in JSON, and as Meltano writes what a plugin says.
const FORMS: [(&str, &str); 2] = [
    ("plain text", "2026-11-22 01:00:00,000 | INFO     | tap-orders.orders | It is at record %09d of this stream now"),
    (
        "records",
        r#"{"producer": true, "consumer": false, "string_id": "tap-orders", "cmd_type": "elb", "stdio": "stderr", "name": "tap-orders", "state_id": "dev:tap-orders-to-target-csv", "run_id": "0190f0c8-0000-7000-8000-000000000000", "event": "It is at record %09d of this stream now", "level": "info", "timestamp": "2026-11-22T01:00:00.000000Z"}"#,
    ),
];

/// Says as many lines as there are to say, of the form that lies beside it, and writes down when it did, and how much of
/// the processor's time it took.
const CHATTERBOX: &str = r#"#!/usr/bin/env python3
import json, os, sys, time
if "upgrade" in sys.argv:
    sys.exit(0)
form = open("form").read()
lines = int(open("lines").read())
begun = time.time()
some = "".join(form % number + "\n" for number in range(1000)).encode()
for _ in range(lines // 1000):
    sys.stderr.buffer.write(some)
sys.stderr.buffer.flush()
with open("said.json", "w") as file:
    json.dump({"begun": begun, "ended": time.time(), "processor": sum(os.times()[:2]), "bytes": len(some) * (lines // 1000)}, file)
"#;

/// Prints all of it.
pub(crate) async fn measure() {
    let engine = Engine::of_script(CHATTERBOX);
    let root = engine.project.root();
    println!("\na run that says {LINES} lines");
    println!(
        "{:<16}{:>10}{:>10}{:>10}{:>12}{:>14}{:>14}{:>14}",
        "", "lines/s", "MB/s", "cat's", "its end", "supervisor", "server", "a line"
    );
    // The first run makes the database.
    std::fs::write(root.join("form"), "%d").unwrap();
    std::fs::write(root.join("lines"), "1000").unwrap();
    let first = engine.begin().await;
    engine.over(&first).await;
    std::fs::write(root.join("lines"), LINES.to_string()).unwrap();
    for (name, form) in FORMS {
        std::fs::write(root.join("form"), form).unwrap();
        let cat = into_cat(&engine);
        let before = (costs::own(engine.server.pid()), engine.processor().await);
        let id = engine.begin().await;
        let run = engine.over(&id).await;
        let known = Utc::now();
        let after = (costs::own(engine.server.pid()), engine.processor().await);
        // The server may have a line to say itself.
        assert!(matches!(run["log"]["lines"].as_u64(), Some(lines) if lines - LINES < 10), "{run:#}");
        let said = Said::read(&engine);
        let ended: DateTime<Utc> = run["ended_at"].as_str().unwrap().parse().unwrap();
        let end = (known - ended).to_std().unwrap_or_default();
        let server = after.0 - before.0;
        let supervisor = (after.1 - before.1).saturating_sub(server + said.processor);
        let (per_second, bytes) = (LINES as f64 / said.lasted, said.bytes / said.lasted / 1e6);
        let each = (server + supervisor) / u32::try_from(LINES).unwrap();
        println!(
            "{name:<16}{per_second:>10.0}{bytes:>10.0}{cat:>10.0}{end:>12.1?}{supervisor:>14.1?}{server:>14.1?}{each:>14.1?}"
        );
    }
    println!(
        "`cat` writes the same to a file, in MB/s. Its end is from the last process to the answer, with digest and"
    );
    println!("report; behind it the processor time of the supervisor and of the server, and of both for a line");
}

/// What the script has written down.
struct Said {
    lasted: f64,
    bytes: f64,
    processor: Duration,
}

impl Said {
    fn read(engine: &Engine) -> Self {
        let text = std::fs::read(engine.project.root().join("said.json")).unwrap();
        let said: Value = serde_json::from_slice(&text).unwrap();
        let number = |key: &str| said[key].as_f64().unwrap();
        let processor = Duration::from_secs_f64(number("processor"));
        Self { lasted: number("ended") - number("begun"), bytes: number("bytes"), processor }
    }
}

/// How many megabytes a second it says if `cat` takes them in.
fn into_cat(engine: &Engine) -> f64 {
    let root = engine.project.root();
    let mut script = Command::new(engine.ground().join("meltano"));
    let mut child = script.current_dir(root).stderr(Stdio::piped()).spawn().unwrap();
    let file = std::fs::File::create(engine.ground().join("cat.log")).unwrap();
    let cat = Command::new("cat").stdin(child.stderr.take().unwrap()).stdout(file).status();
    assert!(cat.unwrap().success() && child.wait().unwrap().success());
    let said = Said::read(engine);
    said.bytes / said.lasted / 1e6
}
