//! Which differences of generated projects are known.

use super::node::Files;
use crate::facts::{Difference, Facts};
use crate::reasons::{self, Reason};
use meltano_api::project::mask_urls;

/// What a difference was seen in.
pub(crate) struct Seen<'a> {
    /// The project.
    pub(crate) files: &'a Files,
    /// What the reader says of it.
    pub(crate) reader: &'a Facts,
}

/// Why differences of generated projects are there. What holds must be narrow: the project and the path, or what
/// Meltano says of it.
pub(crate) struct Generated {
    /// Why.
    pub(crate) reason: &'static Reason,
    /// Whether it is this one.
    pub(crate) holds: fn(&Seen<'_>, &Difference) -> bool,
}

const fn generated(reason: &'static Reason, holds: fn(&Seen<'_>, &Difference) -> bool) -> Generated {
    Generated { reason, holds }
}

/// Every difference of generated projects. One that none of them shows any more fails the test.
pub(crate) const OF_GENERATED: &[Generated] = &[
    generated(&reasons::MASKED, |_, one| {
        let masked = one.meltano_text().map(mask_urls);
        one.what.starts_with("plugins/") && masked.is_some() && masked.as_deref() == one.reader_text()
    }),
    generated(&reasons::DESCRIPTIONS, |seen, one| {
        let said = one.reader_text().is_some_and(|text| seen.files.contain(text));
        one.what.starts_with("plugins/") && one.what.ends_with("/description") && one.meltano_text().is_none() && said
    }),
    generated(&reasons::EMPTY_ADDRESS, |_, one| {
        one.what.ends_with("/pip_url") && one.meltano_text() == Some("") && one.reader_text().is_none()
    }),
    generated(&reasons::EMPTY_ID, |_, one| {
        one.what == "project_id" && one.meltano_text() == Some("") && one.reader_text().is_none()
    }),
    generated(&reasons::OF_THE_PROCESS, |seen, one| {
        let text = seen.files.print();
        let refers = text.lines().any(|line| line.contains(&one.what) && line.contains('$'));
        ["project_id", "default_environment"].contains(&one.what.as_str())
            && (refers || seen.files.of("environment.env").contains("MELTANO_PROJECT_ID="))
            && !seen.files.of("environment.env").is_empty()
    }),
    generated(&reasons::TAGGED, |seen, one| {
        one.is_of_a_setting()
            && one.fails().is_some_and(|error| error.contains("TaggedScalar is not JSON serializable"))
            && seen.files.contain("!!")
    }),
    generated(&reasons::WITH_THE_PARENT, |seen, one| {
        let ancestors = seen.files.ancestors(&one.what);
        one.is_of_a_setting()
            && one.fails().is_some()
            && ancestors.iter().any(|owner| seen.reader.has_failed_below(owner))
    }),
    generated(&reasons::FIRST_OF_TWO, |seen, one| {
        one.is_of_a_setting() && one.fails().is_some() && seen.files.define_twice()
    }),
    generated(&reasons::ZONES, |_, one| {
        let is_nested = ["/_metadata/value", "/_schema/value"].iter().any(|end| one.what.ends_with(end));
        is_nested && one.meltano_json() == one.reader_json().replace(".500000+02:00", "").replace("+00:00", "")
    }),
    generated(&reasons::PYTHON_TIME, |_, one| {
        let in_one_way = |text: String| {
            text.replace("2020-01-01 10", "2020-01-01T10").replace(".500000", ".5").replace("+00:00", "Z")
        };
        in_one_way(one.meltano_json()) == in_one_way(one.reader_json())
    }),
    generated(&reasons::NUMBERS, |seen, one| {
        let says = one.reader_json();
        let of_value = ["/value", "/unexpanded", "/config"].iter().any(|end| one.what.ends_with(end));
        let odd = ["010", "1_0.5"].into_iter().any(|odd| seen.files.contain(odd));
        odd && (of_value && (says.contains("10.0") || says.contains("1_0.5")) || one.what.ends_with("/kind"))
    }),
    generated(&reasons::FIRST_ONLY, |seen, one| {
        let fault = ["jobs", "plugins"].contains(&one.what.as_str()) && one.is_without_repeated();
        fault || one.what == "sound" && seen.reader.says_twice()
    }),
    generated(&reasons::STRICT, |_, one| {
        one.what == "sound" && one.fails().is_some_and(|error| error.contains("EnvironmentVariableNotSetError"))
    }),
    generated(&reasons::ENDLESS, |seen, one| {
        let is_of = ["/value", "/unexpanded", "/kind", "/config"].iter().any(|end| one.what.ends_with(end));
        is_of && [".inf", ".nan"].into_iter().any(|odd| seen.files.contain(odd))
    }),
];
