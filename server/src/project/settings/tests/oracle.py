"""Print what Meltano itself resolves for a project, as JSON. Run by Meltano's Python, with the project as argument."""

import json
import os
import sys
import warnings
from decimal import Decimal

warnings.simplefilter("ignore")
os.chdir(sys.argv[1])

from meltano.core.logging import setup_logging  # noqa: E402
from meltano.core.plugin.settings_service import PluginSettingsService  # noqa: E402
from meltano.core.project import Project  # noqa: E402
from meltano.core.settings_service import SettingValueStore  # noqa: E402

setup_logging(log_level="disabled")


def plain(value):
    return float(value) if isinstance(value, Decimal) else value.isoformat()


def resolved(service):
    manager = SettingValueStore.AUTO.manager(service, bulk=True)
    settings = {}
    for definition in service.definitions():
        try:
            value, metadata = service.get_with_metadata(
                definition.name, setting_def=definition, source_manager=manager
            )
        except Exception as error:  # noqa: BLE001
            settings[definition.name] = {"error": f"{type(error).__name__}: {error}"}
            continue
        settings[definition.name] = {
            "value": value,
            "source": str(metadata["source"]),
            "inherited_source": str(metadata["inherited_source"]) if "inherited_source" in metadata else None,
            "variable": metadata.get("env_var"),
            "unexpanded": metadata.get("unexpanded_value"),
            "kind": str(definition.kind) if definition.kind else None,
            "sensitive": bool(definition.is_redacted),
            "hidden": bool(definition.hidden),
            "custom": definition.is_custom,
            "variables": [
                ("!" if variable.negated else "") + variable.key for variable in service.setting_env_vars(definition)
            ],
            "label": definition.label,
            "description": definition.description,
            "documentation": definition.documentation,
            "options": definition.options,
        }
    return settings


def bulk(service):
    """What `meltano config` does; it must say the same, or fail."""
    try:
        return [[name, metadata["value"]] for name, metadata in service.config_with_metadata().items()]
    except Exception as error:  # noqa: BLE001
        return f"{type(error).__name__}: {error}"


project = Project.find()
answer = {}
for environment in [None, *[environment.name for environment in project.meltano.environments]]:
    if environment:
        project.activate_environment(environment)
    else:
        project.deactivate_environment()
    plugins = answer[environment or ""] = {"": {"settings": resolved(project.settings), "bulk": bulk(project.settings)}}
    for plugin in project.plugins.plugins():
        if plugin.is_mapping():
            continue
        try:
            service = PluginSettingsService(project, plugin)
            plugins[f"{plugin.type}/{plugin.name}"] = {"settings": resolved(service), "bulk": bulk(service)}
        except Exception as error:  # noqa: BLE001
            plugins[f"{plugin.type}/{plugin.name}"] = {"error": f"{type(error).__name__}: {error}"}
json.dump(answer, sys.stdout, default=plain)
