//! Where the reader and Meltano differ, and why; and which cases wait for the reader to learn more.

/// A difference that is known.
pub(crate) struct Row {
    /// The case that shows it.
    pub(crate) case: &'static str,
    /// The path of the fact.
    pub(crate) what: &'static str,
    /// Why.
    pub(crate) why: &'static str,
}

const fn row(case: &'static str, what: &'static str, why: &'static str) -> Row {
    Row { case, what, why }
}

const FIRST_ONLY: &str = "Meltano lists both but uses the first, and deletes the second on its next write: the second \
                          is a problem with a line";
const COLON_IN_A_JOB: &str = "to be mended: Meltano looks at names of plugins and environments only";
const NO_TYPE: &str = "Meltano keeps its own type `mappings` free for files by mistake, and no command can use such a \
                       plugin: it is a problem";
const NUMBER_AS_A_KEY: &str = "a limit of the parser: keys are strings; Meltano stops at another key, by accident";
const NUMBER_AS_A_JOB: &str = "to be mended: Meltano takes a number for the name of a job; blocks are text, so that no \
                               run finds it";
const NO_PATH: &str = "the contract addresses plugins by names of 1 to 128 letters: another name is a problem";
const NAMELESS: &str = "nothing can run a mapping without a name: it is a problem";
const NUMBERS: &str = "a limit of the parser, written down in `yaml.rs`";
const TEXT_TASKS: &str = "Meltano takes a string for a list of letters, and no run of it can succeed: it is a problem";

/// Every difference. A row that explains nothing any more fails the test.
pub(crate) const EXPLAINED: &[Row] = &[
    row("a-colon-in-a-job-name-is-fine", "jobs", COLON_IN_A_JOB),
    row("a-colon-in-a-job-name-is-fine", "sound", COLON_IN_A_JOB),
    row(
        "a-date-is-printed-as-python-prints-it",
        "environments/prod/state_id_suffix",
        "a time stays as it is written; Meltano makes one of Python of it, and prints that",
    ),
    row(
        "a-leading-zero-is-no-octal",
        "environments/dev/state_id_suffix",
        "a limit of the parser, written down in `yaml.rs`: an integer with a leading zero comes out as a float",
    ),
    row("a-name-in-the-file-and-in-an-included-one", "plugins", FIRST_ONLY),
    row("a-name-in-the-file-and-in-an-included-one", "sound", FIRST_ONLY),
    row("a-name-twice-in-the-file", "environments", FIRST_ONLY),
    row("a-name-twice-in-the-file", "jobs", FIRST_ONLY),
    row("a-name-twice-in-the-file", "plugins", FIRST_ONLY),
    row("a-name-twice-in-the-file", "sound", FIRST_ONLY),
    row(
        "a-plugin-may-need-nothing-installed",
        "plugins/utilities/other/pip_url",
        "an empty address is none: nothing is installed from it",
    ),
    row(
        "included-files-include-others-deeply",
        "plugins",
        "Meltano follows one level more with each load, and keeps the plugins of its second: plugins of the third level \
         are missing in its lists, while jobs of the same file are there",
    ),
    row("mappings-are-no-type-of-a-file", "plugins", NO_TYPE),
    row("mappings-are-no-type-of-a-file", "sound", NO_TYPE),
    row("tasks-as-text-fall-into-letters", "jobs/j/tasks", TEXT_TASKS),
    row("tasks-as-text-fall-into-letters", "sound", TEXT_TASKS),
    row("a-long-name", "plugins", NO_PATH),
    row("a-long-name", "sound", NO_PATH),
    row("a-mapping-without-a-name", "mappings", NAMELESS),
    row("a-mapping-without-a-name", "sound", NAMELESS),
    row("a-number-as-a-key-is-refused", "sound", NUMBER_AS_A_KEY),
    row("a-number-as-a-plugin-key-is-refused", "sound", NUMBER_AS_A_KEY),
    row("a-number-names-a-job", "jobs", NUMBER_AS_A_JOB),
    row("a-number-names-a-job", "sound", NUMBER_AS_A_JOB),
    row("an-empty-plugin-name", "plugins", NO_PATH),
    row("an-empty-plugin-name", "sound", NO_PATH),
    row("odd-numbers", "environments/n12/state_id_suffix", NUMBERS),
    row("odd-numbers", "environments/n6/state_id_suffix", NUMBERS),
];

/// Cases about a part that the reader does not resolve yet: nothing of their rule is compared.
pub(crate) const WAITING: &[(&str, &[&str])] = &[
    ("env", &["root-variables-are-strings"]),
    (
        "settings",
        &[
            "an-alias-in-the-file-counts",
            "children-inherit-configuration",
            "env-beats-dotenv-beats-environment",
            "maps-are-flattened",
            "names-of-variables",
            "secrets-are-marked",
            "selection-is-replaced-by-an-environment",
            "two-names-of-one-setting-conflict",
            "unknown-config-is-a-custom-setting",
            "unknown-plugin-keys-are-extras",
            "variables-are-filled-in-once",
            "words-are-cast-to-the-kind",
        ],
    ),
];
