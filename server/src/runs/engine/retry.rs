//! Doing again what a run left undone.

use uuid::Uuid;

use super::Engine;
use crate::runs::{Error, JobTask, Origin, Run, Scheduled, Status, Task};

impl Run {
    /// Whether there is something to do again, or why not.
    ///
    /// # Errors
    /// Why not, in one sentence.
    pub fn retryable(&self) -> Result<(), String> {
        match self.status {
            _ if self.origin != Origin::Api => Err("it was not started by this server".to_owned()),
            _ if self.service.is_some() => Err("it is the run of a service, which is started again itself".to_owned()),
            Status::Queued | Status::Starting | Status::Running | Status::Cancelling => {
                Err("it is not over".to_owned())
            }
            Status::Succeeded => Err("it has succeeded".to_owned()),
            Status::SucceededWithLoss | Status::Failed | Status::Cancelled | Status::TimedOut | Status::Lost => Ok(()),
        }
    }
}

impl Engine {
    /// What is left to do of a run that is over: its blocks from the first on that did not succeed, or from the start.
    /// Kinds without blocks are done again as a whole, and so is a run of which it is not known how far it came.
    ///
    /// # Errors
    /// `NotRetryable`, or the journal's.
    pub async fn rest_of(&self, run: &Run, from_start: bool) -> Result<Task, Error> {
        run.retryable().map_err(|reason| Error::NotRetryable { run: run.id, reason })?;
        let rest = if from_start { None } else { self.undone(&run.project, &run.env, run.id).await? };
        let of_job = |job: &JobTask| JobTask { rest: rest.clone().or_else(|| job.rest.clone()), ..job.clone() };
        Ok(match &run.task {
            Task::Run { blocks, flags } => {
                Task::Run { blocks: rest.unwrap_or_else(|| blocks.clone()), flags: flags.clone() }
            }
            Task::Job(job) => Task::Job(of_job(job)),
            Task::Schedule { schedule, work: Scheduled::Job(job) } => {
                Task::Schedule { schedule: schedule.clone(), work: Scheduled::Job(of_job(job)) }
            }
            whole => whole.clone(),
        })
    }

    /// The blocks that did not succeed, if some did.
    async fn undone(&self, project: &str, env: &str, id: Uuid) -> Result<Option<Vec<String>>, Error> {
        let report = self.report(project, env, id).await?;
        let Some(first) = report.failed_from().filter(|first| *first > 0) else { return Ok(None) };
        let rest = report.blocks.into_iter().filter(|block| block.number >= first);
        let names: Vec<String> = rest.flat_map(|block| block.names).collect();
        Ok((!names.is_empty()).then_some(names))
    }
}
