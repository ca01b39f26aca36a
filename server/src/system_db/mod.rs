//! Meltano's own database, as far as SQLite holds it. Meltano owns the tables; what is written here is short and rare.
//!
//! A write lock that is held for five seconds crashes running pipelines, so no transaction comes near that.

mod database;
mod live;
mod pool;
pub mod recorded;
pub mod runs;
mod schema;
mod settle;
#[cfg(test)]
pub(crate) mod tests;
pub mod time;

use std::io;
use std::path::{Path, PathBuf};
use std::time::Duration;

use rusqlite::ErrorCode;

pub use database::SystemDb;
pub use live::LiveRun;
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
    /// Somebody else writes for longer than this may wait. It is to be tried again.
    #[error("`{path}` is being written by somebody else")]
    Busy {
        /// Which file.
        path: PathBuf,
    },
    /// It cannot be seen whether there is a file.
    #[error("cannot look at `{path}`")]
    File {
        /// Which file.
        path: PathBuf,
        /// Why not.
        #[source]
        source: io::Error,
    },
    /// There is nothing that could be written to.
    #[error("`{path}` does not have the tables of this Meltano")]
    Outdated {
        /// Which file, which need not exist.
        path: PathBuf,
    },
}

impl Error {
    fn sqlite(action: &'static str, path: &Path) -> impl Fn(rusqlite::Error) -> Self {
        let path = path.to_owned();
        move |source| match source.sqlite_error_code() {
            Some(ErrorCode::DatabaseBusy | ErrorCode::DatabaseLocked) => Self::Busy { path: path.clone() },
            _ => Self::Sqlite { action, path: path.clone(), source },
        }
    }
}
