//! The real server as a process of its own, with the recorder before it.

use super::recorder::{Finding, Recorder};
use super::{meltano, repository};
use nix::sys::signal::{Signal, kill};
use nix::unistd::Pid;
use serde_json::Value;
use std::io::{BufRead, BufReader};
use std::path::{Path, PathBuf};
use std::process::{Child, Command, ExitStatus, Stdio};

/// A server that is ended with the test.
pub(crate) struct Server {
    child: Child,
    /// Where to call it, such as `http://127.0.0.1:43211`.
    pub(crate) url: String,
    /// Nothing if what the server says is measured, and not judged.
    recorder: Option<Recorder>,
    ground: PathBuf,
    projects: Vec<PathBuf>,
    arguments: Vec<String>,
    variables: Vec<(String, String)>,
}

impl Server {
    /// Starts a server for these projects. Its data and its log lie on the ground. What it answers is held against the
    /// contract, and a disagreement fails the test when the server is dropped.
    pub(crate) fn start(ground: &Path, projects: &[&Path], arguments: &[&str]) -> Self {
        Self::start_with(ground, projects, arguments, &[])
    }

    /// The same with more in its environment.
    pub(crate) fn start_with(
        ground: &Path,
        projects: &[&Path],
        arguments: &[&str],
        variables: &[(&str, String)],
    ) -> Self {
        let mut server = Self::spawn(ground, projects, arguments, variables);
        server.record();
        server
    }

    /// The same without a recorder, which takes time.
    pub(crate) fn start_unrecorded(ground: &Path, projects: &[&Path], arguments: &[&str]) -> Self {
        Self::spawn(ground, projects, arguments, &[])
    }

    fn spawn(ground: &Path, projects: &[&Path], arguments: &[&str], variables: &[(&str, String)]) -> Self {
        let projects = projects.iter().map(|path| (*path).to_owned()).collect::<Vec<_>>();
        let arguments = arguments.iter().map(|argument| (*argument).to_owned()).collect::<Vec<_>>();
        let variables = variables.iter().map(|(name, value)| ((*name).to_owned(), value.clone())).collect::<Vec<_>>();
        let (child, url) = spawn(ground, &projects, &arguments, &variables);
        Self { child, url, recorder: None, ground: ground.to_owned(), projects, arguments, variables }
    }

    /// Starts the next server on the same ground, at another address.
    pub(crate) fn start_again(&mut self) {
        (self.child, self.url) = spawn(&self.ground, &self.projects, &self.arguments, &self.variables);
        if self.recorder.is_some() {
            self.record();
        }
    }

    /// Puts a recorder before the server, and gives its address for the server's.
    fn record(&mut self) {
        let recorder = Recorder::before(self.url.trim_start_matches("http://").parse().unwrap());
        self.url = format!("http://{}", recorder.address());
        self.recorder = Some(recorder);
    }

    /// Where server and contract have disagreed so far. Who takes it answers for it: it fails the test no more.
    pub(crate) fn take_findings(&self) -> Vec<Finding> {
        self.recorder.iter().flat_map(Recorder::take_findings).collect()
    }

    /// How many of its answers were held against the contract.
    pub(crate) fn judged(&self) -> usize {
        self.recorder.as_ref().map_or(0, Recorder::judged)
    }

    /// Ends it as a crash would.
    pub(crate) fn crash(&mut self) {
        self.signal(Signal::SIGKILL);
        self.child.wait().unwrap();
    }

    /// Tells it to stop, and waits until it has.
    pub(crate) fn stop(&mut self) -> ExitStatus {
        self.signal(Signal::SIGTERM);
        self.wait()
    }

    /// Waits until it has stopped.
    pub(crate) fn wait(&mut self) -> ExitStatus {
        self.child.wait().unwrap()
    }

    /// Its process id.
    pub(crate) fn pid(&self) -> i32 {
        self.child.id().try_into().unwrap()
    }

    /// Sends it a signal.
    pub(crate) fn signal(&self, signal: Signal) {
        kill(Pid::from_raw(self.pid()), signal).unwrap();
    }

    /// What it has logged so far, over all its lives.
    pub(crate) fn log(&self) -> String {
        std::fs::read_to_string(self.ground.join("server.log")).unwrap()
    }

    /// The lines of its access log so far.
    pub(crate) fn requests(&self) -> Vec<Value> {
        let log = self.log();
        let lines = log.lines().map(|line| serde_json::from_str::<Value>(line).unwrap());
        lines.filter(|line| line["target"] == "meltano_api::access").collect()
    }

    /// Its data directory.
    pub(crate) fn data_dir(&self) -> PathBuf {
        self.ground.join("data")
    }

    /// Ends runs that a server left on purpose, and that a test which failed did not see to their end.
    fn end_runs(&self) {
        let Ok(runs) = std::fs::read_dir(self.data_dir().join("runs")) else { return };
        for run in runs.flatten().map(|run| run.path()) {
            let process = std::fs::read(run.join("process.json")).ok();
            let process: Option<Value> = process.and_then(|process| serde_json::from_slice(&process).ok());
            let supervisor = process.and_then(|process| i32::try_from(process["supervisor_pid"].as_i64()?).ok());
            if let (false, Some(supervisor)) = (run.join("exit.json").exists(), supervisor) {
                let command = std::fs::read_to_string(format!("/proc/{supervisor}/cmdline")).unwrap_or_default();
                if command.contains(&*run.to_string_lossy()) {
                    let _ = std::fs::write(run.join("cancel.json"), r#"{"grace_ms":0}"#);
                    let _ = kill(Pid::from_raw(supervisor), Signal::SIGTERM);
                }
            }
        }
    }
}

impl Drop for Server {
    fn drop(&mut self) {
        if self.child.try_wait().is_ok_and(|status| status.is_none()) {
            self.stop();
        }
        self.end_runs();
        if std::thread::panicking() {
            eprintln!("the server said:\n{}", self.log());
        }
    }
}

/// The server's executable, as `cargo xtask test` has built it; or another, which `cargo xtask bench` names.
pub(crate) fn executable() -> PathBuf {
    let named = std::env::var_os("MELTANO_API_TEST_SERVER").map(PathBuf::from);
    named.unwrap_or_else(|| repository().join("target/debug/meltano-api"))
}

fn spawn(ground: &Path, projects: &[PathBuf], arguments: &[String], variables: &[(String, String)]) -> (Child, String) {
    let log = std::fs::File::options().create(true).append(true).open(ground.join("server.log")).unwrap();
    let mut command = Command::new(executable());
    command.arg("serve").args(["--bind", "127.0.0.1:0", "--log-format", "json"]);
    // By variable, so that a test can say otherwise by flag.
    command.env("MELTANO_API_ON_SHUTDOWN", "stop").env("MELTANO_API_MELTANO", meltano());
    command.arg("--data-dir").arg(ground.join("data"));
    for project in projects {
        command.arg("--project").arg(project);
    }
    let mut child = command
        .args(arguments)
        .envs(variables.iter().map(|(name, value)| (name, value)))
        .current_dir(ground)
        .stdin(Stdio::null())
        .stdout(Stdio::piped())
        .stderr(log)
        .spawn()
        .expect("the server is built by `cargo xtask test`");
    let mut line = String::new();
    BufReader::new(child.stdout.take().unwrap()).read_line(&mut line).unwrap();
    let url = line.trim().split_once("listening on ").map(|(_, url)| url.to_owned());
    let said = || std::fs::read_to_string(ground.join("server.log")).unwrap_or_default();
    let url = url.unwrap_or_else(|| panic!("the server did not start:\n{}", said()));
    (child, url)
}
