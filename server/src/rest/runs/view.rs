//! Runs and their flags, from the domain to the wire and back.

use crate::meltano;
use crate::rest::wire;
use crate::runs;
use dropshot::HttpError;
use meltano_api_contract::types::{Run, RunFlags, RunId, StateStrategy};

pub(super) fn run(run: runs::Run) -> Result<Run, HttpError> {
    Ok(Run {
        id: RunId(run.id),
        project: wire(run.project)?,
        env: wire(run.env)?,
        kind: wire(run.kind.as_str())?,
        status: wire(run.status.as_str())?,
        blocks: wire(run.blocks.into_iter().map(wire).collect::<Result<Vec<_>, _>>()?)?,
        flags: wire_flags(run.flags)?,
        created_by: run.created_by,
        created_at: run.created_at,
        started_at: run.started_at,
        ended_at: run.ended_at,
        exit_code: run.exit_code,
        signal: run.signal,
        reason: run.reason,
        cancel_requested_by: run.cancel_requested_by,
    })
}

/// A flag that was not given is `false` in the domain.
pub(super) fn flags(flags: RunFlags) -> meltano::RunFlags {
    meltano::RunFlags {
        dry_run: flags.dry_run.unwrap_or(false),
        full_refresh: flags.full_refresh.unwrap_or(false),
        refresh_catalog: flags.refresh_catalog.unwrap_or(false),
        no_state_update: flags.no_state_update.unwrap_or(false),
        force: flags.force.unwrap_or(false),
        state_id_suffix: flags.state_id_suffix.map(|suffix| suffix.to_string()),
        state_strategy: flags.state_strategy.map(|strategy| match strategy {
            StateStrategy::Auto => meltano::StateStrategy::Auto,
            StateStrategy::Merge => meltano::StateStrategy::Merge,
            StateStrategy::Overwrite => meltano::StateStrategy::Overwrite,
        }),
        timeout: flags.timeout.map(|timeout| timeout.get().unsigned_abs()),
    }
}

/// And one that is `false` is left out on the wire.
fn wire_flags(flags: meltano::RunFlags) -> Result<RunFlags, HttpError> {
    let given = |flag: bool| flag.then_some(true);
    Ok(RunFlags {
        dry_run: given(flags.dry_run),
        full_refresh: given(flags.full_refresh),
        refresh_catalog: given(flags.refresh_catalog),
        no_state_update: given(flags.no_state_update),
        force: given(flags.force),
        state_id_suffix: flags.state_id_suffix.map(wire).transpose()?,
        state_strategy: flags.state_strategy.map(|strategy| wire(strategy.as_str())).transpose()?,
        timeout: flags.timeout.map(|timeout| wire(i32::try_from(timeout).unwrap_or(i32::MAX))).transpose()?,
    })
}
