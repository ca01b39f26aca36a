//! Two contracts, compared: both engines are asked, our own comparison of the extensions is added, and whatever is left
//! of the difference is told too.

use super::change::{Breaking, Change, Editorial, Opinion, Rating};
use super::classify::{Pair, Said, changes};
use super::{extensions, prose, redocly, structure, traffic, view};
use crate::contract::Contract;
use anyhow::Result;

/// The changes from one contract to another, the gravest first, and where the engines saw it otherwise.
pub(crate) fn compare(old: &Contract, new: &Contract) -> Result<Vec<Change>> {
    let (old_view, new_view) = (view::view(old.document()), view::view(new.document()));
    let respelled = view::respelled(&old_view, &new_view);
    let asked = (view::unwrapped(&old_view), view::unwrapped(&new_view));
    let plain = respelled.is_empty();
    // Without respelled places the two forms say the same, and the written one is the one to show.
    let found = if plain { redocly::diff(&old_view, &new_view)? } else { redocly::diff(&asked.0, &asked.1)? };
    let told = found.iter().filter(|found| !traffic::is_for_readers(&found.type_name));
    let mut seen: Vec<String> =
        told.flat_map(|found| [found.before(), found.now()]).flatten().map(str::to_owned).collect();
    let structure = structure::compare(&old_view, &new_view);

    let mut pair = if plain { Pair::new(old_view, new_view) } else { Pair::new(asked.0, asked.1) };
    let mut all = changes(&mut pair, found);
    if !plain {
        let (old_view, new_view) = (view::view(old.document()), view::view(new.document()));
        let written = redocly::diff(&old_view, &new_view)?;
        let as_written = Pair::new(old_view, new_view);
        for at in respelled {
            let within = |pointer: Option<&str>| pointer.is_some_and(|p| p == at || p.starts_with(&format!("{at}/")));
            let there: Vec<_> = written.iter().filter(|f| within(f.before()) || within(f.now())).collect();
            let opinion = there.iter().find(|found| found.impact == "major").or(there.first());
            let opinion = opinion.map_or(Opinion::Nothing, |found| found.opinion());
            let why = "Both spellings allow the same values.";
            let rating = Rating::new(Editorial, why, Editorial, why);
            let said = Said::new(at.clone(), "is written with, or without, an `allOf` of one around it", rating);
            all.push(as_written.change(said, Some(&at), Some(&at), opinion));
            seen.push(at);
        }
    }
    for change in &mut all {
        let places = places(&pair, change);
        change.drift = structure.opinion(&places.iter().map(String::as_str).collect::<Vec<_>>());
        seen.extend(change.old.iter().chain(&change.new).filter(|_| change.ends.is_some()).cloned());
    }
    let (own, looked_at) = extensions::changes(old, new);
    all.extend(own);
    seen.extend(looked_at);
    all.extend(prose::rest(old.document(), new.document(), &seen));
    all.sort_by_key(|change| std::cmp::Reverse((change.rating.client.class, change.rating.server.class)));
    all.dedup_by(|a, b| (&a.place, &a.what) == (&b.place, &b.what));
    Ok(all)
}

/// The places that a change is known by: its own, and the components that a reference there leads to.
fn places(pair: &Pair, change: &Change) -> Vec<String> {
    if let Some((old, new)) = &change.ends {
        return vec![old.clone(), new.clone()];
    }
    let mut places = Vec::new();
    for (contract, at) in [(&pair.old, &change.old), (&pair.new, &change.new)] {
        let Some(at) = at else { continue };
        let leads = contract.document().pointer(at).and_then(|value| value["$ref"].as_str());
        places.extend(leads.and_then(|reference| reference.strip_prefix('#')).map(str::to_owned));
        places.push(at.clone());
    }
    places
}

/// Where an engine says something else than the page: what it says, in words.
pub(crate) fn otherwise(change: &Change) -> Vec<String> {
    let mut said = Vec::new();
    if let Opinion::Rated { client, words, .. } = &change.redocly
        && (*client == Breaking) != change.breaks_clients()
    {
        said.push(format!("Redocly calls it {client} ({words})"));
    }
    match &change.redocly {
        Opinion::Nothing if change.breaks_clients() => said.push("Redocly sees nothing".to_owned()),
        _ => {}
    }
    match &change.drift {
        Opinion::Rated { client, server, words } => {
            let client_differs = (*client == Breaking) != change.breaks_clients();
            let server_differs = *server == Some(Breaking) && change.rating.server.class == Editorial;
            if client_differs {
                said.push(format!("drift calls it {client} for clients (\"{words}\")"));
            } else if server_differs {
                said.push(format!("drift calls it breaking for servers (\"{words}\")"));
            }
        }
        Opinion::Nothing if change.breaks_clients() => said.push("drift sees nothing".to_owned()),
        _ => {}
    }
    said
}
