//! Projects on disk, read. What is expected of plugins is what `meltano plugin list --format json` 4.4.1 printed for
//! the same files, and `plugin_dir_name` in its process.

#![allow(clippy::unwrap_used)]

use std::fs;

use tempfile::TempDir;

use super::settings::Surroundings;
use super::*;

mod extremes;
mod fuzz;
mod torture;

pub(super) fn project(files: &[(&str, &str)]) -> (TempDir, Project) {
    let directory = tempfile::tempdir().unwrap();
    for (path, text) in files {
        let path = directory.path().join(path);
        fs::create_dir_all(path.parent().unwrap()).unwrap();
        fs::write(path, text).unwrap();
    }
    let root = directory.path().canonicalize().unwrap();
    (directory, Project::new("sample", root))
}

/// The Python that the private Meltano is in.
pub(super) fn python() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).parent().unwrap().join("target/tools/meltano/bin/python")
}

/// What Meltano is asked with: these variables, what its Python needs, and nothing of who runs the tests.
pub(super) fn surrounded_by(project: &Project, variables: &[(&str, &str)]) -> Surroundings {
    let home = project.root.to_string_lossy().into_owned();
    let common = [("HOME", home.as_str()), ("PATH", "/usr/bin:/bin")];
    let variables = variables.iter().chain(&common);
    Surroundings {
        variables: variables.map(|(name, value)| ((*name).to_owned(), (*value).to_owned())).collect(),
        system_directory: project.system_directory(),
        meltano_version: "4.4.1".to_owned(),
    }
}

fn refusal(files: &[(&str, &str)]) -> String {
    project(files).1.read().unwrap_err().to_string()
}

const PLUGINS: &str = "
plugins:
  mappers:
  - {name: mapper, namespace: mapper, executable: ./m, mappings: [{name: one}]}
  extractors:
  - name: tap-a
    namespace: tap_a
    pip_url: git+https://user:secret@example.com/tap-a.git
    executable: ./tap.sh
  - {name: tap-a--eu, inherit_from: tap-a}
  - {name: tap-a--own, inherit_from: tap-a, pip_url: tap-a==2}
  - {name: tap-locked, variant: v1, unknown_key: {is: fine}}
  - {name: tap-locked--b, inherit_from: tap-locked}
  - {name: tap-locked--c, inherit_from: tap-locked, variant: v1, pip_url: tap-locked==9}
  - {name: both, namespace: both, executable: ./tap.sh}
  loaders:
  - {name: target-c, namespace: target_c, variant: mine, executable: ./target.sh}
";
const LOCK: (&str, &str) = (
    "plugins/extractors/tap-locked--v1.lock",
    r#"{"plugin_type": "extractors", "name": "tap-locked", "namespace": "tap_locked", "variant": "v1",
        "pip_url": "tap-locked==1", "executable": "tap-locked-exe", "settings": []}"#,
);

#[test]
fn plugins_are_what_meltano_lists() {
    let (_directory, project) = project(&[("meltano.yml", PLUGINS), LOCK]);
    let model = project.read().unwrap();
    assert_eq!(model.problems, []);
    let shown: Vec<String> = model
        .plugins
        .iter()
        .map(|plugin| {
            let directory = plugin.virtual_environment.as_ref().and_then(|path| path.parent()?.file_name());
            format!(
                "{} {} {} {} {} {} {} {} {}",
                plugin.plugin_type.descriptor(),
                plugin.name,
                plugin.variant,
                plugin.inherit_from.as_deref().unwrap_or("-"),
                plugin.custom,
                plugin.pip_url.as_deref().unwrap_or("-"),
                directory.and_then(|name| name.to_str()).unwrap_or("-"),
                plugin.namespace.as_deref().unwrap_or("-"),
                plugin.executable.as_deref().unwrap_or("-"),
            )
        })
        .collect();
    let expected = [
        "extractor tap-a default - true git+https://***@example.com/tap-a.git tap-a tap_a ./tap.sh",
        "extractor tap-a--eu default tap-a false git+https://***@example.com/tap-a.git tap-a tap_a__eu ./tap.sh",
        "extractor tap-a--own default tap-a false tap-a==2 tap-a--own tap_a__own ./tap.sh",
        "extractor tap-locked v1 - false tap-locked==1 tap-locked tap_locked tap-locked-exe",
        "extractor tap-locked--b v1 tap-locked false tap-locked==1 tap-locked tap_locked__b tap-locked-exe",
        "extractor tap-locked--c v1 tap-locked false tap-locked==9 tap-locked--c tap_locked__c tap-locked-exe",
        "extractor both default - true - - both ./tap.sh",
        "loader target-c mine - true - - target_c ./target.sh",
        "mapper mapper default - true - - mapper ./m",
    ];
    assert_eq!(shown, expected);
    assert_eq!(model.mappings, [Mapping { name: "one".to_owned(), mapper: "mapper".to_owned() }]);
}

#[test]
fn a_plugin_is_installed_as_soon_as_its_environment_exists() {
    let (_directory, project) = project(&[("meltano.yml", PLUGINS), LOCK]);
    let installed = || {
        let model = project.read().unwrap();
        ["tap-a", "tap-a--eu", "tap-a--own", "both"]
            .map(|name| model.plugin(PluginType::Extractors, name).unwrap().is_installed())
    };
    assert_eq!(installed(), [false, false, false, true]);
    fs::create_dir_all(project.root.join(".meltano/extractors/tap-a/venv")).unwrap();
    assert_eq!(installed(), [true, true, false, true]);
}

#[test]
fn an_odd_entry_is_a_problem_and_hides_nothing() {
    let text = "\
plugins:
  extractors:
  - tap-text
  - {namespace: nameless}
  - {name: 'a:b', namespace: a}
  - {name: 12, namespace: a}
  - {name: tap-a, namespace: tap_a}
  - {name: tap-a, namespace: again}
  - {name: tap-free}
  - {name: tap-x, inherit_from: tap-y}
  - {name: tap-y, inherit_from: tap-x}
  - {name: tap-broken, variant: v}
  loaders: {name: target}
  taps: []
environments:
- {name: dev, colour: red}
- prod
jobs:
- {name: stringy, tasks: tap-a target-b}
unknown: [1, {2: 3}]
";
    let (_directory, project) =
        project(&[("meltano.yml", text), ("plugins/extractors/tap-broken--v.lock", "{\n  \"name\": 1}")]);
    let model = project.read().unwrap();
    let names: Vec<&str> = model.plugins.iter().map(|plugin| plugin.name.as_str()).collect();
    assert_eq!(names, ["tap-a", "tap-free", "tap-x", "tap-y", "tap-broken"]);
    assert_eq!(model.environment("dev").unwrap().name, "dev");
    let problems: Vec<String> = model
        .problems
        .iter()
        .map(|problem| {
            let (file, line) = (problem.file.as_deref().unwrap_or("-"), problem.line.unwrap_or_default());
            format!("{file}:{line} {} {}", problem.code, problem.message)
        })
        .collect();
    let expected = [
        "meltano.yml:3 plugin_invalid an entry of `extractors` is a string",
        "meltano.yml:4 plugin_invalid an entry of `extractors` has no `name`",
        "meltano.yml:5 plugin_invalid extractor `a:b` has a colon in its name",
        "meltano.yml:6 plugin_invalid the name of an extractor is not a string",
        "meltano.yml:8 plugin_invalid extractor `tap-a` stands here a second time",
        "meltano.yml:9 plugin_lock_missing nothing defines plugin `tap-free`: there is no `plugins/extractors/tap-free--default.lock`",
        "meltano.yml:11 plugin_inheritance_cyclic plugin `tap-y` inherits from `tap-x`, which inherits from it",
        "meltano.yml:13 plugin_invalid `loaders` is a map",
        "meltano.yml:14 plugin_type_unknown `taps` is not a type of plugin",
        "meltano.yml:16 environment_invalid environment `dev` has a key `colour`, at which Meltano stops",
        "meltano.yml:17 environment_invalid an entry of `environments` is a string",
        "meltano.yml:19 job_invalid the `tasks` of job `stringy` are no list of blocks",
        "plugins/extractors/tap-broken--v.lock:2 plugin_lock_invalid the lock file is not valid: something in it is of the wrong type",
    ];
    assert_eq!(problems, expected);
}

#[test]
fn included_files_are_merged_as_meltano_merges_them() {
    let (_directory, project) = project(&[
        (
            "meltano.yml",
            "default_environment: dev\ninclude_paths: ['./conf/**/*.yml', 'conf/a.yml']\njobs: [{name: j, tasks: [a]}]\n",
        ),
        (
            "conf/a.yml",
            "default_environment: prod\nenvironments: [{name: prod, state_id_suffix: 7}]\njobs: [{name: k, tasks: [[b c], d]}]",
        ),
        ("conf/deep/.hidden.yml", "environments: [{name: dev}]\nenv: {MELTANO_DATABASE_URI: 'sqlite:///x.db'}"),
    ]);
    let model = project.read().unwrap();
    assert_eq!(model.default_environment.as_deref(), Some("prod"));
    let prod = model.environment("prod").unwrap();
    assert_eq!((prod.state_id_suffix.as_deref(), model.is_default(prod)), (Some("7"), true));
    assert_eq!(model.job("k").unwrap().blocks().unwrap(), ["b", "c", "d"]);
    assert!(model.job("j").is_some() && model.environment("dev").is_ok());
    assert!(model.database_uri.is_configured());
    assert_eq!(project.system_database(&model), SystemDatabase::Sqlite(project.root.join("x.db")));
    let unknown = model.environment("prdo").unwrap_err();
    assert_eq!(unknown.to_string(), "environment `prdo` is not defined");
    assert_eq!(unknown.hint().as_deref(), Some("the project defines `prod` and `dev`"));
}

#[test]
fn what_meltano_cannot_load_is_refused_with_its_place() {
    let include = ("meltano.yml", "include_paths:\n- ./c/*.yml\n");
    let job = "jobs:\n- {name: j, tasks: [a]}\n";
    let table: [(&[(&str, &str)], &str); 9] = [
        (&[], "`meltano.yml` cannot be read: there is no such file"),
        (
            &[("meltano.yml", "")],
            "`meltano.yml` cannot be read at line 1, column 1: a project file must hold a map, and this one is empty",
        ),
        (&[("meltano.yml", "a: [")], "`meltano.yml` cannot be read at line 1, column 4: unclosed bracket '['"),
        (
            &[("meltano.yml", "include_paths: x.yml")],
            "`meltano.yml` cannot be read at line 1, column 16: `include_paths` is a string",
        ),
        (
            &[("meltano.yml", "include_paths: [/etc/*]")],
            "`meltano.yml` cannot be read at line 1, column 17: `/etc/*` is not relative to the project",
        ),
        (
            &[("meltano.yml", "include_paths: ['a***']")],
            "`meltano.yml` cannot be read at line 1, column 17: `a***` is no pattern: wildcards are either regular `*` or recursive `**`",
        ),
        (
            &[("meltano.yml", "include_paths: ['c*']"), ("c/x", "")],
            "`meltano.yml` cannot be read at line 1, column 17: `c*` matches `c`, which is not a regular file",
        ),
        (
            &[include, ("c/a.yml", "- 1")],
            "`c/a.yml` cannot be read at line 1, column 1: a project file must hold a map, and this one is a list",
        ),
        (
            &[include, ("c/a.yml", job), ("c/b.yml", job)],
            "`c/b.yml` cannot be read at line 2, column 3: `j` stands in the jobs of `c/a.yml` already",
        ),
    ];
    for (files, expected) in table {
        assert_eq!(refusal(files), expected);
    }
}

#[test]
fn every_edit_is_seen_by_the_next_read() {
    let (_directory, project) = project(&[("meltano.yml", "project_id: a\ninclude_paths: ['*.inc']\n")]);
    let path = |name: &str| project.root.join(name);
    for id in ["b", "c", "d"] {
        // Same length, a moment later: only content or time can tell.
        fs::write(path("meltano.yml"), format!("project_id: {id}\ninclude_paths: ['*.inc']\n")).unwrap();
        assert_eq!(project.read().unwrap().project_id.as_deref(), Some(id));
    }
    fs::write(path("x.inc"), "project_id: e").unwrap();
    assert_eq!(project.read().unwrap().project_id.as_deref(), Some("e"));
    fs::remove_file(path("x.inc")).unwrap();
    assert_eq!(project.read().unwrap().project_id.as_deref(), Some("d"));
    fs::write(path(".env"), "MELTANO_DATABASE_URI=sqlite:///y.db").unwrap();
    assert!(project.read().unwrap().database_uri.is_configured());
    fs::write(path("meltano.yml"), "a: [").unwrap();
    assert!(project.read().is_err());
    fs::write(path("meltano.yml"), "{}").unwrap();
    assert!(project.read().unwrap().project_id.is_none());
}

#[test]
fn an_unchanged_project_is_not_parsed_again() {
    let (_directory, project) = project(&[("meltano.yml", PLUGINS), LOCK]);
    let first = project.read().unwrap();
    // The files are too young to be trusted at first; from some read on, the same model comes back.
    let deadline = std::time::Instant::now() + std::time::Duration::from_secs(10);
    let mut last = first;
    loop {
        let next = project.read().unwrap();
        if Arc::ptr_eq(&last, &next) {
            break;
        }
        assert!(std::time::Instant::now() < deadline, "still parsed again");
        last = next;
    }
}

#[test]
fn a_password_is_shown_nowhere() {
    let text = "plugins: {extractors: [{name: t, namespace: t, pip_url: 'https://u:hunter2@h'}]}\ndatabase_uri: postgresql://u:hunter2@h/d";
    let (_directory, project) = project(&[("meltano.yml", text)]);
    let model = project.read().unwrap();
    assert!(!format!("{model:?}").contains("hunter2"));
    assert_eq!(project.system_database(&model), SystemDatabase::Other { scheme: "postgresql".to_owned() });
    assert_eq!(model.database_uri.expose(None), "postgresql://u:hunter2@h/d");
}

#[test]
fn no_link_leads_out_of_the_project() {
    let (_directory, project) = project(&[("meltano.yml", "include_paths: ['c/*']"), ("c/a.yml", "{}")]);
    assert!(project.read().is_ok());
    std::os::unix::fs::symlink("/etc/hostname", project.root.join("c/b.yml")).unwrap();
    let expected =
        "`meltano.yml` cannot be read at line 1, column 17: `c/*` matches `c/b.yml`, which lies outside the project";
    assert_eq!(project.read().unwrap_err().to_string(), expected);
    fs::remove_file(project.root.join("meltano.yml")).unwrap();
    std::os::unix::fs::symlink("/etc/hostname", project.root.join("meltano.yml")).unwrap();
    let expected = "`meltano.yml` cannot be read: it leads to a file outside the project";
    assert_eq!(project.read().unwrap_err().to_string(), expected);
}

#[test]
fn what_is_no_text_file_is_refused() {
    let (_directory, project) = project(&[("x", "")]);
    fs::create_dir(project.root.join("meltano.yml")).unwrap();
    let text = project.read().unwrap_err().to_string();
    assert_eq!(text, "`meltano.yml` cannot be read: it is not a regular file");
    fs::remove_dir(project.root.join("meltano.yml")).unwrap();
    fs::write(project.root.join("meltano.yml"), b"a: \xff").unwrap();
    assert_eq!(project.read().unwrap_err().to_string(), "`meltano.yml` cannot be read: it is not UTF-8");
}
