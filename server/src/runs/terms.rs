//! On which terms a run is created: when it may begin, what it does to others, and what is said about it.

use std::collections::BTreeMap;
use std::time::Duration;

use chrono::{DateTime, Utc};

/// What becomes of a new run when one that it cannot go together with is not over, be it running or queued. Decided when it
/// is created, and for good. A queued run whose `not_before` is still to come is in nobody's way.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub enum IfRunning {
    /// It waits for the other.
    #[default]
    Queue,
    /// It is not created.
    Reject,
    /// It is not created, and the oldest of the others is answered in its place.
    ReturnExisting,
    /// The others are cancelled, and it waits until they are gone.
    Replace,
}

/// The terms of a run.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Terms {
    /// Among those that wait, the greater comes first; of equal ones the older.
    pub priority: i32,
    /// It does not begin before.
    pub not_before: Option<DateTime<Utc>>,
    /// How long it may go on once it has begun; then it is stopped, and has timed out.
    pub timeout: Option<Duration>,
    /// Why it is created, such as `deploy 1234`.
    pub cause: Option<String>,
    /// What somebody wants to say about it.
    pub note: Option<String>,
    /// Names and values to find it by.
    pub labels: BTreeMap<String, String>,
}
