//! What keeps one setting from having a value. Meltano gives up on the whole plugin; the other settings still have
//! theirs here.

/// A problem of one setting. Holds no value, so that it can be shown also of a secret.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SettingProblem {
    /// Stable, in snake case.
    pub code: &'static str,
    /// What is wrong.
    pub message: String,
    /// What to do.
    pub hint: String,
}

impl SettingProblem {
    fn new(code: &'static str, message: String, hint: &str) -> SettingProblem {
        SettingProblem { code, message, hint: hint.to_owned() }
    }

    pub(super) fn kind(kind: &str) -> SettingProblem {
        let message = format!("its definition has the kind `{kind}`, which Meltano does not know");
        SettingProblem::new("setting_kind_unknown", message, "use one of Meltano's kinds, such as `string`")
    }

    pub(super) fn several_variables(names: &[String]) -> SettingProblem {
        let message = format!("it is set by several environment variables: {}", names.join(", "));
        SettingProblem::new("setting_ambiguous", message, "leave one of them: Meltano accepts no two, even if equal")
    }

    pub(super) fn several_keys(keys: &[String]) -> SettingProblem {
        let message = format!("it is set differently under several names: {}", keys.join(", "));
        SettingProblem::new("setting_ambiguous", message, "leave one of them")
    }

    pub(super) fn value(wanted: &str) -> SettingProblem {
        let message = format!("its value is not {wanted}");
        SettingProblem::new("setting_value_invalid", message, "correct the value where it is set")
    }

    pub(super) fn variable(name: &str) -> SettingProblem {
        let message = format!("its value refers to `${name}`, which is not set, and `ff.strict_env_var_mode` is on");
        SettingProblem::new("setting_variable_missing", message, "set the variable, or turn the strict mode off")
    }

    pub(super) fn unknown_to_parent(parent: &str) -> SettingProblem {
        let message = format!("it has no value, and `{parent}`, which the plugin inherits from, does not know it");
        SettingProblem::new("setting_not_inherited", message, "give it a value: Meltano fails without one (KeyError)")
    }

    pub(super) fn no_room(key: &str) -> SettingProblem {
        let message = format!("there is no room for `{key}`: it lies below a setting that is no map");
        SettingProblem::new("setting_conflict", message, "leave one of the two: Meltano fails at both (TypeError)")
    }

    pub(super) fn too_long_a_chain(longest: usize) -> SettingProblem {
        let message = format!("its plugin inherits over more than {longest} others, at which Meltano fails");
        SettingProblem::new("setting_chain_too_long", message, "let the plugin inherit from one that is nearer")
    }

    pub(super) fn too_many_parts() -> SettingProblem {
        let message = "the objects in it have more parts than can be looked at".to_owned();
        SettingProblem::new("setting_too_many_parts", message, "nest fewer objects in each other")
    }

    pub(super) fn processor() -> SettingProblem {
        let message = "its definition has a processor of values that Meltano does not know".to_owned();
        SettingProblem::new("setting_processor_unknown", message, "use one of Meltano's, such as `stringify`")
    }

    pub(super) fn endless() -> SettingProblem {
        let message = "its alias makes it a part of itself".to_owned();
        SettingProblem::new("setting_endless", message, "rename the alias in the definition")
    }
}
