//! `spec/released`: a frozen copy of each released contract, and the list of them. What was released is kept until it is
//! retired, and that is written down.

use super::change::Change;
use super::compare::compare;
use super::notes::{self, Notes};
use crate::contract::Contract;
use anyhow::{Context, Result, bail, ensure};
use sha2::{Digest, Sha256};
use std::fmt::Write;
use std::path::Path;

const FOLDER: &str = "spec/released";
pub(super) const LIST: &str = "spec/released/README.md";
const HEADING: &str = "| version | sha256 | state |";
const RULE: &str = "|---|---|---|";

/// A released contract, as the list has it.
#[derive(Clone, Debug, PartialEq, Eq)]
struct Release {
    version: String,
    sha256: String,
    /// When and why it was retired.
    retired: Option<String>,
}

/// What is wrong with a release, as a person should read it.
pub(super) struct Finding {
    pub(super) release: String,
    pub(super) message: String,
    pub(super) hint: String,
}

/// Freezes the contract as it is under its `info.version`.
pub(super) fn freeze(root: &Path, text: &str, contract: &Contract, notes: &Notes) -> Result<String> {
    let version = version(contract)?;
    ensure!(
        notes.has(version),
        "{} has no section `## {version}`; rename its `## {}` before the release",
        notes::PATH,
        notes::UNRELEASED
    );
    let mut list = std::fs::read_to_string(root.join(LIST)).with_context(|| format!("cannot read {LIST}"))?;
    let releases = parse(&list)?;
    let sha256 = digest(text);
    let file = root.join(FOLDER).join(format!("{version}.yaml"));
    if let Some(known) = releases.iter().find(|release| release.version == version) {
        ensure!(known.sha256 == sha256, "{version} is frozen with other content; raise `info.version`");
        bail!("{version} is frozen already, with this content");
    }
    ensure!(!file.exists(), "`{FOLDER}/{version}.yaml` is there, but not in {LIST}; a person has to say what it is");
    // The newest stands first, right below the head of the table.
    let row = format!("{RULE}\n| {version} | {sha256} | supported |");
    list = list.replacen(RULE, &row, 1);
    std::fs::write(&file, text).with_context(|| format!("cannot write `{}`", file.display()))?;
    std::fs::write(root.join(LIST), list).with_context(|| format!("cannot write {LIST}"))?;
    Ok(format!("{FOLDER}/{version}.yaml"))
}

/// Compares the contract with every release that is not retired. Answers how many there are, and what is wrong.
pub(super) fn check(root: &Path, text: &str, contract: &Contract, notes: &Notes) -> Result<(usize, Vec<Finding>)> {
    let list = std::fs::read_to_string(root.join(LIST)).with_context(|| format!("cannot read {LIST}"))?;
    let releases = parse(&list)?;
    let mut findings = Vec::new();
    let mut add = |release: &str, message: String, hint: &str| {
        findings.push(Finding { release: release.to_owned(), message, hint: hint.to_owned() });
    };
    for entry in std::fs::read_dir(root.join(FOLDER)).with_context(|| format!("cannot read {FOLDER}"))? {
        let name = entry?.file_name().to_string_lossy().into_owned();
        let known = releases.iter().any(|release| format!("{}.yaml", release.version) == name);
        if !known && name != "README.md" {
            let hint = "releases are frozen by `cargo xtask review --freeze`, which writes both";
            add(&name, format!("`{FOLDER}/{name}` is not in the list"), hint);
        }
    }
    for release in &releases {
        let path = format!("{FOLDER}/{}.yaml", release.version);
        let Ok(frozen) = std::fs::read_to_string(root.join(&path)) else {
            add(
                &release.version,
                format!("`{path}` cannot be read"),
                "bring it back from the history; a release is retired in the list, and its file stays",
            );
            continue;
        };
        if digest(&frozen) != release.sha256 {
            add(
                &release.version,
                format!("`{path}` was edited"),
                "bring it back from the history; what was released does not change",
            );
            continue;
        }
        if version(contract)? == release.version && frozen != text {
            let hint = "raise `info.version`, or take the change back";
            add(&release.version, format!("the contract is not what was released as {}", release.version), hint);
        }
        if release.retired.is_some() || frozen == text {
            continue;
        }
        let newer = notes.since(&release.version)?;
        let changes = compare(&Contract::parse(&frozen)?, contract).with_context(|| path.clone())?;
        for change in unanswered(&changes, &newer) {
            let message = format!("`{}` {}, and no note says so", change.place, change.what);
            add(&release.version, message, &format!("add to {}: {}", notes::PATH, notes::line(change)));
        }
    }
    Ok((releases.iter().filter(|release| release.retired.is_none()).count(), findings))
}

/// What a change does to the releases of the base, and may not: only retire one, in a merge request of its own.
pub(super) fn dropped(root: &Path, before: &str, changed: bool) -> Result<Vec<String>> {
    if before.is_empty() {
        return Ok(Vec::new());
    }
    let now = std::fs::read_to_string(root.join(LIST)).with_context(|| format!("cannot read {LIST}"))?;
    let (before, now) = (parse(before)?, parse(&now)?);
    let said = before.iter().filter_map(|old| {
        let version = &old.version;
        match now.iter().find(|new| new.version == *version) {
            None => Some(format!("{version} is no longer in {LIST}; a release is retired there, and its line stays")),
            Some(new) if new.sha256 != old.sha256 => {
                Some(format!("{version} has another sha256 in {LIST}; what was released does not change"))
            }
            Some(new) if changed && new.retired.is_some() && old.retired.is_none() => Some(format!(
                "{version} is retired here, beside changes of the contract; retire it in a merge request of its own"
            )),
            Some(_) => None,
        }
    });
    Ok(said.collect())
}

/// The changes that break existing clients and that no note answers for.
pub(super) fn unanswered<'a>(changes: &'a [Change], notes: &[&str]) -> Vec<&'a Change> {
    changes.iter().filter(|change| change.breaks_clients() && notes::answer(notes, change).is_none()).collect()
}

fn version(contract: &Contract) -> Result<&str> {
    let version = contract.document()["info"]["version"].as_str().context("the contract has no `info.version`")?;
    let plain = version.chars().all(|letter| letter.is_ascii_alphanumeric() || ".-+".contains(letter));
    ensure!(plain && !version.starts_with('.'), "`{version}` cannot be the name of a file");
    Ok(version)
}

fn digest(text: &str) -> String {
    Sha256::digest(text.as_bytes()).iter().fold(String::new(), |mut hex, byte| {
        let _ = write!(hex, "{byte:02x}");
        hex
    })
}

/// Reads the table. A line that is not understood is an error: a release that is overlooked is not kept.
fn parse(list: &str) -> Result<Vec<Release>> {
    let mut lines = list.lines().enumerate().skip_while(|(_, line)| *line != HEADING).skip(1);
    ensure!(lines.next().is_some_and(|(_, line)| line == RULE), "{LIST} has no table that begins with `{HEADING}`");
    let mut releases: Vec<Release> = Vec::new();
    for (index, line) in lines.take_while(|(_, line)| !line.is_empty()) {
        let release = row(line).with_context(|| format!("{LIST}:{}", index + 1))?;
        let twice = releases.iter().any(|other| other.version == release.version);
        ensure!(!twice, "{LIST}:{}: {} is there already", index + 1, release.version);
        releases.push(release);
    }
    let rows = list.lines().filter(|line| line.starts_with('|')).count();
    ensure!(rows == releases.len() + 2, "{LIST}: the table is interrupted, so some of its lines are not read");
    Ok(releases)
}

fn row(line: &str) -> Result<Release> {
    let cells: Vec<&str> = line.trim_matches('|').split('|').map(str::trim).collect();
    let [version, sha256, state] = cells.as_slice() else { bail!("a line has a version, a sha256 and a state") };
    ensure!(!version.is_empty(), "there is no version");
    let hex = sha256.len() == 64 && sha256.chars().all(|digit| digit.is_ascii_digit() || ('a'..='f').contains(&digit));
    ensure!(hex, "`{sha256}` is not a sha256 in lower case");
    let retired = match *state {
        "supported" => None,
        state => {
            let shape = "the state is `supported`, or `retired 2027-01-31: why`";
            let (date, why) = state.strip_prefix("retired ").and_then(|rest| rest.split_once(": ")).context(shape)?;
            ensure!(is_date(date) && !why.trim().is_empty(), "{shape}");
            Some(format!("{date}: {why}"))
        }
    };
    Ok(Release { version: (*version).to_owned(), sha256: (*sha256).to_owned(), retired })
}

fn is_date(text: &str) -> bool {
    let shape: String = text.chars().map(|c| if c.is_ascii_digit() { '0' } else { c }).collect();
    shape == "0000-00-00"
}

#[cfg(test)]
mod tests {
    use super::*;

    const EMPTY: &str = "# Released contracts\n\n| version | sha256 | state |\n|---|---|---|\n";

    const CONTRACT: &str = "openapi: 3.0.3\ninfo: { title: T, version: 1.0.0 }\npaths: {}\n";

    /// A repository with an empty list of releases.
    fn repository() -> tempfile::TempDir {
        let root = tempfile::tempdir().expect("a folder");
        std::fs::create_dir_all(root.path().join(FOLDER)).expect("a folder");
        std::fs::write(root.path().join(LIST), EMPTY).expect("a list");
        root
    }

    fn frozen(root: &Path, text: &str) -> Result<String> {
        let notes = Notes::parse("## 1.1.0\n\n## 1.0.0\n").expect("notes");
        freeze(root, text, &Contract::parse(text).expect("a contract"), &notes)
    }

    fn found(root: &Path, text: &str) -> Vec<String> {
        let notes = Notes::parse("## 1.1.0\n\n## 1.0.0\n").expect("notes");
        let (_, findings) = check(root, text, &Contract::parse(text).expect("a contract"), &notes).expect("a check");
        findings.into_iter().map(|finding| finding.message).collect()
    }

    #[test]
    fn a_frozen_contract_is_kept_to_the_byte_and_frozen_once() {
        let root = repository();
        assert_eq!(found(root.path(), CONTRACT), [""; 0], "nothing is released yet");
        assert_eq!(frozen(root.path(), CONTRACT).expect("frozen"), "spec/released/1.0.0.yaml");
        assert_eq!(found(root.path(), CONTRACT), [""; 0]);
        let again = frozen(root.path(), CONTRACT).expect_err("twice").to_string();
        assert_eq!(again, "1.0.0 is frozen already, with this content");
        let other = frozen(root.path(), &format!("{CONTRACT}# more\n")).expect_err("other").to_string();
        assert_eq!(other, "1.0.0 is frozen with other content; raise `info.version`");
        let newer = CONTRACT.replace("1.0.0", "1.1.0");
        frozen(root.path(), &newer).expect("frozen");
        let list = std::fs::read_to_string(root.path().join(LIST)).expect("a list");
        assert!(list.find("| 1.1.0 |") < list.find("| 1.0.0 |"), "the newest first: {list}");
    }

    #[test]
    fn a_version_that_the_notes_do_not_know_is_not_frozen() {
        let error = frozen(repository().path(), &CONTRACT.replace("1.0.0", "2.0.0")).expect_err("no section");
        assert!(error.to_string().starts_with("spec/CHANGES.md has no section `## 2.0.0`"), "{error}");
    }

    #[test]
    fn sees_a_frozen_contract_that_was_edited_removed_or_slipped_in() {
        let root = repository();
        frozen(root.path(), CONTRACT).expect("frozen");
        let file = root.path().join(FOLDER).join("1.0.0.yaml");
        std::fs::write(&file, format!("{CONTRACT}# a word\n")).expect("written");
        assert_eq!(found(root.path(), CONTRACT), ["`spec/released/1.0.0.yaml` was edited"]);
        std::fs::remove_file(&file).expect("removed");
        assert_eq!(found(root.path(), CONTRACT), ["`spec/released/1.0.0.yaml` cannot be read"]);
        std::fs::write(&file, CONTRACT).expect("written");
        std::fs::write(root.path().join(FOLDER).join("0.9.0.yaml"), "").expect("written");
        assert_eq!(found(root.path(), CONTRACT), ["`spec/released/0.9.0.yaml` is not in the list"]);
    }

    #[test]
    fn sees_a_contract_that_changed_under_a_released_version_even_a_retired_one() {
        let root = repository();
        frozen(root.path(), CONTRACT).expect("frozen");
        let list = std::fs::read_to_string(root.path().join(LIST)).expect("a list");
        // Retired, so that only the version is compared.
        let list = list.replace("| supported |", "| retired 2027-01-31: nobody is left |");
        std::fs::write(root.path().join(LIST), list).expect("written");
        let text = format!("{CONTRACT}# a word\n");
        assert_eq!(found(root.path(), &text), ["the contract is not what was released as 1.0.0"]);
        assert_eq!(found(root.path(), &CONTRACT.replace("1.0.0", "1.1.0")), [""; 0]);
    }

    #[test]
    fn sees_a_release_that_is_dropped_replaced_or_retired_on_the_way() {
        let root = repository();
        frozen(root.path(), CONTRACT).expect("frozen");
        let list = std::fs::read_to_string(root.path().join(LIST)).expect("a list");
        let said = |now: &str, changed: bool| {
            std::fs::write(root.path().join(LIST), now).expect("written");
            dropped(root.path(), &list, changed).expect("lists").join("\n")
        };
        assert_eq!(said(&list, true), "");
        assert!(said(EMPTY, false).starts_with("1.0.0 is no longer in"));
        assert!(said(&list.replace(&digest(CONTRACT), &"a".repeat(64)), false).starts_with("1.0.0 has another sha256"));
        let retired = list.replace("| supported |", "| retired 2027-01-31: nobody is left |");
        assert_eq!(said(&retired, false), "");
        assert!(said(&retired, true).starts_with("1.0.0 is retired here"));
        assert_eq!(dropped(root.path(), "", true).expect("no list before"), [""; 0]);
    }

    #[test]
    fn the_list_is_read_to_the_letter() {
        let sum = "a".repeat(64);
        let list = |row: &str| parse(&format!("{EMPTY}{row}\n"));
        assert_eq!(parse(EMPTY).expect("empty"), []);
        assert_eq!(list(&format!("| 1.0.0 | {sum} | supported |")).expect("one")[0].retired, None);
        let retired = list(&format!("| 1.0.0 | {sum} | retired 2027-01-31: nobody is left |")).expect("one");
        assert_eq!(retired[0].retired.as_deref(), Some("2027-01-31: nobody is left"));
        for wrong in [
            format!("| 1.0.0 | {sum} | retired |"),
            format!("| 1.0.0 | {sum} | retired soon: why |"),
            format!("| 1.0.0 | {sum} | Supported |"),
            "| 1.0.0 | abc | supported |".to_owned(),
            format!("| 1.0.0 | {sum} |"),
            format!("| 1.0.0 | {sum} | supported |\n| 1.0.0 | {sum} | supported |"),
            format!("\n| 1.0.0 | {sum} | supported |"),
        ] {
            assert!(list(&wrong).is_err(), "{wrong}");
        }
    }
}
