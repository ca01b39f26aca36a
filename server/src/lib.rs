//! The server: an HTTP API beside Meltano projects.

pub mod meltano;
mod process;
pub mod project;
pub mod runs;
pub mod system_db;
