"""What the real Meltano makes of sequences of verbs on states: `python system_db.py PROJECT COPY < SEQUENCES`.

Makes the system database of PROJECT, and a COPY of it for whoever does the same. SEQUENCES has a line for each: a JSON list
of verbs. Each begins with empty tables; each verb has a session of its own, as a command has. Writes a line for each as
soon as it is done: the outcome of each verb, the tables, and what Meltano says of them.
"""

from __future__ import annotations

import json
import logging
import os
import shutil
import sys
import warnings

warnings.simplefilter("ignore")
logging.disable(logging.CRITICAL)

import structlog  # noqa: E402
from meltano.core.db import project_engine  # noqa: E402
from meltano.core.job import Payload  # noqa: E402
from meltano.core.migration_service import MigrationService  # noqa: E402
from meltano.core.project import Project  # noqa: E402
from meltano.core.state_service import StateService  # noqa: E402
from meltano.core.state_store.db import DBStateStoreManager  # noqa: E402
from sqlalchemy import event, text  # noqa: E402

structlog.configure(processors=[structlog.processors.JSONRenderer()], logger_factory=structlog.ReturnLoggerFactory())

VERBS = {
    "set": lambda service, verb: service.set_state(verb["id"], verb["document"], validate=verb["validate"]),
    "merge": lambda service, verb: service.add_state(verb["id"], verb["document"], Payload.INCOMPLETE_STATE),
    "merge_from": lambda service, verb: service.merge_state(verb["from"], verb["id"]),
    "copy": lambda service, verb: service.copy_state(verb["from"], verb["id"]),
    "move": lambda service, verb: service.move_state(verb["from"], verb["id"]),
    "clear": lambda service, verb: service.clear_state(verb["id"]),
    "clear_all": lambda service, verb: service.clear_all_states(),
    "import": lambda service, verb: service.import_state(json.loads(verb["document"])),
}


def main(root, copy):
    os.chdir(root)
    project = Project.find(root)
    engine, sessions = project_engine(project)
    MigrationService(engine).upgrade(silent=True)
    shutil.copy(engine.url.database, copy)
    # Nobody pulls the plug here.
    event.listen(engine, "connect", lambda connection, _: connection.execute("PRAGMA synchronous = OFF"))

    def attempt(question):
        session = sessions(future=True)
        try:
            with StateService(project, session) as service:
                # What it would take from the settings, which takes long.
                service._state_store_manager = DBStateStoreManager(session=session)
                return {"ok": question(service)}
        except Exception as error:  # noqa: BLE001
            return {"error": f"{error!r} {error.__cause__!r}"}
        finally:
            session.close()

    def sql(statement, **values):
        with engine.connect() as connection, connection.begin():
            found = connection.execute(text(statement), values)
            return [list(row) for row in found] if found.returns_rows else []

    def verb_of(one):
        newest = sql("SELECT coalesce(max(id), 0) FROM runs")[0][0]
        outcome = attempt(lambda service: VERBS[one["verb"]](service, one))
        # Meltano writes the row of an edit before it tries to make the edit.
        left = sql("SELECT count(*) FROM runs WHERE id > :newest", newest=newest)[0][0] if "error" in outcome else 0
        if left:
            sql("DELETE FROM runs WHERE id > :newest", newest=newest)
        return {"error": outcome.get("error"), "left": left}

    for line in sys.stdin:
        asked = json.loads(line)
        sql("DELETE FROM state")
        sql("DELETE FROM runs")
        answer = {"outcomes": [verb_of(one) for one in asked["verbs"]]}
        answer["state"] = sql(
            "SELECT state_id, completed_state, partial_state, updated_at, typeof(completed_state), typeof(partial_state)"
            " FROM state ORDER BY state_id",
        )
        answer["runs"] = sql(
            "SELECT job_name, state, started_at, ended_at, last_heartbeat_at, payload, payload_flags, run_id, [trigger],"
            " typeof(payload_flags) FROM runs ORDER BY id",
        )
        answer["get"] = {one: attempt(lambda service, one=one: service.get_state(one)) for one in asked["ids"]}
        answer["list"] = attempt(lambda service: service.list_state())
        answer["export"] = attempt(lambda service: service.export_state())
        # What `list --pattern` goes through.
        answer["patterns"] = {
            one: attempt(lambda service, one=one: list(service.state_store_manager.get_state_ids(one)))
            for one in asked["patterns"]
        }
        print(json.dumps(answer), flush=True)


main(sys.argv[1], sys.argv[2])
