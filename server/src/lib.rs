//! The server: an HTTP API beside Meltano projects.

pub mod meltano;
pub mod project;
