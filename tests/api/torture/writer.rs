//! One that writes states over the API, and remembers what it was told.

use super::chance::Chance;
use super::model::{Deed, Document, Halves, Mint, STREAMS, Verb, World, short};
use super::{ANY, SHARED, path};
use http::Method;
use http::header::{CONTENT_TYPE, IF_MATCH};
use serde_json::{Value, json};
use std::collections::BTreeMap;
use std::sync::{Arc, Mutex};
use std::time::{Duration, Instant};

/// What became of a request.
#[derive(Clone, Debug)]
pub(super) enum Outcome {
    /// It is done: the id of the request, and the version of each state that the answer names.
    Done { request: String, versions: Vec<(String, u64)> },
    /// It is not.
    Refused { code: String },
    /// Nobody knows: the server was killed over it, or was kept from finishing it.
    Unknown,
}

/// A deed, and what was said about it.
#[derive(Clone, Debug)]
pub(super) struct Told {
    pub(super) deed: Deed,
    pub(super) outcome: Outcome,
}

/// Where the server is now. It moves with each of its lives.
pub(super) type Address = Arc<Mutex<String>>;

/// What everybody who calls the server needs.
#[derive(Clone)]
pub(super) struct Caller {
    pub(super) web: reqwest::Client,
    pub(super) address: Address,
    pub(super) until: Instant,
}

/// What came back, if anything did.
pub(super) enum Reply {
    Answer {
        status: u16,
        request: String,
        body: Value,
    },
    /// There was no server to send it to.
    Unsent,
    Broken,
}

impl Caller {
    pub(super) fn new(address: Address, until: Instant) -> Self {
        // A connection for each request, so that none is sent over one whose other end is dead.
        let web = reqwest::Client::builder().pool_max_idle_per_host(0).timeout(Duration::from_secs(60));
        Self { web: web.build().unwrap(), address, until }
    }

    pub(super) async fn send(&self, method: Method, path: &str, tag: Option<&str>, body: &Value) -> Reply {
        let url = format!("{}{path}", self.address.lock().unwrap());
        let request = self.web.request(method, url).header(CONTENT_TYPE, "application/json").body(body.to_string());
        let request = tag.into_iter().fold(request, |request, tag| request.header(IF_MATCH, tag));
        let response = match request.send().await {
            Err(error) if error.is_connect() => return Reply::Unsent,
            Err(_) => return Reply::Broken,
            Ok(response) => response,
        };
        let status = response.status().as_u16();
        let header = |name: &str| Some(response.headers().get(name)?.to_str().ok()?.to_owned());
        let request = header("x-request-id").unwrap_or_default();
        match response.json().await {
            Ok(body) => Reply::Answer { status, request, body },
            Err(_) => Reply::Broken,
        }
    }

    /// What `GET` answers, from whichever server is there; nothing when time is up.
    pub(super) async fn get(&self, path: &str) -> Option<(u16, Value)> {
        while Instant::now() < self.until {
            if let Reply::Answer { status, body, .. } = self.send(Method::GET, path, None, &Value::Null).await {
                return Some((status, body));
            }
            tokio::time::sleep(Duration::from_millis(50)).await;
        }
        None
    }
}

/// More than so many worlds are not kept apart.
const MANY: usize = 16;

/// The writer.
pub(super) struct Writer {
    pub(super) name: String,
    pub(super) caller: Caller,
    pub(super) chance: Chance,
    pub(super) mint: Mint,
    /// The ids that nobody else writes.
    pub(super) own: Vec<String>,
    pub(super) purses: Vec<String>,
    pub(super) pipelines: Vec<String>,
    /// What these may be, as far as this writer can know.
    pub(super) worlds: Vec<World>,
    /// What its own states were in versions that it made.
    known: BTreeMap<(String, u64), Option<Halves>>,
    pub(super) told: Vec<Told>,
    /// What must not be.
    pub(super) faults: Vec<String>,
}

impl Writer {
    pub(super) fn new(number: usize, caller: Caller, chance: Chance, mint: Mint) -> Self {
        let name = format!("w{number}");
        let mut own: Vec<String> = (0..3).map(|index| format!("own-{name}-{index}")).collect();
        own.extend((0..2).map(|index| format!("dev:tap-{name}-to-target-{index}")));
        let (worlds, known) = (vec![World::new()], BTreeMap::new());
        let (purses, pipelines, told, faults) = Default::default();
        Self { name, caller, chance, mint, own, purses, pipelines, worlds, known, told, faults }
    }

    /// Writes until time is up.
    pub(super) async fn go(mut self) -> Self {
        while Instant::now() < self.caller.until {
            match self.chance.below(100) {
                _ if self.worlds.len() > MANY => self.settle().await,
                0..8 if !self.pipelines.is_empty() => self.meddle().await,
                8..22 if !self.purses.is_empty() => self.carry().await,
                22..45 => self.write(SHARED.map(str::to_owned).to_vec(), false).await,
                _ => self.write(self.own.clone(), true).await,
            }
            let pause = self.chance.below(40);
            tokio::time::sleep(Duration::from_millis(pause)).await;
        }
        self
    }

    /// Writes all of its own anew, so that it knows again what is there.
    async fn settle(&mut self) {
        let mut deed = self.deed(Verb::Import, self.own[0].clone(), String::new());
        let entries = self.own.iter().map(|id| {
            let document = self.mint.document(&self.name, &mut self.chance);
            (id.clone(), json!({ "completed": document, "partial": {} }))
        });
        deed.document = Value::Object(entries.collect());
        self.perform(deed, None, "", "?allow_rewind=true", true).await;
    }

    /// Carries a coin from one purse to another, if it is there.
    async fn carry(&mut self) {
        let (id, other) = (self.chance.pick(&self.purses).clone(), self.chance.pick(&self.purses).clone());
        let mut deed = self.deed(Verb::Move, id, other);
        deed.dry_run = self.chance.percent(10);
        self.perform(deed, None, "absent", "?allow_rewind=true", false).await;
    }

    /// Writes a state that runs use, without force: it keeps the count, or is refused.
    async fn meddle(&mut self) {
        let id = self.chance.pick(&self.pipelines).clone();
        if self.chance.percent(50) {
            let mut deed = self.deed(Verb::Merge, id, String::new());
            deed.document = self.mint.document(&self.name, &mut self.chance);
            return self.perform(deed, None, "", "?allow_rewind=true", false).await;
        }
        let reply = self.caller.send(Method::GET, &path(ANY, &id), None, &Value::Null).await;
        if let Reply::Answer { status: 200, mut body, .. } = reply {
            let etag = body["etag"].as_str().map(str::to_owned);
            body["state"]["singer_state"]["mark"] = self.mint.unit(&self.name, "mark", &mut self.chance);
            let mut deed = self.deed(Verb::Set, id, String::new());
            deed.document = body["state"].take();
            self.perform(deed, etag, "", "?allow_rewind=true", false).await;
        }
    }

    fn deed(&mut self, verb: Verb, id: String, other: String) -> Deed {
        let note = format!("{}/{}", self.name, self.told.len());
        let (stream, document) = (String::new(), Value::Null);
        Deed { verb, id, other, document, stream, number: 0, restored: None, dry_run: false, note }
    }

    /// Any verb, on some of these.
    async fn write(&mut self, ids: Vec<String>, is_own: bool) {
        const VERBS: [Verb; 14] = [
            Verb::Set,
            Verb::Set,
            Verb::Set,
            Verb::Merge,
            Verb::Merge,
            Verb::MergeFrom,
            Verb::Copy,
            Verb::Copy,
            Verb::Move,
            Verb::Clear,
            Verb::StreamSet,
            Verb::StreamClear,
            Verb::Import,
            Verb::Restore,
        ];
        let (id, other) = (self.chance.pick(&ids).clone(), self.chance.pick(&ids).clone());
        let verb = *self.chance.pick(&VERBS);
        if id == other && matches!(verb, Verb::Copy | Verb::Move | Verb::MergeFrom) {
            return;
        }
        let mut deed = self.deed(verb, id.clone(), other);
        deed.dry_run = self.chance.percent(10);
        let stream = *self.chance.pick(&STREAMS);
        match verb {
            Verb::Set | Verb::Merge => deed.document = self.mint.document(&self.name, &mut self.chance),
            Verb::StreamSet => deed.document = self.mint.unit(&self.name, stream, &mut self.chance),
            Verb::Import => {
                let mut archive = Document::new();
                for _ in 0..=self.chance.below(3) {
                    let entry = json!({
                        "completed": self.mint.document(&self.name, &mut self.chance),
                        "partial": if self.chance.percent(50) { self.mint.document(&self.name, &mut self.chance) } else { json!({}) },
                    });
                    archive.insert(self.chance.pick(&ids).clone(), entry);
                }
                deed.document = archive.into();
            }
            Verb::Restore => {
                let known: Vec<_> = self.known.iter().filter(|((of, _), _)| *of == id).collect();
                if !known.is_empty() {
                    let ((_, number), halves) = self.chance.pick(&known);
                    (deed.number, deed.restored) = (*number, (*halves).clone());
                } else if is_own {
                    return;
                } else {
                    deed.number = 1 + self.chance.below(30);
                }
            }
            _ => {}
        }
        deed.stream = stream.to_owned();
        let tag = match self.chance.below(10) {
            0..5 => Some("*".to_owned()),
            5..7 => {
                let stream =
                    if verb == Verb::StreamSet { format!("/streams/{}", escaped(stream)) } else { String::new() };
                let reply = self.caller.send(Method::GET, &(path(ANY, &id) + &stream), None, &Value::Null).await;
                if let Reply::Answer { body, .. } = reply { body["etag"].as_str().map(str::to_owned) } else { None }
            }
            _ => None,
        };
        let there = if self.chance.percent(70) { "any" } else { "absent" };
        let rewind = if self.chance.percent(90) { "?allow_rewind=true" } else { "?" };
        self.perform(deed, tag, there, rewind, is_own).await;
    }

    /// Sends it, and remembers what came of it.
    pub(super) async fn perform(&mut self, deed: Deed, tag: Option<String>, there: &str, query: &str, is_own: bool) {
        let here = path(ANY, &deed.id);
        let (method, place, body) = match deed.verb {
            Verb::Set => (Method::PUT, here, json!({ "state": deed.document, "note": deed.note })),
            Verb::Merge => (Method::PATCH, here, json!({ "state": deed.document, "note": deed.note })),
            Verb::MergeFrom => (Method::PATCH, here, json!({ "from": deed.other, "note": deed.note })),
            Verb::Copy | Verb::Move => {
                let body = json!({ "destination": deed.other, "if_destination": there, "note": deed.note });
                (Method::POST, format!("{here}/{}", deed.verb.kind()), body)
            }
            Verb::Clear => (Method::DELETE, here, Value::Null),
            Verb::StreamSet => {
                let body = json!({ "bookmark": deed.document, "note": deed.note });
                (Method::PUT, format!("{here}/streams/{}", escaped(&deed.stream)), body)
            }
            Verb::StreamClear => (Method::DELETE, format!("{here}/streams/{}", escaped(&deed.stream)), Value::Null),
            Verb::Import => (Method::PUT, format!("{ANY}/state-archive"), deed.document.clone()),
            Verb::Restore => {
                (Method::POST, format!("{here}/versions/{}/restore", deed.number), json!({ "note": deed.note }))
            }
        };
        // What is cleared goes backwards by name, and takes no leave to.
        let query = if method == Method::DELETE { "?" } else { query };
        let dry_run = if deed.dry_run { "&dry_run=true" } else { "" };
        let tag = tag.filter(|_| deed.verb != Verb::Import);
        let reply = self.caller.send(method, &format!("{place}{query}{dry_run}"), tag.as_deref(), &body).await;
        let outcome = match reply {
            Reply::Unsent => return tokio::time::sleep(Duration::from_millis(50)).await,
            Reply::Broken => Outcome::Unknown,
            Reply::Answer { status: 200, request, body, .. } => {
                if body["dry_run"] != deed.dry_run {
                    self.faults.push(format!("{deed:?} was answered with {}", short(&body.to_string())));
                }
                self.learn(&deed, &body, is_own);
                let one = [body.clone()];
                let changes = body["changes"].as_array().map_or(&one[..], Vec::as_slice);
                let version =
                    |change: &Value| Some((change["state_id"].as_str()?.to_owned(), change["version"].as_u64()?));
                Outcome::Done { request, versions: changes.iter().filter_map(version).collect() }
            }
            Reply::Answer { status, body, .. } => {
                let code = body["error_code"].as_str().unwrap_or_default().to_owned();
                // A server that is busy says so with a 503.
                let is_fault = status >= 500 && code != "state_busy";
                if is_fault || ["body_invalid", "parameter_invalid", "state_invalid"].contains(&&*code) {
                    self.faults.push(format!("{:?} of {}: {status} {body}", deed.verb, deed.id));
                }
                Outcome::Refused { code }
            }
        };
        let is_unknown = match &outcome {
            Outcome::Unknown => true,
            Outcome::Refused { code, .. } => code == "state_busy",
            Outcome::Done { .. } => false,
        };
        if is_own && !deed.dry_run {
            self.doubt(&deed, &outcome, is_unknown);
        }
        let is_busy = is_unknown && matches!(outcome, Outcome::Refused { .. });
        self.told.push(Told { deed, outcome });
        if is_busy {
            tokio::time::sleep(Duration::from_millis(200)).await;
        }
    }

    /// Only worlds are left in which it can be done, with what was answered.
    fn learn(&mut self, deed: &Deed, body: &Value, is_own: bool) {
        if !is_own {
            return;
        }
        let is_answered = |world: &World| match deed.verb {
            Verb::Import => true,
            _ => match world.get(deed.answered()) {
                Some(halves) => Some(&halves.effective()) == body["state"]["state"].as_object(),
                None => body["state"].is_null(),
            },
        };
        let after: Vec<World> = self.worlds.iter().filter_map(|world| deed.done(world)).filter(is_answered).collect();
        if after.is_empty() {
            let worlds = format!("{:?}", self.worlds);
            self.faults.push(format!(
                "{deed:?} was answered with {}, but could not be done in any of {}: {}",
                short(&body.to_string()),
                self.worlds.len(),
                worlds.replace("xxxxxxxx", "")
            ));
        }
        if deed.dry_run || after.is_empty() {
            return;
        }
        self.worlds.clear();
        for world in after {
            if !self.worlds.contains(&world) {
                self.worlds.push(world);
            }
        }
        if let (Some(number), [world]) = (body["version"].as_u64(), &self.worlds[..]) {
            let id = deed.answered().to_owned();
            self.known.insert((id.clone(), number), world.get(&id).cloned());
        }
    }

    /// What it was not told may be done or not; what was refused is not.
    fn doubt(&mut self, deed: &Deed, outcome: &Outcome, is_unknown: bool) {
        if is_unknown {
            let done: Vec<World> = self.worlds.iter().filter_map(|world| deed.done(world)).collect();
            let new = done.into_iter().filter(|world| !self.worlds.contains(world)).collect::<Vec<_>>();
            self.worlds.extend(new);
        }
        let is_absent = matches!(outcome, Outcome::Refused { code, .. } if code == "state_not_found");
        if is_absent && self.worlds.iter().all(|world| deed.done(world).is_some()) {
            self.faults.push(format!("{:?} of {}: it does not exist, but it must", deed.verb, deed.id));
        }
    }
}

fn escaped(text: &str) -> String {
    use percent_encoding::{NON_ALPHANUMERIC, utf8_percent_encode};
    utf8_percent_encode(text, NON_ALPHANUMERIC).to_string()
}
