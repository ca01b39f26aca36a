//! Lock files: the definitions of the plugins that `meltano.yml` does not define itself (internals 2.4).

use std::collections::HashMap;
use std::fmt;
use std::ops::Deref;
use std::sync::{Arc, OnceLock};

use serde::de::{Deserialize, Deserializer, IgnoredAny, MapAccess, Visitor};
use serde_json::{Map, Value};

use super::plugin_type::PluginType;
use super::problem::Problem;
use super::source::Source;

/// What is needed of a lock file. Meltano writes it; unknown keys are nobody's business here.
#[derive(Debug, Clone, serde::Deserialize)]
pub(super) struct Definition {
    /// One of Meltano's; it need not be the one that the file is filed under.
    plugin_type: String,
    pub(super) name: String,
    /// Meltano loads no definition without the key, be it null.
    #[serde(deserialize_with = "Option::deserialize")]
    pub(super) namespace: Option<String>,
    pub(super) variant: Option<String>,
    pub(super) pip_url: Option<String>,
    pub(super) executable: Option<String>,
    /// All of it but the settings, which are most of it.
    #[serde(skip)]
    pub(super) head: Arc<Head>,
    /// All of it, for settings.
    #[serde(skip)]
    whole: Arc<Whole>,
}

/// A lock file without its settings.
#[derive(Debug, Default)]
pub(super) struct Head(pub(super) Map<String, Value>);

impl<'de> Deserialize<'de> for Head {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Head, D::Error> {
        struct Entries;
        impl<'de> Visitor<'de> for Entries {
            type Value = Head;

            fn expecting(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
                formatter.write_str("a map")
            }

            fn visit_map<A: MapAccess<'de>>(self, mut entries: A) -> Result<Head, A::Error> {
                let mut head = Map::new();
                while let Some(key) = entries.next_key::<String>()? {
                    if key == "settings" {
                        entries.next_value::<IgnoredAny>()?;
                    } else {
                        head.insert(key, entries.next_value()?);
                    }
                }
                Ok(Head(head))
            }
        }
        deserializer.deserialize_map(Entries)
    }
}

/// All of a lock file. Its text has been found valid; it is taken apart when somebody asks what is in it, because a
/// project may have a thousand of them.
#[derive(Debug, Default)]
pub(super) struct Whole {
    text: String,
    entries: OnceLock<Map<String, Value>>,
}

impl Deref for Whole {
    type Target = Map<String, Value>;

    fn deref(&self) -> &Map<String, Value> {
        self.entries.get_or_init(|| serde_json::from_str(&self.text).unwrap_or_default())
    }
}

impl Whole {
    fn of(text: &str) -> serde_json::Result<Whole> {
        // The parser goes only so deep, but it does not mind the depth of what it passes over.
        const SHALLOW: usize = 100;
        if depth(text) > SHALLOW {
            serde_json::from_str::<Value>(text)?;
        }
        Ok(Whole { text: text.to_owned(), entries: OnceLock::new() })
    }
}

/// How deep lists and maps stand in each other, or more: brackets in strings count, too.
fn depth(text: &str) -> usize {
    let (mut depth, mut deepest) = (0_usize, 0);
    for byte in text.bytes() {
        match byte {
            b'[' | b'{' => depth += 1,
            b']' | b'}' => depth = depth.saturating_sub(1),
            _ => continue,
        }
        deepest = deepest.max(depth);
    }
    deepest
}

/// The lock files that were looked for, each read once.
#[derive(Debug, Default)]
pub(super) struct Definitions {
    known: HashMap<String, Found>,
}

/// What lies where a lock file belongs.
#[derive(Debug, Clone)]
pub(super) enum Found {
    Missing,
    Unreadable,
    Read(Definition),
}

impl Definitions {
    /// The path of a lock file, relative to the project (`plugin_lock_path` in `core/project_dirs_service.py`).
    pub(super) fn path(plugin_type: PluginType, name: &str, variant: &str) -> String {
        format!("plugins/{plugin_type}/{name}--{variant}.lock")
    }

    /// Reads a lock file. A broken one becomes a problem, once. Meltano would ask the Hub for a missing one; a server
    /// that answers a question does not.
    pub(super) fn find(&mut self, path: &str, source: &mut Source, problems: &mut Vec<Problem>) -> Found {
        if let Some(known) = self.known.get(path) {
            return known.clone();
        }
        // A name is the user's; it must not lead out of the directory of lock files.
        let file_name = path.splitn(3, '/').nth(2).unwrap_or_default();
        let found = if file_name.contains('/') { Found::Missing } else { read(path, source, problems) };
        self.known.insert(path.to_owned(), found.clone());
        found
    }

    /// A lock file that has been read, whole.
    pub(super) fn known(&self, path: &str) -> Option<Arc<Whole>> {
        match self.known.get(path)? {
            Found::Read(definition) => Some(Arc::clone(&definition.whole)),
            Found::Missing | Found::Unreadable => None,
        }
    }
}

fn read(path: &str, source: &mut Source, problems: &mut Vec<Problem>) -> Found {
    let problem = |message: String| Problem {
        file: Some(path.to_owned()),
        ..Problem::new("plugin_lock_invalid", message, "write it anew with `meltano lock --update`")
    };
    let text = match source.text(path) {
        Ok(Some(text)) => text,
        Ok(None) => return Found::Missing,
        Err(error) => {
            problems.push(problem(format!("the lock file cannot be read: {error}")));
            return Found::Unreadable;
        }
    };
    let rest = |definition: Definition| {
        let head = Arc::new(serde_json::from_str(&text)?);
        Ok(Definition { head, whole: Arc::new(Whole::of(&text)?), ..definition })
    };
    match serde_json::from_str(&text).and_then(rest) {
        Ok(definition) if definition.has_type() => Found::Read(definition),
        Ok(Definition { plugin_type, .. }) => {
            problems.push(problem(format!("the lock file is not valid: `{plugin_type}` is not a type of plugin")));
            Found::Unreadable
        }
        Err(error) => {
            let whole = error.to_string();
            // What does not fit is quoted by the parser, and may be anything.
            let message = match whole.split(" at line ").next().unwrap_or(&whole) {
                message if error.is_data() && !message.starts_with("missing field") => {
                    "something in it is of the wrong type"
                }
                message => message,
            };
            problems.push(Problem {
                line: u64::try_from(error.line()).ok().filter(|line| *line > 0),
                column: u64::try_from(error.column()).ok().filter(|column| *column > 0),
                ..problem(format!("the lock file is not valid: {message}"))
            });
            Found::Unreadable
        }
    }
}

impl Definition {
    /// `mappings` is a type inside Meltano.
    fn has_type(&self) -> bool {
        self.plugin_type == "mappings" || self.plugin_type.parse::<PluginType>().is_ok()
    }
}
