//! Looks at the states of all projects from time to time, so that their history has what Meltano did meanwhile.
//!
//! Nothing depends on it: whoever asks for a history, or writes a state, looks first. It is what sees a state that is
//! overwritten before anybody asks.

use std::collections::BTreeMap;
use std::sync::Arc;
use std::time::{Duration, Instant};

use super::{Backends, Error};
use crate::project::settings::Surroundings;
use crate::project::{Model, Project, Registry};
use crate::system_db::recorded::Reader;

/// How often the newest rows of Meltano's table of runs are looked at. It costs a query.
const EVERY: Duration = Duration::from_secs(2);

/// How often others may look at the same table, who promise to know within two seconds.
const LOOK_ON_EVERY: Duration = Duration::from_millis(1500);

/// How often every state is compared with its newest version, which finds what Meltano does not note down.
const WALK_EVERY: Duration = Duration::from_secs(10 * 60);

/// The same where each state costs a request, and money.
const DISTANT_WALK_EVERY: Duration = Duration::from_secs(24 * 60 * 60);

/// How often what retention does not keep is dropped.
const SWEEP_EVERY: Duration = Duration::from_secs(60 * 60);

/// Whoever else wants to look at Meltano's table of runs when it is looked at for the history.
pub trait Onlooker: Send + Sync {
    /// Looks at a project, as it last said that it is, through its system database. There is no model of a project that
    /// could never be read, and no reader of a database that is no SQLite file. Must not take long.
    fn look(&self, project: &Project, model: Option<&Model>, reader: Option<&dyn Reader>);
}

/// Looks at these projects until the server ends, each by itself, so that a backend that does not answer holds up no
/// other. `passed` is what processes of runs get of the server's own environment.
pub fn watch(
    backends: &Arc<Backends>,
    projects: &Registry,
    passed: &Arc<BTreeMap<String, String>>,
    onlooker: &Arc<dyn Onlooker>,
) {
    for project in projects.iter() {
        let looks = Looks {
            backends: backends.clone(),
            project: project.clone(),
            passed: passed.clone(),
            walked: None,
            failure: None,
        };
        tokio::spawn(looks.go_on());
        tokio::spawn(look_on(backends.clone(), project.clone(), onlooker.clone()));
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

/// Lets somebody else look at a project. Apart from the history, which a distant state backend may keep waiting, but on
/// the same connections.
async fn look_on(backends: Arc<Backends>, project: Arc<Project>, onlooker: Arc<dyn Onlooker>) {
    loop {
        let (backends, project, onlooker) = (backends.clone(), project.clone(), onlooker.clone());
        let looked = tokio::task::spawn_blocking(move || {
            // A file that somebody is writing does not make what runs invisible.
            let model = project.read().ok().or_else(|| project.last_good());
            let database = model.as_ref().and_then(|model| backends.database(&project, model));
            let reader = database.as_deref().map(|database| database as &dyn Reader);
            onlooker.look(&project, model.as_deref(), reader);
        });
        // It ends with the server.
        if looked.await.is_err_and(|error| error.is_cancelled()) {
            return;
        }
        tokio::time::sleep(LOOK_ON_EVERY).await;
    }
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

#[cfg(test)]
mod tests {
    use std::sync::Mutex;

    use super::*;
    use crate::journal::Journal;
    use crate::state::history::{History, Retention};

    /// Notes whether there were a model, and a database that could be read.
    #[derive(Default)]
    struct Notes(Mutex<Vec<(bool, bool)>>);

    impl Onlooker for Notes {
        fn look(&self, _project: &Project, model: Option<&Model>, reader: Option<&dyn Reader>) {
            let is_read = reader.is_some_and(|reader| reader.ask("look", &mut |_| Ok(())).expect("looked"));
            self.0.lock().expect("unspoiled").push((model.is_some(), is_read));
        }
    }

    #[tokio::test]
    async fn others_look_on_also_while_a_project_cannot_be_read_and_has_no_backend() {
        let ground = tempfile::tempdir().expect("a directory");
        let file = ground.path().join("meltano.yml");
        // The states are not kept anywhere that this server knows.
        std::fs::write(&file, "state_backend: {uri: 'gopher://nowhere'}\ndatabase_uri: sqlite:///m.db\n")
            .expect("written");
        let projects = Registry::from_arguments([format!("p={}", ground.path().display())]).expect("a project");
        let journal = Arc::new(Journal::open(&ground.path().join("journal.db")).expect("opened"));
        let history = Arc::new(History::new(journal, Retention { versions: 1, days: None }));
        let backends = Arc::new(Backends::new(history, tokio::runtime::Handle::current()));
        let notes = Arc::new(Notes::default());
        let onlooker: Arc<dyn Onlooker> = notes.clone();
        watch(&backends, &projects, &Arc::default(), &onlooker);
        let noted = async |expected: (bool, bool)| {
            while notes.0.lock().expect("unspoiled").last() != Some(&expected) {
                tokio::time::sleep(Duration::from_millis(20)).await;
            }
        };
        let all = async {
            noted((true, false)).await;
            drop(crate::system_db::tests::make(&ground.path().join("m.db")));
            noted((true, true)).await;
            std::fs::write(&file, "- no project").expect("written");
            notes.0.lock().expect("unspoiled").clear();
            noted((true, true)).await;
        };
        tokio::time::timeout(Duration::from_secs(60), all).await.expect("it is looked on");
    }
}
