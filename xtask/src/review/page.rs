//! The page that a reviewer reads: a verdict first, then what it stands on. Plain words; who reads it need not know the
//! code.

use super::change::{About, Additive, Breaking, Change, Class, Editorial, Opinion, UNSEEN};
use super::compare::otherwise;
use super::examples::Example;
use super::notes;
use crate::generate::operations_page::HEADING;
use similar::{ChangeTag, TextDiff};
use std::collections::{BTreeMap, BTreeSet};
use std::fmt::Write;

/// What the page is made from.
pub(super) struct Page<'a> {
    /// What was compared with what, in words.
    pub(super) compared: String,
    pub(super) changes: &'a [Change],
    pub(super) notes: Vec<&'a str>,
    /// Notes that the base has already: they answer for nothing here.
    pub(super) older: Vec<&'a str>,
    /// What happened to released contracts, and may not.
    pub(super) dropped: &'a [String],
    /// The lines of the table of operations, before and now.
    pub(super) operations: (Vec<String>, Vec<String>),
    pub(super) examples: Vec<Example>,
    /// The lines of the client's public API, before and now.
    pub(super) api: (BTreeSet<String>, BTreeSet<String>),
    /// The lines of a change in the two files, if there are files.
    pub(super) lines: Option<&'a Lines<'a>>,
}

/// Finds the lines of two places.
pub(super) type Lines<'a> = dyn Fn(Option<&str>, Option<&str>) -> (Option<usize>, Option<usize>) + 'a;

const LEGEND: &str = "\
An **existing client** is code that was made from the old contract and calls a server of the new one. An **existing \
server** is one of the old contract that is called by code made from the new one, as happens while an upgrade is rolled \
out. **Breaking**: it stops working. **Additive**: it goes on, and there is something more to use or less to expect. \
**Editorial**: it sees nothing.";

/// How many lines of a diff are shown before they are folded.
const FOLD: usize = 40;

impl Page<'_> {
    /// The page, in Markdown.
    pub(super) fn text(&self) -> String {
        let mut page = format!("# Review of the contract\n\n{}\n\n", self.compared);
        self.verdict(&mut page);
        self.operations(&mut page);
        self.changelog(&mut page);
        self.callers_and_errors(&mut page);
        self.examples(&mut page);
        self.api(&mut page);
        self.answers(&mut page);
        page
    }

    fn breaking(&self) -> impl Iterator<Item = &Change> {
        self.changes.iter().filter(|change| change.breaks_clients())
    }

    fn missing(&self) -> Vec<&Change> {
        self.breaking().filter(|change| notes::answer(&self.notes, change).is_none()).collect()
    }

    fn verdict(&self, page: &mut String) {
        let of = |class: Class| self.changes.iter().filter(|change| change.rating.client.class == class).count();
        let (breaking, additive, editorial) = (of(Breaking), of(Additive), of(Editorial));
        let missing = self.missing();
        let counts = format!("{breaking} breaking, {additive} additive, {editorial} editorial");
        let noun = if breaking == 1 { "the breaking one is" } else { "the breaking ones are" };
        let verdict = match (self.changes.is_empty(), breaking, missing.len()) {
            (true, ..) => "**Nothing that means anything changed in the contract.**".to_owned(),
            (_, 0, _) => format!("**Nothing breaks existing clients:** {counts}."),
            (_, _, 0) => format!("**{counts}; {noun} noted in `{}`.**", notes::PATH),
            (_, _, few) if few < breaking => {
                format!("**{counts}; {few} of the breaking ones NOT noted in `{}`.**", notes::PATH)
            }
            _ => format!("**{counts}; {noun} NOT noted in `{}`.**", notes::PATH),
        };
        let _ = writeln!(page, "{verdict}\n");
        for what in self.dropped {
            let _ = writeln!(page, "**A released contract is not kept:** {what}.\n");
        }
        if breaking > 0 {
            page.push_str("| breaks existing clients | why | note |\n|---|---|---|\n");
            for change in self.breaking() {
                let older = notes::answer(&self.older, change).is_some();
                let note = match notes::answer(&self.notes, change) {
                    Some(_) => "there",
                    None if older => "**missing**: the one that is there is older than this change",
                    None => "**missing**",
                };
                let _ =
                    writeln!(page, "| {} | {} | {note} |", cell(&sentence(change)), cell(&change.rating.client.why));
            }
            page.push('\n');
        }
        if !missing.is_empty() {
            let _ = writeln!(
                page,
                "To go on, take the change back, or finish and add to `{}`:\n\n```markdown",
                notes::PATH
            );
            missing.iter().for_each(|change| page.push_str(&format!("{}\n", notes::line(change))));
            page.push_str("```\n\n");
        }
        let rollout = self.changes.iter().filter(|c| c.rating.server.class == Breaking && !c.breaks_clients());
        let rollout: Vec<_> = rollout.map(|change| format!("`{}`", change.place)).collect();
        if !rollout.is_empty() {
            let _ = writeln!(
                page,
                "**Upgrade servers before clients:** a newer client does not get along with an older server, because of {}.\n",
                rollout.join(", ")
            );
        }
    }

    fn operations(&self, page: &mut String) {
        let (old, new) = (self.operations.0.join("\n") + "\n", self.operations.1.join("\n") + "\n");
        page.push_str("## Operations\n\n");
        let diff = changed_lines(&old, &new);
        if diff.is_empty() {
            page.push_str("The table of operations is as it was.\n\n");
            return;
        }
        let heading = HEADING.lines().next().unwrap_or_default();
        let _ = writeln!(page, "```diff\n  {heading}\n{diff}```\n");
    }

    fn changelog(&self, page: &mut String) {
        page.push_str("## Changes\n\n");
        if self.changes.is_empty() {
            page.push_str("None.\n\n");
            return;
        }
        let _ = writeln!(page, "{LEGEND}\n");
        let rolled = |change: &&Change| change.rating.server.class == Breaking;
        let of = |class: Class| self.changes.iter().filter(move |change| change.rating.client.class == class);
        self.group(page, "Breaking for existing clients", of(Breaking).collect());
        self.group(page, "Breaking only while servers are older than clients", {
            of(Additive).chain(of(Editorial)).filter(rolled).collect()
        });
        self.group(page, "Additive", of(Additive).filter(|change| !rolled(change)).collect());
        self.group(page, "Editorial", of(Editorial).filter(|change| !rolled(change)).collect());
        let failed = self.changes.iter().find_map(|change| match &change.drift {
            Opinion::Failed(why) => Some(why),
            _ => None,
        });
        if let Some(why) = failed {
            let _ = writeln!(page, "Of the two programs that compare, one, drift, gave up here ({why}).\n");
        }
        let otherwise: Vec<_> = self
            .changes
            .iter()
            .map(|change| (change, otherwise(change)))
            .filter(|(_, said)| !said.is_empty())
            .collect();
        let _ = match otherwise.len() {
            0 => return,
            1 => {
                writeln!(page, "<details><summary>Of one change, the programs that compare think otherwise</summary>\n")
            }
            n => writeln!(
                page,
                "<details><summary>Of {n} changes, the programs that compare think otherwise</summary>\n"
            ),
        };
        page.push_str(
            "Two programs were asked what changed, Redocly and the `drift` crate. Where one rates a change otherwise than this page, \
             read the reason that stands behind it, and decide which is right.\n\n",
        );
        for (change, said) in otherwise {
            let client = &change.rating.client;
            let _ =
                writeln!(page, "- {}: {}. Here: {}. {}", sentence(change), said.join("; "), client.class, client.why);
        }
        page.push_str("\n</details>\n\n");
    }

    fn group(&self, page: &mut String, title: &str, changes: Vec<&Change>) {
        if changes.is_empty() {
            return;
        }
        let _ = writeln!(page, "### {title}\n");
        let unseen = |change: &&Change| change.rating.client.why == UNSEEN && change.rating.server.why == UNSEEN;
        for change in changes.iter().filter(|change| !unseen(change)) {
            let users = if change.users.is_empty() { String::new() } else { format!(" {}.", capital(&change.users)) };
            let _ = writeln!(page, "- **{}.**{users}{}", sentence(change), self.where_it_is(change));
            for (who, verdict) in [("client", &change.rating.client), ("server", &change.rating.server)] {
                let _ = writeln!(page, "  - Existing {who}: {}. {}", verdict.class, verdict.why);
            }
        }
        // What no program sees needs no reasons, and one line for all that it happened to.
        let mut alike: BTreeMap<&str, Vec<String>> = BTreeMap::new();
        for change in changes.iter().filter(|change| unseen(change)) {
            alike.entry(&change.what).or_default().push(format!("`{}`{}", change.place, self.where_it_is(change)));
        }
        for (what, places) in alike {
            let _ = writeln!(page, "- **{}:** {}", capital(what), places.join(", "));
        }
        page.push('\n');
    }

    fn where_it_is(&self, change: &Change) -> String {
        let Some(lines) = self.lines else { return String::new() };
        match lines(change.old.as_deref(), change.new.as_deref()) {
            (Some(old), Some(new)) if old == new => format!(" (line {new})"),
            (Some(old), Some(new)) => format!(" (line {old}, now {new})"),
            (Some(old), None) => format!(" (was line {old})"),
            (None, Some(new)) => format!(" (line {new})"),
            (None, None) => String::new(),
        }
    }

    fn callers_and_errors(&self, page: &mut String) {
        page.push_str("## Scopes and error codes\n\n");
        let found: Vec<_> = self.changes.iter().filter(|change| change.about != About::Shape).collect();
        if found.is_empty() {
            page.push_str("As they were.\n\n");
            return;
        }
        for change in found {
            let kind = if change.about == About::Error { "error" } else { "scope" };
            let _ = writeln!(page, "- {kind}: {} ({})", sentence(change), change.rating.client.class);
        }
        page.push('\n');
    }

    fn examples(&self, page: &mut String) {
        page.push_str("## Examples\n\n");
        if self.examples.is_empty() {
            page.push_str("As they were.\n\n");
            return;
        }
        let lines: usize = self.examples.iter().map(|example| example.diff.lines().count()).sum();
        let shown = self.examples.iter().fold(String::new(), |mut shown, example| {
            let _ = writeln!(shown, "`{}`, {}:\n\n```diff\n{}```\n", example.place, example.of, example.diff);
            shown
        });
        let _ = if lines > FOLD {
            let count = self.examples.len();
            writeln!(page, "<details><summary>{count} examples changed</summary>\n\n{shown}</details>\n")
        } else {
            write!(page, "{shown}")
        };
    }

    fn api(&self, page: &mut String) {
        page.push_str("## The Rust client\n\n");
        let (old, new) = &self.api;
        let gone: Vec<_> = old.difference(new).collect();
        let come: Vec<_> = new.difference(old).collect();
        if gone.is_empty() && come.is_empty() {
            page.push_str("Its public API is as it was.\n\n");
            return;
        }
        let summary = if gone.is_empty() {
            format!("{} lines are new in its public API, and none is gone or changed.", come.len())
        } else {
            format!(
                "{} lines are gone from its public API or changed (`-`): **Rust code that uses one no longer compiles.** {} are new (`+`).",
                gone.len(),
                come.len()
            )
        };
        let _ = writeln!(page, "{summary}\n");
        // A struct whose fields are all public can be written out, and then a new field is missing.
        let grown = |line: &&&String| {
            let owner = line.strip_prefix("field ").and_then(|field| field.split_once(": ")?.0.rsplit_once('.'));
            owner.is_some_and(|(owner, _)| old.iter().any(|line| line.split(['<', ' ']).nth(1) == Some(owner)))
        };
        if come.iter().any(|line| grown(&line)) {
            page.push_str("A type that was there has a new field: code that writes the type out, without its builder, needs it too.\n\n");
        }
        let join = |lines: &BTreeSet<String>| lines.iter().map(|line| format!("{line}\n")).collect::<String>();
        let diff = changed_lines(&join(old), &join(new));
        if gone.len() + come.len() > FOLD {
            let _ = writeln!(page, "<details><summary>All of them</summary>\n\n```diff\n{diff}```\n\n</details>\n");
        } else {
            let _ = writeln!(page, "```diff\n{diff}```\n");
        }
    }

    fn answers(&self, page: &mut String) {
        page.push_str("## Notes\n\n");
        if self.breaking().next().is_none() {
            page.push_str("Nothing breaks existing clients, so nothing has to be answered for.\n");
            return;
        }
        for change in self.breaking() {
            let note = notes::answer(&self.notes, change).map_or("**no note**".to_owned(), |note| format!("“{note}”"));
            let _ = writeln!(page, "- {}: {note}", sentence(change));
        }
    }
}

fn sentence(change: &Change) -> String {
    format!("`{}` {}", change.place, change.what)
}

/// A bar ends a cell, also within backticks: a pattern may have one.
fn cell(text: &str) -> String {
    text.replace('|', "\\|")
}

fn capital(text: &str) -> String {
    let mut letters = text.chars();
    letters.next().map_or_else(String::new, |first| first.to_uppercase().chain(letters).collect())
}

/// The lines that differ, and nothing around them.
fn changed_lines(old: &str, new: &str) -> String {
    let diff = TextDiff::from_lines(old, new);
    let lines = diff.iter_all_changes().filter_map(|change| match change.tag() {
        ChangeTag::Equal => None,
        ChangeTag::Delete => Some(format!("- {}", change.value())),
        ChangeTag::Insert => Some(format!("+ {}", change.value())),
    });
    lines.collect()
}

#[cfg(test)]
mod tests {
    use super::super::change::{Narrower, Opinion, Rating, Sent};
    use super::*;

    fn change(place: &str, rating: Rating) -> Change {
        Change {
            place: place.into(),
            names: vec![place.into()],
            what: "changed".into(),
            rating,
            about: About::Shape,
            users: "sent to `run_create`".into(),
            old: Some("/a".into()),
            new: None,
            ends: None,
            redocly: Opinion::Blind,
            drift: Opinion::Blind,
        }
    }

    fn page(changes: &[Change], notes: Vec<&str>) -> String {
        let nothing = || (BTreeSet::new(), BTreeSet::new());
        let lines = |old: Option<&str>, _: Option<&str>| (old.map(|_| 7), None);
        let page = Page {
            compared: "One with another.".into(),
            changes,
            notes,
            older: vec!["`Run.old` changed: do without."],
            dropped: &[],
            operations: (vec!["| a |".into(), "| b |".into()], vec!["| a |".into(), "| c |".into()]),
            examples: Vec::new(),
            api: nothing(),
            lines: Some(&lines),
        };
        page.text()
    }

    #[test]
    fn the_first_lines_are_the_verdict_and_what_to_write() {
        let changes = [change("Run.a", Rating::of(Sent, Narrower)), change("Run.b", Rating::editorial())];
        let text = page(&changes, vec![]);
        assert!(text.contains("### Editorial\n\n- **Changed:** `Run.b` (was line 7)\n"), "{text}");
        let start = "# Review of the contract\n\nOne with another.\n\n\
            **1 breaking, 0 additive, 1 editorial; the breaking one is NOT noted in `spec/CHANGES.md`.**\n\n\
            | breaks existing clients | why | note |\n|---|---|---|\n\
            | `Run.a` changed | It may still send what is refused from now on. | **missing** |\n\n\
            To go on, take the change back, or finish and add to `spec/CHANGES.md`:\n\n\
            ```markdown\n- `Run.a` changed: <say what to do instead>.\n```\n\n";
        assert!(text.starts_with(start), "{text}");
        assert!(text.contains("- **`Run.a` changed.** Sent to `run_create`. (was line 7)\n"), "{text}");
        assert!(text.contains("|\n- | b |\n+ | c |\n```"), "{text}");
    }

    #[test]
    fn a_note_from_before_is_no_answer_and_a_bar_does_not_end_a_cell() {
        let mut changed = change("Run.old", Rating::of(Sent, Narrower));
        changed.what = "has the `pattern` `a|b`".into();
        let text = page(&[changed], vec![]);
        assert!(text.contains("| `Run.old` has the `pattern` `a\\|b` | "), "{text}");
        assert!(text.contains(" | **missing**: the one that is there is older than this change |\n"), "{text}");
    }

    #[test]
    fn a_note_that_names_the_place_is_quoted() {
        let text = page(&[change("Run.a", Rating::of(Sent, Narrower))], vec!["`Run.a` changed: do without."]);
        assert!(text.contains("**1 breaking, 0 additive, 0 editorial; the breaking one is noted in"), "{text}");
        assert!(text.ends_with("- `Run.a` changed: “`Run.a` changed: do without.”\n"), "{text}");
    }
}
