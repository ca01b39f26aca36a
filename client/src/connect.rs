//! How a client is made.

use crate::Client;
use reqwest::header::{AUTHORIZATION, HeaderMap, HeaderValue};
use std::time::Duration;

/// Why no client could be made. No connection is tried until the first call.
#[derive(Debug, thiserror::Error)]
pub enum ConnectError {
    /// A token is visible ASCII.
    #[error("the token has a character that no header may carry")]
    Token,
    /// The TLS library, or the system's certificates, could not be loaded.
    #[error("no HTTP client could be made")]
    Http(#[source] reqwest::Error),
}

/// A log stream sends a heartbeat every 15 seconds; three missed ones mean that the connection is dead.
const SILENCE: Duration = Duration::from_secs(50);

impl Client {
    /// A client of the server at `url`, such as `http://127.0.0.1:8000`. `token` is what
    /// `meltano-api token create` printed; a server on loopback may need none.
    ///
    /// # Errors
    /// If the token cannot be a header, or TLS cannot be set up.
    pub fn connect(url: &str, token: Option<&str>) -> Result<Self, ConnectError> {
        let mut headers = HeaderMap::new();
        if let Some(token) = token {
            let mut value = HeaderValue::from_str(&format!("Bearer {token}")).map_err(|_| ConnectError::Token)?;
            value.set_sensitive(true);
            headers.insert(AUTHORIZATION, value);
        }
        let http = reqwest::Client::builder()
            .default_headers(headers)
            .connect_timeout(Duration::from_secs(10))
            .read_timeout(SILENCE)
            .build()
            .map_err(ConnectError::Http)?;
        Ok(Self::new_with_client(url.trim_end_matches('/'), http))
    }
}
