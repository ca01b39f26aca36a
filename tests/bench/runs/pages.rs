//! Lists and views of runs: among a million beside among ten, and beside a server in Python over the same million.

use std::time::{Duration, Instant};

use serde_json::Value;

use crate::costs;
use crate::engine::Engine;
use crate::harness::DEV;
use crate::load::Requests;
use crate::million::{self, LIKE};
use crate::pair::Pair;
use crate::peer::Peer;

const MANY: usize = 1_000_000;
/// How many connections there are at once, where that is what is measured.
const CONNECTIONS: usize = 32;
/// How long a server is asked before it is the other's turn.
const TURN: Duration = Duration::from_millis(400);
/// How many runs a page shows, so that one of ten is as full as one of a million.
const SHOWN: usize = 5;

/// Prints all of it.
pub(crate) async fn measure() {
    let (few, start_of_few) = million::engine(LIKE).await;
    let begun = Instant::now();
    let (many, start_of_many) = million::engine(MANY).await;
    println!("\n{MANY} runs in the journal, made in {:.0?}, beside {LIKE}", begun.elapsed());
    println!("{:<44}{start_of_many:>12.1?}{:>12}{start_of_few:>12.1?}", "start of the server", "");
    let [many_bytes, few_bytes] = [&many, &few].map(|engine| costs::memory(engine.server.pid()) as f64 / 1e6);
    println!("{:<44}{many_bytes:>9.1} MB{:>12}{few_bytes:>9.1} MB", "memory of the server after that", "");
    let begun = Instant::now();
    let deep = behind(&many, MANY / 2, 1000).await;
    println!("{:<44}{:>12.1?}", format!("{} pages of 1000, one after the other", MANY / 2 / 1000), begun.elapsed());

    let page = |more: &str| format!("{DEV}/runs?limit={SHOWN}{more}");
    let of_both = |more: &str| [vec![page(more)], vec![page(more)]];
    let deep = [deep, behind(&few, LIKE / 2, LIKE / 2).await];
    let views = [ids(&many, 1000).await, ids(&few, LIKE).await];
    let asked = [
        ("run_list, the first page", of_both("")),
        ("run_list, in the middle", deep.map(|token| vec![page(&format!("&page_token={token}"))])),
        ("run_list, a status that ten have", of_both("&status=lost")),
        ("run_list, a label that ten have", of_both("&labels=tier%3Drare")),
        ("run_list, a label that half have", of_both("&labels=team%3Da")),
        ("run_view", views.map(|ids| ids.iter().map(|id| format!("{DEV}/runs/{id}")).collect())),
    ];
    for (_, [of_many, of_few]) in &asked {
        let (among_many, among_few) = (many.get_whole(&of_many[0]).await, few.get_whole(&of_few[0]).await);
        assert_eq!(length(&among_many), length(&among_few), "{}", of_many[0]);
    }
    println!(
        "\none connection: how long an answer takes among {MANY} runs, and among {LIKE}; the ratio of the medians"
    );
    heads("", "median", "99th", &format!("among {LIKE}"), "99th");
    for (what, [of_many, of_few]) in &asked {
        among(&many, &few, 1, of_many, of_few).await.print(what);
    }
    let mixed = page("&labels=team%3Da&status=succeeded");
    let alone = [mixed.clone(), page("&status=succeeded&labels=team%3Da&kind=run")];
    let load = Requests::get(many.address(), alone).ask(1, TURN * 3).await;
    println!("{:<44}{:>12.1?}{:>12.1?}", "run_list, two filters that none fits", load.at(50), load.at(99));
    println!("\n{CONNECTIONS} connections: answers in a second");
    println!("{:<44}{:>12}{:>12}{:>10}", "", "of a million", format!("of {LIKE}"), "ratio");
    for (what, [of_many, of_few]) in &asked {
        among(&many, &few, CONNECTIONS, of_many, of_few).await.print_rate(what);
    }
    drop(few);
    beside_the_peer(&many, &asked[5].1[0]).await;
}

/// The same in Python, over the same journal.
async fn beside_the_peer(engine: &Engine, views: &[String]) {
    let peer = Peer::start("runs", "PEER_JOURNAL", &engine.server.data_dir().join("journal.db")).await;
    let theirs = |way: &str, path: &str| path.replacen(DEV, way, 1);
    let list = format!("{DEV}/runs?limit=20");
    let filtered = format!("{DEV}/runs?limit=20&status=failed");
    for way in ["/alchemy", "/plain"] {
        for path in [&list, &filtered, &views[0]] {
            let told = reqwest::get(format!("http://{}{}", peer.address, theirs(way, path))).await.unwrap();
            let told: Value = told.error_for_status().unwrap().json().await.unwrap();
            let mut ours = engine.get_whole(path).await;
            ours.as_object_mut().unwrap().remove("next_page");
            assert_eq!(ours, told, "{way} tells something else than {path}");
        }
    }
    let asked =
        [("run_view", views.to_vec()), ("run_list, 20 a page", vec![list]), ("the same, failed ones", vec![filtered])];
    for (way, name) in [("/alchemy", "FastAPI and SQLAlchemy"), ("/plain", "FastAPI and `sqlite3`")] {
        println!("\nbeside {name}, {MANY} runs; one connection");
        heads("", "median", "99th", "the peer's", "99th");
        for (what, paths) in &asked {
            with_peer(engine, &peer, way, 1, paths).await.print(what);
        }
        println!("{:<44}{:>12}{:>12}{:>10}", format!("{CONNECTIONS} connections"), "this server", "the peer", "ratio");
        for (what, paths) in &asked {
            with_peer(engine, &peer, way, CONNECTIONS, paths).await.print_rate(what);
        }
    }
}

async fn with_peer(engine: &Engine, peer: &Peer, way: &str, connections: usize, paths: &[String]) -> Pair {
    let ours = Requests::get(engine.address(), paths.to_vec());
    let theirs = Requests::get(peer.address, paths.iter().map(|path| path.replacen(DEV, way, 1)));
    Pair::of(connections, TURN, &ours, &theirs).await
}

async fn among(many: &Engine, few: &Engine, connections: usize, of_many: &[String], of_few: &[String]) -> Pair {
    let [many, few] =
        [(many, of_many), (few, of_few)].map(|(engine, paths)| Requests::get(engine.address(), paths.iter().cloned()));
    Pair::of(connections, TURN, &many, &few).await
}

fn heads(first: &str, median: &str, last: &str, their_median: &str, their_last: &str) {
    println!("{first:<44}{median:>12}{last:>12}{their_median:>12}{their_last:>12}{:>10}", "ratio");
}

/// The token of the page behind so many runs.
async fn behind(engine: &Engine, runs: usize, a_page: usize) -> String {
    let mut token = None;
    for _ in 0..runs / a_page {
        let next = token.map(|token: String| format!("&page_token={token}")).unwrap_or_default();
        let page = engine.get(&format!("/runs?limit={a_page}{next}")).await;
        token = page["next_page"].as_str().map(str::to_owned);
    }
    token.unwrap()
}

/// The newest so many runs.
async fn ids(engine: &Engine, count: usize) -> Vec<String> {
    let page = engine.get(&format!("/runs?limit={count}")).await;
    page["items"].as_array().unwrap().iter().map(|run| run["id"].as_str().unwrap().to_owned()).collect()
}

/// Of a page, how many items it has.
fn length(answer: &Value) -> usize {
    answer["items"].as_array().map_or(1, Vec::len)
}
