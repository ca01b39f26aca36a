//! `docs/differences.md`, made of the rows that the tests hold true.

use crate::explained::{BESIDE, EXPLAINED};
use crate::meltano;
use crate::reasons::Reason;
use std::path::Path;

const HEAD: &str = "<!-- Made of `tests/oracle/reasons.rs` by the oracle. Do not edit: `UPDATE=1 cargo test -p meltano-api-tests \
                    --test oracle page`. -->

# Where this reader differs from Meltano

The oracle compares what this server reads with what Meltano VERSION says of the same project: every value and its source,
every attribute, command, job and schedule. It does so for each rule of Meltano, for hundreds of projects that are made by
chance, and for a large one. What follows is all that differs. Each row is shown by a small project, and the tests fail if
it no longer does.

";

const TAIL: &str = "
Some things differ that no comparison of answers shows:

- Meltano reads included files in the order of the file system, which differs from machine to machine. We sort them, so
  that two reads never differ.
- Meltano adds a `project_id` to `meltano.yml`, and writes lock files, also where it only reads. A read of ours writes
  nothing.
- `meltano compile` reads YAML 1.1, in which `on` is a truth and `010` is 8; every other command reads YAML 1.2, and so
  do we.
- Meltano hides a secret setting, but not where it is a part of an object, nor what is filled in from a variable, nor a
  password that no definition calls so. We hide it there as well
  ([decision 7](decisions/0007-what-a-variable-stands-for-is-not-shown.md)).
- A date relative to now, such as `3 days ago`, is worked out by Meltano when it runs. We answer it as it is written.
- Values that `meltano config set` put into the system database are not read yet; they rank between `meltano.yml` and
  what is inherited.

And with states, which the oracle compares by what both read and write:

- Meltano writes `NULL` for a half that an imported archive does not have, and then cannot read the state. We read `NULL` as
  nothing, and never write it. An import of ours is done whole or not at all.
- In files and object stores, Meltano takes ids with `/` or `..`, writes them elsewhere, and loses sight of them in lists. We
  refuse ids that the backend cannot find again.
- Meltano notes an edit before it tries it, so that a merge that fails leaves a row in the table `runs`. Ours leaves none.
- Whole numbers of more than 64 bits are kept by Python. We would round them, so that a state with one is refused, or
  unreadable.
- Meltano's `move` writes, then clears; killed in between, it leaves both. Ours is finished, or has not begun.
- Profiles in `~/.aws` are not read; the other ways to find credentials for S3 are those of the object store's library.
";

/// The page as it should be.
fn page() -> String {
    let rows = EXPLAINED.iter().map(|row| (row.reason, row.case));
    let mut reasons: Vec<(&Reason, Vec<&str>)> = Vec::new();
    for (reason, case) in BESIDE.iter().map(|row| (row.reason, row.case)).chain(rows) {
        match reasons.iter_mut().find(|(known, _)| *known == reason) {
            Some((_, cases)) if cases.contains(&case) => {}
            Some((_, cases)) => cases.push(case),
            None => reasons.push((reason, vec![case])),
        }
    }
    let mut page = HEAD.replace("VERSION", meltano::VERSION);
    page += "| what Meltano does | what we answer | why | shown by |\n|---|---|---|---|\n";
    for (Reason { meltano, answer, why }, cases) in reasons {
        let links = cases.iter().map(|case| format!("[{case}](../tests/oracle/cases/{case}/meltano.yml)"));
        page += &format!("| {meltano} | {answer} | {why} | {} |\n", links.collect::<Vec<_>>().join(", "));
    }
    page + TAIL
}

#[test]
fn the_page_of_differences_is_current() {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("../docs/differences.md");
    if std::env::var_os("UPDATE").is_some() {
        std::fs::write(&path, page()).unwrap();
    }
    let is_current = std::fs::read_to_string(&path).is_ok_and(|text| text == page());
    assert!(is_current, "run `UPDATE=1 cargo test -p meltano-api-tests --test oracle page`");
}
