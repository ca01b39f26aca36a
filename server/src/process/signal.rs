//! Sending signals, and learning how children ended.

use nix::errno::Errno;
use nix::sys::signal::{self, Signal};
use nix::sys::wait::{WaitPidFlag, WaitStatus, waitpid};
use nix::unistd::Pid;

/// How a process ended.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Ending {
    /// It exited with this code.
    Code(i32),
    /// A signal with this number ended it.
    Signal(i32),
}

/// Asks a process to end. True if there was one to ask.
pub fn terminate(pid: i32) -> bool {
    send(pid, Signal::SIGTERM)
}

/// Ends a process. True if there was one to end.
pub fn kill(pid: i32) -> bool {
    send(pid, Signal::SIGKILL)
}

/// Ends every process of a group. True if there was one to end.
pub fn kill_group(group: i32) -> bool {
    group > 1 && signal::killpg(Pid::from_raw(group), Signal::SIGKILL).is_ok()
}

/// Makes orphaned descendants children of this process instead of process 1. False where there is no such thing.
pub fn become_subreaper() -> bool {
    #[cfg(target_os = "linux")]
    return nix::sys::prctl::set_child_subreaper(true).is_ok();
    #[cfg(not(target_os = "linux"))]
    return false;
}

/// Collects one ended child, own or adopted; `None` if none has ended by now.
pub fn reap() -> Option<(i32, Ending)> {
    loop {
        match waitpid(None, Some(WaitPidFlag::WNOHANG)) {
            Ok(WaitStatus::Exited(pid, code)) => return Some((pid.as_raw(), Ending::Code(code))),
            Ok(WaitStatus::Signaled(pid, signal, _)) => {
                return Some((pid.as_raw(), Ending::Signal(signal as i32)));
            }
            Ok(WaitStatus::StillAlive) => return None,
            Ok(_) | Err(Errno::EINTR) => {}
            Err(_) => return None,
        }
    }
}

fn send(pid: i32, signal: Signal) -> bool {
    // 0 and negative numbers mean groups, 1 is not ours: never by accident.
    pid > 1 && signal::kill(Pid::from_raw(pid), signal).is_ok()
}
