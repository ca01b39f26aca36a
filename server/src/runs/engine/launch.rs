//! From a place in the journal to a living supervisor.

use std::collections::BTreeMap;
use std::ffi::{OsStr, OsString};
use std::io;
use std::path::Path;
use std::process::Stdio;
use std::sync::{Arc, Mutex};

use tokio::process::{Child, Command};
use uuid::Uuid;

use super::{Inner, LaunchContext, blocking, lock};
use crate::meltano::{ChildEnvironment, Globals, LOG_CONFIG, lend_catalogs, make_private_system_directory};
use crate::process::{self, private_file};
use crate::project::{SystemDatabase, file_inside};
use crate::runs::artifacts;
use crate::runs::directory::{Launch, RunDirectory};
use crate::runs::journal::Finish;
use crate::runs::log::{LogWriter, Source};
use crate::runs::{Error, Kind, Needs, Run, Status, environment};

/// Why a run was not started.
pub(super) enum NotLaunched {
    /// Somebody cancelled it first.
    Cancelled,
    /// This went wrong.
    Failed(String),
}

impl NotLaunched {
    pub(super) fn because(what: &str) -> impl FnOnce(io::Error) -> Self {
        move |error| Self::Failed(format!("{what}: {error}"))
    }
}

/// The log of a run while the server prepares it.
pub(super) type Preparation = Arc<Mutex<LogWriter>>;

struct Prepared {
    run: Run,
    /// Or why nothing can be started in the project.
    context: Result<LaunchContext, String>,
    log: Preparation,
}

impl Inner {
    /// Starts a run that has its place, and stays with it to its end.
    pub(super) async fn launch_and_attend(self: &Arc<Self>, id: Uuid) {
        match self.launch(id).await {
            Ok(supervisor) => self.attend(id, Some(supervisor)).await,
            Err(NotLaunched::Cancelled) => {
                let reason = Some("cancelled before it began".to_owned());
                self.finish(id, Finish { reason, ..Finish::now(Status::Cancelled) }).await;
            }
            Err(NotLaunched::Failed(reason)) => {
                self.finish(id, Finish { reason: Some(reason), ..Finish::now(Status::Failed) }).await;
            }
        }
    }

    async fn launch(self: &Arc<Self>, id: Uuid) -> Result<Child, NotLaunched> {
        let inner = self.clone();
        let prepared = blocking(move || inner.prepare(id)).await;
        let Prepared { run, context, log } = prepared.map_err(|error| NotLaunched::Failed(error.to_string()))?;
        let launched = match context {
            Ok(context) => self.launch_in(run, context, &log).await,
            Err(reason) => Err(NotLaunched::Failed(reason)),
        };
        if let Err(NotLaunched::Failed(reason)) = &launched {
            say(&log, Source::Server, reason);
        }
        launched
    }

    async fn launch_in(
        self: &Arc<Self>,
        run: Run,
        context: LaunchContext,
        log: &Preparation,
    ) -> Result<Child, NotLaunched> {
        self.upgrade_database(&run.project, run.id, &context, log).await?;
        let inner = self.clone();
        let started = blocking(move || Ok(inner.start_supervisor(&run, &context))).await;
        started.map_err(|error| NotLaunched::Failed(error.to_string()))?
    }

    fn prepare(&self, id: Uuid) -> Result<Prepared, Error> {
        let run = self.journal.view(id)?.ok_or(Error::NotFound(id))?;
        let context = self.config.projects.launch_context(&run.project, &run.env);
        let log = self.furnish(id, context.as_ref().ok(), &keeping(&run.needs))?;
        self.note_blocks(&run);
        Ok(Prepared { run, context, log })
    }

    /// Makes a directory with what a process of Meltano needs in it, and the log that it writes to. The plugins in `keep`
    /// use the project's run directory.
    pub(super) fn furnish(
        &self,
        id: Uuid,
        context: Option<&LaunchContext>,
        keep: &[&str],
    ) -> Result<Preparation, Error> {
        let directory = self.directory(id);
        directory.create().map_err(Error::file(directory.path()))?;
        let log = LogWriter::open(&directory.log()).map_err(Error::file(directory.log()))?;
        // What an interrupted start has left.
        directory.tidy().map_err(Error::file(directory.path()))?;
        if let Some(context) = context {
            let private = directory.system_directory();
            make_private_system_directory(&private, &context.root, keep).map_err(Error::file(&private))?;
            if let Err(error) = lend_catalogs(&context.root, &private) {
                tracing::warn!(run.id = %id, %error, "cannot lend a run the catalogues; it will discover them");
            }
            write_private(&directory, LOG_CONFIG).map_err(Error::file(directory.log_config()))?;
        }
        Ok(Arc::new(Mutex::new(log)))
    }

    fn start_supervisor(&self, run: &Run, context: &LaunchContext) -> Result<Child, NotLaunched> {
        let directory = self.directory(run.id);
        if matches!(directory.cancel_request(), Ok(Some(_))) {
            return Err(NotLaunched::Cancelled);
        }
        self.check_files(run, context)?;
        let log_config = directory.log_config();
        let globals = Globals { log_config: &log_config, env: environment(&run.env) };
        let launch = Launch {
            program: context.executable.clone(),
            args: run.task.arguments(globals, run.id),
            working_directory: context.root.clone(),
            output: run.task.output().map(str::to_owned),
        };
        let variables = self.variables(run, context)?;
        directory.write_launch(&launch).map_err(NotLaunched::because("cannot write what to execute"))?;
        artifacts::before(&directory, run, &self.config.projects);
        // Taken here and handed over as standard input: there is no moment in which the run seems dead.
        let lock = process::acquire(&directory.lock()).map_err(NotLaunched::because("cannot take the run's lock"))?;
        let complaints = private_file().create(true).append(true).open(directory.supervisor_log());
        let complaints = complaints.map_err(NotLaunched::because("cannot open the supervisor's log"))?;
        Command::new(&self.config.supervisor.program)
            .args(&self.config.supervisor.args)
            .arg(directory.path())
            .current_dir(directory.path())
            .env_clear()
            .envs(variables)
            .stdin(Stdio::from(lock))
            .stdout(Stdio::null())
            .stderr(Stdio::from(complaints))
            .process_group(0)
            .spawn()
            .map_err(NotLaunched::because("cannot start the supervisor"))
    }

    /// What a run reads lies in the project still: a link may lead elsewhere by now.
    fn check_files(&self, run: &Run, context: &LaunchContext) -> Result<(), NotLaunched> {
        let flags = run.task.el().map(|el| &el.flags);
        let files = flags.into_iter().flat_map(|flags| [&flags.catalog, &flags.state]).flatten();
        for file in files {
            file_inside(&context.root, file).map_err(|error| NotLaunched::Failed(error.to_string()))?;
        }
        Ok(())
    }

    /// The environment of a run: what is passed, what its task sets, and what the server sets, of which the last wins.
    fn variables(&self, run: &Run, context: &LaunchContext) -> Result<BTreeMap<OsString, OsString>, NotLaunched> {
        let own = self.config.projects.task_variables(&run.project, &run.task).map_err(NotLaunched::Failed)?;
        let mut variables = self.config.environment.select(std::env::vars_os());
        // What no process can be given is left out, rather than fail the run with its value in the reason.
        let is_sound =
            |(name, value): &(String, String)| !name.is_empty() && !name.contains(['=', '\0']) && !value.contains('\0');
        variables.extend(own.into_iter().filter(is_sound).map(|(name, value)| (name.into(), value.into())));
        let uses_own = uses_own_system_directory(run);
        if uses_own {
            keep_project_id(&mut variables, &context.root);
        }
        let mut variables = self.environment(run.id, context, variables);
        if uses_own {
            variables.insert("MELTANO_SYS_DIR_ROOT".into(), context.root.join(".meltano").into());
        }
        Ok(variables)
    }

    pub(super) fn environment(
        &self,
        run_id: Uuid,
        context: &LaunchContext,
        passed: BTreeMap<OsString, OsString>,
    ) -> BTreeMap<OsString, OsString> {
        let directory = self.directory(run_id);
        let default_database = match &context.system_database {
            SystemDatabase::Sqlite(path) if !context.database_configured => Some(path.as_path()),
            _ => None,
        };
        let child = ChildEnvironment {
            run_id,
            root: &context.root,
            system_directory: &directory.system_directory(),
            state_home: &directory.state_home(),
            default_database,
        };
        child.with(passed)
    }
}

/// Whether a run works in the project's own system directory: what installs, and what is invoked and is no part of
/// pipelines. Airflow and Superset write the path of their home into files that other processes of theirs read, so it must
/// be there when the run is over.
fn uses_own_system_directory(run: &Run) -> bool {
    run.task.installs() || run.task.kind() == Kind::Invoke && !keeping(&run.needs).is_empty()
}

/// The plugins that use the project's own run directory: all but those of pipelines, which would mix up their states, and
/// whose catalogues are lent.
fn keeping(needs: &Needs) -> Vec<&str> {
    let of_pipelines = |plugin_type: &str| matches!(plugin_type, "extractors" | "loaders" | "mappers");
    let plugins = || needs.plugins.iter().filter_map(|plugin| plugin.split_once('/'));
    let is_private = |name: &str| plugins().any(|(kind, other)| other == name && of_pipelines(kind));
    let mut keep: Vec<&str> = plugins().map(|(_, name)| name).filter(|name| !is_private(name)).collect();
    keep.sort_unstable();
    keep.dedup();
    keep
}

/// Meltano writes the project id that it finds in `analytics.json` into a `meltano.yml` without one, and so rewrites the
/// user's file, unless it is told the id (`ensure_project_id` in `core/project_settings_service.py`). In a private system
/// directory it finds none.
fn keep_project_id(variables: &mut BTreeMap<OsString, OsString>, root: &Path) {
    let text = std::fs::read(root.join(".meltano/analytics.json")).unwrap_or_default();
    let analytics: serde_json::Value = serde_json::from_slice(&text).unwrap_or_default();
    if let Some(id) = analytics.get("project_id").and_then(serde_json::Value::as_str).filter(|id| !id.contains('\0')) {
        variables.entry("MELTANO_PROJECT_ID".into()).or_insert_with(|| OsStr::new(id).into());
    }
}

/// Appends to the log of a run that is being prepared. That it cannot does not stop the run.
pub(super) fn say(log: &Preparation, source: Source, line: &str) {
    if let Err(error) = lock(log).append(source, line, false) {
        tracing::warn!(%error, "cannot write a line of a run's log");
    }
}

fn write_private(directory: &RunDirectory, text: &str) -> io::Result<()> {
    let mut file = private_file().create(true).write(true).truncate(true).open(directory.log_config())?;
    io::Write::write_all(&mut file, text.as_bytes())
}
