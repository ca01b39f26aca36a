//! Whether what is left is what must be left. Nothing here asks anybody.

use super::model::{Deed, Halves, Verb, World, short};
use super::story::{Story, Version};
use super::writer::{Outcome, Told};
use std::collections::{BTreeMap, BTreeSet, HashMap};

/// Everything that must not be; nothing if all is well.
pub(super) fn judge(story: &Story) -> Vec<String> {
    let mut faults = story.faults.clone();
    own_states(story, &mut faults);
    strangers(story, &mut faults);
    coins(story, &mut faults);
    counts(story, &mut faults);
    acknowledged(story, &mut faults);
    explained(story, &mut faults);
    the_same_everywhere(story, &mut faults);
    if story.intents > 0 {
        faults.push(format!("{} intents are left in the journal", story.intents));
    }
    faults
}

/// What only one writer wrote is what that one was told.
fn own_states(story: &Story, faults: &mut Vec<String>) {
    for (ids, worlds) in &story.worlds {
        let is_there = |world: &World| ids.iter().all(|id| world.get(id) == story.states.get(id));
        if !worlds.iter().any(is_there) {
            let differing = ids.iter().filter(|id| worlds.iter().all(|world| world.get(*id) != story.states.get(*id)));
            faults.push(format!("not what was told: {:?} in {} worlds", differing.collect::<Vec<_>>(), worlds.len()));
        }
    }
}

/// Nothing is anywhere that nobody wrote.
fn strangers(story: &Story, faults: &mut Vec<String>) {
    let now = story.states.iter().map(|(id, halves)| (id, 0, halves));
    let then = story.versions.iter().flat_map(|(id, versions)| {
        versions.iter().filter_map(move |version| Some((id, version.number, version.halves.as_ref()?)))
    });
    for (id, number, halves) in now.chain(then) {
        if let Some(stranger) = story.mint.stranger(halves) {
            faults.push(format!("nobody wrote what stands in `{id}`, version {number}: {stranger}"));
        }
    }
}

/// What is only moved is neither lost nor doubled.
fn coins(story: &Story, faults: &mut Vec<String>) {
    let sorted = |coins: Vec<&Halves>| {
        let mut coins: Vec<String> =
            coins.iter().map(|coin| coin.completed["singer_state"]["mark"].to_string()).collect();
        coins.sort();
        coins
    };
    let found = sorted(story.purses.iter().filter_map(|purse| story.states.get(purse)).collect());
    if found != sorted(story.coins.iter().collect()) {
        faults.push(format!("of {} coins, {} are left", story.coins.len(), found.len()));
    }
}

/// Every run that succeeded has added one.
fn counts(story: &Story, faults: &mut Vec<String>) {
    for (id, succeeded) in &story.succeeded {
        let state = story.states.get(id).map(Halves::effective).unwrap_or_default();
        let count = state.get("singer_state").and_then(|state| state["count"].as_u64()).unwrap_or_default();
        if count != *succeeded {
            faults.push(format!("{succeeded} runs of `{id}` succeeded, and it counts {count}"));
        }
    }
}

/// Whatever was said to be done is a version; whatever was said not to be is none.
fn acknowledged(story: &Story, faults: &mut Vec<String>) {
    let none = Vec::new();
    let versions = |id: &str| story.versions.get(id).unwrap_or(&none);
    for Told { deed, outcome } in &story.told {
        let by_note =
            |id: &str| versions(id).iter().find(|version| version.note.as_deref() == Some(&deed.note)).cloned();
        let stands = by_note(&deed.id).or_else(|| by_note(&deed.other));
        match outcome {
            Outcome::Done { .. } if deed.dry_run => {
                if let Some(version) = stands {
                    faults.push(format!("a dry run of {:?} became version {}", deed.verb, version.number));
                }
            }
            Outcome::Refused { code, .. } if code != "state_busy" => {
                if let Some(version) = stands {
                    faults.push(format!("{:?}, refused as {code}, became version {}", deed.verb, version.number));
                }
            }
            Outcome::Done { request, versions: numbers } => {
                let is_it = |version: &Version| {
                    let who = (version.actor.as_deref(), version.request.as_deref());
                    version.kind == deed.verb.kind()
                        && version.evidence == "written"
                        && who == (Some("anonymous"), Some(request))
                };
                for (id, number) in numbers {
                    let version = versions(id).iter().find(|version| version.number == *number);
                    if !version.is_some_and(is_it) {
                        let there = version.map(|version| (&version.kind, &version.request, &version.note));
                        faults.push(format!("{} is not version {number} of `{id}`: {there:?}", deed.note));
                    }
                }
                if numbers.is_empty() || deed.verb == Verb::Move && !versions(&deed.id).iter().any(is_it) {
                    faults.push(format!("{:?} of `{}` was done and is no version", deed.verb, deed.id));
                }
            }
            _ => {}
        }
    }
}

/// Every version is what its cause makes of the one before.
fn explained(story: &Story, faults: &mut Vec<String>) {
    let by_note: HashMap<&str, &Deed> = story.told.iter().map(|told| (&*told.deed.note, &told.deed)).collect();
    let by_request = story.told.iter().filter_map(|told| match &told.outcome {
        Outcome::Done { request, .. } => Some((&**request, &told.deed)),
        _ => None,
    });
    let by_request: HashMap<&str, &Deed> = by_request.collect();
    let private: BTreeSet<&String> = story.worlds.iter().flat_map(|(ids, _)| ids).chain(story.purses.iter()).collect();
    let pipelines: BTreeSet<&String> = story.succeeded.iter().map(|(id, _)| id).collect();
    for (id, versions) in &story.versions {
        if !versions.is_sorted_by(|one, next| one.at <= next.at) {
            faults.push(format!("the versions of `{id}` do not stand in the order of their times"));
        }
        let mut before: Option<&Halves> = None;
        for (version, number) in versions.iter().zip(1..) {
            if version.number != number {
                faults.push(format!("version {number} of `{id}` is missing"));
                break;
            }
            let deed = version.note.as_deref().and_then(|note| by_note.get(note)).copied();
            let deed = deed.or_else(|| by_request.get(version.request.as_deref()?).copied());
            let is_right = match deed {
                Some(deed) => makes(story, deed, id, before, version),
                None if version.evidence == "written" => unsaid(story, id, version),
                // Runs go on from one another, and whoever else writes there is known.
                None if pipelines.contains(id) => version.kind == "run",
                None => !private.contains(id),
            };
            // The purses were filled before anybody was told to remember.
            let is_filled = deed.is_none() && number == 1 && version.kind == "set";
            if !(is_right || is_filled) {
                faults.push(format!(
                    "version {number} of `{id}`, {} {} {:?}, is not what was done to the one before",
                    version.kind, version.evidence, version.note
                ));
            }
            before = version.halves.as_ref();
        }
        if versions.last().and_then(|version| version.halves.as_ref()) != story.states.get(id) {
            faults.push(format!("the newest version of `{id}` is not what it is"));
        }
    }
}

/// Whether a deed makes this version of what was before.
fn makes(story: &Story, deed: &Deed, id: &str, before: Option<&Halves>, version: &Version) -> bool {
    let none = Vec::new();
    let versions = |id: &str| story.versions.get(id).unwrap_or(&none).iter();
    let once = |id: &str| versions(id).filter_map(|version| version.halves.as_ref()).map(Halves::effective);
    let after = version.halves.as_ref();
    if version.kind != deed.verb.kind() || version.evidence != "written" {
        return false;
    }
    match deed.verb {
        Verb::Move if id == deed.id => after.is_none() && version.other.as_ref() == Some(&deed.other),
        Verb::Copy | Verb::Move => {
            let is_other = version.other.as_ref() == Some(&deed.id);
            is_other && once(&deed.id).any(|source| after == Some(&Halves::complete(source)))
        }
        Verb::MergeFrom => {
            once(&deed.other).any(|source| after == Some(&before.cloned().unwrap_or_default().merged(&source)))
        }
        Verb::Restore => {
            versions(id).find(|version| version.number == deed.number).is_some_and(|one| one.halves.as_ref() == after)
        }
        _ => {
            let world = BTreeMap::from_iter(before.map(|before| (id.to_owned(), before.clone())));
            deed.done(&world).is_some_and(|world| world.get(id) == after)
        }
    }
}

/// Whether a version may be of a deed of which nobody was told, and that has no note.
fn unsaid(story: &Story, id: &str, version: &Version) -> bool {
    story.told.iter().any(|Told { deed, outcome }| {
        let is_open = match outcome {
            Outcome::Unknown => true,
            Outcome::Refused { code, .. } => code == "state_busy",
            Outcome::Done { .. } => false,
        };
        let is_of_it = deed.id == id || deed.document.get(id).is_some();
        is_open && is_of_it && deed.verb.kind() == version.kind
    })
}

/// The API and Meltano say the same.
fn the_same_everywhere(story: &Story, faults: &mut Vec<String>) {
    let ids: BTreeSet<&String> = story.states.keys().chain(story.by_meltano.keys()).collect();
    for id in ids {
        let (here, there) = (story.states.get(id), story.by_meltano.get(id));
        if here != there {
            faults.push(format!("`{id}` is not the same for Meltano: {}", short(&format!("{here:?} {there:?}"))));
        }
        if !story.listed_by_meltano.contains(id) {
            faults.push(format!("`meltano state list` does not list `{id}`"));
        }
    }
}
