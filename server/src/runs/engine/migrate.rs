//! Before a run, or the first state: Meltano's tables are there. Two that made them at once would break each other.

use std::process::Stdio;
use std::sync::Arc;
use std::time::Duration;

use tokio::io::{AsyncBufReadExt, AsyncRead, BufReader};
use tokio::process::Command;
use tokio::time::{Instant, sleep};

use super::launch::{NotLaunched, Preparation, say};
use super::{Engine, Inner, LaunchContext, blocking, lock};
use uuid::Uuid;

use crate::meltano::upgrade_database_arguments;
use crate::process;
use crate::project::SystemDatabase;
use crate::runs::Error;
use crate::runs::log::Source;
use crate::system_db::{SchemaState, schema_state};

/// Marks a process that upgrades a database, with the project's directory as its value.
const UPGRADE_MARK: &str = "MELTANO_API_UPGRADE";

/// How long an upgrade that an earlier server began is waited for.
const EARLIER_ONE: Duration = Duration::from_secs(60);

impl Engine {
    /// Upgrades the system database of a project without a run, if it needs it. It takes the time of a `meltano` command.
    ///
    /// # Errors
    /// Why Meltano's tables cannot be made, for whoever asked for what needs them.
    pub async fn prepare_database(&self, project: &str, env: &str) -> Result<(), String> {
        let id = Uuid::now_v7();
        let directory = self.0.directory(id);
        let prepared = self.0.clone().prepare_database_in(project.to_owned(), env.to_owned(), id).await;
        let removed = tokio::fs::remove_dir_all(directory.path()).await;
        if let Err(error) = removed {
            tracing::warn!(%error, "cannot remove what the upgrade of a database left");
        }
        prepared
    }
}

impl Inner {
    async fn prepare_database_in(self: Arc<Self>, project: String, env: String, id: Uuid) -> Result<(), String> {
        let context = self.config.projects.launch_context(&project, &env)?;
        let inner = self.clone();
        let furnished = blocking(move || {
            let log = inner.furnish(id, Some(&context), &[])?;
            Ok((context, log))
        });
        let (context, log) = furnished.await.map_err(|error: Error| error.to_string())?;
        let upgraded = self.upgrade_database(&project, id, &context, &log).await;
        upgraded.map_err(|refused| match refused {
            NotLaunched::Cancelled => "cancelled".to_owned(),
            NotLaunched::Failed(reason) => reason,
        })
    }

    /// Upgrades the project's system database if it needs it. What that says goes to the log of the run.
    pub(super) async fn upgrade_database(
        &self,
        project: &str,
        id: Uuid,
        context: &LaunchContext,
        log: &Preparation,
    ) -> Result<(), NotLaunched> {
        let upgrade = lock(&self.upgrades).entry(project.to_owned()).or_default().clone();
        let mut upgraded = upgrade.lock().await;
        let is_current = match context.system_database.clone() {
            SystemDatabase::Sqlite(path) => {
                let head = context.head_revision.clone();
                let state = tokio::task::spawn_blocking(move || schema_state(&path, head.as_deref())).await;
                // A file that cannot be read now is Meltano's to judge.
                matches!(state, Ok(Ok(SchemaState::Current)))
            }
            // Cannot be asked; once for each life of the server is enough.
            SystemDatabase::Other { .. } => *upgraded,
        };
        if !is_current {
            wait_for_an_earlier_one(context).await;
            say(log, Source::Server, "preparing the system database of the project");
            self.run_upgrade(id, context, log).await?;
        }
        *upgraded = true;
        Ok(())
    }

    async fn run_upgrade(&self, id: Uuid, context: &LaunchContext, log: &Preparation) -> Result<(), NotLaunched> {
        let mut child = Command::new(&context.executable)
            .args(upgrade_database_arguments(&self.directory(id).log_config()))
            .current_dir(&context.root)
            .env_clear()
            .envs(self.environment(id, context, self.config.environment.select(std::env::vars_os())))
            .env(UPGRADE_MARK, &context.root)
            .stdin(Stdio::null())
            .stdout(Stdio::piped())
            .stderr(Stdio::piped())
            .process_group(0)
            .spawn()
            .map_err(NotLaunched::because("cannot start `meltano upgrade database`"))?;
        let stdout = child.stdout.take().map(|pipe| copy(pipe, Source::Stdout, log.clone()));
        let stderr = child.stderr.take().map(|pipe| copy(pipe, Source::Stderr, log.clone()));
        let (status, _, _) = tokio::join!(child.wait(), maybe(stdout), maybe(stderr));
        let status = status.map_err(NotLaunched::because("cannot wait for `meltano upgrade database`"))?;
        if status.success() {
            return Ok(());
        }
        Err(NotLaunched::Failed(format!("the system database could not be prepared: {status}")))
    }
}

/// A server that was killed may have left one behind, and two at once break each other.
async fn wait_for_an_earlier_one(context: &LaunchContext) {
    let root = context.root.to_string_lossy().into_owned();
    let deadline = Instant::now() + EARLIER_ONE;
    let upgrading = || {
        let root = root.clone();
        tokio::task::spawn_blocking(move || !process::carriers(UPGRADE_MARK, &root).is_empty())
    };
    while Instant::now() < deadline && matches!(upgrading().await, Ok(true)) {
        sleep(Duration::from_millis(100)).await;
    }
}

async fn maybe(copying: Option<impl Future<Output = ()>>) {
    if let Some(copying) = copying {
        copying.await;
    }
}

async fn copy(pipe: impl AsyncRead + Unpin, source: Source, log: Preparation) {
    let mut lines = BufReader::new(pipe).split(b'\n');
    while let Ok(Some(line)) = lines.next_segment().await {
        say(&log, source, &String::from_utf8_lossy(&line));
    }
}
