//! Reads what a run says that somebody else started, from the files in which Meltano keeps it. They are text for people, so
//! a line is a line, numbered from 1; colours are taken out of it.
//!
//! The files of a run follow one another, and a line keeps its number: a file that another follows does not grow any more.
//! In a run of several pipelines Meltano 4.4.1 writes all that comes later into the files of the earlier ones, too
//! (internals 5.4). A file whose first line lies in one before it is such an echo, and is not read.

use std::fs::File;
use std::io::{self, BufRead, BufReader, Read, Seek, SeekFrom};
use std::path::Path;

use anstream::adapter::strip_str;
use chrono::{DateTime, Utc};

use super::log_files::LogFiles;
use crate::runs::log::{LogEntry, Source};

/// How much of a line is kept, in bytes.
const LONGEST_LINE: usize = 1024 * 1024;

/// How far behind a line with a time, in bytes, others have the same: the lines of a traceback have none.
const NEAR: u64 = 64 * 1024;

/// A position is the number of a file above so many bits, and an offset in it below.
const OFFSET_BITS: u32 = 48;

/// A reader of the logs of one run, with the surface of the reader of our own logs.
#[derive(Debug)]
pub struct OutsideLogReader {
    files: LogFiles,
    /// Which file is read.
    number: usize,
    file: Option<BufReader<File>>,
    /// Where the next line begins.
    offset: u64,
    /// The number of the line before.
    seq: u64,
    /// The last time that a line told, and where that line begins.
    told: Option<(DateTime<Utc>, u64)>,
}

impl OutsideLogReader {
    /// Begins before the first line. Files that are not there are empty.
    #[must_use]
    pub fn open(files: LogFiles) -> Self {
        Self { files, number: 0, file: None, offset: 0, seq: 0, told: None }
    }

    /// Goes to the first line whose number is above `after`. Reads all before it.
    ///
    /// # Errors
    /// When a file cannot be read.
    pub fn seek_behind(&mut self, after: u64) -> io::Result<()> {
        self.go_to(0, 0)?;
        while self.seq < after && self.next_line()?.is_some() {}
        Ok(())
    }

    /// Goes to where an earlier reader of the same run was, behind line `seq`.
    ///
    /// # Errors
    /// When a file cannot be read.
    pub fn go_to(&mut self, position: u64, seq: u64) -> io::Result<()> {
        self.number = usize::try_from(position >> OFFSET_BITS).unwrap_or(usize::MAX);
        self.offset = position & ((1 << OFFSET_BITS) - 1);
        (self.file, self.seq, self.told) = (None, seq, None);
        self.remember_time()
    }

    /// Where the next line begins.
    #[must_use]
    pub fn position(&self) -> u64 {
        (self.number as u64) << OFFSET_BITS | self.offset
    }

    /// The number of the last whole line that there is by now; 0 if there is none. Reads everything; the next line is then
    /// the first one that is still to come.
    ///
    /// # Errors
    /// When a file cannot be read.
    pub fn last_sequence(&mut self) -> io::Result<u64> {
        self.seek_behind(u64::MAX)?;
        Ok(self.seq)
    }

    /// The next whole line that there is by now. A line that is being written counts once it is complete.
    ///
    /// # Errors
    /// When a file cannot be read.
    pub fn next_entry(&mut self) -> io::Result<Option<LogEntry>> {
        let Some((line, start, truncated)) = self.next_line()? else { return Ok(None) };
        let text = String::from_utf8_lossy(&line);
        let told = self.told.filter(|(_, at)| start - at <= NEAR);
        let (level, plugin) = marks(&text);
        let plugin = plugin.filter(|name| self.files.plugins.iter().any(|plugin| plugin == name));
        Ok(Some(LogEntry {
            seq: self.seq,
            time: told.map_or(self.files.begun, |(time, _)| time),
            source: Source::File,
            level: level.map(str::to_owned),
            plugin: plugin.map(str::to_owned),
            message: strip_str(&text).to_string(),
            truncated,
            record: None,
        }))
    }

    /// The next whole line, where it begins, and whether it is longer than what is kept.
    fn next_line(&mut self) -> io::Result<Option<(Vec<u8>, u64, bool)>> {
        loop {
            let offset = self.offset;
            if let Some(file) = self.opened()? {
                if let Some((line, length)) = whole_line(file)? {
                    let start = self.offset;
                    self.offset += length;
                    self.seq += 1;
                    if let Some(time) = time(&line) {
                        self.told = Some((time, start));
                    }
                    let truncated = length > line.len() as u64 + 1;
                    return Ok(Some((line, start, truncated)));
                }
                // Half a line will be read again.
                file.seek(SeekFrom::Start(offset))?;
            }
            match self.following()? {
                Some(number) => (self.number, self.file, self.offset, self.told) = (number, None, 0, None),
                None => return Ok(None),
            }
        }
    }

    fn opened(&mut self) -> io::Result<Option<&mut BufReader<File>>> {
        if self.file.is_none()
            && let Some(path) = self.files.file(self.number)
        {
            let mut file = BufReader::with_capacity(64 * 1024, File::open(path)?);
            file.seek(SeekFrom::Start(self.offset))?;
            self.file = Some(file);
        }
        Ok(self.file.as_mut())
    }

    /// The file behind the one that has been read to its end, if it can be told already that it is one.
    fn following(&self) -> io::Result<Option<usize>> {
        for number in self.number + 1..self.files.pipelines() {
            let Some(path) = self.files.file(number) else { continue };
            let Some((first, _)) = whole_line(&mut BufReader::new(File::open(path)?))? else { continue };
            let earlier = (0..number).filter_map(|earlier| self.files.file(earlier));
            let echoes = earlier.map(|earlier| has_line(&earlier, &first)).collect::<io::Result<Vec<bool>>>()?;
            if !echoes.contains(&true) {
                return Ok(Some(number));
            }
        }
        Ok(None)
    }

    /// Looks back from where it stands for the last line that told a time.
    fn remember_time(&mut self) -> io::Result<()> {
        let Some(path) = self.files.file(self.number).filter(|_| self.offset > 0) else { return Ok(()) };
        // One byte more, which shows whether the first line is whole.
        let start = self.offset.saturating_sub(NEAR + 1);
        let mut file = File::open(path)?;
        file.seek(SeekFrom::Start(start))?;
        let mut before = Vec::new();
        file.take(self.offset - start).read_to_end(&mut before)?;
        let mut at = start;
        for (number, line) in before.split_inclusive(|byte| *byte == b'\n').enumerate() {
            if (number > 0 || start == 0) && line.ends_with(b"\n") {
                self.told = time(line).map(|time| (time, at)).or(self.told);
            }
            at += line.len() as u64;
        }
        Ok(())
    }
}

/// A line without its line break, as much of it as is kept, and how long it is with it. Nothing if the file ends first.
fn whole_line(file: &mut impl BufRead) -> io::Result<Option<(Vec<u8>, u64)>> {
    let (mut line, mut length) = (Vec::new(), 0);
    loop {
        let bytes = file.fill_buf()?;
        if bytes.is_empty() {
            return Ok(None);
        }
        let end = bytes.iter().position(|byte| *byte == b'\n');
        let part = &bytes[..end.unwrap_or(bytes.len())];
        line.extend_from_slice(&part[..part.len().min(LONGEST_LINE - line.len())]);
        let used = end.map_or(part.len(), |end| end + 1);
        file.consume(used);
        length += used as u64;
        if end.is_some() {
            return Ok(Some((line, length)));
        }
    }
}

/// When a line was said: `2026-11-20T12:00:00.000000Z [info     ] …`.
fn time(line: &[u8]) -> Option<DateTime<Utc>> {
    let stamp = line.get(..32.min(line.len()))?.split(|byte| *byte == b' ').next()?;
    Some(DateTime::parse_from_rfc3339(std::str::from_utf8(stamp).ok()?).ok()?.to_utc())
}

/// The level of a line, and the name that stands behind it.
fn marks(line: &str) -> (Option<&str>, Option<&str>) {
    let Some((_, behind)) = line.split_once(" [").filter(|(stamp, _)| time(stamp.as_bytes()).is_some()) else {
        return (None, None);
    };
    match behind.split_once(']') {
        Some((level, rest)) if level.len() <= 16 => (Some(level.trim_end()), rest.split_whitespace().next()),
        _ => (None, None),
    }
}

/// Whether a log has exactly this line. Its lines tell times that grow, nearly: where the line would stand is found by
/// halving. A line without a time is in none.
fn has_line(log: &Path, line: &[u8]) -> io::Result<bool> {
    let Some(wanted) = time(line) else { return Ok(false) };
    let mut file = BufReader::new(File::open(log)?);
    let (mut low, mut high) = (0, file.get_ref().metadata()?.len());
    let mut until = high;
    while high - low > NEAR {
        let middle = low + (high - low) / 2;
        file.seek(SeekFrom::Start(middle))?;
        let mut told = None;
        // The first line is a part of one.
        let mut at = middle + whole_line(&mut file)?.map_or(high, |(_, length)| length);
        while at < high && told.is_none() {
            let Some((line, length)) = whole_line(&mut file)? else { break };
            told = time(&line);
            at += length;
        }
        match told {
            Some(told) if told < wanted => low = middle,
            // The line that told may begin far behind the middle.
            Some(_) => (high, until) = (middle, at),
            None => high = middle,
        }
    }
    // Handlers write one after the other, so neighbours may have changed places.
    low = low.saturating_sub(NEAR);
    file.seek(SeekFrom::Start(low))?;
    let mut at = low;
    while at <= until.saturating_add(NEAR) {
        let Some((found, length)) = whole_line(&mut file)? else { break };
        if found == line {
            return Ok(true);
        }
        at += length;
    }
    Ok(false)
}

#[cfg(test)]
mod tests;
