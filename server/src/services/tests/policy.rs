//! What follows from the end of a run, on a journal without an engine.

use chrono::Utc;
use rusqlite::params;
use uuid::Uuid;

use super::{RestartPolicy, Service, Status, new_service};
use crate::journal::Journal;
use crate::services::record;

struct Bench {
    _directory: tempfile::TempDir,
    journal: Journal,
}

impl Bench {
    fn new(restart: RestartPolicy) -> Self {
        let directory = tempfile::tempdir().expect("a temporary directory");
        let journal = Journal::open(&directory.path().join("journal.db")).expect("opened");
        record::create(&journal, &new_service(restart), Utc::now()).expect("created");
        Self { _directory: directory, journal }
    }

    fn web(&self) -> Service {
        record::view(&self.journal, "p", "dev", "web").expect("there")
    }

    /// A life that long, and how it ended. Answers when, in microseconds.
    fn life(&self, seconds: i64, exit_code: Option<i32>) -> i64 {
        let id = Uuid::now_v7();
        self.sql(
            "INSERT INTO runs (id, project, env, kind, status, created_by, created_at, service)
             VALUES (?1, 'p', 'dev', 'invoke', 'queued', 'me', 0, 'web')",
            params![id.as_bytes()],
        );
        assert_eq!((self.web().status, self.web().run_id), (Status::Starting, Some(id)));
        self.sql("UPDATE runs SET status = 'running', started_at = 0 WHERE id = ?1", params![id.as_bytes()]);
        assert_eq!((self.web().status, self.web().started_at.is_some()), (Status::Running, true));
        let status = if exit_code == Some(0) { "succeeded" } else { "failed" };
        let ended = seconds * 1_000_000;
        let sql = "UPDATE runs SET status = ?2, ended_at = ?3, exit_code = ?4 WHERE id = ?1";
        self.sql(sql, params![id.as_bytes(), status, ended, exit_code]);
        ended
    }

    fn sql(&self, sql: &str, values: impl rusqlite::Params) {
        assert_eq!(self.journal.write("test", |transaction| transaction.execute(sql, values)).expect("written"), 1);
    }

    /// The pause after a life, in seconds; `None` if it is left so.
    fn pause_after(&self, seconds: i64, exit_code: Option<i32>) -> Option<i64> {
        let ended = self.life(seconds, exit_code);
        let service = self.web();
        assert_eq!(service.status == Status::BackingOff, service.next_start_at.is_some());
        assert_eq!(service.started_at, None);
        Some((service.next_start_at?.timestamp_micros() - ended) / 1_000_000)
    }
}

#[test]
fn the_pause_doubles_to_five_minutes_and_ten_minutes_of_running_make_up_for_it() {
    let bench = Bench::new(RestartPolicy::Always);
    let pauses: Vec<_> = (0..12).map(|_| bench.pause_after(1, Some(1)).expect("again")).collect();
    assert_eq!(pauses, [1, 2, 4, 8, 16, 32, 64, 128, 256, 300, 300, 300]);
    assert_eq!(bench.pause_after(599, Some(1)), Some(300));
    assert_eq!(bench.pause_after(600, Some(1)), Some(1));
    assert_eq!(bench.pause_after(3, Some(0)), Some(2));
    assert_eq!(bench.web().restarts, 14);
}

#[test]
fn each_policy_restarts_what_it_says_and_leaves_the_rest() {
    let all = [
        (RestartPolicy::Always, Some(0), true),
        (RestartPolicy::Always, Some(3), true),
        (RestartPolicy::Always, None, true),
        (RestartPolicy::OnFailure, Some(0), false),
        (RestartPolicy::OnFailure, Some(3), true),
        (RestartPolicy::OnFailure, None, true),
        (RestartPolicy::Never, Some(0), false),
        (RestartPolicy::Never, Some(3), false),
        (RestartPolicy::Never, None, false),
    ];
    for (policy, exit_code, again) in all {
        let bench = Bench::new(policy);
        assert_eq!(bench.pause_after(1, exit_code).is_some(), again, "{policy:?} {exit_code:?}");
        let status = if again { Status::BackingOff } else { Status::Ended };
        assert_eq!(bench.web().status, status, "{policy:?} {exit_code:?}");
    }
}

#[test]
fn a_run_of_an_earlier_service_of_the_name_changes_nothing() {
    let bench = Bench::new(RestartPolicy::Always);
    bench.life(1, Some(1));
    let old = bench.web().run_id.expect("it ran");
    bench.sql("UPDATE services SET wanted = 'stopped', next_start_at = NULL", params![]);
    record::delete(&bench.journal, "p", "dev", "web").expect("deleted");
    let new = crate::services::NewService { start: false, ..new_service(RestartPolicy::Always) };
    record::create(&bench.journal, &new, Utc::now()).expect("created");
    bench.sql("UPDATE runs SET status = 'running' WHERE id = ?1", params![old.as_bytes()]);
    bench.sql("UPDATE runs SET status = 'lost' WHERE id = ?1", params![old.as_bytes()]);
    assert_eq!((bench.web().status, bench.web().run_id), (Status::Stopped, None));
}

#[test]
fn a_last_run_that_is_deleted_is_not_named_any_more_and_changes_nothing_else() {
    for (policy, status) in [(RestartPolicy::Always, Status::BackingOff), (RestartPolicy::Never, Status::Ended)] {
        let bench = Bench::new(policy);
        bench.life(1, Some(1));
        let before = bench.web();
        bench.sql("DELETE FROM runs", params![]);
        assert_eq!((bench.web().status, bench.web().run_id), (status, None));
        assert_eq!(bench.web(), crate::services::Service { run_id: None, ..before });
    }
}
