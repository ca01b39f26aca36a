//! The supervisor: a small process beside each run that outlives the server.
//!
//! It starts Meltano, writes down what it says, stops it when asked, makes sure that nothing of it is left, and writes
//! down how it ended. It knows the run's directory and nothing else: neither the journal nor the network. Killing the
//! server, or starting another version of it, means nothing to it.

mod capture;
mod leader;
mod output;
mod stop;

use std::io::ErrorKind;
use std::io::Write as _;
use std::path::Path;
use std::process::ExitCode;
use std::time::Duration;

use chrono::Utc;
use tokio::signal::unix::{Signal, SignalKind, signal};

use self::leader::Leader;
use super::directory::{Exit, RunDirectory};
use crate::process;

/// How long after one that failed the end of the run is written again.
const AGAIN: Duration = Duration::from_secs(1);

/// Supervises the run in `directory` until nothing of it is left. The process must have been started by the engine: it
/// holds the run's lock as its standard input, and has the run's environment. To be called before any other thread is.
pub fn supervise(directory: &Path) -> ExitCode {
    let directory = RunDirectory::at(directory);
    // Without it, a process that a plugin left behind would escape to process 1.
    process::become_subreaper();
    let runtime = match tokio::runtime::Builder::new_current_thread().enable_all().build() {
        Ok(runtime) => runtime,
        Err(error) => return complain(&error),
    };
    match runtime.block_on(run(&directory)) {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => complain(&error),
    }
}

struct Signals {
    terminate: Signal,
    child: Signal,
    /// Signals from a terminal that are meant for the server. They are listened to so that they do nothing.
    _terminal: [Signal; 2],
}

async fn run(directory: &RunDirectory) -> std::io::Result<()> {
    let signals = Signals {
        terminate: signal(SignalKind::terminate())?,
        child: signal(SignalKind::child())?,
        _terminal: [signal(SignalKind::interrupt())?, signal(SignalKind::hangup())?],
    };
    let launch = directory.read_launch()?;
    if directory.cancel_request()?.is_some() {
        return directory.write_exit(&ended(None, None, true));
    }
    directory.mark_started()?;
    let exit = match Leader::start(directory, &launch) {
        Ok(leader) => leader.see_through(directory, signals).await?,
        Err(error) => ended(None, Some(format!("cannot start `{}`: {error}", launch.program.display())), false),
    };
    write_down(directory, &exit).await
}

/// Without this nobody ever knows how the run ended, so a full disk is waited for, however long that takes.
async fn write_down(directory: &RunDirectory, exit: &Exit) -> std::io::Result<()> {
    let mut complained = false;
    loop {
        match directory.write_exit(exit) {
            Err(error) if matches!(error.kind(), ErrorKind::StorageFull | ErrorKind::QuotaExceeded) => {
                if !complained {
                    _ = writeln!(
                        std::io::stderr(),
                        "cannot write down the end of the run, and try again until it is: {error}"
                    );
                    complained = true;
                }
                tokio::time::sleep(AGAIN).await;
            }
            written => return written,
        }
    }
}

fn ended(ending: Option<process::Ending>, error: Option<String>, cancelled: bool) -> Exit {
    let (exit_code, signal) = match ending {
        Some(process::Ending::Code(code)) => (Some(code), None),
        Some(process::Ending::Signal(number)) => (None, Some(number)),
        None => (None, None),
    };
    Exit {
        exit_code,
        signal,
        error,
        ended_at: Utc::now(),
        cancelled,
        killed: false,
        missing_lines: 0,
        missing_why: None,
    }
}

/// Standard error goes to `supervisor.log`; there is nobody else to tell. `eprintln` is not for supervisors: it panics where the
/// disk is full.
fn complain(error: &std::io::Error) -> ExitCode {
    _ = writeln!(std::io::stderr(), "the supervisor failed: {error}");
    ExitCode::FAILURE
}
