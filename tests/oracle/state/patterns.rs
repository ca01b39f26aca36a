//! What a pattern lists, for patterns that people write and for those that nobody should.

use super::{ALL, Ground, Query};
use meltano_api::state::State;
use proptest::strategy::{Strategy, ValueTree};
use proptest::test_runner::TestRunner;
use serde_json::json;

const NAMES: [&str; 16] =
    ["a", "ab", "abc", "a-b", "b", "[", "]", "[a]", "!", "^", "-", "dev:a", ".a", "..b", "\\", "a*"];

const PATTERNS: [&str; 24] = [
    "*", "a*", "?", "??", "[ab]", "[!a]", "[^a]", "[a-c]*", "[]]", "[!]]", "[", "[[]", "[b-a]", "[!b-a]", "[a-]",
    "[-a]", "**", ".*", "*:*", "dev:*", "[c-a!-z]", "\\", "[\\]", "",
];

#[test]
fn patterns_in_a_directory_are_those_of_meltano() {
    // With everything that a path may have; Meltano's side would follow it out of the directory.
    let more = ["./a", "a/", "a//", "b/.", "b/../a", "*/../ab", "*/.", "nobody/../a"];
    patterns(&Ground::file(), &more, "[ab*?!^.\\[\\]:/-]{1,8}", 600);
}

#[test]
fn patterns_in_s3_are_those_of_meltano() {
    patterns(&Ground::s3(), &[], "[ab*?!^.\\[\\]:-]{1,8}", 60);
}

#[test]
#[ignore = "needs Node: cargo xtask azure"]
fn patterns_in_azure_are_those_of_meltano() {
    patterns(&Ground::azure(), &[], "[ab*?!^.\\[\\]:-]{1,8}", 60);
}

fn patterns(ground: &Ground, more: &[&str], any: &str, cases: usize) {
    for name in NAMES.into_iter().filter(|name| !ground.loses.contains(name)) {
        ground.put(name, Some(State::default())).unwrap();
    }
    let mut matched = 0;
    let mut check = |pattern: &str| {
        let theirs = ground.ask("list", json!([pattern]));
        let ours = ground.ours.ids(Query { pattern: Some(pattern), ..ALL }).unwrap();
        let ours: Vec<_> = ours.iter().map(|id| id.as_str()).collect();
        assert_eq!(json!(ours), theirs, "`{pattern}`");
        matched += usize::from(!ours.is_empty());
    };
    PATTERNS.iter().chain(more).for_each(|pattern| check(pattern));
    let mut runner = TestRunner::deterministic();
    let any = proptest::string::string_regex(any).unwrap();
    for _ in 0..cases {
        let pattern = any.new_tree(&mut runner).unwrap().current();
        // What leads out of the directory, Meltano follows and we do not.
        if !pattern.starts_with('/') && !pattern.split('/').any(|part| part == "..") {
            check(&pattern);
        }
    }
    println!("{}: {matched} patterns matched something", ground.ours.scheme());
    assert!(matched > cases / 10);
}
