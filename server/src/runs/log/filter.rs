//! Which lines of a log are wanted.

use super::LogEntry;

/// How loud a line is. The order is that of Python's `logging`.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Level {
    /// For those who look for a mistake.
    Debug,
    /// What happens; also what lines are that have no level, or one that nobody knows.
    Info,
    /// What may become a mistake.
    Warning,
    /// What went wrong.
    Error,
    /// What went so wrong that nothing goes on.
    Critical,
}

impl Level {
    /// The level of that name, as Meltano and plugins write it.
    #[must_use]
    pub fn parse(name: &str) -> Option<Self> {
        let names = [
            ("debug", Self::Debug),
            ("info", Self::Info),
            ("warning", Self::Warning),
            ("warn", Self::Warning),
            ("error", Self::Error),
            ("critical", Self::Critical),
            ("fatal", Self::Critical),
        ];
        names.into_iter().find(|(known, _)| name.eq_ignore_ascii_case(known)).map(|(_, level)| level)
    }
}

/// Which lines are wanted: those for which all of it holds.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct LogFilter {
    /// This loud or louder.
    pub level: Option<Level>,
    /// Said by one of these plugins; of no plugins, by anybody.
    pub plugins: Vec<String>,
    /// With this text somewhere in the message, whether its letters are small or great.
    pub text: Option<String>,
}

impl LogFilter {
    /// Whether the line is wanted.
    pub fn wants(&self, entry: &LogEntry) -> bool {
        let loud = |least| entry.level.as_deref().and_then(Level::parse).unwrap_or(Level::Info) >= least;
        let said_by = |plugin: &String| self.plugins.contains(plugin);
        self.level.is_none_or(loud)
            && (self.plugins.is_empty() || entry.plugin.as_ref().is_some_and(said_by))
            && self.text.as_deref().is_none_or(|text| contains(&entry.message, text))
    }

    /// The same, ready to be asked often.
    pub(super) fn prepared(mut self) -> Self {
        self.text = self.text.map(|text| text.to_lowercase()).filter(|text| !text.is_empty());
        self
    }

    /// Whether every line is wanted.
    pub(super) fn is_all(&self) -> bool {
        *self == Self::default()
    }
}

fn contains(message: &str, text: &str) -> bool {
    if !text.is_ascii() || !message.is_ascii() {
        return message.to_lowercase().contains(&text.to_lowercase());
    }
    let text = text.as_bytes();
    text.is_empty() || message.as_bytes().windows(text.len()).any(|part| part.eq_ignore_ascii_case(text))
}

#[cfg(test)]
mod tests {
    use chrono::Utc;

    use super::super::Source;
    use super::*;

    fn entry(level: Option<&str>, plugin: Option<&str>, message: &str) -> LogEntry {
        let (level, plugin) = (level.map(str::to_owned), plugin.map(str::to_owned));
        let (source, message) = (Source::Stderr, message.to_owned());
        LogEntry { seq: 1, time: Utc::now(), source, level, message, plugin, truncated: false, record: None }
    }

    #[test]
    fn all_of_a_filter_must_hold() {
        let filter = |level, plugins: &[&str], text: Option<&str>| {
            let plugins = plugins.iter().map(|&plugin| plugin.to_owned()).collect();
            LogFilter { level, plugins, text: text.map(str::to_owned) }.prepared()
        };
        let line = entry(Some("WARNING"), Some("tap-a"), "Straße GESPERRT");
        let table = [
            (filter(None, &[], None), true),
            (filter(Some(Level::Warning), &[], None), true),
            (filter(Some(Level::Error), &[], None), false),
            (filter(None, &["tap-b", "tap-a"], None), true),
            (filter(None, &["tap-b"], None), false),
            (filter(None, &[], Some("STRASSE")), false),
            (filter(None, &[], Some("straßE ge")), true),
            (filter(Some(Level::Info), &["tap-a"], Some("offen")), false),
            (filter(None, &[], Some("")), true),
        ];
        for (filter, wanted) in table {
            assert_eq!(filter.wants(&line), wanted, "{filter:?}");
        }
        let plain = entry(None, None, "Error: no");
        assert!(filter(Some(Level::Info), &[], Some("eRRor")).wants(&plain));
        assert!(!filter(Some(Level::Warning), &[], None).wants(&plain), "a line without a level counts as info");
        assert!(!filter(None, &["tap-a"], None).wants(&plain));
        assert!(filter(Some(Level::Info), &[], None).wants(&entry(Some("notice"), None, "")));
    }
}
