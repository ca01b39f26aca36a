//! A log as a stream: what there is, then, if wanted, what comes.
//!
//! The stream is pulled, never pushed: a follower that is slow or gone holds a file open and nothing else, and the run
//! does not know of it. Whether the run is over is asked before the log is read, never after: once it is over nothing
//! is written any more, so the read that follows sees the last line.

use std::collections::VecDeque;
use std::io;
use std::time::Duration;

use futures::Stream;
use tokio::sync::watch;
use tokio::time::{Instant, sleep_until};

use super::wake::Wake;
use super::{LogEntry, LogReader, Wakes};
use crate::runs::Status;
use crate::runs::directory::RunDirectory;

/// After how much silence a tick comes.
const SILENCE: Duration = Duration::from_secs(15);

/// How many lines are read at once, at most.
const BATCH: u64 = 512;

/// From how many bytes of messages on no more lines are read at once.
const BATCH_BYTES: usize = 1024 * 1024;

/// Which lines of a log are wanted.
#[derive(Debug, Clone, Copy, Default)]
pub struct LogRequest {
    /// Begin behind the line with this number; 0 begins at the first.
    pub after: u64,
    /// End after so many lines; `None` means no bound.
    pub limit: Option<u64>,
    /// Go on until the run is over.
    pub follow: bool,
}

/// What a log stream yields.
#[derive(Debug, Clone, PartialEq)]
pub enum LogEvent {
    /// A line.
    Entry(LogEntry),
    /// Nothing was said for 15 seconds.
    Tick {
        /// The number of the last line that was yielded, or what was begun behind.
        seq: u64,
    },
    /// The end; nothing comes behind it.
    End {
        /// The number of the last line that was yielded, or what was begun behind.
        seq: u64,
        /// Why it ends.
        reason: EndReason,
        /// Where the run stands.
        status: Status,
    },
}

/// Why a log stream ends.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum EndReason {
    /// There will never be more.
    RunOver,
    /// The limit was reached.
    Page,
    /// That was all, and the run is not over yet.
    CaughtUp,
    /// The server stops.
    Shutdown,
}

/// What following a run takes.
pub(in crate::runs) struct Followed {
    pub(in crate::runs) directory: RunDirectory,
    pub(in crate::runs) status: watch::Receiver<Status>,
    pub(in crate::runs) shutdown: watch::Receiver<bool>,
    pub(in crate::runs) wakes: Wakes,
}

/// The stream of a log. An item is an error if the log cannot be read; none follows it.
pub(in crate::runs) fn follow(
    followed: Followed,
    request: LogRequest,
) -> impl Stream<Item = io::Result<LogEvent>> + Send + 'static {
    let follower = Follower {
        followed,
        request,
        seq: request.after,
        yielded: 0,
        reader: None,
        wake: None,
        batch: VecDeque::new(),
        over: false,
        quiet_since: Instant::now(),
    };
    futures::stream::unfold(Some(follower), |follower| async move {
        let mut follower = follower?;
        let event = follower.next().await;
        let goes_on = matches!(event, Ok(LogEvent::Entry(_) | LogEvent::Tick { .. }));
        Some((event, goes_on.then_some(follower)))
    })
}

struct Follower {
    followed: Followed,
    request: LogRequest,
    seq: u64,
    yielded: u64,
    reader: Option<LogReader>,
    wake: Option<Wake>,
    batch: VecDeque<LogEntry>,
    /// Whether the run was over before the batch was read.
    over: bool,
    quiet_since: Instant,
}

impl Follower {
    async fn next(&mut self) -> io::Result<LogEvent> {
        loop {
            if self.batch.is_empty() {
                self.read().await?;
            }
            let full = self.request.limit.is_some_and(|limit| self.yielded >= limit);
            match self.batch.pop_front() {
                Some(_) if full => return Ok(self.end(EndReason::Page)),
                Some(entry) => {
                    self.seq = entry.seq;
                    self.yielded += 1;
                    self.quiet_since = Instant::now();
                    return Ok(LogEvent::Entry(entry));
                }
                None if self.over => return Ok(self.end(EndReason::RunOver)),
                None if full => return Ok(self.end(EndReason::Page)),
                None if !self.request.follow => return Ok(self.end(EndReason::CaughtUp)),
                None if *self.followed.shutdown.borrow() => {
                    return Ok(self.end(EndReason::Shutdown));
                }
                None => {}
            }
            if !self.wait().await {
                self.quiet_since = Instant::now();
                return Ok(LogEvent::Tick { seq: self.seq });
            }
        }
    }

    /// Reads what there is. The order matters: first note what counts as news, then where the run stands, then read.
    async fn read(&mut self) -> io::Result<()> {
        if self.request.follow && self.wake.is_none() && !self.followed.status.borrow().is_end() {
            // A queued run has no directory yet, and what does not exist cannot be watched.
            self.followed.directory.create()?;
            self.wake = Some(self.followed.wakes.watch(self.followed.directory.path()));
        }
        if let Some(wake) = &mut self.wake {
            wake.mark_seen();
        }
        self.over = self.followed.status.borrow_and_update().is_end();
        // One more than wanted, to know whether there is more.
        let wanted = self.request.limit.map_or(BATCH, |limit| (limit - self.yielded + 1).min(BATCH));
        let (reader, path, after) = (self.reader.take(), self.followed.directory.log(), self.seq);
        let read = tokio::task::spawn_blocking(move || {
            let mut reader = match reader {
                Some(reader) => reader,
                None => match LogReader::open(&path) {
                    Ok(mut reader) => {
                        reader.seek_behind(after)?;
                        reader
                    }
                    Err(error) if error.kind() == io::ErrorKind::NotFound => {
                        return Ok((None, VecDeque::new()));
                    }
                    Err(error) => return Err(error),
                },
            };
            let mut batch = VecDeque::new();
            let mut bytes = 0;
            while (batch.len() as u64) < wanted && bytes < BATCH_BYTES {
                let Some(entry) = reader.next_entry()? else {
                    break;
                };
                bytes += entry.message.len();
                batch.push_back(entry);
            }
            Ok((Some(reader), batch))
        });
        (self.reader, self.batch) = read.await.map_err(io::Error::other)??;
        Ok(())
    }

    /// Waits until something may have happened; false after too long a silence.
    async fn wait(&mut self) -> bool {
        let silence = sleep_until(self.quiet_since + SILENCE);
        let news = async {
            match &mut self.wake {
                Some(wake) => wake.news().await,
                None => std::future::pending().await,
            }
        };
        let Followed { status, shutdown, .. } = &mut self.followed;
        tokio::select! {
            () = silence => false,
            () = news => true,
            // The sender goes when the run is over, after saying so.
            Ok(()) = status.changed() => true,
            Ok(_) = shutdown.wait_for(|stops| *stops) => true,
        }
    }

    fn end(&self, reason: EndReason) -> LogEvent {
        LogEvent::End { seq: self.seq, reason, status: *self.followed.status.borrow() }
    }
}
