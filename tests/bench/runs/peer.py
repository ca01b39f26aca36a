"""What the bench of runs is held against: the same reads, by FastAPI over the same journal.

Written to be fast, as it would be by somebody who has measured: rows are read by their columns and made into answers
without models between, connections live as long as their worker, answers go through orjson and past FastAPI's own
encoder, and nothing is logged. It has no tokens and no pages but the first. `async def` is faster here than `def`,
although it blocks: SQLite answers sooner than a thread is woken.

It reads in two ways: `/alchemy` through SQLAlchemy, as Meltano does, and `/plain` through Python's own `sqlite3`.
"""

import json
import os
import sqlite3
from datetime import datetime, timezone
from uuid import UUID

import orjson
from fastapi import FastAPI, Response
from sqlalchemy import MetaData, Table, create_engine, select

NEVER_AGAIN = "it has succeeded"

path = os.environ["PEER_JOURNAL"]
engine = create_engine(f"sqlite:///file:{path}?mode=ro&uri=true")
runs = Table("runs", MetaData(), autoload_with=engine)
connection = engine.connect()
plain = sqlite3.connect(f"file:{path}?mode=ro", uri=True)
plain.row_factory = sqlite3.Row
COLUMNS = [name for name in runs.columns.keys() if name not in ("report", "body_digest")]
SELECT = f"SELECT {', '.join(COLUMNS)} FROM runs"
columns = [runs.c[name] for name in COLUMNS]
app = FastAPI(docs_url=None, redoc_url=None, openapi_url=None)


def answer(content: object) -> Response:
    return Response(orjson.dumps(content, option=orjson.OPT_UTC_Z), media_type="application/json")


def time(micros: int) -> datetime:
    return datetime.fromtimestamp(micros // 1_000_000, timezone.utc).replace(microsecond=micros % 1_000_000)


def shown(row) -> dict:
    run = {
        "id": UUID(bytes=row["id"]),
        "attempt": row["attempt"],
        "created_at": time(row["created_at"]),
    }
    for name in ("project", "env", "kind", "origin", "status", "created_by"):
        run[name] = row[name]
    task = json.loads(row["task"])
    run["blocks"], run["flags"] = task["blocks"], task["flags"]
    if state_ids := json.loads(row["needs"]).get("state_ids"):
        run["state_ids"] = state_ids
    if labels := json.loads(row["labels"]):
        run["labels"] = labels
    for name in ("started_at", "ended_at", "not_before", "cancel_requested_at"):
        if row[name] is not None:
            run[name] = time(row[name])
    for name in ("exit_code", "signal", "reason", "cause", "note", "service", "cancel_requested_by", "cancel_reason"):
        if row[name] is not None:
            run[name] = row[name]
    if row["priority"]:
        run["priority"] = row["priority"]
    if row["log_lines"] is not None:
        run["log"] = {"lines": row["log_lines"], "bytes": row["log_bytes"], "sha256": row["log_sha256"].hex()}
    run["retryable"] = row["status"] in ("failed", "lost", "cancelled", "timed_out")
    if not run["retryable"]:
        run["not_retryable_reason"] = NEVER_AGAIN
    return run


@app.get("/health")
async def health() -> Response:
    return answer({"status": "ok"})


@app.get("/alchemy/runs/{run}")
async def view(run: UUID) -> Response:
    rows = connection.execute(select(*columns).where(runs.c.id == run.bytes))
    row = rows.mappings().one()
    connection.rollback()
    return answer(shown(row))


@app.get("/alchemy/runs")
async def page(limit: int, status: str | None = None) -> Response:
    query = select(*columns).where(runs.c.project == "warehouse", runs.c.env == "dev")
    if status is not None:
        query = query.where(runs.c.status == status)
    rows = connection.execute(query.order_by(runs.c.sequence.desc()).limit(limit)).mappings().all()
    connection.rollback()
    return answer({"items": [shown(row) for row in rows]})


@app.get("/plain/runs/{run}")
async def plain_view(run: UUID) -> Response:
    return answer(shown(plain.execute(f"{SELECT} WHERE id = ?", (run.bytes,)).fetchone()))


@app.get("/plain/runs")
async def plain_page(limit: int, status: str | None = None) -> Response:
    where, values = "project = ? AND env = ?", ["warehouse", "dev"]
    if status is not None:
        where, values = f"{where} AND status = ?", [*values, status]
    rows = plain.execute(f"{SELECT} WHERE {where} ORDER BY sequence DESC LIMIT ?", (*values, limit))
    return answer({"items": [shown(row) for row in rows]})
