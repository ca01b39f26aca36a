//! What to compare with: a revision of the repository, read without checking it out.

use anyhow::{Context, Result, bail};
use std::collections::BTreeMap;
use std::path::Path;
use std::process::{Command, Stdio};

/// A revision, and why this one.
pub(super) struct Base {
    /// The commit.
    pub(super) commit: String,
    /// How it was found, for the page.
    pub(super) because: String,
}

/// The revision that was named, or else the one that a merge request starts from.
pub(super) fn find(root: &Path, named: Option<&str>) -> Result<Base> {
    if let Some(named) = named {
        let commit = resolved(root, named).with_context(|| {
            format!("`{named}` is not a revision of this repository; name a branch, a tag or a commit")
        })?;
        return Ok(Base { commit, because: format!("`{named}`") });
    }
    for branch in ["origin/main", "main"] {
        if resolved(root, branch).is_err() {
            continue;
        }
        let commit = git(root, &["merge-base", branch, "HEAD"]).with_context(|| {
            format!("`{branch}` and HEAD have no commit in common; fetch the whole history, or name a base")
        })?;
        return Ok(Base { commit: commit.trim().to_owned(), because: format!("where this branch left `{branch}`") });
    }
    let commit = resolved(root, "HEAD~1").context(
        "there is no `origin/main`, no `main` and no commit before HEAD; name a base: `cargo xtask review BASE`",
    )?;
    Ok(Base { commit, because: "the commit before HEAD, as there is no `main`".to_owned() })
}

fn resolved(root: &Path, revision: &str) -> Result<String> {
    if revision.starts_with('-') {
        bail!("a revision does not begin with a dash");
    }
    let commit = git(root, &["rev-parse", "--verify", "--quiet", &format!("{revision}^{{commit}}")])?;
    Ok(commit.trim().to_owned())
}

impl Base {
    /// The first digits of the commit.
    pub(super) fn short(&self) -> &str {
        self.commit.get(..10).unwrap_or(&self.commit)
    }

    /// A file as it was.
    pub(super) fn file(&self, root: &Path, path: &str) -> Result<String> {
        git(root, &["show", &format!("{}:{path}", self.commit)])
            .with_context(|| format!("`{path}` is not in the commit {}; name another base", self.short()))
    }

    /// The Rust files below a folder as they were.
    pub(super) fn sources(&self, root: &Path, folder: &str) -> Result<BTreeMap<String, String>> {
        let names = git(root, &["ls-tree", "-r", "--name-only", &self.commit, "--", folder])?;
        let rust = names.lines().filter(|name| name.ends_with(".rs"));
        rust.map(|name| Ok((name.to_owned(), self.file(root, name)?))).collect()
    }
}

/// The Rust files below a folder as they are.
pub(super) fn sources(root: &Path, folder: &str) -> Result<BTreeMap<String, String>> {
    let mut found = BTreeMap::new();
    let mut open = vec![root.join(folder)];
    while let Some(folder) = open.pop() {
        for entry in std::fs::read_dir(&folder).with_context(|| format!("cannot read `{}`", folder.display()))? {
            let path = entry?.path();
            if path.is_dir() {
                open.push(path);
            } else if path.extension().is_some_and(|extension| extension == "rs") {
                let name = path.strip_prefix(root).unwrap_or(&path).to_string_lossy().into_owned();
                let text = std::fs::read_to_string(&path).with_context(|| format!("cannot read `{name}`"))?;
                found.insert(name, text);
            }
        }
    }
    Ok(found)
}

fn git(root: &Path, arguments: &[&str]) -> Result<String> {
    let output = Command::new("git")
        .args(arguments)
        .current_dir(root)
        .stdin(Stdio::null())
        .output()
        .context("cannot start `git`")?;
    if !output.status.success() {
        let said = String::from_utf8_lossy(&output.stderr);
        bail!("`git {}` failed: {}", arguments.first().unwrap_or(&""), said.trim());
    }
    String::from_utf8(output.stdout).context("git answered something that is not UTF-8")
}

#[cfg(test)]
mod tests {
    use super::*;

    /// A repository with two commits on `trunk`.
    fn repository() -> tempfile::TempDir {
        let root = tempfile::tempdir().expect("a folder");
        let at = root.path();
        git(at, &["init", "--quiet", "--initial-branch=trunk"]).expect("git");
        for text in ["one", "two"] {
            std::fs::create_dir_all(at.join("src")).expect("a folder");
            std::fs::write(at.join("src/lib.rs"), text).expect("written");
            git(at, &["add", "."]).expect("git");
            let who = ["-c", "user.name=t", "-c", "user.email=t@t.example"];
            git(at, &[&who[..], &["commit", "--quiet", "--message", text]].concat()).expect("git");
        }
        root
    }

    #[test]
    fn the_base_is_what_was_named_or_where_the_branch_left_main_or_the_commit_before() {
        let root = repository();
        let at = root.path();
        let before = find(at, None).expect("a base");
        assert_eq!(before.because, "the commit before HEAD, as there is no `main`");
        assert_eq!(before.file(at, "src/lib.rs").expect("a file"), "one");
        git(at, &["branch", "main", "HEAD~1"]).expect("git");
        let left = find(at, None).expect("a base");
        assert_eq!(
            (left.commit.as_str(), left.because.as_str()),
            (before.commit.as_str(), "where this branch left `main`")
        );
        let named = find(at, Some("trunk")).expect("a base");
        assert_eq!(named.sources(at, "src").expect("files")["src/lib.rs"], "two");
    }

    #[test]
    fn what_is_no_revision_is_refused_with_a_way_out() {
        let root = repository();
        for wrong in ["nowhere", "--output=x"] {
            let error = find(root.path(), Some(wrong)).err().expect("refused").to_string();
            assert!(error.starts_with(&format!("`{wrong}` is not a revision")), "{error}");
        }
        let base = find(root.path(), None).expect("a base");
        let error = base.file(root.path(), "gone.yaml").expect_err("not there").to_string();
        assert!(error.contains("`gone.yaml` is not in the commit"), "{error}");
    }
}
