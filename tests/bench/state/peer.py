"""What the bench of states is held against: the same reads, by FastAPI over `meltano.core`.

Written to be fast: the project is found once, one `StateService` lives as long as its worker, sessions come from
Meltano's own engine, answers go through orjson and past FastAPI's own encoder, and nothing is logged. It has no tokens,
no entity tags and no environments. `async def` is faster here than `def`, although it blocks: SQLite answers sooner than
a thread is woken.

It reads in two ways. `/state` gives its connection back after each request, as a web server does, and Meltano's engine
closes it then. `/kept` never does, which is faster than Meltano's own pooling is meant to be.
"""

import logging
import os
from pathlib import Path

import orjson
import structlog
from fastapi import FastAPI, Response
from meltano.core.db import project_engine
from meltano.core.project import Project
from meltano.core.state_service import StateService

structlog.configure(wrapper_class=structlog.make_filtering_bound_logger(logging.WARNING))

project = Project.find(Path(os.environ["PEER_PROJECT"]))
_, new_session = project_engine(project, default=True)
session = new_session()
states = StateService(project, session)
store = states.state_store_manager
app = FastAPI(docs_url=None, redoc_url=None, openapi_url=None)


def answer(content: object) -> Response:
    return Response(orjson.dumps(content), media_type="application/json")


def page(limit: int) -> Response:
    ids = sorted(store.get_state_ids())[:limit]
    return answer({"items": [{"state_id": state_id, "empty": not states.get_state(state_id)} for state_id in ids]})


@app.get("/health")
async def health() -> Response:
    return answer({"status": "ok"})


@app.get("/state/{state_id}")
async def view(state_id: str) -> Response:
    try:
        return answer({"state_id": state_id, "state": states.get_state(state_id)})
    finally:
        session.close()


@app.get("/state")
async def list_of_states(limit: int) -> Response:
    try:
        return page(limit)
    finally:
        session.close()


@app.get("/kept/{state_id}")
async def view_kept(state_id: str) -> Response:
    try:
        return answer({"state_id": state_id, "state": states.get_state(state_id)})
    finally:
        # Nothing that was read is read again from memory.
        session.expire_all()


@app.get("/kept")
async def list_of_states_kept(limit: int) -> Response:
    try:
        return page(limit)
    finally:
        session.expire_all()
