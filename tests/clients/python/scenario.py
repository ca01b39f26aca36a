"""Starts a run and follows it: `python scenario.py http://127.0.0.1:8000 warehouse dev tap-csv target-jsonl`.

The token is taken from MELTANO_API_TOKEN. What the program saw is printed as JSON.
"""

import json
import os
import sys
import uuid
from collections import Counter
from collections.abc import Iterable, Iterator
from typing import TypeVar

import httpx
from meltano_api_client import AuthenticatedClient, Client
from meltano_api_client.api.plugins import plugin_list
from meltano_api_client.api.projects import project_list
from meltano_api_client.api.runs import run_create, run_log_stream, run_view
from meltano_api_client.models import ErrorBody, LogLine, LogLineType, Plugin, RunCreate, RunFlags
from meltano_api_client.types import Unset

T = TypeVar("T")


def main(url: str, project: str, env: str, *blocks: str) -> None:
    # Without a timeout a call waits for ever.
    client = AuthenticatedClient(base_url=url, token=os.environ["MELTANO_API_TOKEN"], timeout=httpx.Timeout(30))

    projects = answer(project_list.sync(client=client)).items
    plugins = list(all_plugins(client, project, env))

    body = RunCreate(blocks=list(blocks), flags=RunFlags(full_refresh=True))
    # The key makes the request safe to repeat, should its answer get lost: the same key answers the same run.
    key = str(uuid.uuid4())
    run = answer(run_create.sync(project, env, client=client, body=body, idempotency_key=key))
    again = answer(run_create.sync(project, env, client=client, body=body, idempotency_key=key))

    lines: Counter[str] = Counter()
    sources: Counter[str] = Counter()
    speakers: set[str] = set()
    reason = None
    for line in follow(client, project, env, run.id):
        match line.type_:
            case LogLineType.HEARTBEAT:
                continue
            case LogLineType.END:
                reason = line.reason
            case _:  # A `log` line, or one of a type that a newer server has: it is shown like any other.
                sources[str(line.source)] += 1
                if not isinstance(line.plugin, Unset):
                    speakers.add(line.plugin)
        lines[line.type_] += 1

    over = answer(run_view.sync(project, env, run.id, client=client))

    stranger = project_list.sync_detailed(client=Client(base_url=url))
    refusal = stranger.parsed.error_code if isinstance(stranger.parsed, ErrorBody) else None

    transcript = {
        "projects": [project.name for project in projects],
        "plugins": [f"{plugin.type_} {plugin.name}" for plugin in plugins],
        "created": f"{run.kind} {run.status}",
        "repeated": again.id == run.id,
        "lines": lines,
        "sources": sources,
        "speakers": sorted(speakers),
        "reason": reason,
        "status": f"{over.kind} {over.status}",
        "refused": f"{stranger.status_code.value} {refusal}",
    }
    print(json.dumps(transcript, indent=2))


def answer(answered: T | ErrorBody | None) -> T:
    """What a call answered, if it was not refused."""
    if isinstance(answered, ErrorBody):
        raise SystemExit(f"refused: {answered.message} ({answered.error_code})")
    if answered is None:
        raise SystemExit("the server answered with a status that the contract does not know")
    return answered


def all_plugins(client: AuthenticatedClient, project: str, env: str) -> Iterator[Plugin]:
    """The plugins, page by page."""
    page = answer(plugin_list.sync(project, env, client=client, limit=2))
    yield from page.items
    while not isinstance(page.next_page, Unset):
        page = answer(plugin_list.sync(project, env, client=client, limit=2, page_token=page.next_page))
        yield from page.items


def follow(client: AuthenticatedClient, project: str, env: str, run: uuid.UUID, after: int = 0) -> Iterator[LogLine]:
    """The lines of a run's log as they come, to the one that ends the stream.

    `run_log_stream.sync` would wait for the whole log, so its request is sent as a stream. A heartbeat comes every 15
    seconds; three missed ones mean that the connection is dead.
    """
    request = run_log_stream._get_kwargs(project, env, run, after=after, follow=True)
    with client.get_httpx_client().stream(**request, timeout=50) as response:
        if response.status_code != 200:
            response.read()
            answer(ErrorBody.from_dict(response.json()))
        for text in lines_of(response.iter_bytes()):
            line = LogLine.from_dict(json.loads(text))
            yield line
            after = line.seq
            if line.type_ == LogLineType.END:
                return
    raise SystemExit(f"the connection was cut: follow again with after={after}")


def lines_of(chunks: Iterable[bytes]) -> Iterator[bytes]:
    """Splits at line feeds, and nowhere else: `iter_lines` would also split at separators inside a message."""
    rest = b""
    for chunk in chunks:
        *complete, rest = (rest + chunk).split(b"\n")
        yield from complete


if __name__ == "__main__":
    main(*sys.argv[1:])
