//! A task beside its project: whether Meltano could execute it, as far as can be told without starting it, and what the
//! run needs for itself.

use std::collections::HashSet;

use super::{Claim, Needs};
use crate::meltano::{ElFlags, RunFlags};
use crate::project::blocks::{self, BlockSet};
use crate::project::{Error, Model, PipelineState, Plugin, PluginType};
use crate::runs::task::{ElTask, JobTask, Scheduled, Task};
use crate::state::StateId;

/// The variable that `--state-id-suffix` is read from where it is not said.
const SUFFIX: &str = "MELTANO_RUN_STATE_ID_SUFFIX";

/// What a run of this task needs, in an environment or in none.
///
/// # Errors
/// [`Error::EnvNotFound`] and [`Error::EnvRequired`]; [`Error::BlockUnknown`] and [`Error::BlockSequenceInvalid`];
/// [`Error::PluginNotFound`], [`Error::JobNotFound`], [`Error::ScheduleNotFound`] for what is not there; otherwise
/// [`Error::TaskInvalid`].
pub fn of(model: &Model, env: Option<&str>, task: &Task) -> Result<Needs, Error> {
    if let Some(env) = env {
        model.environment(env)?;
    }
    let mut needs = Gathering { model, env, needs: Needs::default() };
    match task {
        Task::Run { blocks, flags } => needs.run(blocks, flags, None)?,
        Task::Job(job) => needs.job(job, None)?,
        Task::Schedule { schedule, work } => {
            model.schedule(schedule)?;
            match work {
                Scheduled::Job(job) => {
                    let suffix = model.settings.schedule_variables(schedule).remove(SUFFIX);
                    needs.job(job, suffix.as_deref())?;
                }
                Scheduled::El(el) => needs.el(el)?,
            }
        }
        Task::El(el) => needs.el(el)?,
        Task::Invoke { plugin_type, plugin, command, args, flags } => {
            no_nul(args)?;
            let plugin = needs.invoked(plugin_type.as_deref(), plugin)?;
            if let Some(command) = command {
                has_command(plugin, command)?;
            }
            if !flags.list_commands {
                needs.uses(plugin);
            }
        }
        Task::Test { tests } => needs.tests(tests)?,
        Task::ConfigTest { plugin_type, plugin } => {
            let plugin_type = type_of(plugin_type)?;
            if !matches!(plugin_type, PluginType::Extractors | PluginType::Loaders) {
                return invalid(format!("{plugin_type} cannot be tested"), "name an extractor or a loader");
            }
            needs.uses(model.plugin(plugin_type, plugin)?);
        }
        Task::Install { plugin_type, plugins, flags } => {
            if flags.parallelism == Some(0) {
                return invalid("no plugin at once is none ever".to_owned(), "let `parallelism` be at least 1");
            }
            needs.install(plugin_type.as_deref(), plugins, flags.schedule.as_deref())?;
        }
        Task::Discover { extractor, .. } | Task::SelectList { extractor, .. } => {
            needs.uses(model.plugin(PluginType::Extractors, extractor)?);
        }
    }
    let Needs { claims, plugins, state_ids, .. } = &mut needs.needs;
    claims.sort();
    // Of one key the exclusive claim, which comes last, counts.
    claims.reverse();
    claims.dedup_by(|one, other| one.key == other.key);
    claims.reverse();
    [plugins, state_ids].into_iter().for_each(|names| {
        let mut seen = HashSet::new();
        names.retain(|name| seen.insert(name.clone()));
    });
    Ok(needs.needs)
}

struct Gathering<'a> {
    model: &'a Model,
    env: Option<&'a str>,
    needs: Needs,
}

impl<'a> Gathering<'a> {
    fn job(&mut self, job: &JobTask, suffix: Option<&str>) -> Result<(), Error> {
        self.model.expect_job(&job.job)?;
        let whole = || vec![job.job.clone()];
        self.run(&job.rest.clone().unwrap_or_else(whole), &job.flags, suffix)
    }

    /// `suffix` is what the run is told by a variable.
    fn run(&mut self, blocks: &[String], flags: &RunFlags, suffix: Option<&str>) -> Result<(), Error> {
        let Some(env) = self.env else { return Err(self.model.environment_required()) };
        let environment = self.model.environment(env)?;
        let suffix = flags.state_id_suffix.as_deref().or(suffix);
        for set in blocks::parse(self.model, blocks)? {
            match set {
                BlockSet::ExtractLoad { extractor, mappings, loader } => {
                    self.uses(self.model.plugin(PluginType::Extractors, &extractor)?);
                    for mapping in mappings {
                        let mapping = self.model.mappings.iter().find(|known| known.name == mapping);
                        let mapper = mapping.map(|found| self.model.plugin(PluginType::Mappers, &found.mapper));
                        mapper.transpose()?.into_iter().for_each(|mapper| self.uses(mapper));
                    }
                    self.uses(self.model.plugin(PluginType::Loaders, &loader)?);
                    let state = self.model.pipeline_state(environment, &extractor, &loader, suffix)?;
                    if !(flags.dry_run || flags.no_state_update) {
                        self.writes(state, flags.force)?;
                    }
                }
                BlockSet::Command { plugin_type, plugin, command } => {
                    self.uses(self.model.plugin(plugin_type, &plugin)?);
                    if !flags.dry_run {
                        let block = command.map_or_else(|| plugin.clone(), |command| format!("{plugin}:{command}"));
                        self.needs.claims.push(Claim::exclusive(format!("block:{env}:{block}")));
                    }
                }
            }
        }
        Ok(())
    }

    fn el(&mut self, el: &ElTask) -> Result<(), Error> {
        let ElFlags { dry_run, select, exclude, catalog, state, dump, state_id, force, .. } = &el.flags;
        no_nul(select)?;
        no_nul(exclude)?;
        for file in [catalog, state].into_iter().flatten() {
            self.model.file(file)?;
        }
        self.uses(self.model.plugin(PluginType::Extractors, &el.extractor)?);
        self.uses(self.model.plugin(PluginType::Loaders, &el.loader)?);
        if el.transform.is_some() {
            let transformers = self.model.plugins.iter();
            let transformers = transformers.filter(|plugin| plugin.plugin_type == PluginType::Transformers);
            transformers.for_each(|plugin| self.uses(plugin));
        }
        match state_id {
            Some(id) if *dry_run || dump.is_some() => checked(id),
            Some(id) => self.writes(PipelineState::Known(id.clone()), *force),
            // Meltano makes one that nobody else has.
            None => Ok(()),
        }
    }

    fn tests(&mut self, tests: &[String]) -> Result<(), Error> {
        let is_testable = |plugin: &&Plugin| plugin.plugin_type != PluginType::Files;
        let has_tests = |plugin: &&Plugin| plugin.commands.iter().any(|command| command.name.starts_with("test"));
        if tests.is_empty() {
            let all = self.model.plugins.iter().filter(is_testable).filter(has_tests);
            all.for_each(|plugin| self.uses(plugin));
        }
        for test in tests {
            let (name, command) = match test.split_once(':') {
                Some((name, command)) => (name, Some(command)),
                None => (test.as_str(), None),
            };
            // Meltano keeps the tests of the last plugin of that name.
            let Some(plugin) = self.model.plugins_named(name).filter(is_testable).last() else {
                return invalid(format!("the project has no plugin `{name}`"), "name a plugin, or `plugin:test`");
            };
            if let Some(command) = command {
                has_command(plugin, command)?;
            }
            self.uses(plugin);
        }
        Ok(())
    }

    fn install(&mut self, plugin_type: Option<&str>, names: &[String], schedule: Option<&str>) -> Result<(), Error> {
        let plugin_type = plugin_type.map(type_of).transpose()?;
        let of_schedule = schedule.map(|name| {
            let task = Task::scheduled(self.model, self.env.or(Some("")), name, &RunFlags::default())?;
            of_schedule(self.model, &task)
        });
        let of_schedule = of_schedule.transpose()?;
        let is_of_type = |plugin: &Plugin| plugin_type.is_none_or(|wanted| plugin.plugin_type == wanted);
        // Meltano installs nothing, and succeeds, for a name that it does not know (internals 1.5).
        for name in names {
            if !self.model.plugins_named(name).any(is_of_type) {
                return match plugin_type {
                    Some(plugin_type) => self.model.plugin(plugin_type, name).map(drop),
                    None => invalid(format!("the project has no plugin `{name}`"), "name plugins of the project"),
                };
            }
        }
        let is_named = |plugin: &Plugin| names.is_empty() || names.contains(&plugin.name);
        let is_scheduled = |plugin: &Plugin| of_schedule.as_ref().is_none_or(|wanted| wanted.contains(&key(plugin)));
        let all = || self.model.plugins.iter();
        let installed = || all().filter(|plugin| is_of_type(plugin) && is_named(plugin) && is_scheduled(plugin));
        self.needs.plugins.extend(installed().map(key));
        // An heir may live in the virtual environment of what it inherits from.
        let homes: HashSet<_> = installed().filter_map(|plugin| plugin.virtual_environment.as_ref()).collect();
        let is_at_home =
            |plugin: &&Plugin| plugin.virtual_environment.as_ref().is_some_and(|home| homes.contains(home));
        let touched = installed().chain(all().filter(is_at_home));
        self.needs.claims.extend(touched.map(|plugin| Claim::exclusive(format!("plugin:{}", key(plugin)))));
        Ok(())
    }

    fn invoked(&self, plugin_type: Option<&str>, name: &str) -> Result<&'a Plugin, Error> {
        match plugin_type {
            Some(plugin_type) => self.model.plugin(type_of(plugin_type)?, name),
            // Meltano looks among those that can be invoked only.
            None => match self.model.plugins_named(name).find(|plugin| is_invokable(plugin)) {
                Some(plugin) => Ok(plugin),
                None => {
                    invalid(format!("the project has no plugin `{name}` to invoke"), "name a plugin of the project")
                }
            },
        }
    }

    /// Starts processes of it, from files that an installation replaces.
    fn uses(&mut self, plugin: &Plugin) {
        self.needs.claims.push(Claim::shared(format!("plugin:{}", key(plugin))));
        self.needs.plugins.push(key(plugin));
    }

    fn writes(&mut self, state: PipelineState, force: bool) -> Result<(), Error> {
        let (PipelineState::Known(id) | PipelineState::Unfilled(id)) = &state;
        checked(id)?;
        if !force {
            self.needs.claims.push(Claim::exclusive(format!("state:{id}")));
        }
        if let PipelineState::Known(id) = state {
            self.needs.state_ids.push(id);
        }
        Ok(())
    }
}

/// The plugins of a schedule's work, by their keys.
fn of_schedule(model: &Model, task: &Task) -> Result<Vec<String>, Error> {
    let Task::Schedule { work, .. } = task else { return Ok(Vec::new()) };
    let sets = match work {
        Scheduled::El(el) => {
            return Ok(vec![
                key(model.plugin(PluginType::Extractors, &el.extractor)?),
                key(model.plugin(PluginType::Loaders, &el.loader)?),
            ]);
        }
        Scheduled::Job(job) => blocks::parse(model, std::slice::from_ref(&job.job))?,
    };
    let mut keys = Vec::new();
    for set in sets {
        match set {
            BlockSet::ExtractLoad { extractor, mappings, loader } => {
                keys.extend([format!("extractors/{extractor}"), format!("loaders/{loader}")]);
                let mappers = model.mappings.iter().filter(|mapping| mappings.contains(&mapping.name));
                keys.extend(mappers.map(|mapping| format!("mappers/{}", mapping.mapper)));
            }
            BlockSet::Command { plugin_type, plugin, .. } => keys.push(format!("{plugin_type}/{plugin}")),
        }
    }
    Ok(keys)
}

fn key(plugin: &Plugin) -> String {
    format!("{}/{}", plugin.plugin_type, plugin.name)
}

/// `BasePlugin.is_invokable`: it can be installed, or says what to execute.
fn is_invokable(plugin: &Plugin) -> bool {
    plugin.plugin_type != PluginType::Files && (plugin.pip_url.is_some() || plugin.executable.is_some())
}

fn type_of(key: &str) -> Result<PluginType, Error> {
    key.parse().or_else(|_| invalid(format!("`{key}` is not a type of plugin"), "name one such as `extractors`"))
}

fn has_command(plugin: &Plugin, command: &str) -> Result<(), Error> {
    if plugin.commands.iter().any(|known| known.name == command) {
        return Ok(());
    }
    let known: Vec<String> = plugin.commands.iter().map(|command| format!("`{}`", command.name)).collect();
    let hint = match known.as_slice() {
        [] => "it has none".to_owned(),
        known => format!("it has {}", known.join(", ")),
    };
    invalid(format!("plugin `{}` has no command `{command}`", plugin.name), &hint)
}

/// Backends that keep states in files make a path of an id (internals, gotcha 30).
fn checked(id: &str) -> Result<(), Error> {
    let hint = "choose another state id, or another suffix";
    match StateId::new(id) {
        Err(refused) => invalid(refused.to_string(), hint),
        Ok(_) if id.starts_with('/') || id.split('/').any(|step| step == "..") => {
            invalid(format!("state id `{id}` would lead out of a state backend of files"), hint)
        }
        Ok(_) => Ok(()),
    }
}

fn no_nul(values: &[String]) -> Result<(), Error> {
    if values.iter().any(|value| value.contains('\0')) {
        return invalid("an argument has a NUL character".to_owned(), "no program can be given one");
    }
    Ok(())
}

fn invalid<T>(message: String, hint: &str) -> Result<T, Error> {
    Err(Error::TaskInvalid { message, hint: hint.to_owned() })
}
