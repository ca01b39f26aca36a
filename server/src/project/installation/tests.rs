//! Meltano itself leaves its fingerprints, as `meltano install` does after pip; pip is left out.

#![allow(clippy::unwrap_used)]

use std::collections::BTreeMap;
use std::fs;
use std::path::PathBuf;
use std::process::Command;

use crate::project::settings::Surroundings;
use crate::project::tests::{project, python, surrounded_by};
use crate::project::{Installation, Installer, Interpreter, Project};

const SCRIPT: &str = "
import json, os, sys

os.chdir(sys.argv[1])
from meltano.core.logging import setup_logging
setup_logging(log_level='disabled')
from meltano.core.plugin_install_service import PluginInstallService, get_pip_install_args
from meltano.core.project import Project
from meltano.core.venv_service import VirtualEnvService

project = Project.find()
service = PluginInstallService(project)
for plugin in project.plugins.plugins():
    if not plugin.is_installable() or getattr(plugin, 'installer', None):
        continue
    arguments = get_pip_install_args(project, plugin, env=service.plugin_installation_env(plugin))
    venv = VirtualEnvService.from_plugin(project, plugin).venv
    venv.bin_dir.mkdir(parents=True, exist_ok=True)
    venv.exec_path('python').touch()
    venv.write_fingerprint(arguments)
version = f'{sys.version_info.major}.{sys.version_info.minor}'
json.dump([sys.executable, version], sys.stdout)
";

/// One plugin for each way that a fingerprint comes about.
const PLUGINS: &str = r#"
python: $PROJECT_PYTHON
env: {ROOT: from-root, NESTED: 'x-$PROCESS', NUMBER: 5}
plugins:
  extractors:
  - {name: plain, namespace: n, python: '', pip_url: tap-plain==1}
  - {name: sorted, namespace: n, pip_url: 'z a z --extra-index-url "https://u:p@h/simple x" # no comment'}
  - {name: own-python, namespace: n, pip_url: a, python: python3.12}
  - {name: number-python, namespace: n, pip_url: a, python: 3.11}
  - {name: meltanos-python, namespace: n, pip_url: a, python: 'PYTHON'}
  - {name: variables, namespace: n, pip_url: '$ROOT ${NESTED} $NUMBER ${DOT} ${DOT_NESTED} $PROCESS \$PROCESS $lower'}
  - {name: of-plugin, namespace: spaced_n, variant: v, pip_url: '$OWN ${OWN_NESTED} $MELTANO_EXTRACTOR_NAME-$MELTANO_EXTRACTOR_NAMESPACE-$MELTANO_EXTRACTOR_VARIANT', env: {OWN: 7, OWN_NESTED: 'a$ROOT', DOT: over}}
  - {name: beats, namespace: n, pip_url: '$PROCESS $BOTH', env: {PROCESS: 'plugin $PROCESS'}}
  - {name: place, namespace: n, pip_url: '-e $MELTANO_PROJECT_ROOT/x --log $MELTANO_SYS_DIR_ROOT --constraint c-${MELTANO__PYTHON_VERSION}.txt'}
  - {name: heir, inherit_from: plain}
  - {name: heir-apart, inherit_from: plain, pip_url: tap-plain==2}
  - {name: none, namespace: n}
  transforms:
  - {name: dbt-x, namespace: n, pip_url: https://example.com/dbt-x.git}
  files:
  - {name: files-x, namespace: n, pip_url: files-x}
"#;
const DOTENV: &str = "DOT=dot\nDOT_NESTED='a$PROCESS b'\nBOTH=dotenv\n";
const VARIABLES: [(&str, &str); 3] = [("PROCESS", "p p"), ("BOTH", "process"), ("LATER", "$PROCESS")];

/// Takes what the script says about Meltano's Python.
fn install(project: &Project) -> Interpreter {
    let root = &project.root;
    let output = Command::new(python())
        .args(["-c", SCRIPT])
        .arg(root)
        .env_clear()
        .envs(surroundings(project).variables)
        .output()
        .unwrap();
    assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
    let (executable, version): (PathBuf, String) = serde_json::from_slice(&output.stdout).unwrap();
    Interpreter { executable, version: Some(version) }
}

fn surroundings(project: &Project) -> Surroundings {
    surrounded_by(project, &VARIABLES)
}

fn states(
    project: &Project,
    surroundings: &Surroundings,
    meltano: Option<&Interpreter>,
) -> BTreeMap<String, Installation> {
    let model = project.read().unwrap();
    assert_eq!(model.problems, []);
    let installer = Installer::new(&model, surroundings, meltano);
    model.plugins.iter().map(|plugin| (plugin.name.clone(), installer.installation(plugin))).collect()
}

fn text() -> String {
    PLUGINS.replace("PYTHON'", &format!("{}'", python().display()))
}

/// As it is, with a Python for the project in `meltano.yml`, and with one in `.python-version`.
#[test]
fn a_fingerprint_is_the_one_that_meltano_leaves() {
    let pythons = [("", ""), ("python: python3.10", ""), ("", "3.13\nand more\n"), ("python: $BOTH", "3.13")];
    for (setting, pinned) in pythons {
        let text = text().replace("python: $PROJECT_PYTHON", setting);
        let mut files = vec![("meltano.yml", text.as_str()), (".env", DOTENV)];
        files.extend(Some((".python-version", pinned)).filter(|(_, pinned)| !pinned.is_empty()));
        let (_directory, project) = project(&files);
        let meltano = install(&project);
        for (name, state) in states(&project, &surroundings(&project), Some(&meltano)) {
            let expected = match name.as_str() {
                "none" | "dbt-x" => Installation::NotNeeded,
                _ => Installation::Installed,
            };
            assert_eq!(state, expected, "{name} with `{setting}` and `{pinned}`");
        }
        let other = Interpreter { executable: "/usr/bin/other".into(), version: Some("2.7".to_owned()) };
        let seen = states(&project, &surroundings(&project), Some(&other));
        let outdated: Vec<&String> =
            seen.iter().filter(|(_, state)| **state == Installation::Outdated).map(|(name, _)| name).collect();
        assert_eq!(outdated, ["meltanos-python", "place"], "what Meltano's own Python has a part in");
    }
}

#[test]
fn sees_whatever_would_be_installed_otherwise() {
    let text = text().replace("python: $PROJECT_PYTHON", "");
    let (_directory, project) = project(&[("meltano.yml", text.as_str()), (".env", DOTENV)]);
    let meltano = install(&project);
    let outdated = |text: &str, dotenv: &str, surroundings: &Surroundings| -> Vec<String> {
        fs::write(project.root.join("meltano.yml"), text).unwrap();
        fs::write(project.root.join(".env"), dotenv).unwrap();
        let states = states(&project, surroundings, Some(&meltano)).into_iter();
        states.filter(|(_, state)| *state == Installation::Outdated).map(|(name, _)| name).collect()
    };
    let surroundings = surroundings(&project);
    assert!(outdated(&text, DOTENV, &surroundings).is_empty());
    assert_eq!(outdated(&text.replace("tap-plain==1", "tap-plain==3"), DOTENV, &surroundings), ["heir", "plain"]);
    assert!(outdated(&text.replace("z a z", "a z"), DOTENV, &surroundings).is_empty(), "order and number do not count");
    assert_eq!(outdated(&text.replace("python3.12", "python3.13"), DOTENV, &surroundings), ["own-python"]);
    assert_eq!(outdated(&text.replace("from-root", "other"), DOTENV, &surroundings), ["of-plugin", "variables"]);
    assert_eq!(outdated(&text, &DOTENV.replace("dotenv", "other"), &surroundings), ["beats"]);
    let everything = outdated(&format!("python: python3\n{text}"), DOTENV, &surroundings);
    assert!(everything.len() == 9 && !everything.contains(&"own-python".to_owned()), "{everything:?}");
    let mut changed = surroundings.clone();
    changed.variables.insert("PROCESS".to_owned(), "other".to_owned());
    assert_eq!(outdated(&text, DOTENV, &changed), ["beats", "variables"]);
}

#[test]
fn what_is_not_known_is_not_guessed() {
    let text = "
plugins:
  extractors:
  - {name: unset, namespace: n, pip_url: $NOT_SET}
  - {name: unset-behind, namespace: n, pip_url: $BEHIND, env: {BEHIND: '${NOT_SET}'}}
  - {name: of-environment, namespace: n, pip_url: $MELTANO_ENVIRONMENT}
  - {name: no-line, namespace: n, pip_url: \"it's\"}
  - {name: version, namespace: n, pip_url: $MELTANO__PYTHON_VERSION}
  - {name: known, namespace: n, pip_url: known}
  - {name: gone, namespace: n, pip_url: gone}
  - {name: missing, namespace: n, pip_url: missing}
";
    let (_directory, project) = project(&[("meltano.yml", text)]);
    let venv = |name: &str| project.root.join(".meltano/extractors").join(name).join("venv");
    for name in ["unset", "unset-behind", "of-environment", "no-line", "version", "known", "gone"] {
        fs::create_dir_all(venv(name).join("bin")).unwrap();
        std::os::unix::fs::symlink(if name == "gone" { "/nowhere" } else { "/bin/sh" }, venv(name).join("bin/python"))
            .unwrap();
        fs::write(venv(name).join(".meltano_plugin_fingerprint"), "another").unwrap();
    }
    let state = |name: &str| states(&project, &surroundings(&project), None)[name];
    for name in ["unset", "unset-behind", "of-environment", "no-line", "version"] {
        assert_eq!(state(name), Installation::Unchecked, "{name}");
    }
    assert_eq!(state("missing"), Installation::Missing);
    for name in ["known", "gone"] {
        assert_eq!(state(name), Installation::Outdated, "{name}");
        let fingerprint = super::hex(name);
        fs::write(venv(name).join(".meltano_plugin_fingerprint"), fingerprint).unwrap();
    }
    assert_eq!(state("known"), Installation::Installed);
    assert_eq!(state("gone"), Installation::Outdated, "its Python is gone");
    fs::remove_file(venv("known").join(".meltano_plugin_fingerprint")).unwrap();
    assert_eq!(state("known"), Installation::Outdated, "an installation that did not end");
}
