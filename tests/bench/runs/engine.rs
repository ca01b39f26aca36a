//! A project with a server beside it, and runs that are started and waited for.

use std::net::SocketAddr;
use std::time::{Duration, Instant};

use serde_json::{Value, json};
use tempfile::TempDir;

use crate::costs;
use crate::harness::{DEV, Project, Server};

/// For how long the end of a run is waited for.
const LONGEST: Duration = Duration::from_secs(300);

/// The server is ended and the files are gone when it is dropped.
pub(crate) struct Engine {
    pub(crate) server: Server,
    pub(crate) project: Project,
    http: reqwest::Client,
    /// Last, so that the server is gone before its files are.
    ground: TempDir,
}

impl Engine {
    /// A copy of the sample, run by the real Meltano.
    pub(crate) fn real() -> Self {
        Self::start(|_| {}, &[])
    }

    /// The same with a script in the place of Meltano.
    pub(crate) fn of_script(script: &str) -> Self {
        Self::start(|project| project.feign_meltano(script), &["--meltano", "./meltano"])
    }

    fn start(change: impl FnOnce(&Project), arguments: &[&str]) -> Self {
        let ground = tempfile::tempdir().unwrap();
        let project = Project::copy_of_sample(&ground.path().join("warehouse"));
        change(&project);
        let server = Server::start_unrecorded(ground.path(), &[project.root()], arguments);
        // An idle connection would be a descriptor of the server.
        let http = reqwest::Client::builder().pool_max_idle_per_host(0).build().unwrap();
        Self { server, project, http, ground }
    }

    pub(crate) fn ground(&self) -> &std::path::Path {
        self.ground.path()
    }

    /// Where the server listens.
    pub(crate) fn address(&self) -> SocketAddr {
        self.server.url.trim_start_matches("http://").parse().unwrap()
    }

    /// What `GET` of a whole path answers.
    pub(crate) async fn get_whole(&self, path: &str) -> Value {
        let answer = self.http.get(format!("{}{path}", self.server.url)).send().await.unwrap();
        answer.error_for_status().unwrap().json().await.unwrap()
    }

    /// What `GET` of a path of `dev` answers.
    pub(crate) async fn get(&self, path: &str) -> Value {
        self.get_whole(&format!("{DEV}{path}")).await
    }

    /// Starts a run of the sample's pipeline, and returns its id.
    pub(crate) async fn begin(&self) -> String {
        let body = json!({ "blocks": ["tap-orders", "target-csv"] });
        let answer = self.http.post(format!("{}{DEV}/runs", self.server.url)).json(&body).send().await.unwrap();
        let run: Value = answer.error_for_status().unwrap().json().await.unwrap();
        run["id"].as_str().unwrap().to_owned()
    }

    /// The run once it is over, which it must be with success.
    pub(crate) async fn over(&self, id: &str) -> Value {
        let begun = Instant::now();
        loop {
            let run = self.get(&format!("/runs/{id}?wait=60s")).await;
            if run["ended_at"].is_string() {
                assert_eq!(run["status"], "succeeded", "{run:#}");
                return run;
            }
            assert!(begun.elapsed() < LONGEST, "the run does not end");
        }
    }

    /// The processor time of the server, of its supervisors and of what they ran, once none of them is left.
    pub(crate) async fn processor(&self) -> Duration {
        let pid = self.server.pid();
        while costs::children(pid) > 0 {
            tokio::time::sleep(Duration::from_millis(5)).await;
        }
        costs::processor(pid)
    }
}
