//! What a run needs for itself while it goes on: what makes it wait for others, and others for it.

mod check;

use serde::{Deserialize, Serialize};

pub use check::of;

/// What a run needs. Worked out when it is created, and kept with it: what it waits for does not change under it.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Needs {
    /// What it takes for itself, or shares.
    #[serde(default)]
    pub claims: Vec<Claim>,
    /// The plugins whose processes it starts, as `extractors/tap-a`, for the limits of plugins.
    #[serde(default)]
    pub plugins: Vec<String>,
    /// The state ids that it writes.
    #[serde(default)]
    pub state_ids: Vec<String>,
    /// Whether no limit holds for it, and it counts in none, because it goes on for as long as somebody wants.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub is_unlimited: bool,
}

/// Something in a project that runs take, or share. Two runs of one project may not go on together if both claim the same
/// and one of them takes it for itself.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub struct Claim {
    /// What it is: `state:{state id}`, `block:{env}:{block}`, `plugin:{type}/{plugin}` or `service:{env}/{service}`.
    pub key: String,
    /// Whether it is taken for itself alone.
    pub is_exclusive: bool,
}

impl Claim {
    /// Taken for itself alone.
    pub fn exclusive(key: impl Into<String>) -> Self {
        Self { key: key.into(), is_exclusive: true }
    }

    /// Shared with others that share it.
    pub fn shared(key: impl Into<String>) -> Self {
        Self { key: key.into(), is_exclusive: false }
    }
}

impl Needs {
    /// The first of the claims that stands against one of `other`, in the same project.
    pub fn conflict<'a>(&'a self, other: &Self) -> Option<&'a Claim> {
        let stands_against = |one: &Claim, two: &Claim| one.key == two.key && (one.is_exclusive || two.is_exclusive);
        self.claims.iter().find(|one| other.claims.iter().any(|two| stands_against(one, two)))
    }
}

#[cfg(test)]
mod tests;
