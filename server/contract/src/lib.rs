//! The contract of the Meltano API as Rust.
//!
//! - [`generated`]: from `spec/meltano-v2.yaml`, by `cargo xtask generate`: the wire types, the operation table, a
//!   trait for each tag that the server implements, and the dropshot trait that calls them.
//! - Beside it the few things that the generated code stands on: who may enter ([`gate`]), how arguments are read
//!   ([`extract`]), how answers are made ([`answer`]), what errors look like ([`error`]).
//!
//! No logic, no database, nothing of Meltano.

pub mod answer;
pub mod error;
pub mod extract;
pub mod gate;
mod guard;
mod limit;
pub mod operation;
mod quoted;
mod strict;
mod text;

#[rustfmt::skip]
#[allow(missing_docs, clippy::all, unreachable_pub, clippy::unwrap_used)]
pub mod generated {
    //! Generated; the prose of each item stands in the contract.
    pub mod api;
    mod schemas;
    pub mod table;
    pub mod types;
}

pub use generated::{api, table, types};

/// The contract, byte for byte.
pub const CONTRACT_YAML: &str = include_str!("../../../spec/meltano-v2.yaml");
