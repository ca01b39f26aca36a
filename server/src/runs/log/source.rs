//! Where a log is: the supervisor's file, or the files that Meltano writes of a run that somebody else started.

use std::io;
use std::path::PathBuf;

use super::scan::Place;
use super::{LogEntry, LogReader, Stored};
use crate::runs::outside::{LogFiles, OutsideLogReader};

/// Where a log is.
#[derive(Debug, Clone)]
pub(in crate::runs) enum LogPlace {
    /// What the supervisor writes.
    Own(PathBuf),
    /// What Meltano writes, because nobody captured it.
    Others(LogFiles),
}

/// Reads either.
pub(in crate::runs) enum AnyLogReader {
    Own(LogReader),
    Others(OutsideLogReader),
}

impl LogPlace {
    /// A reader, unless there is no log yet.
    pub(in crate::runs) fn open(&self) -> io::Result<Option<AnyLogReader>> {
        match self {
            Self::Own(path) => match LogReader::open(path) {
                Ok(reader) => Ok(Some(AnyLogReader::Own(reader))),
                Err(error) if error.kind() == io::ErrorKind::NotFound => Ok(None),
                Err(error) => Err(error),
            },
            Self::Others(files) => Ok(Some(AnyLogReader::Others(OutsideLogReader::open(files.clone())))),
        }
    }
}

impl AnyLogReader {
    /// Goes to where an earlier reader of the same log was, or to the first line behind it.
    pub(super) fn go_to(&mut self, place: Place) -> io::Result<()> {
        match (self, place.position) {
            (Self::Own(reader), Some(position)) => reader.go_to(position),
            (Self::Others(reader), Some(position)) => reader.go_to(position, place.seq),
            (reader, None) => reader.seek_behind(place.seq),
        }
    }

    pub(super) fn seek_behind(&mut self, after: u64) -> io::Result<()> {
        match self {
            Self::Own(reader) => reader.seek_behind(after),
            Self::Others(reader) => reader.seek_behind(after),
        }
    }

    pub(super) fn position(&self) -> u64 {
        match self {
            Self::Own(reader) => reader.position(),
            Self::Others(reader) => reader.position(),
        }
    }

    pub(super) fn last_sequence(&mut self) -> io::Result<u64> {
        match self {
            Self::Own(reader) => reader.last_sequence(),
            Self::Others(reader) => reader.last_sequence(),
        }
    }

    pub(super) fn next_entry(&mut self) -> io::Result<Option<LogEntry>> {
        match self {
            Self::Own(reader) => reader.next_entry(),
            Self::Others(reader) => reader.next_entry(),
        }
    }

    /// Appends the next line as a download has it, if its number is above `last`; answers its number.
    pub(super) fn append_next(&mut self, last: u64, out: &mut Vec<u8>) -> io::Result<Option<u64>> {
        match self {
            Self::Own(reader) => {
                while let Some(line) = reader.next_line()? {
                    let Some(stored) = Stored::find(line) else { continue };
                    if stored.seq > last {
                        stored.append_ndjson(out);
                    }
                    return Ok(Some(stored.seq));
                }
                Ok(None)
            }
            Self::Others(reader) => Ok(reader.next_entry()?.map(|entry| {
                entry.append_ndjson(out);
                entry.seq
            })),
        }
    }
}
