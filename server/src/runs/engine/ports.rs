//! What the processes of runs listen on.

use std::collections::HashMap;

use uuid::Uuid;

use super::{Engine, blocking};
use crate::process;
use crate::runs::directory::RunDirectory;

impl Engine {
    /// The TCP ports, in order, that the processes of these runs listen on. Runs without any, without processes and without
    /// anything to be known of them are left out. Reads what the system says of all of its processes.
    pub async fn ports(&self, runs: Vec<Uuid>) -> HashMap<Uuid, Vec<u16>> {
        let inner = self.0.clone();
        let found = blocking(move || {
            let supervisors: Vec<(Uuid, i32)> =
                runs.into_iter().filter_map(|id| Some((id, supervisor(&inner.directory(id))?))).collect();
            let trees = process::trees(&supervisors.iter().map(|(_, pid)| *pid).collect::<Vec<_>>());
            let ports = supervisors.iter().zip(trees).map(|((id, _), pids)| (*id, process::listening(&pids)));
            Ok(ports.filter(|(_, ports)| !ports.is_empty()).collect())
        });
        found.await.unwrap_or_default()
    }
}

/// The process that all processes of the run descend from, as long as it lives.
fn supervisor(directory: &RunDirectory) -> Option<i32> {
    // While the lock is held the id is the supervisor's and nobody else's.
    let processes = directory.processes().ok().flatten()?;
    process::is_held(&directory.lock()).ok()?.then_some(processes.supervisor_pid)
}
