//! Virtual environments made of the files that are looked at, and nothing else.

#![allow(clippy::unwrap_used)]

use super::*;

/// A virtual environment whose `meltano` begins with `head`, in which `{python}` stands for its interpreter.
fn virtual_environment(directory: &Path, head: &str, version: &str) -> PathBuf {
    let packages = directory.join("lib/python3.11/site-packages");
    fs::create_dir_all(packages.join("meltano/migrations")).unwrap();
    fs::create_dir_all(packages.join("meltano_state_backend-9.9.dist-info")).unwrap();
    fs::create_dir_all(packages.join(format!("meltano-{version}.dist-info"))).unwrap();
    let text = format!("Metadata-Version: 2.4\nName: meltano\nVersion: {version}\n\nVersion: 0.0\n");
    fs::write(packages.join(format!("meltano-{version}.dist-info/METADATA")), text).unwrap();
    fs::write(packages.join("meltano/migrations/db.lock"), "c0efb3c314eb").unwrap();
    let executable = directory.join("bin/meltano");
    fs::create_dir_all(directory.join("bin")).unwrap();
    let python = directory.join("bin/python");
    fs::write(&executable, head.replace("{python}", python.to_str().unwrap())).unwrap();
    fs::set_permissions(&executable, fs::Permissions::from_mode(0o755)).unwrap();
    executable
}

#[test]
fn the_version_is_read_through_every_kind_of_script() {
    let home = tempfile::tempdir().unwrap();
    let table = [
        ("plain", "#!{python}\nimport sys\n"),
        ("option", "#! {python} -I\n"),
        ("with blanks in it", "#!/bin/sh\n'''exec' \"{python}\" \"$0\" \"$@\"\n' '''\n"),
        ("long", "#!/bin/sh\n'''exec' {python} \"$0\" \"$@\"\n' '''\n"),
        ("user", "#!/usr/bin/env something\n"),
        ("binary", "\u{7f}ELF"),
    ];
    for (name, head) in table {
        let executable = virtual_environment(&home.path().join(name), head, "4.4.1");
        let link = home.path().join(format!("link to {name}"));
        std::os::unix::fs::symlink(&executable, &link).unwrap();
        for path in [executable, link] {
            let found = Locator::new(Some(path.clone())).find(home.path()).unwrap();
            let python = home.path().join(name).join("bin/python");
            let expected = Installation {
                executable: path,
                interpreter: Some(Interpreter { executable: python, version: Some("3.11".to_owned()) })
                    .filter(|_| head.contains("{python}")),
                version: Some("4.4.1".to_owned()),
                head_revision: Some("c0efb3c314eb".to_owned()),
            };
            assert_eq!(found, expected, "{head}");
            assert_eq!(found.problem(), None);
        }
    }
}

#[test]
fn the_projects_own_meltano_wins_and_an_upgrade_is_seen() {
    let root = tempfile::tempdir().unwrap();
    let locator = Locator::new(None);
    virtual_environment(&root.path().join("venv"), "#!{python}\n", "4.0.0");
    assert_eq!(locator.find(root.path()).unwrap().version.as_deref(), Some("4.0.0"));
    let directory = root.path().join(".venv");
    let executable = virtual_environment(&directory, "#!{python}\n", "4.4.1");
    let found = locator.find(root.path()).unwrap();
    assert_eq!((found.executable, found.version.as_deref()), (executable, Some("4.4.1")));
    fs::remove_dir_all(directory.join("lib/python3.11/site-packages/meltano-4.4.1.dist-info")).unwrap();
    virtual_environment(&directory, "#!{python}\n", "5.0.0");
    let upgraded = locator.find(root.path()).unwrap();
    assert_eq!(upgraded.problem().unwrap().code, "meltano_version_untested");
}

#[test]
fn one_that_the_operator_named_is_never_replaced() {
    let root = tempfile::tempdir().unwrap();
    virtual_environment(&root.path().join(".venv"), "#!{python}\n", "4.4.1");
    let missing = Locator::new(Some(root.path().join("gone"))).find(root.path()).unwrap_err();
    assert_eq!(missing.problem().code, "meltano_not_found");
}
