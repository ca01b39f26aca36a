//! The names of environment variables (`to_env_var` in `core/utils/__init__.py`).

/// Joins the words with `_`, in capitals, with `_` for whatever no variable may have in its name.
pub(super) fn variable(words: &[&str]) -> String {
    let word = |word: &&str| {
        word.chars()
            .map(|letter| if letter.is_ascii_alphanumeric() { letter.to_ascii_uppercase() } else { '_' })
            .collect::<String>()
    };
    words.iter().filter(|word| !word.is_empty()).map(word).collect::<Vec<_>>().join("_")
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
        assert_eq!(unique(["A", "B", "A"].map(str::to_owned).to_vec()), ["A", "B"]);
    }
}
