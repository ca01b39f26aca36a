//! What the real Meltano did while nobody looked, told by the history: its edits, one pipeline, and what it notes
//! nowhere.

use std::fs;
use std::io::Write as _;
use std::os::unix::fs::PermissionsExt;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};
use std::sync::Arc;

use meltano_api::journal::Journal;
use meltano_api::state::history::{History, Retention};
use meltano_api::state::store::{Decide, Entry, Query, Stored};
use meltano_api::state::{Document, Error, State, StateId, Store};
use meltano_api::system_db;
use meltano_api::system_db::recorded::Reader;
use rusqlite::{Connection, OpenFlags};

const TAP: &str = r#"#!/usr/bin/env python3
import json, sys
if "--discover" in sys.argv:
    print(json.dumps({"streams": [{"tap_stream_id": "rows", "stream": "rows", "schema": {"type": "object", "properties": {"id": {"type": "integer"}}}, "metadata": []}]}))
    sys.exit(0)
with open(sys.argv[sys.argv.index("--state") + 1]) as file:
    count = json.load(file)["count"]
print(json.dumps({"type": "SCHEMA", "stream": "rows", "schema": {"type": "object", "properties": {"id": {"type": "integer"}}}, "key_properties": ["id"]}), flush=True)
print(json.dumps({"type": "RECORD", "stream": "rows", "record": {"id": count}}), flush=True)
print(json.dumps({"type": "STATE", "value": {"count": count + 1}}), flush=True)
"#;

/// Says each state that it is given, once it is given.
pub(crate) const TARGET: &str = r#"#!/usr/bin/env python3
import json, sys
for line in sys.stdin:
    message = json.loads(line)
    if message["type"] == "STATE":
        print(json.dumps(message["value"]), flush=True)
"#;

const PROJECT: &str = "send_anonymous_usage_stats: false
environments:
- name: dev
plugins:
  extractors:
  - name: tap-count
    namespace: tap_count
    executable: ./tap.py
    capabilities: [catalog, discover, state]
  loaders:
  - name: target-drain
    namespace: target_drain
    executable: ./target.py
";

struct Project {
    root: PathBuf,
}

impl Project {
    fn new(root: &Path) -> Self {
        fs::write(root.join("meltano.yml"), PROJECT).unwrap();
        for (name, text) in [("tap.py", TAP), ("target.py", TARGET)] {
            fs::write(root.join(name), text).unwrap();
            fs::set_permissions(root.join(name), fs::Permissions::from_mode(0o755)).unwrap();
        }
        Self { root: root.to_owned() }
    }

    fn meltano(&self, arguments: &[&str], input: &str) {
        let meltano = Path::new(env!("CARGO_MANIFEST_DIR")).join("../target/tools/meltano/bin/meltano");
        assert!(meltano.is_file(), "there is no private Meltano yet: run `cargo xtask test` once");
        let mut child = Command::new(meltano)
            .args(arguments)
            .current_dir(&self.root)
            .env_clear()
            .envs(["PATH", "HOME", "TMPDIR"].iter().filter_map(|name| Some((name, std::env::var_os(name)?))))
            .stdin(Stdio::piped())
            .stdout(Stdio::piped())
            .stderr(Stdio::piped())
            .spawn()
            .unwrap();
        child.stdin.take().unwrap().write_all(input.as_bytes()).unwrap();
        let output = child.wait_with_output().unwrap();
        assert!(output.status.success(), "{arguments:?}: {}", String::from_utf8_lossy(&output.stderr));
    }

    fn open(&self) -> Option<Connection> {
        let path = self.root.join(".meltano/meltano.db");
        path.exists().then(|| Connection::open_with_flags(path, OpenFlags::SQLITE_OPEN_READ_ONLY).unwrap())
    }
}

impl Reader for Project {
    fn ask(
        &self,
        _: &'static str,
        work: &mut dyn FnMut(&Connection) -> rusqlite::Result<()>,
    ) -> Result<bool, system_db::Error> {
        let connection = self.open();
        if let Some(connection) = &connection {
            work(connection).unwrap();
        }
        Ok(connection.is_some())
    }
}

impl Store for Project {
    fn scheme(&self) -> &'static str {
        "systemdb"
    }

    fn admits(&self, _: &StateId) -> Result<(), Error> {
        Ok(())
    }

    fn get(&self, id: &StateId) -> Result<Option<Stored>, Error> {
        let query = Query { pattern: None, env: None, after: None, limit: 1000 };
        Ok(self.page(query)?.into_iter().find(|entry| entry.id == *id).map(|entry| entry.stored.unwrap()))
    }

    fn ids(&self, query: Query<'_>) -> Result<Vec<StateId>, Error> {
        Ok(self.page(query)?.into_iter().map(|entry| entry.id).collect())
    }

    fn page(&self, query: Query<'_>) -> Result<Vec<Entry>, Error> {
        let Some(connection) = self.open() else { return Ok(Vec::new()) };
        let sql = "SELECT state_id, completed_state, partial_state FROM state WHERE state_id > ?1 ORDER BY 1 LIMIT ?2";
        let mut statement = connection.prepare(sql).unwrap();
        let half =
            |text: Option<String>| -> Document { serde_json::from_str(&text.unwrap_or("{}".to_owned())).unwrap() };
        let rows = statement.query_map((query.after.unwrap_or(""), query.limit), |row| {
            let state = State { completed: half(row.get(1)?), partial: half(row.get(2)?) };
            let id = StateId::new(row.get::<_, String>(0)?).unwrap();
            Ok(Entry { id, stored: Ok(Stored { state, bytes: 0, updated_at: None, unreadable: None }) })
        });
        Ok(rows.unwrap().map(Result::unwrap).collect())
    }

    fn change(&self, _: &[StateId], _: &mut Decide<'_>) -> Result<(), Error> {
        unreachable!("nobody writes here but Meltano")
    }
}

/// Cause, evidence and both halves of each version, oldest first.
fn story(history: &History, id: &StateId) -> Vec<String> {
    let mut versions = history.versions("shop", id, None, 100).unwrap();
    versions.reverse();
    let line = |number| {
        let (version, state) = history.version("shop", id, number).unwrap();
        let count =
            |half: &Document| half.get("singer_state").map_or("-".to_owned(), |state| state["count"].to_string());
        let state = state.map_or("nothing".to_owned(), |state| count(&state.completed) + "/" + &count(&state.partial));
        format!("{} {} {state}", version.cause.kind, version.evidence)
    };
    versions.iter().map(|version| line(version.number)).collect()
}

#[test]
fn the_history_tells_what_meltano_did_while_nobody_looked() {
    let directory = tempfile::tempdir().unwrap();
    let project = Project::new(directory.path());
    let journal = Journal::open(&directory.path().join("journal.db")).unwrap();
    let history = History::new(Arc::new(journal), Retention { versions: 100, days: None });
    let names = ["dev:tap-count-to-target-drain", "dev:tap-copy-to-target-drain", "dev:tap-moved-to-target-drain"];
    let ids = names.map(|name| StateId::new(name).unwrap());
    let [a, b, c] = names;
    let catch_up = || history.catch_up("shop", &project, Some(&project)).unwrap();
    catch_up();
    project.meltano(&["state", "set", "--force", a, r#"{"singer_state": {"count": 1}}"#], "");
    catch_up();
    project.meltano(&["state", "set", "--force", a, r#"{"singer_state": {"count": 2}}"#], "");
    project.meltano(&["state", "merge", a, r#"{"singer_state": {"count": 5}}"#], "");
    project.meltano(&["--environment=dev", "run", "--no-install", "tap-count", "target-drain"], "");
    project.meltano(&["state", "copy", "--force", a, b], "");
    project.meltano(&["state", "move", "--force", b, c], "");
    project.meltano(
        &["state", "import", "-"],
        &format!(r#"{{"{c}": {{"completed": {{"singer_state": {{"count": 9}}}}, "partial": {{}}}}}}"#),
    );
    project.meltano(&["state", "clear", "--force", a], "");
    // An edit is taken to be on its way for two seconds.
    let deadline = std::time::Instant::now() + std::time::Duration::from_secs(10);
    while story(&history, &ids[2]).len() < 2 && std::time::Instant::now() < deadline {
        catch_up();
    }
    catch_up();
    let run = [
        "edit observed 1/-",
        "edit recorded 2/-",
        "edit recorded 2/5",
        "run recorded 6/-",
        "unrecorded observed nothing",
    ];
    assert_eq!(story(&history, &ids[0]), run);
    assert_eq!(story(&history, &ids[1]), ["edit recorded 6/-", "unrecorded observed nothing"]);
    assert_eq!(story(&history, &ids[2]), ["edit recorded 6/-", "unrecorded observed 9/-"]);
    history.walk("shop", &project, Some(&project)).unwrap();
    assert_eq!(ids.each_ref().map(|id| story(&history, id).len()), [5, 2, 2], "a walk finds nothing that was not told");
}
