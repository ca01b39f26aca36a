//! The state backends of all projects, opened once and kept until a project says something else.

use std::collections::HashMap;
use std::path::PathBuf;
use std::sync::{Arc, Mutex, PoisonError};

use tokio::runtime::Handle;

use super::history::History;
use super::store::{Store, open};
use super::{Error, States};
use crate::project::settings::Surroundings;
use crate::project::{Model, Project, StateBackend, SystemDatabase};
use crate::system_db::SystemDb;

/// Finds the states of a project.
pub struct Backends {
    history: Arc<History>,
    runtime: Handle,
    opened: Mutex<HashMap<String, Opened>>,
    /// The system databases of projects, also of those whose state backend cannot be opened.
    databases: Mutex<HashMap<String, Arc<SystemDb>>>,
}

/// What a project said, and what was opened for it.
struct Opened {
    /// As long as it is this one, the project says the same.
    model: Arc<Model>,
    backend: StateBackend,
    database: Arc<SystemDb>,
    states: Arc<States>,
}

impl Backends {
    /// None are open yet. Object stores work on `runtime`.
    pub fn new(history: Arc<History>, runtime: Handle) -> Self {
        Self { history, runtime, opened: Mutex::default(), databases: Mutex::default() }
    }

    /// What all of them were.
    pub(super) fn history(&self) -> &Arc<History> {
        &self.history
    }

    /// The states of a project, where its settings say that they are. `surroundings` are asked for only if the project
    /// has changed.
    ///
    /// # Errors
    /// [`Error::DatabaseUnsupported`], [`Error::BackendUnsupported`] and [`Error::BackendMisconfigured`].
    pub fn states(
        &self,
        project: &Project,
        model: &Arc<Model>,
        surroundings: impl FnOnce() -> Surroundings,
    ) -> Result<Arc<States>, Error> {
        let mut opened = self.opened.lock().unwrap_or_else(PoisonError::into_inner);
        let known = opened.get_mut(&project.name);
        if let Some(known) = known.filter(|known| Arc::ptr_eq(&known.model, model)) {
            return Ok(known.states.clone());
        }
        let path = match project.system_database(model) {
            SystemDatabase::Sqlite(path) => path,
            SystemDatabase::Other { scheme } => return Err(Error::DatabaseUnsupported { scheme }),
        };
        let backend = StateBackend::of(model, None, &surroundings())?;
        let same = |known: &&mut Opened| known.backend == backend && known.database.path() == path;
        if let Some(known) = opened.get_mut(&project.name).filter(same) {
            known.model = model.clone();
            return Ok(known.states.clone());
        }
        let database = self.kept(&project.name, path);
        let store: Arc<dyn Store> = match &backend {
            StateBackend::SystemDb => database.clone(),
            other => open(other, database.clone(), &self.runtime)?,
        };
        let states = Arc::new(States::new(project.name.clone(), store, database.clone(), self.history.clone()));
        let now = Opened { model: model.clone(), backend, database, states: states.clone() };
        opened.insert(project.name.clone(), now);
        Ok(states)
    }

    /// The system database of a project, if it is a file: the one that its states are kept in or beside.
    pub(super) fn database(&self, project: &Project, model: &Arc<Model>) -> Option<Arc<SystemDb>> {
        let opened = self.opened.lock().unwrap_or_else(PoisonError::into_inner);
        if let Some(known) = opened.get(&project.name).filter(|known| Arc::ptr_eq(&known.model, model)) {
            return Some(known.database.clone());
        }
        drop(opened);
        match project.system_database(model) {
            SystemDatabase::Sqlite(path) => Some(self.kept(&project.name, path)),
            SystemDatabase::Other { .. } => None,
        }
    }

    /// The project's database stays open while only its state backend changes.
    fn kept(&self, project: &str, path: PathBuf) -> Arc<SystemDb> {
        let mut databases = self.databases.lock().unwrap_or_else(PoisonError::into_inner);
        if let Some(known) = databases.get(project).filter(|known| known.path() == path) {
            return known.clone();
        }
        let database = Arc::new(SystemDb::new(&path));
        databases.insert(project.to_owned(), database.clone());
        database
    }
}
