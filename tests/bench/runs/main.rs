//! What the run engine costs: what it adds to a run, a million runs in the journal, a thousand followers of a log, and a
//! run of a million lines.
//!
//! `cargo xtask bench runs` builds the server for release and runs this; behind it, `overhead`, `pages`, `followers` or
//! `ingest` names a part. The figures are of the machine at hand, which also runs those who ask; what is worth comparing
//! are the ratios.
#![allow(clippy::unwrap_used, reason = "a measurement that cannot go on panics")]

#[path = "../../api/harness/mod.rs"]
#[allow(dead_code, unused_imports, reason = "the tests use the rest of it")]
mod harness;
#[path = "../load.rs"]
#[allow(dead_code, reason = "the bench of states writes, too")]
mod load;
#[path = "../pair.rs"]
mod pair;
#[path = "../peer.rs"]
mod peer;

mod costs;
mod engine;
mod followers;
mod ingest;
mod million;
mod overhead;
mod pages;

use std::time::{Duration, Instant};

use nix::sys::resource::{Resource, getrlimit, setrlimit};

fn main() {
    // Followers by the thousand, of whom each end is a descriptor. The server inherits it.
    let (_, most) = getrlimit(Resource::RLIMIT_NOFILE).unwrap();
    setrlimit(Resource::RLIMIT_NOFILE, most, most).unwrap();
    let parts: Vec<String> = std::env::args().skip(1).filter(|part| !part.starts_with('-')).collect();
    let is_wanted = |part: &str| parts.is_empty() || parts.iter().any(|wanted| wanted == part);
    // One thread asks faster than two cores answer, and leaves them more room than several would.
    let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build().unwrap();
    let begun = Instant::now();
    runtime.block_on(async {
        if is_wanted("overhead") {
            overhead::measure().await;
        }
        if is_wanted("pages") {
            pages::measure().await;
        }
        if is_wanted("followers") {
            followers::measure().await;
        }
        if is_wanted("ingest") {
            ingest::measure().await;
        }
    });
    println!("\nall of it took {:.0?}", begun.elapsed());
}

/// What so many of a hundred were below.
fn at(times: &mut [Duration], percent: usize) -> Duration {
    times.sort_unstable();
    times[(times.len() - 1) * percent / 100]
}
