//! The journal's tables, and the steps that lead an older file to them.

use rusqlite::Connection;

use super::Error;

/// Each entry leads from the version that is its index to the next. Entries are only ever added.
const STEPS: [&str; 2] = [RUNS, STATES];

const RUNS: &str = "
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
";

/// The history of Singer state. Times are those of `runs`; digests are those of `state::Digest`.
const STATES: &str = "
    -- Every state id that has a version, with what its newest version says, so that states are compared quickly.
    CREATE TABLE state_ids (
        id       INTEGER PRIMARY KEY,
        project  TEXT    NOT NULL,
        state_id TEXT    NOT NULL,
        newest   INTEGER NOT NULL, -- the number of the newest version
        digest   BLOB,             -- what it is; NULL: cleared
        at       INTEGER NOT NULL, -- since when
        looked   INTEGER NOT NULL, -- when the server last wrote it, or found a change in the state backend
        UNIQUE (project, state_id)
    ) STRICT;
    -- Numbers count from 1 without gaps; retention takes the oldest. Times never run backwards within a state id.
    CREATE TABLE state_versions (
        state       INTEGER NOT NULL REFERENCES state_ids (id),
        number      INTEGER NOT NULL,
        digest      BLOB,
        bytes       INTEGER NOT NULL,
        at          INTEGER NOT NULL,
        evidence    TEXT    NOT NULL,
        kind        TEXT    NOT NULL,
        actor       TEXT,
        request_id  TEXT,
        run_id      BLOB,
        other_id    TEXT,
        other_number INTEGER,
        note        TEXT,
        PRIMARY KEY (state, number)
    ) STRICT, WITHOUT ROWID;
    CREATE INDEX state_versions_by_body ON state_versions (digest) WHERE digest IS NOT NULL;
    CREATE INDEX state_versions_by_edit ON state_versions (run_id) WHERE evidence = 'written' AND run_id IS NOT NULL;
    -- Each text once, however many versions have it: JSON under zstd.
    CREATE TABLE state_bodies (digest BLOB PRIMARY KEY, bytes INTEGER NOT NULL, body BLOB NOT NULL) STRICT;
    -- Writes that have been begun: what a crash leaves here is finished or dropped by the next start.
    CREATE TABLE state_intents (
        id      INTEGER PRIMARY KEY AUTOINCREMENT,
        project TEXT    NOT NULL,
        at      INTEGER NOT NULL
    ) STRICT;
    CREATE TABLE state_intent_writes (
        intent       INTEGER NOT NULL REFERENCES state_intents (id),
        position     INTEGER NOT NULL,
        project      TEXT    NOT NULL,
        state_id     TEXT    NOT NULL,
        before       BLOB,
        digest       BLOB,
        bytes        INTEGER NOT NULL,
        edit_run_id  BLOB,
        edit_kind    INTEGER,
        edit_payload BLOB,
        kind         TEXT    NOT NULL,
        actor        TEXT,
        request_id   TEXT,
        run_id       BLOB,
        other_id     TEXT,
        other_number INTEGER,
        note         TEXT,
        PRIMARY KEY (intent, position)
    ) STRICT, WITHOUT ROWID;
    -- How far Meltano's table of runs has been read, and what tells that it is still the same table.
    CREATE TABLE state_marks (project TEXT PRIMARY KEY, row INTEGER NOT NULL, names TEXT, at INTEGER NOT NULL) STRICT;
    -- Rows of that table which have more to tell, with what they told last; and rows that told all before the mark
    -- came to them.
    CREATE TABLE state_rows (
        project  TEXT    NOT NULL,
        row      INTEGER NOT NULL,
        state_id TEXT    NOT NULL,
        digest   BLOB,
        is_told  INTEGER NOT NULL DEFAULT 0,
        PRIMARY KEY (project, row)
    ) STRICT, WITHOUT ROWID;
    CREATE INDEX state_rows_of ON state_rows (project, state_id);
    -- Projects all of whose states have been seen.
    CREATE TABLE state_surveys (project TEXT PRIMARY KEY, at INTEGER NOT NULL) STRICT;
";

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
