//! What is known of a block before the run begins.

use serde::{Deserialize, Serialize};

use super::BlockKind;
use crate::project::blocks::{self, BlockSet};
use crate::project::settings::{self, Surroundings};
use crate::project::{Model, PluginType};
use crate::runs::{ElTask, JobTask, Scheduled, Task, needs};

/// A block that a run is to execute. Kept in the run's directory.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct PlannedBlock {
    /// What it is.
    pub kind: BlockKind,
    /// Extractor, mappings and loader; or the plugin, with its command as in `plugin:command` if it has one.
    pub names: Vec<String>,
    /// Whether records may be left out on purpose on their way, by a mapping or by what a plugin maps itself. Then that a
    /// loader counts fewer records than its extractor says nothing.
    pub may_leave_out: bool,
}

impl PlannedBlock {
    /// The blocks of a task in an environment of a project; `None` if the task has none, or they are not valid.
    #[must_use]
    pub fn of(task: &Task, model: &Model, env: Option<&str>, surroundings: &Surroundings) -> Option<Vec<Self>> {
        let leaves_out = |plugin_type, plugin: &str| {
            // What cannot be told may be.
            settings::of_plugin(model, env, plugin_type, plugin, surroundings).map_or(true, |all| {
                let maps = |name: &str| name.starts_with("stream_map");
                let mut of_maps = all.settings.iter().filter(|setting| maps(&setting.definition.name));
                of_maps.any(|setting| !setting.value.is_null() || setting.problem.is_some())
            })
        };
        let extract_load = |extractor: String, mappings: Vec<String>, loader: String| {
            let may_leave_out = !mappings.is_empty()
                || leaves_out(PluginType::Extractors, &extractor)
                || leaves_out(PluginType::Loaders, &loader);
            let names = [vec![extractor], mappings, vec![loader]].concat();
            Self { kind: BlockKind::ExtractLoad, names, may_leave_out }
        };
        let names = match task {
            Task::Run { blocks, .. } => blocks.clone(),
            Task::Job(job) | Task::Schedule { work: Scheduled::Job(job), .. } => of_job(job),
            Task::El(el) | Task::Schedule { work: Scheduled::El(el), .. } => {
                let ElTask { extractor, loader, .. } = el;
                return Some(vec![extract_load(extractor.clone(), Vec::new(), loader.clone())]);
            }
            Task::Install { .. } => {
                let installed = needs::of(model, env, task).ok()?.plugins.into_iter();
                let name = |key: String| key.split_once('/').map_or(key.clone(), |(_, name)| name.to_owned());
                let block = |key| Self { kind: BlockKind::Install, names: vec![name(key)], may_leave_out: false };
                return Some(installed.map(block).collect());
            }
            _ => return None,
        };
        let sets = blocks::parse(model, &names).ok()?.into_iter().map(|set| match set {
            BlockSet::ExtractLoad { extractor, mappings, loader } => extract_load(extractor, mappings, loader),
            BlockSet::Command { plugin, command, .. } => {
                let name = command.map_or_else(|| plugin.clone(), |command| format!("{plugin}:{command}"));
                Self { kind: BlockKind::Command, names: vec![name], may_leave_out: false }
            }
        });
        Some(sets.collect())
    }
}

fn of_job(job: &JobTask) -> Vec<String> {
    job.rest.clone().unwrap_or_else(|| vec![job.job.clone()])
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::meltano::{ElFlags, InstallFlags, InvokeFlags, RunFlags};
    use crate::project::Project;

    const PROJECT: &str = "
environments: [{name: dev}, {name: maps, config: {plugins: {extractors: [{name: tap-a, config: {stream_maps: {x: __NULL__}}}]}}}]
plugins:
  extractors: [{name: tap-a, namespace: a, settings: [{name: stream_maps, kind: object}, {name: path}], config: {path: x}}]
  loaders:
  - {name: target-b, namespace: b}
  - {name: target-c, inherit_from: target-b, config: {stream_maps: {x: {__filter__: a > 1}}}}
  mappers: [{name: mapper, namespace: m, mappings: [{name: hide, config: {}}]}]
  utilities: [{name: dbt, namespace: dbt, commands: {run: run}}]
jobs:
- {name: all, tasks: [tap-a target-b, 'dbt:run', tap-a hide target-b]}
schedules:
- {name: daily, interval: '@daily', extractor: tap-a, loader: target-b, transform: skip}
";

    fn plan(task: &Task, env: &str, variables: &[(&str, &str)]) -> Option<String> {
        let directory = tempfile::tempdir().expect("a temporary directory");
        std::fs::write(directory.path().join("meltano.yml"), PROJECT).expect("written");
        let project = Project::new("p", directory.path());
        let variables = variables.iter().map(|(name, value)| ((*name).to_owned(), (*value).to_owned())).collect();
        let surroundings = Surroundings::of(&project, variables, None);
        let model = project.read().expect("read");
        let plan = PlannedBlock::of(task, &model, Some(env), &surroundings)?;
        let told = |block: &PlannedBlock| {
            let mark = if block.may_leave_out { "?" } else { "" };
            format!("{:?} {}{mark}", block.kind, block.names.join(" "))
        };
        Some(plan.iter().map(told).collect::<Vec<_>>().join(", "))
    }

    #[test]
    fn a_task_is_planned_block_by_block_with_what_may_leave_records_out() {
        let run = |blocks: &[&str]| Task::Run {
            blocks: blocks.iter().map(|&block| block.to_owned()).collect(),
            flags: RunFlags::default(),
        };
        let job = |rest: Option<&[&str]>| JobTask {
            job: "all".to_owned(),
            flags: RunFlags::default(),
            rest: rest.map(|rest| rest.iter().map(|&block| block.to_owned()).collect()),
        };
        let el = ElTask {
            extractor: "tap-a".to_owned(),
            loader: "target-b".to_owned(),
            transform: None,
            flags: ElFlags::default(),
        };
        let invoke = Task::Invoke {
            plugin_type: None,
            plugin: "dbt".to_owned(),
            command: None,
            args: Vec::new(),
            flags: InvokeFlags::default(),
        };
        let schedule = |work| Task::Schedule { schedule: "s".to_owned(), work };
        let install = |plugin_type: Option<&str>, plugins: &[&str], schedule: Option<&str>| Task::Install {
            plugin_type: plugin_type.map(str::to_owned),
            plugins: plugins.iter().map(|&plugin| plugin.to_owned()).collect(),
            flags: InstallFlags { schedule: schedule.map(str::to_owned), ..InstallFlags::default() },
        };
        let all = "ExtractLoad tap-a target-b, Command dbt:run, ExtractLoad tap-a hide target-b?";
        let table = [
            (run(&["all"]), "dev", Some(all)),
            (Task::Job(job(None)), "dev", Some(all)),
            (schedule(Scheduled::Job(job(Some(&["dbt:run", "tap-a", "hide", "target-b"])))), "dev", Some(&all[28..])),
            (Task::El(el.clone()), "dev", Some("ExtractLoad tap-a target-b")),
            (schedule(Scheduled::El(el.clone())), "maps", Some("ExtractLoad tap-a target-b?")),
            (run(&["tap-a", "target-c"]), "dev", Some("ExtractLoad tap-a target-c?")),
            (run(&["tap-a", "target-nope"]), "dev", None),
            (run(&[]), "dev", Some("")),
            (invoke, "dev", None),
            (install(Some("loaders"), &[], None), "dev", Some("Install target-b, Install target-c")),
            (install(None, &["dbt", "tap-a"], None), "dev", Some("Install tap-a, Install dbt")),
            (install(None, &[], Some("daily")), "dev", Some("Install tap-a, Install target-b")),
            (install(None, &["nope"], None), "dev", None),
        ];
        for (task, env, expected) in table {
            assert_eq!(plan(&task, env, &[]).as_deref(), expected, "{task:?}");
        }
        let by_variable = plan(&Task::El(el), "dev", &[("TAP_A_STREAM_MAPS", "{}")]);
        assert_eq!(by_variable.as_deref(), Some("ExtractLoad tap-a target-b?"));
    }
}
