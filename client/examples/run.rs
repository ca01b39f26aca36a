//! Starts a run and follows it: `cargo run --example run -- http://127.0.0.1:8000 warehouse dev tap-csv target-jsonl`.
//!
//! A token, where the server asks for one, is taken from `MELTANO_API_TOKEN`. Exits with 0 if the run succeeded.

use futures::TryStreamExt;
use meltano_api_client::{Client, LogLineType, RunAddress, RunStatus, types};
use std::error::Error;
use std::process::ExitCode;
use std::time::Instant;

#[tokio::main]
async fn main() -> Result<ExitCode, Box<dyn Error>> {
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    let [url, project, env, blocks @ ..] = arguments.as_slice() else {
        eprintln!("usage: run URL PROJECT ENV BLOCK…");
        return Ok(ExitCode::from(2));
    };
    let token = std::env::var("MELTANO_API_TOKEN").ok();
    let client = Client::connect(url, token.as_deref())?;

    let blocks = blocks.iter().map(|block| block.parse()).collect::<Result<Vec<types::Block>, _>>()?;
    let body = types::RunCreate::builder().blocks(types::Blocks(blocks));
    let run = client
        .run_create()
        .project(project.as_str())
        .env(env.as_str())
        // Makes the request safe to repeat, should its answer get lost.
        .idempotency_key(uuid::Uuid::new_v4().to_string())
        .body(body)
        .send()
        .await?
        .into_inner();
    let start = Instant::now();
    println!("run {} is {}", run.id.0, run.status);

    let address = RunAddress { project: project.clone(), env: env.clone(), run: run.id.0 };
    let mut log = std::pin::pin!(client.follow_log(address, 0));
    let mut status = run.status;
    while let Some(line) = log.try_next().await? {
        match line.type_ {
            LogLineType::End => status = line.status.unwrap_or(status),
            _ => {
                let seconds = start.elapsed().as_secs_f64();
                let plugin = line.plugin.as_deref().unwrap_or("meltano");
                println!("{seconds:6.2}s {:>4} {plugin:<24} {}", line.seq.0, text(&line));
            }
        }
    }
    println!("run {} {status} after {:.1} s", run.id.0, start.elapsed().as_secs_f64());
    Ok(if status == RunStatus::Succeeded { ExitCode::SUCCESS } else { ExitCode::FAILURE })
}

/// What a line says; a Singer metric in one short phrase.
fn text(line: &types::LogLine) -> String {
    match line.record.get("metric_info") {
        Some(metric) => {
            let stream = metric["tags"]["stream"].as_str().unwrap_or_default();
            format!("{} {}: {}", stream, metric["metric"].as_str().unwrap_or_default(), metric["value"])
        }
        None => line.message.clone().unwrap_or_default(),
    }
}
