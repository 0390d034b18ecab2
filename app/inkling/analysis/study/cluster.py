"""A cluster: workers on other computers, which a Dask scheduler knows."""

import asyncio
from collections.abc import Iterator
from contextlib import contextmanager
from importlib import import_module
from typing import Any

from inkling.analysis.study.cell import run_cell
from inkling.analysis.study.plan import Cell, CellResult, StudyPlan
from inkling.analysis.study.workers import Workers
from inkling.errors import Cancelled, SettingsError

_PATIENCE = 5.0  # seconds, for each of connecting and answering


@contextmanager
def dask_workers(address: str) -> Iterator[Workers]:
    """The workers of the Dask cluster whose scheduler is at this address, such as tcp://10.0.0.5:8786.

    At the end of the block, work that is under way is broken off.
    Raises SettingsError where Dask is not installed or nobody answers at the address.
    """
    try:
        distributed: Any = import_module("distributed")
    except ImportError as error:
        raise SettingsError(
            "A study on a cluster needs Dask: install Inkling with its extra “dask”, or leave out --scheduler."
        ) from error
    try:
        threads = asyncio.run(_threads(distributed, address))
        if threads:
            client = distributed.Client(address, timeout=_PATIENCE, set_as_default=False)
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
        # A cell that runs twice gives the same result, but Dask must not take it for done before it was asked for.
        yield Workers(client.get_executor(pure=False), threads, work_on_cluster)


def work_on_cluster(plan: StudyPlan, cell: Cell) -> CellResult:
    """What a worker of a Dask cluster is sent."""
    return run_cell(plan, cell, progress=_check)


async def _threads(distributed: Any, address: str) -> int:
    """How many threads the scheduler's workers have. Raises whatever goes wrong."""
    # A Client would try again and again, and wait for ever for somebody who accepts and says nothing.
    host, port = distributed.comm.get_address_host_port(address)
    _, writer = await asyncio.wait_for(asyncio.open_connection(host, port), _PATIENCE)
    writer.close()
    arguments = distributed.Security().get_connection_args("client")
    async with distributed.rpc(address, timeout=_PATIENCE, connection_args=arguments) as scheduler:
        workers = await asyncio.wait_for(scheduler.ncores(), _PATIENCE)
    return int(sum(workers.values()))


def _check(_done: int, _total: int) -> None:
    worker: Any = import_module("distributed").get_worker()
    task = worker.state.tasks.get(worker.get_current_task())
    # A thread cannot be stopped from outside: it looks for itself whether anybody still wants its result.
    if task is None or task.state == "cancelled":
        raise Cancelled
