//! The settings of Meltano itself (`core/bundle/settings.yml` of 4.4.1, and those of its own state backends).

use serde_json::{Value, json};

use super::definition::{Definition, Kind};

/// Every setting of a project, in Meltano's order.
pub(super) fn definitions() -> Vec<Definition> {
    let plain = |name: &str, default: Value| Definition::extra(name, None, default);
    let of = |name: &str, kind: Kind, default: Value| Definition::extra(name, Some(kind), default);
    let choice = |name: &str, default: &str, options: &[(&str, &str)]| Definition {
        options: options.iter().map(|(value, label)| json!({"label": label, "value": value})).collect(),
        ..of(name, Kind::Options, json!(default))
    };
    let backend = |name: &str, label: &str, sensitive: bool| Definition {
        label: Some(label.to_owned()),
        sensitive,
        ..of(&format!("state_backend.{name}"), Kind::String, Value::Null)
    };
    let levels = [
        ("debug", "Debug"),
        ("info", "Info"),
        ("warning", "Warning"),
        ("error", "Error"),
        ("critical", "Critical"),
        ("disabled", "Disabled"),
    ];
    let formats = [
        ("colored", "Colored"),
        ("uncolored", "Uncolored"),
        ("json", "JSON"),
        ("key_value", "Key-Value"),
        ("plain", "Plain"),
    ];
    let mut definitions = vec![
        plain("default_environment", Value::Null),
        of("send_anonymous_usage_stats", Kind::Boolean, json!(true)),
        of("disable_tracking", Kind::Boolean, Value::Null),
        plain("project_id", Value::Null),
        plain("database_uri", json!("sqlite:///$MELTANO_SYS_DIR_ROOT/meltano.db")),
        of("database_max_retries", Kind::Integer, json!(3)),
        of("database_retry_timeout", Kind::Integer, json!(5)),
        of("project_readonly", Kind::Boolean, json!(false)),
        plain("hub_api_root", Value::Null),
        plain("hub_url", json!("https://hub.meltano.com")),
        plain("hub_url_auth", Value::Null),
        of("elt.buffer_size", Kind::Integer, json!(104_857_600)),
        plain("python", Value::Null),
        of("auto_install", Kind::Boolean, json!(true)),
        plain("state_backend.uri", json!("systemdb")),
        of("state_backend.lock_timeout_seconds", Kind::Integer, json!(10)),
        of("state_backend.lock_retry_seconds", Kind::Integer, json!(1)),
        choice("cli.log_level", "info", &levels),
        plain("cli.log_config", json!("logging.yaml")),
        choice("cli.log_format", "colored", &formats),
        of("cli.disable_version_check", Kind::Boolean, json!(false)),
        of("snowplow.collector_endpoints", Kind::Array, json!(["https://sp.meltano.com"])),
        choice("venv.backend", "uv", &[("virtualenv", "virtualenv"), ("uv", "uv")]),
        of("experimental", Kind::Boolean, json!(false)),
        of("ff.strict_env_var_mode", Kind::Boolean, json!(false)),
        of("ff.plugin_locks_required", Kind::Boolean, json!(false)),
        backend("azure.connection_string", "Connection String", true),
        backend("azure.storage_account_url", "Storage Account URL", false),
        backend("gcs.application_credentials", "Application Credentials", true),
        backend("gcs.application_credentials_json", "Application Credentials JSON", true),
        backend("gcs.application_credentials_path", "Application Credentials Path", true),
        backend("s3.aws_access_key_id", "AWS Access Key ID", true),
        backend("s3.aws_secret_access_key", "AWS Secret Access Key", true),
        backend("s3.endpoint_url", "Endpoint URL", false),
    ];
    for definition in &mut definitions {
        definition.env_specific = ["database_uri", "project_readonly", "cli.log_level"]
            .contains(&definition.name.as_str())
            || definition.name.starts_with("state_backend.");
    }
    definitions
}
