//! The ways in which names are spelled.

/// `run_list`: lower-case words and digits, joined by single underscores.
pub(super) fn is_snake_case(name: &str) -> bool {
    is_words(name, '_')
}

/// `x-request-id`: lower-case words and digits, joined by single dashes.
pub(super) fn is_kebab_case(name: &str) -> bool {
    is_words(name, '-')
}

fn is_words(name: &str, joint: char) -> bool {
    let letter = |character: char| character.is_ascii_lowercase() || character.is_ascii_digit();
    name.starts_with(|character: char| character.is_ascii_lowercase())
        && name.split(joint).all(|word| !word.is_empty() && word.chars().all(letter))
}

/// `RunPage`: a capital first, then letters and digits.
pub(super) fn is_pascal_case(name: &str) -> bool {
    name.starts_with(|character: char| character.is_ascii_uppercase())
        && name.chars().all(|character| character.is_ascii_alphanumeric())
}
