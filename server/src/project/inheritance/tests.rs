//! What plugins take over. Unless a test says otherwise, what is expected is what Meltano 4.4.1 answered in its own
//! process for the same files, also that it refuses them.

#![allow(clippy::unwrap_used)]

use crate::project::tests::project;
use crate::project::{Ancestor, AncestorKind, LockState, Model, Plugin};

const LOCK: &str = r#"{"plugin_type": "extractors", "name": "tap-l", "namespace": "tap_l", "variant": "acme",
    "label": "TAP-L", "docs": "https://l/docs", "repo": "https://u:p@l/repo", "pip_url": "l",
    "description": "locked", "logo_url": "https://l/l.png", "python": "python3.9", "env": {"LOCKED": "1"},
    "capabilities": ["discover", "catalog"], "settings": [],
    "commands": {"one": "lock one", "two": {"args": "lock two"}}}"#;

const PLUGINS: &str = "
plugins:
  extractors:
  - name: tap-l
    variant: acme
    docs: https://own/docs
    env: {B: secret, A: 2}
    commands:
      two: {args: own two, description: D, executable: ex}
      zero: --url https://user:secret@host
  - name: tap-k
    inherit_from: tap-l
    variant: acme
    label: Own
    description: own
    logo_url: own.png
    capabilities: []
    python: 3.11
  - {name: tap-child, inherit_from: tap-l, docs: https://child, commands: {one: child}}
  - {name: tap-grand, inherit_from: tap-child, label: '', python: ''}
  - name: tap-c
    namespace: tap_c
    docs: https://c/docs
    repo: https://c/repo
    description: described
    capabilities: [catalog, 3]
    commands: {x: {args: }}
  - {name: tap-c2, inherit_from: tap-c, namespace: ''}
";

fn read(files: &[(&str, &str)]) -> std::sync::Arc<Model> {
    project(files).1.read().unwrap()
}

fn named<'a>(model: &'a Model, name: &str) -> &'a Plugin {
    model.plugins.iter().find(|plugin| plugin.name == name).unwrap()
}

fn sample() -> std::sync::Arc<Model> {
    let model = read(&[("meltano.yml", PLUGINS), ("plugins/extractors/tap-l--acme.lock", LOCK)]);
    assert_eq!(model.problems, []);
    model
}

/// Of descriptions Meltano shows only the own ones and those of parents, by mistake; those of definitions are handed down
/// here.
#[test]
fn words_are_taken_over_as_in_meltano() {
    let model = sample();
    let said: Vec<String> = model
        .plugins
        .iter()
        .map(|plugin| {
            let words = [
                &plugin.label,
                &plugin.description,
                &plugin.documentation,
                &plugin.repository,
                &plugin.python,
                &plugin.logo_url,
            ];
            let words: Vec<&str> = words.iter().map(|word| word.as_deref().unwrap_or("-")).collect();
            format!("{} | {} | {}", plugin.name, words.join(" | "), plugin.capabilities.join(","))
        })
        .collect();
    let expected = [
        "tap-l | TAP-L | locked | https://l/docs | https://***@l/repo | python3.9 | https://l/l.png | discover,catalog",
        "tap-k | Own | own | https://l/docs | https://***@l/repo | 3.11 | own.png | ",
        "tap-child | TAP-L: tap-child | locked | https://l/docs | https://***@l/repo | python3.9 | https://l/l.png | discover,catalog",
        "tap-grand |  | locked | https://l/docs | https://***@l/repo | python3.9 | https://l/l.png | discover,catalog",
        "tap-c | tap-c | described | https://c/docs | https://c/repo | - | - | catalog,3",
        "tap-c2 | tap-c: tap-c2 | described | https://c/docs | https://c/repo | - | - | catalog,3",
    ];
    assert_eq!(said, expected);
}

#[test]
fn commands_are_merged_and_give_no_password_away() {
    let model = sample();
    let commands = |name: &str| -> Vec<String> {
        let shown = named(&model, name).commands.iter().map(|command| {
            let rest = [&command.description, &command.executable].map(|word| word.as_deref().unwrap_or("-"));
            format!("{}={} {}", command.name, command.args, rest.join(" "))
        });
        shown.collect()
    };
    let zero = "zero=--url https://***@host - -";
    assert_eq!(commands("tap-l"), ["one=lock one - -", "two=own two D ex", zero]);
    assert_eq!(commands("tap-grand"), ["one=child - -", "two=own two D ex", zero]);
    assert_eq!(commands("tap-k"), ["one=lock one - -", "two=lock two - -"]);
    assert_eq!(commands("tap-c2"), ["x= - -"]);
}

#[test]
fn variables_are_named_without_their_values_and_are_not_inherited() {
    let model = sample();
    assert_eq!(named(&model, "tap-l").env, ["A", "B"]);
    assert!(named(&model, "tap-child").env.is_empty());
    assert!(!format!("{:?}", model.plugins).contains("secret"));
}

#[test]
fn the_ancestry_ends_with_a_lock_file_or_with_a_plugin_that_defines_itself() {
    let model = sample();
    let ancestry = |name: &str| -> Vec<String> {
        let ancestors = model.ancestry(named(&model, name)).into_iter();
        ancestors.map(|Ancestor { kind, name, variant }| format!("{kind:?} {name} {variant:?}")).collect()
    };
    let lock = r#"Lock tap-l Some("acme")"#;
    assert_eq!(ancestry("tap-grand"), [r#"Plugin tap-child Some("acme")"#, r#"Plugin tap-l Some("acme")"#, lock]);
    assert_eq!(ancestry("tap-k"), [lock], "with a variant it inherits from the lock file");
    assert_eq!(ancestry("tap-c2"), ["Plugin tap-c None"]);
    assert!(ancestry("tap-c").is_empty());

    let circle = "plugins: {extractors: [{name: a, inherit_from: b}, {name: b, inherit_from: a}]}";
    let model = read(&[("meltano.yml", circle)]);
    let ancestors = model.plugins.iter().map(|plugin| model.ancestry(plugin).len());
    assert_eq!(ancestors.collect::<Vec<_>>(), [1, 0]);
}

/// What state a lock file is in is our own word; Meltano uses those that are stale.
#[test]
fn a_lock_file_has_a_state() {
    let text = "
plugins:
  loaders:
  - {name: tap-l, variant: acme}
  extractors:
  - {name: tap-l, variant: acme}
  - {name: other, variant: acme}
  - {name: tap-l--b, inherit_from: tap-l, variant: beta}
  - {name: tap-l--c, inherit_from: tap-l, variant: gone}
  - {name: tap-default, inherit_from: nobody}
  - {name: broken, variant: v}
  - {name: typeless, variant: v}
  - {name: heir, inherit_from: tap-l}
  - {name: custom, namespace: custom}
";
    let named_l = |kind: &str, name: &str| LOCK.replace("\"extractors\"", kind).replace("tap-l", name);
    let model = read(&[
        ("meltano.yml", text),
        ("plugins/extractors/tap-l--acme.lock", LOCK),
        ("plugins/loaders/tap-l--acme.lock", LOCK),
        ("plugins/extractors/other--acme.lock", LOCK),
        ("plugins/extractors/tap-l--beta.lock", LOCK),
        ("plugins/extractors/nobody--default.lock", &named_l("\"extractors\"", "nobody")),
        ("plugins/extractors/broken--v.lock", "{"),
        ("plugins/extractors/typeless--v.lock", &named_l("\"taps\"", "typeless")),
    ]);
    let states: Vec<String> = model
        .plugins
        .iter()
        .map(|plugin| match &plugin.lock {
            Some(lock) => format!("{} {:?}", lock.file, lock.state),
            None => format!("{} none", plugin.name),
        })
        .collect();
    let expected = [
        "plugins/extractors/tap-l--acme.lock Present",
        "plugins/extractors/other--acme.lock Stale",
        "plugins/extractors/tap-l--beta.lock Stale",
        "plugins/extractors/tap-l--gone.lock Missing",
        "plugins/extractors/nobody--default.lock Present",
        "plugins/extractors/broken--v.lock Unreadable",
        "plugins/extractors/typeless--v.lock Unreadable",
        "heir none",
        "custom none",
        "plugins/loaders/tap-l--acme.lock Stale",
    ];
    assert_eq!(states, expected);
    let codes: Vec<&str> = model.problems.iter().map(|problem| problem.code).collect();
    assert_eq!(codes, ["plugin_lock_missing", "plugin_lock_invalid", "plugin_lock_invalid"]);
    assert_eq!(named(&model, "tap-l--c").parent.as_ref().unwrap().kind, AncestorKind::Lock);
    assert_eq!(model.plugins[0].lock.as_ref().unwrap().state, LockState::Present);
}

#[test]
fn commands_that_meltano_refuses_are_problems() {
    let table = [
        ("[a]", Some("the `commands` of `t` are a list")),
        ("''", Some("the `commands` of `t` are a string")),
        ("{a: 1}", Some("command `a` of `t` is a number")),
        ("{a: [x]}", Some("command `a` of `t` is a list")),
        ("{a: }", Some("command `a` of `t` is empty")),
        ("{a: {args: x, foo: 1}}", Some("command `a` of `t` has a key `foo`, at which Meltano stops")),
        ("{a: {container_spec: t}}", Some("the `container_spec` of command `a` of `t` is a string")),
        (
            "{a: {container_spec: {env: {}}}}",
            Some("the `container_spec` of command `a` of `t` has no `image`, at which Meltano stops"),
        ),
        (
            "{a: {container_spec: {image: i, x: 1}}}",
            Some("the `container_spec` of command `a` of `t` has a key `x`, at which Meltano stops"),
        ),
        ("{a: {container_spec: {image: i}}, b: {container_spec: {}}, c: {}, d: {annotations: {}}}", None),
    ];
    for (commands, expected) in table {
        let text = format!("plugins: {{utilities: [{{name: t, namespace: t, commands: {commands}}}]}}");
        let model = read(&[("meltano.yml", &text)]);
        let said: Vec<&str> = model.problems.iter().map(|problem| problem.message.as_str()).collect();
        assert_eq!(said, expected.as_slice(), "{commands}");
        assert!(model.problems.iter().all(|problem| problem.line == Some(1) && problem.column > Some(50)));
    }
}

/// `ensure_compatible` of Meltano 4.4.1 raises for `b`, `c` (`InvalidSpecifier`) and `d`.
#[test]
fn a_plugin_may_require_another_meltano() {
    let text = "
plugins:
  extractors:
  - {name: a, namespace: a, requires_meltano: '>=4,<5'}
  - {name: b, inherit_from: a, requires_meltano: '>=5'}
  - {name: c, inherit_from: b, requires_meltano: newest}
  - {name: d, inherit_from: b}
  - {name: e, inherit_from: b, requires_meltano: ''}
";
    let model = read(&[("meltano.yml", text)]);
    assert_eq!(model.problems, []);
    let said = |name: &str| named(&model, name).version_problem("4.4.1").map(|problem| problem.message);
    assert_eq!(said("a"), None);
    let unsupported = |name: &str| format!("plugin `{name}` requires Meltano `>=5`, and `4.4.1` is what would run it");
    assert_eq!(said("b"), Some(unsupported("b")));
    assert_eq!(said("c").unwrap(), "the `requires_meltano` of `c` is not a specifier: `newest`");
    assert_eq!(said("d"), Some(unsupported("d")));
    assert_eq!(said("e"), None);
}

/// Meltano gives up somewhere between 300 and 500.
#[test]
fn a_chain_without_end_is_a_problem_and_costs_little() {
    let heir = |number: usize| format!("  - {{name: t{number}, inherit_from: t{}}}\n", number.saturating_sub(1));
    let mut heirs: Vec<String> = (1..3000).map(heir).collect();
    heirs.reverse();
    let text = format!("plugins:\n  extractors:\n{}  - {{name: t0, namespace: t0}}\n", heirs.concat());
    let model = read(&[("meltano.yml", &text)]);
    let said: Vec<&str> = model.problems.iter().map(|problem| problem.message.as_str()).collect();
    assert_eq!(said, ["`t401` stands on 400 plugins or more, at which Meltano gives up"]);
    assert_eq!(model.ancestry(named(&model, "t400")).len(), 400);
    assert_eq!(named(&model, "t300").executable.as_deref(), Some("t0"));
}
