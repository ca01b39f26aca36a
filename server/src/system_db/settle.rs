//! Telling Meltano that a run is over whose processes are all gone.
//!
//! A process that was killed leaves its rows `RUNNING`, and for five minutes Meltano refuses to run the same pipeline
//! again. Whoever knows that the processes are gone can say so at once, as Meltano itself would.

use std::path::Path;

use chrono::Utc;
use rusqlite::{Connection, OpenFlags, Transaction, TransactionBehavior, params};
use uuid::Uuid;

use super::time::utc_text;
use super::{BUSY, Error};

/// Marks the rows of a run that still say `RUNNING` as failed, with `error` as the reason, and answers how many there
/// were. Rows that say anything else stay as they are.
///
/// # Errors
/// When the file cannot be used, or somebody else writes for longer than this may wait: then it is to be tried again.
pub fn settle(path: &Path, run_id: Uuid, error: &str) -> Result<usize, Error> {
    if !path.exists() {
        return Ok(0);
    }
    let attempt = || {
        let connection = Connection::open_with_flags(path, OpenFlags::SQLITE_OPEN_READ_WRITE)?;
        connection.busy_timeout(BUSY)?;
        // Meltano has no index on `run_id`: the long walk is done before the lock is taken.
        let mut find = connection.prepare("SELECT id FROM runs WHERE run_id = ?1 AND state = 'RUNNING'")?;
        let rows: Vec<i64> =
            find.query_map([run_id.simple().to_string()], |row| row.get(0))?.collect::<Result<_, _>>()?;
        if rows.is_empty() {
            return Ok(0);
        }
        let ended_at = utc_text(Utc::now());
        let transaction = Transaction::new_unchecked(&connection, TransactionBehavior::Immediate)?;
        let mut settled = 0;
        for id in rows {
            settled += transaction.execute(
                "UPDATE runs SET state = 'FAIL', ended_at = ?2,
                        payload = json_set(iif(json_valid(payload), payload, '{}'), '$.error', ?3)
                 WHERE id = ?1 AND state = 'RUNNING'",
                params![id, ended_at, error],
            )?;
        }
        transaction.commit()?;
        Ok(settled)
    };
    attempt().map_err(Error::sqlite("mark a run as failed", path))
}

#[cfg(test)]
mod tests {
    use rusqlite::Connection;
    use uuid::Uuid;

    use super::settle;

    #[test]
    fn only_running_rows_of_the_run_fail_and_keep_their_state() {
        let directory = tempfile::tempdir().expect("a temporary directory");
        let path = directory.path().join("meltano.db");
        assert_eq!(settle(&path, Uuid::nil(), "gone").expect("nothing to do"), 0);
        assert!(!path.exists());
        let connection = Connection::open(&path).expect("opened");
        let (ours, other) = (Uuid::new_v4(), Uuid::new_v4());
        connection
            .execute_batch("CREATE TABLE runs (id INTEGER PRIMARY KEY, state, ended_at, payload, run_id)")
            .expect("made");
        for (state, payload, run_id) in [
            ("RUNNING", Some(r#"{"singer_state":{"a":1}}"#), ours),
            ("SUCCESS", Some("{}"), ours),
            ("RUNNING", None, ours),
            ("RUNNING", Some("{}"), other),
        ] {
            let values = rusqlite::params![state, payload, run_id.simple().to_string()];
            connection
                .execute("INSERT INTO runs (state, payload, run_id) VALUES (?1, ?2, ?3)", values)
                .expect("inserted");
        }
        assert_eq!(settle(&path, ours, "gone").expect("settled"), 2);
        let mut statement = connection.prepare("SELECT state, payload FROM runs ORDER BY id").expect("prepared");
        let rows: Vec<(String, Option<String>)> = statement
            .query_map([], |row| Ok((row.get(0)?, row.get(1)?)))
            .expect("asked")
            .collect::<Result<_, _>>()
            .expect("read");
        let row = |state: &str, payload: &str| (state.to_owned(), Some(payload.to_owned()));
        assert_eq!(rows[0], row("FAIL", r#"{"singer_state":{"a":1},"error":"gone"}"#));
        assert_eq!(rows[1], row("SUCCESS", "{}"));
        assert_eq!(rows[2], row("FAIL", r#"{"error":"gone"}"#));
        assert_eq!(rows[3], row("RUNNING", "{}"));
    }
}
