//! Tools that tasks need and nobody should have to install: made privately under `target/`, at pinned versions.

use anyhow::{Context, Result, bail};
use std::io::{BufRead, BufReader, Read};
use std::path::{Path, PathBuf};
use std::process::{Command, ExitStatus, Stdio};

const UV: &str = "uv==0.13.8";
/// With what it needs for its own state backends.
const MELTANO: &str = "meltano[azure,gcs,s3]==4.4.1";
const MOTO: &str = "moto[server]==5.2.5";

/// A Python with Meltano in it. Needs a `python3` of at least 3.10 and a package index on the first call only.
pub fn meltano(root: &Path) -> Result<PathBuf> {
    let venv = root.join("target/tools/meltano");
    let executable = venv.join("bin/meltano");
    prepared(&venv, MELTANO, MELTANO, || {
        let uv = uv(root)?;
        run(Command::new(&uv).args(["venv", "--quiet", "--clear"]).arg(&venv))?;
        run(Command::new(&uv).args(["pip", "install", "--quiet", "--python"]).arg(venv.join("bin/python")).arg(MELTANO))
    })?;
    Ok(executable)
}

/// A server that speaks as S3 does, for states that are kept there.
pub fn moto(root: &Path) -> Result<()> {
    let venv = root.join("target/tools/moto");
    prepared(&venv, MOTO, MOTO, || {
        let uv = uv(root)?;
        run(Command::new(&uv).args(["venv", "--quiet", "--clear"]).arg(&venv))?;
        run(Command::new(&uv).args(["pip", "install", "--quiet", "--python"]).arg(venv.join("bin/python")).arg(MOTO))
    })
}

/// A server that speaks as Azure's storage does, by those who make that. Needs Node.
pub fn azurite(root: &Path) -> Result<()> {
    let home = root.join("tests/oracle/state/azurite");
    let pins = ["package.json", "package-lock.json"];
    let texts = pins.map(|name| std::fs::read_to_string(home.join(name)));
    let made_from = texts.into_iter().collect::<Result<String, _>>()?;
    let folder = root.join("target/tools/azurite");
    prepared(&folder, "azurite", &made_from, || {
        std::fs::create_dir_all(&folder)?;
        for name in pins {
            std::fs::copy(home.join(name), folder.join(name))?;
        }
        let arguments = ["ci", "--ignore-scripts", "--no-audit", "--no-fund", "--silent"];
        run(Command::new("npm").args(arguments).current_dir(&folder)).context("Node 20.19 or newer is needed")
    })
}

/// A Python with schemathesis in it, each of its packages at the version that `tests/conformance` names.
pub fn schemathesis(root: &Path) -> Result<()> {
    required(root, "schemathesis", "tests/conformance/requirements.txt")
}

/// A Python with what the benches of states and runs are held against: Meltano as a library, and a web server.
pub fn peer(root: &Path) -> Result<()> {
    required(root, "peer", "tests/bench/requirements.txt")
}

/// A Python with the packages that a file names.
fn required(root: &Path, what: &str, requirements: &str) -> Result<()> {
    let requirements = root.join(requirements);
    let pinned = std::fs::read_to_string(&requirements)?;
    let venv = root.join("target/tools").join(what);
    prepared(&venv, what, &pinned, || {
        let uv = uv(root)?;
        run(Command::new(&uv).args(["venv", "--quiet", "--clear"]).arg(&venv))?;
        let install = ["pip", "install", "--quiet", "--python"];
        run(Command::new(&uv).args(install).arg(venv.join("bin/python")).arg("--requirement").arg(&requirements))
    })
}

/// The installer of Python packages, itself a package.
pub fn uv(root: &Path) -> Result<PathBuf> {
    let venv = root.join("target/tools/uv");
    prepared(&venv, UV, UV, || {
        run(Command::new("python3").args(["-m", "venv", "--clear"]).arg(&venv))
            .context("Python 3.10 or newer is needed")?;
        run(Command::new(venv.join("bin/python")).args([
            "-m",
            "pip",
            "install",
            "--quiet",
            "--disable-pip-version-check",
            UV,
        ]))
    })?;
    Ok(venv.join("bin/uv"))
}

/// Makes something once, and again when what it is made from changes. A half-made thing is made anew.
pub fn prepared(folder: &Path, what: &str, made_from: &str, make: impl FnOnce() -> Result<()>) -> Result<()> {
    let stamp = folder.join(".prepared");
    // Virtual environments know where they lie, so one that was moved is made anew too.
    let made_from = format!("{}\n{made_from}", folder.display());
    if std::fs::read_to_string(&stamp).is_ok_and(|made| made == made_from) {
        return Ok(());
    }
    eprintln!("preparing {what} …");
    make().with_context(|| format!("{what} could not be prepared"))?;
    std::fs::create_dir_all(folder)?;
    std::fs::write(&stamp, made_from)?;
    Ok(())
}

/// Runs a command to its success.
pub fn run(command: &mut Command) -> Result<()> {
    let name = command.get_program().to_string_lossy().into_owned();
    let status = command.status().with_context(|| format!("`{name}` could not be started"))?;
    if !status.success() {
        bail!("`{name}` failed: {status}");
    }
    Ok(())
}

/// Runs a command and passes on what it says, while `output` and `errors` listen to each line of the two streams.
pub fn passed_on(
    command: &mut Command,
    mut output: impl FnMut(&str) + Send,
    mut errors: impl FnMut(&str),
) -> Result<ExitStatus> {
    let name = command.get_program().to_string_lossy().into_owned();
    let mut child = command
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn()
        .with_context(|| format!("`{name}` could not be started"))?;
    let (stdout, stderr) = (child.stdout.take(), child.stderr.take());
    std::thread::scope(|scope| {
        scope.spawn(|| {
            for line in lines(stdout) {
                println!("{line}");
                output(&line);
            }
        });
        for line in lines(stderr) {
            eprintln!("{line}");
            errors(&line);
        }
    });
    Ok(child.wait()?)
}

fn lines(stream: Option<impl Read>) -> impl Iterator<Item = String> {
    let lines = stream.into_iter().flat_map(|stream| BufReader::new(stream).split(b'\n'));
    lines.map_while(Result::ok).map(|line| String::from_utf8_lossy(&line).into_owned())
}

/// cargo, as it was called to run this.
pub fn cargo(root: &Path) -> Command {
    let mut cargo = Command::new(env!("CARGO"));
    cargo.current_dir(root);
    cargo
}
