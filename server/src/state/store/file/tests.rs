//! States in a directory.

#![allow(clippy::unwrap_used)]

use std::sync::Mutex;
use std::sync::atomic::{AtomicBool, Ordering};
use std::thread;

use serde_json::json;
use tempfile::TempDir;

use super::*;
use crate::state::Document;
use crate::state::store::{Edit, EditKind};

#[derive(Default)]
struct Noted(Mutex<Vec<String>>);

impl Edits for Noted {
    fn record(&self, id: &StateId, _: &Edit) -> Result<(), Error> {
        self.0.lock().unwrap().push(id.to_string());
        Ok(())
    }
}

fn store(ground: &TempDir) -> (Files, Arc<Noted>) {
    let edits = Arc::new(Noted::default());
    let settings = File { directory: ground.path().join("a/b"), lock_timeout_seconds: 10 };
    // What is cleared is gone at once, but where a test is about that.
    (Files { linger: Duration::ZERO, ..Files::open(&settings, edits.clone()) }, edits)
}

fn id(text: &str) -> StateId {
    StateId::new(text).unwrap()
}

fn state(value: u64) -> State {
    let document: Document = json!({"singer_state": {"at": value}}).as_object().cloned().unwrap();
    State::complete(document)
}

fn put(store: &Files, name: &str, value: Option<u64>) -> Result<(), Error> {
    let write = Write { id: id(name), state: value.map(state), edit: None };
    store.change(&[id(name)], &mut |_| Ok(vec![write.clone()]))
}

fn names(store: &Files, query: Query<'_>) -> Vec<String> {
    store.ids(query).unwrap().iter().map(ToString::to_string).collect()
}

const ALL: Query<'_> = Query { pattern: None, env: None, after: None, limit: 1000 };

#[test]
fn what_is_written_is_read_and_lies_where_meltano_puts_it() {
    let ground = TempDir::new().unwrap();
    let (store, edits) = store(&ground);
    assert_eq!(names(&store, ALL), [""; 0]);
    assert_eq!(store.get(&id("dev:a")).unwrap(), None);
    let edit = Edit { run_id: Uuid::nil(), payload: Document::new(), kind: EditKind::Set };
    let write = Write { id: id("dev:a-to-b"), state: Some(state(1)), edit: Some(edit) };
    store
        .change(std::slice::from_ref(&write.id), &mut |found| {
            assert_eq!(found, [None]);
            Ok(vec![write.clone()])
        })
        .unwrap();
    assert_eq!(*edits.0.lock().unwrap(), ["dev:a-to-b"]);
    let folder = ground.path().join("a/b/dev:a-to-b");
    let text = fs::read_to_string(folder.join("state.json")).unwrap();
    assert_eq!(text, r#"{"completed": {"singer_state": {"at": 1}}, "partial": {}}"#);
    assert_eq!(fs::read_dir(&folder).unwrap().count(), 1, "no lock and nothing temporary is left");
    let stored = store.get(&id("dev:a-to-b")).unwrap().unwrap();
    assert_eq!((&stored.state, stored.bytes), (&state(1), text.len() as u64));
    put(&store, "dev:a", Some(2)).unwrap();
    put(&store, "prod:a-to-b", Some(3)).unwrap();
    assert_eq!(names(&store, ALL), ["dev:a", "dev:a-to-b", "prod:a-to-b"]);
    assert_eq!(names(&store, Query { env: Some("dev"), ..ALL }), ["dev:a-to-b"]);
    assert_eq!(names(&store, Query { after: Some("dev:a"), limit: 1, ..ALL }), ["dev:a-to-b"]);
    assert_eq!(store.page(ALL).unwrap().len(), 3);
    // As a crash leaves it.
    fs::write(beside(&folder, STATE), "{").unwrap();
    put(&store, "dev:a-to-b", None).unwrap();
    assert!(!folder.exists());
    put(&store, "dev:a-to-b", None).unwrap();
    assert!(!folder.exists(), "clearing what is not there leaves nothing");
}

#[test]
fn the_directory_of_a_cleared_state_stays_while_meltano_may_wait_in_it() {
    let ground = TempDir::new().unwrap();
    let store = Files { linger: Duration::from_millis(300), ..store(&ground).0 };
    let folder = ground.path().join("a/b/a");
    put(&store, "a", Some(1)).unwrap();
    put(&store, "a", None).unwrap();
    assert_eq!(fs::read_dir(&folder).unwrap().count(), 0, "nothing is in it, and it is there");
    assert_eq!(names(&store, ALL), [""; 0]);
    // Meltano makes its lock in it, which is never taken from it.
    fs::write(folder.join("lock"), "1.5").unwrap();
    thread::sleep(Duration::from_millis(350));
    put(&store, "b", None).unwrap();
    assert!(folder.join("lock").exists());
    put(&store, "a", None).unwrap();
    thread::sleep(Duration::from_millis(350));
    put(&store, "b", Some(1)).unwrap();
    assert!(!folder.exists(), "a later write removes it");
}

#[test]
fn who_may_read_a_file_stays_as_it_was() {
    let ground = TempDir::new().unwrap();
    let (store, _) = store(&ground);
    put(&store, "a", Some(1)).unwrap();
    let path = ground.path().join("a/b/a/state.json");
    let ordinary = ground.path().join("ordinary");
    fs::write(&ordinary, "").unwrap();
    assert_eq!(fs::metadata(&path).unwrap().permissions(), fs::metadata(&ordinary).unwrap().permissions());
    let mut only_read = fs::metadata(&path).unwrap().permissions();
    only_read.set_readonly(true);
    fs::set_permissions(&path, only_read.clone()).unwrap();
    put(&store, "a", Some(2)).unwrap();
    assert_eq!(fs::metadata(&path).unwrap().permissions(), only_read);
}

#[test]
fn names_that_meltano_loses_are_refused() {
    let ground = TempDir::new().unwrap();
    let (store, _) = store(&ground);
    for name in ["a/b", "../x", "/etc", &"ü".repeat(128)] {
        assert!(matches!(put(&store, name, Some(1)), Err(Error::Unsuitable { .. })), "{name}");
        assert!(matches!(store.get(&id(name)), Err(Error::Unsuitable { .. })), "{name}");
    }
    assert!(!ground.path().join("a").exists(), "nothing was made");
    put(&store, &"x".repeat(255), Some(1)).unwrap();
}

#[test]
fn what_refuses_writes_nothing() {
    let ground = TempDir::new().unwrap();
    let (store, _) = store(&ground);
    let refused = store.change(&[id("a"), id("b")], &mut |_| Err(Error::NotFound(id("a"))));
    assert!(matches!(refused, Err(Error::NotFound(_))));
    assert_eq!(fs::read_dir(ground.path().join("a/b")).unwrap().count(), 0);
}

#[test]
fn a_lock_is_waited_for_and_never_taken_from_somebody() {
    let ground = TempDir::new().unwrap();
    let (store, _) = store(&ground);
    put(&store, "a", Some(1)).unwrap();
    let lock = ground.path().join("a/b/a/lock");
    let epoch =
        |ago: f64| (SystemTime::now().duration_since(SystemTime::UNIX_EPOCH).unwrap().as_secs_f64() - ago).to_string();
    // One that counts.
    let text = epoch(0.0);
    fs::write(&lock, &text).unwrap();
    assert!(matches!(put(&store, "a", Some(2)), Err(Error::Busy(_))));
    assert_eq!(fs::read_to_string(&lock).unwrap(), text, "it is still there");
    assert_eq!(store.get(&id("a")).unwrap().unwrap().state, state(1), "reading waits for nobody");
    // One that is being written.
    fs::write(&lock, "").unwrap();
    assert!(matches!(put(&store, "a", Some(2)), Err(Error::Busy(_))));
    // One that goes away while we wait.
    fs::write(&lock, epoch(0.0)).unwrap();
    thread::scope(|scope| {
        scope.spawn(|| {
            thread::sleep(Duration::from_millis(300));
            fs::remove_file(&lock).unwrap();
        });
        put(&store, "a", Some(3)).unwrap();
    });
    // One that has timed out.
    fs::write(&lock, epoch(10.5)).unwrap();
    put(&store, "a", Some(4)).unwrap();
    assert!(!lock.exists());
    // One that somebody makes over ours.
    let write = Write { id: id("a"), state: Some(state(5)), edit: None };
    let overrun = store.change(&[id("a")], &mut |_| {
        fs::write(&lock, "1.5").unwrap();
        Ok(vec![write.clone()])
    });
    assert!(matches!(overrun, Err(Error::Busy(_))));
    assert_eq!(fs::read_to_string(&lock).unwrap(), "1.5", "it is not ours to remove");
    assert_eq!(store.get(&id("a")).unwrap().unwrap().state, state(4));
}

#[test]
fn of_many_at_once_each_sees_what_the_one_before_wrote() {
    let ground = TempDir::new().unwrap();
    let (store, _) = store(&ground);
    let count = |name: &str| {
        let ids = [id(name), id("common")];
        store.change(&ids, &mut |found| {
            let next = |stored: &Option<Stored>| {
                stored.as_ref().map_or(0, |stored| stored.state.completed["singer_state"]["at"].as_u64().unwrap()) + 1
            };
            let writes = ids.iter().zip(found);
            let writes =
                writes.map(|(id, found)| Write { id: id.clone(), state: Some(state(next(found))), edit: None });
            Ok(writes.collect())
        })
    };
    thread::scope(|scope| {
        for name in ["a", "z", "a", "z"] {
            scope.spawn(move || (0..5).for_each(|_| while count(name).is_err() {}));
        }
    });
    assert_eq!(store.get(&id("common")).unwrap().unwrap().state, state(20));
    assert_eq!(store.get(&id("z")).unwrap().unwrap().state, state(10));
}

#[test]
fn a_file_that_is_being_written_is_read_again() {
    let ground = TempDir::new().unwrap();
    let (store, _) = store(&ground);
    put(&store, "a", Some(1)).unwrap();
    let path = ground.path().join("a/b/a/state.json");
    let whole = fs::read(&path).unwrap();
    let done = AtomicBool::new(false);
    thread::scope(|scope| {
        scope.spawn(|| {
            // As Python does it: emptied first, then written.
            while !done.load(Ordering::Relaxed) {
                let mut file = fs::File::create(&path).unwrap();
                thread::sleep(Duration::from_millis(2));
                file.write_all(&whole).unwrap();
                drop(file);
                thread::sleep(Duration::from_millis(4));
            }
        });
        for _ in 0..100 {
            assert_eq!(store.get(&id("a")).unwrap().unwrap().state, state(1));
        }
        done.store(true, Ordering::Relaxed);
    });
    fs::write(&path, &whole[..10]).unwrap();
    assert!(matches!(store.get(&id("a")), Err(Error::Unreadable { .. })));
    let page = store.page(ALL).unwrap();
    assert!(matches!(page[0].stored, Err(Error::Unreadable { .. })), "it does not hide the others");
}

#[test]
fn a_pattern_never_leads_out_of_the_directory() {
    let ground = TempDir::new().unwrap();
    let (store, _) = store(&ground);
    for name in ["a", "ab", ".hidden", "[x]", "c"] {
        put(&store, name, Some(1)).unwrap();
    }
    fs::create_dir_all(ground.path().join("a/c")).unwrap();
    fs::write(ground.path().join("a/c/state.json"), "{}").unwrap();
    let matched = |pattern: &str| names(&store, Query { pattern: Some(pattern), ..ALL });
    let outside = format!("{}/a/*", ground.path().display());
    for pattern in ["../*", "../c", "*/../../c", "./../c", "/etc", &outside, "a\0"] {
        assert_eq!(matched(pattern), [""; 0], "{pattern}");
    }
    assert_eq!(matched("a*"), ["a", "ab"]);
    assert_eq!(matched("**"), ["[x]", "a", "ab", "c"]);
    assert_eq!(matched(".*"), [".hidden"]);
    assert_eq!(matched("[[]x]"), ["[x]"]);
    assert_eq!(matched("./a/"), ["a"]);
    assert_eq!(matched("ab/../c"), ["c"]);
    assert_eq!(matched(&"*/../".repeat(200)), [""; 0]);
}
