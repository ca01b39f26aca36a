//! The review, tested: known kinds of change, each with the place and the class that it must come out with.

use super::change::{Change, Opinion};
use super::compare::{compare, otherwise};
use crate::contract::{Contract, elements};
use crate::edits::edited;
use anyhow::{Context, Result, ensure};
use serde::Deserialize;
use serde_json::Value;
use std::sync::atomic::{AtomicUsize, Ordering};

const BASE: &str = include_str!("../../fixtures/review/base.yaml");
const KINDS: &str = include_str!("../../fixtures/review/kinds.yaml");

/// One kind of change, in one direction.
struct Kind {
    name: String,
    old: Contract,
    new: Contract,
    place: String,
    expected: Classes,
    /// The engine that must be shown to say something else.
    disagreement: Option<String>,
}

#[derive(Deserialize)]
struct Entry {
    kind: String,
    #[serde(default)]
    first: Value,
    edit: Value,
    place: String,
    client: String,
    server: String,
    #[serde(default)]
    disagreement: Option<String>,
    #[serde(default)]
    back: Option<Classes>,
}

#[derive(Clone, Debug, Deserialize, PartialEq, Eq)]
struct Classes {
    client: String,
    server: String,
}

/// Makes every change; answers how many kinds there are, and what came out wrong.
pub(super) fn run(verbose: bool) -> Result<(usize, Vec<String>)> {
    let kinds = kinds()?;
    let next = AtomicUsize::new(0);
    let work = || -> Result<Vec<(usize, Option<String>, String)>> {
        let mut done = Vec::new();
        loop {
            let number = next.fetch_add(1, Ordering::Relaxed);
            let Some(kind) = kinds.get(number) else { return Ok(done) };
            let changes = compare(&kind.old, &kind.new).with_context(|| kind.name.clone())?;
            done.push((number, problem(kind, &changes), witnesses(kind, &changes)));
        }
    };
    // Most of the time is spent in waiting for Node.
    let threads = std::thread::available_parallelism().map_or(2, usize::from);
    let mut done = std::thread::scope(|scope| -> Result<Vec<_>> {
        let workers: Vec<_> = (0..threads).map(|_| scope.spawn(work)).collect();
        let mut done = Vec::new();
        for worker in workers {
            done.extend(worker.join().map_err(|_| anyhow::anyhow!("a comparison panicked"))??);
        }
        Ok(done)
    })?;
    done.sort_by_key(|(number, ..)| *number);
    if verbose {
        println!("| kind of change | client, server | Redocly | drift |\n|---|---|---|---|");
        done.iter().for_each(|(.., line)| println!("{line}"));
    }
    Ok((kinds.len(), done.into_iter().filter_map(|(_, problem, _)| problem).collect()))
}

/// What came out wrong of one kind.
fn problem(kind: &Kind, changes: &[Change]) -> Option<String> {
    let all: Vec<String> = changes
        .iter()
        .map(|change| {
            format!("{} {} ({}, {})", change.place, change.what, change.rating.client.class, change.rating.server.class)
        })
        .collect();
    let told = |what: String| Some(format!("{}: {what}; the review says: {}", kind.name, all.join("; ")));
    let Some(change) = changes.iter().find(|change| change.place == kind.place) else {
        return told(format!("nothing is said of `{}`", kind.place));
    };
    let rating = &change.rating;
    let found = Classes { client: rating.client.class.to_string(), server: rating.server.class.to_string() };
    if found != kind.expected {
        return told(format!("`{}` should be ({}, {})", kind.place, kind.expected.client, kind.expected.server));
    }
    // One change, one line: what it brings along must not be graver.
    if let Some(graver) = changes.iter().find(|other| other.rating.client.class > rating.client.class) {
        return told(format!("`{}` is graver than what was changed", graver.place));
    }
    let said = otherwise(change);
    match &kind.disagreement {
        Some(engine) if !said.iter().any(|said| said.starts_with(engine)) => {
            told(format!("{engine} should be shown to disagree"))
        }
        _ => None,
    }
}

/// What the engines said, as a line of a table.
fn witnesses(kind: &Kind, changes: &[Change]) -> String {
    let change = changes.iter().find(|change| change.place == kind.place);
    let word = |opinion: &Opinion| match opinion {
        Opinion::Blind => "does not look".to_owned(),
        Opinion::Nothing => "sees nothing".to_owned(),
        Opinion::Unrated => "does not rate".to_owned(),
        Opinion::Failed(why) => format!("gave up: {why}"),
        Opinion::Rated { client, server: None, words } => format!("{client}: {words}"),
        Opinion::Rated { client, server: Some(server), words } => format!("{client}, {server}: {words}"),
    };
    let (redocly, drift) = change.map(|change| (word(&change.redocly), word(&change.drift))).unwrap_or_default();
    format!("| {} | {}, {} | {redocly} | {drift} |", kind.name, kind.expected.client, kind.expected.server)
}

fn kinds() -> Result<Vec<Kind>> {
    let base = Contract::parse(BASE).context("base.yaml")?;
    let table = Contract::parse(KINDS).context("kinds.yaml")?;
    let mut kinds = Vec::new();
    for entry in elements(table.document()) {
        let entry: Entry = serde_json::from_value(entry.clone()).with_context(|| format!("kinds.yaml: {entry}"))?;
        let base = Contract::new(edited(&base, &entry.first).with_context(|| format!("kinds.yaml: {}", entry.kind))?);
        let edited = edited(&base, &entry.edit).with_context(|| format!("kinds.yaml: {}", entry.kind))?;
        ensure!(edited != *base.document(), "kinds.yaml: {} changes nothing", entry.kind);
        let edited = Contract::new(edited);
        if let Some(expected) = entry.back {
            kinds.push(Kind {
                name: format!("the other way: {}", entry.kind),
                old: edited.clone(),
                new: base.clone(),
                place: entry.place.clone(),
                expected,
                disagreement: entry.disagreement.clone(),
            });
        }
        kinds.push(Kind {
            name: entry.kind,
            old: base.clone(),
            new: edited,
            place: entry.place,
            expected: Classes { client: entry.client, server: entry.server },
            disagreement: entry.disagreement,
        });
    }
    Ok(kinds)
}

#[cfg(test)]
mod tests {
    use super::super::change::{About, Narrower, Rating, Sent, Wider};
    use super::*;

    fn problem_of(place: &str, rating: Rating) -> Option<String> {
        let kind = kinds().expect("the table").into_iter().find(|kind| kind.place == "Note").expect("a kind of `Note`");
        assert_eq!((kind.expected.client.as_str(), kind.expected.server.as_str()), ("additive", "additive"));
        let change = Change {
            place: place.to_owned(),
            names: vec![],
            what: "changed".into(),
            rating,
            about: About::Shape,
            users: String::new(),
            old: None,
            new: None,
            ends: None,
            redocly: Opinion::Nothing,
            drift: Opinion::Nothing,
        };
        problem(&kind, &[change])
    }

    #[test]
    fn sees_a_change_that_is_rated_wrongly_or_not_at_all() {
        assert_eq!(problem_of("Note", Rating::of(Sent, Wider)), None);
        let wrong = problem_of("Note", Rating::of(Sent, Narrower)).expect("a problem");
        assert!(wrong.contains("`Note` should be (additive, additive)"), "{wrong}");
        let silent = problem_of("Title", Rating::of(Sent, Wider)).expect("a problem");
        assert!(silent.contains("nothing is said of `Note`"), "{silent}");
    }

    #[test]
    fn there_are_enough_kinds_and_none_is_there_twice() {
        let kinds = kinds().expect("the table");
        assert!(kinds.len() > 100, "{}", kinds.len());
        let names: std::collections::BTreeSet<_> = kinds.iter().map(|kind| kind.name.as_str()).collect();
        assert_eq!(names.len(), kinds.len());
    }
}
