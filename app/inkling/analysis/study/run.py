"""Running a study: every cell that is still to do is sent to a worker, and its result comes back when it is done."""

from collections import deque
from collections.abc import Collection, Generator
from concurrent.futures import FIRST_COMPLETED, BrokenExecutor, CancelledError, Future, wait

from inkling.analysis.study.plan import Cell, CellResult, StudyPlan
from inkling.analysis.study.workers import Workers
from inkling.errors import InklingError, SettingsError
from inkling.progress import Progress

_REPORT_INTERVAL = 0.1  # seconds, of progress


def run_study(
    plan: StudyPlan,
    workers: Workers,
    *,
    done: Collection[Cell] = (),
    progress: Progress | None = None,
) -> Generator[CellResult, None, None]:
    """Yield the result of every cell of the plan that is not done yet, in the order in which they end.

    progress: called about ten times a second while we wait, with networks done and all of the plan
    Raises the InklingError of a cell that cannot be trained, and SettingsError where a worker is lost or fails.
    """
    plan.check()
    cells = plan.cells()
    todo = deque(cell for cell in cells if cell not in done)
    under_way: dict[Future[CellResult], Cell] = {}
    try:
        while todo or under_way:
            # One more than there are workers: none of them waits, and little is thrown away at an early end.
            while todo and len(under_way) <= workers.count:
                cell = todo.popleft()
                under_way[_submit(plan, cell, workers)] = cell
            if progress is not None:
                progress(len(cells) - len(todo) - len(under_way), len(cells))
            ended, _ = wait(under_way, timeout=_REPORT_INTERVAL, return_when=FIRST_COMPLETED)
            for future in ended:
                yield _result(future, under_way.pop(future))
    finally:
        for future in under_way:
            future.cancel()


def _submit(plan: StudyPlan, cell: Cell, workers: Workers) -> Future[CellResult]:
    try:
        return workers.executor.submit(workers.work, plan, cell)
    except BrokenExecutor as error:
        raise _lost() from error


def _result(future: Future[CellResult], cell: Cell) -> CellResult:
    try:
        return future.result()
    except InklingError:
        raise
    except (BrokenExecutor, CancelledError) as error:
        raise _lost() from error
    except Exception as error:  # on a cluster it may be anything: another Python, no Inkling, a full memory
        raise SettingsError(
            "A worker could not train {cell} ({kind}: {reason}).",
            cell=cell.phrase,
            kind=type(error).__name__,
            reason=str(error),
        ) from error


def _lost() -> SettingsError:
    return SettingsError(
        "A worker of the study ended unexpectedly, perhaps for lack of memory; what was done so far is kept."
    )
