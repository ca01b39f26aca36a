//! The recorder: a proxy between every server of the tests and whoever calls it. It hands on each byte unchanged, reads
//! along, and holds every exchange against the contract that people wrote.
//!
//! It reads `spec/meltano-v2.yaml` itself and judges with a JSON Schema validator, so it shares no code with the
//! generator, with typify or with the operation table. What it finds fails the test in which it happened; what it has
//! judged is counted by `cargo xtask coverage`.

mod answer;
mod contract;
mod conversation;
mod envelope;
mod finding;
mod json;
mod ledger;
mod lines;
mod parameter;
mod proxy;
mod request;
mod schema;
mod wire;

pub(crate) use finding::Finding;

use finding::Findings;
use proxy::Proxy;
use std::net::SocketAddr;

/// Stands before one server, until it is dropped. Then it panics if something was found and nobody has taken it.
pub(crate) struct Recorder {
    proxy: Option<Proxy>,
    address: SocketAddr,
    findings: Findings,
}

impl Recorder {
    /// Stands before the server at this address. What it judges counts for the coverage.
    pub(crate) fn before(server: SocketAddr) -> Self {
        Self::start(server, true)
    }

    /// Stands before a server that is faulty on purpose: nothing counts.
    pub(crate) fn before_a_faulty(server: SocketAddr) -> Self {
        Self::start(server, false)
    }

    fn start(server: SocketAddr, counts: bool) -> Self {
        let findings = Findings::default();
        let proxy = Proxy::start(server, findings.clone(), counts);
        Self { address: proxy.address(), proxy: Some(proxy), findings }
    }

    /// Where it listens.
    pub(crate) fn address(&self) -> SocketAddr {
        self.address
    }

    /// What was found so far. Who takes it answers for it: it does not fail the test any more.
    pub(crate) fn take_findings(&self) -> Vec<Finding> {
        self.findings.take()
    }

    /// How many exchanges were judged.
    pub(crate) fn judged(&self) -> usize {
        self.findings.count()
    }

    /// Hangs up, judges what was left, and answers what was found. To be called when the server is gone.
    pub(crate) fn end(&mut self) -> Vec<Finding> {
        if let Some(proxy) = self.proxy.take() {
            proxy.end();
        }
        self.take_findings()
    }
}

impl Drop for Recorder {
    fn drop(&mut self) {
        let findings = self.end();
        if findings.is_empty() {
            return;
        }
        let list: Vec<String> = findings.iter().map(ToString::to_string).collect();
        let said = format!("the server and spec/meltano-v2.yaml disagree:\n{}", list.join("\n"));
        // A second panic would abort the process and hide the first one.
        match std::thread::panicking() {
            true => eprintln!("{said}"),
            false => panic!("{said}"),
        }
    }
}
