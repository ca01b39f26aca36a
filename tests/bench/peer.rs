//! A server in Python that a bench is held against, its `peer.py`, as a process of its own.

use std::net::{SocketAddr, TcpListener};
use std::os::unix::process::CommandExt;
use std::path::Path;
use std::process::{Child, Command, Stdio};
use std::time::{Duration, Instant};

use nix::sys::signal::{Signal, killpg};
use nix::unistd::Pid;

use crate::harness::repository;

/// It is ended when it is dropped.
pub(crate) struct Peer {
    child: Child,
    /// Where it listens.
    pub(crate) address: SocketAddr,
}

impl Peer {
    /// Starts that of a bench, with two workers, and waits until it answers. The variable tells it what it serves.
    pub(crate) async fn start(bench: &str, variable: &str, served: &Path) -> Self {
        let free = TcpListener::bind("127.0.0.1:0").unwrap();
        let address = free.local_addr().unwrap();
        drop(free);
        let port = address.port().to_string();
        let child = Command::new(repository().join("target/tools/peer/bin/uvicorn"))
            .args(["peer:app", "--workers", "2", "--loop", "uvloop", "--http", "httptools", "--no-access-log"])
            .args(["--log-level", "error", "--host", "127.0.0.1", "--port", &port, "--app-dir"])
            .arg(repository().join("tests/bench").join(bench))
            .env(variable, served)
            .env("PYTHONDONTWRITEBYTECODE", "1")
            .current_dir(if served.is_dir() { served } else { served.parent().unwrap() })
            .stdin(Stdio::null())
            .stdout(Stdio::null())
            // Workers outlive a master that is killed, but not their group.
            .process_group(0)
            .spawn()
            .expect("`cargo xtask bench` prepares it");
        let peer = Self { child, address };
        let begun = Instant::now();
        while reqwest::get(format!("http://{address}/health")).await.is_err() {
            assert!(begun.elapsed() < Duration::from_secs(30), "the peer does not answer");
            tokio::time::sleep(Duration::from_millis(100)).await;
        }
        // The other worker may be a moment behind.
        tokio::time::sleep(Duration::from_secs(2)).await;
        peer
    }
}

impl Drop for Peer {
    fn drop(&mut self) {
        let group = Pid::from_raw(self.child.id().try_into().unwrap());
        let _ = killpg(group, Signal::SIGKILL);
        let _ = self.child.wait();
    }
}
