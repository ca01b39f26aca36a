//! Generated from spec/meltano-v2.yaml by `cargo xtask generate`. Do not edit.

crate::open::open_enum!(
    PluginType { Extractors = "extractors", Loaders = "loaders", Transforms =
    "transforms", Orchestrators = "orchestrators", Transformers = "transformers", Files =
    "files", Utilities = "utilities", Mappers = "mappers" }
);
crate::open::open_enum!(
    SettingSource { Env = "env", Dotenv = "dotenv", MeltanoEnvironment =
    "meltano_environment", MeltanoYml = "meltano_yml", Inherited = "inherited", Default =
    "default" }
);
crate::open::open_enum!(
    SettingKind { String = "string", Integer = "integer", Boolean = "boolean", Decimal =
    "decimal", DateIso8601 = "date_iso8601", Email = "email", Password = "password",
    Oauth = "oauth", Options = "options", File = "file", Array = "array", Object =
    "object", Hidden = "hidden" }
);
crate::open::open_enum!(
    InstallState { Installed = "installed", Unneeded = "unneeded", Outdated = "outdated",
    Unchecked = "unchecked", Missing = "missing" }
);
crate::open::open_enum!(AncestorKind { Plugin = "plugin", Lock = "lock" });
crate::open::open_enum!(
    LockState { Present = "present", Stale = "stale", Unreadable = "unreadable", Missing
    = "missing" }
);
crate::open::open_enum!(ScheduleKind { Job = "job", Elt = "elt" });
crate::open::open_enum!(
    BlockKind { Plugin = "plugin", Mapping = "mapping", Command = "command" }
);
crate::open::open_enum!(
    RunKind { Run = "run", Job = "job", Schedule = "schedule", El = "el", Invoke =
    "invoke", Test = "test", ConfigTest = "config_test", Install = "install", Discover =
    "discover", SelectList = "select_list" }
);
crate::open::open_enum!(
    RestartPolicy { Always = "always", OnFailure = "on_failure", Never = "never" }
);
crate::open::open_enum!(
    ServiceStatus { Stopped = "stopped", Starting = "starting", Running = "running",
    Stopping = "stopping", BackingOff = "backing_off", Ended = "ended" }
);
crate::open::open_enum!(RunOrigin { Api = "api", Meltano = "meltano" });
crate::open::open_enum!(
    RunStatus { Queued = "queued", Starting = "starting", Running = "running", Cancelling
    = "cancelling", Succeeded = "succeeded", SucceededWithLoss = "succeeded_with_loss",
    Failed = "failed", Cancelled = "cancelled", TimedOut = "timed_out", Lost = "lost" }
);
crate::open::open_enum!(
    IfRunning { Queue = "queue", Reject = "reject", ReturnExisting = "return_existing",
    Replace = "replace" }
);
crate::open::open_enum!(CancelMode { Graceful = "graceful", Kill = "kill" });
crate::open::open_enum!(RetryFrom { FailedBlock = "failed_block", Start = "start" });
crate::open::open_enum!(
    BlockerKind { Run = "run", Limit = "limit", NotBefore = "not_before" }
);
crate::open::open_enum!(
    LimitScope { Server = "server", Project = "project", Env = "env", Plugin = "plugin" }
);
crate::open::open_enum!(BatchOutcome { Done = "done", Refused = "refused" });
crate::open::open_enum!(
    ReportBlockKind { ExtractLoad = "extract_load", Command = "command", Install =
    "install" }
);
crate::open::open_enum!(
    ReportStatus { Waiting = "waiting", Running = "running", Succeeded = "succeeded",
    Failed = "failed", Cancelled = "cancelled", Lost = "lost", Skipped = "skipped" }
);
crate::open::open_enum!(
    StreamStatus { Started = "started", Running = "running", Complete = "complete",
    Failed = "failed" }
);
crate::open::open_enum!(
    TestVerdict { Passed = "passed", Failed = "failed", Error = "error", Skipped =
    "skipped" }
);
crate::open::open_enum!(ElDump { Catalog = "catalog", State = "state" });
crate::open::open_enum!(Transform { Only = "only", Run = "run" });
crate::open::open_enum!(
    LogLevel { Debug = "debug", Info = "info", Warning = "warning", Error = "error",
    Critical = "critical" }
);
crate::open::open_enum!(
    EventKind { RunCreated = "run.created", RunChanged = "run.changed", RunDeleted =
    "run.deleted", ServiceChanged = "service.changed", StateChanged = "state.changed",
    ProjectChanged = "project.changed" }
);
crate::open::open_enum!(
    EventLineType { Event = "event", Bookmark = "bookmark", End = "end" }
);
crate::open::open_enum!(WaitUntil { Over = "over", Change = "change" });
crate::open::open_enum!(
    StateStrategy { Auto = "auto", Merge = "merge", Overwrite = "overwrite" }
);
crate::open::open_enum!(
    DocsScript { SwaggerUiJs = "swagger-ui.js", RedocJs = "redoc.js", InitJs = "init.js"
    }
);
crate::open::open_enum!(
    LogLineType { Log = "log", Heartbeat = "heartbeat", End = "end" }
);
crate::open::open_enum!(
    LogEndReason { RunOver = "run_over", Page = "page", CaughtUp = "caught_up", Shutdown
    = "shutdown" }
);
crate::open::open_enum!(
    LogSource { Stderr = "stderr", Stdout = "stdout", Server = "server", File = "file" }
);
crate::open::open_enum!(StateViewKind { Effective = "effective", Split = "split" });
crate::open::open_enum!(
    StateValidity { Valid = "valid", Invalid = "invalid", Empty = "empty", Unreadable =
    "unreadable" }
);
crate::open::open_enum!(
    StateDifferenceKind { Added = "added", Removed = "removed", Changed = "changed" }
);
crate::open::open_enum!(
    StateCauseKind { Set = "set", Merge = "merge", Clear = "clear", Copy = "copy", Move =
    "move", Import = "import", StreamSet = "stream_set", StreamClear = "stream_clear",
    Restore = "restore", Run = "run", Edit = "edit", Found = "found", Unrecorded =
    "unrecorded" }
);
crate::open::open_enum!(
    StateEvidence { Written = "written", Observed = "observed", Recorded = "recorded" }
);
