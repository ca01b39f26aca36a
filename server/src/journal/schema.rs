//! The journal's tables, and the steps that lead an older file to them.

use rusqlite::Connection;

use super::Error;

/// Each entry leads from the version that is its index to the next. Entries are only ever added.
const STEPS: [&str; 6] = [RUNS, STATES, TASKS, KEEPING, OUTSIDE, SERVICES];

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

/// Runs of every kind, the terms on which they are created, and what happened. A log's digest covers what
/// `run_log_download` answers.
const TASKS: &str = "
    ALTER TABLE runs ADD COLUMN task TEXT NOT NULL DEFAULT '{}'; -- JSON: `runs::Task`
    UPDATE runs SET task = json_object('kind', 'run', 'blocks', json(blocks), 'flags', json(flags));
    ALTER TABLE runs DROP COLUMN blocks;
    ALTER TABLE runs DROP COLUMN flags;
    ALTER TABLE runs ADD COLUMN origin TEXT NOT NULL DEFAULT 'api';
    ALTER TABLE runs ADD COLUMN job TEXT;
    ALTER TABLE runs ADD COLUMN schedule TEXT;
    ALTER TABLE runs ADD COLUMN needs TEXT NOT NULL DEFAULT '{}'; -- JSON: `runs::Needs`
    ALTER TABLE runs ADD COLUMN priority INTEGER NOT NULL DEFAULT 0;
    ALTER TABLE runs ADD COLUMN not_before INTEGER;
    ALTER TABLE runs ADD COLUMN timeout_ms INTEGER;
    ALTER TABLE runs ADD COLUMN cause TEXT;
    ALTER TABLE runs ADD COLUMN note TEXT;
    ALTER TABLE runs ADD COLUMN labels TEXT NOT NULL DEFAULT '{}'; -- JSON
    ALTER TABLE runs ADD COLUMN retry_of BLOB;
    ALTER TABLE runs ADD COLUMN attempt INTEGER NOT NULL DEFAULT 1;
    ALTER TABLE runs ADD COLUMN cancel_reason TEXT;
    ALTER TABLE runs ADD COLUMN log_lines INTEGER; -- and the two beside it: once it is over
    ALTER TABLE runs ADD COLUMN log_bytes INTEGER;
    ALTER TABLE runs ADD COLUMN log_sha256 BLOB;
    ALTER TABLE runs ADD COLUMN report TEXT; -- JSON, once it is over: its blocks and streams
    CREATE INDEX runs_by_job ON runs (project, env, job, sequence) WHERE job IS NOT NULL;
    CREATE INDEX runs_by_schedule ON runs (project, env, schedule, sequence) WHERE schedule IS NOT NULL;
    CREATE INDEX runs_by_origin ON runs (project, env, origin, sequence);
    CREATE INDEX runs_by_creation ON runs (project, env, created_at, sequence);
    CREATE INDEX runs_retried ON runs (retry_of) WHERE retry_of IS NOT NULL;
    CREATE TABLE run_labels (
        project  TEXT    NOT NULL,
        env      TEXT    NOT NULL,
        name     TEXT    NOT NULL,
        value    TEXT    NOT NULL,
        sequence INTEGER NOT NULL,
        PRIMARY KEY (project, env, name, value, sequence)
    ) STRICT, WITHOUT ROWID;
    CREATE INDEX run_labels_of ON run_labels (sequence);
    -- What happened, in order. Triggers write it, so that no change of a run or a state is without its event.
    CREATE TABLE events (
        sequence INTEGER PRIMARY KEY AUTOINCREMENT,
        at       INTEGER NOT NULL,
        kind     TEXT    NOT NULL,
        project  TEXT    NOT NULL,
        env      TEXT,
        subject  TEXT    NOT NULL, -- the id of the run, the id of the state, the name of the service, …
        data     TEXT    NOT NULL  -- JSON
    ) STRICT;
    CREATE INDEX events_of ON events (project, sequence);
    CREATE TRIGGER runs_created AFTER INSERT ON runs BEGIN
        INSERT INTO events (at, kind, project, env, subject, data)
        VALUES (CAST(unixepoch('subsec') * 1000000 AS INTEGER), 'run.created', NEW.project, NEW.env, lower(hex(NEW.id)),
                json_object('kind', NEW.kind, 'status', NEW.status, 'origin', NEW.origin));
    END;
    CREATE TRIGGER runs_changed AFTER UPDATE OF status ON runs WHEN OLD.status IS NOT NEW.status BEGIN
        INSERT INTO events (at, kind, project, env, subject, data)
        VALUES (CAST(unixepoch('subsec') * 1000000 AS INTEGER), 'run.changed', NEW.project, NEW.env, lower(hex(NEW.id)),
                json_object('kind', NEW.kind, 'status', NEW.status, 'was', OLD.status, 'origin', NEW.origin));
    END;
    CREATE TRIGGER runs_deleted AFTER DELETE ON runs BEGIN
        DELETE FROM run_labels WHERE sequence = OLD.sequence;
        INSERT INTO events (at, kind, project, env, subject, data)
        VALUES (CAST(unixepoch('subsec') * 1000000 AS INTEGER), 'run.deleted', OLD.project, OLD.env, lower(hex(OLD.id)),
                json_object('kind', OLD.kind, 'status', OLD.status, 'origin', OLD.origin));
    END;
    CREATE TRIGGER states_changed AFTER INSERT ON state_versions BEGIN
        INSERT INTO events (at, kind, project, env, subject, data)
        SELECT CAST(unixepoch('subsec') * 1000000 AS INTEGER), 'state.changed', state_ids.project, NULL, state_ids.state_id,
               json_object('version', NEW.number, 'cause', NEW.kind)
          FROM state_ids WHERE state_ids.id = NEW.state;
    END;
";

/// What is kept of runs, and for how long.
const KEEPING: &str = "
    -- Keys that were answered with a run that was in the way, and those whose run was deleted.
    CREATE TABLE run_keys (
        project         TEXT    NOT NULL,
        env             TEXT    NOT NULL,
        created_by      TEXT    NOT NULL,
        idempotency_key TEXT    NOT NULL,
        body_digest     BLOB    NOT NULL,
        id              BLOB    NOT NULL, -- of the run, which may be gone
        until           INTEGER NOT NULL, -- it may be forgotten from then on
        PRIMARY KEY (project, env, created_by, idempotency_key)
    ) STRICT, WITHOUT ROWID;
    CREATE INDEX run_keys_until ON run_keys (until);
    -- Deleted runs whose directories may still be there.
    CREATE TABLE run_remains (id BLOB PRIMARY KEY) STRICT, WITHOUT ROWID;
    -- How much the log and the artefacts of a run that is over take on the disk. NULL: not measured yet;
    -- -1: they were removed to make room.
    ALTER TABLE runs ADD COLUMN kept_bytes INTEGER;
    CREATE INDEX runs_ended ON runs (project, ended_at, sequence) WHERE ended_at IS NOT NULL;
    CREATE INDEX runs_unmeasured ON runs (project, sequence) WHERE ended_at IS NOT NULL AND kept_bytes IS NULL;
    CREATE INDEX runs_kept ON runs (project, ended_at, sequence, kept_bytes)
        WHERE ended_at IS NOT NULL AND kept_bytes > 0;
    -- More combinations of filters.
    CREATE INDEX runs_by_caller_key ON runs (project, env, idempotency_key, sequence) WHERE idempotency_key IS NOT NULL;
    CREATE INDEX runs_by_job_and_status ON runs (project, env, job, status, sequence) WHERE job IS NOT NULL;
    CREATE INDEX runs_by_schedule_and_status ON runs (project, env, schedule, status, sequence)
        WHERE schedule IS NOT NULL;
";

/// Runs that others started: what is known of the rows that Meltano's own table has of them.
const OUTSIDE: &str = "
    -- How far Meltano's table of runs has been read for its runs, and what tells that it is still the same table.
    CREATE TABLE outside_marks (project TEXT PRIMARY KEY, row INTEGER NOT NULL, names TEXT) STRICT;
    -- The rows of each run of `origin` meltano, as they were when they were last looked at.
    CREATE TABLE outside_rows (
        project    TEXT    NOT NULL,
        row        INTEGER NOT NULL,
        run        BLOB    NOT NULL,
        state_id   TEXT    NOT NULL,
        progress   TEXT    NOT NULL,
        started_at INTEGER,
        ended_at   INTEGER, -- of what never ended, its last sign of life
        caller     TEXT,
        reason     TEXT,
        PRIMARY KEY (project, row)
    ) STRICT, WITHOUT ROWID;
    CREATE INDEX outside_rows_of ON outside_rows (project, run);
    CREATE INDEX outside_rows_open ON outside_rows (project, row) WHERE progress IN ('running', 'stale');
    CREATE INDEX runs_outside_unfinished ON runs (project)
        WHERE origin = 'meltano' AND status IN ('queued', 'starting', 'running', 'cancelling');
    CREATE TRIGGER runs_outside_deleted AFTER DELETE ON runs WHEN OLD.origin = 'meltano' BEGIN
        DELETE FROM outside_rows WHERE project = OLD.project AND run = OLD.id;
    END;
";

/// Services. What follows from the end of a run is decided here, in the transaction that ends it, so that no restart is
/// forgotten and none is made up; where a service stands follows from its row.
const SERVICES: &str = "
    ALTER TABLE runs ADD COLUMN service TEXT;
    CREATE INDEX runs_by_service ON runs (project, env, service, sequence) WHERE service IS NOT NULL;
    CREATE INDEX runs_by_service_and_status ON runs (project, env, service, status, sequence) WHERE service IS NOT NULL;
    CREATE TABLE services (
        project       TEXT    NOT NULL,
        env           TEXT    NOT NULL,
        name          TEXT    NOT NULL,
        task          TEXT    NOT NULL, -- JSON: `runs::Task`
        needs         TEXT    NOT NULL, -- JSON: `runs::Needs`
        restart       TEXT    NOT NULL CHECK (restart IN ('always', 'on_failure', 'never')),
        created_by    TEXT    NOT NULL,
        created_at    INTEGER NOT NULL,
        started_by    TEXT    NOT NULL, -- who wanted it to run last
        -- What it shall be: ended is what ended by itself and is left so.
        wanted        TEXT    NOT NULL CHECK (wanted IN ('running', 'stopped', 'ended')),
        -- Its run is to be stopped although it is wanted, and another follows at once: because of a restart, or of a
        -- server that stops.
        again         TEXT    CHECK (again IN ('restart', 'shutdown')),
        stop_by       TEXT,    -- who wanted its run to be stopped last, why, and by when it is to be gone
        stop_reason   TEXT,
        stop_deadline INTEGER,
        run_id        BLOB,    -- the run that it is, or was last, and where that stands; NULL if it was deleted
        run_status    TEXT,
        starts        INTEGER NOT NULL DEFAULT 0, -- since somebody started it
        endings       INTEGER NOT NULL DEFAULT 0, -- by itself, one soon after the other
        next_start_at INTEGER, -- set if and only if it is wanted to run and its run is over
        started_at    INTEGER,
        reason        TEXT,    -- why it last ended
        status        TEXT    GENERATED ALWAYS AS (CASE
            WHEN run_status = 'cancelling' THEN 'stopping'
            WHEN run_status IN ('queued', 'starting', 'running') AND (wanted <> 'running' OR again IS NOT NULL) THEN 'stopping'
            WHEN run_status = 'running' THEN 'running'
            WHEN run_status IN ('queued', 'starting') THEN 'starting'
            WHEN wanted <> 'running' THEN wanted
            WHEN endings > 0 THEN 'backing_off'
            ELSE 'starting' END) VIRTUAL,
        PRIMARY KEY (project, env, name)
    ) STRICT, WITHOUT ROWID;
    CREATE TRIGGER services_started AFTER INSERT ON runs WHEN NEW.service IS NOT NULL BEGIN
        UPDATE services SET run_id = NEW.id, run_status = NEW.status, next_start_at = NULL, starts = starts + 1,
                            started_at = NULL
         WHERE project = NEW.project AND env = NEW.env AND name = NEW.service;
    END;
    CREATE TRIGGER services_run AFTER UPDATE OF status ON runs
        WHEN NEW.service IS NOT NULL AND NEW.status IN ('queued', 'starting', 'running', 'cancelling') BEGIN
        UPDATE services SET run_status = NEW.status, started_at = NEW.started_at
         WHERE project = NEW.project AND env = NEW.env AND name = NEW.service AND run_id = NEW.id;
    END;
    -- A second after the end, twice as long each time, five minutes at most; ten minutes of running make up for all.
    CREATE TRIGGER services_ended AFTER UPDATE OF status ON runs
        WHEN NEW.service IS NOT NULL AND OLD.status IN ('queued', 'starting', 'running', 'cancelling')
             AND NEW.status NOT IN ('queued', 'starting', 'running', 'cancelling') BEGIN
        UPDATE services SET endings = 0
         WHERE project = NEW.project AND env = NEW.env AND name = NEW.service AND run_id = NEW.id
           AND (again IS NOT NULL OR coalesce(NEW.ended_at - NEW.started_at, 0) >= 600000000);
        UPDATE services SET
            wanted = CASE
                WHEN wanted <> 'running' OR again IS NOT NULL OR restart = 'always' THEN wanted
                WHEN restart = 'on_failure' AND NEW.exit_code IS NOT 0 THEN wanted
                ELSE 'ended' END,
            next_start_at = CASE
                WHEN wanted <> 'running' THEN NULL
                WHEN again IS NOT NULL THEN NEW.ended_at
                WHEN restart = 'always' OR (restart = 'on_failure' AND NEW.exit_code IS NOT 0)
                    THEN NEW.ended_at + min(1000000 << min(endings, 9), 300000000) END,
            endings = iif(wanted = 'running' AND again IS NULL, endings + 1, 0),
            again = NULL, run_status = NEW.status, started_at = NULL,
            reason = coalesce(NEW.reason, 'meltano exited with code ' || NEW.exit_code)
         WHERE project = NEW.project AND env = NEW.env AND name = NEW.service AND run_id = NEW.id;
    END;
    CREATE TRIGGER services_forgotten AFTER DELETE ON runs WHEN OLD.service IS NOT NULL BEGIN
        UPDATE services SET run_id = NULL, run_status = NULL
         WHERE project = OLD.project AND env = OLD.env AND name = OLD.service AND run_id = OLD.id;
    END;
    CREATE TRIGGER services_created AFTER INSERT ON services BEGIN
        INSERT INTO events (at, kind, project, env, subject, data)
        VALUES (CAST(unixepoch('subsec') * 1000000 AS INTEGER), 'service.changed', NEW.project, NEW.env, NEW.name,
                json_object('status', NEW.status));
    END;
    CREATE TRIGGER services_changed AFTER UPDATE ON services WHEN OLD.status IS NOT NEW.status BEGIN
        INSERT INTO events (at, kind, project, env, subject, data)
        VALUES (CAST(unixepoch('subsec') * 1000000 AS INTEGER), 'service.changed', NEW.project, NEW.env, NEW.name,
                json_object('status', NEW.status, 'was', OLD.status));
    END;
    CREATE TRIGGER services_deleted AFTER DELETE ON services BEGIN
        INSERT INTO events (at, kind, project, env, subject, data)
        VALUES (CAST(unixepoch('subsec') * 1000000 AS INTEGER), 'service.changed', OLD.project, OLD.env, OLD.name,
                json_object('status', 'deleted', 'was', OLD.status));
    END;
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
