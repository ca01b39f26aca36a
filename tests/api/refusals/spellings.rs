//! Values at the edge of what a schema allows, in many spellings. Whether the contract allows each, the recorder knows by
//! itself: it fails this test if the server takes or refuses one that the contract does not.

use super::{PROJECTS, post_run};
use crate::harness::{DEV, House};

#[tokio::test]
async fn parameters_are_taken_or_refused_as_the_contract_says() {
    let house = House::open();
    let run = house.run(&["load-orders"]).await.id.0;
    let (runs, logs) = (format!("{DEV}/runs"), format!("{DEV}/runs/{run}/logs"));
    let umlauts = |count| "%C3%BC".repeat(count);
    let table = [
        (format!("{runs}/{run}"), 200),
        (format!("{runs}/{}", run.to_string().to_uppercase()), 200),
        (format!("{runs}/{}", run.simple()), 400),
        (format!("{runs}/{}", run.braced()), 400),
        (format!("{runs}/{}", run.urn()), 400),
        (format!("{logs}?after=0"), 200),
        (format!("{logs}?after=-0"), 400),
        (format!("{logs}?after=00"), 400),
        (format!("{logs}?after=9223372036854775807"), 200),
        (format!("{logs}?after=9223372036854775808"), 400),
        (format!("{logs}?follow=false"), 200),
        (format!("{logs}?follow=False"), 400),
        (format!("{logs}?follow=0"), 400),
        (format!("{PROJECTS}?limit=7"), 200),
        (format!("{PROJECTS}?lim%69t=%37"), 200),
        (format!("{PROJECTS}?limit=+7"), 400),
        (format!("{PROJECTS}?limit=%2B7"), 400),
        (format!("{PROJECTS}?limit=7.0"), 400),
        (format!("{PROJECTS}?limit=7e0"), 400),
        (format!("{PROJECTS}?limit=%D9%A7"), 400),
        (format!("{PROJECTS}?"), 200),
        (format!("{PROJECTS}?&"), 200),
        (format!("{PROJECTS}?="), 400),
        ("/health?".to_owned(), 200),
        ("/health?&".to_owned(), 200),
        ("/health?=".to_owned(), 400),
        ("//health//".to_owned(), 200),
        ("/h%65alth".to_owned(), 200),
        ("/health#limit".to_owned(), 200),
        ("http://localhost/health".to_owned(), 200),
        ("health".to_owned(), 404),
        ("/health/../health".to_owned(), 400),
        ("/he<alth".to_owned(), 400),
        (format!("{PROJECTS}/w%61rehouse"), 200),
        (format!("{PROJECTS}/warehouse%0A"), 400),
        (format!("{PROJECTS}/warehouse/envs/%0A"), 404),
        (format!("{PROJECTS}/warehouse/envs/%FF"), 400),
        (format!("{PROJECTS}/warehouse/envs/%zz"), 404),
        (format!("{PROJECTS}/warehouse/envs/."), 400),
        (format!("{PROJECTS}/warehouse/envs/%2E"), 404),
        (format!("{PROJECTS}/warehouse/envs/{}", umlauts(128)), 404),
        (format!("{PROJECTS}/warehouse/envs/{}", umlauts(129)), 400),
    ];
    for (path, status) in table {
        let request = format!("GET {path} HTTP/1.1\r\nhost: localhost\r\nconnection: close\r\n\r\n");
        assert_eq!(house.raw(request.as_bytes()), Some(status), "{path}");
    }
}

#[tokio::test]
async fn bodies_are_taken_or_refused_as_the_contract_says() {
    let house = House::open();
    let with_flag = |flag: &str| format!(r#"{{"blocks":["load-orders"],"flags":{{{flag}}}}}"#);
    let with_id = |id: &str| format!(r#"{{"blocks":["load-orders"],"run_id":"{id}"}}"#);
    let of = |block: &str| format!(r#"{{"blocks":["{block}"]}}"#);
    let table = [
        (with_flag(r#""timeout":31536000"#), 201),
        (with_flag(r#""timeout":31536001"#), 400),
        (with_flag(r#""timeout":1e2"#), 400),
        (with_flag(r#""timeout":100.0"#), 400),
        (with_flag(r#""timeout":-0"#), 400),
        (with_flag(r#""timeout":18446744073709551616"#), 400),
        (with_flag(r#""force":true,"force":true"#), 400),
        (with_flag(r#""state_id_suffix":"a\u0085""#), 201),
        (with_flag(r#""state_id_suffix":"a\n""#), 400),
        (with_id("01A1F8CC-9D3E-7B41-8A52-3F0C9E6B7D23"), 201),
        (with_id("01a1f8cc9d3e7b418a523f0c9e6b7d24"), 400),
        (with_id("{01a1f8cc-9d3e-7b41-8a52-3f0c9e6b7d25}"), 400),
        (of(r"load-orders\n"), 400),
        (of(r"load-orders\u2028"), 400),
        (of(r"\ufeffload-orders"), 400),
        (of(r"load-orders\u0085"), 422),
        (of(r"\ud83c\udf55"), 422),
        (of(r"\ud83c"), 400),
        (of(&"\u{1f355}".repeat(256)), 422),
        (of(&"\u{1f355}".repeat(257)), 400),
        (of("load-orders") + "\n\t ", 201),
        (of("load-orders") + "\0", 400),
        ("\u{feff}".to_owned() + &of("load-orders"), 400),
    ];
    for (body, status) in table {
        let answer = post_run(&house, "application/json", &body).await;
        assert_eq!(answer.status, status, "{body}: {answer:?}");
    }
    for (media_type, status) in [
        ("application/json; charset=utf-8", 201),
        ("APPLICATION/JSON", 201),
        ("application/json, text/plain", 415),
        ("application/*", 415),
    ] {
        assert_eq!(post_run(&house, media_type, &of("load-orders")).await.status, status, "{media_type}");
    }
}

/// The same ones each time, so that whoever sees it fail can see it again.
struct Chance(u64);

impl Chance {
    fn below(&mut self, bound: usize) -> usize {
        self.0 = self.0.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        usize::try_from(self.0 >> 33).unwrap() % bound
    }

    /// Changes, drops, adds or doubles something behind the first bytes.
    fn spoil(&mut self, bytes: &mut Vec<u8>, first: usize, letters: &[u8]) {
        let at = first + self.below(bytes.len() - first);
        let letter = letters[self.below(letters.len())];
        match self.below(4) {
            0 => bytes[at] = letter,
            1 => drop(bytes.remove(at)),
            2 => bytes.insert(at, letter),
            _ => {
                let part = bytes[at..(at + 1 + self.below(9)).min(bytes.len())].to_vec();
                bytes.splice(at..at, part);
            }
        }
    }
}

#[tokio::test]
async fn whatever_becomes_of_a_request_on_its_way_is_judged_alike_by_server_and_contract() {
    let house = House::open();
    let paths = [
        format!("{PROJECTS}?limit=1&page_token=x"),
        format!("{DEV}/plugins?type=loaders&installed=true"),
        format!("{DEV}/runs?status=lost&kind=run"),
        format!("{DEV}/runs/{}/logs?after=1&follow=true&limit=5", super::RUN),
    ];
    let body = r#"{"blocks":["tap-none"],"flags":{"timeout":5,"force":true,"state_strategy":"merge","state_id_suffix":"a"},"run_id":"01a1f8cc-9d3e-7b41-8a52-3f0c9e6b7d21"}"#;
    let mut chance = Chance(7);
    for _ in 0..1000 {
        let mut path = paths[chance.below(paths.len())].clone().into_bytes();
        let mut body = body.as_bytes().to_vec();
        for _ in 0..=chance.below(2) {
            chance.spoil(&mut path, "/meltano/core/v2beta/".len(), b"0179.-+eE%/?&=;ntfaZ2F\"");
            chance.spoil(&mut body, 0, b" \"{}[],:0179.-+eE%/?\\\n\r\t\0ntf\xff\xc3aZ");
        }
        let get = [b"GET ", path.as_slice(), b" HTTP/1.1\r\nhost: localhost\r\n\r\n"].concat();
        let head = format!(
            "POST {DEV}/runs HTTP/1.1\r\nhost: localhost\r\ncontent-type: application/json\r\ncontent-length: "
        );
        let post = [head.as_bytes(), body.len().to_string().as_bytes(), b"\r\n\r\n", &body].concat();
        for request in [get, post] {
            let status = house.raw(&request);
            assert!(status.is_some_and(|status| status < 500), "{}: {status:?}", request.escape_ascii());
        }
    }
}
