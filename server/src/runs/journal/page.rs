//! Pages of runs. Each costs one walk along an index, as long as the page, however many runs there are.

use rusqlite::types::Value;

use super::row::{COLUMNS, decode};
use crate::journal::Journal;
use crate::runs::{Error, Filter, RunPage};

impl Journal {
    /// The runs that were created before `after`, the newest first, at most `limit`.
    pub(in crate::runs) fn list(&self, filter: &Filter, after: Option<i64>, limit: u32) -> Result<RunPage, Error> {
        let mut sql = format!("SELECT {COLUMNS}, sequence FROM runs WHERE project = ? AND env = ?");
        let mut values: Vec<Value> = vec![filter.project.clone().into(), filter.env.clone().into()];
        if let Some(status) = filter.status {
            sql.push_str(" AND status = ?");
            values.push(status.as_str().to_owned().into());
        }
        if let Some(kind) = filter.kind {
            sql.push_str(" AND kind = ?");
            values.push(kind.as_str().to_owned().into());
        }
        if let Some(after) = after {
            sql.push_str(" AND sequence < ?");
            values.push(after.into());
        }
        // One more than wanted tells whether there is another page.
        sql.push_str(" ORDER BY sequence DESC LIMIT ?");
        values.push((i64::from(limit) + 1).into());

        let mut rows = self.read("list runs", |connection| {
            let mut statement = connection.prepare_cached(&sql)?;
            let rows =
                statement.query_map(rusqlite::params_from_iter(values), |row| Ok((decode(row)?, row.get(16)?)))?;
            rows.collect::<rusqlite::Result<Vec<(_, i64)>>>()
        })?;
        let more = rows.len() > limit as usize;
        rows.truncate(limit as usize);
        let next = rows.last().filter(|_| more).map(|(_, sequence)| *sequence);
        let runs = rows.into_iter().map(|(run, _)| run).collect::<Result<_, _>>()?;
        Ok(RunPage { runs, next })
    }
}
