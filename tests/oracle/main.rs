//! The reader of projects beside the real Meltano: both read every small project of `cases`, one for each rule, and
//! must say the same. Where they differ on purpose, a row of `explained.rs` says why.
//!
//! A case is a folder named after its rule. The first line of its `meltano.yml` states the rule and where it is written
//! down; `# here` stands at the line that a problem must name.

#![allow(clippy::unwrap_used, reason = "a test that cannot go on panics")]

mod case;
mod explained;
mod facts;
mod meltano;

use case::Case;
use explained::{EXPLAINED, WAITING};
use facts::{Difference, Facts};

/// What Meltano and the reader say of a case, and where they differ.
fn differences(case: &Case) -> Vec<Difference> {
    let native = Facts::of_reader(&case.read(), case.marker().as_ref());
    Facts::of_meltano(meltano::answer(&case.name), case.marker().as_ref()).differences(&native)
}

#[test]
fn the_reader_says_what_meltano_says() {
    let cases = Case::all();
    let (mut unexplained, mut seen) = (Vec::new(), Vec::new());
    for case in &cases {
        for difference in differences(case) {
            let row = EXPLAINED.iter().position(|row| row.case == case.name && row.what == difference.what);
            match row {
                Some(row) => {
                    println!("explained: {}, {difference}: {}", case.name, EXPLAINED[row].why);
                    seen.push(row);
                }
                None => unexplained.push(format!("{}, {difference}", case.name)),
            }
        }
    }
    let stale = EXPLAINED.iter().enumerate().filter(|(row, _)| !seen.contains(row));
    let stale: Vec<_> = stale.map(|(_, row)| format!("{}, {}", row.case, row.what)).collect();
    let waiting: usize = WAITING.iter().map(|(_, cases)| cases.len()).sum();
    println!(
        "oracle: {} cases, {} differences explained, {waiting} cases wait for the reader",
        cases.len(),
        seen.len()
    );
    assert!(unexplained.is_empty(), "{} unexplained:\n{}", unexplained.len(), unexplained.join("\n"));
    assert!(stale.is_empty(), "these rows explain nothing any more:\n{}", stale.join("\n"));
}

#[test]
fn every_case_compares_something() {
    for case in Case::all() {
        let facts = Facts::of_meltano(meltano::answer(&case.name), case.marker().as_ref());
        let waits = WAITING.iter().any(|(_, cases)| cases.contains(&case.name.as_str()));
        assert!(waits || facts.say_something(), "nothing of `{}` is compared", case.name);
    }
}

#[test]
fn what_waits_is_there_and_is_not_compared_yet() {
    for (part, cases) in WAITING {
        assert!(facts::NOT_YET.contains(part), "`{part}` is compared now: its cases wait no longer");
        for case in *cases {
            assert!(meltano::answer(case).get(part).is_some(), "`{case}` waits for `{part}`");
        }
    }
}

#[test]
fn every_part_of_an_answer_is_compared_or_waits() {
    for case in Case::all() {
        let parts = meltano::answer(&case.name).as_object().unwrap().keys();
        let unknown: Vec<_> = parts.filter(|part| !facts::is_known(part)).collect();
        assert!(unknown.is_empty(), "nobody looks at {unknown:?} of `{}`", case.name);
    }
}

#[test]
fn every_case_states_its_rule() {
    let cases = Case::all();
    assert!(cases.len() >= 40, "the cases are where they are looked for");
    for case in cases {
        let first = case.text("meltano.yml").lines().next().unwrap_or_default().to_owned();
        let is_rule = first.starts_with("# ") && first.contains(" (internals ") && first.ends_with(')');
        assert!(is_rule, "`{}` does not say which rule it is about, but `{first}`", case.name);
        assert!(!case.name.contains(|letter: char| !letter.is_ascii_lowercase() && !"-0123456789".contains(letter)));
    }
}

#[test]
fn sees_a_difference() {
    let planted = |name: &str, text: &str, instead: &str| {
        let case = Case::all().into_iter().find(|case| case.name == name).unwrap();
        let (_ground, changed) = case.changed(text, instead);
        let found: Vec<String> = differences(&changed).into_iter().map(|difference| difference.what).collect();
        assert_ne!(found, Vec::<String>::new(), "`{instead}` for `{text}` in `{name}`");
        found
    };
    assert_eq!(planted("tasks-are-flattened", "dbt:test", "dbt:run"), ["jobs/j/tasks"]);
    assert_eq!(planted("a-lock-file-defines-a-plugin", "tap-l", "tap-m")[0], "plugins", "no such lock file");
    assert_eq!(planted("a-suffix-of-state-ids", "-x", "-y"), ["environments/dev/state_id_suffix"]);
    assert_eq!(planted("a-list-is-no-project", "- a", "a: b"), ["sound"], "it is refused no longer");
}
