//! `cargo xtask demo`: a real tap into a real target, through the API, on a machine with Rust and Python only.

use crate::sample::{copy, installed, meltano_command};
use crate::tools::{cargo, meltano, run};
use anyhow::{Context, Result, bail};
use std::io::{BufRead, BufReader};
use std::path::Path;
use std::process::{Child, Command, Stdio};

const BLOCKS: [&str; 3] = ["tap-orders", "hide-emails", "target-csv"];
const STATE_ID: &str = "dev:tap-orders-to-target-csv";

/// Shows the product at work.
#[derive(Debug, clap::Args)]
pub struct DemoArgs {
    /// Stop the server at the end instead of leaving it running
    #[arg(long)]
    exit: bool,
    /// The port to listen on [default: a free one]
    #[arg(long, default_value_t = 0, hide_default_value = true)]
    port: u16,
}

/// Ends the server with the demo, however that ends.
struct Server(Child);

impl Drop for Server {
    fn drop(&mut self) {
        // SIGTERM by way of the shell's own command: the standard library can only kill.
        let _ = Command::new("kill").arg(self.0.id().to_string()).status();
        let _ = self.0.wait();
    }
}

/// Runs the demo.
pub fn demo(root: &Path, arguments: &DemoArgs) -> Result<()> {
    step("Meltano and a sample project");
    let meltano = meltano(root)?;
    let project = root.join("target/demo/warehouse");
    let _ = std::fs::remove_dir_all(root.join("target/demo"));
    copy(&root.join("tests/sample"), &project)?;
    share_plugins(&installed(root)?, &project)?;

    step("the server and the client");
    run(cargo(root).args([
        "build",
        "--package",
        "meltano-api",
        "--package",
        "meltano-api-client",
        "--examples",
        "--bins",
    ]))?;
    let (mut server, url) = serve(root, &project, &meltano, arguments.port)?;

    step("a run, through the typed client");
    let example = root.join("target/debug/examples/run");
    run(Command::new(example).args([&url, "warehouse", "dev"]).args(BLOCKS)).context("the run did not succeed")?;

    step("the rows that were loaded");
    let mut rows = 0;
    for entry in std::fs::read_dir(project.join("output/dev"))? {
        let path = entry?.path();
        let text = std::fs::read_to_string(&path)?;
        println!("{}\n{}", path.display(), text.trim_end());
        // The first line is the names of the columns.
        rows += text.lines().count().saturating_sub(1);
    }
    step("the state that they left");
    run(meltano_command(&meltano, &project).args([
        "--log-level",
        "error",
        "state",
        "get",
        "--format",
        "pretty",
        STATE_ID,
    ]))?;

    if arguments.exit {
        eprintln!("demo: {rows} rows loaded by {}", BLOCKS.join(" "));
        return Ok(());
    }
    step("the server is yours; Ctrl-C ends it");
    let base = format!("{url}/meltano/core/v2beta");
    println!("curl {base}/projects");
    println!("curl {base}/projects/warehouse/envs/dev/runs");
    println!("curl {url}/openapi.yaml");
    server.0.wait()?;
    Ok(())
}

fn step(text: &str) {
    eprintln!("\n== {text}");
}

/// The demo's project uses the plugins that were installed for the sample.
fn share_plugins(sample: &Path, project: &Path) -> Result<()> {
    std::fs::create_dir_all(project.join(".meltano"))?;
    for kind in ["extractors", "loaders", "mappers"] {
        std::os::unix::fs::symlink(sample.join(".meltano").join(kind), project.join(".meltano").join(kind))?;
    }
    Ok(())
}

fn serve(root: &Path, project: &Path, meltano: &Path, port: u16) -> Result<(Server, String)> {
    let mut child = Command::new(root.join("target/debug/meltano-api"))
        .args(["serve", "--project", &format!("warehouse={}", project.display())])
        .args(["--bind", &format!("127.0.0.1:{port}"), "--log-level", "warn"])
        .arg("--data-dir")
        .arg(root.join("target/demo/data"))
        .arg("--meltano")
        .arg(meltano)
        .stdout(Stdio::piped())
        .spawn()
        .context("the server could not be started")?;
    let output = child.stdout.take().context("the server has an output")?;
    let server = Server(child);
    for line in BufReader::new(output).lines() {
        if let Some((_, url)) = line?.split_once("listening on ") {
            return Ok((server, url.trim().to_owned()));
        }
    }
    bail!("the server ended before it listened")
}
