//! Where the reader and Meltano differ.

use crate::case::Case;
use crate::reasons::{self, Reason};
use serde_json::Value;

/// A difference that is known.
pub(crate) struct Row {
    /// The case that shows it.
    pub(crate) case: &'static str,
    /// The path of the fact.
    pub(crate) what: &'static str,
    /// Why.
    pub(crate) reason: &'static Reason,
}

const fn row(case: &'static str, what: &'static str, reason: &'static Reason) -> Row {
    Row { case, what, reason }
}

/// Every difference. A row that explains nothing any more fails the test.
pub(crate) const EXPLAINED: &[Row] = &[
    row("a-colon-in-a-job-name-is-fine", "jobs", &reasons::COLON_IN_A_JOB),
    row("a-colon-in-a-job-name-is-fine", "sound", &reasons::COLON_IN_A_JOB),
    row("a-date-is-printed-as-python-prints-it", "environments/prod/state_id_suffix", &reasons::PYTHON_TIME),
    row("a-time-in-a-variable", "project_id", &reasons::PYTHON_TIME),
    row("a-time-in-a-variable", "settings//project/project_id/value", &reasons::PYTHON_TIME),
    row("a-leading-zero-is-no-octal", "environments/dev/state_id_suffix", &reasons::NUMBERS),
    row("a-name-in-the-file-and-in-an-included-one", "plugins", &reasons::FIRST_ONLY),
    row("a-name-in-the-file-and-in-an-included-one", "sound", &reasons::FIRST_ONLY),
    row("a-name-twice-in-the-file", "environments", &reasons::FIRST_ONLY),
    row("a-name-twice-in-the-file", "jobs", &reasons::FIRST_ONLY),
    row("a-name-twice-in-the-file", "plugins", &reasons::FIRST_ONLY),
    row("a-name-twice-in-the-file", "sound", &reasons::FIRST_ONLY),
    row("a-plugin-may-need-nothing-installed", "plugins/utilities/other/pip_url", &reasons::EMPTY_ADDRESS),
    row("included-files-include-others-deeply", "plugins", &reasons::DEEPLY_INCLUDED),
    row("mappings-are-no-type-of-a-file", "plugins", &reasons::NO_TYPE),
    row("mappings-are-no-type-of-a-file", "sound", &reasons::NO_TYPE),
    row("tasks-as-text-fall-into-letters", "jobs/j/tasks", &reasons::TEXT_TASKS),
    row("tasks-as-text-fall-into-letters", "sound", &reasons::TEXT_TASKS),
    row("a-long-name", "plugins", &reasons::NO_PATH),
    row("a-long-name", "sound", &reasons::NO_PATH),
    row("a-mapping-without-a-name", "mappings", &reasons::NAMELESS),
    row("a-mapping-without-a-name", "sound", &reasons::NAMELESS),
    row("a-number-as-a-key-is-refused", "sound", &reasons::NUMBER_AS_A_KEY),
    row("a-number-as-a-plugin-key-is-refused", "sound", &reasons::NUMBER_AS_A_KEY),
    row("a-number-names-a-job", "jobs", &reasons::NUMBER_AS_A_JOB),
    row("a-number-names-a-job", "sound", &reasons::NUMBER_AS_A_JOB),
    row("an-empty-plugin-name", "plugins", &reasons::NO_PATH),
    row("an-empty-plugin-name", "sound", &reasons::NO_PATH),
    row("a-tag-in-a-list-breaks-extras", "settings//utilities/tool/_extra/fails", &reasons::TAGGED),
    row("a-description-is-not-handed-down", "plugins/extractors/tap-custom/description", &reasons::DESCRIPTIONS),
    row("a-description-is-not-handed-down", "plugins/extractors/tap-heir/description", &reasons::DESCRIPTIONS),
    row("a-description-is-not-handed-down", "plugins/extractors/tap-l/description", &reasons::DESCRIPTIONS),
    row("an-empty-address-is-not-handed-down", "plugins/extractors/tap-heir/pip_url", &reasons::EMPTY_ADDRESS),
    row("an-empty-project-id", "project_id", &reasons::EMPTY_ID),
    row("an-heir-fails-with-its-parent", "settings//utilities/heir/user/fails", &reasons::WITH_THE_PARENT),
    row("credentials-in-an-address", "plugins/extractors/tap-a/pip_url", &reasons::MASKED),
    row("numbers-without-end", "settings//utilities/tool/least/kind", &reasons::ENDLESS),
    row("numbers-without-end", "settings//utilities/tool/most/kind", &reasons::ENDLESS),
    row("numbers-without-end", "settings//utilities/tool/odd/kind", &reasons::ENDLESS),
    row("numbers-without-end", "settings//utilities/tool/odd/unexpanded", &reasons::ENDLESS),
    row("the-first-of-two-definitions-fails", "settings//utilities/tool/_extra/fails", &reasons::FIRST_OF_TWO),
    row("times-in-nested-objects-lose-their-zone", "settings//extractors/tap-a/_metadata/value", &reasons::ZONES),
    row("the-strict-mode-refuses-a-project", "sound", &reasons::STRICT),
    row("what-a-process-makes-of-a-project", "default_environment", &reasons::OF_THE_PROCESS),
    row("what-a-process-makes-of-a-project", "project_id", &reasons::OF_THE_PROCESS),
    row("odd-numbers", "environments/n12/state_id_suffix", &reasons::NUMBERS),
    row("odd-numbers", "environments/n6/state_id_suffix", &reasons::NUMBERS),
];

/// A difference in what becomes of the whole project, where Meltano fails and says nothing that could be compared.
pub(crate) struct Beside {
    /// The case that shows it.
    pub(crate) case: &'static str,
    /// Why.
    pub(crate) reason: &'static Reason,
    /// The exception that Meltano fails with.
    pub(crate) exception: &'static str,
}

const fn beside(case: &'static str, exception: &'static str, reason: &'static Reason) -> Beside {
    Beside { case, reason, exception }
}

/// Every such difference that is worth telling.
pub(crate) const BESIDE: &[Beside] = &[
    beside("an-unknown-environment-key-is-refused", "TypeError", &reasons::HIDES),
    beside("an-unknown-job-key-is-refused", "TypeError", &reasons::HIDES),
    beside("an-unknown-type-is-refused", "ValueError", &reasons::HIDES),
    beside("a-schedule-of-a-pipeline-needs-transform", "TypeError", &reasons::HIDES),
    beside("a-setting-of-an-unknown-kind-is-refused", "ValueError", &reasons::HIDES),
    beside("a-missing-lock-file-is-an-error", "HubConnectionError", &reasons::NO_LOCK),
    beside("an-heir-that-knows-more", "KeyError", &reasons::UNKNOWN_TO_PARENT),
];

impl Beside {
    /// Whether Meltano fails so, and the reader reads the project and has a problem.
    pub(crate) fn holds(&self, answer: &Value) -> bool {
        let case = Case::named(self.case);
        let fails = answer.to_string().contains(&format!("\"type\":\"{}\"", self.exception));
        fails && case.read().is_ok() && case.has_problem()
    }
}
