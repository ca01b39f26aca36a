//! Two servers, or two places of one, that are asked in turns and never both at once.

use std::time::Duration;

use crate::load::{Load, Requests};

/// How often they take turns.
const TURNS: usize = 3;

/// What was measured of both.
pub(crate) struct Pair {
    pub(crate) ours: Load,
    pub(crate) theirs: Load,
}

impl Pair {
    /// Asks one and the other on so many connections, each time for as long as a turn is, after each has warmed up.
    pub(crate) async fn of(connections: usize, turn: Duration, ours: &Requests, theirs: &Requests) -> Self {
        for requests in [ours, theirs] {
            requests.ask(connections, turn / 3).await;
        }
        let mut pair = Self { ours: Load::default(), theirs: Load::default() };
        for _ in 0..TURNS {
            pair.ours = pair.ours.with(ours.ask(connections, turn).await);
            pair.theirs = pair.theirs.with(theirs.ask(connections, turn).await);
        }
        pair
    }

    /// Says how long an answer takes, and returns the median of ours.
    pub(crate) fn print(&self, what: &str) -> Duration {
        let (ours, theirs) = (&self.ours, &self.theirs);
        let ratio = theirs.at(50).as_secs_f64() / ours.at(50).as_secs_f64();
        let [median, last, their_median, their_last] = [ours.at(50), ours.at(99), theirs.at(50), theirs.at(99)];
        println!("{what:<44}{median:>12.1?}{last:>12.1?}{their_median:>12.1?}{their_last:>12.1?}{ratio:>10.1}");
        median
    }

    /// Says how many answers there are in a second, and returns how many times as many ours are.
    pub(crate) fn print_rate(&self, what: &str) -> f64 {
        let (ours, theirs) = (self.ours.per_second(), self.theirs.per_second());
        println!("{what:<44}{ours:>12.0}{theirs:>12.0}{:>10.1}", ours / theirs);
        ours / theirs
    }
}
