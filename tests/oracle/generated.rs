//! Projects that nobody wrote: hundreds of them, made of everything that files may say, always the same ones.
//!
//! `ORACLE_PROJECTS` is how many; `ORACLE_FIRST` is the number of the first; `ORACLE_SHRINK` is how many kinds of
//! differences are shrunk, and `ORACLE_KIND` how those begin that are. A difference that nothing explains is shrunk
//! and printed with its project, whose folder stays in `target/oracle`. To keep it: copy that folder to
//! `tests/oracle/cases`, name it after the rule, and state the rule in the first line of its `meltano.yml`.

mod explained;
mod faults;
pub(crate) mod node;
mod project;
mod shrink;
mod values;

use crate::case::Case;
use crate::facts::Difference;
use crate::{compared, differences, meltano};
use explained::{Generated, OF_GENERATED, Seen};
use node::Files;
use proptest::strategy::{Strategy, ValueTree};
use proptest::test_runner::{Config, RngAlgorithm, TestRng, TestRunner};
use std::collections::BTreeMap;
use std::path::{Path, PathBuf};
use std::time::Instant;
use tempfile::TempDir;

/// How many a usual run compares.
const USUAL: usize = 400;
/// One project of so many has a fault, each another one.
const SOUND: usize = 8;
/// Of each kind.
const MOST_SHOWN: usize = 4;
/// Shrinking takes a while.
const MOST_SHRUNK: usize = 3;

fn number(variable: &str, otherwise: usize) -> usize {
    std::env::var(variable).map_or(otherwise, |text| text.parse().unwrap())
}

/// The project of a number, which is the same wherever it is made.
fn made(strategy: &impl Strategy<Value = Files>, number: usize) -> Files {
    let mut seed = [0; 32];
    seed[..8].copy_from_slice(&(number as u64).to_le_bytes());
    let rng = TestRng::from_seed(RngAlgorithm::ChaCha, &seed);
    let mut files = strategy.new_tree(&mut TestRunner::new_with_rng(Config::default(), rng)).unwrap().current();
    if number.is_multiple_of(SOUND) {
        faults::ALL[number / SOUND % faults::ALL.len()](&mut files);
    }
    files
}

fn explanation(seen: &Seen<'_>, difference: &Difference) -> Option<usize> {
    OF_GENERATED.iter().position(|Generated { holds, .. }| holds(seen, difference))
}

#[test]
fn the_reader_says_what_meltano_says_of_generated_projects() {
    let (first, count) = (number("ORACLE_FIRST", 0), number("ORACLE_PROJECTS", USUAL));
    let (strategy, start) = (project::project(), Instant::now());
    let ground = TempDir::new().unwrap();
    for number in first..first + count {
        made(&strategy, number).write(&ground.path().join(number.to_string()));
    }
    let (mut used, mut refused, mut seen) = (vec![0; OF_GENERATED.len()], 0, 0);
    let mut found: Vec<(usize, Difference)> = Vec::new();
    meltano::ask(ground.path(), &[], |name, answer| {
        let files = made(&strategy, name.parse().unwrap());
        let case = Case::at(ground.path().join(&name));
        seen += 1;
        refused += usize::from(answer.get("refused").is_some());
        let (differences, reader) = compared(&case, &answer);
        for difference in differences {
            match explanation(&Seen { files: &files, reader: &reader }, &difference) {
                Some(row) => used[row] += 1,
                None => found.push((name.parse().unwrap(), difference)),
            }
        }
    });
    assert_eq!(seen, count, "Meltano was asked about each");
    let seconds = start.elapsed().as_secs();
    println!("oracle: {count} generated projects in {seconds} s, {refused} of them refused by Meltano");
    for (times, row) in used.iter().zip(OF_GENERATED) {
        println!("explained {times} times: {}", row.reason.meltano);
    }
    assert!(found.is_empty(), "{}", report(&strategy, &found));
    if count >= USUAL && first == 0 {
        let unused = OF_GENERATED.iter().zip(&used).find(|(_, times)| **times == 0);
        assert!(unused.is_none(), "nothing shows any more: {}", unused.unwrap().0.reason.meltano);
    }
}

/// Of each kind of difference how many there are and the first, and the smallest project that shows it.
fn report(strategy: &impl Strategy<Value = Files>, found: &[(usize, Difference)]) -> String {
    let mut kinds: BTreeMap<String, Vec<&(usize, Difference)>> = BTreeMap::new();
    for one in found {
        kinds.entry(one.1.kind()).or_default().push(one);
    }
    let mut report = format!("{} differences that nothing explains:\n", found.len());
    for (kind, all) in &kinds {
        report += &format!("{} times {kind}, such as\n", all.len());
        for (number, difference) in all.iter().take(MOST_SHOWN) {
            report += &format!("  {number}: {difference}\n");
        }
    }
    for (kind, all) in kinds
        .iter()
        .filter(|(kind, _)| std::env::var("ORACLE_KIND").map_or(true, |wanted| kind.starts_with(&wanted)))
        .take(self::number("ORACLE_SHRINK", MOST_SHRUNK))
    {
        let number = all[0].0;
        let smallest = shrink::shrink(&made(strategy, number), &|seen, difference| {
            difference.kind() == *kind && explanation(seen, difference).is_none()
        });
        let folder = kept(number);
        smallest.write(&folder);
        report += &format!("\nproject {number}, in {}:\n{}", folder.display(), smallest.print());
        let name = number.to_string();
        let answer = &meltano::answers(folder.parent().unwrap(), &[&name])[&name];
        for difference in differences(&Case::at(folder), answer) {
            report += &format!("=> {difference}\n");
        }
    }
    report
}

fn kept(number: usize) -> PathBuf {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("../target/oracle").join(number.to_string());
    let _ = std::fs::remove_dir_all(&folder);
    folder
}

#[test]
fn sees_and_shrinks_a_difference() {
    let strategy = project::project();
    let is_fit = |files: &Files| files.of("meltano.yml").contains("pip_url: 'git") && files.parts().len() > 20;
    let files = (0..).map(|number| made(&strategy, number)).find(is_fit).unwrap();
    let smallest = shrink::shrink(&files, &|_, difference| difference.what.ends_with("/pip_url"));
    let (text, parts) = (smallest.print(), smallest.parts());
    assert!(text.contains("me:secret") || text.contains("''"), "the difference is still there:\n{text}");
    assert!(parts.len() < 10, "{} parts are left of {}:\n{text}", parts.len(), files.parts().len());
}
