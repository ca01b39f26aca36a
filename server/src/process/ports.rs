//! Which TCP ports processes listen on. Read from `/proc` on Linux (proc(5)); elsewhere nothing is known.

use std::collections::BTreeSet;

/// The TCP ports, in order, that the processes listen on in their own network, whatever the address. Those of processes
/// that are gone, or of somebody else, are not known.
pub fn listening(pids: &[i32]) -> Vec<u16> {
    let mut networks = BTreeSet::new();
    let sockets: BTreeSet<u64> = pids.iter().flat_map(|pid| system::sockets(*pid)).collect();
    if sockets.is_empty() {
        return Vec::new();
    }
    let mut ports = BTreeSet::new();
    for pid in pids {
        // All processes of one network see the same table.
        if system::network(*pid).is_some_and(|network| networks.insert(network)) {
            let tables = ["tcp", "tcp6"].map(|table| system::table(*pid, table));
            let listeners = tables.iter().flat_map(|table| table.lines().filter_map(listener));
            ports.extend(listeners.filter(|(_, socket)| sockets.contains(socket)).map(|(port, _)| port));
        }
    }
    ports.into_iter().collect()
}

/// The port and the inode of a line of `/proc/net/tcp`, if it is about a socket that listens.
fn listener(line: &str) -> Option<(u16, u64)> {
    let mut fields = line.split_ascii_whitespace();
    let local = fields.nth(1)?;
    let state = fields.nth(1)?;
    let inode = fields.nth(5)?.parse().ok()?;
    let port = u16::from_str_radix(local.rsplit_once(':')?.1, 16).ok()?;
    (state == LISTEN).then_some((port, inode))
}

/// `TCP_LISTEN` of Linux, as `/proc` writes it.
const LISTEN: &str = "0A";

#[cfg(target_os = "linux")]
mod system {
    use std::path::PathBuf;

    /// The inodes of its sockets.
    pub(super) fn sockets(pid: i32) -> Vec<u64> {
        let Ok(entries) = std::fs::read_dir(format!("/proc/{pid}/fd")) else { return Vec::new() };
        let links = entries.flatten().filter_map(|entry| std::fs::read_link(entry.path()).ok());
        links.filter_map(|link| link.to_str()?.strip_prefix("socket:[")?.strip_suffix(']')?.parse().ok()).collect()
    }

    /// What tells its network from others.
    pub(super) fn network(pid: i32) -> Option<PathBuf> {
        std::fs::read_link(format!("/proc/{pid}/ns/net")).ok()
    }

    pub(super) fn table(pid: i32, name: &str) -> String {
        std::fs::read_to_string(format!("/proc/{pid}/net/{name}")).unwrap_or_default()
    }
}

#[cfg(not(target_os = "linux"))]
mod system {
    pub(super) fn sockets(_pid: i32) -> Vec<u64> {
        Vec::new()
    }

    pub(super) fn network(_pid: i32) -> Option<std::path::PathBuf> {
        None
    }

    pub(super) fn table(_pid: i32, _name: &str) -> String {
        String::new()
    }
}

#[cfg(test)]
mod tests {
    use super::listener;

    #[test]
    fn a_line_of_the_table_is_read_as_the_manual_says() {
        let line = "   1: 0100007F:1F90 00000000:0000 0A 00000000:00000000 00:00000000 00000000  1000        0 76731 1 0 100 0";
        assert_eq!(listener(line), Some((8080, 76731)));
        let six = "   0: 00000000000000000000000001000000:0050 00000000000000000000000000000000:0000 0A 00000000:00000000 00:00000000 00000000     0        0 9 1";
        assert_eq!(listener(six), Some((80, 9)));
        assert_eq!(listener(&line.replace(" 0A ", " 01 ")), None, "a connection");
        for nonsense in ["", "  sl  local_address rem_address   st tx_queue", "1: 2 3 0A", "1: a:zz b 0A c d e f g h"] {
            assert_eq!(listener(nonsense), None, "{nonsense}");
        }
    }

    #[cfg(target_os = "linux")]
    #[test]
    fn own_listeners_are_found_and_nobody_elses() {
        let own = i32::try_from(std::process::id()).expect("process ids fit");
        let listeners = ["127.0.0.1:0", "[::1]:0"].map(std::net::TcpListener::bind);
        let wanted: Vec<u16> =
            listeners.iter().flatten().map(|listener| listener.local_addr().expect("bound").port()).collect();
        let found = super::listening(&[own]);
        assert!(!wanted.is_empty() && wanted.iter().all(|port| found.contains(port)), "{wanted:?} in {found:?}");
        drop(listeners);
        let found = super::listening(&[own]);
        assert!(wanted.iter().all(|port| !found.contains(port)), "{wanted:?} in {found:?}");
        assert_eq!(super::listening(&[]), Vec::<u16>::new());
    }
}
