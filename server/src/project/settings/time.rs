//! Dates and times without quotes, as ruamel.yaml reads and Meltano prints them.

use chrono::{NaiveDate, NaiveTime};

/// The `isoformat` of a date or of a time, none if the text is neither. A copy has neither zone nor fraction.
pub(super) fn isoformat(text: &str, copied: bool) -> Option<String> {
    let (date, rest) = text.split_at_checked(text.find(['T', 't', ' ', '\t']).unwrap_or(text.len()))?;
    let mut parts = date.splitn(3, '-').map(number);
    let (year, month, day) = (parts.next()??, parts.next()??, parts.next()??);
    let date = NaiveDate::from_ymd_opt(i32::try_from(year).ok()?, month, day)?;
    if text.find('-') != Some(4) {
        return None;
    }
    if rest.is_empty() {
        // A date alone needs all its digits.
        return (date.to_string() == text).then_some(text.to_owned());
    }
    let rest = rest.strip_prefix(['T', 't']).unwrap_or_else(|| rest.trim_start());
    let end = rest.find(|letter: char| !letter.is_ascii_digit() && letter != ':' && letter != '.');
    let (clock, zone) = rest.split_at(end.unwrap_or(rest.len()));
    let (clock, fraction) = clock.split_once('.').unwrap_or((clock, ""));
    let mut parts = clock.splitn(3, ':').map(number);
    let time = NaiveTime::from_hms_opt(parts.next()??, parts.next()??, parts.next()??)?;
    let micros = match fraction {
        "" => 0,
        digits => number(&format!("{:0<6}", digits.get(..6.min(digits.len()))?))?,
    };
    let micros = if micros == 0 { String::new() } else { format!(".{micros:06}") };
    let zone = match zone.trim() {
        "" => String::new(),
        "Z" => "+00:00".to_owned(),
        zone => {
            let (sign, offset) = zone.split_at_checked(1).filter(|(sign, _)| ["+", "-"].contains(sign))?;
            let (hours, minutes) = offset.split_once(':').unwrap_or((offset, "0"));
            format!("{sign}{:02}:{:02}", number(hours)?, number(minutes)?)
        }
    };
    let clock = time.format("%H:%M:%S");
    Some(if copied { format!("{date}T{clock}") } else { format!("{date}T{clock}{micros}{zone}") })
}

fn number(digits: &str) -> Option<u32> {
    digits.bytes().all(|byte| byte.is_ascii_digit()).then(|| digits.parse().ok()).flatten()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn times_print_as_in_python() {
        let table = [
            ("2020-01-01", Some("2020-01-01")),
            ("2020-1-2", None),
            ("2020-01-01T00:00:00Z", Some("2020-01-01T00:00:00+00:00")),
            ("2020-01-01 1:02:03", Some("2020-01-01T01:02:03")),
            ("2020-01-01t10:00:00.25 -3:30", Some("2020-01-01T10:00:00.250000-03:30")),
            ("2020-01-01T00:00", None),
            ("2020-13-01", None),
            ("20-01-01", None),
            ("word", None),
            ("", None),
        ];
        for (text, expected) in table {
            assert_eq!(isoformat(text, false).as_deref(), expected, "{text}");
        }
        assert_eq!(isoformat("2020-01-01T00:00:00.5Z", true).as_deref(), Some("2020-01-01T00:00:00"));
    }
}
