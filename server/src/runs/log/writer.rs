//! Appends to a log. What was read from a run at once is one write, so that followers see it at once and a crash cuts
//! none that was said.
//!
//! A write may fail in the middle, and on a full disk each does. What is in the file then is what counts: lines that
//! came to their end are in the log, half a line is spoiled by the next write, and the others are missing, which a line
//! of the server says as soon as one can be written.

use std::fs::File;
use std::io::{self, Write};
use std::path::{Path, PathBuf};

use chrono::{SecondsFormat, Utc};
use serde::Serialize;

use super::stored::SPOILED;
use super::{LogReader, Source};
use crate::process::private_file;

/// From how many bytes on what was appended is written, however much is still to come.
const FULL: usize = 256 * 1024;

#[derive(Debug)]
pub(in crate::runs) struct LogWriter {
    file: File,
    path: PathBuf,
    /// The number of the next line.
    next: u64,
    /// What is still to be written, and how many lines that is.
    buffer: Vec<u8>,
    pending: u64,
    /// Half a line lies at the end of the file, left by a failed write.
    torn: bool,
    missing: Missing,
}

/// Which lines could not be written.
#[derive(Debug, Default)]
struct Missing {
    /// How many since the last line of the log, and altogether.
    lines: u64,
    all: u64,
    why: Option<String>,
    /// The first line of the buffer says so.
    is_said: bool,
}

/// A line as it is stored. `seq` comes first because readers search by it without parsing the rest; they find the parts
/// where they are here, see `stored`.
#[derive(Serialize)]
struct Line<'a> {
    seq: u64,
    time: &'a str,
    source: Source,
    line: &'a str,
    #[serde(skip_serializing_if = "std::ops::Not::not")]
    truncated: bool,
}

impl LogWriter {
    /// Opens the log, creating it if need be, to go on behind its last line.
    pub(in crate::runs) fn open(path: &Path) -> io::Result<Self> {
        let file = private_file().create(true).append(true).open(path)?;
        let mut reader = LogReader::open(path)?;
        let next = reader.last_sequence()? + 1;
        let torn = reader.ends_torn()?;
        let (path, buffer, missing) = (path.to_owned(), Vec::new(), Missing::default());
        Ok(Self { file, path, next, buffer, pending: 0, torn, missing })
    }

    /// The time to give to lines that are received now.
    pub(in crate::runs) fn now() -> String {
        Utc::now().to_rfc3339_opts(SecondsFormat::Micros, true)
    }

    /// Appends one line and writes it. After an error the line is not in the log, and its number goes to the next one.
    pub(in crate::runs) fn append(&mut self, source: Source, line: &str, truncated: bool) -> io::Result<()> {
        self.add(&Self::now(), source, line, truncated)?;
        self.flush()
    }

    /// Appends one line, to be written by `flush`, or before that if there is much to write.
    pub(in crate::runs) fn add(&mut self, time: &str, source: Source, line: &str, truncated: bool) -> io::Result<()> {
        if self.pending == 0 {
            self.begin(time);
        }
        self.push(time, source, line, truncated);
        if self.buffer.len() >= FULL { self.flush() } else { Ok(()) }
    }

    /// Writes what was added. After an error what could not be written is missing, and counted.
    pub(in crate::runs) fn flush(&mut self) -> io::Result<()> {
        if self.pending == 0 {
            return Ok(());
        }
        let (written, result) = self.write();
        let whole = &self.buffer[..written];
        // The line break of what spoils half a line is none of a line.
        let breaks = whole.iter().filter(|byte| **byte == b'\n').count() as u64;
        let in_log = breaks.saturating_sub(u64::from(self.torn));
        self.torn = if written == 0 { self.torn } else { !whole.ends_with(b"\n") };
        let said = u64::from(self.missing.is_said);
        if in_log >= said && said == 1 {
            self.missing.lines = 0;
        }
        if let Err(error) = &result {
            let lost = self.pending - in_log.max(said);
            self.missing.lines += lost;
            self.missing.all += lost;
            self.missing.why = Some(format!("cannot write to `{}`: {error}", self.path.display()));
            self.next -= self.pending - in_log;
        }
        (self.pending, self.missing.is_said) = (0, false);
        self.buffer.clear();
        self.buffer.shrink_to(FULL);
        result
    }

    /// Says last what is missing, and makes what was written survive a crash of the machine. Answers how many lines are
    /// missing altogether, and why.
    pub(in crate::runs) fn close(&mut self) -> (u64, Option<String>) {
        _ = self.flush();
        if self.missing.lines > 0 {
            self.begin(&Self::now());
            _ = self.flush();
        }
        if let Err(error) = self.file.sync_data() {
            _ = writeln!(std::io::stderr(), "cannot sync the log: {error}");
        }
        (self.missing.all, self.missing.why.clone())
    }

    /// What comes before the first line of a write.
    fn begin(&mut self, time: &str) {
        if self.torn {
            self.buffer.extend_from_slice(SPOILED);
        }
        if self.missing.lines > 0 {
            let why = self.missing.why.as_deref().unwrap_or_default();
            let line = format!("{} lines that the run said here are missing: {why}", self.missing.lines);
            self.push(time, Source::Server, &line, false);
            self.missing.is_said = true;
        }
    }

    fn push(&mut self, time: &str, source: Source, line: &str, truncated: bool) {
        // Texts and numbers can always be written into memory.
        _ = serde_json::to_writer(&mut self.buffer, &Line { seq: self.next, time, source, line, truncated });
        self.buffer.push(b'\n');
        self.next += 1;
        self.pending += 1;
    }

    /// How many bytes of the buffer are in the file, and why not all of them.
    fn write(&mut self) -> (usize, io::Result<()>) {
        let mut written = 0;
        while written < self.buffer.len() {
            match self.file.write(&self.buffer[written..]) {
                Ok(0) => return (written, Err(io::ErrorKind::WriteZero.into())),
                Ok(length) => written += length,
                Err(error) if error.kind() == io::ErrorKind::Interrupted => {}
                Err(error) => return (written, Err(error)),
            }
        }
        (written, Ok(()))
    }
}
