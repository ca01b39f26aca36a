//! What states cost, beside a server that is written in Python over Meltano's own code, and beside the CLI: all of them
//! on the same database, in one run, one after the other.
//!
//! `cargo xtask bench state` builds the server for release and runs this. The figures are of the machine at hand, which
//! also runs those who ask; what is worth comparing are the ratios.
#![allow(clippy::unwrap_used, reason = "a measurement that cannot go on panics")]

#[path = "../../api/harness/mod.rs"]
#[allow(dead_code, unused_imports, reason = "the tests use the rest of it")]
mod harness;

mod ground;
#[path = "../load.rs"]
mod load;
#[path = "../pair.rs"]
mod pair;
#[path = "../peer.rs"]
mod peer;

use std::net::SocketAddr;
use std::time::{Duration, Instant};

use ground::{Ground, document, id};
use harness::{DEV, Server};
use load::{Load, Requests};
use pair::Pair;
use peer::Peer;
use serde_json::json;

/// How many ids there are, in turn.
const COUNTS: [usize; 3] = [10, 1000, 100_000];
/// How large one state is.
const SIZES: [(&str, usize); 3] = [("1 kB", 1000), ("100 kB", 100_000), ("10 MB", 10_000_000)];
/// How many connections there are at once, where that is what is measured.
const CONNECTIONS: usize = 32;
const CLI_CALLS: usize = 3;
/// How long a server is asked before it is the other's turn.
const TURN: Duration = Duration::from_secs(1);

fn main() {
    // One thread asks faster than two cores answer, and leaves them more room than several would.
    let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build().unwrap();
    runtime.block_on(measure());
}

async fn measure() {
    let ground = Ground::new();
    let root = ground.project.root();
    let server = Server::start_unrecorded(ground.folder.path(), &[root], &["--max-body-bytes", "100000000"]);
    let ours: SocketAddr = server.url.trim_start_matches("http://").parse().unwrap();
    let peer = Peer::start("state", "PEER_PROJECT", root).await;
    let bench = Bench { ours, theirs: peer.address };

    println!("one connection: how long an answer takes");
    println!("{:<44}{:>12}{:>12}{:>12}{:>12}{:>10}", "", "median", "99th", "the peer's", "99th", "ratio");
    let (mut view, mut list) = (None, None);
    let mut some = Vec::new();
    for count in COUNTS {
        ground.fill(count);
        some = (0..count).step_by(count.div_ceil(1000)).map(id).collect();
        view = Some(bench.views(1, &some).await.print(&format!("state_view, 1 kB, {count} ids")));
        list = Some(bench.lists(1).await.print(&format!("state_list, 20 a page, {count} ids")));
    }
    let mut set = None;
    for (name, bytes) in SIZES {
        let id = format!("dev:tap-sized-to-target-{bytes}");
        ground.put([(id.clone(), bytes)]);
        bench.views(1, std::slice::from_ref(&id)).await.print(&format!("state_view, {name}"));
        let load = bench.sets(1, &[id], bytes).await;
        println!("{:<44}{:>12.1?}{:>12.1?}", format!("state_set, {name}"), load.at(50), load.at(99));
        set.get_or_insert(load);
    }

    println!("\n{CONNECTIONS} connections, {} ids of 1 kB: answers in a second", COUNTS[2]);
    println!("{:<44}{:>12}{:>12}{:>10}", "", "this server", "the peer", "ratio");
    let health = ["/health".to_owned()];
    bench.both(CONNECTIONS, health.clone(), health).await.print_rate("health_view (the load can do at least this)");
    let ours: Vec<String> = some.iter().map(|id| format!("{DEV}/state/{id}")).collect();
    let theirs = |way: &str| some.iter().map(|id| format!("/{way}/{id}")).collect::<Vec<_>>();
    let ratio = bench.both(CONNECTIONS, ours.clone(), theirs("state")).await.print_rate("state_view");
    bench.both(CONNECTIONS, ours, theirs("kept")).await.print_rate("the same; the peer keeps its connection");
    bench.lists(CONNECTIONS).await.print_rate("state_list, 20 a page");
    println!("{:<44}{:>12.0}", "state_set", bench.sets(8, &some[..64], SIZES[0].1).await.per_second());
    drop(peer);

    // A project of its own, because `state list` reads each state by itself.
    let small = Ground::new();
    small.fill(COUNTS[1]);
    println!("\nthe CLI, {} ids, the median of {CLI_CALLS}", COUNTS[1]);
    let text = serde_json::to_string(&document(SIZES[0].1, 1)).unwrap();
    let beside = |arguments: &[&str], ours: Duration| {
        let took = calls(&small, arguments);
        let ratio = took.as_secs_f64() / ours.as_secs_f64();
        let verb = arguments[1];
        println!("{:<44}{took:>12.1?}   {ratio:.0} times as long as `state_{verb}`", format!("meltano state {verb}"));
        ratio
    };
    let (view, list, set) = (view.unwrap(), list.unwrap(), set.unwrap().at(50));
    let cli_ratio = beside(&["state", "get", &id(7)], view);
    beside(&["state", "set", "--force", &id(7), &text], set);
    beside(&["state", "list"], list);

    println!("\n`state_view` answers {ratio:.1} times as many requests as the peer; 30 are wanted");
    println!("`meltano state get` takes {cli_ratio:.0} times as long as `state_view`; 500 are wanted");
}

/// Two servers for the same states.
struct Bench {
    ours: SocketAddr,
    theirs: SocketAddr,
}

impl Bench {
    async fn views(&self, connections: usize, ids: &[String]) -> Pair {
        let ours = ids.iter().map(|id| format!("{DEV}/state/{id}"));
        self.both(connections, ours, ids.iter().map(|id| format!("/state/{id}"))).await
    }

    async fn lists(&self, connections: usize) -> Pair {
        self.both(connections, [format!("{DEV}/state?limit=20")], ["/state?limit=20".to_owned()]).await
    }

    async fn both(
        &self,
        connections: usize,
        ours: impl IntoIterator<Item = String>,
        theirs: impl IntoIterator<Item = String>,
    ) -> Pair {
        Pair::of(connections, TURN, &Requests::get(self.ours, ours), &Requests::get(self.theirs, theirs)).await
    }

    /// Writes states, each time with bookmarks that were not there before.
    async fn sets(&self, connections: usize, ids: &[String], bytes: usize) -> Load {
        let times = if bytes > 1_000_000 { 4 } else { 40 };
        let bodies = (1..=times).flat_map(|time| {
            let body = json!({ "state": document(bytes, time) }).to_string();
            ids.iter().map(move |id| (format!("{DEV}/state/{id}?allow_rewind=true"), body.clone()))
        });
        Requests::put(self.ours, bodies).ask(connections, TURN * 2).await
    }
}

/// How long a command takes.
fn calls(ground: &Ground, arguments: &[&str]) -> Duration {
    let mut times: Vec<Duration> = (0..CLI_CALLS)
        .map(|_| {
            let begun = Instant::now();
            ground.project.meltano(arguments);
            begun.elapsed()
        })
        .collect();
    times.sort_unstable();
    times[CLI_CALLS / 2]
}
