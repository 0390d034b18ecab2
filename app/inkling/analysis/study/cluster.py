"""A cluster: workers on other computers, which a Dask scheduler knows."""

import asyncio
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from importlib import import_module
from typing import Any

from inkling import __version__
from inkling.analysis.study.cell import run_cell
from inkling.analysis.study.file import recipe
from inkling.analysis.study.plan import Cell, CellResult, StudyPlan
from inkling.analysis.study.workers import Workers
from inkling.errors import Cancelled, SettingsError

_PATIENCE = 5.0  # seconds, for each of connecting and answering


@dataclass(frozen=True, slots=True)
class Certificates:
    """PEM files for a cluster at tls://: the authority's certificate, one's own, and its key."""

    authority: str
    own: str
    key: str


@contextmanager
def dask_workers(address: str, plan: StudyPlan, certificates: Certificates | None = None) -> Iterator[Workers]:
    """The workers of the Dask cluster whose scheduler is at this address, such as tcp://10.0.0.5:8786.

    Dask unpickles what it is sent: whoever answers there can run any code here, and we there. certificates: with them
    nobody else can. At the end of the block, work that is under way is broken off.
    Raises SettingsError where Dask is not installed, nobody answers at the address, or the workers have another
    Inkling or Python, whose networks would be others.
    """
    try:
        distributed: Any = import_module("distributed")
    except ImportError as error:
        raise SettingsError(
            "A study on a cluster needs Dask: install Inkling with its extra “dask”, or leave out --scheduler."
        ) from error
    try:
        security = _security(distributed, certificates)
        threads = asyncio.run(_threads(distributed, address, security))
        if threads:
            client = distributed.Client(address, timeout=_PATIENCE, set_as_default=False, security=security)
    # Whoever answers there may be no scheduler, and his answer anything: a memory error is one of them.
    except Exception as error:
        raise SettingsError(
            "No Dask scheduler answers at {address!r}; give the address that it printed, such as tcp://10.0.0.5:8786.",
            address=address,
        ) from error
    if not threads:
        raise SettingsError(
            "The Dask scheduler at {address} has no workers yet; start one or more first.", address=address
        )
    with client:
        _check_same(client, address, plan)
        # A cell that runs twice gives the same result, but Dask must not take it for done before it was asked for.
        yield Workers(client.get_executor(pure=False), threads, work_on_cluster)


def work_on_cluster(plan: StudyPlan, cell: Cell) -> CellResult:
    """What a worker of a Dask cluster is sent."""
    return run_cell(plan, cell, progress=_check)


def versions(plan: StudyPlan) -> tuple[str, str]:
    """What a network's accuracy depends on besides the plan: this Inkling, and this Python."""
    return f"{__version__} ({recipe(plan)})", ".".join(map(str, sys.version_info[:2]))


def _check_same(client: Any, address: str, plan: StudyPlan) -> None:
    ours = versions(plan)
    try:
        found = set(client.run(versions, plan).values())
    except Exception as error:  # they do not know Inkling, or not this function, or cannot read what we send
        raise SettingsError(
            "The workers of the Dask cluster at {address} have no Inkling {version} with Python {python}; start them "
            "in the same environment as this command.",
            address=address,
            version=ours[0],
            python=ours[1],
        ) from error
    for version, python in sorted(found - {ours}):
        raise SettingsError(
            "The workers of the Dask cluster at {address} have Inkling {theirs} with Python {their_python}, and this "
            "command has {version} with Python {python}; start them in the same environment.",
            address=address,
            theirs=version,
            their_python=python,
            version=ours[0],
            python=ours[1],
        )


def _security(distributed: Any, certificates: Certificates | None) -> Any:
    if certificates is None:
        return distributed.Security()
    return distributed.Security(
        tls_ca_file=certificates.authority,
        tls_client_cert=certificates.own,
        tls_client_key=certificates.key,
        require_encryption=True,
    )


async def _threads(distributed: Any, address: str, security: Any) -> int:
    """How many threads the scheduler's workers have. Raises whatever goes wrong."""
    # A Client would try again and again, and wait for ever for somebody who accepts and says nothing.
    host, port = distributed.comm.get_address_host_port(address)
    _, writer = await asyncio.wait_for(asyncio.open_connection(host, port), _PATIENCE)
    writer.close()
    arguments = security.get_connection_args("client")
    async with distributed.rpc(address, timeout=_PATIENCE, connection_args=arguments) as scheduler:
        workers = await asyncio.wait_for(scheduler.ncores(), _PATIENCE)
    return int(sum(workers.values()))


def _check(_done: int, _total: int) -> None:
    worker: Any = import_module("distributed").get_worker()
    task = worker.state.tasks.get(worker.get_current_task())
    # A thread cannot be stopped from outside: it looks for itself whether anybody still wants its result.
    if task is None or task.state == "cancelled":
        raise Cancelled
