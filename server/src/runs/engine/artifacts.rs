//! What runs left behind, for those who ask.

use std::fs::File;
use std::io;

use uuid::Uuid;

use super::{Engine, Inner, blocking};
use crate::runs::artifacts::{self, Artifact};
use crate::runs::cases::{TestCase, cases, cases_in};
use crate::runs::{Error, Run, Task};

impl Engine {
    /// What a run left behind, by name; nothing while it is not over.
    ///
    /// # Errors
    /// `NotFound`, the journal's, or that of a file.
    pub async fn artifacts(&self, project: &str, env: &str, id: Uuid) -> Result<Vec<Artifact>, Error> {
        self.view(project, env, id).await?;
        let directory = self.0.directory(id);
        blocking(move || artifacts::list(&directory).map_err(Error::file(directory.path()))).await
    }

    /// One of them, to be read; `None` if there is none of that name.
    ///
    /// # Errors
    /// `NotFound`, the journal's, or that of a file.
    pub async fn artifact(
        &self,
        project: &str,
        env: &str,
        id: Uuid,
        name: String,
    ) -> Result<Option<(Artifact, File)>, Error> {
        self.view(project, env, id).await?;
        let directory = self.0.directory(id);
        blocking(move || artifacts::open(&directory, &name).map_err(Error::file(directory.path()))).await
    }

    /// The test cases of a run of tests as far as they have come; none of other runs.
    ///
    /// # Errors
    /// `NotFound`, the journal's, or that of the log.
    pub async fn test_cases(&self, project: &str, env: &str, id: Uuid) -> Result<Vec<TestCase>, Error> {
        let run = self.view(project, env, id).await?;
        let Task::Test { tests } = run.task else { return Ok(Vec::new()) };
        let log = self.0.directory(id).log();
        blocking(move || {
            // Until it is over, what was not begun is yet to come.
            let asked = if run.status.is_end() { tests } else { Vec::new() };
            match cases_in(&log, &asked) {
                // It is still queued, or was cancelled there.
                Err(error) if error.kind() == io::ErrorKind::NotFound => Ok(cases([], &asked)),
                other => other.map_err(Error::file(log)),
            }
        })
        .await
    }
}

impl Inner {
    /// Keeps what a run ended with, before its directory is tidied.
    pub(super) fn keep_artifacts(&self, run: &Run) {
        artifacts::after(&self.directory(run.id), run, &self.config.projects);
    }
}
