//! What blocks did, from the domain to the wire.

use crate::runs::{self, BlockKind, BlockReport, BlockStatus, Report, StreamReport};
use meltano_api_contract::types::{
    ExitCodes, ReportBlock, ReportBlockKind, ReportStatus, ReportStream, RunReport, StreamStatus,
};

pub(super) fn view(report: Report) -> RunReport {
    RunReport { blocks: report.blocks.into_iter().map(block).collect() }
}

fn block(block: BlockReport) -> ReportBlock {
    ReportBlock {
        number: i32::try_from(block.number + 1).unwrap_or(i32::MAX),
        kind: block.kind.map(|kind| match kind {
            BlockKind::ExtractLoad => ReportBlockKind::ExtractLoad,
            BlockKind::Command => ReportBlockKind::Command,
            BlockKind::Install => ReportBlockKind::Install,
        }),
        names: block.names,
        status: match block.status {
            BlockStatus::Waiting => ReportStatus::Waiting,
            BlockStatus::Running => ReportStatus::Running,
            BlockStatus::Succeeded => ReportStatus::Succeeded,
            BlockStatus::Failed => ReportStatus::Failed,
            BlockStatus::Cancelled => ReportStatus::Cancelled,
            BlockStatus::Lost => ReportStatus::Lost,
            BlockStatus::Skipped => ReportStatus::Skipped,
        },
        state_id: block.state_id,
        started_at: block.started_at,
        ended_at: block.ended_at,
        error: block.error,
        exit_codes: (!block.exit_codes.is_empty()).then(|| ExitCodes(block.exit_codes.into_iter().collect())),
        streams: block.streams.into_iter().map(stream).collect(),
    }
}

fn stream(stream: StreamReport) -> ReportStream {
    let number = |number: Option<u64>| number.map(|number| i64::try_from(number).unwrap_or(i64::MAX));
    ReportStream {
        name: stream.name,
        status: match stream.status {
            runs::StreamStatus::Started => StreamStatus::Started,
            runs::StreamStatus::Running => StreamStatus::Running,
            runs::StreamStatus::Complete => StreamStatus::Complete,
            runs::StreamStatus::Failed => StreamStatus::Failed,
        },
        replication_method: stream.replication_method,
        sent: number(stream.records),
        loaded: number(stream.loaded),
        lost: number(stream.lost),
        records_per_second: stream.rate,
        started_at: stream.started_at,
        ended_at: stream.ended_at,
    }
}
