//! Sequences of verbs on a few states, always the same ones, with documents that nobody would write.

use proptest::collection::vec;
use proptest::prelude::{Just, Strategy, any};
use proptest::sample::select;
use proptest::strategy::ValueTree;
use proptest::test_runner::{Config, RngAlgorithm, TestRng, TestRunner};
use serde_json::{Map, Value, json};

/// Few, so that verbs meet.
pub(crate) const IDS: [&str; 8] = [
    "dev:tap-a-to-target-b",
    "dev:tap-a-to-target-b:x",
    "DEV:tap-a-to-target-b",
    "prod:täp-to-target",
    "prod:TÄP-to-target",
    "a_b%c",
    "aXb*c",
    "🦆 '\"\\\n",
];

/// What `meltano state list --pattern` is asked.
pub(crate) const PATTERNS: [&str; 12] =
    ["", "*", "dev:*", "*TARGET*", "a_b%c", "a_b*", "%", "prod:täp*", "?ev:*", "[ad]*", "🦆*", "dev:tap-a-to-target-b"];

const KEYS: [&str; 8] = ["singer_state", "bookmarks", "a", "b", "", "ü", "\u{7f}🦆\u{2028}", "\"\\/\n\u{1}"];

/// A step of a sequence.
#[derive(Clone, Debug)]
pub(crate) enum Verb {
    Set(&'static str, Value, bool),
    Merge(&'static str, Value),
    MergeFrom(&'static str, &'static str),
    Copy(&'static str, &'static str),
    Move(&'static str, &'static str),
    Clear(&'static str),
    ClearAll,
    Import(Map<String, Value>),
}

impl Verb {
    /// As the script expects it. Documents are text, because that is what Meltano reads.
    pub(crate) fn to_json(&self) -> Value {
        match self {
            Verb::Set(id, document, validate) => {
                json!({"verb": "set", "id": id, "document": document.to_string(), "validate": validate})
            }
            Verb::Merge(id, document) => json!({"verb": "merge", "id": id, "document": document.to_string()}),
            Verb::MergeFrom(from, id) => json!({"verb": "merge_from", "from": from, "id": id}),
            Verb::Copy(from, id) => json!({"verb": "copy", "from": from, "id": id}),
            Verb::Move(from, id) => json!({"verb": "move", "from": from, "id": id}),
            Verb::Clear(id) => json!({"verb": "clear", "id": id}),
            Verb::ClearAll => json!({"verb": "clear_all"}),
            Verb::Import(states) => json!({"verb": "import", "document": Value::from(states.clone()).to_string()}),
        }
    }
}

/// The sequence of a number, which is the same wherever it is made.
pub(crate) fn made(number: usize) -> Vec<Verb> {
    let mut seed = [7; 32];
    seed[..8].copy_from_slice(&(number as u64).to_le_bytes());
    let rng = TestRng::from_seed(RngAlgorithm::ChaCha, &seed);
    vec(verb(), 1..12).new_tree(&mut TestRunner::new_with_rng(Config::default(), rng)).unwrap().current()
}

fn verb() -> impl Strategy<Value = Verb> {
    // Half of them meet on two ids.
    let id = || proptest::prop_oneof![select(&IDS[..2]), select(&IDS[..])];
    let half = || proptest::prop_oneof![8 => document().prop_map(Some), 1 => Just(Some(Value::Null)), 1 => Just(None)];
    let entry = (half(), half()).prop_map(|(completed, partial)| {
        let halves = [("completed", completed), ("partial", partial)];
        Value::from_iter(halves.into_iter().filter_map(|(name, half)| Some((name, half?))))
    });
    let states = vec((id(), entry), 0..4);
    proptest::prop_oneof![
        4 => (id(), document(), any::<bool>()).prop_map(|(id, document, validate)| Verb::Set(id, document, validate)),
        6 => (id(), document()).prop_map(|(id, document)| Verb::Merge(id, document)),
        2 => (id(), id()).prop_map(|(from, id)| Verb::MergeFrom(from, id)),
        2 => (id(), id()).prop_map(|(from, id)| Verb::Copy(from, id)),
        2 => (id(), id()).prop_map(|(from, id)| Verb::Move(from, id)),
        1 => id().prop_map(Verb::Clear),
        1 => Just(Verb::ClearAll),
        2 => states.prop_map(|states| {
            Verb::Import(states.into_iter().map(|(id, entry)| (id.to_owned(), entry)).collect())
        }),
    ]
}

fn document() -> impl Strategy<Value = Value> {
    let usual = (value(), vec((select(&KEYS[..]), value()), 0..2)).prop_map(|(state, others)| {
        let mut document = Map::from_iter([("singer_state".to_owned(), state)]);
        document.extend(others.into_iter().map(|(key, value)| (key.to_owned(), value)));
        Value::Object(document)
    });
    proptest::prop_oneof![
        6 => usual,
        1 => object(value()),
        1 => Just(json!({})),
    ]
}

fn object(of: impl Strategy<Value = Value>) -> impl Strategy<Value = Value> {
    vec((select(&KEYS[..]), of), 0..4).prop_map(Value::from_iter)
}

fn value() -> impl Strategy<Value = Value> {
    let leaves = [
        json!(null),
        json!(true),
        json!(0),
        json!(i64::MIN),
        json!(u64::MAX),
        json!("2026-11-21T00:00:00Z"),
        json!(""),
        json!("ü\u{7f}\u{0}🦆\u{ffff}</script>\u{2028}"),
        json!([]),
        json!({}),
        json!([1, {"a": {}}, [null]]),
    ];
    let numbers = [0.1, -0.0, 1.0, 1e15, 1e16, 1.5e16, 123_456_789.125, 1e-4, 1e-5, 1.25e-7, 9e18, 5e-324, 1.0 / 3.0];
    let leaf = proptest::prop_oneof![
        3 => select(leaves.to_vec()),
        1 => select(numbers.map(Value::from).to_vec()),
        1 => any::<i64>().prop_map(Value::from),
        1 => any::<f32>().prop_filter_map("JSON has no such number", |float| {
            Some(Value::from(f64::from(float))).filter(|value| value.is_f64() && float.abs() < 9e18)
        }),
    ];
    leaf.prop_recursive(3, 12, 3, object)
}
