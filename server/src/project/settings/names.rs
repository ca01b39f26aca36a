//! The names of environment variables (`to_env_var` in `core/utils/__init__.py`).

use crate::project::plugin_type::PluginType;

/// Joins the words with `_`, in capitals, with `_` for whatever no variable may have in its name.
pub(super) fn variable(words: &[&str]) -> String {
    let word = |word: &&str| {
        word.chars()
            .map(|letter| if letter.is_ascii_alphanumeric() { letter.to_ascii_uppercase() } else { '_' })
            .collect::<String>()
    };
    words.iter().filter(|word| !word.is_empty()).map(word).collect::<Vec<_>>().join("_")
}

/// Whether Meltano itself sets a variable, to something that is in the project's files and no secret: where the project
/// is, and who a plugin is.
pub(super) fn is_meltanos_own(name: &str) -> bool {
    const OF_PROJECT: [&str; 3] = ["MELTANO_PROJECT_ROOT", "MELTANO_ENVIRONMENT", "MELTANO_SYS_DIR_ROOT"];
    const OF_PLUGIN: [&str; 3] = ["_NAME", "_NAMESPACE", "_VARIANT"];
    OF_PROJECT.contains(&name)
        || PluginType::ALL.into_iter().any(|plugin_type| {
            let rest = name.strip_prefix("MELTANO_");
            let rest = rest.and_then(|rest| rest.strip_prefix(&variable(&[plugin_type.singular()])));
            rest.is_some_and(|rest| OF_PLUGIN.contains(&rest))
        })
}

/// Whether an extra, or a part of one, is about streams and their columns, which may be called like anything.
pub(super) fn is_about_streams(name: &str) -> bool {
    const EXTRAS: [&str; 4] = ["_select", "_select_filter", "_metadata", "_schema"];
    EXTRAS.contains(&name.split('.').next().unwrap_or_default())
}

/// Whether the plugins of a pipeline set a variable for each other (`elt_context_env` in `core/elt_context.py`).
pub(super) fn is_of_pipeline(name: &str) -> bool {
    const PREFIXES: [&str; 6] = [
        "MELTANO_EXTRACT_",
        "MELTANO_EXTRACTOR_",
        "MELTANO_LOAD_",
        "MELTANO_LOADER_",
        "MELTANO_TRANSFORM_",
        "MELTANO_TRANSFORMER_",
    ];
    PREFIXES.iter().any(|prefix| name.starts_with(prefix))
}

/// Each once, where it stood first.
pub(super) fn unique(names: Vec<String>) -> Vec<String> {
    let mut unique: Vec<String> = Vec::with_capacity(names.len());
    for name in names {
        if !unique.contains(&name) {
            unique.push(name);
        }
    }
    unique
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_variable_is_named_after_prefix_and_setting() {
        assert_eq!(variable(&["tap-x", "auth.token"]), "TAP_X_AUTH_TOKEN");
        assert_eq!(variable(&["tap-x--b", "_select"]), "TAP_X__B__SELECT");
        assert_eq!(variable(&["", "a"]), "A");
        assert!(is_meltanos_own("MELTANO_EXTRACTOR_NAMESPACE") && is_meltanos_own("MELTANO_FILE_NAME"));
        assert!(!is_meltanos_own("MELTANO_EXTRACT_PASSWORD") && !is_meltanos_own("MELTANO_DATABASE_URI"));
        assert_eq!(unique(["A", "B", "A"].map(str::to_owned).to_vec()), ["A", "B"]);
    }
}
