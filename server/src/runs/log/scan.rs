//! A bounded walk along a log, from where the one before it stopped.

use std::collections::VecDeque;
use std::io;

use super::{LogEntry, LogFilter, LogPlace};

/// How many lines are found at once, at most.
const FOUND: u64 = 256;

/// From how many bytes of found lines on no more are looked for.
const FOUND_BYTES: usize = 64 * 1024;

/// How many lines, and bytes of them, are looked at at once, at most.
const SEEN: u64 = 20_000;
const SEEN_BYTES: u64 = 4 * 1024 * 1024;

/// Where a reader stands who comes and goes: the file is open only while somebody walks.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub(super) struct Place {
    /// The number of the last line that was looked at, or what was begun behind.
    pub(super) seq: u64,
    /// Where in the file the next line begins; `None` until it has been looked for.
    pub(super) position: Option<u64>,
}

/// What a walk found.
#[derive(Debug, Clone, Default)]
pub(super) struct Scan {
    pub(super) entries: VecDeque<LogEntry>,
    pub(super) place: Place,
    /// It stopped before the end.
    pub(super) is_more: bool,
}

/// Walks on, until `wanted` lines are found, or many are, or many were looked at. A log that is not there is empty.
pub(super) fn scan(log: &LogPlace, place: Place, filter: &LogFilter, wanted: u64) -> io::Result<Scan> {
    let mut scan = Scan { place, ..Scan::default() };
    let Some(mut reader) = log.open()? else { return Ok(scan) };
    reader.go_to(place)?;
    let (begin, mut seen, mut bytes) = (reader.position(), 0, 0);
    while let Some(entry) = reader.next_entry()? {
        seen += 1;
        // Who began behind a line that is still to come sees nothing before it.
        let is_behind = entry.seq > scan.place.seq;
        scan.place.seq = scan.place.seq.max(entry.seq);
        if is_behind && filter.wants(&entry) {
            bytes += entry.message.len() + entry.record.as_ref().map_or(0, |record| record.len());
            scan.entries.push_back(entry);
        }
        let found = scan.entries.len() as u64;
        let looked = seen >= SEEN || reader.position() - begin >= SEEN_BYTES;
        if found >= wanted.min(FOUND) || bytes >= FOUND_BYTES || looked {
            scan.is_more = true;
            break;
        }
    }
    scan.place.position = Some(reader.position());
    Ok(scan)
}

/// Behind which line the last `tail` of the wanted ones begin, not before `after`.
pub(super) fn behind_which(log: &LogPlace, after: u64, tail: u64, filter: &LogFilter) -> io::Result<u64> {
    let Some(mut reader) = log.open()? else { return Ok(after) };
    let last = reader.last_sequence()?;
    if filter.is_all() || tail == 0 {
        return Ok(after.max(last.saturating_sub(tail)));
    }
    // Numbers only: a tail as long as the log costs eight bytes a line.
    let mut numbers = VecDeque::new();
    reader.seek_behind(after)?;
    while let Some(entry) = reader.next_entry()? {
        if filter.wants(&entry) {
            numbers.push_back(entry.seq);
            if numbers.len() as u64 > tail {
                numbers.pop_front();
            }
        }
    }
    Ok(numbers.front().map_or(after.max(last), |first| first - 1))
}
