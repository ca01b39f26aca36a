//! The tag `schedules`.

use crate::harness::{DEV, House, Project};
use chrono::{Timelike, Utc};
use futures::TryStreamExt;
use meltano_api_client::types;
use meltano_api_contract::table::ErrorCode;
use serde_json::{Value, json};

/// Schedules of both kinds, with every sort of interval, of which none is wrong.
const SOUND: &str = "schedules:
- name: orders/every day ö?
  interval: '@daily'
  job: load-orders
  env: {TAP_ORDERS_PASSWORD: hunter2, A_FLAG: 'yes'}
- name: orders:by-hand
  interval: '@manual'
  job: load-orders
- {name: weekly, interval: '@weekly', job: load-orders}
- {name: monthly, interval: '@monthly', job: load-orders}
- {name: annually, interval: '@annually', job: load-orders}
- {name: midnight, interval: '@midnight', job: load-orders}
- {name: once, interval: '@once', job: load-orders}
- {name: none, interval: '@none', job: load-orders}
- {name: never, interval: null, job: load-orders}
- {name: last-day, interval: 30 5 L * ?, job: load-orders}
- {name: workdays, interval: '*/15 6-18 * jan,jun mon-fri', job: load-orders}
- {name: sundays, interval: 0 0 * * 7, job: load-orders, owner: ada}
- {name: legacy, interval: '@hourly', extractor: tap-orders, loader: target-csv, transform: skip}
";

/// Schedules that cannot be run.
const WRONG: &str = "schedules:
- {name: dangling, interval: '@daily', job: load-ordres}
- {name: half, interval: '@daily', extractor: tap-orders, loader: target-csv}
- {name: hasty, interval: 61 * * * *, job: load-orders}
- {name: restless, job: load-orders}
- {name: stranger, interval: '@daily', extractor: tap-nowhere, loader: target-csv, transform: skip}
";

fn with(schedules: &str) -> House {
    let change = |project: &Project| project.edit("meltano.yml", |text| text.replace("schedules:\n", schedules));
    House::build(change, &[])
}

async fn list(house: &House) -> Vec<types::Schedule> {
    house.client.schedule_list().project("warehouse").env("dev").send().await.unwrap().into_inner().items
}

async fn view(house: &House, schedule: &str) -> types::Schedule {
    let view = house.client.schedule_view().project("warehouse").env("dev").schedule(schedule);
    view.send().await.unwrap().into_inner()
}

fn names(schedules: &[types::Schedule]) -> Vec<&str> {
    schedules.iter().map(|schedule| schedule.name.as_str()).collect()
}

/// What `meltano schedule list --format json` prints of a schedule, in the words of the contract.
fn translated(kind: &str, theirs: &Value) -> Value {
    let mut variables: Vec<&String> = theirs["env"].as_object().unwrap().keys().collect();
    variables.sort_unstable();
    let mut ours =
        json!({ "name": theirs["name"], "kind": kind, "variables": variables, "time_zone": "UTC", "problems": [] });
    let job = &theirs["job"]["name"];
    for (key, value) in [
        ("job", job),
        ("extractor", &theirs["extractor"]),
        ("loader", &theirs["loader"]),
        ("transform", &theirs["transform"]),
        ("interval", &theirs["interval"]),
        ("cron", &theirs["cron_interval"]),
    ] {
        if !value.is_null() {
            ours[key] = value.clone();
        }
    }
    ours
}

#[tokio::test]
async fn the_schedules_are_those_of_meltano() {
    let house = with(SOUND);
    let listed = list(&house).await;
    assert!(names(&listed).is_sorted());
    let says = house.project.meltano_says(&["schedule", "list", "--format", "json"]);
    let says: Value = serde_json::from_str(&says).unwrap();
    let of = |kind: &str| {
        let theirs = says["schedules"][kind].as_array().unwrap().clone();
        theirs.iter().map(|theirs| translated(kind, theirs)).collect::<Vec<_>>()
    };
    let theirs = [of("job"), of("elt")].concat();
    assert_eq!((theirs.len(), listed.len()), (14, 14));
    for schedule in &listed {
        let mut ours = json!(schedule);
        ours.as_object_mut().unwrap().remove("fires_at");
        let theirs = theirs.iter().find(|theirs| theirs["name"] == schedule.name.as_str()).unwrap();
        assert_eq!(&ours, theirs);
        let alone = view(&house, &schedule.name).await;
        assert_eq!((&alone.name, &alone.cron, &alone.job), (&schedule.name, &schedule.cron, &schedule.job));
    }
    let text = house.get(&format!("{DEV}/schedules")).await.body;
    assert!(text.contains("TAP_ORDERS_PASSWORD") && !text.contains("hunter2"), "names only: {text}");
}

#[tokio::test]
async fn a_schedule_says_when_it_is_due_next() {
    let house = with(SOUND);
    let hourly = view(&house, "orders-hourly").await;
    let now = Utc::now();
    assert_eq!(hourly.fires_at.len(), 5);
    // The clock may strike between question and answer.
    assert!((hourly.fires_at[0] - now).num_minutes() < 60 && hourly.fires_at[4] > now);
    assert!(hourly.fires_at.iter().all(|time| (time.minute(), time.second(), time.nanosecond()) == (0, 0, 0)));
    assert!(hourly.fires_at.windows(2).all(|pair| (pair[1] - pair[0]).num_minutes() == 60));
    for name in ["sundays", "weekly"] {
        let fires = view(&house, name).await.fires_at;
        let sundays = fires.iter().all(|time| time.format("%a %H:%M").to_string() == "Sun 00:00");
        assert!(fires.len() == 5 && sundays, "{fires:?}");
    }
    let last = view(&house, "last-day").await.fires_at;
    let is_last = |time: &chrono::DateTime<Utc>| (*time + chrono::Duration::days(1)).format("%d").to_string() == "01";
    assert!(last.len() == 5 && last.iter().all(is_last), "{last:?}");
    for name in ["orders:by-hand", "once", "none", "never"] {
        let schedule = view(&house, name).await;
        assert_eq!((schedule.cron, schedule.fires_at.len(), schedule.problems.len()), (None, 0, 0), "{name}");
    }
}

#[tokio::test]
async fn what_is_wrong_with_one_schedule_hides_no_other() {
    let house = with(WRONG);
    let listed = list(&house).await;
    assert_eq!(names(&listed), ["dangling", "half", "hasty", "orders-hourly", "restless", "stranger"]);
    let codes: Vec<_> = listed.iter().flat_map(|schedule| &schedule.problems).map(|problem| &*problem.code).collect();
    let expected = [
        "schedule_job_unknown",
        "schedule_invalid",
        "schedule_interval_invalid",
        "schedule_invalid",
        "schedule_plugin_unknown",
    ];
    assert_eq!(codes, expected);
    for schedule in listed.iter().filter(|schedule| schedule.name.as_str() != "orders-hourly") {
        let start = format!("- {{name: {},", schedule.name.as_str());
        let line = house.project.read("meltano.yml").lines().position(|line| line.starts_with(&start)).unwrap() + 1;
        assert_eq!(schedule.problems[0].line, Some(line.try_into().unwrap()), "{schedule:?}");
    }
    let hasty = view(&house, "hasty").await;
    assert_eq!((hasty.cron.as_deref(), hasty.fires_at.len()), (Some("61 * * * *"), 0), "said as it is written");
    // Meltano lists none of them for the sake of one.
    let only = "schedules:\n- {name: dangling, interval: '@daily', job: load-ordres}\n";
    let house = with(only);
    assert_eq!(view(&house, "dangling").await.fires_at.len(), 5, "it is due all the same");
}

#[tokio::test]
async fn schedules_are_found_by_kind_and_by_job() {
    let house = with(&SOUND.replace(
        "name: weekly, interval: '@weekly', job: load-orders",
        "name: weekly, interval: '@weekly', job: other",
    ));
    let find = |query: &'static str| {
        let house = &house;
        async move {
            let items = house.get(&format!("{DEV}/schedules?{query}")).await.json()["items"].clone();
            items.as_array().unwrap().iter().map(|item| item["name"].as_str().unwrap().to_owned()).collect::<Vec<_>>()
        }
    };
    assert_eq!(find("kind=elt").await, ["legacy"]);
    assert_eq!(find("job=other").await, ["weekly"]);
    assert_eq!(find("kind=job").await.len(), 13);
    assert_eq!(find("kind=job&job=load-orders").await.len(), 12);
    assert_eq!(find("kind=elt&job=load-orders").await, [""; 0]);
    let first = house.get(&format!("{DEV}/schedules?job=load-orders&limit=1")).await.json();
    let token = first["next_page"].as_str().unwrap();
    let path = format!("{DEV}/schedules?page_token={token}&limit=100");
    assert_eq!(house.get(&path).await.json()["items"].as_array().unwrap().len(), 11, "the filters are remembered");
    house.get(&format!("{path}&kind=job")).await.is_refusal(ErrorCode::PageTokenInvalid);
}

#[tokio::test]
async fn pages_of_one_make_the_whole_list() {
    let house = with(SOUND);
    let pages = house.client.schedule_list().project("warehouse").env("dev").limit(std::num::NonZeroU32::MIN);
    let streamed: Vec<types::Schedule> = pages.stream().try_collect().await.unwrap();
    assert_eq!(names(&streamed), names(&list(&house).await));
}

#[tokio::test]
async fn an_unknown_schedule_is_not_found_and_one_like_it_is_named() {
    let house = House::open();
    let answer = house.get(&format!("{DEV}/schedules/orders-hourli")).await;
    answer.is_refusal(ErrorCode::ScheduleNotFound);
    let message = "the project has no schedule `orders-hourli`\nhint: did you mean `orders-hourly`?";
    assert_eq!(answer.message(), message);
}
