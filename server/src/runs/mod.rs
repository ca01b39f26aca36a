//! The run engine: everything that starts a process is a run, and this is what happens to it.
//!
//! The [`Engine`] lives in the server: it writes runs down (`journal`), gives them places in order, prepares their
//! directories and starts a supervisor for each. The [supervisor](supervise) is a process of its own that outlives the
//! server; the two hand things over as files in the run's `directory`. `log` reads what the supervisor writes, `report`
//! tells from it what the run did.

mod admission;
mod artifacts;
mod cases;
mod directory;
mod engine;
mod error;
mod journal;
mod log;
pub mod needs;
mod outside;
mod reason;
mod report;
mod run;
mod shim;
mod status;
mod task;
mod terms;

pub use admission::{Blocker, LimitScope, Limits, MAX_BLOCKERS, OutsideRun, Places, Waiting};
pub use artifacts::{Artifact, junit};
pub use cases::{TestCase, Verdict, cases};
pub use engine::{
    Cancel, Config, Engine, Found, LaunchContext, Projects, Retention, ShutdownPolicy, SupervisorProgram, Until,
};
pub use error::Error;
pub use log::{EndReason, Level, LogEntry, LogEvent, LogFile, LogFilter, LogRequest, Source};
pub use needs::{Claim, Needs};
pub use outside::{LogFiles, Outside, OutsideLogReader};
pub use report::{BlockKind, BlockReport, BlockStatus, PlannedBlock, Report, StreamReport, StreamStatus};
pub use run::{CallersKey, Created, Filter, Idempotency, LogSum, NewRun, Origin, Run, RunPage};
pub use shim::supervise;
pub use status::Status;
pub use task::{ElTask, JobTask, Kind, NO_ENVIRONMENT, Scheduled, Task, environment};
pub use terms::{IfRunning, Terms};

#[cfg(test)]
pub(crate) mod tests;
