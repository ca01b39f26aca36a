//! moto as Google would name its headers: Google's XML interface is that of S3, but for the versions of objects.

use http_body_util::{BodyExt, Full};
use hyper::body::{Bytes, Incoming};
use hyper::service::service_fn;
use hyper::{Request, Response};
use hyper_util::rt::TokioIo;
use std::convert::Infallible;
use tokio::runtime::Handle;

/// Something that listens before a moto, as long as the runtime lives.
pub(crate) struct Dialect {
    /// Where it listens.
    pub(crate) url: String,
}

impl Dialect {
    pub(crate) fn before(moto: &str, handle: &Handle) -> Dialect {
        let listener = handle.block_on(tokio::net::TcpListener::bind("127.0.0.1:0")).unwrap();
        let url = format!("http://{}", listener.local_addr().unwrap());
        let (moto, client) = (moto.to_owned(), reqwest::Client::new());
        handle.spawn(async move {
            loop {
                let (stream, _) = listener.accept().await.unwrap();
                let (moto, client) = (moto.clone(), client.clone());
                let service = service_fn(move |request| translated(request, moto.clone(), client.clone()));
                tokio::spawn(
                    hyper::server::conn::http1::Builder::new().serve_connection(TokioIo::new(stream), service),
                );
            }
        });
        Dialect { url }
    }
}

async fn translated(
    request: Request<Incoming>,
    moto: String,
    client: reqwest::Client,
) -> Result<Response<Full<Bytes>>, Infallible> {
    let (head, body) = request.into_parts();
    let url = format!("{moto}{}", head.uri.path_and_query().unwrap());
    let mut asked = client.request(head.method, url).body(body.collect().await.unwrap().to_bytes());
    // moto shows an object only to who says a name, and looks at nothing else of it.
    let name = "AWS4-HMAC-SHA256 Credential=a/20260101/us-east-1/s3/aws4_request, SignedHeaders=host, Signature=b";
    asked = asked.header("authorization", name);
    for (name, value) in &head.headers {
        let text = value.to_str().unwrap();
        asked = match name.as_str() {
            "x-goog-if-generation-match" if text == "0" => asked.header("if-none-match", "*"),
            "x-goog-if-generation-match" => asked.header("if-match", format!("\"{text}\"")),
            "authorization" | "host" | "content-length" => asked,
            _ => asked.header(name, value),
        };
    }
    let answer = asked.send().await.unwrap();
    let mut response = Response::builder().status(answer.status());
    for (name, value) in answer.headers() {
        if !["transfer-encoding", "connection"].contains(&name.as_str()) {
            response = response.header(name, value);
        }
        if name == "etag" {
            response = response.header("x-goog-generation", value.to_str().unwrap().trim_matches('"'));
        }
    }
    Ok(response.body(Full::new(answer.bytes().await.unwrap())).unwrap())
}
