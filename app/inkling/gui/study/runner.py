"""The study runner: a thread that has a study's networks trained by worker processes, and keeps what they found.

It mostly waits. Workers give way to the window: on Linux they run at a lower priority, elsewhere one processor is
left to it.
"""

import multiprocessing
import os
import sys
import threading
from contextlib import nullcontext, suppress
from dataclasses import replace
from multiprocessing.process import BaseProcess
from pathlib import Path

from PySide6.QtCore import Signal

from inkling.analysis.study.digits import find_digits
from inkling.analysis.study.file import continue_study, load_study, save_study
from inkling.analysis.study.plan import StudyPlan
from inkling.analysis.study.run import run_study
from inkling.analysis.study.summary import StudyResults
from inkling.analysis.study.workers import local_workers, processors
from inkling.data.catalog import STROKES
from inkling.errors import Cancelled, StudyFileError
from inkling.files import only_writer
from inkling.gui.widgets.worker import Worker

_NICENESS = 10


class StudyRunner(Worker):
    """Runs one study to its end. Its `progressed` tells of digits that are got ready, before the first network."""

    began = Signal(object)  # the CellResults that were found earlier, a tuple; once, before anything is trained
    advanced = Signal(object)  # a CellResult
    file_problem = Signal(object)  # a StudyFileError: results cannot be read or kept; the study goes on

    def __init__(self, plan: StudyPlan, file: Path) -> None:
        """file: what was found before, and where what is found is kept"""
        super().__init__()
        self.workers = worker_count()
        self._plan, self._file = plan, file
        self._others = frozenset[int]()  # ids of processes that are not ours
        self._refusal_known = False  # the disk, to keep the results
        self._kept: StudyResults | None = None  # what is in the file: of other plans with the same digits, too

    def kill_workers(self) -> None:
        """End now, whatever the workers are doing. Their results are lost, nothing else."""
        self.cancel()
        for process in self._processes():
            process.kill()

    def work(self) -> None:
        """The study, from where it was left."""
        self._plan.check()
        with suppress(OSError):  # where there can be no folder, `_keep` says so
            self._file.parent.mkdir(parents=True, exist_ok=True)
        with only_writer(self._file, raising=StudyFileError) if self._file.parent.is_dir() else nullcontext():
            self._study()

    def _study(self) -> None:
        plan, results = self._plan, self._continued()
        self.began.emit(tuple(results.all()))
        if results.is_complete:
            return
        if plan.dataset != STROKES:  # the workers find them in the cache then; strokes they draw in a moment
            find_digits(plan.dataset, plan.train_size, plan.test_size, plan.seed, progress=self.report)
        self._others = frozenset(process.pid or 0 for process in multiprocessing.active_children())
        lower_priority()
        with local_workers(self.workers) as workers:
            for result in run_study(plan, workers, done=results.done, progress=self._check):
                results.add(result)
                self.advanced.emit(result)
                self._keep(results)

    def _continued(self) -> StudyResults:
        """What was found of this plan before."""
        try:
            results = continue_study(self._plan, self._file)
            self._kept = load_study(self._file) if self._file.exists() else None
        except StudyFileError as error:
            self.file_problem.emit(error)
            return StudyResults(self._plan)
        return results

    def _keep(self, results: StudyResults) -> None:
        """Write everything that is known of these digits; a disk that refuses is signalled once."""
        kept = joined(self._kept, results) if self._kept is not None else results
        try:
            self._file.parent.mkdir(parents=True, exist_ok=True)
            save_study(kept, self._file)
        except StudyFileError as error:
            self._refuse(error)
        except OSError as error:
            folder, reason = self._file.parent, error.strerror or str(error)
            self._refuse(
                StudyFileError("The folder {folder!r} cannot be made ({reason}).", folder=str(folder), reason=reason)
            )

    def _refuse(self, error: StudyFileError) -> None:
        if not self._refusal_known:
            self._refusal_known = True
            self.file_problem.emit(error)

    def _check(self, _done: int, _total: int) -> None:
        """A study's own progress, of which the results tell already."""
        if self.cancelled:
            raise Cancelled

    def _processes(self) -> list[BaseProcess]:
        return [one for one in multiprocessing.active_children() if one.pid not in self._others]


def worker_count() -> int:
    """How many networks the window has trained at the same time."""
    return processors() if sys.platform == "linux" else max(1, processors() - 1)


def joined(before: StudyResults, now: StudyResults) -> StudyResults:
    """What both know: of a plan that has the cells of either. They differ at most in which cells they have."""
    first, second = before.plan, now.plan
    plan = replace(
        second,
        train_pens=tuple(dict.fromkeys((*first.train_pens, *second.train_pens))),
        cures=tuple(dict.fromkeys((*first.cures, *second.cures))),
        seeds=max(first.seeds, second.seeds),
    )
    return StudyResults(plan, [*before.all(), *now.all()])


def lower_priority() -> None:
    """Lower the priority of this thread, and so of the processes that it starts."""
    if sys.platform == "linux":  # elsewhere it would be the whole window's
        thread = threading.get_native_id()
        with suppress(OSError):  # a study runs at any priority
            os.setpriority(os.PRIO_PROCESS, thread, max(_NICENESS, os.getpriority(os.PRIO_PROCESS, thread)))
