//! The gates that are tests: those whose names begin with `sees_` plant a fault and assert that it is seen.

use crate::tools::{cargo, passed_on, schemathesis};
use crate::{clients, pages, sample, test};
use anyhow::{Result, ensure};
use std::path::Path;

/// Every gate of this kind: the room that its tests are in. A gate without one would be believed without proof.
const GATES: [&str; 15] = [
    "canary",
    "conformance",
    "coverage",
    "examples",
    "generated",
    "installation",
    "languages",
    "pages",
    "recorder",
    "released",
    "selection",
    "self_test",
    "torture",
    "vendor",
    "walkthrough",
];

/// Plants each fault: the name of its test, and whether it was seen.
pub fn seen(root: &Path) -> Result<Vec<(String, bool)>> {
    sample::installed(root)?;
    schemathesis(root)?;
    pages::prepare(root)?;
    clients::prepare(root)?;
    test::server(root)?;
    let mut tests = cargo(root);
    tests.args(["test", "--package", "xtask", "--package", "meltano-api", "--package", "meltano-api-tests"]);
    tests.args([
        "--no-fail-fast",
        "--lib",
        "--bins",
        "--test",
        "api",
        "--test",
        "oracle",
        "--",
        "sees_",
        "--include-ignored",
    ]);
    let mut seen = Vec::new();
    let status = passed_on(&mut tests, |line| seen.extend(verdict(line)), |_| {})?;
    for gate in GATES {
        let has_a_test = seen.iter().any(|(name, _)| name.split("::").any(|room| room == gate));
        ensure!(has_a_test, "no test plants a fault for `{gate}`\nhint: its name begins with `sees_`");
    }
    ensure!(status.success() || seen.iter().any(|(_, seen)| !seen), "the tests could not be run");
    Ok(seen)
}

/// The name of a test and whether it passed, if the line is libtest's word on one.
fn verdict(line: &str) -> Option<(String, bool)> {
    let (name, verdict) = line.strip_prefix("test ")?.rsplit_once(" ... ")?;
    Some((name.split(" - ").next()?.to_owned(), verdict == "ok"))
}
