//! The real Meltano, asked by `oracle.py` in the Python that `cargo xtask test` prepares.

use serde_json::{Map, Value};
use std::io::{BufRead, BufReader, Read};
use std::path::Path;
use std::process::{Command, Stdio};

/// Its version, which `xtask` installs.
pub(crate) const VERSION: &str = "4.4.1";

/// What Meltano says of the projects in a folder, by their names; of all of them if no names are given.
pub(crate) fn answers(folder: &Path, names: &[&str]) -> Map<String, Value> {
    let mut answers = Map::new();
    ask(folder, names, |name, answer| {
        answers.insert(name, answer);
    });
    answers
}

/// The Python that Meltano is in.
pub(crate) fn python() -> Command {
    let python = Path::new(env!("CARGO_MANIFEST_DIR")).join("../target/tools/meltano/bin/python");
    assert!(python.is_file(), "there is no private Meltano yet: run `cargo xtask test` once");
    let mut command = Command::new(python);
    // Whoever runs the tests has variables of their own, and Meltano listens to some.
    command.env_clear();
    command.envs(["PATH", "HOME", "TMPDIR"].iter().filter_map(|name| Some((name, std::env::var_os(name)?))));
    command
}

/// Hands on each answer while Meltano looks at the next project.
pub(crate) fn ask(folder: &Path, names: &[&str], mut each: impl FnMut(String, Value)) {
    let mut child = python()
        .arg(Path::new(env!("CARGO_MANIFEST_DIR")).join("oracle/oracle.py"))
        .arg(folder)
        .args(names)
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn()
        .unwrap();
    // It says little on stderr but why it fails, so that nobody waits for the other.
    for line in BufReader::new(child.stdout.take().unwrap()).lines() {
        let (name, answer) = serde_json::from_str(&line.unwrap()).unwrap();
        each(name, answer);
    }
    let mut errors = String::new();
    child.stderr.take().unwrap().read_to_string(&mut errors).unwrap();
    assert!(child.wait().unwrap().success(), "the oracle failed:\n{errors}");
}
