//! A proxy that makes the server another one: it changes the objects in its answers, as a newer server would.

use super::Server;
use bytes::{Bytes, BytesMut};
use futures::stream::{BoxStream, StreamExt, TryStreamExt};
use http::header::{CONTENT_LENGTH, CONTENT_TYPE, HOST, TRANSFER_ENCODING};
use http::{Request, Response};
use http_body_util::{BodyExt, StreamBody};
use hyper::body::{Frame, Incoming};
use hyper_util::rt::TokioIo;
use serde_json::{Map, Value};
use std::sync::Arc;
use tokio::net::TcpListener;
use tokio::task::JoinHandle;

/// What is done to each object of an answer, the innermost first.
type Change = dyn Fn(&mut Map<String, Value>) + Send + Sync;

/// What is sent back, piece by piece.
type Pieces = BoxStream<'static, reqwest::Result<Bytes>>;

/// Small enough to cut lines, and letters of more than one byte.
const PIECE: usize = 7;

/// Stands between a client and the server until the test is over.
pub(crate) struct Meddler {
    /// Where it listens.
    pub(crate) url: String,
    listening: JoinHandle<()>,
}

impl Meddler {
    /// Stands before a server and changes each object that it sends.
    pub(crate) async fn before(
        server: &Server,
        change: impl Fn(&mut Map<String, Value>) + Send + Sync + 'static,
    ) -> Self {
        let listener = TcpListener::bind("127.0.0.1:0").await.unwrap();
        let url = format!("http://{}", listener.local_addr().unwrap());
        let (server, web, change) = (server.url.clone(), reqwest::Client::new(), Arc::new(change));
        let listening = tokio::spawn(async move {
            while let Ok((caller, _)) = listener.accept().await {
                let (server, web, change) = (server.clone(), web.clone(), change.clone());
                let service = hyper::service::service_fn(move |request| {
                    passed_on(server.clone(), web.clone(), change.clone(), request)
                });
                tokio::spawn(
                    hyper::server::conn::http1::Builder::new().serve_connection(TokioIo::new(caller), service),
                );
            }
        });
        Self { url, listening }
    }
}

impl Drop for Meddler {
    fn drop(&mut self) {
        self.listening.abort();
    }
}

async fn passed_on(
    server: String,
    web: reqwest::Client,
    change: Arc<Change>,
    request: Request<Incoming>,
) -> Result<
    Response<StreamBody<BoxStream<'static, reqwest::Result<Frame<Bytes>>>>>,
    Box<dyn std::error::Error + Send + Sync>,
> {
    let (head, body) = request.into_parts();
    let path = head.uri.path_and_query().map_or("/", |path| path.as_str());
    let mut headers = head.headers;
    headers.remove(HOST);
    let body = body.collect().await?.to_bytes();
    let request = web.request(head.method, format!("{server}{path}")).headers(headers).body(body);
    let answer = request.send().await?;

    let mut response = Response::new(());
    *response.status_mut() = answer.status();
    *response.headers_mut() = answer.headers().clone();
    let media_type = response.headers().get(CONTENT_TYPE).cloned();
    let pieces: Pieces = match media_type.as_ref().and_then(|media_type| media_type.to_str().ok()) {
        Some("application/json") => {
            let changed = changed(&answer.bytes().await?, &*change);
            futures::stream::once(async { Ok(changed) }).boxed()
        }
        Some("application/x-ndjson") => {
            let lines = lines(answer).map_ok(move |line| changed(&line, &*change));
            lines.map_ok(|line| futures::stream::iter(cut(&line)).map(Ok)).try_flatten().boxed()
        }
        _ => answer.bytes_stream().boxed(),
    };
    response.headers_mut().remove(CONTENT_LENGTH);
    response.headers_mut().remove(TRANSFER_ENCODING);
    Ok(response.map(|()| StreamBody::new(pieces.map_ok(Frame::data).boxed())))
}

/// The lines of an answer as they come, with their line feeds.
fn lines(answer: reqwest::Response) -> impl futures::Stream<Item = reqwest::Result<Bytes>> {
    futures::stream::try_unfold((answer, BytesMut::new()), async |(mut answer, mut rest)| {
        loop {
            if let Some(end) = rest.iter().position(|byte| *byte == b'\n') {
                let line = rest.split_to(end + 1).freeze();
                return Ok(Some((line, (answer, rest))));
            }
            match answer.chunk().await? {
                Some(chunk) => rest.extend_from_slice(&chunk),
                None => return Ok(None),
            }
        }
    })
}

/// A document after the change, with the line feed that it had.
fn changed(document: &[u8], change: &Change) -> Bytes {
    let mut value: Value = serde_json::from_slice(document).unwrap();
    each_object(&mut value, change);
    let mut text = value.to_string();
    text.extend(document.ends_with(b"\n").then_some('\n'));
    text.into()
}

fn each_object(value: &mut Value, change: &Change) {
    match value {
        Value::Array(items) => items.iter_mut().for_each(|item| each_object(item, change)),
        Value::Object(object) => {
            object.values_mut().for_each(|value| each_object(value, change));
            change(object);
        }
        _ => {}
    }
}

fn cut(line: &Bytes) -> Vec<Bytes> {
    line.chunks(PIECE).map(Bytes::copy_from_slice).collect()
}
