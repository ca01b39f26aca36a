//! The journal's tables, and the steps that lead an older file to them.

use rusqlite::Connection;

use super::Error;

/// Each entry leads from the version that is its index to the next. Entries are only ever added.
const STEPS: [&str; 1] = ["
    CREATE TABLE runs (
        -- Pages are keyed by it: ids may be chosen by callers, so they do not tell the order.
        sequence            INTEGER PRIMARY KEY AUTOINCREMENT,
        id                  BLOB    NOT NULL UNIQUE,
        project             TEXT    NOT NULL,
        env                 TEXT    NOT NULL,
        kind                TEXT    NOT NULL,
        status              TEXT    NOT NULL,
        blocks              TEXT    NOT NULL, -- JSON
        flags               TEXT    NOT NULL, -- JSON
        created_by          TEXT    NOT NULL,
        created_at          INTEGER NOT NULL, -- like all times, microseconds since 1970 in UTC
        started_at          INTEGER,
        ended_at            INTEGER,
        exit_code           INTEGER,
        signal              INTEGER,
        reason              TEXT,
        cancel_requested_by TEXT,
        cancel_requested_at INTEGER,
        cancel_deadline     INTEGER,
        idempotency_key     TEXT,
        body_digest         BLOB
    ) STRICT;
    CREATE UNIQUE INDEX runs_by_key ON runs (project, env, created_by, idempotency_key)
        WHERE idempotency_key IS NOT NULL;
    -- One index for each combination of filters: a page never walks over runs that it does not show.
    CREATE INDEX runs_in_order ON runs (project, env, sequence);
    CREATE INDEX runs_by_status ON runs (project, env, status, sequence);
    CREATE INDEX runs_by_kind ON runs (project, env, kind, sequence);
    CREATE INDEX runs_by_status_and_kind ON runs (project, env, status, kind, sequence);
    CREATE INDEX runs_unfinished ON runs (sequence)
        WHERE status IN ('queued', 'starting', 'running', 'cancelling');
    -- Written by the check whether the journal can be written; says nothing else.
    CREATE TABLE probe (id INTEGER PRIMARY KEY CHECK (id = 1), at INTEGER NOT NULL) STRICT;
"];

/// Brings the journal to the newest version.
pub(super) fn migrate(connection: &Connection) -> Result<(), Error> {
    let known = STEPS.len() as i64;
    let found: i64 = connection
        .pragma_query_value(None, "user_version", |row| row.get(0))
        .map_err(Error::sqlite("read the version"))?;
    if found > known {
        return Err(Error::TooNew { found, known });
    }
    for (version, step) in (1..).zip(STEPS).skip(usize::try_from(found).unwrap_or_default()) {
        let step = format!("BEGIN IMMEDIATE; {step} PRAGMA user_version = {version}; COMMIT;");
        connection.execute_batch(&step).map_err(Error::sqlite("upgrade the tables"))?;
    }
    Ok(())
}
