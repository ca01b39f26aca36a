//! A log as one piece: what it comes to, and its bytes for a download.

use std::io;
use std::ops::Range;

use bytes::Bytes;
use futures::Stream;
use sha2::{Digest, Sha256};

use super::LogPlace;
use super::source::AnyLogReader;
use crate::runs::LogSum;

/// How many bytes of a download are made at once.
const PIECE: usize = 64 * 1024;

/// The lines of a log as a download has them.
pub(in crate::runs) struct Lines {
    reader: Option<AnyLogReader>,
    /// The number of the last line.
    last: u64,
}

impl Lines {
    /// A run that said nothing may have no log; then there are no lines.
    pub(in crate::runs) fn open(log: &LogPlace) -> io::Result<Self> {
        Ok(Self { reader: log.open()?, last: 0 })
    }

    /// Appends some lines, as long as there are any; answers how many.
    pub(in crate::runs) fn next_piece(&mut self, out: &mut Vec<u8>) -> io::Result<u64> {
        let Some(reader) = &mut self.reader else { return Ok(0) };
        let mut lines = 0;
        while out.len() < PIECE
            && let Some(seq) = reader.append_next(self.last, out)?
        {
            // An earlier version of the writer could leave a line that only lacked its line break, and give its number to
            // the next one. The first counts, as it does for followers.
            if seq > self.last {
                self.last = seq;
                lines += 1;
            }
        }
        Ok(lines)
    }
}

/// What the log comes to.
pub(in crate::runs) fn sum_of(log: &LogPlace) -> io::Result<LogSum> {
    let mut lines = Lines::open(log)?;
    let (mut piece, mut digest, mut sum) = (Vec::new(), Sha256::new(), LogSum::default());
    loop {
        piece.clear();
        let found = lines.next_piece(&mut piece)?;
        if found == 0 {
            return Ok(LogSum { sha256: digest.finalize().into(), ..sum });
        }
        sum.lines += found;
        sum.bytes += piece.len() as u64;
        digest.update(&piece);
    }
}

/// How many bytes the lines have that are in the log by now, if it is worked out without their digest.
fn length_of(log: &LogPlace) -> io::Result<u64> {
    let (mut lines, mut piece, mut length) = (Lines::open(log)?, Vec::new(), 0);
    while lines.next_piece(&mut piece)? > 0 {
        length += piece.len() as u64;
        piece.clear();
    }
    Ok(length)
}

/// A log to download.
pub struct LogFile {
    /// How many bytes there are altogether. Of a run that is not over, as far as it is by now.
    pub length: u64,
    /// What the log came to, once the run is over.
    pub sum: Option<LogSum>,
    /// Which bytes are to be sent; within what there is.
    pub range: Range<u64>,
    log: LogPlace,
}

impl LogFile {
    pub(in crate::runs) fn open(log: LogPlace, sum: Option<LogSum>, range: Option<Range<u64>>) -> io::Result<Self> {
        let length = match sum {
            Some(sum) => sum.bytes,
            None => length_of(&log)?,
        };
        let end = range.as_ref().map_or(length, |range| range.end.min(length));
        let start = range.map_or(0, |range| range.start.min(end));
        Ok(Self { length, sum, range: start..end, log })
    }

    /// The bytes of the range, in pieces of some ten thousand bytes, or of one line. An item is an error if the log cannot be
    /// read, or is shorter than it was; none follows it.
    pub fn into_stream(self) -> impl Stream<Item = io::Result<Bytes>> + Send + 'static {
        let pieces = Pieces { log: self.log, range: self.range, lines: None, at: 0 };
        futures::stream::try_unfold(pieces, |mut pieces| async move {
            let next =
                tokio::task::spawn_blocking(move || pieces.next().map(|piece| piece.map(|piece| (piece, pieces))));
            next.await.map_err(io::Error::other)?
        })
    }
}

struct Pieces {
    log: LogPlace,
    range: Range<u64>,
    lines: Option<Lines>,
    /// How many bytes were made.
    at: u64,
}

impl Pieces {
    fn next(&mut self) -> io::Result<Option<Bytes>> {
        let lines = match &mut self.lines {
            Some(lines) => lines,
            none => none.insert(Lines::open(&self.log)?),
        };
        let mut piece = Vec::new();
        while self.at < self.range.end {
            piece.clear();
            if lines.next_piece(&mut piece)? == 0 {
                return Err(io::Error::new(io::ErrorKind::UnexpectedEof, "the log is shorter than it was"));
            }
            let begin = self.at;
            self.at += piece.len() as u64;
            let within =
                |offset: u64| usize::try_from(offset.saturating_sub(begin)).unwrap_or(usize::MAX).min(piece.len());
            let (start, end) = (within(self.range.start), within(self.range.end));
            if start < end {
                return Ok(Some(Bytes::from(piece).slice(start..end)));
            }
        }
        Ok(None)
    }
}

#[cfg(test)]
mod tests {
    use std::io::Write;

    use super::super::{LogReader, LogWriter, Source};
    use super::*;

    /// However a write fails, all who read agree on what is in the log.
    #[test]
    fn the_wreck_of_a_failed_write_is_in_no_digest() {
        let directory = tempfile::tempdir().expect("a temporary directory");
        let path = directory.path().join("log.ndjson");
        LogWriter::open(&path).expect("opened").append(Source::Stderr, "one", false).expect("written");
        let whole = br#"{"seq":2,"time":"2026-11-20T12:00:00.000000Z","source":"stderr","line":"two, which failed"}"#;
        for end in [1, 9, 60, whole.len() - 1, whole.len()] {
            let mut file = std::fs::OpenOptions::new().append(true).open(&path).expect("opened");
            file.write_all(&whole[..end]).expect("written");
            // It is opened, and dies before it writes anything, as well.
            LogWriter::open(&path).expect("opened");
        }
        let mut writer = LogWriter::open(&path).expect("opened");
        writer.append(Source::Server, "two", false).expect("written");
        writer.append(Source::Server, "three", false).expect("written");
        let mut reader = LogReader::open(&path).expect("opened");
        let mut expected = Vec::new();
        while let Some(entry) = reader.next_entry().expect("read") {
            expected.extend(entry.to_ndjson());
        }
        let said = String::from_utf8(expected.clone()).expect("a text");
        let messages: Vec<_> = said.lines().filter_map(|line| line.split("\"message\":").nth(1)).collect();
        assert_eq!(messages, ["\"one\"}", "\"two\"}", "\"three\"}"]);
        let sum = sum_of(&LogPlace::Own(path.clone())).expect("read");
        assert_eq!((sum.lines, sum.bytes), (3, expected.len() as u64));
        assert_eq!(sum.sha256, <[u8; 32]>::from(Sha256::digest(&expected)));
    }
}
