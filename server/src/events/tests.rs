//! Events, on a journal on the disk.

use std::sync::Arc;

use chrono::{TimeDelta, Utc};
use futures::StreamExt;
use serde_json::json;
use tokio::sync::watch;

use super::{Error, EventItem, Events, Wanted, follow};
use crate::journal::Journal;

fn events() -> (tempfile::TempDir, Events) {
    let directory = tempfile::tempdir().expect("a temporary directory");
    let journal = Journal::open(&directory.path().join("journal.db")).expect("opened");
    (directory, Events::new(Arc::new(journal)))
}

fn of(project: &str) -> Wanted {
    Wanted { project: project.to_owned(), kind: None }
}

#[test]
fn a_page_begins_behind_a_number_and_says_how_far_it_looked() {
    let (_directory, events) = events();
    for number in 0..10 {
        let project = if number % 2 == 0 { "a" } else { "b" };
        events.tell("project.changed", project, &json!({ "digest": number })).expect("written");
    }
    let (page, reached) = events.page(&of("a"), None, 3).expect("read");
    assert_eq!((page.iter().map(|event| event.sequence).collect::<Vec<_>>(), reached), (vec![1, 3, 5], 5));
    let (page, reached) = events.page(&of("a"), Some(5), 3).expect("read");
    assert_eq!((page.len(), page[0].data["digest"].as_i64(), reached), (2, Some(6), 10));
    let kind = Wanted { kind: Some("run.created".to_owned()), ..of("a") };
    assert_eq!(events.page(&kind, Some(0), 3).expect("read"), (vec![], 10));
}

#[test]
fn who_comes_too_late_is_told() {
    let (_directory, events) = events();
    assert_eq!(events.page(&of("a"), Some(0), 3).expect("read"), (vec![], 0));
    for number in 0..5 {
        events.tell("project.changed", "a", &json!({ "digest": number })).expect("written");
    }
    let later = Utc::now() + TimeDelta::seconds(1);
    assert_eq!(events.forget(later - TimeDelta::days(1), 100).expect("forgotten"), 0);
    assert_eq!(events.forget(later, 2).expect("forgotten"), 2);
    assert!(matches!(events.page(&of("a"), Some(1), 3), Err(Error::Gone { oldest: 3 })));
    assert_eq!(events.page(&of("a"), Some(2), 3).expect("read").0.len(), 3);
    assert_eq!(events.page(&of("a"), None, 10).expect("read").0.len(), 3);
    assert_eq!(events.forget(later, 100).expect("forgotten"), 3);
    assert!(matches!(events.page(&of("a"), Some(4), 3), Err(Error::Gone { oldest: 6 })));
    assert_eq!(events.page(&of("a"), Some(i64::MAX), 3).expect("read"), (vec![], i64::MAX));
    assert_eq!(events.page(&of("a"), Some(5), 3).expect("read"), (vec![], 5));
}

#[tokio::test]
async fn a_follower_misses_nothing_and_ends_with_the_server() {
    let (_directory, events) = events();
    events.tell("project.changed", "a", &json!({ "digest": 0 })).expect("written");
    let (stop, stopping) = watch::channel(false);
    let stream = follow(events.clone(), of("a"), Some(0), None, stopping.clone()).await.expect("followed");
    let from_now = follow(events.clone(), of("a"), None, Some(1), stopping).await.expect("followed");
    assert_eq!(from_now.map(Result::unwrap).collect::<Vec<_>>().await, [EventItem::Bookmark(1), EventItem::End(1)]);
    let writer = tokio::task::spawn_blocking(move || {
        for number in 1..200 {
            let project = if number % 3 == 0 { "b" } else { "a" };
            events.tell("project.changed", project, &json!({ "digest": number })).expect("written");
        }
    });
    let mut stream = Box::pin(stream);
    let mut seen = Vec::new();
    while seen.len() < 134 {
        match stream.next().await.expect("it goes on").expect("read") {
            EventItem::Event(event) => seen.push(event.data["digest"].as_i64().expect("a number")),
            other => panic!("{other:?}"),
        }
    }
    writer.await.expect("written");
    assert_eq!(seen, (0..200).filter(|number| *number == 0 || number % 3 != 0).collect::<Vec<_>>());
    stop.send_replace(true);
    assert!(matches!(stream.next().await, Some(Ok(EventItem::End(_)))));
    assert!(stream.next().await.is_none());
}
