//! The engine and the supervisor with real processes. Scripts stand for `meltano`.

mod database;
mod endings;
mod house;
mod restarts;
mod stopping;
mod streams;

use std::path::PathBuf;

/// Not a test of its own: the engine under test starts this very executable, with this name, as the supervisor.
#[test]
fn supervisor_entry() {
    let directory = std::env::args_os().next_back().map(PathBuf::from).unwrap_or_default();
    if directory.join("launch.json").exists() {
        super::supervise(&directory);
    }
}
