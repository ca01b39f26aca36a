//! What can go wrong with services.

use crate::{journal, runs};

/// What can go wrong with services.
#[derive(Debug, thiserror::Error)]
pub enum Error {
    /// No such service in the environment.
    #[error("service `{0}` does not exist in this environment")]
    NotFound(String),
    /// The environment has a service of that name.
    #[error("service `{0}` exists already in this environment")]
    Exists(String),
    /// The service goes on, so it cannot be deleted.
    #[error("service `{0}` is not stopped")]
    NotStopped(String),
    /// The engine's.
    #[error(transparent)]
    Runs(#[from] runs::Error),
}

impl From<journal::Error> for Error {
    fn from(error: journal::Error) -> Self {
        Self::Runs(error.into())
    }
}

impl Error {
    /// What to do about it, if that is not obvious.
    #[must_use]
    pub fn hint(&self) -> Option<&'static str> {
        match self {
            Self::NotFound(_) => Some("list the services of the environment"),
            Self::Exists(_) => Some("choose another name, or forget the other one first"),
            Self::NotStopped(_) => Some("stop it first, and wait until it is `stopped`"),
            Self::Runs(error) => error.hint(),
        }
    }
}
