//! Events as a stream: those that there are, then each as it happens.
//!
//! Nothing is looked for while nothing happens: the journal wakes whoever follows.

use std::collections::VecDeque;
use std::time::Duration;

use futures::Stream;
use tokio::sync::watch;
use tokio::time::{Instant, sleep_until};

use super::{Error, Event, Events, Wanted};

/// After how much silence a bookmark comes.
const SILENCE: Duration = Duration::from_secs(15);

/// How many events are read at once.
const BATCH: usize = 500;

/// What a stream of events yields.
#[derive(Debug, Clone, PartialEq)]
pub enum EventItem {
    /// An event.
    Event(Event),
    /// Up to here everything was yielded.
    Bookmark(i64),
    /// The end: the limit was reached, or the server stops.
    End(i64),
}

struct Follower {
    events: Events,
    wanted: Wanted,
    reached: i64,
    left: u64,
    batch: VecDeque<Event>,
    newest: watch::Receiver<i64>,
    shutdown: watch::Receiver<bool>,
    is_first: bool,
}

/// The events behind `after`, then each as it happens; without `after` from now on, with a bookmark first. Ends behind
/// `limit` items, and when the server stops.
///
/// # Errors
/// [`Error::Gone`], and the journal's; the same may come as the last item.
pub async fn follow(
    events: Events,
    wanted: Wanted,
    after: Option<i64>,
    limit: Option<u64>,
    shutdown: watch::Receiver<bool>,
) -> Result<impl Stream<Item = Result<EventItem, Error>> + Send + 'static, Error> {
    let newest = events.newest();
    let reached = after.unwrap_or_else(|| *newest.borrow());
    let mut follower = Follower {
        events,
        wanted,
        reached,
        left: limit.unwrap_or(u64::MAX),
        batch: VecDeque::new(),
        newest,
        shutdown,
        is_first: after.is_none(),
    };
    // Whoever comes too late is told at once, not in the middle of a stream.
    follower.read().await?;
    Ok(futures::stream::unfold(Some(follower), |follower| async move {
        let mut follower = follower?;
        let item = follower.next().await;
        let goes_on = !matches!(item, Ok(EventItem::End(_)) | Err(_));
        Some((item, goes_on.then_some(follower)))
    }))
}

impl Follower {
    async fn next(&mut self) -> Result<EventItem, Error> {
        if std::mem::take(&mut self.is_first) && self.left > 0 {
            self.left -= 1;
            return Ok(EventItem::Bookmark(self.reached));
        }
        let quiet_since = Instant::now();
        loop {
            if self.left == 0 || *self.shutdown.borrow() {
                return Ok(EventItem::End(self.reached));
            }
            if let Some(event) = self.batch.pop_front() {
                self.left -= 1;
                self.reached = event.sequence;
                return Ok(EventItem::Event(event));
            }
            let before = self.reached;
            self.read().await?;
            if !self.batch.is_empty() || self.reached > before {
                continue;
            }
            tokio::select! {
                Ok(()) = self.newest.changed() => {}
                Ok(_) = self.shutdown.wait_for(|stops| *stops) => {}
                () = sleep_until(quiet_since + SILENCE) => {
                    self.left -= 1;
                    return Ok(EventItem::Bookmark(self.reached));
                }
            }
        }
    }

    /// Reads on. What the filter leaves out is passed over, so that a bookmark is as near as can be.
    async fn read(&mut self) -> Result<(), Error> {
        self.newest.mark_unchanged();
        let (events, wanted, reached) = (self.events.clone(), self.wanted.clone(), self.reached);
        let page = tokio::task::spawn_blocking(move || events.page(&wanted, Some(reached), BATCH));
        let (batch, reached) = page.await.unwrap_or_else(|error| std::panic::resume_unwind(error.into_panic()))?;
        if batch.is_empty() {
            self.reached = reached;
        }
        self.batch = batch.into();
        Ok(())
    }
}
