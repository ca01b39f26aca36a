//! Which runs: the filters of lists and of bulk verbs are the same, and a page token remembers them.

use crate::rest::page::Filters;
use crate::runs::{Filter, Kind, Origin, Status};
use chrono::{DateTime, SecondsFormat, Utc};
use std::collections::BTreeMap;

/// Reads the filters of a query. They have the same names in each.
macro_rules! filters {
    ($query:ident) => {
        $crate::rest::page::filters([
            ("status", $query.status.map(|status| status.to_string())),
            ("kind", $query.kind.map(|kind| kind.to_string())),
            ("job", $query.job.as_ref().map(|job| job.to_string())),
            ("schedule", $query.schedule.as_ref().map(|schedule| schedule.to_string())),
            ("service", $query.service.as_ref().map(|service| service.to_string())),
            ("origin", $query.origin.map(|origin| origin.to_string())),
            ("labels", $query.labels.as_ref().map(|labels| labels.to_string())),
            ("idempotency_key", $query.idempotency_key.as_ref().map(|key| key.to_string())),
            ("created_from", $query.created_from.map($crate::rest::runs::filter::time)),
            ("created_before", $query.created_before.map($crate::rest::runs::filter::time)),
        ])
    };
}
pub(in crate::rest) use filters;

/// A time among the filters.
pub fn time(time: DateTime<Utc>) -> String {
    time.to_rfc3339_opts(SecondsFormat::Micros, true)
}

/// The runs of an environment that fit.
pub fn read(project: &str, env: &str, filters: &Filters) -> Filter {
    let text = |name: &str| filters.get(name).cloned();
    let time = |name: &str| DateTime::parse_from_rfc3339(filters.get(name)?).ok().map(|time| time.to_utc());
    Filter {
        project: project.to_owned(),
        env: env.to_owned(),
        status: text("status").and_then(|name| Status::parse(&name)),
        kind: text("kind").and_then(|name| Kind::parse(&name)),
        job: text("job"),
        schedule: text("schedule"),
        service: text("service"),
        origin: text("origin").and_then(|name| Origin::parse(&name)),
        idempotency_key: text("idempotency_key"),
        labels: text("labels").map(|selector| labels(&selector)).unwrap_or_default(),
        created_from: time("created_from"),
        created_before: time("created_before"),
    }
}

fn labels(selector: &str) -> BTreeMap<String, String> {
    let pairs = selector.split(',').filter_map(|pair| pair.split_once('='));
    pairs.map(|(name, value)| (name.to_owned(), value.to_owned())).collect()
}
