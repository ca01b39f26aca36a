//! Generated from spec/meltano-v2.yaml by `cargo xtask generate`. Do not edit.

use crate::operation::Operation;
/// The version of the contract.
pub const CONTRACT_VERSION: &str = "2.0.0-beta.2";
/// Every operation of the contract, in its order.
pub static OPERATIONS: &[Operation] = &[
    Operation {
        id: "health_view",
        method: http::Method::GET,
        path: "/health",
        tag: "service",
        scope: None,
        has_query: false,
        success: 200u16,
        media_type: Some("application/json"),
        error_codes: &[ErrorCode::ParameterInvalid, ErrorCode::Internal],
    },
    Operation {
        id: "health_probe",
        method: http::Method::HEAD,
        path: "/health",
        tag: "service",
        scope: None,
        has_query: false,
        success: 200u16,
        media_type: None,
        error_codes: &[ErrorCode::ParameterInvalid, ErrorCode::Internal],
    },
    Operation {
        id: "readiness_view",
        method: http::Method::GET,
        path: "/health/ready",
        tag: "service",
        scope: None,
        has_query: false,
        success: 200u16,
        media_type: Some("application/json"),
        error_codes: &[
            ErrorCode::NotReady,
            ErrorCode::ParameterInvalid,
            ErrorCode::Internal,
        ],
    },
    Operation {
        id: "readiness_probe",
        method: http::Method::HEAD,
        path: "/health/ready",
        tag: "service",
        scope: None,
        has_query: false,
        success: 200u16,
        media_type: None,
        error_codes: &[
            ErrorCode::NotReady,
            ErrorCode::ParameterInvalid,
            ErrorCode::Internal,
        ],
    },
    Operation {
        id: "contract_yaml_view",
        method: http::Method::GET,
        path: "/openapi.yaml",
        tag: "service",
        scope: None,
        has_query: false,
        success: 200u16,
        media_type: Some("application/yaml"),
        error_codes: &[ErrorCode::ParameterInvalid, ErrorCode::Internal],
    },
    Operation {
        id: "contract_json_view",
        method: http::Method::GET,
        path: "/openapi.json",
        tag: "service",
        scope: None,
        has_query: false,
        success: 200u16,
        media_type: Some("application/json"),
        error_codes: &[ErrorCode::ParameterInvalid, ErrorCode::Internal],
    },
    Operation {
        id: "docs_view",
        method: http::Method::GET,
        path: "/docs",
        tag: "service",
        scope: None,
        has_query: false,
        success: 200u16,
        media_type: Some("text/html"),
        error_codes: &[ErrorCode::ParameterInvalid, ErrorCode::Internal],
    },
    Operation {
        id: "docs_script_view",
        method: http::Method::GET,
        path: "/docs/{script}",
        tag: "service",
        scope: None,
        has_query: false,
        success: 200u16,
        media_type: Some("text/javascript"),
        error_codes: &[ErrorCode::ParameterInvalid, ErrorCode::Internal],
    },
    Operation {
        id: "redoc_view",
        method: http::Method::GET,
        path: "/redoc",
        tag: "service",
        scope: None,
        has_query: false,
        success: 200u16,
        media_type: Some("text/html"),
        error_codes: &[ErrorCode::ParameterInvalid, ErrorCode::Internal],
    },
    Operation {
        id: "version_view",
        method: http::Method::GET,
        path: "/meltano/core/v2beta/version",
        tag: "service",
        scope: Some(Scope::ProjectsRead),
        has_query: false,
        success: 200u16,
        media_type: Some("application/json"),
        error_codes: &[
            ErrorCode::Unauthenticated,
            ErrorCode::ScopeMissing,
            ErrorCode::HostNotLocal,
            ErrorCode::ParameterInvalid,
            ErrorCode::Internal,
        ],
    },
    Operation {
        id: "project_list",
        method: http::Method::GET,
        path: "/meltano/core/v2beta/projects",
        tag: "projects",
        scope: Some(Scope::ProjectsRead),
        has_query: true,
        success: 200u16,
        media_type: Some("application/json"),
        error_codes: &[
            ErrorCode::PageTokenInvalid,
            ErrorCode::Unauthenticated,
            ErrorCode::ScopeMissing,
            ErrorCode::HostNotLocal,
            ErrorCode::ParameterInvalid,
            ErrorCode::Internal,
        ],
    },
    Operation {
        id: "project_view",
        method: http::Method::GET,
        path: "/meltano/core/v2beta/projects/{project}",
        tag: "projects",
        scope: Some(Scope::ProjectsRead),
        has_query: false,
        success: 200u16,
        media_type: Some("application/json"),
        error_codes: &[
            ErrorCode::ProjectNotFound,
            ErrorCode::Unauthenticated,
            ErrorCode::ScopeMissing,
            ErrorCode::HostNotLocal,
            ErrorCode::ParameterInvalid,
            ErrorCode::Internal,
        ],
    },
    Operation {
        id: "env_list",
        method: http::Method::GET,
        path: "/meltano/core/v2beta/projects/{project}/envs",
        tag: "envs",
        scope: Some(Scope::ProjectsRead),
        has_query: true,
        success: 200u16,
        media_type: Some("application/json"),
        error_codes: &[
            ErrorCode::ProjectNotFound,
            ErrorCode::ProjectUnreadable,
            ErrorCode::PageTokenInvalid,
            ErrorCode::Unauthenticated,
            ErrorCode::ScopeMissing,
            ErrorCode::HostNotLocal,
            ErrorCode::ParameterInvalid,
            ErrorCode::Internal,
        ],
    },
    Operation {
        id: "env_view",
        method: http::Method::GET,
        path: "/meltano/core/v2beta/projects/{project}/envs/{env}",
        tag: "envs",
        scope: Some(Scope::ProjectsRead),
        has_query: false,
        success: 200u16,
        media_type: Some("application/json"),
        error_codes: &[
            ErrorCode::ProjectNotFound,
            ErrorCode::ProjectUnreadable,
            ErrorCode::EnvNotFound,
            ErrorCode::Unauthenticated,
            ErrorCode::ScopeMissing,
            ErrorCode::HostNotLocal,
            ErrorCode::ParameterInvalid,
            ErrorCode::Internal,
        ],
    },
    Operation {
        id: "plugin_list",
        method: http::Method::GET,
        path: "/meltano/core/v2beta/projects/{project}/envs/{env}/plugins",
        tag: "plugins",
        scope: Some(Scope::PluginsRead),
        has_query: true,
        success: 200u16,
        media_type: Some("application/json"),
        error_codes: &[
            ErrorCode::ProjectNotFound,
            ErrorCode::ProjectUnreadable,
            ErrorCode::EnvNotFound,
            ErrorCode::PageTokenInvalid,
            ErrorCode::Unauthenticated,
            ErrorCode::ScopeMissing,
            ErrorCode::HostNotLocal,
            ErrorCode::ParameterInvalid,
            ErrorCode::Internal,
        ],
    },
    Operation {
        id: "plugin_view",
        method: http::Method::GET,
        path: "/meltano/core/v2beta/projects/{project}/envs/{env}/plugins/{plugin_type}/{plugin}",
        tag: "plugins",
        scope: Some(Scope::PluginsRead),
        has_query: false,
        success: 200u16,
        media_type: Some("application/json"),
        error_codes: &[
            ErrorCode::ProjectNotFound,
            ErrorCode::ProjectUnreadable,
            ErrorCode::EnvNotFound,
            ErrorCode::PluginNotFound,
            ErrorCode::Unauthenticated,
            ErrorCode::ScopeMissing,
            ErrorCode::HostNotLocal,
            ErrorCode::ParameterInvalid,
            ErrorCode::Internal,
        ],
    },
    Operation {
        id: "job_list",
        method: http::Method::GET,
        path: "/meltano/core/v2beta/projects/{project}/envs/{env}/jobs",
        tag: "jobs",
        scope: Some(Scope::JobsRead),
        has_query: true,
        success: 200u16,
        media_type: Some("application/json"),
        error_codes: &[
            ErrorCode::ProjectNotFound,
            ErrorCode::ProjectUnreadable,
            ErrorCode::EnvNotFound,
            ErrorCode::PageTokenInvalid,
            ErrorCode::Unauthenticated,
            ErrorCode::ScopeMissing,
            ErrorCode::HostNotLocal,
            ErrorCode::ParameterInvalid,
            ErrorCode::Internal,
        ],
    },
    Operation {
        id: "job_view",
        method: http::Method::GET,
        path: "/meltano/core/v2beta/projects/{project}/envs/{env}/jobs/{job}",
        tag: "jobs",
        scope: Some(Scope::JobsRead),
        has_query: false,
        success: 200u16,
        media_type: Some("application/json"),
        error_codes: &[
            ErrorCode::ProjectNotFound,
            ErrorCode::ProjectUnreadable,
            ErrorCode::EnvNotFound,
            ErrorCode::JobNotFound,
            ErrorCode::Unauthenticated,
            ErrorCode::ScopeMissing,
            ErrorCode::HostNotLocal,
            ErrorCode::ParameterInvalid,
            ErrorCode::Internal,
        ],
    },
    Operation {
        id: "run_list",
        method: http::Method::GET,
        path: "/meltano/core/v2beta/projects/{project}/envs/{env}/runs",
        tag: "runs",
        scope: Some(Scope::RunsRead),
        has_query: true,
        success: 200u16,
        media_type: Some("application/json"),
        error_codes: &[
            ErrorCode::ProjectNotFound,
            ErrorCode::PageTokenInvalid,
            ErrorCode::Unauthenticated,
            ErrorCode::ScopeMissing,
            ErrorCode::HostNotLocal,
            ErrorCode::ParameterInvalid,
            ErrorCode::Internal,
        ],
    },
    Operation {
        id: "run_create",
        method: http::Method::POST,
        path: "/meltano/core/v2beta/projects/{project}/envs/{env}/runs",
        tag: "runs",
        scope: Some(Scope::RunsWrite),
        has_query: false,
        success: 201u16,
        media_type: Some("application/json"),
        error_codes: &[
            ErrorCode::ProjectNotFound,
            ErrorCode::ProjectUnreadable,
            ErrorCode::EnvNotFound,
            ErrorCode::EnvRequired,
            ErrorCode::BlockUnknown,
            ErrorCode::BlockSequenceInvalid,
            ErrorCode::MeltanoNotFound,
            ErrorCode::IdempotencyKeyReused,
            ErrorCode::RunIdTaken,
            ErrorCode::ShuttingDown,
            ErrorCode::Unauthenticated,
            ErrorCode::ScopeMissing,
            ErrorCode::HostNotLocal,
            ErrorCode::ParameterInvalid,
            ErrorCode::BodyInvalid,
            ErrorCode::BodyTooLarge,
            ErrorCode::MediaTypeUnsupported,
            ErrorCode::Internal,
        ],
    },
    Operation {
        id: "run_view",
        method: http::Method::GET,
        path: "/meltano/core/v2beta/projects/{project}/envs/{env}/runs/{run}",
        tag: "runs",
        scope: Some(Scope::RunsRead),
        has_query: false,
        success: 200u16,
        media_type: Some("application/json"),
        error_codes: &[
            ErrorCode::ProjectNotFound,
            ErrorCode::RunNotFound,
            ErrorCode::Unauthenticated,
            ErrorCode::ScopeMissing,
            ErrorCode::HostNotLocal,
            ErrorCode::ParameterInvalid,
            ErrorCode::Internal,
        ],
    },
    Operation {
        id: "run_cancel",
        method: http::Method::POST,
        path: "/meltano/core/v2beta/projects/{project}/envs/{env}/runs/{run}/cancel",
        tag: "runs",
        scope: Some(Scope::RunsWrite),
        has_query: false,
        success: 202u16,
        media_type: Some("application/json"),
        error_codes: &[
            ErrorCode::ProjectNotFound,
            ErrorCode::RunNotFound,
            ErrorCode::RunOver,
            ErrorCode::Unauthenticated,
            ErrorCode::ScopeMissing,
            ErrorCode::HostNotLocal,
            ErrorCode::ParameterInvalid,
            ErrorCode::BodyInvalid,
            ErrorCode::BodyTooLarge,
            ErrorCode::MediaTypeUnsupported,
            ErrorCode::Internal,
        ],
    },
    Operation {
        id: "run_log_stream",
        method: http::Method::GET,
        path: "/meltano/core/v2beta/projects/{project}/envs/{env}/runs/{run}/logs",
        tag: "runs",
        scope: Some(Scope::RunsRead),
        has_query: true,
        success: 200u16,
        media_type: Some("application/x-ndjson"),
        error_codes: &[
            ErrorCode::ProjectNotFound,
            ErrorCode::RunNotFound,
            ErrorCode::Unauthenticated,
            ErrorCode::ScopeMissing,
            ErrorCode::HostNotLocal,
            ErrorCode::ParameterInvalid,
            ErrorCode::Internal,
        ],
    },
];
/// What a token may do.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Scope {
    /// Read projects, their environments and the versions in use.
    ProjectsRead,
    /// Read plugins.
    PluginsRead,
    /// Read jobs.
    JobsRead,
    /// Read runs and their logs.
    RunsRead,
    /// Create and cancel runs.
    RunsWrite,
}

impl Scope {
    /// Every scope.
    pub const ALL: &[Scope] = &[
        Scope::ProjectsRead,
        Scope::PluginsRead,
        Scope::JobsRead,
        Scope::RunsRead,
        Scope::RunsWrite,
    ];
    /// The scope as it is written in the contract and in token files.
    pub fn as_str(self) -> &'static str {
        match self {
            Scope::ProjectsRead => "projects:read",
            Scope::PluginsRead => "plugins:read",
            Scope::JobsRead => "jobs:read",
            Scope::RunsRead => "runs:read",
            Scope::RunsWrite => "runs:write",
        }
    }
    /// What a token with this scope may do, in one sentence.
    pub fn meaning(self) -> &'static str {
        match self {
            Scope::ProjectsRead => {
                "Read projects, their environments and the versions in use."
            }
            Scope::PluginsRead => "Read plugins.",
            Scope::JobsRead => "Read jobs.",
            Scope::RunsRead => "Read runs and their logs.",
            Scope::RunsWrite => "Create and cancel runs.",
        }
    }
}

/// Every error code. `docs/errors.md` says what to do about each.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum ErrorCode {
    /// The request has no bearer token, or one that the server does not know, or one that has expired.
    Unauthenticated,
    /// The token is known, but does not have the scope that the operation asks for.
    ScopeMissing,
    /// The server asks for no tokens, and the request was addressed to another name than this machine's own.
    HostNotLocal,
    /// A path, query or header parameter is unknown, missing or not of the form that the contract gives it.
    ParameterInvalid,
    /// The body is not JSON, or not of the schema that the contract gives it.
    BodyInvalid,
    /// The body is larger than the server accepts.
    BodyTooLarge,
    /// The body was not announced as JSON.
    MediaTypeUnsupported,
    /// A fault of the server. The message says nothing more on purpose; the log does.
    Internal,
    /// The page token was not made by this operation, or was sent with other filters than it was made with.
    PageTokenInvalid,
    /// The server serves no project of that name.
    ProjectNotFound,
    /// A file of the project cannot be read or is not valid.
    ProjectUnreadable,
    /// The project defines no environment of that name.
    EnvNotFound,
    /// Meltano runs blocks only in an environment, and the path says `-`.
    EnvRequired,
    /// The project has no plugin of that type and name.
    PluginNotFound,
    /// The project has no job of that name.
    JobNotFound,
    /// The environment has no run of that id on this server.
    RunNotFound,
    /// Another run of this server has the id that was asked for.
    RunIdTaken,
    /// The run has ended already, so there is nothing to cancel.
    RunOver,
    /// A block is not the name of a plugin, mapping or job of the project.
    BlockUnknown,
    /// The blocks are known, but not in an order that Meltano can run.
    BlockSequenceInvalid,
    /// The key was used before with another body.
    IdempotencyKeyReused,
    /// The server finds no `meltano` executable for the project.
    MeltanoNotFound,
    /// The server is stopping and accepts no more runs.
    ShuttingDown,
    /// Something that the server needs is missing.
    NotReady,
}

impl ErrorCode {
    /// Every code.
    pub const ALL: &[ErrorCode] = &[
        ErrorCode::Unauthenticated,
        ErrorCode::ScopeMissing,
        ErrorCode::HostNotLocal,
        ErrorCode::ParameterInvalid,
        ErrorCode::BodyInvalid,
        ErrorCode::BodyTooLarge,
        ErrorCode::MediaTypeUnsupported,
        ErrorCode::Internal,
        ErrorCode::PageTokenInvalid,
        ErrorCode::ProjectNotFound,
        ErrorCode::ProjectUnreadable,
        ErrorCode::EnvNotFound,
        ErrorCode::EnvRequired,
        ErrorCode::PluginNotFound,
        ErrorCode::JobNotFound,
        ErrorCode::RunNotFound,
        ErrorCode::RunIdTaken,
        ErrorCode::RunOver,
        ErrorCode::BlockUnknown,
        ErrorCode::BlockSequenceInvalid,
        ErrorCode::IdempotencyKeyReused,
        ErrorCode::MeltanoNotFound,
        ErrorCode::ShuttingDown,
        ErrorCode::NotReady,
    ];
    /// The code as it is sent.
    pub fn as_str(self) -> &'static str {
        match self {
            ErrorCode::Unauthenticated => "unauthenticated",
            ErrorCode::ScopeMissing => "scope_missing",
            ErrorCode::HostNotLocal => "host_not_local",
            ErrorCode::ParameterInvalid => "parameter_invalid",
            ErrorCode::BodyInvalid => "body_invalid",
            ErrorCode::BodyTooLarge => "body_too_large",
            ErrorCode::MediaTypeUnsupported => "media_type_unsupported",
            ErrorCode::Internal => "internal",
            ErrorCode::PageTokenInvalid => "page_token_invalid",
            ErrorCode::ProjectNotFound => "project_not_found",
            ErrorCode::ProjectUnreadable => "project_unreadable",
            ErrorCode::EnvNotFound => "env_not_found",
            ErrorCode::EnvRequired => "env_required",
            ErrorCode::PluginNotFound => "plugin_not_found",
            ErrorCode::JobNotFound => "job_not_found",
            ErrorCode::RunNotFound => "run_not_found",
            ErrorCode::RunIdTaken => "run_id_taken",
            ErrorCode::RunOver => "run_over",
            ErrorCode::BlockUnknown => "block_unknown",
            ErrorCode::BlockSequenceInvalid => "block_sequence_invalid",
            ErrorCode::IdempotencyKeyReused => "idempotency_key_reused",
            ErrorCode::MeltanoNotFound => "meltano_not_found",
            ErrorCode::ShuttingDown => "shutting_down",
            ErrorCode::NotReady => "not_ready",
        }
    }
    /// The HTTP status that it is sent with.
    pub fn status(self) -> u16 {
        match self {
            ErrorCode::Unauthenticated => 401u16,
            ErrorCode::ScopeMissing => 403u16,
            ErrorCode::HostNotLocal => 403u16,
            ErrorCode::ParameterInvalid => 400u16,
            ErrorCode::BodyInvalid => 400u16,
            ErrorCode::BodyTooLarge => 413u16,
            ErrorCode::MediaTypeUnsupported => 415u16,
            ErrorCode::Internal => 500u16,
            ErrorCode::PageTokenInvalid => 400u16,
            ErrorCode::ProjectNotFound => 404u16,
            ErrorCode::ProjectUnreadable => 409u16,
            ErrorCode::EnvNotFound => 404u16,
            ErrorCode::EnvRequired => 422u16,
            ErrorCode::PluginNotFound => 404u16,
            ErrorCode::JobNotFound => 404u16,
            ErrorCode::RunNotFound => 404u16,
            ErrorCode::RunIdTaken => 409u16,
            ErrorCode::RunOver => 409u16,
            ErrorCode::BlockUnknown => 422u16,
            ErrorCode::BlockSequenceInvalid => 422u16,
            ErrorCode::IdempotencyKeyReused => 422u16,
            ErrorCode::MeltanoNotFound => 503u16,
            ErrorCode::ShuttingDown => 503u16,
            ErrorCode::NotReady => 503u16,
        }
    }
}
