//! How the services are reached: what Meltano's settings and the variables of a run say, and nothing of this process.

use std::sync::Arc;
use std::sync::atomic::AtomicBool;
use std::time::Duration;

use object_store::aws::{AmazonS3Builder, AmazonS3ConfigKey, resolve_bucket_region};
use object_store::azure::{AzureConfigKey, MicrosoftAzureBuilder};
use object_store::gcp::GoogleCloudStorageBuilder;
use object_store::{BackoffConfig, ClientOptions, RetryConfig};
use tokio::runtime::Handle;
use tokio::sync::OnceCell;

use super::{Objects, Service};
use crate::project::state_backend::{Azure, AzureAccount, Gcs, GcsKey, S3};
use crate::state::Error;
use crate::state::store::Edits;

const CONNECT: Duration = Duration::from_secs(5);
const REQUEST: Duration = Duration::from_secs(30);
const RETRIES: usize = 2;

/// A service that is connected to when it is needed first.
pub(super) struct Lazy {
    connected: OnceCell<Arc<dyn Service>>,
    how: How,
}

enum How {
    Ready(Arc<dyn Service>),
    /// A bucket of Amazon's whose region nobody has named. Meltano finds it out, too.
    InSomeRegion(Box<AmazonS3Builder>, String),
}

impl Lazy {
    fn ready(service: impl Service) -> Lazy {
        Lazy { connected: OnceCell::new(), how: How::Ready(Arc::new(service)) }
    }

    /// The service.
    ///
    /// # Errors
    /// When there is too little to go by.
    pub(super) async fn get(&self) -> Result<&Arc<dyn Service>, Error> {
        let connect = || async {
            match &self.how {
                How::Ready(service) => Ok(service.clone()),
                How::InSomeRegion(builder, bucket) => {
                    let region = resolve_bucket_region(bucket, &options(false)).await;
                    let region = region.map_err(super::failed("find the region of a bucket"))?;
                    let service = builder.as_ref().clone().with_region(region).build().map_err(|_| unusable("s3"))?;
                    Ok(Arc::new(service) as Arc<dyn Service>)
                }
            }
        };
        self.connected.get_or_try_init(connect).await
    }
}

impl Objects {
    /// Opens a bucket of S3, as boto3 would.
    ///
    /// # Errors
    /// When the settings make no sense.
    pub(in crate::state::store) fn s3(settings: &S3, edits: Arc<dyn Edits>, handle: &Handle) -> Result<Objects, Error> {
        let ambient = |name: &str| settings.ambient.get(name).filter(|value| !value.is_empty());
        let mut builder = AmazonS3Builder::new().with_bucket_name(&settings.bucket).with_retry(retries());
        let mut endpoint = ambient("AWS_ENDPOINT_URL_S3").or_else(|| ambient("AWS_ENDPOINT_URL"));
        if let Some(keys) = &settings.keys {
            builder = builder.with_access_key_id(&keys.access_key_id).with_secret_access_key(&keys.secret_access_key);
            endpoint = keys.endpoint_url.as_ref().or(endpoint);
        } else {
            for (key, name) in AWS_CREDENTIALS {
                if let Some(value) = ambient(name) {
                    builder = builder.with_config(key, value);
                }
            }
        }
        let region = ambient("AWS_DEFAULT_REGION").or_else(|| ambient("AWS_REGION"));
        if let Some(region) = region {
            builder = builder.with_region(region);
        }
        builder = builder.with_client_options(options(endpoint.is_some_and(|url| !is_encrypted(url))));
        let service = match endpoint {
            Some(url) => Lazy::ready(builder.with_endpoint(url).build().map_err(|_| unusable("s3"))?),
            None if region.is_some() => Lazy::ready(builder.build().map_err(|_| unusable("s3"))?),
            None => {
                let how = How::InSomeRegion(Box::new(builder), settings.bucket.clone());
                Lazy { connected: OnceCell::new(), how }
            }
        };
        Ok(objects("s3", &settings.prefix, settings.lock_timeout_seconds, service, true, edits, handle))
    }

    /// Opens a bucket of GCS.
    ///
    /// # Errors
    /// When the settings make no sense, such as a key that cannot be read.
    pub(in crate::state::store) fn gcs(
        settings: &Gcs,
        edits: Arc<dyn Edits>,
        handle: &Handle,
    ) -> Result<Objects, Error> {
        // A key may name another place than Google's, such as an emulator.
        let place = settings.key.as_ref().and_then(|key| match key {
            GcsKey::Json(json) => serde_json::from_str::<serde_json::Value>(json).ok(),
            GcsKey::Path(_) => None,
        });
        let place = place.as_ref().and_then(|key| key.get("gcs_base_url")?.as_str());
        let builder = GoogleCloudStorageBuilder::new()
            .with_bucket_name(&settings.bucket)
            .with_client_options(options(place.is_some_and(|url| !is_encrypted(url))))
            .with_retry(retries());
        let builder = match (&settings.key, settings.ambient.get("GOOGLE_APPLICATION_CREDENTIALS")) {
            (Some(GcsKey::Path(path)), _) => builder.with_service_account_path(path.to_string_lossy()),
            (Some(GcsKey::Json(json)), _) => builder.with_service_account_key(json),
            (None, Some(path)) => builder.with_application_credentials(path),
            (None, None) => builder,
        };
        let service = Lazy::ready(builder.build().map_err(|_| unusable("gs"))?);
        Ok(objects("gs", &settings.prefix, settings.lock_timeout_seconds, service, true, edits, handle))
    }

    /// Opens a container of Azure.
    ///
    /// # Errors
    /// When the settings make no sense, such as a connection string that lacks something.
    pub(in crate::state::store) fn azure(
        settings: &Azure,
        edits: Arc<dyn Edits>,
        handle: &Handle,
    ) -> Result<Objects, Error> {
        let mut builder = MicrosoftAzureBuilder::new().with_container_name(&settings.container).with_retry(retries());
        let endpoint = match &settings.account {
            AzureAccount::Url { url, ambient } => {
                for (key, name) in AZURE_CREDENTIALS {
                    if let Some(value) = ambient.get(name) {
                        builder = builder.with_config(key, value);
                    }
                }
                builder = builder.with_account(account_of(url));
                url.trim_end_matches('/').to_owned()
            }
            AzureAccount::ConnectionString(text) => {
                let connection = Connection::parse(text)?;
                builder = match (&connection.key, &connection.signature) {
                    (Some(key), _) => builder.with_access_key(key),
                    (None, Some(signature)) => builder.with_config(AzureConfigKey::SasKey, signature),
                    (None, None) => return Err(malformed("it has neither a key nor a signature")),
                };
                builder = builder.with_account(connection.account);
                connection.endpoint
            }
        };
        let builder = builder.with_client_options(options(!is_encrypted(&endpoint))).with_endpoint(endpoint);
        let service = Lazy::ready(builder.build().map_err(|_| unusable("azure"))?);
        Ok(objects("azure", &settings.prefix, settings.lock_timeout_seconds, service, false, edits, handle))
    }
}

fn objects(
    scheme: &'static str,
    prefix: &str,
    lock_timeout_seconds: i64,
    service: Lazy,
    sorts: bool,
    edits: Arc<dyn Edits>,
    handle: &Handle,
) -> Objects {
    let prefix = if prefix.is_empty() { String::new() } else { format!("{prefix}/") };
    let (unconditional, handle) = (AtomicBool::new(false), handle.clone());
    Objects { scheme, prefix, lock_timeout_seconds, service, sorts, unconditional, edits, handle }
}

/// The variables by which both boto3 and this crate find credentials.
const AWS_CREDENTIALS: [(AmazonS3ConfigKey, &str); 9] = [
    (AmazonS3ConfigKey::AccessKeyId, "AWS_ACCESS_KEY_ID"),
    (AmazonS3ConfigKey::SecretAccessKey, "AWS_SECRET_ACCESS_KEY"),
    (AmazonS3ConfigKey::Token, "AWS_SESSION_TOKEN"),
    (AmazonS3ConfigKey::WebIdentityTokenFile, "AWS_WEB_IDENTITY_TOKEN_FILE"),
    (AmazonS3ConfigKey::RoleArn, "AWS_ROLE_ARN"),
    (AmazonS3ConfigKey::RoleSessionName, "AWS_ROLE_SESSION_NAME"),
    (AmazonS3ConfigKey::ContainerCredentialsRelativeUri, "AWS_CONTAINER_CREDENTIALS_RELATIVE_URI"),
    (AmazonS3ConfigKey::ContainerCredentialsFullUri, "AWS_CONTAINER_CREDENTIALS_FULL_URI"),
    (AmazonS3ConfigKey::ContainerAuthorizationTokenFile, "AWS_CONTAINER_AUTHORIZATION_TOKEN_FILE"),
];

/// The variables by which both Azure's own library and this crate find credentials.
const AZURE_CREDENTIALS: [(AzureConfigKey, &str); 7] = [
    (AzureConfigKey::ClientId, "AZURE_CLIENT_ID"),
    (AzureConfigKey::ClientSecret, "AZURE_CLIENT_SECRET"),
    (AzureConfigKey::AuthorityId, "AZURE_TENANT_ID"),
    (AzureConfigKey::AuthorityHost, "AZURE_AUTHORITY_HOST"),
    (AzureConfigKey::FederatedTokenFile, "AZURE_FEDERATED_TOKEN_FILE"),
    (AzureConfigKey::MsiEndpoint, "IDENTITY_ENDPOINT"),
    (AzureConfigKey::MsiEndpoint, "MSI_ENDPOINT"),
];

/// Whether nobody on the way can read along. A project may say that it does not mind.
fn is_encrypted(url: &str) -> bool {
    url.get(.."https:".len()).is_some_and(|scheme| scheme.eq_ignore_ascii_case("https:"))
}

fn options(allow_http: bool) -> ClientOptions {
    ClientOptions::new().with_connect_timeout(CONNECT).with_timeout(REQUEST).with_allow_http(allow_http)
}

fn retries() -> RetryConfig {
    let backoff = BackoffConfig { init_backoff: Duration::from_millis(100), ..BackoffConfig::default() };
    RetryConfig { backoff, max_retries: RETRIES, retry_timeout: REQUEST }
}

/// What a connection string says (`parse_connection_str` of Azure's library).
struct Connection {
    account: String,
    key: Option<String>,
    signature: Option<String>,
    endpoint: String,
}

impl Connection {
    fn parse(text: &str) -> Result<Connection, Error> {
        let mut parts = std::collections::BTreeMap::new();
        for part in text.trim_end_matches(';').split(';') {
            let Some((name, value)) = part.split_once('=') else { return Err(malformed("it is malformed")) };
            parts.insert(name.to_ascii_uppercase(), value);
        }
        let part = |name: &str| parts.get(name).map(|value| (*value).to_owned());
        let endpoint = match (part("BLOBENDPOINT"), part("DEFAULTENDPOINTSPROTOCOL"), part("ACCOUNTNAME")) {
            (Some(endpoint), ..) => endpoint.trim_end_matches('/').to_owned(),
            (None, Some(protocol), Some(account)) => {
                let suffix = part("ENDPOINTSUFFIX").unwrap_or_else(|| "core.windows.net".to_owned());
                format!("{protocol}://{account}.blob.{suffix}")
            }
            _ => return Err(malformed("it names no place")),
        };
        let account = part("ACCOUNTNAME").unwrap_or_else(|| account_of(&endpoint));
        let key = part("ACCOUNTKEY").filter(|_| parts.contains_key("ACCOUNTNAME"));
        Ok(Connection { account, key, signature: part("SHAREDACCESSSIGNATURE"), endpoint })
    }
}

/// The account in `https://account.blob.core.windows.net`.
fn account_of(url: &str) -> String {
    let host = url.split_once("://").map_or(url, |(_, rest)| rest);
    host.split(['.', '/', ':']).next().unwrap_or_default().to_owned()
}

fn malformed(why: &str) -> Error {
    Error::BackendMisconfigured(format!("the connection string cannot be used: {why}"))
}

fn unusable(scheme: &str) -> Error {
    Error::BackendMisconfigured(format!("its credentials or its address cannot be used for `{scheme}`"))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_connection_string_is_read_as_azure_reads_it() {
        let parse = |text: &str| Connection::parse(text).map(|found| (found.account, found.key, found.endpoint));
        let found = parse("DefaultEndpointsProtocol=https;AccountName=a;AccountKey=k==;EndpointSuffix=x.y;").ok();
        assert_eq!(found, Some(("a".to_owned(), Some("k==".to_owned()), "https://a.blob.x.y".to_owned())));
        let found = parse("BlobEndpoint=http://127.0.0.1:1/dev/;accountname=dev;AccountKey=k").ok();
        assert_eq!(found, Some(("dev".to_owned(), Some("k".to_owned()), "http://127.0.0.1:1/dev".to_owned())));
        let found = parse("BlobEndpoint=https://a.b.c/;SharedAccessSignature=sv=1&sig=2").ok();
        assert_eq!(found, Some(("a".to_owned(), None, "https://a.b.c".to_owned())));
        for text in ["", "secret", "AccountName=secret", "UseDevelopmentStorage=true"] {
            let error = parse(text).err().map(|error| error.to_string()).unwrap_or_default();
            assert!(error.contains("connection string") && !error.contains("secret"), "{text}: {error}");
        }
    }
}
