//! Meltano itself, as seen by its supervisor: from the first process to the last.

use std::collections::HashSet;
use std::io;
use std::os::unix::process::CommandExt;
use std::process::{Child, Command, Stdio};
use std::sync::{Arc, Mutex, PoisonError};
use std::time::Duration;

use chrono::Utc;
use tokio::sync::watch;
use tokio::task::JoinHandle;
use tokio::time::{Instant, sleep, timeout};

use super::capture::{SharedLog, capture};
use super::output::Output;
use super::stop::{Look, Stop};
use super::{Signals, ended};
use crate::process::{self, Ending};
use crate::runs::directory::{Exit, Launch, Processes, RunDirectory};
use crate::runs::log::{LogWriter, Source};

/// How often the request to stop is looked at, should a signal have been lost.
const LOOK: Duration = Duration::from_secs(1);

/// How long what Meltano left behind may go on writing before it is killed.
const LAST_WORDS: Duration = Duration::from_millis(500);

/// How long killing is repeated. Only a process that hangs in the kernel resists.
const KILLING: Duration = Duration::from_secs(5);

/// Between two looks at the process tree while it dies. Forks that raced the last look are caught by the next.
const KILL_AGAIN: Duration = Duration::from_millis(10);

/// How long an unkillable holder of a pipe may delay the end.
const LAST_DRAIN: Duration = Duration::from_secs(2);

pub(super) struct Leader {
    pid: i32,
    log: SharedLog,
    readers: Vec<JoinHandle<()>>,
    stop_reading: watch::Sender<bool>,
    /// Its standard output, if that is not part of the log.
    output: Option<Output>,
}

impl Leader {
    pub(super) fn start(directory: &RunDirectory, launch: &Launch) -> io::Result<Self> {
        let log = Arc::new(Mutex::new(LogWriter::open(&directory.log())?));
        let output = launch.output.as_deref().map(|name| Output::new(directory, name)).transpose()?;
        let mut child = Command::new(&launch.program)
            .args(&launch.args)
            .current_dir(&launch.working_directory)
            .stdin(Stdio::null())
            .stdout(Stdio::piped())
            .stderr(Stdio::piped())
            .process_group(0)
            .spawn()?;
        let pid = child.id().cast_signed();
        let attached = Self::attach(directory, &mut child, log, output);
        // What cannot be watched over must not run.
        attached.inspect_err(|_| _ = process::kill_group(pid))
    }

    fn attach(directory: &RunDirectory, child: &mut Child, log: SharedLog, output: Option<Output>) -> io::Result<Self> {
        let pid = child.id().cast_signed();
        directory.write_processes(&Processes {
            pid,
            group: pid,
            start_ticks: process::start_ticks(pid),
            supervisor_pid: std::process::id().cast_signed(),
            started_at: Utc::now(),
        })?;
        let (stop_reading, stop) = watch::channel(false);
        let mut readers = Vec::new();
        if let Some(pipe) = child.stdout.take() {
            readers.push(match &output {
                Some(output) => output.keep(pipe, stop.clone())?,
                None => capture(pipe, Source::Stdout, log.clone(), stop.clone())?,
            });
        }
        if let Some(pipe) = child.stderr.take() {
            readers.push(capture(pipe, Source::Stderr, log.clone(), stop)?);
        }
        // The child is collected by `process::reap`, together with those that are adopted.
        Ok(Self { pid, log, readers, stop_reading, output })
    }

    /// Waits for the end of the run, stops it if asked, and leaves no process behind.
    pub(super) async fn see_through(mut self, directory: &RunDirectory, mut signals: Signals) -> io::Result<Exit> {
        let mut stop = Stop::default();
        let mut killed = false;
        let mut look = tokio::time::interval(LOOK);
        let ending = loop {
            if let Some(ending) = self.reap() {
                break ending;
            }
            tokio::select! {
                _ = signals.child.recv() => {}
                _ = signals.terminate.recv() => self.obey(&mut stop, directory),
                _ = look.tick() => self.obey(&mut stop, directory),
                () = stop.due(), if !killed => {
                    killed = true;
                    self.kill_all();
                }
                () = sleep(KILL_AGAIN), if killed => { self.kill_all(); }
                () = failing(self.output.as_ref()), if !killed => {
                    killed = true;
                    self.kill_all();
                }
            }
        };
        let mut exit = ended(Some(ending), None, stop.is_requested());
        self.drain(LAST_WORDS).await;
        if stop.is_requested() && !killed {
            killed |= !self.let_the_rest_end(&mut stop, directory, &mut signals).await;
        }
        self.bury().await;
        self.drain(LAST_DRAIN).await;
        self.stop_reading.send_replace(true);
        self.drain(LAST_DRAIN).await;
        let answered = exit.exit_code == Some(0);
        if let Some(problem) = self.output.take().and_then(|output| output.conclude(answered)) {
            exit = Exit { exit_code: None, signal: None, error: Some(problem), ..exit };
        }
        (exit.missing_lines, exit.missing_why) = self.log.lock().unwrap_or_else(PoisonError::into_inner).close();
        exit.ended_at = Utc::now();
        exit.killed = killed;
        Ok(exit)
    }

    /// Asks Meltano to stop, once: a second request would make it abandon its plugins.
    fn obey(&self, stop: &mut Stop, directory: &RunDirectory) {
        if stop.look(directory) == Look::Requested && !stop.is_due() {
            process::terminate(self.pid);
        }
    }

    /// Meltano dies at once, and leaves its plugins alone, when it is asked to stop outside of a pipeline. They get the
    /// same request then, and the rest of the grace; their own children are theirs to ask. True if none had to be killed.
    async fn let_the_rest_end(&self, stop: &mut Stop, directory: &RunDirectory, signals: &mut Signals) -> bool {
        let mut asked = HashSet::new();
        loop {
            while process::reap().is_some() {}
            if Self::rest().is_empty() {
                return true;
            }
            // Whoever asks and dies leaves its children to us: they come with a later look.
            let adopted = process::children(std::process::id().cast_signed());
            adopted.into_iter().filter(|pid| asked.insert(*pid)).for_each(|pid| _ = process::terminate(pid));
            tokio::select! {
                _ = signals.child.recv() => {}
                _ = signals.terminate.recv() => { stop.look(directory); }
                () = sleep(LOOK) => { stop.look(directory); }
                () = stop.due() => return false,
            }
        }
    }

    /// Kills whatever is left, wherever it hid, until nothing is.
    async fn bury(&self) {
        let deadline = Instant::now() + KILLING;
        loop {
            while process::reap().is_some() {}
            if !self.kill_all() || Instant::now() > deadline {
                return;
            }
            sleep(KILL_AGAIN).await;
        }
    }

    /// Waits until all writers of the pipes are gone and all they wrote is in the log, at most `longest`.
    async fn drain(&mut self, longest: Duration) {
        let all = async {
            while let Some(reader) = self.readers.last_mut() {
                _ = reader.await;
                self.readers.pop();
            }
        };
        _ = timeout(longest, all).await;
    }

    /// Collects who ended; says how Meltano did, if it was among them.
    fn reap(&self) -> Option<Ending> {
        while let Some((pid, ending)) = process::reap() {
            if pid == self.pid {
                return Some(ending);
            }
        }
        None
    }

    /// True if there was somebody to kill.
    fn kill_all(&self) -> bool {
        if cfg!(target_os = "linux") {
            // Being the subreaper, everything that descends from us is of the run: its group, and who left that.
            let rest = Self::rest();
            rest.iter().for_each(|pid| _ = process::kill(*pid));
            !rest.is_empty()
        } else {
            process::kill_group(self.pid)
        }
    }

    fn rest() -> Vec<i32> {
        process::descendants(std::process::id().cast_signed())
    }
}

async fn failing(output: Option<&Output>) {
    match output {
        Some(output) => output.fails().await,
        None => std::future::pending().await,
    }
}
