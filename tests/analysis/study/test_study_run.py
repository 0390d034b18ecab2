"""Running a study with real worker processes: whole, continued, ended early, and with workers that are lost."""

import multiprocessing
import os
import signal
import sys
import time
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest

from inkling.analysis.study.cell import run_cell
from inkling.analysis.study.file import csv_text
from inkling.analysis.study.plan import Cell, CellResult, StudyPlan
from inkling.analysis.study.run import run_study
from inkling.analysis.study.summary import StudyResults
from inkling.analysis.study.workers import MOST_WORKERS, Workers, local_workers, processors
from inkling.data.idx import write_idx
from inkling.errors import Cancelled, DataError, SettingsError

PLAN = StudyPlan(
    train_pens=("2", "8"),
    test_pens=(2.0, 8.0),
    cures=("none", "l2"),
    seeds=1,
    train_size=300,
    test_size=100,
    epochs=1,
)
# Hours of work: whatever ends it has ended it early.
ENDLESS = replace(PLAN, train_size=20_000, epochs=5_000)


@pytest.fixture(scope="module")
def workers() -> Iterator[Workers]:
    """Two processes, which several tests share."""
    with local_workers(2) as pool:
        yield pool


@pytest.fixture(autouse=True)
def no_process_stays(request: pytest.FixtureRequest) -> Iterator[None]:
    before = set(multiprocessing.active_children())
    yield
    if "workers" not in request.fixturenames:
        assert set(multiprocessing.active_children()) <= before


def finish(plan: StudyPlan, workers: Workers, *done: CellResult) -> StudyResults:
    results = StudyResults(plan, done)
    for result in run_study(plan, workers, done=results.done):
        assert result.cell not in results.done
        results.add(result)
    return results


@pytest.mark.slow
def test_processes_find_what_this_one_finds(workers: Workers) -> None:
    results = finish(PLAN, workers)
    assert results.is_complete
    for result in results.all():
        assert result.accuracies == run_cell(PLAN, result.cell).accuracies
    assert csv_text(finish(PLAN, workers)) == csv_text(results)


@pytest.mark.slow
def test_only_what_is_left_is_trained(workers: Workers) -> None:
    known = [CellResult(Cell("none", "2", 0), (0.123, 0.456), 1.0), CellResult(Cell("l2", "8", 0), (0.2, 0.3), 1.0)]
    arriving = list(run_study(PLAN, workers, done=[one.cell for one in known]))
    assert sorted(one.cell for one in arriving) == [Cell("l2", "2", 0), Cell("none", "8", 0)]
    assert list(run_study(PLAN, workers, done=PLAN.cells())) == []


def test_a_plan_that_cannot_be_run_never_reaches_a_worker() -> None:
    with ThreadPoolExecutor(1) as threads, pytest.raises(SettingsError, match="no cure “magic”"):
        next(run_study(replace(PLAN, cures=("magic",)), Workers(threads, 1, reached)))


def reached(plan: StudyPlan, cell: Cell) -> CellResult:
    raise AssertionError("a worker was asked")


def test_a_cell_that_cannot_be_trained_is_a_sentence(workers: Workers, tmp_path: Path) -> None:
    rng = np.random.default_rng(0)
    for part in ("train", "test"):
        write_idx(tmp_path / f"{part}-images", rng.integers(0, 256, (400, 20, 20), dtype=np.uint8))
        write_idx(tmp_path / f"{part}-labels", rng.integers(0, 10, 400, dtype=np.uint8))
    with pytest.raises(DataError, match="must be 28×28"):
        list(run_study(replace(PLAN, dataset=str(tmp_path)), workers))
    with pytest.raises(DataError, match="no data set 'stroks'"):
        list(run_study(replace(PLAN, dataset="stroks"), workers))
    assert finish(PLAN, workers).is_complete  # the workers live on


def full(plan: StudyPlan, cell: Cell) -> CellResult:
    raise MemoryError("Unable to allocate 9 TiB")


def test_whatever_a_worker_raises_becomes_a_sentence() -> None:
    with (
        ThreadPoolExecutor(1) as threads,
        pytest.raises(SettingsError, match="could not train none, pens 2, seed 0") as c,
    ):
        list(run_study(PLAN, Workers(threads, 1, full)))
    assert "MemoryError: Unable to allocate 9 TiB" in str(c.value)
    assert isinstance(c.value.__cause__, MemoryError)


@pytest.mark.slow
def test_progress_is_told_while_we_wait_and_ends_the_study_soon() -> None:
    calls = 0

    def stop_later(done: int, total: int) -> None:
        nonlocal calls
        calls += 1
        if calls == 10:
            raise Cancelled

    began = time.monotonic()
    with pytest.raises(Cancelled), local_workers(2) as pool:
        list(run_study(ENDLESS, pool, progress=stop_later))
    assert calls == 10
    assert time.monotonic() - began < 20


def started(pool: Workers) -> int:
    """The id of a process of the pool, once it has been heard of."""
    return pool.executor.submit(os.getpid).result(timeout=60)


@pytest.mark.skipif(sys.platform == "win32", reason="signals of POSIX")
def test_a_lost_worker_is_a_sentence_and_no_wait() -> None:
    calls = 0
    with local_workers(2) as pool:
        victim = started(pool)

        def kill_one(done: int, total: int) -> None:
            nonlocal calls
            calls += 1
            assert calls < 300
            if calls == 5:
                os.kill(victim, signal.SIGKILL)

        with pytest.raises(SettingsError, match="worker of the study ended unexpectedly"):
            list(run_study(ENDLESS, pool, progress=kill_one))
    assert calls >= 5


@pytest.mark.slow
@pytest.mark.skipif(sys.platform == "win32", reason="signals of POSIX")
def test_a_pool_that_is_broken_already_is_a_sentence() -> None:
    with local_workers(1) as pool:
        os.kill(started(pool), signal.SIGKILL)
        time.sleep(1)
        with pytest.raises(SettingsError, match="worker of the study ended unexpectedly"):
            list(run_study(PLAN, pool))


@pytest.mark.slow
def test_leaving_the_study_early_ends_its_workers_soon() -> None:
    began = time.monotonic()
    with local_workers(2) as pool:
        pool.executor.submit(pool.work, ENDLESS, ENDLESS.cells()[0])
        started(pool)
    assert time.monotonic() - began < 20


@pytest.mark.skipif(sys.platform == "win32", reason="Windows sends Ctrl+C in another way")
def test_workers_do_not_hear_ctrl_c() -> None:
    with local_workers(1) as pool:
        process = started(pool)
        os.kill(process, signal.SIGINT)
        assert started(pool) == process


def test_as_many_workers_as_processors() -> None:
    assert processors() >= 1
    with local_workers() as pool:
        assert pool.count == min(processors(), MOST_WORKERS)
    with local_workers(10**6) as pool:  # none of them is started before there is work
        assert pool.count == MOST_WORKERS
