//! Singer state: what makes the next run begin where the last one ended (internals, section 4).
//!
//! A [`State`] is a document in two halves, kept under a [`StateId`] in a [`Store`], which is the project's own state
//! backend. Meltano reads and writes it meanwhile, so nothing is cached here and every write obeys Meltano's locks.
//! [`States`] is what can be done with those of a project; [`history`] remembers what they were.

mod backends;
mod change;
mod diff;
mod document;
mod error;
pub mod history;
mod id;
mod states;
pub mod store;
mod stream;
mod watch;
mod write;

pub use backends::Backends;
pub use change::{Change, Expected, Terms};
pub use diff::{Diff, Difference};
pub use document::{Conflict, Digest, Document, SINGER_STATE, State, Validity, parse, rounded, to_python};
pub use error::Error;
pub use history::History;
pub use id::{InvalidId, MAX, Parts, StateId};
pub use states::States;
pub use store::Store;
pub use watch::{Onlooker, watch};
