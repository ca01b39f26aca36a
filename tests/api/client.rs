//! What the client crate promises by itself: a log that survives a broken line. That it is open to newer servers is
//! proved beside the clients in other languages, in `languages.rs`.

use crate::harness::{House, PATIENT_TAP, eventually};
use futures::{StreamExt, TryStreamExt};
use meltano_api_client::{Client, LogLineType, RunAddress, RunStatus, types};
use std::sync::Arc;
use std::sync::atomic::{AtomicUsize, Ordering};
use tokio::io::{AsyncReadExt, AsyncWriteExt};
use tokio::net::{TcpListener, TcpStream};

#[tokio::test(flavor = "multi_thread")]
async fn following_resumes_behind_the_last_line_whenever_the_connection_is_cut() {
    let patient = |project: &crate::harness::Project| {
        project.add_script("extractors", "tap-patient", "catalog, discover, state", PATIENT_TAP);
    };
    let house = House::build(patient, &[]);
    let run = house.run(&["tap-patient", "target-csv"]).await;
    let (url, cuts) = cutting_proxy(house.server.url.trim_start_matches("http://").to_owned()).await;
    let client = Client::connect(&url, None).unwrap();
    let address = RunAddress { project: "warehouse".into(), env: "dev".into(), run: run.id.0 };
    let mut log = Box::pin(client.follow_log(address, 0));
    let mut lines = Vec::new();
    while let Some(line) = log.next().await {
        let line = line.unwrap();
        if line.message.as_deref() == Some("waiting") {
            std::fs::write(house.project.root().join("go"), "").unwrap();
        }
        lines.push(line);
    }
    let end = lines.pop().unwrap();
    assert_eq!((end.type_.clone(), end.status.clone()), (LogLineType::End, Some(RunStatus::Succeeded)));
    let whole = house.log(run.id.0).await;
    let text =
        |lines: &[types::LogLine]| lines.iter().map(|line| serde_json::to_string(line).unwrap()).collect::<Vec<_>>();
    assert_eq!(text(&lines), text(&whole));
    assert!(cuts.load(Ordering::SeqCst) > 3, "the proxy cut {} times", cuts.load(Ordering::SeqCst));
}

#[tokio::test(flavor = "multi_thread")]
async fn following_a_run_that_does_not_exist_ends_with_an_error() {
    let house = House::open();
    let address = RunAddress { project: "warehouse".into(), env: "dev".into(), run: uuid::Uuid::nil() };
    let refused = house.client.follow_log(address, 0).try_collect::<Vec<_>>().await.unwrap_err();
    assert_eq!(refused.to_string(), "the server refused to send the log");
}

#[tokio::test(flavor = "multi_thread")]
async fn the_example_runs_a_pipeline_to_its_end() {
    let house = House::open();
    let example = crate::harness::repository().join("target/debug/examples/run");
    let url = house.server.url.clone();
    let output = tokio::task::spawn_blocking(move || {
        std::process::Command::new(example)
            .args([&url, "warehouse", "dev", "tap-orders", "target-csv"])
            .output()
            .unwrap()
    });
    let output = output.await.unwrap();
    let said = String::from_utf8_lossy(&output.stdout).into_owned();
    assert!(output.status.success(), "{said}");
    eventually("the rows are there", async || {
        house.project.root().join("output/dev/orders.csv").exists().then_some(())
    })
    .await;
    assert!(said.lines().last().unwrap().contains("succeeded"), "{said}");
}

/// A proxy that cuts each connection after some 3,000 bytes of answer.
async fn cutting_proxy(target: String) -> (String, Arc<AtomicUsize>) {
    let listener = TcpListener::bind("127.0.0.1:0").await.unwrap();
    let url = format!("http://{}", listener.local_addr().unwrap());
    let cuts = Arc::new(AtomicUsize::new(0));
    let counter = cuts.clone();
    tokio::spawn(async move {
        while let Ok((mut caller, _)) = listener.accept().await {
            let (target, counter) = (target.clone(), counter.clone());
            tokio::spawn(async move {
                let Ok(mut server) = TcpStream::connect(target).await else { return };
                let (mut from_caller, mut to_caller) = caller.split();
                let (mut from_server, mut to_server) = server.split();
                let up = tokio::io::copy(&mut from_caller, &mut to_server);
                let down = async {
                    let (mut buffer, mut rest) = (vec![0; 1024], 3000_usize);
                    while rest > 0 {
                        let read = from_server.read(&mut buffer).await.unwrap_or(0);
                        if read == 0 || to_caller.write_all(&buffer[..read.min(rest)]).await.is_err() {
                            return;
                        }
                        rest -= read.min(rest);
                    }
                    counter.fetch_add(1, Ordering::SeqCst);
                };
                tokio::select! { _ = up => {}, () = down => {} }
            });
        }
    });
    (url, cuts)
}
