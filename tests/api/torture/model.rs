//! What each verb does to states, said once more and on its own, and the tokens by which it is known who wrote what.

use super::chance::Chance;
use serde_json::{Map, Value, json};
use std::collections::{BTreeMap, HashMap};
use std::sync::{Arc, Mutex};

pub(super) type Document = Map<String, Value>;

/// Both halves of a state.
#[derive(Clone, Debug, Default, PartialEq)]
pub(super) struct Halves {
    pub(super) completed: Document,
    pub(super) partial: Document,
}

/// States by their ids.
pub(super) type World = BTreeMap<String, Halves>;

impl Halves {
    pub(super) fn complete(completed: Document) -> Self {
        Self { completed, partial: Document::new() }
    }

    /// From an entry of an archive, or a split view.
    pub(super) fn of(value: &Value) -> Self {
        let half = |name: &str| value[name].as_object().cloned().unwrap_or_default();
        Self { completed: half("completed"), partial: half("partial") }
    }

    pub(super) fn merged(mut self, document: &Document) -> Self {
        lay_over(document, &mut self.partial);
        self
    }

    pub(super) fn effective(&self) -> Document {
        let mut effective = self.completed.clone();
        lay_over(&self.partial, &mut effective);
        effective
    }
}

fn lay_over(above: &Document, below: &mut Document) {
    for (key, value) in above {
        match (value, below.get_mut(key)) {
            (Value::Object(above), Some(Value::Object(below))) => lay_over(above, below),
            _ => drop(below.insert(key.clone(), value.clone())),
        }
    }
}

/// What can be done to a state.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Verb {
    Set,
    Merge,
    MergeFrom,
    Copy,
    Move,
    Clear,
    StreamSet,
    StreamClear,
    Import,
    Restore,
}

impl Verb {
    /// What the history calls it.
    pub(super) fn kind(self) -> &'static str {
        match self {
            Self::Set => "set",
            Self::Merge | Self::MergeFrom => "merge",
            Self::Copy => "copy",
            Self::Move => "move",
            Self::Clear => "clear",
            Self::StreamSet => "stream_set",
            Self::StreamClear => "stream_clear",
            Self::Import => "import",
            Self::Restore => "restore",
        }
    }
}

/// One thing that is done.
#[derive(Clone, Debug)]
pub(super) struct Deed {
    pub(super) verb: Verb,
    /// The state in the path.
    pub(super) id: String,
    /// Where it is copied to, or merged from.
    pub(super) other: String,
    /// What is set, merged, imported, or put as a bookmark.
    pub(super) document: Value,
    pub(super) stream: String,
    /// The version that is restored, and what it is, if that is known.
    pub(super) number: u64,
    pub(super) restored: Option<Halves>,
    pub(super) dry_run: bool,
    /// Nobody else's, by which it is found in the history.
    pub(super) note: String,
}

impl Deed {
    /// The world after it; nothing if it cannot be done there.
    pub(super) fn done(&self, world: &World) -> Option<World> {
        let mut world = world.clone();
        let found = world.get(&self.id).cloned();
        let document = || self.document.as_object().unwrap();
        let after = match self.verb {
            Verb::Set => Some(Halves::complete(document().clone())),
            Verb::Merge => Some(found.unwrap_or_default().merged(document())),
            Verb::MergeFrom => Some(found.unwrap_or_default().merged(&world.get(&self.other)?.effective())),
            Verb::Copy | Verb::Move => {
                let copy = Halves::complete(found.clone()?.effective());
                world.insert(self.other.clone(), copy);
                found.filter(|_| self.verb == Verb::Copy)
            }
            Verb::Clear => {
                found?;
                None
            }
            Verb::StreamSet => {
                let mut effective = found.unwrap_or_default().effective();
                bookmarks(&mut effective).insert(self.stream.clone(), self.document.clone());
                Some(Halves::complete(effective))
            }
            Verb::StreamClear => {
                let mut effective = found?.effective();
                bookmarks(&mut effective).shift_remove(&self.stream)?;
                Some(Halves::complete(effective))
            }
            Verb::Import => {
                let entries = document().iter().map(|(id, entry)| (id.clone(), Halves::of(entry)));
                world.extend(entries);
                return Some(world);
            }
            Verb::Restore => self.restored.clone(),
        };
        match after {
            Some(after) => drop(world.insert(self.id.clone(), after)),
            None => drop(world.remove(&self.id)),
        }
        Some(world)
    }

    /// The state that the answer is about.
    pub(super) fn answered(&self) -> &str {
        if matches!(self.verb, Verb::Copy | Verb::Move) { &self.other } else { &self.id }
    }
}

fn bookmarks(document: &mut Document) -> &mut Document {
    let state = document.entry("singer_state").or_insert_with(|| json!({})).as_object_mut().unwrap();
    state.entry("bookmarks").or_insert_with(|| json!({})).as_object_mut().unwrap()
}

/// Every token that was given to anybody, with what it stands in.
#[derive(Clone, Default)]
pub(super) struct Mint(Arc<Mutex<HashMap<String, Value>>>);

/// The streams that have bookmarks.
pub(super) const STREAMS: [&str; 3] = ["orders", "customers", "ü/x"];

impl Mint {
    /// What nobody else writes, for one place in a state.
    pub(super) fn unit(&self, who: &str, place: &str, chance: &mut Chance) -> Value {
        let mut issued = self.0.lock().unwrap();
        let at = issued.len();
        let token = format!("{who}-{at}");
        let length = if chance.percent(10) { 40_000 } else { 200 };
        let pad = "x".repeat(usize::try_from(chance.below(length)).unwrap());
        let unit = json!({ "token": token, "of": place, "at": at, "pad": pad });
        issued.insert(token, unit.clone());
        unit
    }

    /// A state that nobody else writes.
    pub(super) fn document(&self, who: &str, chance: &mut Chance) -> Value {
        let mut state = json!({ "mark": self.unit(who, "mark", chance) });
        for stream in STREAMS {
            if chance.percent(40) {
                state["bookmarks"][stream] = self.unit(who, stream, chance);
            }
        }
        json!({ "singer_state": state })
    }

    /// What of a state nobody has written.
    pub(super) fn stranger(&self, halves: &Halves) -> Option<String> {
        let issued = self.0.lock().unwrap();
        let is_known = |place: &str, unit: &Value| {
            let token = unit["token"].as_str().unwrap_or_default();
            issued.get(token) == Some(unit) && unit["of"] == place
        };
        for (key, state) in [&halves.completed, &halves.partial].into_iter().flatten() {
            let Some(state) = state.as_object().filter(|_| key == "singer_state") else { return Some(key.clone()) };
            for (place, unit) in state {
                let is_known = match (place.as_str(), unit) {
                    ("bookmarks", Value::Object(streams)) => {
                        streams.iter().all(|(stream, unit)| is_known(stream, unit))
                    }
                    ("count", count) => count.is_u64(),
                    (place, unit) => is_known(place, unit),
                };
                if !is_known {
                    return Some(format!("{place}: {}", short(&unit.to_string())));
                }
            }
        }
        None
    }
}

/// The beginning of a text.
pub(super) fn short(text: &str) -> String {
    text.chars().take(200).collect()
}
