//! All that is left when it is over: what everybody was told, and what there is.

use super::meltano::{Beside, command};
use super::model::{Halves, Mint, World};
use super::writer::{Caller, Told, Writer};
use super::{ANY, path};
use chrono::{DateTime, Utc};
use futures::StreamExt;
use serde_json::Value;
use std::collections::{BTreeMap, BTreeSet};
use std::path::Path;
use std::time::{Duration, Instant};

/// A version as the API shows it.
#[derive(Clone, Debug)]
pub(super) struct Version {
    pub(super) number: u64,
    pub(super) at: DateTime<Utc>,
    pub(super) kind: String,
    pub(super) evidence: String,
    pub(super) actor: Option<String>,
    pub(super) request: Option<String>,
    pub(super) note: Option<String>,
    /// The other state of a copy, a move or a merge.
    pub(super) other: Option<String>,
    /// Nothing if it was cleared.
    pub(super) halves: Option<Halves>,
}

/// All of it.
#[derive(Clone)]
pub(super) struct Story {
    pub(super) mint: Mint,
    pub(super) told: Vec<Told>,
    /// Of each writer, what its own states may be.
    pub(super) worlds: Vec<(Vec<String>, Vec<World>)>,
    pub(super) purses: Vec<String>,
    /// What was in the purses at first.
    pub(super) coins: Vec<Halves>,
    pub(super) succeeded: Vec<(String, u64)>,
    pub(super) states: World,
    pub(super) by_meltano: World,
    pub(super) listed_by_meltano: BTreeSet<String>,
    pub(super) versions: BTreeMap<String, Vec<Version>>,
    pub(super) intents: u64,
    /// What was seen to go wrong on the way.
    pub(super) faults: Vec<String>,
}

impl Story {
    /// Gathers it, from a server that nobody kills any more.
    pub(super) async fn gather(
        caller: &Caller,
        root: &Path,
        mint: Mint,
        writers: Vec<Writer>,
        besides: Vec<Beside>,
        coins: Vec<(String, Halves)>,
    ) -> Story {
        let mut faults = Vec::new();
        let journal = root.join("../data/journal.db");
        let intents = settled(&journal).await;
        let states = archive(&caller.get(&format!("{ANY}/state-archive")).await.unwrap().1);
        let own = writers.iter().flat_map(|writer| writer.own.clone());
        let mut ids: BTreeSet<String> = own.chain(states.keys().cloned()).collect();
        let told: Vec<Told> = writers.iter().flat_map(|writer| writer.told.clone()).collect();
        ids.extend(told.iter().flat_map(|told| [told.deed.id.clone(), told.deed.other.clone()]));
        ids.remove("");
        let versions = futures::stream::iter(ids).map(|id| async {
            let versions = told_up_to(caller, &id, states.get(&id)).await;
            (id, versions)
        });
        let versions: BTreeMap<String, Vec<Version>> = versions.buffer_unordered(6).collect().await;
        let export = command(root, &["state", "export"]);
        let by_meltano = serde_json::from_slice::<Value>(&export.stdout).map(|states| archive(&states));
        let list = String::from_utf8(command(root, &["state", "list"]).stdout).unwrap();
        for writer in &writers {
            faults.extend(writer.faults.clone());
        }
        faults.extend(besides.iter().flat_map(|beside| beside.faults.clone()));
        Story {
            mint,
            told,
            worlds: writers.into_iter().map(|writer| (writer.own, writer.worlds)).collect(),
            purses: coins.iter().map(|(purse, _)| purse.clone()).collect(),
            coins: coins.into_iter().map(|(_, coin)| coin).filter(|coin| *coin != Halves::default()).collect(),
            succeeded: besides.iter().flat_map(|beside| beside.succeeded.clone()).collect(),
            states,
            by_meltano: by_meltano.unwrap_or_default(),
            listed_by_meltano: list.lines().map(str::to_owned).collect(),
            versions,
            intents,
            faults,
        }
    }
}

/// The states of an archive.
pub(super) fn archive(archive: &Value) -> World {
    archive.as_object().into_iter().flatten().map(|(id, entry)| (id.clone(), Halves::of(entry))).collect()
}

/// Looks until what is seen is right, or for so long; then whoever judges is told what was seen last.
async fn last_look<T>(longest: Duration, mut look: impl AsyncFnMut() -> T, is_right: impl Fn(&T) -> bool) -> T {
    let deadline = Instant::now() + longest;
    loop {
        let seen = look().await;
        if is_right(&seen) || Instant::now() > deadline {
            return seen;
        }
        tokio::time::sleep(Duration::from_millis(200)).await;
    }
}

/// How many intents are left when they should be gone.
async fn settled(journal: &Path) -> u64 {
    let left = async || {
        let journal = rusqlite::Connection::open(journal).unwrap();
        journal.query_row("SELECT count(*) FROM state_intents", [], |row| row.get(0)).unwrap()
    };
    last_look(Duration::from_secs(40), left, |left| *left == 0).await
}

/// Every version of a state, the newest of which is what the state is: an edit that Meltano noted may be on its way for the
/// grace of the backend, 15 s at most, before it is told.
async fn told_up_to(caller: &Caller, id: &str, state: Option<&Halves>) -> Vec<Version> {
    let is_told = |versions: &Vec<Version>| versions.last().and_then(|version| version.halves.as_ref()) == state;
    last_look(Duration::from_secs(20), async || versions(caller, id).await, is_told).await
}

/// Every version of a state, the oldest first.
async fn versions(caller: &Caller, id: &str) -> Vec<Version> {
    let list = format!("{}/versions", path(ANY, id));
    let (mut found, mut next) = (Vec::new(), String::new());
    loop {
        let (status, page) = caller.get(&format!("{list}?limit=500{next}")).await.expect("there is time");
        if status == 404 {
            return found;
        }
        assert_eq!(status, 200, "{page}");
        for item in page["items"].as_array().unwrap() {
            let number = item["version"].as_u64().unwrap();
            let (_, whole) = caller.get(&format!("{list}/{number}?view=split")).await.expect("there is time");
            let text = |value: &Value| value.as_str().map(str::to_owned);
            let cause = &item["cause"];
            found.push(Version {
                number,
                at: text(&item["created_at"]).unwrap().parse().unwrap(),
                kind: text(&cause["kind"]).unwrap(),
                evidence: text(&item["evidence"]).unwrap(),
                actor: text(&cause["actor"]),
                request: text(&cause["request_id"]),
                note: text(&cause["note"]),
                other: text(&cause["state_id"]),
                halves: whole.get("completed").map(|_| Halves::of(&whole)),
            });
        }
        match page["next_page"].as_str() {
            Some(token) => next = format!("&page_token={token}"),
            None => break,
        }
    }
    found.reverse();
    found
}
