//! Names of states, and what they say about the pipeline that a state belongs to.

use std::fmt;

/// A state id. Meltano takes any text; what can never name a state here is refused when one is made.
#[derive(Clone, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct StateId(String);

/// Why a text cannot be a state id.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum InvalidId {
    /// It is empty.
    #[error("a state id has at least one character")]
    Empty,
    /// It is longer than the column in which Meltano keeps it.
    #[error("a state id has at most {MAX} characters, this one has {0}")]
    TooLong(usize),
    /// It is `.` or `..`, which are steps in a path and no names, in URLs as in directories.
    #[error("`.` and `..` are no state ids")]
    Dots,
    /// It has a NUL, which ends texts of SQLite and of file systems.
    #[error("a state id has no NUL character")]
    Nul,
}

/// What the id of `meltano run` is made of.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Parts<'a> {
    /// The environment.
    pub env: &'a str,
    /// The first block.
    pub extractor: &'a str,
    /// The last block.
    pub loader: &'a str,
    /// What was added to tell it from others.
    pub suffix: Option<&'a str>,
}

/// The length of the column `state_id` in Meltano's system database (internals 3.1), in characters.
pub const MAX: usize = 900;

impl StateId {
    /// Takes a text as the name of a state.
    ///
    /// # Errors
    /// When it can never be one.
    pub fn new(text: impl Into<String>) -> Result<Self, InvalidId> {
        let text = text.into();
        let length = text.chars().count();
        match () {
            () if text.is_empty() => Err(InvalidId::Empty),
            () if length > MAX => Err(InvalidId::TooLong(length)),
            () if text == "." || text == ".." => Err(InvalidId::Dots),
            () if text.contains('\0') => Err(InvalidId::Nul),
            () => Ok(Self(text)),
        }
    }

    /// The text.
    #[must_use]
    pub fn as_str(&self) -> &str {
        &self.0
    }

    /// What it is made of, if it looks like one of `meltano run`: the regular expression of `meltano state`
    /// (`cli/state.py`, internals 4.1), `^(env.+):(tap.+)-to-(target.+?)(?::(suffix.+))?(?<=[^:])$`, in which the
    /// environment and the tap take as much as they can, and the target as little.
    #[must_use]
    pub fn parts(&self) -> Option<Parts<'_>> {
        let text = self.0.strip_suffix('\n').unwrap_or(&self.0);
        if text.contains('\n') || text.ends_with(':') {
            return None;
        }
        // The environment ends at the last colon behind which there still is a tap and a target.
        for (colon, _) in text.rmatch_indices(':') {
            let (env, rest) = (&text[..colon], &text[colon + 1..]);
            if env.is_empty() {
                continue;
            }
            for (to, _) in rest.rmatch_indices("-to-") {
                let (extractor, behind) = (&rest[..to], &rest[to + "-to-".len()..]);
                if extractor.is_empty() || behind.is_empty() {
                    continue;
                }
                // The target has at least one character, which may be a colon.
                let first = behind.chars().next().map_or(0, char::len_utf8);
                let end = behind[first..].find(':').map(|at| at + first);
                let (loader, suffix) = match end {
                    Some(end) if end + 1 < behind.len() => (&behind[..end], Some(&behind[end + 1..])),
                    _ => (behind, None),
                };
                return Some(Parts { env, extractor, loader, suffix });
            }
        }
        None
    }

    /// The environment that it names.
    #[must_use]
    pub fn env(&self) -> Option<&str> {
        self.parts().map(|parts| parts.env)
    }
}

impl fmt::Display for StateId {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str(&self.0)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_id_is_taken_apart_as_meltano_does() {
        let parts = |text: &str| {
            let id = StateId::new(text).expect("an id");
            id.parts().map(|parts| [parts.env, parts.extractor, parts.loader, parts.suffix.unwrap_or("-")].join(" "))
        };
        let table = [
            ("dev:tap-a-to-target-b", Some("dev tap-a target-b -")),
            ("dev:tap-a-to-b-to-target-c", Some("dev tap-a-to-b target-c -")),
            ("a:b:tap-to-x", Some("a:b tap x -")),
            ("dev:tap-to-target:one:two", Some("dev tap target one:two")),
            ("dev:tap-to-a:x-to-b", Some("dev:tap-to-a x b -")),
            ("dev:tap-to-target:", None),
            ("dev:tap", None),
            (":tap-to-target", None),
            ("tap-to-target", None),
        ];
        for (text, expected) in table {
            assert_eq!(parts(text).as_deref(), expected, "{text}");
        }
    }

    #[test]
    fn what_can_never_be_an_id_is_refused() {
        assert_eq!(StateId::new(""), Err(InvalidId::Empty));
        assert_eq!(StateId::new("a\0"), Err(InvalidId::Nul));
        assert_eq!(StateId::new(".."), Err(InvalidId::Dots));
        assert!(StateId::new("ü".repeat(MAX)).is_ok());
        assert_eq!(StateId::new("ü".repeat(MAX + 1)), Err(InvalidId::TooLong(901)));
    }
}
