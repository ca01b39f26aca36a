//! The reader of projects beside the real Meltano: both read every small project of `cases`, one for each rule, and
//! must say the same. Where they differ on purpose, a row of `explained.rs` says why.
//!
//! A case is a folder named after its rule. The first line of its `meltano.yml` states the rule and where it is written
//! down; `# here` stands at the line that a problem must name.

#![allow(clippy::unwrap_used, reason = "a test that cannot go on panics")]

mod case;
mod commands;
mod explained;
mod facts;
#[path = "../files.rs"]
mod files;
mod generated;
mod history;
mod large;
mod meltano;
mod outside;
mod page;
mod plugins;
mod reasons;
mod report;
mod runs;
mod settings;
mod state;

use case::Case;
use explained::{BESIDE, EXPLAINED};
use facts::{Difference, Facts};
use serde_json::Value;

/// Where Meltano's answer about a case and the reader differ.
fn differences(case: &Case, answer: &Value) -> Vec<Difference> {
    compared(case, answer).0
}

/// Also what the reader says.
fn compared(case: &Case, answer: &Value) -> (Vec<Difference>, Facts) {
    let reader = Facts::of_reader(case);
    (Facts::of_meltano(answer, case.marker().as_ref()).differences(&reader), reader)
}

#[test]
fn the_reader_says_what_meltano_says() {
    let cases = Case::all(&Case::folder());
    let answers = meltano::answers(&Case::folder(), &[]);
    let (mut unexplained, mut seen) = (Vec::new(), Vec::new());
    for case in &cases {
        let answer = &answers[&case.name];
        let unknown = facts::unknown_parts(answer);
        assert!(unknown.is_empty(), "nobody looks at {unknown:?} of `{}`", case.name);
        let says = Facts::of_meltano(answer, case.marker().as_ref());
        assert!(says.say_something(), "nothing of `{}` is compared", case.name);
        for difference in differences(case, answer) {
            let row = EXPLAINED.iter().position(|row| row.case == case.name && row.what == difference.what);
            match row {
                Some(row) => {
                    println!("explained: {}, {difference}: {}", case.name, EXPLAINED[row].reason.why);
                    seen.push(row);
                }
                None => unexplained.push(format!("{}, {difference}", case.name)),
            }
        }
    }
    let stale = EXPLAINED.iter().enumerate().filter(|(row, _)| !seen.contains(row));
    let stale: Vec<_> = stale.map(|(_, row)| format!("{}, {}", row.case, row.what)).collect();
    println!("oracle: {} cases, {} differences explained", cases.len(), seen.len());
    assert!(unexplained.is_empty(), "{} unexplained:\n{}", unexplained.len(), unexplained.join("\n"));
    let gone = BESIDE.iter().find(|one| !one.holds(&answers[one.case]));
    assert!(gone.is_none(), "`{}` no longer shows: {}", gone.unwrap().case, gone.unwrap().reason.meltano);
    assert!(stale.is_empty(), "these rows explain nothing any more:\n{}", stale.join("\n"));
}

#[test]
fn every_case_states_its_rule() {
    let cases = Case::all(&Case::folder());
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
    let planted = [
        ("tasks-are-flattened", "dbt:test", "dbt:run", "jobs/j/tasks"),
        ("a-lock-file-defines-a-plugin", "tap-l", "tap-m", "plugins"),
        ("a-suffix-of-state-ids", "-x", "-y", "environments/dev/state_id_suffix"),
        ("an-escaped-dot-comes-last", "host: h", "host: i", "configs//loaders/target-a/config"),
        ("state-ids-of-jobs", "{A: one}", "{A: two}", "state_ids/prod/both/ids"),
        ("commands-are-merged", "args: ", "args: --planted ", "plugins/extractors/tap-child/commands/two"),
        ("a-list-is-no-project", "- a", "a: b", "sound"),
        (
            "every-layer-has-its-rank",
            "{name: in_yml, value: d}",
            "{name: in_yml, value: 1, label: L}",
            "settings//extractors/tap-x/in_yml/label",
        ),
    ];
    let names = planted.map(|(name, ..)| name);
    let answers = meltano::answers(&Case::folder(), &names);
    for (name, text, instead, what) in planted {
        let (_ground, changed) = Case::named(name).changed(text, instead);
        let found: Vec<String> = differences(&changed, &answers[name]).into_iter().map(|one| one.what).collect();
        let first = found.first().map(String::as_str).unwrap_or_default();
        assert!(first.starts_with(what), "`{instead}` for `{text}` in `{name}`: {found:?}");
    }
    assert!(BESIDE.iter().all(|one| !one.holds(&answers["tasks-are-flattened"])), "Meltano fails nowhere there");
}
