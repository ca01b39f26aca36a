//! `$VARIABLES` in values, as Meltano fills them in (`ENV_VAR_PATTERN` in `core/utils/__init__.py`, internals 2.7).

use std::collections::BTreeMap;

/// Fills in `${any_case}` and `$UPPER_CASE`, once: what comes in is not looked at again. `\$NAME` stays, without its
/// backslash; a variable that is not set is empty.
pub(super) fn expand(text: &str, variables: &BTreeMap<String, String>) -> String {
    expand_with(text, |name| variables.get(name).cloned().unwrap_or_default())
}

/// The same, but nothing unless each variable is known. A value that refers to others is taken for unknown, because
/// where it comes from decides whether Meltano fills them in.
pub(super) fn expand_known(text: &str, variables: &BTreeMap<String, String>) -> Option<String> {
    let mut all_known = true;
    let filled = expand_with(text, |name| {
        let value = variables.get(name).filter(|value| !value.contains('$'));
        all_known &= value.is_some();
        value.cloned().unwrap_or_default()
    });
    all_known.then_some(filled)
}

/// The same, with any way to find the text of a variable.
pub(super) fn expand_with(text: &str, mut lookup: impl FnMut(&str) -> String) -> String {
    let mut expanded = String::with_capacity(text.len());
    let mut rest = text;
    while let Some(start) = rest.find('$') {
        let (before, after) = (&rest[..start], &rest[start + 1..]);
        match reference(after) {
            Some((name, length)) => {
                if let Some(before) = before.strip_suffix('\\') {
                    expanded.push_str(before);
                    expanded.push('$');
                    expanded.push_str(&after[..length]);
                } else {
                    expanded.push_str(before);
                    expanded.push_str(&lookup(name));
                }
                rest = &after[length..];
            }
            None => {
                expanded.push_str(before);
                expanded.push('$');
                rest = after;
            }
        }
    }
    expanded.push_str(rest);
    expanded
}

/// The name of the variable that a text after `$` begins with, and how many bytes speak of it.
fn reference(after: &str) -> Option<(&str, usize)> {
    if let Some(inner) = after.strip_prefix('{') {
        let end = inner.find(|letter: char| !(letter.is_alphanumeric() || letter == '_'))?;
        return (end > 0 && inner[end..].starts_with('}')).then(|| (&inner[..end], end + 2));
    }
    if !after.starts_with(|letter: char| letter.is_ascii_uppercase()) {
        return None;
    }
    let is_part = |letter: char| letter.is_ascii_uppercase() || letter.is_ascii_digit() || letter == '_';
    let length = after.find(|letter| !is_part(letter)).unwrap_or(after.len());
    Some((&after[..length], length))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_not_known_is_not_guessed() {
        let variables = [("A", "1"), ("R", "$A")].map(|(name, value)| (name.to_owned(), value.to_owned()));
        let variables = BTreeMap::from(variables);
        let table =
            [("x-$A", Some("x-1")), ("plain", Some("plain")), ("$A$B", None), ("${R}", None), (r"\$B", Some("$B"))];
        for (text, expected) in table {
            assert_eq!(expand_known(text, &variables).as_deref(), expected, "{text}");
        }
    }

    #[test]
    fn references_expand_as_in_meltano() {
        let variables =
            [("A", "1"), ("lower", "2"), ("R", "$A")].map(|(name, value)| (name.to_owned(), value.to_owned()));
        let variables = BTreeMap::from(variables);
        let table = [
            ("$A-two", "1-two"),
            ("${A}${lower}", "12"),
            ("$lower", "$lower"),
            ("\\$A \\${A}", "$A ${A}"),
            ("$$A", "$1"),
            ("$R", "$A"),
            ("[$MISSING]", "[]"),
            ("${MISSING-x} ${} $ ${A", "${MISSING-x} ${} $ ${A"),
            ("$A_B.$A", ".1"),
        ];
        for (text, expected) in table {
            assert_eq!(expand(text, &variables), expected, "{text}");
        }
    }
}
