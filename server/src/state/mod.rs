//! Singer state: what makes the next run begin where the last one ended (internals, section 4).
//!
//! A [`State`] is a document in two halves, kept under a [`StateId`] in a [`Store`], which is the project's own state
//! backend. Meltano reads and writes it meanwhile, so nothing is cached here and every write obeys Meltano's locks.

mod document;
mod error;
mod id;
pub mod store;

pub use document::{Conflict, Digest, Document, SINGER_STATE, State, Validity, parse, rounded, to_python};
pub use error::Error;
pub use id::{InvalidId, MAX, Parts, StateId};
pub use store::Store;
