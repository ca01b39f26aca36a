//! For how long somebody wants to wait.

use meltano_api_contract::types::{Preferences, WaitTime};
use std::time::Duration;

/// The longest time that a request may take.
const LONGEST: Duration = Duration::from_secs(300);

/// What `wait` says, or `Prefer: wait=…` (RFC 7240, 4.3) unless it does.
pub fn wanted(wait: Option<WaitTime>, prefer: Option<Preferences>) -> Option<Duration> {
    let said = wait.map(|wait| wait.trim_end_matches('s').to_owned()).or_else(|| preferred(&prefer?))?;
    Some(Duration::from_secs(said.parse().ok()?).min(LONGEST))
}

/// The value of the first preference that is called `wait`, in whatever case.
fn preferred(preferences: &str) -> Option<String> {
    let mut all = preferences.split(',').map(|preference| preference.split(';').next().unwrap_or_default());
    all.find_map(|preference| {
        let (name, value) = preference.split_once('=')?;
        name.trim().eq_ignore_ascii_case("wait").then(|| value.trim().trim_matches('"').to_owned())
    })
}

#[cfg(test)]
mod tests {
    use super::{Duration, wanted};

    #[test]
    fn a_time_is_read_where_it_is_said() {
        let wait = |text: &str| wanted(Some(text.parse().expect("of the contract")), None);
        let prefer = |text: &str| wanted(None, Some(text.parse().expect("of the contract")));
        assert_eq!(wait("30s"), Some(Duration::from_secs(30)));
        assert_eq!(wait("0"), Some(Duration::ZERO));
        assert_eq!(prefer("respond-async, Wait=20; x=y"), Some(Duration::from_secs(20)));
        assert_eq!(prefer("wait=\"7\""), Some(Duration::from_secs(7)));
        assert_eq!(prefer("wait=99999"), Some(super::LONGEST));
        assert_eq!([prefer("wait=-1"), prefer("wait"), prefer("return=minimal")], [None, None, None]);
    }
}
