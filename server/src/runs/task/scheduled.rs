//! What a schedule runs, resolved when its run is created: `meltano schedule run`, without its extra process.

use super::{ElTask, JobTask, Scheduled, Task, Transform};
use crate::meltano::{ElFlags, RunFlags};
use crate::project::schedules::Work;
use crate::project::{Error, Model};

impl Task {
    /// The work of a schedule of the project, with flags added, as `meltano schedule run NAME FLAGS…` adds them to the
    /// command that it runs (internals 5.5): `run` for a job; `el` for an extractor and a loader, whose state id is the
    /// schedule's name. The variables that it sets are looked up when it is launched: they may be secrets.
    ///
    /// # Errors
    /// [`Error::ScheduleNotFound`]; [`Error::EnvRequired`] for a job outside any environment; [`Error::JobNotFound`];
    /// [`Error::TaskInvalid`] for an entry that Meltano cannot load, and for a flag that its command does not have.
    pub fn scheduled(model: &Model, env: Option<&str>, name: &str, flags: &RunFlags) -> Result<Self, Error> {
        let schedule = model.schedule(name)?;
        if let Some(problem) = schedule.problems.first() {
            let hint = problem.hint.clone().unwrap_or_default();
            return Err(Error::TaskInvalid { message: problem.message.clone(), hint });
        }
        let work = match &schedule.work {
            Work::Job(job) => {
                model.expect_job(job)?;
                if env.is_none() {
                    return Err(model.environment_required());
                }
                Scheduled::Job(JobTask { job: job.clone(), flags: flags.clone(), rest: None })
            }
            Work::Elt { extractor, loader, transform } => Scheduled::El(ElTask {
                extractor: extractor.clone().unwrap_or_default(),
                loader: loader.clone().unwrap_or_default(),
                transform: transform_of(name, transform.as_deref())?,
                flags: el_flags(name, flags)?,
            }),
        };
        Ok(Self::Schedule { schedule: name.to_owned(), work })
    }
}

fn transform_of(schedule: &str, transform: Option<&str>) -> Result<Option<Transform>, Error> {
    match transform {
        None | Some("skip") => Ok(None),
        Some("run") => Ok(Some(Transform::Run)),
        Some("only") => Ok(Some(Transform::Only)),
        Some(other) => Err(Error::TaskInvalid {
            message: format!("schedule `{schedule}` has the `transform` `{other}`, which Meltano does not know"),
            hint: "write `skip`, `run` or `only`".to_owned(),
        }),
    }
}

/// The flags that `meltano el` has, too.
fn el_flags(schedule: &str, flags: &RunFlags) -> Result<ElFlags, Error> {
    let RunFlags {
        dry_run,
        full_refresh,
        refresh_catalog,
        no_state_update,
        force,
        state_id_suffix,
        state_strategy,
        timeout,
    } = flags;
    let foreign = [
        ("no_state_update", *no_state_update),
        ("state_id_suffix", state_id_suffix.is_some()),
        ("timeout", timeout.is_some()),
    ];
    if let Some((flag, _)) = foreign.into_iter().find(|(_, is_set)| *is_set) {
        return Err(Error::TaskInvalid {
            message: format!("schedule `{schedule}` runs an extractor and a loader, for which there is no `{flag}`"),
            hint: "leave it out, or let the schedule name a job".to_owned(),
        });
    }
    Ok(ElFlags {
        dry_run: *dry_run,
        full_refresh: *full_refresh,
        refresh_catalog: *refresh_catalog,
        force: *force,
        state_strategy: *state_strategy,
        state_id: Some(schedule.to_owned()),
        ..ElFlags::default()
    })
}
