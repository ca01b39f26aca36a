//! A private system directory for each run, so that two runs of a plugin do not mix up their catalogues and states.
//!
//! Meltano keeps the files of a running plugin in `.meltano/run/<plugin>`, whoever runs it. So each run gets a
//! directory with an own `run`, in which everything else leads to the project's.

use std::fs::{self, DirBuilder, OpenOptions};
use std::io::{self, Write};
use std::os::unix::fs::{DirBuilderExt, symlink};
use std::path::{Component, Path};

/// Not shared: what each run needs for itself, and what Meltano makes anew wherever it is missing.
const PRIVATE: [&str; 5] = ["run", "logs", "analytics.json", ".gitignore", "CACHEDIR.TAG"];

/// What plugins are configured with in the run directories that they keep (`config_files` in `core/plugin/airflow.py` and
/// `superset.py`). Meltano writes them before each invocation and removes them behind it.
const KEPT_CONFIGURATION: [&str; 2] = ["airflow.cfg", "superset_config.py"];

/// Makes `private`, which must not exist, a system directory for one run of the project at `root`. The plugins that are
/// named in `keep` use the project's own run directory: Airflow and Superset keep databases and logs there, and processes
/// of theirs find each other by it.
///
/// # Errors
/// When a directory or a link cannot be made.
pub fn make_private_system_directory(private: &Path, root: &Path, keep: &[&str]) -> io::Result<()> {
    let shared = root.join(".meltano");
    DirBuilder::new().recursive(true).mode(0o700).create(private.join("run"))?;
    // Projects keep state in `$MELTANO_SYS_DIR_ROOT/state`; were it missing, the state of a first run would be lost.
    DirBuilder::new().recursive(true).create(shared.join("state"))?;
    // Meltano makes this one where it finds none, but here it sees only the private directory.
    let ignore = OpenOptions::new().write(true).create_new(true).open(shared.join(".gitignore"));
    if let Ok(mut ignore) = ignore {
        ignore.write_all(b"*\n")?;
    }
    for entry in shared.read_dir()? {
        let name = entry?.file_name();
        let is_private = name.to_str().is_some_and(|name| PRIVATE.contains(&name) || name.starts_with("meltano.db"));
        if !is_private {
            symlink(shared.join(&name), private.join(&name))?;
        }
    }
    let is_name = |name: &&&str| matches!(Path::new(name).components().collect::<Vec<_>>()[..], [Component::Normal(_)]);
    for name in keep.iter().filter(is_name) {
        let kept = shared.join("run").join(name);
        DirBuilder::new().recursive(true).create(&kept)?;
        symlink(kept, private.join("run").join(name))?;
    }
    // For projects that name `$MELTANO_SYS_DIR_ROOT/meltano.db` themselves. SQLite follows the link, and keeps its
    // companion files beside the real one; the link may dangle until there is one.
    symlink(shared.join("meltano.db"), private.join("meltano.db"))?;
    // Meltano copies the project id from this file into a `meltano.yml` that has none, and so rewrites it. It writes
    // the file itself if it is missing. Here it can write, and reads nothing.
    symlink("/dev/null", private.join("analytics.json"))
}

/// Removes what was left in the run directories that plugins keep, when Meltano could not.
///
/// # Errors
/// When a file is there and cannot be removed.
pub fn remove_kept_configuration(private: &Path) -> io::Result<()> {
    let plugins = match private.join("run").read_dir() {
        Ok(plugins) => plugins,
        Err(error) if error.kind() == io::ErrorKind::NotFound => return Ok(()),
        Err(error) => return Err(error),
    };
    for plugin in plugins {
        let plugin = plugin?;
        if plugin.file_type()?.is_symlink() {
            for name in KEPT_CONFIGURATION {
                match fs::remove_file(plugin.path().join(name)) {
                    Err(error) if !matches!(error.kind(), io::ErrorKind::NotFound | io::ErrorKind::NotADirectory) => {
                        return Err(error);
                    }
                    _ => {}
                }
            }
        }
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use std::fs;

    use super::{make_private_system_directory, remove_kept_configuration};

    #[test]
    fn all_but_the_run_directory_leads_to_the_project() {
        let directory = tempfile::tempdir().expect("a temporary directory");
        let (root, private) = (directory.path().join("project"), directory.path().join("sys"));
        fs::create_dir_all(root.join(".meltano/run/tap-x")).expect("made");
        fs::create_dir_all(root.join(".meltano/extractors/tap-x")).expect("made");
        fs::write(root.join(".meltano/analytics.json"), "{}").expect("written");
        make_private_system_directory(&private, &root, &["airflow", "../out"]).expect("made");
        assert!(private.join("extractors/tap-x").is_dir());
        assert!(private.join("state").is_dir());
        assert!(!private.join("run/tap-x").exists());
        assert_eq!(fs::read(private.join("analytics.json")).expect("read"), b"");
        assert!(!root.join(".meltano/out").exists() && !private.join("out").exists());
        fs::write(private.join("run/airflow/airflow.db"), "kept").expect("written");
        fs::write(private.join("run/airflow/airflow.cfg"), "secret").expect("written");
        remove_kept_configuration(&private).expect("removed");
        fs::remove_dir_all(&private).expect("removed");
        assert_eq!(fs::read(root.join(".meltano/run/airflow/airflow.db")).expect("read"), b"kept");
        assert!(!root.join(".meltano/run/airflow/airflow.cfg").exists());
    }
}
