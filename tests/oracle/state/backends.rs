//! Which state backend a project uses, according to us and to Meltano.

use meltano_api::project::settings::Surroundings;
use meltano_api::project::state_backend::{AzureAccount, GcsKey};
use meltano_api::project::{Project, StateBackend};
use serde_json::{Value, json};
use std::collections::BTreeMap;
use std::io::Write;
use std::path::Path;
use std::process::{Command, Stdio};

const CONNECTION: &str = "DefaultEndpointsProtocol=https;AccountName=a;AccountKey=a2V5";

/// A `meltano.yml`, a `.env`, the variables of a process, and the environment.
type Case = (String, &'static str, Vec<(&'static str, &'static str)>, Option<&'static str>);

fn cases() -> Vec<Case> {
    let plain = |yaml: &str| (yaml.to_owned(), "", Vec::new(), None);
    let uri = |uri: &str| plain(&format!("state_backend: {{uri: '{uri}'}}"));
    let s3 = |uri: &str, more: &str| plain(&format!("state_backend: {{uri: '{uri}', s3: {{{more}}}}}"));
    let gs = |more: &str| plain(&format!("state_backend: {{uri: 'gs://b/p', gcs: {{{more}}}}}"));
    let azure = |more: &str| plain(&format!("state_backend: {{uri: 'azure://c/p', azure: {{{more}}}}}"));
    let dotenv = "MELTANO_STATE_BACKEND_URI=file:///tmp/wanted-d";
    let process = vec![("MELTANO_STATE_BACKEND_URI", "file:///tmp/wanted-p")];
    let of_environment = "environments: [{name: dev, env: {MELTANO_STATE_BACKEND_URI: 'file:///tmp/e'}, config: \
                          {state_backend: {uri: 'file:///tmp/e'}}}]";
    let in_env = "env: {MELTANO_STATE_BACKEND_URI: 'file:///tmp/wanted-$X'}\nstate_backend: {uri: systemdb}";
    vec![
        plain("a: 1"),
        ("a: 1".to_owned(), dotenv, Vec::new(), None),
        ("a: 1".to_owned(), dotenv, process.clone(), None),
        (in_env.to_owned(), dotenv, process, None),
        (of_environment.to_owned(), "", Vec::new(), Some("dev")),
        ("state_backend: {uri: 'file://$MELTANO_PROJECT_ROOT/$X'}".to_owned(), "X=x", vec![("X", "y")], None),
        (
            "environments: [{name: dev}]\nstate_backend.uri: 'file://$MELTANO_SYS_DIR_ROOT/$MELTANO_ENVIRONMENT'"
                .to_owned(),
            "",
            Vec::new(),
            Some("dev"),
        ),
        plain("state_backend: {uri: 'file://$MELTANO_PROJECT_ROOT/s', lock_timeout_seconds: '-3'}"),
        plain("state_backend: {uri: 'file://$MELTANO_PROJECT_ROOT/s', lock_timeout_seconds: soon}"),
        plain("state_backend: {uri: systemdb, lock_timeout_seconds: soon}"),
        uri("SYSTEMDB"),
        uri("snowflake://u:p@h"),
        uri("FILE:///tmp/wanted-d"),
        s3("s3://ID:SECRET@Bucket//a/b/", ""),
        s3("s3://ID:SECRET@b", "aws_access_key_id: OTHER, endpoint_url: 'https://e.example'"),
        s3("s3://b/", "aws_access_key_id: A, aws_secret_access_key: B"),
        s3("s3://b", "aws_access_key_id: A"),
        s3("s3://:SECRET@b", ""),
        s3("s3://ID@b", "aws_secret_access_key: ''"),
        s3("s3://b/p", "endpoint_url: 'https://e.example'"),
        gs(""),
        gs("application_credentials: /old"),
        gs("application_credentials: /old, application_credentials_path: /new"),
        gs("application_credentials: /old, application_credentials_json: '{}'"),
        gs("application_credentials_json: '{\"a\": 1}'"),
        azure(""),
        azure(&format!("connection_string: '{CONNECTION}'")),
        azure(&format!("connection_string: '{CONNECTION}', storage_account_url: 'https://a.example'")),
    ]
}

/// What we would open, as `backends.py` says it.
fn ours((yaml, dotenv, variables, environment): &Case) -> Value {
    let ground = tempfile::tempdir().unwrap();
    let root = ground.path().canonicalize().unwrap();
    std::fs::write(root.join("meltano.yml"), yaml).unwrap();
    std::fs::write(root.join(".env"), dotenv).unwrap();
    let project = Project::new("p", &root);
    let variables: BTreeMap<_, _> =
        variables.iter().map(|(name, value)| ((*name).to_owned(), (*value).to_owned())).collect();
    let surroundings = Surroundings::of(&project, variables, None);
    let backend = match StateBackend::of(&project.read().unwrap(), *environment, &surroundings) {
        Ok(backend) => backend,
        Err(error) => return json!({"error": error.to_string()}),
    };
    let scheme = backend.scheme().to_owned();
    let said = match backend {
        StateBackend::SystemDb => json!({"scheme": scheme}),
        StateBackend::Other { scheme } => json!({"error": format!("no backend `{scheme}`")}),
        StateBackend::File(file) => {
            json!({"scheme": scheme, "prefix": file.directory, "timeout": file.lock_timeout_seconds})
        }
        StateBackend::S3(s3) => {
            let mut said =
                json!({"scheme": scheme, "prefix": s3.prefix, "timeout": s3.lock_timeout_seconds, "place": s3.bucket});
            if let Some(keys) = s3.keys {
                said["keys"] = json!([keys.access_key_id, keys.secret_access_key]);
                said["endpoint"] = json!(keys.endpoint_url);
            }
            said
        }
        StateBackend::Gcs(gcs) => {
            let keys = match gcs.key {
                Some(GcsKey::Path(path)) => json!([path, null]),
                Some(GcsKey::Json(json)) => json!([null, json]),
                None => json!([null, null]),
            };
            let timeout = gcs.lock_timeout_seconds;
            json!({"scheme": scheme, "prefix": gcs.prefix, "timeout": timeout, "place": gcs.bucket, "keys": keys})
        }
        StateBackend::Azure(azure) => {
            let key = match azure.account {
                AzureAccount::Url { url, .. } => url,
                AzureAccount::ConnectionString(text) => text,
            };
            let timeout = azure.lock_timeout_seconds;
            json!({"scheme": scheme, "prefix": azure.prefix, "timeout": timeout, "place": azure.container, "keys": [key]})
        }
    };
    serde_json::from_str(&said.to_string().replace(root.to_str().unwrap(), "ROOT")).unwrap()
}

#[test]
fn the_state_backend_is_the_one_that_meltano_uses() {
    let tests = Path::new(env!("CARGO_MANIFEST_DIR"));
    let cases = cases();
    let asked = cases.iter().map(|(yaml, dotenv, variables, environment)| {
        let variables: BTreeMap<_, _> = variables.iter().copied().collect();
        json!([format!("version: 1\nsend_anonymous_usage_stats: false\n{yaml}\n"), dotenv, variables, environment])
    });
    let asked = Value::from(asked.collect::<Vec<_>>()).to_string();
    let mut child = Command::new(tests.join("../target/tools/meltano/bin/python"))
        .arg(tests.join("oracle/state/backends.py"))
        .env_clear()
        .envs(["PATH", "TMPDIR"].iter().filter_map(|name| Some((name, std::env::var_os(name)?))))
        .env("HOME", "/nonexistent")
        .env("AWS_EC2_METADATA_DISABLED", "true")
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .spawn()
        .unwrap();
    child.stdin.take().unwrap().write_all(asked.as_bytes()).unwrap();
    let output = child.wait_with_output().unwrap();
    let answers = String::from_utf8(output.stdout).unwrap();
    let answers: Vec<Value> = answers.lines().map(|line| serde_json::from_str(line).unwrap()).collect();
    assert_eq!(answers.len(), cases.len());
    let mut refused = 0;
    for (case, theirs) in cases.iter().zip(answers) {
        let ours = ours(case);
        match (ours.get("error"), theirs.get("error")) {
            (Some(ours), Some(theirs)) => {
                println!("{ours} as {theirs}");
                refused += 1;
            }
            _ => assert_eq!(ours, theirs, "{}", case.0),
        }
    }
    assert!(refused > 5);
}
