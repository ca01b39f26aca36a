//! The test cases of a run of `meltano test`, from its log (`cli/validate.py`): it prints a line `=== plugin:test ===`
//! before each test, the test writes what it likes, and at the end each stands on a line with how it went.

use std::collections::{HashMap, VecDeque};
use std::io;
use std::path::Path;
use std::time::Duration;

use chrono::{DateTime, Utc};

use super::log::{LogEntry, LogReader, Source};

/// As much of what a test says is kept, in characters: of a failure, its end.
const LONGEST: usize = 16 * 1024;

/// How a test went.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Verdict {
    /// Its command exited with 0.
    Passed,
    /// It exited with another code.
    Failed,
    /// Nobody knows: Meltano ended before it said.
    Error,
    /// It was asked for and not begun.
    Skipped,
}

impl Verdict {
    /// The name in the contract.
    #[must_use]
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Passed => "passed",
            Self::Failed => "failed",
            Self::Error => "error",
            Self::Skipped => "skipped",
        }
    }
}

/// A test of a plugin, and how it went.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct TestCase {
    /// The plugin.
    pub plugin: String,
    /// The command of it that is the test.
    pub test: String,
    /// How it went.
    pub verdict: Verdict,
    /// What it said, the end of it.
    pub message: String,
    /// How long it took, as the times of the lines tell it. None if it was not begun, or did not end.
    pub duration: Option<Duration>,
}

/// What the log of a run of `meltano test` tells of its tests. Those of `asked`, `plugin:test`, that the log does not know
/// were not begun.
pub fn cases(entries: impl IntoIterator<Item = LogEntry>, asked: &[String]) -> Vec<TestCase> {
    let mut reading = Reading::default();
    entries.into_iter().for_each(|entry| reading.take(entry));
    reading.cases(asked)
}

/// The same, from the log in that file. It is read line by line, because it may be longer than the memory.
pub(super) fn cases_in(log: &Path, asked: &[String]) -> io::Result<Vec<TestCase>> {
    let mut reader = LogReader::open(log)?;
    let mut reading = Reading::default();
    while let Some(entry) = reader.next_entry()? {
        reading.take(entry);
    }
    Ok(reading.cases(asked))
}

/// A test whose line was seen.
struct Section {
    name: String,
    begun_at: DateTime<Utc>,
    ended_at: Option<DateTime<Utc>>,
    said: VecDeque<String>,
    length: usize,
}

#[derive(Default)]
struct Reading {
    sections: Vec<Section>,
    /// The lines that may be those at the end, with when they came: whether they are, the last line says.
    tail: Vec<(String, bool, String, DateTime<Utc>)>,
    verdicts: Option<HashMap<String, bool>>,
    /// What Meltano itself said of an error.
    error: Option<String>,
}

impl Reading {
    fn take(&mut self, entry: LogEntry) {
        if entry.source == Source::Server {
            return;
        }
        if entry.record.is_some() && entry.plugin.is_none() {
            if matches!(entry.level.as_deref(), Some("error" | "critical")) {
                self.error = Some(entry.message);
            }
            return;
        }
        let line = entry.message.trim_end();
        if let Some((name, passed)) = verdict(line) {
            self.tail.push((name.to_owned(), passed, entry.message, entry.time));
            return;
        }
        match title(line) {
            Some(title) if title.starts_with("Testing completed ") => {
                let first = self.tail.first().map_or(entry.time, |(.., time)| *time);
                self.end_section(first);
                self.verdicts = Some(self.tail.drain(..).map(|(name, passed, ..)| (name, passed)).collect());
            }
            Some(name) if is_test(name) => {
                self.keep_tail();
                self.end_section(entry.time);
                let (name, begun_at) = (name.to_owned(), entry.time);
                self.sections.push(Section { name, begun_at, ended_at: None, said: VecDeque::new(), length: 0 });
            }
            // The line break before the lines at the end, or one that a test wrote.
            _ if line.is_empty() && !self.tail.is_empty() => {}
            _ => {
                self.keep_tail();
                self.say(entry.message);
            }
        }
    }

    /// What looked like lines at the end was said by a test.
    fn keep_tail(&mut self) {
        for (_, _, line, _) in std::mem::take(&mut self.tail) {
            self.say(line);
        }
    }

    fn say(&mut self, line: String) {
        let Some(section) = self.sections.last_mut() else { return };
        section.length += line.len() + 1;
        section.said.push_back(line);
        // Its end says most, and a test may say gigabytes.
        while section.length > 2 * LONGEST && section.said.len() > 1 {
            section.length -= section.said.pop_front().map_or(0, |line| line.len() + 1);
        }
    }

    fn end_section(&mut self, at: DateTime<Utc>) {
        if let Some(section) = self.sections.last_mut() {
            section.ended_at.get_or_insert(at);
        }
    }

    fn cases(mut self, asked: &[String]) -> Vec<TestCase> {
        self.keep_tail();
        let verdicts = self.verdicts.take();
        // A test may write lines that look like those of Meltano. At the end stands which were its own.
        let is_own = |name: &str| verdicts.as_ref().is_none_or(|verdicts| verdicts.contains_key(name));
        let mut cases: Vec<TestCase> = Vec::new();
        let last = self.sections.len().saturating_sub(1);
        for (at, section) in self.sections.into_iter().enumerate() {
            let known = verdicts.as_ref().and_then(|verdicts| verdicts.get(&section.name));
            if !is_own(&section.name) || cases.iter().any(|case| of(case) == section.name) {
                continue;
            }
            let mut message = Vec::from(section.said).join("\n").trim().to_owned();
            if known.is_none() {
                let unknown = "Meltano ended before it said how the test went";
                let why = self.error.as_deref().filter(|_| at == last).unwrap_or(unknown);
                message = if message.is_empty() { why.to_owned() } else { format!("{message}\n{why}") };
            }
            let (plugin, test) = section.name.split_once(':').unwrap_or((&section.name, ""));
            cases.push(TestCase {
                plugin: plugin.to_owned(),
                test: test.to_owned(),
                verdict: match known {
                    Some(true) => Verdict::Passed,
                    Some(false) => Verdict::Failed,
                    None => Verdict::Error,
                },
                message: end_of(&message),
                duration: section.ended_at.and_then(|end| (end - section.begun_at).to_std().ok()),
            });
        }
        for (plugin, test) in asked.iter().filter_map(|name| name.split_once(':')) {
            if !cases.iter().any(|case| case.plugin == plugin && case.test == test) {
                let (plugin, test) = (plugin.to_owned(), test.to_owned());
                let verdict = Verdict::Skipped;
                cases.push(TestCase { plugin, test, verdict, message: String::new(), duration: None });
            }
        }
        cases
    }
}

fn of(case: &TestCase) -> String {
    format!("{}:{}", case.plugin, case.test)
}

/// What stands between the signs of a line such as `=== title ===`.
fn title(line: &str) -> Option<&str> {
    let inner = line.trim_matches('=');
    let is_framed = line.starts_with('=') && line.ends_with('=');
    inner.strip_prefix(' ')?.strip_suffix(' ').filter(|title| is_framed && !title.is_empty())
}

/// `plugin:test....... success`, as it stands at the end.
fn verdict(line: &str) -> Option<(&str, bool)> {
    let (name, passed) = match line.rsplit_once(' ')? {
        (name, "success") => (name, true),
        (name, "failure") => (name, false),
        _ => return None,
    };
    Some((name.trim_end_matches('.'), passed)).filter(|(name, _)| is_test(name))
}

fn is_test(name: &str) -> bool {
    let is_word = |word: &str| !word.is_empty() && !word.contains(char::is_whitespace);
    name.split_once(':').is_some_and(|(plugin, test)| is_word(plugin) && is_word(test) && !test.contains(':'))
}

fn end_of(message: &str) -> String {
    let skipped = message.chars().count().saturating_sub(LONGEST);
    message.chars().skip(skipped).collect()
}

#[cfg(test)]
mod tests;
