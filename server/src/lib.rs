//! The server: an HTTP API beside Meltano projects.
//!
//! A request passes six rooms at most: the generated routes (crate `meltano-api-contract`), the gate in [`edge`], one
//! file of [`rest`] for its tag, then the domain: [`project`] reads project files, [`runs`] keeps and watches
//! executions, [`services`] those that shall never end, [`state`] is what they leave behind for the next, with [`journal`] (the server's memory), [`meltano`] (the
//! executable), [`system_db`] (Meltano's own tables) and [`process`] (Unix) below.
//!
//! The domain knows no HTTP; `rest` translates both ways and decides nothing.

pub mod config;
pub mod docs_ui;
pub mod edge;
pub mod events;
pub mod journal;
pub mod launcher;
mod logging;
pub mod meltano;
mod process;
pub mod project;
pub mod readiness;
pub mod rest;
pub mod runs;
mod serve;
pub mod services;
pub mod state;
pub mod system_db;

pub use serve::{ServeError, serve};
