//! A project with as many states as are wanted, each as large as is wanted.

use std::path::Path;

use crate::harness::Project;
use meltano_api::state::{Document, to_python};
use serde_json::{Value, json};
use tempfile::TempDir;

/// A project whose system database has been made by Meltano, and holds no state.
pub(crate) struct Ground {
    pub(crate) folder: TempDir,
    pub(crate) project: Project,
}

impl Ground {
    pub(crate) fn new() -> Self {
        let folder = tempfile::tempdir().unwrap();
        let project = Project::copy_of_sample(&folder.path().join("warehouse"));
        project.meltano(&["state", "list"]);
        Self { folder, project }
    }

    /// Lets there be so many states of 1 kB.
    pub(crate) fn fill(&self, count: usize) {
        self.put((0..count).map(|index| (id(index), 1000)));
    }

    /// Lets there be states of so many bytes, written as Meltano writes them.
    pub(crate) fn put(&self, states: impl IntoIterator<Item = (String, usize)>) {
        let mut database = rusqlite::Connection::open(database(self.project.root())).unwrap();
        let transaction = database.transaction().unwrap();
        for (id, bytes) in states {
            let text = to_python(&document(bytes, 0));
            let row = "INSERT OR REPLACE INTO state (state_id, partial_state, completed_state) VALUES (?1, '{}', ?2)";
            transaction.prepare_cached(row).unwrap().execute([id, text]).unwrap();
        }
        transaction.commit().unwrap();
    }
}

fn database(project: &Path) -> std::path::PathBuf {
    project.join(".meltano/meltano.db")
}

/// The id of a state that there is.
pub(crate) fn id(index: usize) -> String {
    format!("dev:tap-{index:06}-to-target-csv")
}

/// A state of about so many bytes, and another one each time.
pub(crate) fn document(bytes: usize, time: usize) -> Document {
    const OF_A_STREAM: usize = 109;
    let streams = (0..bytes.div_ceil(OF_A_STREAM)).map(|stream| {
        let at = format!("2026-11-21T18:{:02}:{:02}.{stream:06}+00:00", time / 60 % 60, time % 60);
        (format!("stream_{stream:06}"), json!({"replication_key": "updated_at", "replication_key_value": at}))
    });
    let bookmarks = Value::Object(streams.collect());
    Document::from_iter([("singer_state".to_owned(), json!({ "bookmarks": bookmarks }))])
}
