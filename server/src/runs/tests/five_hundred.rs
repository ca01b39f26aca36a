//! Many runs at once, and few places.

use std::collections::BTreeMap;
use std::fs;
use std::time::Duration;

use uuid::Uuid;

use super::house::{House, create};
use crate::runs::{Status, Until};

/// Each process notes itself, and how many are there, and goes again.
const SCRIPT: &str = "mkdir here/$$; ls here | wc -l >> counts; echo $MELTANO_API_RUN_ID >> order; sleep 0.01; \
    ls here | wc -l >> counts; rmdir here/$$";

#[tokio::test(flavor = "multi_thread")]
async fn five_hundred_at_once_go_four_by_four_in_order_and_each_once() {
    let house = House::new(SCRIPT);
    fs::create_dir(house.root().join("here")).expect("made");
    let engine = house.engine(4).await;
    let creations = (0..500).map(|_| {
        let engine = engine.clone();
        tokio::spawn(async move { create(&engine).await })
    });
    let ids = futures::future::join_all(creations).await;
    // Half a thousand processes twice over take their time on a busy machine.
    let longest = Duration::from_secs(300);
    for id in ids {
        let run = engine.wait("p", "dev", id.expect("created"), Until::Over, longest).await.expect("there");
        assert_eq!(run.status, Status::Succeeded);
    }

    let read = |name: &str| fs::read_to_string(house.root().join(name)).expect("read");
    let counts: Vec<usize> = read("counts").lines().map(|line| line.trim().parse().expect("a number")).collect();
    assert_eq!((counts.len(), counts.iter().max()), (1000, Some(&4)));
    let mut started = BTreeMap::new();
    for line in read("order").lines() {
        *started.entry(Uuid::parse_str(line).expect("an id")).or_insert(0) += 1;
    }
    assert!(started.len() == 500 && started.values().all(|times| *times == 1));

    let starts = "SELECT subject FROM events WHERE json_extract(data, '$.status') = 'starting' ORDER BY sequence";
    let created = "SELECT lower(hex(id)) FROM runs ORDER BY sequence";
    let column = |sql: &'static str| {
        let read = engine.journal().read("read", |connection| {
            connection.prepare(sql)?.query_map([], |row| row.get(0))?.collect::<rusqlite::Result<Vec<String>>>()
        });
        read.expect("read")
    };
    assert!(column(starts) == column(created), "they begin in the order of their creation");
}
