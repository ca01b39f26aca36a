//! Takes everything away from a project that a difference does not need.

use super::explained::Seen;
use super::node::{Files, Part};
use crate::case::Case;
use crate::facts::Difference;
use crate::{compared, meltano};
use tempfile::TempDir;

/// Looks no further after so many rounds.
const MOST_ROUNDS: usize = 12;

/// The smallest project found that still has a difference of the kind that is wanted. A round asks Meltano about every
/// part taken away alone, and then about many of them together.
pub(super) fn shrink(files: &Files, is_wanted: &dyn Fn(&Seen<'_>, &Difference) -> bool) -> Files {
    let mut smallest = files.clone();
    for _ in 0..MOST_ROUNDS {
        let parts = smallest.parts();
        let alone: Vec<Files> = parts.iter().map(|part| smallest.without(std::slice::from_ref(part))).collect();
        let free: Vec<Part> =
            parts.into_iter().zip(still(&alone, is_wanted)).filter(|(_, still)| *still).map(|(part, _)| part).collect();
        if free.is_empty() {
            break;
        }
        let counts: Vec<usize> = (0..8).map(|halved| (free.len() >> halved).max(1)).collect();
        let together: Vec<Files> = counts.iter().map(|count| smallest.without(&free[..*count])).collect();
        let found = still(&together, is_wanted).iter().position(|still| *still).unwrap_or(together.len() - 1);
        smallest = together[found].clone();
    }
    smallest
}

/// Which of these projects still have such a difference.
fn still(all: &[Files], is_wanted: &dyn Fn(&Seen<'_>, &Difference) -> bool) -> Vec<bool> {
    let ground = TempDir::new().unwrap();
    for (index, files) in all.iter().enumerate() {
        files.write(&ground.path().join(index.to_string()));
    }
    let mut found = vec![false; all.len()];
    meltano::ask(ground.path(), &[], |name, answer| {
        let index: usize = name.parse().unwrap();
        let (differences, reader) = compared(&Case::at(ground.path().join(name)), &answer);
        let seen = Seen { files: &all[index], reader: &reader };
        found[index] = differences.iter().any(|difference| is_wanted(&seen, difference));
    });
    found
}
