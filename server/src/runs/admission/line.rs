//! The line, to tell how many are before a run without counting them.

use std::cmp::Reverse;
use std::collections::{BTreeMap, VecDeque};

use super::Place;

/// Those in line: for each priority their sequences in order.
#[derive(Debug, Default)]
pub(super) struct Line(BTreeMap<Reverse<i32>, VecDeque<i64>>);

impl Line {
    pub(super) fn join(&mut self, place: Place) {
        let lane = self.0.entry(place.priority).or_default();
        if let Err(index) = lane.binary_search(&place.sequence) {
            lane.insert(index, place.sequence);
        }
    }

    pub(super) fn leave(&mut self, place: Place) {
        let Some(lane) = self.0.get_mut(&place.priority) else { return };
        if let Ok(index) = lane.binary_search(&place.sequence) {
            lane.remove(index);
        }
        if lane.is_empty() {
            self.0.remove(&place.priority);
        }
    }

    /// Where a run stands, or would stand if it joined; 1 is the head.
    pub(super) fn position(&self, place: Place) -> usize {
        let before: usize = self.0.range(..place.priority).map(|(_, lane)| lane.len()).sum();
        let beside = self.0.get(&place.priority).map_or(0, |lane| lane.partition_point(|one| *one < place.sequence));
        before + beside + 1
    }
}
