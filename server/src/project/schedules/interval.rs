//! Intervals of schedules: what Meltano resolves them to (`CRON_INTERVALS` in `core/schedule.py`), and when that is due.

use chrono::{DateTime, Utc};
use croner::parser::{CronParser, Seconds, Year};

/// How many times are told in advance.
const FIRES: usize = 5;

/// The interval as cron; none for the names that no clock fires. What is no name of Meltano's stays as it is.
pub(super) fn cron(interval: &str) -> Option<&str> {
    match interval {
        "" | "@once" | "@manual" | "@none" => None,
        "@hourly" => Some("0 * * * *"),
        "@daily" | "@midnight" => Some("0 0 * * *"),
        "@weekly" => Some("0 0 * * 0"),
        "@monthly" => Some("0 0 1 * *"),
        "@yearly" | "@annually" => Some("0 0 1 1 *"),
        other => Some(other),
    }
}

/// The next times, or why there are none.
pub(super) fn fires(cron: &str, now: DateTime<Utc>) -> Result<Vec<DateTime<Utc>>, String> {
    let &[minute, hour, day, month, weekday] = cron.split_whitespace().collect::<Vec<_>>().as_slice() else {
        return Err("it is not five fields of cron".to_owned());
    };
    let weekdays: Vec<String> = weekday.split(',').map(within_a_week).collect();
    let cron = format!("{minute} {hour} {day} {month} {}", weekdays.join(","));
    let parser = CronParser::builder().seconds(Seconds::Disallowed).year(Year::Disallowed).build();
    let cron = parser.parse(&cron).map_err(|error| error.to_string())?;
    let mut fires = Vec::with_capacity(FIRES);
    let mut last = now;
    while fires.len() < FIRES {
        last = cron.find_next_occurrence(&last, false).map_err(|_| "it is never due".to_owned())?;
        fires.push(last);
    }
    Ok(fires)
}

/// Meltano takes ranges of days that go over the end of the week, such as `sat-sun`; the parser takes two ranges.
fn within_a_week(range: &str) -> String {
    let number = |day: &str| {
        const NAMES: [&str; 7] = ["sun", "mon", "tue", "wed", "thu", "fri", "sat"];
        let named = NAMES.iter().position(|name| name.eq_ignore_ascii_case(day));
        named.or_else(|| day.parse().ok().filter(|number| *number <= 7))
    };
    let ends = range.split_once('-').and_then(|(first, last)| Some((number(first)?, number(last)?)));
    match ends {
        Some((7, last)) if last < 7 => format!("0-{last}"),
        Some((first, last)) if first > last => format!("{first}-6,0-{last}"),
        _ => range.to_owned(),
    }
}

#[cfg(test)]
mod tests {
    use super::{cron, fires};

    /// A Friday.
    const NOW: &str = "2026-11-20T12:30:00Z";

    fn due(cron: &str) -> Result<String, String> {
        let now = NOW.parse().expect("a time");
        let times = fires(cron, now)?;
        Ok(times.iter().map(|time| time.format("%y-%m-%d %H:%M").to_string()).collect::<Vec<_>>().join(", "))
    }

    #[test]
    fn names_resolve_as_in_meltano() {
        for name in ["", "@once", "@manual", "@none"] {
            assert_eq!(cron(name), None);
        }
        assert_eq!((cron("@midnight"), cron("@annually")), (Some("0 0 * * *"), Some("0 0 1 1 *")));
        // Meltano looks a name up as it is written.
        assert_eq!((cron("@Daily"), cron("5 4 * * *")), (Some("@Daily"), Some("5 4 * * *")));
    }

    #[test]
    fn what_meltano_accepts_is_understood() {
        let sundays = "26-11-22 00:00, 26-11-29 00:00, 26-12-06 00:00, 26-12-13 00:00, 26-12-20 00:00";
        let table = [
            ("0 * * * *", "26-11-20 13:00, 26-11-20 14:00, 26-11-20 15:00, 26-11-20 16:00, 26-11-20 17:00"),
            ("30 12 20 11 *", "27-11-20 12:30, 28-11-20 12:30, 29-11-20 12:30, 30-11-20 12:30, 31-11-20 12:30"),
            ("0 0 * * 0", sundays),
            ("0 0 * * 7", sundays),
            ("0 0 * * sun", sundays),
            ("0 0 ? * SUN", sundays),
            ("0 6 * * mon-fri", "26-11-23 06:00, 26-11-24 06:00, 26-11-25 06:00, 26-11-26 06:00, 26-11-27 06:00"),
            ("0 0 * * fri-mon", "26-11-21 00:00, 26-11-22 00:00, 26-11-23 00:00, 26-11-27 00:00, 26-11-28 00:00"),
            ("0 0 * * SAT-sun", "26-11-21 00:00, 26-11-22 00:00, 26-11-28 00:00, 26-11-29 00:00, 26-12-05 00:00"),
            ("0 0 * * 7-1,wed", "26-11-22 00:00, 26-11-23 00:00, 26-11-25 00:00, 26-11-29 00:00, 26-11-30 00:00"),
            ("0 0 * * 5-7", "26-11-21 00:00, 26-11-22 00:00, 26-11-27 00:00, 26-11-28 00:00, 26-11-29 00:00"),
            ("0 0 L * ?", "26-11-30 00:00, 26-12-31 00:00, 27-01-31 00:00, 27-02-28 00:00, 27-03-31 00:00"),
            ("0 0 l * *", "26-11-30 00:00, 26-12-31 00:00, 27-01-31 00:00, 27-02-28 00:00, 27-03-31 00:00"),
            ("0 8 2 jan,jul *", "27-01-02 08:00, 27-07-02 08:00, 28-01-02 08:00, 28-07-02 08:00, 29-01-02 08:00"),
            ("15-45/15 */6 * * *", "26-11-20 12:45, 26-11-20 18:15, 26-11-20 18:30, 26-11-20 18:45, 26-11-21 00:15"),
            // Either of the two days, as cron has it.
            ("0 0 1 * 1", "26-11-23 00:00, 26-11-30 00:00, 26-12-01 00:00, 26-12-07 00:00, 26-12-14 00:00"),
            ("0 0 29 2 *", "28-02-29 00:00, 32-02-29 00:00, 36-02-29 00:00, 40-02-29 00:00, 44-02-29 00:00"),
        ];
        for (cron, expected) in table {
            assert_eq!(due(cron).as_deref(), Ok(expected), "{cron}");
        }
    }

    #[test]
    fn what_says_no_time_is_refused() {
        for cron in
            ["@Daily", "hourly", "* * * *", "0 0 0 * * *", "61 * * * *", "60,1 * * * *", "0 0 * * 8", "a b c d e"]
        {
            assert!(due(cron).is_err(), "{cron}");
        }
        assert_eq!(due("0 0 31 2 *"), Err("it is never due".to_owned()));
    }
}
