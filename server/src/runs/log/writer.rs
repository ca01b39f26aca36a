//! Appends to a log. Each line is one write, so that followers see it at once and a crash cuts none that was said.

use std::fs::File;
use std::io::{self, Write};
use std::path::Path;

use chrono::{SecondsFormat, Utc};
use serde::Serialize;

use super::{LogReader, Source};
use crate::process::private_file;

#[derive(Debug)]
pub(in crate::runs) struct LogWriter {
    file: File,
    next: u64,
    buffer: Vec<u8>,
    /// Half a line lies at the end of the file, left by a failed write.
    torn: bool,
}

/// A line as it is stored. `seq` comes first because readers search by it without parsing the rest.
#[derive(Serialize)]
struct Stored<'a> {
    seq: u64,
    time: String,
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
        let last = reader.last_sequence()?;
        Ok(Self { file, next: last + 1, buffer: Vec::new(), torn: reader.ends_torn()? })
    }

    /// Appends one line. After an error the line is not in the log, and its number goes to the next one.
    pub(in crate::runs) fn append(&mut self, source: Source, line: &str, truncated: bool) -> io::Result<()> {
        self.buffer.clear();
        if self.torn {
            self.buffer.push(b'\n');
        }
        let time = Utc::now().to_rfc3339_opts(SecondsFormat::Micros, true);
        serde_json::to_writer(&mut self.buffer, &Stored { seq: self.next, time, source, line, truncated })?;
        self.buffer.push(b'\n');
        // Until the write has succeeded nobody knows how much of it is in the file.
        self.torn = true;
        self.file.write_all(&self.buffer)?;
        self.torn = false;
        self.next += 1;
        Ok(())
    }

    /// Makes what was appended survive a crash of the machine.
    pub(in crate::runs) fn sync(&self) -> io::Result<()> {
        self.file.sync_data()
    }
}
