//! What can be wrong with a project or with a question about it, in Meltano's words and without HTTP.
//!
//! The text of an error says what happened; [`Error::hint`] says what to do about it.

use super::plugin_type::PluginType;

/// Why a question about a project has no answer.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[non_exhaustive]
pub enum Error {
    /// The server serves no project of that name.
    #[error("project `{name}` is not served here")]
    ProjectNotFound {
        /// What was asked for.
        name: String,
        /// The names of those that are served.
        served: Vec<String>,
    },
    /// A file of the project cannot be read, or says something that Meltano cannot load either.
    #[error("`{file}` cannot be read{}: {message}", at(*.line, *.column))]
    Unreadable {
        /// Relative to the project.
        file: String,
        /// From 1.
        line: Option<u64>,
        /// From 1.
        column: Option<u64>,
        /// What is wrong there.
        message: String,
        /// What to do.
        hint: String,
    },
    /// The project defines no environment of that name.
    #[error("environment `{name}` is not defined")]
    EnvNotFound {
        /// What was asked for.
        name: String,
        /// The names of those that are defined.
        defined: Vec<String>,
    },
    /// `meltano run` needs an environment and none was named (internals, gotcha 37).
    #[error("blocks run only in an environment, and none was named")]
    EnvRequired {
        /// The names of those that are defined.
        defined: Vec<String>,
    },
    /// The project has no plugin of that type and name.
    #[error("the project has no plugin `{name}` among its {plugin_type}")]
    PluginNotFound {
        /// Where it was looked for.
        plugin_type: PluginType,
        /// What was asked for.
        name: String,
        /// A name that is spelled much like it.
        suggestion: Option<String>,
    },
    /// The plugin, or the project, has no setting of that name.
    #[error("{owner} has no setting `{name}`")]
    SettingNotFound {
        /// Whose it would be, such as "plugin `tap-csv`".
        owner: String,
        /// What was asked for.
        name: String,
        /// The setting that has this name as an alias, or a name that is spelled much like it.
        suggestion: Option<String>,
    },
    /// Only extractors select anything.
    #[error("`{name}` is not an extractor but one of the {plugin_type}, which select nothing")]
    SelectionNotSupported {
        /// What it is.
        plugin_type: PluginType,
        /// Its name.
        name: String,
    },
    /// The project has no job of that name.
    #[error("the project has no job `{name}`")]
    JobNotFound {
        /// What was asked for.
        name: String,
        /// A name that is spelled much like it.
        suggestion: Option<String>,
    },
    /// The project has no schedule of that name.
    #[error("the project has no schedule `{name}`")]
    ScheduleNotFound {
        /// What was asked for.
        name: String,
        /// A name that is spelled much like it.
        suggestion: Option<String>,
    },
    /// A block is not the name of a plugin, mapping or job.
    #[error("block `{block}` is not a plugin, mapping or job of the project")]
    BlockUnknown {
        /// The block, as it was asked for or as a job names it.
        block: String,
        /// A name that is spelled much like it.
        suggestion: Option<String>,
    },
    /// What is asked for is known, but Meltano cannot do it so.
    #[error("{message}")]
    TaskInvalid {
        /// What, and why.
        message: String,
        /// What to do.
        hint: String,
    },
    /// The blocks are known, but Meltano cannot run them so.
    #[error("{message}")]
    BlockSequenceInvalid {
        /// Which block, and why.
        message: String,
        /// What to do.
        hint: String,
    },
}

impl Error {
    /// What to do about it, where that is known.
    #[must_use]
    pub fn hint(&self) -> Option<String> {
        match self {
            Error::ProjectNotFound { served, .. } if served.is_empty() => {
                Some("the server serves no project".to_owned())
            }
            Error::ProjectNotFound { served, .. } => Some(format!("the server serves {}", listed(served))),
            Error::Unreadable { hint, .. }
            | Error::TaskInvalid { hint, .. }
            | Error::BlockSequenceInvalid { hint, .. } => Some(hint.clone()),
            Error::EnvNotFound { defined, .. } | Error::EnvRequired { defined } if defined.is_empty() => {
                Some("the project defines no environment; add one to `environments` in `meltano.yml`".to_owned())
            }
            Error::EnvNotFound { defined, .. } | Error::EnvRequired { defined } => {
                Some(format!("the project defines {}", listed(defined)))
            }
            Error::SelectionNotSupported { .. } => Some("ask for an extractor".to_owned()),
            Error::PluginNotFound { suggestion, .. }
            | Error::SettingNotFound { suggestion, .. }
            | Error::JobNotFound { suggestion, .. }
            | Error::ScheduleNotFound { suggestion, .. }
            | Error::BlockUnknown { suggestion, .. } => {
                suggestion.as_ref().map(|name| format!("did you mean `{name}`?"))
            }
        }
    }
}

fn at(line: Option<u64>, column: Option<u64>) -> String {
    match (line, column) {
        (Some(line), Some(column)) => format!(" at line {line}, column {column}"),
        (Some(line), None) => format!(" at line {line}"),
        (None, _) => String::new(),
    }
}

/// "`a`, `b` and `c`"; long lists are cut, because nobody reads them.
fn listed(names: &[String]) -> String {
    const SHOWN: usize = 12;
    let mut quoted: Vec<String> = names.iter().take(SHOWN).map(|name| format!("`{name}`")).collect();
    if names.len() > SHOWN {
        quoted.push(format!("{} more", names.len() - SHOWN));
    }
    match quoted.split_last() {
        None => String::new(),
        Some((last, [])) => last.clone(),
        Some((last, others)) => format!("{} and {last}", others.join(", ")),
    }
}
