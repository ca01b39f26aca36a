"""Which rows of the table `runs` the real Meltano takes for runs that are going on: `python live.py PROJECT`.

Makes the system database of PROJECT and says `ready`. For each line of the input it then says which rows are live, as a
JSON list of their state ids. The first line also begins a run, which is the second of these lists; the second line ends it.
"""

from __future__ import annotations

import asyncio
import json
import logging
import os
import sys
import warnings

warnings.simplefilter("ignore")
logging.disable(logging.CRITICAL)

import structlog  # noqa: E402
from meltano.core.db import project_engine  # noqa: E402
from meltano.core.job import Job  # noqa: E402
from meltano.core.migration_service import MigrationService  # noqa: E402
from meltano.core.project import Project  # noqa: E402

structlog.configure(processors=[structlog.processors.JSONRenderer()], logger_factory=structlog.ReturnLoggerFactory())


async def main(root):
    os.chdir(root)
    engine, sessions = project_engine(Project.find(root))
    MigrationService(engine).upgrade(silent=True)

    def live():
        with sessions(future=True) as session:
            jobs = session.query(Job).order_by(Job.id)
            print(json.dumps([job.job_name for job in jobs if job.is_running() and not job.is_stale()]), flush=True)

    async def asked():
        await asyncio.to_thread(sys.stdin.readline)

    print('"ready"', flush=True)
    await asked()
    live()
    with sessions(future=True) as session:
        async with Job(job_name="dev:of-meltano").run(session):
            live()
            await asked()
        live()


asyncio.run(main(sys.argv[1]))
