//! Pages of runs. Each costs one walk along one index, however many runs there are.
//!
//! One part of a filter leads the walk: the one with an index of its own that leaves least. What else is asked is looked
//! for along the way, and the walk is cut after [`WALK`] runs: then the page is short, or empty, and another follows.

use chrono::{DateTime, Utc};
use rusqlite::types::Value;
use rusqlite::{Connection, OptionalExtension, params_from_iter};

use super::row::{COLUMNS, decode};
use crate::journal::Journal;
use crate::runs::{Error, Filter, Kind, Origin, RunPage, Status};

/// How many runs a page looks at, at most, if an index alone cannot tell which it shows.
const WALK: u32 = 2000;

impl Journal {
    /// The runs behind `after`, the newest first, at most `limit`.
    pub(in crate::runs) fn list(&self, filter: &Filter, after: Option<i64>, limit: u32) -> Result<RunPage, Error> {
        let (mut rows, cut) = self.read("list runs", |connection| {
            let after = after.map(|after| Position::of(connection, filter, after)).transpose()?.flatten();
            let walk = Walk::new(filter, after);
            // One more than wanted tells whether there is another page.
            let (sql, values) = walk.page(i64::from(limit) + 1);
            let mut statement = connection.prepare_cached(&sql)?;
            let rows = statement.query_map(params_from_iter(values), |row| Ok((decode(row)?, row.get("sequence")?)))?;
            let rows = rows.collect::<rusqlite::Result<Vec<(_, i64)>>>()?;
            let cut = if rows.len() > limit as usize { None } else { walk.cut(connection)? };
            Ok((rows, cut))
        })?;
        let more = rows.len() > limit as usize;
        rows.truncate(limit as usize);
        let next = if more { rows.last().map(|(_, sequence)| *sequence) } else { cut };
        let runs = rows.into_iter().map(|(run, _)| run).collect::<Result<_, _>>()?;
        Ok(RunPage { runs, next })
    }
}

/// Where a page begins, exclusively.
#[derive(Debug, Clone, Copy)]
pub(super) struct Position {
    created_at: i64,
    sequence: i64,
}

impl Position {
    /// Of the run with that sequence. If it was deleted meanwhile: just before the next older one that is left, so that
    /// this one is shown. `None`: at the beginning.
    fn of(connection: &Connection, filter: &Filter, sequence: i64) -> rusqlite::Result<Option<Self>> {
        if filter.created_from.is_none() && filter.created_before.is_none() {
            return Ok(Some(Self { created_at: 0, sequence }));
        }
        let mut query = connection.prepare_cached(
            "SELECT created_at, sequence FROM runs WHERE project = ?1 AND env = ?2 AND sequence <= ?3
             ORDER BY sequence DESC LIMIT 1",
        )?;
        let near = query.query_row((&filter.project, &filter.env, sequence), |row| {
            let (created_at, found): (i64, i64) = (row.get(0)?, row.get(1)?);
            Ok(Self { created_at, sequence: if found == sequence { found } else { found + 1 } })
        });
        // If nothing older is left, nothing is shown.
        Ok(Some(near.optional()?.unwrap_or(Self { created_at: i64::MIN, sequence })))
    }
}

/// A condition in SQL with what it is about.
type Condition = (String, Vec<Value>);

/// The walk along one index, and what is looked for on it.
pub(super) struct Walk {
    from: &'static str,
    led: Vec<Condition>,
    rest: Vec<Condition>,
    order: &'static str,
}

/// The parts of a filter that may lead, those that leave least first, with those that an index has beside them.
const LEADERS: [(&str, &[&str]); 9] = [
    ("idempotency_key", &[]),
    ("label", &[]),
    ("job", &["status"]),
    ("schedule", &["status"]),
    ("service", &["status"]),
    ("created", &[]),
    ("status", &["kind"]),
    ("kind", &["status"]),
    ("origin", &[]),
];

impl Walk {
    pub(super) fn new(filter: &Filter, after: Option<Position>) -> Self {
        let mut parts = parts(filter);
        if after.is_some() {
            // A page was there before, so this is behind it; two bounds would lead SQLite to walk from the wrong one.
            parts.retain(|(part, condition, _)| *part != "created" || !condition.ends_with("< ?"));
        }
        let has = |name: &str| parts.iter().any(|(part, ..)| *part == name);
        let (leader, beside) = LEADERS.into_iter().find(|(name, _)| has(name)).unwrap_or(("", &[]));
        let (from, table, order) = match leader {
            "label" => {
                ("run_labels AS led CROSS JOIN runs ON runs.sequence = led.sequence", "led", "led.sequence DESC")
            }
            "created" => ("runs", "runs", "runs.created_at DESC, runs.sequence DESC"),
            _ => ("runs", "runs", "runs.sequence DESC"),
        };
        let home = [filter.project.clone().into(), filter.env.clone().into()];
        let mut led: Vec<Condition> = vec![(format!("{table}.project = ? AND {table}.env = ?"), home.into())];
        if leader == "label"
            && let Some((name, value)) = filter.labels.first_key_value()
        {
            led.push(("led.name = ? AND led.value = ?".to_owned(), vec![name.clone().into(), value.clone().into()]));
            let first = parts.iter().position(|(part, ..)| *part == "label");
            first.map(|index| parts.remove(index));
        }
        let (leading, rest): (Vec<_>, Vec<_>) =
            parts.into_iter().partition(|(part, ..)| (*part == leader && leader != "label") || beside.contains(part));
        led.extend(leading.into_iter().map(|(_, condition, value)| (condition, value)));
        match after {
            Some(after) if leader == "created" => {
                let position = vec![after.created_at.into(), after.sequence.into()];
                led.push(("(runs.created_at, runs.sequence) < (?, ?)".to_owned(), position));
            }
            Some(after) => led.push((format!("{table}.sequence < ?"), vec![after.sequence.into()])),
            None => {}
        }
        let rest = rest.into_iter().map(|(_, condition, value)| (condition, value)).collect();
        Self { from, led, rest, order }
    }

    /// The runs of a page.
    pub(super) fn page(&self, limit: i64) -> (String, Vec<Value>) {
        let Self { from, order, .. } = self;
        let (led, rest) = (conjunction(&self.led), conjunction(&self.rest));
        let values = self.led.iter().chain(&self.rest).flat_map(|(_, values)| values.clone());
        let sql = if self.rest.is_empty() {
            format!("SELECT runs.* FROM {from} WHERE {led} ORDER BY {order} LIMIT ?")
        } else {
            format!(
                "SELECT * FROM (SELECT runs.* FROM {from} WHERE {led} ORDER BY {order} LIMIT {WALK}) AS runs
                 WHERE {rest} LIMIT ?"
            )
        };
        let sql = sql.replacen("runs.*", &qualified(), 1);
        (sql, values.chain([limit.into()]).collect())
    }

    /// Where the walk was cut, if it was.
    fn cut(&self, connection: &Connection) -> rusqlite::Result<Option<i64>> {
        if self.rest.is_empty() {
            return Ok(None);
        }
        let Self { from, order, .. } = self;
        let led = conjunction(&self.led);
        let sql = format!("SELECT runs.sequence FROM {from} WHERE {led} ORDER BY {order} LIMIT 1 OFFSET {}", WALK - 1);
        let values = self.led.iter().flat_map(|(_, values)| values);
        connection.prepare_cached(&sql)?.query_row(params_from_iter(values), |row| row.get(0)).optional()
    }
}

fn conjunction(conditions: &[Condition]) -> String {
    conditions.iter().map(|(text, _)| &**text).collect::<Vec<_>>().join(" AND ")
}

/// Each part that is asked for, with its condition.
fn parts(filter: &Filter) -> Vec<(&'static str, String, Vec<Value>)> {
    let texts = [
        ("status", filter.status.map(Status::as_str)),
        ("kind", filter.kind.map(Kind::as_str)),
        ("job", filter.job.as_deref()),
        ("schedule", filter.schedule.as_deref()),
        ("service", filter.service.as_deref()),
        ("origin", filter.origin.map(Origin::as_str)),
        ("idempotency_key", filter.idempotency_key.as_deref()),
    ];
    let texts = texts.into_iter().filter_map(|(column, text)| Some((column, text?)));
    let texts = texts.map(|(column, text)| (column, format!("runs.{column} = ?"), vec![text.to_owned().into()]));
    let times = [("runs.created_at >= ?", filter.created_from), ("runs.created_at < ?", filter.created_before)];
    let times = times.into_iter().filter_map(|(condition, time): (_, Option<DateTime<Utc>>)| {
        Some(("created", condition.to_owned(), vec![time?.timestamp_micros().into()]))
    });
    let labels = filter.labels.iter().map(|(name, value)| {
        let condition = "EXISTS (SELECT 1 FROM run_labels AS other WHERE other.project = runs.project
             AND other.env = runs.env AND other.name = ? AND other.value = ? AND other.sequence = runs.sequence)";
        ("label", condition.to_owned(), vec![name.clone().into(), value.clone().into()])
    });
    texts.chain(times).chain(labels).collect()
}

/// The columns, said to be those of the runs.
fn qualified() -> String {
    let columns = COLUMNS.split(", ").map(|column| format!("runs.{} AS {}", column.trim(), column.trim()));
    let filtered = ["kind", "job", "schedule", "idempotency_key", "sequence"];
    columns.chain(filtered.iter().map(|column| format!("runs.{column} AS {column}"))).collect::<Vec<_>>().join(", ")
}
