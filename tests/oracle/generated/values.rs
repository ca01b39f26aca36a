//! Values of all kinds, and what settings are made of.

use super::node::{Node, Style, list, word};
use proptest::collection::vec;
use proptest::option::weighted;
use proptest::prelude::*;
use proptest::sample::select;

/// An entry of a map, if it is there.
pub(super) type Entry = Option<(String, Node)>;

/// Names of settings; some are a part of others, and some are the same variable.
const SETTINGS: [&str; 12] =
    ["user", "password", "host", "port", "on", "opts", "opts.deep", "opts.deep.z", "list", "when", "auth.token", "a-b"];
const ALIASES: [&str; 6] = ["username", "login", "server", "options", "auth", "a_b"];
const OF_NOBODY: [&str; 6] = ["custom", "nested", "n.a", "x\\.y", "Mixed Case", "base"];
const KINDS: [&str; 13] = [
    "string",
    "integer",
    "boolean",
    "decimal",
    "date_iso8601",
    "email",
    "password",
    "oauth",
    "options",
    "file",
    "array",
    "object",
    "hidden",
];
/// Variables that files and processes set.
const VARIABLES: [&str; 20] = [
    "A",
    "B",
    "b",
    "PIP",
    "TAP_A_USER",
    "TAP_A_PORT",
    "TAP_A_ON",
    "TAP_A_OPTS",
    "TAP_A_LIST",
    "TAP_B_USER",
    "NS_USER",
    "TAP_A__SELECT",
    "TAP_A__METADATA",
    "TAP_A__CUSTOM_EXTRA",
    "TARGET_A_HOST",
    "ELSEWHERE",
    "DISABLED",
    "MELTANO_PROJECT_ID",
    "MELTANO_ELT_BUFFER_SIZE",
    "MELTANO_EXTRACT_USER",
];

/// Scalars as they stand in a file. Those that the parser is known to read otherwise are rare.
fn scalar() -> BoxedStrategy<Node> {
    const TEXTS: [&str; 18] = [
        "text",
        "'quoted'",
        "\"a $A b\"",
        "'it''s'",
        "\"tab\\t\\u263a\"",
        "''",
        "\"\"",
        "yes",
        "on",
        "No",
        "é ☃",
        "a#b",
        "-x",
        "http://me:secret@example.com/x?y=1",
        "1.2.3",
        "'5'",
        "'true'",
        "\"[1, 'a']\"",
    ];
    const REFERENCES: [&str; 18] = [
        "$A",
        "${A}",
        "$b",
        "${b}",
        "\\$A",
        "$$A",
        "x$A-y",
        "$MISSING",
        "x${MISSING}",
        "$A$B",
        "$MELTANO_ENVIRONMENT",
        "$MELTANO_PROJECT_ROOT/x",
        "$MELTANO_EXTRACTOR_NAME",
        "$MELTANO_EXTRACTOR_NAMESPACE",
        "$TAP_A_USER",
        "$TAP_A_OPTS",
        "$MELTANO_PROJECT_ID",
        "'$MELTANO_EXTRACT_USER'",
    ];
    const OTHERS: [&str; 28] = [
        "null",
        "~",
        "Null",
        "NULL",
        "true",
        "True",
        "FALSE",
        "false",
        "0",
        "1",
        "-7",
        "+1",
        "0o14",
        "0x1F",
        "1.5",
        "1e3",
        "1.0",
        "-0.0",
        ".5",
        "1.",
        "1e+20",
        "0.00001",
        "9007199254740993",
        "2020-01-01",
        "2020-01-01T10:00:00Z",
        "2020-01-01 10:00:00.5+02:00",
        "12:30:45",
        "3 days ago",
    ];
    const ODD: [&str; 8] = ["010", "1_000", "1_0.5", ".inf", "-.inf", ".nan", "12345678901234567890", "!!str 5"];
    let raw = |all: &'static [&'static str]| select(all).prop_map(|raw| Node::Raw(raw.to_owned()));
    let over_lines = (select(&['|', '>'][..]), select(&["one\ntwo", "$A\n\n$b\n"][..]))
        .prop_map(|(mark, text)| Node::Block(mark, text.to_owned()));
    prop_oneof![
        30 => raw(&TEXTS), 30 => raw(&REFERENCES), 36 => raw(&OTHERS), 3 => over_lines, 1 => raw(&ODD)
    ]
    .boxed()
}

fn style() -> impl Strategy<Value = Style> {
    prop_oneof![Just(Style::Flow), Just(Style::Block)]
}

/// A scalar, a list or a map, of no great depth.
pub(super) fn value() -> BoxedStrategy<Node> {
    scalar()
        .prop_recursive(2, 8, 3, |inner| {
            prop_oneof![
                (vec(inner.clone(), 0..3), style()).prop_map(|(items, style)| Node::List(items, style)),
                pairs(select(&["a", "b", "deep", "z", "x.y"][..]), inner, 3),
            ]
        })
        .boxed()
}

/// A map of these keys, each once.
pub(super) fn pairs(
    keys: impl Strategy<Value = &'static str> + 'static,
    values: impl Strategy<Value = Node> + 'static,
    most: usize,
) -> BoxedStrategy<Node> {
    (vec((keys, values), 0..=most), style())
        .prop_map(|(pairs, style)| {
            let mut entries: Vec<(String, Node)> = Vec::new();
            for (key, node) in pairs {
                if entries.iter().all(|(known, _)| known != key) {
                    entries.push((key.to_owned(), node));
                }
            }
            Node::Map(entries, style)
        })
        .boxed()
}

/// A map of entries that may be there.
pub(super) fn map(entries: Vec<BoxedStrategy<Entry>>) -> BoxedStrategy<Node> {
    let style = prop_oneof![1 => Just(Style::Flow), 4 => Just(Style::Block)];
    (entries, style).prop_map(|(entries, style)| Node::Map(entries.into_iter().flatten().collect(), style)).boxed()
}

/// An entry, with a chance.
pub(super) fn maybe(
    chance: f64,
    key: &'static str,
    node: impl Strategy<Value = Node> + 'static,
) -> BoxedStrategy<Entry> {
    weighted(chance, node).prop_map(move |node| node.map(|node| (key.to_owned(), node))).boxed()
}

/// An entry that is always there.
pub(super) fn always(key: &'static str, node: impl Strategy<Value = Node> + 'static) -> BoxedStrategy<Entry> {
    node.prop_map(move |node| Some((key.to_owned(), node))).boxed()
}

/// One of these words, in quotes.
pub(super) fn one_of(words: &'static [&'static str]) -> BoxedStrategy<Node> {
    select(words).prop_map(word).boxed()
}

/// One of these, as it stands here.
pub(super) fn raw(words: &'static [&'static str]) -> BoxedStrategy<Node> {
    select(words).prop_map(|raw| Node::Raw(raw.to_owned())).boxed()
}

/// Several of these words.
pub(super) fn several(words: &'static [&'static str], most: usize) -> BoxedStrategy<Node> {
    vec(one_of(words), 0..=most).prop_map(list).boxed()
}

/// A `config`.
pub(super) fn config() -> BoxedStrategy<Node> {
    let keys = prop_oneof![5 => select(&SETTINGS[..]), 1 => select(&ALIASES[..]), 2 => select(&OF_NOBODY[..])];
    (pairs(keys, value(), 5), weighted(0.05, Just(())))
        .prop_map(|(mut config, merges)| {
            if merges.is_some() {
                config.put("<<", Node::Raw("*base".to_owned()));
            }
            config
        })
        .boxed()
}

/// An `env`.
pub(super) fn env() -> BoxedStrategy<Node> {
    pairs(select(&VARIABLES[..]), scalar(), 3)
}

/// Lines `NAME=value`, as the environment of a process has them; or those of `.env`, which has more ways.
pub(super) fn lines(dotenv: bool) -> BoxedStrategy<Node> {
    const PLAIN: [&str; 12] = [
        "x",
        "",
        "5",
        "true",
        "$A",
        "[\"x\", 1]",
        "{\"a\": {\"b\": 1}}",
        "['y', None]",
        "1.50",
        " spaced ",
        "two",
        "0x10",
    ];
    const WRITTEN: [&str; 14] = [
        "x",
        "",
        "5",
        "'$A'",
        "\"a $A b\"",
        "${A}2",
        "${NONE:-d}",
        "'[\"x\", 1]'",
        "x # comment",
        "'x' # comment",
        "\"a\\nb\"",
        "a b",
        "'it''s",
        "\"{'a': 1}\"",
    ];
    let values = select(if dotenv { &WRITTEN[..] } else { &PLAIN[..] });
    let forms = select(if dotenv { &["", "", "", "export ", "  "][..] } else { &[""][..] });
    let line = (forms, select(&VARIABLES[..]), values);
    vec(line, 0..4)
        .prop_map(|lines| list(lines.into_iter().map(|(form, name, value)| Node::Raw(format!("{form}{name}={value}")))))
        .boxed()
}

/// JSON of any kind.
fn json() -> BoxedStrategy<Node> {
    const ALL: [&str; 16] = [
        "\"x\"",
        "\"$A\"",
        "\"${b}-$MISSING\"",
        "\"\"",
        "null",
        "true",
        "false",
        "0",
        "5",
        "1.5",
        "\"5\"",
        "\"on\"",
        "[]",
        "[\"a\", 1]",
        "{}",
        "{\"deep\": {\"z\": \"$A\"}}",
    ];
    raw(&ALL)
}

/// An entry of `settings`, in a lock file too.
fn definition() -> BoxedStrategy<Node> {
    let options = map(vec![always("label", one_of(&["One", "Two"])), always("value", json())]);
    map(vec![
        always("name", select(&SETTINGS[..]).prop_map(word)),
        maybe(0.6, "kind", one_of(&KINDS)),
        maybe(0.5, "value", json()),
        maybe(0.15, "aliases", several(&ALIASES, 2)),
        maybe(0.1, "env", one_of(&["ELSEWHERE", "A", "OUT"])),
        maybe(0.1, "env_aliases", several(&["ELSEWHERE", "!DISABLED", "TAP_A_USER"], 2)),
        maybe(0.1, "label", one_of(&["Label", ""])),
        maybe(0.1, "description", one_of(&["What it is", ""])),
        maybe(0.05, "documentation", one_of(&["https://example.com"])),
        maybe(0.05, "placeholder", one_of(&["Ex. 5"])),
        maybe(0.15, "options", vec(options, 0..3).prop_map(list)),
        maybe(0.05, "hidden", raw(&["true", "false"])),
        maybe(0.1, "sensitive", raw(&["true", "false"])),
        maybe(0.05, "env_specific", raw(&["true"])),
        maybe(0.05, "value_processor", one_of(&["nest_object", "upcase_string", "stringify"])),
        maybe(0.02, "unknown", raw(&["5"])),
    ])
}

/// The `settings` of a definition.
pub(super) fn settings() -> BoxedStrategy<Node> {
    vec(definition(), 0..4).prop_map(list).boxed()
}

/// The `settings_group_validation` of a definition.
pub(super) fn groups() -> BoxedStrategy<Node> {
    vec(several(&SETTINGS, 2), 0..3).prop_map(list).boxed()
}
