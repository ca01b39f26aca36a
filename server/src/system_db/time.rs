//! Times as Meltano writes them: texts without a zone, always with six digits behind the second.

use chrono::{DateTime, Local, NaiveDateTime, TimeZone, Utc};
use rusqlite::types::ValueRef;

const FORMAT: &str = "%Y-%m-%d %H:%M:%S%.6f";

/// How the table `runs` has a time: in UTC.
#[must_use]
pub fn utc_text(time: DateTime<Utc>) -> String {
    time.naive_utc().format(FORMAT).to_string()
}

/// How the table `state` has a time: in the zone of whoever writes (internals 3.7).
#[must_use]
pub fn local_text(time: DateTime<Utc>) -> String {
    time.with_timezone(&Local).format(FORMAT).to_string()
}

/// A time of the table `runs`; nothing if it is none.
#[must_use]
pub fn utc(value: ValueRef<'_>) -> Option<DateTime<Utc>> {
    naive(value).map(|time| time.and_utc())
}

/// A time of the table `state`, as one of our own zone; nothing if it is none. Of an hour that a clock shows twice, the
/// later one is meant.
#[must_use]
pub fn local(value: ValueRef<'_>) -> Option<DateTime<Utc>> {
    Local.from_local_datetime(&naive(value)?).latest().map(|time| time.with_timezone(&Utc))
}

fn naive(value: ValueRef<'_>) -> Option<NaiveDateTime> {
    NaiveDateTime::parse_from_str(value.as_str().ok()?, "%Y-%m-%d %H:%M:%S%.f").ok()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn times_are_written_as_meltano_writes_them_and_read_again() {
        let time = DateTime::parse_from_rfc3339("2026-11-21T17:50:50Z").expect("a time").to_utc();
        let text = utc_text(time);
        assert_eq!(text, "2026-11-21 17:50:50.000000");
        assert_eq!(utc(ValueRef::Text(text.as_bytes())), Some(time));
        assert_eq!(local(ValueRef::Text(local_text(time).as_bytes())), Some(time));
        assert_eq!(utc(ValueRef::Text(b"2026-11-21 17:50:50")), Some(time));
        assert_eq!(utc(ValueRef::Text(b"yesterday")), None);
        assert_eq!(utc(ValueRef::Null), None);
        for end in ["+262142-12-31 23:59:59.999999", "-262143-01-01 00:00:00"] {
            assert!(utc(ValueRef::Text(end.as_bytes())).is_some());
            // There may be no such moment in UTC.
            let _ = local(ValueRef::Text(end.as_bytes()));
        }
    }
}
