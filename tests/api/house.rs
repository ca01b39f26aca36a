//! The order of the house: which room may use what. Read from the sources, because no compiler says it.

use crate::harness::repository;
use meltano_api_contract::table::OPERATIONS;
use std::path::{Path, PathBuf};

/// A source file: its path below the repository, and its text.
struct Source {
    path: String,
    text: String,
}

impl Source {
    /// What is code, and for the product: no comments, and nothing from the first `#[cfg(test)]` on.
    fn code(&self) -> impl Iterator<Item = (usize, &str)> {
        let lines = self.text.lines().enumerate().map(|(index, line)| (index + 1, line));
        lines.take_while(|(_, line)| *line != "#[cfg(test)]").filter(|(_, line)| !line.trim_start().starts_with("//"))
    }

    /// Whether it stands in one of these folders, or is the file of that name.
    fn is_in(&self, rooms: &[&str]) -> bool {
        rooms.iter().any(|room| {
            let rest = self.path.strip_prefix(room);
            rest.is_some_and(|rest| rest.starts_with('/') || rest == ".rs" || rest.is_empty())
        })
    }

    /// Whether it is compiled for tests only.
    fn is_test(&self) -> bool {
        self.path.contains("/tests/") || self.path.ends_with("/tests.rs")
    }
}

/// The Rust files below a folder of the repository.
fn sources(folder: &str) -> Vec<Source> {
    fn walk(folder: &Path, found: &mut Vec<PathBuf>) {
        for entry in std::fs::read_dir(folder).unwrap() {
            let path = entry.unwrap().path();
            match path.is_dir() {
                true => walk(&path, found),
                false => found.extend(Some(path).filter(|path| path.extension().is_some_and(|kind| kind == "rs"))),
            }
        }
    }
    let mut found = Vec::new();
    walk(&repository().join(folder), &mut found);
    found.sort();
    let name = |path: &Path| path.strip_prefix(repository()).unwrap().to_str().unwrap().to_owned();
    found.iter().map(|path| Source { path: name(path), text: std::fs::read_to_string(path).unwrap() }).collect()
}

fn everything() -> Vec<Source> {
    ["server", "client", "xtask", "tests"].into_iter().flat_map(sources).collect()
}

/// The places where code uses what it must not.
fn uses<'a>(sources: impl IntoIterator<Item = &'a Source>, forbidden: &[&str]) -> Vec<String> {
    let is_word = |letter: char| letter.is_alphanumeric() || letter == '_';
    let names = |line: &str, word: &str| {
        let mut found = line.match_indices(word);
        found.any(|(at, _)| !line[..at].ends_with(is_word) && !line[at + word.len()..].starts_with(is_word))
    };
    let mut found = Vec::new();
    for source in sources {
        for (number, line) in source.code() {
            let culprit = forbidden.iter().find(|word| names(line, word));
            found.extend(culprit.map(|word| format!("{}:{number} uses `{word}`", source.path)));
        }
    }
    found
}

const NOTHING: [String; 0] = [];

#[test]
fn the_search_finds_what_is_there() {
    let rooms = sources("server/src/rest");
    assert!(uses(&rooms, &["dropshot"]).iter().any(|use_| use_.ends_with("error.rs:5 uses `dropshot`")));
    assert!(!uses(&sources("server/src"), &["crate::rest"]).is_empty());
    assert_eq!(uses(&rooms, &["dropsho", "ropshot", "contrac"]), NOTHING, "whole words only");
}

#[test]
fn the_domain_knows_no_http_and_no_contract() {
    let domain = ["project", "runs", "services", "state", "journal", "meltano", "system_db", "process"]
        .map(|room| format!("server/src/{room}"));
    let domain = domain.each_ref().map(String::as_str);
    let sources: Vec<_> = sources("server/src").into_iter().filter(|source| source.is_in(&domain)).collect();
    assert!(sources.len() > 50, "the rooms are where they are looked for");
    let forbidden = ["dropshot", "hyper", "http", "reqwest", "meltano_api_contract", "crate::rest", "crate::edge"];
    assert_eq!(uses(&sources, &forbidden), NOTHING);
}

#[test]
fn the_server_calls_nobody_but_the_state_backend() {
    let forbidden = ["reqwest", "ureq", "TcpStream", "UdpSocket", "hyper_util", "meltano_api_client"];
    let server = sources("server/src");
    assert_eq!(uses(&server, &forbidden), NOTHING);
    // A project that keeps its states in a bucket, and only through this crate.
    let door = ["server/src/state/store/object"];
    let (door, others): (Vec<_>, Vec<_>) = server.iter().partition(|source| source.is_in(&door));
    assert!(!uses(door, &["object_store"]).is_empty(), "the door is where it is looked for");
    assert_eq!(uses(others, &["object_store"]), NOTHING);
}

#[test]
fn doors_do_not_look_into_the_rooms_behind_them() {
    // Each room, and what it may not know; what it may, stands in the picture of `docs/architecture.md`.
    let laws: [(&str, &[&str]); 9] = [
        ("process", &["crate::runs", "crate::project", "crate::meltano", "crate::system_db", "crate::config"]),
        (
            "system_db",
            &["crate::runs", "crate::project", "crate::meltano", "crate::config", "crate::state", "crate::journal"],
        ),
        (
            "journal",
            &["crate::runs", "crate::project", "crate::meltano", "crate::config", "crate::state", "crate::system_db"],
        ),
        (
            "project",
            &["crate::runs", "crate::meltano", "crate::system_db", "crate::config", "crate::state", "crate::journal"],
        ),
        ("state", &["crate::config", "crate::runs", "crate::meltano"]),
        ("meltano", &["crate::config", "crate::runs::Engine", "crate::system_db"]),
        ("runs", &["crate::config", "crate::services"]),
        ("services", &["crate::config", "crate::project", "crate::system_db"]),
        ("edge", &["crate::rest", "crate::runs", "crate::project", "crate::meltano", "crate::system_db"]),
    ];
    let all = sources("server/src");
    for (room, forbidden) in laws {
        let room = format!("server/src/{room}");
        assert_eq!(uses(all.iter().filter(|source| source.is_in(&[&room])), forbidden), NOTHING);
    }
}

#[test]
fn the_contract_knows_no_domain_and_no_database() {
    let forbidden = ["meltano_api", "rusqlite", "nix", "std::fs", "std::process", "tokio"];
    let sources = sources("server/contract/src");
    assert_eq!(uses(&sources, &forbidden), NOTHING);
}

#[test]
fn the_client_knows_nothing_of_the_server() {
    let forbidden = ["meltano_api", "meltano_api_contract", "dropshot"];
    assert_eq!(uses(&sources("client/src"), &forbidden), NOTHING);
}

#[test]
fn the_recorder_knows_nothing_that_is_generated() {
    let forbidden = ["meltano_api", "meltano_api_contract", "meltano_api_client", "dropshot", "typify"];
    let recorder = sources("tests/api/harness/recorder");
    assert!(recorder.len() > 5, "it is where it is looked for");
    assert_eq!(uses(&recorder, &forbidden), NOTHING);
}

#[test]
fn what_is_unix_only_stands_in_one_room() {
    // The supervisor makes itself the leader of a process group while it starts Meltano: a flag of the standard
    // library's `Command`, set where the command is built.
    let known = ["server/src/runs/shim/leader.rs"];
    let others = sources("server/src");
    let others = others.iter().filter(|source| !source.is_in(&["server/src/process"]) && !source.is_test());
    let others = others.filter(|source| !known.contains(&source.path.as_str()));
    assert_eq!(uses(others, &["nix", "libc", "std::os::unix::process"]), NOTHING);
}

#[test]
fn every_file_says_what_it_is_for() {
    let generated = |source: &Source| source.text.starts_with("// Generated") || source.path.contains("/generated/");
    let silent = everything().into_iter().filter(|source| !generated(source) && !source.text.starts_with("//! "));
    assert_eq!(silent.map(|source| source.path).collect::<Vec<_>>(), NOTHING);
}

#[test]
fn no_file_is_longer_than_a_reader_s_patience() {
    let long = everything().into_iter().filter(|source| !source.path.contains("/generated/"));
    let long = long.filter(|source| source.text.lines().count() > 500);
    assert_eq!(long.map(|source| source.path).collect::<Vec<_>>(), NOTHING);
}

#[test]
fn a_tag_has_one_name_everywhere() {
    for operation in OPERATIONS {
        for room in ["server/src/rest", "tests/api"] {
            let file = repository().join(room).join(format!("{}.rs", operation.tag));
            assert!(file.is_file(), "the tag `{}` has no file in `{room}`", operation.tag);
        }
        let singular = operation.tag.strip_suffix('s').unwrap_or(operation.tag);
        let is_of_tag = operation.id.starts_with(&format!("{singular}_"));
        assert!(is_of_tag || operation.tag == "service", "`{}` is of the tag `{}`", operation.id, operation.tag);
    }
}
