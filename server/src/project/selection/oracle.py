"""Print how Meltano itself parses the selection of every extractor, as JSON. Run by Meltano's Python."""

import json
import os
import sys

os.chdir(sys.argv[1])

from meltano.core.logging import setup_logging  # noqa: E402

setup_logging(log_level="disabled")

from meltano.core.plugin.settings_service import PluginSettingsService  # noqa: E402
from meltano.core.plugin.singer import tap  # noqa: E402
from meltano.core.plugin.singer.catalog import SelectPattern  # noqa: E402
from meltano.core.project import Project  # noqa: E402


def patterns(values):
    # What parses for a run must be there, too, so that what fails in it fails here.
    tap.select_metadata_rules(values)
    parsed = [SelectPattern.parse(value) for value in values]
    return [[one.raw, one.stream_pattern, one.property_pattern or None, one.negated] for one in parsed]


def attribute(rule):
    assert rule.breadcrumb[::2] == ["properties"] * (len(rule.breadcrumb) // 2)
    return ".".join(rule.breadcrumb[1::2]) or None


def metadata(config):
    rules = tap.config_metadata_rules(config)
    return [[rule.tap_stream_id, attribute(rule), rule.key, rule.value] for rule in rules]


def schema(config):
    rules = tap.config_schema_rules(config)
    for rule in rules:
        {}.update(rule.payload)
    return [[rule.tap_stream_id, attribute(rule), rule.payload] for rule in rules]


def attempt(question, value):
    try:
        return question(value)
    except Exception:  # noqa: BLE001
        return "fails"


project = Project.find()
answer = {}
for environment in [None, *[environment.name for environment in project.meltano.environments]]:
    if environment:
        project.activate_environment(environment)
    for plugin in project.plugins.get_plugins_of_type("extractors"):
        try:
            extras = PluginSettingsService(project, plugin).as_dict(extras=True)
        except Exception:  # noqa: BLE001
            answer[f"{environment or ''}/{plugin.name}"] = "fails"
            continue
        answer[f"{environment or ''}/{plugin.name}"] = {
            "select": attempt(patterns, extras["_select"]),
            "select_filter": attempt(patterns, extras["_select_filter"]),
            "metadata": attempt(metadata, extras["_metadata"]),
            "schema": attempt(schema, extras["_schema"]),
            "catalog": extras["_catalog"],
        }
json.dump(answer, sys.stdout)
