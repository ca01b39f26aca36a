//! `spec/CHANGES.md`, where people answer for what breaks. A note is a list item that names the place in backticks.

use super::change::Change;
use anyhow::{Result, bail, ensure};
use std::collections::BTreeSet;

/// Where the notes lie.
pub(super) const PATH: &str = "spec/CHANGES.md";

/// The heading of what is not released.
pub(super) const UNRELEASED: &str = "Unreleased";

/// What the line to write leaves open; a note that still has it is none.
const BLANK: &str = "<say what to do instead>";

/// The notes, the newest section first.
#[derive(Debug)]
pub(super) struct Notes {
    sections: Vec<Section>,
}

#[derive(Debug)]
struct Section {
    version: String,
    /// Each item on one line.
    items: Vec<String>,
}

impl Notes {
    /// Reads the file. A heading that is given twice is an error, because one of the two would not be read.
    pub(super) fn parse(text: &str) -> Result<Self> {
        let mut sections: Vec<Section> = Vec::new();
        let mut fenced = false;
        for (number, line) in text.lines().enumerate() {
            fenced ^= line.trim_start().starts_with("```");
            if fenced {
                continue;
            }
            if let Some(heading) = line.strip_prefix("## ") {
                let version = heading.trim().to_owned();
                ensure!(
                    sections.iter().all(|section| section.version != version),
                    "{PATH}:{}: the section `{version}` is there already",
                    number + 1
                );
                sections.push(Section { version, items: Vec::new() });
            } else if let Some(section) = sections.last_mut() {
                match (line.strip_prefix("- "), section.items.last_mut()) {
                    (Some(item), _) => section.items.push(item.trim().to_owned()),
                    (None, Some(item)) if line.starts_with(' ') => {
                        item.push(' ');
                        item.push_str(line.trim());
                    }
                    _ => {}
                }
            }
        }
        if sections.is_empty() {
            bail!("{PATH} has no section; it begins with `## {UNRELEASED}`, or with the version of the contract");
        }
        Ok(Self { sections })
    }

    /// Whether there is a section of that version.
    pub(super) fn has(&self, version: &str) -> bool {
        self.sections.iter().any(|section| section.version == version)
    }

    /// The notes that a change of the contract `version` may be answered by.
    pub(super) fn current(&self, version: &str) -> Vec<&str> {
        self.of(|section| section.version == UNRELEASED || section.version == version)
    }

    /// Every note, of whatever version.
    pub(super) fn all(&self) -> BTreeSet<&str> {
        self.sections.iter().flat_map(|section| &section.items).map(String::as_str).collect()
    }

    /// The notes of all sections that are newer than a release.
    pub(super) fn since(&self, release: &str) -> Result<Vec<&str>> {
        let Some(index) = self.sections.iter().position(|section| section.version == release) else {
            bail!("{PATH} has no section `## {release}`, so nobody can tell which notes are newer");
        };
        let newer: BTreeSet<&str> = self.sections[..index].iter().map(|section| section.version.as_str()).collect();
        Ok(self.of(|section| newer.contains(section.version.as_str())))
    }

    fn of(&self, wanted: impl Fn(&Section) -> bool) -> Vec<&str> {
        let sections = self.sections.iter().filter(|section| wanted(section));
        sections.flat_map(|section| &section.items).map(String::as_str).collect()
    }
}

/// The note among several that answers for a change: one that names every name of it.
pub(super) fn answer<'a>(notes: &[&'a str], change: &Change) -> Option<&'a str> {
    let names = |note: &&&str| change.names.iter().all(|name| note.contains(&format!("`{name}`")));
    notes.iter().filter(|note| !note.contains(BLANK)).find(names).copied()
}

/// The line that would answer for a change, but for what only a person knows.
pub(super) fn line(change: &Change) -> String {
    let unnamed = change.names[1..].iter().filter(|name| !change.what.contains(&format!("`{name}`")));
    let also: String = unnamed.map(|name| format!(" (`{name}`)")).collect();
    format!("- `{}` {}{also}: {BLANK}.", change.place, change.what)
}

#[cfg(test)]
mod tests {
    use super::super::change::{About, Opinion, Rating};
    use super::*;

    const TEXT: &str = "# Changes\n\nProse with `Run.a`.\n\n## Unreleased\n\n- `Run.a` is gone: read\n  `Run.b`.\n\n## 1.1.0\n\n- `run_list` asks for the scope `runs:see`.\n\n## 1.0.0\n\nThe first.\n";

    fn change(names: &[&str]) -> Change {
        let names: Vec<String> = names.iter().map(|name| (*name).to_owned()).collect();
        Change {
            place: names[0].clone(),
            names,
            what: "is gone".into(),
            rating: Rating::editorial(),
            about: About::Shape,
            users: String::new(),
            old: None,
            new: None,
            ends: None,
            redocly: Opinion::Blind,
            drift: Opinion::Blind,
        }
    }

    #[test]
    fn a_note_answers_for_what_it_names_and_for_nothing_else() {
        let notes = Notes::parse(TEXT).expect("notes");
        let current = notes.current("2.0.0");
        assert_eq!(answer(&current, &change(&["Run.a"])), Some("`Run.a` is gone: read `Run.b`."));
        assert_eq!(answer(&current, &change(&["Run"])), None);
        assert_eq!(answer(&current, &change(&["run_list", "runs:see"])), None, "an older section");
        assert!(answer(&notes.current("1.1.0"), &change(&["run_list", "runs:see"])).is_some());
        assert_eq!(answer(&notes.current("1.1.0"), &change(&["run_list", "runs:read"])), None);
    }

    #[test]
    fn notes_since_a_release_are_those_above_it() {
        let notes = Notes::parse(TEXT).expect("notes");
        assert_eq!(notes.since("1.0.0").expect("a section").len(), 2);
        assert_eq!(notes.since("1.1.0").expect("a section").len(), 1);
        assert!(notes.since("0.9.0").is_err());
    }

    #[test]
    fn every_note_is_known_whatever_its_section() {
        let all = Notes::parse(TEXT).expect("notes");
        assert_eq!(all.all().len(), 2);
        assert!(all.all().contains("`Run.a` is gone: read `Run.b`."), "{all:?}");
    }

    #[test]
    fn the_line_to_write_answers_only_after_a_person_has_finished_it() {
        let change = change(&["Run.exit_code"]);
        let line = line(&change);
        assert_eq!(line, "- `Run.exit_code` is gone: <say what to do instead>.");
        assert_eq!(answer(&[line.as_str()], &change), None);
        assert!(answer(&[line.replace(BLANK, "read `Run.reason`").as_str()], &change).is_some());
    }

    #[test]
    fn a_section_that_is_there_twice_is_refused() {
        let error = Notes::parse("## 1.0.0\n## 1.0.0\n").expect_err("twice");
        assert_eq!(error.to_string(), "spec/CHANGES.md:2: the section `1.0.0` is there already");
    }
}
