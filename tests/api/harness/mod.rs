//! The small language in which tests are written: a [`House`] is a project on disk and a server beside it.

#[path = "../../files.rs"]
mod files;
mod meddler;
mod plugins;
pub(crate) mod recorder;
mod server;
mod tokens;
mod wait;
mod web;
mod written;

pub(crate) use files::{copy, repository};
pub(crate) use meddler::Meddler;
pub(crate) use plugins::{COUNTING_TAP, DRAINING_TARGET, FAILING_TAP, PATIENT_TAP, STUBBORN_TAP, WEB_SERVER};
pub(crate) use server::{Server, executable};
pub(crate) use tokens::Tokens;
pub(crate) use wait::eventually;
pub(crate) use web::{Answer, answer};
pub(crate) use written::{Request, Written};

use futures::Stream;
use meltano_api_client::{Client, RunStatus, types};
use serde_json::Value;
use std::path::{Path, PathBuf};
use std::process::{Command, Output};
use std::time::Duration;
use tempfile::TempDir;
use uuid::Uuid;

/// Where the path of a project's environment `dev` begins.
pub(crate) const DEV: &str = "/meltano/core/v2beta/projects/warehouse/envs/dev";

/// A project called `warehouse`, with the sample's plugins installed, and a server beside it.
pub(crate) struct House {
    pub(crate) project: Project,
    pub(crate) server: Server,
    pub(crate) client: Client,
    /// For what the typed client refuses to send.
    web: reqwest::Client,
    /// Last, so that the server is gone before its files are.
    _ground: TempDir,
}

impl House {
    /// A house without tokens.
    pub(crate) fn open() -> Self {
        Self::build(|_| {}, &[])
    }

    /// A house whose project is changed before the server starts, which gets further arguments.
    pub(crate) fn build(change: impl FnOnce(&Project), arguments: &[&str]) -> Self {
        Self::furnish(change, |ground, project| Server::start(ground, &[project.root()], arguments))
    }

    /// A house whose server is called without the recorder between, for measurements.
    #[allow(dead_code, reason = "the bench uses it")]
    pub(crate) fn build_unrecorded(change: impl FnOnce(&Project)) -> Self {
        Self::furnish(change, |ground, project| Server::start_unrecorded(ground, &[project.root()], &[]))
    }

    fn furnish(change: impl FnOnce(&Project), start: impl FnOnce(&Path, &Project) -> Server) -> Self {
        let ground = TempDir::new().unwrap();
        let project = Project::copy_of_sample(&ground.path().join("warehouse"));
        change(&project);
        let server = start(ground.path(), &project);
        let client = Client::connect(&server.url, None).unwrap();
        Self { project, server, client, web: reqwest::Client::new(), _ground: ground }
    }

    /// Starts a run of blocks in `dev`.
    pub(crate) async fn run(&self, blocks: &[&str]) -> types::Run {
        self.run_with(blocks, types::RunFlags::builder()).await
    }

    /// Starts a run of blocks with flags in `dev`.
    pub(crate) async fn run_with(&self, blocks: &[&str], flags: types::builder::RunFlags) -> types::Run {
        let flags = types::RunFlags::try_from(flags).unwrap();
        let body = types::RunCreate::builder().blocks(names(blocks)).flags(flags);
        self.client.run_create().project("warehouse").env("dev").body(body).send().await.unwrap().into_inner()
    }

    /// The run as it is now.
    pub(crate) async fn view(&self, run: Uuid) -> types::Run {
        self.client.run_view().project("warehouse").env("dev").run(run).send().await.unwrap().into_inner()
    }

    /// The run once it is over.
    pub(crate) async fn over(&self, run: Uuid) -> types::Run {
        eventually("the run is over", async || Some(self.view(run).await).filter(is_over)).await
    }

    /// The run once it stands there.
    pub(crate) async fn reaches(&self, run: Uuid, status: RunStatus) -> types::Run {
        eventually("the run stands there", async || Some(self.view(run).await).filter(|run| run.status == status)).await
    }

    /// What the run has said so far, without the line that ends the page.
    pub(crate) async fn log(&self, run: Uuid) -> Vec<types::LogLine> {
        let url = format!("{}{DEV}/runs/{run}/logs?limit=10000", self.server.url);
        let text = reqwest::get(url).await.unwrap().text().await.unwrap();
        let mut lines: Vec<types::LogLine> = text.lines().map(|line| serde_json::from_str(line).unwrap()).collect();
        lines.pop();
        lines
    }

    /// The lines of a run's log as they come, to the one that ends the stream.
    pub(crate) async fn follow(&self, run: Uuid) -> impl Stream<Item = Value> + use<> {
        let url = format!("{}{DEV}/runs/{run}/logs?follow=true", self.server.url);
        let state = (reqwest::get(url).await.unwrap(), Vec::new());
        futures::stream::unfold(state, |(mut response, mut buffer)| async move {
            loop {
                if let Some(end) = buffer.iter().position(|byte| *byte == b'\n') {
                    let line: Vec<u8> = buffer.drain(..=end).collect();
                    return Some((serde_json::from_slice(&line).unwrap(), (response, buffer)));
                }
                let chunk = tokio::time::timeout(Duration::from_secs(60), response.chunk()).await;
                buffer.extend_from_slice(&chunk.expect("a line, or a heartbeat").unwrap()?);
            }
        })
    }
}

/// Whether a run has ended.
pub(crate) fn is_over(run: &types::Run) -> bool {
    !matches!(run.status, RunStatus::Queued | RunStatus::Starting | RunStatus::Running | RunStatus::Cancelling)
}

/// Blocks by their names.
pub(crate) fn names(blocks: &[&str]) -> types::Blocks {
    let blocks: Vec<types::Block> = blocks.iter().map(|block| block.parse().unwrap()).collect();
    types::Blocks(blocks)
}

/// A Meltano project on disk.
pub(crate) struct Project(PathBuf);

impl Project {
    /// A fresh copy of the sample, which shares its installed plugins.
    pub(crate) fn copy_of_sample(root: &Path) -> Self {
        let installed = repository().join("target/sample");
        assert!(installed.join(".prepared").exists(), "the sample is not installed; run `cargo xtask test`");
        copy(&repository().join("tests/sample"), root);
        std::fs::create_dir_all(root.join(".meltano")).unwrap();
        for kind in ["extractors", "loaders", "mappers"] {
            std::os::unix::fs::symlink(installed.join(".meltano").join(kind), root.join(".meltano").join(kind))
                .unwrap();
        }
        Self(root.to_owned())
    }

    /// A fresh project that says just this.
    pub(crate) fn new(root: &Path, meltano_yml: &str) -> Self {
        std::fs::create_dir_all(root).unwrap();
        std::fs::write(root.join("meltano.yml"), meltano_yml).unwrap();
        Self(root.to_owned())
    }

    /// The directory that holds it, and what the server has.
    pub(crate) fn ground(&self) -> &Path {
        self.0.parent().unwrap()
    }

    /// Its directory.
    pub(crate) fn root(&self) -> &Path {
        &self.0
    }

    /// The text of one of its files.
    pub(crate) fn read(&self, file: &str) -> String {
        std::fs::read_to_string(self.0.join(file)).unwrap()
    }

    /// Changes one of its files.
    pub(crate) fn edit(&self, file: &str, change: impl FnOnce(String) -> String) {
        std::fs::write(self.0.join(file), change(self.read(file))).unwrap();
    }

    /// Adds a plugin that is a script, which needs no installation.
    pub(crate) fn add_script(&self, kind: &str, name: &str, capabilities: &str, script: &str) {
        use std::os::unix::fs::PermissionsExt;
        let path = self.0.join("plugins").join(format!("{name}.py"));
        std::fs::write(&path, script).unwrap();
        std::fs::set_permissions(&path, std::fs::Permissions::from_mode(0o755)).unwrap();
        let namespace = name.replace('-', "_");
        let entry = format!(
            "\n  {kind}:\n  - name: {name}\n    namespace: {namespace}\n    executable: ./plugins/{name}.py\n    \
             capabilities: [{capabilities}]\n"
        );
        self.edit("meltano.yml", |text| text.replacen(&format!("\n  {kind}:\n"), &entry, 1));
    }

    /// Puts a script beside it that a server takes for Meltano if it is told `--meltano ./meltano`.
    pub(crate) fn feign_meltano(&self, script: &str) {
        use std::os::unix::fs::PermissionsExt;
        let path = self.ground().join("meltano");
        std::fs::write(&path, script).unwrap();
        std::fs::set_permissions(&path, std::fs::Permissions::from_mode(0o755)).unwrap();
    }

    /// Runs the real `meltano` in it.
    pub(crate) fn meltano(&self, arguments: &[&str]) -> Output {
        let output = Command::new(meltano())
            .args(arguments)
            .current_dir(&self.0)
            .env("MELTANO_SEND_ANONYMOUS_USAGE_STATS", "false")
            .env("MELTANO_CLI_DISABLE_VERSION_CHECK", "1")
            .env("NO_COLOR", "1")
            .output()
            .unwrap();
        assert!(output.status.success(), "meltano {arguments:?}: {}", String::from_utf8_lossy(&output.stderr));
        output
    }

    /// What the real `meltano` prints.
    pub(crate) fn meltano_says(&self, arguments: &[&str]) -> String {
        String::from_utf8(self.meltano(arguments).stdout).unwrap()
    }

    /// The rows of Meltano's own table of runs: state id, state and payload.
    pub(crate) fn meltano_runs(&self) -> Vec<(String, String, String)> {
        let database = rusqlite::Connection::open(self.0.join(".meltano/meltano.db")).unwrap();
        let mut query = database.prepare("SELECT job_name, state, payload FROM runs ORDER BY id").unwrap();
        let rows = query.query_map([], |row| Ok((row.get(0)?, row.get(1)?, row.get(2)?))).unwrap();
        rows.map(Result::unwrap).collect()
    }
}

/// The executable of the private Meltano.
pub(crate) fn meltano() -> PathBuf {
    repository().join("target/tools/meltano/bin/meltano")
}
