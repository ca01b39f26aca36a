//! Looks at the states of all projects from time to time, so that their history has what Meltano did meanwhile.
//!
//! Nothing depends on it: whoever asks for a history, or writes a state, looks first. It is what sees a state that is
//! overwritten before anybody asks.

use std::collections::BTreeMap;
use std::sync::Arc;
use std::time::{Duration, Instant};

use super::{Backends, Error};
use crate::project::settings::Surroundings;
use crate::project::{Project, Registry};

/// How often the newest rows of Meltano's table of runs are looked at. It costs a query.
const EVERY: Duration = Duration::from_secs(2);

/// How often every state is compared with its newest version, which finds what Meltano does not note down.
const WALK_EVERY: Duration = Duration::from_secs(10 * 60);

/// The same where each state costs a request, and money.
const DISTANT_WALK_EVERY: Duration = Duration::from_secs(24 * 60 * 60);

/// How often what retention does not keep is dropped.
const SWEEP_EVERY: Duration = Duration::from_secs(60 * 60);

/// Looks at these projects until the server ends, each by itself, so that a backend that does not answer holds up no
/// other. `passed` is what processes of runs get of the server's own environment.
pub fn watch(backends: &Arc<Backends>, projects: &Registry, passed: &Arc<BTreeMap<String, String>>) {
    for project in projects.iter() {
        let looks = Looks {
            backends: backends.clone(),
            project: project.clone(),
            passed: passed.clone(),
            walked: None,
            failure: None,
        };
        tokio::spawn(looks.go_on());
    }
    let backends = backends.clone();
    tokio::spawn(async move {
        loop {
            tokio::time::sleep(SWEEP_EVERY).await;
            let history = backends.history().clone();
            match tokio::task::spawn_blocking(move || history.sweep()).await {
                Ok(Ok(0)) | Err(_) => {}
                Ok(Ok(versions)) => tracing::info!(versions, "old versions of states were dropped"),
                Ok(Err(error)) => tracing::warn!(%error, "old versions of states cannot be dropped"),
            }
        }
    });
}

/// The looks at one project.
struct Looks {
    backends: Arc<Backends>,
    project: Arc<Project>,
    passed: Arc<BTreeMap<String, String>>,
    /// When every state was last compared.
    walked: Option<Instant>,
    /// What went wrong last, so that it is said once.
    failure: Option<String>,
}

impl Looks {
    async fn go_on(mut self) {
        loop {
            let looked = tokio::task::spawn_blocking(move || {
                let failure = self.look().err().map(|error| error.to_string());
                if let Some(error) = failure.as_ref().filter(|failure| self.failure.as_ref() != Some(failure)) {
                    tracing::warn!(project = self.project.name, error, "the history of states cannot be kept up");
                }
                self.failure = failure;
                self
            });
            // It ends with the server.
            let Ok(looks) = looked.await else { return };
            self = looks;
            tokio::time::sleep(EVERY).await;
        }
    }

    fn look(&mut self) -> Result<(), Error> {
        // What cannot be read has no states that could be looked at; whoever asks for it is told.
        let Ok(model) = self.project.read() else { return Ok(()) };
        let surroundings = || Surroundings::of(&self.project, (*self.passed).clone(), None);
        let states = match self.backends.states(&self.project, &model, surroundings) {
            Err(Error::DatabaseUnsupported { .. } | Error::BackendUnsupported { .. }) => return Ok(()),
            states => states?,
        };
        let pause = if states.is_distant() { DISTANT_WALK_EVERY } else { WALK_EVERY };
        let every_state = self.walked.is_none_or(|walked| walked.elapsed() > pause);
        states.catch_up(every_state)?;
        if every_state {
            self.walked = Some(Instant::now());
        }
        Ok(())
    }
}
