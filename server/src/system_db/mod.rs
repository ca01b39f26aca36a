//! Meltano's own database, as far as SQLite holds it. Meltano owns the tables; what is written here is short and rare.
//!
//! A write lock that is held for five seconds crashes running pipelines, so no transaction comes near that.

mod schema;
mod settle;

use std::path::{Path, PathBuf};
use std::time::Duration;

pub use schema::{SchemaState, schema_state};
pub use settle::settle;

/// How long a statement waits for somebody else's lock. Whoever does not get it tries again later.
const BUSY: Duration = Duration::from_millis(250);

/// What can go wrong with Meltano's database.
#[derive(Debug, thiserror::Error)]
pub enum Error {
    /// SQLite refused.
    #[error("cannot {action} in `{path}`")]
    Sqlite {
        /// What was tried.
        action: &'static str,
        /// Which file.
        path: PathBuf,
        /// Why not.
        #[source]
        source: rusqlite::Error,
    },
}

impl Error {
    fn sqlite(action: &'static str, path: &Path) -> impl FnOnce(rusqlite::Error) -> Self {
        let path = path.to_owned();
        move |source| Self::Sqlite { action, path, source }
    }
}
