//! Comparing every state of a store with its newest version: what nobody noted is found only so.

use std::collections::BTreeMap;

use chrono::{DateTime, Utc};

use super::body::Packer;
use super::look::{Look, is_surveyed};
use super::{Cause, CauseKind, Evidence, History, Packed, append, intent};
use crate::state::store::{Entry, Query};
use crate::state::{Digest, Error, StateId, Store};
use crate::system_db::recorded::Reader;

/// How many states are read at first; pages grow while states are small, and shrink when they are large.
const FIRST_PAGE: usize = 32;

/// The largest page.
const LARGEST_PAGE: usize = 1000;

/// How many bytes of states a page should have.
const PAGE_BYTES: u64 = 4 << 20;

impl History {
    /// Compares every state of the store with its newest version. The first time, what has no version gets one that says
    /// that it was found.
    ///
    /// # Errors
    /// Those of the store, the journal and the database. What was told until then is kept.
    pub fn walk(&self, project: &str, store: &dyn Store, reader: Option<&dyn Reader>) -> Result<(), Error> {
        let look = Look { project, reader, grace: self.grace(store), is_pressing: false };
        let is_first = !self.journal.read("look at a project", |connection| is_surveyed(connection, project))?;
        let (mut after, mut limit): (Option<StateId>, _) = (None, FIRST_PAGE);
        loop {
            let behind = after.as_ref().map(StateId::as_str);
            let page = store.page(Query { pattern: None, env: None, after: behind, limit })?;
            let is_last = page.is_empty();
            let until = page.last().map(|entry| entry.id.clone());
            let bytes: u64 =
                page.iter().filter_map(|entry| entry.stored.as_ref().ok()).map(|stored| stored.bytes).sum();
            let known = self.digests(project, behind, until.as_ref().map(StateId::as_str))?;
            for id in self.differing(project, page, known, is_first)? {
                self.compare(look, &id, &mut || store.get(&id))?;
            }
            if is_last {
                break;
            }
            after = until;
            limit = match bytes {
                few if few < PAGE_BYTES => (limit * 2).min(LARGEST_PAGE),
                many if many > 2 * PAGE_BYTES => (limit / 2).max(1),
                _ => limit,
            };
        }
        if is_first {
            self.journal.write("note that a project is known", |transaction| {
                let sql = "INSERT OR IGNORE INTO state_surveys (project, at) VALUES (?1, ?2)";
                transaction.execute(sql, (project, Utc::now().timestamp_micros())).map(drop)
            })?;
        }
        Ok(())
    }

    /// What the newest versions between two ids say.
    fn digests(
        &self,
        project: &str,
        after: Option<&str>,
        until: Option<&str>,
    ) -> Result<BTreeMap<String, Option<Digest>>, Error> {
        Ok(self.journal.read("list known states", |connection| {
            let mut statement = connection.prepare_cached(
                "SELECT state_id, digest FROM state_ids
                 WHERE project = ?1 AND state_id > coalesce(?2, '') AND (?3 IS NULL OR state_id <= ?3)",
            )?;
            statement.query_map((project, after, until), |row| Ok((row.get(0)?, row.get(1)?)))?.collect()
        })?)
    }

    /// The ids whose states are not what their newest versions say. At first sight, those without any get one.
    fn differing(
        &self,
        project: &str,
        page: Vec<Entry>,
        mut known: BTreeMap<String, Option<Digest>>,
        is_first: bool,
    ) -> Result<Vec<StateId>, Error> {
        let (mut differing, mut new, mut packer) = (Vec::new(), Vec::new(), Packer::new());
        for Entry { id, stored } in page {
            let digest = known.remove(id.as_str());
            match (stored, digest) {
                // What cannot be read cannot be compared.
                (Err(_), _) => {}
                (Ok(stored), None) if is_first => new.push((id, packer.pack(&stored.state), stored.updated_at)),
                (Ok(stored), digest) if digest == Some(Some(stored.state.digest())) => {}
                (Ok(_), _) => differing.push(id),
            }
        }
        // The rest is gone, if it is not known to be.
        let gone = known.into_iter().filter(|(_, digest)| digest.is_some());
        differing.extend(gone.filter_map(|(id, _)| StateId::new(id).ok()));
        if !new.is_empty() {
            self.find(project, &new)?;
        }
        Ok(differing)
    }

    fn find(&self, project: &str, new: &[(StateId, Packed, Option<DateTime<Utc>>)]) -> Result<(), Error> {
        let now = Utc::now();
        let cause = Cause::new(CauseKind::Found);
        Ok(self.journal.write("add versions of found states", |transaction| {
            for (id, packed, updated_at) in new {
                // Whoever wrote it meanwhile noticed it first.
                let is_known = append::head(transaction, project, id)?.is_some();
                if is_known || intent::is_pending(transaction, project, id)? {
                    continue;
                }
                packed.keep(transaction)?;
                let at = updated_at.filter(|at| *at <= now).unwrap_or(now);
                let new = append::New { body: Some(packed.key()), at, evidence: Evidence::Observed, cause: &cause };
                append::append(transaction, self.retention.versions, project, id, &new)?;
            }
            Ok(())
        })?)
    }
}
