//! Who descends from whom. Read from `/proc` on Linux; elsewhere nothing is known, and callers fall back on groups.

/// When the process started, in clock ticks since boot. With the process id it names a process once and for all.
/// `None` if there is no such process, or the system does not say.
pub fn start_ticks(pid: i32) -> Option<u64> {
    system::stat(pid).map(|stat| stat.start_ticks)
}

/// The living children of `parent`, own and adopted, without those that merely wait to be collected.
pub fn children(parent: i32) -> Vec<i32> {
    let children = system::all().into_iter().filter(|process| process.parent == parent && process.alive);
    children.map(|process| process.pid).collect()
}

/// Every living process below `ancestor`, without it and without those that merely wait to be collected.
pub fn descendants(ancestor: i32) -> Vec<i32> {
    below(ancestor, &system::all())
}

/// The same for several, with one look at all processes.
pub fn trees(ancestors: &[i32]) -> Vec<Vec<i32>> {
    let processes = if ancestors.is_empty() { Vec::new() } else { system::all() };
    ancestors.iter().map(|ancestor| below(*ancestor, &processes)).collect()
}

fn below(ancestor: i32, processes: &[Stat]) -> Vec<i32> {
    let mut found = vec![ancestor];
    let mut next = 0;
    while let Some(&parent) = found.get(next) {
        found.extend(processes.iter().filter(|process| process.parent == parent).map(|process| process.pid));
        next += 1;
    }
    found.remove(0);
    found.retain(|pid| processes.iter().any(|process| process.pid == *pid && process.alive));
    found
}

/// Every living process that was started with the environment variable `name` set to `value`.
pub fn carriers(name: &str, value: &str) -> Vec<i32> {
    let wanted = format!("{name}={value}");
    let alive = system::all().into_iter().filter(|process| process.alive).map(|process| process.pid);
    alive.filter(|pid| system::environment_has(*pid, wanted.as_bytes())).collect()
}

struct Stat {
    pid: i32,
    parent: i32,
    alive: bool,
    start_ticks: u64,
}

#[cfg(target_os = "linux")]
mod system {
    use super::Stat;

    pub(super) fn stat(pid: i32) -> Option<Stat> {
        let text = std::fs::read(format!("/proc/{pid}/stat")).ok()?;
        let text = String::from_utf8_lossy(&text);
        // The name stands in parentheses and may hold anything, parentheses too: fields are counted behind the last.
        let mut fields = text.rsplit_once(") ")?.1.split(' ');
        let state = fields.next()?;
        let parent = fields.next()?.parse().ok()?;
        let start_ticks = fields.nth(17)?.parse().ok()?;
        Some(Stat { pid, parent, alive: !matches!(state, "Z" | "X" | "x"), start_ticks })
    }

    pub(super) fn all() -> Vec<Stat> {
        let Ok(entries) = std::fs::read_dir("/proc") else {
            return Vec::new();
        };
        let pids = entries.flatten().filter_map(|entry| entry.file_name().to_str()?.parse().ok());
        pids.filter_map(stat).collect()
    }

    pub(super) fn environment_has(pid: i32, wanted: &[u8]) -> bool {
        let environment = std::fs::read(format!("/proc/{pid}/environ")).unwrap_or_default();
        environment.split(|byte| *byte == 0).any(|variable| variable == wanted)
    }
}

#[cfg(not(target_os = "linux"))]
mod system {
    use super::Stat;

    pub(super) fn stat(_pid: i32) -> Option<Stat> {
        None
    }

    pub(super) fn all() -> Vec<Stat> {
        Vec::new()
    }

    pub(super) fn environment_has(_pid: i32, _wanted: &[u8]) -> bool {
        false
    }
}

#[cfg(all(test, target_os = "linux"))]
mod tests {
    use std::process::{Command, Stdio};

    use super::{carriers, descendants, start_ticks};

    #[test]
    fn a_child_is_found_by_descent_and_by_its_environment() {
        let own = i32::try_from(std::process::id()).expect("process ids fit");
        let mark = uuid::Uuid::new_v4().to_string();
        let mut child =
            Command::new("sleep").arg("60").env("MARK", &mark).stdout(Stdio::null()).spawn().expect("sleep exists");
        let pid = i32::try_from(child.id()).expect("process ids fit");
        assert!(descendants(own).contains(&pid));
        assert_eq!(carriers("MARK", &mark), [pid]);
        assert!(start_ticks(pid).expect("it lives") >= start_ticks(own).expect("we live"));
        child.kill().expect("it lives");
        assert!(!descendants(own).contains(&pid) || child.try_wait().is_ok());
        child.wait().expect("it ended");
        assert_eq!(start_ticks(pid), None);
    }
}
