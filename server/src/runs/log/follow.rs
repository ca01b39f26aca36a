//! A log as a stream: what there is, then, if wanted, what comes.
//!
//! The stream is pulled, never pushed: a follower that is slow holds a few lines and no file, one that is gone holds
//! nothing, and the run does not know of either. Whether the run is over is asked before the log is read, never after: once it is over nothing
//! is written any more, so the read that follows sees the last line.

use std::collections::VecDeque;
use std::io;
use std::sync::Arc;
use std::time::Duration;

use futures::Stream;
use tokio::sync::watch;
use tokio::time::{Instant, sleep, sleep_until};

use uuid::Uuid;

use super::scan::{Place, Scan, behind_which, scan};
use super::sum::sum_of;
use super::wake::Wake;
use super::{LogEntry, LogFilter, LogPlace, Wakes};
use crate::journal::Journal;
use crate::runs::directory::RunDirectory;
use crate::runs::{LogSum, Status};

/// After how much silence a tick comes.
const SILENCE: Duration = Duration::from_secs(15);

/// Which part of a log is wanted.
#[derive(Debug, Clone, Default)]
pub struct LogRequest {
    /// Begin behind the line with this number; 0 begins at the first.
    pub after: u64,
    /// Begin with the last so many of the wanted lines that there are by now, if those behind `after` are more.
    pub tail: Option<u64>,
    /// End after so many lines; `None` means no bound.
    pub limit: Option<u64>,
    /// Only these lines. They keep the numbers that they have in the log.
    pub filter: LogFilter,
    /// Go on until the run is over.
    pub follow: bool,
}

/// What a log stream yields.
#[derive(Debug, Clone, PartialEq)]
pub enum LogEvent {
    /// A line.
    Entry(LogEntry),
    /// Nothing that is wanted was said for 15 seconds.
    Tick {
        /// The number of the last line that was looked at, or what was begun behind: who comes back goes on behind it.
        seq: u64,
    },
    /// The end; nothing comes behind it.
    End {
        /// The number of the last line that was looked at, or what was begun behind.
        seq: u64,
        /// Why it ends.
        reason: EndReason,
        /// Where the run stands.
        status: Status,
        /// What the whole log came to, if the run is over.
        sum: Option<LogSum>,
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

/// Says where a log is. May ask the journal.
pub(in crate::runs) type LogSource = Arc<dyn Fn() -> io::Result<LogPlace> + Send + Sync>;

/// What following a run takes.
pub(in crate::runs) struct Followed {
    pub(in crate::runs) id: Uuid,
    pub(in crate::runs) journal: Arc<Journal>,
    pub(in crate::runs) directory: RunDirectory,
    /// Where the log is now. Of a run that somebody else started, further files come with further pipelines.
    pub(in crate::runs) log: LogSource,
    /// How often to look, if nobody tells of news.
    pub(in crate::runs) pace: Option<Duration>,
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
        filter: Arc::new(request.filter.clone().prepared()),
        place: Place { seq: request.after, position: None },
        seq: request.after,
        tail: request.tail,
        request,
        yielded: 0,
        wake: None,
        batch: VecDeque::new(),
        is_more: false,
        over: false,
        is_all: false,
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
    filter: Arc<LogFilter>,
    /// Still to be looked for.
    tail: Option<u64>,
    /// Behind the last line of the batch, and those that were not wanted behind it.
    place: Place,
    /// What a caller who comes back goes on behind.
    seq: u64,
    yielded: u64,
    wake: Option<Wake>,
    batch: VecDeque<LogEntry>,
    /// There are more lines behind the batch.
    is_more: bool,
    /// Whether the run was over before the batch was read.
    over: bool,
    /// The batch is all that there was when what counts as news was noted: it need not be looked at again before there is.
    is_all: bool,
    quiet_since: Instant,
}

impl Follower {
    async fn next(&mut self) -> io::Result<LogEvent> {
        loop {
            if self.batch.is_empty() && !std::mem::take(&mut self.is_all) {
                self.read().await?;
            }
            let full = self.request.limit.is_some_and(|limit| self.yielded >= limit);
            if !self.batch.is_empty() {
                if full {
                    return self.end(EndReason::Page).await;
                }
                if let Some(entry) = self.batch.pop_front() {
                    self.seq = if self.batch.is_empty() { self.place.seq } else { entry.seq };
                    self.yielded += 1;
                    self.quiet_since = Instant::now();
                    return Ok(LogEvent::Entry(entry));
                }
            }
            self.seq = self.place.seq;
            if *self.followed.shutdown.borrow() && self.request.follow && (self.is_more || !self.over) {
                return self.end(EndReason::Shutdown).await;
            }
            if self.is_more {
                // The lines that are not wanted may be many.
                if self.quiet_since.elapsed() < SILENCE {
                    continue;
                }
            } else if self.over {
                return self.end(EndReason::RunOver).await;
            } else if full {
                return self.end(EndReason::Page).await;
            } else if !self.request.follow {
                return self.end(EndReason::CaughtUp).await;
            } else if self.wait().await {
                continue;
            }
            self.quiet_since = Instant::now();
            return Ok(LogEvent::Tick { seq: self.seq });
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
        let asked = std::time::Instant::now();
        // One more than wanted, to know whether there is more.
        let wanted = self.request.limit.map_or(u64::MAX, |limit| (limit - self.yielded).saturating_add(1));
        let (log, mut place, filter) = (self.followed.log.clone(), self.place, self.filter.clone());
        let tail = self.tail.take();
        // Whoever is still on the way to the end goes alone, and keeps nobody waiting.
        let was_at_the_end = place.position.is_some() && !self.is_more;
        let is_anybodys = was_at_the_end && self.request.limit.is_none() && filter.is_all();
        let read = async move {
            let read = tokio::task::spawn_blocking(move || {
                if let Some(tail) = tail {
                    place.seq = behind_which(&log()?, place.seq, tail, &filter)?;
                }
                scan(&log()?, place, &filter, wanted)
            });
            read.await.map_err(io::Error::other)?
        };
        let (found, is_all) = match &self.wake {
            Some(wake) if is_anybodys => wake.together().read(self.place, asked, read).await?,
            _ => (read.await?, true),
        };
        let Scan { entries, place, is_more } = found;
        // Nothing is no batch that could be waited behind: whoever found nothing is about to wait.
        self.is_all = is_all && !is_more && !entries.is_empty();
        (self.batch, self.place, self.is_more) = (entries, place, is_more);
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
        let Followed { status, shutdown, pace, .. } = &mut self.followed;
        let look = async {
            match pace {
                Some(pace) => sleep(*pace).await,
                None => std::future::pending().await,
            }
        };
        tokio::select! {
            () = look => true,
            () = silence => false,
            () = news => true,
            // The sender goes when the run is over, after saying so.
            Ok(()) = status.changed() => true,
            Ok(_) = shutdown.wait_for(|stops| *stops) => true,
        }
    }

    async fn end(&self, reason: EndReason) -> io::Result<LogEvent> {
        let status = *self.followed.status.borrow();
        let sum = if status.is_end() { Some(self.sum().await?) } else { None };
        Ok(LogEvent::End { seq: self.seq, reason, status, sum })
    }

    /// What the log came to. The journal knows, unless the run ended before it had begun, or under an earlier server.
    async fn sum(&self) -> io::Result<LogSum> {
        let (id, journal, log) = (self.followed.id, self.followed.journal.clone(), self.followed.log.clone());
        let sum = tokio::task::spawn_blocking(move || match journal.view(id) {
            Ok(Some(run)) if run.log.is_some() => Ok(run.log),
            Ok(_) => sum_of(&log()?).map(Some),
            Err(error) => Err(io::Error::other(error)),
        });
        Ok(sum.await.map_err(io::Error::other)??.unwrap_or_default())
    }
}
