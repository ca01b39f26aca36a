//! A thousand who follow one log stand at the same place of it, so one of them reads for all.
//!
//! What was read before somebody asked may lack what has come since, so it is told apart: lines stay what they are, but
//! that there are no more is only known by a look that began after the asking.

use std::collections::VecDeque;
use std::io;
use std::time::Instant;

use tokio::sync::Mutex;

use super::scan::{Place, Scan};

/// How many looks are remembered: those who are late stand behind those who are early.
const REMEMBERED: usize = 4;

/// What was read of one log last.
#[derive(Default)]
pub(super) struct Together(Mutex<VecDeque<Look>>);

struct Look {
    from: Place,
    began: Instant,
    found: Scan,
}

impl Together {
    /// What lies behind a place, and whether that is all that there was at `asked`, which is after whatever the caller has
    /// noted. Whoever is not the first waits for the first.
    pub(super) async fn read(
        &self,
        from: Place,
        asked: Instant,
        read: impl Future<Output = io::Result<Scan>>,
    ) -> io::Result<(Scan, bool)> {
        let mut looks = self.0.lock().await;
        if let Some(look) = looks.iter().find(|look| look.from == from) {
            let is_all = look.began > asked;
            if is_all || !look.found.entries.is_empty() {
                return Ok((look.found.clone(), is_all));
            }
        }
        let began = Instant::now();
        let found = read.await?;
        looks.retain(|look| look.from != from);
        looks.truncate(REMEMBERED - 1);
        looks.push_front(Look { from, began, found: found.clone() });
        Ok((found, true))
    }
}

#[cfg(test)]
mod tests {
    use std::cell::Cell;
    use std::time::Instant;

    use super::{Place, Scan, Together};
    use crate::runs::log::{LogEntry, LogWriter, Source};

    fn entry(line: &str) -> LogEntry {
        let directory = tempfile::tempdir().expect("a temporary directory");
        let path = directory.path().join("log.ndjson");
        LogWriter::open(&path).expect("opened").append(Source::Stderr, line, false).expect("written");
        let line = std::fs::read(&path).expect("read");
        LogEntry::parse(line.trim_ascii_end()).expect("a line")
    }

    fn found(lines: &[&str], place: Place) -> Scan {
        Scan { entries: lines.iter().map(|line| entry(line)).collect(), place, is_more: false }
    }

    #[tokio::test]
    async fn one_reads_for_all_and_nobody_takes_an_old_look_for_the_end() {
        let (together, reads) = (Together::default(), Cell::new(0));
        let here = Place { seq: 1, position: Some(10) };
        let there = Place { seq: 2, position: Some(20) };
        let read = async |from, asked, lines: &[&str]| {
            let read = async {
                reads.set(reads.get() + 1);
                Ok(found(lines, there))
            };
            let (scan, is_all) = together.read(from, asked, read).await.expect("read");
            (scan.entries.len(), is_all, reads.get())
        };
        let early = Instant::now();
        assert_eq!(read(here, early, &["line"]).await, (1, true, 1), "the first reads");
        assert_eq!(read(here, early, &[]).await, (1, true, 1), "who asked before that takes it as it is");
        let late = Instant::now();
        assert_eq!(read(here, late, &[]).await, (1, false, 1), "who asked later may miss something behind it");
        assert_eq!(read(there, late, &[]).await, (0, true, 2), "somewhere else is something else");
        let later = Instant::now();
        assert_eq!(read(there, later, &["another"]).await, (1, true, 3), "that there was nothing is no news");
    }
}
