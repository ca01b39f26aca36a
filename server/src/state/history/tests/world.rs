//! A project in small: a real journal, Meltano's real table of runs, and a store that can crash halfway.

use std::collections::BTreeMap;
use std::sync::{Arc, Mutex};

use chrono::{DateTime, TimeDelta, Utc};
use rusqlite::{Connection, params};
use serde_json::json;
use tempfile::TempDir;
use uuid::Uuid;

use crate::journal::Journal;
use crate::state::history::{Cause, CauseKind, History, Planned, Retention, Version};
use crate::state::store::{Decide, Edit, EditKind, Entry, Query, Store, Stored, Write};
use crate::state::{Digest, Document, Error, State, StateId};
use crate::system_db;
use crate::system_db::recorded::Reader;

pub(super) const PROJECT: &str = "shop";

/// Meltano's table (internals 3.1).
const RUNS: &str = "CREATE TABLE runs (id INTEGER NOT NULL, job_name VARCHAR, state VARCHAR(7), started_at DATETIME,
    ended_at DATETIME, payload VARCHAR, payload_flags INTEGER, run_id CHAR(32), \"trigger\" VARCHAR,
    last_heartbeat_at DATETIME, PRIMARY KEY (id))";

/// Meltano's database.
pub(super) struct Database(pub(super) Mutex<Connection>);

impl Reader for Database {
    fn ask(
        &self,
        _: &'static str,
        work: &mut dyn FnMut(&Connection) -> rusqlite::Result<()>,
    ) -> Result<bool, system_db::Error> {
        work(&self.0.lock().expect("nobody panics")).expect("SQLite answers");
        Ok(true)
    }
}

impl Database {
    pub(super) fn new() -> Self {
        let connection = Connection::open_in_memory().expect("memory");
        connection.execute_batch(RUNS).expect("made");
        Self(Mutex::new(connection))
    }

    pub(super) fn execute(&self, sql: &str, values: impl rusqlite::Params) -> i64 {
        let connection = self.0.lock().expect("nobody panics");
        connection.execute(sql, values).expect("SQLite writes");
        connection.last_insert_rowid()
    }

    pub(super) fn edit(&self, id: &StateId, edit: &Edit) -> i64 {
        let now = naive(Utc::now());
        let (payload, run_id) = (crate::state::to_python(&edit.payload), edit.run_id.simple().to_string());
        self.execute(
            "INSERT INTO runs (job_name, state, started_at, ended_at, payload, payload_flags, run_id, \"trigger\")
             VALUES (?1, 'STATE_EDIT', ?2, ?2, ?3, ?4, ?5, 'cli')",
            params![id.as_str(), now, payload, edit.kind as i64, run_id],
        )
    }
}

pub(super) fn naive(time: DateTime<Utc>) -> String {
    time.format("%Y-%m-%d %H:%M:%S%.6f").to_string()
}

/// A store in memory. It says that it is Meltano's database, or files, and breaks like these.
pub(super) struct Shelf {
    scheme: &'static str,
    pub(super) states: Mutex<BTreeMap<String, State>>,
    database: Arc<Database>,
    /// Whoever changes a state holds it.
    lock: Mutex<()>,
    /// What every state has become, one after the other.
    pub(super) log: Mutex<Vec<(String, Option<Digest>)>>,
    /// How many steps are done until the server is killed: rows and states, one by one.
    pub(super) steps_left: Mutex<Option<usize>>,
}

pub(super) fn killed() -> Error {
    Error::Backend { action: "go on", why: "killed".to_owned() }
}

impl Shelf {
    /// Takes a step, unless the server is killed before it.
    fn step(&self) -> Result<(), Error> {
        match &mut *self.steps_left.lock().expect("nobody panics") {
            Some(0) => Err(killed()),
            Some(left) => {
                *left -= 1;
                Ok(())
            }
            None => Ok(()),
        }
    }

    pub(super) fn put(&self, id: &StateId, state: Option<State>) {
        let mut states = self.states.lock().expect("nobody panics");
        let digest = state.as_ref().map(State::digest);
        self.log.lock().expect("nobody panics").push((id.as_str().to_owned(), digest));
        match state {
            Some(state) => states.insert(id.as_str().to_owned(), state),
            None => states.remove(id.as_str()),
        };
    }

    pub(super) fn state(&self, id: &StateId) -> Option<State> {
        self.states.lock().expect("nobody panics").get(id.as_str()).cloned()
    }
}

fn stored(state: &State) -> Stored {
    Stored {
        state: state.clone(),
        bytes: crate::state::to_python(state).len() as u64,
        updated_at: None,
        unreadable: None,
    }
}

impl Store for Shelf {
    fn scheme(&self) -> &'static str {
        self.scheme
    }

    fn admits(&self, _: &StateId) -> Result<(), Error> {
        Ok(())
    }

    fn get(&self, id: &StateId) -> Result<Option<Stored>, Error> {
        Ok(self.state(id).as_ref().map(stored))
    }

    fn ids(&self, query: Query<'_>) -> Result<Vec<StateId>, Error> {
        Ok(self.page(query)?.into_iter().map(|entry| entry.id).collect())
    }

    fn page(&self, query: Query<'_>) -> Result<Vec<Entry>, Error> {
        let states = self.states.lock().expect("nobody panics");
        let after = query.after.unwrap_or_default().to_owned();
        let rest = states.range::<String, _>((std::ops::Bound::Excluded(after), std::ops::Bound::Unbounded));
        let entry = |(id, state): (&String, &State)| Entry { id: super::id(id), stored: Ok(stored(state)) };
        Ok(rest.take(query.limit).map(entry).collect())
    }

    fn change(&self, ids: &[StateId], decide: &mut Decide<'_>) -> Result<(), Error> {
        let _held = self.lock.lock().expect("nobody panics");
        let found: Vec<_> = ids.iter().map(|id| self.state(id).as_ref().map(stored)).collect();
        let writes = decide(&found)?;
        if self.scheme == "systemdb" {
            // One step: the transaction.
            self.step()?;
        }
        for write in &writes {
            if let Some(edit) = &write.edit {
                if self.scheme != "systemdb" {
                    self.step()?;
                }
                self.database.edit(&write.id, edit);
            }
        }
        for write in writes {
            if self.scheme != "systemdb" {
                self.step()?;
            }
            self.put(&write.id, write.state);
        }
        // The last: killed after everything is written, and before anybody knows.
        self.step()
    }
}

/// All of it.
pub(super) struct World {
    directory: TempDir,
    pub(super) database: Arc<Database>,
    pub(super) shelf: Shelf,
    pub(super) history: History,
    pub(super) retention: Retention,
}

impl World {
    pub(super) fn new(scheme: &'static str) -> Self {
        Self::with(scheme, Retention { versions: 10_000, days: None })
    }

    pub(super) fn with(scheme: &'static str, retention: Retention) -> Self {
        let directory = tempfile::tempdir().expect("a temporary directory");
        let database = Arc::new(Database::new());
        let shelf = Shelf {
            scheme,
            states: Mutex::default(),
            database: Arc::clone(&database),
            lock: Mutex::default(),
            log: Mutex::default(),
            steps_left: Mutex::default(),
        };
        let history = open(&directory, retention);
        Self { directory, database, shelf, history, retention }
    }

    /// The server is started again, after a kill or not.
    pub(super) fn restart(&mut self) {
        *self.shelf.steps_left.lock().expect("nobody panics") = None;
        self.reopen();
        self.history.recover(PROJECT, &self.shelf, Some(&*self.database)).expect("recovered");
    }

    /// Another server opens the same journal.
    pub(super) fn reopen(&mut self) {
        self.history = open(&self.directory, self.retention);
    }

    pub(super) fn catch_up(&self) {
        self.history.catch_up(PROJECT, &self.shelf, Some(&*self.database)).expect("caught up");
    }

    pub(super) fn walk(&self) {
        self.history.walk(PROJECT, &self.shelf, Some(&*self.database)).expect("walked");
    }

    /// `meltano state set` or `merge`.
    pub(super) fn cli(&self, id: &StateId, kind: EditKind, payload: Document) -> Uuid {
        let edit = Edit { run_id: Uuid::now_v7(), payload: payload.clone(), kind };
        self.database.edit(id, &edit);
        // Somebody else may come between the two.
        std::thread::yield_now();
        let _held = self.shelf.lock.lock().expect("nobody panics");
        let state = match kind {
            EditKind::Set => State::complete(payload),
            EditKind::Merge => self.shelf.state(id).unwrap_or_default().merged(&payload).expect("it fits"),
        };
        self.shelf.put(id, Some(state));
        edit.run_id
    }

    /// What the service does with a request: all states of the plan at once.
    pub(super) fn api(&self, kind: CauseKind, changes: &[(StateId, Option<State>)]) -> Result<Vec<u64>, Error> {
        let ids: Vec<_> = changes.iter().map(|(id, _)| id.clone()).collect();
        let mut intent = None;
        let done = self.shelf.change(&ids, &mut |found| {
            for (id, found) in ids.iter().zip(found) {
                self.history.notice(PROJECT, &self.shelf, id, found.as_ref(), Some(&*self.database))?;
            }
            let writes: Vec<Write> = changes.iter().map(|(id, state)| write(id, state.as_ref())).collect();
            let plan: Vec<_> = writes
                .iter()
                .zip(found)
                .map(|(write, found)| Planned {
                    before: found.as_ref().map(|found| found.state.digest()),
                    write,
                    cause: Cause { actor: Some("ada".to_owned()), ..Cause::new(kind) },
                })
                .collect();
            intent = Some(self.history.intend(PROJECT, &plan)?);
            Ok(writes)
        });
        done?;
        self.history.keep(intent.expect("it was decided"))
    }

    pub(super) fn versions(&self, id: &StateId) -> Vec<Version> {
        let mut versions = self.history.versions(PROJECT, id, None, 100_000).expect("read");
        versions.reverse();
        versions
    }

    /// The history in short, oldest first: cause, evidence and value.
    pub(super) fn story(&self, id: &StateId) -> Vec<String> {
        let line = |version: &Version| {
            let (_, state) = self.history.version(PROJECT, id, version.number).expect("it is there");
            let state = state.map_or("nothing".to_owned(), |state| {
                let text = |half: &Document| half.get("singer_state").map_or("-".to_owned(), ToString::to_string);
                format!("{}/{}", text(&state.completed), text(&state.partial))
            });
            format!("{} {} {} {state}", version.number, version.cause.kind, version.evidence)
        };
        self.versions(id).iter().map(line).collect()
    }

    pub(super) fn digest(&self, id: &StateId) -> Option<Digest> {
        self.shelf.state(id).map(|state| state.digest())
    }

    /// Begins a run that keeps states, and answers its row.
    pub(super) fn begin_run(&self, id: &StateId, run_id: Uuid) -> i64 {
        self.database.execute(
            "INSERT INTO runs (job_name, state, started_at, payload, payload_flags, run_id, \"trigger\")
             VALUES (?1, 'RUNNING', ?2, '{}', 0, ?3, 'cli')",
            params![id.as_str(), naive(Utc::now()), run_id.simple().to_string()],
        )
    }

    /// The target says which state it has reached: Meltano notes it, then writes it.
    pub(super) fn note_state(&self, id: &StateId, row: i64, kind: EditKind, payload: &Document) {
        let text = crate::state::to_python(payload);
        self.database
            .execute("UPDATE runs SET payload = ?2, payload_flags = ?3 WHERE id = ?1", params![row, text, kind as i64]);
        let state = match kind {
            EditKind::Set => State::complete(payload.clone()),
            EditKind::Merge => self.shelf.state(id).unwrap_or_default().merged(payload).expect("it fits"),
        };
        self.shelf.put(id, Some(state));
    }

    pub(super) fn end_run(&self, row: i64, is_success: bool) {
        let (state, error) = if is_success { ("SUCCESS", None) } else { ("FAIL", Some("Loader failed")) };
        self.database.execute(
            "UPDATE runs SET state = ?2, ended_at = ?3,
                 payload = iif(?4 IS NULL, payload, json_set(payload, '$.error', ?4)) WHERE id = ?1",
            params![row, state, naive(Utc::now()), error],
        );
    }
}

fn open(directory: &TempDir, retention: Retention) -> History {
    let journal = Journal::open(&directory.path().join("journal.db")).expect("opened");
    let mut history = History::new(Arc::new(journal), retention);
    (history.step, history.grace) = (TimeDelta::zero(), Some(TimeDelta::zero()));
    history
}

/// What the service makes of a request: an edit for everything but clearing.
fn write(id: &StateId, state: Option<&State>) -> Write {
    let edit = |state: &State| Edit { run_id: Uuid::now_v7(), payload: state.completed.clone(), kind: EditKind::Set };
    Write { id: id.clone(), state: state.cloned(), edit: state.map(edit) }
}

/// A state with one bookmark.
pub(super) fn document(bookmark: u32) -> Document {
    Document::from_iter([("singer_state".to_owned(), json!({ "at": bookmark }))])
}

pub(super) fn complete(bookmark: u32) -> State {
    State::complete(document(bookmark))
}
