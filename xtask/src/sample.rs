//! The sample project with its plugins installed: made once under `target/sample`, shared by the demo and the tests.

use crate::tools::{meltano, prepared, run};
use anyhow::Result;
use std::path::{Path, PathBuf};
use std::process::Command;

/// What of `tests/sample` decides whether the plugins must be installed again.
const SOURCES: [&str; 3] = ["meltano.yml", "plugins/tap-orders/pyproject.toml", "plugins/tap-orders/tap_orders.py"];

/// The installed sample, which nobody changes.
pub fn installed(root: &Path) -> Result<PathBuf> {
    let (source, sample) = (root.join("tests/sample"), root.join("target/sample"));
    let meltano = meltano(root)?;
    let mut made_from = String::new();
    for file in SOURCES {
        made_from += &std::fs::read_to_string(source.join(file))?;
    }
    prepared(&sample, "the sample project", &made_from, || {
        copy(&source, &sample)?;
        run(meltano_command(&meltano, &sample).args(["--log-level", "warning", "install"]))
    })?;
    Ok(sample)
}

/// Meltano as a person would call it in the project, but alone with itself.
pub fn meltano_command(meltano: &Path, project: &Path) -> Command {
    let mut command = Command::new(meltano);
    command.current_dir(project);
    for (name, _) in std::env::vars_os().filter(|(name, _)| name.to_string_lossy().starts_with("MELTANO_")) {
        command.env_remove(name);
    }
    // Meltano installs plugins with the `uv` that it brings along.
    let path = std::env::var_os("PATH").unwrap_or_default();
    let paths = meltano.parent().map(PathBuf::from).into_iter().chain(std::env::split_paths(&path));
    command
        .env("PATH", std::env::join_paths(paths).unwrap_or(path.clone()))
        .env("MELTANO_SEND_ANONYMOUS_USAGE_STATS", "false")
        .env("MELTANO_CLI_DISABLE_VERSION_CHECK", "1")
        .env("NO_COLOR", "1");
    command
}

/// Copies a tree of files.
pub fn copy(from: &Path, to: &Path) -> Result<()> {
    std::fs::create_dir_all(to)?;
    for entry in std::fs::read_dir(from)? {
        let entry = entry?;
        let target = to.join(entry.file_name());
        if entry.file_type()?.is_dir() {
            copy(&entry.path(), &target)?;
        } else {
            std::fs::copy(entry.path(), target)?;
        }
    }
    Ok(())
}
