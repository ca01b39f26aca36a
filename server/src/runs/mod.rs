//! The run engine: everything that starts a process is a run, and this is what happens to it.
//!
//! The [`Engine`] lives in the server: it writes runs down (`journal`), gives them places in order, prepares their
//! directories and starts a supervisor for each. The [supervisor](supervise) is a process of its own that outlives the
//! server; the two hand things over as files in the run's `directory`. `log` reads what the supervisor writes.

mod directory;
mod engine;
mod error;
mod journal;
mod log;
mod reason;
mod run;
mod shim;
mod status;

pub use engine::{Config, Engine, LaunchContext, Projects, ShutdownPolicy, SupervisorProgram};
pub use error::Error;
pub use log::{EndReason, LogEntry, LogEvent, LogRequest, Source};
pub use run::{Created, Filter, Idempotency, Kind, NewRun, Run, RunPage};
pub use shim::supervise;
pub use status::Status;

#[cfg(test)]
mod tests;
