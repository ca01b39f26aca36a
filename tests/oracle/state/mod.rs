//! Our stores of states beside Meltano's own, on the same backend: what one writes the other reads, in the same places,
//! byte by byte, and each waits for the locks of the other. The services are real servers, or emulators of them, on this
//! machine.

mod backends;
mod dialect;
mod live;
mod locks;
mod meltano;
mod patterns;
mod refusals;
mod same;
mod sequence;
mod servers;
mod system_db;

use chrono::DateTime;
use dialect::Dialect;
use meltano::Meltano;
use meltano_api::project::settings::Surroundings;
use meltano_api::project::state_backend::{Gcs, GcsKey};
use meltano_api::project::{Project, StateBackend};
use meltano_api::state::store::{Edit, Edits, Query, Write, open};
use meltano_api::state::{Error, State, StateId, Store};
use serde_json::json;
use servers::Server;
use std::collections::BTreeMap;
use std::sync::{Arc, Mutex};
use tempfile::TempDir;
use tokio::runtime::Runtime;

/// All states.
const ALL: Query<'_> = Query { pattern: None, env: None, after: None, limit: 10_000 };

/// A project with a state backend, as our store and as Meltano see it.
struct Ground {
    ours: Arc<dyn Store>,
    meltano: Mutex<Meltano>,
    backend: StateBackend,
    noted: Arc<Noted>,
    /// Of the names of the tests those that Meltano writes and does not find again there.
    loses: &'static [&'static str],
    // In this order: the service must not be gone before who uses it.
    runtime: Runtime,
    server: Option<Server>,
    _folder: TempDir,
}

/// What would be written to the table `runs`.
#[derive(Default)]
struct Noted(Mutex<Vec<StateId>>);

impl Edits for Noted {
    fn record(&self, id: &StateId, _: &Edit) -> Result<(), Error> {
        self.0.lock().unwrap().push(id.clone());
        Ok(())
    }
}

impl Ground {
    /// States in a directory.
    fn file() -> Ground {
        Ground::with("{uri: 'file://$MELTANO_PROJECT_ROOT/.states/here'}", None, &[])
    }

    /// States in S3, which is moto.
    fn s3() -> Ground {
        let server = Server::moto();
        let keys = format!("aws_access_key_id: a, aws_secret_access_key: b, endpoint_url: '{}'", server.url);
        Ground::with(&format!("{{uri: 's3://bucket/some/where/', s3: {{{keys}}}}}"), Some(server), &[])
    }

    /// States in GCS. No emulator of it that a registry has speaks the language in which we ask, which is close to that of
    /// S3, nor minds versions. So ours speaks with moto, in which only the names of headers are those of Google, and
    /// Meltano keeps the same states there as if it were S3: its layout and locks are the same code for both.
    fn gcs() -> Ground {
        let mut ground = Ground::s3();
        let dialect = Dialect::before(&ground.server.as_ref().unwrap().url, ground.runtime.handle());
        let key = json!({
            "type": "service_account", "private_key": "", "private_key_id": "", "client_email": "",
            "gcs_base_url": dialect.url, "disable_oauth": true,
        });
        let (bucket, prefix) = ("bucket".to_owned(), "some/where".to_owned());
        let key = Some(GcsKey::Json(key.to_string()));
        let backend = Gcs { bucket, prefix, key, ambient: BTreeMap::new(), lock_timeout_seconds: 10 };
        ground.backend = StateBackend::Gcs(backend);
        ground.ours = ground.another();
        ground
    }

    /// States in Azure, which is azurite.
    fn azure() -> Ground {
        let server = Server::azurite();
        let connection = servers::azurite_connection(&server.url);
        Ground::with(
            &format!("{{uri: 'azure://container/some/where', azure: {{connection_string: '{connection}'}}}}"),
            Some(server),
            &["what?", "back\\slash", "\\"],
        )
    }

    fn with(state_backend: &str, server: Option<Server>, loses: &'static [&'static str]) -> Ground {
        let folder = TempDir::new().unwrap();
        let root = folder.path().canonicalize().unwrap();
        let yaml = format!("version: 1\nsend_anonymous_usage_stats: false\nstate_backend: {state_backend}\n");
        std::fs::write(root.join("meltano.yml"), yaml).unwrap();
        let project = Project::new("states", &root);
        let surroundings = Surroundings::of(&project, BTreeMap::new(), None);
        let backend = StateBackend::of(&project.read().unwrap(), None, &surroundings).unwrap();
        let runtime = Runtime::new().unwrap();
        let noted = Arc::new(Noted::default());
        let ours = open(&backend, noted.clone(), runtime.handle()).unwrap();
        if let Some(server) = &server {
            server.make_place();
        }
        let meltano = Mutex::new(Meltano::start(&root));
        Ground { ours, meltano, backend, noted, loses, runtime, server, _folder: folder }
    }

    /// The same backend, as another server would open it.
    fn another(&self) -> Arc<dyn Store> {
        open(&self.backend, self.noted.clone(), self.runtime.handle()).unwrap()
    }

    fn ask(&self, verb: &str, arguments: serde_json::Value) -> serde_json::Value {
        self.meltano.lock().unwrap().ask(verb, arguments)
    }

    /// Sets or clears a state of ours.
    fn put(&self, name: &str, state: Option<State>) -> Result<(), Error> {
        let write = Write { id: id(name), state, edit: None };
        self.ours.change(&[id(name)], &mut |_| Ok(vec![write.clone()]))
    }

    /// All states of ours.
    fn all(&self) -> BTreeMap<String, State> {
        let page = self.ours.page(ALL).unwrap();
        page.into_iter().map(|entry| (entry.id.to_string(), entry.stored.unwrap().state)).collect()
    }
}

fn id(name: &str) -> StateId {
    StateId::new(name).unwrap()
}

fn object(value: serde_json::Value) -> meltano_api::state::Document {
    value.as_object().unwrap().clone()
}

/// A time as Meltano's locks have it.
fn epoch(ago: f64) -> String {
    let now = DateTime::<chrono::Utc>::from(std::time::SystemTime::now());
    #[expect(clippy::cast_precision_loss, reason = "Python has no more digits either")]
    let seconds = now.timestamp_micros() as f64 / 1e6;
    (seconds - ago).to_string()
}
