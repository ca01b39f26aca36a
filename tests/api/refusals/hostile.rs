//! Input that no client sends by mistake. Nothing of it is a fault of the server, or keeps it from its work.

use crate::harness::{DEV, House};
use meltano_api_contract::table::ErrorCode;
use std::io::Write;
use std::net::TcpStream;

const PROJECTS: &str = "/meltano/core/v2beta/projects";

/// Refused by the caller's fault, or not even answered.
#[track_caller]
fn is_harmless(status: Option<u16>) {
    assert!(status.is_none_or(|status| (400..500).contains(&status)), "{status:?}");
}

#[tokio::test]
async fn no_path_leads_anywhere_it_should_not() {
    let house = House::open();
    let get = |path: &str| {
        house.raw(format!("GET {path} HTTP/1.1\r\nhost: localhost\r\nconnection: close\r\n\r\n").as_bytes())
    };
    let long = "a".repeat(60_000);
    let deep = "/a".repeat(20_000);
    let paths = [
        format!("{PROJECTS}/../../../../etc/passwd"),
        format!("{PROJECTS}/%2e%2e%2f%2e%2e%2fetc%2fpasswd"),
        format!("{PROJECTS}/warehouse/envs/..%2f..%2f..%2fetc%2fpasswd"),
        format!("{PROJECTS}/warehouse/envs/%2e%2e"),
        format!("{PROJECTS}/warehouse/envs/%00"),
        format!("{PROJECTS}/warehouse/envs/a%00b/plugins"),
        format!("{DEV}/plugins/extractors/%00"),
        format!("{DEV}/plugins/extractors/..%2f..%2fmeltano.yml"),
        format!("{PROJECTS}/%ff%fe"),
        format!("{PROJECTS}/warehouse/envs/%ed%a0%80"),
        format!("{PROJECTS}/%zz"),
        format!("{PROJECTS}/%"),
        format!("{DEV}/runs/..%2f..%2fjournal.db/logs"),
        format!("{PROJECTS}/{long}"),
        format!("{PROJECTS}?page_token={long}"),
        format!("{PROJECTS}?{}", "limit=1&".repeat(5000)),
        format!("{PROJECTS}?%00=%ff"),
        deep,
        "*".to_owned(),
        "http://elsewhere/meltano".to_owned(),
    ];
    for path in paths {
        is_harmless(get(&path));
        assert_eq!(get("/health"), Some(200), "after {}", &path[..path.len().min(80)]);
    }
}

#[tokio::test]
async fn no_header_is_too_much() {
    let house = House::open();
    let get = |headers: &[u8]| {
        let head = b"GET /meltano/core/v2beta/projects/none HTTP/1.1\r\nhost: localhost\r\nconnection: close\r\n";
        house.raw(&[head, headers, b"\r\n"].concat())
    };
    let huge = [b"authorization: Bearer ", "x".repeat(100_000).as_bytes(), b"\r\n"].concat();
    let endless = [b"x: ", "x".repeat(2_000_000).as_bytes(), b"\r\n"].concat();
    let many = "x: y\r\n".repeat(10_000);
    let odd = [
        huge.as_slice(),
        &endless,
        many.as_bytes(),
        b"authorization: \xff\xfe\r\n",
        b"no colon\r\n",
        b"nul: \0\r\n",
        b"content-length: -1\r\n",
        b"content-length: 1\r\ncontent-length: 2\r\n",
        b"content-length: 99999999999999999999999\r\n",
        b"transfer-encoding: nonsense\r\n",
    ];
    for headers in odd {
        is_harmless(get(headers));
        assert_eq!(house.get("/health").await.status, 200);
    }
    for nonsense in
        [b"".as_slice(), b"\r\n\r\n", b"\x16\x03\x01\x02\x00\x01", b"GET", b"PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n"]
    {
        let mut stream = TcpStream::connect(house.server.url.trim_start_matches("http://")).unwrap();
        stream.write_all(nonsense).unwrap();
        // And hangs up.
        drop(stream);
        assert_eq!(house.get("/health").await.status, 200);
    }
}

#[tokio::test]
async fn no_body_is_too_strange() {
    let house = House::open();
    let post = |body: Vec<u8>| {
        let runs = format!("{DEV}/runs");
        let request = house.request(http::Method::POST, &runs).header("content-type", "application/json").body(body);
        crate::harness::answer(request)
    };
    let nested = |depth: usize, open: &str| open.repeat(depth);
    let bodies = [
        nested(500_000, "[").into_bytes(),
        nested(150_000, "{\"a\":").into_bytes(),
        format!("{{\"blocks\":{}", nested(100_000, "[")).into_bytes(),
        format!("{{\"flags\":{}", nested(100_000, "{\"force\":")).into_bytes(),
        b"{\"blocks\":[\"\xff\xfe\"]}".to_vec(),
        b"{\"blocks\":[\"\\ud800\"]}".to_vec(),
        b"{\"blocks\":[\"a\"],\"flags\":{\"timeout\":1e999}}".to_vec(),
        format!("{{\"blocks\":[\"a\"],\"flags\":{{\"timeout\":{}}}}}", "9".repeat(100_000)).into_bytes(),
        b"\xef\xbb\xbf{}".to_vec(),
        vec![0; 100_000],
        vec![b' '; 1_000_000],
    ];
    for body in bodies {
        let start = String::from_utf8_lossy(&body[..body.len().min(40)]).into_owned();
        let refused = post(body).await;
        assert_eq!((refused.status, refused.code()), (400, "body_invalid".to_owned()), "{start}");
        assert!(refused.message().len() < 1000, "{start}: a message is for people");
    }
    for block in ["\0", "a\0b", "$(harm)", "`id`", "../../etc/passwd", "tap-orders\u{202e}", "$(touch harm)", "--", ":"]
    {
        let body = serde_json::json!({ "blocks": [block, "target-csv"] }).to_string();
        let refused = post(body.into_bytes()).await;
        let code =
            if ["--", "$(touch harm)"].contains(&block) { ErrorCode::BodyInvalid } else { ErrorCode::BlockUnknown };
        refused.is_refusal(code);
    }
}

#[tokio::test]
async fn callers_who_dawdle_hold_up_nobody() {
    let house = House::open();
    let address = house.server.url.trim_start_matches("http://");
    let head = format!(
        "POST {DEV}/runs HTTP/1.1\r\nhost: localhost\r\ncontent-type: application/json\r\ncontent-length: 100\r\n\r\n{{\"blocks\""
    );
    let mut dawdlers: Vec<TcpStream> = (0..200).map(|_| TcpStream::connect(address).unwrap()).collect();
    for dawdler in &mut dawdlers {
        dawdler.write_all(head.as_bytes()).unwrap();
    }
    for _ in 0..20 {
        assert_eq!(house.get(PROJECTS).await.status, 200);
    }
}
