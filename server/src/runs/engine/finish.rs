//! The end of a run: what it was, and what is tidied up behind it.

use std::sync::Arc;
use std::time::Duration;

use chrono::Utc;
use uuid::Uuid;

use super::{Inner, LaunchContext, blocking};
use crate::journal;
use crate::meltano::{RUN_MARK, return_catalogs};
use crate::process;
use crate::project::SystemDatabase;
use crate::runs::directory::{Exit, RunDirectory};
use crate::runs::journal::Finish;
use crate::runs::reason::{failure_reason, shortened};
use crate::runs::{Error, Projects, Run, Status};
use crate::system_db;

/// The pauses between attempts to tell Meltano's database, when somebody else writes to it.
const SETTLE_AGAIN: [Duration; 6] = [
    Duration::from_millis(200),
    Duration::from_secs(1),
    Duration::from_secs(3),
    Duration::from_secs(10),
    Duration::from_secs(30),
    Duration::from_secs(60),
];

/// Between attempts to write down the end of a run.
const FIRST_PAUSE: Duration = Duration::from_millis(250);
const LONGEST_PAUSE: Duration = Duration::from_secs(30);

impl Finish {
    pub(in crate::runs) fn now(status: Status) -> Self {
        Self { status, ended_at: Utc::now(), exit_code: None, signal: None, reason: None, log: None, report: None }
    }
}

impl Inner {
    /// Ends a run whose supervisor is done, or gone.
    pub(super) async fn conclude(self: &Arc<Self>, id: Uuid, exit: Option<Exit>) {
        let inner = self.clone();
        let finish = blocking(move || {
            let directory = inner.directory(id);
            let Some(exit) = exit else {
                kill_the_rest(id, &directory);
                let reason = "its supervisor is gone, so nobody saw how it ended".to_owned();
                return Ok(Finish { reason: Some(reason), ..Finish::now(Status::Lost) });
            };
            Ok(verdict(inner.journal.view(id)?, &directory, exit, &*inner.config.projects))
        });
        match finish.await {
            Ok(finish) => self.finish(id, finish).await,
            Err(error) => {
                let error: &dyn std::error::Error = &error;
                tracing::error!(run.id = %id, error, "cannot tell how a run ended; the next server will");
            }
        }
    }

    /// Writes the end of a run down, when nothing of it is left. As long as the journal cannot be written, as on a full
    /// disk, it is tried again: otherwise the run would seem to go on until the next server.
    pub(super) async fn finish(self: &Arc<Self>, id: Uuid, finish: Finish) {
        let mut pause = FIRST_PAUSE;
        while let Err(error) = self.write_end(id, finish.clone()).await {
            {
                let error: &dyn std::error::Error = &error;
                tracing::error!(run.id = %id, error, "cannot write down the end of a run; trying again in {pause:?}");
            }
            drop(error);
            tokio::time::sleep(pause).await;
            pause = (pause * 2).min(LONGEST_PAUSE);
        }
    }

    /// An error is one that may pass.
    async fn write_end(self: &Arc<Self>, id: Uuid, finish: Finish) -> Result<(), Error> {
        let inner = self.clone();
        let written = blocking(move || {
            let run = inner.journal.view(id)?.ok_or(Error::NotFound(id))?;
            let finish = inner.summed_up(&run, finish);
            let error = finish.reason.clone().unwrap_or_else(|| "the process is gone".to_owned());
            inner.keep_artifacts(&run);
            // All before the end is visible: who sees it may start the same pipeline again at once.
            let settled = match inner.config.projects.launch_context(&run.project, &run.env) {
                Ok(context) => {
                    inner.keep_catalogs(&run, &finish, &context);
                    inner.settle(&run, &context, &error)
                }
                // Of a project that is gone there is nothing to tell.
                Err(_) => true,
            };
            if let Err(error) = inner.directory(id).tidy() {
                tracing::warn!(run.id = %id, %error, "cannot remove what a run left");
            }
            Ok((inner.journal.finish(id, &finish)?, settled, error, finish.status))
        });
        match written.await {
            Ok((changed, settled, error, status)) => {
                if !changed {
                    tracing::error!(run.id = %id, %status, "the end of a run does not fit to where it stood");
                }
                self.publish(id, status);
                tracing::info!(run.id = %id, %status, "run ended");
                if !settled {
                    tokio::spawn(self.clone().settle_later(id, error));
                }
            }
            Err(error @ Error::Journal(journal::Error::Sqlite { .. } | journal::Error::File { .. })) => {
                return Err(error);
            }
            Err(error) => {
                let error: &dyn std::error::Error = &error;
                tracing::error!(run.id = %id, error, "cannot write down the end of a run; the next server will");
            }
        }
        Ok(())
    }

    fn keep_catalogs(&self, run: &Run, finish: &Finish, context: &LaunchContext) {
        if !matches!(finish.status, Status::Succeeded | Status::SucceededWithLoss) {
            return;
        }
        if let Err(error) = return_catalogs(&self.directory(run.id).system_directory(), &context.root) {
            tracing::warn!(run.id = %run.id, %error, "cannot keep the catalogues of a run; the next will discover them");
        }
    }

    /// Tells Meltano's database that the run is over. False if that is to be tried again.
    fn settle(&self, run: &Run, context: &LaunchContext, error: &str) -> bool {
        // A database server is not ours to write to.
        let SystemDatabase::Sqlite(path) = &context.system_database else {
            return true;
        };
        match system_db::settle(path, run.id, error) {
            Ok(0) => true,
            Ok(rows) => {
                tracing::info!(run.id = %run.id, rows, "marked as failed what a run had left running");
                true
            }
            Err(error) => {
                let error: &dyn std::error::Error = &error;
                tracing::warn!(run.id = %run.id, error, "cannot tell Meltano that a run is over; trying again");
                false
            }
        }
    }

    async fn settle_later(self: Arc<Self>, id: Uuid, error: String) {
        for pause in SETTLE_AGAIN {
            tokio::time::sleep(pause).await;
            let (inner, error) = (self.clone(), error.clone());
            let settled = blocking(move || {
                let run = inner.journal.view(id)?.ok_or(Error::NotFound(id))?;
                let context = inner.config.projects.launch_context(&run.project, &run.env);
                Ok(context.is_ok_and(|context| inner.settle(&run, &context, &error)))
            });
            if matches!(settled.await, Ok(true)) {
                return;
            }
        }
    }
}

/// How a run ended, from what its supervisor saw.
fn verdict(run: Option<Run>, directory: &RunDirectory, exit: Exit, projects: &dyn Projects) -> Finish {
    let finish = Finish {
        status: Status::Failed,
        ended_at: exit.ended_at,
        exit_code: exit.exit_code,
        signal: exit.signal,
        reason: None,
        log: None,
        report: None,
    };
    if exit.cancelled {
        let (status, reason) = super::cancel::verdict(run.as_ref(), exit.killed);
        return Finish { status, reason: Some(reason), ..finish };
    }
    if exit.exit_code == Some(0) {
        let reason = missing(&exit);
        return Finish { status: Status::Succeeded, reason, ..finish };
    }
    let said = || {
        let reason = failure_reason(directory).unwrap_or_else(|error| {
            tracing::warn!(%error, log = %directory.log().display(), "cannot look for the reason of a failure");
            None
        });
        // An exception quotes the value that it is about.
        run.as_ref()
            .and_then(|run| projects.without_secrets(&run.project, &run.env, &reason?))
            .map(|reason| shortened(&reason))
    };
    let bare = || match (exit.exit_code, exit.signal) {
        (Some(code), _) => format!("meltano exited with code {code}"),
        (None, Some(signal)) => format!("meltano was ended by signal {signal}"),
        (None, None) => "meltano could not be started".to_owned(),
    };
    let reason = gone(directory, exit.error.as_deref()).or_else(said).unwrap_or_else(bare);
    let reason = [Some(reason), missing(&exit)].into_iter().flatten().collect::<Vec<_>>().join("; ");
    Finish { reason: Some(reason), ..finish }
}

/// What was not there that a run needs: its project, or Meltano; or whatever else the supervisor says went wrong.
fn gone(directory: &RunDirectory, error: Option<&str>) -> Option<String> {
    let launch = directory.read_launch().ok();
    if let Some(root) = launch.as_ref().map(|launch| &launch.working_directory).filter(|root| !root.is_dir()) {
        return Some(format!(
            "the directory `{}` of the project is gone; put it back, or remove the project from the server",
            root.display()
        ));
    }
    let (Some(error), true) = (error, error.is_some_and(|error| error.starts_with("cannot start"))) else {
        return error.map(str::to_owned);
    };
    let is_there = launch.is_some_and(|launch| launch.program.exists());
    let remedy = if is_there { "it is there, so the Python that it needs may be gone: " } else { "" };
    Some(format!("{error}; {remedy}install Meltano there anew, or tell the server where another one is"))
}

/// What is to be known of a run whose log is not whole.
fn missing(exit: &Exit) -> Option<String> {
    let why = exit.missing_why.as_deref().filter(|_| exit.missing_lines > 0)?;
    Some(format!("its log lacks {} lines: {why}; make room in the data directory of the server", exit.missing_lines))
}

/// Kills what a dead supervisor left behind: the group, if its leader is still who it was, and all who bear the mark.
fn kill_the_rest(id: Uuid, directory: &RunDirectory) {
    if let Ok(Some(processes)) = directory.processes() {
        let start_ticks = process::start_ticks(processes.pid);
        if start_ticks.is_some() && start_ticks == processes.start_ticks {
            process::kill_group(processes.group);
        }
    }
    // Again, because a process may have forked while it was being looked for.
    for _ in 0..100 {
        let rest = process::carriers(RUN_MARK, &id.to_string());
        if rest.is_empty() {
            return;
        }
        rest.into_iter().for_each(|pid| _ = process::kill(pid));
        std::thread::sleep(Duration::from_millis(10));
    }
    tracing::warn!(run.id = %id, "processes of a lost run resist being killed");
}
