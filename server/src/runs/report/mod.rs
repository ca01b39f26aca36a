//! What a run did, block by block and stream by stream, from its log alone.
//!
//! Meltano says when a block begins and ends, and plugins say what they counted (internals 5.3); nobody is asked twice,
//! and what nobody says is absent. A `line` is what one line of the log says, `collect` adds the lines up in bounded
//! memory, and remembers where it stopped, and a `plan` is what was known of the blocks before the run began.

mod collect;
mod line;
mod plan;

use std::collections::BTreeMap;

use chrono::{DateTime, Utc};
use serde::{Deserialize, Serialize};

pub(super) use self::collect::Collector;
pub use self::plan::PlannedBlock;

/// What a run did, as far as its log says. Kept as JSON with the end of the run, so what is here may grow, and does not
/// change its name.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize)]
pub struct Report {
    /// Its blocks, in their order. Empty for kinds of runs that have none.
    pub blocks: Vec<BlockReport>,
}

/// What a block did.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct BlockReport {
    /// Counts the blocks of the run from 0, as Meltano's `set_number` does. An extractor, its mappings and its loader are
    /// one block.
    pub number: usize,
    /// What it is, if that is known yet.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub kind: Option<BlockKind>,
    /// What it is made of: extractor, mappings and loader, or a command, or a plugin. As far as it is known.
    pub names: Vec<String>,
    /// Where it stands.
    pub status: BlockStatus,
    /// When it began.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub started_at: Option<DateTime<Utc>>,
    /// When it ended.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub ended_at: Option<DateTime<Utc>>,
    /// What failed plugins exited with, by `extractors` and `loaders`, as Meltano says it.
    #[serde(default, skip_serializing_if = "BTreeMap::is_empty")]
    pub exit_codes: BTreeMap<String, i64>,
    /// Why it failed, as Meltano says it.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub error: Option<String>,
    /// The state id that it reads and writes.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub state_id: Option<String>,
    /// The streams that plugins spoke of, in the order in which they were first spoken of.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub streams: Vec<StreamReport>,
}

/// What a block is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum BlockKind {
    /// A pipeline from an extractor to a loader.
    ExtractLoad,
    /// A plugin that is invoked by itself.
    Command,
    /// A plugin that is installed, beside others of the same run.
    Install,
}

/// Where a block stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum BlockStatus {
    /// Its turn has not come.
    Waiting,
    /// It goes on.
    Running,
    /// Meltano says that it succeeded.
    Succeeded,
    /// Meltano says that it failed, or ended with an error during it.
    Failed,
    /// The run was stopped during it.
    Cancelled,
    /// Nobody saw how it ended.
    Lost,
    /// The run ended before its turn came.
    Skipped,
}

/// What a stream did.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct StreamReport {
    /// Its name, as the plugins call it.
    pub name: String,
    /// Where it stands.
    pub status: StreamStatus,
    /// When it was first spoken of.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub started_at: Option<DateTime<Utc>>,
    /// When the extractor was done with it.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub ended_at: Option<DateTime<Utc>>,
    /// How it is replicated, as the extractor says it: `incremental`, `full_table` or `log_based`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub replication_method: Option<String>,
    /// How many records the extractor counted.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub records: Option<u64>,
    /// How many records the loader counted.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub loaded: Option<u64>,
    /// How many records fewer the loader counted than the extractor. Absent where the two cannot be compared: one of them
    /// did not count, or records may be left out on purpose between them.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub lost: Option<u64>,
    /// Records a second, over the time in which the extractor worked on it.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub rate: Option<f64>,
}

/// Where a stream stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum StreamStatus {
    /// The extractor has begun with it.
    Started,
    /// Records of it were counted.
    Running,
    /// The extractor says that it is done with it, or its block succeeded.
    Complete,
    /// The extractor says that it failed, or its block did before the stream was complete.
    Failed,
}

impl Report {
    /// The number of the first block that did not succeed, from which a retry goes on; `None` if all did.
    #[must_use]
    pub fn failed_from(&self) -> Option<usize> {
        self.blocks.iter().find(|block| block.status != BlockStatus::Succeeded).map(|block| block.number)
    }

    /// What was lost between extractors and loaders, in one sentence; `None` if nothing was, as far as they say.
    #[must_use]
    pub fn loss(&self) -> Option<String> {
        let lost = |block: &BlockReport| {
            let ends =
                (block.names.first().cloned().unwrap_or_default(), block.names.last().cloned().unwrap_or_default());
            let streams = block.streams.iter().filter(|stream| stream.lost.is_some_and(|lost| lost > 0));
            streams.map(|stream| (ends.clone(), stream.clone())).collect::<Vec<_>>()
        };
        let all: Vec<_> = self.blocks.iter().flat_map(lost).collect();
        let ((tap, target), first) = all.first()?;
        let (Some(records), Some(loaded), Some(missing)) = (first.records, first.loaded, first.lost) else {
            return None;
        };
        let more = match all.len() {
            1 => String::new(),
            streams => {
                let total: u64 = all.iter().filter_map(|(_, stream)| stream.lost).sum();
                format!("; {total} records are lost in {streams} streams altogether")
            }
        };
        let name = &first.name;
        Some(format!(
            "{missing} records are lost: of stream `{name}`, `{tap}` sent {records}, and `{target}` counted {loaded}{more}"
        ))
    }
}

#[cfg(test)]
mod tests;
