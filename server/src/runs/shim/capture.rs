//! Turns what a pipe delivers into lines of the log.

use std::borrow::Cow;
use std::os::fd::OwnedFd;
use std::sync::{Arc, Mutex, PoisonError};

use tokio::io::AsyncReadExt;
use tokio::net::unix::pipe;
use tokio::sync::watch;
use tokio::task::JoinHandle;

use crate::runs::log::{LogWriter, Source};

/// How much of a line is kept, in bytes.
const LONGEST_LINE: usize = 1024 * 1024;

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
    fn feed(&mut self, mut bytes: &[u8]) {
        while let Some(end) = bytes.iter().position(|byte| *byte == b'\n') {
            self.keep(&bytes[..end]);
            self.write();
            bytes = &bytes[end + 1..];
        }
        self.keep(bytes);
    }

    /// A last line need not end with a line break.
    fn finish(&mut self) {
        if !self.line.is_empty() {
            self.write();
        }
    }

    fn keep(&mut self, bytes: &[u8]) {
        let room = LONGEST_LINE - self.line.len();
        self.truncated |= bytes.len() > room;
        self.line.extend_from_slice(&bytes[..bytes.len().min(room)]);
    }

    fn write(&mut self) {
        let line = if self.truncated { whole_characters(&self.line) } else { &self.line };
        let line = line.strip_suffix(b"\r").unwrap_or(line);
        let text: Cow<'_, str> = String::from_utf8_lossy(line);
        let mut log = self.log.lock().unwrap_or_else(PoisonError::into_inner);
        // A full disk must not stop the run: the line is lost, and the run goes on.
        if let Err(error) = log.append(self.source, &text, self.truncated) {
            eprintln!("cannot write a line of the log: {error}");
        }
        drop(log);
        self.line.clear();
        self.truncated = false;
    }
}

/// Without the beginning of a character that was cut.
fn whole_characters(line: &[u8]) -> &[u8] {
    match std::str::from_utf8(line) {
        Err(error) if error.error_len().is_none() => &line[..error.valid_up_to()],
        _ => line,
    }
}
