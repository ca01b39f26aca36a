//! A thousand followers of one log: what each costs, how soon they know, and what is left of ten thousand who came back.

use std::sync::{Arc, Mutex};
use std::time::{Duration, SystemTime, UNIX_EPOCH};

use futures::stream::{self, StreamExt};
use tokio::io::{AsyncReadExt, AsyncWriteExt};
use tokio::net::TcpStream;
use tokio::task::JoinSet;

use crate::engine::Engine;
use crate::harness::{DEV, eventually};
use crate::{at, costs};

const FOLLOWERS: usize = 1000;
const RECONNECTS: usize = 10_000;
/// How many come back at once.
const AT_ONCE: usize = 50;
/// How many lines are said while there is one follower, and while there are all.
const LINES: usize = 100;

/// Says what time it is, ten times a second, while there is a file `go`.
const CLOCK: &str = r#"#!/usr/bin/env python3
import os, sys, time
if "upgrade" in sys.argv:
    sys.exit(0)
while not os.path.exists("stop"):
    time.sleep(0.1)
    if os.path.exists("go"):
        print(time.time_ns(), file=sys.stderr, flush=True)
"#;

/// Prints all of it.
pub(crate) async fn measure() {
    let engine = Engine::of_script(CLOCK);
    let pid = engine.server.pid();
    let run = engine.begin().await;
    eventually("the run goes on", async || {
        (engine.get(&format!("/runs/{run}")).await["status"] == "running").then_some(())
    })
    .await;

    println!("\none log, ten lines a second: from writing a line to having received it");
    println!("{:<44}{:>12}{:>12}{:>12}", "", "median", "99th", "last");
    let mut medians = Vec::new();
    let (mut before, mut during) = (None, None);
    for count in [1, FOLLOWERS] {
        let quiet = (costs::memory(pid), costs::descriptors(pid));
        let followers = Followers::connect(&engine, &run, count).await;
        // What connecting took is given back, what following takes is not.
        tokio::time::sleep(Duration::from_secs(3)).await;
        let connected = (costs::memory(pid), costs::descriptors(pid));
        let processor = costs::processor(pid);
        let mut times = followers.hear(&engine).await;
        let processor = costs::processor(pid) - processor;
        let [median, late, last] = [50, 99, 100].map(|percent| at(&mut times, percent));
        println!("{:<44}{median:>12.1?}{late:>12.1?}{last:>12.1?}", format!("{count} followers"));
        medians.push(median);
        if count == FOLLOWERS {
            let each = processor / u32::try_from(times.len()).unwrap();
            println!("{:<44}{each:>12.1?}", "processor time of the server, a line received");
            (before, during) = (Some(quiet), Some((connected, costs::memory(pid))));
        }
        drop(followers);
    }
    let (Some((memory, descriptors)), Some(((idle, open), busy))) = (before, during) else { return };
    let each = |now: u64| now.saturating_sub(memory) as f64 / FOLLOWERS as f64 / 1024.0;
    println!("{:<44}{:>9.1} kB{:>9.1} kB", "memory a follower: quiet, and with lines", each(idle), each(busy));
    println!("{:<44}{:>12}", "descriptors a follower", (open - descriptors) as f64 / FOLLOWERS as f64);
    let ratio = medians[1].as_secs_f64() / medians[0].as_secs_f64();
    println!("the median follower of {FOLLOWERS} waits {ratio:.1} times as long as the only one");

    come_back(&engine, &run).await;
    std::fs::write(engine.project.root().join("stop"), "").unwrap();
    engine.over(&run).await;
}

/// Follows, reads what there is, and goes, again and again.
async fn come_back(engine: &Engine, run: &str) {
    let pid = engine.server.pid();
    // A crowd lets the server open as many connections to its journal as it ever does.
    follow_and_go(engine, run, RECONNECTS / 10).await;
    tokio::time::sleep(Duration::from_secs(3)).await;
    let (descriptors, memory) = (costs::descriptors(pid), costs::memory(pid));
    let begun = std::time::Instant::now();
    follow_and_go(engine, run, RECONNECTS).await;
    let rate = RECONNECTS as f64 / begun.elapsed().as_secs_f64();
    settled(pid, descriptors).await;
    let left = costs::descriptors(pid);
    println!("{:<44}{rate:>12.0}", "reconnects in a second");
    println!("{:<44}{descriptors:>12}{left:>12}", format!("descriptors before and after {RECONNECTS}"));
    let [before, after] = [memory, costs::memory(pid)].map(|bytes| bytes as f64 / 1024.0 / 1024.0);
    println!("{:<44}{before:>9.1} MB{after:>9.1} MB", "memory of the server before and after");
    assert!(left <= descriptors, "descriptors are left behind");
}

async fn follow_and_go(engine: &Engine, run: &str, times: usize) {
    let one = |_| async {
        let mut bytes = [0; 4096];
        assert!(follow(engine, run).await.read(&mut bytes).await.unwrap() > 0);
    };
    stream::iter(0..times).map(one).buffer_unordered(AT_ONCE).collect::<()>().await;
}

/// Waits until no more descriptors are open than that, at most twenty seconds.
async fn settled(pid: i32, descriptors: usize) {
    for _ in 0..200 {
        tokio::time::sleep(Duration::from_millis(100)).await;
        if costs::descriptors(pid) <= descriptors {
            return;
        }
    }
}

/// A connection on which a run is followed.
async fn follow(engine: &Engine, run: &str) -> TcpStream {
    let mut socket = TcpStream::connect(engine.address()).await.unwrap();
    let request = format!("GET {DEV}/runs/{run}/logs?follow=true HTTP/1.1\r\nhost: localhost\r\n\r\n");
    socket.write_all(request.as_bytes()).await.unwrap();
    socket
}

/// They go when this is dropped.
struct Followers {
    count: usize,
    heard: Arc<Mutex<Vec<Duration>>>,
    _tasks: JoinSet<()>,
}

impl Followers {
    async fn connect(engine: &Engine, run: &str, count: usize) -> Self {
        let (heard, mut tasks): (Arc<Mutex<Vec<Duration>>>, _) = (Arc::default(), JoinSet::new());
        for _ in 0..count {
            let (mut socket, heard) = (follow(engine, run).await, heard.clone());
            // What was said before this follower came is no news.
            let begun = now();
            let mut buffer = Vec::with_capacity(4096);
            // A thousand who begin at the same moment would make the server start threads, which are not what is measured.
            socket.read_buf(&mut buffer).await.unwrap();
            tasks.spawn(async move {
                while socket.read_buf(&mut buffer).await.unwrap() > 0 {
                    let now = now();
                    let times = said(&mut buffer).into_iter().filter(|time| *time > begun);
                    heard.lock().unwrap().extend(times.map(|time| now.saturating_sub(time)));
                }
            });
        }
        Self { count, heard, _tasks: tasks }
    }

    /// Lets lines be said, and answers how long each took to each.
    async fn hear(&self, engine: &Engine) -> Vec<Duration> {
        let go = engine.project.root().join("go");
        std::fs::write(&go, "").unwrap();
        tokio::time::sleep(Duration::from_millis(100) * u32::try_from(LINES).unwrap()).await;
        std::fs::remove_file(&go).unwrap();
        tokio::time::sleep(Duration::from_secs(2)).await;
        let heard = std::mem::take(&mut *self.heard.lock().unwrap());
        assert!(heard.len() > self.count * LINES / 2, "only {} lines were heard", heard.len());
        assert_eq!(heard.len() % self.count, 0, "not everybody has heard everything");
        heard
    }
}

/// Since 1970.
fn now() -> Duration {
    SystemTime::now().duration_since(UNIX_EPOCH).unwrap()
}

/// The times that were said in whole lines, which are taken out.
fn said(buffer: &mut Vec<u8>) -> Vec<Duration> {
    let Some(end) = buffer.iter().rposition(|byte| *byte == b'\n') else { return Vec::new() };
    let lines: Vec<u8> = buffer.drain(..=end).collect();
    let text = String::from_utf8_lossy(&lines);
    let times = text.split("\"message\":\"").skip(1).filter_map(|rest| rest.split('"').next()?.parse().ok());
    times.map(Duration::from_nanos).collect()
}
