//! What is planted into some projects: entries that are broken, and rare ones that the reader takes otherwise.

use super::node::{File, Files, Language, Node, block, list, word};

/// Each breaks a project in one place, or leaves it as it is if there is no such place.
pub(super) const ALL: &[fn(&mut Files)] = &[
    |files| named(files, &["environments"], [("name", word("dev2")), ("unknown", word("x"))]),
    |files| named(files, &["environments"], [("env", block([("A", word("x"))]))]),
    |files| named(files, &["environments"], [("name", word("a:b"))]),
    |files| named(files, &["plugins", "extractors"], [("namespace", word("ns"))]),
    |files| named(files, &["plugins", "loaders"], [("name", word("target:b")), ("namespace", word("ns"))]),
    |files| named(files, &["plugins", "extractors"], [("name", word("tap-alone"))]),
    |files| named(files, &["plugins", "extractors"], [("name", word("tap-heir")), ("inherit_from", word("tap-gone"))]),
    |files| named(files, &["plugins", "odd"], [("name", word("x"))]),
    |files| named(files, &["jobs"], [("name", word("odd"))]),
    |files| named(files, &["jobs"], [("name", word("odd")), ("tasks", list([])), ("unknown", word("x"))]),
    |files| named(files, &["schedules"], [("name", word("odd")), ("job", word("job-a"))]),
    |files| {
        named(
            files,
            &["schedules"],
            [("name", word("odd")), ("interval", word("@daily")), ("extractor", word("tap-a"))],
        )
    },
    |files| {
        named(files, &["plugins", "loaders"], [("name", word("target-1")), ("inherit_from", word("target-2"))]);
        named(files, &["plugins", "loaders"], [("name", word("target-2")), ("inherit_from", word("target-1"))]);
    },
    |files| {
        let odd = block([("name", word("user")), ("kind", word("odd"))]);
        let entries = [("name", word("odd")), ("namespace", word("odd")), ("settings", list([odd]))];
        named(files, &["plugins", "utilities"], entries);
    },
    |files| section(files, "jobs", word("text")),
    |files| section(files, "plugins", list([])),
    |files| section(files, "environments", block([("dev", word("x"))])),
    |files| section(files, "env", list([word("A")])),
    |files| section(files, "schedules", Node::Raw("null".to_owned())),
    |files| lock(files, "not JSON"),
    |files| lock(files, "[]"),
    |files| lock(files, "{\"name\": \"tap-a\"}"),
    |files| twice(files, &["plugins", "extractors"], [("name", word("tap-twice")), ("namespace", word("twice"))]),
    |files| twice(files, &["jobs"], [("name", word("job-twice")), ("tasks", list([]))]),
    |files| {
        section(files, "project_id", word("$NOWHERE"));
        section(files, "ff", block([("strict_env_var_mode", Node::Raw("true".to_owned()))]));
        // A variable would say otherwise.
        files.0.retain(|file| file.language != Language::Lines);
    },
    |files| {
        let time = Node::Raw("2020-01-01T10:00:00Z".to_owned());
        named(files, &["environments"], [("name", word("timed")), ("state_id_suffix", time)]);
    },
    |files| {
        let time = Node::Raw("2020-01-01 10:00:00.5+02:00".to_owned());
        let entries = [("name", word("odd")), ("namespace", word("odd")), ("metadata", block([("a", list([time]))]))];
        named(files, &["plugins", "extractors"], entries);
    },
];

fn main(files: &mut Files) -> &mut Node {
    &mut files.0[0].root
}

/// Adds an entry to a list.
fn named<const COUNT: usize>(files: &mut Files, place: &[&str], entries: [(&str, Node); COUNT]) {
    let mut node = main(files);
    for (index, key) in place.iter().enumerate() {
        let otherwise = if index + 1 == place.len() { list([]) } else { block::<String>([]) };
        node = node.entry(key, otherwise);
    }
    node.push(block(entries));
}

/// Adds an entry to a list, two times.
fn twice<const COUNT: usize>(files: &mut Files, place: &[&str], entries: [(&str, Node); COUNT]) {
    named(files, place, entries.clone());
    named(files, place, entries);
}

/// Puts something else in the place of a section.
fn section(files: &mut Files, key: &str, node: Node) {
    *main(files).entry(key, list([])) = node;
}

fn lock(files: &mut Files, text: &str) {
    if let Some(file) = files.0.iter_mut().find(|file| file.language == Language::Json) {
        *file = File { path: file.path.clone(), language: Language::Json, root: Node::Raw(text.to_owned()) };
    }
}
