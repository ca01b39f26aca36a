//! Which state backend a project uses.

#![allow(clippy::unwrap_used)]

use super::*;
use crate::project::Project;

/// What is made of a `meltano.yml`, a `.env` and the variables of a process.
fn backend(yaml: &str, dotenv: &str, variables: &[(&str, &str)]) -> Result<StateBackend, UnusableBackend> {
    let ground = tempfile::tempdir().unwrap();
    let root = ground.path().canonicalize().unwrap();
    std::fs::write(root.join("meltano.yml"), format!("version: 1\n{yaml}\n")).unwrap();
    std::fs::write(root.join(".env"), dotenv).unwrap();
    let project = Project::new("p", &root);
    let variables = variables.iter().map(|(name, value)| ((*name).to_owned(), (*value).to_owned())).collect();
    let surroundings = Surroundings::of(&project, variables, None);
    let found = StateBackend::of(&project.read().unwrap(), Some("dev"), &surroundings);
    // So that the table below can say where it is.
    found.map(|backend| match backend {
        StateBackend::File(File { directory, lock_timeout_seconds }) => {
            let directory = directory.to_string_lossy().replace(root.to_str().unwrap(), "/ROOT");
            StateBackend::File(File { directory: directory.into(), lock_timeout_seconds })
        }
        other => other,
    })
}

fn file(directory: &str, lock_timeout_seconds: i64) -> StateBackend {
    StateBackend::File(File { directory: directory.into(), lock_timeout_seconds })
}

#[test]
fn the_uri_comes_from_where_meltano_takes_it() {
    let with_environment = "environments: [{name: dev, env: {MELTANO_STATE_BACKEND_URI: 'file:///env'}, config: \
                            {state_backend: {uri: 'file:///config'}}}]";
    let table = [
        ("a: 1", "", vec![], StateBackend::SystemDb),
        ("state_backend: {uri: systemdb, lock_timeout_seconds: no}", "", vec![], StateBackend::SystemDb),
        ("state_backend: {uri: 'file:///y', lock_timeout_seconds: '3'}", "", vec![], file("/y", 3)),
        ("state_backend.uri: file:///y", "MELTANO_STATE_BACKEND_URI=file:///d", vec![], file("/d", 10)),
        (
            "env: {MELTANO_STATE_BACKEND_URI: 'file:///r'}",
            "MELTANO_STATE_BACKEND_URI=file:///d",
            vec![],
            file("/r", 10),
        ),
        (
            "a: 1",
            "MELTANO_STATE_BACKEND_URI=file:///d",
            vec![("MELTANO_STATE_BACKEND_URI", "file:///p")],
            file("/p", 10),
        ),
        (with_environment, "", vec![], StateBackend::SystemDb),
        ("state_backend: {uri: 'file:///$MELTANO_ENVIRONMENT/$X'}", "", vec![("X", "x")], file("/dev/x", 10)),
        ("state_backend: {uri: 'file://$MELTANO_PROJECT_ROOT/s'}", "", vec![], file("/ROOT/s", 10)),
        ("state_backend: {uri: 'file://host/s?q#f'}", "", vec![], file("/s", 10)),
        ("state_backend: {uri: 'file://'}", "", vec![], file("/ROOT", 10)),
        ("state_backend: {uri: snowflake://u:p@h}", "", vec![], StateBackend::Other { scheme: "snowflake".to_owned() }),
        ("state_backend: {uri: ''}", "", vec![], StateBackend::Other { scheme: String::new() }),
    ];
    for (yaml, dotenv, variables, expected) in table {
        let found = backend(yaml, dotenv, &variables);
        assert!(found == Ok(expected.clone()), "{yaml} {dotenv}");
    }
}

#[test]
fn keys_to_s3_come_together_or_not_at_all() {
    let s3 = |yaml: &str, variables: &[(&str, &str)]| match backend(yaml, "", variables) {
        Ok(StateBackend::S3(s3)) => Ok(s3),
        Ok(_) => panic!("{yaml} is something else"),
        Err(error) => Err(error.0),
    };
    let uri = "state_backend.uri: s3://ID:SECRET@Bucket//a/b/";
    let found = s3(uri, &[("AWS_DEFAULT_REGION", "eu"), ("PATH", "/bin")]).unwrap();
    assert_eq!((found.bucket.as_str(), found.prefix.as_str(), found.lock_timeout_seconds), ("bucket", "a/b", 10));
    assert_eq!(found.ambient.into_iter().collect::<Vec<_>>(), [("AWS_DEFAULT_REGION".to_owned(), "eu".to_owned())]);
    let keys = |yaml: &str| s3(yaml, &[]).map(|found| found.keys.map(|keys| (keys.access_key_id, keys.endpoint_url)));
    let of = |id: &str, url: Option<&str>| Ok(Some((id.to_owned(), url.map(ToOwned::to_owned))));
    assert_eq!(keys(uri), of("ID", None));
    let more = "state_backend.s3: {aws_access_key_id: OTHER, endpoint_url: 'https://e'}";
    assert_eq!(keys(&format!("{uri}\n{more}")), of("OTHER", Some("https://e")));
    // Without keys, Meltano leaves out the endpoint.
    assert_eq!(keys("state_backend: {uri: 's3://b', s3: {endpoint_url: 'https://e'}}"), Ok(None));
    let refused = [
        ("state_backend: {uri: 's3://b', s3: {aws_access_key_id: A}}", "no AWS secret access key"),
        ("state_backend: {uri: 's3://:SECRET@b'}", "no AWS access key ID"),
        ("state_backend: {uri: 's3:///prefix'}", "names no bucket"),
        ("state_backend: {uri: 's3://b/p?x'}", "has a `?`"),
        ("state_backend: {uri: 's3://b/p/../q'}", "has a part that"),
        ("state_backend: {uri: 's3://b', lock_timeout_seconds: soon}", "`state_backend.lock_timeout_seconds`"),
    ];
    for (yaml, why) in refused {
        let found = keys(yaml).unwrap_err();
        assert!(found.contains(why), "{yaml}: {found}");
    }
}

#[test]
fn of_a_key_to_gcs_there_is_one() {
    let key = |settings: &str| {
        let yaml = format!("state_backend: {{uri: 'gs://b/p', gcs: {{{settings}}}}}");
        match backend(&yaml, "", &[("GOOGLE_APPLICATION_CREDENTIALS", "/g")]) {
            Ok(StateBackend::Gcs(gcs)) => {
                assert_eq!(gcs.ambient.len(), 1);
                Ok(gcs.key)
            }
            Ok(_) => panic!("{yaml} is something else"),
            Err(error) => Err(error.0),
        }
    };
    let path = |path: &str| Ok(Some(GcsKey::Path(path.into())));
    assert!(key("") == Ok(None));
    assert!(key("application_credentials: /old") == path("/old"));
    assert!(key("application_credentials: /old, application_credentials_path: /new") == path("/new"));
    assert!(key("application_credentials_json: '{\"a\": 1}'") == Ok(Some(GcsKey::Json("{\"a\": 1}".to_owned()))));
    assert!(key("application_credentials_json: '{secret'").is_err_and(|why| !why.contains("secret")));
    assert!(key("application_credentials_json: '{}', application_credentials: /old").is_err());
}

#[test]
fn azure_wants_an_account() {
    let account = |settings: &str| {
        let yaml = format!("state_backend: {{uri: 'azure://c/p', azure: {{{settings}}}}}");
        match backend(&yaml, "", &[]) {
            Ok(StateBackend::Azure(azure)) => Ok(azure.account),
            Ok(_) => panic!("{yaml} is something else"),
            Err(error) => Err(error.0),
        }
    };
    assert!(account("").is_err_and(|why| why.contains("connection string")));
    let connection = || AzureAccount::ConnectionString("AccountName=a".to_owned());
    assert!(account("connection_string: AccountName=a") == Ok(connection()));
    let url = AzureAccount::Url { url: "https://a".to_owned(), ambient: BTreeMap::new() };
    assert!(account("connection_string: AccountName=a, storage_account_url: 'https://a'") == Ok(url));
}

#[test]
fn no_secret_is_printed() {
    let found = backend("state_backend: {uri: 's3://KEY:SECRET@b'}", "", &[]).unwrap();
    assert_eq!(format!("{found:?}"), "StateBackend(\"s3\", ..)");
}
