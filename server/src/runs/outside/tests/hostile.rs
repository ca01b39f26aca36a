//! State ids that nobody should have chosen: what is made of them is something that a caller could have sent.

use proptest::prelude::*;

use super::super::told::told;
use super::World;
use crate::runs::Task;

/// What the contract takes for a block, and for a suffix (`Block` and `StateIdSuffix`).
fn is_sound(text: &str, longest: usize) -> bool {
    let is_space = |letter: char| letter.is_whitespace() || letter == '\u{feff}';
    !text.is_empty() && !text.starts_with('-') && !text.contains(is_space) && text.chars().count() <= longest
}

proptest! {
    #[test]
    fn whatever_the_state_ids_are_the_task_is_one_that_can_be_shown(
        ids in prop::collection::vec(prop_oneof![
            any::<String>(),
            (any::<String>(), any::<String>()).prop_map(|(one, two)| format!("dev:{one}-to-{two}")),
            "(dev|prod|x):[-a: \u{feff}\n]{0,9}-to-[-a:\\. ]{0,9}(:[-b: ]{0,4})?",
            "2026-11-20T120000--[-a ]{0,9}--[-a: ]{0,9}",
            (1..400usize).prop_map(|length| format!("dev:{0}-to-{0}", "a".repeat(length))),
        ], 1..4),
        times in 1..100usize,
    ) {
        let world = World::new();
        let model = world.project.read().expect("a project");
        let all: Vec<&str> = ids.iter().map(String::as_str).cycle().take(ids.len() * times).collect();
        let told = told(&model, &all);
        prop_assert!(["dev", "prod", "-"].contains(&told.env.as_str()));
        match told.task {
            Task::Run { blocks, flags } => {
                prop_assert!(blocks.len() <= 256);
                prop_assert!(blocks.iter().all(|block| is_sound(block, 256)), "{:?}", blocks);
                prop_assert!(flags.state_id_suffix.is_none_or(|suffix| is_sound(&suffix, 128) && !suffix.contains(':')));
            }
            Task::El(el) => {
                let names = [el.extractor, el.loader];
                prop_assert!(names.iter().all(|name| is_sound(name, 128) && !name.contains(':')), "{:?}", names);
            }
            other => prop_assert!(false, "{:?}", other),
        }
        prop_assert_eq!(told.needs.state_ids.len(), all.len());
    }
}
