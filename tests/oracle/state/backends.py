"""Which state backend Meltano uses: reads a JSON list of `[meltano.yml, .env, variables, environment]`, and writes a line
for each: what it would open, or `{"error": …}`."""

from __future__ import annotations

import json
import logging
import os
import sys
import tempfile
import warnings
from pathlib import Path
from unittest import mock

warnings.simplefilter("ignore")

import structlog  # noqa: E402
from meltano.core.project import Project  # noqa: E402
from meltano.core.state_store import state_store_manager_from_project_settings  # noqa: E402

logging.disable(logging.CRITICAL)
structlog.configure(processors=[structlog.processors.JSONRenderer()], logger_factory=structlog.ReturnLoggerFactory())


def opened(root, environment):
    project = Project.find(root)
    if environment:
        project.activate_environment(environment)
    # Opening a directory makes it, and these are anywhere.
    with mock.patch.object(Path, "mkdir"):
        manager = state_store_manager_from_project_settings(project.settings, session=object())
    kind = type(manager).__name__
    if kind == "DBStateStoreManager":
        return {"scheme": "systemdb"}
    said = {"scheme": manager.parsed.scheme, "prefix": manager.state_dir, "timeout": manager.lock_timeout_seconds}
    if kind == "S3StateStoreManager":
        said["place"] = manager.bucket
        manager.client
        credentials = manager.client._request_signer._credentials
        if manager.aws_access_key_id:
            said["keys"] = [credentials.access_key, credentials.secret_key]
            said["endpoint"] = manager.client.meta.endpoint_url if manager.endpoint_url else None
    elif kind == "GCSStateStoreManager":
        said["place"] = manager.bucket
        said["keys"] = [manager.application_credentials_path, manager.application_credentials_json]
    elif kind == "AZStorageStateStoreManager":
        said["place"] = manager.container_name
        manager.client
        said["keys"] = [manager.storage_account_url or manager.connection_string]
    return said


def main():
    inherited = dict(os.environ)
    for yaml, dotenv, variables, environment in json.load(sys.stdin):
        with tempfile.TemporaryDirectory() as ground:
            root = Path(ground).resolve()
            (root / "meltano.yml").write_text(yaml)
            (root / ".env").write_text(dotenv)
            os.environ.clear()
            os.environ.update(inherited, **variables)
            os.chdir(root)
            try:
                answer = opened(root, environment)
            except Exception as error:  # noqa: BLE001
                answer = {"error": f"{type(error).__name__}: {error}"}
            finally:
                Project.deactivate()
            os.chdir("/")
            print(json.dumps(answer).replace(str(root), "ROOT"), flush=True)


main()
