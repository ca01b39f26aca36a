//! Whether the tables are there and are those that this Meltano expects.

use std::path::Path;

use rusqlite::{Connection, OpenFlags, OptionalExtension};

use super::{BUSY, Error};

/// What a look at the tables says.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum SchemaState {
    /// Meltano can use them as they are.
    Current,
    /// They are missing, or another version's: `meltano upgrade database` is to be asked.
    Outdated,
}

/// Compares the revision of the tables with the one that the installed Meltano calls its newest. Where that is not
/// known, the tables that runs need must be there.
///
/// # Errors
/// When there is a file that cannot be read.
pub fn schema_state(path: &Path, head_revision: Option<&str>) -> Result<SchemaState, Error> {
    if !path.exists() {
        return Ok(SchemaState::Outdated);
    }
    let look = || {
        let connection = Connection::open_with_flags(path, OpenFlags::SQLITE_OPEN_READ_ONLY)?;
        connection.busy_timeout(BUSY)?;
        let tables: i64 = connection.query_row(
            "SELECT count(*) FROM sqlite_schema WHERE type = 'table' AND name IN ('alembic_version', 'runs', 'state')",
            [],
            |row| row.get(0),
        )?;
        if tables < 3 {
            return Ok(SchemaState::Outdated);
        }
        let revision: Option<String> =
            connection.query_row("SELECT version_num FROM alembic_version", [], |row| row.get(0)).optional()?;
        let expected = head_revision.is_none_or(|head| revision.as_deref() == Some(head));
        Ok(if revision.is_some() && expected { SchemaState::Current } else { SchemaState::Outdated })
    };
    look().map_err(Error::sqlite("read the revision", path))
}

#[cfg(test)]
mod tests {
    use rusqlite::Connection;

    use super::{SchemaState, schema_state};

    #[test]
    fn tables_are_current_when_all_are_there_at_the_expected_revision() {
        let directory = tempfile::tempdir().expect("a temporary directory");
        let path = directory.path().join("meltano.db");
        let state = |head| schema_state(&path, head).expect("read");
        assert_eq!(state(None), SchemaState::Outdated);
        let connection = Connection::open(&path).expect("opened");
        let tables = "CREATE TABLE alembic_version (version_num); CREATE TABLE runs (id); CREATE TABLE state (id);";
        connection.execute_batch(tables).expect("made");
        assert_eq!(state(None), SchemaState::Outdated);
        connection.execute("INSERT INTO alembic_version VALUES ('abc')", []).expect("inserted");
        assert_eq!(state(None), SchemaState::Current);
        assert_eq!(state(Some("abc")), SchemaState::Current);
        assert_eq!(state(Some("def")), SchemaState::Outdated);
    }
}
