//! What runs say: written line by line, read from any place, followed while it grows, downloaded as one piece.
//!
//! A log is one file of JSON lines, numbered from 1 without gaps. It has one writer at a time: the server while it
//! prepares the run, then the supervisor. What is `stored` there is what was said; an `entry` is what it means, and the
//! one form in which streams and downloads give it out: its digest is over that form.

mod entry;
mod filter;
mod follow;
mod reader;
mod scan;
mod shape;
mod source;
mod stored;
mod sum;
mod together;
mod wake;
mod writer;

pub use entry::{LogEntry, Source};
pub use filter::{Level, LogFilter};
pub use follow::{EndReason, LogEvent, LogRequest};
pub(super) use follow::{Followed, LogSource, follow};
pub(super) use reader::LogReader;
pub(super) use source::LogPlace;
pub(super) use stored::Stored;
pub use sum::LogFile;
pub(super) use sum::sum_of;
pub(super) use wake::Wakes;
pub(super) use writer::LogWriter;
