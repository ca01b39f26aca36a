"""What the real Meltano makes of small projects, as JSON: `python oracle.py FOLDER`, with the Python that Meltano is in.

Every folder in FOLDER that holds a `meltano.yml` is a project. Each is copied, so that Meltano changes nothing of it, and
read in this one process, because starting Meltano costs more than reading. No request leaves the machine: asking the Hub
for a definition fails, as it does offline. Settings come without the system database, which these projects do not have.

A project that Meltano cannot load is `{"refused": {"type", "text"}}`; a part that it cannot make sense of, such as a
plugin without a definition, has an `error` of the same shape in its place. Everything else is described by `project()`.
"""

from __future__ import annotations

import json
import logging
import os
import shutil
import sys
import tempfile
import warnings
from pathlib import Path

OWN = {"MELTANO_SEND_ANONYMOUS_USAGE_STATS": "false", "MELTANO_CLI_DISABLE_VERSION_CHECK": "1"}

# Nothing of who calls may look like configuration.
for name in [name for name in os.environ if name.startswith(("MELTANO_", "TAP_", "TARGET_"))]:
    del os.environ[name]
os.environ.update(OWN)
warnings.simplefilter("ignore")

import requests  # noqa: E402
import structlog  # noqa: E402
from meltano.core.plugin.project_plugin import ProjectPlugin  # noqa: E402
from meltano.core.plugin.settings_service import PluginSettingsService  # noqa: E402
from meltano.core.project import Project  # noqa: E402
from meltano.core.setting_definition import SettingValueJSONEncoder  # noqa: E402

ATTRIBUTES = ("variant", "namespace", "label", "description", "pip_url", "executable", "python", "docs", "repo")


def refuse(*_, **__):
    raise requests.ConnectionError("no request leaves the oracle")


requests.Session.send = refuse
logging.disable(logging.CRITICAL)
structlog.configure(processors=[structlog.processors.JSONRenderer()], logger_factory=structlog.ReturnLoggerFactory())


def failure(error):
    return {"type": type(error).__name__, "text": str(error)}


def attempt(question):
    """The answer, or the error that stands in its place. Meltano raises `Exception` itself here and there."""
    try:
        return question()
    except Exception as error:  # noqa: BLE001
        return {"error": failure(error)}


def text(value):
    """As Meltano prints it: YAML gives numbers where it expects words, and it never looks."""
    return None if value is None else str(value)


def main(folder):
    results = {}
    with tempfile.TemporaryDirectory() as ground:
        for case in sorted(path.parent for path in Path(folder).resolve().glob("*/meltano.yml")):
            copy = Path(ground).resolve() / case.name
            shutil.copytree(case, copy, symlinks=True)
            results[case.name] = one(copy)
            os.chdir(ground)
    json.dump(results, sys.stdout, cls=SettingValueJSONEncoder, default=str, indent=1)


def one(root):
    os.chdir(root)
    try:
        found = Project.find(root)
    except Exception as error:  # noqa: BLE001
        return {"refused": failure(error)}
    finally:
        Project.deactivate()
    return project(found)


def project(found):
    """Everything that is asked of a project, with the key that each part stands under."""
    file = found.meltano
    settings = found.settings
    plugins = found.plugins.plugins(ensure_parent=False)
    return {
        "project_id": text(settings.get("project_id")),
        "default_environment": default_environment(settings),
        "requires_meltano": text(file.requires_meltano),
        # In the order of the files; a name may stand in a list twice.
        "environments": [
            {"name": text(one.name), "state_id_suffix": text(one.state_id_suffix)} for one in file.environments
        ],
        "plugins": [plugin(found, one) for one in plugins if not is_mapping(one)],
        "mappings": [
            {"name": text(one.extra_config["_mapping_name"]), "mapper": one.name}
            for one in found.plugins.plugins(ensure_parent=False)
            if is_mapping(one)
        ],
        "jobs": [{"name": text(job.name), "tasks": attempt(lambda job=job: job.flat_args)} for job in file.jobs],
        "schedules": [schedule(one) for one in file.schedules],
        "env": file.env,
        # By the name of the environment; "" is none at all.
        "settings": {
            text(name) or "": attempt(lambda name=name: resolved(found, name))
            for name in [None, *(one.name for one in file.environments)]
        },
    }


def default_environment(settings):
    """What `meltano run` activates where nothing is named; `null` as a word is none, as on the command line."""
    name = text(settings.get("default_environment"))
    return None if not name or name.lower() == "null" else name


def is_mapping(plugin):
    return bool(plugin.extra_config.get("_mapping"))


def plugin(found, one):
    said = {"type": one.type.value, "name": text(one.name), "inherit_from": text(one.inherit_from)}
    said["custom"] = one.is_custom()

    def rest():
        found.plugins.ensure_parent(one)
        parent = one.parent
        said["stands_on"] = ("plugin " if isinstance(parent, ProjectPlugin) else "definition ") + parent.name
        said.update({name: text(getattr(one, name, None)) for name in ATTRIBUTES})
        said["capabilities"] = [text(each) for each in one.capabilities or []]
        said["directory"] = one.plugin_dir_name
        said["commands"] = {name: command.canonical() for name, command in one.all_commands.items()}
        return said

    answer = attempt(rest)
    return answer if answer is said else {**said, **answer}


def schedule(one):
    names = ("name", "interval", "cron_interval", "job", "extractor", "loader", "transform")
    return {**{name: text(getattr(one, name, None)) for name in names}, "env": one.env}


def resolved(found, environment):
    """Settings of the project and of its plugins, in one environment."""
    if environment:
        found.activate_environment(environment)
    else:
        found.deactivate_environment()
    plugins = {
        f"{one.type.value}/{one.name}": attempt(lambda one=one: of_plugin(found, one))
        for one in reversed(list(found.plugins.plugins(ensure_parent=False)))
        if not is_mapping(one)
    }
    # What the oracle sets itself is none of the project's.
    own = {name.removeprefix("MELTANO_").lower().replace("cli_", "cli.") for name in OWN}
    of_project = {name: said for name, said in values(found.settings).items() if name not in own}
    return {"project": of_project, "plugins": plugins}


def of_plugin(found, one):
    found.plugins.ensure_parent(one)
    service = PluginSettingsService(found, one)
    return {"config": values(service), "processed": service.as_dict(extras=False, process=True)}


def values(service):
    """Each setting by name: the value, and where it comes from."""
    said = {}
    for name, entry in service.config_with_metadata().items():
        setting = entry["setting"]
        inherited = entry.get("inherited_source")
        said[name] = {
            "value": entry["value"],
            "source": entry["source"].value,
            "inherited_source": inherited.value if inherited else None,
            "env_var": entry.get("env_var"),
            "env_vars": [variable.key for variable in service.setting_env_vars(setting)],
            "unexpanded": entry.get("unexpanded_value"),
            "sensitive": bool(setting.is_redacted),
            "kind": setting.kind.value if setting.kind else None,
            "custom": bool(setting.is_custom),
            "extra": bool(setting.is_extra),
        }
    return said


main(sys.argv[1])
