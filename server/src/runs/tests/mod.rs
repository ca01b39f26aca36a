//! The engine and the supervisor with real processes. Scripts stand for `meltano`.

mod database;
mod endings;
mod exact;
mod five_hundred;
mod forgetting;
mod hostile;
pub(crate) mod house;
mod kinds;
mod model;
mod overlap;
mod reports;
pub(crate) mod restarts;
mod stopping;
mod streams;
mod timing;

use std::path::PathBuf;

/// Not a test of its own: the engine under test starts this very executable, with this name, as the supervisor.
#[test]
fn supervisor_entry() {
    let directory = std::env::args_os().next_back().map(PathBuf::from).unwrap_or_default();
    if directory.join("launch.json").exists() {
        super::supervise(&directory);
    }
}
