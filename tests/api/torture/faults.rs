//! Plants faults in what is left, and sees that the judge finds them.

use super::judge::judge;
use super::story::Story;
use super::tortured;
use super::writer::Outcome;
use serde_json::json;

/// Changes something in a story; false if there is nothing to change.
type Plant = fn(&mut Story) -> bool;

#[tokio::test(flavor = "multi_thread")]
async fn sees_what_is_planted() {
    let plants: [(&str, Plant); 11] = [
        ("a write that was acknowledged is lost", |story| {
            // Of a state about which nothing is unknown, so that it must be there.
            let is_known = |id: &&String| {
                let mut about = story.told.iter().filter(|told| told.deed.id == **id);
                id.starts_with("own-") && about.all(|told| !matches!(told.outcome, Outcome::Unknown))
            };
            let id = story.states.keys().find(is_known).cloned().unwrap_or_default();
            story.states.remove(&id).is_some()
        }),
        ("a version is gone", |story| {
            let long = story.versions.values_mut().find(|versions| versions.len() > 2);
            long.map(|versions| versions.remove(1)).is_some()
        }),
        ("the newest version is gone", |story| {
            let long = story.versions.iter_mut().find(|(id, versions)| id.starts_with("own-") && versions.len() > 1);
            long.map(|(_, versions)| versions.pop()).is_some()
        }),
        ("two versions stand in the other order", |story| {
            let sets = |versions: &[super::story::Version]| versions.iter().position(|version| version.kind == "merge");
            let long = story.versions.values_mut().find_map(|versions| {
                let at = sets(versions).filter(|at| *at > 0)?;
                let (one, other) = (versions[at - 1].number, versions[at].number);
                versions.swap(at - 1, at);
                (versions[at - 1].number, versions[at].number) = (one, other);
                Some(())
            });
            long.is_some()
        }),
        ("nobody wrote what is there", |story| {
            let state = story.states.values_mut().find(|state| state.completed.contains_key("singer_state"));
            state.is_some_and(|state| {
                state.completed["singer_state"]["mark"] = json!({ "token": "w0-0", "of": "mark", "at": 0, "pad": "" });
                true
            })
        }),
        ("half of what was written is there", |story| {
            let version = story.versions.values_mut().flatten().find_map(|version| version.halves.as_mut());
            version.is_some_and(|halves| {
                halves.completed.insert("singer_state".to_owned(), json!({ "mark": { "token": "w1-7" } }));
                true
            })
        }),
        ("a move has lost what it moved", |story| {
            let purse = story.purses.iter().find(|purse| story.states.contains_key(*purse)).cloned();
            story.states.remove(&purse.unwrap_or_default()).is_some()
        }),
        ("a move has doubled what it moved", |story| {
            let (full, empty): (Vec<_>, Vec<_>) =
                story.purses.iter().cloned().partition(|purse| story.states.contains_key(purse));
            let (Some(full), Some(empty)) = (full.first(), empty.first()) else { return false };
            let coin = story.states[full].clone();
            story.states.insert(empty.clone(), coin);
            true
        }),
        ("a run has counted twice", |story| story.succeeded.first_mut().map(|(_, runs)| *runs += 1).is_some()),
        ("a version does not say who made it", |story| {
            let version = story.versions.values_mut().flatten().find(|version| version.kind == "move");
            version.is_some_and(|version| version.request.take().is_some())
        }),
        ("an intent is left", |story| {
            story.intents = 1;
            true
        }),
    ];
    // On a slow machine little happens in ten seconds, and what has not happened cannot be spoilt.
    let mut seconds = 10;
    let spoilt = loop {
        let story = tortured("", seconds, 42).await;
        let faults = judge(&story);
        assert!(faults.is_empty(), "{}", faults.join("\n"));
        let planted = plants.iter().map(|(what, plant)| {
            let mut planted = story.clone();
            if plant(&mut planted) { Ok((what, planted)) } else { Err(what) }
        });
        match planted.collect::<Result<Vec<_>, _>>() {
            Ok(planted) => break planted,
            Err(what) => assert!(seconds < 60, "there is nothing in which `{what}` could be planted"),
        }
        seconds *= 2;
    };
    for (what, planted) in spoilt {
        assert!(!judge(&planted).is_empty(), "not seen: {what}");
    }
}
