//! Adds up what the lines of a log say.

use std::collections::BTreeMap;
use std::io;
use std::path::Path;

use chrono::{DateTime, TimeDelta, Utc};

use super::line::{BlockEnd, Install, Role, Said, Says, said};
use super::{BlockKind, BlockReport, BlockStatus, PlannedBlock, Report, StreamReport, StreamStatus};
use crate::runs::Status;
use crate::runs::log::{LogReader, Stored};

/// How many blocks and how many streams of all of them are kept. A plugin may speak of as many as it likes.
const MOST_BLOCKS: usize = 1_000;
const MOST_STREAMS: usize = 5_000;

/// What has been read of a log so far.
#[derive(Debug, Default)]
pub(in crate::runs) struct Collector {
    blocks: Vec<Block>,
    /// The block that is going on, or that is to come next.
    current: usize,
    streams: usize,
    /// Where in the file the next line begins.
    position: u64,
}

#[derive(Debug, Default)]
struct Block {
    plan: Option<PlannedBlock>,
    kind: Option<BlockKind>,
    status: Option<BlockStatus>,
    started_at: Option<DateTime<Utc>>,
    ended_at: Option<DateTime<Utc>>,
    error: Option<String>,
    exit_codes: BTreeMap<String, i64>,
    state_id: Option<String>,
    extractor: Option<String>,
    mappers: Vec<String>,
    loader: Option<String>,
    command: Option<String>,
    /// What the loader read, once it has read all.
    read: Option<u64>,
    streams: Vec<Stream>,
}

#[derive(Debug)]
struct Stream {
    report: StreamReport,
    /// How long the extractor worked on it, as it says itself.
    seconds: Option<f64>,
    /// The loader counted after it had read all.
    is_counted_out: bool,
}

impl Collector {
    pub(in crate::runs) fn new(plan: Vec<PlannedBlock>) -> Self {
        let block = |planned: PlannedBlock| Block { kind: Some(planned.kind), plan: Some(planned), ..Block::default() };
        Self { blocks: plan.into_iter().take(MOST_BLOCKS).map(block).collect(), ..Self::default() }
    }

    /// Reads what has come to the log since it was last read. A log that is not there is empty.
    pub(in crate::runs) fn read(&mut self, path: &Path) -> io::Result<()> {
        let mut reader = match LogReader::open(path) {
            Ok(reader) => reader,
            Err(error) if error.kind() == io::ErrorKind::NotFound => return Ok(()),
            Err(error) => return Err(error),
        };
        reader.go_to(self.position)?;
        while let Some(line) = reader.next_line()? {
            let Some(stored) = Stored::find(line) else { continue };
            let is_between = self.blocks.get(self.current).is_none_or(|block| block.status.is_none());
            if let Some(said) = said(&stored, is_between)
                && let Ok(time) = DateTime::parse_from_rfc3339(stored.time)
            {
                self.take(said, time.with_timezone(&Utc));
            }
        }
        self.position = reader.position();
        Ok(())
    }

    fn take(&mut self, said: Said, time: DateTime<Utc>) {
        match said {
            Said::PipelineBegins { state_id } => {
                let Some(block) = self.going_on(time) else { return };
                block.kind = Some(BlockKind::ExtractLoad);
                block.state_id = state_id;
            }
            Said::PipelineEnds => {
                if let Some(block) = self.going_on(time) {
                    (block.status, block.ended_at) = (Some(BlockStatus::Succeeded), Some(time));
                }
            }
            Said::BlockEnds(end) => self.end(end, time),
            Said::Install(install) => self.install(install, time),
            Said::Plugin { role, name, says } => {
                let room = self.streams < MOST_STREAMS;
                let Some(block) = self.going_on(time) else { return };
                let before = block.streams.len();
                block.hear(role, name, says, time, room);
                let more = block.streams.len() - before;
                self.streams += more;
            }
        }
    }

    fn end(&mut self, end: BlockEnd, time: DateTime<Utc>) {
        if end.number >= MOST_BLOCKS {
            return;
        }
        self.current = end.number;
        let is_success = end.is_success;
        if let Some(block) = self.going_on(time) {
            block.status = Some(if is_success { BlockStatus::Succeeded } else { BlockStatus::Failed });
            block.kind = end.kind.or(block.kind);
            block.ended_at = Some(time);
            // A command says nothing when it begins.
            let began = end.seconds.and_then(|seconds| TimeDelta::try_milliseconds((seconds * 1000.0) as i64));
            let began = began.and_then(|lasted| time.checked_sub_signed(lasted));
            block.started_at = match (block.started_at, began) {
                (Some(heard), Some(began)) if block.kind == Some(BlockKind::Command) => Some(heard.min(began)),
                (heard, _) => heard,
            };
            (block.error, block.exit_codes) = (end.error, end.exit_codes);
        }
        if is_success {
            self.current += 1;
            if let Some(next) = self.blocks.get_mut(self.current) {
                (next.status, next.started_at) = (Some(BlockStatus::Running), Some(time));
            }
        }
    }

    /// Plugins are installed side by side, each is a block of its own, and all are planned: what a pipeline installs for
    /// itself before it begins is none of its blocks.
    fn install(&mut self, Install { name, status, error }: Install, time: DateTime<Utc>) {
        let is_it = |block: &&mut Block| {
            let plan = block.plan.as_ref().filter(|plan| plan.kind == BlockKind::Install && plan.names[..] == [&*name]);
            plan.is_some() && matches!(block.status, None | Some(BlockStatus::Running))
        };
        let Some(block) = self.blocks.iter_mut().find(is_it) else { return };
        block.status = Some(status);
        block.error = error;
        if status != BlockStatus::Skipped {
            block.started_at.get_or_insert(time);
            block.ended_at = (status != BlockStatus::Running).then_some(time);
        }
    }

    /// The current block, which goes on from now at the latest.
    fn going_on(&mut self, time: DateTime<Utc>) -> Option<&mut Block> {
        if self.current >= MOST_BLOCKS {
            return None;
        }
        if self.blocks.len() <= self.current {
            self.blocks.resize_with(self.current + 1, Block::default);
        }
        let block = &mut self.blocks[self.current];
        block.status.get_or_insert(BlockStatus::Running);
        block.started_at.get_or_insert(time);
        Some(block)
    }

    /// What is known by now. `end` is how and when the run ended, if it has.
    pub(in crate::runs) fn report(&self, end: Option<(Status, DateTime<Utc>)>) -> Report {
        Report { blocks: self.blocks.iter().enumerate().map(|(number, block)| block.report(number, end)).collect() }
    }
}

impl Block {
    fn hear(&mut self, role: Role, name: String, says: Says, time: DateTime<Utc>, room: bool) {
        match role {
            Role::Extractor => self.extractor = Some(name),
            Role::Loader => self.loader = Some(name),
            Role::Mapper if !self.mappers.contains(&name) && self.mappers.len() < 100 => self.mappers.push(name),
            Role::Mapper => {}
            Role::Command => self.command = Some(name),
        }
        match (role, says) {
            (Role::Extractor, Says::Begins { stream, method }) => {
                let Some(stream) = self.stream(stream, time, room) else { return };
                stream.report.replication_method = method.or(stream.report.replication_method.take());
                // A child begins again with each of its parents.
                let began = if stream.report.records.is_some() { StreamStatus::Running } else { StreamStatus::Started };
                stream.report.status = began;
            }
            (Role::Extractor, Says::Counted { stream, records }) => {
                let Some(stream) = self.stream(stream, time, room) else { return };
                add(&mut stream.report.records, records);
                if stream.report.status == StreamStatus::Started {
                    stream.report.status = StreamStatus::Running;
                }
            }
            (Role::Extractor, Says::Done { stream, seconds, is_success }) => {
                let Some(stream) = self.stream(stream, time, room) else { return };
                stream.seconds = Some(stream.seconds.unwrap_or_default() + seconds);
                stream.report.ended_at = Some(time);
                stream.report.status = if is_success { StreamStatus::Complete } else { StreamStatus::Failed };
            }
            (Role::Loader, Says::Counted { stream, records }) => {
                let has_read = self.read.is_some();
                let Some(stream) = self.stream(stream, time, room) else { return };
                add(&mut stream.report.loaded, records);
                stream.is_counted_out |= has_read;
            }
            (Role::Loader, Says::ReadAll { records }) => self.read = Some(records),
            _ => {}
        }
    }

    fn stream(&mut self, name: String, time: DateTime<Utc>, room: bool) -> Option<&mut Stream> {
        let known = self.streams.iter().position(|stream| stream.report.name == name);
        if known.is_none() && room {
            let (status, started_at) = (StreamStatus::Started, Some(time));
            let report = StreamReport {
                name,
                status,
                started_at,
                ended_at: None,
                replication_method: None,
                records: None,
                loaded: None,
                lost: None,
                rate: None,
            };
            self.streams.push(Stream { report, seconds: None, is_counted_out: false });
        }
        let last = self.streams.len().checked_sub(1);
        known.or(last.filter(|_| room)).and_then(|at| self.streams.get_mut(at))
    }

    /// Whether what the two sides counted can be compared: nothing may have been left out on purpose, and all that the
    /// extractor counted has reached the loader.
    fn is_comparable(&self) -> bool {
        let planned = self.plan.as_ref().is_some_and(|plan| !plan.may_leave_out);
        let sent = self.streams.iter().filter_map(|stream| stream.report.records).fold(0, u64::saturating_add);
        planned && self.mappers.is_empty() && self.status == Some(BlockStatus::Succeeded) && self.read == Some(sent)
    }

    fn report(&self, number: usize, end: Option<(Status, DateTime<Utc>)>) -> BlockReport {
        let (status, ended_at) = self.standing(end);
        let names = match &self.plan {
            Some(plan) => plan.names.clone(),
            None => {
                let parts = self.extractor.iter().chain(&self.mappers).chain(&self.loader).chain(&self.command);
                parts.cloned().collect()
            }
        };
        let is_comparable = self.is_comparable();
        BlockReport {
            number,
            kind: self.kind,
            names,
            status,
            started_at: self.started_at,
            ended_at,
            exit_codes: self.exit_codes.clone(),
            error: self.error.clone(),
            state_id: self.state_id.clone(),
            streams: self.streams.iter().map(|stream| stream.report(status, is_comparable)).collect(),
        }
    }

    /// Where the block stands, and since when, given how the run ended.
    fn standing(&self, end: Option<(Status, DateTime<Utc>)>) -> (BlockStatus, Option<DateTime<Utc>>) {
        let status = self.status.unwrap_or(BlockStatus::Waiting);
        let Some((run, at)) = end else { return (status, self.ended_at) };
        match (status, run) {
            (BlockStatus::Waiting, _) => (BlockStatus::Skipped, None),
            (BlockStatus::Running, Status::Succeeded | Status::SucceededWithLoss) => (BlockStatus::Succeeded, Some(at)),
            (BlockStatus::Running, Status::Cancelled | Status::TimedOut) => (BlockStatus::Cancelled, Some(at)),
            (BlockStatus::Running, Status::Lost) => (BlockStatus::Lost, Some(at)),
            (BlockStatus::Running, _) => (BlockStatus::Failed, Some(at)),
            _ => (status, self.ended_at),
        }
    }
}

impl Stream {
    fn report(&self, block: BlockStatus, is_comparable: bool) -> StreamReport {
        let mut report = self.report.clone();
        let is_open = matches!(report.status, StreamStatus::Started | StreamStatus::Running);
        report.status = match block {
            BlockStatus::Succeeded if is_open => StreamStatus::Complete,
            BlockStatus::Failed | BlockStatus::Cancelled | BlockStatus::Lost if is_open => StreamStatus::Failed,
            _ => report.status,
        };
        report.lost = match (report.records, report.loaded) {
            (Some(records), Some(loaded)) if is_comparable && self.is_counted_out => {
                Some(records.saturating_sub(loaded))
            }
            _ => None,
        };
        let heard = || Some((report.ended_at? - report.started_at?).as_seconds_f64());
        let seconds = self.seconds.or_else(heard).filter(|seconds| *seconds > 0.0);
        report.rate = report.records.zip(seconds).map(|(records, seconds)| records as f64 / seconds);
        report
    }
}

fn add(sum: &mut Option<u64>, more: u64) {
    *sum = Some(sum.unwrap_or_default().saturating_add(more));
}
