//! `meltano-api config`: the configuration in force, as a file that would give the same, with each value's origin.

use super::{Config, Layer, Origin};
use std::fmt::Write;

/// The text.
pub fn print(config: &Config) -> String {
    let quoted = |text: &str| toml::Value::from(text).to_string();
    let list = |items: &[String]| toml::Value::from(items.to_vec()).to_string();
    let path = |path: &std::path::Path| quoted(&path.display().to_string());
    let word =
        |value: Option<clap::builder::PossibleValue>| quoted(value.as_ref().map_or("", |value| value.get_name()));
    let values = [
        ("project", Some(list(&config.projects))),
        ("bind", Some(quoted(&config.bind.to_string()))),
        ("data_dir", Some(path(&config.data_dir))),
        ("token_file", config.token_file.as_deref().map(path)),
        ("meltano", config.meltano.as_deref().map(path)),
        ("pass_env", Some(list(&config.pass_env))),
        ("max_concurrent_runs", Some(config.max_concurrent_runs.to_string())),
        ("limit", Some(list(&config.limit.iter().map(ToString::to_string).collect::<Vec<_>>()))),
        ("keep_runs", config.keep_runs.map(|runs| runs.to_string())),
        ("keep_run_days", config.keep_run_days.map(|days| days.to_string())),
        ("keep_log_mib", config.keep_log_mib.map(|mib| mib.to_string())),
        ("keep_event_days", Some(config.keep_event_days.to_string())),
        ("max_body_bytes", Some(config.max_body_bytes.to_string())),
        ("state_versions", Some(config.state_versions.to_string())),
        ("state_days", config.state_days.map(|days| days.to_string())),
        ("on_shutdown", Some(word(clap::ValueEnum::to_possible_value(&config.on_shutdown)))),
        ("log_format", Some(word(clap::ValueEnum::to_possible_value(&config.log_format)))),
        ("log_level", Some(quoted(&config.log_level))),
    ];
    let variables = Layer::variables();
    let mut text = String::new();
    for (name, value) in values {
        let origin = match config.origins.get(name) {
            Some(Origin::Flag) => format!("from --{}", name.replace('_', "-")),
            Some(Origin::Environment) => {
                let variable = variables.iter().find(|(id, _)| id == name);
                format!("from {}", variable.map_or("the environment", |(_, variable)| variable))
            }
            Some(Origin::File) => "from the file".to_owned(),
            Some(Origin::Default) | None => "default".to_owned(),
        };
        // Writing to a string cannot fail.
        let _ = match value {
            Some(value) => writeln!(text, "{name} = {value} # {origin}"),
            None => writeln!(text, "# {name} is not set"),
        };
    }
    text
}
