//! What a process costs, as the kernel counts it.

use std::time::Duration;

use nix::sys::resource::{UsageWho, getrusage};
use nix::sys::time::TimeVal;

/// The unit of processor times in `/proc`: Linux gives all programs a hundredth of a second.
const TICK: Duration = Duration::from_millis(10);

/// The processor time of a process and of all that it has waited for, which includes what they have waited for.
pub(crate) fn processor(pid: i32) -> Duration {
    times(pid).iter().sum()
}

/// The processor time of a process alone.
pub(crate) fn own(pid: i32) -> Duration {
    times(pid)[..2].iter().sum()
}

/// Its own as a user and in the kernel, and those of whom it has waited for.
fn times(pid: i32) -> [Duration; 4] {
    let stat = std::fs::read_to_string(format!("/proc/{pid}/stat")).unwrap();
    // `utime` is the 14th; the name, which is the second, may contain anything.
    let mut fields = stat.rsplit_once(") ").unwrap().1.split(' ').skip(11);
    [(); 4].map(|()| TICK * fields.next().unwrap().parse::<u32>().unwrap())
}

/// The processor time of all that this process has waited for.
pub(crate) fn of_children() -> Duration {
    let usage = getrusage(UsageWho::RUSAGE_CHILDREN).unwrap();
    let duration = |time: TimeVal| Duration::new(time.tv_sec().unsigned_abs(), time.tv_usec() as u32 * 1000);
    duration(usage.user_time()) + duration(usage.system_time())
}

/// How many bytes of memory it has.
pub(crate) fn memory(pid: i32) -> u64 {
    let status = std::fs::read_to_string(format!("/proc/{pid}/status")).unwrap();
    let line = status.lines().find_map(|line| line.strip_prefix("VmRSS:")).unwrap();
    line.trim().trim_end_matches(" kB").parse::<u64>().unwrap() * 1024
}

/// How many descriptors it has open.
pub(crate) fn descriptors(pid: i32) -> usize {
    std::fs::read_dir(format!("/proc/{pid}/fd")).unwrap().count()
}

/// How many processes it has started that it has not waited for yet.
pub(crate) fn children(pid: i32) -> usize {
    let tasks = std::fs::read_dir(format!("/proc/{pid}/task")).unwrap();
    // A thread may end meanwhile.
    let children = tasks.filter_map(|task| std::fs::read_to_string(task.ok()?.path().join("children")).ok());
    children.map(|children| children.split_whitespace().count()).sum()
}
