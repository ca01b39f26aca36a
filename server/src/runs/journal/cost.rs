//! What is asked of the journal costs the same however many runs there are: counted in the steps of SQLite's machine.

use std::collections::BTreeMap;

use chrono::DateTime;
use rusqlite::{Connection, StatementStatus, ToSql, params_from_iter};

use super::forget::ENDED;
use super::page::Walk;
use super::room::UNMEASURED;
use crate::journal::Journal;
use crate::runs::{Filter, Kind, Origin, Status};

/// A journal with that many runs, one a second. Each property is of another period, so that all combinations occur.
fn journal(runs: u32) -> (tempfile::TempDir, Journal) {
    let directory = tempfile::tempdir().expect("a temporary directory");
    let journal = Journal::open(&directory.path().join("journal.db")).expect("opened");
    let rows = format!(
        "INSERT INTO runs (id, project, env, kind, status, task, job, schedule, labels, created_by, created_at, ended_at,
                           idempotency_key, body_digest, origin, service)
         WITH RECURSIVE n (i) AS (VALUES (1) UNION ALL SELECT i + 1 FROM n WHERE i < {runs})
         SELECT randomblob(16), 'p', 'dev', iif(i % 3, 'run', 'install'),
                CASE i % 5 WHEN 0 THEN 'failed' ELSE 'succeeded' END,
                json_object('kind', 'install'), iif(i % 2, 'job', NULL), iif(i % 7, 'schedule', NULL), '{{}}', 'me',
                i * 1000000, i * 1000000, iif(i % 11, NULL, 'key ' || i), zeroblob(32), iif(i % 13, 'api', 'meltano'),
                iif(i % 4, NULL, 'service')
         FROM n"
    );
    let labels = "INSERT INTO run_labels (project, env, name, value, sequence)
                  SELECT 'p', 'dev', 'team', sequence % 4, sequence FROM runs
                  UNION ALL SELECT 'p', 'dev', 'tier', sequence % 6, sequence FROM runs";
    let fill = |transaction: &rusqlite::Transaction<'_>| {
        transaction.execute(&rows, [])?;
        transaction.execute(labels, [])
    };
    journal.write("fill the journal", fill).expect("filled");
    (directory, journal)
}

fn filters() -> Vec<(&'static str, Filter)> {
    let any = || Filter { project: "p".into(), env: "dev".into(), ..Filter::default() };
    let label = |name: &str, value: &str| (name.to_owned(), value.to_owned());
    let time = |second| DateTime::from_timestamp(second, 0);
    vec![
        ("none", any()),
        ("status", Filter { status: Some(Status::Failed), ..any() }),
        ("kind", Filter { kind: Some(Kind::Install), ..any() }),
        ("status and kind", Filter { status: Some(Status::Failed), kind: Some(Kind::Install), ..any() }),
        ("job", Filter { job: Some("job".into()), ..any() }),
        ("job and status", Filter { job: Some("job".into()), status: Some(Status::Failed), ..any() }),
        ("schedule", Filter { schedule: Some("schedule".into()), ..any() }),
        ("schedule and status", Filter { schedule: Some("schedule".into()), status: Some(Status::Failed), ..any() }),
        ("service", Filter { service: Some("service".into()), ..any() }),
        ("service and status", Filter { service: Some("service".into()), status: Some(Status::Failed), ..any() }),
        ("origin", Filter { origin: Some(Origin::Meltano), ..any() }),
        ("key", Filter { idempotency_key: Some("key 11".into()), ..any() }),
        ("label", Filter { labels: BTreeMap::from([label("team", "1")]), ..any() }),
        ("nobody's label", Filter { labels: BTreeMap::from([label("team", "9")]), ..any() }),
        ("nothing", Filter { status: Some(Status::Lost), ..any() }),
        ("since", Filter { created_from: time(5), ..any() }),
        ("before", Filter { created_before: time(90), ..any() }),
        ("between", Filter { created_from: time(5), created_before: time(90), ..any() }),
    ]
}

/// Filters of which no index tells everything.
fn mixed() -> Vec<(&'static str, Filter)> {
    let any = || Filter { project: "p".into(), env: "dev".into(), ..Filter::default() };
    let team = ("team".to_owned(), "1".to_owned());
    vec![
        ("two labels", Filter { labels: [team.clone(), ("tier".into(), "3".into())].into(), ..any() }),
        (
            "two labels that are never together",
            Filter { labels: [team.clone(), ("tier".into(), "2".into())].into(), ..any() },
        ),
        ("label and status", Filter { labels: [team].into(), status: Some(Status::Failed), ..any() }),
        ("origin and job", Filter { origin: Some(Origin::Meltano), job: Some("job".into()), ..any() }),
        (
            "a time and a kind",
            Filter { created_from: DateTime::from_timestamp(3, 0), kind: Some(Kind::Install), ..any() },
        ),
    ]
}

/// How many steps a statement takes to its end, and that it sorts nothing.
fn steps(connection: &Connection, sql: &str, values: impl IntoIterator<Item = impl ToSql>) -> i32 {
    let mut statement = connection.prepare(sql).expect("prepared");
    let mut rows = statement.query(params_from_iter(values)).expect("asked");
    while rows.next().expect("answered").is_some() {}
    drop(rows);
    assert_eq!(statement.get_status(StatementStatus::Sort), 0, "{sql}");
    assert_eq!(statement.get_status(StatementStatus::AutoIndex), 0, "{sql}");
    statement.get_status(StatementStatus::VmStep)
}

fn page(journal: &Journal, filter: &Filter, limit: i64) -> i32 {
    let (sql, values) = Walk::new(filter, None).page(limit);
    journal.read("count", |connection| Ok(steps(connection, &sql, &values))).expect("counted")
}

#[test]
fn a_page_of_any_filter_costs_the_same_among_a_hundred_thousand_and_among_a_hundred() {
    let ((_few, few), (_many, many)) = (journal(100), journal(100_000));
    for (name, filter) in filters() {
        let (among_few, among_many) = (page(&few, &filter, 3), page(&many, &filter, 3));
        eprintln!("{name}: {among_few} steps among few, {among_many} among many");
        assert!(among_many <= among_few + 20, "{name}: {among_few} steps among few, {among_many} among many");
    }
    for (name, filter) in mixed() {
        let steps = page(&many, &filter, 3);
        eprintln!("{name}: {steps} steps");
        assert!(steps < 200_000, "{name}: {steps}");
    }
}

#[test]
fn all_pages_together_show_each_run_once() {
    let (_directory, journal) = journal(5000);
    let all = journal.list(&filters()[0].1, None, 10_000).expect("listed").runs;
    for (name, filter) in filters().into_iter().chain(mixed()) {
        let matches = |number: i64| {
            let label = |name: &str, value: &str| match name {
                "team" => (number % 4).to_string() == value,
                _ => (number % 6).to_string() == value,
            };
            filter.status.is_none_or(|status| (status == Status::Failed) == (number % 5 == 0) && status != Status::Lost)
                && filter.kind.is_none_or(|_| number % 3 == 0)
                && filter.job.is_none_or_some(number % 2 != 0)
                && filter.schedule.is_none_or_some(number % 7 != 0)
                && filter.service.is_none_or_some(number % 4 == 0)
                && filter.origin.is_none_or(|_| number % 13 == 0)
                && filter.idempotency_key.is_none_or_some(number == 11)
                && filter.labels.iter().all(|(name, value)| label(name, value))
                && filter.created_from.is_none_or(|time| number >= time.timestamp())
                && filter.created_before.is_none_or(|time| number < time.timestamp())
        };
        let expected: Vec<_> =
            (1..=5000).rev().zip(&all).filter(|(number, _)| matches(*number)).map(|(_, run)| run.id).collect();
        let (mut found, mut after, mut pages) = (Vec::new(), None, 0);
        loop {
            let page = journal.list(&filter, after, 170).expect("listed");
            found.extend(page.runs.iter().map(|run| run.id));
            (after, pages) = (page.next, pages + 1);
            if after.is_none() {
                break;
            }
        }
        assert!(found == expected, "{name}: {} instead of {}", found.len(), expected.len());
        assert!(pages <= expected.len() / 170 + 4, "{name}: {pages} pages");
    }
}

trait NoneOrSome {
    fn is_none_or_some(&self, holds: bool) -> bool;
}

impl<T> NoneOrSome for Option<T> {
    fn is_none_or_some(&self, holds: bool) -> bool {
        self.is_none() || holds
    }
}

#[test]
fn a_page_goes_on_although_the_run_that_it_follows_was_deleted() {
    let (_directory, journal) = journal(30);
    let any = filters().remove(0).1;
    for filter in [any.clone(), Filter { created_from: DateTime::from_timestamp(1, 0), ..any }] {
        let whole = journal.list(&filter, None, 100).expect("listed").runs;
        let first = journal.list(&filter, None, 5).expect("listed");
        journal.delete(first.runs[4].id).expect("deleted");
        let second = journal.list(&filter, first.next, 5).expect("listed");
        assert_eq!(second.runs, whole[5..10]);
    }
}

#[test]
fn sweeping_looks_at_no_more_than_it_removes() {
    let ((_few, few), (_many, many)) = (journal(100), journal(10_000));
    let count = |journal: &Journal, sql: &str, values: &[&dyn ToSql]| {
        journal.read("count", |connection| Ok(steps(connection, sql, values))).expect("counted")
    };
    let unfinished = "SELECT id FROM runs
        WHERE status IN ('queued', 'starting', 'running', 'cancelling') AND origin = 'api' ORDER BY sequence";
    let project = "SELECT min(project) FROM runs WHERE project > ?1";
    let ended: &[&dyn ToSql] = &[&"p", &0, &0, &i64::MAX, &i64::MAX, &i64::MAX, &3];
    for (sql, values) in
        [(ENDED, ended), (UNMEASURED, &[&"p" as &dyn ToSql, &3]), (unfinished, &[]), (project, &[&"" as &dyn ToSql])]
    {
        let (among_few, among_many) = (count(&few, sql, values), count(&many, sql, values));
        assert!(among_many <= among_few + 20, "{sql}: {among_few} steps among few, {among_many} among many");
    }
}
