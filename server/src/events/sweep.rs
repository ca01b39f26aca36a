//! Forgets old events, by and by.

use std::time::Duration;

use chrono::{TimeDelta, Utc};

use super::Events;

/// How often.
const EVERY: Duration = Duration::from_secs(10 * 60);

/// How many at once, so that the journal is free in between.
const BATCH: usize = 1000;

/// Keeps events for so many days, until the server ends.
pub fn keep(events: &Events, days: u32) {
    let events = events.clone();
    tokio::spawn(async move {
        loop {
            let (events, before) = (events.clone(), Utc::now() - TimeDelta::days(days.into()));
            match tokio::task::spawn_blocking(move || events.forget(before, BATCH)).await {
                // There may be more.
                Ok(Ok(BATCH..)) => tokio::time::sleep(Duration::from_millis(100)).await,
                Ok(Ok(_)) => tokio::time::sleep(EVERY).await,
                Ok(Err(error)) => {
                    tracing::warn!(%error, "old events cannot be forgotten");
                    tokio::time::sleep(EVERY).await;
                }
                // It ends with the server.
                Err(_) => return,
            }
        }
    });
}
