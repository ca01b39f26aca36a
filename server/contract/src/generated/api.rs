//! Generated from spec/meltano-v2.yaml by `cargo xtask generate`. Do not edit.

use super::types::*;
use crate::answer::{Bytes, Raw, With};
use crate::extract::{Headers, Json, Path, Query};
use crate::gate::{Admitted, Caller, Gate};
use dropshot::{
    HttpError, HttpResponseAccepted, HttpResponseCreated, HttpResponseDeleted,
    HttpResponseHeaders, HttpResponseOk, RequestContext,
};
use std::sync::Arc;
/// The operations of the tag `service`.
#[async_trait::async_trait]
pub trait ServiceOperations: Send + Sync + 'static {
    /// Say that the server is alive.
    async fn health_view(&self, caller: Caller) -> Result<Health, HttpError>;
    /// Say that the server is alive, without a body.
    async fn health_probe(&self, caller: Caller) -> Result<(), HttpError>;
    /// Say whether the server can do its work.
    async fn readiness_view(&self, caller: Caller) -> Result<Readiness, HttpError>;
    /// Say whether the server can do its work, without a body.
    async fn readiness_probe(&self, caller: Caller) -> Result<(), HttpError>;
    /// Read this contract as its authors wrote it.
    async fn contract_yaml_view(&self, caller: Caller) -> Result<Bytes, HttpError>;
    /// Read this contract as JSON.
    async fn contract_json_view(
        &self,
        caller: Caller,
    ) -> Result<ContractDocument, HttpError>;
    /// Show a page on which every operation can be tried.
    async fn docs_view(
        &self,
        caller: Caller,
    ) -> Result<With<DocsViewAnswerHeaders, Bytes>, HttpError>;
    /// Read a script of the pages that show this contract.
    async fn docs_script_view(
        &self,
        caller: Caller,
        path: ScriptPath,
        headers: DocsScriptViewHeaders,
    ) -> Result<With<DocsScriptViewAnswerHeaders, Bytes>, HttpError>;
    /// Show a page on which this contract is read.
    async fn redoc_view(
        &self,
        caller: Caller,
    ) -> Result<With<RedocViewAnswerHeaders, Bytes>, HttpError>;
    /// Read the versions of the server, the contract and each project's Meltano.
    async fn version_view(&self, caller: Caller) -> Result<Version, HttpError>;
}

/// The operations of the tag `projects`.
#[async_trait::async_trait]
pub trait ProjectsOperations: Send + Sync + 'static {
    /// List the projects of this server.
    async fn project_list(
        &self,
        caller: Caller,
        query: ProjectListQuery,
    ) -> Result<ProjectPage, HttpError>;
    /// Read one project.
    async fn project_view(
        &self,
        caller: Caller,
        path: ProjectPath,
    ) -> Result<Project, HttpError>;
    /// List the settings of the project itself.
    async fn project_setting_list(
        &self,
        caller: Caller,
        path: ProjectPath,
        query: ProjectSettingListQuery,
    ) -> Result<SettingPage, HttpError>;
    /// Read one setting of the project itself.
    async fn project_setting_view(
        &self,
        caller: Caller,
        path: ProjectSettingPath,
    ) -> Result<Setting, HttpError>;
}

/// The operations of the tag `events`.
#[async_trait::async_trait]
pub trait EventsOperations: Send + Sync + 'static {
    /// List what happened in a project, the oldest first.
    async fn event_list(
        &self,
        caller: Caller,
        path: ProjectPath,
        query: EventListQuery,
    ) -> Result<EventPage, HttpError>;
    /// Follow what happens in a project.
    async fn event_stream(
        &self,
        caller: Caller,
        path: ProjectPath,
        query: EventStreamQuery,
    ) -> Result<Bytes, HttpError>;
}

/// The operations of the tag `envs`.
#[async_trait::async_trait]
pub trait EnvsOperations: Send + Sync + 'static {
    /// List the environments of a project.
    async fn env_list(
        &self,
        caller: Caller,
        path: ProjectPath,
        query: EnvListQuery,
    ) -> Result<EnvPage, HttpError>;
    /// Read one environment.
    async fn env_view(&self, caller: Caller, path: EnvPath) -> Result<Env, HttpError>;
    /// Read all of a project as it is in an environment.
    async fn env_manifest_view(
        &self,
        caller: Caller,
        path: EnvPath,
    ) -> Result<Manifest, HttpError>;
}

/// The operations of the tag `plugins`.
#[async_trait::async_trait]
pub trait PluginsOperations: Send + Sync + 'static {
    /// List the plugins of a project.
    async fn plugin_list(
        &self,
        caller: Caller,
        path: EnvPath,
        query: PluginListQuery,
    ) -> Result<PluginPage, HttpError>;
    /// Read one plugin.
    async fn plugin_view(
        &self,
        caller: Caller,
        path: PluginPath,
    ) -> Result<Plugin, HttpError>;
    /// List the settings of a plugin.
    async fn plugin_setting_list(
        &self,
        caller: Caller,
        path: PluginPath,
        query: PluginSettingListQuery,
    ) -> Result<SettingPage, HttpError>;
    /// Read one setting of a plugin.
    async fn plugin_setting_view(
        &self,
        caller: Caller,
        path: SettingPath,
    ) -> Result<Setting, HttpError>;
    /// Read the settings of a plugin as a JSON Schema.
    async fn plugin_settings_schema_view(
        &self,
        caller: Caller,
        path: PluginPath,
    ) -> Result<SettingsSchema, HttpError>;
    /// Read the configuration that a plugin would receive.
    async fn plugin_config_view(
        &self,
        caller: Caller,
        path: PluginPath,
    ) -> Result<PluginConfig, HttpError>;
    /// Read what an extractor selects, and what it says about it.
    async fn plugin_selection_view(
        &self,
        caller: Caller,
        path: PluginPath,
    ) -> Result<PluginSelection, HttpError>;
}

/// The operations of the tag `jobs`.
#[async_trait::async_trait]
pub trait JobsOperations: Send + Sync + 'static {
    /// List the jobs of a project.
    async fn job_list(
        &self,
        caller: Caller,
        path: EnvPath,
        query: JobListQuery,
    ) -> Result<JobPage, HttpError>;
    /// Read one job.
    async fn job_view(&self, caller: Caller, path: JobPath) -> Result<Job, HttpError>;
    /// Run a job.
    async fn job_run(
        &self,
        caller: Caller,
        path: JobPath,
        headers: JobRunHeaders,
        body: StoredRunCreate,
    ) -> Result<With<JobRunAnswerHeaders, Run>, HttpError>;
    /// List the runs of a job, the newest first.
    async fn job_run_list(
        &self,
        caller: Caller,
        path: JobPath,
        query: JobRunListQuery,
    ) -> Result<RunPage, HttpError>;
}

/// The operations of the tag `schedules`.
#[async_trait::async_trait]
pub trait SchedulesOperations: Send + Sync + 'static {
    /// List the schedules of a project.
    async fn schedule_list(
        &self,
        caller: Caller,
        path: EnvPath,
        query: ScheduleListQuery,
    ) -> Result<SchedulePage, HttpError>;
    /// Read one schedule.
    async fn schedule_view(
        &self,
        caller: Caller,
        path: SchedulePath,
    ) -> Result<Schedule, HttpError>;
    /// Run now what a schedule runs.
    async fn schedule_run(
        &self,
        caller: Caller,
        path: SchedulePath,
        headers: ScheduleRunHeaders,
        body: StoredRunCreate,
    ) -> Result<With<ScheduleRunAnswerHeaders, Run>, HttpError>;
}

/// The operations of the tag `runs`.
#[async_trait::async_trait]
pub trait RunsOperations: Send + Sync + 'static {
    /// List the runs of an environment, the newest first.
    async fn run_list(
        &self,
        caller: Caller,
        path: EnvPath,
        query: RunListQuery,
    ) -> Result<RunPage, HttpError>;
    /// Start a run of any kind.
    async fn run_create(
        &self,
        caller: Caller,
        path: EnvPath,
        headers: RunCreateHeaders,
        body: RunCreate,
    ) -> Result<With<RunCreateAnswerHeaders, Run>, HttpError>;
    /// Read one run, or wait until it is over.
    async fn run_view(
        &self,
        caller: Caller,
        path: RunPath,
        query: RunViewQuery,
        headers: RunViewHeaders,
    ) -> Result<Run, HttpError>;
    /// Forget a run that is over.
    async fn run_delete(&self, caller: Caller, path: RunPath) -> Result<(), HttpError>;
    /// Stop a run.
    async fn run_cancel(
        &self,
        caller: Caller,
        path: RunPath,
        body: RunCancel,
    ) -> Result<Run, HttpError>;
    /// Read or follow what a run says.
    async fn run_log_stream(
        &self,
        caller: Caller,
        path: RunPath,
        query: RunLogStreamQuery,
    ) -> Result<Bytes, HttpError>;
    /// Do again what a run left undone.
    async fn run_retry(
        &self,
        caller: Caller,
        path: RunPath,
        headers: RunRetryHeaders,
        body: RunRetry,
    ) -> Result<With<RunRetryAnswerHeaders, Run>, HttpError>;
    /// Read what each block of a run did, stream by stream.
    async fn run_report_view(
        &self,
        caller: Caller,
        path: RunPath,
    ) -> Result<RunReport, HttpError>;
    /// Follow what a run says as server-sent events.
    async fn run_log_event_stream(
        &self,
        caller: Caller,
        path: RunPath,
        query: RunLogEventStreamQuery,
        headers: RunLogEventStreamHeaders,
    ) -> Result<Bytes, HttpError>;
    /// Download the whole log of a run.
    async fn run_log_export(
        &self,
        caller: Caller,
        path: RunPath,
    ) -> Result<Bytes, HttpError>;
    /// List the files that a run left behind.
    async fn run_artifact_list(
        &self,
        caller: Caller,
        path: RunPath,
        query: RunArtifactListQuery,
    ) -> Result<ArtifactPage, HttpError>;
    /// Download an artefact of a run.
    async fn run_artifact_view(
        &self,
        caller: Caller,
        path: ArtifactPath,
    ) -> Result<Bytes, HttpError>;
    /// Forget the runs that a filter finds.
    async fn run_batch_delete(
        &self,
        caller: Caller,
        path: EnvPath,
        query: RunBatchDeleteQuery,
    ) -> Result<RunBatch, HttpError>;
    /// Stop the runs that a filter finds.
    async fn run_batch_cancel(
        &self,
        caller: Caller,
        path: EnvPath,
        query: RunBatchCancelQuery,
        body: RunCancel,
    ) -> Result<RunBatch, HttpError>;
}

/// The operations of the tag `tests`.
#[async_trait::async_trait]
pub trait TestsOperations: Send + Sync + 'static {
    /// Run the tests that plugins define.
    async fn test_create(
        &self,
        caller: Caller,
        path: EnvPath,
        headers: TestCreateHeaders,
        body: TestCreate,
    ) -> Result<With<TestCreateAnswerHeaders, Run>, HttpError>;
    /// Read the verdicts of a run of tests.
    async fn test_view(
        &self,
        caller: Caller,
        path: RunPath,
    ) -> Result<TestReport, HttpError>;
    /// Download the verdicts of a run of tests as JUnit XML.
    async fn test_report_export(
        &self,
        caller: Caller,
        path: RunPath,
    ) -> Result<Bytes, HttpError>;
}

/// The operations of the tag `services`.
#[async_trait::async_trait]
pub trait ServicesOperations: Send + Sync + 'static {
    /// List the services of an environment.
    async fn service_list(
        &self,
        caller: Caller,
        path: EnvPath,
        query: ServiceListQuery,
    ) -> Result<ServicePage, HttpError>;
    /// Keep a command of a plugin running.
    async fn service_create(
        &self,
        caller: Caller,
        path: EnvPath,
        body: ServiceCreate,
    ) -> Result<With<ServiceCreateAnswerHeaders, Service>, HttpError>;
    /// Read one service.
    async fn service_view(
        &self,
        caller: Caller,
        path: ServicePath,
    ) -> Result<Service, HttpError>;
    /// Forget a service that is stopped.
    async fn service_delete(
        &self,
        caller: Caller,
        path: ServicePath,
    ) -> Result<(), HttpError>;
    /// Start a service.
    async fn service_start(
        &self,
        caller: Caller,
        path: ServicePath,
    ) -> Result<Service, HttpError>;
    /// Stop a service.
    async fn service_stop(
        &self,
        caller: Caller,
        path: ServicePath,
        body: ServiceStop,
    ) -> Result<Service, HttpError>;
    /// Stop and start a service.
    async fn service_restart(
        &self,
        caller: Caller,
        path: ServicePath,
        body: ServiceStop,
    ) -> Result<Service, HttpError>;
}

/// The operations of the tag `state`.
#[async_trait::async_trait]
pub trait StateOperations: Send + Sync + 'static {
    /// Read all state of an environment at once.
    async fn state_export(
        &self,
        caller: Caller,
        path: EnvPath,
    ) -> Result<StateArchive, HttpError>;
    /// Replace states by those of an archive.
    async fn state_import(
        &self,
        caller: Caller,
        path: EnvPath,
        query: StateImportQuery,
        body: StateArchive,
    ) -> Result<StateImport, HttpError>;
    /// List the states of an environment.
    async fn state_list(
        &self,
        caller: Caller,
        path: EnvPath,
        query: StateListQuery,
    ) -> Result<StatePage, HttpError>;
    /// Read a state.
    async fn state_view(
        &self,
        caller: Caller,
        path: StateIdPath,
        query: StateViewQuery,
    ) -> Result<SingerState, HttpError>;
    /// Replace a state.
    async fn state_set(
        &self,
        caller: Caller,
        path: StateIdPath,
        query: StateSetQuery,
        headers: StateSetHeaders,
        body: StateSet,
    ) -> Result<StateChange, HttpError>;
    /// Merge something into a state.
    async fn state_merge(
        &self,
        caller: Caller,
        path: StateIdPath,
        query: StateMergeQuery,
        headers: StateMergeHeaders,
        body: StateMerge,
    ) -> Result<StateChange, HttpError>;
    /// Clear a state.
    async fn state_clear(
        &self,
        caller: Caller,
        path: StateIdPath,
        query: StateClearQuery,
        headers: StateClearHeaders,
    ) -> Result<StateChange, HttpError>;
    /// Copy a state to another id.
    async fn state_copy(
        &self,
        caller: Caller,
        path: StateIdPath,
        query: StateCopyQuery,
        headers: StateCopyHeaders,
        body: StateCopy,
    ) -> Result<StateChange, HttpError>;
    /// Move a state to another id.
    async fn state_move(
        &self,
        caller: Caller,
        path: StateIdPath,
        query: StateMoveQuery,
        headers: StateMoveHeaders,
        body: StateCopy,
    ) -> Result<StateChange, HttpError>;
    /// Read the bookmark of one stream.
    async fn state_stream_view(
        &self,
        caller: Caller,
        path: StreamPath,
    ) -> Result<StateStream, HttpError>;
    /// Replace the bookmark of one stream.
    async fn state_stream_set(
        &self,
        caller: Caller,
        path: StreamPath,
        query: StateStreamSetQuery,
        headers: StateStreamSetHeaders,
        body: StateStreamSet,
    ) -> Result<StateChange, HttpError>;
    /// Clear the bookmark of one stream.
    async fn state_stream_clear(
        &self,
        caller: Caller,
        path: StreamPath,
        query: StateStreamClearQuery,
        headers: StateStreamClearHeaders,
    ) -> Result<StateChange, HttpError>;
    /// List the versions of a state, the newest first.
    async fn state_version_list(
        &self,
        caller: Caller,
        path: StateIdPath,
        query: StateVersionListQuery,
    ) -> Result<StateVersionPage, HttpError>;
    /// Read one version of a state.
    async fn state_version_view(
        &self,
        caller: Caller,
        path: VersionPath,
        query: StateVersionViewQuery,
    ) -> Result<StateVersion, HttpError>;
    /// Compare two versions of a state.
    async fn state_version_diff(
        &self,
        caller: Caller,
        path: VersionPath,
        query: StateVersionDiffQuery,
    ) -> Result<StateVersionDiff, HttpError>;
    /// Make a state what it was in an earlier version.
    async fn state_restore(
        &self,
        caller: Caller,
        path: VersionPath,
        query: StateRestoreQuery,
        headers: StateRestoreHeaders,
        body: StateRestore,
    ) -> Result<StateChange, HttpError>;
}

/// What a server is: everything that the contract asks for, and a gate before it.
pub trait Operations: Gate + ServiceOperations + ProjectsOperations + EventsOperations + EnvsOperations + PluginsOperations + JobsOperations + SchedulesOperations + RunsOperations + TestsOperations + ServicesOperations + StateOperations {}
impl<
    T: Gate + ServiceOperations + ProjectsOperations + EventsOperations + EnvsOperations
        + PluginsOperations + JobsOperations + SchedulesOperations + RunsOperations
        + TestsOperations + ServicesOperations + StateOperations,
> Operations for T {}
/// dropshot's view of the contract.
#[dropshot::api_description]
pub trait Api {
    /// The server.
    type Context;
    /// Say that the server is alive.
    #[endpoint{method = GET,
    path = "/health",
    tags = ["service"]}]
    async fn health_view(
        context: RequestContext<Self::Context>,
        admitted: Admitted,
    ) -> Result<HttpResponseOk<Health>, HttpError>;
    /// Say that the server is alive, without a body.
    #[endpoint{method = HEAD,
    path = "/health",
    tags = ["service"]}]
    async fn health_probe(
        context: RequestContext<Self::Context>,
        admitted: Admitted,
    ) -> Result<Raw, HttpError>;
    /// Say whether the server can do its work.
    #[endpoint{method = GET,
    path = "/health/ready",
    tags = ["service"]}]
    async fn readiness_view(
        context: RequestContext<Self::Context>,
        admitted: Admitted,
    ) -> Result<HttpResponseOk<Readiness>, HttpError>;
    /// Say whether the server can do its work, without a body.
    #[endpoint{method = HEAD,
    path = "/health/ready",
    tags = ["service"]}]
    async fn readiness_probe(
        context: RequestContext<Self::Context>,
        admitted: Admitted,
    ) -> Result<Raw, HttpError>;
    /// Read this contract as its authors wrote it.
    #[endpoint{method = GET,
    path = "/openapi.yaml",
    tags = ["service"]}]
    async fn contract_yaml_view(
        context: RequestContext<Self::Context>,
        admitted: Admitted,
    ) -> Result<Raw, HttpError>;
    /// Read this contract as JSON.
    #[endpoint{method = GET,
    path = "/openapi.json",
    tags = ["service"]}]
    async fn contract_json_view(
        context: RequestContext<Self::Context>,
        admitted: Admitted,
    ) -> Result<HttpResponseOk<ContractDocument>, HttpError>;
    /// Show a page on which every operation can be tried.
    #[endpoint{method = GET,
    path = "/docs",
    tags = ["service"]}]
    async fn docs_view(
        context: RequestContext<Self::Context>,
        admitted: Admitted,
    ) -> Result<HttpResponseHeaders<Raw, DocsViewAnswerHeaders>, HttpError>;
    /// Read a script of the pages that show this contract.
    #[endpoint{method = GET,
    path = "/docs/{script}",
    tags = ["service"]}]
    async fn docs_script_view(
        context: RequestContext<Self::Context>,
        admitted: Admitted,
        path: Path<ScriptPath>,
        headers: Headers<DocsScriptViewHeaders>,
    ) -> Result<HttpResponseHeaders<Raw, DocsScriptViewAnswerHeaders>, HttpError>;
    /// Show a page on which this contract is read.
    #[endpoint{method = GET,
    path = "/redoc",
    tags = ["service"]}]
    async fn redoc_view(
        context: RequestContext<Self::Context>,
        admitted: Admitted,
    ) -> Result<HttpResponseHeaders<Raw, RedocViewAnswerHeaders>, HttpError>;
    /// Read the versions of the server, the contract and each project's Meltano.
    #[endpoint{method = GET,
    path = "/meltano/core/v2beta/version",
    tags = ["service"]}]
    async fn version_view(
        context: RequestContext<Self::Context>,
        admitted: Admitted,
    ) -> Result<HttpResponseOk<Version>, HttpError>;
    /// List the projects of this server.
    #[endpoint{method = GET,
    path = "/meltano/core/v2beta/projects",
    tags = ["projects"]}]
    async fn project_list(
        context: RequestContext<Self::Context>,
        admitted: Admitted,
        query: Query<ProjectListQuery>,
    ) -> Result<HttpResponseOk<ProjectPage>, HttpError>;
    /// Read one project.
    #[endpoint{method = GET,
    path = "/meltano/core/v2beta/projects/{project}",
    tags = ["projects"]}]
    async fn project_view(
        context: RequestContext<Self::Context>,
        admitted: Admitted,
        path: Path<ProjectPath>,
    ) -> Result<
        HttpResponseHeaders<HttpResponseOk<Project>, ProjectViewAnswerHeaders>,
        HttpError,
    >;
    /// List the settings of the project itself.
    #[endpoint{method = GET,
    path = "/meltano/core/v2beta/projects/{project}/settings",
    tags = ["projects"]}]
    async fn project_setting_list(
        context: RequestContext<Self::Context>,
        admitted: Admitted,
        path: Path<ProjectPath>,
        query: Query<ProjectSettingListQuery>,
    ) -> Result<HttpResponseOk<SettingPage>, HttpError>;
    /// Read one setting of the project itself.
    #[endpoint{method = GET,
    path = "/meltano/core/v2beta/projects/{project}/settings/{project_setting}",
    tags = ["projects"]}]
    async fn project_setting_view(
        context: RequestContext<Self::Context>,
        admitted: Admitted,
        path: Path<ProjectSettingPath>,
    ) -> Result<
        HttpResponseHeaders<HttpResponseOk<Setting>, ProjectSettingViewAnswerHeaders>,
        HttpError,
    >;
    /// List what happened in a project, the oldest first.
    #[endpoint{method = GET,
    path = "/meltano/core/v2beta/projects/{project}/events",
    tags = ["events"]}]
    async fn event_list(
        context: RequestContext<Self::Context>,
        admitted: Admitted,
        path: Path<ProjectPath>,
        query: Query<EventListQuery>,
    ) -> Result<HttpResponseOk<EventPage>, HttpError>;
    /// Follow what happens in a project.
    #[endpoint{method = GET,
    path = "/meltano/core/v2beta/projects/{project}/event-stream",
    tags = ["events"]}]
    async fn event_stream(
        context: RequestContext<Self::Context>,
        admitted: Admitted,
        path: Path<ProjectPath>,
        query: Query<EventStreamQuery>,
    ) -> Result<Raw, HttpError>;
    /// List the environments of a project.
    #[endpoint{method = GET,
    path = "/meltano/core/v2beta/projects/{project}/envs",
    tags = ["envs"]}]
    async fn env_list(
        context: RequestContext<Self::Context>,
        admitted: Admitted,
        path: Path<ProjectPath>,
        query: Query<EnvListQuery>,
    ) -> Result<HttpResponseOk<EnvPage>, HttpError>;
    /// Read one environment.
    #[endpoint{method = GET,
    path = "/meltano/core/v2beta/projects/{project}/envs/{env}",
    tags = ["envs"]}]
    async fn env_view(
        context: RequestContext<Self::Context>,
        admitted: Admitted,
        path: Path<EnvPath>,
    ) -> Result<
        HttpResponseHeaders<HttpResponseOk<Env>, EnvViewAnswerHeaders>,
        HttpError,
    >;
    /// Read all of a project as it is in an environment.
    #[endpoint{method = GET,
    path = "/meltano/core/v2beta/projects/{project}/envs/{env}/manifest",
    tags = ["envs"]}]
    async fn env_manifest_view(
        context: RequestContext<Self::Context>,
        admitted: Admitted,
        path: Path<EnvPath>,
    ) -> Result<
        HttpResponseHeaders<HttpResponseOk<Manifest>, EnvManifestViewAnswerHeaders>,
        HttpError,
    >;
    /// List the plugins of a project.
    #[endpoint{method = GET,
    path = "/meltano/core/v2beta/projects/{project}/envs/{env}/plugins",
    tags = ["plugins"]}]
    async fn plugin_list(
        context: RequestContext<Self::Context>,
        admitted: Admitted,
        path: Path<EnvPath>,
        query: Query<PluginListQuery>,
    ) -> Result<HttpResponseOk<PluginPage>, HttpError>;
    /// Read one plugin.
    #[endpoint{method = GET,
    path = "/meltano/core/v2beta/projects/{project}/envs/{env}/plugins/{plugin_type}/{plugin}",
    tags = ["plugins"]}]
    async fn plugin_view(
        context: RequestContext<Self::Context>,
        admitted: Admitted,
        path: Path<PluginPath>,
    ) -> Result<
        HttpResponseHeaders<HttpResponseOk<Plugin>, PluginViewAnswerHeaders>,
        HttpError,
    >;
    /// List the settings of a plugin.
    #[endpoint{method = GET,
    path = "/meltano/core/v2beta/projects/{project}/envs/{env}/plugins/{plugin_type}/{plugin}/settings",
    tags = ["plugins"]}]
    async fn plugin_setting_list(
        context: RequestContext<Self::Context>,
        admitted: Admitted,
        path: Path<PluginPath>,
        query: Query<PluginSettingListQuery>,
    ) -> Result<HttpResponseOk<SettingPage>, HttpError>;
    /// Read one setting of a plugin.
    #[endpoint{method = GET,
    path = "/meltano/core/v2beta/projects/{project}/envs/{env}/plugins/{plugin_type}/{plugin}/settings/{setting}",
    tags = ["plugins"]}]
    async fn plugin_setting_view(
        context: RequestContext<Self::Context>,
        admitted: Admitted,
        path: Path<SettingPath>,
    ) -> Result<
        HttpResponseHeaders<HttpResponseOk<Setting>, PluginSettingViewAnswerHeaders>,
        HttpError,
    >;
    /// Read the settings of a plugin as a JSON Schema.
    #[endpoint{method = GET,
    path = "/meltano/core/v2beta/projects/{project}/envs/{env}/plugins/{plugin_type}/{plugin}/settings-schema",
    tags = ["plugins"]}]
    async fn plugin_settings_schema_view(
        context: RequestContext<Self::Context>,
        admitted: Admitted,
        path: Path<PluginPath>,
    ) -> Result<
        HttpResponseHeaders<
            HttpResponseOk<SettingsSchema>,
            PluginSettingsSchemaViewAnswerHeaders,
        >,
        HttpError,
    >;
    /// Read the configuration that a plugin would receive.
    #[endpoint{method = GET,
    path = "/meltano/core/v2beta/projects/{project}/envs/{env}/plugins/{plugin_type}/{plugin}/config",
    tags = ["plugins"]}]
    async fn plugin_config_view(
        context: RequestContext<Self::Context>,
        admitted: Admitted,
        path: Path<PluginPath>,
    ) -> Result<
        HttpResponseHeaders<HttpResponseOk<PluginConfig>, PluginConfigViewAnswerHeaders>,
        HttpError,
    >;
    /// Read what an extractor selects, and what it says about it.
    #[endpoint{method = GET,
    path = "/meltano/core/v2beta/projects/{project}/envs/{env}/plugins/{plugin_type}/{plugin}/selection",
    tags = ["plugins"]}]
    async fn plugin_selection_view(
        context: RequestContext<Self::Context>,
        admitted: Admitted,
        path: Path<PluginPath>,
    ) -> Result<
        HttpResponseHeaders<
            HttpResponseOk<PluginSelection>,
            PluginSelectionViewAnswerHeaders,
        >,
        HttpError,
    >;
    /// List the jobs of a project.
    #[endpoint{method = GET,
    path = "/meltano/core/v2beta/projects/{project}/envs/{env}/jobs",
    tags = ["jobs"]}]
    async fn job_list(
        context: RequestContext<Self::Context>,
        admitted: Admitted,
        path: Path<EnvPath>,
        query: Query<JobListQuery>,
    ) -> Result<HttpResponseOk<JobPage>, HttpError>;
    /// Read one job.
    #[endpoint{method = GET,
    path = "/meltano/core/v2beta/projects/{project}/envs/{env}/jobs/{job}",
    tags = ["jobs"]}]
    async fn job_view(
        context: RequestContext<Self::Context>,
        admitted: Admitted,
        path: Path<JobPath>,
    ) -> Result<
        HttpResponseHeaders<HttpResponseOk<Job>, JobViewAnswerHeaders>,
        HttpError,
    >;
    /// Run a job.
    #[endpoint{method = POST,
    path = "/meltano/core/v2beta/projects/{project}/envs/{env}/jobs/{job}/run",
    tags = ["jobs"]}]
    async fn job_run(
        context: RequestContext<Self::Context>,
        admitted: Admitted,
        path: Path<JobPath>,
        headers: Headers<JobRunHeaders>,
        body: Json<StoredRunCreate>,
    ) -> Result<
        HttpResponseHeaders<HttpResponseCreated<Run>, JobRunAnswerHeaders>,
        HttpError,
    >;
    /// List the runs of a job, the newest first.
    #[endpoint{method = GET,
    path = "/meltano/core/v2beta/projects/{project}/envs/{env}/jobs/{job}/runs",
    tags = ["jobs"]}]
    async fn job_run_list(
        context: RequestContext<Self::Context>,
        admitted: Admitted,
        path: Path<JobPath>,
        query: Query<JobRunListQuery>,
    ) -> Result<HttpResponseOk<RunPage>, HttpError>;
    /// List the schedules of a project.
    #[endpoint{method = GET,
    path = "/meltano/core/v2beta/projects/{project}/envs/{env}/schedules",
    tags = ["schedules"]}]
    async fn schedule_list(
        context: RequestContext<Self::Context>,
        admitted: Admitted,
        path: Path<EnvPath>,
        query: Query<ScheduleListQuery>,
    ) -> Result<HttpResponseOk<SchedulePage>, HttpError>;
    /// Read one schedule.
    #[endpoint{method = GET,
    path = "/meltano/core/v2beta/projects/{project}/envs/{env}/schedules/{schedule}",
    tags = ["schedules"]}]
    async fn schedule_view(
        context: RequestContext<Self::Context>,
        admitted: Admitted,
        path: Path<SchedulePath>,
    ) -> Result<
        HttpResponseHeaders<HttpResponseOk<Schedule>, ScheduleViewAnswerHeaders>,
        HttpError,
    >;
    /// Run now what a schedule runs.
    #[endpoint{method = POST,
    path = "/meltano/core/v2beta/projects/{project}/envs/{env}/schedules/{schedule}/run",
    tags = ["schedules"]}]
    async fn schedule_run(
        context: RequestContext<Self::Context>,
        admitted: Admitted,
        path: Path<SchedulePath>,
        headers: Headers<ScheduleRunHeaders>,
        body: Json<StoredRunCreate>,
    ) -> Result<
        HttpResponseHeaders<HttpResponseCreated<Run>, ScheduleRunAnswerHeaders>,
        HttpError,
    >;
    /// List the runs of an environment, the newest first.
    #[endpoint{method = GET,
    path = "/meltano/core/v2beta/projects/{project}/envs/{env}/runs",
    tags = ["runs"]}]
    async fn run_list(
        context: RequestContext<Self::Context>,
        admitted: Admitted,
        path: Path<EnvPath>,
        query: Query<RunListQuery>,
    ) -> Result<HttpResponseOk<RunPage>, HttpError>;
    /// Start a run of any kind.
    #[endpoint{method = POST,
    path = "/meltano/core/v2beta/projects/{project}/envs/{env}/runs",
    tags = ["runs"]}]
    async fn run_create(
        context: RequestContext<Self::Context>,
        admitted: Admitted,
        path: Path<EnvPath>,
        headers: Headers<RunCreateHeaders>,
        body: Json<RunCreate>,
    ) -> Result<
        HttpResponseHeaders<HttpResponseCreated<Run>, RunCreateAnswerHeaders>,
        HttpError,
    >;
    /// Read one run, or wait until it is over.
    #[endpoint{method = GET,
    path = "/meltano/core/v2beta/projects/{project}/envs/{env}/runs/{run}",
    tags = ["runs"]}]
    async fn run_view(
        context: RequestContext<Self::Context>,
        admitted: Admitted,
        path: Path<RunPath>,
        query: Query<RunViewQuery>,
        headers: Headers<RunViewHeaders>,
    ) -> Result<HttpResponseOk<Run>, HttpError>;
    /// Forget a run that is over.
    #[endpoint{method = DELETE,
    path = "/meltano/core/v2beta/projects/{project}/envs/{env}/runs/{run}",
    tags = ["runs"]}]
    async fn run_delete(
        context: RequestContext<Self::Context>,
        admitted: Admitted,
        path: Path<RunPath>,
    ) -> Result<HttpResponseDeleted, HttpError>;
    /// Stop a run.
    #[endpoint{method = POST,
    path = "/meltano/core/v2beta/projects/{project}/envs/{env}/runs/{run}/cancel",
    tags = ["runs"]}]
    async fn run_cancel(
        context: RequestContext<Self::Context>,
        admitted: Admitted,
        path: Path<RunPath>,
        body: Json<RunCancel>,
    ) -> Result<HttpResponseAccepted<Run>, HttpError>;
    /// Read or follow what a run says.
    #[endpoint{method = GET,
    path = "/meltano/core/v2beta/projects/{project}/envs/{env}/runs/{run}/logs",
    tags = ["runs"]}]
    async fn run_log_stream(
        context: RequestContext<Self::Context>,
        admitted: Admitted,
        path: Path<RunPath>,
        query: Query<RunLogStreamQuery>,
    ) -> Result<Raw, HttpError>;
    /// Do again what a run left undone.
    #[endpoint{method = POST,
    path = "/meltano/core/v2beta/projects/{project}/envs/{env}/runs/{run}/retry",
    tags = ["runs"]}]
    async fn run_retry(
        context: RequestContext<Self::Context>,
        admitted: Admitted,
        path: Path<RunPath>,
        headers: Headers<RunRetryHeaders>,
        body: Json<RunRetry>,
    ) -> Result<
        HttpResponseHeaders<HttpResponseCreated<Run>, RunRetryAnswerHeaders>,
        HttpError,
    >;
    /// Read what each block of a run did, stream by stream.
    #[endpoint{method = GET,
    path = "/meltano/core/v2beta/projects/{project}/envs/{env}/runs/{run}/report",
    tags = ["runs"]}]
    async fn run_report_view(
        context: RequestContext<Self::Context>,
        admitted: Admitted,
        path: Path<RunPath>,
    ) -> Result<HttpResponseOk<RunReport>, HttpError>;
    /// Follow what a run says as server-sent events.
    #[endpoint{method = GET,
    path = "/meltano/core/v2beta/projects/{project}/envs/{env}/runs/{run}/log-events",
    tags = ["runs"]}]
    async fn run_log_event_stream(
        context: RequestContext<Self::Context>,
        admitted: Admitted,
        path: Path<RunPath>,
        query: Query<RunLogEventStreamQuery>,
        headers: Headers<RunLogEventStreamHeaders>,
    ) -> Result<Raw, HttpError>;
    /// Download the whole log of a run.
    #[endpoint{method = GET,
    path = "/meltano/core/v2beta/projects/{project}/envs/{env}/runs/{run}/log-archive",
    tags = ["runs"]}]
    async fn run_log_export(
        context: RequestContext<Self::Context>,
        admitted: Admitted,
        path: Path<RunPath>,
    ) -> Result<Raw, HttpError>;
    /// List the files that a run left behind.
    #[endpoint{method = GET,
    path = "/meltano/core/v2beta/projects/{project}/envs/{env}/runs/{run}/artifacts",
    tags = ["runs"]}]
    async fn run_artifact_list(
        context: RequestContext<Self::Context>,
        admitted: Admitted,
        path: Path<RunPath>,
        query: Query<RunArtifactListQuery>,
    ) -> Result<HttpResponseOk<ArtifactPage>, HttpError>;
    /// Download an artefact of a run.
    #[endpoint{method = GET,
    path = "/meltano/core/v2beta/projects/{project}/envs/{env}/runs/{run}/artifacts/{artifact}",
    tags = ["runs"]}]
    async fn run_artifact_view(
        context: RequestContext<Self::Context>,
        admitted: Admitted,
        path: Path<ArtifactPath>,
    ) -> Result<Raw, HttpError>;
    /// Forget the runs that a filter finds.
    #[endpoint{method = DELETE,
    path = "/meltano/core/v2beta/projects/{project}/envs/{env}/run-batch",
    tags = ["runs"]}]
    async fn run_batch_delete(
        context: RequestContext<Self::Context>,
        admitted: Admitted,
        path: Path<EnvPath>,
        query: Query<RunBatchDeleteQuery>,
    ) -> Result<HttpResponseOk<RunBatch>, HttpError>;
    /// Stop the runs that a filter finds.
    #[endpoint{method = POST,
    path = "/meltano/core/v2beta/projects/{project}/envs/{env}/run-batch/cancel",
    tags = ["runs"]}]
    async fn run_batch_cancel(
        context: RequestContext<Self::Context>,
        admitted: Admitted,
        path: Path<EnvPath>,
        query: Query<RunBatchCancelQuery>,
        body: Json<RunCancel>,
    ) -> Result<HttpResponseOk<RunBatch>, HttpError>;
    /// Run the tests that plugins define.
    #[endpoint{method = POST,
    path = "/meltano/core/v2beta/projects/{project}/envs/{env}/tests",
    tags = ["tests"]}]
    async fn test_create(
        context: RequestContext<Self::Context>,
        admitted: Admitted,
        path: Path<EnvPath>,
        headers: Headers<TestCreateHeaders>,
        body: Json<TestCreate>,
    ) -> Result<
        HttpResponseHeaders<HttpResponseCreated<Run>, TestCreateAnswerHeaders>,
        HttpError,
    >;
    /// Read the verdicts of a run of tests.
    #[endpoint{method = GET,
    path = "/meltano/core/v2beta/projects/{project}/envs/{env}/tests/{run}",
    tags = ["tests"]}]
    async fn test_view(
        context: RequestContext<Self::Context>,
        admitted: Admitted,
        path: Path<RunPath>,
    ) -> Result<HttpResponseOk<TestReport>, HttpError>;
    /// Download the verdicts of a run of tests as JUnit XML.
    #[endpoint{method = GET,
    path = "/meltano/core/v2beta/projects/{project}/envs/{env}/tests/{run}/junit",
    tags = ["tests"]}]
    async fn test_report_export(
        context: RequestContext<Self::Context>,
        admitted: Admitted,
        path: Path<RunPath>,
    ) -> Result<Raw, HttpError>;
    /// List the services of an environment.
    #[endpoint{method = GET,
    path = "/meltano/core/v2beta/projects/{project}/envs/{env}/services",
    tags = ["services"]}]
    async fn service_list(
        context: RequestContext<Self::Context>,
        admitted: Admitted,
        path: Path<EnvPath>,
        query: Query<ServiceListQuery>,
    ) -> Result<HttpResponseOk<ServicePage>, HttpError>;
    /// Keep a command of a plugin running.
    #[endpoint{method = POST,
    path = "/meltano/core/v2beta/projects/{project}/envs/{env}/services",
    tags = ["services"]}]
    async fn service_create(
        context: RequestContext<Self::Context>,
        admitted: Admitted,
        path: Path<EnvPath>,
        body: Json<ServiceCreate>,
    ) -> Result<
        HttpResponseHeaders<HttpResponseCreated<Service>, ServiceCreateAnswerHeaders>,
        HttpError,
    >;
    /// Read one service.
    #[endpoint{method = GET,
    path = "/meltano/core/v2beta/projects/{project}/envs/{env}/services/{service}",
    tags = ["services"]}]
    async fn service_view(
        context: RequestContext<Self::Context>,
        admitted: Admitted,
        path: Path<ServicePath>,
    ) -> Result<HttpResponseOk<Service>, HttpError>;
    /// Forget a service that is stopped.
    #[endpoint{method = DELETE,
    path = "/meltano/core/v2beta/projects/{project}/envs/{env}/services/{service}",
    tags = ["services"]}]
    async fn service_delete(
        context: RequestContext<Self::Context>,
        admitted: Admitted,
        path: Path<ServicePath>,
    ) -> Result<HttpResponseDeleted, HttpError>;
    /// Start a service.
    #[endpoint{method = POST,
    path = "/meltano/core/v2beta/projects/{project}/envs/{env}/services/{service}/start",
    tags = ["services"]}]
    async fn service_start(
        context: RequestContext<Self::Context>,
        admitted: Admitted,
        path: Path<ServicePath>,
    ) -> Result<HttpResponseAccepted<Service>, HttpError>;
    /// Stop a service.
    #[endpoint{method = POST,
    path = "/meltano/core/v2beta/projects/{project}/envs/{env}/services/{service}/stop",
    tags = ["services"]}]
    async fn service_stop(
        context: RequestContext<Self::Context>,
        admitted: Admitted,
        path: Path<ServicePath>,
        body: Json<ServiceStop>,
    ) -> Result<HttpResponseAccepted<Service>, HttpError>;
    /// Stop and start a service.
    #[endpoint{method = POST,
    path = "/meltano/core/v2beta/projects/{project}/envs/{env}/services/{service}/restart",
    tags = ["services"]}]
    async fn service_restart(
        context: RequestContext<Self::Context>,
        admitted: Admitted,
        path: Path<ServicePath>,
        body: Json<ServiceStop>,
    ) -> Result<HttpResponseAccepted<Service>, HttpError>;
    /// Read all state of an environment at once.
    #[endpoint{method = GET,
    path = "/meltano/core/v2beta/projects/{project}/envs/{env}/state-archive",
    tags = ["state"]}]
    async fn state_export(
        context: RequestContext<Self::Context>,
        admitted: Admitted,
        path: Path<EnvPath>,
    ) -> Result<HttpResponseOk<StateArchive>, HttpError>;
    /// Replace states by those of an archive.
    #[endpoint{method = PUT,
    path = "/meltano/core/v2beta/projects/{project}/envs/{env}/state-archive",
    tags = ["state"]}]
    async fn state_import(
        context: RequestContext<Self::Context>,
        admitted: Admitted,
        path: Path<EnvPath>,
        query: Query<StateImportQuery>,
        body: Json<StateArchive>,
    ) -> Result<HttpResponseOk<StateImport>, HttpError>;
    /// List the states of an environment.
    #[endpoint{method = GET,
    path = "/meltano/core/v2beta/projects/{project}/envs/{env}/state",
    tags = ["state"]}]
    async fn state_list(
        context: RequestContext<Self::Context>,
        admitted: Admitted,
        path: Path<EnvPath>,
        query: Query<StateListQuery>,
    ) -> Result<HttpResponseOk<StatePage>, HttpError>;
    /// Read a state.
    #[endpoint{method = GET,
    path = "/meltano/core/v2beta/projects/{project}/envs/{env}/state/{state_id}",
    tags = ["state"]}]
    async fn state_view(
        context: RequestContext<Self::Context>,
        admitted: Admitted,
        path: Path<StateIdPath>,
        query: Query<StateViewQuery>,
    ) -> Result<
        HttpResponseHeaders<HttpResponseOk<SingerState>, StateViewAnswerHeaders>,
        HttpError,
    >;
    /// Replace a state.
    #[endpoint{method = PUT,
    path = "/meltano/core/v2beta/projects/{project}/envs/{env}/state/{state_id}",
    tags = ["state"]}]
    async fn state_set(
        context: RequestContext<Self::Context>,
        admitted: Admitted,
        path: Path<StateIdPath>,
        query: Query<StateSetQuery>,
        headers: Headers<StateSetHeaders>,
        body: Json<StateSet>,
    ) -> Result<HttpResponseOk<StateChange>, HttpError>;
    /// Merge something into a state.
    #[endpoint{method = PATCH,
    path = "/meltano/core/v2beta/projects/{project}/envs/{env}/state/{state_id}",
    tags = ["state"]}]
    async fn state_merge(
        context: RequestContext<Self::Context>,
        admitted: Admitted,
        path: Path<StateIdPath>,
        query: Query<StateMergeQuery>,
        headers: Headers<StateMergeHeaders>,
        body: Json<StateMerge>,
    ) -> Result<HttpResponseOk<StateChange>, HttpError>;
    /// Clear a state.
    #[endpoint{method = DELETE,
    path = "/meltano/core/v2beta/projects/{project}/envs/{env}/state/{state_id}",
    tags = ["state"]}]
    async fn state_clear(
        context: RequestContext<Self::Context>,
        admitted: Admitted,
        path: Path<StateIdPath>,
        query: Query<StateClearQuery>,
        headers: Headers<StateClearHeaders>,
    ) -> Result<HttpResponseOk<StateChange>, HttpError>;
    /// Copy a state to another id.
    #[endpoint{method = POST,
    path = "/meltano/core/v2beta/projects/{project}/envs/{env}/state/{state_id}/copy",
    tags = ["state"]}]
    async fn state_copy(
        context: RequestContext<Self::Context>,
        admitted: Admitted,
        path: Path<StateIdPath>,
        query: Query<StateCopyQuery>,
        headers: Headers<StateCopyHeaders>,
        body: Json<StateCopy>,
    ) -> Result<HttpResponseOk<StateChange>, HttpError>;
    /// Move a state to another id.
    #[endpoint{method = POST,
    path = "/meltano/core/v2beta/projects/{project}/envs/{env}/state/{state_id}/move",
    tags = ["state"]}]
    async fn state_move(
        context: RequestContext<Self::Context>,
        admitted: Admitted,
        path: Path<StateIdPath>,
        query: Query<StateMoveQuery>,
        headers: Headers<StateMoveHeaders>,
        body: Json<StateCopy>,
    ) -> Result<HttpResponseOk<StateChange>, HttpError>;
    /// Read the bookmark of one stream.
    #[endpoint{method = GET,
    path = "/meltano/core/v2beta/projects/{project}/envs/{env}/state/{state_id}/streams/{stream}",
    tags = ["state"]}]
    async fn state_stream_view(
        context: RequestContext<Self::Context>,
        admitted: Admitted,
        path: Path<StreamPath>,
    ) -> Result<
        HttpResponseHeaders<HttpResponseOk<StateStream>, StateStreamViewAnswerHeaders>,
        HttpError,
    >;
    /// Replace the bookmark of one stream.
    #[endpoint{method = PUT,
    path = "/meltano/core/v2beta/projects/{project}/envs/{env}/state/{state_id}/streams/{stream}",
    tags = ["state"]}]
    async fn state_stream_set(
        context: RequestContext<Self::Context>,
        admitted: Admitted,
        path: Path<StreamPath>,
        query: Query<StateStreamSetQuery>,
        headers: Headers<StateStreamSetHeaders>,
        body: Json<StateStreamSet>,
    ) -> Result<HttpResponseOk<StateChange>, HttpError>;
    /// Clear the bookmark of one stream.
    #[endpoint{method = DELETE,
    path = "/meltano/core/v2beta/projects/{project}/envs/{env}/state/{state_id}/streams/{stream}",
    tags = ["state"]}]
    async fn state_stream_clear(
        context: RequestContext<Self::Context>,
        admitted: Admitted,
        path: Path<StreamPath>,
        query: Query<StateStreamClearQuery>,
        headers: Headers<StateStreamClearHeaders>,
    ) -> Result<HttpResponseOk<StateChange>, HttpError>;
    /// List the versions of a state, the newest first.
    #[endpoint{method = GET,
    path = "/meltano/core/v2beta/projects/{project}/envs/{env}/state/{state_id}/versions",
    tags = ["state"]}]
    async fn state_version_list(
        context: RequestContext<Self::Context>,
        admitted: Admitted,
        path: Path<StateIdPath>,
        query: Query<StateVersionListQuery>,
    ) -> Result<HttpResponseOk<StateVersionPage>, HttpError>;
    /// Read one version of a state.
    #[endpoint{method = GET,
    path = "/meltano/core/v2beta/projects/{project}/envs/{env}/state/{state_id}/versions/{version}",
    tags = ["state"]}]
    async fn state_version_view(
        context: RequestContext<Self::Context>,
        admitted: Admitted,
        path: Path<VersionPath>,
        query: Query<StateVersionViewQuery>,
    ) -> Result<HttpResponseOk<StateVersion>, HttpError>;
    /// Compare two versions of a state.
    #[endpoint{method = GET,
    path = "/meltano/core/v2beta/projects/{project}/envs/{env}/state/{state_id}/versions/{version}/diff",
    tags = ["state"]}]
    async fn state_version_diff(
        context: RequestContext<Self::Context>,
        admitted: Admitted,
        path: Path<VersionPath>,
        query: Query<StateVersionDiffQuery>,
    ) -> Result<HttpResponseOk<StateVersionDiff>, HttpError>;
    /// Make a state what it was in an earlier version.
    #[endpoint{method = POST,
    path = "/meltano/core/v2beta/projects/{project}/envs/{env}/state/{state_id}/versions/{version}/restore",
    tags = ["state"]}]
    async fn state_restore(
        context: RequestContext<Self::Context>,
        admitted: Admitted,
        path: Path<VersionPath>,
        query: Query<StateRestoreQuery>,
        headers: Headers<StateRestoreHeaders>,
        body: Json<StateRestore>,
    ) -> Result<HttpResponseOk<StateChange>, HttpError>;
}

/// Serves any [`Operations`] as an [`Api`]. Never constructed; a place to put the routes.
#[derive(Debug)]
pub enum Routes {}
impl Api for Routes {
    type Context = Arc<dyn Operations>;
    async fn health_view(
        context: RequestContext<Self::Context>,
        admitted: Admitted,
    ) -> Result<HttpResponseOk<Health>, HttpError> {
        let answer = crate::guard::guarded(
                &context,
                context.context().health_view(admitted.0),
            )
            .await;
        answer.map(HttpResponseOk)
    }
    async fn health_probe(
        context: RequestContext<Self::Context>,
        admitted: Admitted,
    ) -> Result<Raw, HttpError> {
        let answer = crate::guard::guarded(
                &context,
                context.context().health_probe(admitted.0),
            )
            .await;
        answer.map(crate::answer::nothing)
    }
    async fn readiness_view(
        context: RequestContext<Self::Context>,
        admitted: Admitted,
    ) -> Result<HttpResponseOk<Readiness>, HttpError> {
        let answer = crate::guard::guarded(
                &context,
                context.context().readiness_view(admitted.0),
            )
            .await;
        answer.map(HttpResponseOk)
    }
    async fn readiness_probe(
        context: RequestContext<Self::Context>,
        admitted: Admitted,
    ) -> Result<Raw, HttpError> {
        let answer = crate::guard::guarded(
                &context,
                context.context().readiness_probe(admitted.0),
            )
            .await;
        answer.map(crate::answer::nothing)
    }
    async fn contract_yaml_view(
        context: RequestContext<Self::Context>,
        admitted: Admitted,
    ) -> Result<Raw, HttpError> {
        let answer = crate::guard::guarded(
                &context,
                context.context().contract_yaml_view(admitted.0),
            )
            .await;
        answer.map(|bytes| crate::answer::bytes("application/yaml", bytes))
    }
    async fn contract_json_view(
        context: RequestContext<Self::Context>,
        admitted: Admitted,
    ) -> Result<HttpResponseOk<ContractDocument>, HttpError> {
        let answer = crate::guard::guarded(
                &context,
                context.context().contract_json_view(admitted.0),
            )
            .await;
        answer.map(HttpResponseOk)
    }
    async fn docs_view(
        context: RequestContext<Self::Context>,
        admitted: Admitted,
    ) -> Result<HttpResponseHeaders<Raw, DocsViewAnswerHeaders>, HttpError> {
        let answer = crate::guard::guarded(
                &context,
                context.context().docs_view(admitted.0),
            )
            .await;
        answer
            .map(|With(headers, value)| HttpResponseHeaders::new(
                crate::answer::bytes("text/html", value),
                headers,
            ))
    }
    async fn docs_script_view(
        context: RequestContext<Self::Context>,
        admitted: Admitted,
        path: Path<ScriptPath>,
        headers: Headers<DocsScriptViewHeaders>,
    ) -> Result<HttpResponseHeaders<Raw, DocsScriptViewAnswerHeaders>, HttpError> {
        let answer = crate::guard::guarded(
                &context,
                context.context().docs_script_view(admitted.0, path.0, headers.0),
            )
            .await;
        answer
            .map(|With(headers, value)| HttpResponseHeaders::new(
                crate::answer::bytes("text/javascript", value),
                headers,
            ))
    }
    async fn redoc_view(
        context: RequestContext<Self::Context>,
        admitted: Admitted,
    ) -> Result<HttpResponseHeaders<Raw, RedocViewAnswerHeaders>, HttpError> {
        let answer = crate::guard::guarded(
                &context,
                context.context().redoc_view(admitted.0),
            )
            .await;
        answer
            .map(|With(headers, value)| HttpResponseHeaders::new(
                crate::answer::bytes("text/html", value),
                headers,
            ))
    }
    async fn version_view(
        context: RequestContext<Self::Context>,
        admitted: Admitted,
    ) -> Result<HttpResponseOk<Version>, HttpError> {
        let answer = crate::guard::guarded(
                &context,
                context.context().version_view(admitted.0),
            )
            .await;
        answer.map(HttpResponseOk)
    }
    async fn project_list(
        context: RequestContext<Self::Context>,
        admitted: Admitted,
        query: Query<ProjectListQuery>,
    ) -> Result<HttpResponseOk<ProjectPage>, HttpError> {
        let answer = crate::guard::guarded(
                &context,
                context.context().project_list(admitted.0, query.0),
            )
            .await;
        answer.map(HttpResponseOk)
    }
    async fn project_view(
        context: RequestContext<Self::Context>,
        admitted: Admitted,
        path: Path<ProjectPath>,
    ) -> Result<
        HttpResponseHeaders<HttpResponseOk<Project>, ProjectViewAnswerHeaders>,
        HttpError,
    > {
        let answer = crate::guard::guarded(
                &context,
                context.context().project_view(admitted.0, path.0),
            )
            .await;
        answer
            .map(|value| {
                let etag = crate::answer::etag(&value);
                HttpResponseHeaders::new(
                    HttpResponseOk(value),
                    ProjectViewAnswerHeaders { etag },
                )
            })
    }
    async fn project_setting_list(
        context: RequestContext<Self::Context>,
        admitted: Admitted,
        path: Path<ProjectPath>,
        query: Query<ProjectSettingListQuery>,
    ) -> Result<HttpResponseOk<SettingPage>, HttpError> {
        let answer = crate::guard::guarded(
                &context,
                context.context().project_setting_list(admitted.0, path.0, query.0),
            )
            .await;
        answer.map(HttpResponseOk)
    }
    async fn project_setting_view(
        context: RequestContext<Self::Context>,
        admitted: Admitted,
        path: Path<ProjectSettingPath>,
    ) -> Result<
        HttpResponseHeaders<HttpResponseOk<Setting>, ProjectSettingViewAnswerHeaders>,
        HttpError,
    > {
        let answer = crate::guard::guarded(
                &context,
                context.context().project_setting_view(admitted.0, path.0),
            )
            .await;
        answer
            .map(|value| {
                let etag = crate::answer::etag(&value);
                HttpResponseHeaders::new(
                    HttpResponseOk(value),
                    ProjectSettingViewAnswerHeaders {
                        etag,
                    },
                )
            })
    }
    async fn event_list(
        context: RequestContext<Self::Context>,
        admitted: Admitted,
        path: Path<ProjectPath>,
        query: Query<EventListQuery>,
    ) -> Result<HttpResponseOk<EventPage>, HttpError> {
        let answer = crate::guard::guarded(
                &context,
                context.context().event_list(admitted.0, path.0, query.0),
            )
            .await;
        answer.map(HttpResponseOk)
    }
    async fn event_stream(
        context: RequestContext<Self::Context>,
        admitted: Admitted,
        path: Path<ProjectPath>,
        query: Query<EventStreamQuery>,
    ) -> Result<Raw, HttpError> {
        let answer = crate::guard::guarded(
                &context,
                context.context().event_stream(admitted.0, path.0, query.0),
            )
            .await;
        answer.map(|bytes| crate::answer::bytes("application/x-ndjson", bytes))
    }
    async fn env_list(
        context: RequestContext<Self::Context>,
        admitted: Admitted,
        path: Path<ProjectPath>,
        query: Query<EnvListQuery>,
    ) -> Result<HttpResponseOk<EnvPage>, HttpError> {
        let answer = crate::guard::guarded(
                &context,
                context.context().env_list(admitted.0, path.0, query.0),
            )
            .await;
        answer.map(HttpResponseOk)
    }
    async fn env_view(
        context: RequestContext<Self::Context>,
        admitted: Admitted,
        path: Path<EnvPath>,
    ) -> Result<
        HttpResponseHeaders<HttpResponseOk<Env>, EnvViewAnswerHeaders>,
        HttpError,
    > {
        let answer = crate::guard::guarded(
                &context,
                context.context().env_view(admitted.0, path.0),
            )
            .await;
        answer
            .map(|value| {
                let etag = crate::answer::etag(&value);
                HttpResponseHeaders::new(
                    HttpResponseOk(value),
                    EnvViewAnswerHeaders { etag },
                )
            })
    }
    async fn env_manifest_view(
        context: RequestContext<Self::Context>,
        admitted: Admitted,
        path: Path<EnvPath>,
    ) -> Result<
        HttpResponseHeaders<HttpResponseOk<Manifest>, EnvManifestViewAnswerHeaders>,
        HttpError,
    > {
        let answer = crate::guard::guarded(
                &context,
                context.context().env_manifest_view(admitted.0, path.0),
            )
            .await;
        answer
            .map(|value| {
                let etag = crate::answer::etag(&value);
                HttpResponseHeaders::new(
                    HttpResponseOk(value),
                    EnvManifestViewAnswerHeaders {
                        etag,
                    },
                )
            })
    }
    async fn plugin_list(
        context: RequestContext<Self::Context>,
        admitted: Admitted,
        path: Path<EnvPath>,
        query: Query<PluginListQuery>,
    ) -> Result<HttpResponseOk<PluginPage>, HttpError> {
        let answer = crate::guard::guarded(
                &context,
                context.context().plugin_list(admitted.0, path.0, query.0),
            )
            .await;
        answer.map(HttpResponseOk)
    }
    async fn plugin_view(
        context: RequestContext<Self::Context>,
        admitted: Admitted,
        path: Path<PluginPath>,
    ) -> Result<
        HttpResponseHeaders<HttpResponseOk<Plugin>, PluginViewAnswerHeaders>,
        HttpError,
    > {
        let answer = crate::guard::guarded(
                &context,
                context.context().plugin_view(admitted.0, path.0),
            )
            .await;
        answer
            .map(|value| {
                let etag = crate::answer::etag(&value);
                HttpResponseHeaders::new(
                    HttpResponseOk(value),
                    PluginViewAnswerHeaders { etag },
                )
            })
    }
    async fn plugin_setting_list(
        context: RequestContext<Self::Context>,
        admitted: Admitted,
        path: Path<PluginPath>,
        query: Query<PluginSettingListQuery>,
    ) -> Result<HttpResponseOk<SettingPage>, HttpError> {
        let answer = crate::guard::guarded(
                &context,
                context.context().plugin_setting_list(admitted.0, path.0, query.0),
            )
            .await;
        answer.map(HttpResponseOk)
    }
    async fn plugin_setting_view(
        context: RequestContext<Self::Context>,
        admitted: Admitted,
        path: Path<SettingPath>,
    ) -> Result<
        HttpResponseHeaders<HttpResponseOk<Setting>, PluginSettingViewAnswerHeaders>,
        HttpError,
    > {
        let answer = crate::guard::guarded(
                &context,
                context.context().plugin_setting_view(admitted.0, path.0),
            )
            .await;
        answer
            .map(|value| {
                let etag = crate::answer::etag(&value);
                HttpResponseHeaders::new(
                    HttpResponseOk(value),
                    PluginSettingViewAnswerHeaders {
                        etag,
                    },
                )
            })
    }
    async fn plugin_settings_schema_view(
        context: RequestContext<Self::Context>,
        admitted: Admitted,
        path: Path<PluginPath>,
    ) -> Result<
        HttpResponseHeaders<
            HttpResponseOk<SettingsSchema>,
            PluginSettingsSchemaViewAnswerHeaders,
        >,
        HttpError,
    > {
        let answer = crate::guard::guarded(
                &context,
                context.context().plugin_settings_schema_view(admitted.0, path.0),
            )
            .await;
        answer
            .map(|value| {
                let etag = crate::answer::etag(&value);
                HttpResponseHeaders::new(
                    HttpResponseOk(value),
                    PluginSettingsSchemaViewAnswerHeaders {
                        etag,
                    },
                )
            })
    }
    async fn plugin_config_view(
        context: RequestContext<Self::Context>,
        admitted: Admitted,
        path: Path<PluginPath>,
    ) -> Result<
        HttpResponseHeaders<HttpResponseOk<PluginConfig>, PluginConfigViewAnswerHeaders>,
        HttpError,
    > {
        let answer = crate::guard::guarded(
                &context,
                context.context().plugin_config_view(admitted.0, path.0),
            )
            .await;
        answer
            .map(|value| {
                let etag = crate::answer::etag(&value);
                HttpResponseHeaders::new(
                    HttpResponseOk(value),
                    PluginConfigViewAnswerHeaders {
                        etag,
                    },
                )
            })
    }
    async fn plugin_selection_view(
        context: RequestContext<Self::Context>,
        admitted: Admitted,
        path: Path<PluginPath>,
    ) -> Result<
        HttpResponseHeaders<
            HttpResponseOk<PluginSelection>,
            PluginSelectionViewAnswerHeaders,
        >,
        HttpError,
    > {
        let answer = crate::guard::guarded(
                &context,
                context.context().plugin_selection_view(admitted.0, path.0),
            )
            .await;
        answer
            .map(|value| {
                let etag = crate::answer::etag(&value);
                HttpResponseHeaders::new(
                    HttpResponseOk(value),
                    PluginSelectionViewAnswerHeaders {
                        etag,
                    },
                )
            })
    }
    async fn job_list(
        context: RequestContext<Self::Context>,
        admitted: Admitted,
        path: Path<EnvPath>,
        query: Query<JobListQuery>,
    ) -> Result<HttpResponseOk<JobPage>, HttpError> {
        let answer = crate::guard::guarded(
                &context,
                context.context().job_list(admitted.0, path.0, query.0),
            )
            .await;
        answer.map(HttpResponseOk)
    }
    async fn job_view(
        context: RequestContext<Self::Context>,
        admitted: Admitted,
        path: Path<JobPath>,
    ) -> Result<
        HttpResponseHeaders<HttpResponseOk<Job>, JobViewAnswerHeaders>,
        HttpError,
    > {
        let answer = crate::guard::guarded(
                &context,
                context.context().job_view(admitted.0, path.0),
            )
            .await;
        answer
            .map(|value| {
                let etag = crate::answer::etag(&value);
                HttpResponseHeaders::new(
                    HttpResponseOk(value),
                    JobViewAnswerHeaders { etag },
                )
            })
    }
    async fn job_run(
        context: RequestContext<Self::Context>,
        admitted: Admitted,
        path: Path<JobPath>,
        headers: Headers<JobRunHeaders>,
        body: Json<StoredRunCreate>,
    ) -> Result<
        HttpResponseHeaders<HttpResponseCreated<Run>, JobRunAnswerHeaders>,
        HttpError,
    > {
        let answer = crate::guard::guarded(
                &context,
                context.context().job_run(admitted.0, path.0, headers.0, body.0),
            )
            .await;
        answer
            .map(|With(headers, value)| HttpResponseHeaders::new(
                HttpResponseCreated(value),
                headers,
            ))
    }
    async fn job_run_list(
        context: RequestContext<Self::Context>,
        admitted: Admitted,
        path: Path<JobPath>,
        query: Query<JobRunListQuery>,
    ) -> Result<HttpResponseOk<RunPage>, HttpError> {
        let answer = crate::guard::guarded(
                &context,
                context.context().job_run_list(admitted.0, path.0, query.0),
            )
            .await;
        answer.map(HttpResponseOk)
    }
    async fn schedule_list(
        context: RequestContext<Self::Context>,
        admitted: Admitted,
        path: Path<EnvPath>,
        query: Query<ScheduleListQuery>,
    ) -> Result<HttpResponseOk<SchedulePage>, HttpError> {
        let answer = crate::guard::guarded(
                &context,
                context.context().schedule_list(admitted.0, path.0, query.0),
            )
            .await;
        answer.map(HttpResponseOk)
    }
    async fn schedule_view(
        context: RequestContext<Self::Context>,
        admitted: Admitted,
        path: Path<SchedulePath>,
    ) -> Result<
        HttpResponseHeaders<HttpResponseOk<Schedule>, ScheduleViewAnswerHeaders>,
        HttpError,
    > {
        let answer = crate::guard::guarded(
                &context,
                context.context().schedule_view(admitted.0, path.0),
            )
            .await;
        answer
            .map(|value| {
                let etag = crate::answer::etag(&value);
                HttpResponseHeaders::new(
                    HttpResponseOk(value),
                    ScheduleViewAnswerHeaders { etag },
                )
            })
    }
    async fn schedule_run(
        context: RequestContext<Self::Context>,
        admitted: Admitted,
        path: Path<SchedulePath>,
        headers: Headers<ScheduleRunHeaders>,
        body: Json<StoredRunCreate>,
    ) -> Result<
        HttpResponseHeaders<HttpResponseCreated<Run>, ScheduleRunAnswerHeaders>,
        HttpError,
    > {
        let answer = crate::guard::guarded(
                &context,
                context.context().schedule_run(admitted.0, path.0, headers.0, body.0),
            )
            .await;
        answer
            .map(|With(headers, value)| HttpResponseHeaders::new(
                HttpResponseCreated(value),
                headers,
            ))
    }
    async fn run_list(
        context: RequestContext<Self::Context>,
        admitted: Admitted,
        path: Path<EnvPath>,
        query: Query<RunListQuery>,
    ) -> Result<HttpResponseOk<RunPage>, HttpError> {
        let answer = crate::guard::guarded(
                &context,
                context.context().run_list(admitted.0, path.0, query.0),
            )
            .await;
        answer.map(HttpResponseOk)
    }
    async fn run_create(
        context: RequestContext<Self::Context>,
        admitted: Admitted,
        path: Path<EnvPath>,
        headers: Headers<RunCreateHeaders>,
        body: Json<RunCreate>,
    ) -> Result<
        HttpResponseHeaders<HttpResponseCreated<Run>, RunCreateAnswerHeaders>,
        HttpError,
    > {
        let answer = crate::guard::guarded(
                &context,
                context.context().run_create(admitted.0, path.0, headers.0, body.0),
            )
            .await;
        answer
            .map(|With(headers, value)| HttpResponseHeaders::new(
                HttpResponseCreated(value),
                headers,
            ))
    }
    async fn run_view(
        context: RequestContext<Self::Context>,
        admitted: Admitted,
        path: Path<RunPath>,
        query: Query<RunViewQuery>,
        headers: Headers<RunViewHeaders>,
    ) -> Result<HttpResponseOk<Run>, HttpError> {
        let answer = crate::guard::guarded(
                &context,
                context.context().run_view(admitted.0, path.0, query.0, headers.0),
            )
            .await;
        answer.map(HttpResponseOk)
    }
    async fn run_delete(
        context: RequestContext<Self::Context>,
        admitted: Admitted,
        path: Path<RunPath>,
    ) -> Result<HttpResponseDeleted, HttpError> {
        let answer = crate::guard::guarded(
                &context,
                context.context().run_delete(admitted.0, path.0),
            )
            .await;
        answer.map(|()| HttpResponseDeleted())
    }
    async fn run_cancel(
        context: RequestContext<Self::Context>,
        admitted: Admitted,
        path: Path<RunPath>,
        body: Json<RunCancel>,
    ) -> Result<HttpResponseAccepted<Run>, HttpError> {
        let answer = crate::guard::guarded(
                &context,
                context.context().run_cancel(admitted.0, path.0, body.0),
            )
            .await;
        answer.map(HttpResponseAccepted)
    }
    async fn run_log_stream(
        context: RequestContext<Self::Context>,
        admitted: Admitted,
        path: Path<RunPath>,
        query: Query<RunLogStreamQuery>,
    ) -> Result<Raw, HttpError> {
        let answer = crate::guard::guarded(
                &context,
                context.context().run_log_stream(admitted.0, path.0, query.0),
            )
            .await;
        answer.map(|bytes| crate::answer::bytes("application/x-ndjson", bytes))
    }
    async fn run_retry(
        context: RequestContext<Self::Context>,
        admitted: Admitted,
        path: Path<RunPath>,
        headers: Headers<RunRetryHeaders>,
        body: Json<RunRetry>,
    ) -> Result<
        HttpResponseHeaders<HttpResponseCreated<Run>, RunRetryAnswerHeaders>,
        HttpError,
    > {
        let answer = crate::guard::guarded(
                &context,
                context.context().run_retry(admitted.0, path.0, headers.0, body.0),
            )
            .await;
        answer
            .map(|With(headers, value)| HttpResponseHeaders::new(
                HttpResponseCreated(value),
                headers,
            ))
    }
    async fn run_report_view(
        context: RequestContext<Self::Context>,
        admitted: Admitted,
        path: Path<RunPath>,
    ) -> Result<HttpResponseOk<RunReport>, HttpError> {
        let answer = crate::guard::guarded(
                &context,
                context.context().run_report_view(admitted.0, path.0),
            )
            .await;
        answer.map(HttpResponseOk)
    }
    async fn run_log_event_stream(
        context: RequestContext<Self::Context>,
        admitted: Admitted,
        path: Path<RunPath>,
        query: Query<RunLogEventStreamQuery>,
        headers: Headers<RunLogEventStreamHeaders>,
    ) -> Result<Raw, HttpError> {
        let answer = crate::guard::guarded(
                &context,
                context
                    .context()
                    .run_log_event_stream(admitted.0, path.0, query.0, headers.0),
            )
            .await;
        answer.map(|bytes| crate::answer::bytes("text/event-stream", bytes))
    }
    async fn run_log_export(
        context: RequestContext<Self::Context>,
        admitted: Admitted,
        path: Path<RunPath>,
    ) -> Result<Raw, HttpError> {
        let answer = crate::guard::guarded(
                &context,
                context.context().run_log_export(admitted.0, path.0),
            )
            .await;
        answer.map(|bytes| crate::answer::bytes("application/jsonl", bytes))
    }
    async fn run_artifact_list(
        context: RequestContext<Self::Context>,
        admitted: Admitted,
        path: Path<RunPath>,
        query: Query<RunArtifactListQuery>,
    ) -> Result<HttpResponseOk<ArtifactPage>, HttpError> {
        let answer = crate::guard::guarded(
                &context,
                context.context().run_artifact_list(admitted.0, path.0, query.0),
            )
            .await;
        answer.map(HttpResponseOk)
    }
    async fn run_artifact_view(
        context: RequestContext<Self::Context>,
        admitted: Admitted,
        path: Path<ArtifactPath>,
    ) -> Result<Raw, HttpError> {
        let answer = crate::guard::guarded(
                &context,
                context.context().run_artifact_view(admitted.0, path.0),
            )
            .await;
        answer.map(|bytes| crate::answer::bytes("application/octet-stream", bytes))
    }
    async fn run_batch_delete(
        context: RequestContext<Self::Context>,
        admitted: Admitted,
        path: Path<EnvPath>,
        query: Query<RunBatchDeleteQuery>,
    ) -> Result<HttpResponseOk<RunBatch>, HttpError> {
        let answer = crate::guard::guarded(
                &context,
                context.context().run_batch_delete(admitted.0, path.0, query.0),
            )
            .await;
        answer.map(HttpResponseOk)
    }
    async fn run_batch_cancel(
        context: RequestContext<Self::Context>,
        admitted: Admitted,
        path: Path<EnvPath>,
        query: Query<RunBatchCancelQuery>,
        body: Json<RunCancel>,
    ) -> Result<HttpResponseOk<RunBatch>, HttpError> {
        let answer = crate::guard::guarded(
                &context,
                context.context().run_batch_cancel(admitted.0, path.0, query.0, body.0),
            )
            .await;
        answer.map(HttpResponseOk)
    }
    async fn test_create(
        context: RequestContext<Self::Context>,
        admitted: Admitted,
        path: Path<EnvPath>,
        headers: Headers<TestCreateHeaders>,
        body: Json<TestCreate>,
    ) -> Result<
        HttpResponseHeaders<HttpResponseCreated<Run>, TestCreateAnswerHeaders>,
        HttpError,
    > {
        let answer = crate::guard::guarded(
                &context,
                context.context().test_create(admitted.0, path.0, headers.0, body.0),
            )
            .await;
        answer
            .map(|With(headers, value)| HttpResponseHeaders::new(
                HttpResponseCreated(value),
                headers,
            ))
    }
    async fn test_view(
        context: RequestContext<Self::Context>,
        admitted: Admitted,
        path: Path<RunPath>,
    ) -> Result<HttpResponseOk<TestReport>, HttpError> {
        let answer = crate::guard::guarded(
                &context,
                context.context().test_view(admitted.0, path.0),
            )
            .await;
        answer.map(HttpResponseOk)
    }
    async fn test_report_export(
        context: RequestContext<Self::Context>,
        admitted: Admitted,
        path: Path<RunPath>,
    ) -> Result<Raw, HttpError> {
        let answer = crate::guard::guarded(
                &context,
                context.context().test_report_export(admitted.0, path.0),
            )
            .await;
        answer.map(|bytes| crate::answer::bytes("application/xml", bytes))
    }
    async fn service_list(
        context: RequestContext<Self::Context>,
        admitted: Admitted,
        path: Path<EnvPath>,
        query: Query<ServiceListQuery>,
    ) -> Result<HttpResponseOk<ServicePage>, HttpError> {
        let answer = crate::guard::guarded(
                &context,
                context.context().service_list(admitted.0, path.0, query.0),
            )
            .await;
        answer.map(HttpResponseOk)
    }
    async fn service_create(
        context: RequestContext<Self::Context>,
        admitted: Admitted,
        path: Path<EnvPath>,
        body: Json<ServiceCreate>,
    ) -> Result<
        HttpResponseHeaders<HttpResponseCreated<Service>, ServiceCreateAnswerHeaders>,
        HttpError,
    > {
        let answer = crate::guard::guarded(
                &context,
                context.context().service_create(admitted.0, path.0, body.0),
            )
            .await;
        answer
            .map(|With(headers, value)| HttpResponseHeaders::new(
                HttpResponseCreated(value),
                headers,
            ))
    }
    async fn service_view(
        context: RequestContext<Self::Context>,
        admitted: Admitted,
        path: Path<ServicePath>,
    ) -> Result<HttpResponseOk<Service>, HttpError> {
        let answer = crate::guard::guarded(
                &context,
                context.context().service_view(admitted.0, path.0),
            )
            .await;
        answer.map(HttpResponseOk)
    }
    async fn service_delete(
        context: RequestContext<Self::Context>,
        admitted: Admitted,
        path: Path<ServicePath>,
    ) -> Result<HttpResponseDeleted, HttpError> {
        let answer = crate::guard::guarded(
                &context,
                context.context().service_delete(admitted.0, path.0),
            )
            .await;
        answer.map(|()| HttpResponseDeleted())
    }
    async fn service_start(
        context: RequestContext<Self::Context>,
        admitted: Admitted,
        path: Path<ServicePath>,
    ) -> Result<HttpResponseAccepted<Service>, HttpError> {
        let answer = crate::guard::guarded(
                &context,
                context.context().service_start(admitted.0, path.0),
            )
            .await;
        answer.map(HttpResponseAccepted)
    }
    async fn service_stop(
        context: RequestContext<Self::Context>,
        admitted: Admitted,
        path: Path<ServicePath>,
        body: Json<ServiceStop>,
    ) -> Result<HttpResponseAccepted<Service>, HttpError> {
        let answer = crate::guard::guarded(
                &context,
                context.context().service_stop(admitted.0, path.0, body.0),
            )
            .await;
        answer.map(HttpResponseAccepted)
    }
    async fn service_restart(
        context: RequestContext<Self::Context>,
        admitted: Admitted,
        path: Path<ServicePath>,
        body: Json<ServiceStop>,
    ) -> Result<HttpResponseAccepted<Service>, HttpError> {
        let answer = crate::guard::guarded(
                &context,
                context.context().service_restart(admitted.0, path.0, body.0),
            )
            .await;
        answer.map(HttpResponseAccepted)
    }
    async fn state_export(
        context: RequestContext<Self::Context>,
        admitted: Admitted,
        path: Path<EnvPath>,
    ) -> Result<HttpResponseOk<StateArchive>, HttpError> {
        let answer = crate::guard::guarded(
                &context,
                context.context().state_export(admitted.0, path.0),
            )
            .await;
        answer.map(HttpResponseOk)
    }
    async fn state_import(
        context: RequestContext<Self::Context>,
        admitted: Admitted,
        path: Path<EnvPath>,
        query: Query<StateImportQuery>,
        body: Json<StateArchive>,
    ) -> Result<HttpResponseOk<StateImport>, HttpError> {
        let answer = crate::guard::guarded(
                &context,
                context.context().state_import(admitted.0, path.0, query.0, body.0),
            )
            .await;
        answer.map(HttpResponseOk)
    }
    async fn state_list(
        context: RequestContext<Self::Context>,
        admitted: Admitted,
        path: Path<EnvPath>,
        query: Query<StateListQuery>,
    ) -> Result<HttpResponseOk<StatePage>, HttpError> {
        let answer = crate::guard::guarded(
                &context,
                context.context().state_list(admitted.0, path.0, query.0),
            )
            .await;
        answer.map(HttpResponseOk)
    }
    async fn state_view(
        context: RequestContext<Self::Context>,
        admitted: Admitted,
        path: Path<StateIdPath>,
        query: Query<StateViewQuery>,
    ) -> Result<
        HttpResponseHeaders<HttpResponseOk<SingerState>, StateViewAnswerHeaders>,
        HttpError,
    > {
        let answer = crate::guard::guarded(
                &context,
                context.context().state_view(admitted.0, path.0, query.0),
            )
            .await;
        answer
            .map(|value| {
                let etag = value.etag.clone();
                HttpResponseHeaders::new(
                    HttpResponseOk(value),
                    StateViewAnswerHeaders { etag },
                )
            })
    }
    async fn state_set(
        context: RequestContext<Self::Context>,
        admitted: Admitted,
        path: Path<StateIdPath>,
        query: Query<StateSetQuery>,
        headers: Headers<StateSetHeaders>,
        body: Json<StateSet>,
    ) -> Result<HttpResponseOk<StateChange>, HttpError> {
        let answer = crate::guard::guarded(
                &context,
                context
                    .context()
                    .state_set(admitted.0, path.0, query.0, headers.0, body.0),
            )
            .await;
        answer.map(HttpResponseOk)
    }
    async fn state_merge(
        context: RequestContext<Self::Context>,
        admitted: Admitted,
        path: Path<StateIdPath>,
        query: Query<StateMergeQuery>,
        headers: Headers<StateMergeHeaders>,
        body: Json<StateMerge>,
    ) -> Result<HttpResponseOk<StateChange>, HttpError> {
        let answer = crate::guard::guarded(
                &context,
                context
                    .context()
                    .state_merge(admitted.0, path.0, query.0, headers.0, body.0),
            )
            .await;
        answer.map(HttpResponseOk)
    }
    async fn state_clear(
        context: RequestContext<Self::Context>,
        admitted: Admitted,
        path: Path<StateIdPath>,
        query: Query<StateClearQuery>,
        headers: Headers<StateClearHeaders>,
    ) -> Result<HttpResponseOk<StateChange>, HttpError> {
        let answer = crate::guard::guarded(
                &context,
                context.context().state_clear(admitted.0, path.0, query.0, headers.0),
            )
            .await;
        answer.map(HttpResponseOk)
    }
    async fn state_copy(
        context: RequestContext<Self::Context>,
        admitted: Admitted,
        path: Path<StateIdPath>,
        query: Query<StateCopyQuery>,
        headers: Headers<StateCopyHeaders>,
        body: Json<StateCopy>,
    ) -> Result<HttpResponseOk<StateChange>, HttpError> {
        let answer = crate::guard::guarded(
                &context,
                context
                    .context()
                    .state_copy(admitted.0, path.0, query.0, headers.0, body.0),
            )
            .await;
        answer.map(HttpResponseOk)
    }
    async fn state_move(
        context: RequestContext<Self::Context>,
        admitted: Admitted,
        path: Path<StateIdPath>,
        query: Query<StateMoveQuery>,
        headers: Headers<StateMoveHeaders>,
        body: Json<StateCopy>,
    ) -> Result<HttpResponseOk<StateChange>, HttpError> {
        let answer = crate::guard::guarded(
                &context,
                context
                    .context()
                    .state_move(admitted.0, path.0, query.0, headers.0, body.0),
            )
            .await;
        answer.map(HttpResponseOk)
    }
    async fn state_stream_view(
        context: RequestContext<Self::Context>,
        admitted: Admitted,
        path: Path<StreamPath>,
    ) -> Result<
        HttpResponseHeaders<HttpResponseOk<StateStream>, StateStreamViewAnswerHeaders>,
        HttpError,
    > {
        let answer = crate::guard::guarded(
                &context,
                context.context().state_stream_view(admitted.0, path.0),
            )
            .await;
        answer
            .map(|value| {
                let etag = value.etag.clone();
                HttpResponseHeaders::new(
                    HttpResponseOk(value),
                    StateStreamViewAnswerHeaders {
                        etag,
                    },
                )
            })
    }
    async fn state_stream_set(
        context: RequestContext<Self::Context>,
        admitted: Admitted,
        path: Path<StreamPath>,
        query: Query<StateStreamSetQuery>,
        headers: Headers<StateStreamSetHeaders>,
        body: Json<StateStreamSet>,
    ) -> Result<HttpResponseOk<StateChange>, HttpError> {
        let answer = crate::guard::guarded(
                &context,
                context
                    .context()
                    .state_stream_set(admitted.0, path.0, query.0, headers.0, body.0),
            )
            .await;
        answer.map(HttpResponseOk)
    }
    async fn state_stream_clear(
        context: RequestContext<Self::Context>,
        admitted: Admitted,
        path: Path<StreamPath>,
        query: Query<StateStreamClearQuery>,
        headers: Headers<StateStreamClearHeaders>,
    ) -> Result<HttpResponseOk<StateChange>, HttpError> {
        let answer = crate::guard::guarded(
                &context,
                context
                    .context()
                    .state_stream_clear(admitted.0, path.0, query.0, headers.0),
            )
            .await;
        answer.map(HttpResponseOk)
    }
    async fn state_version_list(
        context: RequestContext<Self::Context>,
        admitted: Admitted,
        path: Path<StateIdPath>,
        query: Query<StateVersionListQuery>,
    ) -> Result<HttpResponseOk<StateVersionPage>, HttpError> {
        let answer = crate::guard::guarded(
                &context,
                context.context().state_version_list(admitted.0, path.0, query.0),
            )
            .await;
        answer.map(HttpResponseOk)
    }
    async fn state_version_view(
        context: RequestContext<Self::Context>,
        admitted: Admitted,
        path: Path<VersionPath>,
        query: Query<StateVersionViewQuery>,
    ) -> Result<HttpResponseOk<StateVersion>, HttpError> {
        let answer = crate::guard::guarded(
                &context,
                context.context().state_version_view(admitted.0, path.0, query.0),
            )
            .await;
        answer.map(HttpResponseOk)
    }
    async fn state_version_diff(
        context: RequestContext<Self::Context>,
        admitted: Admitted,
        path: Path<VersionPath>,
        query: Query<StateVersionDiffQuery>,
    ) -> Result<HttpResponseOk<StateVersionDiff>, HttpError> {
        let answer = crate::guard::guarded(
                &context,
                context.context().state_version_diff(admitted.0, path.0, query.0),
            )
            .await;
        answer.map(HttpResponseOk)
    }
    async fn state_restore(
        context: RequestContext<Self::Context>,
        admitted: Admitted,
        path: Path<VersionPath>,
        query: Query<StateRestoreQuery>,
        headers: Headers<StateRestoreHeaders>,
        body: Json<StateRestore>,
    ) -> Result<HttpResponseOk<StateChange>, HttpError> {
        let answer = crate::guard::guarded(
                &context,
                context
                    .context()
                    .state_restore(admitted.0, path.0, query.0, headers.0, body.0),
            )
            .await;
        answer.map(HttpResponseOk)
    }
}
