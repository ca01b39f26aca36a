//! The standard output of a run that is an answer, not something said: it goes to a file beside the log.

use std::fs;
use std::io::{self, Write};
use std::os::fd::OwnedFd;
use std::path::PathBuf;

use tokio::io::AsyncReadExt;
use tokio::net::unix::pipe;
use tokio::sync::watch;
use tokio::task::JoinHandle;

use crate::process::private_file;
use crate::runs::directory::{RunDirectory, create_private_directory};

/// How much of an answer is kept, in bytes. One that is longer is none.
const LONGEST: u64 = 256 * 1024 * 1024;

/// An answer that is being written down.
pub(super) struct Output {
    /// Where it is until it is whole.
    part: PathBuf,
    whole: PathBuf,
    /// Why it cannot be kept.
    problem: watch::Sender<Option<String>>,
}

impl Output {
    pub(super) fn new(directory: &RunDirectory, name: &str) -> io::Result<Self> {
        create_private_directory(&directory.artifacts())?;
        let whole = directory.artifacts().join(name);
        let part = directory.artifacts().join(format!(".{name}.part"));
        Ok(Self { part, whole, problem: watch::Sender::new(None) })
    }

    /// Copies the pipe into the file until its last writer is gone, or until `stop` says so.
    pub(super) fn keep(&self, pipe: impl Into<OwnedFd>, mut stop: watch::Receiver<bool>) -> io::Result<JoinHandle<()>> {
        let mut pipe = pipe::Receiver::from_owned_fd(pipe.into())?;
        let mut file = private_file().create(true).write(true).truncate(true).open(&self.part)?;
        let problem = self.problem.clone();
        Ok(tokio::spawn(async move {
            let (mut length, mut chunk) = (0, vec![0; 64 * 1024]);
            loop {
                let read = tokio::select! {
                    read = pipe.read(&mut chunk) => read,
                    _ = stop.wait_for(|stop| *stop) => break,
                };
                let Ok(read @ 1..) = read else { break };
                length += read as u64;
                if length > LONGEST {
                    let limit = LONGEST / 1024 / 1024;
                    problem.send_replace(Some(format!("it answered more than {limit} MiB, which is not kept")));
                    return;
                }
                if let Err(error) = file.write_all(&chunk[..read]) {
                    problem.send_replace(Some(format!("its answer cannot be kept: {error}")));
                    return;
                }
            }
            if let Err(error) = file.sync_all() {
                problem.send_replace(Some(format!("its answer cannot be kept: {error}")));
            }
        }))
    }

    /// Ready when it cannot be kept.
    pub(super) async fn fails(&self) {
        let mut problem = self.problem.subscribe();
        if problem.wait_for(Option::is_some).await.is_err() {
            std::future::pending().await
        }
    }

    /// What was written counts if the run succeeded, and is removed otherwise. Says why it cannot be kept.
    pub(super) fn conclude(self, succeeded: bool) -> Option<String> {
        let problem = self.problem.borrow().clone();
        if succeeded && problem.is_none() {
            return fs::rename(&self.part, &self.whole)
                .err()
                .map(|error| format!("its answer cannot be kept: {error}"));
        }
        _ = fs::remove_file(&self.part);
        problem
    }
}
