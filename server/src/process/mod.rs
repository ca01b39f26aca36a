//! The one Unix-only room: signals, process trees, ports, start times, liveness locks, permissions and pipes.
//!
//! Everything that another operating system does differently stands behind these few functions. Nothing here knows
//! what a run is.

mod access;
mod file;
mod lock;
mod ports;
mod signal;
mod tree;

pub use access::is_writable;
pub use file::{is_passing, open_regular, private_file};
pub use lock::{acquire, is_held};
pub use ports::listening;
pub use signal::{Ending, become_subreaper, kill, kill_group, reap, terminate};
pub use tree::{carriers, children, descendants, start_ticks, trees};
