//! The dialect's rules are tested by their fixtures, without Node; what is dense beside them is tested here.

use super::place::line_of;
use super::{dialect, fixtures};
use crate::contract::{Contract, default_path};

#[test]
fn every_rule_of_the_dialect_finds_its_fixture_and_nothing_else() {
    let problems = fixtures::check_dialect().expect("the fixtures can be read");
    assert!(problems.is_empty(), "{}", problems.join("\n"));
}

#[test]
fn the_contract_keeps_to_the_dialect() {
    let contract = Contract::load(&default_path()).expect("the contract can be read");
    let findings: Vec<String> = dialect(contract.document()).iter().map(ToString::to_string).collect();
    assert!(findings.is_empty(), "{}", findings.join("\n"));
}

#[test]
fn a_document_of_any_shape_is_judged_without_panic() {
    for text in ["[]", "null", "1", "{ paths: [], components: 3 }", "{ paths: { /a: { get: 1, post: [] } } }"] {
        let contract = Contract::parse(text).expect("it is YAML");
        assert!(!dialect(contract.document()).is_empty());
    }
}

#[test]
fn a_key_given_twice_is_refused() {
    assert!(Contract::parse("a: 1\nb: 2\na: 3\n").is_err());
}

#[test]
fn a_pointer_leads_to_its_line() {
    let text = "# head
a:
  b: 1
  /c:
    d:
      - e: 1
        f: { g: 1 }
      - e: 2
        f: 3
h: 1
";
    for (pointer, line) in [
        ("/a", 2),
        ("/a/b", 3),
        ("/a/~1c/d/0/e", 6),
        ("/a/~1c/d/0/f/g", 7),
        ("/a/~1c/d/1", 8),
        ("/a/~1c/d/1/f", 9),
        ("/h", 10),
        ("/a/x", 2),
    ] {
        assert_eq!(line_of(text, pointer), line, "{pointer}");
    }
}
