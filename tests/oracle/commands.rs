//! The command lines of runs, fed to Meltano's own parser: it understands each as it is meant, and what it knows besides is
//! refused for a reason that stands here.

use crate::meltano::python;
use serde::Deserialize;
use serde_json::{Map, Value};
use std::collections::BTreeMap;
use std::io::Write;
use std::path::Path;
use std::process::Stdio;

/// Options that no run can have: command, option, and why. No command means all that have it.
const REFUSED: [(&str, &str, &str); 18] = [
    ("", "--log-level", "the logging configuration of the server decides; below INFO every record would be logged"),
    ("", "--log-format", "the same"),
    ("", "--cwd", "the working directory is the project's"),
    ("", "--env-file", "the project's own `.env` counts"),
    ("", "--version", "the answer of a run is no version"),
    ("*", "--database-uri", "the database is the project's; an address may hold a password, and arguments are public"),
    ("*", "--install", "a run never installs on its way: installing is a kind of its own"),
    ("*", "--only-install", "the same"),
    ("run", "--merge-state", "hidden: `--state-strategy=merge` says it"),
    ("el", "--merge-state", "hidden: `--state-strategy=merge` says it"),
    ("elt", "--merge-state", "hidden: `--state-strategy=merge` says it"),
    ("invoke", "--print-var", "prints variables, secret ones too"),
    ("config", "--safe", "belongs to `config print`"),
    ("select", "--clear", "edits the project"),
    ("select", "--remove", "edits the project"),
    ("select", "--exclude", "edits the project"),
    ("select", "--list", "the selection in a form for people; `--json` is it for programs"),
    ("", "--environment", "said in other lines of this table"),
];

#[derive(Deserialize)]
struct Parsed {
    command: String,
    options: Map<String, Value>,
    arguments: Vec<String>,
}

/// What Meltano makes of the lines, and the options of all commands.
fn parsed(lines: &str) -> (Vec<Value>, BTreeMap<String, Vec<String>>) {
    let here = Path::new(env!("CARGO_MANIFEST_DIR")).join("oracle");
    let mut child = python()
        .arg(here.join("commands.py"))
        .current_dir(std::env::temp_dir())
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .spawn()
        .unwrap();
    child.stdin.take().unwrap().write_all(lines.as_bytes()).unwrap();
    let output = child.wait_with_output().unwrap();
    assert!(output.status.success());
    let text = String::from_utf8(output.stdout).unwrap();
    let mut answers: Vec<Value> = text.lines().map(|line| serde_json::from_str(line).unwrap()).collect();
    let options = serde_json::from_value(answers.pop().unwrap()).unwrap();
    (answers, options)
}

fn table() -> String {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("oracle/command_lines.ndjson");
    std::fs::read_to_string(path).unwrap()
}

#[test]
fn meltano_understands_every_command_line_as_it_is_meant() {
    let table = table();
    let (answers, _) = parsed(&table);
    assert_eq!(answers.len(), table.lines().count());
    for (line, answer) in table.lines().zip(answers) {
        let words: Vec<String> = serde_json::from_str(line).unwrap();
        let Parsed { command, options, arguments } =
            serde_json::from_value(answer.clone()).unwrap_or_else(|_| panic!("{line} is {answer}"));
        let end = words.iter().position(|word| word == "--").unwrap();
        let (flags, meant): (Vec<&String>, Vec<&String>) = words[..end].iter().partition(|word| word.starts_with("--"));
        assert_eq!(command, meant.into_iter().map(String::as_str).collect::<Vec<_>>().join(" "), "{line}");
        assert_eq!(arguments, words[end + 1..], "{line}");
        let mut named: Vec<&str> = flags.iter().map(|flag| flag.split('=').next().unwrap()).collect();
        named.sort_unstable();
        named.dedup();
        let mut found: Vec<&str> = options.keys().map(String::as_str).collect();
        found.sort_unstable();
        assert_eq!(found, named, "{line}");
        for (name, value) in flags.iter().filter_map(|flag| flag.split_once('=')) {
            let text = |value: &Value| value.as_str().map_or_else(|| value.to_string(), str::to_owned);
            let given = &options[name];
            let is_there =
                text(given) == value || given.as_array().is_some_and(|all| all.iter().any(|one| text(one) == value));
            assert!(is_there, "{line}: `{name}` is {given}");
        }
    }
}

#[test]
fn what_meltano_knows_besides_is_refused_for_a_reason() {
    let (answers, options) = parsed(&table());
    let said = |command: &str, option: &str| {
        answers.iter().any(|answer| {
            let of_command = answer["command"].as_str().unwrap();
            (command.is_empty() || of_command == command) && answer["options"].get(option).is_some()
        })
    };
    let mut refused = Vec::new();
    for (command, known) in &options {
        for option in known.iter().filter(|option| !said(command, option)) {
            // `elt` is `el` with one flag more.
            if !(command == "elt" && said("el", option)) {
                refused.push((command.as_str(), option.as_str()));
            }
        }
    }
    let is_row = |(command, option): &(&str, &str)| {
        REFUSED.iter().any(|(of, name, _)| name == option && (of == command || *of == "*"))
    };
    let unexplained: Vec<_> = refused.iter().filter(|one| !is_row(one)).collect();
    assert!(unexplained.is_empty(), "no run can say these, and nobody says why: {unexplained:?}");
    let is_refused = |(of, name, _): &&(&str, &str, &str)| {
        refused.iter().any(|(command, option)| option == name && (of == command || *of == "*"))
    };
    let stale: Vec<_> = REFUSED.iter().filter(|row| !is_refused(row)).collect();
    assert!(stale.is_empty(), "these can be said, or are gone: {stale:?}");
}

#[test]
fn a_command_line_that_meltano_does_not_understand_is_seen() {
    let planted = "[\"run\", \"--nope\", \"--\", \"tap-a\"]\n[\"select\", \"--no-install\", \"--json\", \"tap-a\", \"--clear\"]\n";
    let (answers, _) = parsed(planted);
    assert!(answers[0]["error"].as_str().unwrap().contains("--nope"), "{}", answers[0]);
    assert_eq!(answers[1]["options"]["--clear"], true, "without `--`, a name is taken for a flag");
}
