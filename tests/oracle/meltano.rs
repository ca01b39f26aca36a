//! The real Meltano, asked once for all cases by `oracle.py`, in the Python that `cargo xtask test` prepares.

use crate::case::Case;
use serde_json::{Map, Value};
use std::path::Path;
use std::process::Command;
use std::sync::OnceLock;

/// What Meltano says of a case.
pub(crate) fn answer(case: &str) -> &'static Value {
    static ANSWERS: OnceLock<Map<String, Value>> = OnceLock::new();
    let answers = ANSWERS.get_or_init(ask);
    answers.get(case).unwrap_or_else(|| panic!("Meltano was not asked about `{case}`"))
}

fn ask() -> Map<String, Value> {
    let tests = Path::new(env!("CARGO_MANIFEST_DIR"));
    let python = tests.join("../target/tools/meltano/bin/python");
    assert!(python.is_file(), "there is no private Meltano yet: run `cargo xtask test` once");
    let output = Command::new(python)
        .arg(tests.join("oracle/oracle.py"))
        .arg(Case::folder())
        // Whoever runs the tests has variables of their own, and Meltano listens to some.
        .env_clear()
        .envs(["PATH", "HOME", "TMPDIR"].iter().filter_map(|name| Some((name, std::env::var_os(name)?))))
        .output()
        .unwrap();
    assert!(output.status.success(), "the oracle failed:\n{}", String::from_utf8_lossy(&output.stderr));
    serde_json::from_slice(&output.stdout).unwrap()
}
