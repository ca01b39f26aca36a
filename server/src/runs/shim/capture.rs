//! Turns what a pipe delivers into lines of the log.
//!
//! Whatever a run says, this takes bounded memory for each pipe: what is kept of one line, 1 MiB, four times that while it
//! becomes text, and what the writer makes of it, which is at most six times the text.

use std::os::fd::OwnedFd;
use std::sync::{Arc, Mutex, PoisonError};

use tokio::io::AsyncReadExt;
use tokio::net::unix::pipe;
use tokio::sync::watch;
use tokio::task::JoinHandle;

use crate::runs::log::{LogWriter, Source};

/// How much of a line is kept, in bytes.
const LONGEST_LINE: usize = 1024 * 1024;

/// How much memory is kept for the next long line.
const KEPT: usize = 64 * 1024;

pub(super) type SharedLog = Arc<Mutex<LogWriter>>;

/// Copies the pipe into the log until its last writer is gone, or until `stop` says so.
pub(super) fn capture(
    pipe: impl Into<OwnedFd>,
    source: Source,
    log: SharedLog,
    mut stop: watch::Receiver<bool>,
) -> std::io::Result<JoinHandle<()>> {
    let mut pipe = pipe::Receiver::from_owned_fd(pipe.into())?;
    Ok(tokio::spawn(async move {
        let mut lines = Lines { source, log, line: Vec::new(), truncated: false };
        let mut chunk = vec![0; 64 * 1024];
        loop {
            let read = tokio::select! {
                read = pipe.read(&mut chunk) => read,
                _ = stop.wait_for(|stop| *stop) => break,
            };
            match read {
                Ok(0) | Err(_) => break,
                Ok(length) => lines.feed(&chunk[..length]),
            }
        }
        lines.finish();
    }))
}

struct Lines {
    source: Source,
    log: SharedLog,
    line: Vec<u8>,
    truncated: bool,
}

impl Lines {
    /// The lines that a read brings are received at one time, and written at once.
    fn feed(&mut self, mut bytes: &[u8]) {
        let shared = self.log.clone();
        let mut log = shared.lock().unwrap_or_else(PoisonError::into_inner);
        let time = LogWriter::now();
        while let Some(end) = bytes.iter().position(|byte| *byte == b'\n') {
            let (line, rest) = (&bytes[..end], &bytes[end + 1..]);
            if self.line.is_empty() && line.len() <= LONGEST_LINE {
                Self::add(&mut log, &time, self.source, line, false);
            } else {
                self.keep(line);
                self.add_kept(&mut log, &time);
            }
            bytes = rest;
        }
        self.keep(bytes);
        // A full disk must not stop the run: the writer counts what is missing, and says so in the log.
        _ = log.flush();
    }

    /// A last line need not end with a line break.
    fn finish(&mut self) {
        let shared = self.log.clone();
        let mut log = shared.lock().unwrap_or_else(PoisonError::into_inner);
        if !self.line.is_empty() {
            self.add_kept(&mut log, &LogWriter::now());
        }
        _ = log.flush();
    }

    fn keep(&mut self, bytes: &[u8]) {
        let room = LONGEST_LINE - self.line.len();
        self.truncated |= bytes.len() > room;
        self.line.extend_from_slice(&bytes[..bytes.len().min(room)]);
    }

    fn add_kept(&mut self, log: &mut LogWriter, time: &str) {
        let line = if self.truncated { whole_characters(&self.line) } else { &self.line };
        Self::add(log, time, self.source, line, self.truncated);
        self.line.clear();
        self.line.shrink_to(KEPT);
        self.truncated = false;
    }

    fn add(log: &mut LogWriter, time: &str, source: Source, line: &[u8], truncated: bool) {
        let line = line.strip_suffix(b"\r").unwrap_or(line);
        _ = log.add(time, source, &String::from_utf8_lossy(line), truncated);
    }
}

/// Without the beginning of a character that was cut.
fn whole_characters(line: &[u8]) -> &[u8] {
    match std::str::from_utf8(line) {
        Err(error) if error.error_len().is_none() => &line[..error.valid_up_to()],
        _ => line,
    }
}
