//! Finding the runs that a verb for many is meant for.

use super::{Engine, blocking};
use crate::runs::{Error, Filter, Run};

/// How many runs a page has that is looked through.
const PAGE: u32 = 500;

/// How many pages are looked through at once.
const PAGES: usize = 20;

/// Runs, and whether there may be more.
#[derive(Debug, Clone)]
pub struct Found {
    /// At most as many as were asked for.
    pub runs: Vec<Run>,
    /// Whether it is worth to ask again.
    pub has_more: bool,
}

impl Engine {
    /// The oldest runs of a filter that are not over, at most `limit`.
    ///
    /// # Errors
    /// The journal's.
    pub async fn live(&self, filter: Filter, limit: usize) -> Result<Found, Error> {
        let inner = self.0.clone();
        let mut runs = blocking(move || {
            let unfinished = inner.journal.unfinished()?;
            Ok(unfinished
                .into_iter()
                .map(|(_, run)| run)
                .filter(|run| filter.fits(run))
                .take(limit + 1)
                .collect::<Vec<_>>())
        })
        .await?;
        let has_more = runs.len() > limit;
        runs.truncate(limit);
        Ok(Found { runs, has_more })
    }

    /// The newest runs of a filter that are over, at most `limit`.
    ///
    /// # Errors
    /// The journal's.
    pub async fn over(&self, filter: Filter, limit: usize) -> Result<Found, Error> {
        let (mut runs, mut after) = (Vec::new(), None);
        for _ in 0..PAGES {
            let page = self.list(filter.clone(), after, PAGE).await?;
            runs.extend(page.runs.into_iter().filter(|run| run.status.is_end()));
            after = page.next;
            if runs.len() > limit || after.is_none() {
                break;
            }
        }
        let has_more = runs.len() > limit || after.is_some();
        runs.truncate(limit);
        Ok(Found { runs, has_more })
    }
}
