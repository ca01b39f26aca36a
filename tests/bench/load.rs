//! Who asks: connections that are kept alive, on each of them one request after the other, over and over.
//!
//! It looks at nothing of an answer but its status and its end, so that what is measured is the server.

use std::net::SocketAddr;
use std::sync::Arc;
use std::time::{Duration, Instant};

use tokio::io::{AsyncReadExt, AsyncWriteExt};
use tokio::net::TcpStream;

/// What was asked of a server, over and over.
#[derive(Clone)]
pub(crate) struct Requests {
    address: SocketAddr,
    texts: Arc<[Vec<u8>]>,
}

/// How long each request took, and how long all of them together.
#[derive(Default)]
pub(crate) struct Load {
    times: Vec<Duration>,
    lasted: Duration,
}

impl Requests {
    /// Reads of these paths, in turn.
    pub(crate) fn get(address: SocketAddr, paths: impl IntoIterator<Item = String>) -> Self {
        let text = |path: String| format!("GET {path} HTTP/1.1\r\nhost: {address}\r\n\r\n").into_bytes();
        Self { address, texts: paths.into_iter().map(text).collect() }
    }

    /// Writes to these paths, in turn.
    pub(crate) fn put(address: SocketAddr, bodies: impl IntoIterator<Item = (String, String)>) -> Self {
        let text = |(path, body): (String, String)| {
            let length = body.len();
            let head = format!("PUT {path} HTTP/1.1\r\nhost: {address}\r\ncontent-type: application/json\r\n");
            format!("{head}if-match: *\r\ncontent-length: {length}\r\n\r\n{body}").into_bytes()
        };
        Self { address, texts: bodies.into_iter().map(text).collect() }
    }

    /// Asks for as long, on so many connections at once.
    pub(crate) async fn ask(&self, connections: usize, duration: Duration) -> Load {
        let begun = Instant::now();
        let asking: Vec<_> = (0..connections)
            .map(|connection| {
                let requests = self.clone();
                // Each begins elsewhere, so that they do not go hand in hand.
                let first = connection * requests.texts.len() / connections;
                tokio::spawn(async move { requests.on_one_connection(first, begun + duration).await })
            })
            .collect();
        let mut load = Load::default();
        for asking in asking {
            load.times.extend(asking.await.unwrap());
        }
        load.lasted = begun.elapsed();
        load.times.sort_unstable();
        load
    }

    async fn on_one_connection(&self, first: usize, end: Instant) -> Vec<Duration> {
        let mut socket = TcpStream::connect(self.address).await.unwrap();
        socket.set_nodelay(true).unwrap();
        let (mut times, mut buffer) = (Vec::with_capacity(1 << 16), Vec::with_capacity(1 << 14));
        for text in self.texts.iter().cycle().skip(first) {
            let begun = Instant::now();
            if begun >= end {
                break;
            }
            socket.write_all(text).await.unwrap();
            answered(&mut socket, &mut buffer, text).await;
            times.push(begun.elapsed());
        }
        times
    }
}

/// Reads one answer to its end.
async fn answered(socket: &mut TcpStream, buffer: &mut Vec<u8>, request: &[u8]) {
    buffer.clear();
    let mut length = None;
    loop {
        let read = socket.read_buf(buffer).await.unwrap();
        assert!(read > 0, "the server hung up");
        if length.is_none() {
            length = whole(buffer, request);
        }
        if length.is_some_and(|length| buffer.len() >= length) {
            return;
        }
    }
}

/// How long the answer is with its head, once that is there.
fn whole(buffer: &[u8], request: &[u8]) -> Option<usize> {
    let mut headers = [httparse::EMPTY_HEADER; 16];
    let mut head = httparse::Response::new(&mut headers);
    let httparse::Status::Complete(end) = head.parse(buffer).unwrap() else { return None };
    let line = || String::from_utf8_lossy(request.split(|byte| *byte == b'\r').next().unwrap_or_default()).into_owned();
    assert_eq!(head.code, Some(200), "{}: {}", line(), String::from_utf8_lossy(buffer));
    let length = head.headers.iter().find(|header| header.name.eq_ignore_ascii_case("content-length"));
    let length: usize = std::str::from_utf8(length.expect("a length").value).unwrap().parse().unwrap();
    Some(end + length)
}

impl Load {
    /// So many answers in a second.
    pub(crate) fn per_second(&self) -> f64 {
        self.times.len() as f64 / self.lasted.as_secs_f64()
    }

    /// What so many of a hundred were faster than.
    pub(crate) fn at(&self, percent: usize) -> Duration {
        self.times[(self.times.len() - 1) * percent / 100]
    }

    /// Together with what was measured at another time.
    pub(crate) fn with(mut self, other: Self) -> Self {
        self.times.extend(other.times);
        self.times.sort_unstable();
        self.lasted += other.lasted;
        self
    }
}
