//! The names of artefacts.

use sha2::{Digest, Sha256};

/// A name of a project as a part of the name of a file. One that has to be changed for that is told from others by a
/// digest.
pub(super) fn safe(name: &str) -> String {
    let is_plain = |letter: char| letter.is_ascii_alphanumeric() || matches!(letter, '-' | '_' | '.');
    let plain: String = name.chars().map(|letter| if is_plain(letter) { letter } else { '_' }).take(100).collect();
    if plain == name && !name.is_empty() {
        return plain;
    }
    let digest: String = Sha256::digest(name).iter().take(4).map(|byte| format!("{byte:02x}")).collect();
    format!("{plain}-{digest}")
}

/// What a file of that name is.
pub(super) fn media_type(name: &str) -> &'static str {
    match name.rsplit('.').next() {
        Some("json") => "application/json",
        Some("xml") => "application/xml",
        _ => "application/octet-stream",
    }
}

#[cfg(test)]
mod tests {
    use super::safe;

    #[test]
    fn a_name_is_that_of_a_file_and_stays_different_from_others() {
        assert_eq!(safe("tap-a_1.x"), "tap-a_1.x");
        for (name, beginning) in [("../x", ".._x-"), ("a/b", "a_b-"), ("a b", "a_b-"), ("", "-"), ("ü", "_-")] {
            assert!(safe(name).starts_with(beginning), "{}", safe(name));
        }
        assert_ne!(safe("a/b"), safe("a b"));
        assert!(safe(&"x".repeat(500)).len() < 120);
    }
}
