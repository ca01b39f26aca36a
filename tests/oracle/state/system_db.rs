//! The system database: hundreds of sequences of verbs, after which its tables are the same, whoever did them.
//!
//! `ORACLE_SEQUENCES` is how many, `ORACLE_FIRST` the number of the first.

use std::collections::{BTreeMap, BTreeSet};
use std::io::{BufRead, BufReader, Read, Write as _};
use std::path::Path;
use std::process::{Command, Stdio};
use std::sync::atomic::{AtomicBool, Ordering};

use chrono::{TimeDelta, Utc};
use meltano_api::state::store::{Edit, EditKind, Query, Store, Stored, Write};
use meltano_api::state::{Document, Error, SINGER_STATE, State, StateId};
use meltano_api::system_db::{self, SystemDb};
use rusqlite::Connection;
use rusqlite::types::Value as Sql;
use serde_json::{Value, json};
use tempfile::TempDir;
use uuid::Uuid;

use super::sequence::{IDS, PATTERNS, Verb, made};

const USUAL: usize = 300;

/// What Meltano does otherwise, and how often it was seen.
#[derive(Debug, Default)]
struct Explained {
    /// It notes an edit before it tries to make it, so a failed one leaves a row behind.
    edits_that_failed: usize,
    /// An import that leaves out a half writes NULL, on which it fails afterwards. We read NULL as `{}`.
    nulls: usize,
}

#[test]
fn the_same_verbs_leave_the_same_tables() {
    let number = |variable, otherwise| std::env::var(variable).map_or(otherwise, |text| text.parse().unwrap());
    let (first, count) = (number("ORACLE_FIRST", 0), number("ORACLE_SEQUENCES", USUAL));
    let ground = TempDir::new().unwrap();
    let copy = ground.path().join("ours.db");
    let (mut explained, mut refused, mut done, mut next) = (Explained::default(), 0, 0, first);
    let mut ours = None;
    let asked = (first..first + count).map(|number| made(number).iter().map(Verb::to_json).collect());
    answers(ground.path(), &copy, asked, |answer| {
        let ours = ours.get_or_insert_with(|| Ours::at(&copy));
        let verbs = made(next);
        let (failed, all) = ours.compare(&verbs, &answer, &mut explained).unwrap_or_else(|why| {
            let verbs: Vec<_> = verbs.iter().map(|verb| verb.to_json().to_string()).collect();
            panic!("sequence {next}: {why}\n{}", verbs.join("\n"))
        });
        (refused, done, next) = (refused + failed, done + all, next + 1);
    });
    assert_eq!(next, first + count, "Meltano was asked about each");
    println!("oracle: {count} sequences, {done} verbs, {refused} refused by both; {explained:?}");
    assert!(refused > 0 && refused * 2 < done, "most of them do something");
}

#[test]
fn meltano_and_we_write_at_the_same_time() {
    let ground = TempDir::new().unwrap();
    let store = SystemDb::new(&ground.path().join("project/.meltano/meltano.db"));
    let (ours, is_over) = ([state_id("ours")], AtomicBool::new(false));
    let write = || {
        let mut number = 0;
        let written = store.change(&ours, &mut |found| {
            let state = found[0].as_ref().map(|stored| stored.state.completed["number"].as_i64().unwrap());
            number = state.unwrap_or_default() + 1;
            let payload = object(&json!({"number": number}));
            let edit = Edit { run_id: Uuid::now_v7(), payload: payload.clone(), kind: EditKind::Set };
            Ok(vec![Write { id: ours[0].clone(), state: Some(State::complete(payload)), edit: Some(edit) }])
        });
        written.map(|()| number)
    };
    let theirs = json!({"verb": "set", "id": "theirs", "document": "{\"singer_state\": 1}", "validate": true});
    let theirs = Value::Array(vec![theirs; 60]);
    std::thread::scope(|scope| {
        let writing = scope.spawn(|| {
            let mut last = 0;
            while !is_over.load(Ordering::Relaxed) {
                match write() {
                    Ok(number) => last = number,
                    // Meltano is about to make it.
                    Err(Error::SystemDb(system_db::Error::Outdated { .. })) => std::thread::yield_now(),
                    Err(error) => panic!("{error}"),
                }
            }
            last
        });
        answers(ground.path(), &ground.path().join("copy.db"), [theirs].into_iter(), |answer| {
            let outcomes = answer["outcomes"].as_array().unwrap();
            assert!(outcomes.len() == 60 && outcomes.iter().all(|outcome| outcome["error"].is_null()), "{outcomes:?}");
        });
        is_over.store(true, Ordering::Relaxed);
        let last = writing.join().unwrap();
        assert!(last > 60, "we wrote while Meltano did");
        assert_eq!(write().unwrap(), last + 1, "nothing is lost");
    });
}

/// Hands on what Meltano says of each sequence.
fn answers(
    ground: &Path,
    copy: &Path,
    asked: impl Iterator<Item = Value> + Send + 'static,
    mut each: impl FnMut(Value),
) {
    let tests = Path::new(env!("CARGO_MANIFEST_DIR"));
    let python = tests.join("../target/tools/meltano/bin/python");
    assert!(python.is_file(), "there is no private Meltano yet: run `cargo xtask test` once");
    let project = ground.join("project");
    std::fs::create_dir(&project).unwrap();
    std::fs::write(project.join("meltano.yml"), "version: 1\nproject_id: p\nsend_anonymous_usage_stats: false\n")
        .unwrap();
    let mut child = Command::new(python)
        .arg(tests.join("oracle/state/system_db.py"))
        .args([&*project, copy])
        .env_clear()
        .envs(["PATH", "HOME", "TMPDIR", "TZ"].iter().filter_map(|name| Some((name, std::env::var_os(name)?))))
        .env("MELTANO_JOB_TRIGGER", "api")
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn()
        .unwrap();
    let mut input = child.stdin.take().unwrap();
    let asking = std::thread::spawn(move || {
        for verbs in asked {
            writeln!(input, "{}", json!({"verbs": verbs, "ids": IDS, "patterns": PATTERNS})).unwrap();
        }
    });
    for line in BufReader::new(child.stdout.take().unwrap()).lines() {
        each(serde_json::from_str(&line.unwrap()).unwrap());
    }
    let mut errors = String::new();
    child.stderr.take().unwrap().read_to_string(&mut errors).unwrap();
    assert!(child.wait().unwrap().success(), "the oracle failed:\n{errors}");
    asking.join().unwrap();
}

/// Our side: the store, and a look at its tables past it.
struct Ours {
    store: SystemDb,
    tables: Connection,
}

impl Ours {
    fn at(path: &Path) -> Ours {
        let tables = Connection::open(path).unwrap();
        Ours { store: SystemDb::new(path), tables }
    }

    /// Does the verbs, and compares everything. Says how many were refused by both, and how many there were.
    fn compare(&self, verbs: &[Verb], answer: &Value, explained: &mut Explained) -> Result<(usize, usize), String> {
        self.tables.execute_batch("DELETE FROM state; DELETE FROM runs").unwrap();
        let (mut refused, mut nulled) = (0, BTreeSet::new());
        for (verb, outcome) in verbs.iter().zip(answer["outcomes"].as_array().unwrap()) {
            let error = outcome["error"].as_str();
            explained.edits_that_failed += usize::from(outcome["left"] == 1);
            let meets_null = || verb_ids(verb).iter().any(|id| nulled.contains(id));
            if error.is_some_and(|error| error.contains("NoneType")) && meets_null() {
                explained.nulls += 1;
                continue;
            }
            let ours = self.apply(verb, &mut nulled);
            if ours.is_err() != error.is_some() {
                return Err(format!("Meltano: {error:?}, we: {ours:?}, of {verb:?}"));
            }
            refused += usize::from(ours.is_err());
        }
        equal("state", &answer["state"], &self.states())?;
        equal("runs", &answer["runs"], &self.runs())?;
        self.compare_reads(answer, &nulled, explained)?;
        Ok((refused, verbs.len()))
    }

    fn apply(&self, verb: &Verb, nulled: &mut BTreeSet<String>) -> Result<(), Error> {
        match verb {
            Verb::Set(id, document, validate) => {
                let document = object(document);
                if *validate {
                    valid(&document)?;
                }
                // An empty one replaces nothing.
                if !document.is_empty() {
                    nulled.remove(*id);
                }
                self.set(id, &document)
            }
            Verb::Merge(id, document) => self.merge(id, &object(document)),
            Verb::MergeFrom(from, id) => {
                let document = valid(&self.effective(from)?).cloned()?;
                self.merge(id, &document)
            }
            Verb::Copy(from, id) => self.copied(from, id, nulled),
            Verb::Move(from, id) => {
                self.copied(from, id, nulled)?;
                nulled.remove(*from);
                self.clear(&[from])
            }
            Verb::Clear(id) => {
                nulled.remove(*id);
                self.clear(&[id])
            }
            Verb::ClearAll => {
                nulled.clear();
                self.clear(&IDS)
            }
            Verb::Import(states) => {
                let half = |entry: &Value, name: &str| entry[name].as_object().cloned();
                let mut writes = Vec::new();
                for (id, entry) in states {
                    let (completed, partial) = (half(entry, "completed"), half(entry, "partial"));
                    match completed.is_none() || partial.is_none() {
                        true => nulled.insert(id.clone()),
                        false => nulled.remove(id),
                    };
                    let state =
                        State { completed: completed.unwrap_or_default(), partial: partial.unwrap_or_default() };
                    writes.push(Write { id: state_id(id), state: Some(state), edit: None });
                }
                let ids: Vec<_> = writes.iter().map(|write| write.id.clone()).collect();
                self.store.change(&ids, &mut |_| Ok(writes.clone()))
            }
        }
    }

    fn copied(&self, from: &str, id: &str, nulled: &mut BTreeSet<String>) -> Result<(), Error> {
        let document = valid(&self.effective(from)?).cloned()?;
        nulled.remove(id);
        self.set(id, &document)
    }

    fn set(&self, id: &str, document: &Document) -> Result<(), Error> {
        self.edit(id, EditKind::Set, document, |found| match document.is_empty() {
            // For Meltano an empty document is not complete, and so it is merged.
            true => Ok(found),
            false => Ok(State::complete(document.clone())),
        })
    }

    fn merge(&self, id: &str, document: &Document) -> Result<(), Error> {
        valid(document)?;
        self.edit(id, EditKind::Merge, document, |found| {
            found.merged(document).map_err(|conflict| Error::Conflict { id: state_id(id), conflict })
        })
    }

    fn edit(
        &self,
        id: &str,
        kind: EditKind,
        document: &Document,
        edited: impl Fn(State) -> Result<State, Error>,
    ) -> Result<(), Error> {
        let id = state_id(id);
        self.store.change(std::slice::from_ref(&id), &mut |found| {
            let found = found[0].as_ref().map(|stored| stored.state.clone()).unwrap_or_default();
            let edit = Edit { run_id: Uuid::now_v7(), payload: document.clone(), kind };
            Ok(vec![Write { id: id.clone(), state: Some(edited(found)?), edit: Some(edit) }])
        })
    }

    fn clear(&self, ids: &[&str]) -> Result<(), Error> {
        let ids: Vec<_> = ids.iter().map(|id| state_id(id)).collect();
        let write = |id: &StateId| Write { id: id.clone(), state: None, edit: None };
        self.store.change(&ids, &mut |_| Ok(ids.iter().map(write).collect()))
    }

    fn effective(&self, id: &str) -> Result<Document, Error> {
        let found = self.store.get(&state_id(id))?.map(|stored| stored.state).unwrap_or_default();
        found.effective().map_err(|conflict| Error::Conflict { id: state_id(id), conflict })
    }

    fn states(&self) -> Value {
        self.table(
            "SELECT state_id, completed_state, partial_state, updated_at, typeof(completed_state), typeof(partial_state)
             FROM state ORDER BY state_id",
        )
    }

    fn runs(&self) -> Value {
        self.table(
            "SELECT job_name, state, started_at, ended_at, last_heartbeat_at, payload, payload_flags, run_id, [trigger],
             typeof(payload_flags) FROM runs ORDER BY id",
        )
    }

    fn table(&self, sql: &str) -> Value {
        let mut statement = self.tables.prepare_cached(sql).unwrap();
        let columns = statement.column_count();
        let rows = statement.query_map([], |row| {
            (0..columns)
                .map(|column| {
                    Ok(match row.get(column)? {
                        Sql::Null => Value::Null,
                        Sql::Integer(number) => json!(number),
                        Sql::Text(text) => json!(text),
                        other => panic!("{other:?}"),
                    })
                })
                .collect::<rusqlite::Result<Value>>()
        });
        rows.unwrap().collect::<rusqlite::Result<Value>>().unwrap()
    }

    /// `get`, `list`, `list --pattern` and `export`.
    fn compare_reads(
        &self,
        answer: &Value,
        nulled: &BTreeSet<String>,
        explained: &mut Explained,
    ) -> Result<(), String> {
        let everything = Query { pattern: None, env: None, after: None, limit: usize::MAX };
        let page = self.store.page(everything).unwrap();
        let stored: BTreeMap<_, _> =
            page.into_iter().map(|entry| (entry.id.as_str().to_owned(), entry.stored.unwrap())).collect();
        for Stored { updated_at, .. } in stored.values() {
            let age = updated_at.map(|time| Utc::now() - time);
            let is_now = age.is_none_or(|age| age < TimeDelta::minutes(10) && age > -TimeDelta::minutes(1));
            assert!(is_now, "{updated_at:?}");
        }
        for id in IDS {
            let theirs = &answer["get"][id];
            if nulled.contains(id) && (theirs["ok"].is_null()) {
                explained.nulls += 1;
                continue;
            }
            match (&self.effective(id), theirs.get("ok")) {
                (Ok(ours), Some(theirs)) if same_text(ours, theirs) => {}
                (Err(_), None) => {}
                (ours, _) => return Err(format!("get {id}: Meltano {theirs}, we {ours:?}")),
            }
        }
        let sorted = |list: Vec<&str>| list.into_iter().map(str::to_owned).collect::<BTreeSet<_>>();
        let listed = answer["list"]["ok"].as_object();
        if let Some(list) = listed {
            let (theirs, ours) = (sorted(list.keys().map(String::as_str).collect()), stored.keys().cloned().collect());
            if theirs != ours {
                return Err(format!("list: Meltano {theirs:?}, we {ours:?}"));
            }
        }
        for pattern in PATTERNS {
            let ids = self.store.ids(Query { pattern: Some(pattern), ..everything }).unwrap();
            let ours: BTreeSet<_> = ids.iter().map(|id| id.as_str().to_owned()).collect();
            let theirs = answer["patterns"][pattern]["ok"].as_array().unwrap();
            let theirs = sorted(theirs.iter().map(|id| id.as_str().unwrap()).collect());
            if theirs != ours {
                return Err(format!("list --pattern {pattern}: Meltano {theirs:?}, we {ours:?}"));
            }
        }
        let export = &answer["export"]["ok"];
        let half = |id: &str, name: &str| export[id][name].as_object().cloned().unwrap_or_default();
        for (id, Stored { state, .. }) in &stored {
            if (half(id, "completed"), half(id, "partial")) != (state.completed.clone(), state.partial.clone()) {
                return Err(format!("export {id}: Meltano {}, we {state:?}", export[id]));
            }
        }
        match export.as_object().map(serde_json::Map::len) == Some(stored.len()) {
            true => Ok(()),
            false => Err(format!("export: Meltano {export}")),
        }
    }
}

/// Also in the order of their keys.
fn same_text(ours: &Document, theirs: &Value) -> bool {
    let (ours, theirs) = (serde_json::to_string(ours).unwrap(), theirs.to_string());
    ours == theirs
}

fn state_id(text: &str) -> StateId {
    StateId::new(text).unwrap()
}

fn object(value: &Value) -> Document {
    value.as_object().cloned().unwrap()
}

/// What Meltano asks of a document unless it is told not to.
fn valid(document: &Document) -> Result<&Document, Error> {
    let is_valid = document.contains_key(SINGER_STATE);
    is_valid.then_some(document).ok_or_else(|| Error::Invalid("it has no `singer_state`".to_owned()))
}

fn verb_ids(verb: &Verb) -> Vec<String> {
    let ids = match verb {
        Verb::Set(id, ..) | Verb::Merge(id, _) | Verb::Clear(id) => vec![*id],
        Verb::MergeFrom(from, id) | Verb::Copy(from, id) | Verb::Move(from, id) => vec![*from, *id],
        Verb::ClearAll | Verb::Import(_) => Vec::new(),
    };
    ids.into_iter().map(str::to_owned).collect()
}

/// Whether two tables are the same, but for ids and times, of which only the form must be.
fn equal(table: &str, theirs: &Value, ours: &Value) -> Result<(), String> {
    let (theirs, ours) = (form(theirs), form(ours));
    match theirs == ours {
        true => Ok(()),
        false => Err(format!("table {table}:\nMeltano {theirs:#}\nwe      {ours:#}")),
    }
}

fn form(table: &Value) -> Value {
    let shape = |text: &str| -> String {
        text.chars().map(|letter| if letter.is_ascii_digit() { '0' } else { letter }).collect()
    };
    let cell = |cell: &Value| match cell.as_str() {
        // A half that is NULL stands for the empty object.
        None | Some("null") if cell.is_null() => json!("{}"),
        Some("null") => json!("text"),
        Some(text) if shape(text) == "0000-00-00 00:00:00.000000" => json!("time"),
        Some(text) if text.len() == 32 && text.bytes().all(|byte| b"0123456789abcdef".contains(&byte)) => json!("id"),
        _ => cell.clone(),
    };
    let row = |row: &Value| row.as_array().unwrap().iter().map(cell).collect::<Value>();
    table.as_array().unwrap().iter().map(row).collect()
}
