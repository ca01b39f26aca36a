"""The states of one project, as the real Meltano keeps them: `python state.py PROJECT`, with the Python that Meltano is
in and the environment that it is to find.

Each line that it reads is a JSON list of a verb and its arguments, and each line that it writes is the answer: what the
verb of the same name in `StateService` returns, or `{"error": …}`. What it writes itself goes to the system database of
the project, as with `meltano state`.
"""

from __future__ import annotations

import json
import logging
import sys
import time
import warnings

warnings.simplefilter("ignore")

import structlog  # noqa: E402
from meltano.core.db import project_engine  # noqa: E402
from meltano.core.migration_service import MigrationService  # noqa: E402
from meltano.core.project import Project  # noqa: E402
from meltano.core.state_service import StateService  # noqa: E402

logging.disable(logging.CRITICAL)
structlog.configure(processors=[structlog.processors.JSONRenderer()], logger_factory=structlog.ReturnLoggerFactory())


class Verbs:
    def __init__(self, root):
        project = Project.find(root)
        engine, session = project_engine(project)
        MigrationService(engine).upgrade(silent=True)
        self.session = session()
        self.service = StateService(project, self.session)
        self.manager = self.service.state_store_manager
        self.held = {}

    def get(self, state_id):
        return self.service.get_state(state_id)

    def set(self, state_id, state):
        self.service.set_state(state_id, json.dumps(state))

    def merge(self, state_id, state):
        """`meltano state merge` with a document."""
        from meltano.core.job import Payload

        self.service.add_state(state_id, json.dumps(state), payload_flags=Payload.INCOMPLETE_STATE)

    def clear(self, state_id):
        self.service.clear_state(state_id)

    def copy(self, source, destination):
        self.service.copy_state(source, destination)

    def move(self, source, destination):
        self.service.move_state(source, destination)

    def export(self):
        return self.service.export_state()

    def load(self, states):
        """`meltano state import`."""
        return self.service.import_state(states)

    def list(self, pattern):
        """The ids that `meltano state list` shows. What it finds nothing under is left out."""
        ids = self.manager.get_state_ids(pattern)
        return sorted({one for one in ids if self.manager.get(one) is not None}, key=lambda one: one.encode())

    def files(self):
        """Everything that is there, with what is in it."""
        if not hasattr(self.manager, "list_all_files"):
            return None
        found = {}
        for name in sorted(self.manager.list_all_files()):
            with self.manager.get_reader(name) as reader:
                found[name] = reader.read()
        return found

    def write(self, state_id, name, text):
        """A file or an object beside a state, such as its lock."""
        if not hasattr(self.manager, "list_all_files"):
            self.manager.create_state_id_dir_if_not_exists(state_id)
        with self.manager.get_writer(self.manager.get_path(state_id, name)) as writer:
            writer.write(text)

    def remove(self, state_id, name):
        self.manager.delete_file(self.manager.get_path(state_id, name))

    def read(self, state_id, name):
        with self.manager.get_reader(self.manager.get_path(state_id, name)) as reader:
            return reader.read()

    def hold(self, state_id, seconds):
        """Holds the lock of a state for a while."""
        with self.manager.acquire_lock(state_id, retry_seconds=1):
            print("null", flush=True)
            time.sleep(seconds)


def main(root):
    verbs = Verbs(root)
    print(json.dumps("ready"), flush=True)
    for line in sys.stdin:
        verb, *arguments = json.loads(line)
        try:
            answer = getattr(verbs, verb)(*arguments)
        except Exception as error:  # noqa: BLE001
            cause = error.__cause__ or error
            answer = {"error": f"{type(error).__name__}: {type(cause).__name__}: {cause}"}
        # Each command has a session of its own, which remembers nothing of the one before.
        verbs.session.rollback()
        print(json.dumps(answer), flush=True)


main(sys.argv[1])
