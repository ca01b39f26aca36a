//! Domain errors become HTTP errors here and nowhere else. The matches have no `_`: whoever adds a variant decides its
//! code.

use crate::{project, runs, services, state, system_db};
use dropshot::HttpError;
use meltano_api_contract::error::{fault, refuse};
use meltano_api_contract::table::ErrorCode;
use std::error::Error;

impl From<project::Error> for HttpError {
    fn from(error: project::Error) -> Self {
        let code = match &error {
            project::Error::ProjectNotFound { .. } => ErrorCode::ProjectNotFound,
            project::Error::Unreadable { .. } => ErrorCode::ProjectUnreadable,
            project::Error::EnvNotFound { .. } => ErrorCode::EnvNotFound,
            project::Error::EnvRequired { .. } => ErrorCode::EnvRequired,
            project::Error::PluginNotFound { .. } => ErrorCode::PluginNotFound,
            project::Error::SettingNotFound { .. } => ErrorCode::SettingNotFound,
            project::Error::SelectionNotSupported { .. } => ErrorCode::SelectionNotSupported,
            project::Error::JobNotFound { .. } => ErrorCode::JobNotFound,
            project::Error::ScheduleNotFound { .. } => ErrorCode::ScheduleNotFound,
            project::Error::BlockUnknown { .. } => ErrorCode::BlockUnknown,
            project::Error::TaskInvalid { .. } => ErrorCode::TaskInvalid,
            project::Error::BlockSequenceInvalid { .. } => ErrorCode::BlockSequenceInvalid,
        };
        refuse(code, &error, error.hint().as_deref())
    }
}

impl From<runs::Error> for HttpError {
    fn from(error: runs::Error) -> Self {
        let code = match &error {
            runs::Error::NotFound(_) => ErrorCode::RunNotFound,
            runs::Error::RunIdTaken(_) => ErrorCode::RunIdTaken,
            runs::Error::RunOver(_) => ErrorCode::RunOver,
            runs::Error::IdempotencyKeyReused(_) => ErrorCode::IdempotencyKeyReused,
            runs::Error::ShuttingDown => ErrorCode::ShuttingDown,
            runs::Error::RunNotOver(_) => ErrorCode::RunNotOver,
            runs::Error::RunOfOthers(_) => ErrorCode::RunOfOthers,
            runs::Error::RunConflict { .. } => ErrorCode::RunConflict,
            runs::Error::RunDeleted(_) => ErrorCode::RunDeleted,
            runs::Error::NotRetryable { .. } => ErrorCode::RunNotRetryable,
            runs::Error::DataDirectoryInUse(_)
            | runs::Error::Journal(_)
            | runs::Error::File { .. }
            | runs::Error::Interrupted => return fault(chain(&error)),
        };
        refuse(code, &error, error.hint())
    }
}

impl From<services::Error> for HttpError {
    fn from(error: services::Error) -> Self {
        let refuse = |code| refuse(code, &error, error.hint());
        match error {
            services::Error::NotFound(_) => refuse(ErrorCode::ServiceNotFound),
            services::Error::Exists(_) => refuse(ErrorCode::ServiceExists),
            services::Error::NotStopped(_) => refuse(ErrorCode::ServiceNotStopped),
            services::Error::Runs(error) => error.into(),
        }
    }
}

impl From<state::Error> for HttpError {
    fn from(error: state::Error) -> Self {
        use state::Error::{
            Backend, BackendMisconfigured, BackendUnsupported, Busy, Conflict, DatabaseUnsupported, DestinationTaken,
            Elsewhere, Held, Invalid, InvalidId, Journal, NotFound, PreconditionFailed, PreconditionRequired, Rewinds,
            SameDestination, StreamNotFound, SystemDb, Unreadable, Unsuitable, VersionNotFound,
        };
        let code = match &error {
            NotFound(_) => ErrorCode::StateNotFound,
            StreamNotFound { .. } => ErrorCode::StateStreamNotFound,
            VersionNotFound { .. } => ErrorCode::StateVersionNotFound,
            InvalidId(_) | Unsuitable { .. } => ErrorCode::StateIdUnsuitable,
            Elsewhere { .. } => ErrorCode::StateOfOtherEnv,
            Invalid(_) => ErrorCode::StateInvalid,
            Conflict { .. } => ErrorCode::StateUnmergeable,
            Unreadable { .. } => ErrorCode::StateUnreadable,
            PreconditionRequired(_) => ErrorCode::PreconditionRequired,
            PreconditionFailed { .. } | DestinationTaken(_) => ErrorCode::PreconditionFailed,
            SameDestination(_) => ErrorCode::StateDestinationInvalid,
            Held { .. } => ErrorCode::StateHeld,
            Rewinds { .. } => ErrorCode::StateRewinds,
            DatabaseUnsupported { .. } => ErrorCode::SystemDatabaseUnsupported,
            BackendUnsupported { .. } => ErrorCode::StateBackendUnsupported,
            BackendMisconfigured(_) => ErrorCode::StateBackendMisconfigured,
            Backend { .. } => ErrorCode::StateBackendUnavailable,
            Busy(_) | SystemDb(system_db::Error::Busy { .. }) => ErrorCode::StateBusy,
            SystemDb(
                system_db::Error::Sqlite { .. } | system_db::Error::Outdated { .. } | system_db::Error::File { .. },
            ) => ErrorCode::SystemDatabaseUnavailable,
            // Somebody looks at it, such as an operator.
            Journal(journal) if journal.is_busy() => ErrorCode::StateBusy,
            Journal(_) => return fault(chain(&error)),
        };
        refuse(code, chain(&error), error.hint().as_deref())
    }
}

/// An error with all its causes, for the log.
pub(super) fn chain(error: &dyn Error) -> String {
    let mut text = error.to_string();
    let mut cause = error.source();
    while let Some(error) = cause {
        text = format!("{text}: {error}");
        cause = error.source();
    }
    text
}
