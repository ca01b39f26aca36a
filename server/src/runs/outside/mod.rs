//! Runs that others started on a served project, with the command line or an orchestrator: found in Meltano's table `runs`
//! and mirrored into the journal, where everybody finds them beside those of this server.
//!
//! A look reads what is new behind a mark, and the rows of what was not over; then it writes down what became of the runs,
//! the rows they were told from, and the mark, at once.

mod log;
mod log_files;
mod told;
mod verdict;

use std::collections::{BTreeMap, BTreeSet, HashMap};
use std::sync::{Arc, Mutex, PoisonError};
use std::time::{Duration, Instant};

use chrono::{DateTime, TimeDelta, Utc};
use uuid::Uuid;

pub use self::log::OutsideLogReader;
pub use self::log_files::LogFiles;
use self::told::told;
use self::verdict::verdict;
use super::journal::{Findings, KeptRow, Known, Mark, Seen};
use super::reason::shortened;
use super::{Error, Origin, OutsideRun, Projects};
use crate::journal::Journal;
use crate::project::{Model, mask_urls};
use crate::system_db::recorded::{self, Reader};
use crate::system_db::runs::{self, Progress, RunRow, Stretch};

/// How many rows are read and written down at once.
const PAGE: usize = 1000;

/// How many of the newest rows are read of a table that was never seen before.
const FIRST: usize = 1000;

/// For how long a process is waited for that gives no sign of life. It may have been halted, and go on.
const WAKES_UP_WITHIN: TimeDelta = TimeDelta::days(7);

/// After how long without its database the runs of a project are taken for dead, which is what Meltano says of silence.
const GONE: Duration = Duration::from_secs(5 * 60);

/// The longest name of whoever started a run, in characters.
const LONGEST_CALLER: usize = 200;

/// Mirrors runs that others start into the journal.
pub struct Outside {
    journal: Arc<Journal>,
    projects: Arc<dyn Projects>,
    /// By project: since when its database is missing. Held during a look, so that nobody looks twice at once.
    missing: Mutex<HashMap<String, Arc<Mutex<Option<Instant>>>>>,
}

/// What a look at Meltano's database saw, all of one moment.
#[derive(Default)]
struct Sight {
    /// The rows that were not over when they were last looked at, as far as they are there.
    open: Vec<RunRow>,
    new: Stretch,
    mark: Option<Mark>,
    is_other_table: bool,
}

impl Outside {
    /// Looks write into this journal. `projects` take the secrets out of what Meltano says.
    #[must_use]
    pub fn new(journal: Arc<Journal>, projects: Arc<dyn Projects>) -> Self {
        Self { journal, projects, missing: Mutex::default() }
    }

    /// Looks at what others run in a project, writes it down, and answers what goes on now. `model` is what the project last
    /// said of itself. Without a model or a reader, as of a project that cannot be read or has no SQLite file for a
    /// database, what is known is answered.
    ///
    /// A look that finds nothing new costs some microseconds. The first one at a table takes in the newest 1,000 rows, and
    /// whatever runs; what is over by then makes no events.
    ///
    /// # Errors
    /// The journal's. A database that cannot be read just now is looked at the next time, and is no error of this.
    pub fn look(
        &self,
        project: &str,
        model: Option<&Model>,
        reader: Option<&dyn Reader>,
    ) -> Result<Vec<OutsideRun>, Error> {
        let missing = {
            let mut projects = self.missing.lock().unwrap_or_else(PoisonError::into_inner);
            projects.entry(project.to_owned()).or_default().clone()
        };
        let mut missing = missing.lock().unwrap_or_else(PoisonError::into_inner);
        if let (Some(model), Some(reader)) = (model, reader) {
            while self.look_once(&mut missing, project, model, reader, Utc::now())? {}
        }
        self.going_on(project)
    }

    fn going_on(&self, project: &str) -> Result<Vec<OutsideRun>, Error> {
        let going_on = self.journal.outside_going_on(project)?.into_iter().map(|mut run| {
            // A pipeline that is over has let go of its state.
            run.needs.claims.retain(|claim| match claim.key.strip_prefix("state:") {
                Some(id) => run.running.iter().any(|running| running == id),
                None => true,
            });
            run.needs.state_ids.retain(|id| run.running.contains(id));
            OutsideRun { id: run.id, env: run.env, needs: run.needs }
        });
        Ok(going_on.collect())
    }

    /// Answers whether there is more to read.
    fn look_once(
        &self,
        missing: &mut Option<Instant>,
        project: &str,
        model: &Model,
        reader: &dyn Reader,
        now: DateTime<Utc>,
    ) -> Result<bool, Error> {
        let known = self.journal.outside_known(project)?;
        let sight = match see(reader, &known, now) {
            Ok(Some(sight)) => {
                *missing = None;
                sight
            }
            // There is no database, or none of this Meltano.
            Ok(None) => {
                let since = *missing.get_or_insert_with(Instant::now);
                if known.unfinished.is_empty() || since.elapsed() < GONE {
                    return Ok(false);
                }
                Sight { is_other_table: true, ..Sight::default() }
            }
            Err(error) => {
                tracing::debug!(project, %error, "cannot look at what others run; looking again soon");
                return Ok(false);
            }
        };
        let is_more = known.mark.is_some() && !sight.is_other_table && sight.new.last.is_some();
        let is_more = is_more && sight.mark.as_ref().is_some_and(|mark| Some(mark.row) == sight.new.last);
        let findings = self.findings(project, model, &known, sight, now)?;
        if !findings.runs.is_empty() || findings.mark != known.mark {
            self.journal.keep_outside(project, &findings)?;
        }
        Ok(is_more)
    }

    fn findings(
        &self,
        project: &str,
        model: &Model,
        known: &Known,
        sight: Sight,
        now: DateTime<Utc>,
    ) -> Result<Findings, Error> {
        let Sight { open, new, mark, is_other_table } = sight;
        let mut changed: BTreeMap<Uuid, Vec<KeptRow>> = BTreeMap::new();
        let mut secrets = HashMap::new();
        let mut there: BTreeMap<i64, RunRow> = open.into_iter().map(|row| (row.row, row)).collect();
        for row in known.open.iter().filter(|_| !is_other_table) {
            match there.remove(&row.row).filter(|found| found.run_id == row.run && found.state_id == row.state_id) {
                Some(found) => {
                    let found = kept(found, now);
                    if found.progress != row.progress {
                        changed.entry(row.run).or_default().push(found);
                    }
                }
                None => {
                    let reason = Some("Meltano's database knows nothing of it any more".to_owned());
                    let gone = KeptRow { progress: Progress::GivenUp, reason, ended_at: Some(now), ..row.clone() };
                    changed.entry(row.run).or_default().push(gone);
                }
            }
        }
        let mut order: Vec<Uuid> = changed.keys().copied().collect();
        for row in new.rows {
            let (id, row) = (row.run_id, kept(row, now));
            let rows = changed.entry(id).or_default();
            if !order.contains(&id) {
                order.push(id);
            }
            rows.push(row);
        }
        // Those between two pipelines, and those whose table is gone.
        let running: BTreeSet<Uuid> =
            known.open.iter().filter(|row| row.progress == Progress::Running).map(|row| row.run).collect();
        let idle = known.unfinished.iter().filter(|id| is_other_table || !running.contains(*id));
        for id in idle.filter(|id| !changed.contains_key(*id)).copied().collect::<Vec<_>>() {
            order.push(id);
            changed.insert(id, Vec::new());
        }

        let before = self.journal.outside_before(&order)?;
        let mut runs = Vec::new();
        for id in order {
            let before = before.get(&id);
            if before.is_some_and(|before| before.origin != Origin::Meltano || before.project != project) {
                continue;
            }
            let mut rows: BTreeMap<i64, KeptRow> = BTreeMap::new();
            let old = before.filter(|_| !is_other_table).map(|before| before.rows.as_slice()).unwrap_or_default();
            let new = changed.remove(&id).unwrap_or_default();
            rows.extend(old.iter().chain(&new).map(|row| (row.row, row.clone())));
            let mut rows: Vec<KeptRow> = rows.into_values().collect();
            let was = before.map(|before| before.status);
            let verdict = verdict(&rows, was, now);
            if new.is_empty() && was == Some(verdict.status) {
                continue;
            }
            let mut state_ids: Vec<&str> = Vec::new();
            for row in &rows {
                if !state_ids.contains(&row.state_id.as_str()) {
                    state_ids.push(&row.state_id);
                }
            }
            let told = told(model, &state_ids);
            for row in rows.iter_mut().filter(|row| new.iter().any(|new| new.row == row.row)) {
                if let Some(said) = row.reason.take() {
                    let key = (told.env.clone(), said);
                    let reason = secrets.entry(key).or_insert_with_key(|(env, said)| {
                        self.projects.without_secrets(project, env, &mask_urls(said)).map(|said| shortened(&said))
                    });
                    row.reason.clone_from(reason);
                }
            }
            let verdict = verdict::verdict(&rows, was, now);
            runs.push(Seen {
                id,
                env: told.env,
                task: told.task,
                needs: told.needs,
                status: verdict.status,
                created_by: rows.first().and_then(|row| row.caller.clone()).unwrap_or_else(|| "meltano".to_owned()),
                started_at: verdict.started_at.unwrap_or(now),
                ended_at: verdict.ended_at,
                reason: verdict.reason,
                rows,
            });
        }
        Ok(Findings { runs, mark, is_other_table, is_old: known.mark.is_none() || is_other_table })
    }
}

/// Nothing if there is no database with Meltano's tables.
fn see(reader: &dyn Reader, known: &Known, now: DateTime<Utc>) -> Result<Option<Sight>, crate::system_db::Error> {
    let open: Vec<i64> = known.open.iter().map(|row| row.row).collect();
    let mut sight = Sight::default();
    let is_there = reader.ask("look for runs of others", &mut |connection| {
        // All of one moment.
        let moment = connection.unchecked_transaction()?;
        let newest = recorded::newest(connection)?;
        let last = newest.as_ref().map_or(0, |(row, _)| *row);
        let is_same = match &known.mark {
            None => false,
            Some(mark) => match recorded::names(connection, mark.row)? {
                Some(names) => Some(names) == mark.names,
                // The row was deleted, or there was none. Keys are given away again only behind the greatest.
                None => mark.names.is_none() || last > mark.row,
            },
        };
        sight.is_other_table = known.mark.is_some() && !is_same;
        sight.open = runs::some(connection, &open, now)?;
        sight.new = match &known.mark {
            Some(mark) if is_same && last <= mark.row => Stretch::default(),
            Some(mark) if is_same => runs::page(connection, mark.row, PAGE, now)?,
            _ => runs::survey(connection, FIRST, now)?,
        };
        let row = match (&known.mark, sight.new.last) {
            (_, Some(row)) => row,
            (Some(mark), None) if is_same => mark.row,
            _ => 0,
        };
        let names = match &known.mark {
            Some(mark) if is_same && mark.row == row => mark.names.clone(),
            _ => recorded::names(connection, row)?,
        };
        sight.mark = Some(Mark { row, names });
        moment.commit()
    })?;
    Ok(is_there.then_some(sight))
}

/// A row as the journal keeps it, with what Meltano said as it is.
fn kept(row: RunRow, now: DateTime<Utc>) -> KeptRow {
    let silent = row.heartbeat_at.or(row.started_at);
    let is_hopeless = silent.is_none_or(|silent| now.signed_duration_since(silent) > WAKES_UP_WITHIN);
    let progress = match row.progress {
        Progress::Stale if is_hopeless => Progress::GivenUp,
        other => other,
    };
    let is_silent = matches!(progress, Progress::Stale | Progress::GivenUp);
    let caller =
        row.trigger.map(|name| name.chars().filter(|letter| !letter.is_control()).take(LONGEST_CALLER).collect());
    KeptRow {
        row: row.row,
        run: row.run_id,
        state_id: row.state_id,
        progress,
        started_at: row.started_at,
        ended_at: if is_silent { silent } else { row.ended_at },
        caller: caller.filter(|name: &String| !name.trim().is_empty()),
        reason: row.error,
    }
}

#[cfg(test)]
mod tests;
