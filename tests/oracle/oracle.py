"""What the real Meltano makes of small projects: `python oracle.py FOLDER [NAME …]`, with the Python that Meltano is in.
Writes a line for each as soon as it is read: a JSON list of its name and the answer.

Every folder in FOLDER that holds a `meltano.yml` is a project, if it has one of the names. Each is copied, so that Meltano
changes nothing of it, and read in this one process, because starting Meltano costs more than reading. Its folder is called
`ROOT` in the answer. A file `environment.env` in it holds the environment of the process, one `NAME=value` a line; there is
no other. No request leaves the machine: asking the Hub for a definition fails, as it does offline. Settings come without
the system database, which these projects do not have.

A project that Meltano cannot load is `{"refused": {"type", "text"}}`; a part that it cannot make sense of, such as a
plugin without a definition, has an `error` of the same shape in its place. Everything else is described by `project()`.
"""

from __future__ import annotations

import datetime
import functools
import json
import logging
import math
import os
import shutil
import sys
import tempfile
import warnings
from decimal import Decimal
from pathlib import Path

warnings.simplefilter("ignore")

import requests  # noqa: E402
import structlog  # noqa: E402
from meltano.core import utils  # noqa: E402
from meltano.core.block import extract_load  # noqa: E402
from meltano.core.block.block_parser import BlockParser  # noqa: E402
from meltano.core.plugin.project_plugin import ProjectPlugin  # noqa: E402
from meltano.core.plugin.settings_service import PluginSettingsService  # noqa: E402
from meltano.core.project import Project  # noqa: E402
from meltano.core.settings_service import SettingValueStore  # noqa: E402

ATTRIBUTES = ("variant", "namespace", "label", "description", "pip_url", "executable", "python", "docs", "repo")


def refuse(*_, **__):
    raise requests.ConnectionError("no request leaves the oracle")


requests.Session.send = refuse
parse_date = utils.parse_date
# A time relative to now is another one for who asks later.
utils.parse_date = lambda words: words if isinstance(words, str) else parse_date(words)
# Blocks are parsed without a database, a log file, and anything that is installed.
extract_load.project_engine = lambda *_, **__: (None, lambda: None)
extract_load.JobLoggingService.generate_log_name = lambda *_: Path(os.devnull)
extract_load.ELBContextBuilder.make_block = lambda self, plugin: Block(self.project, plugin)
logging.disable(logging.CRITICAL)
structlog.configure(processors=[structlog.processors.JSONRenderer()], logger_factory=structlog.ReturnLoggerFactory())


class Block:
    """A part of a pipeline. Meltano fills in the suffix of the environment as it makes the settings of its plugin."""

    def __init__(self, project, plugin):
        PluginSettingsService(project, plugin)
        self.string_id = plugin.name


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


def plain(value):
    """What JSON can say of it."""
    if isinstance(value, dict):
        return {str(key): plain(each) for key, each in value.items()}
    if isinstance(value, (list, tuple, set)):
        return [plain(each) for each in value]
    if isinstance(value, Decimal):
        value = float(value)
    if isinstance(value, float) and not math.isfinite(value):
        return str(value)
    if isinstance(value, int) and not -(2**63) <= value < 2**64:
        return str(value)
    if isinstance(value, (datetime.date, datetime.datetime)):
        return value.isoformat()
    if isinstance(value, float):
        return float(value)
    return value if value is None or isinstance(value, (bool, int, str)) else str(value)


def main(folder, names):
    with tempfile.TemporaryDirectory() as ground:
        for case in sorted(path.parent for path in Path(folder).resolve().glob("*/meltano.yml")):
            if names and case.name not in names:
                continue
            copy = Path(ground).resolve() / case.name
            shutil.copytree(case, copy, symlinks=True)
            os.environ.clear()
            os.environ.update(environment(copy / "environment.env"))
            answer = json.dumps(plain(one(copy)))
            print(f'["{case.name}", {answer.replace(str(copy), "ROOT")}]', flush=True)
            os.chdir(ground)
            shutil.rmtree(copy)


def environment(file):
    lines = file.read_text().splitlines() if file.is_file() else []
    return dict(line.split("=", 1) for line in lines)


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
        # By the name of the environment, then of the job.
        "state_ids": {text(one.name): attempt(lambda one=one: state_ids(found, one.name)) for one in file.environments},
        # By the name of the environment; "" is none at all. Then `project`, or type and name of a plugin.
        "settings": {
            text(name) or "": attempt(lambda name=name: resolved(found, name))
            for name in [None, *(one.name for one in file.environments)]
        },
    }


def state_ids(found, environment):
    """Where the pipelines of each job keep their state, each once. Of a name that stands twice the first."""
    found.activate_environment(environment)
    return {text(job.name): attempt(lambda job=job: ids_of(found, job.name)) for job in reversed(found.meltano.jobs)}


def ids_of(found, job):
    blocks = list(BlockParser(structlog.get_logger(), found, [job]).find_blocks())
    ids = [one.context.job.job_name for one in blocks if isinstance(one, extract_load.ExtractLoadBlocks)]
    return list(dict.fromkeys(ids))


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
        said["commands"] = {name: command_of(one) for name, one in one.all_commands.items()}
        return said

    answer = attempt(rest)
    return answer if answer is said else {**said, **answer}


def command_of(one):
    return {name: text(getattr(one, name)) for name in ("args", "description", "executable")}


def schedule(one):
    names = ("name", "interval", "cron_interval", "job", "extractor", "loader", "transform")
    return {**{name: text(getattr(one, name, None)) for name in names}, "env": one.env}


def resolved(found, environment):
    """Settings of the project and of its plugins, in one environment."""
    if environment:
        found.activate_environment(environment)
    else:
        found.deactivate_environment()
    remember_variables(found.settings)
    said = {"project": {"config": {name: without_prose(one) for name, one in values(found.settings).items()}}}
    for one in found.plugins.plugins(ensure_parent=False):
        # Of a name that stands twice the first, which is the one that counts.
        if not is_mapping(one) and (name := f"{one.type.value}/{one.name}") not in said:
            said[name] = attempt(lambda one=one: of_plugin(found, one))
    return said


def without_prose(setting):
    """What Meltano says to people about its own settings is compared with nothing, and long."""
    return {key: value for key, value in setting.items() if key != "description"}


def of_plugin(found, one):
    found.plugins.ensure_parent(one)
    service = PluginSettingsService(found, one)
    remember_variables(service)
    config = values(service)
    return {"config": config, "processed": attempt(lambda: processed(service, config))}


def processed(service, config):
    """What the plugin receives, as `as_dict` makes it of these values; nothing if one of them cannot be had."""
    own = [setting for setting in service.definitions() if not setting.is_extra]
    if any("error" in config[setting.name] for setting in own):
        return None
    done = {setting.name: setting.post_process_value(config[setting.name]["value"]) for setting in own}
    return service.process_config(done)


def remember_variables(service):
    """Meltano makes variables of all settings for each plugin and for each extra anew; they are the same each time."""
    service.as_env = functools.cache(service.as_env)


def values(service):
    """Each setting by name: what it is, its value, and where that comes from; or why it has none."""
    manager = SettingValueStore.AUTO.manager(service, bulk=True)
    return {
        setting.name: attempt(lambda setting=setting: value(service, setting, manager))
        for setting in service.definitions()
    }


def value(service, setting, manager):
    found, metadata = service.get_with_metadata(setting.name, setting_def=setting, source_manager=manager)
    inherited = metadata.get("inherited_source")
    variables = service.setting_env_vars(setting)
    return {
        "value": found,
        "source": metadata["source"].value,
        "inherited_source": inherited.value if inherited else None,
        "variable": metadata.get("env_var"),
        "unexpanded": metadata.get("unexpanded_value"),
        "kind": setting.kind.value if setting.kind else None,
        "sensitive": bool(setting.is_redacted),
        "hidden": bool(setting.hidden),
        "custom": bool(setting.is_custom),
        "variables": [("!" if variable.negated else "") + variable.key for variable in variables],
        "label": text(setting.label),
        "description": text(setting.description),
        "documentation": text(setting.documentation),
        "options": setting.options,
    }


main(sys.argv[1], sys.argv[2:])
