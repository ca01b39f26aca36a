//! One language: what its tools are, how its client is generated, and how the program that uses the client is checked.

use crate::sample::copy;
use crate::tools::{prepared, run, uv};
use anyhow::{Context, Result, bail, ensure};
use std::path::{Path, PathBuf};
use std::process::{Command, Output};

/// `docs/clients.md` tells its readers the same commands; a test compares.
pub(super) struct Language {
    /// The name of its folder in `tests/clients`.
    pub(super) name: &'static str,
    tools: Tools,
    /// A line without quotes, and the executable of a tool first.
    pub(super) generate: &'static str,
    /// The same.
    pub(super) check: &'static str,
}

/// Who installs what the files of the folder pin.
enum Tools {
    Npm,
    Uv,
}

pub(super) const TYPESCRIPT: Language =
    Language { name: "typescript", tools: Tools::Npm, generate: "openapi-ts", check: "tsc" };

pub(super) const PYTHON: Language = Language {
    name: "python",
    tools: Tools::Uv,
    generate: "openapi-python-client generate --path meltano-v2.yaml --config openapi-python-client.yaml \
               --custom-template-path templates --meta none --output-path meltano_api_client --overwrite --fail-on-warning",
    check: "mypy scenario.py meltano_api_client",
};

impl Language {
    /// Generates the client of a contract into a folder of its own, and checks the program that uses it.
    pub(super) fn make(&self, root: &Path, contract: &Path, folder: &Path) -> Result<()> {
        let tools = self.tools(root)?;
        if folder.exists() {
            std::fs::remove_dir_all(folder)?;
        }
        copy(&self.home(root), folder)?;
        let read = || format!("cannot read `{}`", contract.display());
        std::fs::copy(contract, folder.join("meltano-v2.yaml")).with_context(read)?;
        if matches!(self.tools, Tools::Npm) {
            std::os::unix::fs::symlink(tools.join("node_modules"), folder.join("node_modules"))?;
        }
        let generated = self.run(&tools, folder, self.generate)?;
        // A generator that drops something says so, and succeeds. Nothing of the contract is dropped.
        let warnings = String::from_utf8_lossy(&generated.stderr);
        ensure!(warnings.trim().is_empty(), "{}: the generator warns:\n{warnings}", self.name);
        self.run(&tools, folder, self.check)?;
        Ok(())
    }

    /// All that a generated client depends on, but the contract: the commands, and the text of the files.
    pub(super) fn sources(&self, root: &Path) -> Result<String> {
        let mut text = self.generate.to_owned() + self.check;
        collect(&self.home(root), &mut text)?;
        Ok(text)
    }

    /// Runs one of the tools. What it said is shown if it fails.
    fn run(&self, tools: &Path, folder: &Path, line: &str) -> Result<Output> {
        let executables = tools.join(match self.tools {
            Tools::Npm => "node_modules/.bin",
            Tools::Uv => "bin",
        });
        let mut words = line.split_whitespace();
        let name = words.next().context("a line begins with a tool")?;
        // The generators call tools of their own, such as a formatter.
        let path = std::env::var_os("PATH").unwrap_or_default();
        let path = std::env::join_paths(std::iter::once(executables.clone()).chain(std::env::split_paths(&path)))?;
        let mut command = Command::new(executables.join(name));
        let output = command.args(words).current_dir(folder).env("PATH", path).env("NO_COLOR", "1").output();
        let output = output.with_context(|| format!("`{name}` could not be started"))?;
        if !output.status.success() {
            eprint!("{}{}", String::from_utf8_lossy(&output.stdout), String::from_utf8_lossy(&output.stderr));
            bail!("{}: `{line}` failed: {}", self.name, output.status);
        }
        Ok(output)
    }

    /// Where its tools lie. Installs them if they are not the pinned ones.
    fn tools(&self, root: &Path) -> Result<PathBuf> {
        let folder = root.join("target/tools").join(format!("clients-{}", self.name));
        let what = format!("the tools for {}", self.name);
        let home = self.home(root);
        let read = |name: &str| std::fs::read_to_string(home.join(name));
        match self.tools {
            Tools::Npm => {
                let pins = [("package.json", read("package.json")?), ("package-lock.json", read("package-lock.json")?)];
                let made_from = pins.each_ref().map(|(_, text)| text.as_str()).concat();
                prepared(&folder, &what, &made_from, || {
                    std::fs::create_dir_all(&folder)?;
                    for (name, text) in &pins {
                        std::fs::write(folder.join(name), text)?;
                    }
                    let arguments = ["ci", "--ignore-scripts", "--no-audit", "--no-fund", "--silent"];
                    run(Command::new("npm").args(arguments).current_dir(&folder))
                        .context("Node 20.19 or newer is needed")
                })?;
            }
            Tools::Uv => prepared(&folder, &what, &read("requirements.txt")?, || {
                let uv = uv(root)?;
                let python = ["--python", ">=3.11", "--no-python-downloads"];
                run(Command::new(&uv).args(["venv", "--quiet", "--clear"]).args(python).arg(&folder))
                    .context("Python 3.11 or newer is needed")?;
                let mut install = Command::new(&uv);
                install.args(["pip", "install", "--quiet", "--python"]).arg(folder.join("bin/python"));
                run(install.arg("--requirements").arg(home.join("requirements.txt")))
            })?,
        }
        Ok(folder)
    }

    fn home(&self, root: &Path) -> PathBuf {
        root.join("tests/clients").join(self.name)
    }
}

fn collect(folder: &Path, text: &mut String) -> Result<()> {
    let paths = std::fs::read_dir(folder)?.map(|entry| Ok(entry?.path()));
    let mut paths = paths.collect::<std::io::Result<Vec<PathBuf>>>()?;
    paths.sort();
    for path in paths {
        match path.is_dir() {
            true => collect(&path, text)?,
            false => *text += &std::fs::read_to_string(path)?,
        }
    }
    Ok(())
}
