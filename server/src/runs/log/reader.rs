//! Reads a log from any line on, also while it grows.
//!
//! Finding the place costs O(log n) small reads, n being the length of the file: the byte range is halved by looking
//! at the number of the first whole line behind its middle. Nothing is kept in memory but the line at hand.

use std::fs::File;
use std::io::{self, Read, Seek, SeekFrom};
use std::path::Path;

use super::LogEntry;
use super::stored::Stored;

/// How much is read at once.
const CHUNK: usize = 64 * 1024;

/// Below this distance the search stops halving and reads on.
const NEAR: u64 = 16 * 1024;

#[derive(Debug)]
pub(in crate::runs) struct LogReader {
    file: File,
    /// Where in the file the buffer begins.
    base: u64,
    /// Read, but not yet handed out; `consumed` bytes of it were.
    buffer: Vec<u8>,
    consumed: usize,
    /// No line break lies in the unconsumed buffer before here.
    searched: usize,
}

impl LogReader {
    pub(in crate::runs) fn open(path: &Path) -> io::Result<Self> {
        Ok(Self { file: File::open(path)?, base: 0, buffer: Vec::new(), consumed: 0, searched: 0 })
    }

    /// Goes to the first line whose number is above `after`.
    pub(in crate::runs) fn seek_behind(&mut self, after: u64) -> io::Result<()> {
        // Invariant: the lines that begin before `low` are not above `after`; `low` is the beginning of a line.
        let (mut low, mut high) = (0, self.file.metadata()?.len());
        while after > 0 && high.saturating_sub(low) > NEAR {
            let middle = low + (high - low) / 2;
            self.jump(middle)?;
            // The middle lies within a line, unless by chance; the next one is surely whole.
            let Some(rest) = self.raw_line()?.map(|line| line.len() as u64 + 1) else {
                high = middle;
                continue;
            };
            let start = middle + rest;
            match self.raw_line()?.and_then(sequence_of) {
                Some(sequence) if sequence <= after && start < high => low = start,
                _ => high = middle,
            }
        }
        self.jump(low)?;
        while let Some(line) = self.raw_line()? {
            let length = line.len() + 1;
            if sequence_of(line).is_some_and(|sequence| sequence > after) {
                self.consumed -= length;
                self.searched = self.consumed;
                break;
            }
        }
        Ok(())
    }

    /// Goes to where an earlier reader of the file was.
    pub(in crate::runs) fn go_to(&mut self, position: u64) -> io::Result<()> {
        self.jump(position)
    }

    /// Where in the file the next line begins, in bytes.
    pub(in crate::runs) fn position(&self) -> u64 {
        self.base + self.consumed as u64
    }

    /// The next whole line that there is by now, without its line break. A line that is being written counts once it is
    /// complete. One that is not [`Stored`] is the wreck of a failed write: its number was given to a later line.
    pub(in crate::runs) fn next_line(&mut self) -> io::Result<Option<&[u8]>> {
        self.raw_line()
    }

    /// The next line, understood.
    pub(in crate::runs) fn next_entry(&mut self) -> io::Result<Option<LogEntry>> {
        while let Some(line) = self.raw_line()? {
            if let Some(entry) = LogEntry::parse(line) {
                return Ok(Some(entry));
            }
        }
        Ok(None)
    }

    /// The number of the last line; 0 if there is none.
    pub(in crate::runs) fn last_sequence(&mut self) -> io::Result<u64> {
        let length = self.file.metadata()?.len();
        let mut window = NEAR;
        loop {
            let start = length.saturating_sub(window);
            self.jump(start)?;
            let mut last = None;
            while let Some(line) = self.raw_line()? {
                // A wreck does not count: its number is still to be given.
                last = Stored::find(line).map(|stored| stored.seq).or(last);
            }
            match last {
                Some(sequence) => return Ok(sequence),
                None if start == 0 => return Ok(0),
                None => window *= 4,
            }
        }
    }

    /// Whether the file ends within a line.
    pub(in crate::runs) fn ends_torn(&mut self) -> io::Result<bool> {
        if self.file.metadata()?.len() == 0 {
            return Ok(false);
        }
        let mut last = [0];
        self.file.seek(SeekFrom::End(-1))?;
        self.file.read_exact(&mut last)?;
        Ok(last != *b"\n")
    }

    fn jump(&mut self, offset: u64) -> io::Result<()> {
        self.file.seek(SeekFrom::Start(offset))?;
        self.base = offset;
        self.buffer.clear();
        self.consumed = 0;
        self.searched = 0;
        Ok(())
    }

    fn raw_line(&mut self) -> io::Result<Option<&[u8]>> {
        Ok(self.find_line()?.map(|(start, end)| &self.buffer[start..end]))
    }

    /// Where in the buffer the next line is, without its line break.
    fn find_line(&mut self) -> io::Result<Option<(usize, usize)>> {
        loop {
            if let Some(found) = memchr::memchr(b'\n', &self.buffer[self.searched..]) {
                let (start, end) = (self.consumed, self.searched + found);
                self.consumed = end + 1;
                self.searched = end + 1;
                return Ok(Some((start, end)));
            }
            self.buffer.drain(..self.consumed);
            self.base += self.consumed as u64;
            self.consumed = 0;
            self.searched = self.buffer.len();
            let kept = self.buffer.len();
            self.buffer.resize(kept + CHUNK, 0);
            let read = self.file.read(&mut self.buffer[kept..]);
            self.buffer.truncate(kept + *read.as_ref().unwrap_or(&0));
            if read? == 0 {
                return Ok(None);
            }
        }
    }
}

/// The number of a stored line, without parsing the rest.
fn sequence_of(line: &[u8]) -> Option<u64> {
    let digits = line.strip_prefix(br#"{"seq":"#)?;
    let end = digits.iter().position(|byte| *byte == b',')?;
    std::str::from_utf8(&digits[..end]).ok()?.parse().ok()
}

#[cfg(test)]
mod tests {
    use std::io::Write;

    use super::super::{LogWriter, Source};
    use super::LogReader;

    #[test]
    fn reading_begins_behind_any_line_of_a_long_log() {
        let directory = tempfile::tempdir().expect("a temporary directory");
        let path = directory.path().join("log.ndjson");
        let mut writer = LogWriter::open(&path).expect("opened");
        for number in 1..=5_000_usize {
            // Lines of very different lengths, some longer than what is read at once.
            let line = "x".repeat(if number % 997 == 0 { 200_000 } else { number % 300 });
            writer.append(Source::Stderr, &line, false).expect("written");
        }
        let mut reader = LogReader::open(&path).expect("opened");
        assert_eq!(reader.last_sequence().expect("read"), 5_000);
        for after in (0..=5_000).step_by(13).chain([1, 996, 997, 998, 4_999, 5_000, 9_999]) {
            reader.seek_behind(after).expect("sought");
            let next = reader.next_entry().expect("read").map(|entry| entry.seq);
            assert_eq!(next, (after < 5_000).then_some(after + 1), "after {after}");
        }
    }

    #[test]
    fn half_a_line_is_not_read_and_does_not_spoil_the_next() {
        let directory = tempfile::tempdir().expect("a temporary directory");
        let path = directory.path().join("log.ndjson");
        LogWriter::open(&path).expect("opened").append(Source::Stderr, "one", false).expect("written");
        let mut file = std::fs::OpenOptions::new().append(true).open(&path).expect("opened");
        file.write_all(br#"{"seq":2,"time":"2026"#).expect("written");
        let mut reader = LogReader::open(&path).expect("opened");
        assert_eq!(reader.next_entry().expect("read").expect("a line").message, "one");
        assert!(reader.next_entry().expect("read").is_none());
        LogWriter::open(&path).expect("opened").append(Source::Server, "two", false).expect("written");
        let entry = reader.next_entry().expect("read").expect("a line");
        assert_eq!((entry.seq, entry.message.as_str()), (2, "two"));
    }
}
