//! What a run executes, from the wire to the domain and back. A task stands in the property that is called like its kind.

use crate::meltano;
use crate::rest::wire;
use crate::runs::{ElTask, JobTask, Scheduled, Task};
use dropshot::HttpError;
use meltano_api_contract::error::refuse;
use meltano_api_contract::table::ErrorCode;
use meltano_api_contract::types::{self, Run, RunCreate, RunFlags, StateStrategy};

/// What somebody wants to run. Jobs and schedules are looked up in the project.
pub enum Wanted {
    /// This.
    Task(Task),
    /// What a schedule runs, with these flags.
    Schedule(String, meltano::RunFlags),
}

/// The one task that a body names.
///
/// # Errors
/// `task_ambiguous`.
pub fn wanted(body: &mut RunCreate) -> Result<Wanted, HttpError> {
    let named = [
        ("blocks", body.blocks.is_some()),
        ("job", body.job.is_some()),
        ("schedule", body.schedule.is_some()),
        ("el", body.el.is_some()),
        ("invoke", body.invoke.is_some()),
        ("test", body.test.is_some()),
        ("config_test", body.config_test.is_some()),
        ("install", body.install.is_some()),
        ("discover", body.discover.is_some()),
        ("select_list", body.select_list.is_some()),
    ];
    let given: Vec<&str> = named.iter().filter(|(_, is_given)| *is_given).map(|(name, _)| *name).collect();
    let ambiguous = |message: String, hint: &str| Err(refuse(ErrorCode::TaskAmbiguous, message, Some(hint)));
    let one = match given.as_slice() {
        [one] => *one,
        [] => return ambiguous("the body names nothing to run".to_owned(), "send `blocks`, `job`, `el` or another"),
        many => {
            let all = many.iter().map(|name| format!("`{name}`")).collect::<Vec<_>>().join(", ");
            return ambiguous(format!("the body names several things to run: {all}"), "send one of them");
        }
    };
    if body.flags.is_some() && !["blocks", "job", "schedule"].contains(&one) {
        return ambiguous(format!("`flags` are not for `{one}`"), "its flags stand in it");
    }
    let flags = body.flags.take().map(flags).unwrap_or_default();
    if let Some(name) = body.schedule.take() {
        return Ok(Wanted::Schedule(name.into(), flags));
    }
    let task = None
        .or_else(|| body.blocks.take().map(|blocks| Task::Run { blocks: texts(&blocks), flags: flags.clone() }))
        .or_else(|| body.job.take().map(|job| Task::Job(JobTask { job: job.into(), flags: flags.clone(), rest: None })))
        .or_else(|| body.el.take().map(|el| Task::El(self::el(el))))
        .or_else(|| body.invoke.take().map(invoke))
        .or_else(|| body.test.take().map(|test| self::test(test.tests)))
        .or_else(|| body.config_test.take().map(config_test))
        .or_else(|| body.install.take().map(install))
        .or_else(|| {
            let discover = body.discover.take()?;
            Some(Task::Discover { extractor: discover.extractor.into(), refresh: discover.refresh.unwrap_or(false) })
        })
        .or_else(|| body.select_list.take().map(select_list));
    match task {
        Some(task) => Ok(Wanted::Task(task)),
        None => ambiguous("the body names nothing to run".to_owned(), "send `blocks`, `job`, `el` or another"),
    }
}

/// Tests by their names, or all.
pub fn test(tests: Option<types::TestNames>) -> Task {
    Task::Test { tests: tests.map(|tests| texts(&tests)).unwrap_or_default() }
}

/// A flag that was not given is `false` in the domain.
pub fn flags(flags: RunFlags) -> meltano::RunFlags {
    meltano::RunFlags {
        dry_run: flags.dry_run.unwrap_or(false),
        full_refresh: flags.full_refresh.unwrap_or(false),
        refresh_catalog: flags.refresh_catalog.unwrap_or(false),
        no_state_update: flags.no_state_update.unwrap_or(false),
        force: flags.force.unwrap_or(false),
        state_id_suffix: flags.state_id_suffix.map(|suffix| suffix.to_string()),
        state_strategy: flags.state_strategy.map(strategy),
        timeout: flags.timeout.map(|timeout| timeout.get().unsigned_abs()),
    }
}

fn el(task: types::ElTask) -> ElTask {
    let flags = task.flags.unwrap_or_default();
    ElTask {
        extractor: task.extractor.into(),
        loader: task.loader.into(),
        transform: task.transform.map(|transform| match transform {
            types::Transform::Only => meltano::Transform::Only,
            types::Transform::Run => meltano::Transform::Run,
        }),
        flags: meltano::ElFlags {
            dry_run: flags.dry_run.unwrap_or(false),
            full_refresh: flags.full_refresh.unwrap_or(false),
            refresh_catalog: flags.refresh_catalog.unwrap_or(false),
            select: flags.select.map(|patterns| texts(&patterns)).unwrap_or_default(),
            exclude: flags.exclude.map(|patterns| texts(&patterns)).unwrap_or_default(),
            catalog: flags.catalog.map(Into::into),
            state: flags.state.map(Into::into),
            dump: flags.dump.map(|dump| match dump {
                types::ElDump::Catalog => meltano::ElDump::Catalog,
                types::ElDump::State => meltano::ElDump::State,
            }),
            state_id: flags.state_id.map(Into::into),
            force: flags.force.unwrap_or(false),
            state_strategy: flags.state_strategy.map(strategy),
        },
    }
}

/// A plugin or one of its commands.
pub fn invoke(task: types::InvokeTask) -> Task {
    Task::Invoke {
        plugin_type: task.type_.map(|key| key.to_string()),
        plugin: task.plugin.into(),
        command: task.command.map(Into::into),
        args: task.args.map(|args| texts(&args)).unwrap_or_default(),
        flags: meltano::InvokeFlags {
            refresh_catalog: task.refresh_catalog.unwrap_or(false),
            list_commands: task.list_commands.unwrap_or(false),
            containers: task.containers.unwrap_or(false),
        },
    }
}

fn config_test(task: types::ConfigTestTask) -> Task {
    Task::ConfigTest { plugin_type: task.type_.to_string(), plugin: task.plugin.into() }
}

fn install(task: types::InstallTask) -> Task {
    Task::Install {
        plugin_type: task.type_.map(|key| key.to_string()),
        plugins: task.plugins.map(|plugins| texts(&plugins)).unwrap_or_default(),
        flags: meltano::InstallFlags {
            clean: task.clean.unwrap_or(false),
            parallelism: task.parallelism.map(|many| many.get().unsigned_abs()),
            force: task.force.unwrap_or(false),
            schedule: task.schedule.map(Into::into),
        },
    }
}

fn select_list(task: types::SelectListTask) -> Task {
    Task::SelectList {
        extractor: task.extractor.into(),
        flags: meltano::SelectFlags {
            all: task.all.unwrap_or(false),
            refresh_catalog: task.refresh_catalog.unwrap_or(false),
        },
    }
}

fn strategy(strategy: StateStrategy) -> meltano::StateStrategy {
    match strategy {
        StateStrategy::Auto => meltano::StateStrategy::Auto,
        StateStrategy::Merge => meltano::StateStrategy::Merge,
        StateStrategy::Overwrite => meltano::StateStrategy::Overwrite,
    }
}

fn texts<T: Clone + Into<String>>(texts: &[T]) -> Vec<String> {
    texts.iter().cloned().map(Into::into).collect()
}

/// Puts a task where the wire has its kind.
pub fn show(task: Task, run: Run) -> Result<Run, HttpError> {
    Ok(match task {
        Task::Run { blocks, flags } => Run { blocks: some_list(blocks)?, flags: Some(wire_flags(flags)?), ..run },
        Task::Job(job) => show_job(job, run)?,
        Task::Schedule { schedule, work } => {
            let run = Run { schedule: Some(wire(schedule)?), ..run };
            match work {
                Scheduled::Job(job) => show_job(job, run)?,
                Scheduled::El(el) => Run { el: Some(wire_el(el)?), ..run },
            }
        }
        Task::El(el) => Run { el: Some(wire_el(el)?), ..run },
        Task::Invoke { plugin_type, plugin, command, args, flags } => {
            let invoke = types::InvokeTask {
                plugin: wire(plugin)?,
                type_: plugin_type.as_deref().map(wire).transpose()?,
                command: command.map(wire).transpose()?,
                args: some_list(args)?,
                refresh_catalog: given(flags.refresh_catalog),
                list_commands: given(flags.list_commands),
                containers: given(flags.containers),
            };
            Run { invoke: Some(invoke), ..run }
        }
        Task::Test { tests } => Run { test: Some(types::TestTask { tests: some_list(tests)? }), ..run },
        Task::ConfigTest { plugin_type, plugin } => {
            let test = types::ConfigTestTask { type_: wire(plugin_type.as_str())?, plugin: wire(plugin)? };
            Run { config_test: Some(test), ..run }
        }
        Task::Install { plugin_type, plugins, flags } => {
            let install = types::InstallTask {
                type_: plugin_type.as_deref().map(wire).transpose()?,
                plugins: some_list(plugins)?,
                clean: given(flags.clean),
                parallelism: flags.parallelism.map(seconds).transpose()?,
                force: given(flags.force),
                schedule: flags.schedule.map(wire).transpose()?,
            };
            Run { install: Some(install), ..run }
        }
        Task::Discover { extractor, refresh } => {
            let discover = types::DiscoverTask { extractor: wire(extractor)?, refresh: given(refresh) };
            Run { discover: Some(discover), ..run }
        }
        Task::SelectList { extractor, flags } => {
            let select = types::SelectListTask {
                extractor: wire(extractor)?,
                all: given(flags.all),
                refresh_catalog: given(flags.refresh_catalog),
            };
            Run { select_list: Some(select), ..run }
        }
    })
}

/// Of a job whose first blocks an earlier attempt did, the rest is shown.
fn show_job(task: JobTask, run: Run) -> Result<Run, HttpError> {
    let blocks = task.rest.map(list).transpose()?;
    Ok(Run { job: Some(wire(task.job)?), blocks, flags: Some(wire_flags(task.flags)?), ..run })
}

/// What is `false` is left out on the wire.
fn wire_flags(flags: meltano::RunFlags) -> Result<RunFlags, HttpError> {
    Ok(RunFlags {
        dry_run: given(flags.dry_run),
        full_refresh: given(flags.full_refresh),
        refresh_catalog: given(flags.refresh_catalog),
        no_state_update: given(flags.no_state_update),
        force: given(flags.force),
        state_id_suffix: flags.state_id_suffix.map(wire).transpose()?,
        state_strategy: flags.state_strategy.map(|strategy| wire(strategy.as_str())).transpose()?,
        timeout: flags.timeout.map(seconds).transpose()?,
    })
}

fn wire_el(task: ElTask) -> Result<types::ElTask, HttpError> {
    let flags = task.flags;
    let flags = types::ElFlags {
        dry_run: given(flags.dry_run),
        full_refresh: given(flags.full_refresh),
        refresh_catalog: given(flags.refresh_catalog),
        select: some_list(flags.select)?,
        exclude: some_list(flags.exclude)?,
        catalog: flags.catalog.map(wire).transpose()?,
        state: flags.state.map(wire).transpose()?,
        dump: flags.dump.map(|dump| wire(dump.as_str())).transpose()?,
        state_id: flags.state_id.map(wire).transpose()?,
        force: given(flags.force),
        state_strategy: flags.state_strategy.map(|strategy| wire(strategy.as_str())).transpose()?,
    };
    Ok(types::ElTask {
        extractor: wire(task.extractor)?,
        loader: wire(task.loader)?,
        transform: task.transform.map(|transform| wire(transform.as_str())).transpose()?,
        flags: Some(flags),
    })
}

fn given(flag: bool) -> Option<bool> {
    flag.then_some(true)
}

/// A number that the contract limited when it came in.
fn seconds<T>(number: u32) -> Result<T, HttpError>
where
    T: TryFrom<i32, Error: std::fmt::Display>,
{
    wire(i32::try_from(number).unwrap_or(i32::MAX))
}

/// Texts as a list of the contract.
///
/// # Errors
/// A fault, for what does not fit.
pub fn list<L, T>(texts: Vec<String>) -> Result<L, HttpError>
where
    T: TryFrom<String, Error: std::fmt::Display>,
    L: TryFrom<Vec<T>, Error: std::fmt::Display>,
{
    wire(texts.into_iter().map(wire).collect::<Result<Vec<T>, _>>()?)
}

fn some_list<L, T>(texts: Vec<String>) -> Result<Option<L>, HttpError>
where
    T: TryFrom<String, Error: std::fmt::Display>,
    L: TryFrom<Vec<T>, Error: std::fmt::Display>,
{
    (!texts.is_empty()).then(|| list(texts)).transpose()
}
