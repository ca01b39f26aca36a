//! What runs say: written line by line, read from any place, followed while it grows.
//!
//! A log is one file of JSON lines, numbered from 1 without gaps. It has one writer at a time: the server while it
//! prepares the run, then the supervisor.

mod entry;
mod follow;
mod reader;
mod wake;
mod writer;

pub use entry::{LogEntry, Source};
pub use follow::{EndReason, LogEvent, LogRequest};
pub(super) use follow::{Followed, follow};
pub(super) use reader::LogReader;
pub(super) use wake::Wakes;
pub(super) use writer::LogWriter;
