//! The second engine: the `drift` crate. It shares nothing with the first, knows both clients and servers, and rates
//! little: most changes of schemas are `Unhandled` to it. It panics where it does not know what to do.

use super::change::{Additive, Breaking, Editorial, Opinion};
use drift::ChangeClass;
use serde_json::Value;
use std::panic::{AssertUnwindSafe, catch_unwind};
use std::sync::Mutex;

/// What drift has to say of two documents.
pub(super) enum Structure {
    Compared(Vec<Noted>),
    /// It gave up, and why.
    Failed(String),
}

/// One thing that drift noted, at the place that says most.
pub(super) struct Noted {
    at: String,
    class: ChangeClass,
    message: String,
}

/// Compares two documents.
pub(super) fn compare(old: &Value, new: &Value) -> Structure {
    match guarded(|| drift::compare(old, new)) {
        Ok(Ok(changes)) => Structure::Compared(changes.into_iter().flat_map(noted).collect()),
        Ok(Err(error)) => Structure::Failed(format!("{error:#}")),
        Err(()) => Structure::Failed("it panicked".to_owned()),
    }
}

/// Runs what may panic, without the message that a panic prints.
fn guarded<T>(run: impl FnOnce() -> T) -> Result<T, ()> {
    // The hook belongs to the whole process, so one at a time.
    static HOOK: Mutex<()> = Mutex::new(());
    let _one = HOOK.lock();
    let hook = std::panic::take_hook();
    std::panic::set_hook(Box::new(|_| {}));
    let result = catch_unwind(AssertUnwindSafe(run));
    std::panic::set_hook(hook);
    result.map_err(drop)
}

fn noted(change: drift::Change) -> Vec<Noted> {
    let Some(path) = change.paths.first() else { return Vec::new() };
    let base = |stack: &drift::JsonPathStack| stack.current_pointer().trim_start_matches('#').to_owned();
    let (old, new) = (base(&path.old), base(&path.new));
    let below = |base: &str, sub: &str| if sub.is_empty() { base.to_owned() } else { format!("{base}/{sub}") };
    let notes = change.changes.into_iter().map(|info| Noted {
        at: telling(below(&old, &info.old_subpath), below(&new, &info.new_subpath)),
        class: info.class,
        message: info.message,
    });
    notes.collect()
}

/// Of the places in the two documents, the one that says more: what came or went has only its parent on one side.
fn telling(old: String, new: String) -> String {
    let component = |at: &str| at.starts_with("/components/");
    match (component(&old), component(&new)) {
        (true, false) => old,
        (false, true) => new,
        _ if old.len() > new.len() => old,
        _ => new,
    }
}

impl Structure {
    /// What it says of a change that is known by some places: of these, of what lies in them, or of what they lie in.
    pub(super) fn opinion(&self, places: &[&str]) -> Opinion {
        let notes = match self {
            Self::Failed(why) => {
                return Opinion::Failed(why.clone());
            }
            Self::Compared(notes) => notes,
        };
        let related: Vec<&Noted> =
            notes.iter().filter(|note| places.iter().any(|place| near(&note.at, place))).collect();
        let rated: Vec<&&Noted> = related.iter().filter(|note| note.class != ChangeClass::Unhandled).collect();
        if related.is_empty() {
            return Opinion::Nothing;
        }
        let Some(first) = rated.first() else { return Opinion::Unrated };
        // Prose that changed beside a change it does not rate says nothing of that change.
        if rated.len() < related.len() && rated.iter().all(|note| note.class == ChangeClass::Trivial) {
            return Opinion::Unrated;
        }
        let (mut client, mut server) = (Editorial, Editorial);
        for note in &rated {
            let (c, s) = match note.class {
                ChangeClass::BackwardIncompatible => (Breaking, Editorial),
                ChangeClass::ForwardIncompatible => (Additive, Breaking),
                ChangeClass::Incompatible => (Breaking, Breaking),
                ChangeClass::Trivial | ChangeClass::Unhandled => (Editorial, Editorial),
            };
            (client, server) = (client.max(c), server.max(s));
        }
        Opinion::Rated { client, server: Some(server), words: first.message.clone() }
    }
}

/// Whether a note belongs to a place. An operation or a component as a whole is near to all that is in it.
fn near(note: &str, place: &str) -> bool {
    let within = |inner: &str, outer: &str| inner == outer || inner.starts_with(&format!("{outer}/"));
    within(place, note) || within(note, place)
}

#[cfg(test)]
mod tests {
    use super::*;
    use serde_json::json;

    fn document(media: &str, required: bool) -> Value {
        json!({ "openapi": "3.0.3", "info": { "title": "t", "version": "1" }, "paths": { "/a": { "get": {
            "parameters": [{ "name": "q", "in": "query", "required": required, "schema": { "type": "string" } }],
            "responses": { "200": { "description": "d", "content": { media: { "schema": { "type": "string" } } } } },
        } } } })
    }

    #[test]
    fn a_panic_of_the_engine_is_an_opinion_and_no_end() {
        let structure = compare(&document("application/json", false), &document("text/plain", false));
        let opinion = structure.opinion(&["/paths/~1a/get"]);
        assert_eq!(opinion, Opinion::Failed("it panicked".into()), "drift has learned to compare media types");
    }

    #[test]
    fn what_it_rates_is_found_by_its_place() {
        let structure = compare(&document("text/plain", false), &document("text/plain", true));
        let there = "/paths/~1a/get/parameters/0/required";
        let Opinion::Rated { client, server, .. } = structure.opinion(&[there]) else { panic!("no opinion") };
        assert_eq!((client, server), (Breaking, Some(Editorial)));
        assert_eq!(structure.opinion(&["/paths/~1b"]), Opinion::Nothing);
    }
}
