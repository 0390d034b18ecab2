"""Workers: the processes that train a study's networks, here or on a cluster (see `inkling.analysis.study.cluster`).

Whatever has the interface of `concurrent.futures.Executor` will do: a pool of processes on this computer, or the
executor of a Dask client.
"""

import multiprocessing
import os
import signal
import sys
import threading
from collections.abc import Callable, Iterator
from concurrent.futures import Executor, ProcessPoolExecutor
from contextlib import contextmanager
from dataclasses import dataclass
from multiprocessing import resource_tracker
from multiprocessing.connection import Connection
from multiprocessing.context import SpawnContext, SpawnProcess

from inkling.analysis.study.cell import run_cell
from inkling.analysis.study.plan import Cell, CellResult, StudyPlan
from inkling.errors import Cancelled

MOST_WORKERS = 60  # Windows waits for no more

_ended = False  # whether this worker process has been told to break off


def work(plan: StudyPlan, cell: Cell) -> CellResult:
    """What a worker process on this computer is sent."""
    return run_cell(plan, cell, progress=_check)


@dataclass(frozen=True, slots=True)
class Workers:
    """executor: who trains; count: how many networks are trained at the same time; work: what they are sent"""

    executor: Executor
    count: int
    work: Callable[[StudyPlan, Cell], CellResult] = work


@contextmanager
def local_workers(count: int | None = None) -> Iterator[Workers]:
    """Processes on this computer: `count` of them, by default one for each processor.

    At the end of the block, work that is under way is broken off. They end with this process, however it ends.
    """
    number = min(count or processors(), MOST_WORKERS)
    # One BLAS thread in each: they read this when they load NumPy.
    os.environ.setdefault("OPENBLAS_NUM_THREADS", "1")
    # A pipe and not an Event, whose lock a worker that is killed may take into its grave. Nothing is ever sent.
    end, begin = multiprocessing.Pipe(duplex=False)
    if sys.platform != "win32":
        with _deaf_children():
            resource_tracker.ensure_running()  # multiprocessing's own helper; it has a lot to say about a sudden end
    executor = ProcessPoolExecutor(number, _Spawning(), initializer=_begin, initargs=(end,))
    try:
        yield Workers(executor, number)
    finally:
        begin.close()
        executor.shutdown(wait=True, cancel_futures=True)
        end.close()


def processors() -> int:
    """How many processors this process may use."""
    if hasattr(os, "sched_getaffinity"):
        return len(os.sched_getaffinity(0))
    return os.cpu_count() or 1


class _Worker(SpawnProcess):
    """A process that is deaf to what a terminal tells all of its processes: the one that asked us sees to it."""

    def start(self) -> None:
        with _deaf_children():
            super().start()


@contextmanager
def _deaf_children() -> Iterator[None]:
    """Processes that begin in this block never hear of Ctrl+C, nor that the terminal was closed."""
    if not hasattr(signal, "pthread_sigmask"):  # Windows
        yield
        return
    # What is blocked here stays blocked in the new process, from its first moment on.
    before = signal.pthread_sigmask(signal.SIG_BLOCK, {signal.SIGINT, signal.SIGHUP})
    try:
        yield
    finally:
        signal.pthread_sigmask(signal.SIG_SETMASK, before)


class _Spawning(SpawnContext):
    """Spawned and not forked: a window's threads and locks must not be copied."""

    Process = _Worker


def _begin(end: Connection) -> None:
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # where it could not be blocked
    threading.Thread(target=_watch, args=(end,), daemon=True).start()


def _watch(end: Connection) -> None:
    global _ended
    end.poll(None)  # until the other side is closed
    _ended = True
    parent = multiprocessing.parent_process()
    if parent is not None:
        parent.join()
        # It was killed, and nobody is left to end us.
        os._exit(1)


def _check(_done: int, _total: int) -> None:
    if _ended:
        raise Cancelled
