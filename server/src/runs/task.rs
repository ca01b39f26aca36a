//! What a run executes: its kind, and what that kind is told.

mod scheduled;

use serde::{Deserialize, Serialize};

use uuid::Uuid;

use crate::meltano::{
    ElDump, ElFlags, Globals, InstallFlags, InvokeFlags, RunFlags, SelectFlags, Transform, config_test_arguments,
    discover_arguments, el_arguments, install_arguments, invoke_arguments, run_arguments, select_list_arguments,
    test_arguments,
};

/// What stands for "no environment" where a run names its environment.
pub const NO_ENVIRONMENT: &str = "-";

/// The environment of that name, or none.
#[must_use]
pub fn environment(name: &str) -> Option<&str> {
    (name != NO_ENVIRONMENT).then_some(name)
}

/// What a run executes. Stored as JSON in the journal, so what is here may grow, and does not change its name.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "kind", rename_all = "snake_case")]
pub enum Task {
    /// Blocks, through `meltano run`.
    Run {
        /// What to run, in order.
        blocks: Vec<String>,
        /// The flags of `meltano run`.
        flags: RunFlags,
    },
    /// A job of the project, through `meltano run`.
    Job(JobTask),
    /// What a schedule of the project runs, with the variables that it sets; never through `meltano schedule run`, which
    /// leaves its child alone when it is told to stop (internals 5.5).
    Schedule {
        /// The schedule.
        schedule: String,
        /// What it ran when the run was created.
        work: Scheduled,
    },
    /// An extractor and a loader, through `meltano el`.
    El(ElTask),
    /// A plugin, through `meltano invoke`.
    Invoke {
        /// Its type, as a key of `plugins`, if the name alone does not tell.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        plugin_type: Option<String>,
        /// The plugin.
        plugin: String,
        /// One of its commands.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        command: Option<String>,
        /// What the plugin is told, as it is.
        #[serde(default, skip_serializing_if = "Vec::is_empty")]
        args: Vec<String>,
        /// The flags of `meltano invoke`.
        #[serde(default)]
        flags: InvokeFlags,
    },
    /// Tests of plugins, through `meltano test`. No names mean all.
    Test {
        /// `plugin`, for all of its tests, or `plugin:test`.
        #[serde(default, skip_serializing_if = "Vec::is_empty")]
        tests: Vec<String>,
    },
    /// Whether the configuration of a plugin works, through `meltano config test`.
    ConfigTest {
        /// Its type, as a key of `plugins`.
        plugin_type: String,
        /// The plugin.
        plugin: String,
    },
    /// Plugins, through `meltano install`. No names mean all of the type, or all.
    Install {
        /// Their type, as a key of `plugins`.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        plugin_type: Option<String>,
        /// The plugins.
        #[serde(default, skip_serializing_if = "Vec::is_empty")]
        plugins: Vec<String>,
        /// The flags of `meltano install`.
        #[serde(default)]
        flags: InstallFlags,
    },
    /// The catalogue of an extractor, through `meltano invoke --dump=catalog`.
    Discover {
        /// The extractor.
        extractor: String,
        /// Discover anew, whatever was kept.
        #[serde(default)]
        refresh: bool,
    },
    /// What is selected of the catalogue of an extractor, through `meltano select --json`.
    SelectList {
        /// The extractor.
        extractor: String,
        /// The flags of `meltano select`.
        #[serde(default)]
        flags: SelectFlags,
    },
}

/// A job, to be run.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct JobTask {
    /// The job.
    pub job: String,
    /// The flags of `meltano run`.
    #[serde(default)]
    pub flags: RunFlags,
    /// Only these of its blocks, its last, because an earlier attempt did the others.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub rest: Option<Vec<String>>,
}

impl JobTask {
    fn arguments(&self, globals: Globals<'_>, run_id: Uuid) -> Vec<String> {
        let whole = || vec![self.job.clone()];
        run_arguments(globals, run_id, &self.flags, &self.rest.clone().unwrap_or_else(whole))
    }
}

/// An extractor and a loader, to be run.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct ElTask {
    /// The extractor.
    pub extractor: String,
    /// The loader.
    pub loader: String,
    /// What is transformed. Nothing without it, and it is `meltano el`.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub transform: Option<Transform>,
    /// The flags of `meltano el`.
    #[serde(default)]
    pub flags: ElFlags,
}

impl ElTask {
    fn arguments(&self, globals: Globals<'_>, run_id: Uuid) -> Vec<String> {
        el_arguments(globals, run_id, &self.flags, self.transform, [&self.extractor, &self.loader])
    }
}

/// What a schedule runs.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Scheduled {
    /// A job.
    Job(JobTask),
    /// An extractor and a loader.
    El(ElTask),
}

/// The kinds of tasks.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
#[allow(missing_docs, reason = "they are those of `Task`")]
pub enum Kind {
    Run,
    Job,
    Schedule,
    El,
    Invoke,
    Test,
    ConfigTest,
    Install,
    Discover,
    SelectList,
}

impl Kind {
    /// All of them.
    pub const ALL: [Self; 10] = [
        Self::Run,
        Self::Job,
        Self::Schedule,
        Self::El,
        Self::Invoke,
        Self::Test,
        Self::ConfigTest,
        Self::Install,
        Self::Discover,
        Self::SelectList,
    ];

    /// The name in the contract and in the journal.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Run => "run",
            Self::Job => "job",
            Self::Schedule => "schedule",
            Self::El => "el",
            Self::Invoke => "invoke",
            Self::Test => "test",
            Self::ConfigTest => "config_test",
            Self::Install => "install",
            Self::Discover => "discover",
            Self::SelectList => "select_list",
        }
    }

    /// The kind of that name.
    pub fn parse(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|kind| kind.as_str() == name)
    }
}

impl Task {
    /// Its kind.
    pub fn kind(&self) -> Kind {
        match self {
            Self::Run { .. } => Kind::Run,
            Self::Job(_) => Kind::Job,
            Self::Schedule { .. } => Kind::Schedule,
            Self::El(_) => Kind::El,
            Self::Invoke { .. } => Kind::Invoke,
            Self::Test { .. } => Kind::Test,
            Self::ConfigTest { .. } => Kind::ConfigTest,
            Self::Install { .. } => Kind::Install,
            Self::Discover { .. } => Kind::Discover,
            Self::SelectList { .. } => Kind::SelectList,
        }
    }

    /// What `meltano` is told to execute it.
    #[must_use]
    pub fn arguments(&self, globals: Globals<'_>, run_id: Uuid) -> Vec<String> {
        match self {
            Self::Run { blocks, flags } => run_arguments(globals, run_id, flags, blocks),
            Self::Job(job) | Self::Schedule { work: Scheduled::Job(job), .. } => job.arguments(globals, run_id),
            Self::El(el) | Self::Schedule { work: Scheduled::El(el), .. } => el.arguments(globals, run_id),
            Self::Invoke { plugin_type, plugin, command, args, flags } => {
                invoke_arguments(globals, flags, plugin_type.as_deref(), plugin, command.as_deref(), args)
            }
            Self::Test { tests } => test_arguments(globals, tests),
            Self::ConfigTest { plugin_type, plugin } => config_test_arguments(globals, plugin_type, plugin),
            Self::Install { plugin_type, plugins, flags } => {
                install_arguments(globals, flags, plugin_type.as_deref(), plugins)
            }
            Self::Discover { extractor, refresh } => discover_arguments(globals, *refresh, extractor),
            Self::SelectList { extractor, flags } => select_list_arguments(globals, flags, extractor),
        }
    }

    /// The name of the artefact that its standard output is, if that is no part of its log.
    #[must_use]
    pub fn output(&self) -> Option<&'static str> {
        match self {
            Self::Discover { .. } => Some("catalog.json"),
            Self::SelectList { .. } => Some("selection.json"),
            Self::El(el) | Self::Schedule { work: Scheduled::El(el), .. } => el.flags.dump.map(|dump| match dump {
                ElDump::Catalog => "catalog.json",
                ElDump::State => "state.json",
            }),
            _ => None,
        }
    }

    /// Whether it makes virtual environments. They know the path that they were made at, so a system directory that is
    /// removed afterwards would leave broken ones.
    #[must_use]
    pub fn installs(&self) -> bool {
        matches!(self, Self::Install { .. })
    }

    /// The extractor and the loader that it runs, by itself or for a schedule.
    #[must_use]
    pub fn el(&self) -> Option<&ElTask> {
        match self {
            Self::El(el) | Self::Schedule { work: Scheduled::El(el), .. } => Some(el),
            _ => None,
        }
    }

    /// The job that it runs, by itself or for a schedule.
    pub fn job(&self) -> Option<&str> {
        match self {
            Self::Job(job) | Self::Schedule { work: Scheduled::Job(job), .. } => Some(&job.job),
            _ => None,
        }
    }

    /// The schedule whose work it does.
    pub fn schedule(&self) -> Option<&str> {
        match self {
            Self::Schedule { schedule, .. } => Some(schedule),
            _ => None,
        }
    }
}

#[cfg(test)]
mod tests;
