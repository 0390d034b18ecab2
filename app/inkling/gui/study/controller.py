"""Runs and stops studies for the person, and signals how far they are."""

import hashlib
from pathlib import Path

from PySide6.QtCore import QObject, QTimer, Signal

from inkling import paths
from inkling.analysis.study.file import FORMAT_VERSION, recipe
from inkling.analysis.study.plan import CellResult, StudyPlan
from inkling.analysis.study.summary import StudyResults
from inkling.errors import InklingError
from inkling.gui.study.progress import seconds_left
from inkling.gui.study.runner import StudyRunner
from inkling.gui.widgets.sentences import sentence
from inkling.gui.widgets.worker import Work

_KILL_AFTER = 700  # ms that workers have to end by themselves


class StudyController(QObject):
    """At most one study runs at a time. Its results are in the user's study folder after each network."""

    began = Signal(object)  # StudyResults: those of earlier runs; the same object grows from now on
    advanced = Signal(object)  # the same StudyResults, which have one more network
    progressed = Signal(object, object, object)  # networks done, their total, seconds left (nan: unknown)
    preparing = Signal(object, object)  # before the first network: digits got ready, their total
    running_changed = Signal(bool)  # a study has been started (True), or is over in whatever way
    ended = Signal()  # the study is over: done, stopped or failed; its thread and its processes are gone
    problem = Signal(str)  # one sentence; what was found so far is kept
    failed = Signal(object)  # an exception: a fault of the program

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._runner: StudyRunner | None = None
        self._work = Work(self)
        self._work.progressed.connect(self.preparing)
        self._work.ended.connect(self._end)
        self._work.problem.connect(self._report_problem)
        self._work.failed.connect(self.failed)
        self._results: StudyResults | None = None
        self._plan = StudyPlan()
        self._kill_timer = QTimer(self)
        self._kill_timer.setSingleShot(True)
        self._kill_timer.setInterval(_KILL_AFTER)
        self._kill_timer.timeout.connect(self._kill_workers)

    @property
    def active(self) -> bool:
        """Whether a study runs."""
        return self._runner is not None

    def start(self, plan: StudyPlan) -> None:
        """Run this study, from where it was left; nothing happens while another one runs."""
        if self._runner is not None:
            return
        self._plan, self._results = plan, None
        self._runner = StudyRunner(plan, study_file(plan))
        self._runner.began.connect(self._begin)
        self._runner.advanced.connect(self._advance)
        self._runner.file_problem.connect(self._report_problem)
        self.running_changed.emit(True)
        self._work.start(self._runner)

    def _report_problem(self, error: InklingError) -> None:
        self.problem.emit(sentence(error))

    def stop(self) -> None:
        """End the study; `ended` follows in a moment."""
        if self._runner is not None:
            self._runner.cancel()
            self._kill_timer.start()

    def shut_down(self) -> None:
        """End the study and wait until its thread and its processes are gone: at most about a second."""
        runner = self._runner
        if runner is None:
            return
        runner.cancel()
        while not runner.wait(_KILL_AFTER):
            runner.kill_workers()
        self._work.wait()

    def _begin(self, found: tuple[CellResult, ...]) -> None:
        if self.sender() is self._runner:
            self._results = StudyResults(self._plan, found)
            self.began.emit(self._results)
            self._report_progress()

    def _advance(self, result: CellResult) -> None:
        if self.sender() is self._runner and self._results is not None:
            self._results.add(result)
            self.advanced.emit(self._results)
            self._report_progress()

    def _report_progress(self) -> None:
        if self._results is not None and self._runner is not None:
            left = seconds_left(self._results, self._runner.workers)
            self.progressed.emit(len(self._results.done), self._results.total, left)

    def _kill_workers(self) -> None:
        if self._runner is not None:
            self._runner.kill_workers()
            self._kill_timer.start()  # one may have been about to begin

    def _end(self) -> None:
        self._kill_timer.stop()
        self._runner = None
        self.running_changed.emit(False)
        self.ended.emit()


def study_file(plan: StudyPlan) -> Path:
    """Where studies with these digits and this training are kept, whichever pens, cures and seeds they have."""
    fixed = (
        FORMAT_VERSION,
        recipe(plan),
        plan.dataset,
        plan.test_pens,
        plan.seed,
        plan.train_size,
        plan.test_size,
        plan.epochs,
        plan.hidden,
    )
    digest = hashlib.sha256(repr(fixed).encode()).hexdigest()[:12]
    name = plan.dataset.replace("\\", "/").rstrip("/").rsplit("/")[-1]
    plain = "".join(one if one.isascii() and one.isalnum() else "-" for one in name)[:40] or "folder"
    return paths.study_folder() / f"{plain}-{digest}.json"
