//! The reader of HTTP, in portions of every size.

use super::{Head, Piece, Reader};

/// What was read, in words, with the parts of a body joined.
fn read(mut reader: Reader, portions: &[&[u8]], to_head: &[bool]) -> Vec<String> {
    let (mut said, mut answers, mut body) = (Vec::new(), to_head.iter(), Vec::new());
    let mut bodiless = answers.next().copied().unwrap_or_default();
    let mut take = |piece: Piece, said: &mut Vec<String>, bodiless: &mut bool| match piece {
        Piece::Head(Head { method, target, status: 0, .. }) => said.push(format!("{method} {target}")),
        Piece::Head(Head { status, .. }) => said.push(status.to_string()),
        Piece::Body(part) => body.extend(part),
        Piece::End { whole } => {
            said.push(String::from_utf8(std::mem::take(&mut body)).unwrap() + if whole { "." } else { "…" });
            *bodiless = answers.next().copied().unwrap_or_default();
        }
    };
    for portion in portions {
        reader.feed(portion);
        while let Some(piece) = reader.next(bodiless) {
            take(piece, &mut said, &mut bodiless);
        }
    }
    let lost = reader.lost().map(|reason| format!("lost: {reason}"));
    reader.close(true).into_iter().for_each(|piece| take(piece, &mut said, &mut bodiless));
    said.extend(lost);
    said
}

/// Reads a text whole, byte by byte, and cut in two at every place; it must be the same each time.
#[track_caller]
fn reads(side: fn() -> Reader, text: &str, to_head: &[bool], expected: &[&str]) {
    let bytes = text.as_bytes();
    assert_eq!(read(side(), &[bytes], to_head), expected, "whole");
    assert_eq!(read(side(), &bytes.chunks(1).collect::<Vec<_>>(), to_head), expected, "byte by byte");
    for cut in 1..bytes.len() {
        let (before, after) = bytes.split_at(cut);
        assert_eq!(read(side(), &[before, after], to_head), expected, "cut at {cut}");
    }
}

#[test]
fn requests_are_read_one_behind_the_other() {
    let text = "\r\nGET /a?b=c HTTP/1.1\r\nhost: x\r\n\r\n\
                POST /b HTTP/1.1\r\nContent-Length: 5\r\nexpect: 100-continue\r\n\r\nhello\
                POST /c HTTP/1.1\r\ntransfer-encoding: gzip, Chunked\r\n\r\n\
                3;name=value\r\nab\n\r\n1A\r\nabcdefghijklmnopqrstuvwxyz\r\n0\r\ntrailer: x\r\n\r\n\
                DELETE /d HTTP/1.0\r\ncontent-length: 0\r\n\r\n";
    let expected =
        ["GET /a?b=c", ".", "POST /b", "hello.", "POST /c", "ab\nabcdefghijklmnopqrstuvwxyz.", "DELETE /d", "."];
    reads(Reader::of_requests, text, &[], &expected);
}

#[test]
fn answers_are_read_one_behind_the_other() {
    let text = "HTTP/1.1 100 Continue\r\n\r\nHTTP/1.1 103 Early Hints\r\nlink: x\r\n\r\n\
                HTTP/1.1 200 OK\r\ncontent-length: 2\r\n\r\nok\
                HTTP/1.1 200 OK\r\ncontent-length: 7\r\n\r\n\
                HTTP/1.1 204 No Content\r\n\r\n\
                HTTP/1.1 200 OK\r\ntransfer-encoding: chunked\r\n\r\n2\r\n{}\r\n0\r\n\r\n\
                HTTP/1.1 304 Not Modified\r\ncontent-length: 9\r\n\r\n\
                HTTP/1.1 404 \r\n\r\nuntil it is closed";
    let expected = ["200", "ok.", "200", ".", "204", ".", "200", "{}.", "304", ".", "404", "until it is closed."];
    reads(Reader::of_answers, text, &[false, true], &expected);
}

#[test]
fn what_is_cut_is_not_whole() {
    let chunked = "HTTP/1.1 200 OK\r\ntransfer-encoding: chunked\r\n\r\n2\r\n{}\r\n";
    reads(Reader::of_answers, chunked, &[], &["200", "{}…"]);
    reads(Reader::of_answers, "HTTP/1.1 200 OK\r\ncontent-length: 3\r\n\r\n{}", &[], &["200", "{}…"]);
    reads(Reader::of_answers, "HTTP/1.1 200 OK\r\ncontent-le", &[], &[]);
    let mut broken = Reader::of_answers();
    broken.feed(b"HTTP/1.1 200 OK\r\n\r\nhalf");
    assert!(matches!(broken.next(false), Some(Piece::Head(_))));
    assert_eq!(broken.next(false), Some(Piece::Body(b"half".to_vec())));
    assert_eq!(broken.close(false), Some(Piece::End { whole: false }), "a broken connection is no end of a body");
}

#[test]
fn what_is_not_http_is_not_read() {
    let lost = |side: fn() -> Reader, text: &[u8]| {
        let said = read(side(), &[text], &[]);
        assert!(said.last().is_some_and(|last| last.starts_with("lost: ")), "{said:?}: {}", text.escape_ascii());
    };
    let many = format!("GET / HTTP/1.1\r\n{}\r\n", "x: y\r\n".repeat(101));
    let endless = format!("GET / HTTP/1.1\r\nx: {}", "x".repeat(420_000));
    let far = format!("GET /{} HTTP/1.1\r\n\r\n", "x".repeat(65_534));
    let requests = [
        b"\x16\x03\x01\x02\x00\x01".as_slice(),
        b"PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n",
        b"GET / HTTP/1.1\r\nno colon\r\n\r\n",
        b"GET / HTTP/1.1\r\nnul: \0\r\n\r\n",
        b"GET / HTTP/1.1\r\ncontent-length: -1\r\n\r\n",
        b"GET / HTTP/1.1\r\ncontent-length: \r\n\r\n",
        b"GET / HTTP/1.1\r\ncontent-length: 99999999999999999999999\r\n\r\n",
        b"GET / HTTP/1.1\r\ncontent-length: 1\r\ncontent-length: 2\r\n\r\n",
        b"GET / HTTP/1.1\r\ntransfer-encoding: nonsense\r\n\r\n",
        b"GET /a<b HTTP/1.1\r\n\r\n",
        b"POST / HTTP/1.0\r\ntransfer-encoding: chunked\r\n\r\n0\r\n\r\n",
        b"POST / HTTP/1.1\r\ntransfer-encoding: chunked\r\n\r\nx\r\n",
        b"POST / HTTP/1.1\r\ntransfer-encoding: chunked\r\n\r\n1\r\nabc",
        many.as_bytes(),
        endless.as_bytes(),
        far.as_bytes(),
    ];
    for request in requests {
        lost(Reader::of_requests, request);
    }
    for answer in [b"SSH-2.0-OpenSSH\r\n".as_slice(), b"HTTP/2 200 OK\r\n\r\n", b"HTTP/1.1 two OK\r\n\r\n"] {
        lost(Reader::of_answers, answer);
    }
}
