//! What the settings are where Meltano has no say: what a value hides, groups, secrets, and no crash.
//! Meltano's own answers are compared in `tests/oracle`.

#![allow(clippy::unwrap_used)]

use std::path::Path;

use serde_json::{Value, json};

use super::*;
use crate::project::Project;

/// A project of files, which stays until it is dropped.
struct Sample {
    directory: tempfile::TempDir,
}

impl Sample {
    fn new(files: &[(&str, &str)]) -> Sample {
        let directory = tempfile::tempdir().unwrap();
        for (path, text) in files {
            let path = directory.path().join(path);
            std::fs::create_dir_all(path.parent().unwrap()).unwrap();
            std::fs::write(path, text).unwrap();
        }
        Sample { directory }
    }

    fn root(&self) -> std::path::PathBuf {
        self.directory.path().canonicalize().unwrap()
    }

    fn model(&self) -> std::sync::Arc<Model> {
        Project::new("sample", self.root()).read().unwrap()
    }
}

fn surroundings(root: &Path, variables: &[(&str, &str)]) -> Surroundings {
    Surroundings {
        variables: variables.iter().map(|(name, value)| ((*name).to_owned(), (*value).to_owned())).collect(),
        system_directory: root.join(".meltano"),
        meltano_version: "4.4.1".to_owned(),
    }
}

fn tap(yml: &str, dotenv: &str, environment: Option<&str>, variables: &[(&str, &str)]) -> PluginSettings {
    let sample = Sample::new(&[("meltano.yml", yml), (".env", dotenv)]);
    let surroundings = surroundings(&sample.root(), variables);
    of_plugin(&sample.model(), environment, PluginType::Extractors, "tap-x", &surroundings).unwrap()
}

fn setting<'a>(settings: &'a PluginSettings, name: &str) -> &'a Setting {
    settings.settings.iter().find(|setting| setting.definition.name == name).unwrap()
}

const LAYERS: &str = "
environments: [{name: dev, config: {plugins: {extractors: [{name: tap-x, config: {user: of-dev}}]}}}]
plugins:
  extractors:
  - name: tap-x
    namespace: tap_x
    settings: [{name: user, value: of-definition}, {name: secret, sensitive: true, value: hush}, {name: url}]
    settings_group_validation: [[user, secret], [url]]
    config: {user: of-yml, nested: {a: 1}}
";

#[test]
fn a_stronger_layer_hides_the_weaker_ones_and_says_so() {
    let settings = tap(LAYERS, "TAP_X_USER=of-dotenv", Some("dev"), &[("TAP_X_USER", "of-process")]);
    let user = setting(&settings, "user");
    assert_eq!((&user.value, user.source), (&json!("of-process"), Source::Env));
    assert_eq!(user.variable.as_deref(), Some("TAP_X_USER"));
    let shadows: Vec<(&str, &Value)> = user.shadows.iter().map(|one| (one.source.name(), &one.value)).collect();
    let expected = [
        ("dotenv", json!("of-dotenv")),
        ("meltano_environment", json!("of-dev")),
        ("meltano_yml", json!("of-yml")),
        ("default", json!("of-definition")),
    ];
    assert_eq!(shadows, expected.each_ref().map(|(source, value)| (*source, value)));
    let outside = tap(LAYERS, "", None, &[]);
    assert_eq!(setting(&outside, "user").source, Source::MeltanoYml, "no environment has a say");
}

#[test]
fn two_variables_for_one_setting_are_a_problem_of_that_setting_alone() {
    let yml = LAYERS.replace("namespace: tap_x", "namespace: other");
    let settings = tap(&yml, "", None, &[("TAP_X_USER", "a"), ("OTHER_USER", "a")]);
    assert_eq!(setting(&settings, "user").problem.as_ref().unwrap().code, "setting_ambiguous");
    assert_eq!(setting(&settings, "secret").value, json!("hush"));
}

#[test]
fn groups_name_what_is_missing() {
    let settings = tap(LAYERS, "", None, &[]);
    let missing: Vec<&[String]> = settings.groups.iter().map(|group| group.missing.as_slice()).collect();
    assert_eq!(missing, [&[][..], &["url".to_owned()][..]]);
}

#[test]
fn a_secret_does_not_leave_in_any_form() {
    let yml = "
plugins:
  extractors:
  - name: tap-x
    namespace: tap_x
    settings:
    - {name: token, sensitive: true, value: hush1}
    - {name: login, kind: object}
    - {name: login.password, kind: password, value: hush4}
    - {name: login.user, value: open}
    - {name: key, aliases: [private], sensitive: true}
    - {name: keys, kind: object, sensitive: true}
    - {name: twice, sensitive: true}
    - {name: twice}
    - {name: pin, sensitive: true, options: [{value: hush8}]}
    - {name: tree, kind: object, aliases: [baum], value: '{\"pin\": \"hush9\"}'}
    - {name: tree.pin, sensitive: true}
    - {name: aliased, env_aliases: [SOME_TOKEN]}
    - {name: texted, kind: object, value_processor: stringify}
    - {name: texted.pin, sensitive: true}
    - {name: list, kind: array, value: '[{\"password\": [\"hush10\"], \"pin\": \"hush11\"}]'}
    - {name: words, documentation: 'https://u:hush12@h', label: 'https://u:hush13@h'}
    mappings: [{name: m, config: {pin: hush14, private_key: {a: hush15}}}]
    config: {twice: hush16, baum: {pin: hush17}, texted: {pin: hush18}, credentials: {client: hush19}, token: hush2$HUSH, url: 'https://me:hush5@example.com', private: hush6, keys: {a: {b: hush7}}}
    metadata: {stream: {token: public}}
";
    let settings = tap(yml, "TAP_X_TOKEN=hush3\nSOME_TOKEN=hush20", None, &[]).settings;
    let open = format!("{settings:?}");
    for secret in 1..=20 {
        assert!(open.contains(&format!("hush{secret}")), "the test tests nothing");
    }
    let redactor = Redactor::of(&settings);
    let safe: Vec<Setting> = settings.iter().map(|setting| redactor.redact(setting)).collect();
    let shown = format!("{safe:?}");
    assert!(!shown.contains("hush"), "{shown}");
    let login = safe.iter().find(|setting| setting.definition.name == "login").unwrap();
    assert_eq!(login.value, json!({"password": REDACTED, "user": "open"}));
}

#[test]
fn an_alias_that_leads_to_itself_is_a_problem_and_no_crash() {
    let yml = "
plugins:
  extractors:
  - name: tap-x
    namespace: tap_x
    settings: [{name: a.b, kind: object, aliases: [a]}, {name: c}]
";
    let settings = tap(yml, "", None, &[("TAP_X_C", "1")]);
    assert_eq!(setting(&settings, "a.b").problem.as_ref().unwrap().code, "setting_endless");
    assert_eq!(setting(&settings, "c").value, json!("1"));
}

#[test]
fn a_plugin_that_inherits_in_a_circle_still_has_settings() {
    let yml = "
plugins:
  extractors:
  - {name: tap-x, inherit_from: tap-y, config: {a: 1}}
  - {name: tap-y, inherit_from: tap-x, config: {b: 2}}
";
    let settings = tap(yml, "", None, &[]);
    assert_eq!(setting(&settings, "a").value, json!(1));
    assert_eq!((&setting(&settings, "b").value, setting(&settings, "b").source), (&json!(2), Source::Inherited));
}

#[test]
fn what_a_parent_keeps_secret_its_heirs_do_too() {
    let yml = "
plugins:
  extractors:
  - name: tap-parent
    namespace: tap_parent
    settings: [{name: token_of, sensitive: true}]
    config: {token_of: hush}
  - {name: tap-x, inherit_from: tap-parent, settings: [{name: token_of}]}
";
    let settings = tap(yml, "", None, &[]);
    let setting = setting(&settings, "token_of");
    assert_eq!((&setting.value, setting.definition.sensitive), (&json!("hush"), false));
    assert_eq!(Redactor::of(&settings.settings).redact(setting).value, REDACTED);
}

#[test]
fn what_the_other_plugin_of_a_pipeline_sets_is_not_missing() {
    let yml = "
plugins:
  extractors:
  - name: tap-x
    namespace: tap_x
    settings: [{name: schema, value: $MELTANO_LOAD__DIALECT}, {name: user, value: $NOT_SET}]
    settings_group_validation: [[schema, user]]
";
    let settings = tap(yml, "", None, &[]);
    let (schema, user) = (setting(&settings, "schema"), setting(&settings, "user"));
    assert_eq!((settings.lacks(schema), settings.lacks(user)), (false, true));
    assert_eq!(settings.groups[0].missing, ["user"]);
    let redactor = Redactor::of(&settings.settings);
    assert_eq!(redactor.redact(user).value, json!("${NOT_SET}"), "a reference stays");
    let shown = shown_config(PluginType::Extractors, "tap-x", &settings.settings);
    assert_eq!(json!(shown.config), json!({"schema": "${MELTANO_LOAD__DIALECT}"}));
    assert_eq!(shown.withheld, ["schema"]);
}

#[test]
fn what_a_schedule_keeps_secret_leaves_no_text() {
    let yml = "schedules: [{name: s, interval: '@daily', job: j, env: {DB_PASSWORD: sesame-open, REGION: europe}}]";
    let sample = Sample::new(&[("meltano.yml", yml)]);
    let said = without_secrets("sesame-open in europe", &sample.model(), None, &surroundings(&sample.root(), &[]));
    assert_eq!(said.unwrap(), "(redacted) in europe");
}
