//! The logging configuration that every child gets.

/// One JSON record a line on standard error, from the level INFO on.
///
/// Given with `--log-config`, it is the only thing that wins over a `logging.yaml` in the project. Below INFO Meltano
/// logs every record that passes through it. The handler is not named `console`, because `--dry-run` sets a handler of
/// that name to DEBUG. The quiet loggers are those of Meltano's own default.
pub const LOG_CONFIG: &str = "\
version: 1
disable_existing_loggers: false
formatters:
  json:
    (): meltano.core.logging.json_formatter
handlers:
  api:
    class: logging.StreamHandler
    level: INFO
    formatter: json
    stream: ext://sys.stderr
root:
  level: INFO
  handlers: [api]
loggers:
  snowplow_tracker.emitters: {level: ERROR}
  urllib3: {level: ERROR}
  asyncio: {level: INFO}
  alembic: {level: WARNING}
  azure.core.pipeline.policies.http_logging_policy: {level: WARNING}
  smart_open: {level: WARNING}
";
