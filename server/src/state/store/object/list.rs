//! Lists the states of a bucket in the order of their ids, a page at a time.
//!
//! Services sort keys, and a slash comes behind `-` and `.`: `a-b/state.json` stands before `a/state.json`. So behind the
//! keys that were read, there may still be an id that belongs before some of them, which is then a beginning of one. There
//! are few of these, and each is asked for by itself: a page costs as much wherever it is.

use std::collections::BTreeSet;

use object_store::list::PaginatedListOptions;

use super::{Objects, STATE, failed};
use crate::state::store::Query;
use crate::state::store::pattern::Pattern;
use crate::state::{Error, StateId};

/// How many keys services list at once.
const MOST_KEYS: usize = 1000;

/// How many keys more than wanted are listed: locks, and what else lies about.
const SPARE_KEYS: usize = 32;

impl Objects {
    /// The ids of states that are there.
    pub(super) async fn list(&self, query: Query<'_>) -> Result<Vec<StateId>, Error> {
        // Meltano takes an empty pattern for none.
        let pattern = query.pattern.filter(|pattern| !pattern.is_empty()).map(Pattern::new);
        let Some(beginning) = beginning(&query, pattern.as_ref()) else { return Ok(Vec::new()) };
        let wanted = |name: &str| {
            let id = StateId::new(name).ok()?;
            let is_wanted = query.after.is_none_or(|after| name > after)
                && pattern.as_ref().is_none_or(|pattern| pattern.matches(name))
                && query.env.is_none_or(|env| id.env() == Some(env));
            is_wanted.then_some(id)
        };
        let service = self.service.get().await?;
        let prefix = format!("{}{beginning}", self.prefix);
        let offset = query.after.filter(|_| self.sorts).map(|after| format!("{}{after}", self.prefix));
        let mut ids = BTreeSet::new();
        let mut page_token = None;
        loop {
            let options = PaginatedListOptions {
                offset: offset.clone(),
                max_keys: Some(MOST_KEYS.min(query.limit.saturating_add(SPARE_KEYS))).filter(|_| pattern.is_none()),
                page_token,
                ..PaginatedListOptions::default()
            };
            let found = service.list_paginated(Some(&prefix), options).await.map_err(failed("list objects"))?;
            let mut last = None;
            for object in &found.result.objects {
                let Some(key) = object.location.as_ref().strip_prefix(&self.prefix) else { continue };
                // Meltano lists what lies deeper by the last part but one, under which it then finds nothing.
                if let Some((name, STATE)) = key.split_once('/') {
                    ids.extend(wanted(name));
                }
                last = Some(key);
            }
            page_token = found.page_token;
            if page_token.is_none() {
                break;
            }
            if let (true, true, Some(last)) = (self.sorts, ids.len() >= query.limit, last) {
                for name in may_follow(ids.iter().take(query.limit), last) {
                    if let Some(id) = wanted(&name).filter(|id| !ids.contains(id))
                        && self.read(&self.key(&name, STATE)?).await?.is_some()
                    {
                        ids.insert(id);
                    }
                }
                break;
            }
        }
        Ok(ids.into_iter().take(query.limit).collect())
    }
}

/// What all ids begin with that are asked for; nothing if there can be none.
fn beginning(query: &Query<'_>, pattern: Option<&Pattern>) -> Option<String> {
    let of_pattern = pattern.map(Pattern::literal_beginning).unwrap_or_default();
    let of_env = query.env.map(|env| format!("{env}:")).unwrap_or_default();
    match () {
        () if of_pattern.starts_with(&of_env) => Some(of_pattern),
        () if of_env.starts_with(&of_pattern) => Some(of_env),
        () => None,
    }
}

/// The names that belong before one of these ids, but whose keys stand behind the last that was read.
fn may_follow<'a>(ids: impl Iterator<Item = &'a StateId>, last: &str) -> BTreeSet<String> {
    let beginnings = ids.flat_map(|id| {
        let cuts = id.as_str().char_indices().filter(|(at, letter)| *at > 0 && *letter < '/');
        cuts.map(|(at, _)| id.as_str()[..at].to_owned())
    });
    beginnings.filter(|name| format!("{name}/{STATE}").as_str() > last).collect()
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]

    use super::*;

    #[test]
    fn only_names_that_are_not_passed_yet_may_follow() {
        let ids = ["dev:tap-a-to-b", "dev:tap-a-to-b-c", "dev:tap-b"].map(|id| StateId::new(id).unwrap());
        let names = |last: &str| may_follow(ids.iter(), last).into_iter().collect::<Vec<_>>();
        assert_eq!(names("dev:tap-a-to-b-c/state.json"), ["dev:tap", "dev:tap-a", "dev:tap-a-to", "dev:tap-a-to-b"]);
        assert_eq!(names("dev:tap-b/state.json"), ["dev:tap"]);
        assert_eq!(names("dev:tap/state.json"), [""; 0]);
    }

    #[test]
    fn the_environment_and_the_pattern_narrow_what_is_listed() {
        let query = |env| Query { pattern: None, env, after: None, limit: 1 };
        let of = |env, pattern: &str| beginning(&query(env), Some(&Pattern::new(pattern)));
        assert_eq!(of(Some("dev"), "*").as_deref(), Some("dev:"));
        assert_eq!(of(Some("dev"), "de?").as_deref(), Some("dev:"));
        assert_eq!(of(Some("dev"), "dev:tap*").as_deref(), Some("dev:tap"));
        assert_eq!(of(Some("dev"), "prod*"), None);
        assert_eq!(of(None, "").as_deref(), Some(""));
    }
}
