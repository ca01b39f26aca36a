//! Output that is meant to harm: neither run nor server nor memory suffers, nor do other runs.

use std::time::{Duration, Instant};

use futures::StreamExt;

use super::house::{House, create, ended, messages, said};
use crate::process;
use crate::runs::directory::RunDirectory;
use crate::runs::{LogEvent, LogFilter, LogRequest, Status};

/// The most memory that a process ever had, or that it has, in KiB.
fn memory(pid: i32, key: &str) -> u64 {
    let status = std::fs::read_to_string(format!("/proc/{pid}/status")).expect("a living process");
    let line = status.lines().find_map(|line| line.strip_prefix(key)).expect("the kernel says so");
    line.trim().trim_start_matches(':').trim().trim_end_matches(" kB").trim().parse().expect("a number")
}

#[cfg(target_os = "linux")]
#[tokio::test(flavor = "multi_thread")]
async fn monstrous_lines_and_garbage_take_bounded_memory_and_spoil_nothing_else() {
    // 50 MB of NUL in one line, 50 MB of bytes that are no text, 20 MB of what would be a record, halves of characters.
    let house = House::new(
        "head -c 50000000 /dev/zero; echo; head -c 50000000 /dev/urandom | tr '\\n' 'x'; echo; \
         printf '{\"event\":\"'; head -c 20000000 /dev/zero | tr '\\0' '{'; echo '\"}'; \
         printf '{\"event\":\"deep\",\"x\":'; head -c 500000 /dev/zero | tr '\\0' '['; echo; \
         printf '\\303'; sleep 0.1; printf '\\251\\n\\360\\237'; sleep 0.1; printf '\\246\\200\\n'; \
         yes '' | head -n 200000; echo after; while [ ! -e go ]; do sleep 0.02; done; printf 'no end \\303'",
    );
    let engine = house.engine(2).await;
    let id = create(&engine).await;
    said(&engine, id, "after").await;
    let supervisor =
        RunDirectory::at(house.run_directory(id)).processes().expect("readable").expect("there").supervisor_pid;
    let most = memory(supervisor, "VmHWM");
    std::fs::write(house.root().join("go"), "").expect("written");
    let begin = Instant::now();
    // Another run is not held up.
    house.write_script("echo quick");
    let (other, events) = ended(&engine, create(&engine).await).await;
    assert_eq!((other.status, messages(&events)), (Status::Succeeded, vec!["quick"]));
    assert!(begin.elapsed() < Duration::from_secs(10), "{:?}", begin.elapsed());
    let (run, events) = ended(&engine, id).await;
    assert_eq!(run.status, Status::Succeeded);
    let said = messages(&events);
    assert_eq!(said.len(), 6 + 200_000 + 2);
    assert_eq!((said[4], said[5], said[6]), ("é", "\u{1f980}", ""));
    assert_eq!(&said[200_006..], ["after", "no end \u{fffd}"]);
    assert!(said[0].len() == 1024 * 1024 && said[0].bytes().all(|byte| byte == 0));
    let cut = |event: &&LogEvent| matches!(event, LogEvent::Entry(entry) if entry.truncated);
    assert_eq!(events.iter().filter(cut).count(), 3);
    eprintln!("the supervisor had {most} KiB at most");
    assert!(most < 64 * 1024, "{most} KiB");
}

#[tokio::test(flavor = "multi_thread")]
async fn a_full_disk_costs_lines_and_says_so() {
    let house = House::new("seq 1 5000; sleep 0.3; seq 5001 10000");
    house.limit_files(200);
    let engine = house.engine(1).await;
    let (run, events) = ended(&engine, create(&engine).await).await;
    assert_eq!((run.status, run.exit_code), (Status::Succeeded, Some(0)));
    let said = messages(&events);
    assert!(said.len() > 1_000 && said.len() < 5_000, "{}", said.len());
    assert!((1..).zip(&said).all(|(number, line)| *line == number.to_string()), "whole, in order, and no wreck");
    let reason = run.reason.expect("a reason");
    let expected = format!("its log lacks {} lines: cannot write to `", 10_000 - said.len());
    assert!(reason.starts_with(&expected) && reason.contains("/log.ndjson`: File too large"), "{reason}");
    assert!(reason.contains("make room"), "{reason}");
}

/// A file system of its own that is really full; only who may mount one can see that.
#[cfg(target_os = "linux")]
#[tokio::test(flavor = "multi_thread")]
async fn the_end_of_a_run_waits_for_room_on_a_full_disk() {
    let house = House::new("echo ready; while [ ! -e go ]; do sleep 0.02; done; yes | head -n 100000; exit 0");
    let data = house.directory.path().join("data");
    std::fs::create_dir(&data).expect("made");
    let mounted =
        std::process::Command::new("mount").args(["-t", "tmpfs", "-o", "size=3m", "tmpfs"]).arg(&data).output();
    if !mounted.is_ok_and(|mounted| mounted.status.success()) {
        eprintln!("skipped: who tests may not mount anything");
        return;
    }
    let _mounted = Mounted(data.clone());
    let engine = house.engine(1).await;
    let id = create(&engine).await;
    said(&engine, id, "ready").await;
    std::fs::write(data.join("ballast"), vec![1; 512 * 1024]).expect("written");
    std::fs::write(house.root().join("go"), "").expect("written");
    let supervisor = house.run_directory(id).join("supervisor.log");
    super::house::until(|| async { std::fs::read(&supervisor).is_ok_and(|said| !said.is_empty()) || full(&data) })
        .await;
    tokio::time::sleep(Duration::from_secs(2)).await;
    let run = engine.view("p", "dev", id).await.expect("there");
    assert!(run.status == Status::Running && full(&data), "{:?}", run.status);
    std::fs::remove_file(data.join("ballast")).expect("removed");
    super::house::until(|| async { engine.view("p", "dev", id).await.expect("there").status.is_end() }).await;
    let run = engine.view("p", "dev", id).await.expect("there");
    assert_eq!((run.status, run.exit_code), (Status::Succeeded, Some(0)));
    assert!(run.reason.as_deref().is_some_and(|reason| reason.contains("No space left")), "{:?}", run.reason);
}

/// Is taken away again, whatever becomes of the test.
#[cfg(target_os = "linux")]
struct Mounted(std::path::PathBuf);

#[cfg(target_os = "linux")]
impl Drop for Mounted {
    fn drop(&mut self) {
        _ = std::process::Command::new("umount").arg("--lazy").arg(&self.0).status();
    }
}

#[cfg(target_os = "linux")]
fn full(directory: &std::path::Path) -> bool {
    nix::sys::statvfs::statvfs(directory).expect("there").blocks_available() == 0
}

#[cfg(target_os = "linux")]
#[tokio::test(flavor = "multi_thread")]
async fn a_million_lines_are_taken_in_soon_and_a_thousand_followers_cost_little() {
    let house = House::new("seq 1 1000000; echo done; while [ ! -e go ]; do sleep 0.02; done");
    let engine = house.engine(1).await;
    let begin = Instant::now();
    let id = create(&engine).await;
    let path = house.run_directory(id).join("log.ndjson");
    let whole = async {
        // Looked at from outside, so that nobody who reads is measured.
        while !std::fs::read(&path).is_ok_and(|log| log.ends_with(b"\"done\"}\n")) {
            tokio::time::sleep(Duration::from_millis(100)).await;
        }
    };
    tokio::time::timeout(Duration::from_secs(60), whole).await.expect("in time");
    let took = begin.elapsed();
    let supervisor =
        RunDirectory::at(house.run_directory(id)).processes().expect("readable").expect("there").supervisor_pid;
    let stat = std::fs::read_to_string(format!("/proc/{supervisor}/stat")).expect("a living process");
    let ticks = stat.rsplit(' ').collect::<Vec<_>>();
    let ticks = ticks
        .len()
        .checked_sub(14)
        .map(|_| stat.split(' ').skip(13).take(2).map(|n| n.parse::<u64>().unwrap_or(0)).sum::<u64>());
    eprintln!(
        "a million lines: {took:?}, {:?} ms of CPU, {} KiB",
        ticks.map(|ticks| ticks * 10),
        memory(supervisor, "VmHWM")
    );

    // Who looks for one line among a million keeps nothing of the others.
    let me = std::process::id().cast_signed();
    let before = memory(me, "VmRSS");
    let begin = Instant::now();
    let filter = LogFilter { text: Some("999999".to_owned()), ..LogFilter::default() };
    let request = LogRequest { filter, follow: true, ..LogRequest::default() };
    let mut stream = Box::pin(engine.log("p", "dev", id, request).await.expect("there"));
    assert!(matches!(stream.next().await, Some(Ok(LogEvent::Entry(entry))) if entry.seq == 999_999));
    eprintln!(
        "one line found among a million in {:?}, {} KiB",
        begin.elapsed(),
        memory(me, "VmRSS").saturating_sub(before)
    );

    let descriptors = || std::fs::read_dir("/proc/self/fd").expect("there").count();
    let (held, before) = (descriptors(), memory(me, "VmRSS"));
    let mut followers = Vec::new();
    for _ in 0..1_000 {
        let request = LogRequest { after: 999_990, follow: true, ..LogRequest::default() };
        let mut stream = Box::pin(engine.log("p", "dev", id, request).await.expect("there"));
        for expected in 999_991..=1_000_001 {
            assert!(matches!(stream.next().await, Some(Ok(LogEvent::Entry(entry))) if entry.seq == expected));
        }
        followers.push(stream);
    }
    let mut waiting = futures::stream::FuturesUnordered::new();
    followers.iter_mut().for_each(|follower| waiting.push(follower.next()));
    _ = tokio::time::timeout(Duration::from_millis(1500), waiting.next()).await;
    let cost = memory(me, "VmRSS").saturating_sub(before);
    eprintln!("1,000 followers: {cost} KiB, {} descriptors more", descriptors() as i64 - held as i64);
    // Some are just looking; other tests run beside this one, so the bounds are wide.
    assert!(descriptors() < held + 200 && cost < 64 * 1024);
    drop(waiting);
    drop(followers);
    std::fs::write(house.root().join("go"), "").expect("written");
    assert!(process::is_held(&house.run_directory(id).join("lock")).is_ok());
    let begin = Instant::now();
    super::house::until(|| async { engine.view("p", "dev", id).await.expect("there").status.is_end() }).await;
    eprintln!("the end, with the digest of the log: {:?}", begin.elapsed());
}
