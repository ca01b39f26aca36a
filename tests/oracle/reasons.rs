//! Why the reader and Meltano differ, in the words of `docs/differences.md`.

/// A difference that is meant, or cannot be helped.
#[derive(Debug, PartialEq, Eq)]
pub(crate) struct Reason {
    /// What Meltano does.
    pub(crate) meltano: &'static str,
    /// What we answer.
    pub(crate) answer: &'static str,
    /// Why.
    pub(crate) why: &'static str,
}

pub(crate) const HIDES: Reason = Reason {
    meltano: "One entry that it cannot load makes every command fail, with the name of a Python exception.",
    answer: "The entry is a problem with file, line and hint; everything else is there.",
    why: "Who looks for the mistake needs to see the project.",
};
pub(crate) const NO_LOCK: Reason = Reason {
    meltano: "Asks the Hub for a definition that is not locked, and writes the lock file, even where it only lists. \
              Without a network every command that lists plugins fails.",
    answer: "The plugin without a definition is a problem; nothing is fetched or written.",
    why: "A read has no effects.",
};
pub(crate) const UNKNOWN_TO_PARENT: Reason = Reason {
    meltano: "Fails with `KeyError` for a plugin that inherits, and defines a setting without giving it a value.",
    answer: "That setting has a problem that says so; the others have their values.",
    why: "Only one value cannot be known.",
};
pub(crate) const FIRST_ONLY: Reason = Reason {
    meltano: "Lists a name that stands twice two times, uses the first, and deletes the second on its next write.",
    answer: "The first; the second is a problem with its line.",
    why: "Only the first has an effect, and nobody means to write a name twice.",
};
pub(crate) const COLON_IN_A_JOB: Reason = Reason {
    meltano: "Takes a job with a colon in its name.",
    answer: "The job is a problem.",
    why: "A colon separates a plugin from its command among blocks; the API has no address for such a job.",
};
pub(crate) const PYTHON_TIME: Reason = Reason {
    meltano: "Prints a time without quotes in Python's way where it becomes text: in a suffix of state ids, in `project_id`, in \
              a variable.",
    answer: "The time as it is written in the file; in a variable, in the form of ISO 8601.",
    why: "A limit of our parser; in quotes both agree.",
};
pub(crate) const NUMBERS: Reason = Reason {
    meltano: "Reads `010` as 10, `1_0.5` as 10.5, and whole numbers of any length.",
    answer: "`010` is 10.0, `1_0.5` is text, and a whole number beyond 64 bits loses digits.",
    why: "A limit of our parser; in quotes both agree.",
};
pub(crate) const ENDLESS: Reason = Reason {
    meltano: "Knows `.inf` and `.nan` as decimals.",
    answer: "They are the text `inf` and `nan`.",
    why: "JSON has no word for them.",
};
pub(crate) const MASKED: Reason = Reason {
    meltano: "Shows credentials that stand in an address, such as a `pip_url`.",
    answer: "`***` in their place.",
    why: "Secrets never leave the server.",
};
pub(crate) const EMPTY_ADDRESS: Reason = Reason {
    meltano: "Says `''` for a `pip_url` that is empty.",
    answer: "No `pip_url`.",
    why: "Nothing is installed from it, which is what an absent one says.",
};
pub(crate) const EMPTY_ID: Reason = Reason {
    meltano: "Says `''` for a `project_id` that is empty.",
    answer: "No `project_id`.",
    why: "It identifies nothing.",
};
pub(crate) const OF_THE_PROCESS: Reason = Reason {
    meltano: "Takes `project_id` and `default_environment` from variables of its process as well.",
    answer: "What the project's files say; what a variable makes of it stands among the project's settings.",
    why: "A project is the same for everybody who looks at it.",
};
pub(crate) const DESCRIPTIONS: Reason = Reason {
    meltano: "Means to hand a plugin's description down, but keeps that of a definition where no plugin finds it.",
    answer: "The description, also for plugins that inherit it.",
    why: "It is what Meltano's code means to do.",
};
pub(crate) const DEEPLY_INCLUDED: Reason = Reason {
    meltano: "Follows included files that include others one level with each load, and keeps the plugins of its second \
              load: those of the third level are missing, while jobs of the same file are there.",
    answer: "Everything of every level.",
    why: "No user could tell which plugins count.",
};
pub(crate) const NO_TYPE: Reason = Reason {
    meltano: "Takes plugins below `mappings`, a type that it keeps for itself.",
    answer: "They are a problem.",
    why: "No command can use such a plugin.",
};
pub(crate) const NAMELESS: Reason = Reason {
    meltano: "Lists a mapping without a name.",
    answer: "The mapping is a problem.",
    why: "It is run by its name.",
};
pub(crate) const NO_PATH: Reason = Reason {
    meltano: "Takes plugins with an empty name, or one of any length.",
    answer: "A name of none or of more than 128 letters is a problem.",
    why: "The API has no address for such a plugin.",
};
pub(crate) const TEXT_TASKS: Reason = Reason {
    meltano: "Takes `tasks: tap-a target-a` for a list of letters, and fails when the job runs.",
    answer: "The job has no tasks, and is a problem.",
    why: "No run of it can succeed.",
};
pub(crate) const NUMBER_AS_A_KEY: Reason = Reason {
    meltano: "Stops at a key that is a number.",
    answer: "The key is text.",
    why: "A limit of our parser; that Meltano stops is an accident.",
};
pub(crate) const NUMBER_AS_A_JOB: Reason = Reason {
    meltano: "Takes a number for the name of a job.",
    answer: "The job is a problem that says: put the name in quotes.",
    why: "Blocks are text, so that Meltano finds no such job when it runs.",
};
pub(crate) const TAGGED: Reason = Reason {
    meltano: "Keeps a value with a tag, such as `!!str 5`, as an object of its parser, and fails at the plugin's extras if it \
              is within a list or a map.",
    answer: "The value that the tag makes.",
    why: "The value is known.",
};
pub(crate) const WITH_THE_PARENT: Reason = Reason {
    meltano: "Where one setting of a plugin has no value, most settings of those that inherit from it have none.",
    answer: "That setting is a problem, of the plugin and of its heirs; the others have their values.",
    why: "Only one value cannot be known.",
};
pub(crate) const FIRST_OF_TWO: Reason = Reason {
    meltano: "Where a setting is defined twice, and the first definition gets no value, no extra has one.",
    answer: "The last definition counts, as it does in what Meltano shows of the setting.",
    why: "The first has no other effect.",
};
pub(crate) const ZONES: Reason = Reason {
    meltano: "Copies what stands in `metadata` and `schema`; its parser loses zone and fraction of a time on the way.",
    answer: "The time with both.",
    why: "It is what stands in the file.",
};
pub(crate) const STRICT: Reason = Reason {
    meltano: "In the mode `ff.strict_env_var_mode` it refuses a project whose own settings refer to a variable that is not set.",
    answer: "The setting that refers to it is a problem.",
    why: "Which variables are set depends on who asks; the project's files can be read.",
};
