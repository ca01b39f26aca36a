//! A server with a fault: it stands before the real one and tells its answers wrongly.

use std::io::{BufRead, BufReader, Read, Write};
use std::net::{TcpListener, TcpStream};

/// What is wrong with it.
#[derive(Clone, Debug)]
pub(super) enum Fault {
    BreaksAtALimitOfOne,
    AnswersWithAnotherStatus,
    AnswersAsText,
    MisspellsAProperty,
    ForgetsTheQuery,
    RefusesEveryQuery,
    LetsEverybodyIn,
    TakesAnyMethodForGet,
    LosesTheLocation,
    LosesServices,
}

/// It listens as long as the test runs.
pub(super) struct Faulty {
    pub(super) url: String,
}

impl Faulty {
    /// Stands before the server of that address.
    pub(super) fn before(url: &str, fault: Fault, secret: &str) -> Self {
        let listener = TcpListener::bind("127.0.0.1:0").unwrap();
        let own = format!("http://{}", listener.local_addr().unwrap());
        let (server, secret) = (url.trim_start_matches("http://").to_owned(), secret.to_owned());
        std::thread::spawn(move || {
            for caller in listener.incoming().flatten() {
                let (server, fault, secret) = (server.clone(), fault.clone(), secret.clone());
                // A caller who hangs up is no fault of ours.
                std::thread::spawn(move || exchange(caller, &server, &fault, &secret));
            }
        });
        Self { url: own }
    }
}

/// One request and its answer; then both connections are closed.
fn exchange(mut caller: TcpStream, server: &str, fault: &Fault, secret: &str) -> std::io::Result<()> {
    let mut reader = BufReader::new(caller.try_clone()?);
    let mut head = Vec::new();
    loop {
        let mut line = String::new();
        if reader.read_line(&mut line)? == 0 {
            return Ok(());
        }
        match line.trim_end() {
            "" => break,
            line => head.push(line.to_owned()),
        }
    }
    let length = head.iter().find_map(|line| line.to_lowercase().strip_prefix("content-length:")?.trim().parse().ok());
    let mut body = vec![0; length.unwrap_or(0)];
    reader.read_exact(&mut body)?;

    let broken = before(&mut head, fault, secret);
    head.retain(|line| !line.to_lowercase().starts_with("connection:"));
    head.push("connection: close".to_owned());
    let mut upstream = TcpStream::connect(server)?;
    upstream.write_all(format!("{}\r\n\r\n", head.join("\r\n")).as_bytes())?;
    upstream.write_all(&body)?;
    let mut answer = Vec::new();
    upstream.read_to_end(&mut answer)?;
    caller.write_all(&if broken { BROKEN.as_bytes().to_vec() } else { after(answer, fault) })
}

const BROKEN: &str = "HTTP/1.1 500 Internal Server Error\r\ncontent-type: application/json\r\nconnection: close\r\n\r\n{\"request_id\":\"a\",\"error_code\":\"internal\",\"message\":\"the server met a fault\"}";

/// What the fault does to a request; whether the server breaks at it.
fn before(head: &mut Vec<String>, fault: &Fault, secret: &str) -> bool {
    let parts: Vec<String> = head[0].split(' ').map(str::to_owned).collect();
    let [method, target, version] = parts.as_slice() else { return false };
    let (path, query) = target.split_once('?').unwrap_or((target, ""));
    match fault {
        Fault::BreaksAtALimitOfOne => return query.split('&').any(|pair| pair == "limit=1"),
        Fault::ForgetsTheQuery => head[0] = format!("{method} {path} {version}"),
        Fault::RefusesEveryQuery if !query.is_empty() => head[0] = format!("{method} {target}&limit=no {version}"),
        Fault::TakesAnyMethodForGet => head[0] = format!("GET {target} {version}"),
        Fault::LosesServices if method == "GET" && path.contains("/services/") => {
            let (collection, _) = path.rsplit_once('/').unwrap_or_default();
            head[0] = format!("{method} {collection}/lost {version}");
        }
        Fault::LetsEverybodyIn => {
            head.retain(|line| !line.to_lowercase().starts_with("authorization:"));
            head.push(format!("authorization: Bearer {secret}"));
        }
        _ => {}
    }
    false
}

/// What the fault does to an answer.
fn after(answer: Vec<u8>, fault: &Fault) -> Vec<u8> {
    let (from, to) = match fault {
        Fault::AnswersWithAnotherStatus => ("HTTP/1.1 200 OK", "HTTP/1.1 203 OK"),
        Fault::AnswersAsText => ("content-type: application/json", "content-type: text/plain"),
        // As long as before, because the length stands in a header.
        Fault::MisspellsAProperty => ("\"default\":", "\"defoult\":"),
        Fault::LosesTheLocation => ("location: ", "x-place: "),
        _ => return answer,
    };
    String::from_utf8_lossy(&answer).replacen(from, to, 1).into_bytes()
}
