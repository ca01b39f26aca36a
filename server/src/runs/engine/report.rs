//! What runs report: their blocks and streams, while they go on and afterwards.

use std::collections::HashMap;
use std::io;
use std::sync::{Arc, Mutex};

use uuid::Uuid;

use super::{Engine, Inner, blocking, lock};
use crate::project::mask_urls;
use crate::runs::directory::RunDirectory;
use crate::runs::journal::Finish;
use crate::runs::log::{LogPlace, sum_of};
use crate::runs::reason::shortened;
use crate::runs::report::Collector;
use crate::runs::{Error, Report, Run, Status, Task};

/// How far the logs of living runs were read that somebody asked for, so that none is read twice.
pub(super) type Reading = Mutex<HashMap<Uuid, Arc<Mutex<Collector>>>>;

impl Engine {
    /// What a run did, as far as its log says by now. Of a run that is over it is what was written down with its end.
    ///
    /// # Errors
    /// `NotFound`, the journal's, or `File` if the log cannot be read.
    pub async fn report(&self, project: &str, env: &str, id: Uuid) -> Result<Report, Error> {
        let run = self.view(project, env, id).await?;
        let inner = self.0.clone();
        blocking(move || {
            if run.status.is_end()
                && let Some(report) = inner.journal.report(id)?
            {
                return Ok(report);
            }
            if !matches!(run.status, Status::Running | Status::Cancelling) {
                // It ended under an earlier server or before it had begun, or is still to begin and has not all that is
                // known of it then.
                let mut collector = collector(&inner.directory(id));
                return inner.report_of(&run, run.status, &mut collector);
            }
            let reading = lock(&inner.reading).entry(id).or_insert_with(|| begun(&inner.directory(id))).clone();
            let report = inner.report_of(&run, run.status, &mut lock(&reading));
            if !lock(&inner.live).contains_key(&id) {
                // It has ended meanwhile, and nobody will ask for this again.
                lock(&inner.reading).remove(&id);
            }
            report
        })
        .await
    }
}

impl Inner {
    /// Writes down of which blocks the run is made, as things are when it begins. Without it the log alone tells.
    pub(super) fn note_blocks(&self, run: &Run) {
        let Some(plan) = self.config.projects.planned_blocks(&run.project, &run.env, &run.task) else { return };
        if let Err(error) = self.directory(run.id).write_plan(&plan) {
            tracing::warn!(run.id = %run.id, %error, "cannot write down the blocks of a run");
        }
    }

    /// The end of a run, with what its log comes to and what it reports. A run that lost records did not simply succeed.
    pub(super) fn summed_up(&self, run: &Run, finish: Finish) -> Finish {
        let directory = self.directory(run.id);
        let reading = lock(&self.reading).remove(&run.id).unwrap_or_else(|| begun(&directory));
        let ended = Run { ended_at: Some(finish.ended_at), ..run.clone() };
        // Both read the whole log, of which there may be much, and somebody waits for the end.
        let (log, report) = std::thread::scope(|scope| {
            let log = scope.spawn(|| sum_of(&LogPlace::Own(directory.log())));
            let report = self.report_of(&ended, finish.status, &mut lock(&reading));
            (log.join().unwrap_or_else(|_| Err(io::ErrorKind::Other.into())), report)
        });
        let log = log.inspect_err(|error| tracing::warn!(run.id = %run.id, %error, "cannot sum up a log")).ok();
        let report = report.inspect_err(|error| {
            tracing::warn!(run.id = %run.id, error = error as &dyn std::error::Error, "cannot report on a run");
        });
        let Ok(mut report) = report else { return Finish { log, ..finish } };
        // Where lines of the log are missing, counts may be missing, too.
        let is_whole = matches!(directory.exit(), Ok(Some(exit)) if exit.missing_lines == 0);
        let streams = report.blocks.iter_mut().flat_map(|block| &mut block.streams);
        streams.filter(|_| !is_whole).for_each(|stream| stream.lost = None);
        let loss = report.loss().filter(|_| finish.status == Status::Succeeded);
        let text = serde_json::to_string(&report).ok();
        match loss {
            Some(loss) => {
                let reason = Some(shortened(&loss));
                Finish { status: Status::SucceededWithLoss, reason, log, report: text, ..finish }
            }
            None => Finish { log, report: text, ..finish },
        }
    }

    /// Reads the log on, and makes its report fit to be seen.
    fn report_of(&self, run: &Run, status: Status, collector: &mut Collector) -> Result<Report, Error> {
        if !has_blocks(&run.task) {
            return Ok(Report::default());
        }
        let path = self.directory(run.id).log();
        collector.read(&path).map_err(Error::file(path))?;
        let end = Some(status).filter(|status| status.is_end()).zip(run.ended_at);
        let mut report = collector.report(end);
        for block in &mut report.blocks {
            // What Meltano says of a failure may quote anything, see `reason`.
            let error = block.error.take().map(|error| mask_urls(&error));
            let error = error.and_then(|error| self.config.projects.without_secrets(&run.project, &run.env, &error));
            block.error = error.map(|error| shortened(&error));
        }
        Ok(report)
    }
}

fn has_blocks(task: &Task) -> bool {
    matches!(task, Task::Run { .. } | Task::Job(_) | Task::Schedule { .. } | Task::El(_) | Task::Install { .. })
}

fn begun(directory: &RunDirectory) -> Arc<Mutex<Collector>> {
    Arc::new(Mutex::new(collector(directory)))
}

fn collector(directory: &RunDirectory) -> Collector {
    Collector::new(directory.plan().ok().flatten().unwrap_or_default())
}
